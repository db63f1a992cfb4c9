package names

import (
	"fmt"
	"testing"

	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// What the last role of a text says.
func TestPosition(t *testing.T) {
	for text, want := range map[string]string{
		"They met Orvena Fund President and CEO Jane Roe.":                   "[president executive] [] [fund orvena] [of] false",
		"Jane Roe, the chairwoman of the Orvena Action Fund, spoke.":         "[chair] [] [action fund orvena] [oaf] false",
		"They met the Orvena Fund's deputy director Jane Roe.":               "[director] [deputy] [fund orvena] [of] false",
		"They met Orvena Fund Chair Ann Poe and Rask Director Jane Roe.":     "[director] [] [rask] [] false",
		"They met then-campaign chairman Jane Roe.":                          "[chair] [campaign] [] [] true",
		"They met U.S. Secretary of State Jane Roe.":                         "[secretary] [] [@US] [] false",
		"They met White House chief of staff Jane Roe.":                      "[chief] [staff] [house white] [wh] false",
		"Jane Roe, a lawyer for the harbour who lives in Rask, spoke to us.": "[lawyer] [harbour] [] [] false",
	} {
		split := segment.Split(text)
		found := Find(split)
		if len(found.Roles) == 0 {
			t.Errorf("%s: no role", text)
			continue
		}
		p := found.Position(split, found.Roles[len(found.Roles)-1])
		nouns := []string{}
		for _, h := range p.Heads {
			nouns = append(nouns, h.Noun)
		}
		if got := fmt.Sprint(nouns, p.Words, p.Names, p.Short, p.Then); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}

// Who held a role before: also where words stand between that are in no list.
func TestFormerBefore(t *testing.T) {
	for text, want := range map[string]Standing{
		"They met former WWE wrestling executive Jane Roe.":         Former,
		"They met former Rask, Orvena, Mayor Jane Roe.":             Former,
		"They saw former President Ann Poe meet director Jane Roe.": Held,
		"The former ferry and its captain Jane Roe sank.":           Held,
	} {
		roles := Find(segment.Split(text)).Roles
		if len(roles) == 0 {
			t.Errorf("%s: no role", text)
			continue
		}
		if got := roles[len(roles)-1].Standing; got != want {
			t.Errorf("%s: %d, want %d", text, got, want)
		}
	}
}

// A role may stand behind a mark that begins the text.
func TestRoleBehindAMark(t *testing.T) {
	for _, text := range []string{", President Jane Roe", "- Sen. Jane Roe", ". Mr. Jr. Roe, the of 's director and", "Jr., U.S. CEO of Jr."} {
		split := segment.Split(text)
		found := Find(split)
		for _, r := range found.Roles {
			if p := found.Position(split, r); p.Last > int32(len(split.Tokens)) {
				t.Errorf("%s: a role that ends at %d of %d tokens", text, p.Last, len(split.Tokens))
			}
		}
	}
}

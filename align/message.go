package align

import (
	"fmt"
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck/align/internal/finding"
)

// A phrasing is how the sentence about a kind of difference is put: “opening: desk-a has “this”; desk-b and desk-c have
// “that””.
type phrasing struct {
	opening   string
	has, have string // what one article does with its value, and several
}

var phrasings = map[finding.Kind]phrasing{
	finding.KindWording:   {"The words differ", "has", "have"},
	finding.KindOmission:  {"A restriction is left out", "ends with", "end with"},
	finding.KindPolarity:  {"One says the opposite of the other", "has", "have"},
	finding.KindNumber:    {"The numbers differ", "has", "have"},
	finding.KindDate:      {"The dates differ", "has", "have"},
	finding.KindName:      {"The names differ", "has", "have"},
	finding.KindPlace:     {"The places differ", "has", "have"},
	finding.KindRole:      {"The roles differ", "has", "have"},
	finding.KindSpeaker:   {"The same words are given to different speakers", "names", "name"},
	finding.KindCertainty: {"One is surer than the other", "has", "have"},
	finding.KindRecycled:  {"One quotation is given as said on two occasions", "has it on", "have it on"},
}

var (
	goingOn  = phrasing{has: "goes on with", have: "go on with"} // of the side of an omission that has the restriction
	updated  = phrasing{"The numbers differ, possibly an update", "has", "have"}
	misspelt = phrasing{"The speaker's name is spelled in two ways", "writes", "write"}
)

// phrasingOf gives the phrasing of a finding. A number that is no error because it may have grown between two days is said
// to be that, and a speaker whose name is written otherwise is no other speaker.
func phrasingOf(d *Discrepancy) phrasing {
	switch {
	case d.Kind == KindNumber && d.In == InClaim && d.Severity == SeverityWarning:
		return updated
	case d.Kind == KindSpeaker && d.Severity == SeverityNote:
		return misspelt
	}
	return phrasings[finding.Kind(d.Kind)]
}

// describe says in a sentence what the sides of a finding have.
func describe(d *Discrepancy, group []finding.Difference, camps []camp, labels []string) string {
	usual := phrasingOf(d)
	parts := make([]string, len(camps))
	for i, c := range camps {
		p := usual
		if d.Kind == KindOmission && slices.ContainsFunc(group, func(one finding.Difference) bool { return one.Sides[1].Value == c.value }) {
			p = goingOn
		}
		names, verb := labelsOf(labels, c.places), p.have
		if len(names) == 1 {
			verb = p.has
		}
		parts[i] = fmt.Sprintf("%s %s %s", list(names), verb, c.forms())
	}
	return fmt.Sprintf("%s%s: %s", usual.opening, about(d), strings.Join(parts, "; "))
}

// saidAbout is how many words say what a finding is about.
const saidAbout = 3

// about says what the numbers or dates of a finding belong to, by what stands beside them in both articles: “ (quarry,
// killed, Calder)”.
func about(d *Discrepancy) string {
	if d.In != InClaim || d.Kind != KindNumber && d.Kind != KindDate {
		return ""
	}
	var words []string
	for _, s := range d.Evidence.Shared {
		if len(words) < saidAbout && !slices.ContainsFunc(words, func(w string) bool { return strings.EqualFold(w, s.Text) }) {
			words = append(words, s.Text)
		}
	}
	if len(words) == 0 {
		return ""
	}
	return " (" + strings.Join(words, ", ") + ")"
}

// forms gives what the places of a camp have: “14 miles” or “22 kilometres”. What another form holds is left out: “two”
// beside “Two firefighters”.
func (c camp) forms() string {
	values := []string{c.value}
	for _, p := range c.places {
		if !slices.Contains(values, p.Value) {
			values = append(values, p.Value)
		}
	}
	forms := make([]string, 0, len(values))
	for i, value := range values {
		if !heldBy(value, values[:i]) && !heldBy(value+" ", values[i+1:]) { // of two that are alike the first is kept
			forms = append(forms, "“"+clipped(value)+"”")
		}
	}
	return strings.Join(forms, " or ")
}

// heldBy says whether one of some values holds another, in capitals or not.
func heldBy(value string, values []string) bool {
	return slices.ContainsFunc(values, func(other string) bool {
		return strings.Contains(strings.ToLower(other), strings.ToLower(value))
	})
}

// longestValue is how many characters of a value stand in a message; the sides have it whole.
const longestValue = 160

// clipped is a value as a message shows it: of a very long one its first and its last words.
func clipped(value string) string {
	runes := []rune(value)
	if len(runes) <= longestValue {
		return value
	}
	first, last := string(runes[:longestValue*2/3]), string(runes[len(runes)-longestValue/3:])
	if blank := strings.LastIndexByte(first, ' '); blank > 0 {
		first = first[:blank]
	}
	if blank := strings.IndexByte(last, ' '); blank >= 0 {
		last = last[blank+1:]
	}
	return first + " … " + last
}

// labelsOf gives the names of the articles of some places, each once.
func labelsOf(labels []string, places []finding.Place) []string {
	var names []string
	for _, p := range places {
		if !slices.Contains(names, labels[p.Article]) {
			names = append(names, labels[p.Article])
		}
	}
	return names
}

// list joins names as in a sentence.
func list(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " and " + names[last]
}

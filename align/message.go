package align

import (
	"fmt"
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
)

// A telling is what a finding's message is made of but for the labels of the articles, which depend on all articles of a report.
type telling struct {
	Opening string
	Sides   []sideTold
	First   []string // the IDs of the articles that were published before the others; none if that is not known
}

type sideTold struct {
	Articles  []string // the IDs, each once
	Has, Have string
	Forms     string // what the side has, in the forms in which it is written
}

// tell says what the sides of a finding have, and whether one was published before the others.
func tell(c *corpus.Corpus, d *Discrepancy, group []finding.Difference, sides []side, first []finding.Place) telling {
	usual := finding.PhrasingOf(finding.Kind(d.Kind), finding.In(d.In), finding.Severity(d.Severity), len(first) > 0)
	t := telling{Opening: usual.Opening + about(d, group[0].About), First: articlesOf(c, first)}
	for _, s := range sides {
		p := usual
		if d.Kind == KindOmission && slices.ContainsFunc(group, func(one finding.Difference) bool { return one.Sides[1].Value == s.value }) {
			p = finding.GoingOn()
		}
		t.Sides = append(t.Sides, sideTold{articlesOf(c, s.places), p.Has, p.Have, s.forms()})
	}
	return t
}

// message is the telling as a sentence. Articles that have one label are named once.
func (t *telling) message(label func(id string) string) string {
	labels := func(ids []string) []string {
		var out []string
		for _, id := range ids {
			if name := label(id); !slices.Contains(out, name) {
				out = append(out, name)
			}
		}
		return out
	}
	parts := make([]string, len(t.Sides))
	for i, s := range t.Sides {
		names, verb := labels(s.Articles), s.Have
		if len(names) == 1 {
			verb = s.Has
		}
		parts[i] = fmt.Sprintf("%s %s %s", list(names), verb, s.Forms)
	}
	message := t.Opening + ": " + strings.Join(parts, "; ")
	if len(t.First) > 0 {
		message += fmt.Sprintf(" (first in %s)", list(labels(t.First)))
	}
	return message
}

// articlesOf returns the IDs of the articles of some places, each once.
func articlesOf(c *corpus.Corpus, places []finding.Place) []string {
	var ids []string
	for _, p := range places {
		if id := c.Articles[p.Article].Doc.ID(); !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return ids
}

// saidAbout is how many words say what a finding is about.
const saidAbout = 3

// about says what the numbers or dates of a finding belong to: by who does what, where both articles say it, “ (the blast killed)”,
// else by what stands beside them in both, “ (quarry, killed, Calder)”.
func about(d *Discrepancy, told string) string {
	if d.In != InClaim || d.Kind != KindNumber && d.Kind != KindDate {
		return ""
	}
	if told != "" {
		return " (" + told + ")"
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

// forms returns what the places of a side have: “14 miles” or “22 kilometres”. What another form holds is left out: “two”
// beside “Two firefighters”.
func (c side) forms() string {
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

// heldBy reports whether one of some values holds another, in capitals or not.
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

// list joins names as in a sentence.
func list(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " and " + names[last]
}

package align

import (
	"fmt"
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck/align/internal/finding"
)

// describe says in a sentence what the sides of a finding have, and whether one was published before the others.
func describe(d *Discrepancy, group []finding.Difference, sides []side, labels []string, later bool) string {
	usual := finding.PhrasingOf(finding.Kind(d.Kind), finding.In(d.In), finding.Severity(d.Severity), later)
	parts := make([]string, len(sides))
	for i, c := range sides {
		p := usual
		if d.Kind == KindOmission && slices.ContainsFunc(group, func(one finding.Difference) bool { return one.Sides[1].Value == c.value }) {
			p = finding.GoingOn()
		}
		names, verb := labelsOf(labels, c.places), p.Have
		if len(names) == 1 {
			verb = p.Has
		}
		parts[i] = fmt.Sprintf("%s %s %s", list(names), verb, c.forms())
	}
	return fmt.Sprintf("%s%s: %s", usual.Opening, about(d, group[0].About), strings.Join(parts, "; "))
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

// labelsOf returns the names of the articles of some places, each once.
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

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
	Dated   bool     // the days of publication may be why the sides differ
	First   []string // the IDs of the articles that were published before the others; none if that is not known
}

type sideTold struct {
	Articles  []string // the IDs, each once
	Days      []string // on which they were published; none where that is no matter
	Has, Have string
	Forms     string // what the side has, in the forms in which it is written
}

// tell says what the sides of a finding have, what it is about, and which were published before the others.
func tell(c *corpus.Corpus, d *Discrepancy, group []finding.Difference, sides []side, first []finding.Place) telling {
	usual := finding.PhrasingOf(finding.Kind(d.Kind), finding.In(d.In), finding.Severity(d.Severity), len(first) > 0)
	t := telling{
		Opening: usual.Opening + about(c, d, group[0].About, sides) + usual.Remark, First: articlesOf(c, first), Dated: usual.Remark != "",
	}
	for _, s := range sides {
		p := usual
		if d.Kind == KindOmission && slices.ContainsFunc(group, func(one finding.Difference) bool { return one.Sides[1].Value == s.value }) {
			p = finding.GoingOn()
		}
		told := sideTold{Articles: articlesOf(c, s.places), Has: p.Has, Have: p.Have, Forms: s.forms()}
		if t.Dated {
			told.Days = daysOf(c, s.places)
		}
		t.Sides = append(t.Sides, told)
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
		if t.Dated {
			names = dated(label, s)
		}
		parts[i] = fmt.Sprintf("%s %s %s", list(names), verb, s.Forms)
	}
	message := t.Opening + ": " + strings.Join(parts, "; ")
	if len(t.First) > 0 && !t.Dated {
		message += fmt.Sprintf(" (first in %s)", list(labels(t.First)))
	}
	return message
}

// further says how many differences a finding has inside.
func further(n int) string {
	switch n {
	case 0:
		return ""
	case 1:
		return " (and once more in the same quotation)"
	}
	return fmt.Sprintf(" (and in %d more places of the same quotation)", n)
}

// daysOf returns the days of publication of the articles that articlesOf returns.
func daysOf(c *corpus.Corpus, places []finding.Place) []string {
	var days []string
	seen := map[int]bool{}
	for _, p := range places {
		if !seen[p.Article] {
			seen[p.Article] = true
			days = append(days, publishedOn(c.Articles[p.Article]))
		}
	}
	return days
}

// dated are the labels of a side's articles with their days: “post (2024-03-05)”.
func dated(label func(id string) string, s sideTold) []string {
	var names []string
	for i, id := range s.Articles {
		if name := fmt.Sprintf("%s (%s)", label(id), s.Days[i]); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
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

// about says what a finding is about: “ in “The blast killed … in a quarry””, and who says so where it is said, “ (Ruth Orme)”; of a
// finding about speakers, what they said.
func about(c *corpus.Corpus, d *Discrepancy, told string, sides []side) string {
	var said string
	if d.In == InQuote && d.Kind != KindSpeaker {
		if name := saidBy(c, sides); name != "" {
			said = " (" + name + ")"
		}
	}
	switch d.Kind {
	case KindOmission, KindRecycled: // the sides show it
		return said
	case KindSpeaker:
		if words := wordsAtIssue(c, sides[0].places[0]); words != "" {
			return " (“" + words + "”)"
		}
		return ""
	}
	if words := around(c, sides); words != "" {
		return " in “" + words + "”" + said
	}
	if told != "" {
		return " (" + told + ")"
	}
	return said
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
func clipped(value string) string { return clippedTo(value, longestValue) }

func clippedTo(value string, longest int) string {
	runes := []rune(value)
	if len(runes) <= longest {
		return value
	}
	first, last := string(runes[:longest*2/3]), string(runes[len(runes)-longest/3:])
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

// publishedOn is the day on which an article was published, or as much of it as is known: “2023-02-01”, “2023”.
func publishedOn(a *corpus.Article) string {
	value := a.Doc.Published().Value()
	return value[:min(len(value), len("2006-01-02"))]
}

package message

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
)

// A Telling is what a finding's message is made of but for the labels of the articles, which depend on all articles of a report.
type Telling struct {
	Opening string
	Sides   []SideTold
	Dated   bool     // the days of publication may be why the sides differ
	First   []string // the IDs of the articles that were published before the others; none if that is not known
}

// SideTold is what a message says of one side.
type SideTold struct {
	Articles  []string // the IDs, each once
	Days      []string // on which they were published; none where that is no matter
	Has, Have string
	Forms     string // what the side has, in the forms in which it is written
}

// Tell says what the sides of a finding have, what it is about, and which were published before the others. The group is the
// differences that it is made of, severity and in are those of the gravest.
func Tell(c *corpus.Corpus, group []finding.Difference, severity finding.Severity, in finding.In, sides []Side) Telling {
	kind, first := group[0].Kind, earliest(c, sides)
	usual := finding.PhrasingOf(kind, in, severity, len(first) > 0)
	t := Telling{
		Opening: usual.Opening + about(c, kind, in, group[0].About, sides) + usual.Remark, First: articlesOf(c, first), Dated: usual.Remark != "",
	}
	for _, s := range sides {
		p := usual
		if kind == finding.KindOmission && slices.ContainsFunc(group, func(one finding.Difference) bool { return one.Sides[1].Value == s.Value }) {
			p = finding.GoingOn()
		}
		told := SideTold{Articles: articlesOf(c, s.Places), Has: p.Has, Have: p.Have, Forms: s.forms()}
		if t.Dated {
			told.Days = daysOf(c, s.Places)
		}
		t.Sides = append(t.Sides, told)
	}
	return t
}

// Message returns the telling as a sentence. Articles that have one label are named once.
func (t *Telling) Message(label func(id string) string) string {
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

// Further says how many differences a finding has inside; "" for none.
func Further(n int) string {
	switch n {
	case 0:
		return ""
	case 1:
		return " (and once more in the same quotation)"
	}
	return fmt.Sprintf(" (and in %d more places of the same quotation)", n)
}

// earliest returns the places on the side that was published first: those of its first day. There are none where another side
// has that day, too, or any day is unsure.
func earliest(c *corpus.Corpus, sides []Side) []finding.Place {
	var first []finding.Place
	at, tie := -1, false
	for i, s := range sides {
		for _, p := range s.Places {
			a := c.Articles[p.Article]
			if !a.Doc.Published().Certain {
				return nil
			}
			order := -1
			if len(first) > 0 {
				order = compareDays(a.Doc.Published(), c.Articles[first[0].Article].Doc.Published())
			}
			switch {
			case order < 0:
				first, at, tie = []finding.Place{p}, i, false
			case order == 0 && i == at:
				first = append(first, p)
			case order == 0:
				tie = true
			}
		}
	}
	if tie {
		return nil
	}
	return first
}

// compareDays compares the days of two dates, each in its own zone. It returns 0 where the instants are in the other order.
func compareDays(a, b crosscheck.Date) int {
	days := cmp.Compare(a.CalendarDay(), b.CalendarDay())
	if days != a.Compare(b) {
		return 0
	}
	return days
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

// dated returns the labels of a side's articles with their days: “post (2024-03-05)”.
func dated(label func(id string) string, s SideTold) []string {
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

// list joins names as in a sentence.
func list(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " and " + names[last]
}

// publishedOn returns the day on which an article was published, or as much of it as is known: “2023-02-01”, “2023”.
func publishedOn(a *corpus.Article) string {
	value := a.Doc.Published().Value()
	return value[:min(len(value), len("2006-01-02"))]
}

package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck/align"
)

// A chapter is a story with what was found in it, as a reader goes through a report.
type chapter struct {
	Story    align.Story // its ID is empty for findings whose story is not listed
	Findings []*align.Discrepancy
}

// chapters divides a report by its stories, in their order; within a story the grave findings come first. Articles with
// whose story no other article deals are not in a chapter but among the alone, by their IDs.
func chapters(r *align.Report) (all []chapter, alone []string) {
	found := map[string][]*align.Discrepancy{}
	for i := range r.Discrepancies {
		d := &r.Discrepancies[i]
		found[d.Story] = append(found[d.Story], d)
	}
	for _, story := range r.Stories {
		if len(story.Articles) < 2 && len(found[story.ID]) == 0 {
			alone = append(alone, story.Articles...)
			continue
		}
		all = append(all, chapter{story, found[story.ID]})
		delete(found, story.ID)
	}
	if rest := unlisted(r, found); len(rest) > 0 {
		all = append(all, chapter{Findings: rest})
	}
	for _, c := range all {
		slices.SortStableFunc(c.Findings, func(a, b *align.Discrepancy) int {
			return cmp.Compare(gravity(a.Severity), gravity(b.Severity))
		})
	}
	return all, alone
}

// aloneHeading stands above the articles that are alone in their story.
const aloneHeading = "No other article is about the same story"

// unlisted returns the findings that are left over when those of the listed stories are taken away, in their order.
func unlisted(r *align.Report, left map[string][]*align.Discrepancy) []*align.Discrepancy {
	var rest []*align.Discrepancy
	for i := range r.Discrepancies {
		if _, there := left[r.Discrepancies[i].Story]; there {
			rest = append(rest, &r.Discrepancies[i])
		}
	}
	return rest
}

// gravity orders severities, the gravest first.
func gravity(s align.Severity) int {
	return slices.Index([]align.Severity{align.SeverityError, align.SeverityWarning, align.SeverityNote}, s)
}

// summary says in one line what a report holds: “4 articles, 1 story: 2 errors, 1 note”.
func summary(r *align.Report) string {
	found := tally(r)
	if len(r.Articles) < 2 {
		found = "nothing to compare"
	}
	return fmt.Sprintf("%s, %s: %s", count(len(r.Articles), "article", "articles"), count(len(r.Stories), "story", "stories"), found)
}

// tally counts the findings of a report by severity; severities of which there are none are left out.
func tally(r *align.Report) string {
	var all []*align.Discrepancy
	for i := range r.Discrepancies {
		all = append(all, &r.Discrepancies[i])
	}
	return tallyOf(all)
}

func tallyOf(findings []*align.Discrepancy) string {
	var parts []string
	for _, severity := range []align.Severity{align.SeverityError, align.SeverityWarning, align.SeverityNote} {
		n := 0
		for _, d := range findings {
			if d.Severity == severity {
				n++
			}
		}
		if n > 0 {
			parts = append(parts, count(n, string(severity), string(severity)+"s"))
		}
	}
	if len(parts) == 0 {
		return "no differences"
	}
	return strings.Join(parts, ", ")
}

func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// heading names the sort of a finding: “number in a claim”.
func heading(d *align.Discrepancy) string {
	if d.In == "" {
		return string(d.Kind)
	}
	return fmt.Sprintf("%s in a %s", d.Kind, d.In)
}

// standing says who stands behind a side: “2 sources”, “1 source, alone”.
func standing(d *align.Discrepancy, side int) string {
	text := count(sourcesBehind(d, side), "source", "sources")
	if d.Sides[side].Outlier {
		text += ", alone against the others"
	}
	return text
}

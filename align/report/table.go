package report

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck/align"
)

// A tableView shows what each source of a story says where they differ: a row for each finding, a column for each article.
type tableView struct {
	Columns []string
	Rows    []tableRow
}

type tableRow struct {
	Number  int
	Classes string
	Title   string
	Cells   []tableCell
}

// A tableCell is what an article says; its value is empty where it is silent.
type tableCell struct {
	Value string
	Odd   bool // it stands alone against the others
}

// maxColumns bounds the articles of a table; a wider one is read by nobody.
const maxColumns = 16

// table shows the findings of a story by source; nil where a table would say nothing more than one finding, or too much.
func (b *pageBuilder) table(s align.Story, findings []findingView) *tableView {
	column := map[string]int{}
	var view tableView
	for _, id := range s.Articles {
		a := b.articles.of(id)
		if a.CopyOf == "" && slices.ContainsFunc(findings, func(f findingView) bool { return pointsTo(f.Discrepancy, id) }) {
			column[id] = len(view.Columns)
			view.Columns = append(view.Columns, a.label)
		}
	}
	if len(findings) < 2 || len(view.Columns) < 3 || len(view.Columns) > maxColumns {
		return nil
	}
	for _, f := range findings {
		row := tableRow{Number: f.Number, Classes: f.Classes, Title: string(f.Kind), Cells: make([]tableCell, len(view.Columns))}
		for _, side := range f.Discrepancy.Sides {
			for _, m := range side.Mentions {
				if i, there := column[m.Article]; there {
					row.Cells[i] = tableCell{clipped(side.Value, shortValue), side.Outlier}
				}
			}
		}
		view.Rows = append(view.Rows, row)
	}
	return &view
}

func pointsTo(d *align.Discrepancy, id string) bool {
	return slices.ContainsFunc(d.Sides, func(side align.Side) bool {
		return slices.ContainsFunc(side.Mentions, func(m align.Mention) bool { return m.Article == id })
	})
}

// A dayView is a day of a story's timeline.
type dayView struct {
	Day    string
	Events []string
}

// maxDays bounds a timeline.
const maxDays = 30

// timeline lists the days that a story is about: those on which its articles were published, and those that several articles
// give. It is empty where there are fewer than two.
func (b *pageBuilder) timeline(s align.Story) []dayView {
	events := map[string][]string{}
	published := map[string][]string{}
	for _, id := range s.Articles {
		a := b.articles.of(id)
		if day := a.Published.CalendarDay(); day != "" && a.Published.Certain {
			published[day] = append(published[day], a.label)
		}
	}
	for day, names := range published {
		events[day] = append(events[day], "published: "+strings.Join(names, ", "))
	}
	for _, f := range b.report.Facts {
		if f.Story != s.ID {
			continue
		}
		for _, m := range f.Mentions {
			if m.Slot != align.KindDate || len(m.Value) < len("2006-01-02") {
				continue
			}
			day, event := m.Value[:len("2006-01-02")], fmt.Sprintf("“%s” in %s", clipped(m.Text, shortValue), b.articles.labelOf(m.Article))
			if !slices.Contains(events[day], event) {
				events[day] = append(events[day], event)
			}
		}
	}
	if len(events) < 2 || len(events) > maxDays {
		return nil
	}
	var view []dayView
	for _, day := range slices.SortedFunc(maps.Keys(events), cmp.Compare) {
		view = append(view, dayView{day, events[day]})
	}
	return view
}

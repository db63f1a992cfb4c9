package report

import (
	"fmt"
	"html/template"
	"maps"
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck/align"
)

// A page without scripts is narrowed by style rules that ask which options of its lists are chosen. Each finding has a class
// for its kind and one for each article that it points to; a rule hides those that lack the class of the option.

// classes are those of a finding: its severity, kind and articles.
func (b *pageBuilder) classes(d *align.Discrepancy) string {
	kind, known := b.kinds[d.Kind]
	if !known {
		kind = len(b.kinds)
		b.kinds[d.Kind] = kind
	}
	classes := []string{severityClass(d.Severity), fmt.Sprintf("k%d", kind)}
	for _, side := range d.Sides {
		for _, m := range side.Mentions {
			number := b.articles.of(m.Article).number
			if class := fmt.Sprintf("a%d", number); number >= 0 && !slices.Contains(classes, class) {
				classes = append(classes, class)
				b.shown[number] = true
			}
		}
	}
	return strings.Join(classes, " ")
}

// filters returns the kinds and the sources that a reader may choose, and the rules by which the page obeys.
func (b *pageBuilder) filters() (kinds, articles []choice, rules template.CSS) {
	var css strings.Builder
	rule := func(list, class string) {
		fmt.Fprintf(&css, "body:has(#%s option[value=%q]:checked) .f:not(.%s){display:none}\n", list, class, class)
	}
	for _, severity := range []string{"error", "warning", "note"} {
		rule("by-severity", severity)
	}
	for kind, number := range b.kinds {
		kinds = append(kinds, choice{fmt.Sprintf("k%d", number), string(kind)})
	}
	slices.SortFunc(kinds, func(x, y choice) int { return strings.Compare(x.Name, y.Name) })
	for _, number := range slices.Sorted(maps.Keys(b.shown)) {
		name := b.articles.of(b.report.Articles[number].ID).label
		articles = append(articles, choice{fmt.Sprintf("a%d", number), name})
	}
	for _, c := range kinds {
		rule("by-kind", c.Class)
	}
	for _, c := range articles {
		rule("by-source", c.Class)
	}
	return kinds, articles, template.CSS(css.String()) // made of numbers and fixed words only
}

// severityClass is the class of a severity, “other” for an unknown one.
func severityClass(severity align.Severity) string {
	if gravity(severity) < 0 {
		return "other"
	}
	return string(severity)
}

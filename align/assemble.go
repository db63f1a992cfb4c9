package align

import (
	"cmp"
	"fmt"
	"hash/fnv"
	"maps"
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/claims/quantity"
)

// difference is one disagreement between two articles.
type difference struct {
	kind     Kind
	in       string // "quote" or "claim"
	severity Severity
	score    int  // how alike the two passages are, per mille
	probable bool // the score is the probability that an editor would act
	sides    [2]place
	amounts  [2]*quantity.Quantity // the sides' numbers, where the difference is one of claims' numbers; nil otherwise
	evidence Evidence
}

// assemble turns what was found in the stories into a report.
func assemble(c *corpus, stories []*story, found []findings) *Report {
	r := &Report{
		Schema: Schema, Articles: []Article{}, Stories: []Story{}, Statements: []Statement{}, Facts: []Fact{},
		Discrepancies: []Discrepancy{}, Diagnostics: []Diagnostic{},
	}
	for _, a := range c.articles {
		r.Articles = append(r.Articles, reportArticle(c, a))
		r.Diagnostics = append(r.Diagnostics, diagnostics(a)...)
	}
	labels := Labels(r.Articles)
	for i, s := range stories {
		r.Stories = append(r.Stories, s.report())
		r.Statements = append(r.Statements, found[i].statements...)
		r.Facts = append(r.Facts, found[i].facts...)
		c.tellApart(found[i].differences)
		for _, group := range mergeDifferences(onceLeftOut(withoutNamesOfSpeakers(found[i].differences))) {
			r.Discrepancies = append(r.Discrepancies, discrepancy(c, s, group, labels))
		}
	}
	for i := range r.Statements {
		r.Statements[i].ID = fmt.Sprintf("q%d", i+1)
	}
	for i := range r.Facts {
		r.Facts[i].ID = fmt.Sprintf("f%d", i+1)
	}
	distinguish(r.Discrepancies)
	return r
}

func reportArticle(c *corpus, a *article) Article {
	out := Article{ID: a.doc.ID(), Source: a.doc.Article().Source, Published: a.doc.Published()}
	if a.source != a.index {
		out.CopyOf = c.articles[a.source].doc.ID()
	}
	return out
}

func (s *story) report() Story {
	out := Story{ID: s.id, Articles: []string{}, When: s.when.CalendarDay()}
	for _, a := range s.articles {
		out.Articles = append(out.Articles, a.doc.ID())
	}
	return out
}

// tellApart shows the sides of a difference as they are written where they would be called the same: two speakers whom a
// list of names, badly read, gives one name.
func (c *corpus) tellApart(differences []difference) {
	for i := range differences {
		sides := &differences[i].sides
		if sides[0].value != sides[1].value {
			continue
		}
		for k, p := range sides {
			sides[k].value = flat(p.span.Of(c.articles[p.article].doc.Text()))
		}
	}
}

// discrepancy makes one finding of differences that belong together.
func discrepancy(c *corpus, s *story, group []difference, labels []string) Discrepancy {
	if group[0].kind == Speaker {
		callAlike(group)
	}
	first := group[0]
	d := Discrepancy{
		Kind: first.kind, In: first.in, Severity: first.severity, Story: s.id, Outlier: -1, Evidence: first.evidence,
	}
	for _, difference := range group {
		d.Severity = graver(d.Severity, difference.severity)
	}
	score := scoreOf(group, d.Severity)
	d.Score = float64(min(score, 1000)) / 1000
	camps := campsOf(group)
	for _, camp := range camps {
		side := Side{Value: camp.value}
		for _, p := range camp.places {
			side.Mentions = append(side.Mentions, mention(c.articles[p.article], p.span))
		}
		d.Sides = append(d.Sides, side)
		d.Sources = append(d.Sources, sources(c, camp.places))
	}
	d.Outlier = outlier(d.Sources)
	d.Message = describe(&d, group, camps, labels)
	if a := earliest(c, camps); a != nil {
		d.Message += fmt.Sprintf(" (first in %s)", labels[a.index])
	}
	d.ID = fingerprint(c, d.Kind, camps)
	return d
}

// scoreOf is the probability that an editor would act on a finding, in thousandths. Where no difference of it brings one, it
// is that which its severity stands for, higher the more of the passages differs: of two quotations that differ in one word
// of forty, that is rather a slip of the pen.
func scoreOf(group []difference, severity Severity) int {
	known, likeness := 0, 0
	for _, d := range group {
		if d.probable {
			known = max(known, d.score)
		} else {
			likeness = max(likeness, min(d.score, 1000))
		}
	}
	bounds := map[Severity][2]int{Error: {800, 1000}, Warning: {500, 799}, Note: {100, 499}}[severity]
	if known > 0 {
		return max(min(known, bounds[1]), bounds[0])
	}
	return bounds[1] - (bounds[1]-bounds[0])*likeness/1000
}

// callAlike gives those speakers of some differences that are one person one name: the one that is written most often, the
// first in the alphabet of those.
func callAlike(group []difference) {
	count := map[string]int{}
	for _, d := range group {
		count[d.sides[0].value]++
		count[d.sides[1].value]++
	}
	names := slices.SortedFunc(maps.Keys(count), func(x, y string) int { return cmp.Or(cmp.Compare(count[y], count[x]), cmp.Compare(x, y)) })
	for i := range group {
		for side := range group[i].sides {
			value := &group[i].sides[side].value
			*value = names[slices.IndexFunc(names, func(name string) bool { return name == *value || shareName(name, *value) })]
		}
	}
}

// earliest is the article that was published before all that are on other sides; nil when none is, or a date is unsure.
func earliest(c *corpus, camps []camp) *article {
	var first *article
	side, tie := -1, false
	for i, camp := range camps {
		for _, p := range camp.places {
			a := c.articles[p.article]
			if !a.doc.Published().Certain {
				return nil
			}
			switch day := publishedOn(a); {
			case first == nil || day < publishedOn(first):
				first, side, tie = a, i, false
			case day == publishedOn(first) && i != side:
				tie = true
			}
		}
	}
	if tie {
		return nil
	}
	return first
}

// publishedOn is the day on which an article was published: “2023-02-01”.
func publishedOn(a *article) string {
	value := a.doc.Published().Value()
	return value[:min(len(value), len("2006-01-02"))]
}

// mention cuts a place and its sentence out of the article.
func mention(a *article, span crosscheck.Span) Mention {
	return Mention{Article: a.doc.ID(), Span: span, Text: span.Of(a.doc.Text()), Sentence: a.sentenceAround(span)}
}

// sources counts the independent sources behind some places.
func sources(c *corpus, places []place) int {
	seen := map[int]bool{}
	for _, p := range places {
		seen[c.articles[p.article].source] = true
	}
	return len(seen)
}

// outlier is the index of the one side with a single source where all others together have a majority with at least two
// on one side; -1 when there is none.
func outlier(sources []int) int {
	alone, most := -1, 0
	for i, n := range sources {
		most = max(most, n)
		if n > 1 {
			continue
		}
		if alone >= 0 {
			return -1
		}
		alone = i
	}
	if most < 2 {
		return -1
	}
	return alone
}

func graver(a, b Severity) Severity {
	for _, severity := range []Severity{Error, Warning} {
		if a == severity || b == severity {
			return severity
		}
	}
	return Note
}

// fingerprint names a finding by what its sides say and the sentences they stand in, so that it survives edits elsewhere
// and another naming of the articles.
func fingerprint(c *corpus, kind Kind, camps []camp) string {
	var parts []string
	for _, camp := range camps {
		p := camp.places[0]
		a := c.articles[p.article]
		sentence := a.sentenceAround(p.span)
		parts = append(parts, fmt.Sprintf("%s %x", strings.ToLower(camp.value), hashLetters(a.doc.Text()[sentence[0]:sentence[1]])))
	}
	slices.Sort(parts)
	h := fnv.New64a()
	fmt.Fprintf(h, "%s\n%s", kind, strings.Join(parts, "\n"))
	return fmt.Sprintf("%016x", h.Sum64())
}

// distinguish numbers findings whose fingerprints are the same.
func distinguish(discrepancies []Discrepancy) {
	count := map[string]int{}
	for i := range discrepancies {
		id := discrepancies[i].ID
		count[id]++
		if count[id] > 1 {
			discrepancies[i].ID = fmt.Sprintf("%s-%d", id, count[id])
		}
	}
}

package align

import (
	"cmp"
	"fmt"
	"hash/fnv"
	"maps"
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
	"github.com/crosscheck-go/crosscheck/align/internal/naming"
	"github.com/crosscheck-go/crosscheck/align/internal/story"
)

// assemble turns what was found in the stories into a report.
func assemble(c *corpus.Corpus, stories []*story.Story, found []findings) *Report {
	r := &Report{
		Schema: Schema, Articles: []Article{}, Stories: []Story{}, Statements: []Statement{}, Facts: []Fact{},
		Discrepancies: []Discrepancy{}, Diagnostics: []Diagnostic{},
	}
	for _, a := range c.Articles {
		r.Articles = append(r.Articles, articleOf(c, a))
		r.Diagnostics = append(r.Diagnostics, diagnosticsOf(a)...)
	}
	labels := Labels(r.Articles)
	for i, s := range stories {
		r.Stories = append(r.Stories, storyOf(s))
		for _, one := range found[i].statements {
			r.Statements = append(r.Statements, statementOf(c, s, one, len(r.Statements)+1))
		}
		for _, one := range found[i].facts {
			r.Facts = append(r.Facts, factOf(c, s, one, len(r.Facts)+1))
		}
		tellApart(c, found[i].differences)
		groups := mergeDifferences(finding.OnceLeftOut(withoutNamesOfSpeakers(found[i].differences)))
		all := make([]Discrepancy, len(groups))
		for k, group := range groups {
			all[k] = discrepancy(c, s, group, labels)
		}
		r.Discrepancies = append(r.Discrepancies, gravestOf(all, found[i].limits)...)
		r.Diagnostics = append(r.Diagnostics, metIn(c, s, found[i].limits)...)
	}
	distinguish(r.Discrepancies)
	sortDiscrepancies(r.Discrepancies)
	return r
}

// tellApart shows the sides of a difference as they are written where they would be called the same: two speakers whom a
// list of names, badly read, gives one name.
func tellApart(c *corpus.Corpus, differences []finding.Difference) {
	for i := range differences {
		sides := &differences[i].Sides
		if sides[0].Value != sides[1].Value {
			continue
		}
		for k, p := range sides {
			sides[k].Value = corpus.Flat(p.Span.Of(c.Articles[p.Article].Doc.Text()))
		}
	}
}

// discrepancy makes one finding of differences that belong together.
func discrepancy(c *corpus.Corpus, s *story.Story, group []finding.Difference, labels []string) Discrepancy {
	if group[0].Kind == finding.KindSpeaker {
		callAlike(group)
	}
	first := group[0]
	severity := gravest(group)
	d := Discrepancy{
		Kind: Kind(first.Kind), In: In(first.In), Severity: Severity(severity), Score: float64(scoreOf(group, severity)) / 1000,
		Story: s.Id, Evidence: evidenceOf(first.Evidence),
	}
	sides := sidesOf(group)
	for _, s := range sides {
		side := Side{Value: s.value, Sources: sources(c, s.places)}
		for _, p := range s.places {
			side.Mentions = append(side.Mentions, mentionOf(c.Articles[p.Article], p))
		}
		d.Sides = append(d.Sides, side)
	}
	if alone := outlier(d.Sources()); alone >= 0 {
		d.Sides[alone].Outlier = true
	}
	earlier := earliest(c, sides)
	d.Message = describe(&d, group, sides, labels, len(earlier) > 0)
	if len(earlier) > 0 {
		d.Message += fmt.Sprintf(" (first in %s)", list(labelsOf(labels, earlier)))
	}
	d.ID = fingerprint(c, first.Kind, sides)
	return d
}

// scoreOf is the probability that an editor would act on a finding, in thousandths. Where no difference of it brings one, it
// is that which its severity stands for, higher the more of the passages differs: of two quotations that differ in one word
// of forty, that is rather a slip of the pen.
func scoreOf(group []finding.Difference, severity finding.Severity) int {
	known, likeness := 0, 0
	for _, d := range group {
		if d.Probable {
			known = max(known, d.Score)
		} else {
			likeness = max(likeness, min(d.Score, 1000))
		}
	}
	bounds := map[finding.Severity][2]int{finding.SeverityError: {800, 1000}, finding.SeverityWarning: {500, 799}, finding.SeverityNote: {100, 499}}[severity]
	if known > 0 {
		return max(min(known, bounds[1]), bounds[0])
	}
	return bounds[1] - (bounds[1]-bounds[0])*likeness/1000
}

// callAlike returns those speakers of some differences that are one person one name: the one that is written most often, the
// first in the alphabet of those.
func callAlike(group []finding.Difference) {
	count := map[string]int{}
	for _, d := range group {
		count[d.Sides[0].Value]++
		count[d.Sides[1].Value]++
	}
	names := slices.SortedFunc(maps.Keys(count), func(x, y string) int { return cmp.Or(cmp.Compare(count[y], count[x]), cmp.Compare(x, y)) })
	for i := range group {
		for side := range group[i].Sides {
			value := &group[i].Sides[side].Value
			*value = names[slices.IndexFunc(names, func(name string) bool { return name == *value || naming.ShareName(name, *value) })]
		}
	}
}

// earliest are the places on the side that was published first: those of its first day. There are none where another side
// has that day, too, or any day is unsure.
func earliest(c *corpus.Corpus, sides []side) []finding.Place {
	var first []finding.Place
	at, tie := -1, false
	for i, s := range sides {
		for _, p := range s.places {
			a := c.Articles[p.Article]
			if !a.Doc.Published().Certain {
				return nil
			}
			day, known := publishedOn(a), ""
			if len(first) > 0 {
				known = publishedOn(c.Articles[first[0].Article])
			}
			switch {
			case len(first) == 0 || day < known:
				first, at, tie = []finding.Place{p}, i, false
			case day == known && i == at:
				first = append(first, p)
			case day == known:
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
func publishedOn(a *corpus.Article) string {
	value := a.Doc.Published().Value()
	return value[:min(len(value), len("2006-01-02"))]
}

// sources counts the independent sources behind some places.
func sources(c *corpus.Corpus, places []finding.Place) int {
	seen := map[int]bool{}
	for _, p := range places {
		seen[c.Articles[p.Article].Source] = true
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

func gravest(group []finding.Difference) finding.Severity {
	return slices.MaxFunc(group, func(a, b finding.Difference) int { return a.Severity.Compare(b.Severity) }).Severity
}

// fingerprint names a finding by what its sides say and the sentences they stand in, so that it survives edits elsewhere
// and another naming of the articles.
func fingerprint(c *corpus.Corpus, kind finding.Kind, sides []side) string {
	var parts []string
	for _, s := range sides {
		p := s.places[0]
		a := c.Articles[p.Article]
		sentence := a.SentenceAround(p.Span)
		if sentence[1]-sentence[0] > longestSentence { // or every finding in a text without full stops costs as much as the text
			sentence = [2]int{max(sentence[0], p.Span.Start-longestSentence/4), min(sentence[1], p.Span.End+longestSentence/4)}
		}
		parts = append(parts, fmt.Sprintf("%s %x", strings.ToLower(s.value), corpus.HashLetters(a.Doc.Text()[sentence[0]:sentence[1]])))
	}
	slices.Sort(parts)
	h := fnv.New64a()
	fmt.Fprintf(h, "%s\n%s", kind, strings.Join(parts, "\n"))
	return fmt.Sprintf("%016x", h.Sum64())
}

// longestSentence is from how many bytes on only the part of a sentence that is around a finding names it.
const longestSentence = 4096

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

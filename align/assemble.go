package align

import (
	"cmp"
	"fmt"
	"hash/fnv"
	"maps"
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
	"github.com/crosscheck-go/crosscheck/align/internal/naming"
	"github.com/crosscheck-go/crosscheck/align/internal/story"
)

// draft is a finding as it stands in every report: without its message, which names articles by their labels, and without the ID of
// its story, which is a number among others.
type draft struct {
	Discrepancy
	Telling telling
	Others  []draft // about the words of the same utterance, none graver, in the order of the text
}

// draftsOf turns differences between the articles of a corpus into findings, in the order of the text.
func draftsOf(c *corpus.Corpus, differences []finding.Difference) []draft {
	tellApart(c, differences)
	groups := finding.Merge(finding.OnceLeftOut(finding.WithoutNamesOfSpeakers(differences)), twins(c))
	drafts := make([]draft, len(groups))
	for i, group := range groups {
		drafts[i] = draftOf(c, group)
	}
	return ofOneUtterance(c, drafts, groups)
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

// draftOf makes one finding of differences that belong together.
func draftOf(c *corpus.Corpus, group []finding.Difference) draft {
	if group[0].Kind == finding.KindSpeaker {
		callAlike(group)
	}
	first := group[0]
	severity, in := gravest(group)
	d := Discrepancy{
		Kind: Kind(first.Kind), In: In(in), Severity: Severity(severity), Score: float64(scoreOf(group, severity, in)) / 1000,
		Evidence: evidenceOf(first.Evidence),
	}
	d.Evidence.RuledOut = ruledOut(c, &first)
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
	d.ID = fingerprint(c, first.Kind, sides)
	return draft{Discrepancy: d, Telling: tell(c, &d, group, sides, earliest(c, sides))}
}

// scoreOf is the probability that an editor would act on a finding, in thousandths. Where no difference of it brings one, it
// is that which its severity stands for. Of two quotations that differ in one word of forty, that is rather a slip of the pen,
// so a quotation has the more the more of it differs; two sentences in the articles' own words are the likelier about one thing the
// less of them differs.
func scoreOf(group []finding.Difference, severity finding.Severity, in finding.In) int {
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
	if in == finding.InClaim {
		likeness = 1000 - max(likeness-unlikeSentences, 0)
	}
	return bounds[1] - (bounds[1]-bounds[0])*likeness/1000
}

// unlikeSentences is how alike two sentences are that are hardly one that both articles took over, per mille.
const unlikeSentences = 600

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

// gravest returns the severity of the gravest difference, and where it stands: a note on what is quoted may be of one finding
// with a warning about the articles' own words.
func gravest(group []finding.Difference) (finding.Severity, finding.In) {
	d := slices.MaxFunc(group, func(a, b finding.Difference) int { return a.Severity.Compare(b.Severity) })
	return d.Severity, d.In
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

// collection is what a report is made of.
type collection struct {
	articles []*entry // in their order
	stories  []found
	label    func(id, source string) string
}

// found is a group and what was found in it.
type found struct {
	group  *story.Group
	within *comparison
	echoes []draft
}

// drafts yields the findings of a story.
func (f *found) drafts(yield func(*draft) bool) {
	for _, drafts := range [][]draft{f.echoes, f.within.Drafts} {
		for i := range drafts {
			if !yield(&drafts[i]) {
				return
			}
		}
	}
}

// report writes what was found as a report. It shares nothing with what it is made of that anybody may change.
func (c *collection) report() *Report {
	r := &Report{
		Schema: Schema, Articles: []Article{}, Stories: []Story{}, Statements: []Statement{}, Facts: []Fact{},
		Discrepancies: []Discrepancy{}, Diagnostics: []Diagnostic{},
	}
	copies := map[string]string{}
	source := map[string]string{}
	for i := range c.stories {
		s := &c.stories[i]
		story := Story{ID: fmt.Sprintf("s%d", i+1), Articles: []string{}, When: s.group.When}
		for k, m := range s.group.Members {
			story.Articles = append(story.Articles, m.ID)
			source[m.ID] = m.Keys.Source
			if m.Source != k {
				copies[m.ID] = s.group.Members[m.Source].ID
			}
		}
		r.Stories = append(r.Stories, story)
	}
	var limits []Diagnostic
	label := func(id string) string { return c.label(id, source[id]) }
	for i := range c.stories {
		s, id := &c.stories[i], r.Stories[i].ID
		for _, one := range s.within.Statements {
			one.ID, one.Story, one.Mentions = fmt.Sprintf("q%d", len(r.Statements)+1), id, slices.Clone(one.Mentions)
			r.Statements = append(r.Statements, one)
		}
		for _, one := range s.within.Facts {
			one.ID, one.Story, one.Mentions = fmt.Sprintf("f%d", len(r.Facts)+1), id, slices.Clone(one.Mentions)
			r.Facts = append(r.Facts, one)
		}
		for _, one := range s.within.Trace {
			one.Story, one.Signals = id, slices.Clone(one.Signals)
			r.Trace = append(r.Trace, one)
		}
		for d := range s.drafts {
			r.Discrepancies = append(r.Discrepancies, d.finish(id, label))
		}
		for _, d := range s.within.Diagnostics {
			if d.Article == "" {
				d.Story = id
			}
			limits = append(limits, d)
		}
	}
	for _, e := range c.articles {
		r.Articles = append(r.Articles, Article{ID: e.keys.ID, Source: e.keys.Source, Published: e.published, CopyOf: copies[e.keys.ID]})
		r.Diagnostics = append(r.Diagnostics, e.diagnostics...)
	}
	r.Diagnostics = append(r.Diagnostics, limits...)
	distinguish(r.Discrepancies)
	sortDiscrepancies(r.Discrepancies)
	return r
}

// finish makes a finding of a report of a draft, which is not changed.
func (d *draft) finish(story string, label func(id string) string) Discrepancy {
	out := d.Discrepancy
	out.Story, out.Message = story, d.Telling.message(label)
	out.Sides = slices.Clone(out.Sides)
	for i := range out.Sides {
		out.Sides[i].Mentions = slices.Clone(out.Sides[i].Mentions)
	}
	for i := range d.Others {
		other := d.Others[i].finish(story, label)
		out.Differences = append(out.Differences, Difference{other.Severity, other.Message, other.Sides})
	}
	out.Message += further(len(d.Others))
	out.Evidence.Shared, out.Evidence.Differs = slices.Clone(out.Evidence.Shared), slices.Clone(out.Evidence.Differs)
	out.Evidence.Signals, out.Evidence.RuledOut = slices.Clone(out.Evidence.Signals), slices.Clone(out.Evidence.RuledOut)
	return out
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

// twins gives for each article of a corpus the first that has the same text.
func twins(c *corpus.Corpus) []int {
	first := map[string]int{}
	twin := make([]int, len(c.Articles))
	for i, a := range c.Articles {
		text := a.Doc.Text()
		if _, ok := first[text]; !ok {
			first[text] = i
		}
		twin[i] = first[text]
	}
	return twin
}

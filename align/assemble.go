package align

import (
	"fmt"
	"slices"

	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
	"github.com/crosscheck-go/crosscheck/align/internal/message"
	"github.com/crosscheck-go/crosscheck/align/internal/passage"
	"github.com/crosscheck-go/crosscheck/align/internal/statement"
	"github.com/crosscheck-go/crosscheck/align/internal/story"
	"github.com/crosscheck-go/crosscheck/claims"
)

// draft is a finding as it stands in every report: without its message, which names articles by their labels, and without the ID of
// its story, which is a number among others.
type draft struct {
	Discrepancy
	Telling message.Telling
	Others  []draft // about the words of the same utterance, none graver, in the order of the text
}

// draftsOf turns differences between the articles of a corpus into findings, in the order of the text.
func draftsOf(c *corpus.Corpus, differences []finding.Difference) []draft {
	differences = c.WithoutOtherStands(differences)
	message.TellApart(c, differences)
	groups := finding.Merge(finding.OnceLeftOut(finding.WithoutNamesOfSpeakers(differences)), c.Twins())
	drafts := make([]draft, len(groups))
	for i, group := range groups {
		drafts[i] = draftOf(c, group)
	}
	return ofOneUtterance(c, drafts, groups)
}

// draftOf makes one finding of differences that belong together.
func draftOf(c *corpus.Corpus, group []finding.Difference) draft {
	if group[0].Kind == finding.KindSpeaker {
		message.CallAlike(group)
	}
	first := group[0]
	severity, in := finding.Gravest(group)
	sides := message.SidesOf(group)
	d := Discrepancy{
		ID: message.ID(c, first.Kind, sides), Kind: Kind(first.Kind), In: In(in), Severity: Severity(severity),
		Score: float64(finding.Score(group, severity, in)) / 1000, Evidence: evidenceOf(first.Evidence),
	}
	d.Evidence.RuledOut = message.RuledOut(c, &first)
	for _, s := range sides {
		side := Side{Value: s.Value, Sources: sources(c, s.Places)}
		for _, p := range s.Places {
			side.Mentions = append(side.Mentions, mentionOf(c.Articles[p.Article], p))
		}
		d.Sides = append(d.Sides, side)
	}
	if alone := outlier(d.Sources()); alone >= 0 {
		d.Sides[alone].Outlier = true
	}
	return draft{Discrepancy: d, Telling: message.Tell(c, group, severity, in, sides)}
}

// ofOneUtterance puts the findings about the wording of one utterance together: the gravest has the others inside. The groups are the
// differences that the drafts are made of; drafts and groups are in the order of the text, and what is returned keeps it.
func ofOneUtterance(c *corpus.Corpus, drafts []draft, groups [][]finding.Difference) []draft {
	about := map[statement.Utterance][]int{} // the drafts
	for i := range drafts {
		if d := &drafts[i]; d.Kind == KindWording && d.In == InQuote {
			if u, ok := statement.UtteranceOf(c, &groups[i][0]); ok {
				about[u] = append(about[u], i)
			}
		}
	}
	inside := make([]bool, len(drafts))
	for _, of := range about { // in any order: no draft is about two
		lead := slices.MinFunc(of, func(i, j int) int { return compareGrades(&drafts[i].Discrepancy, &drafts[j].Discrepancy) })
		for _, i := range of {
			if i != lead {
				drafts[lead].take(&drafts[i])
				inside[i] = true
			}
		}
	}
	out := make([]draft, 0, len(drafts))
	for i := range drafts {
		if !inside[i] {
			out = append(out, drafts[i])
		}
	}
	return out
}

// take puts another finding about the words of the same utterance inside. What it has of at least a warning is mentioned among the
// places of the sides, too.
func (d *draft) take(other *draft) {
	d.Others = append(d.Others, *other)
	if !other.Severity.AtLeast(SeverityWarning) {
		return
	}
	for _, side := range other.Sides {
		for _, m := range side.Mentions {
			for i := range d.Sides {
				if at := d.Sides[i].behind(m.Article); at > 0 {
					d.Sides[i].Mentions = slices.Insert(d.Sides[i].Mentions, at, m)
					break
				}
			}
		}
	}
}

// behind returns the index behind the last mention of an article; 0 where the side has none.
func (s *Side) behind(article string) int {
	for i, m := range slices.Backward(s.Mentions) {
		if m.Article == article {
			return i + 1
		}
	}
	return 0
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
	statements, facts, findings := 0, 0, 0
	for i := range c.stories {
		s := &c.stories[i]
		statements, facts, findings = statements+len(s.within.Statements), facts+len(s.within.Facts), findings+len(s.within.Drafts)+len(s.echoes)
	}
	r.Statements, r.Facts = slices.Grow(r.Statements, statements), slices.Grow(r.Facts, facts)
	r.Discrepancies, r.Articles, r.Stories = slices.Grow(r.Discrepancies, findings), slices.Grow(r.Articles, len(c.articles)), slices.Grow(r.Stories, len(c.stories))
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
	out.Story, out.Message = story, d.Telling.Message(label)
	out.Sides = slices.Clone(out.Sides)
	for i := range out.Sides {
		out.Sides[i].Mentions = slices.Clone(out.Sides[i].Mentions)
	}
	for i := range d.Others {
		other := d.Others[i].finish(story, label)
		out.Differences = append(out.Differences, Difference{other.Severity, other.Message, other.Sides})
	}
	out.Message += message.Further(len(d.Others))
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

// gravestOf leaves out the least grave of a story's findings where there are more than a report lists.
func gravestOf(all []draft, met *finding.Limits) []draft {
	if len(all) <= MostFindings {
		return all
	}
	met.Note(finding.Met{Limit: finding.LimitFindings, Article: -1, Count: len(all)})
	slices.SortStableFunc(all, func(a, b draft) int { return compareGrades(&a.Discrepancy, &b.Discrepancy) })
	return all[:MostFindings]
}

// What follows writes the values of the internal packages, which hold indexes into the corpus, as those of a report, which
// hold IDs and the words themselves.

func statementOf(c *corpus.Corpus, found statement.Statement) Statement {
	out := Statement{Speaker: found.Speaker}
	for _, m := range found.Mentions {
		doc := c.Articles[m.Article].Doc
		out.Mentions = append(out.Mentions, StatementMention{doc.ID(), m.Span, m.Span.Of(doc.Text()), m.Speaker, Relation(m.Relation)})
	}
	return out
}

func factOf(c *corpus.Corpus, found passage.Fact) Fact {
	var out Fact
	for _, m := range found.Mentions {
		doc := c.Articles[m.Article].Doc
		out.Mentions = append(out.Mentions, FactMention{doc.ID(), m.Span, m.Span.Of(doc.Text()), Kind(m.Slot), m.Value})
	}
	return out
}

// mentionOf cuts a place and its sentence out of the article.
func mentionOf(a *corpus.Article, p finding.Place) Mention {
	return Mention{
		Article: a.Doc.ID(), Span: p.Span, Text: p.Span.Of(a.Doc.Text()), Sentence: a.SentenceAround(p.Span), Words: [2]int{p.Words.Start, p.Words.End},
	}
}

func traceOf(c *corpus.Corpus, trace *finding.Trace) []TracedPair {
	if trace == nil {
		return nil
	}
	var out []TracedPair
	for _, p := range trace.Pairs {
		one := TracedPair{Rule: p.Rule, Kind: Kind(p.Kind), Signals: signalsOf(p.Signals), Score: float64(p.Score) / 1000, Lacking: p.Lacking}
		for i, side := range p.Sides {
			one.Sides[i] = mentionOf(c.Articles[side.Article], side)
		}
		out = append(out, one)
	}
	return out
}

func signalsOf(signals []finding.Signal) []Signal {
	var out []Signal
	for _, s := range signals {
		out = append(out, Signal(s))
	}
	return out
}

func evidenceOf(e finding.Evidence) Evidence {
	out := Evidence{Differs: e.Differs, Rule: e.Rule, Signals: signalsOf(e.Signals), RuledOut: slices.Clone(e.RuledOut)}
	for _, word := range e.Shared {
		out.Shared = append(out.Shared, SharedWord(word))
	}
	return out
}

// diagnosticsOf returns what could not be read as it should in an article.
func diagnosticsOf(r *claims.Reading) []Diagnostic {
	var out []Diagnostic
	for _, d := range r.Diagnostics() {
		out = append(out, Diagnostic{Article: r.Doc.ID(), Diagnostic: d})
	}
	return out
}

// metIn turns the limits that were met in the work on a story into diagnostics. Those that are of the story as a whole name
// neither an article nor the story.
func metIn(c *corpus.Corpus, met *finding.Limits) []Diagnostic {
	var out []Diagnostic
	for _, m := range met.All() {
		d := Diagnostic{Diagnostic: claims.Diagnostic{Span: m.Span, Code: string(m.Limit), Message: m.String()}}
		if m.Article >= 0 {
			d.Article = c.Articles[m.Article].Doc.ID()
		}
		out = append(out, d)
	}
	return out
}

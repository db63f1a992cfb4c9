package align

import (
	"context"
	"slices"
	"sync"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/fact"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
	"github.com/crosscheck-go/crosscheck/align/internal/passage"
	"github.com/crosscheck-go/crosscheck/align/internal/similar"
	"github.com/crosscheck-go/crosscheck/align/internal/statement"
	"github.com/crosscheck-go/crosscheck/align/internal/story"
	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/claims/quantity"
	"github.com/crosscheck-go/crosscheck/claims/timex"
	"github.com/crosscheck-go/crosscheck/quotes"
)

// A check has three stages. An article is read, and its keys are made, which do not depend on any other; the keys of all put
// the articles into groups; the articles of each group are compared, which does not depend on any other group. What comes out
// of each is plain data. Quotations that are used again are looked for between groups, the same way.

// entry is an article that was read, and what is kept of it.
type entry struct {
	article     crosscheck.Article
	published   crosscheck.Date
	diagnostics []Diagnostic
	keys        *story.Keys
	reading     *claims.Reading // until its story is compared; it is read again when that changes
}

// known is what one worker knows of words, of which most are met again and again.
type known struct {
	words    corpus.Dictionary
	families fact.Families
}

// knowing hands out what is known of words to each worker. The zero knowing has nothing.
type knowing struct{ pool sync.Pool }

// with calls work with what is known, which nobody else uses at the same time.
func (k *knowing) with(work func(*known)) {
	w, _ := k.pool.Get().(*known)
	if w == nil {
		w = new(known)
	}
	work(w)
	k.pool.Put(w)
}

// enter reads an article.
func enter(doc *crosscheck.Document, k *known) *entry {
	reading := claims.Read(doc)
	c := k.words.New([]*claims.Reading{reading})
	hashes := c.Hashes()
	keys := story.KeysOf(c, c.Articles[0], hashes)
	keys.Sayings = statement.Sayings(c, c.Articles[0], hashes)
	return &entry{doc.Article(), doc.Published(), diagnosticsOf(reading), keys, reading}
}

// read returns the reading of an article.
func (e *entry) read() *claims.Reading {
	if e.reading != nil {
		return e.reading
	}
	return claims.Read(e.document())
}

// readQuotations returns a reading of an article that need not have its claims.
func (e *entry) readQuotations() *claims.Reading {
	if e.reading != nil {
		return e.reading
	}
	doc := e.document()
	r := &claims.Reading{Doc: doc, Turns: quotes.Turns(doc), Timexes: timex.Extract(doc), Quantities: quantity.Extract(doc)}
	r.Quotes, r.Marked = quotes.Read(doc)
	return r
}

func (e *entry) document() *crosscheck.Document {
	doc, err := crosscheck.NewDocument(e.article)
	if err != nil { // it was made of this article before
		doc = &crosscheck.Document{}
	}
	return doc
}

// comparison is what was found in the articles of a group: with the IDs of articles, without those of a report.
type comparison struct {
	Statements  []Statement
	Facts       []Fact
	Drafts      []draft
	Diagnostics []Diagnostic // of the limits that were met; those of the story as a whole name neither it nor an article
	Trace       []TracedPair
}

// compare looks for differences between the articles of one story, and traces what it looks at. The sources are by article, as
// those of a group's members.
func compare(ctx context.Context, articles []entry, sources []int, k *known, trace bool) *comparison {
	out := &comparison{}
	if len(articles) < 2 {
		return out
	}
	c := corpusOf(articles, (*entry).read, sources, k)
	s := story.Of(c)
	s.Limits = new(finding.Limits)
	if trace {
		s.Trace = new(finding.Trace)
	}
	if n := len(s.Articles); n > MostNeighbours+1 {
		s.Limits.Note(finding.Met{Limit: finding.LimitArticles, Article: -1, Count: n})
	}
	differences := statement.CompareVersions(ctx, c, s)
	pairs := similar.Pairs(ctx, c, s)
	for _, p := range pairs {
		differences = append(differences, statement.CompareSentences(c, p)...)
	}
	statements, inQuotations := statement.Find(ctx, c, s, pairs)
	differences = append(differences, inQuotations...)
	facts, inClaims := passage.Find(ctx, c, s, &k.families)
	differences = append(differences, finding.Unknown(inClaims, differences)...)
	for _, one := range statements {
		out.Statements = append(out.Statements, statementOf(c, one))
	}
	for _, one := range facts {
		out.Facts = append(out.Facts, factOf(c, one))
	}
	out.Drafts = gravestOf(draftsOf(c, differences), s.Limits)
	out.Diagnostics = metIn(c, s.Limits)
	out.Trace = traceOf(c, s.Trace)
	return out
}

// corpusOf makes a corpus of some articles and notes there of what they are copies.
func corpusOf(articles []entry, read func(*entry) *claims.Reading, sources []int, k *known) *corpus.Corpus {
	readings := make([]*claims.Reading, len(articles))
	for i := range articles {
		readings[i] = read(&articles[i])
	}
	c := k.words.New(readings)
	index := byID(c)
	for i, source := range sources {
		c.Articles[index[articles[i].keys.ID]].Source = index[articles[source].keys.ID]
	}
	return c
}

// byID returns the index of each article by its ID.
func byID(c *corpus.Corpus) map[string]int {
	index := make(map[string]int, len(c.Articles))
	for i, a := range c.Articles {
		index[a.Doc.ID()] = i
	}
	return index
}

// An echoSet is articles of one story that may give quotations as new, and articles of earlier ones that may have had them.
type echoSet struct{ earlier, later []string } // IDs

// compareEchoes looks in each of some sets for quotations that the later articles give as new, though the earlier had them. The
// articles are those of all sets, each once.
func compareEchoes(articles []entry, sets []echoSet, k *known) [][]draft {
	c := corpusOf(articles, (*entry).readQuotations, nil, k)
	index := byID(c)
	recycling := statement.RecyclingOf(c)
	isLater := make([]bool, len(c.Articles))
	out := make([][]draft, len(sets))
	for i, set := range sets {
		clear(isLater)
		var places []int
		for _, id := range set.earlier {
			places = append(places, index[id])
		}
		for _, id := range set.later {
			places, isLater[index[id]] = append(places, index[id]), true
		}
		slices.Sort(places)
		var among []*corpus.Article
		for _, at := range slices.Compact(places) {
			among = append(among, c.Articles[at])
		}
		out[i] = draftsOf(c, recycling.Find(among, func(a *corpus.Article) bool { return isLater[a.Index] }))
	}
	return out
}

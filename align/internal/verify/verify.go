// Package verify holds the quotations of a draft against sources: every word of a quotation is accounted for.
package verify

import (
	"cmp"
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/internal/fold"
	"github.com/crosscheck-go/crosscheck/quotes"
)

// Verdict says how a quotation stands to the sources, the best first.
type Verdict uint8

// The verdicts.
const (
	Verbatim Verdict = iota
	Formatted
	Near
	Misattributed
	Absent
	Unchecked
)

// Result is one quotation of the draft and where it comes from.
type Result struct {
	Span    crosscheck.Span
	Text    string
	Speaker string
	Verdict Verdict
	Reason  string // what is wrong with it, or why it was not checked; "" when it is as the source has it

	Source     *crosscheck.Document // nil when it stands nowhere
	Passage    crosscheck.Span
	SaidBy     string
	DraftWords crosscheck.Span // what the passage is compared with
}

// A Checker holds drafts against the same sources. It is safe for several goroutines once it is made.
type Checker struct {
	ids     map[string]int32
	sources []*source
	lists   *lists
	names   *nameLists
}

// source is a text that may be quoted, as words.
type source struct {
	doc    *crosscheck.Document
	words  []fold.Word
	ids    []int32
	owner  []int32 // the quotation that holds a word, by index; -1 for the words of the text itself
	told   []bool  // whether a word stands in what is quoted or reported, marks or none
	quotes []quotes.Quote
	places map[int32][]int32 // where each word stands
	spoken []int32           // the words inside quotations, by place
}

// New reads the sources; nil ones are passed over.
func New(sources []*crosscheck.Document) *Checker {
	c := &Checker{ids: map[string]int32{}, lists: wordLists(), names: wordLists().names}
	for _, doc := range sources {
		if doc != nil {
			c.sources = append(c.sources, c.read(doc))
		}
	}
	return c
}

func (c *Checker) read(doc *crosscheck.Document) *source {
	s := &source{doc: doc, words: fold.Words(doc.Text()), places: map[int32][]int32{}}
	var marked []crosscheck.Span
	s.quotes, marked = quotes.Read(doc)
	s.ids = make([]int32, len(s.words))
	s.owner, s.told = make([]int32, len(s.words)), make([]bool, len(s.words))
	for i := range s.words {
		key := s.words[i].Key
		id := c.id(key)
		s.ids[i], s.owner[i] = id, -1
		s.places[id] = append(s.places[id], int32(i))
		if bare := withoutAccents(strings.TrimSuffix(key, "'s")); bare != key {
			bareID := c.id(bare)
			s.places[bareID] = append(s.places[bareID], int32(i))
		}
	}
	for i := range s.quotes {
		if s.quotes[i].Flags&quotes.Nested == 0 {
			s.own(int32(i), s.quotes[i].Quoted)
		}
	}
	for _, turn := range quotes.Turns(doc) {
		s.quotes = append(s.quotes, quotes.Quote{Kind: quotes.Direct, Span: turn.Span, Parts: turn.Parts, Quoted: turn.Parts, Speaker: turn.Speaker})
		s.own(int32(len(s.quotes)-1), turn.Parts)
	}
	for i := range s.quotes {
		s.within(s.quotes[i].Span, func(word int) { s.told[word] = true })
	}
	for _, span := range marked {
		s.within(span, func(word int) { s.told[word] = true })
	}
	for i := range s.owner {
		if s.owner[i] >= 0 {
			s.spoken = append(s.spoken, int32(i))
		}
	}
	return s
}

// id gives the number of a word, a new one for a word not seen before.
func (c *Checker) id(key string) int32 {
	id, ok := c.ids[key]
	if !ok {
		id = int32(len(c.ids))
		c.ids[key] = id
	}
	return id
}

// own gives the words of some spans to a quotation.
func (s *source) own(quote int32, spans []crosscheck.Span) {
	for _, span := range spans {
		s.within(span, func(word int) { s.owner[word] = quote })
	}
}

// within yields the words that lie in a span, in order.
func (s *source) within(span crosscheck.Span, yield func(word int)) {
	first, _ := slices.BinarySearchFunc(s.words, span.Start, func(w fold.Word, at int) int { return cmp.Compare(w.Start, at) })
	for i := first; i < len(s.words) && s.words[i].End <= span.End; i++ {
		yield(i)
	}
}

// speakerAt is who says a word.
func (s *source) speakerAt(word int32) quotes.Speaker {
	if owner := s.owner[word]; owner >= 0 {
		return s.quotes[owner].Speaker
	}
	return quotes.Speaker{}
}

// piece is a quotation of the draft as words.
type piece struct {
	words   []fold.Word
	ids     []int32 // -1 for a word that no source has
	split   []bool  // whether a cue stands in front of the word
	remarks bool    // whether remarks of an editor, “[sic]”, “(laughter)”, were set aside
}

// Draft judges what a draft marks as somebody's words, in its order.
func (c *Checker) Draft(doc *crosscheck.Document) []Result {
	if doc == nil {
		return nil
	}
	found, marked := quotes.Read(doc)
	words := fold.Words(doc.Text())
	var out []Result
	var covered []crosscheck.Span
	for i := range found {
		q := &found[i]
		if len(q.Quoted) == 0 || q.Flags&quotes.Nested != 0 {
			continue
		}
		covered = append(covered, q.Quoted...)
		claim := claim{quote: q, doc: doc, claimed: c.isClaimed(doc.Text(), q)}
		for _, spans := range quotations(doc.Text(), q.Quoted) {
			r := Result{Span: crosscheck.Span{Start: spans[0].Start, End: spans[len(spans)-1].End}, Speaker: nameOf(doc, q.Speaker)}
			r.Text = joined(doc.Text(), spans)
			c.judge(&r, c.piece(words, spans), claim)
			out = append(out, r)
		}
	}
	slices.SortFunc(covered, func(a, b crosscheck.Span) int { return cmp.Compare(a.Start, b.Start) })
	for _, span := range marked {
		i, _ := slices.BinarySearchFunc(covered, span.Start, func(s crosscheck.Span, at int) int { return cmp.Compare(s.End, at+1) })
		if i < len(covered) && covered[i].Start < span.End {
			continue
		}
		p := c.piece(words, []crosscheck.Span{span})
		r := Result{Span: span, Text: span.Of(doc.Text())}
		c.judge(&r, p, claim{doc: doc})
		out = append(out, r)
	}
	slices.SortStableFunc(out, func(a, b Result) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	return out
}

// quotations divides the stretches of a quotation where one is closed in one paragraph and the next opens in another: each is
// held against the sources alone.
func quotations(text string, spans []crosscheck.Span) [][]crosscheck.Span {
	var out [][]crosscheck.Span
	first := 0
	for i := 1; i < len(spans); i++ {
		if between := text[spans[i-1].End:spans[i].Start]; isClosed(between) && strings.Contains(between, "\n\n") {
			out = append(out, spans[first:i])
			first = i
		}
	}
	return append(out, spans[first:])
}

// isClosed reports whether what follows a stretch begins with a mark that closes it.
func isClosed(after string) bool {
	return strings.HasPrefix(after, "\"") || strings.HasPrefix(after, "'") || strings.HasPrefix(after, "”") || strings.HasPrefix(after, "’") ||
		strings.HasPrefix(after, "»") || strings.HasPrefix(after, "“") || strings.HasPrefix(after, "›") || strings.HasPrefix(after, "「")
}

func joined(text string, spans []crosscheck.Span) string {
	parts := make([]string, len(spans))
	for i, span := range spans {
		parts[i] = span.Of(text)
	}
	return strings.Join(parts, " ")
}

// alone says whether a quotation is all of its paragraph.
func alone(text string, span crosscheck.Span) bool {
	before := text[strings.LastIndexByte(text[:span.Start], '\n')+1 : span.Start]
	after, _, _ := strings.Cut(text[span.End:], "\n")
	return len(fold.Words(before)) == 0 && len(fold.Words(after)) == 0
}

func (c *Checker) piece(words []fold.Word, spans []crosscheck.Span) piece {
	var p piece
	for n, span := range spans {
		first, _ := slices.BinarySearchFunc(words, span.Start, func(w fold.Word, at int) int { return cmp.Compare(w.Start, at) })
		for i := first; i < len(words) && words[i].End <= span.End; i++ {
			w := words[i]
			if w.Bracketed && w.Key == "sic" || w.Round && c.lists.directions[w.Key] {
				p.remarks = true
				continue
			}
			id, ok := c.ids[w.Key]
			if !ok {
				id = -1
			}
			p.words, p.ids = append(p.words, w), append(p.ids, id)
			p.split = append(p.split, n > 0 && i == first)
		}
	}
	return p
}

// accusedWords is how many words a quotation must have for anybody to be blamed for it.
const accusedWords = 4

// judge finds the best place of a quotation in the sources and says how it stands there.
func (c *Checker) judge(r *Result, p piece, claim claim) {
	if len(p.words) == 0 {
		r.Verdict, r.Reason = Unchecked, "it has no words"
		return
	}
	cited := c.cited(claim)
	var best *place
	for i, s := range c.sources {
		for _, f := range c.places(s, p) {
			c.account(f)
			c.attribute(f, claim, cited, i)
			if best == nil || f.better(best) {
				best = f
			}
		}
	}
	short := len(p.words) < accusedWords
	switch {
	case best != nil && best.verdict <= Formatted && best.doubt != "":
		r.Verdict, r.Reason = Unchecked, best.doubt
		return
	case best != nil && best.verdict <= Formatted:
	case short:
		r.Verdict, r.Reason = Unchecked, "too few words to tell"
		return
	case best == nil && !claim.claimed:
		r.Verdict, r.Reason = Unchecked, "nobody is said to have said it, and no source has it"
		return
	case !claim.claimed && (best.share() < sureShare || c.contents(best) < accusedWords):
		r.Verdict, r.Reason = Unchecked, "it is not given as anybody's words"
		return
	case best == nil:
		r.Verdict, r.Reason = Absent, "stands in no source"
		return
	}
	r.Verdict, r.Reason, r.Source = best.verdict, best.reason, best.source.doc
	r.Passage = crosscheck.Span{Start: best.source.words[best.first()].Start, End: best.source.words[best.last()].End}
	r.SaidBy = nameOf(best.source.doc, best.source.speakerAt(best.first()))
	r.DraftWords = crosscheck.Span{Start: p.words[0].Start, End: p.words[len(p.words)-1].End}
}

package claims

import (
	"cmp"
	"slices"
	"sort"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/internal/contents"
	"github.com/crosscheck-go/crosscheck/internal/english"
	"github.com/crosscheck-go/crosscheck/internal/names"
	"github.com/crosscheck-go/crosscheck/internal/segment"
	"github.com/crosscheck-go/crosscheck/quotes"
)

// reader finds the claims of one article.
type reader struct {
	*Reading
	text    *segment.Text
	names   names.Cursor
	grammar *english.Grammar
	words   *english.Words
	lists   *lists
	voices  []voice
	clauses []clause // of the stretch at hand
	page    bool     // the sentence at hand is furniture of the page, which states nothing

	named             []Name // of all claims so far, one after the other
	times, quantities inside
}

// voice is a run of tokens that somebody is quoted or reported as saying.
type voice struct {
	first, last int
	quote       int // index in Reading.Quotes
}

func newReader(r *Reading) *reader {
	return &reader{
		Reading: r, text: contents.Segments(r.Doc), names: names.Cursor{Found: contents.Names(r.Doc)}, grammar: contents.Grammar(r.Doc), words: english.Known(), lists: listsOnce(),
		named:      make([]Name, 0, len(contents.Names(r.Doc).Mentions)),
		times:      inside{indices: make([]int, 0, len(r.Timexes))},
		quantities: inside{indices: make([]int, 0, len(r.Quantities))},
	}
}

func (r *reader) read() {
	r.findClaims()
	r.propositions()
}

func (r *reader) findClaims() {
	r.findVoices()
	r.Claims = make([]Claim, 0, len(r.text.Sentences)+len(r.voices))
	next := 0
	for _, sentence := range r.text.Sentences {
		at, last := int(sentence.First), int(sentence.Last)
		r.page = r.text.Paragraphs[sentence.Paragraph].Furniture
		if next == len(r.voices) || r.voices[next].first >= last {
			r.stretch(at, last, -1, fewestWords)
			continue
		}
		for next < len(r.voices) && r.voices[next].first < last {
			v := &r.voices[next]
			r.stretch(at, v.first, -1, fewestBeside)
			at = min(v.last, last)
			r.stretch(max(v.first, int(sentence.First)), at, v.quote, 0)
			if v.last > last { // the quotation goes on in the next sentence
				v.first = last
				break
			}
			next++
		}
		r.stretch(at, last, -1, fewestBeside)
	}
}

// findVoices lays the parts of the quotations side by side; those inside another quotation are part of that. Reported
// words without a verb, “approved the plan”, “called it a ‘disgrace’”, stay part of the article's own clause.
func (r *reader) findVoices() {
	if len(r.Quotes) == 0 {
		return
	}
	r.voices = make([]voice, 0, 2*len(r.Quotes))
	end := 0
	for i, q := range r.Quotes {
		if q.Span.Start < end || q.Kind != quotes.Direct && !r.hasVerb(q.Parts) {
			continue
		}
		end = q.Span.End
		for _, part := range q.Parts {
			r.voices = append(r.voices, voice{r.text.TokenAt(part.Start), r.tokenAfter(part.End), i})
		}
	}
	slices.SortStableFunc(r.voices, func(a, b voice) int { return cmp.Compare(a.first, b.first) })
	end = 0
	for i := range r.voices {
		v := &r.voices[i]
		v.first = max(v.first, end)
		v.last = max(v.last, v.first)
		end = v.last
	}
}

// hasVerb reports whether a finite verb, with its subject before it, stands in the parts.
func (r *reader) hasVerb(parts []crosscheck.Span) bool {
	for _, part := range parts {
		last := r.tokenAfter(part.End)
		for i := r.text.TokenAt(part.Start) + 1; i < last; i++ {
			if r.finite(i) {
				return true
			}
		}
	}
	return false
}

// tokenAfter returns the index of the first token that begins at or after the byte offset.
func (r *reader) tokenAfter(offset int) int {
	return sort.Search(len(r.text.Tokens), func(i int) bool { return int(r.text.Tokens[i].Start) >= offset })
}

// The fewest words with which a sentence states something, and those with which the article does beside a quotation: “he
// said on Monday” does, “the minister said” does not.
const (
	fewestWords  = 3
	fewestBeside = 5
)

// stretch finds the claims in a run of tokens of one sentence that one voice says.
func (r *reader) stretch(first, last, quote, fewest int) {
	first, last = r.trim(first, last)
	if first >= last || r.page {
		return
	}
	r.cut(first, last)
	for i, c := range r.clauses {
		if c.words < fewest || c.verbs == 0 {
			continue
		}
		r.claim(c, quote, i == 0)
	}
}

// trim leaves the marks at both ends out, but a closing period of an abbreviation or a bracket that belongs to the text.
func (r *reader) trim(first, last int) (int, int) {
	for first < last && r.text.Tokens[first].Kind == segment.Mark && !r.lists.currency.Has(r.text.Tokens[first].Word) {
		first++
	}
	for last > first && r.text.Tokens[last-1].Kind == segment.Mark && !r.lists.percent.Has(r.text.Tokens[last-1].Word) {
		last--
	}
	return first, last
}

// claim adds the claim of a clause, which may open a quotation.
func (r *reader) claim(c clause, quote int, opens bool) {
	first, last := r.trim(c.first, c.last)
	if first >= last {
		return
	}
	said := r.firmnessOf(first, last)
	claim := Claim{
		Span:       crosscheck.Span{Start: int(r.text.Tokens[first].Start), End: int(r.text.Tokens[last-1].End)},
		FirstToken: first, LastToken: last, Negated: said.negated, Hedged: said.hedged, Quote: quote, Clause: said.clause,
	}
	if quote >= 0 {
		q := &r.Quotes[quote]
		claim.Attributed = q.Speaker
		if opens && said.clause < 0 && r.denies(q) {
			claim.Negated = !claim.Negated
		}
	}
	claim.Names = r.namesIn(first, last)
	claim.Timexes = r.times.of(claim.Span, len(r.Timexes), func(i int) crosscheck.Span { return r.Timexes[i].Span })
	claim.Quantities = r.quantities.of(claim.Span, len(r.Quantities), func(i int) crosscheck.Span { return r.Quantities[i].Span })
	r.Claims = append(r.Claims, claim)
}

// denies reports whether the cue of reported words turns them round: denied “any part in it”.
func (r *reader) denies(q *quotes.Quote) bool {
	if q.Cue.Empty() || q.Kind == quotes.Direct {
		return false
	}
	first := r.text.TokenAt(q.Cue.Start)
	for i := first; i < len(r.text.Tokens) && int(r.text.Tokens[i].End) <= q.Cue.End; i++ {
		if r.words.DeniesThing(r.text.Tokens[i].Word) {
			return true
		}
	}
	return false
}

// inside tells which spans of a list ordered by start lie in each of some claims that come in the order of the text.
type inside struct {
	next    int   // the first span that may lie in a claim to come
	indices []int // of all claims so far, one after the other
}

// of returns the indices of the spans that lie in the claim, nil for none.
func (l *inside) of(claim crosscheck.Span, n int, span func(int) crosscheck.Span) []int {
	start := len(l.indices)
	for ; l.next < n && span(l.next).Start < claim.End; l.next++ {
		if claim.Contains(span(l.next)) {
			l.indices = append(l.indices, l.next)
		}
	}
	if start == len(l.indices) {
		return nil
	}
	return l.indices[start:len(l.indices):len(l.indices)]
}

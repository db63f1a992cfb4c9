// Package verify holds the quotations of a draft against sources: every word of a quotation is accounted for.
package verify

import (
	"cmp"
	"context"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"unicode/utf8"

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

// New reads the sources; nil ones are passed over. The only error is that of a cancelled context.
func New(ctx context.Context, sources []*crosscheck.Document) (*Checker, error) {
	c := &Checker{ids: map[string]int32{}, lists: wordLists(), names: wordLists().names}
	for _, doc := range sources {
		if doc == nil {
			continue
		}
		s, err := c.read(ctx, doc)
		if err != nil {
			return nil, err
		}
		c.sources = append(c.sources, s)
	}
	return c, ctx.Err()
}

// piece is a quotation of the draft as words.
type piece struct {
	words   []fold.Word
	ids     []int32 // -1 for a word that no source has
	split   []bool  // whether a cue stands in front of the word
	denied  bool    // whether the draft itself denies it, or leaves it open, before it
	remarks bool    // whether remarks of an editor, “[sic]”, “(laughter)”, were set aside
}

// A Citation says on which sources a stretch of a draft rests.
type Citation struct {
	Span    crosscheck.Span
	Sources []int // by index
}

// Draft judges what a draft marks as somebody's words, in its order. The only error is that of a cancelled context.
func (c *Checker) Draft(ctx context.Context, doc *crosscheck.Document, citations []Citation) ([]Result, error) {
	if doc == nil {
		return nil, ctx.Err()
	}
	text := doc.Text()
	doc = withMarks(doc)
	found, marked := quotes.Read(doc)
	d := newDraft(doc, found, marked)
	var asked []question
	for i := range found {
		q := &found[i]
		if len(q.Quoted) == 0 || q.Flags&quotes.Nested != 0 || d.isField(q.Quoted[0]) {
			continue
		}
		claim := c.claimOf(d, q, citations)
		for _, spans := range quotations(d.text, q.Quoted) {
			r := Result{Span: crosscheck.Span{Start: spans[0].Start, End: spans[len(spans)-1].End}, Speaker: claim.name}
			r.Text = joined(text, spans)
			p := c.piece(d.text, d.words, spans)
			claim.claimed = claim.claimed || claim.alone && isStatement(r.Text, p)
			asked = append(asked, question{r, p, claim})
		}
	}
	for _, span := range marked {
		if d.isRead(span) || d.isField(span) {
			continue
		}
		r := Result{Span: span, Text: span.Of(text)}
		p := c.piece(d.text, d.words, []crosscheck.Span{span})
		var claim claim
		c.infer(d, span, &claim)
		claim.claimed = claim.alone && isStatement(r.Text, p)
		asked = append(asked, question{r, p, claim})
	}
	turns := c.turnsOf(d)
	quoted := len(asked)
	asked = append(asked, turns...)
	if err := c.judge(ctx, asked); err != nil {
		return nil, err
	}
	out := make([]Result, 0, len(asked))
	for i := range asked {
		if r := &asked[i].Result; i < quoted || r.Source != nil || asked[i].claim.claimed {
			out = append(out, *r)
		}
	}
	for i := range out {
		r := &out[i]
		if !utf8.ValidString(r.Text) {
			r.Text = onRunes(text, r.Span).Of(text)
		}
		r.Span = onRunes(text, r.Span)
		r.DraftWords = onRunes(text, r.DraftWords)
	}
	slices.SortStableFunc(out, func(a, b Result) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	return out, ctx.Err()
}

// onRunes moves the ends of a span to where characters begin: a name that a delimiter gives stands elsewhere in the text in which the
// draft was read.
func onRunes(text string, span crosscheck.Span) crosscheck.Span {
	for span.Start < span.End && !utf8.RuneStart(text[span.Start]) {
		span.Start++
	}
	for span.End < len(text) && !utf8.RuneStart(text[span.End]) {
		span.End++
	}
	return span
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
		parts[i] = onRunes(text, span).Of(text)
	}
	return strings.Join(parts, " ")
}

// isAlone reports whether a quotation is all of its paragraph.
func isAlone(text string, span crosscheck.Span) bool {
	next := fold.NewCutter(text[span.End:])
	if w, ok := next.Next(); ok && !strings.Contains(text[span.End:span.End+w.Start], "\n") {
		return false
	}
	for near := 64; ; near *= 2 { // a little at a time: a paragraph of quotations is not read whole for each of them
		from := max(0, span.Start-near)
		before := text[from:span.Start]
		begins := strings.LastIndexByte(before, '\n') + 1
		first := fold.NewCutter(before[begins:])
		if _, ok := first.Next(); ok {
			return false
		}
		if begins > 0 || from == 0 {
			return true
		}
	}
}

// piece returns the words of a quotation; the addresses of links in it are none.
func (c *Checker) piece(text string, words []fold.Word, spans []crosscheck.Span) piece {
	var p piece
	p.denied = c.isDeniedBefore(words, spans[0].Start)
	for n, span := range spans {
		links := linksIn(text, span)
		square, round := outside{open: "["}, outside{open: "("}
		end := span.Start
		first, _ := slices.BinarySearchFunc(words, span.Start, func(w fold.Word, at int) int { return cmp.Compare(w.Start, at) })
	words:
		for i := first; i < len(words) && words[i].End <= span.End; i++ {
			w := words[i]
			w.Bracketed, w.Round = square.within(w.Bracketed, text[end:w.Start]), round.within(w.Round, text[end:w.Start])
			end = w.End
			for _, l := range links {
				if l.address.Start <= w.Start && w.Start < l.address.End {
					continue words
				}
				w.Bracketed = w.Bracketed && !(l.text.Start <= w.Start && w.Start < l.text.End)
			}
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

// outside keeps account of brackets that open before a quotation, which make nothing in it an addition of the draft's.
type outside struct {
	open       string
	begun, was bool // whether a word was seen; whether the last one stands in brackets that open before the quotation
}

// within reports whether a word that stands in brackets does so in brackets that open in the quotation, given what stands between
// it and the word before.
func (o *outside) within(bracketed bool, between string) bool {
	o.was = bracketed && (o.was || !o.begun) && !strings.Contains(between, o.open)
	o.begun = true
	return bracketed && !o.was
}

// A link in a quotation, [text](address), of which only the text is quoted.
type link struct{ text, address crosscheck.Span }

func linksIn(text string, span crosscheck.Span) []link {
	var out []link
	for at := span.Start; ; {
		middle := strings.Index(text[at:span.End], "](")
		if middle < 0 {
			return out
		}
		middle += at
		end := strings.IndexByte(text[middle:span.End], ')')
		if end < 0 {
			return out
		}
		begin := at + strings.LastIndexByte(text[at:middle], '[') + 1
		at = middle + end
		out = append(out, link{crosscheck.Span{Start: begin, End: middle}, crosscheck.Span{Start: middle + 1, End: at}})
	}
}

// isDeniedBefore reports whether the words before a place of the draft deny what follows or leave it open.
func (c *Checker) isDeniedBefore(words []fold.Word, start int) bool {
	const farthest = 5 // words
	at, _ := slices.BinarySearchFunc(words, start, func(w fold.Word, at int) int { return cmp.Compare(w.Start, at) })
	for i := at - 1; i >= max(0, at-farthest); i-- {
		w := &words[i]
		if i+1 < len(words) && strings.ContainsAny(words[i+1].Before, ".?!;") {
			return false
		}
		if c.lists.doubts[w.Key] || c.lists.openers[w.Key] || c.negative(w.Key) && c.believes(words[i+1:at]) {
			return true
		}
	}
	return false
}

// A question is a quotation of a draft and what the draft says of its origin; the verdict is filled in.
type question struct {
	Result
	piece piece
	claim claim
}

// judge answers questions, on as many processors as there are. The only error is that of a cancelled context.
func (c *Checker) judge(ctx context.Context, asked []question) error {
	var next atomic.Int64
	answer := func() error {
		x := &search{Checker: c, ctx: ctx}
		for {
			i := int(next.Add(1)) - 1
			if i >= len(asked) {
				return nil
			}
			if err := x.judge(&asked[i].Result, asked[i].piece, asked[i].claim); err != nil {
				return err
			}
		}
	}
	var others sync.WaitGroup
	for range min(len(asked), runtime.GOMAXPROCS(0)) - 1 {
		others.Go(func() { _ = answer() }) // a cancelled context ends this one, too
	}
	err := answer()
	others.Wait()
	return cmp.Or(err, ctx.Err())
}

// accusedWords is how many words a quotation must have for anybody to be blamed for it.
const accusedWords = 4

// judge finds the best place of a quotation in the sources and says how it stands there.
func (x *search) judge(r *Result, p piece, claim claim) error {
	if len(p.words) == 0 {
		r.Verdict, r.Reason = Unchecked, "it has no words"
		return nil
	}
	best, err := x.best(p, claim)
	if err != nil {
		return err
	}
	short := len(p.words) < accusedWords
	switch {
	case best != nil && best.verdict == Misattributed && best.many:
		r.Verdict, r.Reason = Unchecked, fmt.Sprintf("stands more than %d times in %s, and in the first of these places %s", MostExact, best.source.doc.ID(), best.speaker)
	case best != nil && best.verdict == Near && best.rough:
		r.Verdict, r.Reason = Unchecked, "it is too long to be compared word by word with "+best.source.doc.ID()
	case best != nil && best.verdict <= Formatted && short && best.speaker != "":
		r.Verdict, r.Reason = Unchecked, "too few words to blame anybody, but "+best.speaker
	case best != nil && best.verdict <= Formatted && best.doubt != "":
		r.Verdict, r.Reason = Unchecked, best.doubt
	case best != nil && best.verdict <= Formatted:
		x.found(r, p, best)
	case short:
		r.Verdict, r.Reason = Unchecked, "too few words to tell"
	case best == nil && !claim.claimed:
		r.Verdict, r.Reason = Unchecked, "nobody is said to have said it, and no source has it"
	case best == nil:
		r.Verdict, r.Reason = Absent, "stands in no source"
	case !claim.claimed && (best.share() < sureShare || x.contents(best) < accusedWords):
		r.Verdict, r.Reason = Unchecked, "it is not given as anybody's words"
	default:
		x.found(r, p, best)
	}
	return nil
}

// best returns the place that explains a quotation best; nil when there is none. Where a source has it word for word, and from
// whom the draft has it, no other is better, and those that have something like it are not looked at.
func (x *search) best(p piece, claim claim) (*place, error) {
	var best *place
	consider := func(i int, found []*place) {
		for _, f := range found {
			x.account(f)
			x.attribute(f, claim, i)
			if best == nil || f.better(best) {
				best = f
			}
		}
	}
	isExact := make([]bool, len(x.sources))
	for i, s := range x.sources {
		if err := x.ctx.Err(); err != nil {
			return nil, err
		}
		exact := s.exact(p)
		isExact[i] = len(exact) > 0
		consider(i, exact)
		if best != nil && best.verdict == Verbatim && best.speaker == "" && best.doubt == "" {
			return best, nil
		}
	}
	for i, s := range x.sources {
		if isExact[i] {
			continue
		}
		found, err := x.near(s, p)
		if err != nil {
			return nil, err
		}
		consider(i, found)
	}
	return best, nil
}

// found writes a place out.
func (c *Checker) found(r *Result, p piece, f *place) {
	s := f.source
	r.Verdict, r.Reason, r.Source = f.verdict, f.reason, s.doc
	r.Passage = crosscheck.Span{Start: s.words[f.first()].Start, End: s.words[f.last()].End}
	r.SaidBy = nameOf(s.doc, s.speakerAt(f.first()))
	r.DraftWords = crosscheck.Span{Start: p.words[0].Start, End: p.words[len(p.words)-1].End}
}

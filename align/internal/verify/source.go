package verify

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"sync"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/internal/fold"
	"github.com/crosscheck-go/crosscheck/quotes"
)

// source is a text that may be quoted, as words. Who says them is read when it is asked, part by part.
type source struct {
	doc   *crosscheck.Document
	words []fold.Word
	ids   []int32
	order []int32            // the places of all words, word by word
	first []int32            // where those of a word begin in order, by its id
	bare  map[string][]int32 // the places of words with accents, by the word without
	parts []*part
}

// A part is a stretch of a source that is read at once. Most sources are one part.
type part struct {
	first, last int // its words
	start, end  int // the bytes that are read, a little more than its own

	once   sync.Once
	owner  []*quotes.Quote // the quotation that holds a word; nil for the words of the text itself
	told   []telling       // how a word stands in what is quoted or reported
	spoken []int32         // the words inside quotations, by place in the source
}

// telling says how a word of a source is given as somebody's.
type telling uint8

const (
	own      telling = iota // it is the source's own
	reported                // somebody is said to have said so, perhaps in other words
	marked                  // it stands in quotation marks, or in a turn
)

// read cuts a source into words.
func (c *Checker) read(ctx context.Context, doc *crosscheck.Document) (*source, error) {
	const often = 1 << 12 // words
	text := doc.Text()
	s := &source{doc: doc, words: make([]fold.Word, 0, 2*len(text)/11+1)}
	s.ids = make([]int32, 0, cap(s.words))
	for cutter := fold.NewCutter(text); ; {
		w, ok := cutter.Next()
		if !ok {
			break
		}
		if len(s.words)%often == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if bare := withoutAccents(w.Key); bare != w.Key {
			if s.bare == nil {
				s.bare = map[string][]int32{}
			}
			s.bare[bare] = append(s.bare[bare], int32(len(s.words)))
		}
		s.words, s.ids = append(s.words, w), append(s.ids, c.id(w.Key))
	}
	s.index(len(c.ids))
	s.divide()
	return s, nil
}

// id returns the number of a word, a new one for a word not seen before.
func (c *Checker) id(key string) int32 {
	id, ok := c.ids[key]
	if !ok {
		id = int32(len(c.ids))
		c.ids[key] = id
	}
	return id
}

// index sorts the places of the words by word.
func (s *source) index(words int) {
	s.first = make([]int32, words+1)
	for _, id := range s.ids {
		s.first[id+1]++
	}
	for id := range words {
		s.first[id+1] += s.first[id]
	}
	s.order = make([]int32, len(s.ids))
	next := slices.Clone(s.first)
	for i, id := range s.ids {
		s.order[next[id]] = int32(i)
		next[id]++
	}
}

// places returns where a word stands, in order.
func (s *source) places(id int32) []int32 {
	if id < 0 || int(id)+1 >= len(s.first) {
		return nil
	}
	return s.order[s.first[id]:s.first[id+1]]
}

// A source longer than partLength is read in parts, each from partBefore before its own beginning on, so that who speaks
// there is known.
const (
	partLength = 48 << 10
	partBefore = 8 << 10
)

// divide finds the parts, which begin with paragraphs.
func (s *source) divide() {
	text := s.doc.Text()
	for start, first := 0, 0; start < len(text) || first == 0 && len(s.parts) == 0; {
		end := len(text)
		if len(text)-start > partLength+partLength/2 {
			end = paragraphBefore(text, start+partLength, start)
		}
		last, _ := slices.BinarySearchFunc(s.words, end, func(w fold.Word, at int) int { return cmp.Compare(w.Start, at) })
		from := start
		if start > 0 {
			from = paragraphBefore(text, max(0, start-partBefore), max(0, start-2*partBefore))
		}
		s.parts = append(s.parts, &part{first: first, last: last, start: from, end: end})
		if end == len(text) {
			return
		}
		start, first = end, last
	}
}

// paragraphBefore returns the last beginning of a paragraph, or else of a line or a word, before one place and behind another.
func paragraphBefore(text string, before, behind int) int {
	for _, mark := range []string{"\n\n", "\n", " "} {
		if at := strings.LastIndex(text[behind:before], mark); at > 0 {
			return behind + at + len(mark)
		}
	}
	for before > behind && text[before]&0xC0 == 0x80 {
		before--
	}
	return before
}

// partOf returns the part that holds a word, read.
func (s *source) partOf(word int32) *part {
	i, found := slices.BinarySearchFunc(s.parts, int(word), func(p *part, word int) int { return cmp.Compare(p.first, word) })
	if !found {
		i--
	}
	for i+1 < len(s.parts) && s.parts[i+1].first <= int(word) { // parts without a word
		i++
	}
	p := s.parts[i]
	p.once.Do(func() { s.readPart(p) })
	return p
}

// readPart reads who says the words of a part.
func (s *source) readPart(p *part) {
	n := p.last - p.first
	p.owner, p.told = make([]*quotes.Quote, n), make([]telling, n)
	doc := s.doc
	if len(s.parts) > 1 {
		article := doc.Article()
		article.Text = article.Text[p.start:p.end]
		var err error
		if doc, err = crosscheck.NewDocument(article); err != nil {
			return // cannot be: the whole is a document
		}
	}
	found, marks := quotes.Read(doc)
	for i := range found {
		if q := &found[i]; q.Flags&quotes.Nested == 0 {
			s.own(p, q, q.Quoted)
		}
	}
	turns := quotes.Turns(doc)
	for i := range turns {
		s.own(p, &quotes.Quote{Speaker: turns[i].Speaker}, turns[i].Parts)
	}
	for i := range found {
		s.within(p, found[i].Span, func(word int) { p.told[word] = max(p.told[word], reported) })
		for _, span := range found[i].Quoted {
			s.within(p, span, func(word int) { p.told[word] = marked })
		}
		found[i].Speaker.Span = shifted(found[i].Speaker.Span, p.start)
	}
	for i := range turns {
		s.within(p, turns[i].Span, func(word int) { p.told[word] = marked })
	}
	for _, span := range marks {
		s.within(p, span, func(word int) { p.told[word] = marked })
	}
	for i, q := range p.owner {
		if q != nil {
			p.spoken = append(p.spoken, int32(p.first+i))
		}
	}
}

func shifted(span crosscheck.Span, by int) crosscheck.Span {
	return crosscheck.Span{Start: span.Start + by, End: span.End + by}
}

// own gives the words of some spans to a quotation.
func (s *source) own(p *part, q *quotes.Quote, spans []crosscheck.Span) {
	for _, span := range spans {
		s.within(p, span, func(word int) { p.owner[word] = q })
	}
}

// within yields the words of a part that lie in a span of what was read with it, in order, counted from the part's first.
func (s *source) within(p *part, span crosscheck.Span, yield func(word int)) {
	start, end := span.Start+p.start, span.End+p.start
	words := s.words[p.first:p.last]
	first, _ := slices.BinarySearchFunc(words, start, func(w fold.Word, at int) int { return cmp.Compare(w.Start, at) })
	for i := first; i < len(words) && words[i].End <= end; i++ {
		yield(i)
	}
}

// owner returns the quotation that holds a word, nil for the words of the text itself.
func (s *source) owner(word int32) *quotes.Quote {
	p := s.partOf(word)
	return p.owner[int(word)-p.first]
}

// telling says how a word is given as somebody's.
func (s *source) telling(word int32) telling {
	p := s.partOf(word)
	return p.told[int(word)-p.first]
}

// speakerAt is who says a word.
func (s *source) speakerAt(word int32) quotes.Speaker {
	if q := s.owner(word); q != nil {
		return q.Speaker
	}
	return quotes.Speaker{}
}

// spoken returns the words inside quotations from one word up to another.
func (s *source) spoken(first, last int) []int32 {
	var out []int32
	for at := first; at < last; {
		p := s.partOf(int32(at))
		from, _ := slices.BinarySearch(p.spoken, int32(at))
		to, _ := slices.BinarySearch(p.spoken, int32(last))
		out = append(out, p.spoken[from:to]...)
		at = max(p.last, at+1)
	}
	return out
}

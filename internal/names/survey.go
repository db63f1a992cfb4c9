package names

import (
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// survey goes through the text once and notes how its words are written: what the choice at the start of a sentence,
// where everything has a capital, is based on.
func (f *finder) survey() {
	f.inside = newTable(len(f.Tokens) / 16)
	f.small = make([]uint64, len(f.classes)/64+1)
	f.heading = make([]bool, len(f.Sentences))
	f.capitals = make([]int32, 0, len(f.Tokens)/6+8)
	for s, sentence := range f.Sentences {
		f.heading[s] = f.isHeading(sentence)
		start := true
		for i := sentence.First; i < sentence.Last; i++ {
			switch t := &f.Tokens[i]; {
			case t.Kind == segment.Mark:
				start = start || f.opens(i)
			case t.Kind != segment.Word:
			case t.Form&segment.Capital != 0:
				f.capitals = append(f.capitals, i)
				if !start && !f.heading[s] {
					f.inside.count(f.hash(i))
				}
				start = false
			default:
				if !f.heading[s] {
					f.small[t.Word/64] |= 1 << (t.Word % 64)
				}
				start = false
			}
		}
	}
	f.raw = make([]rawMention, 0, 2*len(f.capitals)/3+8)
}

// isHeading reports whether a sentence has a capital on every word but prepositions and their like, or is written in capitals.
func (f *finder) isHeading(sentence segment.Sentence) bool {
	long, capitals := 0, 0
	for _, t := range f.Tokens[sentence.First:sentence.Last] {
		switch {
		case t.Kind != segment.Word:
			continue
		case !t.Is(segment.Capital):
			if f.classes[t.Word]&(closedClass|particle) == 0 && t.Word != f.words.possessive {
				return false
			}
			continue
		case t.End-t.Start < 4:
			continue
		}
		long++
		if t.Is(segment.AllCaps) {
			capitals++
		}
	}
	if capitals >= 3 && 4*capitals >= 3*long {
		return true
	}
	if paragraph := f.Paragraphs[sentence.Paragraph]; sentence.Paragraph > 0 && paragraph.Sentences[1]-paragraph.Sentences[0] > 1 {
		return false
	}
	if f.Tokens[sentence.Last-1].Word == f.words.period {
		return long >= 4
	}
	return long >= 3
}

// opens reports whether a mark is one after which a sentence may begin: a quotation mark, a colon, a bullet.
func (f *finder) opens(i int32) bool {
	switch t := f.Tokens[i]; f.Text.Text[t.Start] {
	case '"', ':', '*', '|', '>', '[':
		return true
	case '\'', '.', ',', ';', ')', '-', '&', '/', '$', '%', '(':
		return false
	default:
		return t.End-t.Start > 1 && t.Word != f.words.closeQuote && t.Word != f.words.apostrophe
	}
}

// starts reports whether a word stands where even a common word has a capital.
func (f *finder) starts(i int32) bool {
	for j := i - 1; j >= f.sentenceFirst; j-- {
		if f.Tokens[j].Kind == segment.Word || f.Tokens[j].Kind == segment.Number {
			return false
		}
		if f.opens(j) {
			return true
		}
	}
	return true
}

// writtenSmall reports whether the text has the word without a capital, too.
func (f *finder) writtenSmall(i int32) bool {
	id := f.Tokens[i].Word
	return f.small[id/64]&(1<<(id%64)) != 0 && id != 0
}

// seenInside reports whether the text has the word with a capital inside a sentence.
func (f *finder) seenInside(i int32) bool {
	return f.inside.get(f.hash(i)) > 0
}

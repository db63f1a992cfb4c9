package timex

import "github.com/crosscheck-go/crosscheck/internal/segment"

// direction is which way from the publication date an expression looks.
type direction int8

const (
	unknown direction = iota
	past
	future
)

// tense tells from the words around the tokens i to end whether they speak of the past or of what is to come: the nearest
// verb before them in their sentence, else the first after them.
func (f *finder) tense(i, end int) direction {
	for j, steps := i-1, 0; j >= f.first && steps < 16; j, steps = j-1, steps+1 {
		if f.endsClause(j) {
			break
		}
		if d := f.tenseOf(j); d != unknown {
			return d
		}
	}
	for j, steps := end, 0; j < f.limit && steps < 24; j, steps = j+1, steps+1 {
		if d := f.tenseOf(j); d != unknown {
			return d
		}
		if f.endsSentence(j) {
			break
		}
	}
	return unknown
}

// tenseOf reads one word.
func (f *finder) tenseOf(j int) direction {
	token := f.Tokens[j]
	if token.Kind != segment.Word {
		return unknown
	}
	if d := f.word(j).tense; d != unknown {
		return d
	}
	text := f.Of(j)
	if len(text) > 4 && text[len(text)-2:] == "ed" && !token.Is(segment.Capital) {
		return past
	}
	return unknown
}

func (f *finder) endsSentence(j int) bool {
	if f.Tokens[j].Kind != segment.Mark {
		return false
	}
	switch f.Of(j) {
	case ".":
		return j+1 >= f.limit || f.Tokens[j+1].Is(segment.Capital|segment.SpaceBefore) && !f.word(j-1).abbreviated
	case "?", "!", ";", ":":
		return true
	}
	return false
}

func (f *finder) endsClause(j int) bool { return f.endsSentence(j) }

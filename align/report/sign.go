package report

import "github.com/crosscheck-go/crosscheck"

// A sign says how a stretch of a passage is shown: on a terminal it is the character below it.
type sign byte

const (
	plain     sign = ' '
	differing sign = '^' // words that the other side does not have
	mentioned sign = '~' // where there are no differing words: the passage that is compared
)

// A signed span is a stretch of a text with one sign.
type signed struct {
	Span crosscheck.Span
	sign sign
}

// signs are the stretches of a passage that are shown to a reader, in order; at least one.
func (p passage) signs() []signed {
	if len(p.marks) == 0 {
		return []signed{{p.within, mentioned}}
	}
	var list []signed
	for _, mark := range p.marks {
		list = append(list, signed{mark, differing})
	}
	return list
}

// moved returns signs of a text for another one, in which the text's start stands at an offset.
func moved(signs []signed, offset int) []signed {
	var list []signed
	for _, s := range signs {
		list = append(list, signed{crosscheck.Span{Start: s.Span.Start + offset, End: s.Span.End + offset}, s.sign})
	}
	return list
}

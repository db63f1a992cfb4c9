package report

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// A word is one word, number or symbol of a text, as a reader compares it.
type word struct {
	span crosscheck.Span
	fold string // in lower case, with straight apostrophes
}

// wordsOf cuts a text into words. Punctuation is left out; signs that mean something, “$” or “%”, are words.
func wordsOf(text string) []word {
	var words []word
	for _, token := range segment.Split(text).Tokens {
		span := crosscheck.Span{Start: int(token.Start), End: int(token.End)}
		written := span.Of(text)
		if token.Kind == segment.Mark && !isSign(written) {
			continue
		}
		words = append(words, word{span, strings.ReplaceAll(strings.ToLower(written), "’", "'")})
	}
	return words
}

func isSign(mark string) bool {
	r, _ := utf8.DecodeRuneInString(mark)
	return unicode.IsSymbol(r) || r == '%' || r == '‰'
}

// maxTable bounds the table of [pair]; longer texts are paired at their equal ends only.
const maxTable = 1 << 20

// pair finds the longest run of words that stand in both lists in the same order. It gives, for each word of a, the index
// of its partner in b, or -1.
func pair(a, b []word) []int {
	partner := make([]int, len(a))
	for i := range partner {
		partner[i] = -1
	}
	first := 0
	for first < len(a) && first < len(b) && a[first].fold == b[first].fold {
		partner[first] = first
		first++
	}
	lastA, lastB := len(a), len(b)
	for lastA > first && lastB > first && a[lastA-1].fold == b[lastB-1].fold {
		lastA--
		lastB--
		partner[lastA] = lastB
	}
	if n, m := lastA-first, lastB-first; n > 0 && m > 0 && n <= maxTable/m {
		pairMiddle(partner[first:lastA], a[first:lastA], b[first:lastB], first)
	}
	return partner
}

// pairMiddle pairs what lies between the equal ends, by the table of longest common subsequences; b begins at offset.
func pairMiddle(partner []int, a, b []word, offset int) {
	width := len(b) + 1
	longest := make([]int32, (len(a)+1)*width)
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i].fold == b[j].fold {
				longest[i*width+j] = longest[(i+1)*width+j+1] + 1
			} else {
				longest[i*width+j] = max(longest[(i+1)*width+j], longest[i*width+j+1])
			}
		}
	}
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].fold == b[j].fold:
			partner[i] = offset + j
			i++
			j++
		case longest[(i+1)*width+j] >= longest[i*width+j+1]:
			i++
		default:
			j++
		}
	}
}

// unpaired returns the words of a that have no partner in b.
func unpaired(a, b []word) []word {
	var alone []word
	for i, partner := range pair(a, b) {
		if partner < 0 {
			alone = append(alone, a[i])
		}
	}
	return alone
}

// different returns the words of a that have no partner in b. Where only a goes on beyond what the two share, at its start or
// its end, that is no difference, unless it is the only one.
func different(a, b []word) []word {
	partner := pair(a, b)
	inner := inside(partner, len(b))
	var found []word
	for i := inner.Start; i < inner.End; i++ {
		if partner[i] < 0 {
			found = append(found, a[i])
		}
	}
	if len(found) > 0 {
		return found
	}
	return unpaired(a, b)
}

// inside returns the range of words without those that go on alone before the first pair and after the last one.
func inside(partner []int, rivals int) crosscheck.Span {
	within := crosscheck.Span{Start: 0, End: len(partner)}
	first := slices.IndexFunc(partner, func(p int) bool { return p >= 0 })
	if first < 0 {
		return within
	}
	last := len(partner) - 1
	for partner[last] < 0 {
		last--
	}
	if partner[first] == 0 {
		within.Start = first
	}
	if partner[last] == rivals-1 {
		within.End = last + 1
	}
	return within
}

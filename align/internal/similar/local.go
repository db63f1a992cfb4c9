package similar

import (
	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
)

// The dynamic programme behind overlaps: the alignment of two short runs of words that keeps the most rare matter and
// opens the fewest gaps.

const (
	gapOpen   = 20 // the price of a difference, in the units of rarity
	gapExtend = 4  // the price of each word in it
)

// grid is the table of one alignment: the best score of every pair of prefixes.
type grid struct {
	width int
	score []int32 // the best alignment of the prefixes
	next  []int32 // … and one more word without a counterpart
	equal []bool  // whether the best alignment ends with the last two words matched
}

// gridRoom is where the grids of short runs are made: those of two runs as long as a gap.
type gridRoom struct {
	score, next [(MaxGap + 1) * (MaxGap + 1)]int32
	equal       [(MaxGap + 1) * (MaxGap + 1)]bool
}

// newGrid makes a grid for two runs of so many words.
func newGrid(a, b int, room *gridRoom) grid {
	n := (a + 1) * (b + 1)
	if n > len(room.score) {
		return grid{b + 1, make([]int32, n), make([]int32, n), make([]bool, n)}
	}
	return grid{b + 1, room.score[:n], room.next[:n], room.equal[:n]}
}

// align fills the grid of two runs of words, the words before which match.
func (g *grid) align(c *corpus.Corpus, x, y []corpus.WordID) {
	g.put(0, 0, true)
	for j := 1; j <= len(y); j++ {
		g.put(j, g.next[j-1], false)
	}
	for i := 1; i <= len(x); i++ {
		row := i * g.width
		g.put(row, g.next[row-g.width], false)
		word := x[i-1]
		for j := 1; j <= len(y); j++ {
			at := row + j
			score, equal := max(g.next[at-1], g.next[at-g.width]), false
			if word == y[j-1] {
				if matched := g.score[at-g.width-1] + c.Words[word].Rarity; matched > score {
					score, equal = matched, true
				}
			}
			g.put(at, score, equal)
		}
	}
}

// put fills a cell.
func (g *grid) put(at int, score int32, equal bool) {
	g.score[at], g.equal[at], g.next[at] = score, equal, score-gapExtend
	if equal {
		g.next[at] -= gapOpen
	}
}

// trace returns the matched pairs of the best alignment of the prefixes i and j, the last first.
func (g *grid) trace(i, j int) [][2]int32 {
	var pairs [][2]int32
	for i > 0 && j > 0 {
		at := i*g.width + j
		switch {
		case g.equal[at]:
			pairs = append(pairs, [2]int32{int32(i - 1), int32(j - 1)})
			i, j = i-1, j-1
		case g.next[at-1] >= g.next[at-g.width]:
			j--
		default:
			i--
		}
	}
	return pairs
}

// wordsOf returns the words of terms; backward the last first.
func wordsOf(terms []corpus.Term, backward bool) []corpus.WordID {
	out := make([]corpus.WordID, len(terms))
	for i, t := range terms {
		if backward {
			out[len(terms)-1-i] = t.Word
		} else {
			out[i] = t.Word
		}
	}
	return out
}

// Between returns the equal words of two runs whose ends both match.
func Between(c *corpus.Corpus, a, b []corpus.Term, fromA, fromB int32) []Block {
	if len(a) == 0 || len(b) == 0 {
		return nil
	}
	var room gridRoom
	g := newGrid(len(a), len(b), &room)
	g.align(c, wordsOf(a, false), wordsOf(b, false))
	pairs := g.trace(len(a), len(b))
	var out []Block
	for i := len(pairs) - 1; i >= 0; i-- {
		out = append(out, Block{fromA + pairs[i][0], fromB + pairs[i][1], 1})
	}
	return out
}

// extend returns the equal words after a match, as far as they are worth the differences between.
func extend(c *corpus.Corpus, a, b []corpus.Term, fromA, fromB int32) []Block {
	pairs := bestPrefix(c, wordsOf(a, false), wordsOf(b, false))
	var out []Block
	for i := len(pairs) - 1; i >= 0; i-- {
		out = append(out, Block{fromA + pairs[i][0], fromB + pairs[i][1], 1})
	}
	return out
}

// extendBack returns the equal words before a match.
func extendBack(c *corpus.Corpus, a, b []corpus.Term, fromA, fromB int32) []Block {
	pairs := bestPrefix(c, wordsOf(a, true), wordsOf(b, true))
	var out []Block
	for _, pair := range pairs {
		out = append(out, Block{fromA + int32(len(a)) - 1 - pair[0], fromB + int32(len(b)) - 1 - pair[1], 1})
	}
	return out
}

// bestPrefix aligns the prefixes with the highest score.
func bestPrefix(c *corpus.Corpus, x, y []corpus.WordID) [][2]int32 {
	if len(x) == 0 || len(y) == 0 {
		return nil
	}
	var room gridRoom
	g := newGrid(len(x), len(y), &room)
	g.align(c, x, y)
	best, bestI, bestJ := int32(0), 0, 0
	for i := 1; i <= len(x); i++ {
		for j := 1; j <= len(y); j++ {
			if at := i*g.width + j; g.equal[at] && g.score[at] > best {
				best, bestI, bestJ = g.score[at], i, j
			}
		}
	}
	return g.trace(bestI, bestJ)
}

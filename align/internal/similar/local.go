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
	equal []bool  // whether the best alignment ends with the last two words matched
}

func newGrid(a, b int) *grid {
	return &grid{width: b + 1, score: make([]int32, (a+1)*(b+1)), equal: make([]bool, (a+1)*(b+1))}
}

// align fills the grid of two runs of words, the words before which match.
func align(c *corpus.Corpus, x, y []corpus.WordID) *grid {
	g := newGrid(len(x), len(y))
	for i := 0; i <= len(x); i++ {
		for j := 0; j <= len(y); j++ {
			at := i*g.width + j
			switch {
			case i == 0 && j == 0:
				g.equal[at] = true
				continue
			case i == 0:
				g.score[at] = g.step(at - 1)
				continue
			case j == 0:
				g.score[at] = g.step(at - g.width)
				continue
			}
			g.score[at] = max(g.step(at-1), g.step(at-g.width))
			if x[i-1] == y[j-1] {
				if matched := g.score[at-g.width-1] + c.Words[x[i-1]].Rarity; matched > g.score[at] {
					g.score[at], g.equal[at] = matched, true
				}
			}
		}
	}
	return g
}

// step is the score of one more word without a counterpart after a cell.
func (g *grid) step(at int) int32 {
	if g.equal[at] {
		return g.score[at] - gapOpen - gapExtend
	}
	return g.score[at] - gapExtend
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
		case g.step(at-1) >= g.step(at-g.width):
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
	pairs := align(c, wordsOf(a, false), wordsOf(b, false)).trace(len(a), len(b))
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
	g := align(c, x, y)
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

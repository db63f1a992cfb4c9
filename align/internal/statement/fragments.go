package statement

import (
	"cmp"
	"slices"

	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/similar"
)

// A fragment is a piece of a quotation, between marks, of which another article has every content word in the same run of
// words: a “dangerous demagogue”. Fragments are too short to be found by shingles; they are found by their pairs of content
// words. They are put together with what they are part of, and never held against it: all their words are the same.

const (
	fragmentReach = 2   // how many terms from one content word of a pair to the next
	fragmentSure  = 450 // the rarity of the words that one speaker said though only one article names a speaker
)

// contentPair is the place of two content words that follow each other in a piece of a quotation.
type contentPair struct {
	words [2]corpus.WordID
	said  *quotation
	first int32
}

// contentPairs returns the pairs of content words in the quotations of some articles, ordered by words and place.
func contentPairs(c *corpus.Corpus, sayings [][]*quotation) []contentPair {
	content := func(w corpus.WordID) bool { return c.Words[w].Text != "" && !c.Words[w].Class.Is(corpus.Function) }
	var out []contentPair
	for _, article := range sayings {
		for _, x := range article {
			if x == nil {
				continue
			}
			terms := x.article.Terms
			for _, t := range x.terms {
				if !content(terms[t].Word) {
					continue
				}
				for next := t + 1; next <= t+fragmentReach && int(next) < len(terms) && x.article.Stretch[next] == x.article.Stretch[t]; next++ {
					if content(terms[next].Word) {
						out = append(out, contentPair{[2]corpus.WordID{terms[t].Word, terms[next].Word}, x, t})
						break
					}
				}
			}
		}
	}
	slices.SortStableFunc(out, func(x, y contentPair) int {
		return cmp.Or(cmp.Compare(x.words[0], y.words[0]), cmp.Compare(x.words[1], y.words[1]))
	})
	return out
}

// fragments returns the links between quotations of which one has a piece that stands word for word in the other, and that are
// not linked yet. Pairs of words that stand in many quotations are held against the next [corpus.MaxRepeats] only.
func fragments(c *corpus.Corpus, sayings [][]*quotation, links []*link) []*link {
	known := map[[2]*quotation]bool{}
	for _, l := range links {
		known[[2]*quotation{l.a, l.b}] = true
	}
	all := contentPairs(c, sayings)
	var out []*link
	for i, x := range all {
		for _, y := range all[i+1 : min(len(all), i+corpus.MaxRepeats)] {
			if y.words != x.words {
				break
			}
			if pair := [2]*quotation{x.said, y.said}; x.said.article != y.said.article && !known[pair] {
				if l := fragment(c, x, y); l != nil {
					known[pair] = true
					out = append(out, l)
				}
			}
		}
	}
	return out
}

// fragment returns the link of two quotations that share the run of words around a pair, nil where a piece of neither
// has its content in the run, where the run is a name, or where they may be of two speakers.
func fragment(c *corpus.Corpus, x, y contentPair) *link {
	a, b := x.said.article, y.said.article
	run := similar.Block{A: x.first, B: y.first, Length: 1}
	startA, endA, startB, endB := x.said.pieceStart(run.A), x.said.pieceEnd(run.A+1), y.said.pieceStart(run.B), y.said.pieceEnd(run.B+1)
	for run.A > startA && run.B > startB && a.Terms[run.A-1].Word == b.Terms[run.B-1].Word {
		run = similar.Block{A: run.A - 1, B: run.B - 1, Length: run.Length + 1}
	}
	for run.EndA() < endA && run.EndB() < endB && a.Terms[run.EndA()].Word == b.Terms[run.EndB()].Word {
		run.Length++
	}
	if !(grammatical(c, a, startA, run.A) && grammatical(c, a, run.EndA(), endA)) && !(grammatical(c, b, startB, run.B) && grammatical(c, b, run.EndB(), endB)) {
		return nil
	}
	if named(c, a, run.A, run.EndA()) || named(c, b, run.B, run.EndB()) {
		return nil
	}
	matter := similar.Rarity(c, a.Terms[run.A:run.EndA()])
	l := &link{
		a: x.said, b: y.said, o: similar.Overlap{A: a, B: b, Blocks: []similar.Block{run}, Matter: matter},
		blocks: []similar.Block{run}, shared: run.Length, matter: matter,
		partly: int(run.Length) < max(len(x.said.terms), len(y.said.terms)),
	}
	if !oneMouth(c, l) {
		return nil
	}
	return l
}

// oneMouth reports whether the two quotations of a link have one speaker: they are known to, or they are of two versions of one
// text, or nothing speaks against it and the shared words are many or rare.
func oneMouth(c *corpus.Corpus, l *link) bool {
	name := l.a.speakerName()
	if onePerson(l.a, l.b) || name != "" && name == l.b.speakerName() || c.SameSource(l.a.article.Index, l.b.article.Index) {
		return true
	}
	return l.matter >= fragmentSure && (l.a.speaker().IsZero() || l.b.speaker().IsZero())
}

// named reports whether all content words of a range of terms are written with a capital, as those of a name, a title or a
// slogan are, which nobody need have from anybody.
func named(c *corpus.Corpus, a *corpus.Article, first, last int32) bool {
	for t := first; t < last; t++ {
		if !c.Words[a.Terms[t].Word].Class.Is(corpus.Function) && !a.Capital(t) {
			return false
		}
	}
	return true
}

// grammatical reports whether a range of terms holds no content word.
func grammatical(c *corpus.Corpus, a *corpus.Article, first, last int32) bool {
	return !slices.ContainsFunc(a.Terms[first:max(first, last)], func(t corpus.Term) bool { return !c.Words[t.Word].Class.Is(corpus.Function) })
}

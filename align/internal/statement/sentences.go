package statement

import (
	"cmp"
	"slices"

	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/edit"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
	"github.com/crosscheck-go/crosscheck/align/internal/similar"
)

// The evidence that two sentences of different desks are one sentence that both took over: how much of each is shared,
// per mille, and how much matter that is.
const (
	sharedSentence = 700
	sentenceMatter = 300
)

// CompareSentences lists where sentences differ that two articles have word for word but for a few words. Other words are
// to be expected there; another number, date, name or a negation are not.
func CompareSentences(c *corpus.Corpus, p similar.Pair) []finding.Difference {
	var out []finding.Difference
	whole := wholeSentences{a: p.A, b: p.B}
	for _, o := range p.Overlaps {
		for _, r := range o.Regions() {
			if p.A.QuotedTerms(r.A0, r.A1) && p.B.QuotedTerms(r.B0, r.B1) {
				continue
			}
			likeness, ok := sentenceLikeness(c, &o, r)
			if !ok {
				continue
			}
			if j := edit.Judge(c, p.A, p.B, r); j.Kind != "" && j.Kind != finding.KindWording && !(j.Kind == finding.KindPolarity && bothDeny(c, &o, r)) && !whole.found(r) {
				d := edit.Difference(c, o, r, j)
				d.Score = int(likeness)
				if j.Kind == finding.KindNumber && j.Severity == finding.SeverityError && p.A.Doc.Published().Value() != p.B.Doc.Published().Value() {
					d.Severity = finding.SeverityWarning // it may have moved with time
				}
				out = append(out, d)
			}
		}
	}
	return out
}

// bothDeny reports whether a region has a negation, and the sentences around it both have one, though not at one place: “don't contain”,
// “contain no”.
func bothDeny(c *corpus.Corpus, o *similar.Overlap, r similar.Region) bool {
	firstA, lastA := sentenceOf(o.A, r.A0)
	firstB, lastB := sentenceOf(o.B, r.B0)
	return (denies(c, o.A, r.A0, r.A1) || denies(c, o.B, r.B0, r.B1)) && denies(c, o.A, firstA, lastA) && denies(c, o.B, firstB, lastB)
}

// denies reports whether a range of terms has a negation.
func denies(c *corpus.Corpus, a *corpus.Article, first, last int32) bool {
	return slices.ContainsFunc(a.Terms[first:last], func(t corpus.Term) bool { return c.Words[t.Word].Class.Is(corpus.Negation) })
}

// sentenceLikeness says how much of the sentences around a region the overlap shares, and whether that is enough.
func sentenceLikeness(c *corpus.Corpus, o *similar.Overlap, r similar.Region) (int32, bool) {
	firstA, lastA := sentenceOf(o.A, r.A0)
	firstB, lastB := sentenceOf(o.B, r.B0)
	if lastA < r.A1 || lastB < r.B1 {
		return 0, false
	}
	shared := int32(0)
	at, _ := slices.BinarySearchFunc(o.Blocks, firstA, func(x similar.Block, a int32) int { return cmp.Compare(x.EndA(), a+1) })
	for _, x := range o.Blocks[at:] {
		if x.A >= lastA {
			break
		}
		for i := int32(0); i < x.Length; i++ {
			if a, b := x.A+i, x.B+i; firstA <= a && a < lastA && firstB <= b && b < lastB {
				shared += c.Words[o.A.Terms[a].Word].Rarity
			}
		}
	}
	all := max(similar.Rarity(c, o.A.Terms[firstA:lastA]), similar.Rarity(c, o.B.Terms[firstB:lastB]))
	likeness := 1000 * shared / max(all, 1)
	return likeness, shared >= sentenceMatter && likeness >= sharedSentence
}

// longestSentence is how many terms before and behind a term belong to its sentence at most. Where a text has no full stops,
// it keeps the work on each difference from growing with the text.
const longestSentence = 160

// sentenceOf is the range of the terms of the sentence that holds a term, or of its part near the term.
func sentenceOf(a *corpus.Article, t int32) (first, last int32) {
	at := a.Text.SentenceAt(int(a.Text.Tokens[a.Terms[t].First].Start))
	s := a.Text.Sentences[at]
	first, last = t, t+1
	for first > 0 && first > t-longestSentence && a.Terms[first-1].First >= corpus.Token(s.First) {
		first--
	}
	for int(last) < len(a.Terms) && last < t+longestSentence && a.Terms[last].First < corpus.Token(s.Last) {
		last++
	}
	return first, last
}

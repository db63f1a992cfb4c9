package align

import "slices"

// The evidence that two sentences of different desks are one sentence that both took over: how much of each is shared,
// per mille, and how much matter that is.
const (
	sharedSentence = 700
	sentenceMatter = 300
)

// compareSentences lists where sentences differ that two articles have word for word but for a few words. Other words are
// to be expected there; another number, date, name or a negation are not.
func (c *corpus) compareSentences(p pair) []difference {
	var out []difference
	for _, o := range p.overlaps {
		for _, r := range o.regions() {
			if p.a.quotedTerms(r.a0, r.a1) && p.b.quotedTerms(r.b0, r.b1) {
				continue
			}
			likeness, ok := c.sentenceLikeness(&o, r)
			if !ok {
				continue
			}
			if j := c.judge(p.a, p.b, r); j.kind != "" && j.kind != Wording && !(j.kind == Polarity && c.bothDeny(&o, r)) {
				d := c.difference(o, r, j)
				d.score = int(likeness)
				if j.kind == Number && j.severity == Error && p.a.doc.Published().Value() != p.b.doc.Published().Value() {
					d.severity = Warning // it may have moved with time
				}
				out = append(out, d)
			}
		}
	}
	return out
}

// bothDeny says whether a region has a negation, and the sentences around it both have one, though not at one place: “don't contain”,
// “contain no”.
func (c *corpus) bothDeny(o *overlap, r region) bool {
	firstA, lastA := o.a.sentenceOf(r.a0)
	firstB, lastB := o.b.sentenceOf(r.b0)
	return (c.denies(o.a, r.a0, r.a1) || c.denies(o.b, r.b0, r.b1)) && c.denies(o.a, firstA, lastA) && c.denies(o.b, firstB, lastB)
}

// denies says whether a range of terms has a negation.
func (c *corpus) denies(a *article, first, last int32) bool {
	return slices.ContainsFunc(a.terms[first:last], func(t term) bool { return c.words[t.word].class.is(negation) })
}

// sentenceLikeness says how much of the sentences around a region the overlap shares, and whether that is enough.
func (c *corpus) sentenceLikeness(o *overlap, r region) (int32, bool) {
	firstA, lastA := o.a.sentenceOf(r.a0)
	firstB, lastB := o.b.sentenceOf(r.b0)
	if lastA < r.a1 || lastB < r.b1 {
		return 0, false
	}
	shared := int32(0)
	for _, x := range o.blocks {
		for i := int32(0); i < x.length; i++ {
			if a, b := x.a+i, x.b+i; firstA <= a && a < lastA && firstB <= b && b < lastB {
				shared += c.words[o.a.terms[a].word].rarity
			}
		}
	}
	all := max(c.rarity(o.a.terms[firstA:lastA]), c.rarity(o.b.terms[firstB:lastB]))
	likeness := 1000 * shared / max(all, 1)
	return likeness, shared >= sentenceMatter && likeness >= sharedSentence
}

// sentenceOf is the range of the terms of the sentence that holds a term.
func (a *article) sentenceOf(t int32) (first, last int32) {
	at := a.text.SentenceAt(int(a.text.Tokens[a.terms[t].first].Start))
	s := a.text.Sentences[at]
	first, last = t, t+1
	for first > 0 && a.terms[first-1].first >= s.First {
		first--
	}
	for int(last) < len(a.terms) && a.terms[last].first < s.Last {
		last++
	}
	return first, last
}

package statement

import (
	"cmp"
	"slices"

	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/edit"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
	"github.com/crosscheck-go/crosscheck/align/internal/naming"
	"github.com/crosscheck-go/crosscheck/align/internal/similar"
	"github.com/crosscheck-go/crosscheck/internal/contents"
)

// A coined phrase is two rare words close together in a quotation of a few words: “an Asian NATO”. Two articles that put
// such a phrase into one speaker's mouth with other words in between cannot both be verbatim, though it is too short to
// be found by its shingles.

const (
	phraseRarity = 100 // of each of the two words
	phraseReach  = 3   // how many words from one to the other
	phraseLength = 6   // words of the shorter quotation's piece
)

// phrase is the place of a pair of rare words in a quotation.
type phrase struct {
	words       [2]corpus.WordID
	said        *quotation
	first, last int32 // terms, last included
}

// phrases returns the pairs of rare words in the quotations of some articles, ordered by words and place.
func phrases(c *corpus.Corpus, sayings [][]*quotation) []phrase {
	var out []phrase
	for _, article := range sayings {
		for _, x := range article {
			if x == nil {
				continue
			}
			for _, t := range x.terms {
				out = phrasesFrom(c, out, x, t)
			}
		}
	}
	slices.SortStableFunc(out, func(x, y phrase) int {
		return cmp.Or(cmp.Compare(x.words[0], y.words[0]), cmp.Compare(x.words[1], y.words[1]))
	})
	return out
}

func phrasesFrom(c *corpus.Corpus, out []phrase, x *quotation, t int32) []phrase {
	a := x.article
	if c.Words[a.Terms[t].Word].Rarity < phraseRarity {
		return out
	}
	for last := t + 1; last <= t+phraseReach && int(last) < len(a.Terms) && a.Stretch[last] == a.Stretch[t]; last++ {
		if w := &c.Words[a.Terms[last].Word]; w.Rarity >= phraseRarity && !w.Class.Is(corpus.Number|corpus.Date) {
			out = append(out, phrase{[2]corpus.WordID{a.Terms[t].Word, a.Terms[last].Word}, x, t, last})
		}
	}
	return out
}

// comparePhrases lists the coined phrases that two articles give one speaker in different words.
func comparePhrases(c *corpus.Corpus, sayings [][]*quotation) []finding.Difference {
	all := phrases(c, sayings)
	var out []finding.Difference
	for i := range all {
		for j := i + 1; j < min(len(all), i+corpus.MaxRepeats) && all[j].words == all[i].words; j++ {
			if d, ok := comparePhrase(c, all[i], all[j]); ok {
				out = append(out, d)
			}
		}
	}
	return out
}

func comparePhrase(c *corpus.Corpus, x, y phrase) (finding.Difference, bool) {
	a, b := x.said.article, y.said.article
	if c.SameSource(a.Index, b.Index) || min(x.length(), y.length()) > phraseLength || !sameSpeaker(x.said, y.said) {
		return finding.Difference{}, false
	}
	o := similar.Overlap{A: a, B: b, Blocks: []similar.Block{{A: x.first, B: y.first, Length: 1}, {A: x.last, B: y.last, Length: 1}}}
	o.Matter = similar.Rarity(c, []corpus.Term{a.Terms[x.first], a.Terms[x.last]})
	o.Alike = similar.Likeness(c, o)
	r := o.Regions()[0]
	if (r.A0 == r.A1) == (r.B0 == r.B1) {
		return finding.Difference{}, false
	}
	j := edit.Judge(c, a, b, r)
	if j.Kind == "" {
		return finding.Difference{}, false
	}
	return edit.Difference(c, o, r, j), true
}

// length is how many words the phrase's piece of the quotation has.
func (p phrase) length() int32 { return p.said.pieceEnd(p.last+1) - p.said.pieceStart(p.first) }

// sameSpeaker reports whether two quotations are known to be of one speaker: by name, or by the country that speaks.
func sameSpeaker(x, y *quotation) bool {
	if x.speaker().IsZero() || y.speaker().IsZero() {
		return false
	}
	if onePerson(x, y) {
		return true
	}
	country := x.country()
	return country != "" && country == y.country()
}

// country is the code of the country that a quotation's speaker names, itself or by its capital.
func (x *quotation) country() string {
	first, last := x.article.TermsOf(x.speaker().Span)
	for _, m := range naming.NamesIn(x.article, first, last) {
		if e := contents.Names(x.article.Doc).EntityOf(m); e.Country != "" {
			return e.Country
		}
	}
	return ""
}

package statement

import (
	"slices"

	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/similar"
)

// wholeSentences tells which sentences of two articles stand word for word in the other one, in another place perhaps. Such a
// sentence has its counterpart, and is not held against one that is only like it: “Ward 3 gave Holt 412 votes” against “Ward 7
// gave Holt 290 votes”.
type wholeSentences struct {
	a, b  *corpus.Article
	inA   map[uint64]bool // the hashes of the sentences; nil before they are asked for
	inB   map[uint64]bool
	known bool // they were asked for
}

// found reports whether the sentence of the one article in which a region lies stands in the other, or the reverse.
func (w *wholeSentences) found(r similar.Region) bool {
	if !w.known {
		w.inA, w.inB, w.known = sentenceHashes(w.a), sentenceHashes(w.b), true
	}
	return r.A0 < r.A1 && holds(w.inB, w.a, r.A0) || r.B0 < r.B1 && holds(w.inA, w.b, r.B0)
}

func holds(sentences map[uint64]bool, a *corpus.Article, term int32) bool {
	hash, ok := hashOf(a, term)
	return ok && sentences[hash]
}

// fewestTerms is how many terms a sentence has at least that is taken for one that another article has too.
const fewestTerms = 5

// hashOf is the hash of the words of the sentence that holds a term; false where the sentence is too short, or too long to be one.
func hashOf(a *corpus.Article, term int32) (uint64, bool) {
	first, last := sentenceOf(a, term)
	if n := last - first; n < fewestTerms || n > longestSentence {
		return 0, false
	}
	const offset, prime = 14695981039346656037, 1099511628211 // FNV-1a
	hash := uint64(offset)
	for _, t := range a.Terms[first:last] {
		hash = (hash ^ uint64(t.Word)) * prime
	}
	return hash, true
}

// sentenceHashes are the hashes of an article's sentences.
func sentenceHashes(a *corpus.Article) map[uint64]bool {
	out := map[uint64]bool{}
	for term := int32(0); int(term) < len(a.Terms); {
		if hash, ok := hashOf(a, term); ok {
			out[hash] = true
		}
		at := a.Text.SentenceAt(int(a.Text.Tokens[a.Terms[term].First].Start))
		end := corpus.Token(a.Text.Sentences[at].Last)
		next, _ := slices.BinarySearchFunc(a.Terms[term:], end, func(t corpus.Term, end corpus.Token) int {
			if t.First < end {
				return -1
			}
			return 1
		})
		term += max(int32(next), 1)
	}
	return out
}

package fact

import (
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"

	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/internal/contents"
	"github.com/crosscheck-go/crosscheck/internal/lexicon/wordnet"
	"github.com/crosscheck-go/crosscheck/internal/names"
)

// spellings compares names that are written nearly alike, each of which only one of two articles has: “Calder Power” and
// “Caldor Power”, “Master of Tides” and “Masters of Tides”. Names so near to each other in two reports of one thing are
// hardly ever two; what is to be told apart is a slip and another way of writing a foreign name, or of naming the same.
var spellings = rule{
	kind:     "name",
	slots:    nameSlots,
	partners: nearNames,
	agree:    func(x, y *Slot) bool { return false },
	signals:  contextSignals,
	values: []signal{
		{"one-letter", func(p *pair) int32 { return truth(p.letters() == 1) }},
		{"other-word", func(p *pair) int32 { return truth(p.letters() > 2) }},
		{"words", func(p *pair) int32 { return 1000 * int32(min(len(p.x.spelling), 4)) }},
		{"length", func(p *pair) int32 { v, w := p.unlike(); return 100 * int32(min(len(v), len(w), 12)) }},
		{"plural", pluralOf},
		{"vowels", func(p *pair) int32 { v, w := p.unlike(); return truth(consonants(v) == consonants(w)) }},
		{"dictionary", func(p *pair) int32 { v, w := p.unlike(); return truth(inDictionary(v) && inDictionary(w)) }},
		{"person", func(p *pair) int32 { return truth(p.x.sort == names.Person || p.y.sort == names.Person) }},
		{"often", func(p *pair) int32 { return log2(min(p.x.times, p.y.times)) }},
		{"bits-12", func(p *pair) int32 { return min(p.shared[2], 120) * 25 / 3 }},
		{"around", func(p *pair) int32 { return min(p.wide, 240) * 25 / 6 }},
		{"verb", sharedVerb},
	},
	ruledOut: []string{"another way of writing the name", "a name that both articles have"},
}

// A spelling is the words of a name, their letters in small, without “the” before it.
type spelling []string

// nameSlots gives the names that an article writes in full, each where it stands first.
func nameSlots(s *slotReader) []Slot {
	found := contents.Names(s.Reading.Doc)
	var slots []Slot
	at := map[string]int{}
	for i := range found.Mentions {
		m := &found.Mentions[i]
		if m.Form != names.Full {
			continue
		}
		words := s.spell(m.First, m.Last)
		key := strings.Join(words, " ")
		if k, ok := at[key]; ok {
			slots[k].times++
		} else if key != "" {
			at[key] = len(slots)
			slots = append(slots, Slot{Span: s.spanOf(m.First, m.Last), Value: key, spelling: words, sort: found.EntityOf(i).Type, times: 1})
		}
	}
	return slots
}

// spell gives the words of a name.
func (a *Article) spell(first, last int32) spelling {
	var words spelling
	for t := first; t < last; t++ {
		if w := corpus.LettersOf(a.text.Plain(int(t))); w != "" && w != "s" && (w != "the" || len(words) > 0) {
			words = append(words, w)
		}
	}
	return words
}

// shortestSlip is how many letters a word has at least in which a letter may be a slip. Too many shorter ones are names of
// their own.
const shortestSlip = 4

// mostNamesakes bounds the names of an article that one key leads to.
const mostNamesakes = 8

// nearNames pairs the names of two articles that differ in one word, by one or two letters or, of three words and more,
// altogether. What both articles have is no slip. Names that may be near are found by what is left of them without a word or
// a letter.
func nearNames(a, b *Article, ri int) [][2]int32 {
	xs, ys := a.slots[ri], b.slots[ri]
	inA, inB := writtenNames(xs), writtenNames(ys)
	index := map[string][]int32{}
	for j := range ys {
		for _, key := range ys[j].spelling.keys() {
			index[key] = append(index[key], int32(j))
		}
	}
	var out [][2]int32
	for i := range xs {
		x := &xs[i]
		var near []int32
		for _, key := range x.spelling.keys() {
			for _, j := range index[key][:min(len(index[key]), mostNamesakes)] {
				if y := &ys[j]; x.spelling.near(y.spelling) && !inB[x.Value] && !inA[y.Value] {
					near = append(near, j)
				}
			}
		}
		slices.Sort(near)
		for _, j := range slices.Compact(near) {
			out = append(out, [2]int32{int32(i), j})
		}
	}
	return out
}

// writtenNames is the set of some names, and of the words that they are made of, with their plurals.
func writtenNames(slots []Slot) map[string]bool {
	out := map[string]bool{}
	for i := range slots {
		out[slots[i].Value] = true
		for _, w := range slots[i].spelling {
			out[w], out[w+"s"] = true, true
		}
	}
	return out
}

// keys are what a name may have in common with one near to it: all of its words but one, or of a name of one word, all of its
// letters but one, or how it begins and ends.
func (s spelling) keys() []string {
	var out []string
	if len(s) > 1 {
		for i := range s {
			out = append(out, strings.Join(s[:i], " ")+" * "+strings.Join(s[i+1:], " "))
		}
		return out
	}
	w := s[0]
	if len(w) < shortestSlip || len(w) > longestWord {
		return nil
	}
	out = append(out, w, w[:3]+"-"+w[len(w)-1:])
	for i := range w {
		out = append(out, w[:i]+w[i+1:])
	}
	return out
}

// longestWord is how many letters a word of a name has at most to be compared.
const longestWord = 24

// near reports whether two names are near to each other without being the same.
func (s spelling) near(o spelling) bool {
	at := s.differs(o)
	if at < 0 {
		return false
	}
	v, w := s[at], o[at]
	if len(v) > longestWord || len(w) > longestWord {
		return false
	}
	short := min(len(v), len(w))
	d := levenshtein.ComputeDistance(v, w)
	return len(s) >= 3 || short >= shortestSlip && (d == 1 || d == 2 && short > shortestSlip && v[0] == w[0])
}

// differs gives the only word in which two names of as many words differ, or -1.
func (s spelling) differs(o spelling) int {
	if len(s) != len(o) {
		return -1
	}
	at := -1
	for i := range s {
		if s[i] != o[i] {
			if at >= 0 {
				return -1
			}
			at = i
		}
	}
	return at
}

// unlike gives the words in which the names of a pair differ.
func (p *pair) unlike() (v, w string) {
	at := p.x.spelling.differs(p.y.spelling)
	return p.x.spelling[at], p.y.spelling[at]
}

// letters is by how many letters the words of a pair differ.
func (p *pair) letters() int { return levenshtein.ComputeDistance(p.unlike()) }

// pluralOf reports whether one name is the plural of the other.
func pluralOf(p *pair) int32 {
	v, w := p.unlike()
	return truth((v+"s" == w || w+"s" == v) && p.x.spelling.differs(p.y.spelling) == len(p.x.spelling)-1)
}

// consonants is a word without its vowels, and of two equal letters beside each other only one.
func consonants(w string) string {
	var out []byte
	for i := range len(w) {
		if c := w[i]; !strings.ContainsRune("aeiouy", rune(c)) && (i == 0 || w[i-1] != c) {
			out = append(out, c)
		}
	}
	return string(out)
}

func inDictionary(w string) bool { return wordnet.Lemma(w) != 0 }

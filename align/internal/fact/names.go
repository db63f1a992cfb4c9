package fact

import (
	"cmp"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"

	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/internal/contents"
	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/lexicon/wordnet"
	"github.com/crosscheck-go/crosscheck/internal/names"
)

// spellings compares names that are written nearly alike, each of which only one of two articles has: “Calder Power” and
// “Caldor Power”, “Master of Tides” and “Masters of Tides”. Names so near to each other in two reports of one thing are
// hardly ever two; what is to be told apart is a slip and another way of writing a foreign name, or of naming the same.
var spellings = rule{
	kind:     "name",
	slots:    nameSlots,
	prepare:  func(a *Article, slots []Slot) { a.spelt = speltNamesOf(slots) },
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
		{"familiar", familiar},
		{"particle", func(p *pair) int32 { return truth(slices.ContainsFunc(p.x.spelling, listsOnce().isParticle)) }},
		{"initials", func(p *pair) int32 { v, w := p.unlike(); return truth(min(len(v), len(w)) <= longestInitials) }},
		{"adjective", adjectiveOf},
		{"transposed", func(p *pair) int32 { v, w := p.unlike(); return truth(sortedLetters(v) == sortedLetters(w)) }},
		{"doubled", func(p *pair) int32 { v, w := p.unlike(); return truth(singled(v) == singled(w)) }},
		{"transcribed", transcribed},
		{"transcribed-unfamiliar", func(p *pair) int32 { return truth(transcribed(p) > 0 && familiar(p) == 0) }},
		{"often", func(p *pair) int32 { return log2(min(p.x.times, p.y.times)) }},
		{"bits-12", func(p *pair) int32 { return min(p.shared.windows[2], 120) * 25 / 3 }},
		{"around", func(p *pair) int32 { return min(p.wide, 240) * 25 / 6 }},
		{"verb", sharedVerb},
	},
	ruledOut: []string{"another way of writing the name", "a name that both articles have"},
}

// A spelling is the words of a name, their letters in small, without “the” before it.
type spelling []string

// mostPlaces bounds the places of one name that are slots.
const mostPlaces = 8

// nameSlots gives the names that an article writes in full, wherever they stand.
func nameSlots(s *slotReader) []Slot {
	found := contents.Names(s.Reading.Doc)
	full := 0
	for i := range found.Mentions {
		if found.Mentions[i].Form == names.Full {
			full++
		}
	}
	slots := make([]Slot, 0, full)
	times := map[string]int32{}
	for i := range found.Mentions {
		m := &found.Mentions[i]
		if m.Form != names.Full {
			continue
		}
		words := s.spell(m.First, m.Last)
		key := strings.Join(words, " ")
		if times[key]++; key != "" && times[key] <= mostPlaces {
			slots = append(slots, Slot{Span: s.spanOf(m.First, m.Last), Value: key, spelling: words, sort: found.EntityOf(i).Type})
		}
	}
	for i := range slots {
		slots[i].times = times[slots[i].Value]
	}
	return slots
}

// spell gives the words of a name. Initials that follow each other are one word: “U. S.” is “U.S.”.
func (a *Article) spell(first, last int32) spelling {
	var words spelling
	initial := false // whether the last word is of initials
	for t := first; t < last; t++ {
		w := corpus.LettersOf(a.text.Plain(int(t)))
		switch {
		case w == "" || w == "s" && !initial || w == "the" && len(words) == 0:
			continue
		case len(w) == 1 && initial:
			words[len(words)-1] += w
		default:
			words = append(words, w)
		}
		initial = len(w) == 1
	}
	return words
}

// shortestSlip is how many letters a word has at least in which a letter may be a slip. Too many shorter ones are names of
// their own.
const shortestSlip = 4

// mostNamesakes bounds the names of an article that one key leads to.
const mostNamesakes = 8

// nearNames pairs the names of two articles that differ in one word, by one or two letters or, of three words and more,
// altogether, where the words around them are most alike. What both articles have is no slip. Names that may be near are found by what is
// left of them without a word or a letter.
func nearNames(a, b *Article, ri int) [][2]int32 {
	xs, ys := a.slots[ri], b.slots[ri]
	one, other := a.spelt, b.spelt
	var out [][2]int32
	var near []int32
	for i := range xs {
		x := &xs[i]
		if len(one.keys[i]) == 0 || other.written[x.Value] {
			continue
		}
		near = near[:0]
		for _, key := range one.keys[i] {
			list := other.byKey[key]
			for _, j := range list[:min(len(list), mostNamesakes)] {
				if y := &ys[j]; x.spelling.near(y.spelling) && !one.written[y.Value] {
					near = append(near, j)
				}
			}
		}
		slices.Sort(near)
		for _, j := range slices.Compact(near) {
			a.place(ri)
			b.place(ri)
			out = append(out, mostAlikePlaces(a, b, xs, ys, one.places[x.Value], other.places[ys[j].Value]))
		}
	}
	slices.SortFunc(out, func(p, q [2]int32) int { return cmp.Or(cmp.Compare(p[0], q[0]), cmp.Compare(p[1], q[1])) })
	return out
}

// speltNames is what is looked up of the names of an article, made once for all articles that it is compared with.
type speltNames struct {
	written map[string]bool    // the names and the words that they are made of, with their plurals
	places  map[string][]int32 // of each name, in order
	keys    [][]string         // by place: those of the name where it is the first of its places
	byKey   map[string][]int32 // the first places of the names that have a key
}

func speltNamesOf(slots []Slot) speltNames {
	s := speltNames{written: writtenNames(slots), places: placesOf(slots), keys: make([][]string, len(slots)), byKey: map[string][]int32{}}
	for i := range slots {
		if s.places[slots[i].Value][0] != int32(i) {
			continue
		}
		s.keys[i] = slots[i].spelling.keys()
		for _, key := range s.keys[i] {
			s.byKey[key] = append(s.byKey[key], int32(i))
		}
	}
	return s
}

// placesOf gives the places of each name, in order.
func placesOf(slots []Slot) map[string][]int32 {
	out := map[string][]int32{}
	for i := range slots {
		out[slots[i].Value] = append(out[slots[i].Value], int32(i))
	}
	return out
}

// mostAlikePlaces gives those of some places of two names where the words around are most alike, the first of equals.
func mostAlikePlaces(a, b *Article, xs, ys []Slot, ofX, ofY []int32) [2]int32 {
	best, most := [2]int32{ofX[0], ofY[0]}, int32(-1)
	for _, i := range ofX {
		for _, j := range ofY {
			if sum := likenessOf(a, b, &xs[i], &ys[j]).windows[2]; sum > most {
				best, most = [2]int32{i, j}, sum
			}
		}
	}
	return best
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
	if corpus.OneSpelling(v, w) {
		return false
	}
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

// longestInitials is how many letters initials have at most: “George W.” and “George H.W.” are two people.
const longestInitials = 2

// familiar reports whether a person of two near names is called by a given name that English has short forms of: hardly anybody
// who is called so has a name that must be transcribed.
func familiar(p *pair) int32 {
	x, y := p.x.spelling, p.y.spelling
	if len(x) < 2 {
		return 0
	}
	known := listsOnce().familiar
	if x[0] != y[0] { // “Sandy” may be short for “Sander”
		return truth(known[x[0]] != known[y[0]])
	}
	return truth(known[x[0]])
}

func (l *lists) isParticle(word string) bool { return l.particles.Has(lexicon.Lookup(word)) }

// adjectiveOf reports whether one name is an adjective of the other: “Central America” and “Central American”.
func adjectiveOf(p *pair) int32 {
	v, w := p.unlike()
	if len(v) > len(w) {
		v, w = w, v
	}
	rest, ok := strings.CutPrefix(w, v)
	return truth(ok && (rest == "n" || rest == "an" || rest == "ns"))
}

func sortedLetters(w string) string {
	letters := []byte(w)
	slices.Sort(letters)
	return string(letters)
}

// singled is a word with one letter for each run of the same.
func singled(w string) string { return string(slices.Compact([]byte(w))) }

// transcriptions are the letters that take the place of one another where a foreign name is transcribed in two ways.
var transcriptions = [][2]string{{"y", "i"}, {"o", "u"}, {"e", "a"}, {"e", "i"}, {"k", "q"}, {"k", "g"}, {"h", ""}, {"o", ""}, {"ks", "x"}, {"i", ""}, {"t", ""}, {"a", "ya"}}

// transcribed reports whether two near names may be two ways of transcribing one.
func transcribed(p *pair) int32 {
	v, w := p.unlike()
	for len(v) > 0 && len(w) > 0 && v[0] == w[0] {
		v, w = v[1:], w[1:]
	}
	for len(v) > 0 && len(w) > 0 && v[len(v)-1] == w[len(w)-1] {
		v, w = v[:len(v)-1], w[:len(w)-1]
	}
	return truth(slices.Contains(transcriptions, [2]string{v, w}) || slices.Contains(transcriptions, [2]string{w, v}))
}

func inDictionary(w string) bool { return wordnet.Lemma(w) != 0 }

package fact

import (
	"hash/fnv"
	"math/bits"
	"slices"
	"strings"
	"sync"

	"github.com/crosscheck-go/crosscheck/claims/timex"
	"github.com/crosscheck-go/crosscheck/internal/english"
	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/lexicon/wordnet"
	"github.com/crosscheck-go/crosscheck/internal/names"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// A term is what a word comes to when contexts are compared: “killed”, “killing” and “killer” are one term, “Iranian” is
// Iran, “Tuesday” the day that it names. 0 is no term: a grammatical word, or a mark. Terms are numbers that depend on the
// word alone, so that articles can be read apart from each other.
type term uint64

// Terms outside the dictionary have the highest bit, and are a hash of what they stand for.
const hashed term = 1 << 63

func hashOf(sort byte, text string) term {
	h := fnv.New64a()
	h.Write([]byte{sort})
	h.Write([]byte(text))
	return term(h.Sum64()) | hashed
}

// What the sorts of hashed terms tell, in half bits, as [wordnet.Word.Rarity] counts.
const (
	rarityOfNumber = 26
	rarityOfDate   = 22
	rarityOfPlace  = 28
)

// A family is what a word comes to in any text.
type family struct {
	term   term
	kin    []term // of words that mean nearly the same
	rarity uint8  // in half bits
}

// A meaning is what a word comes to wherever the article has it.
type meaning struct {
	family
	ranks []int32 // of the term and of the kin, among all that the article has
}

// A word is a meaning at one place of an article.
type word struct {
	*meaning
	token  int32 // the first of its tokens
	value  bool  // it is a number or a date
	dated  bool  // it is a date
	rarity uint8 // in half bits; less where the article has the term often
}

// lists are the word lists that reading needs, built on first use.
type lists struct {
	grammatical, numbers, persons, reporting, others, particles, generations, officeChanges, former, likenesses lexicon.Set
	familiar                                                                                                    map[string]bool       // given names that have short forms in English, and these
	fates                                                                                                       map[lexicon.ID]string // what a word says happened to people
	and                                                                                                         lexicon.ID
	verbForms                                                                                                   lexicon.Set // forms that are verbs rather than nouns
}

var listsOnce = sync.OnceValue(func() *lists {
	return &lists{
		grammatical:   lexicon.SetOf("function-words"),
		numbers:       lexicon.SetOf("number-words"),
		persons:       lexicon.SetOf("person-nouns"),
		others:        lexicon.SetOf("further-words"),
		particles:     lexicon.SetOf("name-particles"),
		generations:   lexicon.SetOf("name-generations"),
		former:        lexicon.SetOfWords("former", "onetime", "ex"),
		likenesses:    lexicon.SetOfWords("like", "unlike", "than"),
		officeChanges: lexicon.SetOf("office-changes"),
		familiar:      familiarNames(),
		reporting:     lexicon.SetOf("reporting-verbs"),
		verbForms:     english.Known().Verbs,
		fates:         fatesOf(),
		and:           lexicon.Lookup("and"),
	}
})

// familiarNames gives the given names that have short forms in English, and these.
func familiarNames() map[string]bool {
	out := map[string]bool{}
	for e := range lexicon.Entries("nicknames") {
		out[e.Text] = true
		for full := range strings.FieldsSeq(e.Fields[0]) {
			out[full] = true
		}
	}
	return out
}

// fatesOf gives what the words for what happens to people come to.
func fatesOf() map[lexicon.ID]string {
	out := map[lexicon.ID]string{}
	for e := range lexicon.Entries("fates") {
		out[e.Word] = e.Fields[0]
	}
	return out
}

// A termReader turns the tokens of one article into words.
type termReader struct {
	*lists
	text     *segment.Text
	names    *names.Found
	times    []timex.Timex // those still to come
	known    *Families
	meanings map[string]*meaning // by word in small letters
	counts   map[term]int32
}

// words gives the words of an article that are not grammatical, in order.
func (r *termReader) words() []word {
	out := make([]word, 0, len(r.text.Tokens)/2)
	for at := 0; at < len(r.text.Tokens); {
		w, next := r.word(at)
		if w.meaning != nil {
			w.token = int32(at)
			r.counts[w.term]++
			out = append(out, w)
		}
		at = next
	}
	for i := range out {
		out[i].rarity = lessened(out[i].meaning.rarity, r.counts[out[i].term])
	}
	return out
}

// rank numbers the terms of an article, those of nearly the meaning of its words too, in their order, and returns them.
func rank(words []word) []term {
	terms := make([]term, 0, 2*len(words))
	var different []*meaning
	for i := range words {
		if w := &words[i]; w.ranks == nil {
			terms = append(append(terms, w.term), w.kin...)
			w.ranks = make([]int32, 1+len(w.kin))
			different = append(different, w.meaning)
		}
	}
	slices.Sort(terms)
	terms = slices.Compact(terms)
	for _, m := range different {
		at, _ := slices.BinarySearch(terms, m.term)
		m.ranks[0] = int32(at)
		for i, k := range m.kin {
			at, _ := slices.BinarySearch(terms, k)
			m.ranks[1+i] = int32(at)
		}
	}
	return terms
}

// leastRarity is what a shared word tells at least, however often the articles have it.
const leastRarity = 4

// lessened is the rarity of a word that an article has several times: two bits less each time it is twice as often.
func lessened(rarity uint8, count int32) uint8 {
	return uint8(max(int(rarity)-4*(bits.Len32(uint32(count))-1), leastRarity))
}

// word reads the word that begins at a token and gives the token after it.
func (r *termReader) word(at int) (word, int) {
	token := r.text.Tokens[at]
	if w, next := r.date(at); next > at {
		return w, next
	}
	switch {
	case token.Kind == segment.Number:
		return word{meaning: plain('#', strings.ReplaceAll(r.text.Plain(at), ",", ""), rarityOfNumber), value: true}, at + 1
	case token.Kind == segment.Mark || r.grammatical.Has(token.Word):
		return word{}, at + 1
	}
	if m := r.names.At(at); m >= 0 && r.names.Mentions[m].Form == names.Demonym {
		if e := r.names.EntityOf(m); e.Country != "" {
			return word{meaning: plain('@', e.Country, rarityOfPlace)}, int(r.names.Mentions[m].Last)
		}
	} else if m >= 0 && int(r.names.Mentions[m].First) == at {
		if e := r.names.EntityOf(m); e.Type == names.Place && e.Level == names.Country && e.Country != "" {
			return word{meaning: plain('@', e.Country, rarityOfPlace)}, int(r.names.Mentions[m].Last)
		}
	}
	return word{meaning: r.meaning(strings.ToLower(r.text.Plain(at))), value: r.numbers.Has(token.Word)}, at + 1
}

// date reads a resolved time of the calendar as one word.
func (r *termReader) date(at int) (word, int) {
	start := int(r.text.Tokens[at].Start)
	for len(r.times) > 0 && r.times[0].Span.Start < start {
		r.times = r.times[1:]
	}
	if len(r.times) == 0 || r.times[0].Span.Start != start {
		return word{}, at
	}
	t := r.times[0]
	if t.Value == "" || t.Type != timex.Date && t.Type != timex.Time {
		return word{}, at
	}
	last := at
	for last < len(r.text.Tokens) && int(r.text.Tokens[last].Start) < t.Span.End {
		last++
	}
	return word{meaning: plain('d', day(t.Value), rarityOfDate), value: true, dated: true}, last
}

// day is the day of a TIMEX3 value that also tells the time of the day.
func day(value string) string {
	if at := strings.IndexByte(value, 'T'); at >= len("2006-01-02") {
		return value[:at]
	}
	return value
}

// plain is the meaning of what stands in no dictionary.
func plain(sort byte, text string, rarity uint8) *meaning {
	return &meaning{family: family{term: hashOf(sort, text), rarity: rarity}}
}

// meaning gives that of a word in small letters; nil for the ending of a genitive.
func (r *termReader) meaning(lower string) *meaning {
	m, ok := r.meanings[lower]
	if !ok && lower != "'s" && lower != "’s" {
		m = &meaning{family: r.known.of(lower)}
		r.meanings[lower] = m
	}
	return m
}

// Families remembers what words come to: whoever reads many articles, one after the other, has each word looked up once. The zero Families
// is empty. It must not be used by several goroutines at the same time.
type Families struct{ known map[string]family }

// mostFamilies is how many words a Families remembers before it begins anew.
const mostFamilies = 1 << 15

func (f *Families) of(lower string) family {
	known, ok := f.known[lower]
	if !ok {
		if f.known == nil || len(f.known) >= mostFamilies {
			f.known = map[string]family{}
		}
		known = familyOf(lower)
		f.known[lower] = known
	}
	return known
}

// familyOf looks a word in small letters up: its term is the first, in the order of the alphabet, of the words that it is built on, or
// that are built on it.
func familyOf(lower string) family {
	f := family{term: hashOf('w', lower), rarity: uint8(wordnet.Word(0).Rarity())}
	if w := wordnet.Lemma(lower); w != 0 {
		f.term, f.rarity = founder(w), uint8(w.Rarity())
		for _, relation := range []wordnet.Relation{wordnet.Synonym, wordnet.Kindred} {
			for _, other := range wordnet.Related(w, relation) {
				if other.Commonness() >= leastCommonKin && len(f.kin) < mostKin {
					f.kin = append(f.kin, founder(other))
				}
			}
		}
		slices.Sort(f.kin)
		f.kin = slices.Compact(f.kin)
	}
	return f
}

// mostKin bounds the words of nearly the same meaning that are kept of a word, leastCommonKin how common they are.
const (
	mostKin        = 16
	leastCommonKin = 4
)

// founder is the word that stands for all that are built on one another.
func founder(w wordnet.Word) term {
	for _, other := range wordnet.Related(w, wordnet.Derived) {
		if other < w && other.Commonness() > 0 {
			w = other
		}
	}
	return term(w)
}

package verify

import (
	"slices"
	"strings"
	"sync"

	"github.com/crosscheck-go/crosscheck/internal/fold"
	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/lexicon/wordnet"
)

// lists are the words behind what editors may change.
type lists struct {
	negations, directions, functions, doubts map[string]bool
	sayings                                  map[wordnet.Word]bool // verbs of saying
	pronouns                                 map[string]bool       // that mean somebody: she
	prepositions                             map[string]bool
	hearing                                  map[string]string // verb forms whose subject is told something; “passive” for those that need to be, “active” for those that must not
	utterances                               map[string]bool   // nouns whose owner is quoted: phrase
	someone                                  lexicon.Set       // nouns that do: mayor
	grammar                                  map[string]bool   // words of grammar, some of which are nouns, too: the haves
	askers                                   map[string]bool   // labels of who asks in an interview
	restrictions                             map[string]bool   // phrases, up to four words
	naming, nobody, writers, inscriptions    map[string]bool
	leads                                    map[string]bool // words before the name of who is quoted: from
	quantifiers, opinions, origins, openers  map[string]bool
	leading, conjunctions                    map[string]bool // words that lead to another: articles, prepositions, conjunctions
	numbers, spelling                        map[string]string
	names                                    *nameLists
}

// wordLists reads the lists, once.
var wordLists = sync.OnceValue(func() *lists {
	l := &lists{
		negations: map[string]bool{}, directions: setOf("stage-directions"), functions: setOf("function-words"),
		doubts: setOf("editorial-denials"), sayings: map[wordnet.Word]bool{}, restrictions: setOf("editorial-restrictions"),
		leads: setOf("quoting-words"), utterances: setOf("utterance-nouns"), naming: setOf("naming-participles"), nobody: setOf("nobody-words"), writers: setOf("writer-and-reader-words"),
		inscriptions: setOf("inscriptions"), quantifiers: setOf("quantity-pronouns"), opinions: setOf("opinion-words"), origins: setOf("origin-words"),
		pronouns: map[string]bool{}, prepositions: map[string]bool{}, hearing: map[string]string{}, someone: lexicon.SetOf("person-nouns"), grammar: map[string]bool{}, openers: map[string]bool{}, names: readNameLists(), leading: map[string]bool{}, conjunctions: map[string]bool{}, askers: map[string]bool{}, numbers: map[string]string{}, spelling: map[string]string{},
	}
	for entry := range lexicon.Entries("negations") {
		if len(entry.Fields) == 0 {
			l.negations[entry.Text] = true
		}
	}
	for entry := range lexicon.Entries("reporting-verbs") {
		l.sayings[wordnet.Lemma(entry.Text)] = true
	}
	delete(l.sayings, 0)
	for entry := range lexicon.Entries("factuality-words") {
		if len(entry.Fields) > 0 && strings.Contains(entry.Fields[0], "opens:") {
			l.openers[entry.Text] = true
		}
	}
	for entry := range lexicon.Entries("word-classes") {
		if entry.Fields[0] == "subject" {
			l.pronouns[entry.Text] = true
		}
		l.grammar[entry.Text] = true
		for class := range strings.FieldsSeq(entry.Fields[0]) {
			l.prepositions[entry.Text] = l.prepositions[entry.Text] || class == "preposition"
			switch class {
			case "determiner", "possessive", "preposition":
				l.leading[entry.Text] = true
			case "conjunction":
				l.leading[entry.Text], l.conjunctions[entry.Text] = true, true
			}
		}
	}
	for entry := range lexicon.Entries("hearing-verbs") {
		l.hearing[entry.Text] = strings.Join(entry.Fields, "")
	}
	for entry := range lexicon.Entries("turn-labels") {
		if len(entry.Fields) > 0 && entry.Fields[0] == "asks" {
			l.askers[entry.Text] = true
		}
	}
	for entry := range lexicon.Entries("number-words") {
		if len(entry.Fields) > 1 {
			switch entry.Fields[0] {
			case "digit", "teen", "ten":
				l.numbers[entry.Text] = entry.Fields[1]
			}
		}
	}
	for entry := range lexicon.Entries("editorial-spelling") {
		if len(entry.Fields) > 0 {
			l.spelling[entry.Text] = entry.Fields[0]
		}
	}
	return l
})

// meansSomebody reports whether a word is a noun that means a person.
func (l *lists) meansSomebody(w *fold.Word) bool {
	return w.Exact == w.Key && !l.grammar[w.Key] && l.someone.Has(lexicon.Lookup(w.Key))
}

// setOf returns the entries of lists.
func setOf(lists ...string) map[string]bool {
	set := map[string]bool{}
	for _, list := range lists {
		for entry := range lexicon.Entries(list) {
			set[entry.Text] = true
		}
	}
	return set
}

// account gives a place its verdict: every word that differs must be one that editors may change.
func (c *Checker) account(f *place) {
	f.verdict = Verbatim
	if f.piece.remarks {
		f.verdict = Formatted
	}
	p, s := f.piece, f.source
	first, last := int(f.first()), int(f.last())
	before := first - 1
	for i := 0; i < len(p.words); {
		at := f.from[i]
		if at >= 0 && s.ids[at] == p.ids[i] && (before < 0 || int(at) == before+1) {
			f.same(i, at)
			before = int(at)
			i++
			continue
		}
		start := i
		for i < len(p.words) && (f.from[i] < 0 || s.ids[f.from[i]] != p.ids[i]) {
			i++
		}
		end := last + 1
		if i < len(p.words) {
			end = int(f.from[i])
		}
		c.difference(f, start, i, before+1, max(end, before+1))
		if i < len(p.words) {
			f.same(i, f.from[i])
			before = int(f.from[i])
			i++
		} else {
			before = end - 1
		}
	}
	c.context(f, first, last)
}

// same looks at the capitals of a word that is the same, and the punctuation in front of it.
func (f *place) same(i int, at int32) {
	w, own := &f.piece.words[i], &f.source.words[at]
	if w.Bracketed != own.Bracketed || w.Exact != own.Exact && i > 0 && !f.piece.split[i] ||
		i > 0 && !f.piece.split[i] && w.Before != own.Before {
		f.worsen(Formatted, "")
	}
}

func (f *place) worsen(v Verdict, reason string) {
	if v > f.verdict {
		f.verdict, f.reason = v, reason
	}
}

// difference judges words of the quotation that stand for other words of the source, or for none.
func (c *Checker) difference(f *place, start, end, from, to int) {
	p, s := f.piece, f.source
	put := p.words[start:end]
	var left []fold.Word
	for i := from; i < to; i++ {
		if !(s.words[i].Round && c.lists.directions[s.words[i].Key]) {
			left = append(left, s.words[i])
		}
	}
	if len(left) == 0 && len(put) == 0 || c.plain(put) == c.plain(left) && len(put) > 0 {
		f.worsen(Formatted, "")
		return
	}
	if len(left) == 0 && (start == 0 && c.another(put, s.words[:from], true) || end == len(p.words) && c.another(put, s.words[to:], false)) {
		f.worsen(Formatted, "")
		return
	}
	cut, bracketed := end < len(p.words) && (p.words[end].Cut), len(put) > 0
	split := end < len(p.words) && p.split[end]
	for i := range put {
		cut = cut || put[i].Cut && len(put) == 0
		bracketed = bracketed && put[i].Bracketed
	}
	switch {
	case len(put) == 0 && f.narrated(from, to, start):
		// the source’s own cue stands between
	case len(put) == 0 && (cut || split):
		if reason := c.turns(f, left, from, to); reason != "" {
			f.worsen(Near, reason)
		} else {
			f.worsen(Formatted, "")
		}
	case bracketed && c.clarifies(put, left) && (len(left) > 0 || c.adds(f, put, start, end, from)):
		f.worsen(Formatted, "")
	case len(put) == 0 && slices.ContainsFunc(left, func(w fold.Word) bool { return c.negative(w.Key) }):
		f.worsen(Near, "a negation is left out")
	case len(put) == 0:
		f.worsen(Near, "words are left out")
	case len(left) == 0:
		f.worsen(Near, "words are put in")
	default:
		f.worsen(Near, "other words")
	}
}

// another reports whether words at an end of the quotation are those next to it in the source in another spelling.
func (c *Checker) another(put, near []fold.Word, before bool) bool {
	for n := 1; n <= min(len(near), len(put)+1); n++ {
		words := near[:n]
		if before {
			words = near[len(near)-n:]
		}
		if len(put) > 0 && c.plain(put) == c.plain(words) {
			return true
		}
	}
	return false
}

// narrated reports whether words of the source between two words of one quotation are the source’s own.
func (f *place) narrated(from, to, next int) bool {
	s := f.source
	if from == 0 || to >= len(s.words) {
		return false
	}
	one, other := s.owner(int32(from-1)), s.owner(int32(to))
	if one == nil || other == nil || one != other && (one.Speaker.Name == "" || one.Speaker.Name != other.Speaker.Name) {
		return false
	}
	for i := from; i < to; i++ {
		if s.owner(int32(i)) != nil {
			return false
		}
	}
	return next > 0
}

// nearNegation is how many words behind what is kept a negation still belongs to it: is not seeking office.
const nearNegation = 2

// turns says why words may not be cut: they turn the sense of what is left. It is "" when they may.
func (c *Checker) turns(f *place, left []fold.Word, from, to int) string {
	s := f.source
	if from > 0 && to < len(s.words) && s.owner(int32(from-1)) != s.owner(int32(to)) {
		one, other := s.speakerAt(int32(from-1)), s.speakerAt(int32(to))
		if one.Name != other.Name {
			return "the words of two are joined"
		}
	}
	goesOn := to < len(s.words) && !strings.ContainsAny(s.words[to].Before, ".?!;")
	if c.restricts(left) || goesOn && c.governs(left) {
		return "a restriction is cut out"
	}
	clause := len(left) // a negation turns what follows in its sentence
	for i := from; i < to; i++ {
		if i > from && strings.ContainsAny(s.words[i].Before, ".?!;") {
			clause = i - from
		}
	}
	if to < len(s.words) && strings.ContainsAny(s.words[to].Before, ".?!;") {
		clause = to - from
	} else if clause == len(left) {
		clause = 0
	}
	for i, w := range left {
		if (i >= clause || len(left) <= 6 || i < nearNegation) && c.negative(w.Key) {
			return "a negation is cut out"
		}
	}
	return ""
}

func (c *Checker) negative(key string) bool { return c.lists.negations[key] }

// governs reports whether the last clause of words restricts what is kept behind them, or compares it with what is kept before
// them: unless the river … ; cheaper than ….
func (c *Checker) governs(words []fold.Word) bool {
	const farthest = 12 // words
	if len(words) > 0 && words[len(words)-1].Key == "than" {
		return true
	}
	for i := len(words) - 1; i >= max(0, len(words)-farthest); i-- {
		if w := &words[i]; c.lists.restrictions[w.Key] && !c.lists.conjunctions[w.Key] {
			return true
		}
		if words[i].Before != "" {
			return false
		}
	}
	return false
}

// restricts reports whether words begin with a restriction of what stands before them.
func (c *Checker) restricts(words []fold.Word) bool {
	for _, skip := range []int{0, 1} {
		if skip == 1 && (len(words) == 0 || words[0].Key != "and" && words[0].Key != "only") {
			break
		}
		phrase := ""
		for i := skip; i < min(len(words), skip+4); i++ {
			if i > skip {
				phrase += " "
			}
			phrase += words[i].Key
			if c.lists.restrictions[phrase] {
				return true
			}
		}
	}
	return false
}

// clarifies reports whether words in brackets may stand for words of the source: the same in another form, or a name for a
// pronoun; put in beside them, they neither deny nor count nor say how something was done.
func (c *Checker) clarifies(put, left []fold.Word) bool {
	for _, w := range put {
		if c.negative(w.Key) || len(left) == 0 && (c.counts(w.Key) || isManner(w.Key)) {
			return false
		}
	}
	if len(left) == 0 {
		return true
	}
	if len(put) == 1 && len(left) == 1 && !c.counts(put[0].Key) && !c.lists.prepositions[put[0].Key] && related(put[0].Key, left[0].Key) {
		return true
	}
	for _, w := range left {
		if isOpposed(put, w) || len(put) == 1 && c.lists.prepositions[put[0].Key] && c.lists.prepositions[w.Key] || c.counts(w.Key) || c.negative(w.Key) || !c.lists.functions[w.Key] || c.lists.quantifiers[w.Key] {
			return false
		}
	}
	return true
}

// adds reports whether words in brackets that stand for none of the source's are put in beside those of the quotation, rather
// than in the place of what its sentence goes on with: “fellowship and [hate]”, “[few] of us”.
func (c *Checker) adds(f *place, put []fold.Word, start, end, at int) bool {
	s, p := f.source, f.piece
	switch {
	case end == len(p.words) && start > 0 && at < len(s.words) && !strings.ContainsAny(s.words[at].Before, ".?!;:"):
		return !isOpposed(put, s.words[at]) && (!c.lists.leading[p.words[start-1].Key] || c.clarifies(put, s.words[at:min(len(s.words), at+len(put))]))
	case start == 0 && end < len(p.words) && at > 0 && !strings.ContainsAny(s.words[at].Before, ".?!;:"):
		before := s.words[max(0, at-len(put)):at]
		return !isOpposed(put, s.words[at-1]) && (!c.lists.leading[p.words[end].Key] || c.clarifies(put, before))
	}
	return true
}

// isOpposed reports whether one of some words is the opposite of a word.
func isOpposed(words []fold.Word, other fold.Word) bool {
	return slices.ContainsFunc(words, func(w fold.Word) bool { return wordnet.Opposed(wordnet.Lemma(w.Key), wordnet.Lemma(other.Key), nil) })
}

// isManner reports whether a word has the form of an adverb that says how something is done: illegally.
func isManner(key string) bool {
	const shortest = 6 // letters; not only, early, family
	return len(key) > shortest && strings.HasSuffix(key, "ly")
}

func (c *Checker) counts(key string) bool {
	return c.lists.numbers[key] != "" || key[0] >= '0' && key[0] <= '9'
}

// related reports whether two words are forms of one.
func related(a, b string) bool {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n >= 3 && max(len(a), len(b))-n <= 3 || n >= 2 && max(len(a), len(b)) <= 4
}

// plain writes words so that spellings, contractions, numbers in words and hyphens of the same words are equal.
func (c *Checker) plain(words []fold.Word) string {
	var out strings.Builder
	for _, w := range words {
		key := w.Key
		if stem, ok := strings.CutSuffix(key, "n't"); ok {
			switch stem {
			case "wo":
				stem = "will"
			case "ca":
				stem = "can"
			case "sha":
				stem = "shall"
			}
			key = stem + "not"
		}
		for _, clitic := range [][2]string{{"'re", "are"}, {"'ll", "will"}, {"'ve", "have"}, {"'m", "am"}, {"'d", "would"}, {"'s", "is"}} {
			if stem, ok := strings.CutSuffix(key, clitic[0]); ok {
				key = stem + clitic[1]
			}
		}
		switch key {
		case "%":
			key = "percent"
		case "&":
			key = "and"
		}
		if number := c.lists.numbers[key]; number != "" {
			key = number
		}
		if usual := c.lists.spelling[key]; usual != "" {
			key = usual
		}
		out.WriteString(american(ungrouped(key)))
	}
	return out.String()
}

// ungrouped writes a number without the marks between its thousands; one that is grouped otherwise stays as it is.
func ungrouped(key string) string {
	groups := strings.Split(key, ",")
	for i, group := range groups {
		if whole, _, _ := strings.Cut(group, "."); i > 0 && len(whole) != 3 {
			return key
		}
	}
	return strings.Join(groups, "")
}

// american returns the American form of regular British endings.
func american(key string) string {
	for _, e := range [][2]string{
		{"isation", "ization"}, {"isations", "izations"}, {"ised", "ized"}, {"ises", "izes"}, {"ising", "izing"}, {"ise", "ize"},
		{"ours", "ors"}, {"oured", "ored"}, {"ouring", "oring"}, {"ourable", "orable"}, {"ourite", "orite"}, {"our", "or"},
		{"lled", "led"}, {"lling", "ling"}, {"tre", "ter"}, {"yse", "yze"}, {"ence", "ense"},
	} {
		if len(key) > len(e[0])+1 && strings.HasSuffix(key, e[0]) {
			return strings.TrimSuffix(key, e[0]) + e[1]
		}
	}
	return key
}

// context judges what stands round the quotation in the source: a restriction behind it, a denial or a doubt before it, unless
// the draft has one there, too.
func (c *Checker) context(f *place, first, last int) {
	s := f.source
	if next := last + 1; next < len(s.words) && s.owner(int32(next)) == s.owner(int32(last)) && !strings.ContainsAny(s.words[next].Before, ".?!;:-)") &&
		c.restricts(s.words[next:min(len(s.words), next+6)]) {
		f.worsen(Near, "a restriction is left out")
	}
	if !strings.ContainsAny(s.words[first].Before, ".?!;:-,(") && len(f.piece.words) >= accusedWords && !f.piece.denied && c.isDenied(s, first) {
		f.worsen(Near, "it is cut from what denies it or leaves it open")
	}
}

// isDenied reports whether the words before a place of a source deny what begins there or leave it open.
func (c *Checker) isDenied(s *source, first int) bool {
	const farthest = 5 // words
	inside := true     // the same quotation
	for i := first - 1; i >= max(0, first-farthest); i-- {
		w, between := &s.words[i], s.words[i+1:first]
		if s.owner(int32(i)) != s.owner(int32(first)) {
			if inside && i < first-1 {
				return false // the quotation begins there
			}
			inside = false
		}
		switch {
		case c.lists.doubts[w.Key], c.lists.openers[w.Key] && len(between) < 2:
			return true
		case c.negative(w.Key) && len(between) == 0 && inside:
			return true
		case c.negative(w.Key) && c.believes(between) && (inside || len(between) <= 2):
			return true
		}
		if strings.ContainsAny(w.Before, ".?!;:") {
			return false
		}
	}
	return false
}

// believes reports whether what stands between a negation and a quotation is a verb of opinion, with “that” at most.
func (c *Checker) believes(words []fold.Word) bool {
	if len(words) > 0 && words[len(words)-1].Key == "that" {
		words = words[:len(words)-1]
	}
	if len(words) == 0 {
		return true
	}
	return c.lists.opinions[words[len(words)-1].Key]
}

package quantity

import (
	"strings"

	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/lexicon/wordnet"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// ageNoun is the noun of ages: what is measured is neither a person nor a stay.
const ageNoun = "age"

// name finds what a quantity counts or measures, behind its last token, and says where the quantity ends then.
func (s *scanner) name(q *Quantity, a amount, j int) (end int) {
	if isTime(q.Unit) {
		if next := s.oldAge(a, j); next > j {
			q.Noun = ageNoun
			return next
		}
	}
	if q.Unit == "" {
		if next := s.age(q, a, j); next >= j {
			return next
		}
	}
	if next := s.attribute(q, j); next > j {
		return next
	}
	at, of := s.afterOf(j, a)
	if of && at == j {
		return j
	}
	if !of && q.Unit != "" && !a.joined {
		if at = s.afterMoney(q, j); at < 0 {
			return j
		}
	}
	head, noun := s.head(at, s.agreement(q, a))
	if head < 0 {
		return j
	}
	q.Noun = noun
	if q.Unit != "" || of {
		return j
	}
	return head + 1
}

// attribute reads a noun that a hyphen binds to its number: “a 24-page report” counts pages. It gives j when there is none.
func (s *scanner) attribute(q *Quantity, j int) (next int) {
	at := s.skipHyphen(j)
	if at == j || q.Unit != "" || !s.isWord(at) || s.role(at)&boundary != 0 || s.class(at) != noClass {
		return j
	}
	if q.Noun = s.plural(at); q.Noun == "" {
		q.Noun = s.lower(at)
	}
	return at + 1
}

// oldAge reads what makes a length of time an age: “47-year-old”, “six years old”, “three years of age”.
func (s *scanner) oldAge(a amount, j int) int {
	w := &s.t.words
	at := s.skipHyphen(j)
	if s.is(at, w.old) || s.is(at, w.olds) {
		return at + 1
	}
	if s.is(j, w.of) && s.is(j+1, w.age) {
		return j + 2
	}
	return j
}

// age reads ages without a unit: “aged 47”, “turned 18”, “ages 7 and 10”, “she was 15” and “Ann Smith, 47,”. It gives -1
// when it is none.
func (s *scanner) age(q *Quantity, a amount, j int) int {
	if q.Value <= 0 || q.Value > 120 || q.Step < 1 || q.IsRange && s.role(a.first-1)&turning == 0 {
		return -1
	}
	if !s.ageBefore(a, j) {
		return -1
	}
	q.Unit, q.Noun = "y", ageNoun
	return j
}

// ageBefore says whether the words before a number make it an age that ends before the token j.
func (s *scanner) ageBefore(a amount, j int) bool {
	w, before := &s.t.words, a.first-1
	if s.isHedged(a.first) {
		before = s.hedge - 1
	}
	switch {
	case before < 0:
		return false
	case s.role(before)&turning != 0:
		return s.endsPhrase(j)
	case s.is(before, w.of) && (s.is(before-1, w.age) || s.is(before-1, w.ages)):
		return true
	case s.is(before, w.and) && s.from == before && len(s.found) > 0 && s.found[len(s.found)-1].Noun == ageNoun:
		return s.endsPhrase(j)
	case s.is(before, w.comma) && !a.words:
		return s.isName(before-1) && s.closesAge(j) || s.isOnePerson(before-1) && s.is(j, w.comma) && s.closesAge(j)
	}
	for s.role(before)&being != 0 && before > a.first-4 {
		before--
	}
	return before < a.first-1 && s.role(before)&subject != 0 && s.endsPhrase(j) && !s.is(j, w.of)
}

// isOnePerson says whether a token is a noun in the singular that may be called so old: “the comedian, 47,”.
func (s *scanner) isOnePerson(j int) bool {
	if !s.isWord(j) || s.role(j)&(boundary|month|label) != 0 || s.plural(j) != "" {
		return false
	}
	w := wordnet.Lookup(s.lower(j))
	return w != 0 && w.Parts() == wordnet.Noun && s.role(j-1)&boundary != 0
}

// closesAge says whether an age between commas ends before a token.
func (s *scanner) closesAge(j int) bool {
	if !s.sameLine(j) {
		return true
	}
	switch s.Of(j) {
	case ",", ".", ";", ")", "—", "–":
		return !s.isNumber(j + 1)
	case "of": // “Ann Smith, 47 of Leeds”
		return s.isName(j + 1)
	}
	return false
}

// isName says whether a token may be the last of a person's name.
func (s *scanner) isName(j int) bool {
	return s.isWord(j) && s.Tokens[j].Is(segment.Capital) && s.role(j)&(month|monthCut|weekday|label|boundary) == 0
}

// afterOf steps over “of” and what determines the noun behind it: “two of the three men”, “a third of all voters”. of says
// whether there is one; next is j when no noun can follow it.
func (s *scanner) afterOf(j int, a amount) (next int, of bool) {
	if !s.sameLine(j) || !s.is(j, s.t.words.of) {
		return j, false
	}
	k := j + 1
	for k < j+4 && s.sameLine(k) && s.role(k)&boundary != 0 && s.role(k)&determiner != 0 {
		k++
	}
	if !s.sameLine(k) || s.role(k)&boundary != 0 && s.role(k)&modifier == 0 {
		return j, true
	}
	if s.isNumber(k) || s.class(k) == digit {
		k++
	}
	return k, true
}

// afterMoney finds where the noun of a measured amount may stand: “a $5 million contract”, “$2 billion in aid”,
// “three days visit” has none. It is -1 when there is none.
func (s *scanner) afterMoney(q *Quantity, j int) int {
	if s.is(j, s.t.words.in) && len(q.Unit) == 3 {
		k := j + 1
		if s.isWord(k) && !s.Tokens[k].Is(segment.Capital) && s.role(k)&(boundary|month|weekday) == 0 {
			return k
		}
		return -1
	}
	if isTime(q.Unit) {
		return -1
	}
	return j
}

// nounWords is the greatest number of words that a noun phrase is followed through.
const nounWords = 7

// nounPhrase is the state of following a noun phrase.
type nounPhrase struct {
	head   int // the last token that may be the head; -1 for none yet
	lemma  string
	plural bool
	agrees agreement
}

// agreement says what a noun must be to agree with its number.
type agreement uint8

const (
	inPlural   agreement = iota // many things are called by a plural
	inEither                    // something measured: “the $40 million contract”, “40 percent of voters”
	inSingular                  // one thing: “a 27-kilometre tunnel runs” has no “runs” in it
)

func (s *scanner) agreement(q *Quantity, a amount) agreement {
	switch {
	case q.Unit == "" && q.Value == 1 && !q.IsRange, a.joined && s.isArticle(a.first-1):
		return inSingular
	case q.Unit != "" || a.joined:
		return inEither
	}
	return inPlural
}

// head finds the head noun of the noun phrase that begins at a token, and its lemma; -1 when there is none.
func (s *scanner) head(j int, agrees agreement) (head int, lemma string) {
	p := nounPhrase{head: -1, agrees: agrees}
	for k, n := j, 0; n < nounWords && s.sameLine(k) && s.follow(&p, k); k, n = k+1, n+1 {
	}
	if p.plural {
		return p.head, p.lemma
	}
	return s.single(p.head, p.lemma, agrees != inPlural)
}

// follow takes one more token into a noun phrase, and says whether it may go on.
func (s *scanner) follow(p *nounPhrase, k int) bool {
	switch {
	case s.is(k, s.t.words.hyphen): // “full-time”, “mortgage-backed”
		p.head = -1
		return s.glued(k) && s.glued(k+1) && !p.plural
	case s.isNumber(k): // “COVID-19 deaths”
		return s.glued(k) && s.is(k-1, s.t.words.hyphen)
	case s.is(k, s.t.words.possessive): // “12 people’s homes”
		p.head, p.plural = -1, false
		return true
	case s.Tokens[k].Kind != segment.Word, s.class(k) != noClass && s.class(k) != ordinal:
		return false
	case s.role(k)&modifier != 0 && p.head < 0:
		return true
	case s.role(k)&boundary != 0 && !s.is(k-1, s.t.words.possessive):
		return s.joins(p, k)
	}
	base := s.plural(k)
	switch {
	case p.plural:
		if base == "" || s.role(k)&countable != 0 && base == s.lower(k) || !s.onlyNoun(base) && p.lemma != s.lower(p.head) {
			return false
		}
		p.head, p.lemma = k, base
	case base != "" && p.agrees == inSingular && p.head >= 0: // “one reason teams fail”
		return false
	case base != "":
		p.head, p.lemma, p.plural = k, base, true
	case p.head >= 0 && (s.participle(k) || s.isVerbForm(k) || p.agrees != inPlural && s.Tokens[k].Is(segment.Capital) && !s.Tokens[p.head].Is(segment.Capital)):
		return false
	case !s.participle(k):
		p.head, p.lemma = k, s.lower(k)
	}
	return true
}

// isVerbForm says whether a word is the inflection of a verb, and nothing else: “fled”.
func (s *scanner) isVerbForm(k int) bool {
	word := s.lower(k)
	if wordnet.Lookup(word) != 0 {
		return false
	}
	lemma := wordnet.Lemma(word)
	return lemma != 0 && lemma.Parts()&wordnet.Verb != 0
}

// joins says whether a token joins what stands before it to more of the noun phrase: “misleading or deceptive claims”,
// “20 Republican and Democratic senators”.
func (s *scanner) joins(p *nounPhrase, k int) bool {
	if !s.is(k, s.t.words.and) && !s.is(k, s.t.words.or) || !s.isWord(k+1) || s.role(k+1)&boundary != 0 || p.plural {
		return false
	}
	return p.head >= 0 && p.agrees == inPlural || p.head < 0 && s.participle(k-1)
}

// single accepts a head in the singular where there may be one, if it is a noun for all we know.
func (s *scanner) single(head int, lemma string, may bool) (int, string) {
	if head < 0 || !may {
		return -1, ""
	}
	if w := wordnet.Lookup(lemma); w != 0 && w.Parts()&wordnet.Noun == 0 {
		return -1, ""
	}
	return head, lemma
}

// plural gives the singular of a plural noun, "" for any other word.
func (s *scanner) plural(k int) string {
	if s.role(k)&countable != 0 {
		return s.t.singular[s.word(k)]
	}
	text := s.Of(k)
	if len(text) < 4 || text[len(text)-1] != 's' && text[len(text)-1] != 'S' {
		return ""
	}
	word := s.lower(k)
	if strings.HasSuffix(word, "ss") || strings.HasSuffix(word, "us") || strings.HasSuffix(word, "is") {
		return ""
	}
	for _, ending := range endings {
		if stem, found := strings.CutSuffix(word, ending.plural); found {
			if w := wordnet.Lookup(stem + ending.singular); w != 0 && w.Parts()&wordnet.Noun != 0 {
				return stem + ending.singular
			}
		}
	}
	if w := wordnet.Lookup(word); w != 0 || s.Tokens[k].Is(segment.Capital) && !isPeople(word) {
		return "" // “news”, “Texas”
	}
	if strings.HasSuffix(word, "ies") {
		return word[:len(word)-3] + "y"
	}
	return word[:len(word)-1]
}

// isPeople says whether a name in small letters ends like the plural of a people or party: “Palestinians”.
func isPeople(word string) bool {
	for _, ending := range []string{"ans", "ers", "ists", "ats", "ites", "ots", "ards", "rds"} {
		if strings.HasSuffix(word, ending) {
			return true
		}
	}
	return false
}

// endings are the regular plurals, tried in order until the singular is a noun of the dictionary.
var endings = []struct{ plural, singular string }{{"s", ""}, {"es", ""}, {"ies", "y"}, {"ves", "f"}, {"ves", "fe"}, {"men", "man"}}

// onlyNoun says whether a noun is no verb as well: then two plurals in a row are one phrase, “sports officials”.
func (s *scanner) onlyNoun(lemma string) bool {
	w := wordnet.Lookup(lemma)
	return w != 0 && w.Parts()&wordnet.Verb == 0
}

// participle says whether a word looks like “armed” or “living”: an adjective before a noun, a verb behind one.
func (s *scanner) participle(k int) bool {
	text := s.Of(k)
	return len(text) > 4 && (strings.HasSuffix(text, "ed") || strings.HasSuffix(text, "ing"))
}

// lower gives a word in small letters.
func (s *scanner) lower(k int) string {
	if id := s.word(k); id != lexicon.Unknown {
		return id.String()
	}
	return strings.ToLower(s.Of(k))
}

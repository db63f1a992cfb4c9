package quantity

import (
	"github.com/crosscheck-go/crosscheck/internal/lexicon/wordnet"
	"github.com/crosscheck-go/crosscheck/internal/numeral"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

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
	head, noun := s.head(at, s.agreement(q, a, of))
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
	at := s.SkipHyphen(j)
	if at == j || q.Unit != "" || !s.IsWord(at) || s.role(at)&boundary != 0 || s.Class(at) != numeral.NoClass {
		return j
	}
	if q.Noun = s.plural(at); q.Noun == "" {
		q.Noun = s.lower(at)
	}
	return at + 1
}

// afterOf steps over “of” and what determines the noun behind it: “two of the three men”, “a third of all voters”. of says
// whether there is one; next is j when no noun can follow it.
func (s *scanner) afterOf(j int, a amount) (next int, of bool) {
	half := a.Step == 0 && s.role(j)&determiner != 0 // “half the states”
	if !s.SameLine(j) || !s.Is(j, s.t.words.of) && !half {
		return j, false
	}
	k := j + 1
	for k < j+4 && s.SameLine(k) && s.role(k)&boundary != 0 && s.role(k)&determiner != 0 {
		k++
	}
	if !s.SameLine(k) || s.role(k)&boundary != 0 && s.role(k)&modifier == 0 {
		return j, true
	}
	if s.IsNumber(k) || s.Class(k) == numeral.Digit {
		k++
	}
	return k, true
}

// afterMoney finds where the noun of a measured amount may stand: “a $5 million contract”, “$2 billion in aid”,
// “three days visit” has none. It is -1 when there is none.
func (s *scanner) afterMoney(q *Quantity, j int) int {
	if s.Is(j, s.t.words.in) && len(q.Unit) == 3 {
		k := j + 1
		if s.IsWord(k) && !s.Tokens[k].Is(segment.Capital) && s.role(k)&(boundary|month|weekday) == 0 {
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

func (s *scanner) agreement(q *Quantity, a amount, of bool) agreement {
	switch {
	case of:
		return inEither
	case q.Unit == "" && q.Value == 1 && !q.IsRange, a.joined && s.IsArticle(a.first-1):
		return inSingular
	case q.Unit != "" || a.joined:
		return inEither
	}
	return inPlural
}

// agreement says what a noun must be to agree with its number.
type agreement uint8

const (
	inPlural   agreement = iota // many things are called by a plural
	inEither                    // something measured: “the $40 million contract”, “40 percent of voters”
	inSingular                  // one thing: “a 27-kilometre tunnel runs” has no “runs” in it
)

// heading is a question for a head noun, and the answer.
type heading struct {
	at     int // 1 + the token; 0 when nothing was asked yet
	agrees agreement
	head   int
	lemma  string
}

// head finds the head noun of the noun phrase that begins at a token, and its lemma; -1 when there is none.
func (s *scanner) head(j int, agrees agreement) (head int, lemma string) {
	if h := &s.lastHead; h.at != j+1 || h.agrees != agrees {
		*h = heading{at: j + 1, agrees: agrees}
		h.head, h.lemma = s.findHead(j, agrees)
	}
	return s.lastHead.head, s.lastHead.lemma
}

func (s *scanner) findHead(j int, agrees agreement) (head int, lemma string) {
	p := nounPhrase{head: -1, agrees: agrees}
	for k, n := j, 0; n < nounWords && s.SameLine(k) && s.follow(&p, k); k, n = k+1, n+1 {
	}
	if p.plural {
		return p.head, p.lemma
	}
	return s.single(p.head, p.lemma, agrees != inPlural)
}

// follow takes one more token into a noun phrase, and reports whether it may go on.
func (s *scanner) follow(p *nounPhrase, k int) bool {
	switch {
	case s.Is(k, s.t.words.hyphen): // “full-time”, “mortgage-backed”
		p.head = -1
		return s.Glued(k) && s.Glued(k+1) && !p.plural
	case s.IsNumber(k): // “COVID-19 deaths”
		return s.Glued(k) && s.Is(k-1, s.t.words.hyphen)
	case s.Is(k, s.t.words.possessive): // “12 people’s homes”
		p.head, p.plural = -1, false
		return true
	case s.Is(k, s.t.words.period) && s.Glued(k) && k > 0 && s.t.titles.Has(s.Word(k-1)): // “of Mr. Cole’s voters”
		p.head = -1
		return !p.plural
	case s.Tokens[k].Kind != segment.Word, s.Class(k) != numeral.NoClass && s.Class(k) != numeral.Ordinal:
		return false
	case s.role(k)&modifier != 0 && p.head < 0:
		return true
	case s.role(k)&boundary != 0 && !s.Is(k-1, s.t.words.possessive):
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
	case p.head >= 0 && (p.agrees != inPlural && s.participle(k) || s.isVerbForm(k) || p.agrees != inPlural && s.Tokens[k].Is(segment.Capital) && !s.Tokens[p.head].Is(segment.Capital)):
		return false
	case !s.participle(k):
		p.head, p.lemma = k, s.lower(k)
	}
	return true
}

// joins reports whether a token joins what stands before it to more of the noun phrase: “misleading or deceptive claims”,
// “20 Republican and Democratic senators”.
func (s *scanner) joins(p *nounPhrase, k int) bool {
	if !s.Is(k, s.t.words.and) && !s.Is(k, s.t.words.or) || !s.IsWord(k+1) || s.role(k+1)&boundary != 0 || p.plural {
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

package quantity

import (
	"strings"

	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/lexicon/wordnet"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// plural returns the singular of a plural noun, "" for any other word.
func (s *scanner) plural(k int) string {
	if s.role(k)&countable != 0 {
		return s.t.singular[s.Word(k)]
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

// isPeople reports whether a name in small letters ends like the plural of a people or party: “Palestinians”.
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

// onlyNoun reports whether a noun is no verb as well: then two plurals in a row are one phrase, “sports officials”.
func (s *scanner) onlyNoun(lemma string) bool {
	w := wordnet.Lookup(lemma)
	return w != 0 && w.Parts()&wordnet.Verb == 0
}

// participle reports whether a word looks like “armed” or “living”: an adjective before a noun, a verb behind one.
func (s *scanner) participle(k int) bool {
	text := s.Of(k)
	return len(text) > 4 && (strings.HasSuffix(text, "ed") || strings.HasSuffix(text, "ing"))
}

// isVerbForm reports whether a word is the inflection of a verb, and nothing else: “fled”.
func (s *scanner) isVerbForm(k int) bool {
	word := s.lower(k)
	if wordnet.Lookup(word) != 0 {
		return false
	}
	lemma := wordnet.Lemma(word)
	return lemma != 0 && lemma.Parts()&wordnet.Verb != 0
}

// lower returns a word in small letters.
func (s *scanner) lower(k int) string {
	if id := s.Word(k); id != lexicon.Unknown {
		return id.String()
	}
	return strings.ToLower(s.Of(k))
}

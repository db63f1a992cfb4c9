package verify

import (
	"strings"
	"unicode/utf8"

	"github.com/crosscheck-go/crosscheck/internal/english"
	"github.com/crosscheck-go/crosscheck/internal/lexicon"
)

// How far a quotation inside another is followed back to its opening mark, and how far before that mark its cue is looked for.
const (
	mostInside = 80 // words
	mostTells  = 5  // words
)

// quotesAnother reports whether the words at a place are those of somebody whom the speaker there quotes: “He told me: ‘…’,” Kim
// said. Who quotes what he said himself, “I told him: ‘…’”, quotes nobody else.
func (c *Checker) quotesAnother(f *place) bool {
	s, first := f.source, f.first()
	owner := s.owner(first)
	for at := first; owner != nil && at > 0 && first-at < mostInside && s.owner(at-1) == owner; at-- {
		between := s.doc.Text()[s.words[at-1].End:s.words[at].Start]
		switch {
		case opensInside(between):
			return c.tells(s, at)
		case closesInside(between):
			return false
		}
	}
	return false
}

// tells reports whether the words right before a word say that somebody else said what follows.
func (c *Checker) tells(s *source, word int32) bool {
	if !strings.ContainsAny(s.words[word].Before, ",:") {
		return false // ‘a disgrace’ is a word that the speaker uses
	}
	says := false
	owner := s.owner(word)
	for at := word - 1; at >= 0 && word-at <= mostTells && s.owner(at) == owner; at-- {
		key := s.words[at].Key
		if says && c.lists.writers[key] {
			return false
		}
		says = says || english.Known().Frames(lexicon.Lookup(key))&english.Speech != 0
		if s.words[at].Before != "" {
			break
		}
	}
	return says
}

// opensInside reports whether what stands between two words opens a quotation inside another.
func opensInside(between string) bool {
	last, size := utf8.DecodeLastRuneInString(between)
	if last == '\'' || last == '"' {
		return strings.HasSuffix(between[:len(between)-size], " ")
	}
	return last != utf8.RuneError && strings.ContainsRune("‘“„«‹", last)
}

// closesInside reports whether what stands between two words closes one, or may.
func closesInside(between string) bool {
	return strings.ContainsAny(between, "’”»›'\"")
}

package quotes

import (
	"strings"
	"unicode/utf8"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/internal/contents"
	"github.com/crosscheck-go/crosscheck/internal/english"
	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/names"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// A resolver says who the subjects of cues are: it goes through the reports in the order of the text and remembers who
// spoke before, for the sake of pronouns.
type resolver struct {
	*reader
	found  *names.Found
	person Speaker // the last person who spoke, by name
	entity int32   // that person in found.Entities, -1 for none
	group  Speaker // the last group that spoke
	thing  Speaker // the last organization or document that spoke

	surnames map[string][]int32 // the persons in found.Entities by their last name; made when it is asked for
}

func newResolver(r *reader) *resolver {
	return &resolver{reader: r, found: contents.Names(r.doc), entity: -1}
}

// resolve returns the speaker of a report. Its name is the fullest that the article gives; that of a pronoun whose person is
// not known, and that of a nameless speaker, is what is written.
func (v *resolver) resolve(report *report) Speaker {
	s := v.simple(report.subject)
	if s.empty() {
		return Speaker{}
	}
	speaker := Speaker{Span: v.withoutEnding(v.span(s)), Type: Unknown}
	speaker.Name = speaker.Span.Of(v.Text.Text)
	switch word := v.Tokens[s.first].Word; {
	case s.last-s.first == 1 && v.words.Class(word)&(english.SubjectPronoun|english.ObjectPronoun|english.Relative) != 0:
		v.pronoun(&speaker, s)
	case v.words.Class(word)&(english.SubjectPronoun|english.Clitic) != 0 && s.last-s.first <= 2 && v.words.Class(word)&english.Be == 0:
		v.pronoun(&speaker, stretch{s.first, s.first + 1})
	case v.words.foreign[word]&foreignPronoun != 0 && s.last-s.first == 1 && v.words.Class(word) == 0:
		speaker.Type = Person
		if !v.person.IsZero() {
			speaker.Name = v.person.Name
		}
	default:
		v.phrase(&speaker, s)
	}
	speaker.Certain = speaker.Certain && !report.guessed
	v.remember(&speaker)
	return speaker
}

// withoutEnding cuts the mark of the subject, or the verb, off the words of a Japanese or Chinese speaker.
func (v *resolver) withoutEnding(s crosscheck.Span) crosscheck.Span {
	word := s.Of(v.Text.Text)
	if last, _ := utf8.DecodeLastRuneInString(word); last < '\u3040' || last > '\u9fff' {
		return s
	}
	if length := max(cutSuffix(word, chineseVerbs), cutSuffix(word, japaneseSubjects)); length > 0 {
		s.End = s.Start + length
	}
	return s
}

// simple cuts an apposition and a relative clause off a subject.
func (v *resolver) simple(s stretch) stretch {
	for t := s.first + 1; t < s.last; t++ {
		if v.words.Class(v.Tokens[t].Word)&english.Relative != 0 && v.Tokens[t].Word != v.words.That {
			if v.Tokens[t-1].Word == v.words.Comma {
				t--
			}
			return stretch{s.first, t}
		}
	}
	return s
}

// phrase names a speaker who is written as a noun phrase.
func (v *resolver) phrase(speaker *Speaker, s stretch) {
	if v.joined(s) {
		speaker.Type = Group
		return
	}
	head := v.head(s)
	if m := v.found.At(int(head)); m >= 0 && v.found.Mentions[m].Last == head+1 {
		v.mentioned(speaker, m)
		return
	}
	speaker.Type = v.typeOf(head)
	speaker.Certain = s.last-s.first == 1 && v.Tokens[head].Is(segment.Capital) && v.Tokens[head].Word == lexicon.Unknown || // a rare name
		v.isNameInFull(s)
	if speaker.Type == Person || speaker.Type == Unknown {
		if entity := v.apposed(s.last); entity >= 0 {
			v.named(speaker, entity)
			speaker.Certain = true
			return
		}
		if entity, certain := v.holder(s, head); entity >= 0 {
			v.named(speaker, entity)
			speaker.Certain = certain
		}
	}
}

// isNameInFull reports whether a phrase is several words with capitals, a name that nothing else is known of.
func (v *resolver) isNameInFull(s stretch) bool {
	for t := s.first; t < s.last; t++ {
		token := v.Tokens[t]
		if token.Kind != segment.Word || !token.Is(segment.Capital) || v.words.Class(token.Word)&(english.Determiner|english.SubjectPronoun|english.Wh) != 0 {
			return false
		}
	}
	return s.last-s.first > 1
}

// joined reports whether a phrase names several: “Kim and Lee”.
func (v *resolver) joined(s stretch) bool {
	for t := s.first + 1; t < s.last-1; t++ {
		if v.Tokens[t].Word == v.words.And {
			return v.found.At(int(t)) < 0 && v.Tokens[t+1].Is(segment.Capital) && v.Tokens[t-1].Is(segment.Capital) || t < v.head(s)
		}
	}
	return false
}

// head returns the last token of a noun phrase before its first preposition or comma.
func (v *resolver) head(s stretch) int32 {
	for t := s.first + 1; t < s.last; t++ {
		token := v.Tokens[t]
		c := v.words.Class(token.Word)
		if (c&english.Preposition != 0 && c&english.Determiner == 0 || token.Word == v.words.Comma || v.Text.Text[token.Start] == '(') && v.inName(t) < 0 {
			return t - 1
		}
	}
	return s.last - 1
}

// inName returns the mention in whose middle a token stands, as “of” does in “Bank of Japan”, or -1.
func (v *resolver) inName(token int32) int {
	m := v.found.At(int(token))
	if m >= 0 && v.found.Mentions[m].First < token {
		return m
	}
	return -1
}

// named gives the speaker the fullest name of an entity.
func (v *resolver) named(speaker *Speaker, entity int32) {
	e := &v.found.Entities[entity]
	fullest := v.found.Mentions[e.Fullest]
	speaker.Name = v.span(stretch{fullest.First, fullest.Last}).Of(v.Text.Text)
	switch e.Type {
	case names.Person:
		speaker.Type = Person
		v.entity = entity
	case names.Organization, names.Place:
		speaker.Type = Organization
	default:
		speaker.Type = Unknown
	}
}

// holder returns the person who holds the role that a definite phrase names: “the NATO chief”, “the prime minister”; -1 when
// there is none, or more than one. It is certain where the text has one bearer of that role alone.
func (v *resolver) holder(s stretch, head int32) (entity int32, certain bool) {
	if !v.isDefinite(s) {
		return -1, false
	}
	found := int32(-1)
	for _, role := range v.found.Roles {
		if role.Last <= role.First || v.Tokens[role.Last-1].Word != v.Tokens[head].Word || v.Tokens[head].Word == lexicon.Unknown {
			continue
		}
		entity := v.found.Mentions[role.Mention].Entity
		if found >= 0 && found != entity {
			return v.nearestHolder(head), false
		}
		found = entity
	}
	return found, found >= 0
}

// nearestHolder returns the last speaker if the role is theirs, else nobody: the article has several of the kind.
func (v *resolver) nearestHolder(head int32) int32 {
	if v.entity < 0 {
		return -1
	}
	for _, role := range v.found.Entities[v.entity].Roles {
		if r := v.found.Roles[role]; r.Last > r.First && v.Tokens[r.Last-1].Word == v.Tokens[head].Word {
			return v.entity
		}
	}
	return -1
}

// apposed returns the person whom an apposition names that begins at a token: “her brother, Tom Roe,”; -1 for none.
func (v *resolver) apposed(comma int32) int32 {
	if int(comma)+1 >= len(v.Tokens) || v.Tokens[comma].Word != v.words.Comma {
		return -1
	}
	m := v.found.At(int(comma) + 1)
	if m < 0 {
		return -1
	}
	mention := v.found.Mentions[m]
	if min(mention.First, mention.Title) != comma+1 || v.found.Entities[mention.Entity].Type != names.Person ||
		int(mention.Last) < len(v.Tokens) && v.Tokens[mention.Last].Kind != segment.Mark {
		return -1
	}
	return mention.Entity
}

// isDefinite reports whether a role is written as that of one known person: “the minister”, or “Minister:” in a headline.
func (v *resolver) isDefinite(s stretch) bool {
	switch strings.ToLower(v.Of(int(s.first))) {
	case "the", "this", "that":
		return true
	}
	return int(s.last) < len(v.Tokens) && v.Tokens[s.last].Word == v.words.colon
}

// typeOf says what sort of speaker a noun means.
func (v *resolver) typeOf(head int32) SpeakerType {
	word := v.Tokens[head].Word
	if word == lexicon.Unknown {
		return Unknown
	}
	w := v.words
	switch {
	case w.documents.Has(word):
		return Document
	case w.groups.Has(word):
		return Group
	case w.Persons.Has(word):
		return Person
	case w.organizations.Has(word):
		return Organization
	}
	return Unknown
}

// remember keeps a speaker for the pronouns to come.
func (v *resolver) remember(speaker *Speaker) {
	switch speaker.Type {
	case Person:
		v.person = *speaker
	case Group:
		v.group = *speaker
	case Organization, Document:
		v.thing = *speaker
	}
}

package quotes

import (
	"strings"
	"unicode"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/internal/names"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// turnSpeakers says who the speakers are whom the labels of a text name. A surname, or the initials of a name, stand for
// the one full name to which they fit.
type turnSpeakers struct {
	*turnReader
	full map[string]string // by surname or initials in small letters; "" where several have them
}

func (t *turnReader) speakers(labels []label) *turnSpeakers {
	s := &turnSpeakers{turnReader: t, full: map[string]string{}}
	for i := range labels {
		s.learn(labels[i].text, labels[i].kind)
	}
	known := len(s.full)
	for e := range t.found.Entities {
		if entity := &t.found.Entities[e]; entity.Type == names.Person {
			m := t.found.Mentions[entity.Fullest]
			s.learn(t.span(stretch{m.First, m.Last}).Of(t.Text.Text), named)
		}
	}
	if len(labels) > 0 && len(s.full) == known {
		s.learnHead(labels[0].line)
	}
	return s
}

// learnHead learns the names in the head of a transcript, which is written in capitals: a given name and the word behind it.
func (s *turnSpeakers) learnHead(end int32) {
	for k := int32(0); k+1 < end; k++ {
		if s.labels.given.Has(s.Tokens[k].Word) && s.Tokens[k].Is(segment.Capital) && s.Tokens[k+1].Is(segment.Capital) && !s.Tokens[k+1].Is(segment.LineStart) {
			s.learn(s.span(stretch{k, k + 2}).Of(s.Text.Text), named)
		}
	}
}

// learn keeps a full name by its surname and its initials.
func (s *turnSpeakers) learn(name string, kind labelKind) {
	words := strings.Fields(s.untitled(name))
	if len(words) < 2 || kind != named && kind != shouted && kind != titled && kind != plain {
		return
	}
	full := asName(strings.Join(words, " "))
	for _, key := range []string{strings.ToLower(words[len(words)-1]), strings.ToLower(initials(full))} {
		if before, ok := s.full[key]; ok && !strings.EqualFold(before, full) {
			s.full[key] = ""
			continue
		}
		s.full[key] = full
	}
}

// untitled cuts the titles off the front of a name.
func (s *turnSpeakers) untitled(name string) string {
	for {
		first, rest, found := strings.Cut(name, " ")
		word := segment.Split(strings.TrimSuffix(first, "."))
		if !found || len(word.Tokens) != 1 || !s.labels.titles.Has(word.Tokens[0].Word) && !s.labels.abbreviate.Has(word.Tokens[0].Word) {
			return name
		}
		name = rest
	}
}

// of returns the speaker whom a label names.
func (s *turnSpeakers) of(l *label) Speaker {
	if l.form == byChevron {
		return Speaker{}
	}
	speaker := Speaker{Name: asName(l.text), Type: Person, Certain: true}
	if l.form == byVoice {
		speaker.Span = s.voiceSpan(l)
	} else {
		speaker.Span = s.span(l.name)
	}
	switch {
	case l.kind > titled, l.form != byVoice && strings.EqualFold(s.Of(int(l.name.first)), "the"):
		speaker.Type = Unknown
		speaker.Certain = l.kind < asker
		return speaker
	case l.kind == plain && l.caps:
		speaker.Type = Unknown
	}
	short := s.untitled(l.text)
	if !strings.Contains(short, " ") {
		if full := s.full[strings.ToLower(short)]; full != "" {
			speaker.Name = full
		}
	} else {
		speaker.Name = asName(short)
	}
	return speaker
}

// voiceSpan returns the place of the name in the tag of a caption.
func (s *turnSpeakers) voiceSpan(l *label) crosscheck.Span {
	for _, aside := range s.AsidesBefore(int(l.line)) {
		if tag := s.Text.Text[aside.Start:aside.End]; aside.Kind == segment.Voice && tag[1] == 'v' {
			start := int(aside.Start) + strings.Index(tag, l.text)
			return crosscheck.Span{Start: start, End: start + len(l.text)}
		}
	}
	return crosscheck.Span{}
}

// asName writes a label in capitals as a name: “MR. KIM” as “Mr. Kim”. Initials, “J. B.” and “HP”, keep theirs.
func asName(label string) string {
	words := strings.Split(label, " ")
	for i, word := range words {
		if strings.ToUpper(word) != word || len(word) > 1 && word[1] == '.' || len(words) == 1 && isAcronym(word) {
			continue
		}
		words[i] = capitalised(word)
	}
	return strings.Join(words, " ")
}

// isAcronym reports whether a word in capitals is short and not one that can be spoken.
func isAcronym(word string) bool {
	return len(word) < 3 || len(word) == 3 && !strings.ContainsAny(word, "AEIOUY")
}

// capitalised writes a word with a capital at its start and behind each hyphen or apostrophe alone.
func capitalised(word string) string {
	before := ' '
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(before) {
			before = r
			return unicode.ToLower(r)
		}
		before = r
		return r
	}, word)
}

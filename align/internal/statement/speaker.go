package statement

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
	"github.com/crosscheck-go/crosscheck/align/internal/naming"
	"github.com/crosscheck-go/crosscheck/align/internal/similar"
	"github.com/crosscheck-go/crosscheck/quotes"
)

// speakerName is the fullest name of who said it; "" when unknown.
func (x *quotation) speakerName() string { return corpus.SpeakerName(x.article, x.speaker()) }

// speakers compares who said two quotations of one utterance, which differ in some words or in none. They are only compared
// where both articles leave no doubt about it, and neither names the other's speaker beside the quotation.
func speakers(x *comparison) []finding.Difference {
	if !x.holds(otherVoice) {
		return nil
	}
	c, l := x.corpus, x.link
	kind, severity := finding.KindSpeaker, finding.SeverityError
	a, b := l.voices()
	switch one, other := l.a.knownName(), l.b.knownName(); {
	case a == "" && b == "" && naming.Respelled(one, other):
		kind, severity = finding.KindName, finding.SeverityNote
	case a == "" || b == "" || l.a.writtenSpeaker() == l.b.writtenSpeaker() || l.a.namesBeside(b) || l.b.namesBeside(a):
		return nil
	case naming.Misspelled(a, b):
		severity = finding.SeverityNote
	case l.shared < ownWords:
		severity = finding.SeverityWarning
	}
	return []finding.Difference{{
		Kind: kind, In: finding.InQuote, Severity: severity, Score: int(l.o.Alike),
		Sides: [2]finding.Place{
			{Article: l.a.article.Index, Span: l.a.speaker().Span, Value: l.a.knownName(), Words: l.a.article.Span(l.blocks[0].A, l.blocks[len(l.blocks)-1].EndA())},
			{Article: l.b.article.Index, Span: l.b.speaker().Span, Value: l.b.knownName(), Words: l.b.article.Span(l.blocks[0].B, l.blocks[len(l.blocks)-1].EndB())},
		},
		Evidence: finding.Evidence{Shared: similar.SharedWords(c, l.o.A, l.blocks), Differs: []string{l.a.knownName(), l.b.knownName()}, RuledOut: finding.RuledOut(kind)},
	}}
}

// ownWords is how many words two quotations share, at least, that two persons hardly said independently of each other.
const ownWords = 8

// knownName is the name of the one who is known to have said it; of several, what the article calls them.
func (x *quotation) knownName() string {
	if names := x.knownSpeakers(); len(names) == 1 {
		return corpus.Flat(names[0])
	}
	return x.speakerName()
}

// voices returns a person who is known to speak in the one quotation and not in the other, and the reverse; "" where there is
// none.
func (l *link) voices() (a, b string) {
	as, bs := l.a.knownSpeakers(), l.b.knownSpeakers()
	return missing(as, bs), missing(bs, as)
}

// twoVoices reports whether two persons are known to speak.
func (l *link) twoVoices() bool {
	a, b := l.voices()
	return a != "" && b != ""
}

// missing returns the first of some names that is none of the others; "" when there is none.
func missing(names, others []string) string {
	for _, name := range names {
		if !slices.ContainsFunc(others, func(other string) bool { return naming.ShareName(name, other) }) {
			return name
		}
	}
	return ""
}

func (x *quotation) speaker() quotes.Speaker { return x.article.Quotes[x.index].Speaker }

// writtenSpeaker is the mention of the speaker as it is written, “he”, in small letters and without marks.
func (x *quotation) writtenSpeaker() string {
	return corpus.LettersOf(x.speaker().Span.Of(x.article.Doc.Text()))
}

// namesBeside reports whether an article names a person, outside quotation marks, in the sentence that names the speaker of a
// quotation: it may be that person who speaks there.
func (x *quotation) namesBeside(name string) bool {
	a, at := x.article, x.article.Text.TokenAt(x.speaker().Span.Start)
	sentence := a.Text.Sentences[a.Text.SentenceAt(x.speaker().Span.Start)]
	first, last := max(int(sentence.First), at-2*antecedent), min(int(sentence.Last), at+antecedent)
	return slices.ContainsFunc(personsBetween(a, first, last, true), func(m int) bool {
		return naming.ShareName(naming.NameOf(a, m), name)
	})
}

// Personal reports whether a speaker is known by a person's name: its words begin with capitals, and the last goes on in small
// letters, as those of “the Ohio Republican” and “ambassador to the UN” do not.
func Personal(s quotes.Speaker) bool {
	if s.Span.Empty() || s.Type != quotes.Person && s.Type != quotes.Unknown {
		return false
	}
	words := strings.Fields(s.Name)
	if len(words) == 0 || !capital(words[len(words)-1]) || strings.ToLower(words[0]) == words[0] {
		return false
	}
	switch strings.ToLower(words[0]) {
	case "the", "a", "an", "his", "her", "their", "its", "one", "another", "he", "she", "they", "it", "i", "we":
		return false
	}
	return s.Type == quotes.Person || len(words) > 1
}

// capital reports whether a word is a name as news writes it: with a capital and then small letters.
func capital(word string) bool {
	first, size := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(first) && (len(word) == size || strings.ToUpper(word) != word)
}

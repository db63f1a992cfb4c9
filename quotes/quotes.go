// Package quotes finds quotations and reported speech in an article, and who said them.
//
//	doc, err := crosscheck.NewDocument(crosscheck.Article{Text: text})
//	…
//	for _, q := range quotes.Extract(doc) {
//		fmt.Println(q.Speaker.Name, q.Cue.Of(text), q.Kind)
//		for _, part := range q.Parts {
//			fmt.Println("\t" + part.Of(text))
//		}
//	}
//
// # How it reads
//
// Quotation marks are paired by type, paragraph by paragraph: straight, curly and doubled single ones, guillemets either
// way round, low-high marks, corner brackets, and single marks where they are no apostrophes. A quotation may be opened
// again in each paragraph, end in the next one, or never be closed; [Flag] says so.
//
// Then every sentence is read with each quoted stretch as one item, for cues: a verb that reports (“said”, “called … a”,
// “urged … to”, “vowed to”; in which constructions each may, reporting-verbs lists), “according
// to”, or a noun (“Kim’s claim that”). An attribution may follow what it reports, interrupt it or introduce it. There is
// no parser: noun phrases and the ends of clauses are found from small words, inflections and capitals.
//
// Where a text says that another quotes somebody, “the Post quotes Kim as saying”, “Kim was quoted as saying”, the words are
// that person's; so are those of “according to the Post, Kim said”, which are [Quote].Cited from the Post.
//
// Quoted words without a cue belong to the sentence before a colon, or to the one who is speaking; a paragraph of nothing
// else goes on with the quotation before it, unless that asked a question. They may be signed instead: “…” — Ida Holm, “…” (Ida
// Holm), Ida Holm: “…”, with the name on the line above or below, in a heading, or in another cell of their row. An item of a
// list, a cell or a heading bounds a quotation and its speaker. Lines behind “>” are a quotation without marks, and so is
// dialogue behind a dash. A headline may be all somebody’s words: “Kim: Council must act”. Titles of works, headings, terms
// and nicknames are nobody’s words and are left out, and so is what somebody did not say; [Marked] gives all that stands in
// marks.
//
// Bullets, numbers of items, marks of emphasis, links, note marks and the times of captions are never words: package segment
// sets them aside. What note marks and links behind a quotation point at is in [Quote].Cited.
//
// A speaker is the cue’s subject. Pronouns, surnames and roles are resolved to the fullest name in the article where one
// person fits; where none does, the speaker’s name is what is written. [Speaker].Certain reports whether that leaves a doubt;
// of two persons with one surname, only a title, a gender or the full name tells which is meant.
//
// Transcripts, and interviews in articles, have turns instead of quotations: see [Turns].
//
// The grammar is English. In an article whose Lang is another language, or which uses another language’s marks, quoted
// statements are found, and who speaks where a verb of saying stands beside them; German, French, Spanish, Italian, Russian,
// Polish, Swedish, Japanese and Chinese ones are known.
package quotes

import (
	"strings"

	"github.com/crosscheck-go/crosscheck"
)

// Kind says how much of a quotation stands in quotation marks.
type Kind string

// The kinds of quotation.
const (
	Direct   Kind = "direct"   // quoted throughout
	Mixed    Kind = "mixed"    // part quoted, part reported
	Indirect Kind = "indirect" // reported throughout
)

// SpeakerType says what sort of source speaks.
type SpeakerType string

// The sorts of source.
const (
	Person       SpeakerType = "person"
	Group        SpeakerType = "group"        // several people: “the two leaders”, “officials”
	Organization SpeakerType = "organization" // also a place that speaks: “Beijing”
	Document     SpeakerType = "document"     // “the statement”, “a poll”
	Unknown      SpeakerType = "unknown"
)

// Speaker is the source of a quotation. The zero Speaker is none: no speaker was found, which is better than a wrong one.
type Speaker struct {
	Span crosscheck.Span // the nearest written mention, without apposition: “he”, “the minister”
	Name string          // the fullest name that the article gives, “Jens Stoltenberg”; as written when it gives none
	Type SpeakerType

	// Certain says whether the article leaves no doubt who it is: the words name somebody, or stand for the one person
	// whom they can mean. A pronoun with several persons before it, or a role that several may hold, is not certain.
	Certain bool
}

// IsZero reports whether no speaker was found.
func (s Speaker) IsZero() bool { return s.Span.Empty() }

// Flag is a set of what is unusual about a quotation.
type Flag uint8

// The flags.
const (
	Unclosed       Flag = 1 << iota // its closing mark is missing
	WrongWay                        // it opens with a closing mark
	MultiParagraph                  // it goes on over paragraphs
	Nested                          // it stands inside another quotation
)

// Quote is one quotation. All spans are bytes of the article's text and cut no character.
type Quote struct {
	Kind    Kind
	Span    crosscheck.Span   // from the first part's start to the last part's end
	Parts   []crosscheck.Span // its pieces, where a cue splits it; at least one, in order
	Quoted  []crosscheck.Span // the stretches inside quotation marks, marks left out; empty when Indirect
	Speaker Speaker
	Cue     crosscheck.Span // the reporting word; empty when none was found
	Cited   []Citation      // the sources that the text gives for it: by note marks, links, and behind the name of its speaker
	Flags   Flag
}

// Text returns the words of a quotation in the text of its article: its parts, with a blank in the place of what divides them.
func (q *Quote) Text(article string) string {
	words := make([]string, len(q.Parts))
	for i, part := range q.Parts {
		words[i] = part.Of(article)
	}
	return strings.Join(words, " ")
}

// Names returns the flags' names in the wire format; an empty list when none is set.
func (f Flag) Names() []string {
	names := []string{}
	for i, name := range []string{"unclosed", "wrong-way", "multi-paragraph", "nested"} {
		if f&(1<<i) != 0 {
			names = append(names, name)
		}
	}
	return names
}

// Package quotes finds quotations and reported speech in an article, and who said them.
package quotes

import "github.com/crosscheck-go/crosscheck"

// Kind says how much of a quotation stands in quotation marks.
type Kind string

const (
	Direct   Kind = "direct"   // quoted throughout
	Mixed    Kind = "mixed"    // part quoted, part reported
	Indirect Kind = "indirect" // reported throughout
)

// SpeakerType says what sort of source speaks.
type SpeakerType string

const (
	Person       SpeakerType = "person"
	Group        SpeakerType = "group"
	Organization SpeakerType = "organization"
	Document     SpeakerType = "document"
	Unknown      SpeakerType = "unknown"
)

// Speaker is the source of a quotation. The zero Speaker is none.
type Speaker struct {
	Span crosscheck.Span // the nearest written mention: “he”
	Name string          // the fullest name that the article gives: “Jens Stoltenberg”
	Type SpeakerType
}

// IsZero says whether no speaker was found.
func (s Speaker) IsZero() bool { return s.Span.Empty() }

// Flag marks what is unusual about a quotation.
type Flag uint8

const (
	Unclosed       Flag = 1 << iota // its closing mark is missing
	WrongWay                        // it opens with a closing mark
	MultiParagraph                  // it goes on over paragraphs
	Nested                          // it stands inside another quotation
)

// Quote is one quotation.
type Quote struct {
	Kind    Kind
	Span    crosscheck.Span   // from the first part's start to the last part's end
	Parts   []crosscheck.Span // its pieces, where a cue splits it; at least one, in order
	Quoted  []crosscheck.Span // the stretches inside quotation marks, marks left out; empty when Indirect
	Speaker Speaker
	Cue     crosscheck.Span // the reporting word; empty when none was found
	Flags   Flag
}

// Names gives the flags' names in the wire format; an empty list when none is set.
func (f Flag) Names() []string {
	names := []string{}
	for i, name := range []string{"unclosed", "wrong-way", "multi-paragraph", "nested"} {
		if f&(1<<i) != 0 {
			names = append(names, name)
		}
	}
	return names
}

package report

import (
	"bufio"
	"crypto/sha1"
	"fmt"
	"io"

	"github.com/crosscheck-go/crosscheck/align"
)

// Annotations writes the discrepancies as W3C Web Annotations, one JSON object a line and one for each place in an article;
// those of one finding share a body whose purpose is identifying and whose value is the finding's ID.
// A TextPositionSelector counts code points, as the standard says, and stands only where the article's text is known; a
// TextQuoteSelector is always there.
func Annotations(w io.Writer, r *align.Report, o *Options) error {
	r = given(r)
	all := sourcesOf(r, o)
	out := bufio.NewWriter(w)
	for i := range r.Discrepancies {
		d := &r.Discrepancies[i]
		for side := range d.Sides {
			for at, mention := range d.Sides[side].Mentions {
				a := annotationOf(d, side, all.of(mention.Article), mention)
				a.ID = annotationID(d.ID, side, at)
				if err := encode(out, a, ""); err != nil {
					return err
				}
			}
		}
	}
	return out.Flush()
}

type annotation struct {
	Context    string           `json:"@context"`
	ID         string           `json:"id"`
	Type       string           `json:"type"`
	Motivation string           `json:"motivation"`
	Body       []annotationBody `json:"body"`
	Target     annotationTarget `json:"target"`
}

type annotationBody struct {
	Type     string `json:"type"`
	Purpose  string `json:"purpose"`
	Format   string `json:"format"`
	Language string `json:"language,omitempty"`
	Value    string `json:"value"`
}

type annotationTarget struct {
	Type     string `json:"type"`
	Source   string `json:"source"`
	Selector []any  `json:"selector"`
}

type positionSelector struct {
	Type  string `json:"type"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

type quoteSelector struct {
	Type   string `json:"type"`
	Exact  string `json:"exact"`
	Prefix string `json:"prefix,omitempty"`
	Suffix string `json:"suffix,omitempty"`
}

func annotationOf(d *align.Discrepancy, side int, s *source, mention align.Mention) annotation {
	tag := func(value string) annotationBody {
		return annotationBody{Type: "TextualBody", Purpose: "tagging", Format: "text/plain", Value: value}
	}
	return annotation{
		Context:    "http://www.w3.org/ns/anno.jsonld",
		Type:       "Annotation",
		Motivation: "assessing",
		Body: []annotationBody{
			{Type: "TextualBody", Purpose: "commenting", Format: "text/plain", Language: "en", Value: d.Message},
			tag(string(d.Kind)), tag(string(d.Severity)), tag("side: " + d.Sides[side].Value),
			{Type: "TextualBody", Purpose: "identifying", Format: "text/plain", Value: d.ID},
		},
		Target: annotationTarget{Type: "SpecificResource", Source: s.uri(), Selector: selectors(s, mention)},
	}
}

// selectors point at a mention. A quotation that a cue splits is selected whole, its cue included: the standard's two
// selectors must select the same stretch of the text.
func selectors(s *source, mention align.Mention) []any {
	if !s.holds(mention.Span) {
		return []any{quoteSelector{Type: "TextQuoteSelector", Exact: mention.Text}}
	}
	return []any{
		positionSelector{"TextPositionSelector", s.characters(mention.Span.Start), s.characters(mention.Span.End)},
		quoteSelector{
			"TextQuoteSelector", mention.Span.Of(s.text), lastRunes(s.text[:mention.Span.Start], selectorContext), firstRunes(s.text[mention.Span.End:], selectorContext),
		},
	}
}

// selectorContext is how many characters around a mention tell it from the same words elsewhere.
const selectorContext = 32

// firstRunes returns the first n characters of a text.
func firstRunes(text string, n int) string {
	for at := range text {
		if n == 0 {
			return text[:at]
		}
		n--
	}
	return text
}

// lastRunes returns the last n characters of a text.
func lastRunes(text string, n int) string {
	at := len(text)
	for ; at > 0 && n > 0; n-- {
		at--
		for at > 0 && text[at]&0xC0 == 0x80 {
			at--
		}
	}
	return text[at:]
}

// annotationID names an annotation by a UUID of version 5 that is the same for the same finding.
func annotationID(finding string, side, mention int) string {
	name := fmt.Sprintf("https://github.com/crosscheck-go/crosscheck#%s/%d/%d", finding, side, mention)
	sum := sha1.Sum([]byte(uuidNamespaceURL + name))
	id := sum[:16]
	id[6] = id[6]&0x0f | 0x50
	id[8] = id[8]&0x3f | 0x80
	return fmt.Sprintf("urn:uuid:%x-%x-%x-%x-%x", id[0:4], id[4:6], id[6:8], id[8:10], id[10:16])
}

// uuidNamespaceURL is the namespace of RFC 9562 for names that are addresses.
const uuidNamespaceURL = "\x6b\xa7\xb8\x11\x9d\xad\x11\xd1\x80\xb4\x00\xc0\x4f\xd4\x30\xc8"

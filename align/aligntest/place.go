package aligntest

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
	"github.com/crosscheck-go/crosscheck/claims"
)

// texts are those of articles, by their IDs.
type texts map[string]string

func textsOf(docs []*crosscheck.Document) texts {
	out := texts{}
	for _, doc := range docs {
		if doc != nil {
			out[doc.ID()] = doc.Text()
		}
	}
	return out
}

// place shows the words at a span of an article; where the article has them before, with a number: of “two boats and two
// more boats” the second “boats” is "boats" #2. What is added elsewhere to the article leaves it as it is.
func (t texts) place(article string, span crosscheck.Span, words string) string {
	return place(t[article], span, words)
}

// unlike shows a place whose words are not those of a value that is shown already, and not the article's first such words.
func (t texts) unlike(value, article string, span crosscheck.Span, words string) string {
	if words == value && ordinal(t[article], span) == 1 {
		return ""
	}
	return t.place(article, span, words)
}

func place(text string, span crosscheck.Span, words string) string {
	return strconv.Quote(clip(words)) + number(text, span)
}

// number shows which occurrence of its words a span is, but for the first.
func number(text string, span crosscheck.Span) string {
	if n := ordinal(text, span); n > 1 {
		return fmt.Sprintf(" #%d", n)
	}
	return ""
}

// ordinal counts the occurrences of the words at a span of a text up to the span itself, overlapping ones apart; 1 where the
// text is not known.
func ordinal(text string, span crosscheck.Span) int {
	words := span.Of(text)
	if words == "" {
		return 1
	}
	return 1 + strings.Count(text[:span.Start], words)
}

// Offsets puts down where in the bytes of the articles stands what [Extraction] and [Findings] show by its words, a line for
// everything of one sort in an article:
//
//	desk-a quotations [120:164] [300:342]
//	statement desk-a [120:164], desk-b [4:40]
//	error number desk-a [120:128] | desk-b [88:96]
func Offsets(readings []*claims.Reading, r *align.Report) string {
	var out strings.Builder
	for _, reading := range readings {
		id := reading.Doc.ID()
		spans(&out, id, "quotations", reading.Quotes, func(i int) crosscheck.Span { return reading.Quotes[i].Span })
		spans(&out, id, "times", reading.Timexes, func(i int) crosscheck.Span { return reading.Timexes[i].Span })
		spans(&out, id, "quantities", reading.Quantities, func(i int) crosscheck.Span { return reading.Quantities[i].Span })
		spans(&out, id, "claims", reading.Claims, func(i int) crosscheck.Span { return reading.Claims[i].Span })
	}
	for _, s := range r.Statements {
		var mentions []string
		for _, m := range s.Mentions {
			mentions = append(mentions, m.Article+" "+m.Span.String())
		}
		fmt.Fprintf(&out, "statement %s\n", strings.Join(mentions, ", "))
	}
	for _, f := range r.Facts {
		var mentions []string
		for _, m := range f.Mentions {
			mentions = append(mentions, m.Article+" "+m.Span.String())
		}
		fmt.Fprintf(&out, "fact %s\n", strings.Join(mentions, ", "))
	}
	for _, d := range byPlace(r) {
		var sides []string
		for _, side := range d.Sides {
			var mentions []string
			for _, m := range side.Mentions {
				mentions = append(mentions, m.Article+" "+m.Span.String())
			}
			sides = append(sides, strings.Join(mentions, ", "))
		}
		fmt.Fprintf(&out, "%s %s %s\n", d.Severity, d.Kind, strings.Join(sides, " | "))
	}
	for _, d := range r.Diagnostics {
		fmt.Fprintf(&out, "diagnostic %s %s %s\n", d.Code, d.Article, d.Span)
	}
	return out.String()
}

// spans writes a line with the spans of some things, if there are any.
func spans[T any](out *strings.Builder, article, sort string, all []T, spanOf func(i int) crosscheck.Span) {
	if len(all) == 0 {
		return
	}
	out.WriteString(article + " " + sort)
	for i := range all {
		out.WriteString(" " + spanOf(i).String())
	}
	out.WriteString("\n")
}

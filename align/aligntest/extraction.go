package aligntest

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/claims/quantity"
	"github.com/crosscheck-go/crosscheck/claims/timex"
	"github.com/crosscheck-go/crosscheck/quotes"
)

// Extraction puts down what was read in an article, one quotation, date, number or claim a line:
//
//	desk-a, published 2024-03-04 (dateline)
//	direct speaker="Kishida" cue="said" "…"
//	DATE 2024-03-03 "Sunday"
//	quantity 16 area "16 areas" #2
//	claim negated "…"
//
// Places are shown by their words, which stay as they are when a word is added elsewhere; where the article has the same words
// before, they are numbered.
func Extraction(r *claims.Reading) string {
	doc := r.Doc
	if doc == nil {
		doc = &crosscheck.Document{}
	}
	w := readingWriter{text: doc.Text()}
	w.line(doc.ID(), ", ", published(doc.Published()))
	for _, q := range r.Quotes {
		w.quote(q)
	}
	for _, t := range r.Timexes {
		w.timex(t)
	}
	for _, q := range r.Quantities {
		w.quantity(q)
	}
	for _, c := range r.Claims {
		w.claim(r, c)
	}
	return w.String()
}

func published(d crosscheck.Date) string {
	if d.IsZero() {
		return "no date"
	}
	certain := ""
	if !d.Certain {
		certain = ", uncertain"
	}
	return fmt.Sprintf("published %s (%s%s)", d.Value(), d.From, certain)
}

type readingWriter struct {
	strings.Builder
	text string
}

func (w *readingWriter) line(parts ...string) { w.WriteString(strings.Join(parts, "") + "\n") }

func (w *readingWriter) place(s crosscheck.Span) string { return place(w.text, s, s.Of(w.text)) }

// whole shows the words of a quotation's part, however many they are.
func (w *readingWriter) whole(s crosscheck.Span) string {
	return strconv.Quote(s.Of(w.text)) + number(w.text, s)
}

func (w *readingWriter) quote(q quotes.Quote) {
	words := []string{string(q.Kind)}
	words = append(words, q.Flags.Names()...)
	if !q.Speaker.IsZero() {
		words = append(words, "speaker="+strconv.Quote(q.Speaker.Span.Of(w.text)))
		if q.Speaker.Name != q.Speaker.Span.Of(w.text) {
			words = append(words, "name="+strconv.Quote(q.Speaker.Name))
		}
		words = append(words, string(q.Speaker.Type))
	}
	if !q.Cue.Empty() {
		words = append(words, "cue="+strconv.Quote(q.Cue.Of(w.text)))
	}
	for _, part := range q.Parts {
		words = append(words, w.whole(part))
	}
	w.line(strings.Join(words, " "))
}

func (w *readingWriter) timex(t timex.Timex) {
	words := []string{string(t.Type), or(t.Value, "unresolved"), string(t.Mod)}
	if !t.Certain {
		words = append(words, "uncertain")
	}
	w.line(spaced(append(words, w.place(t.Span))))
}

func (w *readingWriter) quantity(q quantity.Quantity) {
	value := strconv.FormatFloat(q.Value, 'f', -1, 64)
	if q.IsRange {
		value += ".." + strconv.FormatFloat(q.High, 'f', -1, 64)
	}
	w.line(spaced([]string{"quantity", string(q.Mod), value, q.Unit, q.Noun, w.place(q.Span)}))
}

func (w *readingWriter) claim(r *claims.Reading, c claims.Claim) {
	words := []string{"claim"}
	if c.Negated {
		words = append(words, "negated")
	}
	if c.Hedged {
		words = append(words, "hedged")
	}
	if !c.Attributed.IsZero() {
		words = append(words, "by="+strconv.Quote(c.Attributed.Name))
	}
	var about []string
	for _, name := range c.Names {
		about = append(about, name.Name)
	}
	for _, i := range c.Timexes {
		about = append(about, r.Timexes[i].Span.Of(w.text))
	}
	for _, i := range c.Quantities {
		about = append(about, r.Quantities[i].Span.Of(w.text))
	}
	if len(about) > 0 {
		words = append(words, "about="+strconv.Quote(strings.Join(about, "; ")))
	}
	w.line(spaced(append(words, w.place(c.Span))))
}

// spaced joins the words that are not empty.
func spaced(words []string) string {
	var kept []string
	for _, word := range words {
		if word != "" {
			kept = append(kept, word)
		}
	}
	return strings.Join(kept, " ")
}

func or(word, instead string) string {
	if word == "" {
		return instead
	}
	return word
}

// clip shortens a long text to its start and its end.
func clip(text string) string {
	const head, tail = 60, 30
	runes := []rune(text)
	if len(runes) <= head+tail {
		return text
	}
	return string(runes[:head]) + " … " + string(runes[len(runes)-tail:])
}

// Package answers reads drafts that say themselves what they quote: lists of quotations, and answers of language models with
// their citations. What they quote can then be held against the sources with [align.VerifyAnswer].
//
// A list of quotations has a JSON object on each line:
//
//	{"quote": "We will not open the gates", "speaker": "Ingrid Solberg", "source": "harbour-post-1"}
//
// Only “quote” is required. A source is named by its ID, address, publisher or title.
//
// Of the answers of language models, one JSON value each, these forms are known, by their fields:
//
//	“content” with blocks of “text” and their “citations”: “cited_text” with “document_index”, “document_title”, “source”, “url” or “title”
//	“output” with messages whose “content” has “output_text” and “annotations” with “start_index”, “end_index”, “url”, “title”, “filename”
//	“choices” with a “message”, its “content” and its “annotations” with a “url_citation”
//	“candidates” with “content” of “parts” and “groundingMetadata”
//	“message” with “content” and “citations” with “start”, “end” and “sources”
//
// Citations that give the words of the source are quotations of their own; those that give a stretch of the answer alone say on
// which source the quotations there rest. A document index counts the sources in the order in which they are given.
package answers

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
)

// LineError says that a line of a list of quotations cannot be read.
type LineError struct {
	Line int // from 1
	Err  error
}

func (e *LineError) Error() string { return fmt.Sprintf("line %d: %v", e.Line, e.Err) }

// Unwrap returns the cause.
func (e *LineError) Unwrap() error { return e.Err }

// ErrNoQuote is wrapped by the error for a line without a quotation.
var ErrNoQuote = errors.New(`it has no "quote"`)

// Parse reads an answer, whose ID it is given. It is nil, without an error, when the data are none of the known forms: prose, or
// an article in JSON. The errors are a [*LineError] and those of [crosscheck.NewDocument]. The answer belongs to the caller.
func Parse(id string, data []byte) (*align.Answer, error) {
	start := bytes.TrimLeft(data, " \t\r\n\ufeff")
	if len(start) == 0 || start[0] != '{' && start[0] != '[' {
		return nil, nil
	}
	var value response
	if err := json.Unmarshal(bytes.TrimPrefix(data, []byte("\ufeff")), &value); err == nil && value.isAnswer() {
		return value.answer(id)
	}
	first, _, _ := bytes.Cut(start, []byte("\n"))
	var quotation line
	if json.Unmarshal(first, &quotation) != nil || quotation.Quote == nil {
		return nil, nil
	}
	return lines(id, data)
}

// line is a line of a list of quotations.
type line struct {
	Quote   *string `json:"quote"`
	Speaker string  `json:"speaker"`
	Source  string  `json:"source"`
}

func lines(id string, data []byte) (*align.Answer, error) {
	answer := &align.Answer{ID: id}
	n := 0
	for text := range bytes.Lines(bytes.TrimPrefix(data, []byte("\ufeff"))) {
		n++
		if len(bytes.TrimSpace(text)) == 0 {
			continue
		}
		var q line
		err := json.Unmarshal(text, &q)
		if err == nil && (q.Quote == nil || strings.TrimSpace(*q.Quote) == "") {
			err = ErrNoQuote
		}
		if err != nil {
			return nil, &LineError{n, err}
		}
		answer.Quotations = append(answer.Quotations, align.Quotation{Text: *q.Quote, Speaker: q.Speaker, Source: q.Source})
	}
	return answer, nil
}

// response is any of the known answers of language models.
type response struct {
	Content    blocks      `json:"content"`
	Output     []message   `json:"output"`
	Choices    []choice    `json:"choices"`
	Candidates []candidate `json:"candidates"`
	Message    *message    `json:"message"`

	Text json.RawMessage `json:"text"` // of an article
}

func (r *response) isAnswer() bool {
	return r.Text == nil && (len(r.Content) > 0 || len(r.Output) > 0 || len(r.Choices) > 0 || len(r.Candidates) > 0 || r.Message != nil && len(r.Message.Content) > 0)
}

type choice struct {
	Message message `json:"message"`
}

type message struct {
	Content     blocks     `json:"content"`
	Annotations []citation `json:"annotations"`
	Citations   []citation `json:"citations"`
}

// blocks are the parts of a message; a message that is one string is one of them.
type blocks []block

type block struct {
	Text        string     `json:"text"`
	Citations   []citation `json:"citations"`
	Annotations []citation `json:"annotations"`
}

// UnmarshalJSON reads a string or a list of parts.
func (b *blocks) UnmarshalJSON(data []byte) error {
	var text string
	if json.Unmarshal(data, &text) == nil {
		*b = nil
		if text != "" {
			*b = blocks{{Text: text}}
		}
		return nil
	}
	var list []block
	err := json.Unmarshal(data, &list)
	*b = list
	return err
}

// citation is any of the known citations.
type citation struct {
	CitedText     string    `json:"cited_text"`
	DocumentIndex *int      `json:"document_index"`
	DocumentTitle string    `json:"document_title"`
	Source        string    `json:"source"`
	URL           string    `json:"url"`
	Title         string    `json:"title"`
	Filename      string    `json:"filename"`
	StartIndex    *int      `json:"start_index"`
	EndIndex      *int      `json:"end_index"`
	Start         *int      `json:"start"`
	End           *int      `json:"end"`
	Nested        *citation `json:"url_citation"`
	Sources       []source  `json:"sources"`
}

type source struct {
	ID       string `json:"id"`
	Document struct {
		ID    string `json:"id"`
		URL   string `json:"url"`
		Title string `json:"title"`
	} `json:"document"`
}

type candidate struct {
	Content struct {
		Parts []block `json:"parts"`
	} `json:"content"`
	Grounding struct {
		Chunks []struct {
			Web       place `json:"web"`
			Retrieved place `json:"retrievedContext"`
		} `json:"groundingChunks"`
		Supports []struct {
			Segment struct {
				Start int `json:"startIndex"` // bytes
				End   int `json:"endIndex"`
			} `json:"segment"`
			Chunks []int `json:"groundingChunkIndices"`
		} `json:"groundingSupports"`
	} `json:"groundingMetadata"`
}

type place struct {
	URI   string `json:"uri"`
	Title string `json:"title"`
}

// A writer puts an answer together.
type writer struct {
	text       strings.Builder
	quotations []align.Quotation
}

func (r *response) answer(id string) (*align.Answer, error) {
	w := &writer{}
	w.message(&message{Content: r.Content})
	for i := range r.Output {
		w.message(&r.Output[i])
	}
	for i := range r.Choices[:min(1, len(r.Choices))] { // the others say the same otherwise
		w.message(&r.Choices[i].Message)
	}
	for i := range r.Candidates[:min(1, len(r.Candidates))] {
		w.candidate(&r.Candidates[i])
	}
	if r.Message != nil {
		w.message(r.Message)
	}
	doc, err := crosscheck.NewDocument(crosscheck.Article{ID: id, Text: w.text.String()})
	if err != nil {
		return nil, err
	}
	return &align.Answer{ID: id, Document: doc, Quotations: w.quotations}, nil
}

func (w *writer) message(m *message) {
	first := w.text.Len()
	for i := range m.Content {
		b := &m.Content[i]
		start := w.text.Len()
		w.text.WriteString(b.Text)
		for _, list := range [][]citation{b.Citations, b.Annotations} {
			for j := range list {
				w.citation(&list[j], start, b.Text)
			}
		}
	}
	text := w.text.String()[first:]
	for _, list := range [][]citation{m.Citations, m.Annotations} {
		for i := range list {
			w.citation(&list[i], first, text)
		}
	}
	if len(text) > 0 && !strings.HasSuffix(text, "\n") {
		w.text.WriteString("\n")
	}
}

// citation takes a citation of a text that begins at a place of the answer. Its places count characters.
func (w *writer) citation(c *citation, start int, text string) {
	if c.Nested != nil {
		c = c.Nested
	}
	q := align.Quotation{Text: c.CitedText, Span: crosscheck.Span{Start: start, End: start + len(text)}}
	for _, pair := range [][2]*int{{c.StartIndex, c.EndIndex}, {c.Start, c.End}} {
		if pair[0] != nil && pair[1] != nil {
			q.Span.Start, q.Span.End = start+characters(text, *pair[0]), start+characters(text, *pair[1])
		}
	}
	if c.DocumentIndex != nil {
		q.Index = *c.DocumentIndex + 1
	}
	for _, name := range []string{c.URL, c.Source, c.DocumentTitle, c.Filename, c.Title} {
		if name != "" {
			q.Source = name
			break
		}
	}
	for _, s := range c.Sources {
		for _, name := range []string{s.Document.URL, s.Document.ID, s.Document.Title, s.ID} {
			if name != "" {
				q.Source = name
				break
			}
		}
		w.quotations = append(w.quotations, q)
	}
	if len(c.Sources) == 0 {
		w.quotations = append(w.quotations, q)
	}
}

// candidate takes an answer whose grounding counts bytes.
func (w *writer) candidate(c *candidate) {
	start := w.text.Len()
	w.message(&message{Content: c.Content.Parts})
	end := w.text.Len()
	for _, support := range c.Grounding.Supports {
		span := crosscheck.Span{Start: min(start+max(0, support.Segment.Start), end), End: min(start+max(0, support.Segment.End), end)}
		for _, n := range support.Chunks {
			if n < 0 || n >= len(c.Grounding.Chunks) {
				continue
			}
			chunk := &c.Grounding.Chunks[n]
			for _, name := range []string{chunk.Web.URI, chunk.Retrieved.URI, chunk.Web.Title, chunk.Retrieved.Title} {
				if name != "" {
					w.quotations = append(w.quotations, align.Quotation{Source: name, Span: span})
					break
				}
			}
		}
	}
}

// characters returns the byte at which a text has a number of characters before it.
func characters(text string, n int) int {
	at := 0
	for ; n > 0 && at < len(text); n-- {
		_, size := utf8.DecodeRuneInString(text[at:])
		at += size
	}
	return at
}

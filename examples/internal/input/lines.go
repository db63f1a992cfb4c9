package input

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
	"unicode/utf8"

	"github.com/crosscheck-go/crosscheck"
)

// articleLine is an article in JSON.
type articleLine struct {
	ID        string  `json:"id"`
	Source    string  `json:"source"`
	URL       string  `json:"url"`
	Title     string  `json:"title"`
	Lang      string  `json:"lang"`
	Published string  `json:"published"`
	Kind      string  `json:"kind"`
	Text      *string `json:"text"`
}

// storyLine is a line of JSON: an article, or a story with its articles.
type storyLine struct {
	articleLine
	Articles []articleLine `json:"articles"`
}

// lines reads JSON lines. Empty lines are passed over.
func (r *reader) lines(from io.Reader, name string) error {
	buffered := bufio.NewReaderSize(from, 1<<16)
	for number := 1; !r.stopped; number++ {
		line, err := buffered.ReadBytes('\n')
		if err != nil && err != io.EOF {
			return unreadable(name, err)
		}
		if number == 1 {
			line = bytes.TrimPrefix(line, []byte("\ufeff"))
		}
		if len(bytes.TrimSpace(line)) > 0 {
			story, err := parseLine(line, fmt.Sprintf("%s:%d", name, number))
			if err != nil {
				return &LineError{name, number, err}
			}
			r.give(story)
		}
		if err == io.EOF {
			return nil
		}
	}
	return nil
}

// parseLine reads one line. An article without an ID is named after its place.
func parseLine(line []byte, place string) (Story, error) {
	var s storyLine
	if err := decode(line, &s); err != nil {
		return Story{}, err
	}
	if s.Articles == nil {
		article, err := s.article(place)
		if err != nil {
			return Story{}, err
		}
		return Story{ID: article.ID, Articles: []crosscheck.Article{article}}, nil
	}
	story := Story{ID: s.ID, Known: true}
	for i, a := range s.Articles {
		article, err := a.article(fmt.Sprintf("%s:%d", place, i+1))
		if err != nil {
			return Story{}, fmt.Errorf("article %d: %w", i+1, err)
		}
		story.Articles = append(story.Articles, article)
	}
	return story, nil
}

// decode reads the JSON of a line. What is no UTF-8 is refused: it would be replaced, and no offset behind it be right.
func decode(line []byte, s *storyLine) error {
	if !utf8.Valid(line) {
		return crosscheck.ErrNotUTF8
	}
	err := json.Unmarshal(line, s)
	var mistake *json.SyntaxError
	var other *json.UnmarshalTypeError
	switch {
	case errors.As(err, &mistake):
		return fmt.Errorf("bad JSON: byte %d: %w", mistake.Offset, err)
	case errors.As(err, &other) && other.Field == "":
		return fmt.Errorf("%s where an object is expected: {\"text\": \"…\"}", other.Value)
	case errors.As(err, &other):
		field := other.Field[strings.LastIndexByte(other.Field, '.')+1:]
		return fmt.Errorf("%q: %s where %s is expected", field, other.Value, expected[other.Type.Kind()])
	}
	return err
}

// expected says in the words of JSON what a field takes.
var expected = map[reflect.Kind]string{reflect.String: "a string", reflect.Slice: "a list", reflect.Struct: "an object"}

func (a articleLine) article(place string) (crosscheck.Article, error) {
	if a.Text == nil {
		return crosscheck.Article{}, errors.New(`no "text"`)
	}
	published, err := crosscheck.ParseDate(a.Published)
	if err != nil {
		return crosscheck.Article{}, fmt.Errorf(`"published": %w`, err)
	}
	kind := crosscheck.Kind(a.Kind)
	switch kind {
	case crosscheck.Report, crosscheck.Record:
	case "report":
		kind = crosscheck.Report
	default:
		return crosscheck.Article{}, fmt.Errorf(`"kind": %q is neither report nor record`, a.Kind)
	}
	if a.ID == "" {
		a.ID = place
	}
	return crosscheck.Article{
		ID: a.ID, Source: a.Source, URL: a.URL, Title: a.Title, Lang: a.Lang, Text: *a.Text, Published: published, Kind: kind,
	}, nil
}

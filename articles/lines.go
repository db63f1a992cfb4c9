package articles

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

// lines reads JSON lines. Empty lines are passed over.
func (s *source) lines(from io.Reader, path string) {
	buffered := bufio.NewReaderSize(from, 1<<16)
	before := s.given
	for number := 1; !s.stopped; number++ {
		line, err := s.readLine(buffered)
		if err == errTooLong {
			s.fail(&LineError{path, number, err})
			return
		}
		if err != nil && err != io.EOF {
			s.fail(unreadable(path, err))
			return
		}
		if number == 1 {
			line = bytes.TrimPrefix(line, byteOrderMark)
		}
		if len(bytes.TrimSpace(line)) > 0 {
			s.value(line, path, number, number)
		}
		if err == io.EOF {
			break
		}
	}
	if s.given == before {
		s.fail(&NoArticleError{Path: path})
	}
}

// readLine reads up to the end of a line, or of the input, which io.EOF says.
func (s *source) readLine(from *bufio.Reader) ([]byte, error) {
	var line []byte
	for {
		part, err := from.ReadSlice('\n')
		line = append(line, part...)
		if len(line) > s.mostBytes() {
			return nil, errTooLong
		}
		if err != bufio.ErrBufferFull {
			return line, err
		}
	}
}

// values reads JSON values that stand one after the other or in a list, over any number of lines.
func (s *source) values(path string, content []byte) {
	content = bytes.TrimPrefix(content, byteOrderMark)
	if !utf8.Valid(content) {
		s.fail(&FileError{path, crosscheck.ErrNotUTF8})
		return
	}
	before := s.given
	decoder := json.NewDecoder(bytes.NewReader(content))
	inList, number := false, 0
	counted, line := 0, 1 // the line of the last place that was asked for: places come in order
	lineAt := func(offset int64) int {
		at := max(counted, min(int(offset), len(content)))
		line += bytes.Count(content[counted:at], []byte("\n"))
		counted = at
		return line
	}
	if bytes.HasPrefix(bytes.TrimLeft(content, " \t\r\n"), []byte("[")) {
		inList = true
		if _, err := decoder.Token(); err != nil {
			s.fail(&LineError{path, lineAt(decoder.InputOffset()), fmt.Errorf("bad JSON: %w", err)})
			return
		}
	}
	for !s.stopped && (!inList || decoder.More()) {
		var raw json.RawMessage
		err := decoder.Decode(&raw)
		if err == io.EOF && !inList {
			break
		}
		var mistake *json.SyntaxError
		if errors.As(err, &mistake) {
			s.fail(&LineError{path, lineAt(mistake.Offset), fmt.Errorf("bad JSON: %w", err)})
			return
		}
		if err != nil {
			s.fail(&LineError{path, lineAt(decoder.InputOffset()), fmt.Errorf("bad JSON: %w", err)})
			return
		}
		number++
		s.value(raw, path, lineAt(decoder.InputOffset()-int64(len(raw))), number)
	}
	if s.given == before {
		s.fail(&NoArticleError{Path: path})
	}
}

// value reads a JSON object that begins in a line of a file. An article without an ID is called by its number.
func (s *source) value(data []byte, path string, line, number int) {
	story, err := parse(data, fmt.Sprintf("%s:%d", s.name(path), number))
	if err != nil {
		s.fail(&LineError{path, line, err})
		return
	}
	s.give(story)
}

// parse reads an article or a story in JSON. What is no UTF-8 is refused: it would be replaced, and no offset behind it be
// right.
func parse(data []byte, name string) (Story, error) {
	if !utf8.Valid(data) {
		return Story{}, crosscheck.ErrNotUTF8
	}
	var line struct {
		ID       string             `json:"id"`
		Articles *[]json.RawMessage `json:"articles"`
	}
	err := json.Unmarshal(data, &line)
	if line.Articles == nil {
		article, err := parseArticle(data, name)
		return Story{ID: article.ID, Articles: []crosscheck.Article{article}}, err
	}
	if err != nil {
		return Story{}, explained(err)
	}
	story := Story{ID: line.ID, Known: true}
	for i, raw := range *line.Articles {
		article, err := parseArticle(raw, fmt.Sprintf("%s:%d", name, i+1))
		if err != nil {
			return Story{}, fmt.Errorf("article %d: %w", i+1, err)
		}
		story.Articles = append(story.Articles, article)
	}
	return story, nil
}

func parseArticle(data []byte, name string) (crosscheck.Article, error) {
	var article crosscheck.Article
	if bytes.Equal(bytes.TrimSpace(data), []byte("null")) {
		return article, errors.New(`null where an object is expected: {"text": "…"}`)
	}
	if err := json.Unmarshal(data, &article); err != nil {
		return article, explained(err)
	}
	if article.ID == "" {
		article.ID = name
	}
	return article, nil
}

// explained says in the words of JSON what is wrong with a line.
func explained(err error) error {
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

package fit

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"io"
	"os"
	"strings"

	"github.com/crosscheck-go/crosscheck"
)

// Lines calls a function with each line of a file, unpacked where its name ends in .gz. An error names the line.
func Lines(path string, each func([]byte) error) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	var in io.Reader = f
	if strings.HasSuffix(path, ".gz") {
		if in, err = gzip.NewReader(f); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
	}
	scanner := bufio.NewScanner(in)
	scanner.Buffer(nil, 1<<26)
	for n := 1; scanner.Scan(); n++ {
		if err := each(scanner.Bytes()); err != nil {
			return fmt.Errorf("%s:%d: %w", path, n, err)
		}
	}
	return scanner.Err()
}

// A Story is one line of a file of stories.
type Story struct {
	ID       string
	Articles []struct{ ID, Source, URL, Title, Published, Text string }
}

// EachStory calls a function with each story of a file of stories, and its articles.
func EachStory(path string, each func(Story, []*crosscheck.Document) error) error {
	return Lines(path, func(line []byte) error {
		var s Story
		if err := json.Unmarshal(line, &s); err != nil {
			return err
		}
		docs, err := s.Documents()
		if err != nil {
			return err
		}
		return each(s, docs)
	})
}

// Documents returns the articles of a story.
func (s *Story) Documents() ([]*crosscheck.Document, error) {
	var out []*crosscheck.Document
	for _, a := range s.Articles {
		published, err := crosscheck.ParseDate(a.Published)
		if err != nil {
			return nil, err
		}
		doc, err := crosscheck.NewDocument(crosscheck.Article{ID: a.ID, Source: a.Source, URL: a.URL, Title: a.Title, Published: published, Text: a.Text})
		if err != nil {
			return nil, err
		}
		out = append(out, doc)
	}
	return out, nil
}

// ByteAt is the offset in bytes of a character.
func ByteAt(text string, point int) int {
	for at := range text {
		if point == 0 {
			return at
		}
		point--
	}
	return len(text)
}

// HashOfID tells an article by a hash of its ID.
func HashOfID(doc *crosscheck.Document) uint32 {
	h := fnv.New32a()
	h.Write([]byte(doc.ID()))
	return h.Sum32()
}

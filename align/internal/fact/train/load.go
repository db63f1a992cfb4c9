package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align/internal/fact"
	"github.com/crosscheck-go/crosscheck/claims"
)

// story is the articles of one story, read.
type story struct {
	id       string
	articles []*fact.Article
	byID     map[string]int
}

type storyLine struct {
	ID       string
	Articles []struct{ ID, Source, URL, Title, Published, Text string }
}

// goldLine joins two places of two articles, counted in characters.
type goldLine struct {
	ID, Story, Type, Kind, Grade, Group string
	A, B                                goldPlace
}

type goldPlace struct {
	Article    string
	Start, End int
}

// lines calls a function with each line of a file, unpacked where its name ends in .gz.
func lines(path string, each func([]byte) error) error {
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

// readStories reads a file of story lines.
func readStories(path string) ([]story, error) {
	var out []story
	err := lines(path, func(line []byte) error {
		var l storyLine
		if err := json.Unmarshal(line, &l); err != nil {
			return err
		}
		s := story{id: l.ID, byID: map[string]int{}}
		for _, a := range l.Articles {
			published, err := crosscheck.ParseDate(a.Published)
			if err != nil {
				return err
			}
			doc, err := crosscheck.NewDocument(crosscheck.Article{ID: a.ID, Source: a.Source, URL: a.URL, Title: a.Title, Published: published, Text: a.Text})
			if err != nil {
				return err
			}
			s.byID[a.ID] = len(s.articles)
			s.articles = append(s.articles, fact.Read(claims.Read(doc)))
		}
		out = append(out, s)
		return nil
	})
	return out, err
}

// readGold reads a file of labelled lines, by story. Their offsets become bytes.
func readGold(path string, stories []story) (map[string][]goldLine, error) {
	byID := map[string]*story{}
	for i := range stories {
		byID[stories[i].id] = &stories[i]
	}
	out := map[string][]goldLine{}
	err := lines(path, func(line []byte) error {
		var g goldLine
		if err := json.Unmarshal(line, &g); err != nil {
			return err
		}
		s := byID[g.Story]
		for _, p := range []*goldPlace{&g.A, &g.B} {
			text := s.articles[s.byID[p.Article]].Reading.Doc.Text()
			p.Start, p.End = byteAt(text, p.Start), byteAt(text, p.End)
		}
		out[g.Story] = append(out[g.Story], g)
		return nil
	})
	return out, err
}

// byteAt is the offset in bytes of a character.
func byteAt(text string, point int) int {
	for at := range text {
		if point == 0 {
			return at
		}
		point--
	}
	return len(text)
}

// nearCopies says whether two articles share too much text to be two reports: their contexts would be alike without telling
// anything.
func nearCopies(a, b *fact.Article) bool {
	x, y := shingles(a.Reading.Doc.Text()), shingles(b.Reading.Doc.Text())
	if len(x) > len(y) {
		x, y = y, x
	}
	both := 0
	for s := range x {
		if y[s] {
			both++
		}
	}
	return both*5 > len(x)
}

// shingles gives the runs of six words of a text.
func shingles(text string) map[string]bool {
	words := strings.Fields(strings.ToLower(text))
	out := map[string]bool{}
	for i := 0; i+6 <= len(words); i++ {
		out[strings.Join(words[i:i+6], " ")] = true
	}
	return out
}

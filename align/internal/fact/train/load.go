package main

import (
	"encoding/json"
	"strings"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align/internal/fact"
	"github.com/crosscheck-go/crosscheck/align/internal/fit"
	"github.com/crosscheck-go/crosscheck/claims"
)

// story is the articles of one story, read.
type story struct {
	id       string
	articles []*fact.Article
	byID     map[string]int
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

// readStories reads a file of story lines.
func readStories(path string) ([]story, error) {
	var out []story
	err := fit.EachStory(path, func(l fit.Story, docs []*crosscheck.Document) error {
		s := story{id: l.ID, byID: map[string]int{}}
		for i, doc := range docs {
			s.byID[doc.ID()] = i
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
	err := fit.Lines(path, func(line []byte) error {
		var g goldLine
		if err := json.Unmarshal(line, &g); err != nil {
			return err
		}
		s := byID[g.Story]
		for _, p := range []*goldPlace{&g.A, &g.B} {
			text := s.articles[s.byID[p.Article]].Reading.Doc.Text()
			p.Start, p.End = fit.ByteAt(text, p.Start), fit.ByteAt(text, p.End)
		}
		out[g.Story] = append(out[g.Story], g)
		return nil
	})
	return out, err
}

// nearCopies reports whether two articles share too much text to be two reports: their contexts would be alike without telling
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

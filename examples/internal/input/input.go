// Package input reads articles for the programs: text files, folders, JSON lines, standard input.
package input

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/crosscheck-go/crosscheck"
)

// Story is articles that the caller knows to be about one story.
type Story struct {
	ID       string
	Articles []crosscheck.Article
}

type articleWire struct {
	ID, Source, URL, Title, Lang, Published, Kind string
	Text                                          *string
	Articles                                      []articleWire
}

func (w articleWire) article(name string) (crosscheck.Article, error) {
	if w.Text == nil {
		return crosscheck.Article{}, fmt.Errorf("%s: no text", name)
	}
	published, err := crosscheck.ParseDate(w.Published)
	if err != nil {
		return crosscheck.Article{}, fmt.Errorf("%s: published: %w", name, err)
	}
	id := w.ID
	if id == "" {
		id = name
	}
	return crosscheck.Article{
		ID: id, Source: w.Source, URL: w.URL, Title: w.Title, Lang: w.Lang, Text: *w.Text, Published: published,
		Kind: crosscheck.Kind(w.Kind),
	}, nil
}

// Lines reads JSON lines of articles or stories; an article alone is a story of one.
func Lines(r io.Reader, name string) ([]Story, error) {
	var stories []Story
	reader := bufio.NewReaderSize(r, 1<<20)
	for number := 1; ; number++ {
		line, err := reader.ReadString('\n')
		if strings.TrimSpace(line) != "" {
			var w articleWire
			where := fmt.Sprintf("%s:%d", name, number)
			if err := json.Unmarshal([]byte(line), &w); err != nil {
				return nil, fmt.Errorf("%s: %w", where, err)
			}
			parts := w.Articles
			if parts == nil {
				parts = []articleWire{w}
			}
			story := Story{ID: w.ID}
			for i, part := range parts {
				article, err := part.article(fmt.Sprintf("%s:%d", where, i))
				if err != nil {
					return nil, err
				}
				story.Articles = append(story.Articles, article)
			}
			stories = append(stories, story)
		}
		if err == io.EOF {
			return stories, nil
		}
		if err != nil {
			return nil, err
		}
	}
}

// Articles reads the articles of files and folders.
func Articles(paths []string) ([]crosscheck.Article, error) {
	var articles []crosscheck.Article
	for _, path := range paths {
		if path == "-" {
			stories, err := Lines(os.Stdin, "standard input")
			if err != nil {
				return nil, err
			}
			for _, s := range stories {
				articles = append(articles, s.Articles...)
			}
			continue
		}
		err := filepath.WalkDir(path, func(file string, d os.DirEntry, err error) error {
			if err != nil || d.IsDir() || filepath.Ext(file) != ".txt" {
				return err
			}
			text, err := os.ReadFile(file)
			articles = append(articles, crosscheck.Article{ID: file, Text: string(text)})
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return articles, nil
}

package aligntest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/crosscheck-go/crosscheck"
)

func articlesOf(folder string) ([]crosscheck.Article, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	var articles []crosscheck.Article
	for _, entry := range entries {
		path := filepath.Join(folder, entry.Name())
		read := fileReaders[filepath.Ext(path)]
		if read == nil || entry.IsDir() {
			continue
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		found, err := read(path, data)
		if err != nil {
			return nil, err
		}
		articles = append(articles, found...)
	}
	if len(articles) == 0 {
		return nil, fmt.Errorf("%s: no articles (*.txt, *.jsonl)", folder)
	}
	return articles, nil
}

var fileReaders = map[string]func(path string, data []byte) ([]crosscheck.Article, error){
	".txt":   readText,
	".jsonl": readLines,
}

// stem is a file's name without folder and extension.
func stem(path string) string {
	return strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
}

func readText(path string, data []byte) ([]crosscheck.Article, error) {
	return []crosscheck.Article{{ID: stem(path), Text: string(data)}}, nil
}

func readLines(path string, data []byte) ([]crosscheck.Article, error) {
	var articles []crosscheck.Article
	for number, line := range bytes.Split(data, []byte("\n")) {
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		article, err := readLine(line)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, number+1, err)
		}
		if article.ID == "" {
			article.ID = fmt.Sprintf("%s:%d", stem(path), number+1)
		}
		articles = append(articles, article)
	}
	return articles, nil
}

func readLine(line []byte) (crosscheck.Article, error) {
	var wire struct{ ID, Source, URL, Title, Lang, Published, Kind, Text string }
	if err := json.Unmarshal(line, &wire); err != nil {
		return crosscheck.Article{}, err
	}
	published, err := crosscheck.ParseDate(wire.Published)
	return crosscheck.Article{
		ID: wire.ID, Source: wire.Source, URL: wire.URL, Title: wire.Title, Lang: wire.Lang, Text: wire.Text,
		Published: published, Kind: crosscheck.Kind(wire.Kind),
	}, err
}

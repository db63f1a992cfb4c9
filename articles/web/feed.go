package web

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/mmcdole/gofeed"
	"golang.org/x/net/html"

	"github.com/crosscheck-go/crosscheck"
)

// FeedError says that a feed cannot be read.
type FeedError struct {
	Path string
	Err  error
}

func (e *FeedError) Error() string {
	return fmt.Sprintf("%s: no feed: %v; save the text as .txt", e.Path, e.Err)
}

// Unwrap returns the cause.
func (e *FeedError) Unwrap() error { return e.Err }

// isFeed reports whether a file begins as a feed of RSS, Atom or JSON does.
func isFeed(head []byte) bool {
	head = bytes.ToLower(head)
	for _, mark := range []string{"<rss", "<feed", "<rdf:rdf", "https://jsonfeed.org/version"} {
		if at := bytes.Index(head, []byte(mark)); at >= 0 {
			return !bytes.Contains(head[:at], []byte("<html"))
		}
	}
	return false
}

// Feed takes the items out of a feed, each an article: the text of its content, or else of its description, with title,
// address and date; the publisher is the title of the feed. An item without a text has its title alone. The path is for errors.
func Feed(path string, content []byte) ([]crosscheck.Article, error) {
	feed, err := gofeed.NewParser().Parse(bytes.NewReader(content))
	if err != nil {
		return nil, &FeedError{path, err}
	}
	var found []crosscheck.Article
	for _, item := range feed.Items {
		article := crosscheck.Article{
			ID: item.GUID, Source: feed.Title, URL: item.Link, Title: item.Title, Lang: feed.Language, Text: item.Title,
		}
		if article.ID == "" {
			article.ID = item.Link
		}
		for _, body := range []string{item.Content, item.Description} {
			if text := textOfHTML(body); text != "" {
				article.Text = text
				break
			}
		}
		if item.PublishedParsed != nil {
			article.Published = dateIn(item.Published)
			if article.Published.IsZero() {
				article.Published = metaDate(crosscheck.DateOf(*item.PublishedParsed))
			}
		}
		if article.Text != "" {
			found = append(found, article)
		}
	}
	return found, nil
}

// textOfHTML is the text of a piece of HTML.
func textOfHTML(piece string) string {
	root, err := html.Parse(strings.NewReader(piece))
	if err != nil {
		return ""
	}
	return textOf(root)
}

package input

import (
	"bytes"
	"fmt"
	"io"
	"net/url"
	"strings"
	"unicode/utf8"

	"codeberg.org/readeck/go-readability"
	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"

	"github.com/crosscheck-go/crosscheck"
)

// PageError says that no article was found in a page of HTML.
type PageError struct {
	Path string
	Err  error
}

func (e *PageError) Error() string {
	return fmt.Sprintf("%s: no article in the page: %v", e.Path, e.Err)
}

// Unwrap gives the cause.
func (e *PageError) Unwrap() error { return e.Err }

// readPage takes the article out of a page of HTML: its main text, one line a paragraph with an empty line between them,
// and title, address, publisher, language and date from its metadata. Offsets count the bytes of that text.
func readPage(path string, page []byte) (crosscheck.Article, error) {
	var from io.Reader = bytes.NewReader(page)
	if !utf8.Valid(page) {
		var err error
		if from, err = charset.NewReader(from, "text/html"); err != nil {
			return crosscheck.Article{}, &PageError{path, err}
		}
	}
	root, err := html.Parse(from)
	if err != nil {
		return crosscheck.Article{}, &PageError{path, err}
	}
	address := addressOf(root)
	base, err := url.Parse(address)
	if err != nil || !base.IsAbs() {
		address, base = "", nil
	}
	found, err := readability.FromDocument(root, base)
	if err != nil {
		return crosscheck.Article{}, &PageError{path, err}
	}
	article := crosscheck.Article{
		ID: path, Source: found.SiteName, URL: address, Title: found.Title, Lang: found.Language, Published: publishedOf(found),
	}
	if found.Node != nil {
		article.Text = textOf(found.Node)
	}
	return article, nil
}

// publishedOf is the day in the page's metadata. A time of midnight UTC stands for the day alone.
func publishedOf(found readability.Article) crosscheck.Date {
	t := found.PublishedTime
	if t == nil || t.IsZero() {
		return crosscheck.Date{}
	}
	year, month, day := t.Date()
	date := crosscheck.Date{Year: year, Month: int(month), Day: day, From: crosscheck.Meta, Certain: true}
	if clock := t.Format("15:04:05Z07:00"); clock != "00:00:00Z" {
		date.Clock = clock
	}
	return date
}

// addressOf is the address that the page gives as its own.
func addressOf(root *html.Node) string {
	address := ""
	for node := range root.Descendants() {
		switch {
		case node.Data == "link" && attribute(node, "rel") == "canonical":
			return attribute(node, "href")
		case node.Data == "meta" && attribute(node, "property") == "og:url":
			address = attribute(node, "content")
		}
	}
	return address
}

func attribute(node *html.Node, name string) string {
	for _, a := range node.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// textOf writes the text of a node down, a block of the page a paragraph.
func textOf(root *html.Node) string {
	var paragraphs []string
	var words strings.Builder
	flush := func() {
		if line := strings.Join(strings.Fields(words.String()), " "); line != "" {
			paragraphs = append(paragraphs, line)
		}
		words.Reset()
	}
	var walk func(node *html.Node)
	walk = func(node *html.Node) {
		if node.Type == html.TextNode {
			words.WriteString(node.Data)
			return
		}
		if blocks[node.Data] {
			flush()
			defer flush()
		}
		for child := range node.ChildNodes() {
			walk(child)
		}
	}
	walk(root)
	flush()
	return strings.Join(paragraphs, "\n\n")
}

// blocks are the elements that begin a paragraph of their own.
var blocks = map[string]bool{
	"address": true, "article": true, "aside": true, "blockquote": true, "br": true, "caption": true, "dd": true, "div": true,
	"dl": true, "dt": true, "figcaption": true, "figure": true, "footer": true, "h1": true, "h2": true, "h3": true, "h4": true,
	"h5": true, "h6": true, "header": true, "hr": true, "li": true, "main": true, "ol": true, "p": true, "pre": true,
	"section": true, "table": true, "td": true, "th": true, "tr": true, "ul": true,
}

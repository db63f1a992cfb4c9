// Package web reads pages of HTML, and feeds of RSS, Atom and JSON, for the readers of package articles:
//
//	reader := &articles.Reader{Formats: web.Formats()}
//
// It is a module of its own, so that only programs that read pages need what it needs.
package web

import (
	"bytes"
	"fmt"
	"io"
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"

	"codeberg.org/readeck/go-readability"
	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/articles"
)

// Formats are the plug-ins of this package.
func Formats() []articles.Format {
	return []articles.Format{
		{Extensions: []string{".rss", ".atom", ".xml"}, Sniff: isFeed, Read: Feed},
		{Extensions: []string{".html", ".htm", ".xhtml"}, Sniff: articles.IsMarkup, Read: func(path string, content []byte) ([]crosscheck.Article, error) {
			article, err := Page(path, content)
			return []crosscheck.Article{article}, err
		}},
	}
}

// PageError says that no article was found in a page of HTML.
type PageError struct {
	Path string
	Err  error
}

func (e *PageError) Error() string {
	return fmt.Sprintf("%s: no article in the page: %v", e.Path, e.Err)
}

// Unwrap returns the cause.
func (e *PageError) Unwrap() error { return e.Err }

// fewestWords is how many words a main text has at least. Fewer are what is left of a page whose story is missing: a menu, a line
// that asks for a script to be allowed or for a login.
const fewestWords = 16

// errNoText is the cause when a page has no main text.
var errNoText = fmt.Errorf("it has no main text; save the text as .txt")

// Page takes the article out of a page of HTML: its main text, a line a paragraph with an empty line between them, and title,
// address, publisher, language and date from its metadata. Offsets count the bytes of that text. Words in <q> get the
// quotation marks that a browser shows; the lines of a <blockquote> begin with “> ”. The path is for errors.
func Page(path string, page []byte) (crosscheck.Article, error) {
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
	published := publishedOf(root)
	address := addressOf(root)
	base, err := url.Parse(address)
	if err != nil || !base.IsAbs() {
		address, base = "", nil
	}
	removeBoxes(root)
	found, err := readability.FromDocument(root, base)
	if err != nil {
		return crosscheck.Article{}, &PageError{path, err}
	}
	if t := found.PublishedTime; published.IsZero() && t != nil {
		published = metaDate(crosscheck.DateOf(*t))
	}
	article := crosscheck.Article{
		Source: found.SiteName, URL: address, Title: found.Title, Lang: found.Language, Published: published,
	}
	if found.Node != nil {
		article.Text = textOf(found.Node)
	}
	if len(strings.Fields(article.Text)) < fewestWords {
		return crosscheck.Article{}, &PageError{path, errNoText}
	}
	return article, nil
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

// boxWords are parts of the names that pages give to the boxes round and in a story.
var boxWords = []string{
	"advert", "ad", "ads", "banner", "breadcrumb", "breadcrumbs", "comments", "consent", "cookie", "cookies", "dialog", "disqus", "donate", "gdpr",
	"login", "modal", "newsletter", "notification", "notifications", "outbrain", "overlay", "paywall", "popup", "promo", "promotion",
	"recirc", "recommended", "related", "share", "sharing", "shares", "signup", "social", "sponsored", "subscribe", "subscription",
	"taboola", "teaser", "teasers", "toast", "trending", "widget",
}

// boxNames are names of several words that pages give to such boxes, together or apart.
var boxNames = []string{"most read", "most popular", "most viewed", "read more", "read also", "also read", "read next", "more stories", "top stories", "latest news"}

// longestBox is how much of the page's text may stand in a box, in per cent: a page may call its story by such a name.
const longestBox = 40

// removeBoxes takes the boxes out of a page that are called as boxes are.
func removeBoxes(root *html.Node) {
	type box struct {
		node    *html.Node
		letters int
	}
	var boxes []box
	var walk func(node *html.Node) (letters int)
	walk = func(node *html.Node) (letters int) {
		switch {
		case node.Type == html.TextNode:
			return len(strings.TrimSpace(node.Data))
		case node.Data == "script" || node.Data == "style" || node.Data == "head":
			return 0
		}
		for child := range node.ChildNodes() {
			letters += walk(child)
		}
		if isBox(node) {
			boxes = append(boxes, box{node, letters})
		}
		return letters
	}
	most := walk(root) * longestBox / 100
	for _, b := range boxes {
		if b.letters <= most && b.node.Parent != nil {
			b.node.Parent.RemoveChild(b.node)
		}
	}
}

// isBox reports whether an element is a block that its class, its ID or the like call a box, or is a dialog by its role.
func isBox(node *html.Node) bool {
	switch node.Data {
	case "dialog":
		return true
	case "div", "aside", "section", "ul", "form", "figure", "p", "nav":
	default:
		return false
	}
	if role := attribute(node, "role"); role == "dialog" || role == "alertdialog" || role == "complementary" {
		return true
	}
	for _, key := range []string{"class", "id", "data-component", "data-module", "data-testid", "data-type", "aria-label"} {
		if isBoxName(attribute(node, key)) {
			return true
		}
	}
	return false
}

// isBoxName reports whether a name, or one of several, is that of a box: “c-newsletter”, “most-read”, “mostRead”.
func isBoxName(name string) bool {
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return r < 'a' || r > 'z' })
	for i, word := range words {
		if slices.Contains(boxWords, word) {
			return true
		}
		for _, known := range boxNames {
			first, rest, _ := strings.Cut(known, " ")
			if word == first+rest || word == first && i+1 < len(words) && words[i+1] == rest {
				return true
			}
		}
	}
	return false
}

// A textWriter writes the text of a page down, a block of the page a paragraph.
type textWriter struct {
	paragraphs []string
	words      strings.Builder
	quoted     int // the block quotations round what is written now
	marks      int // the <q> round it
}

// textOf is the text of a node.
func textOf(root *html.Node) string {
	w := &textWriter{}
	w.node(root)
	w.end()
	return strings.Join(w.paragraphs, "\n\n")
}

// end ends a paragraph.
func (w *textWriter) end() {
	if line := strings.Join(strings.Fields(w.words.String()), " "); line != "" {
		if w.quoted > 0 {
			line = "> " + line
		}
		w.paragraphs = append(w.paragraphs, line)
	}
	w.words.Reset()
}

// quotationMarks are those that browsers put round <q>, outside and inside of another.
var quotationMarks = [2][2]string{{"“", "”"}, {"‘", "’"}}

func (w *textWriter) node(node *html.Node) {
	switch {
	case node.Type == html.TextNode:
		w.words.WriteString(node.Data)
		return
	case node.Data == "q":
		marks := quotationMarks[w.marks%2]
		w.marks++
		w.words.WriteString(marks[0])
		w.children(node)
		trimmed := strings.TrimRight(w.words.String(), " \t\r\n")
		w.words.Reset()
		w.words.WriteString(trimmed + marks[1])
		w.marks--
		return
	case blocks[node.Data]:
		w.end()
		if node.Data == "blockquote" {
			w.quoted++
			defer func() { w.quoted-- }()
		}
		defer w.end()
	}
	w.children(node)
}

func (w *textWriter) children(node *html.Node) {
	for child := range node.ChildNodes() {
		w.node(child)
	}
}

// blocks are the elements that begin a paragraph of their own.
var blocks = map[string]bool{
	"address": true, "article": true, "aside": true, "blockquote": true, "br": true, "caption": true, "dd": true, "div": true,
	"dl": true, "dt": true, "figcaption": true, "figure": true, "footer": true, "h1": true, "h2": true, "h3": true, "h4": true,
	"h5": true, "h6": true, "header": true, "hr": true, "li": true, "main": true, "ol": true, "p": true, "pre": true,
	"section": true, "table": true, "td": true, "th": true, "tr": true, "ul": true,
}

package crosscheck

import (
	"math"
	"sync"
	"unicode/utf8"

	"github.com/crosscheck-go/crosscheck/internal/contents"
	"github.com/crosscheck-go/crosscheck/internal/english"
	"github.com/crosscheck-go/crosscheck/internal/names"
	"github.com/crosscheck-go/crosscheck/internal/page"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// Document is an article that was read: its text cut into paragraphs, sentences and tokens, its publication date found.
// It is immutable and safe to share between goroutines. The zero Document is an article without text.
type Document struct {
	article Article
	cut     func() cut // on the first call, as names and grammar: who only searches the text needs none of them
	names   func() *names.Found
	grammar func() *english.Grammar
}

// cut is a text cut into tokens, and what its frame says of the date.
type cut struct {
	text      *segment.Text
	published Date
}

// NewDocument reads an article. It fails with an [*ArticleError] when the text is not UTF-8 or is 2³¹ bytes long or
// longer. An empty text is a document without sentences.
func NewDocument(a Article) (*Document, error) {
	if len(a.Text) > math.MaxInt32 {
		return nil, &ArticleError{Article: a.ID, Offset: math.MaxInt32, Err: ErrTooLong}
	}
	if at := invalidUTF8(a.Text); at >= 0 {
		return nil, &ArticleError{Article: a.ID, Offset: at, Err: ErrNotUTF8}
	}
	d := &Document{article: a}
	d.cut = sync.OnceValue(func() cut {
		text := segment.Split(a.Text)
		frame := page.NewReader(text, a.URL)
		published := publicationDate(a, frame)
		frame.MarkFurniture()
		return cut{text, published}
	})
	d.names = sync.OnceValue(func() *names.Found { return names.Find(d.segments()) })
	d.grammar = sync.OnceValue(func() *english.Grammar { return english.Find(d.segments()) })
	return d, nil
}

// invalidUTF8 returns the offset of the first byte that is no UTF-8, or -1.
func invalidUTF8(text string) int {
	if utf8.ValidString(text) {
		return -1
	}
	for at, r := range text {
		if r == utf8.RuneError {
			if _, size := utf8.DecodeRuneInString(text[at:]); size == 1 {
				return at
			}
		}
	}
	return -1
}

// Article is the article as it was given.
func (d *Document) Article() Article { return d.article }

// ID names the article.
func (d *Document) ID() string { return d.article.ID }

// Text is the article's text as it was given.
func (d *Document) Text() string { return d.article.Text }

// Published is the article's publication date. Its From says where it was found, None when it was not.
func (d *Document) Published() Date {
	if d.cut == nil {
		return Date{}
	}
	return d.cut().published
}

// The packages of this module see more of a document than its users.
var _ = contents.Provide(contents.Access{
	Segments: func(d contents.Document) *segment.Text { return d.(*Document).segments() },
	Names:    func(d contents.Document) *names.Found { return d.(*Document).mentioned() },
	Grammar:  func(d contents.Document) *english.Grammar { return d.(*Document).clauses() },
})

func (d *Document) segments() *segment.Text {
	if d.cut == nil {
		return &segment.Text{}
	}
	return d.cut().text
}

func (d *Document) mentioned() *names.Found {
	if d.names == nil {
		return names.Find(d.segments())
	}
	return d.names()
}

func (d *Document) clauses() *english.Grammar {
	if d.grammar == nil {
		return english.Find(d.segments())
	}
	return d.grammar()
}

// Package page reads what frames the text of an article: the day on which it was published, by address, byline, dateline or
// banner, and the furniture round it, which is no part of what the article says.
package page

import "github.com/crosscheck-go/crosscheck/internal/segment"

// Date is a day, or an instant, that a page shows. The zero Date is none.
type Date struct {
	Year       int
	Month, Day int    // from 1
	Clock      string // “13:33:00+09:00”; empty when only the day is known
	From       string // Address, Byline, Dateline or Banner
	Certain    bool
	Start, End int // the bytes of the text where it stands; both 0 when it does not
}

// Where a date was found.
const (
	Address  = "url"
	Byline   = "byline"
	Dateline = "dateline"
	Banner   = "banner"
)

// IsZero reports whether no date was found.
func (d Date) IsZero() bool { return d.Year == 0 }

// A Reader looks at the first and the last paragraphs of a text for its date, and at all of them for furniture.
type Reader struct {
	dateReader
	roles []bylineRole
	url   string
}

// NewReader makes a reader of a text and of the address that it was published at, if that is known.
func NewReader(text *segment.Text, url string) *Reader {
	return &Reader{dateReader: dateReader{text, monthsByID()}, roles: bylineRoles(), url: url}
}

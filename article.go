package crosscheck

import (
	"encoding/json"

	"github.com/crosscheck-go/crosscheck/internal/plainjson"
)

// Kind says what sort of text an article is.
type Kind string

const (
	Report Kind = ""       // a news report: its quotation marks say what was said; the zero Kind
	Record Kind = "record" // a transcript, a communiqué: the whole text is what was said
)

// Article is a text as it came from its publisher. Only Text is required; the other fields help to date it, to name it
// in findings, and to tell independent sources from copies.
//
// In JSON its fields are called as here, in small letters: {"id": "post-1", "published": "2024-03-05", "text": "…"}.
type Article struct {
	ID     string // names the article in reports; unique within one check
	Source string // the publisher, as a reader knows it: “Kyodo News”
	URL    string
	Title  string
	Lang   string // BCP 47; empty means English
	Text   string // UTF-8; every offset of this module counts its bytes
	Kind   Kind

	// Published is the publication date, if the caller knows it. The zero Date lets [NewDocument] look for one. A date whose
	// From is [Meta], out of a page's metadata, gives way to a day in the URL; any other is taken as it is.
	Published Date
}

// articleJSON is an article in JSON.
type articleJSON struct {
	ID        string          `json:"id,omitempty"`
	Source    string          `json:"source,omitempty"`
	URL       string          `json:"url,omitempty"`
	Title     string          `json:"title,omitempty"`
	Lang      string          `json:"lang,omitempty"`
	Published json.RawMessage `json:"published,omitempty"`
	Kind      string          `json:"kind,omitempty"`
	Text      *string         `json:"text"`
}

// UnmarshalJSON reads an article. Unknown fields are passed over; a missing text, a date that is none, and an unknown kind are
// refused with a [*FieldError]. The kind of a news report may be written "report".
func (a *Article) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		return nil
	}
	var read articleJSON
	if err := json.Unmarshal(data, &read); err != nil {
		return err
	}
	if read.Text == nil {
		return &FieldError{"text", ErrMissing}
	}
	var published Date
	if len(read.Published) > 0 {
		if err := published.UnmarshalJSON(read.Published); err != nil {
			return &FieldError{"published", err}
		}
	}
	kind := Kind(read.Kind)
	switch kind {
	case Report, Record:
	case "report":
		kind = Report
	default:
		return &FieldError{"kind", &KindError{read.Kind}}
	}
	*a = Article{
		ID: read.ID, Source: read.Source, URL: read.URL, Title: read.Title, Lang: read.Lang, Text: *read.Text, Published: published, Kind: kind,
	}
	return nil
}

// MarshalJSON writes an article, without the fields that are empty. A date that the caller gave is written as a string.
func (a Article) MarshalJSON() ([]byte, error) {
	written := articleJSON{ID: a.ID, Source: a.Source, URL: a.URL, Title: a.Title, Lang: a.Lang, Kind: string(a.Kind), Text: &a.Text}
	if !a.Published.IsZero() {
		var published any = a.Published
		if a.Published.Normalized().From == Given {
			published = a.Published.Value()
		}
		var err error
		if written.Published, err = json.Marshal(published); err != nil {
			return nil, err
		}
	}
	return plainjson.Marshal(written)
}

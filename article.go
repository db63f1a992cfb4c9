package crosscheck

// Kind says what sort of text an article is.
type Kind string

const (
	Report Kind = ""       // a news report: its quotation marks say what was said; the zero Kind
	Record Kind = "record" // a transcript, a communiqué: the whole text is what was said
)

// Article is a text as it came from its publisher. Only Text is required; the other fields help to date it, to name it
// in findings, and to tell independent sources from copies.
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

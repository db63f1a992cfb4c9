package crosscheck

import "github.com/crosscheck-go/crosscheck/internal/page"

// publicationDate is the date of an article from where it is most trustworthy: the caller, the address, the page's metadata,
// the text.
func publicationDate(a Article, text *page.Reader) Date {
	given := a.Published.Normalized()
	if !given.IsZero() && given.From != Meta {
		return given
	}
	if found := page.DateInAddress(a.URL); !found.IsZero() {
		return dateOf(found)
	}
	if !given.IsZero() {
		return given
	}
	return dateOf(text.Published())
}

func dateOf(found page.Date) Date {
	if found.IsZero() {
		return Date{From: None}
	}
	return Date{
		Year: found.Year, Month: found.Month, Day: found.Day, Clock: found.Clock,
		From: Origin(found.From), Certain: found.Certain, Span: Span{found.Start, found.End},
	}
}

package web

import (
	"encoding/json"
	"slices"
	"strings"
	"time"

	"golang.org/x/net/html"

	"github.com/crosscheck-go/crosscheck"
)

// dateNames are the names, in small letters, of metadata that say when a page was published, the most trustworthy first.
// Days of change are not among them.
var dateNames = []string{
	"article:published_time", "og:article:published_time", "datepublished", "og:published_time", "parsely-pub-date", "sailthru.date",
	"article.published", "published_time", "publishdate", "publish-date", "publish_date", "pubdate", "publication_date", "published-date", "published",
	"citation_publication_date", "citation_date", "citation_online_date", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date",
	"dc.date.created", "dcterms.created", "datecreated", "originalpublicationdate", "cxenseparse:recs:publishtime", "bt:pubdate", "date",
}

// publishedOf is the day in the metadata of a page: its linked data, its meta elements, and what is marked as it in the page.
func publishedOf(root *html.Node) crosscheck.Date {
	best := len(dateNames) + 1
	var found crosscheck.Date
	take := func(rank int, value string) {
		if rank >= best {
			return
		}
		if date := dateIn(value); !date.IsZero() {
			best, found = rank, date
		}
	}
	for node := range root.Descendants() {
		switch node.Data {
		case "meta":
			for _, key := range []string{"property", "name", "itemprop"} {
				if rank := rankOf(attribute(node, key)); rank < len(dateNames) {
					take(rank, attribute(node, "content"))
				}
			}
		case "script":
			if attribute(node, "type") == "application/ld+json" && node.FirstChild != nil {
				var data any
				if json.Unmarshal(uncommented(node.FirstChild.Data), &data) == nil { // what is no JSON says nothing
					take(-1, linkedDate(data, 0))
				}
			}
		default:
			if !isPublicationTime(node) {
				continue
			}
			for _, key := range []string{"datetime", "content", "title"} {
				take(len(dateNames), attribute(node, key))
			}
			if text := node.FirstChild; text != nil && text.Type == html.TextNode && text.NextSibling == nil {
				take(len(dateNames), text.Data)
			}
		}
	}
	return found
}

// rankOf is the place of a name among dateNames; their number when it is none.
func rankOf(name string) int {
	name = strings.ToLower(strings.TrimSpace(name))
	for rank, known := range dateNames {
		if name == known {
			return rank
		}
	}
	return len(dateNames)
}

// publicationClasses are those that microformats give to the time of publication, and what is commonly written for them.
var publicationClasses = []string{"published", "dt-published", "entry-date", "date-published", "publish-date", "pubdate"}

// isPublicationTime reports whether an element in the page is marked as the time of publication.
func isPublicationTime(node *html.Node) bool {
	for _, a := range node.Attr {
		switch a.Key {
		case "pubdate":
			return node.Data == "time"
		case "itemprop":
			if slices.Contains(strings.Fields(a.Val), "datePublished") {
				return true
			}
		case "class":
			for class := range strings.FieldsSeq(a.Val) {
				if slices.Contains(publicationClasses, class) {
					return true
				}
			}
		}
	}
	return false
}

// uncommented is the list or object in a script, without the comments that hide it from old browsers: “/*<![CDATA[*/”.
func uncommented(script string) []byte {
	first, last := strings.IndexAny(script, "{["), strings.LastIndexAny(script, "}]")
	if open := strings.Index(script, "CDATA["); open >= 0 && first >= 0 && first < open+len("CDATA[") {
		rest := open + len("CDATA[")
		if next := strings.IndexAny(script[rest:], "{["); next >= 0 {
			first = rest + next
		}
		if end := strings.LastIndex(script, "]]>"); end > first {
			last = strings.LastIndexAny(script[:end], "}]")
		}
	}
	if first < 0 || last < first {
		return nil
	}
	return []byte(script[first : last+1])
}

// deepestLinked is how far lists and objects of linked data are followed.
const deepestLinked = 6

// linkedDate finds the first "datePublished" of an article in linked data; "" when there is none.
func linkedDate(data any, depth int) string {
	if depth > deepestLinked {
		return ""
	}
	switch data := data.(type) {
	case []any:
		for _, item := range data {
			if date := linkedDate(item, depth+1); date != "" {
				return date
			}
		}
	case map[string]any:
		if date, ok := data["datePublished"].(string); ok {
			return date
		}
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage"} {
			if date := linkedDate(data[key], depth+1); date != "" {
				return date
			}
		}
	}
	return ""
}

// dateForms are the ways in which pages write a date, besides those of crosscheck.ParseDate. Numbers whose order is open are
// not among them.
var dateForms = []string{
	"2006/01/02", "20060102", "2006/01/02 15:04:05", "2006.01.02", "January 2, 2006", "Jan 2, 2006", "Jan. 2, 2006", "2 January 2006", "2 Jan 2006",
	"2006-1-2", "2006/1/2", "2006-01-02T15:04:05.999999999Z07:00", "2006-01-02T15:04:05.999-0700", "2006-01-02T15:04-0700",
	"Monday, January 2, 2006", "Mon Jan 2 15:04:05 2006", "January 2, 2006 15:04", "January 2, 2006 3:04 PM",
}

// dateIn reads a date of metadata; the zero Date where there is none.
func dateIn(value string) crosscheck.Date {
	value = strings.TrimSpace(value)
	if date, err := crosscheck.ParseDate(value); err == nil {
		return metaDate(date)
	}
	for _, form := range dateForms {
		t, err := time.Parse(form, value)
		if err != nil {
			continue
		}
		date := crosscheck.DateOf(t)
		if !strings.Contains(form, "07") {
			date.Clock = "" // a time without its zone says less than the day
		}
		return metaDate(date)
	}
	return crosscheck.Date{}
}

// metaDate makes a date one of metadata. Parts of a second are left out, and midnight UTC stands for the day alone.
func metaDate(date crosscheck.Date) crosscheck.Date {
	if date.IsZero() {
		return crosscheck.Date{}
	}
	if whole, fraction, ok := strings.Cut(date.Clock, "."); ok {
		date.Clock = whole + strings.TrimLeft(fraction, "0123456789")
	}
	if date.Clock == "00:00:00Z" || date.Clock == "00:00:00+00:00" {
		date.Clock = ""
	}
	date.From = crosscheck.Meta
	return date
}

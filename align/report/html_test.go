package report

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck/align"
)

// attributes reads a page as XML, which it is but for its void elements, and gives the values of an attribute.
func attributes(t *testing.T, page, name string) []string {
	t.Helper()
	decoder := xml.NewDecoder(strings.NewReader(page))
	decoder.Strict = false
	decoder.AutoClose = []string{"meta"}
	decoder.Entity = xml.HTMLEntity
	var values []string
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return values
		}
		if err != nil {
			t.Fatal(err)
		}
		if start, ok := token.(xml.StartElement); ok {
			for _, attribute := range start.Attr {
				if attribute.Name.Local == name {
					values = append(values, attribute.Value)
				}
			}
		}
	}
}

func TestHTMLLinksArrive(t *testing.T) {
	r, o := fixture(t)
	page := written(t, "html", r, o)
	known := map[string]bool{}
	for _, id := range attributes(t, page, "id") {
		if known[id] {
			t.Errorf("two elements have the id %q", id)
		}
		known[id] = true
	}
	links := append(attributes(t, page, "href"), "#"+strings.Join(attributes(t, page, "aria-labelledby"), "\x00#"))
	for _, link := range strings.Split(strings.Join(links, "\x00"), "\x00") {
		if id, inside := strings.CutPrefix(link, "#"); inside && !known[id] {
			t.Errorf("nothing has the id %q", id)
		}
	}
}

// The page loads nothing: it can be read without a network, and tells nobody that it is read.
func TestHTMLStandsAlone(t *testing.T) {
	r, o := fixture(t)
	o.Why = true
	page := strings.ToLower(written(t, "html", r, o))
	for _, loaded := range []string{"<script", "<link", "<img", "<iframe", "<object", "<embed", " src=", "srcset", "url(", "@import", "http-equiv=\"refresh"} {
		if strings.Contains(page, loaded) {
			t.Errorf("the page holds %s", loaded)
		}
	}
}

func TestHTMLKeepsTextText(t *testing.T) {
	r, o := fixture(t)
	evil := `"><script>alert(1)</script><img src=x onerror=alert(1)>`
	r.ID, r.Articles[0].Source, r.Discrepancies[0].Message, r.Stories[0].When = evil, evil, evil, evil
	r.Discrepancies[0].Sides[0].Value, r.Discrepancies[0].Severity = evil, align.Severity(evil)
	page := written(t, "html", r, o)
	for _, tag := range []string{"<script", "<img"} {
		if strings.Contains(page, tag) {
			t.Errorf("%s comes through", tag)
		}
	}
}

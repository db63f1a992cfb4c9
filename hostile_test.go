package crosscheck_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
	"github.com/crosscheck-go/crosscheck/align/aligntest"
	"github.com/crosscheck-go/crosscheck/claims"
)

// hostileTexts are what pages are at their worst, and worse.
var hostileTexts = []struct {
	name, text string
	badAt      int // where it is not UTF-8; -1 if it is
}{
	{"empty", "", -1},
	{"white space", " \t\n\r\n\u00a0\u2028", -1},
	{"byte-order mark", "\ufeffThe mayor said: “No.”", -1},
	{"zero bytes", "The\x00 mayor\x00\x00 said: “No.”\x00", -1},
	{"carriage returns", "Mayor speaks\r\n\r\nThe mayor said: “No.”\r\rShe left.\r\n", -1},
	{"not UTF-8 at once", "\xff The mayor", 0},
	{"not UTF-8 later", "The mayor said: \xe2\x80 No", 16},
	{"a replacement character is UTF-8", "The mayor \ufffd said \xc3", 19},
	{"a surrogate is not UTF-8", "A\xed\xa0\x80", 1},
	{"unclosed marks", strings.Repeat("“He said ", 10000), -1},
	{"straight marks", strings.Repeat(`"`, 10001), -1},
	{"nested marks", strings.Repeat("“‘", 5000) + "No" + strings.Repeat("’”", 5000), -1},
	{"brackets", strings.Repeat("(", 10000) + "He said that 3 people left.", -1},
	{"a line without end", strings.Repeat("the mayor of Port Ann said on Tuesday that 12 people and ", 3000), -1},
	{"a word without end", strings.Repeat("a", 100000), -1},
	{"digits without end", strings.Repeat("1", 100000) + strings.Repeat(",1", 10000), -1},
	{"marks of accents", "e" + strings.Repeat("\u0301", 50000), -1},
	{"dates", strings.Repeat("Tuesday, May 3, 2021\n", 2000), -1},
}

// TestHostileTexts holds that every text is read and checked, or refused with the place where it cannot be read.
func TestHostileTexts(t *testing.T) {
	friendly, err := crosscheck.NewDocument(crosscheck.Article{ID: "friendly", Text: "The mayor said: “Yes.” She left on May 3, 2021."})
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range hostileTexts {
		doc, err := crosscheck.NewDocument(crosscheck.Article{ID: test.name, Text: test.text})
		var refused *crosscheck.ArticleError
		switch {
		case test.badAt >= 0:
			if !errors.As(err, &refused) || refused.Article != test.name || refused.Offset != test.badAt || !errors.Is(err, crosscheck.ErrNotUTF8) {
				t.Errorf("%s: %v", test.name, err)
			}
			continue
		case err != nil:
			t.Errorf("%s: %v", test.name, err)
			continue
		}
		if reading := claims.Read(doc); reading.Doc != doc {
			t.Errorf("%s: the reading is of another document", test.name)
		}
		if _, err := align.Check(context.Background(), []*crosscheck.Document{doc, friendly}, nil); err != nil {
			t.Errorf("%s: %v", test.name, err)
		}
	}
}

// TestNothing holds that what was never filled is read as an article without text.
func TestNothing(t *testing.T) {
	zero := &crosscheck.Document{}
	for _, doc := range []*crosscheck.Document{nil, zero} {
		reading := claims.Read(doc)
		wireShape(t, "reading", "reading", reading)
		if len(reading.Quotes)+len(reading.Timexes)+len(reading.Quantities)+len(reading.Claims) > 0 {
			t.Errorf("%+v", reading)
		}
		aligntest.Extraction(reading)
		if _, err := align.Verify(context.Background(), doc, []*crosscheck.Document{doc}, nil); err != nil {
			t.Error(err)
		}
	}
	checkWire(t, "nothing", []*crosscheck.Document{zero})
	if _, err := new(align.Checker).Report(context.Background()); err != nil {
		t.Error(err)
	}
}

// FuzzNewDocument holds that a text is refused exactly when it is not UTF-8, with the place, and that a publication date
// exists in the calendar and stands where it says.
func FuzzNewDocument(f *testing.F) {
	for _, test := range hostileTexts {
		if len(test.text) < 1000 {
			f.Add(test.text, "")
		}
	}
	f.Add("Updated: 31/12/2023, 8:57 p.m. CET\nBy A. Stone", "https://example.org/2023-12-31-x")
	f.Add("ROME, Jan. 3 (Wire) — It rained.\n\nRelated\nA storm\n\nCopyright 2023", "https://example.org/2023/")
	f.Add("(left) on 1.2.2023 2023.02.01 2023年2月1日\nPhotos: Reuters", "/20230230/a/2023/feb/1?x#y")
	f.Fuzz(func(t *testing.T, text, url string) {
		doc, err := crosscheck.NewDocument(crosscheck.Article{ID: "a", URL: url, Text: text})
		if err != nil {
			var refused *crosscheck.ArticleError
			if !errors.As(err, &refused) || utf8.ValidString(text) || !utf8.ValidString(text[:refused.Offset]) {
				t.Fatalf("refused with %v", err)
			}
			return
		}
		if !utf8.ValidString(text) {
			t.Fatal("not UTF-8, and not refused")
		}
		date := doc.Published()
		if value := date.Value(); value != "" {
			if _, err := crosscheck.ParseDate(value); err != nil {
				t.Fatal(err)
			}
		}
		if date.Span != (crosscheck.Span{}) && date.Span.Of(text) == "" {
			t.Fatalf("the date stands at %v of %d bytes", date.Span, len(text))
		}
	})
}

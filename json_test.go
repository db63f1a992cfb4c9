package crosscheck_test

import (
	"encoding/json"
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/crosscheck-go/crosscheck"
)

func TestArticleJSON(t *testing.T) {
	for _, line := range []string{
		`{"text":""}`,
		`{"id":"post-1","source":"Harbour Post","url":"https://example.org/1","title":"Bridge","lang":"en","published":"2024-03-05","kind":"record","text":"It opened."}`,
		`{"published":"2024-03-05T10:15:00-04:00","text":"It opened."}`,
		`{"published":{"value":"2024-03-05","from":"meta","certain":true},"text":"It opened."}`,
		`{"published":{"value":"2024-03-05","from":"banner","certain":false},"text":"It opened."}`,
	} {
		var article crosscheck.Article
		if err := json.Unmarshal([]byte(line), &article); err != nil {
			t.Errorf("%s: %v", line, err)
		}
		written, err := json.Marshal(article)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(line, string(written)); diff != "" {
			t.Errorf("(-read +written):\n%s", diff)
		}
	}
	for _, test := range []struct{ line, field string }{
		{`{"id": "a"}`, "text"},
		{`{"text": null}`, "text"},
		{`{"text": "", "published": "soon"}`, "published"},
		{`{"text": "", "published": 7}`, "published"},
		{`{"text": "", "kind": "rumour"}`, "kind"},
	} {
		article := crosscheck.Article{ID: "before"}
		err := json.Unmarshal([]byte(test.line), &article)
		var bad *crosscheck.FieldError
		if !errors.As(err, &bad) || bad.Field != test.field || article.ID != "before" {
			t.Errorf("%s: %v, %+v", test.line, err, article)
		}
	}
}

func TestParseDate(t *testing.T) {
	for _, test := range []struct{ value, want string }{
		{"", ""},
		{"2024-03-05", "2024-03-05"},
		{"2024-03-05 10:15", "2024-03-05T10:15"},
		{"Tue, 05 Mar 2024 10:15:00 -0400", "2024-03-05T10:15:00-04:00"},
		{"5 Mar 2024 10:15 GMT", "2024-03-05T10:15:00Z"},
		{"Tue, 05 Mar 2024 10:15:00 EST", "error"},
		{"2024-02-30", "error"},
		{"2024-03-05T25:00", "error"},
		{"12 May", "error"},
	} {
		date, err := crosscheck.ParseDate(test.value)
		got := date.Value()
		if err != nil {
			got = "error"
			if bad := new(crosscheck.DateError); !errors.As(err, &bad) || bad.Value != test.value {
				t.Errorf("%q: %v", test.value, err)
			}
		}
		if got != test.want {
			t.Errorf("%q: got %q, want %q", test.value, got, test.want)
		}
	}
}

// TestDateCompare holds the order of dates: each is before the next.
func TestDateCompare(t *testing.T) {
	day := func(value string) crosscheck.Date {
		d, err := crosscheck.ParseDate(value)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	values := []string{
		"", "2024-03-05", "2024-03-05T08:00:00", "2024-03-06T01:00:00+09:00", "2024-03-05T23:30:00Z", "2024-03-06", "2024-03-05T23:30-05:00",
		"2024-03-06T05:00:00+00:00",
	}
	for i, one := range values {
		for k, other := range values {
			got := day(one).Compare(day(other))
			if (got < 0) != (i < k) || (got > 0) != (i > k) {
				t.Errorf("%q and %q: %d", one, other, got)
			}
		}
	}
}

func TestDateOf(t *testing.T) {
	at := time.Date(2024, 3, 5, 10, 15, 0, 0, time.FixedZone("", -4*60*60))
	if got := crosscheck.DateOf(at).Value(); got != "2024-03-05T10:15:00-04:00" {
		t.Errorf("got %s", got)
	}
	if got := crosscheck.DateOf(time.Time{}); !got.IsZero() {
		t.Errorf("the zero time gives %v", got)
	}
}

// A date made by hand means the same wherever it is used: given by the caller, and certain.
func TestDateByHand(t *testing.T) {
	byHand, given := crosscheck.Date{Year: 2024, Month: 3, Day: 5}, crosscheck.Date{Year: 2024, Month: 3, Day: 5, From: crosscheck.Given, Certain: true}
	if got := byHand.Normalized(); got != given {
		t.Errorf("normalized: %+v", got)
	}
	unsure := crosscheck.Date{Year: 2024, Month: 3, Day: 5, From: crosscheck.Banner}
	if got := unsure.Normalized(); got != unsure {
		t.Errorf("a date that was found became %+v", got)
	}
	if got := (crosscheck.Date{Certain: true}).Normalized(); got.From != crosscheck.None {
		t.Errorf("no date is from %s", got.From)
	}
	doc, err := crosscheck.NewDocument(crosscheck.Article{Text: "Nothing.", Published: byHand})
	if err != nil {
		t.Fatal(err)
	}
	if got := doc.Published(); got != given {
		t.Errorf("published %+v", got)
	}
	data, err := json.Marshal(byHand)
	if err != nil {
		t.Fatal(err)
	}
	if want := `{"value":"2024-03-05","from":"given","certain":true}`; string(data) != want {
		t.Errorf("written as %s", data)
	}
}

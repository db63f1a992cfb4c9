package align

import (
	"context"
	"fmt"
	"testing"

	"github.com/crosscheck-go/crosscheck"
)

// respelledNumbers are pairs that say one number.
var respelledNumbers = [][2]string{
	{"one hundred and ten barges", "110 barges"},
	{"four and a half years", "4.5 years"},
	{"3½ years", "3.5 years"},
	{"half a million crowns", "500,000 crowns"},
	{"two dozen barges", "24 barges"},
	{"a dozen barges", "12 barges"},
	{"a hundred barges", "100 barges"},
	{"USD 7 million", "$7 million"},
	{"$90m", "90 million dollars"},
	{"6 kilometres of wall", "6 km of wall"},
	{"two-thirds of the wall", "2/3 of the wall"},
	{"the 42nd barge", "the forty-second barge"},
	{"the 3rd barge", "the third barge"},
	{"roofs to winds of 130km / h", "roofs to winds of 81 mph"},
	{"thirty\u2011one barges", "31 barges"},
	{"thirty–one barges", "31 barges"},
	{"twenty\u2212one barges", "21 barges"},
	{"a wall of 5-foot-11", "a wall of 5 ft. 11 in."},
	{"7 per cent of the wall", "7% of the wall"},
	{"eleven barges", "11 barges"},
	{"1,200 barges", "1\u00a0200 barges"},
	{"the wall at 3 o'clock in the morning", "the wall at three o'clock in the morning"},
	{"what it took 2 years ago", "what it took two years ago"},
}

// TestRespelledNumbers: one number in two spellings is no error and no warning, inside quotation marks and outside.
func TestRespelledNumbers(t *testing.T) {
	for _, form := range []string{
		"“We lost %s in a single night, and we shall not forget it,” said Ida Holm, the harbour master of Stonebeck.",
		"The storm took %s from the harbour of Stonebeck on Monday night, the harbour master, Ida Holm, said on Tuesday.",
	} {
		for _, pair := range respelledNumbers {
			if found := flagged(t, fmt.Sprintf(form, pair[0]), fmt.Sprintf(form, pair[1])); found != "" {
				t.Errorf("%q and %q, %.12q…: %s", pair[0], pair[1], form, found)
			}
		}
		other := flagged(t, fmt.Sprintf(form, "one hundred and ten barges"), fmt.Sprintf(form, "120 barges"))
		if other == "" {
			t.Errorf("another number is not found, %.12q…", form)
		}
	}
}

// TestAsOf: what is known as of one day and what is known as of another do not exclude each other.
func TestAsOf(t *testing.T) {
	for _, test := range []struct {
		a, b  string
		error bool
	}{
		{"As of August 3, 40 roofs in Stonebeck were still open, the council of the town said.", "As of August 10, 40 roofs in Stonebeck were still open, the council of the town said.", false},
		{"The council of Stonebeck said that 40 roofs of the town were open as of August 3.", "The council of Stonebeck said that 40 roofs of the town were open as of August 10.", false},
		{"As of August 3, the fever had killed 120 people in Stonebeck.", "As of August 10, the fever had killed 154 people in Stonebeck.", false},
		{"The fever had killed 120 people in Stonebeck as of Saturday, August 3.", "The fever had killed 154 people in Stonebeck as of Saturday, August 10.", false},
		{"As of August 3, the fever had killed 120 people in Stonebeck.", "As of August 3, the fever had killed 154 people in Stonebeck.", true},
		{"As of August 3, the fever had killed 120 people in Stonebeck.", "The fever had killed 154 people in Stonebeck.", true},
		{"The council of Stonebeck opened 40 roofs of the town on August 3.", "The council of Stonebeck opened 40 roofs of the town on August 10.", true},
	} {
		if found := flagged(t, test.a, test.b); (found != "") != test.error {
			t.Errorf("%q: %q", test.a, found)
		}
	}
}

// TestMoments: one moment told by two clocks or in two ways is one moment.
func TestMoments(t *testing.T) {
	for _, test := range []struct {
		a, b  string
		error bool
	}{
		{"at 10 p.m. EST Thursday", "at 03:00 GMT Friday", false},
		{"at 10 p.m. Eastern Tuesday", "at 7 p.m. Pacific Tuesday", false},
		{"at 10 p.m. Eastern Tuesday", "at 10 p.m. Tuesday", false},
		{"at 10 p.m. Eastern Tuesday", "at 10 p.m. Eastern Wednesday", true},
		{"from noon to midnight on Friday", "from 12 p.m. to 12 a.m. on Friday", false},
		{"from midnight to noon on Saturday", "from 12 a.m. to 12 p.m. on Saturday", false},
		{"from noon to midnight on Friday", "from noon to 10 p.m. on Friday", true},
	} {
		form := "The council of Stonebeck will show the plan of the quay in the hall of the school %s, the clerk said."
		if found := flagged(t, fmt.Sprintf(form, test.a), fmt.Sprintf(form, test.b)); (found != "") != test.error {
			t.Errorf("%q and %q: %q", test.a, test.b, found)
		}
	}
}

// flagged returns the messages of the errors and warnings between two texts.
func flagged(t *testing.T, texts ...string) string {
	t.Helper()
	var docs []*crosscheck.Document
	for i, text := range texts {
		doc, err := crosscheck.NewDocument(crosscheck.Article{
			ID: fmt.Sprint(i), Source: fmt.Sprint("Paper ", i), Text: text, Published: crosscheck.Date{Year: 2024, Month: 3, Day: 13, Certain: true},
		})
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, doc)
	}
	report, err := Check(context.Background(), docs, nil)
	if err != nil {
		t.Fatal(err)
	}
	messages := ""
	for _, d := range report.Discrepancies {
		if d.Severity != SeverityNote {
			messages += string(d.Severity) + ": " + d.Message + "; "
		}
	}
	return messages
}

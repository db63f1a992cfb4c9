package timex

import (
	"testing"

	"github.com/crosscheck-go/crosscheck"
)

func TestCompare(t *testing.T) {
	reference := crosscheck.Date{Year: 2023, Month: 1, Day: 31, Certain: true}
	banner := reference
	banner.From, banner.Certain = crosscheck.Banner, false
	for _, test := range []struct {
		a, b string
		want Relation
	}{
		{"June 2022", "June 14, 2022", Overlap},
		{"last June", "June 2022", Same},
		{"June 14, 2022", "14 June 2022", Same},
		{"Sunday", "February 5", Overlap}, // the coming one, not the latest
		{"Sunday", "February 5, 2023", Overlap},
		{"Sunday", "January 22", Different}, // the one before the latest
		{"Sunday", "February 6", Different},
		{"last Sunday", "February 5", Different},
		{"Sunday", "Monday", Different},
		{"May", "May 2021", Overlap},
		{"May", "June 2021", Different},
		{"May 3", "May 3, 2021", Overlap},
		{"May 3", "May 4, 2021", Different},
		{"May 2020", "May 2021", Different},
		{"June 14, 2022", "June 15, 2022", Different},
		{"2021", "June 2022", Different},
		{"the 1990s", "1994", Overlap},
		{"early 2022", "December 2022", Different},
		{"late 2022", "December 2022", Overlap},
		{"18 months", "a year and a half", Overlap},
		{"three days", "four days", Different},
		{"two weeks", "14 days", Overlap},
		{"about two hours", "110 minutes", Overlap},
		{"more than a week", "three days", Different},
		{"recently", "2022", Unclear},
		{"three days", "Tuesday", Unclear},
		{"every Tuesday", "every Wednesday", Different},
		{"10:35 a.m.", "10:40 a.m.", Different},
		{"10:35 a.m.", "around 10:38 a.m.", Overlap},
		{"10:35 a.m.", "around 10:55 a.m.", Different},
		{"10:35 a.m.", "0735 GMT", Overlap},
		{"9 a.m. EST", "1400 GMT", Same},
		{"9 a.m. EST", "1500 GMT", Different},
		{"10 p.m. EST Monday", "0300 GMT Tuesday", Same},
		{"10 p.m. Eastern", "7 p.m. Pacific", Same},
		{"10 p.m. ET", "10 p.m. Pacific time", Different},
		{"9 a.m. Eastern", "1400 GMT", Overlap},
		{"9 a.m. Eastern", "1500 GMT", Different},
		{"9 a.m. Eastern", "11 a.m.", Overlap},
		{"Friday evening", "Friday", Overlap},
	} {
		a, b := parse(t, test.a, reference), parse(t, test.b, reference)
		if got := Compare(a, b); got != test.want {
			t.Errorf("Compare(%q %s, %q %s) = %s, want %s", test.a, a.Value, test.b, b.Value, got, test.want)
		}
		if Compare(b, a) != Compare(a, b) {
			t.Errorf("Compare(%q, %q) is not symmetric", test.a, test.b)
		}
		if Compare(a, a) != Same {
			t.Errorf("Compare(%q, itself) = %s", test.a, Compare(a, a))
		}
	}
	if !Compatible(parse(t, "Tuesday", banner), parse(t, "Monday", reference)) {
		t.Error("a day that leans on an uncertain date has no day's slack")
	}
	if Compatible(parse(t, "Tuesday", reference), parse(t, "Monday", reference)) {
		t.Error("Tuesday and Monday are compatible")
	}
}

func parse(t *testing.T, expression string, reference crosscheck.Date) Timex {
	t.Helper()
	parsed, err := Parse(expression, reference)
	if err != nil {
		t.Fatal(err)
	}
	return parsed
}

// A reference made by hand is certain, and one that was found in a text is as certain as it says.
func TestCertainReference(t *testing.T) {
	for _, test := range []struct {
		reference crosscheck.Date
		want      bool
	}{
		{crosscheck.Date{Year: 2023, Month: 1, Day: 31}, true},
		{crosscheck.Date{Year: 2023, Month: 1, Day: 31, From: crosscheck.Byline, Certain: true}, true},
		{crosscheck.Date{Year: 2023, Month: 1, Day: 31, From: crosscheck.Banner}, false},
		{crosscheck.Date{}, false},
	} {
		found := Find("The ferry sank last week.", test.reference)
		if len(found) != 1 || found[0].Certain != test.want {
			t.Errorf("%+v: %+v", test.reference, found)
		}
	}
}

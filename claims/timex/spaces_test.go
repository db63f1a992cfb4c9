package timex

import (
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck"
)

// TestSpaces holds that spaces that do not break, or are of another width, are spaces in every expression.
func TestSpaces(t *testing.T) {
	reference := crosscheck.Date{Year: 2024, Month: 3, Day: 12, Certain: true}
	for _, expression := range []string{"last month", "10 p.m. on March 3", "10 p.m. Eastern Tuesday", "14 March 2023", "two weeks ago", "the third quarter of 2021"} {
		want := parse(t, expression, reference)
		for _, space := range []string{"\u00a0", "\u202f", "\u2009", "\u2007", "\u3000"} {
			if got := parse(t, strings.ReplaceAll(expression, " ", space), reference); got.Value != want.Value || got.Zone != want.Zone {
				t.Errorf("%q with %+q is %s, not %s", expression, space, got.Value, want.Value)
			}
		}
	}
}

// TestHyphens holds that hyphens are hyphens however they are written.
func TestHyphens(t *testing.T) {
	reference := crosscheck.Date{Year: 2024, Month: 3, Day: 12, Certain: true}
	for _, expression := range []string{"12-Dec", "2024-03-05", "mid-2019", "5-7 March 2023"} {
		want := Find(expression, reference)
		for _, hyphen := range []string{"\u2010", "\u2011", "\u2212"} {
			got := Find(strings.ReplaceAll(expression, "-", hyphen), reference)
			if len(got) != len(want) || len(want) == 0 {
				t.Errorf("%q with %+q has %d expressions, not %d", expression, hyphen, len(got), len(want))
				continue
			}
			for i := range got {
				if got[i].Value != want[i].Value {
					t.Errorf("%q with %+q is %s, not %s", expression, hyphen, got[i].Value, want[i].Value)
				}
			}
		}
	}
}

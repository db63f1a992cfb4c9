package claims_test

import (
	"strings"
	"testing"
)

// TestClauseAt: a number, a date or a name belongs to the verb that it is an argument of.
func TestClauseAt(t *testing.T) {
	for _, test := range []struct{ text, at, want string }{
		{"The storm killed 12 people and injured 40 others.", "12", "kill"},
		{"The storm killed 12 people and injured 40 others.", "40", "injure"},
		{"The bridge, which was built in 1932, collapsed on Friday.", "1932", "build"},
		{"The bridge, which was built in 1932, collapsed on Friday.", "Friday", "collapse"},
		{"The bridge, which was built in 1932, collapsed on Friday.", "bridge", "collapse"},
		{"On Monday, the council approved the quarry.", "Monday", "approve"},
		{"Ida Holm said on Tuesday that the ferry had sunk on Monday.", "Tuesday", "say"},
		{"Ida Holm said on Tuesday that the ferry had sunk on Monday.", "Monday", "sink"},
		{"The firm was ordered to pay $5 million.", "5", "pay"},
	} {
		r := read(t, test.text)
		got := ""
		if i := r.ClauseAt(strings.Index(test.text, test.at)); i >= 0 {
			got = r.Clauses[i].Predicate.Lemma
		}
		if got != test.want {
			t.Errorf("%q: %q belongs to %q, want %q", test.text, test.at, got, test.want)
		}
	}
}

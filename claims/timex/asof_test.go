package timex

import (
	"testing"

	"github.com/crosscheck-go/crosscheck"
)

func TestAsOf(t *testing.T) {
	found := Find("As of 3 August 40 boats were lost; on 4 August, as of Monday, it was still so.", crosscheck.Date{Year: 2024, Month: 8, Day: 9, Certain: true})
	want := []bool{true, false, true}
	if len(found) != len(want) {
		t.Fatalf("%d expressions, want %d", len(found), len(want))
	}
	for i, timex := range found {
		if timex.AsOf != want[i] {
			t.Errorf("%s: AsOf %v", timex.Value, timex.AsOf)
		}
	}
}

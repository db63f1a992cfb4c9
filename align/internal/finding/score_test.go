package finding

import "testing"

// TestScore holds that a probability that a difference brings is kept within the bounds of its severity, and where none does that the
// score falls with the likeness of two quotations and rises with that of two sentences.
func TestScore(t *testing.T) {
	known := func(score int) Difference { return Difference{Score: score, Probable: true} }
	alike := func(score int) Difference { return Difference{Score: score} }
	for _, test := range []struct {
		name     string
		group    []Difference
		severity Severity
		in       In
		want     int
	}{
		{"a probability", []Difference{known(640)}, SeverityWarning, InClaim, 640},
		{"the highest of two", []Difference{known(640), alike(1000), known(700)}, SeverityWarning, InClaim, 700},
		{"no lower than the severity", []Difference{known(300)}, SeverityError, InClaim, 800},
		{"no higher than the severity", []Difference{known(900)}, SeverityNote, InClaim, 499},
		{"quotations with nothing in common", []Difference{alike(0)}, SeverityError, InQuote, 1000},
		{"quotations that are half alike", []Difference{alike(500)}, SeverityError, InQuote, 900},
		{"quotations but for a word", []Difference{alike(1000)}, SeverityError, InQuote, 800},
		{"likeness beyond all", []Difference{alike(1200)}, SeverityNote, InQuote, 100},
		{"sentences that are hardly one", []Difference{alike(600)}, SeverityWarning, InClaim, 500},
		{"sentences less alike than that", []Difference{alike(100)}, SeverityWarning, InClaim, 500},
		{"sentences but for a word", []Difference{alike(1000)}, SeverityWarning, InClaim, 620},
	} {
		if got := Score(test.group, test.severity, test.in); got != test.want {
			t.Errorf("%s: %d, want %d", test.name, got, test.want)
		}
	}
}

func TestGravest(t *testing.T) {
	severity, in := Gravest([]Difference{{Severity: SeverityNote, In: InQuote}, {Severity: SeverityWarning, In: InClaim}, {Severity: SeverityWarning, In: InQuote}})
	if severity != SeverityWarning || in != InClaim {
		t.Errorf("%s in %s", severity, in)
	}
}

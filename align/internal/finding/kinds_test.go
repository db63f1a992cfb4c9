package finding

import "testing"

// Every kind is described in full, once.
func TestKinds(t *testing.T) {
	seen := map[Kind]bool{}
	for _, d := range Kinds() {
		if seen[d.Kind] {
			t.Errorf("%s is described twice", d.Kind)
		}
		seen[d.Kind] = true
		if d.Title == "" || d.Help == "" || d.Phrasing.Opening == "" || d.Phrasing.Has == "" || d.Phrasing.Have == "" || len(d.RuledOut) == 0 {
			t.Errorf("%s is not described in full: %+v", d.Kind, d)
		}
	}
	if _, ok := Describe("mood"); ok {
		t.Error("a kind that is none is described")
	}
}

func TestSeverityOrder(t *testing.T) {
	order := []Severity{"", SeverityNote, SeverityWarning, SeverityError}
	for i, s := range order {
		for j, other := range order {
			if got := s.Compare(other); (got < 0) != (i < j) || (got > 0) != (i > j) {
				t.Errorf("%q.Compare(%q) = %d", s, other, got)
			}
			if got := s.AtLeast(other); got != (i >= j) {
				t.Errorf("%q.AtLeast(%q) = %t", s, other, got)
			}
		}
	}
}

func TestSeverityOf(t *testing.T) {
	for probability, want := range map[int]Severity{
		1000: SeverityError, 800: SeverityError, 799: SeverityWarning, 500: SeverityWarning, 499: SeverityNote, 0: SeverityNote,
	} {
		if got := SeverityOf(probability); got != want {
			t.Errorf("%d: %s, want %s", probability, got, want)
		}
	}
}

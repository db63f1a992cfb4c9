package align

import (
	"slices"
	"testing"

	"github.com/crosscheck-go/crosscheck/align/internal/finding"
)

// The kinds that a report can have are those that the comparison knows, and have the same names.
func TestKinds(t *testing.T) {
	public := []Kind{
		KindWording, KindOmission, KindPolarity, KindNumber, KindDate, KindName, KindPlace, KindRole, KindSpeaker, KindCertainty, KindRecycled,
	}
	var known []Kind
	for _, d := range finding.Kinds() {
		known = append(known, Kind(d.Kind))
	}
	if !slices.Equal(public, known) {
		t.Errorf("public %v, known %v", public, known)
	}
	for public, known := range map[Severity]finding.Severity{
		SeverityError: finding.SeverityError, SeverityWarning: finding.SeverityWarning, SeverityNote: finding.SeverityNote,
	} {
		if public != Severity(known) {
			t.Errorf("severity %s is %s inside", public, known)
		}
	}
	if InQuote != In(finding.InQuote) || InClaim != In(finding.InClaim) {
		t.Error("the places of words have other names inside")
	}
}

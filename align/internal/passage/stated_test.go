package passage

import (
	"testing"

	"github.com/crosscheck-go/crosscheck/align/internal/fact"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
)

// What one article only leaves open is a warning at most, however sure it is that an editor would act.
func TestSeverityOf(t *testing.T) {
	for _, test := range []struct {
		kind  finding.Kind
		score int32
		want  finding.Severity
	}{
		{finding.KindNumber, 950, finding.SeverityError},
		{finding.KindCertainty, 950, finding.SeverityWarning},
		{finding.KindCertainty, 600, finding.SeverityWarning},
		{finding.KindCertainty, 400, finding.SeverityNote},
	} {
		if got := severityOf(&fact.Link{Kind: string(test.kind), Score: test.score}); got != test.want {
			t.Errorf("%s %d: %s, want %s", test.kind, test.score, got, test.want)
		}
	}
}

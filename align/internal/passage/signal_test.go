package passage

import (
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck/align/internal/finding"
)

func TestWeights(t *testing.T) {
	if _, err := parseWeights(weightsFile); err != nil {
		t.Fatal(err)
	}
	for _, bad := range []string{"no such signal\t1\n", "reason\tmuch\n", "reason\n"} {
		if _, err := parseWeights("# a comment\n\n" + bad); err == nil || !strings.Contains(err.Error(), "weights:3:") {
			t.Errorf("parseWeights of %q: error %v, want one that names line 3", bad, err)
		}
	}
}

// TestScore holds that an opposition of sentences that are merely alike warns at most, and that one of a sentence that was taken
// over can be an error.
func TestScore(t *testing.T) {
	values := make([]int32, len(signals))
	for i, s := range signals {
		switch s.name {
		case "number", "slots":
			values[i] = 1000
		case "poorer passage", "richer passage":
			values[i] = 900
		case "reason":
			values[i] = 4000
		case "odds of slots":
			values[i] = 3000
		}
	}
	for _, test := range []struct {
		mutual, shared int32
		want           finding.Severity
	}{
		{700, 150, finding.SeverityError},
		{699, 150, finding.SeverityWarning},
		{700, 149, finding.SeverityWarning},
		{1000, 1000, finding.SeverityError},
		{300, 1000, finding.SeverityWarning},
	} {
		o := &opposition{match: &match{mutual: test.mutual, shared: test.shared}}
		if got := finding.SeverityOf(o.score(values)); got != test.want {
			t.Errorf("shared %d of a thousand, %d bits: %s, want %s", test.mutual, test.shared, got, test.want)
		}
	}
	if got := finding.SeverityOf((&opposition{match: &match{}}).score(make([]int32, len(signals)))); got == finding.SeverityError {
		t.Errorf("two passages that share nothing are an %s", got)
	}
}

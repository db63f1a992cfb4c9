package align_test

import (
	"testing"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
)

// Two quotations of one utterance that differ in several places are one finding: its grade is that of the gravest place, the others
// stand inside, and those that are no notes are mentioned on the sides, too.
func TestOneUtteranceIsOneFinding(t *testing.T) {
	for _, test := range []struct {
		name, a, b string
		severity   align.Severity
		inside     int
		mentions   int // of each side
	}{
		{
			"one place",
			"“We will rebuild the eastern sea wall before the winter storms come back to this coast,” said Ann Lowe.",
			"“We will rebuild the eastern sea wall before the autumn storms come back to this coast,” said Ann Lowe.",
			align.SeverityError, 0, 1,
		},
		{
			"a word, and an article of grammar",
			"“We will rebuild the eastern sea wall before the winter storms come back to this coast, and the county will pay,” said Ann Lowe.",
			"“We will rebuild the eastern sea wall before winter storms come back to this coast, and the council will pay,” said Ann Lowe.",
			align.SeverityError, 1, 1,
		},
		{
			"two words",
			"“We will rebuild the eastern sea wall before the winter storms come back to this coast, and the county will pay,” said Ann Lowe.",
			"“We will rebuild the eastern sea wall before the autumn storms come back to this coast, and the council will pay,” said Ann Lowe.",
			align.SeverityError, 1, 2,
		},
	} {
		r := check(t, crosscheck.Article{ID: "a", Text: test.a}, crosscheck.Article{ID: "b", Text: test.b})
		if len(r.Discrepancies) != 1 {
			t.Errorf("%s: %d findings", test.name, len(r.Discrepancies))
			continue
		}
		d := &r.Discrepancies[0]
		if d.Severity != test.severity || len(d.Differences) != test.inside || len(d.Sides[0].Mentions) != test.mentions || len(d.Sides[1].Mentions) != test.mentions {
			t.Errorf("%s: %s with %d inside, %d and %d mentions: %s", test.name, d.Severity, len(d.Differences), len(d.Sides[0].Mentions), len(d.Sides[1].Mentions), d.Message)
		}
	}
}

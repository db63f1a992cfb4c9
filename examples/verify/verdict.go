package main

import (
	"fmt"
	"slices"

	"github.com/crosscheck-go/crosscheck/align"
)

// verdicts from the best to the worst.
var verdicts = []align.Verdict{align.VerdictVerbatim, align.VerdictFormatted, align.VerdictUnchecked, align.VerdictNear, align.VerdictMisattributed, align.VerdictAbsent}

// verdict is the value of -fail-on. The zero verdict is never met.
type verdict struct{ align.Verdict }

// String is the verdict's name.
func (v *verdict) String() string { return string(v.Verdict) }

// Set takes the value of the flag.
func (v *verdict) Set(value string) error {
	if !slices.Contains(verdicts, align.Verdict(value)) {
		return fmt.Errorf("the verdicts are verbatim, formatted, unchecked, near, misattributed and absent")
	}
	v.Verdict = align.Verdict(value)
	return nil
}

// met reports whether a quotation has the verdict or a worse one.
func (v *verdict) met(found *align.Verdicts) bool {
	return v.Verdict != "" && slices.ContainsFunc(found.Quotations, func(q align.Verification) bool {
		return !v.Worse(q.Verdict)
	})
}

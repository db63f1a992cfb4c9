package program

import (
	"bytes"
	"flag"
	"fmt"
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck/align"
)

// Flags describes the flags of a program for its teaching text.
func Flags(flags *flag.FlagSet) string {
	var out bytes.Buffer
	flags.VisitAll(func(f *flag.Flag) {
		name, usage := flag.UnquoteUsage(f)
		fmt.Fprintf(&out, "    %-20s %s", strings.TrimSpace("-"+f.Name+" "+name), usage)
		if f.DefValue != "" && f.DefValue != "false" {
			fmt.Fprintf(&out, " (%s)", f.DefValue)
		}
		out.WriteByte('\n')
	})
	return out.String()
}

// Level is the value of -fail-on and of -level: a severity. The zero Level is never met.
type Level struct{ severity align.Severity }

// severities from the least to the gravest.
var severities = []align.Severity{align.SeverityNote, align.SeverityWarning, align.SeverityError}

// String is the severity's name.
func (l *Level) String() string { return string(l.severity) }

// Severity is the severity; "" when the flag is not given.
func (l *Level) Severity() align.Severity { return l.severity }

// Set takes the value of the flag.
func (l *Level) Set(value string) error {
	if !slices.Contains(severities, align.Severity(value)) {
		return fmt.Errorf("the levels are error, warning and note")
	}
	l.severity = align.Severity(value)
	return nil
}

// Met reports whether a report has a finding of the level or a graver one.
func (l *Level) Met(r *align.Report) bool {
	if l.severity == "" {
		return false
	}
	return slices.ContainsFunc(r.Discrepancies, func(d align.Discrepancy) bool {
		return d.Severity.AtLeast(l.severity)
	})
}

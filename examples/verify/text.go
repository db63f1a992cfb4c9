package main

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck/align"
	"github.com/crosscheck-go/crosscheck/examples/internal/program"
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

// met says whether a quotation has the verdict or a worse one.
func (v *verdict) met(found *align.Verdicts) bool {
	return v.Verdict != "" && slices.ContainsFunc(found.Quotations, func(q align.Verification) bool {
		return !v.Worse(q.Verdict)
	})
}

// writeText writes one block for each quotation, and how many there are of each verdict.
func writeText(w io.Writer, found *align.Verdicts, color bool) error {
	var out bytes.Buffer
	counts := map[align.Verdict]int{}
	for _, q := range found.Quotations {
		counts[q.Verdict]++
		writeQuotation(&out, found.Draft, q, color)
	}
	var said []string
	for _, v := range verdicts {
		if counts[v] > 0 {
			said = append(said, fmt.Sprintf("%d %s", counts[v], v))
		}
	}
	if len(said) == 0 {
		said = []string{"none"}
	}
	fmt.Fprintf(&out, "quotations: %s\n", strings.Join(said, ", "))
	_, err := w.Write(out.Bytes())
	return err
}

func writeQuotation(out *bytes.Buffer, draft string, q align.Verification, color bool) {
	name := string(q.Verdict)
	if color && q.Verdict.Worse(align.VerdictFormatted) {
		name = "\x1b[31m" + name + "\x1b[0m"
	}
	fmt.Fprintf(out, "%s: %s\n", name, oneLine(q.Message))
	text := oneLine(q.Text)
	if len(q.Edits) > 0 {
		text = marked(q.Source.Text, q.Text)
	}
	at := q.Span.String()
	if q.Item > 0 {
		at = fmt.Sprintf("#%d", q.Item)
	}
	fmt.Fprintf(out, "   %s %s%s\n   | %s\n", oneLine(draft), at, by(q.Speaker), text)
	if q.Source != nil && q.Verdict != align.VerdictVerbatim {
		fmt.Fprintf(out, "   %s %v%s\n   | %s\n", oneLine(q.Source.Article), q.Source.Span, by(q.Source.Speaker), oneLine(q.Source.Text))
	}
	out.WriteByte('\n')
}

func by(speaker string) string {
	if speaker == "" {
		return ""
	}
	return ", " + oneLine(speaker)
}

// marked writes the draft's words with what differs from the source: [-left out-] {+put in+}.
func marked(source, draft string) string {
	var words []string
	for _, edit := range align.Diff(source, draft) {
		a, b := oneLine(edit.A.Of(source)), oneLine(edit.B.Of(draft))
		if edit.Op == align.OpEqual {
			words = append(words, b)
			continue
		}
		if a != "" {
			words = append(words, "[-"+a+"-]")
		}
		if b != "" {
			words = append(words, "{+"+b+"+}")
		}
	}
	return strings.Join(words, " ")
}

// oneLine is a text of an article or a name as a terminal may show it.
func oneLine(text string) string { return program.Plain(strings.Join(strings.Fields(text), " ")) }

package report

import (
	"fmt"
	"hash/fnv"
	"io"
	"slices"

	"github.com/crosscheck-go/crosscheck/align"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
)

// verdictHelp says what the verdicts of SARIF's rules mean.
func verdictHelp() []finding.Description {
	return []finding.Description{
		{Kind: "unchecked", Title: "Unchecked quotation", Help: "It could not be checked: too short, or nobody's words."},
		{Kind: "near", Title: "Changed quotation", Help: "It stands in a source in other words, or was cut so that the sense turns."},
		{Kind: "misattributed", Title: "Misattributed quotation", Help: "It is somebody else's, or stands in another source than the draft names."},
		{Kind: "absent", Title: "Invented quotation", Help: "It stands in no source."},
	}
}

// VerdictsSARIF writes as a log of SARIF 2.1.0 the quotations that are neither verbatim nor formatted: absent and
// misattributed ones as errors, near ones as warnings, unchecked ones as notes. The place in the draft is the location, that in
// the source a related one.
func VerdictsSARIF(w io.Writer, v *align.Verdicts, o *Options) error {
	docs := documentsOf(o)
	rules := verdictHelp()
	run := newSARIFRun(o, rules)
	for _, doc := range docs.list() {
		run.Artifacts = append(run.Artifacts, sarifArtifactOf(doc, o))
	}
	alike := map[string]int{} // how many results have a fingerprint so far
	for _, q := range v.Quotations {
		rule := slices.IndexFunc(rules, func(k finding.Description) bool { return string(k.Kind) == string(q.Verdict) })
		if rule < 0 {
			continue
		}
		id := verdictFingerprint(q)
		alike[id]++
		result := sarifResult{
			RuleID: string(q.Verdict), RuleIndex: rule, Level: string(verdictLevel(q.Verdict)), Message: sarifText{linkText(q.Message)},
			Fingerprints: fingerprints(id), Partial: partialFingerprints(id, alike[id]),
			Locations: []sarifLocation{sarifLocationOf(passage{
				source: docs.of(v.Draft), mention: align.Mention{Span: q.Span, Text: q.Text}, sentence: q.Span, text: q.Text,
			})},
		}
		if q.Item > 0 {
			result.Message.Text = fmt.Sprintf("#%d: ", q.Item) + result.Message.Text
		}
		if q.Source != nil {
			related := sarifLocationOf(passage{
				source: docs.of(q.Source.Article), mention: align.Mention{Span: q.Source.Span, Text: q.Source.Text}, sentence: q.Source.Span, text: q.Source.Text,
			})
			related.ID, related.Message = 1, &sarifText{q.Source.Text}
			result.Related = []sarifLocation{related}
			result.Message.Text += " ([" + linkText(q.Source.Article) + "](1))"
		}
		run.Results = append(run.Results, result)
	}
	return encode(w, sarifLog{sarifSchema, "2.1.0", []sarifRun{run}}, "  ")
}

// verdictFingerprint names a finding by what the draft says and by its verdict, so that it survives edits elsewhere.
func verdictFingerprint(q align.Verification) string {
	h := fnv.New64a()
	fmt.Fprintf(h, "%s\n%s\n%s", q.Verdict, spaced(q.Text), spaced(q.Speaker))
	return fmt.Sprintf("%016x", h.Sum64())
}

// list returns the documents in the order of the options.
func (all sourceByID) list() []*source {
	docs := make([]*source, len(all))
	for _, s := range all {
		docs[s.number] = s
	}
	return docs
}

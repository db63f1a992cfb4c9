package align

import (
	"context"
	"slices"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align/internal/verify"
)

// Verdict says how a quotation of a draft stands to its sources.
type Verdict string

// The verdicts, the best first.
const (
	VerdictVerbatim      Verdict = "verbatim"      // the same words; other quotation marks and white space do not count
	VerdictFormatted     Verdict = "formatted"     // with changes that editors may make: “…”, [brackets], [T]he, punctuation, spelling
	VerdictNear          Verdict = "near"          // with other words, numbers or negations, or cut before a restriction
	VerdictMisattributed Verdict = "misattributed" // the words of somebody else, or of another source than the draft names
	VerdictAbsent        Verdict = "absent"        // in no source
	VerdictUnchecked     Verdict = "unchecked"     // not judged: too short, or nobody's words; the message says why
)

var verdicts = []Verdict{VerdictVerbatim, VerdictFormatted, VerdictUnchecked, VerdictNear, VerdictMisattributed, VerdictAbsent}

// Worse says whether v is a worse verdict than other. Unchecked is between formatted and near: nothing is known against it.
func (v Verdict) Worse(other Verdict) bool {
	return slices.Index(verdicts, v) > slices.Index(verdicts, other)
}

// Verdicts are what [Verify] found. Like a [Report] they hold plain data.
type Verdicts struct {
	Schema     string         `json:"schema"`
	Draft      string         `json:"draft"`
	Quotations []Verification `json:"quotations"` // in the order of the draft
}

// Verification is one quotation of the draft and the passage of a source that it comes from.
type Verification struct {
	Span    crosscheck.Span
	Text    string   `json:"text"`
	Speaker string   `json:"speaker"`
	Verdict Verdict  `json:"verdict"`
	Message string   `json:"message"`
	Source  *Passage `json:"source"`          // nil when it is absent or unchecked
	Edits   []Edit   `json:"edits,omitempty"` // for near and misattributed: from the source's text to the draft's, offsets within the two texts
}

// Passage is the place of a source that a quotation comes from.
type Passage struct {
	Article string `json:"article"`
	Span    crosscheck.Span
	Text    string `json:"text"`
	Speaker string `json:"speaker"` // "" where the words are the source's own, or nobody is named
}

// Worst is the worst verdict; [VerdictVerbatim] where there is no quotation.
func (v *Verdicts) Worst() Verdict {
	worst := VerdictVerbatim
	for _, q := range v.Quotations {
		if q.Verdict.Worse(worst) {
			worst = q.Verdict
		}
	}
	return worst
}

// Verify checks every quotation of a draft, an article or a generated text, against its sources: whether its words stand
// there, whether the same person said them, and whether it is the source that the draft names, by its publisher, a link or a
// note mark. Every word is accounted for: an ellipsis stands for words left out, brackets for clarifications, and neither for
// what turns the sense. A source's own words may be quoted, but not as somebody's. Fewer than four words accuse nobody, and
// neither does what stands in quotation marks as nobody's words: they are unchecked unless a source has them.
// A nil draft has no quotations, nil sources are passed over. The verdicts do not depend on the order of the sources, but
// that the first of equal places is shown. No option applies. The only error is that of a cancelled context.
func Verify(ctx context.Context, draft *crosscheck.Document, sources []*crosscheck.Document, _ *Options) (*Verdicts, error) {
	out := &Verdicts{Schema: Schema, Quotations: []Verification{}}
	if err := ctx.Err(); draft == nil || err != nil {
		return out, err
	}
	out.Draft = draft.ID()
	checker, err := verify.New(ctx, sources)
	if err != nil {
		return out, err
	}
	found, err := checker.Draft(ctx, draft)
	if err != nil {
		return out, err
	}
	for i := range found {
		out.Quotations = append(out.Quotations, verification(draft, &found[i]))
	}
	return out, nil
}

// verification writes a result out.
func verification(draft *crosscheck.Document, r *verify.Result) Verification {
	out := Verification{Span: r.Span, Text: r.Text, Speaker: r.Speaker}
	if r.Source != nil {
		out.Source = &Passage{Article: r.Source.ID(), Span: r.Passage, Text: r.Passage.Of(r.Source.Text()), Speaker: r.SaidBy}
	}
	switch r.Verdict {
	case verify.Verbatim:
		out.Verdict, out.Message = VerdictVerbatim, "stands word for word in "+out.Source.Article
	case verify.Formatted:
		out.Verdict, out.Message = VerdictFormatted, "stands in "+out.Source.Article+", with changes that editors may make"
	case verify.Near:
		out.Verdict, out.Message = VerdictNear, "stands in "+out.Source.Article+" with a difference: "+r.Reason
	case verify.Misattributed:
		out.Verdict, out.Message = VerdictMisattributed, "stands in "+out.Source.Article+", but "+r.Reason
	case verify.Absent:
		out.Verdict, out.Message = VerdictAbsent, r.Reason
	default:
		out.Verdict, out.Message = VerdictUnchecked, "unchecked: "+r.Reason
	}
	if out.Verdict == VerdictNear || out.Verdict == VerdictMisattributed {
		out.Edits = Diff(out.Source.Text, out.Text)
	}
	return out
}

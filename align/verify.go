package align

import (
	"cmp"
	"context"
	"slices"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align/internal/parallel"
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

// Worse reports whether v is a worse verdict than other. Unchecked is between formatted and near: nothing is known against it.
func (v Verdict) Worse(other Verdict) bool {
	return slices.Index(verdicts, v) > slices.Index(verdicts, other)
}

// Limits of the work of [Verify] on a quotation. Where one is met and it matters, the quotation is unchecked, and its message says
// so.
const (
	MostSamePlaces = 50      // places of a source with just its words, of which each is asked who speaks there
	MostWordPairs  = 1 << 21 // words of a stretch that differs times the words of the source that it is held against
)

// Verdicts are what [Verify] found. Like a [Report] they hold plain data.
type Verdicts struct {
	Schema     string         `json:"schema"`
	Draft      string         `json:"draft"`
	Quotations []Verification `json:"quotations"` // in the order of the draft

	// Articles are the draft and its sources with the texts in which offsets count. [Verify] leaves them out; the writers of
	// package report put them in where their options say so.
	Articles []Article `json:"articles,omitempty"`
}

// Verification is one quotation of the draft and the passage of a source that it comes from.
type Verification struct {
	Span    crosscheck.Span
	Item    int      `json:"item,omitempty"` // of what an [Answer] gives as a quotation: its number, from 1; 0 for one in prose
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

// An Answer is a draft that says itself what it quotes: a list of quotations, or prose with citations as the programming
// interfaces of language models give them. Package [github.com/crosscheck-go/crosscheck/align/answers] reads the common forms.
type Answer struct {
	ID         string
	Document   *crosscheck.Document // the prose; nil when there is none
	Quotations []Quotation
}

// Quotation is one that an [Answer] gives as such, or only the source on which a stretch of its prose rests.
type Quotation struct {
	Text    string          // the words; "" where only a source is named
	Speaker string          // "" where nobody is named
	Source  string          // the ID, the address, the publisher or the title of a source; "" where none is named
	Index   int             // or the number of the source among those given, from 1; 0 for none
	Span    crosscheck.Span // the stretch of the prose that rests on it; empty for none
}

// VerifyAnswer checks the quotations in the prose of an answer as [Verify] does, each against the source on which it rests, and
// those that the answer gives as such. One whose source is none of those given is unchecked. They are ordered by where they
// stand in the prose; those of an answer without prose are as they came. A nil answer has no quotations. No option applies.
// The errors are those of [Verify].
func VerifyAnswer(ctx context.Context, answer *Answer, sources []*crosscheck.Document, _ *Options) (*Verdicts, error) {
	if err := ctx.Err(); answer == nil || err != nil {
		return noVerdicts(""), err
	}
	return unlessCancelled(ctx, answer.ID, func() (*Verdicts, error) { return verifyAnswer(ctx, answer, sources) })
}

func verifyAnswer(ctx context.Context, answer *Answer, sources []*crosscheck.Document) (*Verdicts, error) {
	out := noVerdicts(answer.ID)
	if err := distinct(answer.Document, sources); err != nil {
		return out, err
	}
	checker, err := verify.New(ctx, sources)
	if err != nil {
		return out, err
	}
	var (
		citations []verify.Citation
		given     []verify.Given
		items     []int
	)
	for i, q := range answer.Quotations {
		source := q.Source
		if 0 < q.Index && q.Index <= len(sources) && sources[q.Index-1] != nil && len(checker.Sources(source)) == 0 {
			source = sources[q.Index-1].ID()
		}
		if found := checker.Sources(source); !q.Span.Empty() && len(found) > 0 {
			citations = append(citations, verify.Citation{Span: q.Span, Sources: found})
		}
		if q.Text != "" {
			given, items = append(given, verify.Given{Text: q.Text, Speaker: q.Speaker, Source: source}), append(items, i)
		}
	}
	prose, err := checker.Draft(ctx, answer.Document, citations)
	if err != nil {
		return out, err
	}
	listed, err := checker.Given(ctx, given)
	if err != nil {
		return out, err
	}
	for i := range prose {
		out.Quotations = append(out.Quotations, verification(&prose[i]))
	}
	for i := range listed {
		v := verification(&listed[i])
		v.Item, v.Span = items[i]+1, answer.Quotations[items[i]].Span
		out.Quotations = append(out.Quotations, v)
	}
	slices.SortStableFunc(out.Quotations, func(a, b Verification) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	return out, nil
}

// Verify checks every quotation of a draft, an article or a generated text, against its sources: whether its words stand
// there, whether the same person said them, and whether it is the source that the draft names, by its publisher, a link or a
// note mark. Every word is accounted for: an ellipsis stands for words left out, brackets for clarifications, and neither for
// what turns the sense. A source's own words may be quoted, but not as somebody's. Fewer than four words accuse nobody, and
// neither does what stands in quotation marks as nobody's words: they are unchecked unless a source has them. So is what is beyond
// a limit: [MostSamePlaces], [MostWordPairs].
// A nil draft has no quotations, nil sources are passed over. The verdicts do not depend on the order of the sources, but
// that the first of equal places is shown. No option applies. The error is that of a cancelled context, or a
// [*crosscheck.DuplicateError] when a source has the ID of the draft or of another source, and another text.
func Verify(ctx context.Context, draft *crosscheck.Document, sources []*crosscheck.Document, _ *Options) (*Verdicts, error) {
	if err := ctx.Err(); draft == nil || err != nil {
		return noVerdicts(""), err
	}
	return unlessCancelled(ctx, draft.ID(), func() (*Verdicts, error) { return verifyDraft(ctx, draft, sources) })
}

func verifyDraft(ctx context.Context, draft *crosscheck.Document, sources []*crosscheck.Document) (*Verdicts, error) {
	out := noVerdicts(draft.ID())
	if err := distinct(draft, sources); err != nil {
		return out, err
	}
	checker, err := verify.New(ctx, sources)
	if err != nil {
		return out, err
	}
	found, err := checker.Draft(ctx, draft, nil)
	if err != nil {
		return out, err
	}
	for i := range found {
		out.Quotations = append(out.Quotations, verification(&found[i]))
	}
	return out, nil
}

// noVerdicts are those of a draft of which nothing was judged.
func noVerdicts(draft string) *Verdicts {
	return &Verdicts{Schema: Schema, Draft: draft, Quotations: []Verification{}}
}

// unlessCancelled returns the verdicts of some work, or the context's error as soon as the context ends, though an article is read to
// its end in the background.
func unlessCancelled(ctx context.Context, draft string, work func() (*Verdicts, error)) (*Verdicts, error) {
	var out *Verdicts
	var failed error
	if err := parallel.Do(ctx, 1, func(int) { out, failed = work() }); err != nil {
		return noVerdicts(draft), err
	}
	return out, failed
}

// distinct returns an error where a verdict could not say by an ID which article it means.
func distinct(draft *crosscheck.Document, sources []*crosscheck.Document) error {
	texts := map[string]string{}
	if draft != nil {
		texts[draft.ID()] = draft.Text()
	}
	for _, doc := range sources {
		if doc == nil {
			continue
		}
		if text, ok := texts[doc.ID()]; ok && text != doc.Text() {
			return &crosscheck.DuplicateError{Article: doc.ID()}
		}
		texts[doc.ID()] = doc.Text()
	}
	return nil
}

// verification writes a result out.
func verification(r *verify.Result) Verification {
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
		out.Verdict, out.Message = VerdictUnchecked, r.Reason
	}
	if out.Verdict == VerdictNear || out.Verdict == VerdictMisattributed {
		out.Edits = Diff(out.Source.Text, out.Text)
	}
	return out
}

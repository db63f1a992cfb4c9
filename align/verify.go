package align

import (
	"context"
	"slices"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/similar"
	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/quotes"
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
)

var verdicts = []Verdict{VerdictVerbatim, VerdictFormatted, VerdictNear, VerdictMisattributed, VerdictAbsent}

// Worse says whether v is a worse verdict than other.
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
	Source  *Passage `json:"source"`          // nil when it is absent
	Edits   []Edit   `json:"edits,omitempty"` // for near: from the source's text to the draft's, offsets within the two texts
}

// Passage is the place of a source that a quotation comes from.
type Passage struct {
	Article string `json:"article"`
	Span    crosscheck.Span
	Text    string `json:"text"`
	Speaker string `json:"speaker"` // "" where the words are the source's own, or nobody is named
}

// Worst is the worst verdict; [Verbatim] where there is no quotation.
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
// there, whether the same person said them, and whether it is the source that the draft names, by its publisher or by a
// link in the same sentence. A source's own words may be quoted as well as those that it quotes. What
// stands in quotation marks as nobody's words is checked from four words on; shorter ones are titles and scare quotes.
// A nil draft has no quotations, nil sources are passed over. The verdicts do not depend on the order of the sources. The
// only error is that of a cancelled context.
func Verify(ctx context.Context, draft *crosscheck.Document, sources []*crosscheck.Document, o *Options) (*Verdicts, error) {
	out := &Verdicts{Schema: Schema, Quotations: []Verification{}}
	if draft == nil {
		return out, ctx.Err()
	}
	out.Draft = draft.ID()
	checker := NewChecker(o)
	if err := checker.Add(ctx, sources...); err != nil {
		return nil, err
	}
	reading := claims.Read(draft)
	v := &verifier{Corpus: corpus.New(append(checker.readings, reading))}
	for _, a := range v.Articles {
		if a.Reading == reading {
			v.draft = a
		}
	}
	v.overlaps = make([][]similar.Overlap, len(v.Articles))
	err := parallel(ctx, len(v.Articles), func(i int) {
		if a := v.Articles[i]; a != v.draft {
			v.overlaps[i] = similar.Overlaps(v.Corpus, v.draft, a)
		}
	})
	if err != nil {
		return nil, err
	}
	for i := range v.draft.Quotes {
		if q := &v.draft.Quotes[i]; v.isChecked(i, q) {
			out.Quotations = append(out.Quotations, v.verify(q))
		}
	}
	slices.SortStableFunc(out.Quotations, func(x, y Verification) int { return x.Span.Start - y.Span.Start })
	return out, nil
}

// verifier holds a draft against its sources.
type verifier struct {
	*corpus.Corpus
	draft    *corpus.Article
	overlaps [][]similar.Overlap // by index of the source: what it shares with the draft
}

// scareWords is how many words in quotation marks are too few to be taken for somebody's words without a speaker.
const scareWords = 3

func (v *verifier) isChecked(i int, q *quotes.Quote) bool {
	if len(q.Quoted) == 0 || v.draft.Doc.Article().Kind == crosscheck.Record && i >= len(v.draft.Reading.Quotes) {
		return false
	}
	first, last := v.draft.TermsOf(q.Span)
	return first < last && (!q.Speaker.IsZero() || last-first > scareWords)
}

// verify judges a quotation by its pieces: it is as good as the worst of them, and comes from where the longest does.
func (v *verifier) verify(q *quotes.Quote) Verification {
	out := Verification{
		Span: q.Span, Text: q.Text(v.draft.Doc.Text()), Speaker: corpus.SpeakerName(v.draft, q.Speaker), Verdict: VerdictVerbatim,
	}
	var shown *find
	from := claimed{speaker: q.Speaker, sources: v.cited(q)}
	for _, span := range q.Quoted {
		first, last := v.draft.TermsOf(span)
		if first == last {
			continue
		}
		f := v.find(first, last, from)
		if f == nil {
			out.Verdict, shown = VerdictAbsent, nil
			break
		}
		if f.verdict.Worse(out.Verdict) {
			out.Verdict = f.verdict
		}
		if shown == nil || f.verdict.Worse(shown.verdict) || f.verdict == shown.verdict && f.matter > shown.matter {
			shown = f
		}
	}
	if shown != nil {
		passage := shown.passage()
		out.Source = &passage
		if shown.verdict == VerdictNear {
			out.Edits = Diff(passage.Text, v.draft.Span(shown.first, shown.last).Of(v.draft.Doc.Text()))
		}
	}
	out.Message = out.describe(shown)
	return out
}

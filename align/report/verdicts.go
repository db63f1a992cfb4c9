package report

import (
	"bufio"
	"cmp"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
)

// verdictForms lists the forms in which verdicts are written, the default first.
func verdictForms() []verdictForm {
	return []verdictForm{{"text", VerdictsText}, {"json", VerdictsJSON}, {"html", VerdictsHTML}, {"sarif", VerdictsSARIF}}
}

type verdictForm struct {
	name  string
	write func(io.Writer, *align.Verdicts, *Options) error
}

// VerdictFormats returns the names of the formats that [WriteVerdicts] knows, the default first.
func VerdictFormats() []string {
	var names []string
	for _, form := range verdictForms() {
		names = append(names, form.name)
	}
	return names
}

// WriteVerdicts writes what [align.Verify] found in the format of the given name, one of [VerdictFormats]; nil verdicts are
// those of a draft without quotations. The documents of the options are the draft and its sources. It fails with an
// [*UnknownFormatError] for any other name, and with the error of w when that cannot be written to.
func WriteVerdicts(w io.Writer, format string, v *align.Verdicts, o *Options) error {
	if v == nil {
		v = &align.Verdicts{Schema: align.Schema}
	}
	for _, form := range verdictForms() {
		if form.name == format {
			return form.write(w, v, o)
		}
	}
	return &UnknownFormatError{format, VerdictFormats()}
}

// verdictOrder are the verdicts from the best to the worst.
func verdictOrder() []align.Verdict {
	all := []align.Verdict{
		align.VerdictVerbatim, align.VerdictFormatted, align.VerdictUnchecked, align.VerdictNear, align.VerdictMisattributed, align.VerdictAbsent,
	}
	slices.SortStableFunc(all, func(a, b align.Verdict) int {
		if a.Worse(b) {
			return 1
		}
		if b.Worse(a) {
			return -1
		}
		return 0
	})
	return all
}

// verdictTally counts the quotations by verdict: “quotations: 2 verbatim, 1 near”.
func verdictTally(v *align.Verdicts) string {
	counts := map[align.Verdict]int{}
	for _, q := range v.Quotations {
		counts[q.Verdict]++
	}
	var said []string
	for _, verdict := range verdictOrder() {
		if counts[verdict] > 0 {
			said = append(said, fmt.Sprintf("%d %s", counts[verdict], verdict))
		}
	}
	if len(said) == 0 {
		said = []string{"none"}
	}
	return "quotations: " + strings.Join(said, ", ")
}

// VerdictsJSON writes verdicts as one indented JSON object in the wire format.
func VerdictsJSON(w io.Writer, v *align.Verdicts, o *Options) error {
	full := *v
	full.Quotations = list(full.Quotations)
	if o != nil && o.Texts {
		full.Articles = nil
		for _, s := range documentsOf(o).list() {
			article := s.Article
			article.Published, article.Text = s.doc.Published(), s.text
			full.Articles = append(full.Articles, article)
		}
	}
	return encode(w, full, "  ")
}

// VerdictsText writes verdicts for a terminal: each quotation with its verdict and, where they are not the same, the words of
// its source; what differs is marked [-left out-] and {+put in+}. How many there are of each verdict stands at the end.
func VerdictsText(w io.Writer, v *align.Verdicts, o *Options) error {
	out := bufio.NewWriter(w)
	color := o != nil && o.Color
	docs := documentsOf(o)
	for _, q := range v.Quotations {
		name := oneLine(string(q.Verdict))
		if color && q.Verdict.Worse(align.VerdictFormatted) {
			name = red + name + reset
		}
		fmt.Fprintf(out, "%s: %s\n", name, spaced(q.Message))
		text := spaced(q.Text)
		if len(q.Edits) > 0 && q.Source != nil {
			text = markedEdits(q)
		}
		fmt.Fprintf(out, "   %s%s\n   | %s\n", docs.drafted(v.Draft, q), after(", ", spaced(q.Speaker)), text)
		if q.Source != nil && q.Verdict != align.VerdictVerbatim {
			fmt.Fprintf(out, "   %s%s\n   | %s\n", docs.place(q.Source.Article, q.Source.Span), after(", ", spaced(q.Source.Speaker)), spaced(q.Source.Text))
		}
		out.WriteByte('\n')
	}
	fmt.Fprintln(out, verdictTally(v))
	return out.Flush()
}

// after puts something before a text that is not empty.
func after(before, text string) string {
	if text == "" {
		return ""
	}
	return before + text
}

// spaced is a text on one line, each run of white space a blank.
func spaced(text string) string { return oneLine(strings.Join(strings.Fields(text), " ")) }

// markedEdits writes a quotation with what differs from its source: [-left out-] {+put in+}.
func markedEdits(q align.Verification) string {
	var words []string
	for _, edit := range q.Edits {
		a, b := spaced(within(q.Source.Text, edit.A)), spaced(within(q.Text, edit.B))
		switch {
		case edit.Op == align.OpEqual:
			words = append(words, b)
			continue
		case a != "":
			words = append(words, "[-"+a+"-]")
		}
		if b != "" {
			words = append(words, "{+"+b+"+}")
		}
	}
	return strings.Join(words, " ")
}

// within is the text of a span, or nothing where the text does not hold it.
func within(text string, span crosscheck.Span) string {
	if span.Start < 0 || span.End < span.Start || span.End > len(text) {
		return ""
	}
	return span.Of(text)
}

// A sourceByID finds the documents of the options.
type sourceByID map[string]*source

func documentsOf(o *Options) sourceByID {
	all := sourceByID{}
	if o == nil {
		return all
	}
	for _, doc := range o.Documents {
		if doc != nil && all[doc.ID()] == nil {
			all[doc.ID()] = &source{Article: align.Article{ID: doc.ID(), Source: doc.Article().Source}, number: len(all), label: doc.ID(), doc: doc, text: doc.Text()}
		}
	}
	return all
}

func (all sourceByID) of(id string) *source {
	if s := all[id]; s != nil {
		return s
	}
	return &source{Article: align.Article{ID: id}, number: -1, label: id}
}

func (all sourceByID) place(id string, span crosscheck.Span) string {
	return oneLine(all.of(id).place(span))
}

// drafted says where a quotation stands in the draft: a line of its text, or its number in a list.
func (all sourceByID) drafted(draft string, q align.Verification) string {
	if q.Item > 0 {
		return fmt.Sprintf("%s #%d", spaced(draft), q.Item)
	}
	return all.place(draft, q.Span)
}

// The page as its template sees it.
type (
	verdictsView struct {
		Draft, Summary string
		Verdicts       []choice
		Filters        template.CSS
		Quotations     []quotationView
		Text           []draftPiece
	}
	quotationView struct {
		align.Verification
		Number             int
		Class              string
		Place, SourcePlace string
		Live               string
		Own, Theirs        []piece
	}
	// A draftPiece is a part of the draft: a quotation, or, with the number 0, what stands between.
	draftPiece struct {
		Text   string
		Number int
		Class  string
	}
)

// VerdictsHTML writes verdicts as one page that needs no script and no other file: each quotation beside its source, the
// words that differ in mark elements, the worst first, and then the draft, where its text is known, with the quotations linked.
func VerdictsHTML(w io.Writer, v *align.Verdicts, o *Options) error {
	docs := documentsOf(o)
	view := verdictsView{Draft: v.Draft, Summary: verdictTally(v)}
	var rules strings.Builder
	for i, verdict := range verdictOrder() {
		if slices.ContainsFunc(v.Quotations, func(q align.Verification) bool { return q.Verdict == verdict }) {
			class := fmt.Sprintf("v%d", i)
			view.Verdicts = append(view.Verdicts, choice{class, string(verdict)})
			fmt.Fprintf(&rules, "body:has(#by-verdict option[value=%q]:checked) .f:not(.%s){display:none}\n", class, class)
		}
	}
	view.Filters = template.CSS(rules.String()) // made of numbers and fixed words only
	for i, q := range v.Quotations {
		view.Quotations = append(view.Quotations, quotationOf(docs, v.Draft, i+1, q))
	}
	view.Text = draftPieces(docs.of(v.Draft), view.Quotations)
	slices.SortStableFunc(view.Quotations, func(a, b quotationView) int {
		return cmp.Compare(slices.Index(verdictOrder(), b.Verdict), slices.Index(verdictOrder(), a.Verdict))
	})
	return writePage(w, "verdicts.html", view)
}

func quotationOf(docs sourceByID, draft string, number int, q align.Verification) quotationView {
	view := quotationView{Verification: q, Number: number, Place: docs.drafted(draft, q), Own: []piece{{Text: q.Text}}}
	view.Class = fmt.Sprintf("v%d %s", slices.Index(verdictOrder(), q.Verdict), verdictLevel(q.Verdict))
	if q.Source == nil {
		return view
	}
	view.Theirs = []piece{{Text: q.Source.Text}}
	view.SourcePlace = docs.place(q.Source.Article, q.Source.Span)
	view.Live = fragment(passage{source: docs.of(q.Source.Article), text: q.Source.Text})
	var own, theirs []signed
	for _, edit := range q.Edits {
		if edit.Op != align.OpEqual {
			if within(q.Text, edit.B) != "" {
				own = append(own, signed{edit.B, differing})
			}
			if within(q.Source.Text, edit.A) != "" {
				theirs = append(theirs, signed{edit.A, differing})
			}
		}
	}
	view.Own, view.Theirs = cut(q.Text, union(own)), cut(q.Source.Text, union(theirs))
	return view
}

// draftPieces cuts the draft at its quotations. What overlaps an earlier quotation is part of that.
func draftPieces(s *source, quotations []quotationView) []draftPiece {
	if s.doc == nil {
		return nil
	}
	var pieces []draftPiece
	at := 0
	for _, q := range quotations {
		if !s.holds(q.Span) || q.Span.Start < at || q.Span.Empty() {
			continue
		}
		pieces = append(pieces, draftPiece{Text: s.text[at:q.Span.Start]}, draftPiece{q.Span.Of(s.text), q.Number, string(verdictLevel(q.Verdict))})
		at = q.Span.End
	}
	return append(pieces, draftPiece{Text: s.text[at:]})
}

// verdictLevel says how grave a verdict is, in the terms of a report.
func verdictLevel(v align.Verdict) align.Severity {
	switch v {
	case align.VerdictAbsent, align.VerdictMisattributed:
		return align.SeverityError
	case align.VerdictNear:
		return align.SeverityWarning
	}
	return align.SeverityNote
}

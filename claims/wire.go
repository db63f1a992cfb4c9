package claims

import (
	"bytes"
	"io"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/claims/quantity"
	"github.com/crosscheck-go/crosscheck/claims/timex"
	"github.com/crosscheck-go/crosscheck/quotes"
)

// The JSON shapes of a reading: what the program extract writes, one line an article. The lists come in this order.
type (
	headWire struct {
		Article   string          `json:"article"`
		Source    string          `json:"source,omitempty"`
		Published crosscheck.Date `json:"published"`
		Text      *string         `json:"text,omitempty"` // nil where it is not asked for
	}
	placeWire struct {
		crosscheck.Span
		Text string `json:"text"`
	}
	quoteWire struct {
		Kind quotes.Kind `json:"kind"`
		crosscheck.Span
		Parts   [][2]int     `json:"parts"`
		Quoted  [][2]int     `json:"quoted"`
		Text    string       `json:"text"`
		Speaker *speakerWire `json:"speaker"`
		Cue     *placeWire   `json:"cue"`
		Flags   []string     `json:"flags"`
	}
	turnWire struct {
		crosscheck.Span
		Speaker *speakerWire `json:"speaker"`
	}
	speakerWire struct {
		placeWire
		Name string             `json:"name"`
		Type quotes.SpeakerType `json:"type"`
	}
	timexWire struct {
		placeWire
		Type    timex.Type `json:"type"`
		Value   string     `json:"value"`
		Mod     timex.Mod  `json:"mod"`
		Certain bool       `json:"certain"`
	}
	quantityWire struct {
		placeWire
		Value float64      `json:"value"`
		High  *float64     `json:"high,omitempty"`
		Mod   quantity.Mod `json:"mod"`
		Unit  string       `json:"unit"`
		Noun  string       `json:"noun"`
	}
	claimWire struct {
		placeWire
		Negated      bool              `json:"negated"`
		Hedged       bool              `json:"hedged"`
		Predicate    *predicateWire    `json:"predicate"` // null when no verb was understood
		Participants []participantWire `json:"participants"`
		Factuality   Factuality        `json:"factuality"`
		Attributed   *speakerWire      `json:"attributed"`
		Names        []nameWire        `json:"names"`
		Timexes      []int             `json:"timexes"`
		Quantities   []int             `json:"quantities"`
	}
	predicateWire struct {
		placeWire
		Lemma string `json:"lemma"`
	}
	participantWire struct {
		placeWire
		Role        Role   `json:"role"`
		Name        string `json:"name"` // "" when it is not named
		Preposition string `json:"preposition,omitempty"`
	}
	nameWire struct {
		placeWire
		Name string   `json:"name"`
		Type NameType `json:"type"`
	}
)

// MarshalJSON returns the line that [Reading.WriteJSON] writes.
func (r *Reading) MarshalJSON() ([]byte, error) {
	var line bytes.Buffer
	err := r.WriteJSON(&line)
	return line.Bytes(), err
}

// WriteJSON writes a reading as one line of the wire format, with the words of every span beside its offsets, and without
// a line break at the end. It holds one piece of it at a time, so that a long article takes little more memory.
func (r *Reading) WriteJSON(out io.Writer) error { return r.writeJSON(out, false) }

// WriteJSONWithText is WriteJSON with one more field, “text”: the text in which the offsets count.
func (r *Reading) WriteJSONWithText(out io.Writer) error { return r.writeJSON(out, true) }

func (r *Reading) writeJSON(out io.Writer, withText bool) error {
	doc := r.Doc
	if doc == nil {
		doc = &crosscheck.Document{}
	}
	article, text := doc.Article(), wire{doc.Text()}
	w := newLineWriter(out)
	head := headWire{Article: article.ID, Source: article.Source, Published: doc.Published()}
	if withText {
		head.Text = &article.Text
	}
	w.head(head)
	w.list("quotes", len(r.Quotes), func(i int) any { return text.quote(r.Quotes[i]) })
	w.list("timexes", len(r.Timexes), func(i int) any { return text.timex(r.Timexes[i]) })
	w.list("quantities", len(r.Quantities), func(i int) any { return text.quantity(r.Quantities[i]) })
	w.list("claims", len(r.Claims), func(i int) any { return text.claim(r, r.Claims[i]) })
	if article.Kind == crosscheck.Record || len(r.Turns) > 0 {
		w.list("turns", len(r.Turns), func(i int) any { return turnWire{r.Turns[i].Span, text.speaker(r.Turns[i].Speaker)} })
	}
	diagnostics := r.Diagnostics()
	w.list("diagnostics", len(diagnostics), func(i int) any { return diagnostics[i] })
	return w.end()
}

// wire cuts the words of spans out of the text.
type wire struct{ text string }

func (w wire) place(s crosscheck.Span) placeWire { return placeWire{s, s.Of(w.text)} }

func (w wire) speaker(s quotes.Speaker) *speakerWire {
	if s.IsZero() {
		return nil
	}
	return &speakerWire{w.place(s.Span), s.Name, s.Type}
}

func (w wire) quote(q quotes.Quote) quoteWire {
	out := quoteWire{
		Kind: q.Kind, Span: q.Span, Parts: pairs(q.Parts), Quoted: pairs(q.Quoted), Text: q.Text(w.text),
		Speaker: w.speaker(q.Speaker), Flags: q.Flags.Names(),
	}
	if !q.Cue.Empty() {
		cue := w.place(q.Cue)
		out.Cue = &cue
	}
	return out
}

func (w wire) timex(t timex.Timex) timexWire {
	return timexWire{w.place(t.Span), t.Type, t.Value, t.Mod, t.Certain}
}

func (w wire) quantity(q quantity.Quantity) quantityWire {
	out := quantityWire{w.place(q.Span), q.Value, nil, q.Mod, q.Unit, q.Noun}
	if q.IsRange {
		out.High = &q.High
	}
	return out
}

func (w wire) claim(r *Reading, c Claim) claimWire {
	out := claimWire{
		placeWire: w.place(c.Span), Negated: c.Negated, Hedged: c.Hedged, Attributed: w.speaker(c.Attributed),
		Names: make([]nameWire, len(c.Names)), Timexes: append([]int{}, c.Timexes...), Quantities: append([]int{}, c.Quantities...),
	}
	out.Participants = []participantWire{}
	out.Factuality = stated(c.Negated, c.Hedged)
	if c.Clause >= 0 {
		clause := &r.Clauses[c.Clause]
		out.Predicate = &predicateWire{w.place(clause.Predicate.Span), clause.Predicate.Lemma}
		out.Factuality = clause.Factuality
		for _, p := range clause.Participants {
			out.Participants = append(out.Participants, participantWire{w.place(p.Span), p.Role, p.Name, p.Preposition})
		}
	}
	for i, name := range c.Names {
		out.Names[i] = nameWire{w.place(name.Span), name.Name, name.Type}
	}
	return out
}

// stated returns the factuality of a claim whose verb was not understood.
func stated(negated, hedged bool) Factuality {
	switch {
	case hedged:
		return FactualityMay
	case negated:
		return FactualityNot
	}
	return FactualityHappened
}

func pairs(spans []crosscheck.Span) [][2]int {
	out := make([][2]int, len(spans))
	for i, s := range spans {
		out[i] = [2]int{s.Start, s.End}
	}
	return out
}

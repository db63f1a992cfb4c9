package claims

import (
	"encoding/json"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/quotes"
)

// The JSON shapes of a reading: what the program extract writes, one line an article.
type (
	readingWire struct {
		Article     string          `json:"article"`
		Source      string          `json:"source,omitempty"`
		Published   crosscheck.Date `json:"published"`
		Quotes      []quoteWire     `json:"quotes"`
		Timexes     []timexWire     `json:"timexes"`
		Quantities  []quantityWire  `json:"quantities"`
		Claims      []claimWire     `json:"claims"`
		Diagnostics []Diagnostic    `json:"diagnostics"`
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
	speakerWire struct {
		placeWire
		Name string             `json:"name"`
		Type quotes.SpeakerType `json:"type"`
	}
	timexWire struct {
		placeWire
		Type    string `json:"type"`
		Value   string `json:"value"`
		Mod     string `json:"mod"`
		Certain bool   `json:"certain"`
	}
	quantityWire struct {
		placeWire
		Value float64  `json:"value"`
		High  *float64 `json:"high,omitempty"`
		Mod   string   `json:"mod"`
		Unit  string   `json:"unit"`
		Noun  string   `json:"noun"`
	}
	claimWire struct {
		placeWire
		Negated    bool         `json:"negated"`
		Hedged     bool         `json:"hedged"`
		Attributed *speakerWire `json:"attributed"`
		Names      []nameWire   `json:"names"`
		Timexes    []int        `json:"timexes"`
		Quantities []int        `json:"quantities"`
	}
	nameWire struct {
		placeWire
		Name string   `json:"name"`
		Type NameType `json:"type"`
	}
)

// MarshalJSON writes a reading as one line of the wire format, with the words of every span beside its offsets.
func (r *Reading) MarshalJSON() ([]byte, error) {
	doc := r.Doc
	if doc == nil {
		doc = &crosscheck.Document{}
	}
	w := wire{doc.Text()}
	article := doc.Article()
	out := readingWire{
		Article: article.ID, Source: article.Source, Published: doc.Published(),
		Quotes: []quoteWire{}, Timexes: []timexWire{}, Quantities: []quantityWire{}, Claims: []claimWire{},
		Diagnostics: r.Diagnostics(),
	}
	for _, q := range r.Quotes {
		out.Quotes = append(out.Quotes, w.quote(q))
	}
	for _, t := range r.Timexes {
		out.Timexes = append(out.Timexes, timexWire{w.place(t.Span), string(t.Type), t.Value, string(t.Mod), t.Certain})
	}
	for _, q := range r.Quantities {
		quantity := quantityWire{w.place(q.Span), q.Value, nil, string(q.Mod), q.Unit, q.Noun}
		if q.IsRange {
			quantity.High = &q.High
		}
		out.Quantities = append(out.Quantities, quantity)
	}
	for _, c := range r.Claims {
		out.Claims = append(out.Claims, w.claim(c))
	}
	return json.Marshal(out)
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

func (w wire) claim(c Claim) claimWire {
	out := claimWire{
		placeWire: w.place(c.Span), Negated: c.Negated, Hedged: c.Hedged, Attributed: w.speaker(c.Attributed),
		Names: make([]nameWire, len(c.Names)), Timexes: append([]int{}, c.Timexes...), Quantities: append([]int{}, c.Quantities...),
	}
	for i, name := range c.Names {
		out.Names[i] = nameWire{w.place(name.Span), name.Name, name.Type}
	}
	return out
}

func pairs(spans []crosscheck.Span) [][2]int {
	out := make([][2]int, len(spans))
	for i, s := range spans {
		out[i] = [2]int{s.Start, s.End}
	}
	return out
}

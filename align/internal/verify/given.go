package verify

import (
	"context"
	"path"
	"strings"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/internal/fold"
	"github.com/crosscheck-go/crosscheck/quotes"
)

// Given is a quotation that a draft gives as such, outside of prose.
type Given struct {
	Text    string
	Speaker string // "" where nobody is named
	Source  string // as [Checker.Sources] takes it; "" where none is named
	Sources []int  // the sources that are named otherwise, by index
}

// Given judges quotations that are given as such, in order. The only error is that of a cancelled context.
func (c *Checker) Given(ctx context.Context, given []Given) ([]Result, error) {
	speakers := map[string]quotes.Speaker{}
	out := make([]Result, len(given))
	var asked []question
	var places []int // of the questions in what is given
	for i := range given {
		g := &given[i]
		r := Result{Text: g.Text, Speaker: strings.Join(strings.Fields(g.Speaker), " ")}
		claim := claim{name: r.Speaker, quoted: true, claimed: true, cited: map[int]bool{}}
		for _, source := range append(c.Sources(g.Source), g.Sources...) {
			claim.cited[source] = true
		}
		if g.Source != "" && len(claim.cited) == 0 {
			r.Verdict, r.Reason = Unchecked, "its source “"+g.Source+"” is none of those given"
			out[i] = r
			continue
		}
		if r.Speaker != "" {
			speaker, ok := speakers[r.Speaker]
			if !ok {
				speaker = speakerNamed(r.Speaker)
				speakers[r.Speaker] = speaker
			}
			claim.speaker = speaker
		}
		p := c.piece(g.Text, fold.Words(g.Text), []crosscheck.Span{{Start: 0, End: len(g.Text)}})
		asked, places = append(asked, question{r, p, claim}), append(places, i)
	}
	if err := c.judge(ctx, asked); err != nil {
		return nil, err
	}
	for n, i := range places {
		out[i] = asked[n].Result
	}
	return out, ctx.Err()
}

// speakerNamed reads a name as that of a speaker, as it would be read behind a quotation.
func speakerNamed(name string) quotes.Speaker {
	speaker := quotes.Speaker{Name: name, Type: quotes.Unknown, Certain: true}
	doc, err := crosscheck.NewDocument(crosscheck.Article{Text: "“We saw it all, and we said so,” said " + name + "."})
	if err != nil {
		return speaker
	}
	if found := quotes.Extract(doc); len(found) == 1 && !found[0].Speaker.IsZero() && strings.Contains(name, found[0].Speaker.Name) {
		speaker.Name, speaker.Type = found[0].Speaker.Name, found[0].Speaker.Type
	}
	return speaker
}

// Sources returns the sources that a name means, by index: those with this ID, address, publisher or title; where none has it,
// those whose ID ends with it, as a file's does.
func (c *Checker) Sources(name string) []int {
	name = strings.TrimSpace(name)
	if name == "" {
		return nil
	}
	var exact, near []int
	for i, s := range c.sources {
		article := s.doc.Article()
		switch base := path.Base(article.ID); {
		case article.ID == name, article.URL != "" && address(article.URL) == address(name), sameWords(article.Source, name), sameWords(article.Title, name):
			exact = append(exact, i)
		case article.ID != "" && (base == path.Base(name) || strings.TrimSuffix(base, path.Ext(base)) == name):
			near = append(near, i)
		}
	}
	if len(exact) > 0 {
		return exact
	}
	return near
}

// sameWords reports whether two names have the same words, but for capitals and an article at the beginning.
func sameWords(a, b string) bool {
	x, y := fold.Words(withoutThe(a)), fold.Words(withoutThe(b))
	if len(x) != len(y) || len(x) == 0 {
		return false
	}
	for i := range x {
		if x[i].Key != y[i].Key {
			return false
		}
	}
	return true
}

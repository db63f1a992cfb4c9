package report

import (
	"encoding/json"
	"io"

	"github.com/crosscheck-go/crosscheck/align"
)

// JSONLD writes the report in the vocabulary of schema.org: a Dataset with a collection of Claims for each finding, those that
// stand against each other, each with the articles in which it appears and the Quotation of it there. Nothing is reviewed or
// rated, since a report does not say which side is true. Angle brackets and ampersands are escaped, so that the JSON may stand
// in an element of a page.
func JSONLD(w io.Writer, r *align.Report, o *Options) error {
	r = given(r)
	all := sourcesOf(r, o)
	set := ldDataset{
		Context: "https://schema.org", Type: "Dataset", Name: "Discrepancies between articles", Identifier: r.ID,
		Description: summary(r), Findings: []ldFinding{},
	}
	for i := range r.Discrepancies {
		set.Findings = append(set.Findings, ldFindingOf(all, &r.Discrepancies[i]))
	}
	encoder := json.NewEncoder(w)
	encoder.SetIndent("", "  ")
	return encoder.Encode(set)
}

type ldDataset struct {
	Context     string      `json:"@context"`
	Type        string      `json:"@type"`
	Name        string      `json:"name"`
	Identifier  string      `json:"identifier,omitempty"`
	Description string      `json:"description"`
	Findings    []ldFinding `json:"hasPart"`
}

type ldFinding struct {
	Type        string    `json:"@type"`
	ID          string    `json:"@id"`
	Name        string    `json:"name"`
	Keywords    []string  `json:"keywords"`
	Description string    `json:"description"`
	Claims      []ldClaim `json:"hasPart"`
}

type ldClaim struct {
	Type        string      `json:"@type"`
	Text        string      `json:"text"`
	Appearances []ldArticle `json:"appearance"`
}

type ldArticle struct {
	Type       string          `json:"@type"`
	Identifier string          `json:"identifier"`
	URL        string          `json:"url,omitempty"`
	Headline   string          `json:"headline,omitempty"`
	Publisher  *ldOrganization `json:"publisher,omitempty"`
	Published  string          `json:"datePublished,omitempty"`
	Passage    ldQuotation     `json:"hasPart"`
}

type ldOrganization struct {
	Type string `json:"@type"`
	Name string `json:"name"`
}

type ldQuotation struct {
	Type string `json:"@type"`
	Text string `json:"text"`
}

func ldFindingOf(all sources, d *align.Discrepancy) ldFinding {
	finding := ldFinding{
		Type: "Collection", ID: "#" + d.ID, Name: kindTitle(d.Kind),
		Keywords: []string{string(d.Severity), string(d.Kind), string(d.In)}, Description: d.Message, Claims: []ldClaim{},
	}
	for side := range d.Sides {
		claim := ldClaim{Type: "Claim", Text: d.Sides[side].Value, Appearances: []ldArticle{}}
		for _, mention := range d.Sides[side].Mentions {
			claim.Appearances = append(claim.Appearances, ldArticleOf(all.passageOf(d, side, mention)))
		}
		finding.Claims = append(finding.Claims, claim)
	}
	return finding
}

func ldArticleOf(p passage) ldArticle {
	s := p.source
	article := ldArticle{
		Type: "NewsArticle", Identifier: s.ID, Published: s.Published.Value(), Passage: ldQuotation{"Quotation", p.text},
	}
	if s.doc != nil {
		article.URL, article.Headline = s.doc.Article().URL, s.doc.Article().Title
	}
	if s.Source != "" {
		article.Publisher = &ldOrganization{"Organization", s.Source}
	}
	return article
}

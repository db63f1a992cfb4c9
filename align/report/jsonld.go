package report

import (
	"encoding/json"
	"io"
	"strings"

	"github.com/crosscheck-go/crosscheck/align"
)

// JSONLD writes the report in the vocabulary of schema.org: a Dataset of ClaimReviews, each of which reviews the Claims
// that stand against each other and says in which articles they appear. No review has a rating, since a report does not
// say which side is true. Angle brackets and ampersands are escaped, so that the JSON may stand in an element of a page.
func JSONLD(w io.Writer, r *align.Report, o *Options) error {
	r = given(r)
	all := sourcesOf(r, o)
	set := ldDataset{
		Context: "https://schema.org", Type: "Dataset", Name: "Discrepancies between articles", Identifier: r.ID,
		Description: summary(r), Reviews: []ldReview{},
	}
	for i := range r.Discrepancies {
		set.Reviews = append(set.Reviews, ldReviewOf(all, &r.Discrepancies[i]))
	}
	encoder := json.NewEncoder(w)
	encoder.SetIndent("", "  ")
	return encoder.Encode(set)
}

type ldDataset struct {
	Context     string     `json:"@context"`
	Type        string     `json:"@type"`
	Name        string     `json:"name"`
	Identifier  string     `json:"identifier,omitempty"`
	Description string     `json:"description"`
	Reviews     []ldReview `json:"hasPart"`
}

type ldReview struct {
	Type     string    `json:"@type"`
	ID       string    `json:"@id"`
	Claim    string    `json:"claimReviewed"`
	Aspect   string    `json:"reviewAspect"`
	Keywords []string  `json:"keywords"`
	Body     string    `json:"reviewBody"`
	Items    []ldClaim `json:"itemReviewed"`
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

func ldReviewOf(all sources, d *align.Discrepancy) ldReview {
	review := ldReview{
		Type: "ClaimReview", ID: "#" + d.ID, Aspect: kindTitle(d.Kind),
		Keywords: []string{string(d.Severity), string(d.Kind), string(d.In)}, Body: d.Message, Items: []ldClaim{},
	}
	var values []string
	for side := range d.Sides {
		values = append(values, d.Sides[side].Value)
		claim := ldClaim{Type: "Claim", Text: d.Sides[side].Value, Appearances: []ldArticle{}}
		for _, mention := range d.Sides[side].Mentions {
			claim.Appearances = append(claim.Appearances, ldArticleOf(all.passageOf(d, side, mention)))
		}
		review.Items = append(review.Items, claim)
	}
	review.Claim = strings.Join(values, " / ")
	return review
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

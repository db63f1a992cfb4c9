package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
	"github.com/crosscheck-go/crosscheck/internal/collection"
)

var errDepends = errors.New("what is found between some articles depends on others")

// bystanders checks some articles alone, and again among three times as many others of the same days that are about other things, and fails
// where a finding between them is lost or added. It makes the articles, whatever -stories says.
func bystanders(n int) error {
	g, err := collection.New(*templates, *days)
	if err != nil {
		return err
	}
	one, other := g.Halves()
	some := one.Articles(n, 1)
	all := append(other.Articles(3*n, 2), some...)
	own := map[string]bool{}
	for _, a := range some {
		own[a.ID] = true
	}
	alone, err := findings(some, own)
	if err != nil {
		return err
	}
	among, err := findings(all, own)
	if err != nil {
		return err
	}
	lost, added := 0, 0
	for key := range alone {
		if !among[key] {
			lost++
		}
	}
	for key := range among {
		if !alone[key] {
			added++
		}
	}
	fmt.Printf("\n%d articles alone: %d findings; among %d others: %d lost, %d added\n", len(some), len(alone), len(all)-len(some), lost, added)
	if lost+added > 0 {
		return errDepends
	}
	return nil
}

// findings checks articles and gives the findings between some of them.
func findings(all []collection.Article, own map[string]bool) (map[string]bool, error) {
	docs := make([]*crosscheck.Document, len(all))
	for i, a := range all {
		doc, err := crosscheck.NewDocument(a.Article)
		if err != nil {
			return nil, err
		}
		docs[i] = doc
	}
	report, err := align.Check(background, docs, nil)
	if err != nil {
		return nil, err
	}
	out := map[string]bool{}
	for _, d := range report.Discrepancies {
		id, _, _ := strings.Cut(d.ID, "-") // equal findings are numbered through the collection
		key, outside := fmt.Sprint(id, d.Kind, d.Severity, d.Score), false
		for _, s := range d.Sides {
			key += " |"
			for _, m := range s.Mentions {
				key += fmt.Sprintf(" %s:%d", m.Article, m.Span.Start)
				outside = outside || !own[m.Article]
			}
		}
		if !outside {
			out[key] = true
		}
	}
	return out, nil
}

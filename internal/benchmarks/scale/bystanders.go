package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
	"github.com/crosscheck-go/crosscheck/internal/benchmarks/collection"
)

var errDepends = errors.New("what is found between some articles depends on others")

// bystanders checks some articles alone, and again among three times as many others of the same days, and fails where a finding between them is
// lost or added.
func bystanders(n int) error {
	all, err := collected(4 * n)
	if err != nil {
		return err
	}
	number := slices.IndexFunc(all, func(a collection.Article) bool { return a.Story > all[min(n, len(all)-1)].Story }) // no story is divided
	if number < 0 {
		number = len(all)
	}
	own := map[string]bool{}
	for _, a := range all[:number] {
		own[a.ID] = true
	}
	alone, err := findings(all[:number], own)
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
	fmt.Printf("\n%d articles alone: %d findings; among %d others: %d lost, %d added\n", number, len(alone), len(all)-number, lost, added)
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

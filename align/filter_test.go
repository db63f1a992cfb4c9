package align_test

import (
	"context"
	"slices"
	"testing"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
)

func TestFilter(t *testing.T) {
	all := []align.Discrepancy{
		{ID: "a", Kind: align.KindNumber, Severity: align.SeverityError, Score: 0.9},
		{ID: "b", Kind: align.KindDate, Severity: align.SeverityWarning, Score: 0.7},
		{ID: "c", Kind: align.KindNumber, Severity: align.SeverityWarning, Score: 0.5},
		{ID: "d", Kind: align.KindWording, Severity: align.SeverityNote, Score: 0.2},
	}
	for name, test := range map[string]struct {
		filter align.Filter
		want   string
	}{
		"all":            {align.Filter{}, "abcd"},
		"warnings":       {align.Filter{Severity: align.SeverityWarning}, "abc"},
		"numbers":        {align.Filter{Kinds: []align.Kind{align.KindNumber}}, "ac"},
		"likely":         {align.Filter{MinScore: 0.7}, "ab"},
		"new":            {align.Filter{Except: []string{"a", "x"}}, "bcd"},
		"several things": {align.Filter{Severity: align.SeverityWarning, Kinds: []align.Kind{align.KindNumber, align.KindDate}, Except: []string{"a"}}, "bc"},
		"none":           {align.Filter{MinScore: 1}, ""},
	} {
		r := &align.Report{Discrepancies: slices.Clone(all)}
		left := r.Filter(test.filter)
		got := ""
		for _, d := range r.Discrepancies {
			got += d.ID
			if !test.filter.Wants(&d) {
				t.Errorf("%s: %s is kept and not wanted", name, d.ID)
			}
		}
		for _, d := range left {
			if test.filter.Wants(&d) {
				t.Errorf("%s: %s is wanted and left out", name, d.ID)
			}
		}
		if got != test.want || len(left)+len(r.Discrepancies) != len(all) {
			t.Errorf("%s: %q, not %q, and %d left out", name, got, test.want, len(left))
		}
		if r.Discrepancies == nil {
			t.Errorf("%s: no list, which JSON would write as null", name)
		}
	}
}

// TestOrderAndFilterOfACheck holds that the gravest findings come first, and that a check with a filter gives the findings
// of one without that pass it.
func TestOrderAndFilterOfACheck(t *testing.T) {
	var docs []*crosscheck.Document
	for _, a := range []crosscheck.Article{
		{ID: "a", Text: "“We are going to pay for the whole bridge,” said Ida Holm, the mayor of Calder. The bridge at Stonebeck cost 16 million crowns, the council in Calder said."},
		{ID: "b", Text: "“We are not going to pay for the whole bridge,” said Ida Holm, the mayor of Calder. The bridge at Stonebeck cost 60 million crowns, the council in Calder said."},
		{ID: "c", Text: "“We're going to pay for the whole bridge,” said Ida Holm, the mayor of Calder."},
	} {
		doc, err := crosscheck.NewDocument(a)
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, doc)
	}
	check := func(f align.Filter) *align.Report {
		t.Helper()
		r, err := align.Check(context.Background(), docs, &align.Options{OneStory: true, Filter: f})
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	all := check(align.Filter{})
	if len(all.Discrepancies) < 2 {
		t.Fatalf("%d findings", len(all.Discrepancies))
	}
	for i := 1; i < len(all.Discrepancies); i++ {
		last, next := all.Discrepancies[i-1], all.Discrepancies[i]
		if next.Severity.Compare(last.Severity) > 0 || next.Severity == last.Severity && next.Score > last.Score {
			t.Errorf("%s %v stands before %s %v", last.Severity, last.Score, next.Severity, next.Score)
		}
	}
	first := all.Discrepancies[0]
	left := check(align.Filter{Except: []string{first.ID}})
	if len(left.Discrepancies) != len(all.Discrepancies)-1 || slices.ContainsFunc(left.Discrepancies, func(d align.Discrepancy) bool { return d.ID == first.ID }) {
		t.Errorf("%d of %d findings are left", len(left.Discrepancies), len(all.Discrepancies))
	}
}

package align_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
	"github.com/crosscheck-go/crosscheck/align/aligntest"
)

// pool is articles of several stories: those of testdata, rounds of one event, and a copy, a version and an undated copy of some.
func pool(t *testing.T) []*crosscheck.Document {
	t.Helper()
	var docs []*crosscheck.Document
	add := func(a crosscheck.Article) {
		doc, err := crosscheck.NewDocument(a)
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, doc)
	}
	for _, a := range rounds {
		add(a)
	}
	for _, folder := range []string{"ferry", "museum-theft", "ports-alliance"} {
		read, err := aligntest.Read(filepath.Join("..", "testdata", folder))
		if err != nil {
			t.Fatal(err)
		}
		for i, doc := range read {
			a := doc.Article()
			a.ID = folder + "/" + a.ID
			add(a)
			switch a.Published = doc.Published(); i {
			case 0:
				a.ID += "-copy"
				add(a)
			case 1:
				a.ID, a.Text = a.ID+"-version", "Corrected.\n\n"+a.Text
				add(a)
				a.ID, a.Published = a.ID+"-undated", crosscheck.Date{}
				add(a)
			}
		}
	}
	return docs
}

func encoded(t *testing.T, value any) string {
	t.Helper()
	data, err := json.MarshalIndent(value, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// reportsAsCheck holds that a checker's report is that of Check on some articles.
func reportsAsCheck(t *testing.T, checker *align.Checker, docs []*crosscheck.Document) {
	t.Helper()
	if _, diff := againstCheck(t, checker, docs, nil); diff != "" {
		t.Error(diff)
	}
}

// againstCheck returns the report of Check on some articles, and in what a checker's differs from it.
func againstCheck(t *testing.T, checker *align.Checker, docs []*crosscheck.Document, options *align.Options) (want *align.Report, diff string) {
	t.Helper()
	want, err := align.Check(t.Context(), docs, options)
	if err != nil {
		t.Fatal(err)
	}
	got, err := checker.Report(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return want, cmp.Diff(encoded(t, want), encoded(t, got))
}

// TestCheckerIsCheck holds that whatever came and went, in whatever order, what a Checker reports is what Check does on the
// articles that are there.
func TestCheckerIsCheck(t *testing.T) {
	docs := pool(t)
	rounds := 12
	if testing.Short() {
		rounds = 3
	}
	for seed := range rounds {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			random := rand.New(rand.NewPCG(5, uint64(seed)))
			options := &align.Options{OneStory: seed%6 == 2}
			checker := align.NewChecker(options)
			there := map[string]*crosscheck.Document{}
			var log []string
			for range 3 {
				for range 1 + random.IntN(9) {
					doc := docs[random.IntN(len(docs))]
					if random.IntN(3) == 0 {
						if _, known := there[doc.ID()]; checker.Remove(doc.ID()) != known {
							t.Fatalf("%v: Remove(%s) says %v", log, doc.ID(), !known)
						}
						delete(there, doc.ID())
						log = append(log, "-"+doc.ID())
						continue
					}
					a := doc.Article()
					if random.IntN(5) == 0 { // another text under this ID
						a.Text = docs[random.IntN(len(docs))].Text()
						log = append(log, "changed")
					}
					doc, err := crosscheck.NewDocument(a)
					if err != nil {
						t.Fatal(err)
					}
					if err := checker.Put(t.Context(), doc); err != nil {
						t.Fatal(err)
					}
					there[doc.ID()] = doc
					log = append(log, "+"+doc.ID())
				}
				var now []*crosscheck.Document
				for _, doc := range there {
					now = append(now, doc)
				}
				want, diff := againstCheck(t, checker, now, options)
				if diff != "" {
					t.Fatalf("after %v (-Check +Checker):\n%s", log, diff)
				}
				findingsAreThoseOf(t, checker, want)
			}
		})
	}
}

// findingsAreThoseOf compares what Findings returns for every article with a report.
func findingsAreThoseOf(t *testing.T, checker *align.Checker, r *align.Report) {
	t.Helper()
	for _, s := range r.Stories {
		for _, article := range s.Articles {
			var want []string
			for _, d := range r.Discrepancies {
				if d.Story == s.ID && slices.ContainsFunc(d.Sides, func(side align.Side) bool {
					return slices.ContainsFunc(side.Mentions, func(m align.Mention) bool { return m.Article == article })
				}) {
					want = append(want, d.Message)
				}
			}
			found, err := checker.Findings(t.Context(), article)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, d := range found {
				got = append(got, d.Message)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s (-report +Findings):\n%s", article, diff)
			}
		}
	}
}

func TestCheckerExpires(t *testing.T) {
	docs := pool(t)
	checker := align.NewChecker(nil)
	if err := checker.Put(t.Context(), docs...); err != nil {
		t.Fatal(err)
	}
	var left []*crosscheck.Document
	for _, doc := range docs {
		if published := doc.Published().CalendarDay(); published == "" || published >= "2024-01-01" {
			left = append(left, doc)
		}
	}
	if got, want := checker.Expire(day(2024, 1, 1)), len(docs)-len(left); got != want || want == 0 {
		t.Errorf("%d articles are taken out, want %d", got, want)
	}
	reportsAsCheck(t, checker, left)
}

// A cancelled call changes nothing in what is found afterwards.
func TestCheckerGoesOnAfterCancelling(t *testing.T) {
	docs := pool(t)
	checker := align.NewChecker(nil)
	if err := checker.Put(t.Context(), docs...); err != nil {
		t.Fatal(err)
	}
	cancelled, cancel := context.WithCancel(t.Context())
	for i := range 40 {
		if i == 20 {
			cancel()
		}
		short, stop := context.WithTimeout(cancelled, time.Duration(i)*time.Millisecond)
		_, err := checker.Report(short)
		stop()
		if err == nil && i >= 20 {
			t.Fatal("a cancelled report comes back without an error")
		}
	}
	if err := checker.Put(cancelled, docs[0]); !errors.Is(err, context.Canceled) {
		t.Errorf("Put says %v", err)
	}
	cancel()
	reportsAsCheck(t, checker, docs)
}

// TestBystanders holds that articles about other things, another source and copies take no finding between two articles away, and
// that those about other things add none.
func TestBystanders(t *testing.T) {
	docs := pool(t)
	alone := findingsOf(t, docs)
	random := rand.New(rand.NewPCG(7, 8))
	others := slices.Clone(docs)
	n := 200
	if testing.Short() {
		n = 60
	}
	for i := range n {
		text := invent(i/3, random)
		published := docs[i%len(docs)].Published() // of the same days
		if published.IsZero() {
			published = day(2024, 3, 5)
		}
		doc, err := crosscheck.NewDocument(crosscheck.Article{ID: fmt.Sprint("other-", i), Text: strings.ToValidUTF8(text[:min(len(text), 1500)], ""), Published: published})
		if err != nil {
			t.Fatal(err)
		}
		others = append(others, doc)
	}
	among := findingsOf(t, others)
	for id := range among {
		if strings.Contains(id, "other-") {
			delete(among, id)
		}
	}
	if diff := cmp.Diff(alone, among); diff != "" {
		t.Errorf("among articles about other things (-alone +among):\n%s", diff)
	}
}

// findingsOf returns the findings of a check by their IDs, the articles on their sides, and their grades.
func findingsOf(t *testing.T, docs []*crosscheck.Document) map[string]string {
	t.Helper()
	r, err := align.Check(t.Context(), docs, nil)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, d := range r.Discrepancies {
		key := d.ID
		for _, s := range d.Sides {
			key += " |"
			for _, m := range s.Mentions {
				key += " " + m.Article
			}
		}
		out[key] = fmt.Sprint(d.Kind, d.Severity, d.Score)
	}
	if len(out) == 0 {
		t.Fatal("nothing was found")
	}
	return out
}

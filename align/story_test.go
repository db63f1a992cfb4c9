package align_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
)

// rounds are two regattas a year apart, which share every stock phrase, and a report of the second without a date.
var rounds = []crosscheck.Article{
	{ID: "2022-a", Published: day(2022, 8, 14), Text: `The Lake Orrin regatta drew a record crowd on Sunday. Skipper Petra Haas won the ` +
		`blue ribbon for the Velden sailing club. “This lake has never been kinder to us than on this beautiful day,” organiser Lena Frey said. Haas and ` +
		`her crew led the regatta from the first buoy.`},
	{ID: "2022-b", Published: day(2022, 8, 15), Text: `Petra Haas of the Velden sailing club took the blue ribbon at the Lake Orrin regatta. ` +
		`Haas thanked her crew. The regatta's crowd was the largest ever, the organisers of Lake Orrin said. Haas led from the first buoy.`},
	{ID: "2023-a", Published: day(2023, 8, 13), Text: `The Lake Orrin regatta drew a record crowd on Sunday. Skipper Jonas Brandt won the ` +
		`blue ribbon for the Velden sailing club. “This lake has never been kinder to us than on this beautiful day,” organiser Lena Frey said. Brandt ` +
		`and his crew led the regatta from the first buoy.`},
	{ID: "undated", Text: `Jonas Brandt is the new champion of the Lake Orrin regatta. Brandt, of the Velden sailing club, took the blue ` +
		`ribbon before a record crowd. Brandt led from the first buoy, and his crew sang on the way home.`},
}

func TestStories(t *testing.T) {
	docs := make([]*crosscheck.Document, len(rounds))
	for i, a := range rounds {
		doc, err := crosscheck.NewDocument(a)
		if err != nil {
			t.Fatal(err)
		}
		docs[i] = doc
	}
	for range 2 {
		report, err := align.Check(context.Background(), docs, nil)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, s := range report.Stories {
			slices.Sort(s.Articles)
			got = append(got, strings.Join(s.Articles, " "))
		}
		slices.Sort(got)
		if want := "2022-a 2022-b|2023-a undated"; strings.Join(got, "|") != want {
			t.Errorf("stories %q, want %s", got, want)
		}
		recycled := 0
		for _, d := range report.Discrepancies {
			if d.Kind == align.KindRecycled {
				recycled++
			} else if d.Severity != align.SeverityNote {
				t.Errorf("two rounds are compared: %s", d.Message)
			}
		}
		if recycled != 1 {
			t.Errorf("%d recycled quotations, want 1", recycled)
		}
		slices.Reverse(docs)
	}
}

// TestLateStories holds that articles about a thing that many earlier ones wrote about still find each other: what a word leads
// to depends on the days around an article, not on what came first.
func TestLateStories(t *testing.T) {
	topics := strings.Fields("glacier tunnel ferry lighthouse orchard viaduct quarry brewery observatory windmill lagoon foundry")
	var docs []*crosscheck.Document
	add := func(id string, published crosscheck.Date, order int) {
		var text strings.Builder
		fmt.Fprintf(&text, "This is bulletin %s. ", id)
		for i := range topics {
			at := (i*5 + order) % len(topics)
			fmt.Fprintf(&text, "The %s near the %s was inspected. ", topics[at], topics[(at*7+order)%len(topics)])
		}
		doc, err := crosscheck.NewDocument(crosscheck.Article{ID: id, Text: text.String(), Published: published})
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, doc)
	}
	for i := range 120 {
		add(fmt.Sprint(i), day(2000+i/12, 1+i%12, 3), i)
	}
	add("late-a", day(2015, 6, 2), 1)
	add("late-b", day(2015, 6, 3), 4)
	report, err := align.Check(t.Context(), docs, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range report.Stories {
		if slices.Contains(s.Articles, "late-a") && !slices.Equal(s.Articles, []string{"late-a", "late-b"}) {
			t.Errorf("the story of late-a is %v", s.Articles)
		}
	}
}

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

// TestMoved holds that a paragraph which stands elsewhere in a later version is no difference, short or long, and that a change
// inside it is found.
func TestMoved(t *testing.T) {
	paragraphs := []string{
		"The harbour board of Quillmouth bought a second dredger for 3.1 million crowns on Thursday after months of talks with two yards.",
		"“It is a sound buy for a port of our size,” board chairman Ode Larkin said.",
		"Three members stayed away from the vote. The fish market keeps its stalls, and the slipway closes in April for dredging.",
		"Skippers had asked for deeper water since the autumn, when a freighter ran aground beside the mole and blocked the channel for nine days. " +
			"The pilots then drew up a chart of the shoals, which the board accepted without a change and sent to the ministry in the capital.",
		"The dredger is due from the yard at Hovden before the summer.",
	}
	version := func(id string, hour int, order ...int) *crosscheck.Document {
		var text []string
		for _, i := range order {
			text = append(text, paragraphs[i])
		}
		published, err := crosscheck.ParseDate(fmt.Sprintf("2024-02-09T%02d:00:00Z", hour))
		if err != nil {
			t.Fatal(err)
		}
		doc, err := crosscheck.NewDocument(crosscheck.Article{ID: id, Source: "Quillmouth Post", Published: published, Text: strings.Join(text, "\n\n")})
		if err != nil {
			t.Fatal(err)
		}
		return doc
	}
	differences := func(a, b *crosscheck.Document) []string {
		report, err := align.Check(t.Context(), []*crosscheck.Document{a, b}, &align.Options{OneStory: true})
		if err != nil {
			t.Fatal(err)
		}
		var out []string
		for _, d := range report.Discrepancies {
			out = append(out, fmt.Sprintf("%s %s: %s | %s", d.Severity, d.Kind, d.Sides[0].Value, d.Sides[1].Value))
		}
		return out
	}
	first := version("v1", 8, 0, 1, 2, 3, 4)
	for _, order := range [][]int{{0, 2, 1, 3, 4}, {0, 1, 3, 2, 4}, {3, 0, 1, 2, 4}, {0, 1, 2, 4, 3}, {2, 1, 0, 3, 4}} {
		if got := differences(first, version("v2", 11, order...)); len(got) > 0 {
			t.Errorf("paragraphs in the order %d: %q", order, got)
		}
	}
	paragraphs[2] = strings.Replace(paragraphs[2], "April", "June", 1)
	for _, order := range [][]int{{0, 2, 1, 3, 4}, {0, 1, 3, 2, 4}, {3, 0, 1, 2, 4}, {2, 1, 0, 3, 4}} {
		if got := differences(first, version("v2", 11, order...)); !slices.Equal(got, []string{"error date: April | June"}) {
			t.Errorf("paragraphs in the order %d, with another month: %q", order, got)
		}
	}
}

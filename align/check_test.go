package align_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
)

// councilStory is three desks on one council meeting; they differ in a quoted word, a number, a negation and a speaker.
var councilStory = []crosscheck.Article{
	{ID: "gazette", Source: "Gazette", Published: day(2024, 3, 6), Text: `The council of Eastmere voted on Tuesday to close the old swimming pool.

“We have run out of money and out of time for this building,” Mayor Helena Voss said after the vote. “Nobody on this council ` +
		`takes the decision lightly, but the roof is no longer safe.”

The pool on Linden Street was built in 1962 and draws about 40,000 visitors a year. Repairs would cost $3.5 million, the council said.

“This is the wrong decision for the children of the town,” said coach Daniel Okafor.`},
	{ID: "courier", Source: "Courier", Published: day(2024, 3, 6), Text: `EASTMERE — Council members decided Tuesday night to shut the town's ageing pool.

"We have run out of money and out of patience for this building," said Mayor Helena Voss. "Nobody on this council ` +
		`takes the decision lightly," she added.

The pool on Linden Street was built in 1962 and draws about 40,000 visitors a year. Repairs would cost $3.8 million, the council said.

"This is the wrong decision for the children of the town," teacher Maria Lund told the meeting.`},
	{ID: "radio", Source: "Radio East", Published: day(2024, 3, 6), Text: `Eastmere is to lose its swimming pool after a council vote on Tuesday.

Mayor Helena Voss told listeners: “We have run out of money and out of time for this building.”

Coach Daniel Okafor was in tears. “This is the wrong decision for the children of the town,” he said.`},
}

func day(year, month, day int) crosscheck.Date {
	return crosscheck.Date{Year: year, Month: month, Day: day, From: crosscheck.Given, Certain: true}
}

// check compares articles of one story.
func check(t testing.TB, articles ...crosscheck.Article) *align.Report {
	t.Helper()
	docs := make([]*crosscheck.Document, len(articles))
	for i, a := range articles {
		doc, err := crosscheck.NewDocument(a)
		if err != nil {
			t.Fatal(err)
		}
		docs[i] = doc
	}
	report, err := align.Check(context.Background(), docs, &align.Options{OneStory: true})
	if err != nil {
		t.Fatal(err)
	}
	return report
}

// found lists the findings of a report, each as one line without offsets. Notes are left out.
func found(r *align.Report) []string {
	lines := []string{}
	for _, d := range r.Discrepancies {
		if d.Severity == align.SeverityNote {
			continue
		}
		sides := make([]string, len(d.Sides))
		for i, side := range d.Sides {
			sides[i] = strings.NewReplacer("’", "'", "“", `"`, "”", `"`).Replace(side.Value)
		}
		slices.Sort(sides)
		lines = append(lines, fmt.Sprintf("%s %s in %s: %s", d.Severity, d.Kind, d.In, strings.Join(sides, " | ")))
	}
	slices.Sort(lines)
	return lines
}

func TestCheck(t *testing.T) {
	want := []string{
		"error number in claim: $3.5 million | $3.8 million",
		"error speaker in quote: Daniel Okafor | Maria Lund",
		"error wording in quote: patience | time",
		"warning omission in quote: but the roof is no longer safe | takes the decision lightly",
	}
	report := check(t, councilStory...)
	if diff := cmp.Diff(want, found(report)); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	for _, d := range report.Discrepancies {
		if d.Kind == align.KindWording && d.Severity == align.SeverityError && (d.Outlier() < 0 || d.Sides[d.Outlier()].Value != "patience") {
			t.Errorf("the outlier of %v is %d", d.Message, d.Outlier())
		}
	}
}

func TestOrderOfArticles(t *testing.T) {
	want, _ := json.Marshal(check(t, councilStory...))
	for _, order := range [][]int{{0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}} {
		articles := []crosscheck.Article{councilStory[order[0]], councilStory[order[1]], councilStory[order[2]]}
		got, _ := json.Marshal(check(t, articles...))
		if diff := cmp.Diff(string(want), string(got)); diff != "" {
			t.Errorf("order %v: %s", order, diff)
		}
	}
}

func TestHarmlessChanges(t *testing.T) {
	want := found(check(t, councilStory...))
	for name, change := range map[string]func(*crosscheck.Article){
		"other IDs":          func(a *crosscheck.Article) { a.ID = "x" + strings.ToUpper(a.ID[1:]) },
		"straight marks":     func(a *crosscheck.Article) { a.Text = straighten.Replace(a.Text) },
		"more white space":   func(a *crosscheck.Article) { a.Text = strings.ReplaceAll(a.Text, " ", "  ") },
		"Windows lines":      func(a *crosscheck.Article) { a.Text = strings.ReplaceAll(a.Text, "\n", "\r\n") },
		"no-break space":     func(a *crosscheck.Article) { a.Text = strings.ReplaceAll(a.Text, "$3.5 m", "$3.5\u00a0m") },
		"byte-order mark":    func(a *crosscheck.Article) { a.Text = "\ufeff" + a.Text },
		"thousands unspaced": func(a *crosscheck.Article) { a.Text = strings.ReplaceAll(a.Text, "40,000", "40000") },
	} {
		for i := range councilStory {
			articles := slices.Clone(councilStory)
			change(&articles[i])
			got := found(check(t, articles...))
			if diff := cmp.Diff(want, spaces(got)); diff != "" {
				t.Errorf("%s in %s: -want +got\n%s", name, councilStory[i].ID, diff)
			}
		}
	}
}

var straighten = strings.NewReplacer("“", `"`, "”", `"`, "’", "'")

func spaces(lines []string) []string {
	for i := range lines {
		lines[i] = strings.ReplaceAll(lines[i], "\u00a0", " ")
	}
	return lines
}

func TestCopies(t *testing.T) {
	want := check(t, councilStory...)
	copied := councilStory[1]
	copied.ID, copied.Source, copied.Text = "later-copy", "Later Copyist", strings.ReplaceAll(copied.Text, "\n\n", "\n")
	got := check(t, append(slices.Clone(councilStory), copied)...)
	if diff := cmp.Diff(want.Discrepancies, got.Discrepancies); diff != "" {
		t.Errorf("an added copy changes the findings: %s", diff)
	}
	copies := 0
	for _, a := range got.Articles {
		if a.CopyOf != "" {
			copies++
		}
	}
	if copies != 1 {
		t.Errorf("%d copies, want 1", copies)
	}
	if alone := check(t, councilStory[1], copied); len(alone.Discrepancies) != 0 {
		t.Errorf("an article differs from its own copy: %v", found(alone))
	}
}

// TestParallelFacts holds that facts told alike, one after the other, are compared with their own counterparts when the other
// article tells them in another order.
func TestParallelFacts(t *testing.T) {
	for _, test := range []struct{ first, second, other, changed, finding string }{
		{
			"Coach 14 left Ardal on Sunday with 31 passengers. Coach 16 left Brekke on Sunday with 52 passengers.",
			"Coach 16 left Brekke on Sunday with 52 passengers. Coach 14 left Ardal on Sunday with 31 passengers.",
			"31", "37", "31 passengers | 37 passengers",
		},
		{
			"District 2 gave Mona Reiss 512 votes and Hal Odum 488. District 9 gave Mona Reiss 390 votes and Hal Odum 401.",
			"District 9 gave Mona Reiss 390 votes and Hal Odum 401. District 2 gave Mona Reiss 512 votes and Hal Odum 488.",
			"512", "521", "512 votes | 521 votes",
		},
		{
			"The eastern lift, the Tern, takes 80 skiers and 12 sledges. The western lift, the Kite, takes 45 skiers and 9 sledges.",
			"The Kite, the western lift, takes 45 skiers and 9 sledges, and the Tern, the eastern lift, takes 80 skiers and 12 sledges.",
			"", "", "",
		},
	} {
		a, b := crosscheck.Article{ID: "a", Text: test.first}, crosscheck.Article{ID: "b", Text: test.second}
		for _, versions := range []bool{false, true} {
			if versions {
				a.Source, b.Source = "Ardal Post", "Ardal Post"
			}
			b.Text = test.second
			if got := check(t, a, b); len(got.Discrepancies) > 0 {
				t.Errorf("%q: %q", test.first, found(got))
			}
			if test.changed == "" {
				continue
			}
			b.Text = strings.Replace(test.second, test.other, test.changed, 1)
			if got, want := found(check(t, a, b)), []string{"error number in claim: " + test.finding}; !slices.Equal(got, want) {
				t.Errorf("%q: %q", b.Text, got)
			}
		}
	}
}

// TestSourceOfCopies holds that which of two copies is named as the source depends on when they were published, and not on how
// they are called or in what letters they are written.
func TestSourceOfCopies(t *testing.T) {
	article := func(id, source string, hour int) crosscheck.Article {
		a := councilStory[0]
		a.ID, a.Source = id, source
		a.Published = crosscheck.Date{Year: 2024, Month: 3, Day: 6, Clock: fmt.Sprintf("%02d:00:00Z", hour)}
		return a
	}
	for _, names := range [][2]string{{"alpha", "zulu"}, {"zulu", "alpha"}, {"Zulu", "alpha"}, {"2", "10"}} {
		early, late := article(names[0], "The "+names[0], 6), article(names[1], "The "+names[1], 9)
		for _, straight := range []bool{false, true} {
			if straight {
				late.Text = straighten.Replace(late.Text)
			}
			for _, a := range check(t, late, early).Articles {
				if want := map[string]string{late.ID: early.ID}[a.ID]; a.CopyOf != want {
					t.Errorf("%s, published at %s, is a copy of %q", a.ID, a.Published.Clock, a.CopyOf)
				}
			}
		}
	}
}

// TestCopiesInTwoZones holds that of two copies the source is the one that was published first, whatever the days in their zones.
func TestCopiesInTwoZones(t *testing.T) {
	early, late := councilStory[0], councilStory[0]
	early.ID, early.Published = "a-later-name", crosscheck.Date{Year: 2024, Month: 3, Day: 6, Clock: "01:00:00+09:00"}
	late.ID, late.Published = "a-first-name", crosscheck.Date{Year: 2024, Month: 3, Day: 5, Clock: "23:30:00-05:00"}
	for _, a := range check(t, late, early).Articles {
		if want := map[string]string{late.ID: early.ID}[a.ID]; a.CopyOf != want {
			t.Errorf("%s is a copy of %q", a.ID, a.CopyOf)
		}
	}
}

func TestThirdSourceRemovesNothing(t *testing.T) {
	alone := found(check(t, councilStory[0], councilStory[1]))
	together := found(check(t, councilStory...))
	for _, line := range alone {
		if !slices.Contains(together, line) {
			t.Errorf("a third source removes %q", line)
		}
	}
}

func TestVersions(t *testing.T) {
	silent := councilStory[0]
	silent.ID, silent.Source = "gazette-2", "Gazette"
	silent.Text = strings.NewReplacer("1962", "1926", "is no longer safe", "is safe", "“", `"`, "”", `"`).Replace(silent.Text)
	got := found(check(t, councilStory[0], silent))
	want := []string{
		"error date in claim: 1926 | 1962",
		"error polarity in quote: is no longer safe | is safe",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// A paragraph that stands elsewhere in a version is no difference.
func TestMovedParagraph(t *testing.T) {
	const first, said = "The board of Marrow Quay voted on Tuesday to dredge the inner harbour, after a hearing of two hours.\n\n", "“It is a slow harbour and it wants a slow hand,” Ida Holm, the master, said.\n\n"
	one := councilStory[0]
	one.Text = first + said + "Six boats left before the vote. The market stays where it is, and the slip shuts in March for paint.\n"
	other := one
	other.ID = "gazette-2"
	other.Text = first + "Six boats left before the vote. The market stays where it is, and the slip shuts in April for paint.\n\n" + said
	if diff := cmp.Diff([]string{"error date in claim: April | March"}, found(check(t, one, other))); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// mostFuzzed is how many bytes the texts of an input may have, so that each input, and the search for a smaller one that fails,
// takes little time.
const mostFuzzed = 1 << 13

// FuzzCheck holds that a check of any two texts ends without a panic, with spans that lie in their articles; that the same bytes
// come out whatever the order of the articles; that the same differences are found when the texts change places; that a copy
// changes none of them; and that a text has no difference from itself.
func FuzzCheck(f *testing.F) {
	for i, a := range councilStory {
		f.Add(a.Text, councilStory[(i+1)%len(councilStory)].Text)
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		if len(a)+len(b) > mostFuzzed {
			t.Skip()
		}
		var docs []*crosscheck.Document
		texts := map[string]string{"a": a, "b": b}
		for _, id := range []string{"a", "b"} {
			doc, err := crosscheck.NewDocument(crosscheck.Article{ID: id, Text: texts[id]})
			if err != nil {
				t.Skip()
			}
			docs = append(docs, doc)
		}
		report, err := align.Check(context.Background(), docs, &align.Options{OneStory: true})
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range report.Discrepancies {
			if len(d.Sides) < 2 || d.Score < 0 || d.Score > 1 {
				t.Fatalf("%+v", d)
			}
			for _, side := range d.Sides {
				for _, m := range side.Mentions {
					if m.Span.Empty() || m.Span.Of(texts[m.Article]) != m.Text || m.Text == "" {
						t.Fatalf("mention %+v", m)
					}
				}
			}
		}
		reversed, err := align.Check(context.Background(), []*crosscheck.Document{docs[1], docs[0]}, &align.Options{OneStory: true})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(report, reversed); diff != "" {
			t.Fatalf("in the other order: %s", diff)
		}
		compareFound(t, "with the texts in each other's place", report, checkNamed(t, [2]string{"a", b}, [2]string{"b", a}))
		compareFound(t, "with a copy", report, checkNamed(t, [2]string{"a", a}, [2]string{"b", b}, [2]string{"c", a}))
		report, err = align.Check(context.Background(), []*crosscheck.Document{docs[0], docs[0]}, nil)
		if err != nil || len(report.Discrepancies) > 0 {
			t.Fatalf("a text differs from itself: %v %+v", err, report)
		}
	})
}

// checkNamed checks texts, each behind its ID, as one story.
func checkNamed(t *testing.T, texts ...[2]string) *align.Report {
	t.Helper()
	var docs []*crosscheck.Document
	for _, text := range texts {
		docs = append(docs, document(t, text[0], text[1]))
	}
	r, err := align.Check(context.Background(), docs, &align.Options{OneStory: true})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// compareFound holds that two reports have the same findings, as [found] lists them.
func compareFound(t *testing.T, how string, want, got *align.Report) {
	t.Helper()
	if diff := cmp.Diff(found(want), found(got)); diff != "" {
		t.Fatalf("%s: -want +got\n%s", how, diff)
	}
}

func TestDuplicates(t *testing.T) {
	doc := func(id, text string) *crosscheck.Document {
		doc, err := crosscheck.NewDocument(crosscheck.Article{ID: id, Text: text})
		if err != nil {
			t.Fatal(err)
		}
		return doc
	}
	_, err := align.Check(context.Background(), []*crosscheck.Document{doc("a", "One."), doc("b", "Two."), doc("a", "Three.")}, nil)
	var twice *crosscheck.DuplicateError
	if !errors.As(err, &twice) || twice.Article != "a" {
		t.Errorf("two articles with one ID: %v", err)
	}
	report, err := align.Check(context.Background(), []*crosscheck.Document{doc("a", "One."), nil, doc("a", "One.")}, nil)
	if err != nil || len(report.Articles) != 1 {
		t.Errorf("an article given twice: %v, %v", report, err)
	}
}

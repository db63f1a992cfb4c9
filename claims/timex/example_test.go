package timex_test

import (
	"fmt"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/claims/timex"
)

func ExampleFind() {
	text := "The bridge, shut since last June, will open on Friday."
	reference := crosscheck.Date{Year: 2023, Month: 1, Day: 31}
	for _, t := range timex.Find(text, reference) {
		fmt.Println(t.Span, t.Type, t.Value, t.Span.Of(text))
	}
	// Output:
	// [23:32] DATE 2022-06 last June
	// [47:53] DATE 2023-02-03 Friday
}

func ExampleExtract() {
	doc, err := crosscheck.NewDocument(crosscheck.Article{
		ID:   "gazette-1",
		URL:  "https://gazette.example/2023/01/31/ferry",
		Text: "The ferry sank late Monday, about two hours after it had left the harbour.",
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, t := range timex.Extract(doc) {
		fmt.Println(t.Type, t.Value, t.Mod, t.Certain)
	}
	// Output:
	// DATE 2023-01-30 END true
	// DURATION PT2H APPROX true
}

func ExampleParse() {
	reference := crosscheck.Date{Year: 2023, Month: 1, Day: 31}
	for _, expression := range []string{"Tuesday", "the third quarter of 2021", "9 a.m. EST on Feb. 3", "soonish"} {
		t, err := timex.Parse(expression, reference)
		fmt.Println(t.Value, t.Zone, err)
	}
	// Output:
	// 2023-01-31  <nil>
	// 2021-Q3  <nil>
	// 2023-02-03T09:00 -05:00 <nil>
	//   "soonish" is no temporal expression
}

func ExampleCompare() {
	reference := crosscheck.Date{Year: 2023, Month: 1, Day: 31}
	parse := func(expression string) timex.Timex {
		t, _ := timex.Parse(expression, reference)
		return t
	}
	fmt.Println(timex.Compare(parse("last June"), parse("June 14, 2022")))
	fmt.Println(timex.Compare(parse("18 months"), parse("a year and a half")))
	fmt.Println(timex.Compare(parse("Monday"), parse("Jan. 28")))
	// Output:
	// overlap
	// overlap
	// different
}

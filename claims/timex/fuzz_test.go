package timex

import (
	"os"
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck"
)

// FuzzFind holds that spans are ordered, disjoint and in range, that values are readable, and that every value reads back
// as itself.
func FuzzFind(f *testing.F) {
	for _, path := range []string{"testdata/news.txt", "testdata/phrases.txt"} {
		data, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		for line := range strings.Lines(string(data)) {
			if !strings.HasPrefix(line, "\t") {
				f.Add(line)
			}
		}
	}
	f.Add("32 May 0000, 9999-99-99 and -3y 1/2/3 25:61 24:01 '00s 0th century, week 53 of 2023, week 0")
	f.Add("the day before the day before the day before the day before the eve of the eve of")
	reference := crosscheck.Date{Year: 2023, Month: 1, Day: 31, Certain: true}
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "")
		end := 0
		for _, found := range Find(text, reference) {
			if found.Span.Start < end || found.Span.End > len(text) || found.Span.Empty() {
				t.Fatalf("%s overlaps, is empty or lies outside of %q", found.Span, text)
			}
			end = found.Span.End
			if found.Value == "" {
				continue
			}
			again, err := Parse(found.Value, crosscheck.Date{})
			if err != nil || again.Value != found.Value || !again.Certain {
				t.Fatalf("%q has the value %q, which reads back as %+v, %v", found.Span.Of(text), found.Value, again, err)
			}
			if start, end, ok := found.Interval(); ok && start >= end {
				t.Fatalf("%q lasts from %d to %d", found.Value, start, end)
			}
		}
	})
}

// FuzzCompare holds that Compare is symmetric, and that what has a value is the same as itself.
func FuzzCompare(f *testing.F) {
	f.Add("June 2022", "2022-06-14")
	f.Add("two weeks", "about 14 days")
	f.Add("every Tuesday", "Tuesday")
	reference := crosscheck.Date{Year: 2023, Month: 1, Day: 31}
	f.Fuzz(func(t *testing.T, a, b string) {
		one, errOne := Parse(strings.ToValidUTF8(a, ""), reference)
		other, errOther := Parse(strings.ToValidUTF8(b, ""), reference)
		if errOne != nil || errOther != nil {
			return
		}
		if there, back := Compare(one, other), Compare(other, one); there != back {
			t.Fatalf("%q and %q: %s there, %s back", a, b, there, back)
		}
		if one.Value != "" && Compare(one, one) != Same {
			t.Fatalf("%q (%s) is not the same as itself", a, one.Value)
		}
	})
}

package quantity

import (
	"fmt"
	"math"
	"testing"
)

func TestFind(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"Some 1,500 people marched.", `about 1500 "person"`},
		{"The group agreed on 16 new priority areas.", `16 "area"`},
		{"It costs $3.5bn, or €3.2 billion.", `USD 3500000000; EUR 3200000000`},
		{"Rs 500 crore was set aside.", `INR 5000000000`},
		{"Between 3 and 5 km of road were closed.", `3 to 5 km "road"`},
		{"A 47-year-old man was held.", `47 y "age"`},
		{"Ann Barlow, 47, was held.", `47 y "age"`},
		{"Two-thirds of voters agreed.", `0.6666666666666666 "voter"`},
		{"It grew by 2 percentage points to 66 percent.", `2 pp; 66%`},
		{"Hundreds of thousands of people left.", `more than 100000 "person"`},
		{"He drove at 80 km/h for two and a half hours.", `80 km/h; 2.5 h`},
		{"Oil fell to $80 a barrel.", `USD 80/bbl`},
		{"In 2019, on May 4, at 10:30 a.m., Flight 370 left gate 12 and the court ruled 5-4.", ``},
		{"The 32nd member joined the G20; call 555-0123-99.", ``},
	} {
		if got := list(Find(test.text)); got != test.want {
			t.Errorf("Find(%q)\n got %s\nwant %s", test.text, got, test.want)
		}
	}
}

// list writes quantities as tests name them.
func list(found []Quantity) string {
	out := ""
	for i, q := range found {
		if i > 0 {
			out += "; "
		}
		out += q.String()
		if q.Noun != "" {
			out += fmt.Sprintf(" %q", q.Noun)
		}
	}
	return out
}

func TestCompatible(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want Verdict
	}{
		{"1,512 people", "more than 1,500 people", Verdict{true, Hedged}},
		{"15,800 m²", "170,000 sq ft", Verdict{true, Converted}},
		{"16 areas", "60 areas", Verdict{false, OtherValue}},
		{"US$5", "A$5", Verdict{false, OtherUnit}},
		{"3 percent", "3 percentage points", Verdict{false, OtherUnit}},
		{"12 people", "12 houses", Verdict{false, OtherNoun}},
		{"two-thirds", "66 percent", Verdict{true, Rounded}},
		{"3 to 5 km", "4 km", Verdict{true, Overlapping}},
	} {
		a, b := parsed(t, test.a), parsed(t, test.b)
		if got := Compatible(a, b); got != test.want {
			t.Errorf("Compatible(%q, %q) = %v, want %v", test.a, test.b, got, test.want)
		}
		if ab, ba := Compatible(a, b), Compatible(b, a); ab != ba {
			t.Errorf("Compatible(%q, %q) = %v, the other way %v", test.a, test.b, ab, ba)
		}
	}
}

func parsed(t *testing.T, expr string) Quantity {
	t.Helper()
	q, err := Parse(expr)
	if err != nil {
		t.Fatal(err)
	}
	return q
}

func TestClosedWordsAreListed(t *testing.T) {
	w := tablesOnce().words
	if text := fmt.Sprintf("%v", w); text == "" || w.and == 0 || w.hyphen == 0 || w.minusSign == 0 {
		t.Errorf("words that stand in no list: %s", text)
	}
}

func TestIntervalOfNothingIsZero(t *testing.T) {
	if i := (Quantity{}).Interval(); i.Low != 0 || i.High != 0 || math.IsNaN(i.Low) {
		t.Errorf("the zero quantity says %v", i)
	}
}

package quantity

import (
	"strings"
	"testing"
)

// TestKey: one number however it is written, with where its figure ends; and others that differ.
func TestKey(t *testing.T) {
	for _, same := range [][]string{
		{"one hundred and ten| barges", "110| barges", "a hundred and ten| barges", "one hundred\u00a0and ten| barges"},
		{"four and a half years|", "4.5 years|", "4½ years|", "4 1/2 years|", "four-and-a-half-year| wait"},
		{"half a billion| shells", "500,000,000| shells", "0.5 billion| shells", "five hundred million| shells"},
		{"three dozen| eggs", "36| eggs", "thirty-six| eggs", "thirty\u2011six| eggs"},
		{"a dozen| eggs", "12| eggs", "twelve| eggs"},
		{"a thousand| lamps", "1,000| lamps", "1000| lamps", "1 000| lamps"},
		{"USD 7 million|", "$7 million|", "US$7m|", "7 million dollars|", "seven million US dollars|"},
		{"9 kilometres|", "9 km|", "nine kilometers|", "9-kilometre| road", "9,000 m|"},
		{"three-quarters| of the crew", "3/4| of the crew", "¾| of the crew"},
		{"11 percent|", "11%|", "eleven per cent|", "11 pct|"},
		{"6-foot-1| keeper", "6'1\"| keeper", "6 feet 1 inch|", "73 inches|"},
		{"80 km/h|", "80km / h|", "80 kilometres an hour|", "eighty kilometers per hour|", "80-kilometre-per-hour| wind", "80-km-an-hour| wind"},
		{"€(4.5) million|", "-4.5 million euros|"},
	} {
		first := ""
		for _, expr := range same {
			key := keyOf(t, expr)
			if first == "" {
				first = key
			}
			if key != first {
				t.Errorf("%q is %q, %q is %q", same[0], first, expr, key)
			}
		}
	}
	for _, pair := range [][2]string{
		{"12| eggs", "dozens| of eggs"}, {"3 to 5 km|", "3 km|"}, {"$5|", "€5|"}, {"5 km|", "5 kg|"}, {"5|", "5 percent|"},
	} {
		if a, b := keyOf(t, pair[0]), keyOf(t, pair[1]); a == b {
			t.Errorf("%q and %q are both %q", pair[0], pair[1], a)
		}
	}
}

// keyOf returns the key of the one quantity of a text; its figure must end where “|” stands.
func keyOf(t *testing.T, marked string) string {
	t.Helper()
	figure, rest, _ := strings.Cut(marked, "|")
	q := only(t, figure+rest)
	if got := (figure + rest)[q.Figure.Start:q.Figure.End]; got != figure {
		t.Errorf("the figure of %q is %q", marked, got)
	}
	return q.Key()
}

func TestBounds(t *testing.T) {
	for _, test := range []struct {
		expr string
		want Bounds
	}{
		{"at least 20 boats", Bounds{"", "boat", Interval{20, 20}, Interval{20, 200}, Interval{20, 200}}},
		{"1,500 boats", Bounds{"", "boat", Interval{1500, 1500}, Interval{1500, 1500}, Interval{1450, 1550}}},
		{"2 to 3 km", Bounds{"length", "", Interval{2000, 3000}, Interval{2000, 3000}, Interval{1800, 3200}}},
		{"up to $4", Bounds{"USD", "", Interval{4, 4}, Interval{0, 4}, Interval{-0.4, 4.4}}},
		{"14 women", Bounds{"", "woman", Interval{14, 14}, Interval{14, 14}, Interval{14, 14}}},
	} {
		if got := only(t, test.expr).Bounds(); got != test.want {
			t.Errorf("%q: %+v, want %+v", test.expr, got, test.want)
		}
	}
}

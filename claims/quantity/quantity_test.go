package quantity

import (
	"errors"
	"fmt"
	"math"
	"reflect"
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
		{"The margin of error is plus or minus 3.5 points, at minus 4 degrees.", `3.5 "point"; -4°`},
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

func parsed(t *testing.T, expr string) Quantity {
	t.Helper()
	q, err := Parse(expr)
	if err != nil {
		t.Fatal(err)
	}
	return q
}

// Every word that the grammar names stands in a list: a word that does not could never be met.
func TestClosedWordsAreListed(t *testing.T) {
	words := reflect.ValueOf(tablesOnce().words)
	for i := range words.NumField() {
		if words.Field(i).Uint() == 0 {
			t.Errorf("%s stands in no list", words.Type().Field(i).Name)
		}
	}
}

// Every unit that a list gives a name to has a measure, and every symbol reads back as itself.
func TestUnitsAreMeasured(t *testing.T) {
	units := tablesOnce().units
	for _, symbol := range units.symbols {
		if _, ok := units.measures[symbol]; !ok && Dimension(symbol) == symbol && symbol != "rpm" && symbol != "bpm" {
			t.Errorf("%q has no measure", symbol)
		}
	}
	for symbol := range units.measures {
		if q, err := Parse("7 " + symbol); err != nil || q.Unit != symbol || q.Value != 7 {
			t.Errorf("7 %s is read as %v, %v", symbol, q, err)
		}
	}
}

func TestConvert(t *testing.T) {
	for _, test := range []struct{ expr, unit, want string }{
		{"5 miles", "km", "8.04672 km"},
		{"20°C", "°F", "68 °F"},
		{"-40 °F", "°C", "-40 °C"},
		{"36 km/h", "m/s", "10 m/s"},
		{"2 to 3 ft", "in", "24 to 36 in"},
		{"USD 84/bbl", "USD/L", "USD 0.5283441/L"},
		{"1 GW", "kW", "1000000 kW"},
	} {
		got, err := parsed(t, test.expr).Convert(test.unit)
		got.Value, got.High = math.Round(got.Value*1e7)/1e7, math.Round(got.High*1e7)/1e7
		if err != nil || got.String() != test.want {
			t.Errorf("%s in %s is %v, %v; want %s", test.expr, test.unit, got, err, test.want)
		}
	}
	var unitError *UnitError
	if _, err := parsed(t, "3 kg").Convert("km"); !errors.As(err, &unitError) {
		t.Errorf("3 kg in km: %v", err)
	}
}

func TestParseErrors(t *testing.T) {
	for _, test := range []struct {
		expr   string
		offset int
		cause  error
	}{
		{"", 0, ErrNoQuantity},
		{"no number", 0, ErrNoQuantity},
		{"about 5 km and so on", 11, ErrTooMuch},
		{"he has 5", 0, ErrTooMuch},
		{"5 km 7 kg", 5, ErrTooMuch},
		{"\xff", 0, ErrNotUTF8},
	} {
		_, err := Parse(test.expr)
		var parseError *ParseError
		if !errors.As(err, &parseError) || parseError.Offset != test.offset || !errors.Is(err, test.cause) {
			t.Errorf("Parse(%q): %v; want byte %d: %v", test.expr, err, test.offset, test.cause)
		}
	}
}

func TestArticleSaysWhichMoney(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"All figures are in Canadian dollars. It paid $5.", "CAD 5"},
		{"It paid A$5 ($3).", "AUD 5; USD 3"},
		{"It paid £5, then six pounds.", "GBP 5; GBP 6"},
		{"It lost six pounds.", "6 lb"},
	} {
		if got := list(Find(test.text)); got != test.want {
			t.Errorf("Find(%q)\n got %s\nwant %s", test.text, got, test.want)
		}
	}
}

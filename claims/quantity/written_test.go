package quantity

import (
	"slices"
	"testing"
)

// values are ends of ranges, in ascending order, that are hard to write or to read.
var values = []float64{
	-largest, -1.5e15, -273.15, -smallest, 0, smallest, 5e-7, 0.1, 1.0 / 3, 1, 9, 10, 31, 1500, 1999, 2024, 123456.789, 1e15 - 1, 1e15, 6e66, largest,
}

// units are every unit that a quantity can have, and some rates.
func units() []string {
	t := tablesOnce()
	all := []string{"", "furlong²", "ly³", "km²/h", "%/y", "°/s"}
	for symbol := range t.units.known {
		all = append(all, symbol)
	}
	for code, known := range t.money.known {
		if known {
			all = append(all, code, code+"/bbl")
		}
	}
	slices.Sort(all)
	return all
}

// TestWritten holds that every value, alone and in a range, in every unit and with every hedge, is read back as it was.
func TestWritten(t *testing.T) {
	for _, unit := range units() {
		for mod := range hedgeWords {
			checkWritten(t, Quantity{Value: 12, Unit: unit, Mod: mod})
		}
		for i, value := range values {
			checkWritten(t, Quantity{Value: value, Unit: unit})
			if i > 0 {
				checkWritten(t, Quantity{Value: values[i-1], High: value, IsRange: true, Unit: unit, Mod: Approx})
			}
		}
	}
}

func checkWritten(t *testing.T, q Quantity) {
	t.Helper()
	again, err := Parse(q.String())
	if err != nil {
		t.Fatalf("%+v: %v", q, err)
	}
	if again.Value != q.Value || again.High != q.High || again.IsRange != q.IsRange || again.Mod != q.Mod || again.Unit != q.Unit {
		t.Fatalf("%+v was written as %q and read as %+v", q, q, again)
	}
	if v := Compatible(again, q); !v.Compatible {
		t.Fatalf("%v is not compatible with itself: %v", q, v)
	}
}

// TestTooLarge: what no conversion could hold is no quantity, however it is put together.
func TestTooLarge(t *testing.T) {
	for _, expr := range []string{
		"9E199", "9E199 million million", "1e300", "1E-400 km", "5E-199", "2^10000", "9^199", "1E199 to 2E199", "9e99 × 10^99",
	} {
		if q, err := Parse(expr); err == nil {
			checkSound(t, q)
			if !inBounds(q.Value) || !inBounds(q.High) {
				t.Errorf("Parse(%q) = %+v", expr, q)
			}
		}
	}
}

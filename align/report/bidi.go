package report

import (
	"golang.org/x/text/unicode/bidi"
)

// rightToLeft reports whether a text holds letters that are written from right to left. A terminal may show such a line in
// another order than that of its characters.
func rightToLeft(text string) bool {
	for _, r := range text {
		if r < 0x590 {
			continue // before Hebrew no script is
		}
		properties, _ := bidi.LookupRune(r)
		if class := properties.Class(); class == bidi.R || class == bidi.AL {
			return true
		}
	}
	return false
}

// bracketed puts brackets around the marked stretches of cells instead of signs below them.
func bracketed(cells []cell) []cell {
	out := make([]cell, 0, len(cells)+2)
	below := plain
	for _, c := range cells {
		if c.sign != below && below != plain {
			out = append(out, cell{"⟧", 1, plain})
		}
		if c.sign != below && c.sign != plain {
			out = append(out, cell{"⟦", 1, plain})
		}
		below, c.sign = c.sign, plain
		out = append(out, c)
	}
	if below != plain {
		out = append(out, cell{"⟧", 1, plain})
	}
	return out
}

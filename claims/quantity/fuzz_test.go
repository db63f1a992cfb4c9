package quantity

import (
	"errors"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// sentences are the cases of testdata, the seeds of the fuzz targets.
func sentences(tb testing.TB) []string {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		tb.Fatalf("no cases in testdata: %v", err)
	}
	var all []string
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			tb.Fatal(err)
		}
		all = append(all, strings.Split(strings.TrimSpace(string(data)), "\n")...)
	}
	return all
}

// Spans lie in the text on the borders of tokens, in order and apart; values are numbers; ranges go upwards.
func FuzzFind(f *testing.F) {
	for _, sentence := range sentences(f) {
		f.Add(sentence)
	}
	f.Add("and a half")
	f.Add("$-.5/1×10^−9 ½ %")
	f.Add(".0Rs .0 c .3 dols .0 cents; t .0") // the period of “Rs .” is no decimal point
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			t.Skip()
		}
		borders := map[int]bool{}
		for _, token := range segment.Split(text).Tokens {
			borders[int(token.Start)], borders[int(token.End)] = true, true
		}
		last := 0
		for _, q := range Find(text) {
			if q.Span.Start < last || q.Span.Empty() || !borders[q.Span.Start] || !borders[q.Span.End] {
				t.Fatalf("%v %q behind byte %d", q.Span, q.Span.Of(text), last)
			}
			last = q.Span.End
			checkSound(t, q)
		}
	})
}

func checkSound(t *testing.T, q Quantity) {
	t.Helper()
	for _, value := range []float64{q.Value, q.High, q.Step} {
		if math.IsNaN(value) || math.IsInf(value, 0) {
			t.Fatalf("%v is no number in %+v", value, q)
		}
	}
	if q.Step < 0 || q.IsRange && q.High <= q.Value {
		t.Fatalf("broken range or precision: %+v", q)
	}
	if v := Compatible(q, q); !v.Compatible {
		t.Fatalf("%v is not compatible with itself: %v", q, v)
	}
}

// A quantity that is written out is read back as it was.
func FuzzParse(f *testing.F) {
	for _, sentence := range sentences(f) {
		for _, q := range Find(sentence) {
			f.Add(q.Span.Of(sentence))
			f.Add(q.String())
		}
	}
	f.Add("80 kmh/h") // a rate of a rate has no unit
	f.Add("6E66")     // six times 10^66 as a product of binary numbers is not the number nearest to it
	f.Fuzz(func(t *testing.T, expr string) {
		q, err := Parse(expr)
		if err != nil {
			var parseError *ParseError
			if !errors.As(err, &parseError) || parseError.Offset < 0 || parseError.Offset > len(expr) {
				t.Fatalf("Parse(%q): %v", expr, err)
			}
			return
		}
		again, err := Parse(q.String())
		if err != nil {
			t.Fatalf("Parse(%q), from %q: %v", q, expr, err)
		}
		if again.Value != q.Value || again.High != q.High || again.Mod != q.Mod || again.Unit != q.Unit {
			t.Fatalf("%q was %+v, written as %q and read as %+v", expr, q, q, again)
		}
	})
}

// Compatible does not depend on the order of its arguments, and a shared verdict on units is one on dimensions.
func FuzzCompatible(f *testing.F) {
	all := sentences(f)
	for i := range all[1:] {
		f.Add(all[i], all[i+1])
	}
	f.Fuzz(func(t *testing.T, left, right string) {
		if !utf8.ValidString(left) || !utf8.ValidString(right) {
			t.Skip()
		}
		for _, a := range Find(left) {
			for _, b := range Find(right) {
				ab, ba := Compatible(a, b), Compatible(b, a)
				if ab != ba {
					t.Fatalf("Compatible(%v, %v) = %v, the other way %v", a, b, ab, ba)
				}
				if _, err := a.Convert(b.Unit); (err == nil) != (Dimension(a.Unit) == Dimension(b.Unit)) {
					t.Fatalf("%v in %q: %v", a, b.Unit, err)
				}
			}
		}
	})
}

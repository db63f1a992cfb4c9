package numeral

import (
	"math"
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// numbers are read from their first token; what is read ends where “|” stands, or at the end.
var numbers = []struct {
	text  string
	value float64
	step  float64
}{
	{"7 boats", 7, 1},
	{"1,512 people", 1512, 1},
	{"1,500", 1500, 100},
	{"12,34,567", 1234567, 1},
	{"1.234,5", 1234.5, 0.1},
	{"1.234.567", 1234567, 1},
	{"5,00", 5, 0.01},
	{"40 000", 40000, 1000},
	{"84| 500-pound", 84, 1},
	{"0.1", 0.1, 0.1},
	{"4e14", 4e14, 1e14},
	{"1.3x10^6", 1.3e6, 1e5},
	{"2.5×10−3", 0.0025, 0.0001},
	{"2^10", 1024, 0},
	{"3.0 ± 0.2", 3, 0.4},
	{"forty-five (45)", 45, 1},
	{"１２５００", 12500, 100},
	{"zero", 0, 1},
	{"one", 1, 1},
	{"seventeen", 17, 1},
	{"thirty-one", 31, 1},
	{"thirty one", 31, 1},
	{"thirty\u2011one", 31, 1},
	{"thirty\u2010one", 31, 1},
	{"a hundred", 100, 1},
	{"one hundred and twenty", 120, 1},
	{"one hundred and twenty million", 1.2e8, 1e6},
	{"nineteen hundred", 1900, 1},
	{"twenty-five hundred", 2500, 1},
	{"two thousand and six", 2006, 1},
	{"six hundred and fifty thousand", 650000, 1000},
	{"three thousand million", 3e9, 1e9},
	{"two million five hundred thousand", 2.5e6, 1000},
	{"five million| and two million", 5e6, 1e6},
	{"twenty| eleven", 20, 1},
	{"one| two", 1, 1},
	{"minus four", -4, 1},
	{"negative 3.5", -3.5, 0.1},
	{"1.5 million", 1.5e6, 1e5},
	{"8.2 million", 8200000, 1e5},
	{"4.35 hundred", 435, 1},
	{"2.5-million", 2.5e6, 1e5},
	{"3 hundred and 21", 321, 1},
	{"4 thousand 3 hundred", 4300, 100},
	{"25 lakh crore", 25e12, 1e12},
	{"two dozen", 24, 12},
	{"a dozen", 12, 1},
	{"half a dozen", 6, 0},
	{"a couple", 2, 1},
	{"half", 0.5, 0},
	{"half a million", 500000, 0},
	{"half-a-million", 500000, 0},
	{"half| a mile", 0.5, 0},
	{"½", 0.5, 0},
	{"2½", 2.5, 0},
	{"2½ million", 2.5e6, 0},
	{"2 1/2", 2.5, 0},
	{"7-1/2", 7.5, 0},
	{"3/4", 0.75, 0},
	{"three and a half", 3.5, 0},
	{"three-and-a-half", 3.5, 0},
	{"three and three quarters", 3.75, 0},
	{"five and a half million", 5.5e6, 0},
	{"two million and a half", 2.5e6, 0},
	{"two-thirds", 2. / 3, 0},
	{"2-thirds", 2. / 3, 0},
	{"two thirds of a million", 2e6 / 3, 0},
	{"a third of voters", 1. / 3, 0},
	{"one fifth", 0.2, 0},
	{"three quarters", 0.75, 0},
	{"two point five", 2.5, 0.1},
	{"nought point nought three", 0.03, 0.01},
	{"nine point nought four", 9.04, 0.01},
	{"six point twenty-five", 6.25, 0.01},
	{"3 point 7", 3.7, 0.1},
}

func TestNumber(t *testing.T) {
	for _, test := range numbers {
		until, _, _ := strings.Cut(test.text, "|")
		text := segment.Split(strings.Replace(test.text, "|", "", 1))
		r := NewReader(text)
		n, ok := r.Number(0)
		if !ok {
			t.Errorf("%q: no number", test.text)
			continue
		}
		if n.Value != test.value || math.Abs(n.Step-test.step) > 1e-12*test.step || n.Vague {
			t.Errorf("%q: %v, step %v, vague %v; want %v, step %v", test.text, n.Value, n.Step, n.Vague, test.value, test.step)
		}
		if read := text.Text[:text.Tokens[n.Next-1].End]; strings.Contains(test.text, "|") && read != until {
			t.Errorf("%q: read as far as %q", test.text, read)
		}
	}
}

func TestVague(t *testing.T) {
	for text, least := range map[string]float64{
		"several boats": 3, "a few boats": 2, "several hundred boats": 100, "a few dozen": 12, "a handful of boats": 2, "dozens": 12, "hundreds": 100, "tens of thousands": 10000, "hundreds of millions": 1e8, "thousands of boats": 1000,
	} {
		r := NewReader(segment.Split(text))
		if n, ok := r.Number(0); !ok || n.Value != least || !n.Vague {
			t.Errorf("%q: %+v, want vague, at least %v", text, n, least)
		}
	}
	for text, value := range map[string]float64{"several hundred": 100, "a few dozen": 12, "several million": 1e6} {
		r := NewReader(segment.Split(text))
		if n, ok := r.Number(len(r.Tokens) - 1); !ok || n.Value != value || !n.Vague {
			t.Errorf("%q: %+v, want vague, at least %v", text, n, value)
		}
	}
}

func TestNoNumber(t *testing.T) {
	for _, text := range []string{"", "boat", "a boat", "a second boat", "twenty-first", "third", "192.168.1.2", "22,24,26", "1.2.3", "of", "fifties", "few boats", "handful"} {
		r := NewReader(segment.Split(text))
		if n, ok := r.Number(0); ok {
			t.Errorf("%q: %+v", text, n)
		}
	}
}

func TestOrdinal(t *testing.T) {
	for text, place := range map[string]float64{
		"first": 1, "third": 3, "twenty-first": 21, "twenty first": 21, "thirty-second": 32, "32nd": 32, "101st": 101,
		"1,000th": 1000, "hundredth": 100, "two hundred and fifth": 205, "one hundred twenty-third": 123, "21ST": 21,
		"twenty-first-century": 21, "twelfth": 12,
	} {
		r := NewReader(segment.Split(text))
		if got, next := r.Ordinal(0); got != place || next == 0 {
			t.Errorf("%q: %v, want %v", text, got, place)
		}
	}
	for _, text := range []string{"", "twenty", "32", "thirds", "five second", "twenty first-graders", "21 st", "fifteen third", "a third"} {
		r := NewReader(segment.Split(text))
		if got, next := r.Ordinal(0); next != 0 || got != 0 {
			t.Errorf("%q: %v up to token %d", text, got, next)
		}
	}
}

func TestCardinal(t *testing.T) {
	for text, value := range map[string]float64{
		"a hundred": 100, "two hundred and ten": 210, "ninety-six": 96, "two thousand and 5": 2005, "three quarters": 3,
	} {
		r := NewReader(segment.Split(text))
		if got, next := r.Cardinal(0); got != value || next == 0 {
			t.Errorf("%q: %v, want %v", text, got, value)
		}
	}
	for _, text := range []string{"", "hundred", "a dozen", "5", "half", "third"} {
		r := NewReader(segment.Split(text))
		if got, next := r.Cardinal(0); next != 0 {
			t.Errorf("%q: %v", text, got)
		}
	}
}

// TestBounds holds the reader to the tokens that it was given.
func TestBounds(t *testing.T) {
	text := segment.Split("between one hundred and two hundred .25")
	r := NewReader(text)
	if n, _ := r.Number(1); n.Value != 100 {
		t.Errorf("“one hundred and two hundred” is %v", n.Value)
	}
	r.Paired = 1
	if n, _ := r.Number(1); n.Value != 100 || n.Next != 3 {
		t.Errorf("behind “between”: %+v", n)
	}
	r.Until(2)
	if n, _ := r.Number(1); n.Value != 1 {
		t.Errorf("up to token 2: %+v", n)
	}
	r = NewReader(text)
	last := len(text.Tokens) - 1
	if n, _ := r.Number(last); n.Value != 0.25 {
		t.Errorf(".25 is %v", n.Value)
	}
	if r.Free = last; r.PointBefore(last) {
		t.Error("a point that belongs to something else begins a number")
	}
}

// TestWords: every word of the list is one token, and its class is known.
func TestWords(t *testing.T) {
	for _, entry := range lexicon.List("number-words") {
		word := vocabularyOnce().word(lexicon.Lookup(entry.Text))
		if word.Class == NoClass || word.Value < 0 || word.Value > 1e15 {
			t.Errorf("%q: %+v", entry.Text, word)
		}
		if tokens := segment.Split(entry.Text).Tokens; len(tokens) != 1 {
			t.Errorf("%q is %d tokens", entry.Text, len(tokens))
		}
	}
}

func FuzzNumber(f *testing.F) {
	for _, test := range numbers {
		f.Add(test.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		r := NewReader(segment.Split(strings.ToValidUTF8(text, "")))
		for j := range r.Tokens {
			if n, ok := r.Number(j); ok && (n.Next <= j || n.Next > len(r.Tokens) || math.IsNaN(n.Value) || math.IsInf(n.Value, 0)) {
				t.Errorf("%q, token %d: %+v", text, j, n)
			}
			if place, next := r.Ordinal(j); next < j || next > len(r.Tokens) || place < 0 {
				t.Errorf("%q, token %d: ordinal %v up to %d", text, j, place, next)
			}
		}
	})
}

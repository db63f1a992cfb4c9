package report

import (
	"strings"
	"testing"
)

func TestPassageMarks(t *testing.T) {
	r, o := fixture(t)
	all := sourcesOf(r, o)
	want := map[string]string{
		"herald “60 table”":       "[60]",
		"post “16 table”":         "[16]",
		"post copy “16 table”":    "[16]",
		"herald “We nearly left”": "[nearly]",
		"post “We never left, We were only waiting for the 🌊 to go.”":   "[never]",
		"record “We never left, We were only waiting for the 🌊 to go.”": "[never]",
		"herald “We were only waiting”":                                 "",
		"post “We were only waiting for the 🌊 to go”":                   "[We were only waiting for the 🌊 to go]",
		"record “We were only waiting for the 🌊 to go”":                 "[We were only waiting for the 🌊 to go]",
		"post “Friday”": "[Friday]",
		"missing “May”": "[May]",
	}
	for i := range r.Discrepancies {
		d := &r.Discrepancies[i]
		for side := range d.Sides {
			for _, mention := range d.Sides[side].Mentions {
				p := all.passageOf(d, side, mention)
				var marked []string
				for _, mark := range p.marks {
					marked = append(marked, "["+mark.Of(p.text)+"]")
				}
				name := mention.Article + " “" + d.Sides[side].Value + "”"
				expected, known := want[name]
				if got := strings.Join(marked, " "); !known || got != expected {
					t.Errorf("%s: marked %s, not %s", name, got, expected)
				}
				delete(want, name)
			}
		}
	}
	for name := range want {
		t.Errorf("%s is not there", name)
	}
}

func TestUnpaired(t *testing.T) {
	long := strings.Repeat("a b ", 2000)
	for _, test := range []struct{ a, b, want string }{
		{"", "", ""},
		{"one two", "", "one two"},
		{"one two three", "one three", "two"},
		{"We don’t know.", "we don't know", ""},
		{"$5 more", "€5 more", "$"},
		{"5% more", "5 more", "%"},
		{"a b c d", "d c b a", "a b c"},
		{"x " + long, "y " + long, "x"},
	} {
		var words []string
		for _, w := range unpaired(wordsOf(test.a), wordsOf(test.b)) {
			words = append(words, w.fold)
		}
		if got := strings.Join(words, " "); got != test.want {
			t.Errorf("unpaired(%.20q, %.20q) = %.40q, not %q", test.a, test.b, got, test.want)
		}
	}
}

func TestDifferent(t *testing.T) {
	for _, test := range []struct{ a, b, want string }{
		{"we never left and stayed", "we nearly left", "never"},
		{"longer than a day", "no longer than a week", "day"},
		{"safe to drink, but not here", "safe to drink", "but not here"},
		{"and so we never left", "we nearly left it", "never"},
		{"apples", "pears", "apples"},
		{"same words", "Same words.", ""},
	} {
		var words []string
		for _, w := range different(wordsOf(test.a), wordsOf(test.b)) {
			words = append(words, w.fold)
		}
		if got := strings.Join(words, " "); got != test.want {
			t.Errorf("different(%q, %q) = %q, not %q", test.a, test.b, got, test.want)
		}
	}
}

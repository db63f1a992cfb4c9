package align

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/crosscheck-go/crosscheck/align/internal/finding"
)

func TestForms(t *testing.T) {
	for want, values := range map[string][]string{
		"“two”":                         {"two"},
		"“14 miles” or “22 kilometres”": {"14 miles", "22 kilometres", "14 miles"},
		"“Two firefighters”":            {"two", "Two firefighters"},
		"“two firefighters”":            {"two firefighters", "Two", "two"},
		"“Two”":                         {"Two", "two"},
	} {
		c := side{value: values[0]}
		for _, value := range values {
			c.places = append(c.places, finding.Place{Value: value})
		}
		if got := c.forms(); got != want {
			t.Errorf("%q: %s, not %s", values, got, want)
		}
	}
}

func TestClipped(t *testing.T) {
	for _, value := range []string{
		"short", strings.Repeat("word ", 100), strings.Repeat("é", 1000), strings.Repeat("a", longestValue),
	} {
		got := clipped(value)
		if utf8.RuneCountInString(got) > longestValue+3 || !utf8.ValidString(got) || len(value) < longestValue && got != value {
			t.Errorf("%q", got)
		}
	}
	if got := clipped("one " + strings.Repeat("and another ", 50) + "end"); !strings.HasPrefix(got, "one and") || !strings.HasSuffix(got, " end") {
		t.Errorf("%q", got)
	}
}

package report

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crosscheck-go/crosscheck"
)

// shownIn returns the rows of a text of which one stretch is marked, and the signs below them.
func shownIn(columns int, text, marked string) []string {
	start := strings.Index(text, marked)
	var lines []string
	for _, row := range wrap(cellsOf(text, []signed{{crosscheck.Span{Start: start, End: start + len(marked)}, differing}}), columns) {
		lines = append(lines, row.String())
		if signs := row.signs(); signs != "" {
			lines = append(lines, signs)
		}
	}
	return lines
}

func TestSignsStandBelowTheirWords(t *testing.T) {
	for name, test := range map[string]struct {
		columns      int
		text, marked string
		want         []string
	}{
		"plain":             {20, "a plain row", "plain", []string{"a plain row", "  ^^^^^"}},
		"over two rows":     {8, "here it goes on", "goes on", []string{"here it", "goes on", "^^^^^^^"}},
		"wide":              {20, "駅は東にある", "東", []string{"駅は東にある", "    ^^"}},
		"wide, broken":      {5, "駅は東にある", "東に", []string{"駅は", "東に", "^^^^", "ある"}},
		"combining":         {20, "a cafe\u0301 there", "there", []string{"a cafe\u0301 there", "       ^^^^^"}},
		"one emoji of two":  {20, "👩\u200d🚒 saw it", "saw", []string{"👩\u200d🚒 saw it", "   ^^^"}},
		"emoji with a tone": {20, "👍🏽 saw it", "saw", []string{"👍🏽 saw it", "   ^^^"}},
		"non-joiner":        {20, "می\u200cرود now", "now", []string{"می\u200cرود now", "      ^^^"}},
		"white space":       {20, "\tone \r\n two", "two", []string{"one two", "    ^^^"}},
		"control":           {20, "a\x1b[2J\u202eb", "b", []string{"a[2Jb", "    ^"}},
		"longer than a row": {4, "abcdefghij", "gh", []string{"abcd", "efgh", "  ^^", "ij"}},
		"mark by itself":    {20, "ab\x1b\u0301c", "c", []string{"ab\u0301c", "  ^"}},
		"leading mark":      {20, "\u0301a", "a", []string{"\u0301a", "^"}},
	} {
		if diff := cmp.Diff(test.want, shownIn(test.columns, test.text, test.marked)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestRightToLeft(t *testing.T) {
	for text, want := range map[string]bool{
		"": false, "plain café 駅 🌊": false, "He wrote שלום to them.": true, "السلام": true,
	} {
		if got := rightToLeft(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
	text := "קנו 16 בתים"
	start := strings.Index(text, "16")
	cells := cellsOf(text, []signed{{crosscheck.Span{Start: start, End: start + 2}, differing}})
	if got, want := row(bracketed(cells)).String(), "קנו ⟦16⟧ בתים"; got != want {
		t.Errorf("%s, not %s", got, want)
	}
	if got := row(bracketed(cellsOf("abc", []signed{{crosscheck.Span{Start: 0, End: 3}, mentioned}}))).String(); got != "⟦abc⟧" {
		t.Errorf("%s", got)
	}
}

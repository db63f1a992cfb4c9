package align_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crosscheck-go/crosscheck"
)

// What stands round an article is no part of what was changed in it, unless a line of it says something else.
func TestFrameOfVersions(t *testing.T) {
	const text = `Dam above Marlow closed for repairs

Valley Herald
June 3, 2024, 9:10 a.m.

MARLOW, June 3 — The dam above Marlow was closed on Monday after engineers found 14 cracks in its western wall, the river board said.

“We would rather close it a year too early than an hour too late,” said Edith Calloway, who has led the board since 2016.

The repairs will cost $12 million and last until the spring. About 300 people live right below the dam, most of them in Sawmill Row.

Calloway said nobody had to leave. The board will inspect two other dams along the river before the winter, among them that of Upper Dunning.

Share this story
Read more: 5 dams that made history`
	for name, test := range map[string]struct{ old, replaced, want string }{
		"dateline":            {"MARLOW, June 3 —", "MARLOW, June 4 —", ""},
		"agency in dateline":  {"MARLOW, June 3 —", "MARLOW, June 3 (Valley Herald) —", ""},
		"byline":              {"June 3, 2024, 9:10 a.m.", "June 3, 2024, 11:45 a.m.", ""},
		"furniture less":      {"\n\nShare this story\nRead more: 5 dams that made history", "", ""},
		"furniture between":   {"The repairs will", "Advertisement\n\nThe repairs will", ""},
		"furniture otherwise": {"5 dams", "7 dams", "error number 5 | 7"},
		"caption between": {
			"The repairs will cost", "The board will hear about the repairs of the Lower Dunning dam in Marlow, June 2, 2024. REUTERS/Bo Lind\n\nThe repairs will cost", "",
		},
		"headline":        {"closed for repairs", "shut over cracks", "note wording closed for repairs | shut over cracks"},
		"body":            {"14 cracks", "41 cracks", "error number 14 | 41"},
		"day in the body": {"closed on Monday", "closed on Sunday", "error date Monday | Sunday"},
	} {
		if strings.Count(text, test.old) != 1 {
			t.Fatalf("%s: %q stands in %d places", name, test.old, strings.Count(text, test.old))
		}
		first := crosscheck.Article{ID: "first", Text: text}
		second := crosscheck.Article{ID: "second", Text: strings.Replace(text, test.old, test.replaced, 1)}
		var got []string
		for _, d := range check(t, first, second).Discrepancies {
			sides := []string{d.Sides[0].Value, d.Sides[1].Value}
			slices.Sort(sides)
			got = append(got, fmt.Sprintf("%s %s %s", d.Severity, d.Kind, strings.Join(sides, " | ")))
		}
		if diff := cmp.Diff(test.want, strings.Join(got, "; ")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

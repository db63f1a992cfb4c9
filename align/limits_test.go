package align

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck/align/internal/finding"
)

// letters spells a number in letters, as a word or name that no list has.
func letters(n int) string {
	word := ""
	for n += 26; n > 0; n /= 26 {
		word += string(rune('a' + n%26))
	}
	return "Qu" + word + "ex"
}

// TestLimits holds that each limit is met by a text beyond it, with a diagnostic that says where and how many, and by none that
// stays within.
func TestLimits(t *testing.T) {
	repeat := func(n int, one func(i int) string) string {
		var out strings.Builder
		for i := range n {
			out.WriteString(one(i))
		}
		return out.String()
	}
	two := func(text string) []string { return []string{text, "Nothing of the kind was heard elsewhere."} }
	for _, test := range []struct {
		limit  finding.Limit
		within int
		of     func(n int) []string // the texts of articles
		says   string               // of the first text beyond the limit
	}{
		{finding.LimitArticles, MostNeighbours + 1, func(n int) []string {
			var texts []string
			for i := range n {
				texts = append(texts, fmt.Sprintf("The ferry of %s was late.", letters(i)))
			}
			return texts
		}, "the story has 50 articles; each is compared with the 48 before it and the 48 behind it"},
		{finding.LimitValues, MostValues, func(n int) []string {
			return two("The counts were" + repeat(n, func(i int) string { return fmt.Sprintf(" %d barges,", 100+i) }) + " no more.")
		}, "the sentence has 33 numbers; the first 32 are compared with those of another sentence"},
		{finding.LimitFigures, MostFigures, func(n int) []string {
			return two(repeat(n, func(i int) string { return fmt.Sprintf("%s counted %d barges. ", letters(i), 100+i) }))
		}, "the article has 33 numbers for one thing; the first 32 are compared with those of another article"},
		{finding.LimitRoles, MostRoles, func(n int) []string {
			return two(repeat(n, func(i int) string {
				return fmt.Sprintf("Ada %s, director of the %s Foundation, spoke. ", letters(i), letters(i+1000))
			}))
		}, "the article has more than 256 persons with their roles; from here on they are not compared"},
		{finding.LimitSentences, MostSentences, func(n int) []string {
			return two(repeat(n, func(int) string { return "Workers painted bridges. " }))
		}, "257 sentences have no word that fewer than 256 sentences of the story have; as claims they are not compared"},
		{finding.LimitAlike, MostAlike, func(n int) []string {
			return two(repeat(n, func(i int) string { return fmt.Sprintf("Barges: %d.\n\n", 1000+7*i) }))
		}, "49 values (number) have no word beside them that stands beside fewer than 48 others; they are not compared with others in like surroundings"},
	} {
		for _, beyond := range []bool{false, true} {
			n := test.within
			if beyond {
				n++
			}
			r := checkTexts(t, "2024-03-05", test.of(n)...)
			at := slices.IndexFunc(r.Diagnostics, func(d Diagnostic) bool { return d.Code == string(test.limit) })
			switch {
			case at >= 0 != beyond:
				t.Errorf("%s: of %d the diagnostics are %v", test.limit, n, r.Diagnostics)
			case beyond && !strings.Contains(r.Diagnostics[at].Message, test.says):
				t.Errorf("%s: of %d it says: %s", test.limit, n, r.Diagnostics[at].Message)
			case beyond && (r.Diagnostics[at].Article == "") == (r.Diagnostics[at].Story == ""):
				t.Errorf("%s: it is said of %+v", test.limit, r.Diagnostics[at])
			}
		}
	}
}

// TestMostFindings holds that of more findings than a report may list for a story the gravest stay.
func TestMostFindings(t *testing.T) {
	for _, n := range []int{MostFindings, MostFindings + 1} {
		all := make([]draft, n)
		for i := range all {
			all[i].Severity = SeverityNote
		}
		all[n-1].Severity = SeverityError
		var met finding.Limits
		all = gravestOf(all, &met)
		got := metIn(nil, &met)
		if n <= MostFindings {
			if len(all) != n || len(got) > 0 {
				t.Errorf("of %d findings stay %d: %v", n, len(all), got)
			}
			continue
		}
		if len(all) != MostFindings || !slices.ContainsFunc(all, func(d draft) bool { return d.Severity == SeverityError }) {
			t.Errorf("of %d findings stay %d, the first an %s", n, len(all), all[0].Severity)
		}
		if len(got) != 1 || got[0].Article != "" || got[0].Message != "the story has 10001 findings; the 10000 gravest are listed" {
			t.Errorf("it says %+v", got)
		}
	}
}

// TestLimitsAreDocumented holds that every limit with a diagnostic has a constant whose comment begins with its code, and a text.
func TestLimitsAreDocumented(t *testing.T) {
	var documented, limits []string
	eachConstant(t, "align.go", "Most", func(spec *ast.ValueSpec) {
		if code, _, ok := strings.Cut(spec.Comment.Text(), ":"); ok {
			documented = append(documented, code)
		}
	})
	eachConstant(t, "internal/finding/limits.go", "Limit", func(spec *ast.ValueSpec) {
		code, err := strconv.Unquote(spec.Values[0].(*ast.BasicLit).Value)
		if err != nil || !finding.IsLimit(code) {
			t.Errorf("%s has no text", spec.Names[0].Name)
		}
		limits = append(limits, code)
	})
	slices.Sort(documented)
	slices.Sort(limits)
	if len(limits) == 0 || !slices.Equal(documented, limits) {
		t.Errorf("the comments say %v, the limits are %v", documented, limits)
	}
}

// TestLimitsAreKept holds that the limits that are documented are those that are kept.
func TestLimitsAreKept(t *testing.T) {
	read := func(file string) map[string]string {
		values := map[string]string{}
		eachConstant(t, file, "Most", func(spec *ast.ValueSpec) {
			values[spec.Names[0].Name] = spec.Values[0].(*ast.BasicLit).Value
		})
		return values
	}
	documented := read("align.go")
	if kept := read("internal/finding/limits.go"); len(kept) == 0 || !maps.Equal(documented, kept) {
		t.Errorf("documented are %v, kept are %v", documented, kept)
	}
}

// eachConstant calls f with the constants of a file whose names begin with a prefix.
func eachConstant(t *testing.T, file, prefix string, f func(*ast.ValueSpec)) {
	t.Helper()
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(parsed, func(n ast.Node) bool {
		if spec, ok := n.(*ast.ValueSpec); ok && strings.HasPrefix(spec.Names[0].Name, prefix) {
			f(spec)
		}
		return true
	})
}

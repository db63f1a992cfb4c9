package lexicon

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

func TestReadEnglish(t *testing.T) {
	const legend = "# English words. What belongs there:\n#\n# fish: What swims. Value: where: at sea, or\n#   rivers: in rivers.\n# noun: Nouns.\n"
	tests := map[string]struct {
		table string
		want  map[string]string
		err   string
	}{
		"features are lists": {
			legend + "cod\tfish=sea|cold water\tnoun\npike\tfish=rivers\tnoun\nring road\tnoun\n",
			map[string]string{"fish": "cod\tsea\tcold water\npike\trivers\n", "noun": "cod\npike\nring road\n"}, "",
		},
		"rows in disorder":      {legend + "pike\tfish\ncod\tnoun\n", nil, `english.tsv:7: "cod" does not come after "pike"`},
		"a word twice":          {legend + "cod\tfish\ncod\tnoun\n", nil, `english.tsv:7: "cod" does not come after "cod"`},
		"no word":               {legend + "\tfish\n", nil, `english.tsv:6: "" does not come after ""`},
		"features in disorder":  {legend + "cod\tnoun\tfish\n", nil, `english.tsv:6: "cod": the feature "fish" does not come after "noun"`},
		"a feature twice":       {legend + "cod\tfish=sea\tfish=rivers\n", nil, `english.tsv:6: "cod": the feature "fish" does not come after "fish"`},
		"an unknown feature":    {legend + "cod\tverb\n", nil, `english.tsv:6: "cod": the legend does not have the feature "verb"`},
		"a continued line":      {legend + "cod\trivers\n", nil, `english.tsv:6: "cod": the legend does not have the feature "rivers"`},
		"no feature":            {legend + "cod\n", nil, `english.tsv:6: "cod": the legend does not have the feature ""`},
		"a feature of no word":  {legend + "cod\tfish\n", nil, `english.tsv: no word is one of noun`},
		"the legend's disorder": {"# noun: Nouns.\n# fish: What swims.\n", nil, `english.tsv:2: fish does not come after noun`},
	}
	for name, test := range tests {
		got, err := readEnglish(test.table)
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
		if err == nil && test.err != "" || err != nil && err.Error() != test.err {
			t.Errorf("%s: error %v, want %q", name, err, test.err)
		}
	}
}

func TestBuildRefusesAFileNamedAsAFeature(t *testing.T) {
	_, err := Build(fstest.MapFS{
		"english.tsv": {Data: []byte("# fish: What swims.\ncod\tfish\n")},
		"fish.txt":    {Data: []byte("# What swims.\npike\n")},
	})
	if err == nil || err.Error() != "fish.txt: english.tsv has a feature of that name" {
		t.Errorf("Build: %v", err)
	}
}

// features reads the lists that stand in the table.
func features(t *testing.T) map[string]string {
	t.Helper()
	table, err := os.ReadFile("words/" + englishTable)
	if err != nil {
		t.Fatal(err)
	}
	lists, err := readEnglish(string(table))
	if err != nil {
		t.Fatal(err)
	}
	return lists
}

// Two features of the same words are one: the code can ask for it under one name.
func TestNoTwoFeaturesAreTheSame(t *testing.T) {
	named := map[string]string{}
	lists := features(t)
	for name := range lists {
		var words strings.Builder
		for _, entry := range List(name) {
			words.WriteString(entry.Text + "\n")
		}
		if other, ok := named[words.String()]; ok {
			t.Errorf("%s and %s have the same words", name, other)
		}
		named[words.String()] = name
	}
}

// namedWords are the lists whose words the code names one by one, so that it need not name the lists.
var namedWords = []string{"marks", "named-words"}

// Every list is asked for somewhere outside this folder.
func TestEveryListIsAskedFor(t *testing.T) {
	unasked := map[string]bool{}
	for _, name := range Names() {
		unasked[name] = true
	}
	for _, name := range namedWords {
		delete(unasked, name)
	}
	err := filepath.WalkDir("../..", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") || strings.Contains(path, "lexicon") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if literal, ok := n.(*ast.BasicLit); ok && literal.Kind == token.STRING {
				text, _ := strconv.Unquote(literal.Value)
				delete(unasked, text)
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for name := range unasked {
		t.Errorf("nothing asks for %s", name)
	}
}

// A word that the code names needs no feature for it as soon as it has another.
func TestNamedWordsAreInNoOtherList(t *testing.T) {
	for _, name := range Names() {
		if name == "named-words" {
			continue
		}
		for _, entry := range List(name) {
			for _, word := range List("named-words") {
				if entry.Text == word.Text {
					t.Errorf("%q is in %s, too", word.Text, name)
				}
			}
		}
	}
}

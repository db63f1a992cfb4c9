package crosscheck_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// arrows are the imports of every package besides the standard library, one package a line. Packages of this module are called
// by their folder, the root “.”. Whoever draws an arrow, or needs one no longer, changes the line.
const arrows = `
.: internal/contents internal/english internal/names internal/page internal/plainjson internal/segment
align: . align/internal/corpus align/internal/fact align/internal/finding align/internal/message align/internal/parallel align/internal/passage align/internal/similar align/internal/statement align/internal/story align/internal/utterance align/internal/verify claims claims/quantity claims/timex internal/plainjson internal/segment quotes
align/aligntest: . align articles claims claims/quantity claims/timex internal/golden quotes
align/answers: . align
align/internal/corpus: . align/internal/finding claims claims/quantity claims/timex golang.org/x/text/unicode/norm internal/contents internal/english internal/lexicon internal/lexicon/wordnet internal/numeral internal/segment quotes
align/internal/edit: . align/internal/corpus align/internal/finding align/internal/naming align/internal/similar claims claims/quantity claims/timex github.com/agnivade/levenshtein internal/contents internal/lexicon/wordnet internal/names internal/segment
align/internal/fact: . align/internal/corpus align/internal/finding align/internal/fit claims claims/quantity claims/timex github.com/agnivade/levenshtein internal/contents internal/english internal/lexicon internal/lexicon/wordnet internal/names internal/segment
align/internal/fact/train: . align/internal/fact align/internal/fit claims internal/contents
align/internal/finding: . claims/quantity
align/internal/fit: .
align/internal/message: . align/internal/corpus align/internal/finding align/internal/naming align/internal/passage claims/quantity quotes
align/internal/naming: align/internal/corpus github.com/agnivade/levenshtein internal/contents internal/lexicon internal/names
align/internal/parallel:
align/internal/passage: . align/internal/corpus align/internal/fact align/internal/finding align/internal/fit align/internal/naming align/internal/story claims claims/quantity claims/timex internal/contents internal/english internal/lexicon internal/lexicon/wordnet internal/names internal/segment quotes
align/internal/passage/train: . align/internal/corpus align/internal/fact align/internal/finding align/internal/fit align/internal/passage align/internal/story claims internal/contents
align/internal/similar: align/internal/corpus align/internal/finding align/internal/story
align/internal/statement: . align/internal/corpus align/internal/edit align/internal/finding align/internal/naming align/internal/similar align/internal/story claims/timex internal/contents internal/lexicon internal/names internal/segment quotes
align/internal/story: . align/internal/corpus align/internal/finding internal/contents internal/names
align/internal/utterance: internal/lexicon internal/lexicon/wordnet
align/internal/verify: . golang.org/x/text/unicode/norm internal/contents internal/english internal/fold internal/lexicon internal/lexicon/wordnet internal/names quotes
align/report: . align align/internal/finding golang.org/x/text/unicode/bidi golang.org/x/text/width internal/segment
align/report/browser:
articles: .
articles/web: . articles codeberg.org/readeck/go-readability github.com/mmcdole/gofeed golang.org/x/net/html golang.org/x/net/html/charset
claims: . claims/quantity claims/timex internal/contents internal/english internal/lexicon internal/names internal/plainjson internal/segment quotes
claims/quantity: . internal/contents internal/lexicon internal/lexicon/wordnet internal/numeral internal/segment
claims/timex: . internal/contents internal/lexicon internal/numeral internal/segment
examples/beam: . align claims github.com/apache/beam/sdks/v2/go/pkg/beam github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/gcs github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/local github.com/apache/beam/sdks/v2/go/pkg/beam/io/textio github.com/apache/beam/sdks/v2/go/pkg/beam/log github.com/apache/beam/sdks/v2/go/pkg/beam/register github.com/apache/beam/sdks/v2/go/pkg/beam/runners/dataflow github.com/apache/beam/sdks/v2/go/pkg/beam/runners/direct github.com/apache/beam/sdks/v2/go/pkg/beam/runners/flink github.com/apache/beam/sdks/v2/go/pkg/beam/runners/prism github.com/apache/beam/sdks/v2/go/pkg/beam/runners/spark github.com/apache/beam/sdks/v2/go/pkg/beam/runners/universal
examples/check: . align align/report articles examples/internal/program
examples/extract: . articles claims examples/internal/program
examples/internal/program: . align align/report articles articles/web
examples/mcp: . align align/report claims github.com/modelcontextprotocol/go-sdk/mcp
examples/serve: . align align/report examples/internal/program
examples/verify: . align align/answers align/report examples/internal/program
internal/benchmarks/cancel: . align internal/benchmarks/pattern internal/collection
internal/benchmarks/growth: . align internal/benchmarks/pattern
internal/benchmarks/pattern: .
internal/benchmarks/scale: . align articles claims github.com/clipperhouse/uax29/v2/words internal/collection internal/lexicon/wordnet quotes
internal/collection: . internal/lexicon/wordnet
internal/contents: internal/english internal/names internal/segment
internal/english: internal/lexicon internal/lexicon/wordnet internal/segment
internal/fold: golang.org/x/text/unicode/norm
internal/golden: github.com/google/go-cmp/cmp
internal/lexicon: internal/lexicon/packed
internal/lexicon/generate/currencies:
internal/lexicon/generate/names: golang.org/x/text/runes golang.org/x/text/transform golang.org/x/text/unicode/norm
internal/lexicon/generate/verbs: internal/lexicon
internal/lexicon/generate/vocabulary: internal/lexicon
internal/lexicon/packed:
internal/lexicon/wordnet: internal/lexicon/packed
internal/lexicon/wordnet/generate: internal/lexicon/packed
internal/names: internal/lexicon internal/segment
internal/numeral: internal/lexicon internal/segment
internal/page: internal/lexicon internal/segment
internal/plainjson:
internal/schemas: align align/report golang.org/x/tools/go/packages
internal/segment: golang.org/x/text/unicode/norm internal/lexicon
quotes: . internal/contents internal/english internal/lexicon internal/names internal/segment
`

// TestImports holds that the packages import what the table says, no less and no more.
func TestImports(t *testing.T) {
	var drawn strings.Builder
	found := importsOf(t)
	for _, folder := range slices.Sorted(maps.Keys(found)) {
		drawn.WriteString("\n" + strings.TrimSpace(folder+": "+strings.Join(found[folder], " ")))
	}
	if diff := cmp.Diff(arrows, drawn.String()+"\n"); diff != "" {
		t.Errorf("the arrows between packages (-table +code):\n%s", diff)
	}
}

// eachFile parses every Go file below the root, those of nested modules included; tests may do what they like.
func eachFile(t *testing.T, mode parser.Mode, see func(name string, parsed *ast.File)) {
	t.Helper()
	err := fs.WalkDir(os.DirFS("."), ".", func(file string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && file != "." && (entry.Name() == "testdata" || strings.HasPrefix(entry.Name(), ".")):
			return fs.SkipDir
		case !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go"):
			return nil
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, mode)
		if err == nil {
			see(file, parsed)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// importsOf reads the import declarations of all packages.
func importsOf(t *testing.T) map[string][]string {
	t.Helper()
	const module = "github.com/crosscheck-go/crosscheck"
	found := map[string][]string{}
	eachFile(t, parser.ImportsOnly, func(file string, parsed *ast.File) {
		folder := path.Dir(file)
		for _, spec := range parsed.Imports {
			name, _ := strconv.Unquote(spec.Path.Value)
			if name == module {
				name = "."
			} else if inside, ok := strings.CutPrefix(name, module+"/"); ok {
				name = inside
			} else if first, _, _ := strings.Cut(name, "/"); !strings.Contains(first, ".") {
				continue // of the standard library
			}
			if !slices.Contains(found[folder], name) {
				found[folder] = append(found[folder], name)
			}
		}
		if _, ok := found[folder]; !ok {
			found[folder] = nil
		}
		slices.Sort(found[folder])
	})
	return found
}

// TestImporterOfAlign holds that a program that imports align needs no modules but the few that it must have.
func TestImporterOfAlign(t *testing.T) {
	list := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{.Path}}{{end}}", "./align")
	list.Stderr = os.Stderr
	out, err := list.Output()
	if err != nil {
		t.Fatal(err)
	}
	needed := strings.Fields(string(out))
	slices.Sort(needed)
	want := []string{"github.com/agnivade/levenshtein", "github.com/crosscheck-go/crosscheck", "golang.org/x/text"}
	if diff := cmp.Diff(want, slices.Compact(needed)); diff != "" {
		t.Errorf("modules that align needs (-want +got):\n%s", diff)
	}
}

// TestPublicTypes holds that a reader of a public package's documentation meets no type of an internal one: none is the type
// of an exported function, method, field, variable or constant, and none is given another name.
func TestPublicTypes(t *testing.T) {
	eachFile(t, 0, func(name string, parsed *ast.File) {
		if strings.Contains(name, "internal/") {
			return
		}
		inside := map[string]bool{} // by the name of an imported package
		for _, spec := range parsed.Imports {
			if imported, _ := strconv.Unquote(spec.Path.Value); strings.Contains(imported, "/internal/") {
				inside[path.Base(imported)] = true
			}
		}
		ast.FileExports(parsed)
		for _, declaration := range parsed.Decls {
			if f, ok := declaration.(*ast.FuncDecl); ok {
				f.Body = nil
			}
			ast.Inspect(declaration, func(n ast.Node) bool {
				s, ok := n.(*ast.SelectorExpr)
				if !ok {
					return true
				}
				if of, ok := s.X.(*ast.Ident); ok && inside[of.Name] {
					t.Errorf("%s: %s.%s in the public interface", name, of.Name, s.Sel.Name)
				}
				return true
			})
		}
	})
}

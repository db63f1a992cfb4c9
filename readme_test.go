package crosscheck_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crosscheck-go/crosscheck/internal/golden"
)

// A block is a fenced block of the README.
type block struct {
	language string
	text     string
}

func blocksOf(markdown string) []block {
	var blocks []block
	for i, part := range strings.Split("\n"+markdown, "\n```") {
		if language, text, _ := strings.Cut(part, "\n"); i%2 == 1 {
			blocks = append(blocks, block{language, text + "\n"})
		}
	}
	return blocks
}

// TestReadmeShowsWhatIsPrinted runs every command of the README that an output follows. An output that ends with a line
// “…” is the beginning of what is printed. Under -update the README is rewritten.
func TestReadmeShowsWhatIsPrinted(t *testing.T) {
	if testing.Short() {
		t.Skip("it builds the programs")
	}
	data, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	readme := string(data)
	blocks := blocksOf(readme)
	for i, shown := range blocks[1:] {
		if shown.language != "text" || blocks[i].language != "sh" {
			continue
		}
		command := strings.TrimSpace(blocks[i].text)
		printed, err := output(command)
		if err != nil {
			t.Fatalf("%s: %v", command, err)
		}
		if strings.HasSuffix(shown.text, "\n…\n") {
			printed = firstLines(printed, strings.Count(shown.text, "\n")-1) + "…\n"
		}
		if golden.Update() {
			readme = strings.Replace(readme, "```text\n"+shown.text+"```", "```text\n"+printed+"```", 1)
			continue
		}
		if diff := cmp.Diff(shown.text, printed); diff != "" {
			t.Errorf("%s (-README +printed):\n%s", command, diff)
		}
	}
	if golden.Update() {
		golden.Write(t, "README.md", readme)
	}
}

// output runs a command of the README: words divided by spaces, the first of which is “go”.
func output(command string) (string, error) {
	words := strings.Fields(command)
	if words[0] != "go" {
		return "", fmt.Errorf("only go commands can be shown with their output")
	}
	run := exec.Command("go", words[1:]...)
	run.Stderr = os.Stderr
	printed, err := run.Output()
	return string(printed), err
}

func firstLines(text string, n int) string {
	lines := strings.SplitAfterN(text, "\n", n+1)
	return strings.Join(lines[:min(n, len(lines))], "")
}

// TestReadmeShowsTheExample holds that the program in the README is the one that is compiled and run as Example.
func TestReadmeShowsTheExample(t *testing.T) {
	data, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	var shown string
	for _, b := range blocksOf(string(data)) {
		if b.language == "go" {
			shown = b.text
			break
		}
	}
	if diff := cmp.Diff(bodyOf(t, "example_test.go", "Example"), shown); diff != "" {
		t.Errorf("(-Example +README):\n%s", diff)
	}
}

// bodyOf returns the lines of a function without their outer indentation and without the comment that has its output.
func bodyOf(t *testing.T, file, function string) string {
	t.Helper()
	source, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	files := token.NewFileSet()
	parsed, err := parser.ParseFile(files, file, source, 0)
	if err != nil {
		t.Fatal(err)
	}
	for _, declaration := range parsed.Decls {
		if f, ok := declaration.(*ast.FuncDecl); ok && f.Name.Name == function {
			body := string(source[files.Position(f.Body.Lbrace).Offset+2 : files.Position(f.Body.Rbrace).Offset])
			body, _, _ = strings.Cut(body, "\t// Output:")
			return strings.ReplaceAll(strings.TrimPrefix(body, "\t"), "\n\t", "\n")
		}
	}
	t.Fatalf("%s has no function %s", file, function)
	return ""
}

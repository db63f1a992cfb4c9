package quantity

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck/internal/golden"
)

// The files in testdata hold a sentence a line; beside each stands what is found in it, one quantity a line.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases in testdata: %v", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			var got strings.Builder
			for line := range strings.Lines(string(data)) {
				got.WriteString(line)
				sentence := strings.TrimSuffix(line, "\n")
				if strings.HasPrefix(sentence, "# ") {
					continue
				}
				for _, q := range Find(sentence) {
					fmt.Fprintf(&got, "\t%v %s\n", q.Span, describe(q, sentence))
				}
			}
			golden.Compare(t, strings.TrimSuffix(file, ".txt")+".golden", got.String())
		})
	}
}

// describe writes a quantity for a reader: “more than 1500 noun=person “1,500 people””.
func describe(q Quantity, text string) string {
	noun := ""
	if q.Noun != "" {
		noun = " noun=" + q.Noun
	}
	return fmt.Sprintf("%s%s %q", q, noun, q.Span.Of(text))
}

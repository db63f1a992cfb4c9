package timex

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/internal/golden"
)

// TestGolden reads sentences from testdata and writes what was found below each. Lines that begin with a tab are findings,
// so that a golden file is its own input.
func TestGolden(t *testing.T) {
	for _, path := range []string{"testdata/news.txt", "testdata/phrases.txt"} {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		var out strings.Builder
		var reference crosscheck.Date
		for line := range strings.Lines(string(data)) {
			line = strings.TrimSuffix(line, "\n")
			if strings.HasPrefix(line, "\t") {
				continue
			}
			fmt.Fprintln(&out, line)
			header, isHeader := strings.CutPrefix(line, "= ")
			switch date, uncertain := strings.CutSuffix(header, "?"); {
			case line == "" || strings.HasPrefix(line, "#"):
			case isHeader && date == "none":
				reference = crosscheck.Date{}
			case isHeader:
				if reference, err = crosscheck.ParseDate(date); err != nil {
					t.Fatalf("%s: %v", path, err)
				}
				reference.Certain = !uncertain
			default:
				for _, found := range Find(line, reference) {
					fmt.Fprintf(&out, "\t%s\n", describe(found, line))
				}
			}
		}
		golden.Compare(t, path, out.String())
	}
}

func describe(t Timex, text string) string {
	line := fmt.Sprintf("%s %s %s", t.Span, t.Type, t.Value)
	if t.Mod != "" {
		line += " " + string(t.Mod)
	}
	if !t.Certain {
		line += " uncertain"
	}
	return fmt.Sprintf("%s “%s”", line, t.Span.Of(text))
}

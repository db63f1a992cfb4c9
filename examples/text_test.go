package examples

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// page is an article among what frames it, so that offsets into its text are none into the file.
func page(words string) string {
	return `<html><head><title>Ferry</title><meta property="article:published_time" content="2024-03-05"></head><body><nav>Home · Sport</nav>
<article><h1>Ferry stays in port</h1>` + strings.Repeat("<p>The harbour was quiet all day, and nobody could say when the boats would sail again for the islands.</p>", 6) +
		`<p>“` + words + `,” harbour master Ingrid Solberg said on Monday.</p></article></body></html>`
}

// TestText holds that with -text every program gives the text in which its offsets count, for each article of its output.
func TestText(t *testing.T) {
	if testing.Short() {
		t.Skip("it builds a program")
	}
	folder := t.TempDir()
	for name, words := range map[string]string{"a.html": "We will not open the gates before Friday", "b.html": "We will not open the doors before Friday"} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(page(words)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, args := range []string{"extract a.html", "check -one-story -format json a.html b.html", "check -one-story -format jsonl a.html b.html", "verify -format json a.html b.html"} {
		name, rest, _ := strings.Cut(args, " ")
		run := exec.Command(build(t, name), strings.Fields("-text "+rest)...)
		run.Dir = folder
		out, err := run.Output()
		if err != nil {
			t.Errorf("%s: %v", args, err)
			continue
		}
		var data any
		if err := json.Unmarshal(out, &data); err != nil {
			t.Errorf("%s: %v", args, err)
			continue
		}
		texts := map[string]string{}
		textsIn(data, texts)
		if seen := placesIn(t, args, data, "a.html", texts); seen == 0 {
			t.Errorf("%s: no place was seen", args)
		}
	}
}

// TestTextInSARIF holds that lines of a log of SARIF are those of the text that is in it.
func TestTextInSARIF(t *testing.T) {
	if testing.Short() {
		t.Skip("it builds a program")
	}
	folder := t.TempDir()
	for name, words := range map[string]string{"a.html": "We will not open the gates before Friday", "b.html": "We will open the gates before Friday"} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(page(words)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	run := exec.Command(build(t, "check"), "-one-story", "-text", "-format", "sarif", "a.html", "b.html")
	run.Dir = folder
	out, err := run.Output()
	if err != nil {
		t.Fatal(err)
	}
	var log struct {
		Runs []struct {
			Artifacts []struct{ Contents struct{ Text string } }
			Results   []struct {
				Locations []struct {
					PhysicalLocation struct {
						ArtifactLocation struct{ Index int }
						Region           struct {
							StartLine, StartColumn int
							Snippet                struct{ Text string }
						}
					}
				}
			}
		}
	}
	if err := json.Unmarshal(out, &log); err != nil || len(log.Runs) != 1 || len(log.Runs[0].Results) == 0 {
		t.Fatalf("%v\n%s", err, out)
	}
	for _, result := range log.Runs[0].Results {
		place := result.Locations[0].PhysicalLocation
		lines := strings.Split(log.Runs[0].Artifacts[place.ArtifactLocation.Index].Contents.Text, "\n")
		line := []rune(lines[min(place.Region.StartLine, len(lines))-1])
		if at := place.Region.StartColumn - 1; !strings.HasPrefix(string(line[min(at, len(line)):]), place.Region.Snippet.Text) {
			t.Errorf("line %d, column %d is %q, not %q", place.Region.StartLine, at+1, string(line), place.Region.Snippet.Text)
		}
	}
}

// textsIn gathers the texts of articles.
func textsIn(data any, texts map[string]string) {
	switch data := data.(type) {
	case []any:
		for _, item := range data {
			textsIn(item, texts)
		}
	case map[string]any:
		text, _ := data["text"].(string)
		for _, key := range []string{"id", "article"} {
			if id, ok := data[key].(string); ok && data["published"] != nil && text != "" {
				texts[id] = text
			}
		}
		for _, item := range data {
			textsIn(item, texts)
		}
	}
}

// placesIn holds that places with their words show these in the text of their article, and counts them; article is where a
// place stands that names none.
func placesIn(t *testing.T, args string, data any, article string, texts map[string]string) int {
	t.Helper()
	seen := 0
	switch data := data.(type) {
	case []any:
		for _, item := range data {
			seen += placesIn(t, args, item, article, texts)
		}
	case map[string]any:
		if named, ok := data["article"].(string); ok {
			article = named
		}
		text, hasText := data["text"].(string)
		start, isPlace := data["start"].(float64)
		if end, ok := data["end"].(float64); ok && isPlace && hasText {
			seen++
			if whole := texts[article]; int(end) > len(whole) || whole[int(start):int(end)] != text {
				t.Errorf("%s: %d to %d of %s is not %q", args, int(start), int(end), article, text)
			}
		}
		for _, item := range data {
			seen += placesIn(t, args, item, article, texts)
		}
	}
	return seen
}

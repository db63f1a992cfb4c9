package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck/align/internal/fit"
)

// fixture writes invented stories of two articles that tell the opposite of one thing, an exam of the same, and verdicts: the
// findings of every third story are right.
func fixture(t *testing.T) (stories, exam, judged string) {
	t.Helper()
	towns := []string{"Calder", "Stonebeck", "Ormeby", "Halden", "Tarnfield", "Wexmoor"}
	var lines, cases []string
	for i := range 24 {
		town := towns[i%len(towns)]
		a := fmt.Sprintf("The council of %s approved the request to widen the bridge over the Arl and to close the old mill in year %d.", town, i)
		b := fmt.Sprintf("In %s the council rejected the request to widen the bridge over the Arl and to close the old mill.", town)
		articles := []map[string]string{{"id": fmt.Sprintf("a%d", i), "text": a}, {"id": fmt.Sprintf("b%d", i), "text": b}}
		line, err := json.Marshal(map[string]any{"id": fmt.Sprintf("s%d", i), "articles": articles})
		if err != nil {
			t.Fatal(err)
		}
		lines = append(lines, string(line))
		at := strings.Index(b, "rejected")
		line, err = json.Marshal(map[string]any{
			"id": fmt.Sprintf("x%d", i), "articles": articles, "mode": "cross", "expect": "flag",
			"edit": map[string]any{"article": fmt.Sprintf("b%d", i), "start": at, "end": at + len("rejected")},
		})
		if err != nil {
			t.Fatal(err)
		}
		cases = append(cases, string(line))
	}
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	stories, exam = write("stories.jsonl", strings.Join(lines, "\n")+"\n"), write("exam.jsonl", strings.Join(cases, "\n")+"\n")
	_, unread, err := naturalExamples(stories, nil)
	if err != nil {
		t.Fatal(err)
	}
	var verdicts strings.Builder
	n := 0
	for line := range strings.Lines(unread) {
		if line[0] == '#' {
			continue
		}
		verdict := "no"
		if n%3 == 0 {
			verdict = "act"
		}
		n++
		verdicts.WriteString(strings.Replace(line, "?", verdict, 1))
	}
	return stories, exam, write("judged.tsv", verdicts.String())
}

func TestTrain(t *testing.T) {
	stories, exam, judged := fixture(t)
	var files [2]string
	for i := range files {
		out := filepath.Join(t.TempDir(), "weights.txt")
		if err := run(stories, exam, judged, out, false); err != nil {
			t.Fatal(err)
		}
		data, err := os.ReadFile(out)
		if err != nil {
			t.Fatal(err)
		}
		files[i] = string(data)
	}
	if files[0] != files[1] {
		t.Fatal("two runs over the same stories differ")
	}
	verdicts, err := fit.ReadJudged(judged)
	if err != nil {
		t.Fatal(err)
	}
	right := 0
	for _, act := range verdicts {
		if act {
			right++
		}
	}
	if want := fmt.Sprintf("# polarity: %d natural findings, %d true; ", len(verdicts), right); len(verdicts) == 0 || !strings.Contains(files[0], want) {
		t.Errorf("the file has no %q:\n%s", want, files[0])
	}
}

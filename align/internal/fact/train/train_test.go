package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck/align/internal/fact"
	"github.com/crosscheck-go/crosscheck/align/internal/fit"
	"github.com/crosscheck-go/crosscheck/internal/golden"
)

// fixture writes invented stories, each of two articles that tell of one blast and one fire with numbers of their own, and
// labels for the numbers that differ.
func fixture(t *testing.T) (stories, labels string) {
	t.Helper()
	towns := []string{"Calder", "Stonebeck", "Ormeby", "Halden", "Tarnfield", "Wexmoor"}
	var lines, gold []string
	for i := range 30 {
		town := towns[i%len(towns)]
		dead, crew, cost := 21+i, 60+2*i, 1010+37*i
		a := fmt.Sprintf("A blast in a quarry near %s killed %d miners. In %[1]s a fire damaged %[3]d houses of miners and %[5]d barns, and repairs will cost $%[4]d.", town, dead, crew, cost, 300+3*i)
		b := fmt.Sprintf("Repairs after the fire in %s will cost $%d; it damaged %d houses where miners live, and %[5]d barns. The quarry blast near %[1]s killed %[4]d miners, police said.", town, cost, crew, dead+i%2*3, 300+3*i)
		id := fmt.Sprintf("s%d", i)
		line, err := json.Marshal(map[string]any{"id": id, "articles": []map[string]string{{"id": "a", "text": a}, {"id": "b", "text": b}}})
		if err != nil {
			t.Fatal(err)
		}
		lines = append(lines, string(line))
		place := func(article, text, words string) map[string]any {
			at := strings.Index(text, words)
			return map[string]any{"article": article, "start": at, "end": at + len(words)}
		}
		if i%2 == 1 {
			label, err := json.Marshal(map[string]any{
				"id": id, "story": id, "type": "differ", "kind": "number", "grade": "hard", "group": "dead",
				"a": place("a", a, fmt.Sprintf("%d miners", dead)), "b": place("b", b, fmt.Sprintf("%d miners", dead+3)),
			})
			if err != nil {
				t.Fatal(err)
			}
			gold = append(gold, string(label))
		}
	}
	dir := t.TempDir()
	stories, labels = filepath.Join(dir, "stories.jsonl"), filepath.Join(dir, "labels.jsonl")
	for path, list := range map[string][]string{stories: lines, labels: gold} {
		if err := os.WriteFile(path, []byte(strings.Join(list, "\n")+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return stories, labels
}

func TestTrain(t *testing.T) {
	stories, labels := fixture(t)
	var files [2]string
	for i := range files {
		trained, err := load(stories, stories, labels, "")
		if err != nil {
			t.Fatal(err)
		}
		trained.train()
		files[i] = trained.file()
	}
	if files[0] != files[1] {
		t.Fatal("two runs over the same stories differ")
	}
	golden.Compare(t, filepath.Join("testdata", "weights.golden"), files[0])
	if _, err := fact.ParseModels(files[0]); err != nil {
		t.Error(err)
	}
}

// A smaller share of the stories is part of a greater one, and all of them are all.
func TestShares(t *testing.T) {
	var all []fit.Example
	for i := range 200 {
		all = append(all, fit.Example{Story: fmt.Sprintf("s%d", i/2), Weight: float64(i)})
	}
	last := map[float64]bool{}
	for _, share := range shares {
		some := map[float64]bool{}
		for _, e := range within(all, share) {
			some[e.Weight] = true
		}
		for i := range last {
			if !some[i] {
				t.Errorf("%d%% lacks an example of a smaller share", share)
			}
		}
		if n := len(some); n < 2*int(share)-30 || n > 2*int(share)+30 || n%2 == 1 {
			t.Errorf("%d%% of 200 examples in pairs are %d", share, n)
		}
		last = some
	}
	if len(last) != len(all) {
		t.Errorf("all are %d of %d", len(last), len(all))
	}
}

// The program train fits the weights by which package fact tells that two slots are about one thing, and that an editor
// would act on what differs between them.
//
//	go run ./align/internal/fact/train -stories FILE -labelled FILE -labels FILE -o align/internal/fact/weights.txt
//	go run ./align/internal/fact/train -stories FILE -labelled FILE -labels FILE -curve
//
// Identity is learned without labels, from values on which articles of one story agree; see [agreement]. What is worth
// telling is learned from labelled stories. Both are scored on stories that were left out, and the figures stand at the
// head of the file that is written.
package main

import (
	"flag"
	"fmt"
	"os"
	"strings"

	"github.com/crosscheck-go/crosscheck/align/internal/fact"
	"github.com/crosscheck-go/crosscheck/align/internal/fit"
)

func main() {
	unlabelled := flag.String("stories", "", "stories without labels, a line each, to learn identity from")
	labelled := flag.String("labelled", "", "stories with labels")
	labels := flag.String("labels", "", "their labels, a line each")
	judged := flag.String("judged", "align/internal/fact/train/judged.tsv", "pairs of unlabelled stories that were looked at; see fit.ReadJudged")
	curve := flag.Bool("curve", false, "write how well is learned from a share of the stories, and no weights")
	out := flag.String("o", "", "the file to write; standard output when empty")
	flag.Parse()
	if err := run(*unlabelled, *labelled, *labels, *judged, *out, *curve); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(unlabelled, labelled, labels, judged, out string, curve bool) error {
	t, err := load(unlabelled, labelled, labels, judged)
	if err != nil {
		return err
	}
	t.train()
	text := t.file()
	if curve {
		text = t.curve()
	}
	if out == "" {
		_, err = os.Stdout.WriteString(text)
		return err
	}
	return os.WriteFile(out, []byte(text), 0o644)
}

// A trainer holds the stories and the models fitted so far.
type trainer struct {
	pairs      []articlePair   // of the unlabelled stories
	stories    []story         // labelled
	isLabelled map[string]bool // by ID
	gold       map[string][]goldLine
	judged     map[fit.Pair]bool
	models     fact.Models
	differing  [][]fit.Example // by rule, what it learns from about values that differ
	notes      []string        // the figures for the head of the file
}

// articlePair is two articles of one story that are no copies of each other.
type articlePair struct {
	a, b  *fact.Article
	story string
	fold  int
}

func load(unlabelled, labelled, labels, judged string) (*trainer, error) {
	t := &trainer{}
	stories, err := readStories(unlabelled)
	if err != nil {
		return nil, err
	}
	for _, s := range stories {
		for i, a := range s.articles {
			for _, b := range s.articles[i+1:] {
				if !nearCopies(a, b) {
					t.pairs = append(t.pairs, articlePair{a, b, s.id, fit.FoldOf(s.id)})
				}
			}
		}
	}
	if judged != "" {
		if t.judged, err = fit.ReadJudged(judged); err != nil {
			return nil, err
		}
	}
	if t.stories, err = readStories(labelled); err != nil {
		return nil, err
	}
	t.isLabelled = map[string]bool{}
	for _, s := range t.stories {
		t.isLabelled[s.id] = true
	}
	t.gold, err = readGold(labels, t.stories)
	return t, err
}

// train fits all models. Those of whole clauses learn from what the others found to agree.
func (t *trainer) train() {
	t.models, _ = fact.ParseModels("")
	for ri := range fact.Kinds() {
		t.identity(ri)
	}
	for ri := range fact.Kinds() {
		t.differ(ri)
	}
	t.editor()
}

func (t *trainer) note(format string, args ...any) {
	t.notes = append(t.notes, fmt.Sprintf(format, args...))
}

const head = `# What the rules of package fact weigh, in thousandths: by the kind of the rule, and part of its model, the weight of a signal.
# identity: the log-odds that two slots are about one thing; chance: what their values add by being equal, by how telling
# the value is; differ: the log-odds that an editor would act where they differ. Written by align/internal/fact/train; edit nothing here.
#
`

// file is the text of the file of weights.
func (t *trainer) file() string {
	var b strings.Builder
	b.WriteString(head)
	for _, n := range t.notes {
		b.WriteString("# " + n + "\n")
	}
	b.WriteString(t.models.String())
	return b.String()
}

package main

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck/align"
)

// readFn reads articles.
type readFn struct{ Days int }

// ProcessElement takes a line with an article. By its ID it emits the line and the keys; the keys also by block, and once more if its
// date is not sure; and its ID by its letters and by each of its names.
func (f *readFn) ProcessElement(
	line string, article func(string, string), keys func(string, Dated), blocked func(string, Dated), loose func([]byte), letters func(uint64, string), names func(string, string),
) error {
	if strings.TrimSpace(line) == "" {
		return nil
	}
	doc, err := documentOf(line)
	if err != nil {
		return err
	}
	k := align.KeysOf(doc)
	written, err := k.MarshalBinary()
	if err != nil {
		return err
	}
	day, sure := k.Day()
	dated := Dated{day, written}
	article(k.ID(), line)
	keys(k.ID(), dated)
	blocks := k.Blocks(f.Days)
	for _, block := range blocks {
		blocked(fmt.Sprintf("the block of day %d", block), dated)
	}
	if len(blocks) == 0 {
		blocked("the block without a date", dated)
	}
	if !sure {
		loose(written)
	}
	if number := k.Letters(); number != 0 {
		letters(number, k.ID())
	}
	for _, name := range k.Names() {
		names(name, k.ID())
	}
	return nil
}

// looseFn chooses the articles without a sure date that every block is given.
type looseFn struct{ Most int }

// ProcessElement takes their keys and emits those that are chosen.
func (f *looseFn) ProcessElement(ctx context.Context, _ int, keys func(*[]byte) bool, emit func([]byte), capped func(string)) error {
	few := fewest{most: f.Most}
	var k []byte
	for keys(&k) {
		few.add(string(k))
	}
	for _, k := range few.kept() {
		emit([]byte(k))
	}
	if !few.over {
		return nil
	}
	line, err := cappedLine(ctx, "many-loose", "more than %d articles have no sure date; the others are looked for among those of their days alone", f.Most)
	capped(line)
	return err
}

// togetherFn finds what hangs together in a block.
type togetherFn struct{}

// ProcessElement takes the keys of a block and those that belong to every block. It emits for each article of a set the first one's ID.
func (*togetherFn) ProcessElement(_ string, keys func(*Dated) bool, loose func(*[]byte) bool, label func(string, string)) error {
	var all []*align.Keys
	var data []byte
	for loose(&data) {
		k, err := keysOf(data)
		if err != nil {
			return err
		}
		all = append(all, k)
	}
	all, err := readKeys(all, keys)
	if err != nil {
		return err
	}
	for _, set := range align.Together(all) {
		if len(set) > 1 {
			for _, k := range set {
				label(k.ID(), set[0].ID())
			}
		}
	}
	return nil
}

// twinsFn puts articles with the same letters together.
type twinsFn struct{}

// ProcessElement takes the IDs of such articles and emits a label for each, if there are several.
func (*twinsFn) ProcessElement(letters uint64, ids func(*string) bool, label func(string, string)) {
	var first, id string
	if !ids(&first) {
		return
	}
	name := fmt.Sprintf("letters %016x", letters)
	for n := 0; ids(&id); n++ {
		if n == 0 {
			label(first, name)
		}
		label(id, name)
	}
}

// labelledFn gives each article one of the labels that it got in its blocks, its own ID if it got none.
type labelledFn struct{}

// ProcessElement takes the keys and labels of an article. It emits the keys by label, and pairs of labels that name one set.
func (*labelledFn) ProcessElement(id string, keys func(*Dated) bool, labels func(*string) bool, emit func(string, Dated), pair func(Pair)) {
	known := map[string]bool{} // no more than the article has blocks, but for one without a sure date
	var label string
	for labels(&label) {
		known[label] = true
	}
	sorted := slices.Sorted(maps.Keys(known))
	if len(sorted) == 0 {
		sorted = []string{id}
	}
	for _, other := range sorted[1:] {
		pair(Pair{sorted[0], other})
	}
	// An article may be given twice, with other fields; then one is chosen.
	var chosen, d Dated
	for keys(&d) {
		if chosen.Keys == nil || slices.Compare(d.Keys, chosen.Keys) < 0 {
			chosen = d
		}
	}
	if chosen.Keys != nil {
		emit(sorted[0], chosen)
	}
}

// rootsFn joins the sets that blocks have in common. It is the one step that a single worker does for the whole collection: it holds
// two IDs for each set that several blocks know under several labels.
type rootsFn struct{}

// ProcessElement takes all pairs of labels of one set. It emits for each label the first one of its set, if that is another.
func (*rootsFn) ProcessElement(_ int, pairs func(*Pair) bool, root func(string, string)) {
	parent := map[string]string{}
	find := func(label string) string {
		for {
			up, ok := parent[label]
			if !ok {
				return label
			}
			if over, ok := parent[up]; ok {
				parent[label] = over
			}
			label = up
		}
	}
	var p Pair
	for pairs(&p) {
		switch a, b := find(p.A), find(p.B); {
		case a < b:
			parent[b] = a
		case b < a:
			parent[a] = b
		}
	}
	for label := range parent {
		root(label, find(label))
	}
}

// rootedFn gives the articles of a label the label of their whole set.
type rootedFn struct{}

// ProcessElement takes the articles with a label and its root, if it has another. It emits them by root.
func (*rootedFn) ProcessElement(label string, keys func(*Dated) bool, roots func(*string) bool, emit func(string, Dated)) {
	root := label
	var other string
	for roots(&other) {
		root = other
	}
	var d Dated
	for keys(&d) {
		emit(root, d)
	}
}

// storiesFn puts the articles of a set into stories.
type storiesFn struct{ Most int }

// ProcessElement takes the keys of a set. It emits each article's place by its ID, and those that are no copies by each of their sayings.
func (f *storiesFn) ProcessElement(
	ctx context.Context, _ string, keys func(*Dated) bool, part func(string, Part), sayer func(uint64, Sayer), capped func(string),
) error {
	all, err := readKeys(nil, keys)
	if err != nil {
		return err
	}
	for _, members := range align.StoriesOf(all) {
		pieces := runsOf(len(members), f.Most)
		for _, run := range pieces {
			if err := f.tell(members[run[0]:run[1]], run[0], part, sayer); err != nil {
				return err
			}
		}
		if len(pieces) < 2 {
			continue
		}
		line, err := cappedLine(ctx, "many-story", "the story of %s has %d articles; they are compared in pieces of %d", members[0].Keys.ID(), len(members), f.Most)
		if err != nil {
			return err
		}
		capped(line)
	}
	return nil
}

// tell emits the articles of a story, or of a piece of one that begins at an index.
func (f *storiesFn) tell(members []align.Member, from int, part func(string, Part), sayer func(uint64, Sayer)) error {
	story := members[0].Keys.ID()
	for i, m := range members {
		bare, err := m.Keys.Bare().MarshalBinary()
		if err != nil {
			return err
		}
		source := i
		if m.Source >= from {
			source = m.Source - from
		}
		part(m.Keys.ID(), Part{story, i, source, len(members) == 1, bare})
		if source == i {
			day, _ := m.Keys.Day()
			for _, run := range m.Keys.Sayings() {
				sayer(run, Sayer{m.Keys.ID(), day})
			}
		}
	}
	return nil
}

// runsOf cuts n articles into runs of most: the first index of each and the one behind its last.
func runsOf(n, most int) [][2]int {
	var out [][2]int
	most = max(most, 1)
	for from := 0; from < n; from += most {
		out = append(out, [2]int{from, min(from+most, n)})
	}
	return out
}

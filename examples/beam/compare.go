package main

import (
	"context"
	"encoding/json"
	"slices"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
)

func dayOfSayer(run uint64, s Sayer) (uint64, int) { return run, s.Day }

// spreadFn finds the runs of quoted words that come back after some time. Most do not.
type spreadFn struct{}

// ProcessElement takes the days of the articles with a run and emits it if they lie far enough apart.
func (*spreadFn) ProcessElement(run uint64, days func(*int) bool, far func(uint64, bool)) {
	var first, day int
	if !days(&first) {
		return
	}
	last := first
	for days(&day) {
		first, last = min(first, day), max(last, day)
	}
	if last-first >= align.EchoDays {
		far(run, true)
	}
}

// againFn brings the runs that come back to the articles that have them.
type againFn struct{}

// ProcessElement takes the articles with a run, and whether it comes back. Then it emits it by their IDs.
func (*againFn) ProcessElement(run uint64, sayers func(*Sayer) bool, far func(*bool) bool, again func(string, uint64)) {
	var yes bool
	if !far(&yes) {
		return
	}
	var s Sayer
	for sayers(&s) {
		again(s.ID, run)
	}
}

// quotersFn brings the keys of articles to the runs that they have in common with others.
type quotersFn struct{}

// ProcessElement takes an article and its runs that come back, and emits it by run.
func (*quotersFn) ProcessElement(_ string, parts func(*Part) bool, runs func(*uint64) bool, emit func(uint64, Quoter)) {
	var p Part
	var run uint64
	if parts(&p) {
		for runs(&run) {
			emit(run, Quoter{p.Story, p.Keys})
		}
	}
}

// firstsFn chooses the articles with a run that later ones are held against.
type firstsFn struct{}

// ProcessElement takes the articles with a run and emits the first of them.
func (*firstsFn) ProcessElement(run uint64, quoters func(*Quoter) bool, emit func(uint64, Quoter)) error {
	type sayer struct {
		Quoter
		keys *align.Keys
	}
	var firsts []sayer
	var q Quoter
	for quoters(&q) {
		k, err := keysOf(q.Keys)
		if err != nil {
			return err
		}
		at, _ := slices.BinarySearchFunc(firsts, k, func(s sayer, k *align.Keys) int { return s.keys.Compare(k) })
		if at < align.MostEchoes {
			firsts = slices.Insert(firsts, at, sayer{q, k})
			firsts = firsts[:min(len(firsts), align.MostEchoes)]
		}
	}
	for _, s := range firsts {
		emit(run, s.Quoter)
	}
	return nil
}

// echoFn holds the articles with a run against the first of them.
type echoFn struct{}

// ProcessElement takes the first articles with a run and all of them. It emits the ID of an earlier one with the story in which a later
// one may use it again, and the ID of the later one with "".
func (*echoFn) ProcessElement(_ uint64, firsts, quoters func(*Quoter) bool, mark func(string, string)) error {
	type sayer struct {
		story, id string
		day       int
	}
	var before []sayer
	var q Quoter
	for firsts(&q) {
		k, err := keysOf(q.Keys)
		if err != nil {
			return err
		}
		day, _ := k.Day()
		before = append(before, sayer{q.Story, k.ID(), day})
	}
	for quoters(&q) {
		k, err := keysOf(q.Keys)
		if err != nil {
			return err
		}
		later, _ := k.Day()
		for _, s := range before {
			if s.story != q.Story && later-s.day >= align.EchoDays {
				mark(s.id, q.Story)
				mark(k.ID(), "")
			}
		}
	}
	return nil
}

// labelFn finds the names that only one article has.
type labelFn struct{}

// ProcessElement takes the articles with a name and emits it by the one that has it.
func (*labelFn) ProcessElement(name string, ids func(*string) bool, label func(string, string)) {
	var id, other string
	if !ids(&id) {
		return
	}
	for ids(&other) {
		if other != id {
			return
		}
	}
	label(id, name)
}

// tellFn brings together what a story needs of an article.
type tellFn struct{ Most int }

// ProcessElement takes an article with its place, its line, the names that it alone has, and its marks. It emits it to its story and
// to those that may use its words again.
func (f *tellFn) ProcessElement(
	ctx context.Context, id string, parts func(*Part) bool, lines, names, marks func(*string) bool, tell func(string, Told), capped func(string),
) error {
	line, err := oneLine(lines)
	if err != nil {
		return err
	}
	var p Part
	if !parts(&p) {
		return nil
	}
	k, err := keysOf(p.Keys)
	if err != nil {
		return err
	}
	label := id
	known := map[string]bool{}
	var name string
	for names(&name) {
		known[name] = true
	}
	if at := slices.IndexFunc(k.Names(), func(name string) bool { return known[name] }); at >= 0 {
		label = k.Names()[at]
	}
	told := Told{Keys: p.Keys, Label: label, Place: p.Place, Source: p.Source}
	later := fewest{most: f.Most}
	var mark string
	for marks(&mark) {
		if mark == "" {
			told.Echoes = true
		} else {
			later.add(mark)
		}
	}
	if !p.Alone || told.Echoes {
		told.Article = line
	}
	tell(p.Story, told)
	for _, story := range later.kept() {
		tell(story, Told{Keys: p.Keys, Article: line, Label: label, Earlier: true})
	}
	if !later.over {
		return nil
	}
	said, err := cappedLine(ctx, "many-later", "more than %d stories may use again what article %s quotes; the others are not held against it", f.Most, id)
	capped(said)
	return err
}

// oneLine returns the line of an article, the first in the alphabet where it is given twice.
func oneLine(lines func(*string) bool) (string, error) {
	var first, line string
	var of *crosscheck.Document
	for lines(&line) {
		if first == "" {
			first = line
			continue
		}
		if line == first {
			continue
		}
		doc, err := documentOf(line)
		if err == nil && of == nil {
			of, err = documentOf(first)
		}
		if err != nil {
			return "", err
		}
		if doc.Text() != of.Text() {
			return "", &crosscheck.DuplicateError{Article: doc.ID()}
		}
		first = min(first, line)
	}
	return first, nil
}

// checkFn compares the articles of a story.
type checkFn struct{ Most int }

// ProcessElement takes the articles of a story and the earlier ones whose words it may use again, and emits its report line.
func (f *checkFn) ProcessElement(ctx context.Context, story string, told func(*Told) bool, emit func(string)) error {
	var members, earlier []Told
	var t Told
	for told(&t) {
		if t.Earlier {
			earlier = append(earlier, t)
		} else {
			members = append(members, t)
		}
	}
	if len(members) == 0 {
		return nil
	}
	sortTold(members)
	of, err := membersOf(members)
	if err != nil {
		return err
	}
	before, err := membersOf(earlier)
	if err != nil {
		return err
	}
	many := len(before) > f.Most
	if many {
		slices.SortFunc(before, func(a, b align.Member) int { return a.Keys.Compare(b.Keys) })
		before = before[:f.Most]
	}
	r, err := align.CheckStory(ctx, of, before, nil)
	if err != nil {
		return err
	}
	r.ID = story
	if many {
		line, err := cappedLine(ctx, "many-earlier", "the story of %s may use the words of %d earlier articles again; it is held against the first %d", story, len(earlier), f.Most)
		if err != nil {
			return err
		}
		emit(line)
	}
	beam.NewCounter(counters, "stories").Inc(ctx, 1)
	line, err := json.Marshal(r)
	emit(string(line))
	return err
}

func membersOf(told []Told) ([]align.Member, error) {
	var out []align.Member
	for _, t := range told {
		k, err := keysOf(t.Keys)
		if err != nil {
			return nil, err
		}
		m := align.Member{Keys: k, Label: t.Label, Source: t.Source, Echoes: t.Echoes}
		if t.Article != "" {
			if m.Document, err = documentOf(t.Article); err != nil {
				return nil, err
			}
		}
		out = append(out, m)
	}
	return out, nil
}

package align

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"sync/atomic"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align/internal/message"
	"github.com/crosscheck-go/crosscheck/align/internal/parallel"
	"github.com/crosscheck-go/crosscheck/align/internal/statement"
	"github.com/crosscheck-go/crosscheck/align/internal/story"
)

// Checker is the form of [Check] for a collection that changes: articles come and go, and what is found can be asked for at any time.
// An article is read once when it comes; only the stories that changed since the last time are compared again, for which their
// articles are read again. What is found is always that of Check on the articles that are there, whatever came and went before.
//
// It keeps of an article its text, some kilobytes of keys by which its story is found, and the findings. A Checker must not be used by
// several goroutines at the same time; it works on as many processors as there are by itself. When the context of a call ends
// the call returns its error at once, what was compared until then is kept, and calls that were begun end in the background.
type Checker struct {
	options  Options
	entries  map[string]*entry
	index    *story.Index
	names    message.Labels
	compared map[*story.Group]*comparison
	echoed   map[*story.Group]*echoing // of the groups that have any
	pending  map[*story.Group]bool     // groups of which the echoes are to be looked up
	latest   []*entry                  // those whose readings are still kept
	knowing  knowing
}

// echoing is what was found between a group and earlier ones.
type echoing struct {
	pairs  []story.Echo
	drafts []draft
}

// NewChecker makes a Checker without articles. Nil options are the usual ones. The zero Checker is one with these.
func NewChecker(o *Options) *Checker {
	c := &Checker{}
	if o != nil {
		c.options = *o
	}
	return c
}

// begin makes the tables of a Checker that has none.
func (c *Checker) begin() {
	if c.index != nil {
		return
	}
	c.index, c.entries, c.names = story.NewIndex(c.options.OneStory), map[string]*entry{}, message.Labels{}
	c.compared, c.echoed, c.pending = map[*story.Group]*comparison{}, map[*story.Group]*echoing{}, map[*story.Group]bool{}
}

// Len is the number of articles.
func (c *Checker) Len() int { return len(c.entries) }

// Add is [Checker.Put] for articles that are not to be replaced: one that was added before, with the same ID and text, is passed
// over, and a different one with its ID is a [*crosscheck.DuplicateError].
func (c *Checker) Add(ctx context.Context, docs ...*crosscheck.Document) error {
	besides := map[string]string{}
	var fresh []*crosscheck.Document
	for _, doc := range docs {
		if doc == nil {
			continue
		}
		text, known := besides[doc.ID()]
		if e := c.entries[doc.ID()]; e != nil {
			text, known = e.article.Text, true
		}
		switch {
		case !known:
			besides[doc.ID()] = doc.Text()
			fresh = append(fresh, doc)
		case text != doc.Text():
			return &crosscheck.DuplicateError{Article: doc.ID()}
		}
	}
	return c.Put(ctx, fresh...)
}

// Put reads articles and adds them. One with the ID of an article that is there, or of an earlier one of the call, replaces it. Nil
// documents are passed over. The only error is the context's; then none is added.
func (c *Checker) Put(ctx context.Context, docs ...*crosscheck.Document) error {
	docs = slices.DeleteFunc(slices.Clone(docs), func(doc *crosscheck.Document) bool { return doc == nil })
	entries := make([]*entry, len(docs))
	if err := parallel.Do(ctx, len(docs), func(i int) {
		c.knowing.with(func(k *known) { entries[i] = enter(docs[i], k) })
	}); err != nil {
		return err
	}
	for _, e := range entries {
		c.Remove(e.keys.ID)
		c.enter(e)
		c.latest = append(c.latest, e)
	}
	return nil
}

func (c *Checker) enter(e *entry) {
	c.begin()
	c.entries[e.keys.ID] = e
	c.names.Add(e.keys.ID, e.keys.Source, 1)
	c.index.Put(e.keys)
}

// Remove takes an article out and reports whether it was there.
func (c *Checker) Remove(id string) bool {
	e, ok := c.entries[id]
	if !ok {
		return false
	}
	delete(c.entries, id)
	c.names.Add(id, e.keys.Source, -1)
	return c.index.Remove(id)
}

// Expire takes out the articles that were published before a day and returns how many these were. Articles without a date stay.
func (c *Checker) Expire(before crosscheck.Date) int {
	day := before.CalendarDay()
	var old []string
	for id, e := range c.entries {
		if published := e.published.CalendarDay(); published != "" && published < day {
			old = append(old, id)
		}
	}
	slices.Sort(old)
	for _, id := range old {
		c.Remove(id)
	}
	return len(old)
}

// Report compares what changed and returns the report on all articles, as [Check] would. The only error is the context's.
func (c *Checker) Report(ctx context.Context) (*Report, error) {
	if err := c.update(ctx); err != nil {
		return nil, err
	}
	all := &collection{label: maps.Clone(c.names).Of}
	for group, within := range c.compared {
		f := found{group: group, within: within}
		if echoes := c.echoed[group]; echoes != nil {
			f.echoes = echoes.drafts
		}
		all.stories = append(all.stories, f)
	}
	for _, e := range c.entries {
		all.articles = append(all.articles, e)
	}
	var r *Report
	filter := c.options.Filter
	err := parallel.Do(ctx, 1, func(int) {
		slices.SortFunc(all.stories, func(a, b found) int { return story.Compare(a.group.Members[0].Keys, b.group.Members[0].Keys) })
		slices.SortFunc(all.articles, func(a, b *entry) int { return story.Compare(a.keys, b.keys) })
		made := all.report()
		made.Filter(filter)
		r = made
	})
	if err != nil {
		return nil, err
	}
	return r, nil
}

// Findings compares what changed and returns the findings of an article's story in which the article takes part, ordered as in a
// report and chosen by the options' filter; none when there is no such article. Stories are numbered by a report, so Story is empty.
// The only error is the context's.
func (c *Checker) Findings(ctx context.Context, article string) ([]Discrepancy, error) {
	if err := c.update(ctx); err != nil {
		return nil, err
	}
	r := &Report{}
	if group := c.index.Of(article); group != nil {
		f := found{group: group, within: c.compared[group]}
		if echoes := c.echoed[group]; echoes != nil {
			f.echoes = echoes.drafts
		}
		label := func(id string) string { return c.names.Of(id, c.entries[id].keys.Source) }
		for d := range f.drafts {
			r.Discrepancies = append(r.Discrepancies, d.finish("", label))
		}
	}
	distinguish(r.Discrepancies)
	sortDiscrepancies(r.Discrepancies)
	r.Filter(c.options.Filter)
	return slices.DeleteFunc(r.Discrepancies, func(d Discrepancy) bool { return !d.names(article) }), nil
}

// names reports whether an article takes part in a finding.
func (d *Discrepancy) names(article string) bool {
	return slices.ContainsFunc(d.Sides, func(s Side) bool {
		return slices.ContainsFunc(s.Mentions, func(m Mention) bool { return m.Article == article })
	})
}

// update puts the articles that came into stories and compares those that changed.
func (c *Checker) update(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	c.settle()
	if err := c.compareStories(ctx); err != nil {
		return err
	}
	if err := c.compareEchoes(ctx); err != nil {
		return err
	}
	for _, e := range c.latest {
		e.reading = nil
	}
	c.latest = nil
	return nil
}

// settle puts the articles that came into groups and notes what is to be compared.
func (c *Checker) settle() {
	c.begin()
	changes := c.index.Settle()
	for _, g := range changes.Gone {
		delete(c.compared, g)
		delete(c.echoed, g)
		delete(c.pending, g)
	}
	for _, g := range changes.Made {
		c.compared[g] = nil
		c.pending[g] = true
	}
	for _, g := range changes.Echoes {
		c.pending[g] = true
	}
}

// compareStories compares the articles of the groups of which that is still to be done.
func (c *Checker) compareStories(ctx context.Context) error {
	var groups []*story.Group
	for g, done := range c.compared {
		if done == nil {
			groups = append(groups, g)
		}
	}
	// The largest come first, so that no processor is left with one when all others have ended.
	slices.SortFunc(groups, func(a, b *story.Group) int { return len(b.Members) - len(a.Members) })
	articles := make([][]entry, len(groups)) // as they are now, since calls that go on after a cancelled one read them
	sources := make([][]int, len(groups))
	for i, g := range groups {
		for _, m := range g.Members {
			e := c.entries[m.ID]
			articles[i] = append(articles[i], *e)
			sources[i] = append(sources[i], m.Source)
			e.reading = nil // from now on the group alone has it, until it is compared
		}
		if len(g.Members) == 1 {
			articles[i][0].reading = nil
		}
	}
	done := make([]atomic.Pointer[comparison], len(groups))
	err := parallel.Do(ctx, len(groups), func(i int) {
		c.knowing.with(func(k *known) {
			if found := compare(ctx, articles[i], sources[i], k, c.options.Trace); ctx.Err() == nil {
				done[i].Store(found)
			}
			articles[i] = nil
		})
	})
	for i, g := range groups {
		c.compared[g] = done[i].Load()
	}
	return err
}

func (c *Checker) echoesOf(g *story.Group) []story.Echo {
	return c.index.Echoes(g, statement.RecycledDays)
}

// compareEchoes looks for quotations that are used again in the groups of which that is still to be done.
func (c *Checker) compareEchoes(ctx context.Context) error {
	var groups, pending []*story.Group
	var pairs [][]story.Echo
	for g := range c.pending {
		pending = append(pending, g)
	}
	found := make([][]story.Echo, len(pending))
	if err := parallel.DoToEnd(ctx, len(pending), func(i int) { found[i] = c.echoesOf(pending[i]) }); err != nil {
		return err
	}
	for i, g := range pending {
		now := found[i]
		if before := c.echoed[g]; len(now) == 0 || before != nil && slices.Equal(now, before.pairs) {
			if len(now) == 0 {
				delete(c.echoed, g)
			}
			delete(c.pending, g)
			continue
		}
		groups, pairs = append(groups, g), append(pairs, now)
	}
	batches := c.echoBatches(groups, pairs)
	done := make([]atomic.Pointer[echoing], len(groups))
	err := parallel.Do(ctx, len(batches), func(i int) {
		b := batches[i]
		c.knowing.with(func(k *known) {
			for at, drafts := range compareEchoes(b.articles, b.sets, k) {
				done[b.groups[at]].Store(&echoing{pairs[b.groups[at]], drafts})
			}
		})
		b.articles = nil
	})
	for i, g := range groups {
		if found := done[i].Load(); found != nil {
			c.echoed[g] = found
			delete(c.pending, g)
		}
	}
	return err
}

// An echoBatch is groups of which the echoes are looked for at one time, since they have earlier articles in common.
type echoBatch struct {
	groups   []int // indices
	sets     []echoSet
	articles []entry // of all sets, each once, as they are now, since calls that go on after a cancelled one read them
}

// echoesAtOnce is how many articles a batch has, by and large: all are read again and kept until it ends.
const echoesAtOnce = 128

// echoBatches puts groups with echoes into batches: those next to each other that begin with the same earlier article.
func (c *Checker) echoBatches(groups []*story.Group, pairs [][]story.Echo) []*echoBatch {
	order := make([]int, len(groups))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int {
		return cmp.Or(story.Compare(pairs[i][0].Earlier, pairs[j][0].Earlier), story.Compare(pairs[i][0].Later, pairs[j][0].Later))
	})
	var out []*echoBatch
	entered := map[*story.Keys]bool{} // the articles of the last batch
	enter := func(k *story.Keys, known map[*story.Keys]bool, list *[]string) {
		if !known[k] {
			known[k] = true
			*list = append(*list, k.ID)
		}
		if b := out[len(out)-1]; !entered[k] {
			entered[k] = true
			b.articles = append(b.articles, *c.entries[k.ID])
		}
	}
	for _, i := range order {
		if len(out) == 0 || len(out[len(out)-1].articles) >= echoesAtOnce {
			out = append(out, &echoBatch{})
			clear(entered)
		}
		var set echoSet
		known := map[*story.Keys]bool{}
		for _, p := range pairs[i] {
			enter(p.Earlier, known, &set.earlier)
			enter(p.Later, known, &set.later)
		}
		b := out[len(out)-1]
		b.groups, b.sets = append(b.groups, i), append(b.sets, set)
	}
	return out
}

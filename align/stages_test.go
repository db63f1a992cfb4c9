package align_test

import (
	"context"
	"errors"
	"fmt"
	"log"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
	"github.com/crosscheck-go/crosscheck/align/internal/statement"
	"github.com/crosscheck-go/crosscheck/align/internal/story"
	"github.com/crosscheck-go/crosscheck/align/internal/verify"
)

// The figures that users are told are those that a check and a verification go by.
func TestFigures(t *testing.T) {
	for name, of := range map[string][2]int{
		"EchoDays":       {align.EchoDays, statement.RecycledDays},
		"MostEchoes":     {align.MostEchoes, story.MostEchoed},
		"MostSamePlaces": {align.MostSamePlaces, verify.MostExact},
		"MostWordPairs":  {align.MostWordPairs, verify.MostCells},
		"MostNeighbours": {align.MostNeighbours, finding.MostNeighbours},
		"MostValues":     {align.MostValues, finding.MostValues},
		"MostFigures":    {align.MostFigures, finding.MostFigures},
		"MostRoles":      {align.MostRoles, finding.MostRoles},
		"MostSentences":  {align.MostSentences, finding.MostSentences},
		"MostAlike":      {align.MostAlike, finding.MostAlike},
		"MostFindings":   {align.MostFindings, finding.MostFindings},
	} {
		if of[0] != of[1] {
			t.Errorf("%s is %d, a check goes by %d", name, of[0], of[1])
		}
	}
}

// written returns keys as another machine reads them.
func written(t *testing.T, k *align.Keys) *align.Keys {
	t.Helper()
	data, err := k.MarshalBinary()
	if err != nil {
		t.Fatal(err)
	}
	read := &align.Keys{}
	if err := read.UnmarshalBinary(data); err != nil {
		t.Fatal(err)
	}
	return read
}

// inStages checks articles as several machines do that see one block, one set or one story each, and pass keys on in writing. It
// returns the reports on the stories by their first articles.
func inStages(t *testing.T, docs []*crosscheck.Document, days int) map[string]string {
	t.Helper()
	keys := map[string]*align.Keys{}
	documents := map[string]*crosscheck.Document{}
	called := map[string]int{}
	blocks := map[string][]*align.Keys{"loose": nil}
	twins := map[uint64][]*align.Keys{}
	var loose []*align.Keys
	for _, doc := range docs {
		k := written(t, align.KeysOf(doc))
		if keys[k.ID()] != nil {
			continue
		}
		keys[k.ID()], documents[k.ID()] = k, doc
		for _, name := range k.Names() {
			called[name]++
		}
		for _, block := range k.Blocks(days) {
			blocks[fmt.Sprint(block)] = append(blocks[fmt.Sprint(block)], k)
		}
		if letters := k.Letters(); letters != 0 {
			twins[letters] = append(twins[letters], k)
		}
		if _, sure := k.Day(); !sure {
			loose = append(loose, k)
		}
	}
	joined := map[string]string{}
	root := func(id string) string {
		for joined[id] != "" {
			id = joined[id]
		}
		return id
	}
	join := func(set []*align.Keys) {
		for _, k := range set[1:] {
			if a, b := root(set[0].ID()), root(k.ID()); a != b {
				joined[a] = b
			}
		}
	}
	for _, block := range blocks {
		for _, set := range align.Together(append(block, loose...)) {
			join(set)
		}
	}
	for _, alike := range twins {
		join(alike)
	}
	sets := map[string][]*align.Keys{}
	for id, k := range keys {
		sets[root(id)] = append(sets[root(id)], written(t, k))
	}
	var stories [][]align.Member
	storyOf := map[string]int{}
	said := map[uint64][]*align.Keys{}
	for _, set := range sets {
		for _, members := range align.StoriesOf(set) {
			for i, m := range members {
				storyOf[m.Keys.ID()] = len(stories)
				if m.Source == i {
					for _, run := range m.Keys.Sayings() {
						said[run] = append(said[run], m.Keys)
					}
				}
			}
			stories = append(stories, members)
		}
	}
	complete := func(m align.Member) align.Member {
		id := m.Keys.ID()
		m.Keys, m.Document, m.Label = written(t, m.Keys.Bare()), documents[id], id
		for _, name := range slices.Backward(m.Keys.Names()) {
			if called[name] == 1 {
				m.Label = name
			}
		}
		return m
	}
	out := map[string]string{}
	for i, members := range stories {
		earlier := map[string]align.Member{}
		for k, m := range members {
			if m.Source == k {
				for _, run := range m.Keys.Sayings() {
					slices.SortFunc(said[run], (*align.Keys).Compare)
					for _, before := range said[run][:min(len(said[run]), align.MostEchoes)] {
						first, _ := before.Day()
						if day, _ := m.Keys.Day(); storyOf[before.ID()] != i && day-first >= align.EchoDays {
							earlier[before.ID()] = complete(align.Member{Keys: before})
							members[k].Echoes = true
						}
					}
				}
			}
			members[k] = complete(members[k])
		}
		var before []align.Member
		for _, m := range earlier {
			before = append(before, m)
		}
		r, err := align.CheckStory(t.Context(), members, before, nil)
		if err != nil {
			t.Fatal(err)
		}
		out[r.Stories[0].Articles[0]] = encoded(t, r)
	}
	return out
}

// quotedAgain are a story and an article of two months later that gives a quotation of it as new.
func quotedAgain() []*crosscheck.Document {
	spring, summer := crosscheck.Date{Year: 2024, Month: 3, Day: 5}, crosscheck.Date{Year: 2024, Month: 5, Day: 5}
	return read(
		crosscheck.Article{ID: "weir-1", Source: "Harbour Post", Published: spring, Text: "“The weir will be torn down before the floods come to this valley,” said Ann Lowe of Calder. The weir cost $3 million, Lowe said."},
		crosscheck.Article{ID: "weir-2", Source: "Bay Radio", Published: spring, Text: "The weir of Calder cost $4 million. “The weir will be rebuilt before the floods come to this valley,” Ann Lowe said. Lowe left."},
		crosscheck.Article{ID: "bakers", Published: summer, Text: "Months passed, and the bakers of Stonebeck struck. “The weir will be torn down before the floods come to this valley,” said Ann Lowe."},
	)
}

// byStory cuts a report into the reports on its stories, by their first articles.
func byStory(t *testing.T, r *align.Report) map[string]string {
	t.Helper()
	out := map[string]string{}
	for _, s := range r.Stories {
		in := func(article string) bool { return slices.Contains(s.Articles, article) }
		one := &align.Report{
			Schema: r.Schema, Articles: []align.Article{}, Statements: []align.Statement{}, Facts: []align.Fact{},
			Discrepancies: []align.Discrepancy{}, Diagnostics: []align.Diagnostic{},
		}
		for _, a := range r.Articles {
			if in(a.ID) {
				one.Articles = append(one.Articles, a)
			}
		}
		for _, x := range r.Statements {
			if x.Story == s.ID {
				x.ID, x.Story = fmt.Sprintf("q%d", len(one.Statements)+1), "s1"
				one.Statements = append(one.Statements, x)
			}
		}
		for _, x := range r.Facts {
			if x.Story == s.ID {
				x.ID, x.Story = fmt.Sprintf("f%d", len(one.Facts)+1), "s1"
				one.Facts = append(one.Facts, x)
			}
		}
		for _, x := range r.Discrepancies {
			if x.Story == s.ID {
				x.Story = "s1"
				one.Discrepancies = append(one.Discrepancies, x)
			}
		}
		for _, x := range r.Diagnostics {
			if x.Article != "" && in(x.Article) || x.Story == s.ID {
				if x.Story != "" {
					x.Story = "s1"
				}
				one.Diagnostics = append(one.Diagnostics, x)
			}
		}
		s.ID = "s1"
		one.Stories = []align.Story{s}
		out[s.Articles[0]] = encoded(t, one)
	}
	return out
}

// TestStages holds that what is found in stages is what Check finds, however a collection is cut into blocks: with articles on both
// sides of a border, without dates, copied, and quoted again.
func TestStages(t *testing.T) {
	docs := pool(t)
	collections := [][]*crosscheck.Document{nil, docs[:1], quotedAgain(), docs}
	for seed := range uint64(4) {
		random := rand.New(rand.NewPCG(11, seed))
		var some []*crosscheck.Document
		for _, doc := range docs {
			a := doc.Article()
			switch random.IntN(4) {
			case 0:
				continue
			case 1:
				a.Published = crosscheck.Date{Year: 2023, Month: 1 + random.IntN(12), Day: 1 + random.IntN(28)}
			}
			doc, err := crosscheck.NewDocument(a)
			if err != nil {
				t.Fatal(err)
			}
			some = append(some, doc)
		}
		collections = append(collections, some)
	}
	recycled := false
	for i, docs := range collections {
		r, err := align.Check(t.Context(), docs, nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range r.Discrepancies {
			recycled = recycled || d.Kind == align.KindRecycled
		}
		want := byStory(t, r)
		for _, days := range []int{-1, 1, 3, 60, 10_000} {
			t.Run(fmt.Sprintf("%d in blocks of %d days", i, days), func(t *testing.T) {
				if diff := cmp.Diff(want, inStages(t, docs, days)); diff != "" {
					t.Error(diff)
				}
			})
		}
	}
	if !recycled {
		t.Error("no quotation is used again")
	}
}

// TestBlocks holds that two articles that may be linked have a block in common, whatever day it begins on.
func TestBlocks(t *testing.T) {
	at := func(days int) *align.Keys {
		day := crosscheck.Date{Year: 1969, Month: 12, Day: 1 + days%31}
		if days >= 31 {
			day = crosscheck.Date{Year: 1970, Month: 1 + (days-31)/28, Day: 1 + (days-31)%28}
		}
		return align.KeysOf(read(crosscheck.Article{ID: "a", Text: fmt.Sprintf("Snow fell on hill %d.", days), Published: day})[0])
	}
	for first := range 150 {
		a := at(first)
		for _, days := range []int{1, 7, 60, 100} {
			blocks := a.Blocks(days)
			if most := 2 + 60/days; len(blocks) > most {
				t.Errorf("%d blocks of %d days, want %d at most", len(blocks), days, most)
			}
			for later := first; later < 150; later += 7 {
				b := at(later)
				met := slices.ContainsFunc(b.Blocks(days), func(block int) bool { return slices.Contains(blocks, block) })
				x, _ := a.Day()
				y, _ := b.Day()
				if y-x <= 60 && !met {
					t.Errorf("days %d and %d do not meet in blocks of %d days", x, y, days)
				}
			}
		}
	}
}

// TestKeysWritten holds that keys are read as they were written, or not at all.
func TestKeysWritten(t *testing.T) {
	for _, doc := range append(pool(t), quotedAgain()...) {
		k := align.KeysOf(doc)
		data, err := k.MarshalBinary()
		if err != nil {
			t.Fatal(err)
		}
		again, err := written(t, k).MarshalBinary()
		if err != nil || !slices.Equal(data, again) {
			t.Errorf("%s: other bytes after reading, %v", doc.ID(), err)
		}
		bare := k.Bare()
		if k.Compare(bare) != 0 || !slices.Equal(k.Names(), bare.Names()) || len(bare.Sayings()) > 0 {
			t.Errorf("%s: bare keys are those of another article", doc.ID())
		}
		for n := range len(data) {
			read := &align.Keys{}
			if err := read.UnmarshalBinary(data[:n]); err == nil && !bareWithout(data[n:]) {
				t.Errorf("%s: the first %d of %d bytes are read", doc.ID(), n, len(data))
			} else if err != nil && !errors.Is(err, align.ErrDamaged) {
				t.Error(err)
			}
		}
		data[0]++
		if err := (&align.Keys{}).UnmarshalBinary(data); !errors.Is(err, align.ErrVersion) {
			t.Error(err)
		}
	}
	if align.KeysOf(nil) != nil {
		t.Error("a nil document has keys")
	}
}

// bareWithout reports whether what is cut off is all of the diagnostics, without which keys are whole.
func bareWithout(rest []byte) bool { return len(rest) > 0 && rest[0] == '[' }

func TestCheckStoryErrors(t *testing.T) {
	docs := read(crosscheck.Article{ID: "a", Text: "Snow fell."}, crosscheck.Article{ID: "b", Text: "Rain fell."})
	a, b := align.Member{Document: docs[0]}, align.Member{Document: docs[1], Source: 7}
	keys := align.Member{Keys: align.KeysOf(docs[1])}
	var missing *crosscheck.ArticleError
	var twice *crosscheck.DuplicateError
	for name, test := range map[string]struct {
		members, earlier []align.Member
		ok               func(error) bool
	}{
		"whole":             {[]align.Member{a, b}, nil, func(err error) bool { return err == nil }},
		"none":              {nil, nil, func(err error) bool { return err == nil }},
		"keys alone":        {[]align.Member{keys}, nil, func(err error) bool { return err == nil }},
		"without a text":    {[]align.Member{a, keys}, nil, func(err error) bool { return errors.As(err, &missing) && missing.Article == "b" }},
		"earlier without":   {[]align.Member{a}, []align.Member{keys}, func(err error) bool { return errors.As(err, &missing) && missing.Article == "b" }},
		"empty":             {[]align.Member{a, {}}, nil, func(err error) bool { return errors.Is(err, crosscheck.ErrMissing) }},
		"another's text":    {[]align.Member{a, {Keys: keys.Keys, Document: docs[0]}}, nil, func(err error) bool { return errors.Is(err, crosscheck.ErrMissing) }},
		"one article twice": {[]align.Member{a, a}, nil, func(err error) bool { return errors.As(err, &twice) && twice.Article == "a" }},
	} {
		r, err := align.CheckStory(t.Context(), test.members, test.earlier, nil)
		if !test.ok(err) || (r == nil) != (err != nil) {
			t.Errorf("%s: %v, %v", name, r, err)
		}
	}
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := align.CheckStory(ended, []align.Member{a, b}, nil, nil); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

// Articles are read one by one, put into stories by their keys, and the articles of each story are compared. What passes from one
// stage to the next is plain data, so each may run on other machines.
func ExampleKeys() {
	docs := map[string]*crosscheck.Document{}
	var keys []*align.Keys
	for _, doc := range read(
		crosscheck.Article{ID: "post", Text: "The Marlow bridge will close for 16 weeks, engineer Ada Quill told the county council. The Marlow bridge is old, Quill said."},
		crosscheck.Article{ID: "radio", Text: "Bakers of Stonebeck struck for a third day, their union said."},
		crosscheck.Article{ID: "herald", Text: "Engineer Ada Quill told the county council that the Marlow bridge will close for 60 weeks. The bridge is old, Quill said."},
	) {
		docs[doc.ID()] = doc
		written, err := align.KeysOf(doc).MarshalBinary()
		if err != nil {
			log.Fatal(err)
		}
		read := &align.Keys{}
		if err := read.UnmarshalBinary(written); err != nil {
			log.Fatal(err)
		}
		keys = append(keys, read)
	}
	for _, set := range align.Together(keys) {
		for _, members := range align.StoriesOf(set) {
			for i := range members {
				members[i].Document = docs[members[i].Keys.ID()]
			}
			r, err := align.CheckStory(context.Background(), members, nil, nil)
			if err != nil {
				log.Fatal(err)
			}
			fmt.Println(r.Stories[0].Articles)
			for _, d := range r.Discrepancies {
				fmt.Println(d.Severity, d.Kind, d.Sides[0].Value, d.Sides[1].Value)
			}
		}
	}
	// Output:
	// [post herald]
	// warning number 16 weeks 60 weeks
	// [radio]
}

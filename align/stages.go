package align

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align/internal/message"
	"github.com/crosscheck-go/crosscheck/align/internal/story"
	"github.com/crosscheck-go/crosscheck/claims"
)

// EchoDays and MostEchoes say which quotations are looked at as used again: see [Keys.Sayings].
const (
	EchoDays   = 30 // days that lie between the articles, or more
	MostEchoes = 8  // articles with one run of words of somebody of one name that later ones are held against: the first ones that are no copies
)

// Keys are what stands for an article while its story is looked for, some kilobytes of plain data that depend on no other article.
// With them a check can be taken apart into three stages that run on different machines:
//
//  1. [KeysOf] reads an article.
//  2. [Together] finds what may be one story among the keys of a block ([Keys.Blocks]). Sets that have an article in common, or two with
//     the same letters, are joined, and [StoriesOf] puts each set that comes of it into stories.
//  3. [CheckStory] compares the articles of a story.
//
// The reports on all stories hold what [Check] finds in all articles, as long as every set is joined and no two articles have one
// ID; examples/beam does that. Keys do not change. They are written by MarshalBinary, and so by package gob; only the same version of
// this module may read them. The zero Keys are there to be read into.
type Keys struct {
	keys        story.Keys
	diagnostics []Diagnostic
}

// KeysOf reads an article and returns its keys. Those of a nil document are nil.
func KeysOf(doc *crosscheck.Document) *Keys {
	if doc == nil {
		return nil
	}
	return keysOf(enter(doc, new(known)))
}

func keysOf(e *entry) *Keys { return &Keys{*e.keys, e.diagnostics} }

// ID is that of the article.
func (k *Keys) ID() string { return k.keys.ID }

// Day is the day of publication, counted from 1970, and whether that is sure; 0 where it is unknown.
func (k *Keys) Day() (day int, sure bool) { return int(k.keys.Day), k.keys.Dating == story.Sure }

// Names are the names by which findings may call the article, the best first: its publisher, if it has one, and the name of
// its file. Its label is the first of them that is none of any other article, and otherwise its ID, as [Labels] has it.
func (k *Keys) Names() []string {
	if k.keys.Source == "" {
		return []string{message.Stem(k.keys.ID)}
	}
	return []string{k.keys.Source, message.Stem(k.keys.ID)}
}

// Blocks are the blocks in which the story of an article is looked for where a collection is cut into spans of so many days, less than
// 1 counting as 1: the first days of these spans, counted as by Day and ascending. They are that of its own day and those that begin
// in the 60 days after it; an article without a date has none.
//
// Two articles that may be of one story, or copies, have a block in common, but for two sorts: those with the same Letters, and
// those of which one has no sure date. The keys of the latter belong to every block, besides those of the others without a date.
func (k *Keys) Blocks(days int) []int { return k.keys.Blocks(max(days, 1)) }

// Letters is a number for the letters and digits of the text. Articles with one number are of one story, however many days lie between
// them. It is 0 for a text without words, which is like no other.
func (k *Keys) Letters() uint64 {
	if k.keys.Empty {
		return 0
	}
	return k.keys.Letters
}

// Sayings are numbers for the runs of words that somebody is quoted with, each with a word of the name, ascending and each once; none where the date is not
// sure. Quotations that are used again are looked for between an article and, for each of its runs, the first [MostEchoes] articles,
// ordered by Compare, that have the run too and are copies of no other. Those of them that are of another story and [EchoDays]
// older, or more, are the earlier articles of the one that is not a copy itself ([CheckStory]).
func (k *Keys) Sayings() []uint64 { return slices.Clone(k.keys.Sayings) }

// Compare orders articles as a report does: by publication, those without a date first, and then by what is written. It is 0 only
// for keys with one ID.
func (k *Keys) Compare(other *Keys) int { return story.Compare(&k.keys, &other.keys) }

// Bare returns the keys without what stories are found by and without sayings: some hundred bytes that Compare, Day, Names and
// [CheckStory] are content with.
func (k *Keys) Bare() *Keys { return &Keys{*k.keys.Bare(), k.diagnostics} }

// MarshalBinary writes the keys. The error is always nil.
func (k *Keys) MarshalBinary() ([]byte, error) {
	b := k.keys.AppendTo(nil)
	if len(k.diagnostics) == 0 {
		return b, nil
	}
	diagnostics, err := json.Marshal(k.diagnostics)
	return append(b, diagnostics...), err
}

// UnmarshalBinary reads what MarshalBinary wrote. The error wraps [ErrVersion] or [ErrDamaged]; then the keys are as they were. Not
// every damage is seen: there is no checksum.
func (k *Keys) UnmarshalBinary(data []byte) error {
	keys, rest, err := story.ReadKeys(data)
	switch {
	case errors.Is(err, story.ErrForm):
		return fmt.Errorf("%w: %w", ErrVersion, err)
	case err != nil:
		return fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	var diagnostics []Diagnostic
	if len(rest) > 0 {
		if err := json.Unmarshal(rest, &diagnostics); err != nil {
			return fmt.Errorf("%w: %w", ErrDamaged, err)
		}
	}
	*k = Keys{*keys, diagnostics}
	return nil
}

// indexOf makes an index of keys. Of several with one ID it has the first.
func indexOf(keys []*Keys) (x *story.Index, byID map[string]*Keys) {
	x, byID = story.NewIndex(false), map[string]*Keys{}
	for _, k := range keys {
		if k != nil && byID[k.keys.ID] == nil {
			byID[k.keys.ID] = k
			x.Put(&k.keys)
		}
	}
	return x, byID
}

// Together puts articles into sets, each of those that hang together: a link leads from every article of a set to some other one
// that may be of its story, or a copy. Articles of one story are in one set, but a set may hold several stories. Sets that have an
// article in common, found in other blocks, are to be joined. Every article is in one set, most often alone; the sets are ordered
// by their first articles, and those by Compare. Nil keys are passed over, and of several with one ID all but the first.
func Together(keys []*Keys) [][]*Keys {
	x, byID := indexOf(keys)
	var out [][]*Keys
	for _, set := range x.Together() {
		var together []*Keys
		for _, k := range set {
			together = append(together, byID[k.ID])
		}
		out = append(out, together)
	}
	return out
}

// Member is an article of a story.
type Member struct {
	Keys     *Keys                // those of the document, if nil
	Document *crosscheck.Document // may be nil in a story of one article that echoes none
	Label    string               // what findings call it; its ID, if ""
	Source   int                  // the index in the story of the article of which it is a copy; its own if it is none
	Echoes   bool                 // it has a run of words in a quotation that one of the earlier articles of its story has
}

// StoriesOf puts articles into stories, ordered by their first articles, and those by Compare. The members have keys and sources
// and nothing else. A set of [Together], or what was joined of sets, comes out the same with other sets and without. Nil keys are
// passed over, and of several with one ID all but the first.
func StoriesOf(keys []*Keys) [][]Member {
	x, byID := indexOf(keys)
	var out [][]Member
	for _, g := range x.Settle().Made {
		var members []Member
		for _, m := range g.Members {
			members = append(members, Member{Keys: byID[m.ID], Source: m.Source})
		}
		out = append(out, members)
	}
	return out
}

// CheckStory compares the articles of a story and returns the report on them alone, in which the story is “s1” and only the findings
// of the story are numbered. The members are ordered as [StoriesOf] has them. The earlier articles are those of other stories with
// quotations that may have been used again, in any order ([Keys.Sayings]); of them the report has only what findings quote.
//
// OneStory of the options is not looked at. A Source that is not the index of a member before counts as the member's own. The
// errors are the context's, a [*crosscheck.DuplicateError] where two members have one ID, and a [*crosscheck.ArticleError] that wraps
// [crosscheck.ErrMissing] where a document is missing or is not the one of the keys. Stories may be compared at the same time.
func CheckStory(ctx context.Context, members, earlier []Member, o *Options) (*Report, error) {
	compares := len(members) > 1 || len(earlier) > 0
	words := new(known)
	articles, labels, err := entriesOf(members, compares, words)
	if err != nil {
		return nil, err
	}
	before, labelsBefore, err := entriesOf(earlier, compares, words)
	if err != nil {
		return nil, err
	}
	f := found{group: &story.Group{}}
	all := &collection{label: func(id, _ string) string {
		if label := labels[id]; label != "" {
			return label
		}
		if label := labelsBefore[id]; label != "" {
			return label
		}
		return id
	}}
	var sources []int
	var set echoSet
	var again []entry // of the set
	for i, m := range members {
		source := i
		if m.Source >= 0 && m.Source < i {
			source = m.Source
		}
		sources = append(sources, source)
		f.group.Members = append(f.group.Members, story.Member{Keys: articles[i].keys, Source: source})
		all.articles = append(all.articles, &articles[i])
		if m.Echoes {
			again, set.later = append(again, articles[i]), append(set.later, articles[i].keys.ID)
		}
	}
	f.group.When = story.When(f.group.Members)
	f.within = compare(ctx, articles, sources, words, o != nil && o.Trace)
	for _, e := range before {
		again, set.earlier = append(again, e), append(set.earlier, e.keys.ID)
	}
	if len(set.earlier) > 0 && len(set.later) > 0 && ctx.Err() == nil {
		f.echoes = compareEchoes(again, []echoSet{set}, words)[0]
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if len(members) > 0 {
		all.stories = []found{f}
	}
	r := all.report()
	if o != nil {
		r.Filter(o.Filter)
	}
	return r, nil
}

// entriesOf are articles to compare, and their labels by ID.
func entriesOf(members []Member, compares bool, words *known) ([]entry, map[string]string, error) {
	var out []entry
	labels := map[string]string{}
	for _, m := range members {
		e := &entry{}
		switch {
		case m.Document != nil && m.Keys == nil:
			e = enter(m.Document, words)
		case m.Keys == nil:
			return nil, nil, &crosscheck.ArticleError{Err: crosscheck.ErrMissing}
		case m.Document == nil && compares, m.Document != nil && m.Document.ID() != m.Keys.ID():
			return nil, nil, &crosscheck.ArticleError{Article: m.Keys.ID(), Err: crosscheck.ErrMissing}
		default:
			e = &entry{published: m.Keys.keys.Date, diagnostics: m.Keys.diagnostics, keys: &m.Keys.keys}
			if compares {
				e.reading = claims.Read(m.Document)
			}
		}
		if _, ok := labels[e.keys.ID]; ok {
			return nil, nil, &crosscheck.DuplicateError{Article: e.keys.ID}
		}
		labels[e.keys.ID] = m.Label
		out = append(out, *e)
	}
	return out, labels, nil
}

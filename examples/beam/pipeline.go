package main

import (
	"flag"
	"reflect"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
)

// Limits bound what one worker holds at a time. What goes beyond one is cut into pieces, or left out, and a report line without
// articles says so in its diagnostics.
type Limits struct {
	Days    int // that one block spans
	Block   int // articles of a block
	Set     int // articles that hang together
	Story   int // articles of a story
	Loose   int // articles without a sure date that are looked for in every block
	Earlier int // articles that a story may quote again, and stories that quote one again
}

var usualLimits = Limits{Days: 30, Block: 200_000, Set: 100_000, Story: 5_000, Loose: 1_000, Earlier: 1_000}

func (l *Limits) flags(set *flag.FlagSet) {
	set.IntVar(&l.Days, "days", l.Days, "the `days` of one block; a block holds the articles of 60 days before it, too")
	set.IntVar(&l.Block, "most-block", l.Block, "most `articles` of a block that are looked at together; more are cut into pieces by their days")
	set.IntVar(&l.Set, "most-set", l.Set, "most `articles` that may hang together; more are cut into pieces by their days")
	set.IntVar(&l.Story, "most-story", l.Story, "most `articles` of a story; more are cut into pieces in their order")
	set.IntVar(&l.Loose, "most-loose", l.Loose, "most `articles` without a sure date that are looked for in every block; others are looked for in their own")
	set.IntVar(&l.Earlier, "most-earlier", l.Earlier, "most earlier `articles` whose quotations a story is held against, and stories that are held against one of them")
}

// The values that pass from one step to the next, besides strings. Keys are those of an article, as align.Keys writes them.
type (
	// Dated is an article in a block or a set.
	Dated struct {
		Day  int
		Keys []byte
	}
	// Pair is two sets that are one.
	Pair struct{ A, B string }
	// Part is an article in its story, which is called by the ID of its first article.
	Part struct {
		Story         string
		Place, Source int  // its index and that of the first article of its source
		Alone         bool // the story has no other article
		Keys          []byte
	}
	// Sayer is an article that somebody is quoted in.
	Sayer struct {
		ID  string
		Day int
	}
	// Quoter is a Sayer with what its echoes are found by.
	Quoter struct {
		Story string
		Keys  []byte
	}
	// Told is all that the comparison of a story needs of an article.
	Told struct {
		Keys            []byte
		Article         string // in JSON; "" where there is nothing to compare
		Label           string
		Place, Source   int
		Echoes, Earlier bool
	}
)

// Steps are registered without package register's functions of their many types, with which the compiler takes minutes and gigabytes.
func init() {
	for _, step := range []any{
		&readFn{}, &looseFn{}, &togetherFn{}, &twinsFn{}, &labelledFn{}, &rootsFn{}, &rootedFn{}, &storiesFn{}, &spreadFn{},
		&againFn{}, &quotersFn{}, &firstsFn{}, &echoFn{}, &labelFn{}, &tellFn{}, &checkFn{}, &cutsFn{}, &pieceFn{},
	} {
		beam.RegisterDoFn(step)
	}
	beam.RegisterFunction(dayOf)
	beam.RegisterFunction(dayOfSayer)
	for _, value := range []any{Dated{}, Cuts{}, Pair{}, Part{}, Sayer{}, Quoter{}, Told{}} {
		beam.RegisterType(reflect.TypeOf(value))
	}
	register.Emitter1[string]()
	register.Emitter1[[]byte]()
	register.Emitter1[Pair]()
	register.Emitter2[string, string]()
	register.Emitter2[string, Dated]()
	register.Emitter2[string, Cuts]()
	register.Emitter2[uint64, bool]()
	register.Emitter2[uint64, string]()
	register.Emitter2[string, uint64]()
	register.Emitter2[string, Part]()
	register.Emitter2[string, Told]()
	register.Emitter2[uint64, Sayer]()
	register.Emitter2[uint64, Quoter]()
	register.Iter1[string]()
	register.Iter1[[]byte]()
	register.Iter1[Dated]()
	register.Iter1[Cuts]()
	register.Iter1[int]()
	register.Iter1[bool]()
	register.Iter1[Pair]()
	register.Iter1[Part]()
	register.Iter1[Sayer]()
	register.Iter1[Quoter]()
	register.Iter1[Told]()
	register.Iter1[uint64]()
}

// counters is the name space of what is counted.
const counters = "crosscheck"

// reports is the pipeline: lines with articles in, report lines out. Every step emits no more than a multiple of what it is given
// that does not depend on the size of the collection.
func reports(s beam.Scope, lines beam.PCollection, l Limits) beam.PCollection {
	articles, keys, blocked, loose, letters, names := beam.ParDo6(s.Scope("read"), &readFn{Days: l.Days}, lines)
	sets, capped := setsOf(s.Scope("sets"), keys, blocked, loose, letters, l)

	stories := s.Scope("stories")
	parts, sayers, cappedStories := beam.ParDo3(stories, &storiesFn{l.Story}, beam.GroupByKey(stories, sets))
	marks := echoesIn(s.Scope("echoes"), sayers, parts)

	compare := s.Scope("compare")
	labels := beam.ParDo(compare, &labelFn{}, beam.GroupByKey(compare, names))
	told, cappedMarks := beam.ParDo2(compare, &tellFn{l.Earlier}, beam.CoGroupByKey(compare, parts, articles, labels, marks))
	checked := beam.ParDo(compare, &checkFn{l.Earlier}, beam.GroupByKey(compare, told))
	return beam.Flatten(s, checked, capped, cappedStories, cappedMarks)
}

// setsOf puts articles into the sets that hang together, by the ID of one article of each.
func setsOf(s beam.Scope, keys, blocked, loose, letters beam.PCollection, l Limits) (sets, capped beam.PCollection) {
	few, cappedLoose := beam.ParDo2(s, &looseFn{l.Loose}, beam.GroupByKey(s, beam.AddFixedKey(s, loose)))
	blocks, cappedBlocks := cut(s, blocked, l.Block, "many-block")
	together := beam.ParDo(s, &togetherFn{}, beam.GroupByKey(s, blocks), beam.SideInput{Input: few})
	twins := beam.ParDo(s, &twinsFn{}, beam.GroupByKey(s, letters))
	labels := beam.Flatten(s, together, twins)
	labelled, pairs := beam.ParDo2(s, &labelledFn{}, beam.CoGroupByKey(s, keys, labels))
	roots := beam.ParDo(s, &rootsFn{}, beam.GroupByKey(s, beam.AddFixedKey(s, pairs)))
	rooted := beam.ParDo(s, &rootedFn{}, beam.CoGroupByKey(s, labelled, roots))
	sets, cappedSets := cut(s, rooted, l.Set, "many-set")
	return sets, beam.Flatten(s, cappedLoose, cappedBlocks, cappedSets)
}

// echoesIn finds which articles quote what an earlier one of another story quotes. An article's ID leads to the stories that it may
// be used again in, and to "" if it echoes another one itself.
func echoesIn(s beam.Scope, sayers, parts beam.PCollection) beam.PCollection {
	spread := beam.ParDo(s, &spreadFn{}, beam.GroupByKey(s, beam.ParDo(s, dayOfSayer, sayers)))
	again := beam.ParDo(s, &againFn{}, beam.CoGroupByKey(s, sayers, spread))
	quoters := beam.ParDo(s, &quotersFn{}, beam.CoGroupByKey(s, parts, again))
	firsts := beam.ParDo(s, &firstsFn{}, beam.GroupByKey(s, quoters))
	return beam.ParDo(s, &echoFn{}, beam.CoGroupByKey(s, firsts, quoters))
}

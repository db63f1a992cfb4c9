package main

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"maps"
	"slices"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"

	"github.com/crosscheck-go/crosscheck/align"
	"github.com/crosscheck-go/crosscheck/claims"
)

// Hot keys are cut so that a worker never holds more than a limit of articles, the same way on every run.

// Cuts says how the articles of a key fall into pieces: those of neighbouring days together, and those of a day that has too many by a
// number made of their keys.
type Cuts struct {
	Last  []int // the last day of each run of days, ascending
	Parts []int // into how many pieces it falls, more than one only of a single day
}

// cut brings the articles of a key that has more than most of them to keys of their own, one a piece. It says so, by a code, of what
// the keys are.
func cut(s beam.Scope, dated beam.PCollection, most int, code string) (pieces, capped beam.PCollection) {
	days := beam.ParDo(s, dayOf, dated)
	cuts, capped := beam.ParDo2(s, &cutsFn{max(most, 1), code}, beam.GroupByKey(s, days))
	return beam.ParDo(s, &pieceFn{}, dated, beam.SideInput{Input: cuts}), capped
}

func dayOf(key string, d Dated) (string, int) { return key, d.Day }

// cutsFn finds the keys with too many articles.
type cutsFn struct {
	Most int
	Code string
}

// ProcessElement takes the days of the articles of a key and emits how it is cut, if it is.
func (f *cutsFn) ProcessElement(ctx context.Context, key string, days func(*int) bool, cuts func(string, Cuts), capped func(string)) error {
	perDay := map[int]int{}
	n, day := 0, 0
	for ; days(&day); n++ {
		perDay[day]++
	}
	if n <= f.Most {
		return nil
	}
	cuts(key, cutsOf(perDay, f.Most))
	line, err := cappedLine(ctx, f.Code, "%s has %d articles; between pieces of about %d no story is looked for", key, n, f.Most)
	capped(line)
	return err
}

func cutsOf(perDay map[int]int, most int) Cuts {
	var c Cuts
	held := 0
	for _, day := range slices.Sorted(maps.Keys(perDay)) {
		if last := len(c.Last) - 1; last >= 0 && held+perDay[day] <= most {
			c.Last[last] = day
			held += perDay[day]
			continue
		}
		held = perDay[day]
		c.Last, c.Parts = append(c.Last, day), append(c.Parts, (held+most-1)/most)
	}
	return c
}

// pieceFn brings the articles of the keys that are cut to those of their pieces.
type pieceFn struct{}

// ProcessElement takes an article and how its key is cut, and emits it by its new key, or the old one.
func (*pieceFn) ProcessElement(key string, d Dated, cutsOf func(string) func(*Cuts) bool, emit func(string, Dated)) {
	var c Cuts
	if cutsOf(key)(&c) {
		run, _ := slices.BinarySearch(c.Last, d.Day)
		key = fmt.Sprintf("%s, piece %d.%d", key, run, numberOf(d.Keys)%uint64(c.Parts[run]))
	}
	emit(key, d)
}

func numberOf(data []byte) uint64 {
	h := fnv.New64a()
	h.Write(data)
	return h.Sum64()
}

// fewest keeps the first of some strings in the order of the alphabet.
type fewest struct {
	most int
	list []string
	over bool // there were more
}

func (f *fewest) add(s string) {
	if f.list = append(f.list, s); len(f.list) > 2*f.most+16 {
		f.cut()
	}
}

func (f *fewest) cut() {
	slices.Sort(f.list)
	f.list = slices.Compact(f.list)
	if len(f.list) > f.most {
		f.list, f.over = f.list[:f.most], true
	}
}

// kept returns the strings, each once and ascending.
func (f *fewest) kept() []string {
	f.cut()
	return f.list
}

// keysOf reads keys.
func keysOf(data []byte) (*align.Keys, error) {
	k := &align.Keys{}
	return k, k.UnmarshalBinary(data)
}

// readKeys reads dated keys behind those that there are.
func readKeys(all []*align.Keys, keys func(*Dated) bool) ([]*align.Keys, error) {
	var d Dated
	for keys(&d) {
		k, err := keysOf(d.Keys)
		if err != nil {
			return nil, err
		}
		all = append(all, k)
	}
	return all, nil
}

// cappedLine counts that a limit was met and says so in a report line without articles.
func cappedLine(ctx context.Context, code, format string, args ...any) (string, error) {
	beam.NewCounter(counters, code).Inc(ctx, 1)
	r := emptyReport("")
	r.Diagnostics = append(r.Diagnostics, align.Diagnostic{Diagnostic: claims.Diagnostic{Code: code, Message: fmt.Sprintf(format, args...)}})
	line, err := json.Marshal(r)
	return string(line), err
}

// sortTold puts what was told of a story into the order of its articles.
func sortTold(told []Told) {
	slices.SortFunc(told, func(a, b Told) int { return cmp.Compare(a.Place, b.Place) })
}

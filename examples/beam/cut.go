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

// pieces hands the articles of a key over in pieces of about most articles: those of neighbouring days together, and those of a day that
// has more by a number made of their keys. It returns how many articles there are.
func pieces(again func() func(*Dated) bool, most int, see func([]Dated) error) (int, error) {
	most = max(most, 1)
	var all []Dated
	perDay := map[int]int{}
	n := 0
	var d Dated
	for next := again(); next(&d); n++ {
		perDay[d.Day]++
		if n < most {
			all = append(all, d)
		} else {
			all = nil
		}
	}
	if n <= most {
		return n, see(all)
	}
	days := slices.Sorted(maps.Keys(perDay))
	for len(days) > 0 {
		first, held, whole := days[0], 0, 0
		for whole < len(days) && (whole == 0 || held+perDay[days[whole]] <= most) {
			held += perDay[days[whole]]
			whole++
		}
		last := days[whole-1]
		days = days[whole:]
		parts := uint64((held + most - 1) / most) // more than one only of a single day
		for part := range parts {
			var piece []Dated
			for next := again(); next(&d); {
				if d.Day >= first && d.Day <= last && (parts == 1 || numberOf(d.Keys)%parts == part) {
					piece = append(piece, d)
				}
			}
			if err := see(piece); err != nil {
				return n, err
			}
		}
	}
	return n, nil
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

// cappedLine counts that a limit was met and says so in a report line without articles.
func cappedLine(ctx context.Context, code, format string, args ...any) (string, error) {
	beam.NewCounter(counters, code).Inc(ctx, 1)
	r := emptyReport("")
	r.Diagnostics = append(r.Diagnostics, align.Diagnostic{Diagnostic: claims.Diagnostic{Code: code, Message: fmt.Sprintf(format, args...)}})
	line, err := json.Marshal(r)
	return string(line), err
}

// sortMembers puts what was told of a story into the order of its articles.
func sortTold(told []Told) {
	slices.SortFunc(told, func(a, b Told) int { return cmp.Compare(a.Place, b.Place) })
}

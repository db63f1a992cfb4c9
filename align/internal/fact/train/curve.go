package main

import (
	"fmt"
	"hash/fnv"
	"strings"

	"github.com/crosscheck-go/crosscheck/align/internal/fact"
	"github.com/crosscheck-go/crosscheck/align/internal/fit"
)

// shares are the parts of the stories, in hundredths, from which a point of the learning curve is learned.
var shares = []uint32{10, 20, 35, 50, 70, 85, 100}

// curve gives, for each kind and share of the stories, how well what is learned from these tells on stories that were left out when an
// editor would act: lines of the kind, the share, the stories and pairs to act on that were learned from, AUC and average precision.
func (t *trainer) curve() string {
	var b strings.Builder
	b.WriteString("kind\tshare\tstories\tto act on\tAUC\taverage precision\n")
	for ri, kind := range fact.Kinds() {
		all := t.differing[ri]
		if fit.Count(all) == 0 {
			continue
		}
		for _, share := range shares {
			some := within(all, share)
			var left []fit.Scored
			fit.PerStory(all, func(train, test []fit.Example) {
				w := t.calibrated(within(train, share))
				for _, e := range test {
					left = append(left, fit.Scored{Score: fit.Score(w, e.Signals), Is: e.Is})
				}
			})
			fmt.Fprintf(&b, "%s\t%d%%\t%d\t%d\t%.3f\t%.3f\n", kind, share, stories(some), fit.Count(some), fit.AUC(left), fit.AveragePrecision(left))
		}
	}
	return b.String()
}

// within keeps the examples of a share of the stories. A smaller share is part of a greater one.
func within(all []fit.Example, share uint32) []fit.Example {
	var out []fit.Example
	for _, e := range all {
		h := fnv.New32a()
		h.Write([]byte("curve " + e.Story))
		if h.Sum32()%100 < share {
			out = append(out, e)
		}
	}
	return out
}

// stories counts those of some examples.
func stories(all []fit.Example) int {
	seen := map[string]bool{}
	for _, e := range all {
		seen[e.Story] = true
	}
	return len(seen)
}

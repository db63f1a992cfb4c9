package fit

import (
	"cmp"
	"hash/fnv"
	"slices"
)

// Folds is how many parts the unlabelled stories are divided into.
const Folds = 5

// FoldOf is the part that a story is in.
func FoldOf(id string) int { return partOf(id, Folds) }

func partOf(id string, parts uint32) int {
	h := fnv.New32a()
	h.Write([]byte(id))
	return int(h.Sum32() % parts)
}

// New makes an example of signals in thousandths.
func New(signals []int32, is bool) Example {
	e := Example{Is: is, Weight: 1}
	for _, v := range signals {
		e.Signals = append(e.Signals, float64(v)/1000)
	}
	return e
}

// A Scored example is what its signals come to by weights that were fitted without it.
type Scored struct {
	Score float64
	Is    bool
}

// LeftOut scores each example with weights that were fitted without its part.
func LeftOut(all []Example, fit func([]Example) []float64) []Scored {
	var out []Scored
	for f := range Folds {
		var train, test []Example
		for _, e := range all {
			if e.Fold == f {
				test = append(test, e)
			} else {
				train = append(train, e)
			}
		}
		w := fit(train)
		for _, e := range test {
			out = append(out, Scored{Score(w, e.Signals), e.Is})
		}
	}
	return out
}

// outerFolds is how many parts the stories are divided into where each part is scored by a fit without it.
const outerFolds = 20

// PerStory calls a function with the examples of some stories and those of all others, for each part of the stories.
func PerStory(all []Example, each func(train, test []Example)) {
	for f := range outerFolds {
		var train, test []Example
		for _, e := range all {
			if partOf(e.Story, outerFolds) == f {
				test = append(test, e)
			} else {
				train = append(train, e)
			}
		}
		each(train, test)
	}
}

// Count returns how many examples are so.
func Count(all []Example) int {
	n := 0
	for _, e := range all {
		if e.Is {
			n++
		}
	}
	return n
}

// AUC is the chance that an example that is so has a higher score than one that is not.
func AUC(list []Scored) float64 {
	slices.SortStableFunc(list, func(a, b Scored) int { return cmp.Compare(a.Score, b.Score) })
	positive, negative, sum := 0.0, 0.0, 0.0
	for i := 0; i < len(list); {
		j, p, n := i, 0.0, 0.0
		for ; j < len(list) && list[j].Score == list[i].Score; j++ {
			if list[j].Is {
				p++
			} else {
				n++
			}
		}
		sum += p*negative + p*n/2
		positive, negative, i = positive+p, negative+n, j
	}
	return sum / (positive * negative)
}

// AveragePrecision is the precision at each example that is so, on average.
func AveragePrecision(list []Scored) float64 {
	slices.SortStableFunc(list, func(a, b Scored) int { return cmp.Compare(b.Score, a.Score) })
	hits, sum := 0.0, 0.0
	for i, e := range list {
		if e.Is {
			hits++
			sum += hits / float64(i+1)
		}
	}
	return sum / hits
}

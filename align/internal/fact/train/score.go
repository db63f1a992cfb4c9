package main

import (
	"cmp"
	"hash/fnv"
	"slices"
)

// folds is how many parts the unlabelled stories are divided into.
const folds = 5

// foldOf is the part that a story is in.
func foldOf(id string) int { return partOf(id, folds) }

func partOf(id string, parts uint32) int {
	h := fnv.New32a()
	h.Write([]byte(id))
	return int(h.Sum32() % parts)
}

func newExample(signals []int32, is bool, fold int) example {
	e := example{is: is, weight: 1, fold: fold}
	for _, v := range signals {
		e.signals = append(e.signals, float64(v)/1000)
	}
	return e
}

type scoredExample struct {
	score float64
	is    bool
}

// leftOut scores each example with weights that were fitted without its part.
func leftOut(all []example, fit func([]example) []float64) []scoredExample {
	var out []scoredExample
	for f := range folds {
		var train, test []example
		for _, e := range all {
			if e.fold == f {
				test = append(test, e)
			} else {
				train = append(train, e)
			}
		}
		w := fit(train)
		for _, e := range test {
			out = append(out, scoredExample{score(w, e.signals), e.is})
		}
	}
	return out
}

// outerFolds is how many parts the stories are divided into where each part is scored by a fit without it.
const outerFolds = 20

// perStory calls a function with the examples of some stories and those of all others, for each part of the stories.
func perStory(all []example, each func(train, test []example)) {
	for f := range outerFolds {
		var train, test []example
		for _, e := range all {
			if partOf(e.story, outerFolds) == f {
				test = append(test, e)
			} else {
				train = append(train, e)
			}
		}
		each(train, test)
	}
}

// auc is the chance that an example that is so has a higher score than one that is not.
func auc(list []scoredExample) float64 {
	slices.SortStableFunc(list, func(a, b scoredExample) int { return cmp.Compare(a.score, b.score) })
	positive, negative, sum := 0.0, 0.0, 0.0
	for i := 0; i < len(list); {
		j, p, n := i, 0.0, 0.0
		for ; j < len(list) && list[j].score == list[i].score; j++ {
			if list[j].is {
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

// averagePrecision is the precision at each example that is so, on average.
func averagePrecision(list []scoredExample) float64 {
	slices.SortStableFunc(list, func(a, b scoredExample) int { return cmp.Compare(b.score, a.score) })
	hits, sum := 0.0, 0.0
	for i, e := range list {
		if e.is {
			hits++
			sum += hits / float64(i+1)
		}
	}
	return sum / hits
}

// Growth measures how the work of Check, Verify and Diff grows with the text on inputs that are meant to be hard: it prints, for
// each pattern, the seconds for n and for 2n and how many times the one is the other. Twice the time is linear. With
// -operations it counts statements instead, which the machine and its load do not change; a test does so. Work that is bounded
// grows until it meets its bound, so where the statements of 2n are too many it goes on with 2n and 4n, up to 16n and 32n.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"regexp"
	"time"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
	"github.com/crosscheck-go/crosscheck/internal/benchmarks/pattern"
)

func main() {
	only := flag.String("only", ".", "the patterns whose names match this `expression`")
	count := flag.Bool("operations", false, "count statements, in a program built with -cover, instead of seconds")
	scale := flag.Float64("scale", 1, "measure at so many `times` the usual sizes")
	flag.Parse()
	measure, unit, doublings := seconds, "s", 0
	if *count {
		measure, unit, doublings = operations, "ops", 4
	}
	names, err := regexp.Compile(*only)
	if err == nil {
		err = run(names, *scale, unit, doublings, measure)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "growth:", err)
		os.Exit(1)
	}
}

// stages are what is measured. Each gets documents of its own, which keep what was read in them.
var stages = []struct {
	name  string
	scale float64 // of the sizes of the patterns: where its work leaves off to grow with a bound
	work  func(docs []*crosscheck.Document) error
}{
	{"check", 0.5, func(docs []*crosscheck.Document) error {
		_, err := align.Check(context.Background(), docs, &align.Options{OneStory: true})
		return err
	}},
	{"verify", 1, func(docs []*crosscheck.Document) error {
		_, err := align.Verify(context.Background(), docs[0], docs[1:], nil)
		return err
	}},
	{"diff", 2, func(docs []*crosscheck.Document) error {
		align.Diff(docs[0].Text(), docs[1].Text())
		return nil
	}},
}

// seconds is the time that some work takes.
func seconds(work func() error) (float64, error) {
	began := time.Now()
	err := work()
	return time.Since(began).Seconds(), err
}

// mostTimes is how many times the statements for n those for 2n may be: n log n is 2.2.
const mostTimes = 2.75

// run prints a table of what a measure says of n and of 2n for each pattern, with n doubled so many times at most until that is
// linear.
func run(names *regexp.Regexp, scale float64, unit string, doublings int, measure func(func() error) (float64, error)) error {
	fmt.Printf("%-7s %-34s %7s %12s %12s %6s\n", "stage", "pattern", "n", "n, "+unit, "2n, "+unit, "times")
	for _, stage := range stages { // or what is done once, such as reading lists of words, counts for the first n
		if docs, err := pattern.Patterns[0].Articles(10); err != nil || stage.work(docs) != nil {
			return err
		}
	}
	for i := range pattern.Patterns {
		p := &pattern.Patterns[i]
		if !names.MatchString(p.Name) {
			continue
		}
		for _, stage := range stages {
			measured := func(n int) (float64, error) {
				docs, err := p.Articles(n)
				if err != nil {
					return 0, err
				}
				return measure(func() error { return stage.work(docs) })
			}
			n := int(float64(p.N) * stage.scale * scale)
			once, err := measured(n)
			if err != nil {
				return err
			}
			twice := once
			for k := 0; ; k++ {
				if twice, err = measured(2 * n); err != nil {
					return err
				}
				if k >= doublings || twice <= mostTimes*once {
					break
				}
				n, once = 2*n, twice
			}
			fmt.Printf("%-7s %-34s %7d %12.6g %12.6g %6.2f\n", stage.name, p.Name, n, once, twice, twice/max(once, 1e-6))
		}
	}
	return nil
}

// Growth measures how the work of Check, Verify and Diff grows with the text on inputs that are meant to be hard: it prints, for
// each pattern, the seconds for n and for 2n and how many times the one is the other. Twice the time is linear. With
// -operations it counts statements instead, which the machine and its load do not change; a test does so.
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
	measure, unit := seconds, "s"
	if *count {
		measure, unit = operations, "ops"
	}
	names, err := regexp.Compile(*only)
	if err == nil {
		err = run(names, *scale, unit, measure)
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

// run prints a table of what a measure says of n and of 2n for each pattern.
func run(names *regexp.Regexp, scale float64, unit string, measure func(func() error) (float64, error)) error {
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
			n := int(float64(p.N) * stage.scale * scale)
			var measured [2]float64
			for k := range measured {
				docs, err := p.Articles(n << k)
				if err != nil {
					return err
				}
				if measured[k], err = measure(func() error { return stage.work(docs) }); err != nil {
					return err
				}
			}
			fmt.Printf("%-7s %-34s %7d %12.6g %12.6g %6.2f\n", stage.name, p.Name, n, measured[0], measured[1], measured[1]/max(measured[0], 1e-6))
		}
	}
	return nil
}

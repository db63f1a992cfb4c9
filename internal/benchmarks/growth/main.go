// Growth measures how the time of Check, Verify and Diff grows with the text on inputs that are meant to be hard: it prints, for
// each pattern, the seconds for n and for 2n and how many times the one is the other. Twice the time is linear.
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
	flag.Parse()
	names, err := regexp.Compile(*only)
	if err == nil {
		err = run(names)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "growth:", err)
		os.Exit(1)
	}
}

// stages are what is measured. Each gets documents of its own, which keep what was read in them.
var stages = []struct {
	name string
	work func(docs []*crosscheck.Document) error
}{
	{"check", func(docs []*crosscheck.Document) error {
		_, err := align.Check(context.Background(), docs, &align.Options{OneStory: true})
		return err
	}},
	{"verify", func(docs []*crosscheck.Document) error {
		_, err := align.Verify(context.Background(), docs[0], docs[1:], nil)
		return err
	}},
	{"diff", func(docs []*crosscheck.Document) error {
		align.Diff(docs[0].Text(), docs[1].Text())
		return nil
	}},
}

func run(names *regexp.Regexp) error {
	fmt.Printf("%-7s %-34s %7s %9s %9s %6s\n", "stage", "pattern", "n", "n, s", "2n, s", "times")
	for i := range pattern.Patterns {
		p := &pattern.Patterns[i]
		if !names.MatchString(p.Name) {
			continue
		}
		for _, stage := range stages {
			var seconds [2]float64
			for k, n := range []int{p.N, 2 * p.N} {
				docs, err := p.Articles(n)
				if err != nil {
					return err
				}
				began := time.Now()
				if err := stage.work(docs); err != nil {
					return err
				}
				seconds[k] = time.Since(began).Seconds()
			}
			fmt.Printf("%-7s %-34s %7d %9.3f %9.3f %6.1f\n", stage.name, p.Name, p.N, seconds[0], seconds[1], seconds[1]/max(seconds[0], 1e-6))
		}
	}
	return nil
}

package main

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
	"github.com/crosscheck-go/crosscheck/internal/collection"
)

// knownStories prints how well articles are put into stories that are known: of all together, and of each quarter of them by date.
func knownStories() error {
	if *known == "" {
		return nil
	}
	all, err := storyLines(*known)
	if err != nil {
		return err
	}
	fmt.Printf("\n%8s %8s %8s %8s %9s   recall by quarter\n", "articles", "stories", "found", "recall", "precision")
	for _, n := range []int{1000, 4000} {
		if n < len(all) {
			if err := putIntoStories(sample(all, n)); err != nil {
				return err
			}
		}
	}
	return putIntoStories(all)
}

func putIntoStories(all []collection.Article) error {
	truth, keys := map[string]int{}, make([]*align.Keys, 0, len(all))
	for i, a := range all {
		a.ID = fmt.Sprintf("%d %s", i, a.ID) // in some files one article is in several stories
		doc, err := crosscheck.NewDocument(a.Article)
		if err != nil {
			return err
		}
		truth[a.ID] = a.Story
		keys = append(keys, align.KeysOf(doc))
	}
	var found [][]string
	for _, members := range align.StoriesOf(keys) {
		var story []string
		for _, m := range members {
			story = append(story, m.Keys.ID())
		}
		found = append(found, story)
	}
	different := map[int]bool{}
	for _, story := range truth {
		different[story] = true
	}
	recall, precision := judge(found, truth)
	fmt.Printf("%8d %8d %8d %8.3f %9.3f  ", len(truth), len(different), len(found), recall, precision)
	slices.SortFunc(keys, func(a, b *align.Keys) int {
		day, _ := a.Day()
		other, _ := b.Day()
		return cmp.Or(cmp.Compare(day, other), cmp.Compare(a.ID(), b.ID()))
	})
	for quarter := range 4 {
		some := map[string]int{}
		for _, k := range keys[quarter*len(keys)/4 : (quarter+1)*len(keys)/4] {
			some[k.ID()] = truth[k.ID()]
		}
		recall, _ := judge(found, some)
		fmt.Printf(" %.3f", recall)
	}
	fmt.Println()
	return nil
}

// judge compares stories that were found with the true ones, by pairs of those articles of which these are known.
func judge(stories [][]string, truth map[string]int) (recall, precision float64) {
	var together, found, right int
	size := map[int]int{}
	for _, story := range truth {
		together += size[story]
		size[story]++
	}
	for _, story := range stories {
		for i, a := range story {
			for _, b := range story[:i] {
				one, knownOne := truth[a]
				other, knownOther := truth[b]
				if !knownOne || !knownOther {
					continue
				}
				found++
				if one == other {
					right++
				}
			}
		}
	}
	return float64(right) / float64(max(together, 1)), float64(right) / float64(max(found, 1))
}

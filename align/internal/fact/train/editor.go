package main

import (
	"context"
	"slices"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align/internal/fact"
	"github.com/crosscheck-go/crosscheck/align/internal/fit"
)

// loud is the score, in thousandths, from which a difference is told as a warning, firm the one from which as an error.
const (
	loud = 500
	firm = 800
)

// An alarms counts what is told of one kind, and the groups of labelled lines to act on.
type alarms struct {
	all, told, trivial   int // alarms; those that hit a line to act on; those that only hit one not to act on
	errors, toldByErrors int
	groups, found        map[string]bool
}

// editor scores what the rules tell of each labelled story by models that were fitted without it, as an editor would: how
// many of the differences to act on are found, and how many of the alarms are such. Identity is learned from other stories
// anyway.
func (t *trainer) editor() {
	byKind := map[string]*alarms{}
	for _, kind := range fact.Kinds() {
		byKind[kind] = &alarms{groups: map[string]bool{}, found: map[string]bool{}}
	}
	for i := range t.stories {
		s := &t.stories[i]
		for _, g := range t.gold[s.id] {
			if a := byKind[g.Kind]; a != nil && g.act() {
				a.groups[g.group()] = true
			}
		}
		for _, l := range fact.CompareBy(context.Background(), s.articles, t.without(s.id)) {
			if !l.Agree && l.Score >= loud {
				t.alarm(byKind, s, &l)
			}
		}
	}
	for _, kind := range fact.Kinds() {
		a := byKind[kind]
		t.note("%s alarms, left out by story: %d of %d groups found; of %d alarms %d true, %d trivial; of %d errors %d true",
			kind, len(a.found), len(a.groups), a.all, a.told, a.trivial, a.errors, a.toldByErrors)
	}
}

// without gives the models as they are fitted without one story.
func (t *trainer) without(story string) fact.Models {
	models := slices.Clone(t.models)
	for ri := range models {
		models[ri].Differ = slices.Clone(models[ri].Differ)
		rest := slices.DeleteFunc(slices.Clone(t.differing[ri]), func(e fit.Example) bool { return e.Story == story })
		t.fitDiffer(&models[ri], rest)
	}
	return models
}

// alarm counts a difference that is told.
func (t *trainer) alarm(byKind map[string]*alarms, s *story, l *fact.Link) {
	a, b := s.articles[l.A], s.articles[l.B]
	ida, idb := a.Reading.Doc.ID(), b.Reading.Doc.ID()
	spanA, spanB := l.X.Span, l.Y.Span
	told, trivial := false, false
	for k := range t.gold[s.id] {
		g := &t.gold[s.id][k]
		if g.Type != "differ" || !hits(g, l.Kind, ida, idb, spanA, spanB, sentence(a, spanA), sentence(b, spanB)) {
			continue
		}
		if !g.act() {
			trivial = true
			continue
		}
		told = true
		if of := byKind[g.Kind]; of != nil {
			of.found[g.group()] = true
		}
	}
	of := byKind[l.Kind]
	of.all++
	if l.Score >= firm {
		of.errors++
		if told {
			of.toldByErrors++
		}
	}
	if told {
		of.told++
	} else if trivial {
		of.trivial++
	}
}

// hits reports whether a finding of some kind, at two places in two sentences, tells the difference of a line: it has its places,
// or stands in its sentences and is of a kind that fits.
func hits(g *goldLine, kind, ida, idb string, a, b, sentenceA, sentenceB crosscheck.Span) bool {
	return meets(g, ida, idb, a, b) || contains(fits[kind], g.Kind) && meets(g, ida, idb, sentenceA, sentenceB)
}

// act reports whether an editor would act on a line.
func (g *goldLine) act() bool { return g.Type == "differ" && g.Grade != "note" }

// group names the difference that a line is of.
func (g *goldLine) group() string { return g.Story + " " + g.Group + " " + g.Grade }

package main

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/fact"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
	"github.com/crosscheck-go/crosscheck/align/internal/fit"
	"github.com/crosscheck-go/crosscheck/align/internal/passage"
	"github.com/crosscheck-go/crosscheck/align/internal/story"
	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/internal/contents"
)

// findings gives what the rules of likeness find between the articles of a story.
func findings(docs []*crosscheck.Document) (*corpus.Corpus, []finding.Difference) {
	var readings []*claims.Reading
	for _, d := range docs {
		readings = append(readings, claims.Read(d))
	}
	c := corpus.New(readings)
	_, differences := passage.Find(context.Background(), c, story.Of(c), new(fact.Families))
	out := slices.DeleteFunc(differences, func(d finding.Difference) bool { return d.Evidence.Rule != passage.Rule })
	return c, out
}

func exampleOf(d finding.Difference, is bool, story string) fit.Example {
	e := fit.Example{Is: is, Weight: 1, Story: story}
	for _, s := range d.Evidence.Signals {
		e.Signals = append(e.Signals, float64(s.Value)/1000)
	}
	return e
}

// byKind holds examples by the kind of the finding.
type byKind map[finding.Kind][]fit.Example

// naturalExamples gives the findings on stories that were judged, and a list of those that were not.
func naturalExamples(path string, verdicts map[fit.Pair]bool) (byKind, string, error) {
	out := byKind{}
	var unread strings.Builder
	err := fit.EachStory(path, func(s fit.Story, docs []*crosscheck.Document) error {
		c, differences := findings(docs)
		for _, d := range differences {
			var sides [2]fit.Place
			for i, p := range d.Sides {
				sides[i] = fit.PlaceOf(c.Articles[p.Article].Doc, p.Span)
			}
			act, ok := verdicts[fit.Pair{A: sides[0], B: sides[1], Kind: string(d.Kind)}]
			if !ok {
				act, ok = verdicts[fit.Pair{A: sides[1], B: sides[0], Kind: string(d.Kind)}]
			}
			if ok {
				out[d.Kind] = append(out[d.Kind], exampleOf(d, act, s.ID))
				continue
			}
			for _, p := range sides {
				fmt.Fprintf(&unread, "%08x\t%d\t%d\t", p.Article, p.Span.Start, p.Span.End)
			}
			fmt.Fprintf(&unread, "%s\t?\n", d.Kind)
			for _, p := range d.Sides {
				fmt.Fprintf(&unread, "#\t%s\n", shown(c.Articles[p.Article], p.Span))
			}
		}
		return nil
	})
	return out, unread.String(), err
}

// shown is a place in its sentence.
func shown(a *corpus.Article, s crosscheck.Span) string {
	text := contents.Segments(a.Doc)
	sentence := text.Sentences[text.SentenceAt(s.Start)]
	start, end := min(int(sentence.Start), s.Start), max(int(sentence.End), s.End)
	return corpus.Flat(text.Text[start:s.Start] + "[[" + s.Of(text.Text) + "]]" + text.Text[s.End:end])
}

// An examCase is two articles, of which one may have had a fact changed.
type examCase struct {
	fit.Story
	Mode, Expect string
	Edit         struct {
		Article    string
		Start, End int // characters
	}
}

// plantedExamples gives the findings on the changed facts of an exam.
func plantedExamples(path string) (byKind, error) {
	out := byKind{}
	err := fit.Lines(path, func(line []byte) error {
		var x examCase
		if err := json.Unmarshal(line, &x); err != nil {
			return err
		}
		if x.Mode != "cross" || x.Expect != "flag" {
			return nil
		}
		docs, err := x.Documents()
		if err != nil {
			return err
		}
		c, differences := findings(docs)
		for _, d := range differences {
			for _, p := range d.Sides {
				doc := c.Articles[p.Article].Doc
				edit := crosscheck.Span{Start: fit.ByteAt(doc.Text(), x.Edit.Start), End: fit.ByteAt(doc.Text(), x.Edit.End)}
				if doc.ID() == x.Edit.Article && p.Span.Overlaps(edit) {
					out[d.Kind] = append(out[d.Kind], exampleOf(d, true, x.ID))
				}
			}
		}
		return nil
	})
	return out, err
}

package statement

import (
	"cmp"
	"context"
	"slices"

	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/edit"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
	"github.com/crosscheck-go/crosscheck/align/internal/similar"
	"github.com/crosscheck-go/crosscheck/align/internal/story"
)

// Find puts the quotations of a story's articles together that are one utterance, and lists where they differ.
//
// It ends early, with what it has, when the context is cancelled.
func Find(ctx context.Context, c *corpus.Corpus, s *story.Story, pairs []similar.Pair) ([]Statement, []finding.Difference) {
	sayings := allSayings(c, s)
	var links []*link
	var differences []finding.Difference
	for _, p := range pairs {
		if ctx.Err() != nil {
			break
		}
		for _, o := range p.Overlaps {
			for _, l := range linksBetween(c, o, sayings) {
				if strong(c, l, s.Trace) {
					complete(c, l)
					links = append(links, l)
					differences = append(differences, newComparison(c, l, false).compare()...)
				}
			}
		}
	}
	links = append(links, fragments(c, sayings, links)...)
	return statements(c, append(unambiguous(links), reported(c, sayings)...)), append(differences, comparePhrases(c, sayings)...)
}

// statements groups linked quotations.
func statements(c *corpus.Corpus, links []*link) []Statement {
	group := map[*quotation]*quotation{}
	var root func(*quotation) *quotation
	root = func(x *quotation) *quotation {
		if group[x] == nil || group[x] == x {
			group[x] = x
			return x
		}
		group[x] = root(group[x])
		return group[x]
	}
	var all []*quotation
	for _, l := range links {
		for _, x := range []*quotation{l.a, l.b} {
			if group[x] == nil {
				all = append(all, x)
			}
			root(x)
		}
		group[root(l.a)] = root(l.b)
	}
	slices.SortFunc(all, compareSaids)
	members := map[*quotation][]*quotation{}
	var roots []*quotation
	for _, x := range all {
		r := root(x)
		if members[r] == nil {
			roots = append(roots, r)
		}
		members[r] = append(members[r], x)
	}
	between := map[[2]*quotation]*link{}
	for _, l := range links {
		for _, ends := range [][2]*quotation{{l.a, l.b}, {l.b, l.a}} {
			if between[ends] == nil {
				between[ends] = l
			}
		}
	}
	out := make([]Statement, 0, len(roots))
	for _, r := range roots {
		out = append(out, statement(c, members[r], between))
	}
	return out
}

func compareSaids(x, y *quotation) int {
	return cmp.Or(cmp.Compare(x.article.Index, y.article.Index), cmp.Compare(x.terms[0], y.terms[0]), cmp.Compare(x.index, y.index))
}

// statement makes one statement of its mentions, in the order of the articles.
func statement(c *corpus.Corpus, mentions []*quotation, between map[[2]*quotation]*link) Statement {
	anchor := mentions[0]
	for _, x := range mentions[1:] {
		if anchor.reported && !x.reported || anchor.reported == x.reported && len(x.terms) > len(anchor.terms) {
			anchor = x
		}
	}
	out := Statement{Speaker: anchor.speakerName()}
	for _, x := range mentions {
		out.Mentions = append(out.Mentions, Mention{
			Article: x.article.Index, Span: x.article.Quotes[x.index].Span, Speaker: x.speakerName(), Relation: relation(c, anchor, x, between),
		})
	}
	return out
}

// relation says how a mention stands to the anchor.
func relation(c *corpus.Corpus, anchor, x *quotation, between map[[2]*quotation]*link) Relation {
	if x == anchor {
		return RelationAnchor
	}
	if x.reported {
		return RelationEdited
	}
	if l := between[[2]*quotation{anchor, x}]; l != nil && !l.partly {
		return relationOf(c, l, x)
	}
	if slices.EqualFunc(anchor.terms, x.terms, func(s, t int32) bool { return anchor.article.Terms[s].Word == x.article.Terms[t].Word }) {
		return RelationSame // in a version of the anchor's article, or but for a mark that divides them
	}
	return RelationPart
}

func relationOf(c *corpus.Corpus, l *link, x *quotation) Relation {
	o := l.o
	o.Blocks = l.blocks
	edited := false
	for _, r := range o.Regions() {
		j := edit.Judge(c, o.A, o.B, r)
		if j.Severity == finding.SeverityError || j.Severity == finding.SeverityWarning {
			return RelationDiffers
		}
		edited = true
	}
	switch {
	case edited:
		return RelationEdited
	case len(l.a.terms) != len(l.b.terms):
		return RelationPart
	}
	return RelationSame
}

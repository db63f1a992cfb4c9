package align

import (
	"cmp"
	"slices"
)

// findStatements puts the quotations of a story's articles together that are one utterance, and lists where they differ.
func findStatements(c *corpus, s *story, pairs []pair) ([]Statement, []difference) {
	sayings := c.allSayings(s)
	var links []*link
	var differences []difference
	for _, p := range pairs {
		for _, o := range p.overlaps {
			for _, l := range c.links(o, sayings) {
				if c.strong(l) {
					c.complete(l)
					links = append(links, l)
					differences = append(differences, c.compareSaid(l, false)...)
				}
			}
		}
	}
	return c.statements(s, unambiguous(links)), append(differences, c.comparePhrases(sayings)...)
}

// The evidence, beyond that of a link, on which two versions of an utterance are held against each other word by word: how
// much of the version with fewer words between the first and the last shared one is shared, per mille, and in how many
// places they may differ. With less, one desk paraphrased, or the speaker said it twice.
const (
	comparable     = 720
	maxChanges     = 5
	wordsPerChange = 4   // shared words, for every place where they differ
	leastAlike     = 450 // how alike both must be, per mille, what one has in between included
	leastWhole     = 640 // how much of the shorter one's sentences is shared, per mille
)

// compareSaid lists where two quotations of one utterance differ. Where two persons say it in different words, each may have
// said it: only that there are two is a finding. Of two versions of one article no further evidence is asked that they are
// one; whom a pronoun means there may change with any word before it.
func (c *corpus) compareSaid(l *link, versions bool) []difference {
	o := l.o
	o.blocks, o.matter = l.blocks, l.matter
	var out []difference
	for _, r := range o.regions() {
		if j := c.judge(o.a, o.b, r); j.kind != "" && j.in == "quote" {
			out = append(out, c.difference(o, r, j))
		}
	}
	out = append(out, c.ends(l, o)...)
	shorter, longer := c.inside(l)
	whole, _ := c.sentences(l)
	share, alike := min(1000*l.matter/max(shorter, 1), 1000), min(2000*l.matter/max(shorter+longer, 1), 1000)
	changes := alarms(out)
	one := share >= comparable && alike >= leastAlike && changes <= maxChanges && l.shared > wordsPerChange*int32(changes) && (changes == 0 || !l.twoVoices())
	if !versions && !(one && 1000*l.matter >= leastWhole*whole) {
		quiet(out)
	}
	if versions || one {
		out = append(out, c.omissions(l, o)...)
	}
	if one && !versions {
		out = append(out, c.occasions(l)...)
	}
	if !versions || l.a.speakerNamed() && l.b.speakerNamed() {
		out = append(out, c.speakers(l, changes, alike)...)
	}
	for i := range out {
		out[i].score = int(alike)
	}
	return out
}

// quiet makes notes of differences.
func quiet(differences []difference) {
	for i := range differences {
		differences[i].severity = Note
	}
}

// alarms counts the differences that are no notes.
func alarms(differences []difference) int {
	n := 0
	for _, d := range differences {
		if d.severity != Note {
			n++
		}
	}
	return n
}

// statements groups linked quotations.
func (c *corpus) statements(s *story, links []*link) []Statement {
	group := map[*said]*said{}
	var root func(*said) *said
	root = func(x *said) *said {
		if group[x] == nil || group[x] == x {
			group[x] = x
			return x
		}
		group[x] = root(group[x])
		return group[x]
	}
	var all []*said
	for _, l := range links {
		for _, x := range []*said{l.a, l.b} {
			if group[x] == nil {
				all = append(all, x)
			}
			root(x)
		}
		group[root(l.a)] = root(l.b)
	}
	slices.SortFunc(all, compareSaids)
	members := map[*said][]*said{}
	var roots []*said
	for _, x := range all {
		r := root(x)
		if members[r] == nil {
			roots = append(roots, r)
		}
		members[r] = append(members[r], x)
	}
	out := make([]Statement, 0, len(roots))
	for _, r := range roots {
		out = append(out, c.statement(s, members[r], links))
	}
	return out
}

func compareSaids(x, y *said) int {
	return cmp.Or(cmp.Compare(x.article.index, y.article.index), cmp.Compare(x.terms[0], y.terms[0]), cmp.Compare(x.index, y.index))
}

// statement makes one statement of its mentions, in the order of the articles.
func (c *corpus) statement(s *story, mentions []*said, links []*link) Statement {
	anchor := mentions[0]
	for _, x := range mentions[1:] {
		if len(x.terms) > len(anchor.terms) {
			anchor = x
		}
	}
	out := Statement{Story: s.id, Speaker: anchor.speakerName()}
	for _, x := range mentions {
		quote := &x.article.quotes[x.index]
		out.Mentions = append(out.Mentions, StatementMention{
			Article: x.article.doc.ID(), Span: quote.Span, Text: quote.Span.Of(x.article.doc.Text()), Speaker: x.speakerName(),
			Relation: c.relation(anchor, x, links),
		})
	}
	return out
}

// relation says how a mention stands to the anchor.
func (c *corpus) relation(anchor, x *said, links []*link) Relation {
	if x == anchor {
		return Anchor
	}
	for _, l := range links {
		if l.a == anchor && l.b == x || l.b == anchor && l.a == x {
			return c.relationOf(l, x)
		}
	}
	if slices.EqualFunc(anchor.terms, x.terms, func(s, t int32) bool { return anchor.article.terms[s].word == x.article.terms[t].word }) {
		return Same // in another version of the anchor's article
	}
	return Part
}

func (c *corpus) relationOf(l *link, x *said) Relation {
	o := l.o
	o.blocks = l.blocks
	edited := false
	for _, r := range o.regions() {
		j := c.judge(o.a, o.b, r)
		if j.severity == Error || j.severity == Warning {
			return Differs
		}
		edited = true
	}
	switch {
	case edited:
		return Edited
	case len(l.a.terms) != len(l.b.terms):
		return Part
	}
	return Same
}

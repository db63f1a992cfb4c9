package passage

import (
	"slices"
	"strings"
	"sync"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
	"github.com/crosscheck-go/crosscheck/align/internal/naming"
	"github.com/crosscheck-go/crosscheck/internal/contents"
	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/lexicon/wordnet"
	"github.com/crosscheck-go/crosscheck/internal/names"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

const (
	leastPlace = 110 // information shared round two places before they are held to be in one place, in tenths
	sureTight  = 100 // … so much right beside both that it does not matter how they are put
	leastTight = 60  // the part of it that must stand right beside two names
)

// named is a mention of a person or place.
type named struct {
	kind     names.Type
	span     crosscheck.Span
	where    naming.Locality // of a place
	words    []string        // of this mention and of the fullest, in small letters
	beside   bool            // of a place: a person stands beside it, whose home it may be
	demonyms bool            // whether it only derives from the place: “Kenyan”
	home     naming.Locality // of a person: the state or country written beside the name
	full     bool            // of a person: written with more than the surname
	listed   bool            // one of several in a row: “Doe, Roe and Poe”
	roles    []role          // of a person who is named in full somewhere: what the article calls the person
}

// namedPlaces gives the mentions of persons and places in an article, in order. Places of writing at the head of a
// paragraph are left out.
func namedPlaces(a *corpus.Article, roles []role) []named {
	var found []named
	people := contents.Names(a.Doc)
	of := map[int32][]role{}
	for _, r := range roles {
		known := slices.ContainsFunc(of[r.entity], func(x role) bool { return slices.Equal(x.words, r.words) })
		if len(r.words) >= leastRole && !known && len(of[r.entity]) < mostRoles {
			of[r.entity] = append(of[r.entity], r)
		}
	}
	for _, m := range people.Mentions {
		e := &people.Entities[m.Entity]
		if e.Type != names.Person && e.Type != names.Place || m.Form == names.Headline || e.Type == names.Place && dateline(a, int(m.First), int(m.Last)) {
			continue
		}
		n := named{kind: e.Type, span: a.TokenSpan(corpus.Token(m.First), corpus.Token(m.Last)), demonyms: m.Form == names.Demonym}
		if e.Type == names.Person {
			n.full, n.listed, n.home = m.Last-m.First > 1, listed(a, m), homeOf(a, m)
			if fullest := people.Mentions[e.Fullest]; fullest.Last-fullest.First > 1 {
				n.roles = of[m.Entity]
			}
		}
		if e.Type == names.Place {
			n.where, n.beside = naming.Locate(n.span.Of(a.Doc.Text())), besidePerson(a, m)
		}
		for _, mention := range []names.Mention{m, people.Mentions[e.Fullest]} {
			for token := mention.First; token < mention.Last; token++ {
				if word := a.LowerToken(int(token)); len(word) > 2 && !generation(word) {
					n.words = append(n.words, word)
				}
			}
		}
		found = append(found, n)
	}
	return found
}

// listed reports whether a name stands in a row of names: one follows or goes before it, with “and” or a comma between.
func listed(a *corpus.Article, m names.Mention) bool {
	people := contents.Names(a.Doc)
	joins := func(at int) bool { text := a.TokenText(at); return text == "and" || text == "or" || text == "," }
	named := func(at int) bool { return people.At(at) >= 0 && people.EntityOf(people.At(at)).Type == names.Person }
	after, before := int(m.Last), int(m.Title)-1
	return joins(after) && named(after+1) || joins(after) && joins(after+1) && named(after+2) ||
		joins(before) && named(before-1) || joins(before) && joins(before-1) && named(before-2)
}

// dateline reports whether a name opens a paragraph as the place of writing: “LONDON —”, “PARIS (Reuters)”.
func dateline(a *corpus.Article, first, last int) bool {
	if !a.Text.Tokens[first].Is(segment.LineStart) {
		return false
	}
	switch a.TokenText(last) {
	case "(", "—", "–", "-", "―", ",":
		return true
	}
	return false
}

// besidePerson reports whether a person stands right beside a place: “Jane Doe of Iowa”, “Iowa Sen. Jane Doe”, “Jane Doe, D-Iowa”.
func besidePerson(a *corpus.Article, m names.Mention) bool {
	people := contents.Names(a.Doc)
	if dash(a, int(m.First)-1) && len(a.TokenText(int(m.First)-2)) == 1 {
		return true
	}
	for _, token := range []int{int(m.First) - 3, int(m.First) - 2, int(m.Last), int(m.Last) + 1, int(m.Last) + 2} {
		if token < 0 || token >= len(a.Text.Tokens) {
			continue
		}
		if at := people.At(token); at >= 0 && people.EntityOf(at).Type == names.Person {
			return true
		}
	}
	return false
}

// namedIn gives the mentions of a kind in a passage.
func (f *finder) namedIn(p *passage, kind names.Type) []slot[named] {
	if !p.values.namesRead {
		for _, s := range slotsIn(p, f.named[p.article.Index], func(n named) crosscheck.Span { return n.span }) {
			if len(s.value.words) > 0 {
				p.values.names[s.value.kind] = append(p.values.names[s.value.kind], s)
			}
		}
		p.values.namesRead = true
	}
	return p.values.names[kind]
}

// places compares the places of two passages where both are about one thing.
func (f *finder) places(m *match) {
	f.compareNames(m, names.Place, samePlaceKind, samePlace, func(x, y slot[named]) bool {
		tight := m.tight(x.first, x.last, y.first, y.last)
		reason := m.context(x.first, y.first) + tight/2
		return reason >= leastPlace && f.acts(m.a, x) == f.acts(m.b, y) && (!f.acts(m.a, x) || m.mutual >= nearlyAll) &&
			f.describes(m.a, x) == f.describes(m.b, y) &&
			(tight >= sureTight || f.relation(m.a, x.first) == f.relation(m.b, y.first)) &&
			(tight >= leastTight || f.sameGovernor(m, x.first, x.last, y.first, y.last))
	}, finding.KindPlace)
}

// acts reports whether a place is the subject of the verb behind it, as governments are: many countries do alike things.
func (f *finder) acts(p *passage, x slot[named]) bool {
	return f.relation(p, x.first) == "" && f.joined(p, x.last-1) && corpus.VerbForm(f.text(p, x.last))
}

// describes reports whether a place only says which of some things is meant: “the Lisbon airport”.
func (f *finder) describes(p *passage, x slot[named]) bool {
	if x.last >= p.last || !f.joined(p, x.last-1) || corpus.VerbForm(f.text(p, x.last)) {
		return false
	}
	next := f.corpus.Concepts[p.article.Terms[x.last].Word]
	return next.Lemma != 0 && next.Lemma.Parts()&wordnet.Noun != 0
}

// compareNames compares the names of one kind in two passages. Names are only opposed when nothing of the one stands
// anywhere in the passage of the other.
func (f *finder) compareNames(m *match, kind names.Type, sameKind, agree func(x, y named) bool, placed func(x, y slot[named]) bool, report finding.Kind) {
	compareSlots(f.namedIn(m.a, kind), f.namedIn(m.b, kind), sameKind, agree, func(x, y slot[named], agree bool) {
		if !agree && (m.b.has(x.value.words) || m.a.has(y.value.words)) {
			return
		}
		places := func() (a, b stated) {
			a, b = m.a.place(x.first, x.last), m.b.place(y.first, y.last)
			a.meaning, b.meaning = x.value.where.Name, y.value.where.Name
			return a, b
		}
		if !placed(x, y) {
			f.apart(m, report, x.first, y.first, places)
			return
		}
		a, b := places()
		if agree {
			f.agreement(m, report, m.context(x.first, y.first), a, b)
		} else {
			f.conflict(m, report, m.context(x.first, y.first), a, b, "the name of the other anywhere in the sentence", "another name for the same")
		}
	})
}

// has reports whether a passage has one of some words.
func (p *passage) has(list []string) bool {
	text := words(p, p.article.Span(p.first, p.last))
	for _, word := range list {
		if strings.Contains(text, word) {
			return true
		}
	}
	return false
}

// samePlaceKind reports whether two places can stand in each other's place: of one size, neither somebody's home nor the
// country of the newspaper's readers.
func samePlaceKind(x, y named) bool {
	return x.where.Level != naming.UnknownLevel && x.where.Level == y.where.Level && !x.demonyms && !y.demonyms &&
		!x.beside && !y.beside && x.where.Name != "US" && y.where.Name != "US"
}

// samePlace reports whether two names can be of one place: they are one, or share a word.
func samePlace(x, y named) bool {
	return x.where.Level != naming.UnknownLevel && x.where.Level == y.where.Level && x.where.Name == y.where.Name || sharesWord(x.words, y.words)
}

func sharesWord(a, b []string) bool {
	for _, x := range a {
		for _, y := range b {
			if x == y {
				return true
			}
		}
	}
	return false
}

// relations sorts the prepositions before a place by what they say of it. What has none, “Kenya's coast”, is like “the
// coast of Kenya”.
var relations = sync.OnceValue(func() map[string]string {
	sorts := map[string]string{}
	for entry := range lexicon.Entries("place-relations") {
		sorts[entry.Text] = entry.Fields[0]
	}
	return sorts
})

// relation gives the sort of the preposition before a term; two words may stand between.
func (f *finder) relation(p *passage, term int32) string {
	for t := term - 1; t >= term-3; t-- {
		if r := relations()[f.text(p, t)]; r != "" {
			return r
		}
	}
	return ""
}

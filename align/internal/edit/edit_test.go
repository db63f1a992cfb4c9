package edit

import (
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
	"github.com/crosscheck-go/crosscheck/align/internal/similar"
	"github.com/crosscheck-go/crosscheck/claims"
)

// pairOf makes a corpus of two texts, the first of which is the older.
func pairOf(t *testing.T, a, b string) (*corpus.Corpus, *corpus.Article, *corpus.Article) {
	t.Helper()
	var readings []*claims.Reading
	for i, text := range []string{a, b} {
		doc, err := crosscheck.NewDocument(crosscheck.Article{
			ID: string(rune('a' + i)), Text: text, Published: crosscheck.Date{Year: 2024, Month: 3, Day: 5 + i},
		})
		if err != nil {
			t.Fatal(err)
		}
		readings = append(readings, claims.Read(doc))
	}
	c := corpus.New(readings)
	return c, c.Articles[0], c.Articles[1]
}

// An adverb of degree that stands a word further on is not left out.
func TestMovedAdverb(t *testing.T) {
	c, a, b := pairOf(t, "“We told the harbour board that the eastern sea wall really will hold before the winter storms come,” said Ruth Orme.",
		"“We told the harbour board that the eastern sea wall will really hold before the winter storms come,” said Ruth Orme.")
	for _, r := range similar.Overlaps(c, a, b)[0].Regions() {
		if j := Judge(c, a, b, r); j.Severity != finding.SeverityNote {
			t.Errorf("%s: %s, want a note", j.Rule, j.Severity)
		}
	}
}

// An adverb of degree that two other words have come before is only moved, and one behind three is left out.
func TestAdverbAround(t *testing.T) {
	const before, behind = "We told the harbour board that the eastern sea wall ", " come."
	for _, test := range []struct {
		a, b string
		want bool
	}{
		{"really will hold", "will really hold", true},
		{"really must then hold", "must then really hold", true},
		{"really must surely then hold", "must surely then really hold", false},
	} {
		c, a, b := pairOf(t, "“"+before+test.a+behind+"”", "“"+before+test.b+behind+"”")
		first := int32(len(strings.Fields(before)))
		s := &sides{corpus: c, quoted: true, a: side{article: a, first: first, last: first + 1}, b: side{article: b, first: first, last: first}}
		s.a.words = []corpus.WordID{a.Terms[first].Word}
		if got := !s.lacksDegree(); got != test.want {
			t.Errorf("%s, %s: %t", test.a, test.b, got)
		}
	}
}

// judged is what is said of the one place where two texts differ.
func judged(t *testing.T, a, b string) Judgement {
	t.Helper()
	c, x, y := pairOf(t, a, b)
	overlaps := similar.Apart(similar.Overlaps(c, x, y), false)
	if len(overlaps) != 1 {
		t.Fatalf("%d overlaps of %q and %q", len(overlaps), a, b)
	}
	regions := overlaps[0].Regions()
	if len(regions) != 1 {
		t.Fatalf("%d regions in %q and %q", len(regions), a, b)
	}
	return Judge(c, x, y, regions[0])
}

// The rule that decides, for what stands in one place of two sentences that are the same otherwise.
func TestJudge(t *testing.T) {
	const own = "Engineers told the harbour board in Calder last spring that the eastern sea wall _ before the winter storms come back to this stretch of coast."
	const quoted = "“We told the harbour board last spring that the eastern sea wall _ before the winter storms come back to this stretch of coast,” said Ruth Orme."
	for _, test := range []struct{ frame, a, b, want string }{
		{own, "must be rebuilt", "must not be rebuilt", "a negation"},
		{own, "must be rebuilt", "must not at all be rebuilt", "a negation"},
		{own, "was rebuilt", "was rebuilt and not by us", "an edit"},
		{own, "was confirmed as broken", "was denied as broken", "a denial"},
		{own, "cost 40 million crowns", "cost 60 million crowns", "numbers"},
		{own, "saw four big storms", "saw nine storms", "numbers"},
		{own, "cost about 500 crowns", "cost 512 crowns", "numbers that can both be right"},
		{own, "fell on Monday", "fell on Thursday", "times"},
		{own, "would shut at 5 p.m. EDT", "would shut at 2100 GMT", "one time in other words"},
		{own, "pleased Viktor Lasko", "pleased Victor Lasko", "spellings of a name"},
		{own, "pleased Viktor Lasko", "pleased Petra Holm", "names"},
		{own, "resembles that of Madrid", "resembles that of Lisbon", "places"},
		{own, "pleased the U.S. government", "pleased the American government", "names of one"},
		{own, "pleased Vice President Lasko", "pleased President Lasko", "an office below"},
		{own, "pleased Mayor Lasko", "pleased Governor Lasko", "roles"},
		{own, "pleased Mayor Lasko", "pleased State Governor Lasko", "roles"},
		{own, "pleased Mayor Lasko", "pleased Deputy State Governor Lasko", "an edit"}, // so many words are more than a role
		{own, "must be open", "must be closed", "opposites"},
		{own, "was open wide grey", "was closed high dull", "opposites"},
		{own, "was open wide grey old", "was closed high dull new", "an edit"},
		{own, "looked binding", "looked non-binding", "a negating prefix"},
		{own, "looked flammable", "looked nonflammable", "a negating prefix"},
		{own, "looked charted", "looked uncharted", "a negating prefix"},
		{own, "looked oiled", "looked unoiled", "a negating prefix"},
		{own, "looked paid", "looked unpaid", "words"}, // of so short a word the letters before it may be the beginning of another
		{own, "was rebuilt by a group", "was rebuilt by a non-profit group", "an edit"},
		{own, "pleased a nation", "pleased a donation", "words"},
		{quoted, "is binding", "is non-binding", "a negating prefix"},
		{own, "will collapse", "may collapse", "certainty"},
		{own, "would collapse", "will collapse", "an edit"},
		{own, "caused the collapse", "caused the possible collapse", "certainty"},
		{own, "caused a collapse", "caused the apparent sudden collapse", "an edit"},
		{own, "caused a flood", "caused the possible collapse", "words"},
		{quoted, "is too weak", "is probably too weak", "certainty"},
		{own, "looked wet", "looked tall", "words"},
		{own, "looked wet brown", "looked tall brick", "words"},
		{own, "looked wet brown frozen", "looked tall brick empty", "an edit"},
		{own, "looked big", "looked large", "an edit"},
		{own, "needs steel stone sand clay timber rope", "needs paint brick tar lead iron glass", "an edit"},
		{own, "needs steel stone sand clay timber rope canvas", "needs paint brick tar lead iron glass copper", "another text"},
		{quoted, "needs steel stone sand clay timber rope canvas", "needs paint brick tar lead iron glass copper", "another text"},
		{quoted, "needs steel stone sand", "needs paint brick tar", "another phrase"},
		{quoted, "needs steel stone", "needs paint brick tar", "quoted content words"},
		{quoted, "needs steel", "needs paint brick tar", "quoted content words"},
		{quoted, "needs steel", "needs paint brick tar lead", "many words"},
		{quoted, "needs to hold", "needs to not hold", "a negation"},
		{quoted, "must hold", "must never ever hold", "a negation"},
		{quoted, "holds it", "holds them", "quoted grammatical words or forms"},
		{quoted, "holds a stone", "holds the stone", "quoted grammatical words or forms"},
		{quoted, "holds stone", "holds the stone", "quoted grammatical words or forms"},
		{quoted, "holds the stone", "holds the stones", "quoted grammatical words or forms"},
		{quoted, "holds on", "held on", "quoted grammatical words or forms"},
		{quoted, "can hold", "could hold", "quoted grammatical words or forms"},
		{quoted, "is no help", "is not a help", "quoted grammatical words or forms"},
		{quoted, "holds stone", "holds, you know, stone", "quoted grammatical words or forms"},
		{quoted, "is gonna hold", "is going to hold", "a spoken form"},
		{quoted, "is gonna hold", "is gonna fall", "quoted content words"},
		{quoted, "holds boulders", "holds bouldders", "quoted grammatical words or forms"},
		{quoted, "holds brick", "holds bricck", "quoted grammatical words or forms"},
		{quoted, "holds wood", "holds woodd", "quoted content words"}, // so short a word is soon another one
		{quoted, "holds stone", "holds grey stone", "quoted content words"},
		{quoted, "holds stone", "holds store", "quoted content words"},
		{quoted, "holds what we built", "holds what they built", "quoted telling words"},
		{quoted, "holds most of it", "holds some of it", "quoted telling words"},
		{quoted, "holds well", "holds very well", "a quoted adverb of degree left out"},
		{quoted, "will hold", "will hold once", "a quoted adverb of degree left out"},
		{quoted, "must hold steel", "must hold that steel", "a word that transcripts drop"},
		{quoted, "must hold … steel", "must hold paint steel", "an ellipsis"},
		{quoted, "must … and fall", "must be watched all winter by the town to fall", "an ellipsis"},
		{quoted, "must … collapse", "must hold", "quoted content words"},
		{quoted, "must hold … steel", "must hold not steel", "a negation"},
		{quoted, "must hold steel", "must hold [new] steel", "brackets"},
		{quoted, "must hold steel", "must hold [no] steel", "a negation"},
		{quoted, "it’s old", "it is old", "a contraction"},
		{quoted, "helps the EU most", "helps the European Union most", "a short form"},
		{quoted, "pleased Lasko", "pleased Viktor Lasko", "more of a name or title"},
		{quoted, "is re-built", "is rebuilt", "spaces, hyphens, marks or starred letters"},
		{quoted, "is d*mned", "is damned", "spaces, hyphens, marks or starred letters"},
	} {
		j := judged(t, strings.Replace(test.frame, "_", test.a, 1), strings.Replace(test.frame, "_", test.b, 1))
		if j.Rule != test.want {
			t.Errorf("%q, %q: %s (%s %s), want %s", test.a, test.b, j.Rule, j.Severity, j.Kind, test.want)
		}
	}
}

// The dash that ends a dateline is looked for among the first twenty tokens.
func TestDatelineEnd(t *testing.T) {
	for _, test := range []struct {
		text string
		want int32
	}{
		{"PORT ANSEL, Nova Scotia — It rained.", 5},
		{"PORT ANSEL harbour — It rained.", 0},
		{strings.Repeat("Ansel ", 19) + "— It rained.", 19},
		{strings.Repeat("Ansel ", 20) + "— It rained.", 0},
	} {
		_, a, _ := pairOf(t, test.text, "It rained.")
		if got := datelineEnd(a, a.Text.Paragraphs[0]); got != test.want {
			t.Errorf("%q: %d, want %d", test.text, got, test.want)
		}
	}
}

package passage

import (
	"testing"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/claims"
)

// corpusOf reads texts as articles of one day after the other.
func corpusOf(t *testing.T, texts ...string) *corpus.Corpus {
	t.Helper()
	var readings []*claims.Reading
	for i, text := range texts {
		doc, err := crosscheck.NewDocument(crosscheck.Article{
			ID: string(rune('a' + i)), Text: text, Published: crosscheck.Date{Year: 2024, Month: 3, Day: 5 + i},
		})
		if err != nil {
			t.Fatal(err)
		}
		readings = append(readings, claims.Read(doc))
	}
	return corpus.New(readings)
}

// matchOf puts two sentences side by side.
func matchOf(t *testing.T, a, b string) (*finder, *match) {
	t.Helper()
	c := corpusOf(t, a, b)
	f := newFinder(c, c.Articles)
	if len(f.passages) != 2 {
		t.Fatalf("%d passages", len(f.passages))
	}
	return f, newMatch(f.passages[0], f.passages[1], 2, f.kin)
}

// What speaks for two numbers being of one thing, beyond the words round them.
func TestSameCount(t *testing.T) {
	for _, test := range []struct {
		name, a, b string
		want       int32
	}{
		{"people of one fate", "Rescuers pulled 14 passengers from the ferry.", "Rescuers pulled 41 passengers from the ferry.", 110},
		{"people of one fate, less beside them", "The fire in the mill killed 14 people.", "At least 12 people were killed by the fire in the mill.", 90},
		{"hostages of two fates", "Soldiers freed 14 hostages in the mill.", "Soldiers found 12 hostages dead in the mill.", 35},
		{"people of one fate long before", "The fire in the mill killed 14 people.", "In 1931 a fire in the mill killed 12 people.", 70},
		{"one digit of another magnitude", "The council of Calder paid $2 million for the pier.", "The pier cost the council of Calder $2 billion.", 60},
		{"three digits of another magnitude", "The council of Calder paid 1.84 million crowns for the pier.", "The pier cost the council of Calder 1.84 billion crowns.", 120},
		{"a noun that is missing", "The council of Calder bought 14 for the pier.", "The council of Calder bought 12 boats for the pier.", 10},
		{"a length that describes", "Holm threw a 5-yard pass to Lowe.", "Holm ran 9 yards to Lowe.", 10},
		{"other verbs", "Officials in Calder counted 14 boats.", "In Calder the storm sank 12 boats, officials said.", 5},
		{"one head before them", "A quake of magnitude 6.1 struck Calder.", "A quake with a magnitude of 6.4 hit Calder.", 70},
	} {
		f, m := matchOf(t, test.a, test.b)
		xs, ys := quantitiesIn(m.a), quantitiesIn(m.b)
		if len(xs) == 0 || len(ys) == 0 {
			t.Errorf("%s: no numbers", test.name)
			continue
		}
		x, y := xs[len(xs)-1], ys[len(ys)-1]
		context := m.context(x.first, y.first)
		if got := f.sameCount(m, x, y) - context; got != test.want {
			t.Errorf("%s: %d, want %d (context %d, tight %d)", test.name, got, test.want, context, m.tight(x.first, x.last, y.first, y.last))
		}
	}
}

// What speaks for two dates being of one thing, beyond the words round them and what the passages share.
func TestSameOccasion(t *testing.T) {
	for _, test := range []struct {
		name, a, b string
		want       int32
	}{
		{"one verb", "The pier in Calder opened on Monday.", "The pier in Calder opened on Friday.", 30},
		{"one verb and dates in full", "The pier in Calder opened on March 1.", "The pier in Calder opened on March 2.", 40},
		{"each date in both", "The pier in Calder opened on March 1, after the lock on March 2.", "The pier in Calder opened on March 2, after the lock on March 1.", 25},
		{"dates in full alone", "Ruth Orme visited the pier in Calder on March 1.", "The pier in Calder was painted on March 2.", 10},
		{"another verb and another subject", "The mayor of Calder closed the old pier for good on Monday.", "A boat with sand and timber for the pier of Calder sank in a storm on Friday, Holm said.", -50},
	} {
		f, m := matchOf(t, test.a, test.b)
		x, y := datesIn(m.a)[0], datesIn(m.b)[0]
		rest := m.context(x.first, y.first) + (min(m.coverage, mostCoverage)-usualCoverage)/10
		if got := f.sameOccasion(m, x, y) - rest; got != test.want {
			t.Errorf("%s: %d, want %d (context %d coverage %d)", test.name, got, test.want, m.context(x.first, y.first), m.coverage)
		}
	}
}

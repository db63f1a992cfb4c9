package story

import (
	"testing"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/claims"
)

func corpusOf(t *testing.T, days []string, texts ...string) *corpus.Corpus {
	t.Helper()
	var readings []*claims.Reading
	for i, text := range texts {
		day, err := crosscheck.ParseDate(days[i])
		if err != nil {
			t.Fatal(err)
		}
		doc, err := crosscheck.NewDocument(crosscheck.Article{ID: string(rune('a' + i)), Text: text, Published: day})
		if err != nil {
			t.Fatal(err)
		}
		readings = append(readings, claims.Read(doc))
	}
	return corpus.New(readings)
}

// Articles about one thing are one story if they appeared within ten days of each other.
func TestDaysOfStory(t *testing.T) {
	const a = "The ferry Almira sank off Calder after a fire in its engine room. Rescuers pulled passengers from the burning ferry, the harbour master Ruth Orme said. Orme called for an inquiry."
	const b = "Ruth Orme, the harbour master of Calder, told of the fire in the engine room of the ferry Almira before it sank. Orme thanked the rescuers of the passengers."
	for day, want := range map[string]int{"2024-03-05": 1, "2024-03-15": 1, "2024-03-16": 2} {
		c := corpusOf(t, []string{"2024-03-05", day}, a, b)
		x := NewIndex(false)
		for _, a := range c.Articles {
			x.Put(KeysOf(c, a, c.Hashes()))
		}
		if got := len(x.Settle().Made); got != want {
			t.Errorf("%s: %d stories", day, got)
		}
	}
}

func TestDaysApart(t *testing.T) {
	day := func(month, day int) crosscheck.Date { return crosscheck.Date{Year: 2024, Month: month, Day: day} }
	for _, test := range []struct {
		a, b crosscheck.Date
		want int
	}{
		{day(3, 1), day(3, 1), 0}, {day(2, 28), day(3, 1), 2}, {day(3, 1), day(2, 28), 2},
	} {
		if got := DaysApart(test.a, test.b); got != test.want {
			t.Errorf("%s, %s: %d", test.a.Value(), test.b.Value(), got)
		}
	}
}

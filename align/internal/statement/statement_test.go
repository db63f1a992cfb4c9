package statement

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
	"github.com/crosscheck-go/crosscheck/align/internal/similar"
	"github.com/crosscheck-go/crosscheck/align/internal/story"
	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/quotes"
)

// corpusOf makes a corpus of texts published on the given days.
func corpusOf(t *testing.T, days []string, texts ...string) *corpus.Corpus {
	t.Helper()
	var readings []*claims.Reading
	for i, text := range texts {
		day, err := crosscheck.ParseDate(days[min(i, len(days)-1)])
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

// shown are differences, one a line.
func shown(differences []finding.Difference) string {
	var lines []string
	for _, d := range differences {
		lines = append(lines, fmt.Sprintf("%s %s %s|%s", d.Severity, d.Kind, d.Sides[0].Value, d.Sides[1].Value))
	}
	slices.Sort(lines)
	return strings.Join(lines, "; ")
}

// differences compares two articles of one story in all respects but versions.
func differences(c *corpus.Corpus) []finding.Difference {
	s := story.Of(c)
	pairs := similar.Pairs(context.Background(), c, s)
	_, out := Find(context.Background(), c, s, pairs)
	for _, p := range pairs {
		out = append(out, CompareSentences(c, p)...)
	}
	return out
}

func TestFind(t *testing.T) {
	for _, test := range []struct{ name, a, b, want string }{
		{"other words", "“We will rebuild the eastern sea wall before the winter storms come back to this coast,” said Ann Lowe.", "“We will rebuild the western sea wall before the winter storms come back to this coast,” said Ann Lowe.", "error polarity eastern|western"},
		{"a restriction left out", "“We will rebuild the eastern sea wall before the winter storms come back to this coast,” said Ann Lowe.", "“We will rebuild the eastern sea wall before the winter storms come back to this coast, unless the council finds no money for it,” said Ann Lowe.", "warning omission back to this coast|unless the council finds no money for it"},
		{"a restriction in the article's own words", "“We will rebuild the eastern sea wall before the winter storms come back to this coast,” said Ann Lowe, unless the council finds no money for it.", "“We will rebuild the eastern sea wall before the winter storms come back to this coast, unless the council finds no money for it,” said Ann Lowe.", ""},
		{"another speaker", "“We will rebuild the eastern sea wall before the winter storms come back to this coast,” said Ann Lowe.", "“We will rebuild the eastern sea wall before the winter storms come back to this coast,” said Owen Tarrant.", "error speaker Owen Tarrant|Ann Lowe"},
		{"another spelling of the speaker", "“We will rebuild the eastern sea wall before the winter storms come back to this coast,” said Viktor Lasko.", "“We will rebuild the eastern sea wall before the winter storms come back to this coast,” said Viktor Lesko.", "note speaker Viktor Lasko|Viktor Lesko"},
		{"a pronoun for the speaker", "Ann Lowe spoke on Monday. “We will rebuild the eastern sea wall before the winter storms come back to this coast,” she said.", "“We will rebuild the eastern sea wall before the winter storms come back to this coast,” said Ann Lowe.", ""},
		{"a day's difference", "“We will rebuild the eastern sea wall before the winter storms come back to this coast,” said Ann Lowe on March 3.", "“We will rebuild the eastern sea wall before the winter storms come back to this coast,” said Ann Lowe on March 4.", ""},
		{"another day", "“We will rebuild the eastern sea wall before the winter storms come back to this coast,” said Ann Lowe on March 1.", "“We will rebuild the eastern sea wall before the winter storms come back to this coast,” said Ann Lowe on March 4.", "error date 2024-03-04|2024-03-01"},
		{"thirteen days", "“We will rebuild the eastern sea wall before the winter storms come back to this coast,” said Ann Lowe on February 20.", "“We will rebuild the eastern sea wall before the winter storms come back to this coast,” said Ann Lowe on March 4.", "error date 2024-02-20|2024-03-04"},
		{"fourteen days", "“We will rebuild the eastern sea wall before the winter storms come back to this coast,” said Ann Lowe on February 19.", "“We will rebuild the eastern sea wall before the winter storms come back to this coast,” said Ann Lowe on March 4.", "warning recycled 2024-03-04|2024-02-19"},
		{"a day far from the verb", "“We will rebuild the eastern sea wall before the winter storms come back to this coast,” said Ann Lowe in old Calder on March 1.", "“We will rebuild the eastern sea wall before the winter storms come back to this coast,” said Ann Lowe on March 4.", ""},
		{"a day just near the verb", "“We will rebuild the eastern sea wall before the winter storms come back to this coast,” said Ann Lowe in Calder on March 1.", "“We will rebuild the eastern sea wall before the winter storms come back to this coast,” said Ann Lowe on March 4.", "error date 2024-03-04|2024-03-01"},
		{"seven words on two days", "“We will rebuild the eastern sea wall,” said Ann Lowe on March 1.", "“We will rebuild the eastern sea wall,” said Ann Lowe on March 4.", ""},
		{"eight words on two days", "“We will rebuild the eastern sea wall soon,” said Ann Lowe on March 1.", "“We will rebuild the eastern sea wall soon,” said Ann Lowe on March 4.", "error date 2024-03-04|2024-03-01"},
		{"a word in a coined phrase", "Ann Lowe called it a “granite kraken” on Monday.", "Ann Lowe warned of a “granite old kraken” again.", "error wording granite old kraken|granite kraken"},
		{"two words in a coined phrase", "Ann Lowe called it a “granite kraken” on Monday.", "Ann Lowe warned of a “granite and old kraken” again.", "error wording granite kraken|granite and old kraken"},
		{"three words in a coined phrase", "Ann Lowe called it a “granite kraken” on Monday.", "Ann Lowe warned of a “granite and very old kraken” again.", ""},
		{"a coined phrase in a longer quotation", "Ann Lowe called it a “granite kraken that sleeps in this bay” on Monday.", "Ann Lowe warned of a “granite old kraken that nobody in town will wake” again.", ""},
		{"a word beside an ellipsis", "“The board will drain the upper basin in May for nine thousand crowns,” said Ann Lowe.", "“The board … sank the upper basin in May for nine thousand crowns,” said Ann Lowe.", "error wording sank|will drain"},
		{"a dropped negation in a cut quotation of somebody misspelt", "“The lamps on the long quay were not lit until the ship had struck,” said Viktor Lasko.", "Viktor Lesko said that “the lamps on the long quay were lit until the ship had struck” the rocks.", "error polarity were not lit|were lit; note speaker Viktor Lasko|Viktor Lesko"},
		{"three changed places in few words", "“The board will drain the upper basin in May for nine thousand crowns,” said Ann Lowe.", "“The board will flood the upper basin in March for ten thousand crowns,” said Ann Lowe.", "note date March|May; note number ten thousand|nine thousand; note wording flood|drain"},
		{"two wordings of one speaker, both of which an article quotes", "“The keeper lied and the board has ruined his whole life,” said Ann Lowe. She had told a paper in the morning: “The keeper lied and the board has wrecked his whole life.”", "“The keeper lied and the board has wrecked his whole life,” said Ann Lowe.", "note wording ruined|wrecked"},
		{"two wordings, of which the article has one in its own words", "“The keeper lied and the board has ruined his whole life,” said Ann Lowe. The keeper lied and the board has wrecked his whole life.", "“The keeper lied and the board has wrecked his whole life,” said Ann Lowe.", "error wording ruined|wrecked"},
		{"a long sentence left out between two quotations", "“In the spring the harbour master wrote to the board about the lock in the old quarter of Calder. Lowe took from the letter that somebody in the office had seen cracks in the northern gate and that it was to be closed at once. Lowe had no knowledge as to what else the office knew about the gate,” said Owen Tarrant.", "“In the spring the harbour master wrote to the board about the lock in the old quarter of Calder,” said Owen Tarrant. “Lowe had no knowledge as to what else the office knew about the gate.”", ""},
		{"another number in a sentence of both", "The council voted on Monday to close the lock for 16 weeks and to move the market to Stonebeck.", "The council voted on Monday to close the lock for 60 weeks and to move the market to Stonebeck.", "error number 60|16"},
		{"another number in a sentence that shares too little", "The council voted on Monday to close the lock for 16 weeks and to move the market to Stonebeck.", "The council voted on Monday night to close the lock for 60 weeks and to move the fish market to old Stonebeck.", ""},
		{"another number in a short sentence", "The lock will close for 16 weeks.", "The lock will close for 60 weeks.", "error number 60|16"},
		{"another number in a light sentence", "It will be at 16 of them.", "It will be at 60 of them.", ""},
	} {
		c := corpusOf(t, []string{"2024-03-05"}, test.a, test.b)
		if got := shown(differences(c)); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}

// TestPersonal holds who is known by a person's name.
func TestPersonal(t *testing.T) {
	span := crosscheck.Span{Start: 1, End: 2}
	for _, test := range []struct {
		name string
		kind quotes.SpeakerType
		want bool
	}{
		{"Ann Lowe", quotes.Person, true}, {"Lowe", quotes.Person, true}, {"Ann Lowe", quotes.Unknown, true}, {"Lowe", quotes.Unknown, false},
		{"Ann Lowe", quotes.Organization, false}, {"the Ohio Republican", quotes.Person, false}, {"His Excellency", quotes.Person, false},
		{"ambassador to the UN", quotes.Person, false}, {"", quotes.Person, false}, {"Captain Ann Lowe", quotes.Person, true},
	} {
		if got := Personal(quotes.Speaker{Span: span, Name: test.name, Type: test.kind}); got != test.want {
			t.Errorf("%s, a %s: %t", test.name, test.kind, got)
		}
	}
	if Personal(quotes.Speaker{Name: "Ann Lowe", Type: quotes.Person}) {
		t.Error("a speaker who is not mentioned")
	}
}

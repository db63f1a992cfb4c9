package align

import (
	"slices"
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck"
)

// theFinding checks two or more articles as one story and returns the finding of a kind.
func theFinding(t *testing.T, kind Kind, articles ...crosscheck.Article) *Discrepancy {
	t.Helper()
	r := checkAsOne(t, articles...)
	at := slices.IndexFunc(r.Discrepancies, func(d Discrepancy) bool { return d.Kind == kind })
	if at < 0 {
		t.Fatalf("no finding of kind %s: %+v", kind, r.Discrepancies)
	}
	return &r.Discrepancies[at]
}

func article(id, day, text string) crosscheck.Article {
	published, _ := crosscheck.ParseDate(day)
	return crosscheck.Article{ID: id, Published: published, Text: text}
}

// TestRuledOutIsOfThisPair holds that only what could have explained a difference is said to be ruled out.
func TestRuledOutIsOfThisPair(t *testing.T) {
	plain := "“The old bridge at Calder is a danger to every child who walks to school,” said Ruth Orme, the head teacher."
	for name, test := range map[string]struct {
		other string
		want  string
	}{
		"words":       {strings.Replace(plain, "walks", "cycles", 1), "another spelling or form of the word"},
		"an ellipsis": {strings.NewReplacer("walks", "cycles", "old bridge", "old … bridge").Replace(plain), "an ellipsis or brackets; another spelling or form of the word"},
	} {
		d := theFinding(t, KindWording, article("a", "2025-03-20", plain), article("b", "2025-03-20", test.other))
		if got := strings.Join(d.Evidence.RuledOut, "; "); got != test.want {
			t.Errorf("%s: %q, not %q", name, got, test.want)
		}
	}
}

// TestSpeakerShowsTheDisputedWords holds that a finding about speakers has the words that both are said to have spoken, not others
// that stand beside their names.
func TestSpeakerShowsTheDisputedWords(t *testing.T) {
	words := "The old bridge at Calder is a danger to every child who walks to school"
	a := article("a", "2025-03-20", "RUTH ORME: Thank you for the chairs. "+words+".\n\nIDA HOLM: The treasurer agrees.\n\nRUTH ORME: We go on.\n")
	b := article("b", "2025-03-20", "“"+words+",” said Ida Holm, the treasurer of the parish.")
	a.Kind = crosscheck.Record
	d := theFinding(t, KindSpeaker, a, b)
	for _, side := range d.Sides {
		for _, m := range side.Mentions {
			text := map[string]string{"a": a.Text, "b": b.Text}[m.Article]
			if got := text[m.Words[0]:m.Words[1]]; !strings.HasPrefix(got, words) {
				t.Errorf("%s has the words %q", m.Article, got)
			}
		}
	}
	if !strings.Contains(d.Message, "(“"+words+"”)") {
		t.Errorf("the message does not have them: %s", d.Message)
	}
}

// TestFirstIn holds which articles are said to have been first.
func TestFirstIn(t *testing.T) {
	const one = "“The old bridge at Calder is a danger to every child who walks to school,” said Ruth Orme, the head teacher."
	other := strings.Replace(one, "walks", "cycles", 1)
	for name, test := range map[string]struct {
		days  [3]string // of two articles with one wording, and of one with the other
		first string
	}{
		"one day before":    {[3]string{"2025-03-20", "2025-03-21", "2025-03-21"}, "a"},
		"both of a day":     {[3]string{"2025-03-20", "2025-03-20", "2025-03-21"}, "a b"},
		"the other":         {[3]string{"2025-03-22", "2025-03-21", "2025-03-20"}, "c"},
		"the same day":      {[3]string{"2025-03-20", "2025-03-21", "2025-03-20"}, ""},
		"hours do not tell": {[3]string{"2025-03-20T23:00:00+09:00", "2025-03-20T01:00:00+01:00", "2025-03-20T12:00:00Z"}, ""},
		"one is undated":    {[3]string{"2025-03-20", "2025-03-21", ""}, ""},
	} {
		d := theFinding(t, KindWording, article("a", test.days[0], one+" The parish met in its hall, and the meeting went on until midnight. Nobody went home before the vote, which the chairman had put off twice."),
			article("b", test.days[1], "Rain fell for hours on the fields around Calder, and farmers were glad of it. In the village they spoke of other things. "+one), article("c", test.days[2], other))
		_, names, _ := strings.Cut(d.Message, "(first in ")
		first := strings.Split(strings.TrimSuffix(names, ")"), " and ")
		slices.Sort(first)
		if got := strings.Join(first, " "); got != test.first {
			t.Errorf("%s: %q, not %q in %s", name, got, test.first, d.Message)
		}
	}
	d := theFinding(t, KindNumber, article("a", "2025-03-20", "The landslide at the Stonebeck quarry killed 14 workers, the mayor of Calder said."),
		article("b", "2025-03-22", "The landslide at the Stonebeck quarry killed 41 workers, the mayor of Calder said."))
	if want := "possibly an update: a (2025-03-20) has “14”; b (2025-03-22) has “41”"; !strings.HasSuffix(d.Message, want) {
		t.Errorf("%s", d.Message)
	}
}

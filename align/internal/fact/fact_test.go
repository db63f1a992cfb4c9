package fact

import (
	"context"
	"testing"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/claims"
	_ "github.com/crosscheck-go/crosscheck/internal/golden"
	"github.com/google/go-cmp/cmp"
)

func read(t *testing.T, id, text string) *Article {
	t.Helper()
	published, err := crosscheck.ParseDate("2024-03-06")
	if err != nil {
		t.Fatal(err)
	}
	doc, err := crosscheck.NewDocument(crosscheck.Article{ID: id, Text: text, Published: published})
	if err != nil {
		t.Fatal(err)
	}
	return Read(claims.Read(doc))
}

// link is a link as a test writes it.
type link struct {
	kind, x, y string
	agree      bool
}

func links(articles ...*Article) []link {
	var out []link
	for _, l := range Compare(context.Background(), articles) {
		x, y := articles[l.A].Reading.Doc.Text(), articles[l.B].Reading.Doc.Text()
		out = append(out, link{l.Kind, l.X.Span.Of(x), l.Y.Span.Of(y), l.Agree})
	}
	return out
}

func TestEqualValuesAlign(t *testing.T) {
	for _, c := range []struct {
		name, a, b string
		want       link
	}{
		{
			"a telling amount needs little context",
			"Shares of Orme Quarries closed at $36.65 after the ruling.",
			"The stock of the company stood at $36.65 in the evening, and Orme's rivals fell.",
			link{"number", "$36.65", "$36.65", true},
		},
		{
			"another unit",
			"The river at Calder rose 14 miles upstream of the broken Stonebeck dam.",
			"The river rose 22.5 kilometres upstream of the dam at Stonebeck, near Calder.",
			link{"number", "14 miles", "22.5 kilometres", true},
		},
		{
			"a weekday and a date",
			"The council of Calder approved the quarry at Stonebeck on Tuesday.",
			"The quarry at Stonebeck was approved by Calder's council on March 5.",
			link{"date", "Tuesday", "March 5", true},
		},
	} {
		if got := links(read(t, "a", c.a), read(t, "b", c.b)); !has(got, c.want) {
			t.Errorf("%s: %v is not among %v", c.name, c.want, got)
		}
	}
}

func TestAbout(t *testing.T) {
	a := read(t, "a", "The blast killed six miners in the Stonebeck quarry on Monday.")
	for _, c := range []struct{ name, b, want string }{
		{"one predicate", "The blast killed ten miners in the Stonebeck quarry on Monday.", "The blast killed"},
		{"in the passive", "Ten miners were killed by the blast in the Stonebeck quarry on Monday.", "The blast killed"},
		{"a subject of five words", "The very big gas blast killed ten miners in the Stonebeck quarry on Monday.", "The blast killed"},
		{"another predicate", "The owners of the Stonebeck quarry, where ten miners died on Monday in the blast, apologised.", ""},
	} {
		b := read(t, "b", c.b)
		p := pair{a: a, b: b, x: slotOf(t, a, 0), y: slotOf(t, b, 0)}
		if got := p.about(); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// slotOf gives the first slot of a rule.
func slotOf(t *testing.T, a *Article, rule int) *Slot {
	t.Helper()
	if len(a.slots[rule]) == 0 {
		t.Fatalf("no slot of rule %d in %q", rule, a.text.Text)
	}
	return &a.slots[rule][0]
}

// A hedge allows much, and what it does not allow, or allows by far, differs.
func TestHedges(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"roughly 145 boats", "143 boats", false},
		{"about 140 boats", "143 boats", true},
		{"at least 50 boats", "59 boats", true},
		{"more than 12 boats", "20 boats", false},
		{"hundreds of boats", "359 boats", true},
		{"about 14 boats", "13 boats", true},
		{"about 123 boats", "128 boats", false}, // three digits are exact
		{"about 100 boats", "109 boats", true},
		{"about 100 boats", "125 boats", false},
		{"300 metres of boats", "1,080 feet of boats", true},
		{"300 metres of boats", "1,090 feet of boats", false}, // more than a tenth off
		{"nearly two dozen boats", "23 boats", true},
	} {
		a, b := read(t, "a", "The storm sank "+c.a+"."), read(t, "b", "The storm sank "+c.b+".")
		if got := numbersAgree(slotOf(t, a, 0), slotOf(t, b, 0)); got != c.want {
			t.Errorf("%s and %s agree: %v", c.a, c.b, got)
		}
	}
}

func TestDifferencesNeedIdentity(t *testing.T) {
	blast := read(t, "a", "The blast in the Stonebeck quarry killed six miners on Monday, the mayor said.")
	other := read(t, "b", "The blast in the Stonebeck quarry killed ten miners on Monday, the mayor said.")
	if want := (link{"number", "six miners", "ten miners", false}); !has(links(blast, other), want) {
		t.Errorf("%v is not among %v", want, links(blast, other))
	}
	elsewhere := read(t, "c", "A ferry with ten passengers left Calder for the islands, where a regatta begins.")
	for _, l := range links(blast, elsewhere) {
		if !l.agree {
			t.Errorf("%v: nothing of this is one thing", l)
		}
	}
}

// What is found between two articles must not depend on a third, nor on how often it is there.
func TestNoBystander(t *testing.T) {
	a := read(t, "a", "The blast in the Stonebeck quarry killed six miners on Monday, the mayor said.")
	b := read(t, "b", "The blast in the Stonebeck quarry killed ten miners on Monday, the mayor said.")
	c := read(t, "c", "On Monday a blast killed six miners in the Stonebeck quarry near Calder.")
	want := Compare(t.Context(), []*Article{a, b})
	var got []Link
	for _, l := range Compare(t.Context(), []*Article{a, b, c, c}) {
		if l.A == 0 && l.B == 1 {
			got = append(got, l)
		}
	}
	if len(got) != len(want) {
		t.Fatalf("%d links beside a third article, %d without", len(got), len(want))
	}
	for i := range got {
		if got[i].X != want[i].X || got[i].Y != want[i].Y || got[i].Score != want[i].Score {
			t.Errorf("link %d: %v beside a third article, %v without", i, got[i], want[i])
		}
	}
}

func has(list []link, want link) bool {
	for _, l := range list {
		if l == want {
			return true
		}
	}
	return false
}

func TestWeights(t *testing.T) {
	models, err := ParseModels(weights)
	if err != nil {
		t.Fatal(err)
	}
	again, err := ParseModels(models.String())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(models, again); diff != "" {
		t.Errorf("the models are written and read back otherwise:\n%s", diff)
	}
	for _, bad := range []string{"number\tidentity\tnoun\n", "number\tidentity\tnoun\tmuch\n", "number\tidentity\tmoon\t5\n"} {
		if _, err := ParseModels(bad); err == nil {
			t.Errorf("%q was read", bad)
		}
	}
}

// What is considered are all links, and of what is no link what it lacks.
func TestTrace(t *testing.T) {
	a := read(t, "a", "The blast in the Stonebeck quarry killed six miners on Monday, the mayor said. Nine houses near the quarry burned.")
	b := read(t, "b", "The blast in the Stonebeck quarry killed ten miners on Monday, the mayor said. Its owner employs nine people.")
	want := len(Compare(t.Context(), []*Article{a, b}))
	for _, p := range Consider(a, b) {
		if p.Lacking == "" {
			want--
		}
		if p.Lacking == "" && p.Kind == "number" && len(p.Signals) == 0 {
			t.Errorf("%v: a link without evidence", p)
		}
	}
	if want != 0 {
		t.Errorf("%d links more than the trace tells of", want)
	}
}

func TestAgree(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"Nearly two dozen boats sank off Calder.", "The storm sank 23 boats off Calder.", true},
		{"She joined 38 other members in the vote at Calder.", "In Calder 39 members joined the vote.", true},
		{"In Calder the poll has an error of plus or minus 4 points.", "The poll in Calder has an error of 4 points.", true},
		{"The storm sank 25 boats off Calder.", "The storm sank 52 boats off Calder.", false},
	} {
		x, y := read(t, "a", c.a), read(t, "b", c.b)
		if len(x.slots[0]) == 0 || len(y.slots[0]) == 0 {
			t.Errorf("no number in %q or %q", c.a, c.b)
			continue
		}
		if got := numbersAgree(&x.slots[0][0], &y.slots[0][0]); got != c.want {
			t.Errorf("%q and %q agree: %v", c.a, c.b, got)
		}
	}
}

// Two numbers of people with another fate are no two numbers of one thing.
func TestFates(t *testing.T) {
	a := read(t, "a", "The fire in the Stonebeck quarry on Monday killed 14 people, the mayor said.")
	b := read(t, "b", "The mayor said that 41 people were injured in the fire in the Stonebeck quarry on Monday.")
	for _, l := range links(a, b) {
		if l.kind == "number" {
			t.Errorf("%v", l)
		}
	}
}

// Numbers near in value are compared where no word beside them is shared, as long as they tell enough and are few.
func TestNumbersAlike(t *testing.T) {
	texts := []string{
		"More than 1,000 protesters were arrested. Nine were hurt, and 1,900 paid $250 a week.",
		"At least 1,100 people have been detained. Eight fell ill, and 2,100 got $275 a week. $250 each was lost.",
	}
	a, b := read(t, "a", texts[0]), read(t, "b", texts[1])
	var got []string
	for i, x := range a.slots[0] {
		for _, j := range numbersAlike(b.slots[0])(&a.slots[0][i]) {
			got = append(got, x.Quantity.String()+" "+b.slots[0][j].Quantity.String())
		}
	}
	want := []string{"more than 1000 at least 1100", "1900 2100", "USD 250/wk USD 275/wk"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

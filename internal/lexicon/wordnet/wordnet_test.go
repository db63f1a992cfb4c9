package wordnet

import (
	"strings"
	"testing"
)

func TestLemma(t *testing.T) {
	for _, test := range []struct{ forms, lemma string }{
		{"kill kills killed killing killings", "kill"},
		{"meet meets met meeting meetings", "meet"},
		{"plan planned planning plans", "plan"},
		{"find found finds", "find"},
		{"leave left leaves", "leave"},
		{"say says said saying", "say"},
		{"buy bought buying", "buy"},
		{"city cities", "city"},
		{"box boxes", "box"},
		{"woman women", "woman"},
		{"policeman policemen", "policeman"},
		{"high higher highest", "high"},
		{"big bigger biggest", "big"},
		{"good better best", "good"},
		{"news", "news"},
		{"police", "police"},
		{"gas", "gas"},
		{"officer officers", "officer"},
		{"crisis crises", "crisis"},
		{"the zzz Kill stoltenberg", ""},
	} {
		for form := range strings.FieldsSeq(test.forms) {
			if got := Lemma(form).String(); got != test.lemma {
				t.Errorf("Lemma(%q) = %q, want %q", form, got, test.lemma)
			}
			if got := Lemma([]byte(form)).String(); got != test.lemma {
				t.Errorf("Lemma([]byte(%q)) = %q, want %q", form, got, test.lemma)
			}
		}
	}
}

func TestRelations(t *testing.T) {
	for _, test := range []struct {
		a, b     string
		relation Relation
		opposed  bool
	}{
		{"attack", "attack", Same, false},
		{"attack", "assault", Synonym, false},
		{"begin", "start", Synonym, false},
		{"say", "tell", Synonym, false},
		{"participant", "participation", Derived, false},
		{"president", "presidential", Derived, false},
		{"election", "elect", Derived, false},
		{"murder", "kill", Kindred, false},
		{"win", "lose", Antonym, true},
		{"northern", "southern", Antonym, true},
		{"guilty", "innocent", Antonym, true},
		{"accept", "refuse", Antonym, true},
		{"approve", "reject", Unrelated, true},
		{"agreement", "disagree", Unrelated, true},
		{"boat", "senator", Unrelated, false},
		{"", "", Unrelated, false},
		{"boat", "", Unrelated, false},
	} {
		a, b := Lookup(test.a), Lookup(test.b)
		for range 2 {
			if got := Relate(a, b); got != test.relation {
				t.Errorf("Relate(%s, %s) = %d, want %d", a, b, got, test.relation)
			}
			if got := Opposed(a, b, nil); got != test.opposed {
				t.Errorf("Opposed(%s, %s) = %t, want %t", a, b, got, test.opposed)
			}
			a, b = b, a // relations hold in both directions
		}
	}
}

func TestRelated(t *testing.T) {
	antonyms := Related(Lookup("guilty"), Antonym)
	if len(antonyms) != 1 || antonyms[0].String() != "innocent" {
		t.Errorf("antonyms of guilty: %v, want [innocent]", antonyms)
	}
	if words := Related(0, Synonym); words != nil {
		t.Errorf("no word has the synonyms %v", words)
	}
}

func TestCommonness(t *testing.T) {
	order := []string{"", "zither", "embargo", "boat", "number", "say", "be"}
	for i := range order[1:] {
		rare, common := Lookup(order[i]), Lookup(order[i+1])
		if rare.Commonness() > common.Commonness() || rare.Rarity() < common.Rarity() {
			t.Errorf("%q (%d) should be rarer than %q (%d)", rare, rare.Commonness(), common, common.Commonness())
		}
	}
}

// Every word is found again, is numbered in the order of the alphabet, and its relations lead back to it.
func TestDictionaryIsSound(t *testing.T) {
	d := &tables
	words := d.words.Len() - 1
	if words < 50_000 {
		t.Fatalf("only %d words", words)
	}
	for w := Word(1); int(w) <= words; w++ {
		if Lookup(w.String()) != w {
			t.Fatalf("word %d, %q, is looked up as %d", w, w, Lookup(w.String()))
		}
		if w > 1 && (w-1).String() >= w.String() {
			t.Fatalf("%q stands before %q", w-1, w)
		}
		if w.Parts() == 0 {
			t.Fatalf("%q has no part of speech", w)
		}
		edges := d.related(w)
		for i := range edges.len() {
			e := edges.at(i)
			if d.direct(e.to(), w) != e.relation() {
				t.Fatalf("%q is related to %q, which is not related to it", w, e.to())
			}
		}
	}
}

func BenchmarkLemma(b *testing.B) {
	forms := strings.Fields("the ministers met protesters and promised better wages yesterday while trains were standing still")
	b.ReportAllocs()
	for b.Loop() {
		for _, form := range forms {
			Lemma(form)
		}
	}
}

// TestRelatives holds what Relatives says to what Relate does, for a sample of words among another sample.
func TestRelatives(t *testing.T) {
	last := Lookup("zymurgy")
	for _, step := range []Word{1, 7} {
		found := 0
		for w := Word(1); w <= last; w += 997 {
			relations := map[Word]Relation{}
			for _, r := range Relatives(w, func(other Word) bool { return other%step == 0 }) {
				relations[r.Word] = r.Relation
			}
			found += len(relations)
			for other := step; other <= last; other += step {
				want := Relate(w, other)
				if want == Same {
					want = Unrelated
				}
				if relations[other] != want {
					t.Fatalf("%s and %s: %d, want %d", w, other, relations[other], want)
				}
			}
		}
		if found == 0 {
			t.Error("no relatives at all")
		}
	}
	if got := Relatives(0, func(Word) bool { return true }); got != nil {
		t.Errorf("no word has relatives %v", got)
	}
}

// What may mean “buy” is opposed to “sell” only where “buy” and “sell” are more than two sides of one thing.
func TestLooseAntonyms(t *testing.T) {
	buy, sell, steal := Lookup("buy"), Lookup("sell"), Lookup("steal")
	loose := func(a, b Word) bool { return min(a, b) == min(buy, sell) && max(a, b) == max(buy, sell) }
	for _, test := range []struct {
		a, b  Word
		loose func(a, b Word) bool
		want  bool
	}{
		{steal, sell, nil, true}, {steal, sell, loose, false}, {sell, steal, loose, false}, {buy, sell, loose, true},
		{Lookup("approve"), Lookup("reject"), loose, true},
	} {
		if got := Opposed(test.a, test.b, test.loose); got != test.want {
			t.Errorf("Opposed(%s, %s) = %t, want %t", test.a, test.b, got, test.want)
		}
	}
}

package fact

import "testing"

// leftOpen gives the pair of kind “certainty” that two texts are found to differ in, and how likely an editor would act.
func leftOpen(t *testing.T, a, b string) (x, y string, score int32) {
	t.Helper()
	for _, l := range Compare(t.Context(), []*Article{read(t, "a", a), read(t, "b", b)}) {
		if l.Kind == certainty.kind {
			return l.X.Span.Of(a), l.Y.Span.Of(b), l.Score
		}
	}
	return "", "", 0
}

func TestLeftOpenAndPlain(t *testing.T) {
	for _, c := range []struct{ name, a, b, x, y string }{
		{
			"an adverb",
			"The ferry Brannoc was probably hit by a drifting log off Calder on Friday, and sank within the hour.",
			"The ferry Brannoc was hit by a drifting log off Calder on Friday, and sank within the hour.",
			"was probably hit", "was hit",
		},
		{
			"a verb before the verb",
			"The film shows nothing of the fire. A letter found in the mill appears to blame the Orme family for the explosion.",
			"A letter found in the mill blames the Orme family for the explosion. It was read in court.",
			"appears to blame", "blames",
		},
		{
			"it may have been",
			"The smugglers left the harbour of Calder at midnight with forty crates of copper from the Stonebeck quarry.",
			"With forty crates of copper from the Stonebeck quarry the smugglers may have left the harbour of Calder at midnight.",
			"left", "may have left",
		},
		{
			"a noun",
			"Ada Holm met the miners at Stonebeck ahead of a possible strike over the closing of the northern shaft.",
			"Ada Holm met the miners at Stonebeck ahead of a strike over the closing of the northern shaft.",
			"possible strike", "strike",
		},
	} {
		if x, y, score := leftOpen(t, c.a, c.b); x != c.x || y != c.y || score < leastScore {
			t.Errorf("%s: %q and %q (%d), want %q and %q", c.name, x, y, score, c.x, c.y)
		}
	}
}

func TestNotLeftOpen(t *testing.T) {
	for _, c := range []struct{ name, a, b string }{
		{
			"both leave it open",
			"The ferry Brannoc was probably hit by a drifting log off Calder on Friday.",
			"The ferry Brannoc was apparently hit by a drifting log off Calder on Friday.",
		},
		{
			"the surer article leaves it open elsewhere",
			"The ferry Brannoc was probably hit by a drifting log off Calder on Friday.",
			"Off Calder on Friday the ferry Brannoc was hit by a drifting log. The ferry Brannoc was probably hit by a drifting log off Calder, said the pilot.",
		},
		{
			"what is to come",
			"The ferry Brannoc may leave the harbour of Calder on Friday.",
			"The ferry Brannoc leaves the harbour of Calder on Friday.",
		},
		{
			"one denies it",
			"The ferry Brannoc was probably hit by a drifting log off Calder on Friday.",
			"The ferry Brannoc was not hit by a drifting log off Calder on Friday.",
		},
		{
			"another verb",
			"The ferry Brannoc was probably hit by a drifting log off Calder on Friday.",
			"The ferry Brannoc was raised by a crane off Calder on Friday.",
		},
		{
			"the word elsewhere",
			"The ferry Brannoc was probably hit by a drifting log off Calder on Friday.",
			"Holm's new song hit the charts of Orme in its first week.",
		},
		{
			"a name",
			"The alleged arsonist Moira Orme left the court of Calder in silence on Friday.",
			"Moira Orme left the court of Calder in silence on Friday.",
		},
		{
			"somebody thinks so",
			"The pilot thinks that the ferry Brannoc was hit by a drifting log off Calder on Friday.",
			"The ferry Brannoc was hit by a drifting log off Calder on Friday.",
		},
	} {
		if x, y, score := leftOpen(t, c.a, c.b); score > 0 {
			t.Errorf("%s: %q and %q are told apart (%d)", c.name, x, y, score)
		}
	}
}

// Words are read as left open where the grammar says so, and as stated plainly where nothing near them does.
func TestWordsLeftOpen(t *testing.T) {
	for text, want := range map[string]string{
		"Orme allegedly paid the pilot.":               "allegedly paid",
		"The ship was hit by suspected torpedoes.":     "suspected torpedoes",
		"The pilot has apparently issued an apology.":  "has apparently issued an apology",
		"The attempted robbery failed.":                "",
		"The alleged thief Orme fled.":                 "",
		"Orme is likely to pay the pilot.":             "",
		"Rumours that the bank had closed were wrong.": "Rumours that the bank had closed",
		"Rumours that the old bank of the very small town by the sea in the north had closed were wrong.": "",
	} {
		a := read(t, "a", text)
		got := ""
		for _, h := range a.hedges {
			got += a.written(h.first, h.last)
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

package passage

import (
	"testing"

	"github.com/crosscheck-go/crosscheck/align/internal/fact"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
)

// differ reports whether two sentences contradict each other in polarity.
func differ(t *testing.T, a, b string) bool {
	t.Helper()
	f, m := matchOf(t, a, b)
	for _, article := range f.corpus.Articles {
		f.slots[article.Index] = fact.Read(article.Reading)
	}
	f.opposites(m)
	f.negations(m)
	f.denials(m)
	for _, d := range f.differences {
		if d.Kind == finding.KindPolarity {
			return true
		}
	}
	return false
}

// What denies a statement, however it does, contradicts it; what leaves it open or repeats the denial does not.
func TestPolarity(t *testing.T) {
	const approved = "The Calder council approved the quarry at Stonebeck on Monday."
	for _, test := range []struct {
		a, b string
		want bool
	}{
		{approved, "The Calder council did not approve the quarry at Stonebeck on Monday.", true},
		{approved, "The Calder council failed to approve the quarry at Stonebeck on Monday.", true},
		{approved, "The Calder council refused to approve the quarry at Stonebeck on Monday.", true},
		{approved, "The Calder council declined to approve the quarry at Stonebeck on Monday.", true},
		{approved, "The Calder council stopped short of approving the quarry at Stonebeck on Monday.", true},
		{approved, "The Calder council has yet to approve the quarry at Stonebeck.", true},
		{approved, "The Calder council never approved the quarry at Stonebeck.", true},
		{approved, "The Calder council was unable to approve the quarry at Stonebeck on Monday.", true},
		{approved, "The Calder council ruled out approving the quarry at Stonebeck on Monday.", true},
		{approved, "The Calder council neither approved nor rejected the quarry at Stonebeck on Monday.", true},
		{approved, "Neither the mayor nor the Calder council approved the quarry at Stonebeck on Monday.", true},
		{approved, "Nobody on the Calder council approved the quarry at Stonebeck on Monday.", true},
		{approved, "The quarry at Stonebeck was not approved by the Calder council on Monday.", true},
		{approved, "It is not true that the Calder council approved the quarry at Stonebeck on Monday.", true},
		{"Orme Stone paid the farmers of Stonebeck for the land.", "Orme Stone hardly paid the farmers of Stonebeck for the land.", true},
		{"The tests at Stonebeck showed arsenic in the water.", "The tests at Stonebeck showed no arsenic in the water.", true},
		{"Engineers said the Calder bridge was safe for lorries.", "Engineers said the Calder bridge was not safe for lorries.", true},
		{"The Calder council will close the Stonebeck school in June.", "The Calder council will not close the Stonebeck school in June.", true},
		{"Ruth Orme denied that she had sold the Stonebeck mill.", "Ruth Orme said that she had sold the Stonebeck mill.", true},

		{approved, "The Calder council approved the quarry at Stonebeck.", false},
		{"The Calder council failed to approve the quarry at Stonebeck.", "The Calder council did not approve the quarry at Stonebeck.", false},
		{"The Calder council refused to approve the quarry at Stonebeck.", "The Calder council has yet to approve the quarry at Stonebeck.", false},
		{approved, "The Calder council did not fail to approve the quarry at Stonebeck on Monday.", false},
		{approved, "Farmers asked whether the Calder council had approved the quarry at Stonebeck.", false},
		{approved, "The Calder council may not approve the quarry at Stonebeck.", false},
		{"The Calder council may approve the quarry at Stonebeck.", "The Calder council may not approve the quarry at Stonebeck.", false},
		{approved, "The Calder council will not approve the quarry at Orme until the Stonebeck road is mended.", false},
		{"It is not only wrong to close the Stonebeck school, Holm said.", "It isn't only wrong to close the Stonebeck school, Holm said.", false},
		{"Ruth Orme denied that she had sold the Stonebeck mill.", "The clerk Piet Lowe said that she had sold the Stonebeck mill.", false},
		{"Divers found a gash of six metres in the hull but no oil in the water.", "The gash in the hull is six metres long, but divers saw no oil in the water.", false},
		{"The bill bans no-knock searches in Calder homes.", "The bill bans no searches in Calder homes.", true},
	} {
		if got := differ(t, test.a, test.b); got != test.want {
			t.Errorf("%t, want %t\n\t%s\n\t%s", got, test.want, test.a, test.b)
		}
		if got := differ(t, test.b, test.a); got != test.want {
			t.Errorf("%t, want %t, in the other order\n\t%s\n\t%s", got, test.want, test.b, test.a)
		}
	}
}

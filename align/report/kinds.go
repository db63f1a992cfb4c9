package report

import (
	"strings"

	"github.com/crosscheck-go/crosscheck/align"
)

// A kindName says what a kind of difference is, for readers and for the rules of SARIF.
type kindName struct {
	kind  align.Kind
	title string
	help  string
}

func kindNames() []kindName {
	return []kindName{
		{align.Wording, "Other words", "One statement is quoted in different words."},
		{align.Omission, "Words left out", "A quotation ends where another source goes on with a restriction."},
		{align.Polarity, "Opposite sense", "One source affirms what another denies."},
		{align.Number, "Another number", "Two sources give numbers for one thing that cannot both be right."},
		{align.Date, "Another date", "Two sources give dates for one event that cannot both be right."},
		{align.Name, "Another name", "Two sources give different names in one place."},
		{align.Place, "Another place", "Two sources give different places for one event."},
		{align.Role, "Another role", "One person is given different roles or titles."},
		{align.Speaker, "Another speaker", "One statement is put into the mouths of different speakers."},
		{align.Certainty, "More or less certain", "One source states as certain what another calls possible."},
		{align.Recycled, "An old quotation", "A quotation of one occasion is used as if it had been said on another."},
	}
}

// kindTitle is the heading of a kind of difference; its own name for one that is not known.
func kindTitle(kind align.Kind) string {
	for _, known := range kindNames() {
		if known.kind == kind {
			return known.title
		}
	}
	return string(kind)
}

// name is the kind as an identifier: “AnotherNumber”.
func (k kindName) name() string {
	var name strings.Builder
	for _, word := range strings.Fields(k.title) {
		name.WriteString(strings.ToUpper(word[:1]) + word[1:])
	}
	return name.String()
}

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
		{align.KindWording, "Other words", "One statement is quoted in different words."},
		{align.KindOmission, "Words left out", "A quotation ends where another source goes on with a restriction."},
		{align.KindPolarity, "Opposite sense", "One source affirms what another denies."},
		{align.KindNumber, "Another number", "Two sources give numbers for one thing that cannot both be right."},
		{align.KindDate, "Another date", "Two sources give dates for one event that cannot both be right."},
		{align.KindName, "Another name", "Two sources give different names in one place."},
		{align.KindPlace, "Another place", "Two sources give different places for one event."},
		{align.KindRole, "Another role", "One person is given different roles or titles."},
		{align.KindSpeaker, "Another speaker", "One statement is put into the mouths of different speakers."},
		{align.KindCertainty, "More or less certain", "One source states as certain what another calls possible."},
		{align.KindRecycled, "An old quotation", "A quotation of one occasion is used as if it had been said on another."},
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

package finding

import "slices"

// A Description is what readers are told about differences of a kind.
type Description struct {
	Kind     Kind
	Title    string   // a heading: “Another number”
	Help     string   // a sentence
	Phrasing Phrasing // of a finding's message
	RuledOut []string // what would have explained a difference between two passages, and was looked for in vain

	// RuledOutAnywhere is what would have explained a difference in what two articles say of one person, wherever they name it.
	RuledOutAnywhere []string
}

// A Phrasing is how the message of a finding is put: “The words differ: desk-a has “this”; desk-b and desk-c have “that””.
type Phrasing struct {
	Opening   string
	Remark    string // what stands behind what it is about
	Has, Have string // what one article does with its value, and several
}

// kinds describes all kinds. A new one is a constant here and in package align, and an entry.
var kinds = []Description{
	{
		Kind: KindWording, Title: "Other words", Help: "One statement is quoted in different words.",
		Phrasing: Phrasing{Opening: "The words differ", Has: "has", Have: "have"},
		RuledOut: []string{"an ellipsis or brackets", "another spelling or form of the word", "a title before a name"},
	},
	{
		Kind: KindOmission, Title: "Words left out", Help: "A quotation ends where another source goes on with a restriction.",
		Phrasing: Phrasing{Opening: "A restriction is left out", Has: "ends with", Have: "end with"},
		RuledOut: []string{"an ellipsis", "the same words later in the article"},
	},
	{
		Kind: KindPolarity, Title: "Opposite sense", Help: "One source affirms what another denies.",
		Phrasing: Phrasing{Opening: "One says the opposite of the other", Has: "has", Have: "have"},
		RuledOut: []string{"a second denial that makes up for it", "an ellipsis or brackets"},
	},
	{
		Kind: KindNumber, Title: "Another number", Help: "Two sources give numbers for one thing that cannot both be right.",
		Phrasing: Phrasing{Opening: "The numbers differ", Has: "has", Have: "have"},
		RuledOut: []string{"another way of writing the number", "a rounding or a hedge"},
	},
	{
		Kind: KindDate, Title: "Another date", Help: "Two sources give dates for one event that cannot both be right.",
		Phrasing: Phrasing{Opening: "The dates differ", Has: "has", Have: "have"},
		RuledOut: []string{"another way of writing the date", "a weekday for a date"},
	},
	{
		Kind: KindName, Title: "Another name", Help: "Two sources give different names in one place.",
		Phrasing:         Phrasing{Opening: "The names differ", Has: "has", Have: "have"},
		RuledOut:         []string{"a short form of the name", "another name of the same"},
		RuledOutAnywhere: []string{"another spelling of the name", "a role that several hold or have held"},
	},
	{
		Kind: KindPlace, Title: "Another place", Help: "Two sources give different places for one event.",
		Phrasing:         Phrasing{Opening: "The places differ", Has: "has", Have: "have"},
		RuledOut:         []string{"a short form of the name", "another name of the same"},
		RuledOutAnywhere: []string{"a second place that the other article gives, too", "a larger place around the other"},
	},
	{
		Kind: KindRole, Title: "Another role", Help: "One person is given different roles or titles.",
		Phrasing:         Phrasing{Opening: "The roles differ", Has: "has", Have: "have"},
		RuledOut:         []string{"a short form of the name", "another name of the same"},
		RuledOutAnywhere: []string{"a former or a coming office", "a second office that the other article gives, too"},
	},
	{
		Kind: KindSpeaker, Title: "Another speaker", Help: "One statement is put into the mouths of different speakers.",
		Phrasing: Phrasing{Opening: "The same words are given to different speakers", Has: "names", Have: "name"},
		RuledOut: []string{"a role or a pronoun for the person", "a part of the same name"},
	},
	{
		Kind: KindCertainty, Title: "More or less certain", Help: "One source states as certain what another calls possible, probable or alleged.",
		Phrasing: Phrasing{Opening: "One is surer than the other", Has: "has", Have: "have"},
		RuledOut: []string{"an ellipsis or brackets", "another spelling or form of the word", "a title before a name"},
	},
	{
		Kind: KindRecycled, Title: "An old quotation", Help: "A quotation of one occasion is used as if it had been said on another.",
		Phrasing: Phrasing{Opening: "One quotation is given as said on two occasions", Has: "has it on", Have: "have it on"},
		RuledOut: []string{"a time beside it that looks back", "another speaker"},
	},
}

// Kinds are the descriptions of all kinds, in the order in which they are listed to readers.
func Kinds() []Description { return slices.Clone(kinds) }

// Describe returns the description of a kind, and reports whether there is such a kind.
func Describe(kind Kind) (Description, bool) {
	i := slices.IndexFunc(kinds, func(d Description) bool { return d.Kind == kind })
	if i < 0 {
		return Description{}, false
	}
	return kinds[i], true
}

// RuledOut returns what would have explained that two passages differ in a way, and was looked for in vain.
func RuledOut(kind Kind) []string {
	d, _ := Describe(kind)
	return d.RuledOut
}

// RuledOutAnywhere returns the same of what two articles say of one person, wherever they name it.
func RuledOutAnywhere(kind Kind) []string {
	d, _ := Describe(kind)
	return d.RuledOutAnywhere
}

// PhrasingOf returns the phrasing of a finding. A number in the articles' own words that may have moved between two days, since
// one side was published before the others, is said to be that, and a speaker whose name is written otherwise is no other speaker.
func PhrasingOf(kind Kind, in In, severity Severity, later bool) Phrasing {
	switch {
	case kind == KindNumber && in == InClaim && severity == SeverityWarning && later:
		return Phrasing{Opening: "The numbers differ", Remark: ", possibly an update", Has: "has", Have: "have"}
	case kind == KindSpeaker && severity == SeverityNote:
		return Phrasing{Opening: "The speaker's name is spelled in two ways", Has: "writes", Have: "write"}
	}
	d, _ := Describe(kind)
	return d.Phrasing
}

// GoingOn is the phrasing of the side of an omission that has the restriction.
func GoingOn() Phrasing { return Phrasing{Has: "goes on with", Have: "go on with"} }

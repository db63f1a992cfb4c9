package finding

// Evidence says why two passages were compared and what was found.
type Evidence struct {
	Shared   []SharedWord // what matched, the most telling first
	Differs  []string     // what differs
	RuledOut []string     // what would have explained the difference, and does not
}

// SharedWord is a word, a name, a number or a date that two passages have in common.
type SharedWord struct {
	Text string // as it is written in one of the articles

	// Rarity says how much it tells that both have the word, in bits: 4 for the commonest words of the language, one more for
	// each time that a word is half as common, 15 for numbers and dates, 18 for names and for words that are hardly ever met.
	Rarity int
}

// RuledOut says what would have explained that two passages differ in a way, and was looked for in vain.
func RuledOut(kind Kind) []string {
	switch kind {
	case KindWording, KindCertainty:
		return []string{"an ellipsis or brackets", "another spelling or form of the word", "a title before a name"}
	case KindPolarity:
		return []string{"a second denial that makes up for it", "an ellipsis or brackets"}
	case KindNumber:
		return []string{"another way of writing the number", "a rounding or a hedge"}
	case KindDate:
		return []string{"another way of writing the date", "a weekday for a date"}
	case KindName, KindPlace, KindRole:
		return []string{"a short form of the name", "another name of the same"}
	case KindSpeaker:
		return []string{"a role or a pronoun for the person", "a part of the same name"}
	case KindOmission:
		return []string{"an ellipsis", "the same words later in the article"}
	case KindRecycled:
		return []string{"a time beside it that looks back", "another speaker"}
	}
	return nil
}

// RuledOutAnywhere says the same of what two articles say of one person, wherever they name it.
func RuledOutAnywhere(kind Kind) []string {
	switch kind {
	case KindRole:
		return []string{"a former or a coming office", "a second office that the other article gives, too"}
	case KindPlace:
		return []string{"a second place that the other article gives, too", "a larger place around the other"}
	case KindName:
		return []string{"another spelling of the name", "a role that several hold or have held"}
	}
	return nil
}

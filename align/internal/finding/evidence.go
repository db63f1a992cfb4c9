package finding

// Evidence says why two passages were compared and what was found.
type Evidence struct {
	Shared   []SharedWord // what matched, the most telling first
	Differs  []string     // what differs
	Rule     string       // the rule by which it is a difference; "" where it has no name
	Signals  []Signal     // what was measured for it, in the order of the rule
	RuledOut []string     // what would have explained the difference, and does not
}

// SharedWord is a word, a name, a number or a date that two passages have in common.
type SharedWord struct {
	Text string // as it is written in one of the articles

	// Rarity says how much it tells that both have the word, in bits: 4 for the commonest words of the language, one more for
	// each time that a word is half as common, 15 for numbers and dates, 18 for names and for words that are hardly ever met.
	Rarity int
}

// Signal is what was measured of two passages in one respect.
type Signal struct {
	Name  string
	Value int
	Adds  int // to the log-odds by which the rule decides, in thousandths; 0 where it weighs nothing, or the rule only bounds it
}

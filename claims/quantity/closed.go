package quantity

import "github.com/crosscheck-go/crosscheck/internal/lexicon"

// closedWords are the function words and marks that the grammar names; quantity-grammar lists them.
type closedWords struct {
	a, age, ages, an, and, below, between, but, by, caret, closeBracket, comma, e, emDash, enDash, from, group,
	hyphen, in, lone, long, minus, minusSign, negative, no, nobody, of, old, olds, one, openBracket, or, out, over, per, period,
	possessive, pound, poundSign, pounds, single, slash, than, through, tilde, to, top, x, yo, zero lexicon.ID
}

func readClosedWords() (w closedWords) {
	for text, id := range map[string]*lexicon.ID{
		"a": &w.a, "age": &w.age, "ages": &w.ages, "an": &w.an, "and": &w.and, "below": &w.below, "between": &w.between,
		"but": &w.but, "by": &w.by, "^": &w.caret, ")": &w.closeBracket, ",": &w.comma, "e": &w.e, "—": &w.emDash,
		"–": &w.enDash, "from": &w.from, "group": &w.group, "-": &w.hyphen, "in": &w.in, "minus": &w.minus,
		"−": &w.minusSign, "negative": &w.negative, "long": &w.long, "lone": &w.lone, "no": &w.no, "nobody": &w.nobody, "of": &w.of, "old": &w.old, "olds": &w.olds,
		"one": &w.one, "(": &w.openBracket, "or": &w.or, "out": &w.out, "over": &w.over, "per": &w.per, ".": &w.period,
		"'s": &w.possessive, "pound": &w.pound, "£": &w.poundSign, "pounds": &w.pounds, "/": &w.slash, "single": &w.single, "than": &w.than,
		"through": &w.through, "~": &w.tilde, "to": &w.to, "top": &w.top, "x": &w.x, "yo": &w.yo, "zero": &w.zero,
	} {
		*id = lexicon.Word(text)
	}
	return w
}

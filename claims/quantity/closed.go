package quantity

import "github.com/crosscheck-go/crosscheck/internal/lexicon"

// closedWords are the function words and marks that the grammar names; quantity-grammar lists them.
type closedWords struct {
	a, age, ages, an, and, below, between, but, by, e, few, from, group, in, minus, negative, no, of, old, olds, one, or, out, over, per, point, pound,
	pounds, rmb, through, several, than, to, top, x, zero, yen, ampersand, caret, closeBracket, comma, emDash, enDash, hyphen, minusSign,
	openBracket, period, plus, plusMinus, poundSign, possessive, slash, tilde, times lexicon.ID
}

func readClosedWords() closedWords {
	return closedWords{
		a:            lexicon.Lookup("a"),
		age:          lexicon.Lookup("age"),
		ages:         lexicon.Lookup("ages"),
		an:           lexicon.Lookup("an"),
		and:          lexicon.Lookup("and"),
		by:           lexicon.Lookup("by"),
		below:        lexicon.Lookup("below"),
		but:          lexicon.Lookup("but"),
		few:          lexicon.Lookup("few"),
		out:          lexicon.Lookup("out"),
		no:           lexicon.Lookup("no"),
		top:          lexicon.Lookup("top"),
		than:         lexicon.Lookup("than"),
		several:      lexicon.Lookup("several"),
		zero:         lexicon.Lookup("zero"),
		group:        lexicon.Lookup("group"),
		over:         lexicon.Lookup("over"),
		poundSign:    lexicon.Lookup("£"),
		plusMinus:    lexicon.Lookup("±"),
		between:      lexicon.Lookup("between"),
		e:            lexicon.Lookup("e"),
		from:         lexicon.Lookup("from"),
		in:           lexicon.Lookup("in"),
		minus:        lexicon.Lookup("minus"),
		negative:     lexicon.Lookup("negative"),
		of:           lexicon.Lookup("of"),
		old:          lexicon.Lookup("old"),
		olds:         lexicon.Lookup("olds"),
		one:          lexicon.Lookup("one"),
		or:           lexicon.Lookup("or"),
		per:          lexicon.Lookup("per"),
		point:        lexicon.Lookup("point"),
		pound:        lexicon.Lookup("pound"),
		pounds:       lexicon.Lookup("pounds"),
		rmb:          lexicon.Lookup("rmb"),
		through:      lexicon.Lookup("through"),
		to:           lexicon.Lookup("to"),
		x:            lexicon.Lookup("x"),
		yen:          lexicon.Lookup("yen"),
		ampersand:    lexicon.Lookup("&"),
		caret:        lexicon.Lookup("^"),
		closeBracket: lexicon.Lookup(")"),
		comma:        lexicon.Lookup(","),
		emDash:       lexicon.Lookup("—"),
		enDash:       lexicon.Lookup("–"),
		hyphen:       lexicon.Lookup("-"),
		minusSign:    lexicon.Lookup("−"),
		openBracket:  lexicon.Lookup("("),
		period:       lexicon.Lookup("."),
		plus:         lexicon.Lookup("+"),
		possessive:   lexicon.Lookup("'s"),
		slash:        lexicon.Lookup("/"),
		tilde:        lexicon.Lookup("~"),
		times:        lexicon.Lookup("×"),
	}
}

package timex

import "github.com/crosscheck-go/crosscheck/internal/segment"

// class is what a token can be in an expression: a set of the classes below. A token without any is passed over at once, and
// a form is only tried where its first token can stand.
type class uint32

const (
	aNumber   class = 1 << iota // “14”
	aNumeral                    // “fourteen”, “hundred”
	anOrdinal                   // “third”; one in digits is a number
	aMonth
	aWeekday
	weekdaysPlural
	aSeason
	aUnit
	aPart       // “morning”
	aClock      // “noon”
	the         // “the”
	article     // “a”, “an”, “per”
	aRelation   // “last”, “this”, “following”
	aStage      // “early”, “late”, “mid”
	anEdge      // “end”, “beginning”, “eve”
	aDeictic    // “today”
	anAmount    // “several”, “couple”, “half”
	each        // “each”, “every”
	fiscal      // “fiscal”
	letter      // “Q”, “FY”
	aQuote      // the apostrophe of “’90s”
	aPhrase     // the first word of a fixed expression, a modifier or a holiday
	wholePhrase // such an expression of one word
	inPhrase    // a later word of one
	aModifier   // a modifier of one word: “about”

	// openers cannot stand alone: the token after them must have a class as well.
	openers = the | article | aRelation | each | fiscal | letter | aQuote | aPhrase | inPhrase | aModifier
	// aModified is what can follow “about” or “nearly”.
	aModified = aNumber | aNumeral | article | anAmount | aMonth | aClock | aUnit
)

// keywordClasses are the classes of the function words that can begin an expression.
var keywordClasses = map[keyword]class{
	kwThe: the, kwA: article, kwAn: article, kwPer: article,
	kwThis: aRelation, kwThat: aRelation, kwThese: aRelation, kwThose: aRelation, kwLast: aRelation, kwPast: aRelation,
	kwPrevious: aRelation, kwPreceding: aRelation, kwNext: aRelation, kwComing: aRelation, kwUpcoming: aRelation,
	kwFollowing: aRelation, kwCurrent: aRelation, kwRecent: aRelation,
	kwEarly: aStage, kwLate: aStage, kwMid: aStage, kwEarlier: aStage, kwLater: aStage,
	kwEnd: anEdge, kwBeginning: anEdge, kwStart: anEdge, kwMiddle: anEdge, kwClose: anEdge, kwEve: anEdge,
	kwToday: aDeictic, kwYesterday: aDeictic, kwTomorrow: aDeictic, kwTonight: aDeictic,
	kwFew: anAmount, kwSeveral: anAmount, kwSome: anAmount, kwMany: anAmount, kwCouple: anAmount, kwHalf: anAmount, kwHalfSign: anAmount,
	kwAnother: anAmount, kwAll: anAmount, kwEach: each, kwEvery: each, kwFiscal: fiscal, kwFinancial: fiscal,
	kwLatest: inPhrase, kwFull: inPhrase, kwEntire: inPhrase, kwWhole: inPhrase, kwComparable: inPhrase, kwCorresponding: inPhrase,
	kwSame: inPhrase, kwOther: inPhrase, kwNow: inPhrase, kwCalendar: inPhrase, kwWorking: inPhrase, kwBusiness: inPhrase,
	kwQ: letter, kwFY: letter, kwH: letter, kwAD: letter, kwADDotted: letter, kwApostrophe: aQuote, kwRightQuote: aQuote,
}

// classes returns the classes of a word.
func (w *word) classes() class {
	c := keywordClasses[w.keyword] | w.phrase
	for _, role := range []struct {
		plays bool
		class class
	}{
		{w.cardinal > 0, aNumeral}, {w.multiplier > 0, inPhrase}, {w.ordinal > 0, anOrdinal}, {w.month > 0, aMonth},
		{w.weekday > 0, aWeekday}, {w.weekdays > 0, weekdaysPlural}, {w.season > 0, aSeason}, {w.unit != noUnit, aUnit},
		{w.part != "", aPart}, {w.clock > 0, aClock}, {w.decade > 0, aNumeral},
	} {
		if role.plays {
			c |= role.class
		}
	}
	return c
}

// form is a way to tell a time, with the classes of its first token.
type form struct {
	first class
	read  func(f *finder, i int) (reading, int)
}

// expressionForms are the sorts of expressions, in the order in which they are tried.
func expressionForms() []form {
	return []form{
		{each | aWeekday | weekdaysPlural | article, (*finder).repeated},
		{aNumber | aNumeral | aClock | aUnit | anAmount | article, (*finder).clockMoment},
		{aStage | aDeictic | aRelation | the | aPart, (*finder).dayPartMoment},
		{^class(0), (*finder).dateMoment},
		{aNumber | aNumeral | the | article | aRelation | anAmount | aUnit | anOrdinal, (*finder).extent},
		{aPhrase, (*finder).fixedExpression},
	}
}

// dateForms are the ways to tell a date, in the order in which they are tried.
func dateForms() []form {
	return []form{
		{aNumber, (*finder).numericDate},
		{aNumber | the | aQuote, (*finder).decades},
		{aNumber | the | anOrdinal | aNumeral, (*finder).dayMonth},
		{aNumber | aNumeral, (*finder).countedWeekday},
		{aMonth, (*finder).monthDate},
		{aNumber | the | anOrdinal | aNumeral, (*finder).secondDay},
		{aWeekday, (*finder).weekdayDate},
		{aDeictic, (*finder).deictic},
		{the | aUnit | anEdge | aPart, (*finder).neighbour},
		{aNumber | the | anOrdinal | letter | aRelation | fiscal, (*finder).quarterDate},
		{aNumber | the | anOrdinal, (*finder).centuries},
		{aNumber | the | anOrdinal | aRelation | aUnit, (*finder).nthOf},
		{the | anEdge | aUnit, (*finder).partOfPeriod},
		{the | aRelation, (*finder).relative},
		{the | aSeason, (*finder).seasonDate},
		{aNumber | the | aNumeral | letter, (*finder).yearAlone},
		{the | fiscal | aUnit, (*finder).periodAlone},
		{aPhrase, (*finder).holidayDate},
	}
}

// class returns the classes of a token; none past the ends of the paragraph.
func (f *finder) class(i int) class {
	if i < f.first || i >= f.limit {
		return 0
	}
	return f.classes[f.at[i]]
}

// begins reports whether an expression can begin at a token. It is the one question that is asked of every token.
func (f *finder) begins(i int) bool {
	c := f.class(i)
	switch {
	case c == 0 || c == inPhrase:
		return false
	case c&^(aPhrase|inPhrase|aModifier) == 0:
		next := f.class(i + 1)
		return next&inPhrase != 0 || c&aModifier != 0 && next&aModified != 0
	case c&^openers == 0:
		next := f.class(i + 1)
		return next != 0 && (c&(the|aRelation) == 0 || next&(the|article) == 0) // “that the”
	case c == aNumber && f.joined(i) && f.Tokens[i-1].Kind == segment.Word: // “P2”
		return false
	case c == aNumeral, c == aNumber && !f.mayBeYear(i):
		return f.class(i+1) != 0 || f.keyword(i+1) != kwNone || f.joined(i+1) || f.lastEnd >= i-2
	case c == aUnit:
		return f.class(i+1) != 0 || f.keyword(i+1) != kwNone || f.word(i).plural
	}
	return true
}

// mayBeYear reports whether a number has as many digits as a year, or as a date without marks between.
func (f *finder) mayBeYear(i int) bool {
	length := f.Tokens[i].End - f.Tokens[i].Start
	return length == 4 || length == 8
}

// openings are the forms that a token can be the first of, in the order in which they are tried.
type openings struct{ expressions, dates []form }

func openingsOf(c class) openings {
	return openings{expressions: formsOf(c, expressionForms()), dates: formsOf(c, dateForms())}
}

func formsOf(c class, all []form) []form {
	var possible []form
	for _, form := range all {
		if form.first&c != 0 {
			possible = append(possible, form)
		}
	}
	return possible
}

// openings returns the forms that a token can be the first of; none past the ends of the paragraph.
func (f *finder) openings(i int) *openings {
	return f.word(i).openings
}

// tryForms tries forms in their order and gives the first reading.
func (f *finder) tryForms(forms []form, i int) (reading, int) {
	for _, form := range forms {
		if r, end := form.read(f, i); end > 0 {
			return r, end
		}
	}
	return reading{}, 0
}

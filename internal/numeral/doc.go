// Package numeral reads numbers as English writes them: in digits, in words, and in both.
//
//	1,512   12,34,567   1.234,5   40 000   .25   4e14      digits
//	two hundred and six   a thousand   nineteen hundred    words
//	1.5 million   3 hundred and 21   two dozen             both
//	2½   2 1/2   two and a half   two-thirds   a quarter   fractions
//	dozens   hundreds of thousands   several   a few       numbers that are vague
//	third   twenty-first   hundred and fifth   32nd        ordinals
//
// It is the one reader of numbers: dates, quantities and comparisons are built on it. It knows no units, no nouns and no
// dates, so it does not know whether the number that it reads is one: “911”, “9/11” and the “second” of “one second” are
// for its callers to judge.
//
// A value is the float64 that is nearest to what is written. Every call looks at a bounded number of tokens behind those
// that it reads.
package numeral

// Package corpus holds the articles of a check as their comparison sees them: words that are the same integer wherever they stand.
//
// A token is a word or a mark of the text as it was given. A [Term] is a word as it is compared: in lower case, without
// punctuation, with spelling, typography and the forms of numbers and dates made alike. “don't” is two terms of one token,
// “$85 billion” and “July 31” are one term of several. Terms[i].First and Last lead back to the tokens, and so to the bytes of the text.
//
// What a term weighs is how much it tells that two texts share it, in eighths of a bit: 4 bits for the commonest words of the
// language, one more for each time that a word is half as common, 15 for numbers and dates, 18 for names and for what the
// dictionary does not know. Grammatical words have a small fixed weight, so that a passage of nothing else aligns with nothing.
//
// A [Concept] is the lemma of a term, the same for all its inflections; names, numbers and dates are concepts of their own.
package corpus

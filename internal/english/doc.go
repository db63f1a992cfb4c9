// Package english is the grammar that the rest of the house asks: what part a word plays, where a noun phrase begins and
// ends, which words are a verb with its auxiliaries, and what the subject is. It is no parser: it answers questions about
// places in one sentence, from what is known of small words (words/word-classes.txt), of verb forms (words/verb-forms.txt)
// and of verbs that report (words/reporting-verbs.txt), and from the order of words.
//
// # A line
//
// A [Line] is one sentence as a row of items: tokens, and, for a reader that knows where quotation marks belong, whole
// quoted runs as one item each, since “The council,” as he put it, “failed” has the grammar of a sentence with two long
// words. Places are indices into the row, so that k-1 is the word before, whatever stands in the text between them. Every
// question may be asked of any place; outside the line the answers are empty.
//
// # Words
//
// [Words] has for every word of the vocabulary its [Class], a set of parts that a small word can play (“that” is a
// determiner, a subordinator, a pronoun), its [Form], a set of what an inflected verb can be, “noun” among them where texts
// use it so more often, and its [Frame], the constructions in which it reports. They are sets since a word by itself is
// seldom only one thing; methods such as [Line.IsFinite] decide from the words beside it.
package english

// Package english is the grammar that the rest of the house asks: what part a word plays, where a noun phrase begins and
// ends, which words are a verb with its auxiliaries, and what the subject is. It is no parser: it answers questions about
// places in one sentence, from what is known of small words (word-classes in words/english.tsv), of verb forms (words/verb-forms.txt)
// and of verbs that report (reporting-verbs), and from the order of words.
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
//
// # Clauses
//
// [Find] reads a whole text, sentence by sentence and once: it looks for verb groups from left to right, then binds to each
// what belongs to it. A group takes in the verbs that its verb hangs on to, as long as factuality-words says what
// that does to it: in “has failed to approve the quarry” the verb is “approve”, and what is stated is that it did not happen.
// So negations, plans, accusations and hearsay are one mechanism: a word has an effect on the infinitive, gerund or clause
// behind it, whether that hangs on directly (“refused to pay”), on an object (“ordered the firm to pay”), on a noun (“a plan
// to pay”) or is a clause (“denied that it paid”); effects add up from the outside in.
//
// The innermost clause owns a token: the words from where it begins, with its subject or its verb, to where the next one
// does; what stands before the first clause is the first main one's. In the passive the grammatical subject is the
// object, and the subject is whom “by” names, so that both voices read alike.
//
// What it does not do: questions with the auxiliary in front, verbs of headlines in capitals, and verbs that stand in no
// list unless their ending or an auxiliary shows them.
package english

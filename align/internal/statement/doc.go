// Package statement finds the statements of a story: one utterance, and the quotations of it in several articles.
//
// # Links
//
// Package similar finds where two articles have nearly the same words. Where such an overlap runs through a quotation of each,
// the two quotations are linked by the shared words that stand inside both. A link is one utterance when enough is shared,
// by weight or by number, and when that is most of what the shorter quotation says there; utterance lists what is enough. In
// two quotations that are known to be one utterance more equal words are looked for than in two articles at large. A fragment
// that fits two utterances alike belongs to neither.
//
// # What is compared
//
// Two quotations of one utterance are held against each other in several respects, each by a rule: the words between those
// that both have, the first and last words, a restriction that one leaves out, the day on which it was said, who said it. The
// changes of words, of which package edit says what each is, are also evidence: where there are many for the words shared, or
// where two persons speak, one desk paraphrased or each person said it, and the changes are notes. What is measured of a link,
// and how much of it there must be, stands in tables in rules.go.
//
// # Statements
//
// Linked quotations are one statement. Its fullest version is the anchor; every other version is the same, a part of it,
// edited as editors may, or differs.
//
// # Besides
//
// CompareVersions compares articles of one source, word for word and outside of quotations too; CompareSentences compares
// sentences that two desks took over from one text; Recycling finds quotations that a later story gives as new. Coined
// phrases, two rare words in a quotation of few, are too short for all that and are compared by themselves.
package statement

// Package statement finds the statements of a story: one utterance, and the quotations of it in several articles. Quotations
// are linked where their words overlap; of a statement it says which version is the fullest, how the others stand to it, and
// where words, ends or speakers differ. It also compares the versions of one text, and quotations that a later story gives as new.
package statement

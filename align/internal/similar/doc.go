// Package similar finds what two articles have in common in nearly the same words.
//
// Shared runs of three terms (shingles) seed the search. A [Block] is a run of terms that stands in both articles, an
// [Overlap] a chain of blocks in the same order in both, chosen by dynamic programming so that the weight of its terms less
// the cost of the gaps between them is greatest. A [Region] is such a gap: the place where the two texts differ inside what
// they share. Which sort of change it is, package edit says.
package similar

// Package similar finds what two articles have in common in nearly the same words, and where they differ inside it.
//
// # Terms and what they weigh
//
// Articles are compared term by term. A term is a word without its typography: “don't” is the two terms “do not”, “$85
// billion” is one. A term weighs what it tells that two texts share it: grammatical words 20, negations 60, other words from
// 32, numbers and dates 120, names and words that are hardly ever met 144. The unit is an eighth of a bit; package corpus has
// the table.
//
// # How an overlap is found
//
//	a: … told the council that the eastern wall would  be        rebuilt before the winter …
//	b: … told the council that the old     wall would  soon be   rebuilt before the winter …
//	     └─────── block ─────────┘ region  └─ block ─┘ region └────────── block ──────────┘
//
// It takes four steps:
//
//  1. Shingles. A shingle is a run of three terms that are not all grammatical. Shingles that stand in both articles are
//     found by merging their two sorted lists; each such pair of places is a seed. A shingle that stands too often in both
//     is passed over, so that a text which repeats itself does not cost quadratic time.
//  2. Blocks. Seeds that follow each other in both articles are one [Block]: a run of the same terms, longer than three.
//  3. Chains. A block goes with the nearest one before it in both articles, when no more than [MaxGap] terms lie between them
//     on either side. What is linked so is a chain; a block may be left without one.
//  4. Filling. Between two blocks of a chain, and up to [MaxGap] terms before the first and after the last, more equal terms
//     are looked for, single ones too. There are few terms there, so an exact alignment can be afforded: of all ways to pair
//     equal terms in order, the one with the greatest weight less the cost of its gaps, 20 for opening one and 4 for every
//     term in it. A single “the” (20) is not worth a gap, a name (144) is worth the widest. Before the first and
//     after the last block the alignment ends where it is worth most.
//
// The result is an [Overlap]: blocks in ascending order in both articles. What lies between two blocks is a [Region]: terms
// of the one article that stand where the other has its own; one of the two sides may be empty. Which sort of change a
// region is, package edit says.
//
// # How alike two passages are
//
// The weight of an overlap is that of the terms in its blocks. Its likeness is that weight, counted on both sides, of all
// that either side has between its first and its last shared term, per mille: a thousand where nothing differs. A changed
// name takes away more than a changed preposition.
//
// Of overlaps that take the same terms, [Apart] keeps the weightiest. [Pairs] does all this for the articles of a story, but
// only for those that share at least three shingles and are not of one source.
//
// # Costs
//
// Seeds, blocks and chains are linear in the terms but for the sorting of shingles; filling costs [MaxGap] squared for each
// gap at most.
package similar

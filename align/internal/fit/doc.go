// Package fit is what the comparison's fitted numbers have in common. [Weigh] and [Permille] use them, in integers, so that
// every machine comes to the same; the rest, logistic regression and how it does on stories that were left out, is for the
// trainers. The same examples give the same weights to the last bit.
package fit

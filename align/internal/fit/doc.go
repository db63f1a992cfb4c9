// Package fit fits what the comparison's signals weigh: logistic regression, and how it does on stories that were left out.
// Only the trainers use it; the same examples give the same weights to the last bit.
package fit

// Package edit says what sort of change a region between two nearly equal texts is. Typography, spelling, titles before names,
// brackets and ellipses are changes that editors may make, and no difference; of the rest the most telling sort is given:
// a negation, an office, a number, a date, a name, an opposite, a hedge, other words.
package edit

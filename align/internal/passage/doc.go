// Package passage compares the sentences of a story that are about one thing. A passage is a sentence as its telling words,
// a match two passages of two articles and the words of the one that answer to words of the other. Numbers, dates, places,
// names and denials of a match are held against each other by rules of their own; offices, homes and bearers of a role are
// compared wherever an article names the person. What several articles state alike or otherwise is gathered into facts,
// for which package fact gives the identity of their slots.
package passage

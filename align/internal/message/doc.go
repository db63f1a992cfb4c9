// Package message says what a finding is, in words: of differences that belong together it makes the sides, the sentence that an
// editor reads, the ID by which the finding is known again, and what was ruled out as an explanation. It quotes the articles and
// names them by their labels, which depend on what other articles a report has; so a sentence is a [Telling] first, and a string
// when the labels are known.
package message

// Package crosscheck reads several articles about the same events and says where they disagree.
//
// This package holds the vocabulary: an [Article] as its publisher wrote it, a [Document] that was cut into sentences
// once, and a [Span] of bytes in it. What is done with a document stands in the packages below:
//
//   - quotes finds what was said, and by whom;
//   - claims finds what is stated as fact, with claims/timex for dates and claims/quantity for numbers;
//   - align puts the statements and claims of several articles side by side and types their differences;
//   - align/report writes the findings down.
package crosscheck

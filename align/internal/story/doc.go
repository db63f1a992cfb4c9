// Package story groups the articles of a corpus into stories, articles about the same events, and marks copies: articles
// that are the same text as an earlier one, syndicated or in another version. Copies count as one source.
package story

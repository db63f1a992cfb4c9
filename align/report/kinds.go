package report

import (
	"strings"

	"github.com/crosscheck-go/crosscheck/align"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
)

// kindTitle is the heading of a kind of difference; its own name for one that is not known.
func kindTitle(kind align.Kind) string {
	if known, ok := finding.Describe(finding.Kind(kind)); ok {
		return known.Title
	}
	return string(kind)
}

// kindName is a kind as an identifier: “AnotherNumber”.
func kindName(kind finding.Description) string {
	var name strings.Builder
	for _, word := range strings.Fields(kind.Title) {
		name.WriteString(strings.ToUpper(word[:1]) + word[1:])
	}
	return name.String()
}

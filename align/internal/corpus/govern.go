package corpus

import (
	"sync"

	"github.com/crosscheck-go/crosscheck/internal/lexicon"
)

// VerbForms are the words that are more often a form of a verb than a noun.
var VerbForms = sync.OnceValue(func() map[string]bool {
	forms := map[string]bool{}
	for _, entry := range lexicon.List("verb-forms") {
		if len(entry.Fields) < 3 || entry.Fields[2] != "noun" {
			forms[entry.Text] = true
		}
	}
	return forms
})

package corpus

import (
	"strings"
)

// LastWord is the last word of a name, marks left out: the surname.
func LastWord(name string) string {
	words := strings.Fields(name)
	if len(words) == 0 {
		return ""
	}
	return LettersOf(words[len(words)-1])
}

package report

import (
	"strings"
)

// An isolatedText is a part of a running text. What comes from an article may be written from right to left, and then would
// turn the words around it round as well, unless it is isolated.
type isolatedText struct {
	Text    string
	Foreign bool
}

// isolate finds in a message what comes from the articles: the names of sources, and what stands in “quotation marks”.
func isolate(message string, labels []string) []isolatedText {
	var parts []isolatedText
	plain := 0
	for at := 0; at < len(message); {
		length := foreignAt(message[at:], labels)
		if length == 0 {
			at++
			continue
		}
		if at > plain {
			parts = append(parts, isolatedText{Text: message[plain:at]})
		}
		parts = append(parts, isolatedText{message[at : at+length], true})
		at += length
		plain = at
	}
	if plain < len(message) {
		parts = append(parts, isolatedText{Text: message[plain:]})
	}
	return parts
}

// foreignAt is the length of the name or the quoted words that a text begins with; 0 where it begins with neither.
func foreignAt(text string, labels []string) int {
	if rest, quoted := strings.CutPrefix(text, "“"); quoted {
		if end := strings.Index(rest, "”"); end >= 0 {
			return len(text) - len(rest) + end + len("”")
		}
		return 0
	}
	longest := 0
	for _, label := range labels {
		if strings.HasPrefix(text, label) {
			longest = max(longest, len(label))
		}
	}
	return longest
}

// labels returns the names of the articles that hold letters which a page might turn round; names in Latin letters need no
// isolation.
func (all sources) labels() []string {
	var names []string
	for _, s := range all {
		if rightToLeft(s.label) {
			names = append(names, s.label)
		}
	}
	return names
}

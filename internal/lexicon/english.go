package lexicon

import (
	"fmt"
	"strings"
)

// englishTable is the name of the file with one row for each English word or phrase that was reviewed by hand, whose features are
// lists. A row is the word, then its features, divided by tabs: each a list's name, and what the list's line would have as its
// other fields behind “=”, divided by “|”. The comments at the top are the legend: “# NAME: what belongs there”, and more indented lines.
const englishTable = "english.tsv"

// readEnglish returns the lists that stand in the table as features, each as the text of a file of its own without comments.
func readEnglish(table string) (map[string]string, error) {
	lists := map[string]*strings.Builder{}
	number, described, previous := 0, "", ""
	for line := range strings.Lines(table) {
		number++
		line = strings.TrimRight(line, "\r\n")
		if comment, ok := strings.CutPrefix(line, "#"); ok {
			if name := describedIn(comment); name != "" {
				if name <= described {
					return nil, fmt.Errorf("%s:%d: %s does not come after %s", englishTable, number, name, described)
				}
				lists[name], described = &strings.Builder{}, name
			}
			continue
		}
		word, features, _ := strings.Cut(line, "\t")
		if word <= previous {
			return nil, fmt.Errorf("%s:%d: %q does not come after %q", englishTable, number, word, previous)
		}
		if err := addFeatures(lists, word, features); err != nil {
			return nil, fmt.Errorf("%s:%d: %q: %w", englishTable, number, word, err)
		}
		previous = word
	}
	texts := map[string]string{}
	for name, list := range lists {
		if list.Len() == 0 {
			return nil, fmt.Errorf("%s: no word is one of %s", englishTable, name)
		}
		texts[name] = list.String()
	}
	return texts, nil
}

// describedIn returns the feature that a comment of the legend begins to describe, "" if it is another comment.
func describedIn(comment string) string {
	name, _, ok := strings.Cut(comment, ": ")
	if name, first := strings.CutPrefix(name, " "); ok && first && !strings.Contains(name, " ") {
		return name
	}
	return ""
}

// addFeatures adds a word to the lists that its row names.
func addFeatures(lists map[string]*strings.Builder, word, features string) error {
	previous := ""
	for feature := range strings.SplitSeq(features, "\t") {
		name, value, valued := strings.Cut(feature, "=")
		list := lists[name]
		switch {
		case list == nil:
			return fmt.Errorf("the legend does not have the feature %q", name)
		case name <= previous:
			return fmt.Errorf("the feature %q does not come after %q", name, previous)
		}
		list.WriteString(word)
		if valued {
			list.WriteString("\t" + strings.ReplaceAll(value, "|", "\t"))
		}
		list.WriteString("\n")
		previous = name
	}
	return nil
}

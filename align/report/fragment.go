package report

import (
	"net/url"
	"strings"
)

// fragmentWords is how many words of a passage a link names at each of its ends.
const fragmentWords = 6

// fragment is a link to the words of a passage on the article's own page, by a text fragment, which browsers scroll to and
// mark. It is empty where the page has no address of the web.
func fragment(p passage) string {
	if p.source.doc == nil {
		return ""
	}
	address, err := url.Parse(p.source.doc.Article().URL)
	if err != nil || address.Scheme != "https" && address.Scheme != "http" {
		return ""
	}
	line, _, _ := strings.Cut(strings.TrimSpace(p.text), "\n") // a fragment does not reach from one paragraph into the next
	words := strings.Fields(line)
	if len(words) == 0 {
		return ""
	}
	directive := escapedFragment(strings.Join(words, " "))
	if n := len(words); n > 2*fragmentWords {
		directive = escapedFragment(strings.Join(words[:fragmentWords], " ")) + "," + escapedFragment(strings.Join(words[n-fragmentWords:], " "))
	}
	link := strings.TrimSuffix(address.String(), "#")
	if !strings.Contains(link, "#") {
		link += "#"
	}
	return link + ":~:text=" + directive
}

// escapedFragment escapes words for a text fragment, in which commas, hyphens and ampersands have a meaning.
func escapedFragment(words string) string {
	return strings.NewReplacer("+", "%20", "-", "%2D").Replace(url.QueryEscape(words))
}

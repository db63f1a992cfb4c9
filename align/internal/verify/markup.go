package verify

import (
	"strings"

	"github.com/crosscheck-go/crosscheck"
)

// withMarks gives a draft in which the tags that mark a quotation are the signs that do so in plain text, in as many bytes, so
// that places in one are places in the other: <q>, <blockquote>, and <cite>, <footer> or <figcaption> for whose it is.
func withMarks(doc *crosscheck.Document) *crosscheck.Document {
	text := doc.Text()
	if !strings.Contains(text, "<q") && !strings.Contains(text, "<blockquote") && !strings.Contains(text, "<Q") && !strings.Contains(text, "<BLOCKQUOTE") {
		return doc
	}
	out := []byte(text)
	blocks := 0
	for at := 0; at < len(text); {
		open := strings.IndexByte(text[at:], '<')
		if open < 0 {
			break
		}
		open += at
		size := strings.IndexByte(text[open:], '>') + 1
		if size == 0 {
			break
		}
		at = open + size
		if sign, ok := tagSign(text[open+1:at-1], &blocks); ok {
			fill(out[open:at], sign)
		}
	}
	article := doc.Article()
	article.Text = string(out)
	marked, err := crosscheck.NewDocument(article)
	if err != nil {
		return doc // cannot be: it is as long as the one before
	}
	return marked
}

// tagSign gives the sign of plain text that stands for a tag, "" for one that stands for nothing, and counts the block
// quotations that are open; false for what is no tag of these.
func tagSign(tag string, blocks *int) (sign string, ok bool) {
	name, _, _ := strings.Cut(strings.ToLower(strings.TrimSpace(tag)), " ")
	switch name {
	case "q":
		return "“", true
	case "/q":
		return "”", true
	case "blockquote":
		*blocks++
		return "\n> ", true
	case "/blockquote":
		*blocks = max(0, *blocks-1)
		return "\n\n", true
	case "p":
		if *blocks > 0 {
			return "\n> ", true
		}
		return "\n", true
	case "cite", "footer", "figcaption":
		return "\n", true
	case "/p", "/cite", "/footer", "/figcaption", "br", "br/", "b", "/b", "i", "/i", "em", "/em", "strong", "/strong", "span", "/span", "figure", "/figure":
		return "", true
	}
	return "", false
}

// fill writes a sign at the end of a tag’s bytes, or at the beginning for one that closes, and blanks before or behind it. No tag is
// shorter than its sign.
func fill(tag []byte, sign string) {
	closes := tag[1] == '/'
	for i := range tag {
		tag[i] = ' '
	}
	if closes {
		copy(tag, sign)
	} else {
		copy(tag[len(tag)-len(sign):], sign)
	}
}

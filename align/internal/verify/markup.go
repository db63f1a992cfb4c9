package verify

import (
	"bytes"
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck"
)

// withMarks returns a draft without the fences of code, in which the tags that mark a quotation are the signs that do so in plain
// text, in as many bytes, so that places in one are places in the other: <q>, <quote>, <blockquote>, and <cite>, <footer>,
// <figcaption> or an attribute of the tag for whose it is. So are the delimiters of other markup.
func withMarks(doc *crosscheck.Document) *crosscheck.Document {
	text := doc.Text()
	delimited := hasDelimiters(text)
	if !delimited && !slices.ContainsFunc([]string{"```", "<q", "<blockquote", "<Q", "<BLOCKQUOTE"}, func(sign string) bool { return strings.Contains(text, sign) }) {
		return doc
	}
	out := []byte(text)
	blankFences(out)
	if delimited {
		markDelimited(out)
	}
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
			if name := owner(text[open:at]); name != "" {
				copy(out[at-len(sign)-len(name)-1:], name+":")
			}
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

// blankFences blanks the lines that begin and end a block of code, whose marks are none of quotation.
func blankFences(text []byte) {
	for at := 0; at < len(text); {
		end := len(text)
		if n := bytes.IndexByte(text[at:], '\n'); n >= 0 {
			end = at + n
		}
		if bytes.HasPrefix(bytes.TrimLeft(text[at:end], " "), []byte("```")) && !bytes.Contains(bytes.TrimLeft(text[at:end], " `"), []byte("`")) {
			for i := at; i < end; i++ {
				text[i] = ' '
			}
		}
		at = end + 1
	}
}

// tagSign returns the sign of plain text that stands for a tag, "" for one that stands for nothing, and counts the block
// quotations that are open; false for what is no tag of these.
func tagSign(tag string, blocks *int) (sign string, ok bool) {
	name, _, _ := strings.Cut(strings.ToLower(strings.TrimSpace(tag)), " ")
	switch name {
	case "q", "quote":
		return "“", true
	case "/q", "/quote":
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

// owner returns whom an attribute of a tag names as the one who is quoted in it; "" when none does.
func owner(tag string) string {
	for _, attribute := range [...]string{"speaker", "author", "cite", "name", "by"} {
		_, rest, found := strings.Cut(tag, " "+attribute+"=")
		if !found || rest[0] != '"' && rest[0] != '\'' {
			continue
		}
		if name, _, closed := strings.Cut(rest[1:], rest[:1]); closed && !strings.Contains(name, "/") {
			return name
		}
	}
	return ""
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

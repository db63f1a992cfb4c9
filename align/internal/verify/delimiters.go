package verify

import (
	"bytes"
	"strings"
)

// hasDelimiters reports whether a draft may hold a quotation between delimiters.
func hasDelimiters(text string) bool {
	return strings.Contains(text, `\begin{`) || strings.Contains(text, `\enquote{`) || strings.Contains(text, "[quote") || strings.Contains(text, "[QUOTE") ||
		strings.Contains(text, "#+begin_quote") || strings.Contains(text, "#+BEGIN_QUOTE") || strings.Contains(text, "uote|")
}

// longestDelimited is how far from where a delimiter in a line begins its end is looked for, in bytes.
const longestDelimited = 4096

// markDelimited writes the signs of plain text for quotations that the markup of other programs sets off, in as many bytes: blocks
// of LaTeX, Org and AsciiDoc, [quote=Name]…[/quote], {{quote|…|Name}}, \enquote{…}.
func markDelimited(text []byte) {
	markLines(text)
	for at := 0; at < len(text); at++ {
		if text[at] != '[' && text[at] != '{' && text[at] != '\\' {
			continue
		}
		rest := text[at:min(len(text), at+longestDelimited)]
		switch {
		case hasPrefixFold(rest, "[quote]"), hasPrefixFold(rest, "[quote="):
			if end := bytes.IndexByte(rest, ']'); end >= 0 && bytes.IndexByte(rest[:end], '\n') < 0 {
				name := strings.Trim(string(bytes.TrimPrefix(rest[len("[quote"):end], []byte("="))), `"' `)
				if end++; end < len(rest) && rest[end] == '\n' {
					end++
				}
				openBlock(text, at, at+end, name)
			}
		case hasPrefixFold(rest, "[/quote]"):
			closeBlock(rest[:len("[/quote]")])
		case hasPrefixFold(rest, `\enquote{`):
			if end := closingBrace(rest, len(`\enquote{`)); end > 0 {
				blank(rest[:len(`\enquote{`)])
				rest[len(`\enquote`)], rest[end] = '"', '"'
			}
		case hasPrefixFold(rest, "{{"):
			markTemplate(text, at)
		}
	}
}

// markLines marks the blocks that a line begins and a line ends. One that nothing ends is left as it is.
func markLines(text []byte) {
	var (
		opened  int    // where the line that opens a block begins
		words   int    // and its words; 0 while none is open
		closing string // the line that closes it
		name    string
		credit  string // of the block of AsciiDoc that the line before announces
		begun   int    // of that line
	)
	for at := 0; at < len(text); {
		end := len(text)
		if n := bytes.IndexByte(text[at:], '\n'); n >= 0 {
			end = at + n
		}
		line := strings.ToLower(string(bytes.TrimSpace(text[at:end])))
		next := min(end+1, len(text))
		switch {
		case words > 0 && line == closing:
			writeDashes(text[words:min(len(text), next+len("---"))])
			openBlock(text, opened, words, name)
			closeBlock(text[at:next])
			words = 0
		case words > 0:
		case strings.HasPrefix(line, "#+begin_quote"):
			opened, words, closing, name = at, next, "#+end_quote", ""
		case strings.HasPrefix(line, `\begin{`) && strings.Contains(line, "quot") && strings.HasSuffix(line, "}"):
			opened, words, closing, name = at, next, `\end`+strings.TrimPrefix(line, `\begin`), ""
		case strings.HasPrefix(line, "[quote") && strings.HasSuffix(line, "]"):
			written := bytes.TrimSpace(text[at:end])
			credit, begun = strings.Trim(string(written[len("[quote"):len(written)-1]), ` ,"`), at
			credit, _, _ = strings.Cut(credit, ",")
		case begun < at && line == "____" && hasPrefixFold(bytes.TrimSpace(text[begun:at]), "[quote"):
			opened, words, closing, name = begun, next, line, credit
		default:
			begun = next
		}
		at = next
	}
}

// writeDashes makes dashes of three hyphens.
func writeDashes(text []byte) {
	for at := bytes.Index(text, []byte("---")); at >= 0; at = bytes.Index(text, []byte("---")) {
		copy(text[at:], "—")
	}
}

// openBlock fills a delimiter with the sign of a block quotation, and whose it is, if it is said and there is room.
func openBlock(text []byte, from, to int, name string) {
	sign := "\n> "
	if from == 0 || text[from-1] == '\n' {
		sign = "> "
	}
	if named := sign + name + ": "; name != "" && len(named) <= to-from {
		sign = named
	}
	blank(text[from:to])
	copy(text[max(from, to-len(sign)):], sign)
}

// closeBlock fills a delimiter with what ends a block quotation.
func closeBlock(delimiter []byte) {
	blank(delimiter)
	copy(delimiter, "\n\n")
}

// markTemplate marks the quotation of a template that begins at a place: {{quote|words|name}}.
func markTemplate(text []byte, at int) {
	size := bytes.Index(text[at:min(len(text), at+longestDelimited)], []byte("}}"))
	if size < 0 {
		return
	}
	kind, fields, found := bytes.Cut(text[at:at+size], []byte("|"))
	if !found || !strings.HasSuffix(strings.ToLower(string(kind)), "quote") || bytes.IndexByte(kind, '\n') >= 0 {
		return
	}
	words, name, _ := bytes.Cut(fields, []byte("|"))
	name, _, _ = bytes.Cut(name, []byte("|"))
	last, whose := at+len(kind)+1+len(words), string(unlabelled(name))
	openBlock(text, at, last-len(unlabelled(words)), "")
	end := at + size + len("}}")
	closeBlock(text[last:end])
	copy(text[end-len(whose):], whose)
}

// unlabelled returns a field of a template without its label: author=Name.
func unlabelled(field []byte) []byte {
	const longest = 8 // bytes of a label
	if label, value, found := bytes.Cut(field, []byte("=")); found && len(bytes.TrimSpace(label)) <= longest {
		return value
	}
	return field
}

// closingBrace returns the place of the brace that closes the one open before a place; 0 where none does in its paragraph.
func closingBrace(text []byte, from int) int {
	depth := 1
	for i := from; i < len(text); i++ {
		switch text[i] {
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				return i
			}
		case '\n':
			if i+1 < len(text) && text[i+1] == '\n' {
				return 0
			}
		}
	}
	return 0
}

// hasPrefixFold reports whether a text begins with something in small letters, whatever its own.
func hasPrefixFold(text []byte, prefix string) bool {
	return len(text) >= len(prefix) && strings.EqualFold(string(text[:len(prefix)]), prefix)
}

func blank(text []byte) {
	for i := range text {
		text[i] = ' '
	}
}

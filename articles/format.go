package articles

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/crosscheck-go/crosscheck"
)

// Format is a plug-in: a kind of file that holds articles.
type Format struct {
	Extensions []string               // “.html”; a folder stands for files that are named so
	Sniff      func(head []byte) bool // reports whether the first kilobyte of a file, or less, shows the format

	// Read takes the articles out of a file. Articles without an ID are named after the file.
	Read func(path string, content []byte) ([]crosscheck.Article, error)
}

// reads reports whether a file is one for the format, by its content or its lower-case extension.
func (f *Format) reads(extension string, head []byte) bool {
	return f.Sniff != nil && f.Sniff(head) || slices.Contains(f.Extensions, extension)
}

// The formats that need no plug-in.
var (
	textExtensions       = []string{".txt"}
	transcriptExtensions = []string{".vtt", ".srt"}
	jsonExtensions       = []string{".jsonl", ".ndjson", ".json"}
)

// Extensions are the names of the files that a folder stands for; each may have “.gz” behind it. Documents that are not read
// are not among them, though a folder with some says so.
func (r *Reader) Extensions() []string {
	all := slices.Concat(textExtensions, jsonExtensions, transcriptExtensions)
	for _, format := range r.Formats {
		all = append(all, format.Extensions...)
	}
	return all
}

// documents are what may hold articles and is not read, by how it begins and how it is named.
var documents = []struct{ magic, what, advice, extensions string }{
	{"%PDF-", "a PDF document", "save its text as .txt, with pdftotext for instance", ".pdf"},
	{"PK\x03\x04", "a ZIP archive or an office document", "unpack it, or save its text as .txt", ".zip .docx .odt .epub"},
	{"\xd0\xcf\x11\xe0", "an old office document", "save its text as .txt", ".doc"},
	{"{\\rtf", "a rich text document", "save its text as .txt", ".rtf"},
	{"\x89PNG", "a picture", "only text is read", ""},
	{"\xff\xd8\xff", "a picture", "only text is read", ""},
	{"GIF8", "a picture", "only text is read", ""},
	{"BZh", "a bzip2 archive", "unpack it", ""},
	{"\xfd7zXZ", "an xz archive", "unpack it", ""},
	{"(\xb5/\xfd", "a zstd archive", "unpack it", ""},
	{"7z\xbc\xaf", "a 7z archive", "unpack it", ""},
}

// apart are the names of texts that a folder does not stand for, since what they hold is seldom an article, or is none that is read.
// They are read, or refused, when they are named.
var apart = []string{".md", ".markdown", ".text", ".mht", ".mhtml", ".eml"}

// listed reports whether a folder stands for a file: it has a known extension, or is a document that should be named as unread.
func (r *Reader) listed(path string) bool {
	extension := extensionOf(path)
	if slices.Contains(r.Extensions(), extension) {
		return true
	}
	for _, d := range documents {
		if extension != "" && slices.Contains(strings.Fields(d.extensions), extension) {
			return true
		}
	}
	return false
}

// extensionOf is a file's extension in small letters, without that of gzip.
func extensionOf(path string) string {
	path = strings.ToLower(path)
	return filepath.Ext(strings.TrimSuffix(path, ".gz"))
}

// form says how a file without a plug-in is read.
type form uint8

const (
	textForm form = iota
	transcriptForm
	linesForm // JSON lines
	jsonForm  // JSON values over any number of lines
)

// formOf decides by the beginning of a file, and by its extension where that may be text.
func formOf(extension string, head []byte) form {
	start := bytes.TrimLeft(bytes.TrimPrefix(head, byteOrderMark), " \t\r\n")
	list := bytes.HasPrefix(start, []byte("["))
	switch {
	case extension == ".json" || list && slices.Contains(jsonExtensions, extension) || list && isArticle(start[1:]):
		return jsonForm
	case slices.Contains(jsonExtensions, extension) || isArticle(start):
		return linesForm
	case bytes.HasPrefix(start, []byte("WEBVTT")) || slices.Contains(transcriptExtensions, extension):
		return transcriptForm
	}
	return textForm
}

// isArticle reports whether something begins like an object of JSON, which no text for readers does: a brace and a name.
func isArticle(start []byte) bool {
	start = bytes.TrimLeft(start, " \t\r\n")
	if !bytes.HasPrefix(start, []byte("{")) {
		return false
	}
	start = bytes.TrimLeft(start[1:], " \t\r\n")
	if !bytes.HasPrefix(start, []byte(`"`)) {
		return false
	}
	name, rest, closed := bytes.Cut(start[1:], []byte(`"`))
	return closed && !bytes.ContainsAny(name, " \n") && bytes.HasPrefix(bytes.TrimLeft(rest, " \t\r\n"), []byte(":"))
}

var byteOrderMark = []byte("\ufeff")

// refused says what is wrong with a file that shows by its beginning that nobody reads it; nil where it may be read.
func refused(path string, head []byte) error {
	for _, d := range documents {
		if bytes.HasPrefix(head, []byte(d.magic)) {
			return &FormatError{path, d.what, d.advice}
		}
	}
	if bytes.HasPrefix(head, []byte("\xff\xfe\x00\x00")) || bytes.HasPrefix(head, []byte("\x00\x00\xfe\xff")) {
		return &FormatError{path, "in UTF-32", "convert it, with iconv -f UTF-32 -t UTF-8 for instance"}
	}
	if bytes.HasPrefix(head, []byte("\xff\xfe")) || bytes.HasPrefix(head, []byte("\xfe\xff")) || isWide(head) {
		return &FormatError{path, "in UTF-16", "convert it, with iconv -f UTF-16 -t UTF-8 for instance"}
	}
	if isEncoded(head) {
		return &FormatError{path, "a mail, or a page with its pictures (MIME)", "save the text as .txt, or the page alone as .html"}
	}
	if bytes.IndexByte(head, 0) >= 0 {
		return &FormatError{path, notText, onlyText}
	}
	return nil
}

// isEncoded reports whether a file begins with the header of a message whose text is in pieces or encoded, as mails and pages saved
// with their pictures are: lines with a name and a colon, or that go on with such a line, among them one that says so.
func isEncoded(head []byte) bool {
	for line := range bytes.Lines(bytes.TrimPrefix(head, byteOrderMark)) {
		name, value, named := bytes.Cut(line, []byte(":"))
		value = bytes.ToLower(bytes.TrimSpace(value))
		switch {
		case named && bytes.EqualFold(name, []byte("Content-Type")) && bytes.HasPrefix(value, []byte("multipart/")),
			named && bytes.EqualFold(name, []byte("Content-Transfer-Encoding")) && (string(value) == "quoted-printable" || string(value) == "base64"):
			return true
		case line[0] == ' ' || line[0] == '\t':
		case !named || len(name) == 0 || bytes.ContainsAny(name, " \t"):
			return false
		}
	}
	return false
}

// What is said of a file that holds bytes which no text has.
const notText, onlyText = "neither text nor anything else that is read", "only text is read"

// isWide reports whether every second byte of a beginning is zero: Latin letters in UTF-16.
func isWide(head []byte) bool {
	if len(head) < 8 {
		return false
	}
	zeros := [2]int{}
	for i, b := range head {
		if b == 0 {
			zeros[i%2]++
		}
	}
	half := len(head) / 2
	return zeros[0] == 0 && zeros[1] > half*3/4 || zeros[1] == 0 && zeros[0] > half*3/4
}

// readableText refuses a text that is not UTF-8, and one that is a page or a feed, for which there is no plug-in.
func readableText(path string, content []byte) error {
	if !utf8.Valid(content) {
		what, advice := notText, onlyText
		if bytes.IndexByte(content, 0) < 0 {
			what = "not in UTF-8, and may be in Windows-1252 or Latin-1"
			advice = "convert it, with iconv -f WINDOWS-1252 -t UTF-8 for instance"
		}
		return &FormatError{path, what, advice}
	}
	if start := bytes.TrimLeft(bytes.TrimPrefix(content, byteOrderMark), " \t\r\n"); IsMarkup(start) {
		return &FormatError{path, "a page or a feed", "read it with crosscheck/articles/web, or save its text as .txt"}
	}
	return nil
}

// IsMarkup reports whether a file begins as a page of HTML, a feed or another document of XML does.
func IsMarkup(head []byte) bool {
	start := bytes.ToLower(bytes.TrimLeft(bytes.TrimPrefix(head, byteOrderMark), " \t\r\n"))
	for _, begin := range []string{"<?xml", "<!doctype", "<html", "<head", "<body", "<rss", "<feed", "<rdf:rdf"} {
		if bytes.HasPrefix(start, []byte(begin)) {
			return true
		}
	}
	return false
}

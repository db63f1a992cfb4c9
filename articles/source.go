package articles

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck"
)

// headBytes is what is looked at to tell what a file is.
const headBytes = 1024

// MostBytes is how long a file, or a line of JSON lines, may be, packed or not; a file of JSON lines may be longer. A longer one,
// such as a device without end, is not read: its [*FileError] or [*LineError] wraps [crosscheck.ErrTooLong].
const MostBytes = 64 << 20

// errTooLong is the cause when a file or a line is longer than MostBytes.
var errTooLong = fmt.Errorf("%w: more than 64 MiB, or without end", crosscheck.ErrTooLong)

// errFileTooLong says what to do besides.
var errFileTooLong = fmt.Errorf("%w; JSON lines may be more, an article on each", errTooLong)

// A source yields the stories of one path.
type source struct {
	*Reader
	yield   func(Story, error) bool
	path    string
	given   int             // stories and errors that were yielded
	stopped bool            // and no more is wanted
	folders map[string]bool // the real paths of the folders that were entered
}

func (s *source) give(story Story) {
	s.given++
	s.stopped = s.stopped || !s.yield(story, nil)
}

func (s *source) fail(err error) {
	s.given++
	s.stopped = s.stopped || !s.yield(Story{}, err)
}

// name is how an article without an ID is called, by the path of its file.
func (s *source) name(path string) string {
	if s.Name != nil {
		return s.Name(path)
	}
	return path
}

// read reads the path.
func (s *source) read() {
	if s.path == "-" {
		in := s.Stdin
		if in == nil {
			in = strings.NewReader("")
		}
		s.content("standard input", in)
		return
	}
	info, err := os.Stat(s.path)
	switch {
	case err != nil && strings.Contains(s.path, "://"):
		s.fail(&FormatError{s.path, "an address", "save the page, and give the file"})
	case err != nil:
		s.fail(unreadable(s.path, err))
	case info.IsDir():
		s.folders = map[string]bool{}
		s.folder(s.path)
		if s.given == 0 {
			s.fail(&NoArticleError{s.path, s.Extensions()})
		}
	default:
		s.file(s.path)
	}
}

// folder reads the files of a folder and of the folders in it, in lexical order. A folder that links lead to twice, or into
// itself, is read once.
func (s *source) folder(path string) {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		if s.folders[real] {
			return
		}
		s.folders[real] = true
	}
	entries, err := os.ReadDir(path)
	if err != nil {
		s.fail(unreadable(path, err))
		return
	}
	for _, entry := range entries {
		if s.stopped {
			return
		}
		s.entry(filepath.Join(path, entry.Name()), entry)
	}
}

func (s *source) entry(path string, entry fs.DirEntry) {
	mode := entry.Type()
	if mode&fs.ModeSymlink != 0 {
		info, err := os.Stat(path)
		if err != nil {
			if s.listed(path) {
				s.fail(unreadable(path, err))
			}
			return
		}
		mode = info.Mode().Type()
	}
	switch {
	case mode.IsDir():
		s.folder(path)
	case slices.Contains(apart, extensionOf(path)):
		s.passOver(path, "a folder does not stand for files with this ending; name it to have it read")
	case !s.listed(path):
	case mode != 0:
		s.passOver(path, "it is no file but a pipe, a socket or a device")
	default:
		s.file(path)
	}
}

func (s *source) passOver(path, why string) {
	if s.PassedOver != nil {
		s.PassedOver(path, why)
	}
}

func (s *source) file(path string) {
	file, err := os.Open(path)
	if err != nil {
		s.fail(unreadable(path, err))
		return
	}
	defer file.Close()
	s.content(path, file)
}

// content reads what a file holds.
func (s *source) content(path string, from io.Reader) {
	buffered := bufio.NewReaderSize(from, 1<<16)
	head, err := buffered.Peek(headBytes)
	if bytes.HasPrefix(head, []byte{0x1f, 0x8b}) {
		unpacked, failed := gzip.NewReader(buffered)
		if failed != nil {
			s.fail(&FileError{path, failed})
			return
		}
		buffered = bufio.NewReaderSize(unpacked, 1<<16)
		head, err = buffered.Peek(headBytes)
	}
	if err != nil && err != io.EOF {
		s.fail(unreadable(path, err))
		return
	}
	if len(head) == 0 {
		s.fail(&NoArticleError{Path: path})
		return
	}
	if err := refused(path, head); err != nil {
		s.fail(err)
		return
	}
	extension := extensionOf(path)
	for _, format := range s.Formats {
		if format.reads(extension, head) {
			s.plugIn(format, path, buffered)
			return
		}
	}
	if s.path == "-" && bytes.HasPrefix(bytes.TrimLeft(head, " \t\r\n"), []byte("{")) {
		extension = ".jsonl" // a text on standard input does not begin so, however broken the line
	}
	if how := formOf(extension, head); how == linesForm {
		s.lines(buffered, path)
	} else if content, ok := s.all(path, buffered); ok {
		s.whole(how, path, content)
	}
}

// all reads the whole of a file.
func (s *source) all(path string, from io.Reader) ([]byte, bool) {
	content, err := io.ReadAll(io.LimitReader(from, int64(s.mostBytes())+1))
	if err == nil && len(content) > s.mostBytes() {
		err = errFileTooLong
	}
	if err != nil {
		s.fail(unreadable(path, err))
	}
	return content, err == nil
}

func (s *source) plugIn(format Format, path string, from io.Reader) {
	content, ok := s.all(path, from)
	if !ok {
		return
	}
	found, err := format.Read(path, content)
	if err != nil {
		s.fail(err)
		return
	}
	if len(found) == 0 {
		s.fail(&NoArticleError{Path: path})
		return
	}
	for i := range found {
		if found[i].ID == "" {
			found[i].ID = s.name(path)
			if len(found) > 1 {
				found[i].ID = fmt.Sprintf("%s:%d", s.name(path), i+1)
			}
		}
		s.give(Story{ID: found[i].ID, Articles: found[i : i+1]})
		if s.stopped {
			return
		}
	}
}

// whole reads a file that is text, a transcript or JSON.
func (s *source) whole(how form, path string, content []byte) {
	if how == jsonForm {
		s.values(path, content)
		return
	}
	if err := readableText(path, content); err != nil {
		s.fail(err)
		return
	}
	if len(bytes.TrimSpace(bytes.TrimPrefix(content, byteOrderMark))) == 0 {
		s.fail(&NoArticleError{Path: path})
		return
	}
	article := crosscheck.Article{ID: s.name(path), Text: string(content)}
	if how == transcriptForm {
		article.Kind = crosscheck.Record
	}
	s.give(Story{ID: article.ID, Articles: []crosscheck.Article{article}})
}

package articles

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
)

// NoArticleError says that a folder, a file or standard input holds no article.
type NoArticleError struct {
	Path       string
	Extensions []string // the names that were looked for below a folder; nil for a file
}

func (e *NoArticleError) Error() string {
	if e.Extensions != nil {
		return fmt.Sprintf("%s holds no article: no file below it is named %s", e.Path, strings.Join(e.Extensions, ", "))
	}
	return e.Path + " holds no article: it is empty"
}

// FileError says why a file or folder cannot be read.
type FileError struct {
	Path string
	Err  error
}

func (e *FileError) Error() string { return fmt.Sprintf("%s: %v", e.Path, e.Err) }

// Unwrap returns the cause.
func (e *FileError) Unwrap() error { return e.Err }

// unreadable makes a FileError of an error of package os, which names the call that failed besides.
func unreadable(path string, err error) error {
	var cause *fs.PathError
	if errors.As(err, &cause) {
		err = cause.Err
	}
	return &FileError{path, err}
}

// LineError says what is wrong with a line of JSON.
type LineError struct {
	File string
	Line int // from 1
	Err  error
}

func (e *LineError) Error() string { return fmt.Sprintf("%s, line %d: %v", e.File, e.Line, e.Err) }

// Unwrap returns the cause.
func (e *LineError) Unwrap() error { return e.Err }

// FormatError says that a file holds something that is not read, what it is, and what to do.
type FormatError struct {
	Path   string
	What   string // “a PDF document”
	Advice string // “save its text as .txt”
}

func (e *FormatError) Error() string { return fmt.Sprintf("%s is %s: %s", e.Path, e.What, e.Advice) }

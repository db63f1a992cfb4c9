// Package input reads articles for the programs: text files, pages of HTML, JSON lines, folders, standard input.
package input

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"github.com/crosscheck-go/crosscheck"
)

// Story is what was read at once: a story line with its articles, or an article alone.
type Story struct {
	ID       string
	Articles []crosscheck.Article
	Known    bool // it was a story line: the caller knows that its articles are about one story
}

// Documents reads the articles of the story.
func (s Story) Documents() ([]*crosscheck.Document, error) {
	docs := make([]*crosscheck.Document, len(s.Articles))
	for i, article := range s.Articles {
		doc, err := crosscheck.NewDocument(article)
		if err != nil {
			return nil, err
		}
		docs[i] = doc
	}
	return docs, nil
}

// Documents reads the articles of all stories in order.
func Documents(stories iter.Seq2[Story, error]) ([]*crosscheck.Document, error) {
	var docs []*crosscheck.Document
	for story, err := range stories {
		if err != nil {
			return nil, err
		}
		one, err := story.Documents()
		if err != nil {
			return nil, err
		}
		docs = append(docs, one...)
	}
	return docs, nil
}

// Extensions are the file names that a folder stands for.
var Extensions = []string{".txt", ".html", ".htm", ".jsonl"}

// NoArticleError says that a folder, a file or standard input holds no article.
type NoArticleError struct {
	Path   string
	Folder bool
}

func (e *NoArticleError) Error() string {
	if e.Folder {
		return fmt.Sprintf("%s holds no article: no file below it is named %s", e.Path, strings.Join(Extensions, ", "))
	}
	return e.Path + " holds no article"
}

// FileError says why a file or folder cannot be read.
type FileError struct {
	Path string
	Err  error
}

func (e *FileError) Error() string { return fmt.Sprintf("%s: %v", e.Path, e.Err) }

// Unwrap gives the cause.
func (e *FileError) Unwrap() error { return e.Err }

// unreadable makes a FileError of an error of package os, which names the call that failed besides.
func unreadable(path string, err error) error {
	var cause *fs.PathError
	if errors.As(err, &cause) {
		err = cause.Err
	}
	return &FileError{path, err}
}

// LineError says what is wrong with a line of a JSON lines file.
type LineError struct {
	File string
	Line int // from 1
	Err  error
}

func (e *LineError) Error() string { return fmt.Sprintf("%s, line %d: %v", e.File, e.Line, e.Err) }

// Unwrap gives the cause.
func (e *LineError) Unwrap() error { return e.Err }

// Stories yields what the paths hold, in their order; “-” is standard input, as JSON lines. A folder stands for every
// article file below it, in lexical order. Files are read when they are asked for, JSON lines line by line. The first
// error ends the sequence; its type is [*LineError], [*NoArticleError] or [*FileError].
func Stories(paths []string, stdin io.Reader) iter.Seq2[Story, error] {
	return func(yield func(Story, error) bool) {
		for _, path := range paths {
			r := &reader{stdin: stdin, yield: yield}
			err := r.path(path)
			if err == nil && !r.stopped && !r.found {
				err = &NoArticleError{named(path), r.folder}
			}
			if err != nil {
				yield(Story{}, err)
				return
			}
			if r.stopped {
				return
			}
		}
	}
}

// named is how a path is called in messages.
func named(path string) string {
	if path == "-" {
		return "standard input"
	}
	return path
}

// A reader yields the stories of one path.
type reader struct {
	stdin   io.Reader
	yield   func(Story, error) bool
	folder  bool // the path is one
	found   bool // something was yielded
	stopped bool // and no more is wanted
}

func (r *reader) give(s Story) {
	r.found = true
	r.stopped = !r.yield(s, nil)
}

func (r *reader) path(path string) error {
	if path == "-" {
		return r.lines(r.stdin, named(path))
	}
	info, err := os.Stat(path)
	if err != nil {
		return unreadable(path, err)
	}
	if !info.IsDir() {
		return r.file(path)
	}
	r.folder = true
	return filepath.WalkDir(path, func(file string, entry fs.DirEntry, err error) error {
		if err != nil {
			return unreadable(file, err)
		}
		if entry.IsDir() || !isArticle(file) {
			return nil
		}
		if err := r.file(file); err != nil {
			return err
		}
		if r.stopped {
			return fs.SkipAll
		}
		return nil
	})
}

func isArticle(file string) bool {
	for _, extension := range Extensions {
		if strings.EqualFold(filepath.Ext(file), extension) {
			return true
		}
	}
	return false
}

// file reads a file by its extension; one that is named and has another is text.
func (r *reader) file(path string) error {
	extension := strings.ToLower(filepath.Ext(path))
	if extension == ".jsonl" {
		file, err := os.Open(path)
		if err != nil {
			return unreadable(path, err)
		}
		defer file.Close()
		return r.lines(file, path)
	}
	content, err := os.ReadFile(path)
	if err != nil {
		return unreadable(path, err)
	}
	article := crosscheck.Article{ID: path, Text: string(content)}
	if extension == ".html" || extension == ".htm" {
		if article, err = readPage(path, content); err != nil {
			return err
		}
	}
	r.give(Story{ID: path, Articles: []crosscheck.Article{article}})
	return nil
}

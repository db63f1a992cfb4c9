// Package articles reads articles from files: text, JSON lines, transcripts, and, by plug-ins such as those of
// crosscheck/articles/web, whatever else has articles in it. What a file is shows in its content; its name decides where the
// content leaves it open.
//
//	for story, err := range new(articles.Reader).Stories("desk/", "wire.jsonl") {
//		if err != nil {
//			log.Print(err) // and the next file is read
//			continue
//		}
//		docs, err := story.Documents()
//		…
//	}
//
// An article in JSON is an object of which only "text" is required; a story line holds articles that are known to be about
// one story:
//
//	{"id": "post-1", "source": "Harbour Post", "url": "https://…", "title": "…", "lang": "en",
//	 "published": "2024-03-05", "kind": "report", "text": "…"}
//	{"id": "ferry", "articles": [{…}, {…}]}
package articles

import (
	"io"
	"iter"

	"github.com/crosscheck-go/crosscheck"
)

// Story is what was read at once: a story line with its articles, or the articles of a file or of a line.
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

// Documents reads the articles of all stories in order. It stops at the first error.
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

// Reader reads articles. The zero Reader reads text, transcripts and JSON.
type Reader struct {
	// Formats are asked first, in their order, whether they read a file.
	Formats []Format

	// Stdin is what the path “-” stands for; nil is an empty input.
	Stdin io.Reader

	// Name returns the ID of an article that has none of its own, from the path of its file; to that of a line or an item its
	// number is added. Nil takes the path as it is.
	Name func(path string) string

	// PassedOver, unless it is nil, is told of what lies in a folder and is not opened there, such as pipes, devices and Markdown,
	// and why.
	PassedOver func(path, why string)

	most int // instead of MostBytes, in tests
}

// mostBytes is how long a file or a line may be.
func (r *Reader) mostBytes() int {
	if r.most > 0 {
		return r.most
	}
	return MostBytes
}

// Stories yields what the paths hold, in their order. A path is a file, “-” or a folder, which stands for every file below it
// that is named like one with articles ([Reader.Extensions]), in lexical order; links to folders are followed once. Files are
// read when they are asked for, JSON lines line by line.
//
// What cannot be read, a file or a line, is yielded as an error in its place, and the next one is read; break where the
// first error should end it. The errors are [*FileError], [*LineError], [*FormatError] and [*NoArticleError].
func (r *Reader) Stories(paths ...string) iter.Seq2[Story, error] {
	return func(yield func(Story, error) bool) {
		for _, path := range paths {
			s := &source{Reader: r, yield: yield, path: path}
			s.read()
			if s.stopped {
				return
			}
		}
	}
}

// Lines yields the stories of JSON lines, as they are read from a file; name is how the input is called in errors, and in the
// IDs of articles without one. Empty lines are passed over.
func Lines(from io.Reader, name string) iter.Seq2[Story, error] {
	return func(yield func(Story, error) bool) {
		s := &source{Reader: &Reader{}, yield: yield, path: name}
		s.lines(from, name)
	}
}

package program

import (
	"fmt"
	"iter"
	"sync/atomic"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/articles"
	"github.com/crosscheck-go/crosscheck/articles/web"
)

// Paths says in the teaching text of a program what its paths may be.
const Paths = `A PATH is an article or several; what is in it shows in its content, and its name helps: *.txt is text, *.html a page whose
main text is taken, *.rss, *.atom and *.xml a feed, *.vtt and *.srt the record of what was said; *.jsonl has an article as a JSON object
on each line, *.json a list of them. Only "text" is required:

    {"id": "post-1", "source": "Harbour Post", "url": "https://…", "published": "2024-03-05", "text": "…"}

"kind": "record" marks a source of record, such as a transcript. Any of them may be packed with gzip. A folder stands for all
such files below it, and - for standard input. What cannot be read is named on standard error, and the rest is read; the
exit status is then 2.`

// Input reads the articles of a program.
type Input struct {
	name   string
	env    *Env
	strict bool
	unread atomic.Int64 // the reader and the writer of a program both skip
}

// NewInput makes the input of a program. When it is strict, the first thing that cannot be read ends it.
func NewInput(name string, env *Env, strict bool) *Input {
	return &Input{name: name, env: env, strict: strict}
}

// Stories yields what the paths hold. What cannot be read is said on standard error and counted, or, when the input is
// strict, yielded as the error that ends it.
func (in *Input) Stories(paths ...string) iter.Seq2[articles.Story, error] {
	reader := &articles.Reader{
		Formats: web.Formats(),
		Stdin:   in.env.In,
		PassedOver: func(path, why string) {
			fmt.Fprintf(in.env.Err, "%s: %s is passed over: %s\n", in.name, Plain(path), why)
		},
	}
	return func(yield func(articles.Story, error) bool) {
		for story, err := range reader.Stories(paths...) {
			if err != nil && !in.strict {
				in.Skip(err)
				continue
			}
			if !yield(story, err) || err != nil {
				return
			}
		}
	}
}

// Documents reads all articles of some paths. Articles that were given twice, a file and the folder that it lies in, are read
// once; different ones with one ID are a [*crosscheck.DuplicateError].
func (in *Input) Documents(paths ...string) ([]*crosscheck.Document, error) {
	docs, err := articles.Documents(in.Stories(paths...))
	if err != nil {
		return nil, err
	}
	return Unique(docs)
}

// Skip says on standard error why something is not read, and counts it.
func (in *Input) Skip(err error) {
	in.unread.Add(1)
	fmt.Fprintf(in.env.Err, "%s: %s\n", in.name, Plain(err.Error()))
}

// Unread is how many files and lines could not be read.
func (in *Input) Unread() int { return int(in.unread.Load()) }

// Status is the exit status of a program that would end with another one had everything been read.
func (in *Input) Status(status int) int {
	if in.Unread() > 0 {
		return Failed
	}
	return status
}

// Unique leaves out articles that were given twice. Different articles must have different IDs, since findings name them by
// these.
func Unique(docs []*crosscheck.Document) ([]*crosscheck.Document, error) {
	seen := map[string]*crosscheck.Document{}
	var once []*crosscheck.Document
	for _, doc := range docs {
		switch first := seen[doc.ID()]; {
		case first == nil:
			seen[doc.ID()] = doc
			once = append(once, doc)
		case first.Text() != doc.Text():
			return nil, &crosscheck.DuplicateError{Article: doc.ID()}
		}
	}
	return once, nil
}

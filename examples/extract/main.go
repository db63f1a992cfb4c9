// Command extract prints what it reads in each article: quotations, dates, numbers and claims.
package main

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"io"
	"iter"
	"os"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/articles"
	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/examples/internal/program"
)

const help = `extract prints what it reads in each article, one line of JSON an article, in the order of the input: the publication
date and where it was found, the quotations with their speakers, the temporal expressions with their TIMEX3 values, the
numbers with their units, and the claims.

Usage: extract [flags] PATH...

` + program.Paths + `

Every start and end that is printed counts bytes of the article's text, which is the main text of a page; -text prints it.

Flags:
%s
Examples:
    extract story.txt
    extract -o readings.jsonl articles/
    cat articles.jsonl | extract - | jq '.quotes[].text'

Exit status: 0 done; 2 a mistake in the call, or something that could not be read, said on standard error.
`

func main() { os.Exit(program.Main("extract", run)) }

func run(ctx context.Context, env *program.Env) (int, error) {
	flags := flag.NewFlagSet("extract", flag.ContinueOnError)
	path := flags.String("o", "", "write to `FILE` instead of standard output")
	text := flags.Bool("text", false, "write the text of each article, too, in which starts and ends count")
	strict := flags.Bool("strict", false, "end at the first file or line that cannot be read")
	paths, err := program.Parse(env, flags, func(w io.Writer) { fmt.Fprintf(w, help, program.Flags(flags)) })
	if err != nil {
		return program.Failed, err
	}
	if len(paths) == 0 {
		return program.Failed, &program.UsageError{Problem: "no articles are given"}
	}
	out, err := program.NewOutput(env, *path, paths...)
	if err != nil {
		return program.Failed, err
	}
	defer out.Discard()
	in := program.NewInput("extract", env, *strict)
	progress := env.NewProgress("articles")
	defer progress.End()
	err = program.Ordered(ctx, each(in.Stories(paths...)), extractor(*text), func(r reading) error {
		progress.Step()
		return r.write(out)
	})
	if err != nil {
		out.Flush() // what was read before the mistake
		return program.Failed, err
	}
	return in.Status(program.Done), out.Commit()
}

// each takes stories apart.
func each(stories iter.Seq2[articles.Story, error]) iter.Seq2[crosscheck.Article, error] {
	return func(yield func(crosscheck.Article, error) bool) {
		for story, err := range stories {
			if err != nil {
				yield(crosscheck.Article{}, err)
				return
			}
			for _, article := range story.Articles {
				if !yield(article, nil) {
					return
				}
			}
		}
	}
}

// longText is the size in bytes from which the line of a text is not held in memory but written as it is made.
const longText = 1 << 20

// A reading is a line of the output, or, of a long text, what the line will say.
type reading struct {
	line []byte
	long func(io.Writer) error
}

// extractor returns what reads one article.
func extractor(withText bool) func(crosscheck.Article) (reading, error) {
	return func(article crosscheck.Article) (reading, error) {
		doc, err := crosscheck.NewDocument(article)
		if err != nil {
			return reading{}, err
		}
		found := claims.Read(doc)
		write := found.WriteJSON
		if withText {
			write = found.WriteJSONWithText
		}
		if len(article.Text) >= longText {
			return reading{long: write}, nil
		}
		var line bytes.Buffer
		err = write(&line)
		return reading{line: line.Bytes()}, err
	}
}

func (r reading) write(out *program.Output) error {
	if r.long != nil {
		if err := r.long(out); err != nil {
			return err
		}
	}
	out.Write(r.line) // an error in writing comes from every later write
	return out.WriteByte('\n')
}

// Command verify holds the quotations of a draft against its sources.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
	"github.com/crosscheck-go/crosscheck/examples/internal/program"
)

const help = `verify holds each quotation of a draft, an article or a generated text, against the sources it was written from, and says
whether its words stand there and whether the same person said them:

    verbatim       the same words
    formatted      with changes that editors may make: “…”, [brackets], punctuation, spelling
    unchecked      too short to tell, or nobody's words and in no source; the reason is given
    near           with other words, numbers or negations, or cut short before a restriction; the words are shown
    misattributed  the words of somebody else, of the article itself, or of another source
    absent         in no source

Usage: verify [flags] DRAFT SOURCE...

DRAFT is a PATH with one article, a SOURCE any PATH.

` + program.Paths + `

Flags:
%s
Examples:
    verify draft.txt sources/
    verify -fail-on near answer.txt transcript.jsonl && publish
    verify -format json draft.txt sources/ | jq '.quotations[] | select(.verdict == "absent")'

Exit status: 0 done; 1 done, and there is a quotation with the verdict of -fail-on or a worse one; 2 a mistake in the call,
or something that could not be read, said on standard error.
`

func main() { os.Exit(program.Main("verify", run)) }

// settings are what the flags say.
type settings struct {
	format, path string
	failOn       verdict
	draft        string
	sources      []string
	strict       bool
}

func parse(env *program.Env) (*settings, error) {
	s := &settings{}
	flags := flag.NewFlagSet("verify", flag.ContinueOnError)
	flags.StringVar(&s.format, "format", "text", "the `FORM` of the output: text, json")
	flags.StringVar(&s.path, "o", "", "write to `FILE` instead of standard output")
	flags.Var(&s.failOn, "fail-on", "end with status 1 if a quotation has this `VERDICT` or a worse one")
	flags.BoolVar(&s.strict, "strict", false, "end at the first file or line that cannot be read")
	paths, err := program.Parse(env, flags, func(w io.Writer) { fmt.Fprintf(w, help, program.Flags(flags)) })
	switch {
	case err != nil:
		return nil, err
	case s.format != "text" && s.format != "json":
		return nil, &program.UsageError{Problem: fmt.Sprintf("unknown format %q; there are text and json", s.format)}
	case len(paths) < 2:
		return nil, &program.UsageError{Problem: "a draft and at least one source are needed"}
	}
	s.draft, s.sources = paths[0], paths[1:]
	return s, nil
}

func run(ctx context.Context, env *program.Env) (int, error) {
	s, err := parse(env)
	if err != nil {
		return program.Failed, err
	}
	in := program.NewInput("verify", env, s.strict)
	draft, sources, err := s.read(in)
	if err != nil {
		return program.Failed, err
	}
	found, err := align.Verify(ctx, draft, sources, nil)
	if err != nil {
		return program.Failed, err
	}
	out, err := program.NewOutput(env, s.path)
	if err != nil {
		return program.Failed, err
	}
	defer out.Discard()
	if s.format == "json" {
		encoder := json.NewEncoder(out)
		encoder.SetEscapeHTML(false)
		encoder.SetIndent("", "  ")
		err = encoder.Encode(found)
	} else {
		err = writeText(out, found, env.Color && s.path == "")
	}
	if err != nil {
		return program.Failed, err
	}
	if err := out.Commit(); err != nil {
		return program.Failed, err
	}
	if s.failOn.met(found) {
		return in.Status(program.Met), nil
	}
	return in.Status(program.Done), nil
}

// read reads the draft and its sources. A draft that lies in the folder of its sources is none of them; another text with its
// ID is an error.
func (s *settings) read(in *program.Input) (draft *crosscheck.Document, sources []*crosscheck.Document, err error) {
	drafts, err := in.Documents(s.draft)
	if err != nil {
		return nil, nil, err
	}
	if len(drafts) == 0 && in.Unread() > 0 {
		return nil, nil, errors.New("the draft was not read")
	}
	if len(drafts) != 1 {
		return nil, nil, &program.UsageError{Problem: fmt.Sprintf("the draft %s holds %d articles instead of one", s.draft, len(drafts))}
	}
	sources, err = in.Documents(s.sources...)
	if err != nil {
		return nil, nil, err
	}
	sources = slices.DeleteFunc(sources, func(doc *crosscheck.Document) bool {
		return doc.ID() == drafts[0].ID() && doc.Text() == drafts[0].Text()
	})
	if len(sources) == 0 && in.Unread() > 0 {
		return nil, nil, errors.New("no source was read")
	}
	if _, err := program.Unique(append(sources[:len(sources):len(sources)], drafts[0])); err != nil {
		return nil, nil, err
	}
	return drafts[0], sources, nil
}

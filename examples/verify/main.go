// Command verify holds the quotations of a draft against its sources.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
	"github.com/crosscheck-go/crosscheck/align/report"
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

DRAFT is a PATH with one article, a list of quotations or the answer of a language model, a SOURCE any PATH. A list has a JSON
object on each line, of which only "quote" is required; a source is named by its ID, address, publisher or title:

    {"quote": "We will not open the gates", "speaker": "Ingrid Solberg", "source": "post-1"}

An answer is the JSON that the common interfaces return, with its citations: their words are checked, too, and what is quoted
in a stretch of the answer must stand in the source that it cites. Document numbers count the sources in the order given.

` + program.Paths + `

Flags:
%s
Examples:
    verify draft.txt sources/
    verify -fail-on near answer.txt transcript.jsonl && publish
    verify -fail-on unchecked -require-quotations answer.json a.txt b.txt
    verify -o verdicts.html draft.txt sources/
    verify -format json draft.txt sources/ | jq '.quotations[] | select(.verdict == "absent")'

Exit status: 0 done; 1 done, and there is a quotation with the verdict of -fail-on or a worse one, or none at all where
-require-quotations is given; 2 a mistake in the call,
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
	texts        bool
	color        program.Color
	required     bool // a draft without quotations is a failure
}

func parse(env *program.Env) (*settings, error) {
	s := &settings{}
	var config program.Config
	var version bool
	flags := flag.NewFlagSet("verify", flag.ContinueOnError)
	config.Flag(flags)
	flags.BoolVar(&version, "version", false, "say which version this is")
	flags.Var(&s.color, "color", "whether text is in colour, `WHEN` is auto, always or never")
	flags.StringVar(&s.format, "format", "", "the `FORM` of the output: "+strings.Join(report.VerdictFormats(), ", ")+"; by default that which the name of the file of -o stands for, else text")
	flags.StringVar(&s.path, "o", "", "write to `FILE` instead of standard output")
	flags.Var(&s.failOn, "fail-on", "end with status 1 if a quotation has this `VERDICT` or a worse one")
	flags.BoolVar(&s.required, "require-quotations", false, "end with status 1 if the draft has no quotation at all")
	flags.BoolVar(&s.texts, "text", false, "write the texts of the draft and its sources, too, in which starts and ends count (json, sarif)")
	flags.BoolVar(&s.strict, "strict", false, "end at the first file or line that cannot be read")
	paths, err := program.Parse(env, flags, func(w io.Writer) { fmt.Fprintf(w, help, program.Flags(flags)) })
	if err != nil {
		return nil, err
	}
	if version {
		fmt.Fprint(env.Out, program.Version("verify"))
		return nil, flag.ErrHelp
	}
	if err := config.Apply("verify", flags); err != nil {
		return nil, err
	}
	if s.format, err = program.Format(s.format, s.path, report.VerdictFormats()); err != nil {
		return nil, err
	}
	if len(paths) < 2 {
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
	draft, sources, in, err := s.read(env)
	if err != nil {
		return program.Failed, err
	}
	found, err := align.VerifyAnswer(ctx, draft, sources, nil)
	if err != nil {
		return program.Failed, err
	}
	out, err := program.NewOutput(env, s.path, slices.Concat([]string{s.draft}, s.sources)...)
	if err != nil {
		return program.Failed, err
	}
	defer out.Discard()
	docs := sources
	if draft.Document != nil {
		docs = append([]*crosscheck.Document{draft.Document}, sources...)
	}
	err = report.WriteVerdicts(out, s.format, found, &report.Options{Documents: docs, Texts: s.texts, Color: s.color.On(env, s.path), Version: program.ModuleVersion()})
	if err != nil {
		return program.Failed, err
	}
	if err := out.Commit(); err != nil {
		return program.Failed, err
	}
	if s.failOn.met(found) || s.required && len(found.Quotations) == 0 {
		return in.Status(program.Met), nil
	}
	return in.Status(program.Done), nil
}

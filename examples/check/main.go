// Command check says where articles disagree.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/crosscheck-go/crosscheck/align"
	"github.com/crosscheck-go/crosscheck/align/report"
	"github.com/crosscheck-go/crosscheck/examples/internal/program"
)

const help = `check reads articles about the same events and says where they disagree: quotations whose words or speakers differ, and
dates, numbers, names, places and roles that cannot all be right. Every finding shows the passages side by side.

Usage: check [flags] PATH...

` + program.Paths + `

Articles about different events are told apart, and are not compared.

With -format jsonl the lines may be stories, each with articles that are known to be about one event; each is checked by
itself and gives one line of the output. Articles outside of such lines are checked together, and come last.

    {"id": "story-7", "articles": [{"text": "…"}, {"text": "…"}]}

Flags:
%s
A finding is an error when the meaning differs, a warning when it probably does, and a note when it is worth showing but no
conflict.

Examples:
    check story/
    check -why post.txt herald.txt
    check -o report.html story/
    check -o before.json story/ ; …; check -baseline before.json story/
    check -level error -kind number,date -format lines story/
    check -fail-on error draft.txt agency.txt && publish
    check -format jsonl stories.jsonl > reports.jsonl

Exit status: 0 done; 1 done, and there is a finding of the level of -fail-on or above it; 2 a mistake in the call, or
something that could not be read, said on standard error.
`

func main() { os.Exit(program.Main("check", run)) }

// settings are what the flags say.
type settings struct {
	format, path string
	failOn       program.Level
	color        program.Color
	selection    selection
	why, strict  bool
	raw, texts   bool
	options      align.Options
	paths        []string
}

func parse(env *program.Env) (*settings, error) {
	s := &settings{}
	var config program.Config
	var version bool
	flags := flag.NewFlagSet("check", flag.ContinueOnError)
	config.Flag(flags)
	s.selection.flags(flags)
	flags.BoolVar(&version, "version", false, "say which version this is")
	flags.Var(&s.color, "color", "whether text is in colour, `WHEN` is auto, always or never")
	flags.StringVar(&s.format, "format", "", "the `FORM` of the report: "+strings.Join(report.Formats(), ", ")+"; by default that which the name of the file of -o stands for, else text")
	flags.StringVar(&s.path, "o", "", "write to `FILE` instead of standard output")
	flags.Var(&s.failOn, "fail-on", "end with status 1 if there is a finding of this `LEVEL` or above: error, warning, note")
	flags.BoolVar(&s.why, "why", false, "show the evidence of each finding (text, html)")
	flags.BoolVar(&s.options.Trace, "trace", false, "tell which pairs of passages were looked at, what was measured of each and what it lacked: in json and jsonl under the key trace, else on standard error")
	flags.BoolVar(&s.options.OneStory, "one-story", false, "take all articles to be about one event")
	flags.BoolVar(&s.raw, "raw-cells", false, "leave cells that a spreadsheet may take for a formula as they are (csv)")
	flags.BoolVar(&s.texts, "text", false, "write the texts of the articles, too, in which starts and ends count (json, jsonl, sarif)")
	flags.BoolVar(&s.strict, "strict", false, "end at the first file or line that cannot be read")
	var err error
	s.paths, err = program.Parse(env, flags, func(w io.Writer) { fmt.Fprintf(w, help, program.Flags(flags)) })
	if err != nil {
		return nil, err
	}
	if version {
		fmt.Fprint(env.Out, program.Version("check"))
		return nil, flag.ErrHelp
	}
	if err := config.Apply("check", flags); err != nil {
		return nil, err
	}
	if s.format, err = program.Format(s.format, s.path, report.Formats()); err != nil {
		return nil, err
	}
	if len(s.paths) == 0 {
		return nil, &program.UsageError{Problem: "no articles are given"}
	}
	return s, s.selection.load()
}

func run(ctx context.Context, env *program.Env) (int, error) {
	s, err := parse(env)
	if err != nil {
		return program.Failed, err
	}
	out, err := program.NewOutput(env, s.path, s.paths...)
	if err != nil {
		return program.Failed, err
	}
	defer out.Discard()
	check := s.together
	if s.format == "jsonl" {
		check = s.byStory
	}
	in := program.NewInput("check", env, s.strict)
	met, err := check(ctx, env, in, out)
	if err != nil {
		out.Flush() // what was found before the mistake
		return program.Failed, err
	}
	if err := out.Commit(); err != nil {
		return program.Failed, err
	}
	if met {
		return in.Status(program.Met), nil
	}
	return in.Status(program.Done), nil
}

// Package program is what the programs share: their exit status, their flags, where their output goes.
package program

import (
	"bufio"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"runtime/debug"
	"strconv"
)

// The exit status of every program.
const (
	Done   = 0
	Met    = 1 // done, and the level of -fail-on was met
	Failed = 2 // a mistake in the call or the input
)

// Env is the world as a program sees it. A test makes its own.
type Env struct {
	Args     []string // without the program's name
	In       io.Reader
	Out, Err io.Writer
	Color    bool // Out shows colours
	Width    int  // the columns of Out; 0 when unknown
	Progress bool // Err is a terminal, which may be told how far things are
}

// UsageError is a mistake in the call, as opposed to one in the input.
type UsageError struct{ Problem string }

func (e *UsageError) Error() string { return e.Problem }

// Main runs a program in the real world and returns its exit status. An interrupt cancels the context.
func Main(name string, run func(context.Context, *Env) (status int, err error)) int {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(400) // a short-lived program that allocates much at a time gains a tenth by collecting less often
	}
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(1 << 30) // … but no longer when an article of many megabytes fills the memory
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	context.AfterFunc(ctx, stop)                   // a second interrupt ends the program at once
	width, _ := strconv.Atoi(os.Getenv("COLUMNS")) // a width that is no number is an unknown one
	env := &Env{
		Args: os.Args[1:], In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Width: width,
		Color:    isTerminal(os.Stdout) && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb",
		Progress: isTerminal(os.Stderr),
	}
	return Status(ctx, name, env, run)
}

// Status runs a program, says on standard error what went wrong, and returns the exit status.
func Status(ctx context.Context, name string, env *Env, run func(context.Context, *Env) (int, error)) int {
	status, err := run(ctx, env)
	var usage *UsageError
	switch {
	case errors.Is(err, flag.ErrHelp):
		return Done
	case errors.As(err, &usage):
		fmt.Fprintf(env.Err, "%s: %v\n%s -h says how it is used\n", name, err, name)
		return Failed
	case err != nil:
		fmt.Fprintf(env.Err, "%s: %v\n", name, err)
		return Failed
	}
	return status
}

func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// Parse parses the arguments of a program and returns those that are no flags. For -h it writes the teaching text, with
// the flags in the place of the line “FLAGS”, to standard output and returns flag.ErrHelp.
func Parse(env *Env, flags *flag.FlagSet, help func(w io.Writer)) ([]string, error) {
	flags.SetOutput(io.Discard)
	flags.Usage = func() {}
	err := flags.Parse(env.Args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		help(env.Out)
		return nil, err
	case err != nil:
		return nil, &UsageError{err.Error()}
	}
	return flags.Args(), nil
}

// Output is where a program's results go.
type Output struct {
	*bufio.Writer
	file *os.File // nil for standard output
	path string
}

// NewOutput opens the output: the file of -o, or standard output if the path is empty. A file appears under its name when
// the program is done, so that a failed run leaves nothing half written.
func NewOutput(env *Env, path string) (*Output, error) {
	if path == "" {
		return &Output{Writer: bufio.NewWriter(env.Out)}, nil
	}
	file, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+"-*")
	if err != nil {
		return nil, err
	}
	return &Output{Writer: bufio.NewWriter(file), file: file, path: path}, nil
}

// Commit writes out what is left. Without it a file is not kept.
func (o *Output) Commit() error {
	if err := o.Flush(); err != nil || o.file == nil {
		return err
	}
	if err := errors.Join(o.file.Chmod(0o644), o.file.Close()); err != nil {
		return err
	}
	return os.Rename(o.file.Name(), o.path)
}

// Discard removes what was written to a file and not committed. What standard output was given stays.
func (o *Output) Discard() {
	if o.file != nil {
		o.file.Close()
		os.Remove(o.file.Name()) // gone already when it was committed
	}
}

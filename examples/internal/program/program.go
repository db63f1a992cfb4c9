// Package program is what the programs share: their exit status, their flags, where their output goes.
package program

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"strconv"
	"sync"
	"syscall"
	"time"
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

	outputs []*Output // that are not committed
	mutex   sync.Mutex
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
		debug.SetMemoryLimit(memoryLimit()) // … but no longer when much of the memory is filled
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer stop()
	width, _ := strconv.Atoi(os.Getenv("COLUMNS")) // a width that is no number is an unknown one
	env := &Env{
		Args: os.Args[1:], In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Width: width,
		Color:    isTerminal(os.Stdout) && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb",
		Progress: isTerminal(os.Stderr),
	}
	ended := make(chan int, 1)
	go func() { ended <- Status(ctx, name, env, run) }()
	select {
	case status := <-ended:
		return status
	case <-ctx.Done():
	}
	select {
	case status := <-ended:
		return status
	case <-time.After(patience): // it waits for input
		env.abandon()
		fmt.Fprintf(os.Stderr, "%s: interrupted\n", name)
		return Failed
	}
}

// patience is how long a program that was interrupted may take to end by itself.
const patience = 200 * time.Millisecond

// Status runs a program, says on standard error what went wrong, and returns the exit status.
func Status(ctx context.Context, name string, env *Env, run func(context.Context, *Env) (int, error)) int {
	status, err := run(ctx, env)
	var usage *UsageError
	switch {
	case errors.Is(err, flag.ErrHelp):
		return Done
	case errors.As(err, &usage):
		fmt.Fprintf(env.Err, "%s: %s\n%s -h says how it is used\n", name, Plain(err.Error()), name)
		return Failed
	case err != nil:
		fmt.Fprintf(env.Err, "%s: %s\n", name, Plain(err.Error()))
		return Failed
	}
	return status
}

func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// Parse parses the arguments of a program and returns those that are no flags; flags may stand behind them, up to a “--”. For
// -h it writes the teaching text, with the flags in the place of the line “FLAGS”, to standard output and returns
// flag.ErrHelp.
func Parse(env *Env, flags *flag.FlagSet, help func(w io.Writer)) ([]string, error) {
	flags.SetOutput(io.Discard)
	flags.Usage = func() {}
	var paths []string
	for rest := env.Args; ; {
		err := flags.Parse(rest)
		switch {
		case errors.Is(err, flag.ErrHelp):
			help(env.Out)
			return nil, err
		case err != nil:
			return nil, &UsageError{err.Error()}
		}
		read := len(rest) - flags.NArg()
		if read > 0 && rest[read-1] == "--" || flags.NArg() == 0 {
			return append(paths, flags.Args()...), nil
		}
		paths = append(paths, flags.Arg(0))
		rest = flags.Args()[1:]
	}
}

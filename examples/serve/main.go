// Command serve shows a page, on this machine only, into which articles, or a draft and its sources, are pasted or dropped, and
// answers with the report. It keeps nothing.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"time"

	"github.com/crosscheck-go/crosscheck/examples/internal/program"
)

const help = `serve shows a page on which articles, or a draft and its sources, are pasted or dropped, and answers with the report.
It listens on this machine only, keeps nothing, and opens no connections.

Usage: serve [flags]

Flags:
%s`

func main() { os.Exit(program.Main("serve", run)) }

func run(ctx context.Context, env *program.Env) (int, error) {
	flags := flag.NewFlagSet("serve", flag.ContinueOnError)
	address := flags.String("addr", "127.0.0.1:8023", "the `ADDRESS` to listen on, one of this machine alone")
	paths, err := program.Parse(env, flags, func(w io.Writer) { fmt.Fprintf(w, help, program.Flags(flags)) })
	if err != nil {
		return program.Failed, err
	}
	if len(paths) > 0 {
		return program.Failed, &program.UsageError{Problem: "no paths are taken; articles are dropped on the page"}
	}
	listener, err := net.Listen("tcp", *address)
	if err != nil {
		return program.Failed, err
	}
	defer listener.Close()
	if tcp, ok := listener.Addr().(*net.TCPAddr); !ok || !tcp.IP.IsLoopback() {
		return program.Failed, &program.UsageError{Problem: *address + " can be reached from other machines; take 127.0.0.1 or [::1]"}
	}
	fmt.Fprintf(env.Err, "serve: http://%s\n", listener.Addr())
	server := &http.Server{
		Handler: newHandler(), ReadHeaderTimeout: 5 * time.Second, ReadTimeout: 30 * time.Second, WriteTimeout: maxTime + 30*time.Second,
		IdleTimeout: time.Minute, MaxHeaderBytes: 16 << 10,
	}
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(listener) }()
	select {
	case err = <-ended:
	case <-ctx.Done():
		server.Close() // what is being answered has nobody to wait for it
		err = <-ended
	}
	if err != nil && !errors.Is(err, http.ErrServerClosed) {
		return program.Failed, err
	}
	return program.Done, nil
}

// Command mcp offers crosscheck to agents: a server of the Model Context Protocol on standard input and output, with three
// tools. “check” says where articles disagree, “verify” whether the quotations of a draft stand in its sources, “extract” what
// an article quotes and states. It reads and writes no files and opens no connections.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

const help = `mcp is a server of the Model Context Protocol on standard input and output, for agents that must quote faithfully. Its
tools are check, verify and extract. A client starts it by itself; its configuration holds something like

    {"mcpServers": {"crosscheck": {"command": "/path/to/mcp"}}}

Usage: mcp
`

func main() {
	if len(os.Args) > 1 {
		fmt.Fprint(os.Stderr, help)
		os.Exit(2)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	err := newServer().Run(ctx, &mcp.StdioTransport{})
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, context.Canceled) {
		fmt.Fprintln(os.Stderr, "mcp:", err)
		os.Exit(2)
	}
}

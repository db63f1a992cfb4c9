package main

import (
	"context"
	"encoding/json"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"github.com/crosscheck-go/crosscheck/align"
)

// connect builds the server, starts it, and speaks to it over its standard input and output.
func connect(t *testing.T) *mcp.ClientSession {
	t.Helper()
	program := filepath.Join(t.TempDir(), "mcp")
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	client := mcp.NewClient(&mcp.Implementation{Name: "test", Version: "1"}, nil)
	session, err := client.Connect(context.Background(), &mcp.CommandTransport{Command: exec.Command(program)}, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { session.Close() })
	return session
}

// call calls a tool and gives what it says and, in JSON, what it returns.
func call(t *testing.T, session *mcp.ClientSession, tool string, arguments map[string]any) (text string, structured []byte, failed bool) {
	t.Helper()
	r, err := session.CallTool(context.Background(), &mcp.CallToolParams{Name: tool, Arguments: arguments})
	if err != nil {
		return err.Error(), nil, true
	}
	for _, content := range r.Content {
		if one, ok := content.(*mcp.TextContent); ok {
			text += one.Text
		}
	}
	structured, err = json.Marshal(r.StructuredContent)
	if err != nil {
		t.Fatal(err)
	}
	return text, structured, r.IsError
}

var (
	post   = map[string]any{"id": "post", "published": "2024-03-05", "text": "“We have not found lead in our mains,” engineer Owen Tarrant said on Monday."}
	herald = map[string]any{"id": "herald", "published": "2024-03-05", "text": "“We have found lead in our mains,” said Owen Tarrant, the engineer, on Monday."}
)

func TestServer(t *testing.T) {
	session := connect(t)
	var names []string
	for tool, err := range session.Tools(context.Background(), nil) {
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, tool.Name)
		if tool.Description == "" || tool.InputSchema == nil {
			t.Errorf("%s is not described", tool.Name)
		}
	}
	if got := strings.Join(names, " "); got != "check extract verify" {
		t.Errorf("the tools are %s", got)
	}

	text, structured, failed := call(t, session, "check", map[string]any{"articles": []any{post, herald}, "one_story": true})
	var found align.Report
	if err := json.Unmarshal(structured, &found); err != nil || failed {
		t.Fatal(err, text)
	}
	if len(found.Discrepancies) != 1 || found.Discrepancies[0].Kind != align.KindPolarity || !strings.Contains(text, "have not found") {
		t.Errorf("%d findings\n%s", len(found.Discrepancies), text)
	}

	text, structured, failed = call(t, session, "verify", map[string]any{"draft": herald, "sources": []any{post}})
	var verdicts align.Verdicts
	if err := json.Unmarshal(structured, &verdicts); err != nil || failed {
		t.Fatal(err, text)
	}
	if len(verdicts.Quotations) != 1 || verdicts.Worst() != align.VerdictNear || !strings.Contains(text, "[-not-]") {
		t.Errorf("%+v\n%s", verdicts, text)
	}

	text, structured, failed = call(t, session, "extract", map[string]any{"article": post})
	var reading struct {
		Article string
		Quotes  []struct {
			Text    string
			Speaker struct{ Name string }
		}
	}
	if err := json.Unmarshal(structured, &reading); err != nil || failed {
		t.Fatal(err, text)
	}
	if reading.Article != "post" || len(reading.Quotes) != 1 || reading.Quotes[0].Speaker.Name != "Owen Tarrant" {
		t.Errorf("%+v", reading)
	}
}

func TestServerRefuses(t *testing.T) {
	session := connect(t)
	for name, test := range map[string]struct {
		tool      string
		arguments map[string]any
		want      string
	}{
		"a bad date":     {"check", map[string]any{"articles": []any{map[string]any{"text": "", "published": "soon"}}}, `article "1"`},
		"a bad kind":     {"extract", map[string]any{"article": map[string]any{"text": "", "kind": "rumour"}}, "report and record"},
		"a bad level":    {"check", map[string]any{"articles": []any{post}, "level": "worse"}, "the levels are"},
		"two of one ID":  {"check", map[string]any{"articles": []any{post, map[string]any{"id": "post", "text": "other"}}}, `"post"`},
		"no text":        {"extract", map[string]any{"article": map[string]any{"id": "x"}}, "text"},
		"too much":       {"extract", map[string]any{"article": map[string]any{"text": strings.Repeat("word ", maxBytes/5+1)}}, "more than"},
		"unknown fields": {"extract", map[string]any{"article": post, "colour": "red"}, "colour"},
	} {
		text, _, failed := call(t, session, test.tool, test.arguments)
		if !failed || !strings.Contains(text, test.want) {
			t.Errorf("%s: failed %t, %s", name, failed, text)
		}
	}
	if text, _, failed := call(t, session, "extract", map[string]any{"article": post}); failed {
		t.Errorf("it no longer answers after mistakes: %s", text)
	}
}

// TestServerAnswersManyAtOnce calls it from several goroutines.
func TestServerAnswersManyAtOnce(t *testing.T) {
	session := connect(t)
	var calls sync.WaitGroup
	for range 20 {
		calls.Go(func() {
			if text, _, failed := call(t, session, "verify", map[string]any{"draft": herald, "sources": []any{post}}); failed || !strings.Contains(text, "1 near") {
				t.Errorf("failed %t: %s", failed, text)
			}
		})
	}
	calls.Wait()
}

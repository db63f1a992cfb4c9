package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
	"github.com/crosscheck-go/crosscheck/align/report"
	"github.com/crosscheck-go/crosscheck/claims"
)

// What one call may hold.
const (
	maxArticles = 500
	maxBytes    = 8 << 20
)

// An article as a client gives it.
type article struct {
	ID        string `json:"id,omitempty" jsonschema:"a short name by which findings call the article; by default its number"`
	Source    string `json:"source,omitempty" jsonschema:"the publisher"`
	URL       string `json:"url,omitempty" jsonschema:"its address"`
	Title     string `json:"title,omitempty" jsonschema:"its headline"`
	Published string `json:"published,omitempty" jsonschema:"the day of publication, as 2025-09-18, or the day and time as in RFC 3339"`
	Kind      string `json:"kind,omitempty" jsonschema:"report, or record for a transcript or minutes, whose whole text is what was said"`
	Text      string `json:"text" jsonschema:"the whole text, unchanged: findings give byte offsets into it"`
}

type checkInput struct {
	Articles []article `json:"articles" jsonschema:"two or more articles"`
	OneStory bool      `json:"one_story,omitempty" jsonschema:"all articles are known to be about one event"`
	Level    string    `json:"level,omitempty" jsonschema:"error, warning or note: leave out what is less grave; by default notes are left out"`
}

type verifyInput struct {
	Draft   article   `json:"draft" jsonschema:"the text whose quotations are checked"`
	Sources []article `json:"sources" jsonschema:"the texts it was written from"`
}

type extractInput struct {
	Article article `json:"article" jsonschema:"the article to read"`
}

func newServer() *mcp.Server {
	server := mcp.NewServer(&mcp.Implementation{Name: "crosscheck", Version: align.Schema}, &mcp.ServerOptions{
		Instructions: "Use verify before you publish a text that quotes sources: what it calls verbatim or formatted stands there, in these words, " +
			"from this mouth. Use check to find where reports of one event disagree; it never says who is right.",
	})
	readOnly := &mcp.ToolAnnotations{ReadOnlyHint: true, IdempotentHint: true, OpenWorldHint: new(bool)}
	mcp.AddTool(server, &mcp.Tool{
		Name: "check", Annotations: readOnly,
		Description: "Says where articles about the same events disagree: quotations whose words or speakers differ, and numbers, dates, names, places and roles that cannot all be right.",
	}, check)
	mcp.AddTool(server, &mcp.Tool{
		Name: "verify", Annotations: readOnly,
		Description: "Says of each quotation of a draft whether it stands in the sources: verbatim, formatted, near (changed), misattributed, absent, or unchecked with the reason.",
	}, verify)
	mcp.AddTool(server, &mcp.Tool{
		Name: "extract", Annotations: readOnly,
		Description: "Reads one article: its quotations with their speakers, dates, numbers and claims, each with byte offsets.",
	}, extract)
	return server
}

func check(ctx context.Context, _ *mcp.CallToolRequest, in checkInput) (*mcp.CallToolResult, any, error) {
	docs, err := documents(in.Articles)
	if err != nil {
		return nil, nil, err
	}
	level := align.SeverityWarning
	switch align.Severity(in.Level) {
	case "":
	case align.SeverityError, align.SeverityWarning, align.SeverityNote:
		level = align.Severity(in.Level)
	default:
		return nil, nil, fmt.Errorf("the levels are error, warning and note, not %q", in.Level)
	}
	found, err := align.Check(ctx, docs, &align.Options{OneStory: in.OneStory, Filter: align.Filter{Severity: level}})
	if err != nil {
		return nil, nil, err
	}
	var text bytes.Buffer
	if err := report.Text(&text, found, &report.Options{Documents: docs, Notes: true}); err != nil {
		return nil, nil, err
	}
	return result(&text, found)
}

func verify(ctx context.Context, _ *mcp.CallToolRequest, in verifyInput) (*mcp.CallToolResult, any, error) {
	if in.Draft.ID == "" {
		in.Draft.ID = "draft"
	}
	docs, err := documents(append([]article{in.Draft}, in.Sources...))
	if err != nil {
		return nil, nil, err
	}
	found, err := align.Verify(ctx, docs[0], docs[1:], nil)
	if err != nil {
		return nil, nil, err
	}
	var text bytes.Buffer
	if err := report.WriteVerdicts(&text, "text", found, &report.Options{Documents: docs}); err != nil {
		return nil, nil, err
	}
	return result(&text, found)
}

func extract(_ context.Context, _ *mcp.CallToolRequest, in extractInput) (*mcp.CallToolResult, any, error) {
	docs, err := documents([]article{in.Article})
	if err != nil {
		return nil, nil, err
	}
	var line bytes.Buffer
	if err := claims.Read(docs[0]).WriteJSON(&line); err != nil {
		return nil, nil, err
	}
	return result(&line, json.RawMessage(bytes.Clone(line.Bytes())))
}

// result returns the text that a model reads and the wire format that a program reads.
func result(text *bytes.Buffer, value any) (*mcp.CallToolResult, any, error) {
	return &mcp.CallToolResult{Content: []mcp.Content{&mcp.TextContent{Text: text.String()}}}, value, nil
}

// documents reads articles. Those without an ID are called by their numbers, from 1.
func documents(articles []article) ([]*crosscheck.Document, error) {
	if len(articles) > maxArticles {
		return nil, fmt.Errorf("%d articles are more than %d", len(articles), maxArticles)
	}
	var docs []*crosscheck.Document
	size := 0
	for i, a := range articles {
		if size += len(a.Text); size > maxBytes {
			return nil, fmt.Errorf("the articles have more than %d bytes", maxBytes)
		}
		if a.ID == "" {
			a.ID = fmt.Sprint(i + 1)
		}
		one := crosscheck.Article{ID: a.ID, Source: a.Source, URL: a.URL, Title: a.Title, Text: a.Text}
		switch a.Kind {
		case "", "report":
		case string(crosscheck.Record):
			one.Kind = crosscheck.Record
		default:
			return nil, fmt.Errorf("article %q: the kinds are report and record, not %q", a.ID, a.Kind)
		}
		if a.Published != "" {
			date, err := crosscheck.ParseDate(a.Published)
			if err != nil {
				return nil, fmt.Errorf("article %q: %w", a.ID, err)
			}
			one.Published = date
		}
		doc, err := crosscheck.NewDocument(one)
		if err != nil {
			return nil, err
		}
		docs = append(docs, doc)
	}
	return docs, nil
}

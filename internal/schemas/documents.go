package main

import (
	"encoding/json"
	"fmt"
	"go/types"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/crosscheck-go/crosscheck/align"
	"github.com/crosscheck-go/crosscheck/align/report"
)

// A document is what the schema of a file describes.
type document struct {
	name, title string
	content     func(w *writer) (*schema, error)
}

// documentsOf lists the schemas of a repository.
func documentsOf(root string) []document {
	return []document{
		{"report", "What check -format json writes, and a line of -format jsonl. A file for -baseline is one, or several.", typed("align", "Report")},
		{"verdicts", "What verify -format json writes.", typed("align", "Verdicts")},
		{"reading", "A line of what extract writes.", reading},
		{"config", "The file .crosscheck.json: flags of programs, by program.", func(*writer) (*schema, error) { return config(root) }},
	}
}

// generate returns the files of all schemas, by their names.
func generate(root string) (map[string][]byte, error) {
	code, err := load(root)
	if err != nil {
		return nil, err
	}
	files := map[string][]byte{}
	for _, d := range documentsOf(root) {
		w := &writer{code, definitions{}, map[string]types.Type{}}
		s, err := d.content(w)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", d.name, err)
		}
		s.Dialect, s.ID, s.Title = "https://json-schema.org/draft/2020-12/schema", "https://raw.githubusercontent.com/crosscheck-go/crosscheck/main/examples/schemas/"+d.name+".json", d.title
		if len(w.definitions) > 0 {
			s.Definitions = &w.definitions
		}
		data, err := json.MarshalIndent(s, "", "  ")
		if err != nil {
			return nil, err
		}
		files[d.name+".json"] = append(data, '\n')
	}
	return files, nil
}

// typed is the JSON form of a type. Its field called schema has one value.
func typed(folder, name string) func(*writer) (*schema, error) {
	return func(w *writer) (*schema, error) {
		t, err := w.code.named(folder, name)
		if err != nil {
			return nil, err
		}
		s, err := w.object(t)
		if err != nil {
			return nil, err
		}
		for _, p := range *s.Properties {
			if p.name == "schema" {
				p.Const = align.Schema
			}
		}
		return s, nil
	}
}

// reading is the form of a line of extract, which [claims.Reading.WriteJSON] puts together from these pieces.
func reading(w *writer) (*schema, error) {
	s, err := typed("claims", "headWire")(w)
	if err != nil {
		return nil, err
	}
	for _, list := range []struct {
		name, items string
		required    bool
	}{
		{"quotes", "quoteWire", true}, {"timexes", "timexWire", true}, {"quantities", "quantityWire", true}, {"claims", "claimWire", true},
		{"turns", "turnWire", false}, {"diagnostics", "Diagnostic", true},
	} {
		t, err := w.code.named("claims", list.items)
		if err != nil {
			return nil, err
		}
		items, err := w.of(t)
		if err != nil {
			return nil, err
		}
		s.set(list.name, &schema{Type: "array", Items: items}, list.required)
	}
	return s, nil
}

// config is the form of a configuration file. What flags there are, the programs say themselves.
func config(root string) (*schema, error) {
	s := &schema{Type: "object", Properties: &properties{}, Additional: new(bool)}
	s.set("$schema", &schema{Type: "string", Description: "The address of this schema, for editors."}, false)
	for _, program := range []string{"check", "verify"} {
		help := exec.Command("go", "run", "./"+program, "-h")
		help.Dir = filepath.Join(root, "examples")
		out, err := help.Output()
		if err != nil {
			return nil, fmt.Errorf("%s -h: %w", program, err)
		}
		flags, err := flagsOf(program, string(out))
		if err != nil {
			return nil, err
		}
		s.set(program, flags, false)
	}
	return s, nil
}

// flagsOf reads the flags out of what a program says of itself: after the line “Flags:” up to an empty one, each with the word
// for its value, if it has one.
func flagsOf(program, help string) (*schema, error) {
	_, help, _ = strings.Cut(help, "\nFlags:\n")
	help, _, _ = strings.Cut(help, "\n\n")
	s := &schema{Type: "object", Description: "Flags of " + program + ".", Properties: &properties{}, Additional: new(bool)}
	for line := range strings.Lines(help) {
		flag, usage, ok := strings.Cut(strings.TrimSpace(line), "  ")
		if flag, argument, _ := strings.Cut(strings.TrimSpace(flag), " "); strings.HasPrefix(flag, "-") {
			if !ok { // the word for the value reaches to the usage
				argument, usage, _ = strings.Cut(argument, " ")
			}
			name := strings.TrimPrefix(flag, "-")
			if name == "config" || name == "version" {
				continue
			}
			value, err := valueOf(program, argument)
			if err != nil {
				return nil, fmt.Errorf("%s of %s: %w", flag, program, err)
			}
			value.Description = strings.TrimSpace(usage)
			s.set(name, value, false)
		}
	}
	if len(*s.Properties) == 0 {
		return nil, fmt.Errorf("%s -h shows no flags", program)
	}
	return s, nil
}

// valueOf is the schema of the value of a flag, by the word that the program's help has for it.
func valueOf(program, argument string) (*schema, error) {
	switch argument {
	case "":
		return &schema{Type: "boolean"}, nil
	case "FILE", "DAY":
		return &schema{Type: "string"}, nil
	case "SCORE":
		return &schema{Type: "number", Minimum: number(0), Maximum: number(1)}, nil
	case "LEVEL":
		return &schema{Type: "string", Enum: []string{string(align.SeverityError), string(align.SeverityWarning), string(align.SeverityNote)}}, nil
	case "KINDS":
		kinds := &schema{Type: "string"}
		for _, kind := range align.Kinds() {
			kinds.Enum = append(kinds.Enum, string(kind))
		}
		return &schema{Type: "array", Items: kinds}, nil
	case "FORM":
		if program == "verify" {
			return &schema{Type: "string", Enum: report.VerdictFormats()}, nil
		}
		return &schema{Type: "string", Enum: report.Formats()}, nil
	case "WHEN":
		return &schema{Type: "string", Enum: []string{"auto", "always", "never"}}, nil
	case "VERDICT":
		s := &schema{Type: "string"}
		for _, v := range []align.Verdict{
			align.VerdictVerbatim, align.VerdictFormatted, align.VerdictUnchecked, align.VerdictNear, align.VerdictMisattributed, align.VerdictAbsent,
		} {
			s.Enum = append(s.Enum, string(v))
		}
		return s, nil
	}
	return nil, fmt.Errorf("it is not known what a %s is", argument)
}

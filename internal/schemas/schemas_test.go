package main

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

const root = "../.."

// TestSchemasAreThoseOfTheTypes holds that somebody ran the generator after the last change.
func TestSchemasAreThoseOfTheTypes(t *testing.T) {
	files, err := generate(root)
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range files {
		got, err := os.ReadFile(filepath.Join(root, "examples", "schemas", name))
		if err != nil || !bytes.Equal(got, want) {
			t.Errorf("examples/schemas/%s is not of today (%v); cd internal/schemas && go run .", name, err)
		}
	}
}

// built builds the programs once, and gives their folder.
var built = sync.OnceValues(func() (string, error) {
	folder, err := os.MkdirTemp("", "programs")
	if err != nil {
		return "", err
	}
	build := exec.Command("go", "build", "-o", folder, "./check", "./extract", "./verify")
	build.Dir, build.Stderr = filepath.Join(root, "examples"), os.Stderr
	return folder, build.Run()
})

func TestMain(m *testing.M) {
	status := m.Run()
	if folder, err := built(); err == nil {
		os.RemoveAll(folder)
	}
	os.Exit(status)
}

// output runs a program in a folder and gives what it writes.
func output(t *testing.T, dir, program string, args ...string) []byte {
	t.Helper()
	folder, err := built()
	if err != nil {
		t.Fatal(err)
	}
	run := exec.Command(filepath.Join(folder, program), args...)
	run.Dir, run.Stderr = dir, os.Stderr
	out, err := run.Output()
	if err != nil {
		t.Fatalf("%s %s: %v", program, strings.Join(args, " "), err)
	}
	return out
}

// strict is the schema of a name, in a form that allows no fields besides those it names. Published schemas do, since fields are
// added within one version.
func strict(t *testing.T, name string) *jsonschema.Schema {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(root, "examples", "schemas", name+".json"))
	if err != nil {
		t.Fatal(err)
	}
	s, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	forbidOthers(s)
	return compiled(t, s)
}

// forbidOthers makes every object of a schema one that has no other properties than it names.
func forbidOthers(value any) {
	switch value := value.(type) {
	case map[string]any:
		if value["type"] == "object" {
			value["additionalProperties"] = false
		}
		for _, inner := range value {
			forbidOthers(inner)
		}
	case []any:
		for _, inner := range value {
			forbidOthers(inner)
		}
	}
}

// compiled checks a schema against that of its dialect. Formats such as dates and addresses are held, too. Nothing is loaded.
func compiled(t *testing.T, s any) *jsonschema.Schema {
	t.Helper()
	compiler := jsonschema.NewCompiler()
	compiler.UseLoader(jsonschema.SchemeURLLoader{})
	compiler.AssertFormat()
	if err := compiler.AddResource("schema.json", s); err != nil {
		t.Fatal(err)
	}
	schema, err := compiler.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// keeps fails the test if some JSON does not keep a schema.
func keeps(t *testing.T, s *jsonschema.Schema, what string, data []byte) {
	t.Helper()
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err == nil {
		err = s.Validate(value)
	}
	if err != nil {
		t.Errorf("%s: %v", what, err)
	}
}

// stories are the folders of articles that the tests of this project have.
func stories(t *testing.T) []string {
	t.Helper()
	readmes, err := filepath.Glob(root + "/testdata/*/README.md")
	if err != nil || len(readmes) < 5 {
		t.Fatal("there are no stories", err)
	}
	var folders []string
	for _, readme := range readmes {
		folders = append(folders, filepath.Base(filepath.Dir(readme)))
	}
	return folders
}

// TestOutputKeepsItsSchema holds what the programs write about every story against the schemas.
func TestOutputKeepsItsSchema(t *testing.T) {
	testdata := filepath.Join(root, "testdata")
	report, reading, verdicts := strict(t, "report"), strict(t, "reading"), strict(t, "verdicts")
	for _, story := range stories(t) {
		keeps(t, report, "check "+story, output(t, testdata, "check", "-format", "json", story))
		for line := range bytes.Lines(output(t, testdata, "extract", story)) {
			keeps(t, reading, "extract "+story, line)
		}
		drafts, err := filepath.Glob(filepath.Join(testdata, story, "*.txt"))
		if err != nil || len(drafts) < 2 {
			t.Fatalf("%s: %d drafts, %v", story, len(drafts), err)
		}
		for i, draft := range drafts {
			sources := slices.Delete(slices.Clone(drafts), i, i+1)
			for j := range sources {
				sources[j] = filepath.Base(sources[j])
			}
			args := append([]string{"-format", "json", filepath.Base(draft)}, sources...)
			keeps(t, verdicts, "verify "+draft, output(t, filepath.Join(testdata, story), "verify", args...))
		}
	}
	lines := output(t, testdata, "check", "-format", "jsonl", "waterworks", "ferry")
	for line := range bytes.Lines(lines) {
		keeps(t, report, "check -format jsonl", line)
	}
	keeps(t, report, "check -text", output(t, testdata, "check", "-text", "-format", "json", "waterworks"))
	keeps(t, verdicts, "verify -text", output(t, testdata, "verify", "-text", "-format", "json", "waterworks/state-wire.txt", "waterworks/minutes.jsonl"))
	record := output(t, testdata, "extract", "-text", "waterworks/minutes.jsonl")
	if !bytes.Contains(record, []byte(`"turns":[{`)) {
		t.Error("no turns of a record were held against the schema")
	}
	keeps(t, reading, "extract of a record", record)
}

// TestSchemasRefuse holds that the schemas do not take everything.
func TestSchemasRefuse(t *testing.T) {
	good := output(t, filepath.Join(root, "testdata"), "check", "-format", "json", "waterworks")
	report := strict(t, "report")
	for name, change := range map[string]func(found map[string]any){
		"another version":   func(found map[string]any) { found["schema"] = "crosscheck/2" },
		"no list":           func(found map[string]any) { delete(found, "facts") },
		"null for a list":   func(found map[string]any) { found["statements"] = nil },
		"an unknown kind":   func(found map[string]any) { finding(found)["kind"] = "mood" },
		"a severity in one": func(found map[string]any) { finding(found)["severity"] = "Error" },
		"half a sentence":   func(found map[string]any) { mention(found)["sentence"] = []any{1} },
		"before the start":  func(found map[string]any) { mention(found)["start"] = -1 },
		"a broken offset":   func(found map[string]any) { mention(found)["end"] = 1.5 },
		"an unknown field":  func(found map[string]any) { mention(found)["colour"] = "red" },
	} {
		var found map[string]any
		if err := json.Unmarshal(good, &found); err != nil {
			t.Fatal(err)
		}
		if change(found); report.Validate(found) == nil {
			t.Errorf("%s is taken", name)
		}
	}
}

func finding(found map[string]any) map[string]any {
	return found["discrepancies"].([]any)[0].(map[string]any)
}

func mention(found map[string]any) map[string]any {
	side := finding(found)["sides"].([]any)[0].(map[string]any)
	return side["mentions"].([]any)[0].(map[string]any)
}

// TestConfigurations holds that the programs take what the schema of their configuration takes, and refuse what it refuses.
func TestConfigurations(t *testing.T) {
	config := strict(t, "config")
	folder, err := built()
	if err != nil {
		t.Fatal(err)
	}
	article := filepath.Join(t.TempDir(), "article.txt")
	if err := os.WriteFile(article, []byte("The gates open on Friday."), 0o644); err != nil {
		t.Fatal(err)
	}
	for text, good := range map[string]bool{
		`{}`: true,
		`{"$schema": "config.json", "check": {"level": "warning", "kind": ["number", "date"], "why": true, "min-score": 0.5, "format": "lines"}}`: true,
		`{"check": {"color": "never", "today": "2025-09-18"}, "verify": {"fail-on": "near", "require-quotations": false}}`:                        true,
		`{"check": {"level": "grave"}}`:          false,
		`{"check": {"kind": ["mood"]}}`:          false,
		`{"check": {"format": "yaml"}}`:          false,
		`{"check": {"min-score": 2}}`:            false,
		`{"check": {"why": "perhaps"}}`:          false,
		`{"check": {"version": true}}`:           false,
		`{"check": {"config": "other.json"}}`:    false,
		`{"check": {"fail-on": {"a": "error"}}}`: false,
		`{"check": "error"}`:                     false,
		`[]`:                                     false,
	} {
		path := filepath.Join(t.TempDir(), "config.json")
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		out, runErr := exec.Command(filepath.Join(folder, "check"), "-config", path, article).CombinedOutput()
		if taken := runErr == nil; taken != good {
			t.Errorf("%s: check takes it: %t, %s", text, taken, out)
		}
		value, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		if err := config.Validate(value); (err == nil) != good {
			t.Errorf("%s: the schema says %v", text, err)
		}
	}
}

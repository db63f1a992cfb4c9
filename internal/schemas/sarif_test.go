package main

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	_ "github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif" // has the schema of the standard
	"github.com/santhosh-tekuri/jsonschema/v6"
)

// sarifSchema is the schema of SARIF 2.1.0 as OASIS publishes it, docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas. The
// module go-sarif has it as a constant, whose value is read from the source in the module cache.
func sarifSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	folder, err := exec.Command("go", "list", "-f", "{{.Dir}}", "github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif").Output()
	if err != nil {
		t.Fatal(err)
	}
	file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(strings.TrimSpace(string(folder)), "schema.go"), nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var text string
	ast.Inspect(file, func(node ast.Node) bool {
		if literal, ok := node.(*ast.BasicLit); ok && literal.Kind == token.STRING && len(literal.Value) > len(text) {
			text, _ = strconv.Unquote(literal.Value)
		}
		return true
	})
	if !strings.Contains(text, `"id": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/`) {
		t.Fatal("that is not the schema of OASIS")
	}
	s, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return compiled(t, s)
}

// sarifOf returns what check and verify write in SARIF about the stories, by name.
func sarifOf(t *testing.T) map[string][]byte {
	t.Helper()
	testdata := filepath.Join(root, "testdata")
	all := map[string][]byte{}
	for _, story := range stories(t) {
		all["check "+story] = output(t, testdata, "check", "-format", "sarif", story)
	}
	all["verify"] = output(t, testdata, "verify", "-format", "sarif", "waterworks/valley-courier.txt", "./waterworks/minutes.jsonl", "waterworks/state-wire.txt")
	all["check -text"] = output(t, testdata, "check", "-text", "-format", "sarif", "waterworks")
	articles := t.TempDir()
	for name, text := range map[string]string{
		"hostile ]name[ %41?#.txt": "“We will open the \U0001f30a gates, on Friday,” said \x1b[31mIngrid (Solberg).\r\n[a](1) \u202e <b>\n",
		"b.txt":                    "“We will not open the \U0001f30a gates, on Friday,” said Ingrid (Solberg).\n",
		"twice.txt":                "“We shall sell every gate to the town of Lund,” said Ingrid Solberg.\n\n“We shall sell every gate to the town of Lund,” she said.\n",
	} {
		if err := os.WriteFile(filepath.Join(articles, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	all["hostile names"] = output(t, articles, "check", "-format", "sarif", "-one-story", ".")
	all["a draft that repeats itself"] = output(t, articles, "verify", "-format", "sarif", "twice.txt", "b.txt")
	all["nothing found"] = output(t, articles, "check", "-format", "sarif", "b.txt")
	return all
}

func TestSARIFKeepsTheStandardsSchema(t *testing.T) {
	schema := sarifSchema(t)
	for name, log := range sarifOf(t) {
		keeps(t, schema, name, log)
	}
	goldens, err := filepath.Glob(root + "/align/report/testdata/*.sarif") // with and without the articles' texts, and empty
	if err != nil || len(goldens) < 5 {
		t.Fatalf("%d golden files of package report: %v", len(goldens), err)
	}
	for _, path := range goldens {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		keeps(t, schema, path, data)
	}
	// The validator sees what is wrong.
	for _, wrong := range []string{
		`{"version": "2.2", "runs": []}`, `{"version": "2.1.0", "runs": [{}]}`,
		`{"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "a"}}, "results": [{"message": {"text": "b"}, "colour": "red"}]}]}`,
		`{"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "a", "informationUri": "not an address"}}}]}`,
	} {
		if value, err := jsonschema.UnmarshalJSON(strings.NewReader(wrong)); err != nil || schema.Validate(value) == nil {
			t.Errorf("%s is taken, %v", wrong, err)
		}
	}
}

// The parts of a log that GitHub reads.
type (
	log struct {
		Schema  string `json:"$schema"`
		Version string
		Runs    []struct {
			Tool struct {
				Driver struct {
					Name  string
					Rules []rule
				}
			}
			Results []result
		}
	}
	text struct{ Text, Markdown string }
	rule struct {
		ID, Name                                string
		ShortDescription, FullDescription, Help text
		Properties                              struct {
			Tags      []string
			Precision string
		}
	}
	result struct {
		RuleID              string
		RuleIndex           int
		Level               string
		Message             text
		Locations           []location
		RelatedLocations    []location
		PartialFingerprints map[string]string
	}
	location struct {
		ID               int
		PhysicalLocation struct {
			ArtifactLocation struct{ URI string }
			Region           struct{ StartLine, StartColumn, EndLine, EndColumn int }
		}
	}
)

// embedded is a link to a related location in a message.
var embedded = regexp.MustCompile(`[^\\]\]\((\d+)\)`)

// TestSARIFKeepsTheRulesOfCodeScanning holds what GitHub asks of a log beyond the standard's schema, as “SARIF support for code
// scanning” has it in its documentation: docs.github.com/code-security/code-scanning/integrating-with-code-scanning.
func TestSARIFKeepsTheRulesOfCodeScanning(t *testing.T) {
	results := 0
	for name, data := range sarifOf(t) {
		var found log
		if err := json.Unmarshal(data, &found); err != nil {
			t.Fatal(err)
		}
		holds := func(ok bool, what string, args ...any) {
			t.Helper()
			if !ok {
				t.Errorf("%s: "+what, append([]any{name}, args...)...)
			}
		}
		holds(found.Schema != "" && found.Version == "2.1.0", "schema %q, version %q", found.Schema, found.Version)
		holds(len(found.Runs) == 1, "%d runs", len(found.Runs))
		driver := found.Runs[0].Tool.Driver
		holds(driver.Name != "", "the tool has no name")
		ids := map[string]bool{}
		for _, r := range driver.Rules {
			holds(r.ID != "" && !ids[r.ID], "two rules are called %q", r.ID)
			ids[r.ID] = true
			holds(len(r.Name) <= 255, "the name of %s is long", r.ID)
			for _, part := range []string{r.ShortDescription.Text, r.FullDescription.Text} {
				holds(part != "" && len(part) <= 1024, "a description of %s has %d characters", r.ID, len(part))
			}
			holds(r.Help.Text != "" && r.Help.Markdown != "", "%s has no help", r.ID)
			holds(slices.Contains([]string{"very-high", "high", "medium", "low"}, r.Properties.Precision), "the precision of %s is %q", r.ID, r.Properties.Precision)
			holds(len(r.Properties.Tags) <= 10, "%s has %d tags", r.ID, len(r.Properties.Tags))
		}
		holds(len(found.Runs[0].Results) <= 5000, "%d results", len(found.Runs[0].Results))
		prints := map[string]bool{}
		for _, r := range found.Runs[0].Results {
			results++
			holds(ids[r.RuleID] && driver.Rules[r.RuleIndex].ID == r.RuleID, "no rule %s at %d", r.RuleID, r.RuleIndex)
			holds(slices.Contains([]string{"note", "warning", "error"}, r.Level), "the level is %q", r.Level)
			holds(strings.TrimSpace(r.Message.Text) != "", "a result says nothing")
			print := r.PartialFingerprints["primaryLocationLineHash"]
			holds(regexp.MustCompile(`^[0-9a-f]+(-\d+)?:[1-9]\d*$`).MatchString(print) && !prints[print], "the fingerprint %q is none, or another result's", print)
			prints[print] = true
			holds(len(r.Locations) == 1, "%d locations", len(r.Locations))
			holds(len(r.RelatedLocations) <= 100, "%d related locations", len(r.RelatedLocations))
			related := map[string]bool{}
			for _, place := range append(r.Locations, r.RelatedLocations...) {
				address, err := url.Parse(place.PhysicalLocation.ArtifactLocation.URI)
				holds(err == nil && address.Path != "" && !address.IsAbs() && !strings.HasPrefix(address.Path, "/") && !strings.HasPrefix(address.Path, "./"),
					"%q is no path from the root of a repository", place.PhysicalLocation.ArtifactLocation.URI)
				region := place.PhysicalLocation.Region
				holds(region.StartLine > 0 && region.StartColumn > 0 && region.EndLine > 0 && region.EndColumn > 0, "no region %v", region)
				holds(region.EndLine > region.StartLine || region.EndLine == region.StartLine && region.EndColumn > region.StartColumn, "the region %v is empty", region)
				related[strconv.Itoa(place.ID)] = place.ID > 0
			}
			links := embedded.FindAllStringSubmatch(r.Message.Text, -1)
			holds(len(links) == len(r.RelatedLocations), "%d links to %d related locations in %q", len(links), len(r.RelatedLocations), r.Message.Text)
			for _, link := range links {
				holds(related[link[1]], "a link leads to no location: %s", r.Message.Text)
			}
		}
	}
	if results < 20 {
		t.Errorf("only %d results were held against the rules", results)
	}
}

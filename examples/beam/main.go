// Beam checks a collection that is too large for one machine, as a pipeline of Apache Beam: articles come as JSON lines, one an article,
// and a report goes out for each story, one a line. What it says is what align.Check says. README.md tells how it runs on a
// cluster and from what size on that pays.
//
//	go run . -in articles.jsonl -out reports.jsonl             # on Beam's direct runner, in this process
//	go run . -in articles.jsonl -out reports.jsonl -without    # without Beam
package main

import (
	"bufio"
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/local"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/textio"
	beamlog "github.com/apache/beam/sdks/v2/go/pkg/beam/log"
	//lint:ignore SA1019 Prism, which is to replace it, takes four hundred packages more, those of a cloud among them.
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/runners/direct"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
)

func main() {
	in := flag.String("in", "", "the `files` with articles, a pattern; each line is an article in JSON, with an id")
	out := flag.String("out", "", "the `file` of report lines")
	runner := flag.String("runner", "direct", "the `name` of the Beam runner; built with -tags cluster also prism, flink, spark, universal and dataflow")
	without := flag.Bool("without", false, "check in this process, without Beam; -in is one file then")
	limits := usualLimits
	limits.flags(flag.CommandLine)
	flag.Parse()
	beam.Init()
	err := run(context.Background(), *in, *out, *runner, *without, limits)
	if err != nil {
		fmt.Fprintln(os.Stderr, "beam:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, in, out, runner string, without bool, limits Limits) error {
	if in == "" || out == "" {
		return fmt.Errorf("-in and -out are needed")
	}
	if without {
		return checkWithout(ctx, in, out)
	}
	if runner == "direct" {
		beamlog.SetLogger(quiet{})
	}
	p, s := beam.NewPipelineWithRoot()
	textio.Write(s, out, reports(s, textio.Read(s, in), limits))
	result, err := beam.Run(ctx, runner, p)
	if err != nil {
		return err
	}
	for _, c := range result.Metrics().AllMetrics().Counters() {
		if c.Namespace() == counters {
			fmt.Fprintf(os.Stderr, "%s: %d\n", c.Name(), c.Result())
		}
	}
	return nil
}

// quiet keeps the direct runner from printing its plan.
type quiet struct{}

func (quiet) Log(ctx context.Context, severity beamlog.Severity, depth int, message string) {
	if severity >= beamlog.SevWarn {
		(&beamlog.Standard{}).Log(ctx, severity, depth+1, message)
	}
}

// checkWithout does what the pipeline does in this process.
func checkWithout(ctx context.Context, in, out string) error {
	data, err := os.ReadFile(in)
	if err != nil {
		return err
	}
	var docs []*crosscheck.Document
	for line := range bytes.Lines(data) {
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		doc, err := documentOf(string(line))
		if err != nil {
			return err
		}
		docs = append(docs, doc)
	}
	report, err := align.Check(ctx, docs, nil)
	if err != nil {
		return err
	}
	file, err := os.Create(out)
	if err != nil {
		return err
	}
	buffered := bufio.NewWriter(file)
	if err := writeLines(buffered, report); err != nil {
		file.Close()
		return err
	}
	if err := buffered.Flush(); err != nil {
		file.Close()
		return err
	}
	return file.Close()
}

// writeLines writes a report as report lines, one a story.
func writeLines(w io.Writer, r *align.Report) error {
	stories := map[string]*align.Report{} // by the story's ID
	byArticle := map[string]*align.Report{}
	for _, s := range r.Stories {
		one := emptyReport(s.Articles[0])
		stories[s.ID] = one
		for _, id := range s.Articles {
			byArticle[id] = one
		}
		s.ID = "s1"
		one.Stories = append(one.Stories, s)
	}
	for _, a := range r.Articles {
		one := byArticle[a.ID]
		one.Articles = append(one.Articles, a)
	}
	for _, x := range r.Statements {
		one := stories[x.Story]
		x.ID, x.Story = fmt.Sprintf("q%d", len(one.Statements)+1), "s1"
		one.Statements = append(one.Statements, x)
	}
	for _, x := range r.Facts {
		one := stories[x.Story]
		x.ID, x.Story = fmt.Sprintf("f%d", len(one.Facts)+1), "s1"
		one.Facts = append(one.Facts, x)
	}
	for _, x := range r.Discrepancies {
		one := stories[x.Story]
		x.Story = "s1"
		one.Discrepancies = append(one.Discrepancies, x)
	}
	for _, x := range r.Diagnostics {
		one := byArticle[x.Article]
		if x.Story != "" {
			one, x.Story = stories[x.Story], "s1"
		}
		one.Diagnostics = append(one.Diagnostics, x)
	}
	for _, s := range r.Stories {
		numberApart(stories[s.ID].Discrepancies)
		line, err := json.Marshal(stories[s.ID])
		if err != nil {
			return err
		}
		if _, err := w.Write(append(line, '\n')); err != nil {
			return err
		}
	}
	return nil
}

// numberApart numbers those findings of a story that would have one ID, as a report does for those of all its stories: the one that
// had the lowest number keeps the ID without one.
func numberApart(findings []align.Discrepancy) {
	alike := map[string][]*align.Discrepancy{}
	for i := range findings {
		id, _, _ := strings.Cut(findings[i].ID, "-")
		alike[id] = append(alike[id], &findings[i])
	}
	number := func(d *align.Discrepancy) int {
		_, digits, _ := strings.Cut(d.ID, "-")
		n, _ := strconv.Atoi(digits)
		return n
	}
	for id, of := range alike {
		slices.SortFunc(of, func(a, b *align.Discrepancy) int { return cmp.Compare(number(a), number(b)) })
		for i, d := range of {
			if d.ID = id; i > 0 {
				d.ID = fmt.Sprintf("%s-%d", id, i+1)
			}
		}
	}
}

// emptyReport is a report line to fill in. Its ID is that of the first article of the story.
func emptyReport(id string) *align.Report {
	return &align.Report{
		Schema: align.Schema, ID: id, Articles: []align.Article{}, Stories: []align.Story{}, Statements: []align.Statement{}, Facts: []align.Fact{},
		Discrepancies: []align.Discrepancy{}, Diagnostics: []align.Diagnostic{},
	}
}

// documentOf reads a line with an article.
func documentOf(line string) (*crosscheck.Document, error) {
	var a crosscheck.Article
	err := json.Unmarshal([]byte(line), &a)
	if err == nil && a.ID == "" {
		err = &crosscheck.FieldError{Field: "id", Err: crosscheck.ErrMissing}
	}
	if err != nil {
		return nil, fmt.Errorf("the line %.80q: %w", line, err)
	}
	return crosscheck.NewDocument(a)
}

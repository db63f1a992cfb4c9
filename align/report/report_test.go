package report

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
	"github.com/crosscheck-go/crosscheck/internal/golden"
)

// written returns a report in a format.
func written(t testing.TB, format string, r *align.Report, o *Options) string {
	t.Helper()
	var out bytes.Buffer
	if err := Write(&out, format, r, o); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestGolden(t *testing.T) {
	r, o := fixture(t)
	for _, format := range Formats() {
		golden.Compare(t, "testdata/fixture."+format, written(t, format, r, o))
		golden.Compare(t, "testdata/without-texts."+format, written(t, format, r, nil))
	}
	o.Why, o.Notes, o.Width, o.Remarks = true, true, 60, []string{"3 findings of before.json are not shown"}
	golden.Compare(t, "testdata/why-60-columns.text", written(t, "text", r, o))
	golden.Compare(t, "testdata/why.html", written(t, "html", r, o))
	o.Color = true
	golden.Compare(t, "testdata/color.text", written(t, "text", r, o))
}

func TestEmptyReport(t *testing.T) {
	for _, format := range Formats() {
		golden.Compare(t, "testdata/empty."+format, written(t, format, &align.Report{Schema: align.Schema}, nil))
	}
}

func TestNoReportIsAnEmptyOne(t *testing.T) {
	for _, format := range Formats() {
		want := written(t, format, &align.Report{Schema: align.Schema}, nil)
		if got := written(t, format, nil, &Options{Documents: []*crosscheck.Document{nil}}); got != want {
			t.Errorf("%s: %s, not %s", format, got, want)
		}
	}
}

func TestUnknownFormat(t *testing.T) {
	err := Write(io.Discard, "yaml", &align.Report{}, nil)
	var unknown *UnknownFormatError
	if !errors.As(err, &unknown) || unknown.Format != "yaml" || !strings.Contains(err.Error(), "sarif") {
		t.Errorf("got %v", err)
	}
}

type brokenWriter struct{}

var errBroken = errors.New("broken")

func (brokenWriter) Write([]byte) (int, error) { return 0, errBroken }

func TestErrorOfTheWriter(t *testing.T) {
	r, o := fixture(t)
	for _, format := range Formats() {
		if err := Write(brokenWriter{}, format, r, o); !errors.Is(err, errBroken) {
			t.Errorf("%s: got %v", format, err)
		}
	}
}

func TestJSONIsTheReport(t *testing.T) {
	r, o := fixture(t)
	for _, format := range []string{"json", "jsonl"} {
		var got, want any
		if err := json.Unmarshal([]byte(written(t, format, r, o)), &got); err != nil {
			t.Fatal(err)
		}
		plain, err := json.Marshal(r)
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(plain, &want); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", format, diff)
		}
	}
	if lines := strings.Count(written(t, "jsonl", r, o), "\n"); lines != 1 {
		t.Errorf("jsonl has %d lines", lines)
	}
}

func TestTextKeepsControlCharactersFromTheTerminal(t *testing.T) {
	r, o := fixture(t)
	r.Discrepancies[1].Message = "red \x1b[31m and a bell \a and \u202e backwards"
	r.Discrepancies[1].Sides[0].Value = "\x1b]0;title\a"
	r.ID = "\x1b[2J"
	for i, c := range written(t, "text", r, o) {
		if c != '\n' && unicode.Is(unicode.C, c) {
			t.Errorf("byte %d is %U", i, c)
		}
	}
}

// A line that begins with two colons is a command to GitHub's runners, which read what is printed.
func TestLinesAreNoCommands(t *testing.T) {
	for _, id := range []string{"::add-mask::x", "  ::stop-commands::x", "\n::debug::x"} {
		m := align.Mention{Article: id, Span: crosscheck.Span{Start: 1, End: 2}}
		r := &align.Report{Discrepancies: []align.Discrepancy{{Severity: align.SeverityError, Sides: []align.Side{{Mentions: []align.Mention{m}}}}}}
		if got := written(t, "lines", r, nil); strings.HasPrefix(strings.TrimSpace(got), "::") {
			t.Errorf("%q begins %q", id, got)
		}
	}
}

func TestTextStaysInItsColumns(t *testing.T) {
	r, o := fixture(t)
	o.Why = true
	for _, columns := range []int{1, 40, 60, 80, 100, 120} {
		o.Width = columns
		for line := range strings.Lines(written(t, "text", r, o)) {
			width := 0
			for _, c := range cellsOf(line, nil) {
				width += c.width
			}
			if width > max(columns, 40) {
				t.Errorf("%d columns, not %d: %q", width, columns, line)
			}
		}
	}
}

func TestCSVReadsBack(t *testing.T) {
	r, o := fixture(t)
	rows, err := csv.NewReader(strings.NewReader(written(t, "csv", r, o))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	mentions := 0
	for _, d := range r.Discrepancies {
		for _, side := range d.Sides {
			mentions += len(side.Mentions)
		}
	}
	if len(rows) != mentions+1 {
		t.Errorf("%d rows for %d mentions and a header", len(rows), mentions)
	}
}

func TestAnnotationsSelectTheWords(t *testing.T) {
	r, o := fixture(t)
	texts := map[string][]rune{}
	all := sourcesOf(r, o)
	for id, s := range all {
		texts[all.of(id).uri()] = []rune(s.text)
	}
	for line := range strings.Lines(written(t, "annotations", r, o)) {
		var a struct {
			Target struct {
				Source   string
				Selector []struct {
					Type, Exact, Prefix, Suffix string
					Start, End                  int
				}
			}
		}
		if err := json.Unmarshal([]byte(line), &a); err != nil {
			t.Fatal(err)
		}
		if len(a.Target.Selector) < 2 {
			continue // the article that is missing
		}
		position, quote := a.Target.Selector[0], a.Target.Selector[1]
		text := texts[a.Target.Source]
		if got := string(text[position.Start:position.End]); got != quote.Exact {
			t.Errorf("the position selects %q, the quote %q", got, quote.Exact)
		}
		if got := strings.Count(string(text), quote.Prefix+quote.Exact+quote.Suffix); got != 1 {
			t.Errorf("%q is found %d times", quote.Exact, got)
		}
	}
}

// A text that is one sentence of a megabyte, with a hundred findings in it, gives a page of about its own length.
func TestLongSentencesAreNotRepeated(t *testing.T) {
	const findings = 100
	text := strings.Repeat("é, ", 1<<18)
	doc, err := crosscheck.NewDocument(crosscheck.Article{ID: "a", Text: text})
	if err != nil {
		t.Fatal(err)
	}
	r := &align.Report{Articles: []align.Article{{ID: "a"}}}
	for i := range findings {
		start := i * len(text) / findings / 4 * 4
		mention := align.Mention{Article: "a", Span: crosscheck.Span{Start: start, End: start + 2}, Text: "é", Sentence: [2]int{0, len(text)}}
		side := align.Side{Value: "é", Mentions: []align.Mention{mention}}
		r.Discrepancies = append(r.Discrepancies, align.Discrepancy{Sides: []align.Side{side, side}})
	}
	for _, format := range Formats() {
		out := written(t, format, r, &Options{Documents: []*crosscheck.Document{doc}})
		if limit := len(text) + 2*findings*5*reach; len(out) > limit {
			t.Errorf("%s: %d bytes, more than %d", format, len(out), limit)
		}
		if !utf8.ValidString(out) {
			t.Errorf("%s is not UTF-8", format)
		}
	}
}

func TestCharactersAndPositions(t *testing.T) {
	text := strings.Repeat("é🌊a\n", runeBlock)
	doc, err := crosscheck.NewDocument(crosscheck.Article{ID: "a", Text: text})
	if err != nil {
		t.Fatal(err)
	}
	s := &source{doc: doc, text: text}
	characters, line, column := 0, 1, 1
	for at, r := range text {
		if got := s.characters(at); got != characters {
			t.Fatalf("%d characters before byte %d, not %d", got, at, characters)
		}
		if gotLine, gotColumn := s.position(at); gotLine != line || gotColumn != column {
			t.Fatalf("byte %d is at %d:%d, not %d:%d", at, gotLine, gotColumn, line, column)
		}
		characters, column = characters+1, column+1
		if r == '\n' {
			line, column = line+1, 1
		}
	}
	if got := s.characters(len(text)); got != characters {
		t.Errorf("%d characters in all, not %d", got, characters)
	}
}

// FuzzWrite holds that every form of a report can be written whatever its fields hold, and is what its standard says: JSON, rows
// of CSV of one length, text without control characters.
func FuzzWrite(f *testing.F) {
	f.Add(postText, heraldText, 10, 20, 5, 50, "16 tables", "60 tables")
	f.Add("", "", 0, 0, 0, 0, "", "")
	f.Add("a\x00b\xff", "<mark>", -3, 99, 2, 1, "\u202e", "”")
	f.Fuzz(func(t *testing.T, a, b string, start, end, from, to int, value, rival string) {
		o := &Options{Why: true}
		for id, text := range map[string]string{"a": a, "b": b} {
			if doc, err := crosscheck.NewDocument(crosscheck.Article{ID: id, Text: text}); err == nil {
				o.Documents = append(o.Documents, doc)
			}
		}
		r := &align.Report{Articles: []align.Article{{ID: "a"}, {ID: "b"}}, Discrepancies: []align.Discrepancy{{
			Sides: []align.Side{
				{Value: value, Mentions: []align.Mention{{Article: "a", Span: crosscheck.Span{Start: start, End: end}, Text: value}}},
				{Value: rival, Mentions: []align.Mention{{Article: "b", Span: crosscheck.Span{Start: from, End: to}, Text: rival, Sentence: [2]int{0, len(b)}}}},
			},
		}}}
		for _, format := range Formats() {
			var out bytes.Buffer
			if err := Write(&out, format, r, o); err != nil {
				t.Errorf("%s: %v", format, err)
			}
			if err := valid(format, out.Bytes()); err != nil {
				t.Errorf("%s: %v", format, err)
			}
		}
	})
}

// valid says what is wrong with a report in some form.
func valid(format string, out []byte) error {
	switch format {
	case "json", "sarif", "jsonld":
		if !json.Valid(out) {
			return errors.New("no JSON")
		}
	case "jsonl", "annotations":
		for line := range bytes.Lines(out) {
			if !json.Valid(line) {
				return fmt.Errorf("a line that is no JSON: %s", line)
			}
		}
	case "csv":
		_, err := csv.NewReader(bytes.NewReader(out)).ReadAll()
		return err
	case "text", "lines":
		if i := bytes.IndexFunc(out, func(r rune) bool { return r != '\n' && unicode.IsControl(r) }); i >= 0 {
			return fmt.Errorf("a control character at byte %d", i)
		}
	}
	return nil
}

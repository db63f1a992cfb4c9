package crosscheck_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
	"github.com/crosscheck-go/crosscheck/align/aligntest"
	"github.com/crosscheck-go/crosscheck/claims"
)

// wireShapes say what the programs write: by the name of a shape its fields, and what each holds. A field with “?” may be
// missing, and no others are there. “[]x” is a list of x, “x or null” an x that may be null, “=a|b|” one of these words.
var wireShapes = map[string]map[string]string{
	"turn": {"start": "int", "end": "int", "speaker": "speaker or null"},
	"reading": {
		"article": "string", "source?": "string", "published": "date", "text?": "string", "quotes": "[]quote", "timexes": "[]timex",
		"quantities": "[]quantity", "claims": "[]claim", "turns?": "[]turn", "diagnostics": "[]remark",
	},
	"date": {"value": "string", "from": "=given|url|meta|byline|dateline|banner|none", "certain": "bool"},
	"quote": {
		"kind": "=direct|mixed|indirect", "start": "int", "end": "int", "parts": "[][]int", "quoted": "[][]int", "text": "string",
		"speaker": "speaker or null", "cue": "place or null", "flags": "[]=unclosed|wrong-way|multi-paragraph|nested",
	},
	"speaker": {
		"start": "int", "end": "int", "text": "string", "name": "string", "type": "=person|group|organization|document|unknown",
	},
	"place": {"start": "int", "end": "int", "text": "string"},
	"timex": {
		"start": "int", "end": "int", "text": "string", "type": "=DATE|TIME|DURATION|SET", "value": "string",
		"mod":     "=|APPROX|START|MID|END|BEFORE|AFTER|ON_OR_BEFORE|ON_OR_AFTER|LESS_THAN|MORE_THAN|EQUAL_OR_LESS|EQUAL_OR_MORE",
		"certain": "bool",
	},
	"quantity": {
		"start": "int", "end": "int", "text": "string", "value": "number", "high?": "number",
		"mod": "=|approx|at-least|more-than|at-most|less-than", "unit": "string", "noun": "string",
	},
	"claim": {
		"start": "int", "end": "int", "text": "string", "negated": "bool", "hedged": "bool", "attributed": "speaker or null",
		"predicate": "predicate or null", "participants": "[]participant",
		"factuality": "=happened|not|will|may|planned|alleged|reported|denied|asked",
		"names":      "[]name", "timexes": "[]int", "quantities": "[]int",
	},
	"predicate":   {"start": "int", "end": "int", "text": "string", "lemma": "string"},
	"participant": {"role": "=subject|object|other", "start": "int", "end": "int", "text": "string", "name": "string", "preposition?": "string"},
	"name":        {"start": "int", "end": "int", "text": "string", "name": "string", "type": "=person|place|organization|other"},
	"remark":      {"start": "int", "end": "int", "code": "string", "message": "string"},

	"report": {
		"schema": "=crosscheck/1", "id?": "string", "articles": "[]article", "stories": "[]story", "statements": "[]statement",
		"facts": "[]fact", "discrepancies": "[]discrepancy", "diagnostics": "[]diagnostic",
		"trace?": "[]traced",
	},
	"article":   {"id": "string", "source?": "string", "published": "date", "copy_of?": "string", "text?": "string"},
	"story":     {"id": "string", "articles": "[]string", "when?": "string"},
	"statement": {"id": "string", "story": "string", "speaker": "string", "mentions": "[]version"},
	"version": {
		"article": "string", "start": "int", "end": "int", "text": "string", "speaker": "string",
		"relation": "=anchor|same|part|edited|differs",
	},
	"fact": {"id": "string", "story": "string", "mentions": "[]stated"},
	"stated": {
		"article": "string", "start": "int", "end": "int", "text": "string",
		"slot": "=wording|polarity|number|date|name|place|role|certainty", "value": "string",
	},
	"discrepancy": {
		"id": "string", "kind": "=wording|omission|polarity|number|date|name|place|role|speaker|certainty|recycled",
		"in": "=quote|claim", "severity": "=error|warning|note", "score": "number", "story": "string", "message": "string",
		"sides": "[]side", "outlier": "int", "sources": "[]int", "evidence": "evidence",
	},
	"side":     {"value": "string", "mentions": "[]mention"},
	"mention":  {"article": "string", "start": "int", "end": "int", "text": "string", "sentence": "[]int", "words?": "[]int"},
	"evidence": {"shared?": "[]shared", "differs?": "[]string", "rule?": "string", "signals?": "[]signal", "ruled_out?": "[]string"},
	"signal":   {"name": "string", "value": "int", "adds?": "int"},
	"traced": {
		"story": "string", "rule": "string", "kind?": "=wording|polarity|number|date|name|place|role|certainty", "sides": "[]mention", "signals?": "[]signal",
		"score?": "number", "lacking?": "string",
	},
	"shared":     {"text": "string", "rarity": "int"},
	"diagnostic": {"article": "string", "story?": "string", "start": "int", "end": "int", "code": "string", "message": "string"},
}

// TestFormatsAreDocumented holds that every field and every closed set of the wire format is explained to its users.
func TestFormatsAreDocumented(t *testing.T) {
	data, err := os.ReadFile("examples/FORMATS.md")
	if err != nil {
		t.Fatal(err)
	}
	text := string(data)
	for shape, fields := range wireShapes {
		for field, want := range fields {
			words := []string{strings.TrimSuffix(field, "?")}
			if set, closed := strings.CutPrefix(strings.TrimPrefix(want, "[]"), "="); closed && shape != "timex" {
				words = append(words, strings.Split(set, "|")...)
			}
			for _, word := range words {
				if word != "" && !strings.Contains(text, "`"+word+"`") && !strings.Contains(text, `"`+word+`"`) {
					t.Errorf("%s of %s is not explained: %s", field, shape, word)
				}
			}
		}
	}
}

// checkShape says where a JSON value is not what a shape wants.
func checkShape(t *testing.T, path, want string, value any) {
	t.Helper()
	if bare, may := strings.CutSuffix(want, " or null"); may {
		if value == nil {
			return
		}
		want = bare
	}
	ok := false
	switch value := value.(type) {
	case string:
		words, closed := strings.CutPrefix(want, "=")
		ok = want == "string" || closed && slices.Contains(strings.Split(words, "|"), value)
	case bool:
		ok = want == "bool"
	case float64:
		ok = want == "number" || want == "int" && value == float64(int(value))
	case []any:
		var item string
		item, ok = strings.CutPrefix(want, "[]")
		for i, one := range value {
			checkShape(t, fmt.Sprintf("%s[%d]", path, i), item, one)
		}
	case map[string]any:
		ok = wireShapes[want] != nil
		checkFields(t, path, wireShapes[want], value)
	}
	if !ok {
		t.Errorf("%s is %v, not %s", path, value, want)
	}
}

func checkFields(t *testing.T, path string, fields map[string]string, object map[string]any) {
	t.Helper()
	for field, want := range fields {
		name, optional := strings.CutSuffix(field, "?")
		value, there := object[name]
		switch {
		case there:
			checkShape(t, path+"."+name, want, value)
		case !optional:
			t.Errorf("%s has no %s", path, name)
		}
	}
	for name := range object {
		if fields[name] == "" && fields[name+"?"] == "" {
			t.Errorf("%s has a field %s, which the format does not know", path, name)
		}
	}
}

// wireShape writes a value as JSON and checks its shape.
func wireShape(t *testing.T, name, want string, value any) {
	t.Helper()
	data, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	var generic any
	if err := json.Unmarshal(data, &generic); err != nil {
		t.Fatal(err)
	}
	checkShape(t, name, want, generic)
}

// TestWireFormat holds that readings and reports have the shapes of the wire format, and that what they say about the
// articles holds: spans, words, references, sides and sources.
func TestWireFormat(t *testing.T) {
	for _, folder := range storyFolders(t) {
		docs, err := aligntest.Read(folder)
		if err != nil {
			t.Fatal(err)
		}
		for _, doc := range docs {
			wireShape(t, doc.ID(), "reading", claims.Read(doc))
		}
		checkWire(t, folder, docs)
	}
	var hostile []*crosscheck.Document
	for _, test := range hostileTexts {
		if doc, err := crosscheck.NewDocument(crosscheck.Article{ID: test.name, Text: test.text}); err == nil {
			wireShape(t, test.name, "reading", claims.Read(doc))
			hostile = append(hostile, doc)
		}
	}
	checkWire(t, "hostile texts", hostile)
	checkWire(t, "nothing", nil)
}

func checkWire(t *testing.T, name string, docs []*crosscheck.Document) {
	t.Helper()
	found, err := align.Check(context.Background(), docs, nil)
	if err != nil {
		t.Fatal(err)
	}
	wireShape(t, name, "report", found)
	survives(t, name, found)
	w := wireTest{t, name, map[string]string{}, map[string]string{}}
	for _, doc := range docs {
		w.texts[doc.ID()] = doc.Text()
	}
	w.articles(found)
	w.agreements(found)
	for i := range found.Discrepancies {
		w.discrepancy(&found.Discrepancies[i])
	}
	for _, d := range found.Diagnostics {
		if !d.Span.Empty() {
			w.span(d.Article, d.Span)
		}
	}
}

// survives holds that a report is the same after it was written and read.
func survives(t *testing.T, name string, found *align.Report) {
	t.Helper()
	written, err := json.Marshal(found)
	if err != nil {
		t.Fatal(err)
	}
	var read align.Report
	if err := json.Unmarshal(written, &read); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	again, err := json.Marshal(&read)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(written, again) {
		t.Errorf("%s: the report changes when it is read:\n%s\n%s", name, written, again)
	}
	for i := range found.Discrepancies {
		if diff := cmp.Diff(found.Discrepancies[i], read.Discrepancies[i]); diff != "" {
			t.Errorf("%s (-found +read):\n%s", name, diff)
		}
	}
}

// A wireTest checks what a report says about its articles.
type wireTest struct {
	*testing.T
	name   string
	texts  map[string]string // by article
	copies map[string]string // by article, the one of which it is a copy
}

// span checks that a span lies in its article, begins and ends with whole characters and is not empty, and gives its words.
func (w wireTest) span(article string, s crosscheck.Span) string {
	w.Helper()
	text, known := w.texts[article]
	if !known || s.Start < 0 || s.Start >= s.End || s.End > len(text) || !utf8.RuneStart(text[s.Start]) ||
		s.End < len(text) && !utf8.RuneStart(text[s.End]) {
		w.Fatalf("%s: %s is no span of %s", w.name, s, article)
	}
	return s.Of(text)
}

func (w wireTest) articles(r *align.Report) {
	w.Helper()
	if len(r.Articles) != len(w.texts) {
		w.Errorf("%s: %d articles of %d", w.name, len(r.Articles), len(w.texts))
	}
	for _, a := range r.Articles {
		w.copies[a.ID] = a.CopyOf
	}
	seen := map[string]bool{}
	for _, story := range r.Stories {
		for _, id := range story.Articles {
			if original := w.copies[id]; seen[id] || original != "" && w.copies[original] != "" {
				w.Errorf("%s: %s is in two stories, or a copy of a copy", w.name, id)
			}
			seen[id] = true
		}
	}
	if len(seen) != len(r.Articles) {
		w.Errorf("%s: %d articles in stories, of %d", w.name, len(seen), len(r.Articles))
	}
}

// agreements checks statements and facts: a statement has one fullest version, and both have versions in several articles.
func (w wireTest) agreements(r *align.Report) {
	w.Helper()
	for _, s := range r.Statements {
		anchors := 0
		for _, m := range s.Mentions {
			if words := w.span(m.Article, m.Span); words != m.Text {
				w.Errorf("%s: statement %s has %q for %q", w.name, s.ID, m.Text, words)
			}
			if m.Relation == align.RelationAnchor {
				anchors++
			}
		}
		if anchors != 1 || len(s.Mentions) < 2 {
			w.Errorf("%s: statement %s has %d versions, %d of them the fullest", w.name, s.ID, len(s.Mentions), anchors)
		}
	}
	for _, f := range r.Facts {
		for _, m := range f.Mentions {
			if words := w.span(m.Article, m.Span); words != m.Text {
				w.Errorf("%s: fact %s has %q for %q", w.name, f.ID, m.Text, words)
			}
		}
		if len(f.Mentions) < 2 {
			w.Errorf("%s: fact %s stands in one article", w.name, f.ID)
		}
	}
}

func (w wireTest) discrepancy(d *align.Discrepancy) {
	w.Helper()
	if len(d.Sides) < 2 || d.Score < 0 || d.Score > 1 {
		w.Fatalf("%s: %+v", w.name, d)
	}
	for _, side := range d.Sides {
		independent := map[string]bool{}
		for _, m := range side.Mentions {
			if words := w.span(m.Article, m.Span); words != m.Text {
				w.Errorf("%s: a mention has %q for %q", w.name, m.Text, words)
			}
			w.span(m.Article, crosscheck.Span{Start: m.Sentence[0], End: m.Sentence[1]})
			if m.Sentence[0] > m.Span.Start || m.Sentence[1] < m.Span.End {
				w.Errorf("%s: sentence %v does not hold %s", w.name, m.Sentence, m.Span)
			}
			source := m.Article
			if original := w.copies[source]; original != "" {
				source = original
			}
			independent[source] = true
		}
		if len(independent) != side.Sources || side.Outlier && len(independent) != 1 {
			w.Errorf("%s: side %q has %d sources, not %d", w.name, side.Value, len(independent), side.Sources)
		}
	}
}

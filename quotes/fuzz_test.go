package quotes_test

import (
	"slices"
	"testing"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/quotes"
)

// FuzzExtract holds that whatever the text, quotations are ordered and in range and never cross, that parts and quoted
// stretches lie in their quotation in order, that a text in quotation marks is reported once, and that reading a text
// again gives the same; and that turns are ordered and in range.
func FuzzExtract(f *testing.F) {
	for _, seed := range []string{
		"", "“", "”", "\"", "“A,” he said. “B.”", "He said “a ‘b’ c” and “d", "„A“, sagte er. »B«", "「あ」と述べた。", "'' '' ``a''",
		"“A.\n“B.\n“C,” Kim said.", "6'2\" and 5\" nails", "She told X that “y” was, he said, “z.”", "<a href=\"x\">“y</a>\"",
		"According to the report, X is Y, he said.", "\"\"\"\"\"", "said said said that that", "X, Y, Z, said", "(“a) b” (c “d)",
		"> **“A.”** — Ann Lee[1]\n> - “B”\n\n# Kim\n| “C.” | Lee |\n[1] x", "Ann Lee:\n- “A.”\n1. “B” (Kim)\nLee\n“C”",
		"KIM: A? (Laughter.)\nQ. B\n>> LEE: C\n[0:12] Lee - D\nQ  E", "<v Kim>A\n00:01.0 --> 00:02.0\n<v Lee>B",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		doc, err := crosscheck.NewDocument(crosscheck.Article{Text: text})
		if err != nil {
			t.Skip()
		}
		found := quotes.Extract(doc)
		checkInvariants(t, text, found)
		record, err := crosscheck.NewDocument(crosscheck.Article{Text: text, Kind: crosscheck.Record})
		if err != nil {
			t.Fatal(err)
		}
		checkTurns(t, text, quotes.Turns(doc))
		checkTurns(t, text, quotes.Turns(record))
		if again := quotes.Extract(doc); !slices.EqualFunc(found, again, func(a, b quotes.Quote) bool {
			return a.Span == b.Span && a.Kind == b.Kind && a.Speaker == b.Speaker && a.Cue == b.Cue
		}) {
			t.Error("a second reading differs from the first")
		}
	})
}

func checkInvariants(t *testing.T, text string, found []quotes.Quote) {
	t.Helper()
	inside := func(s crosscheck.Span) bool { return s.Start >= 0 && s.Start < s.End && s.End <= len(text) }
	var quoted []crosscheck.Span
	for i, q := range found {
		if !inside(q.Span) || len(q.Parts) == 0 || q.Parts[0].Start != q.Span.Start || q.Parts[len(q.Parts)-1].End != q.Span.End {
			t.Fatalf("quotation %v with parts %v in a text of %d bytes", q.Span, q.Parts, len(text))
		}
		if !q.Cue.Empty() && !inside(q.Cue) || !q.Speaker.IsZero() && !inside(q.Speaker.Span) {
			t.Errorf("%v: cue %v, speaker %v", q.Span, q.Cue, q.Speaker.Span)
		}
		if (q.Kind == quotes.Indirect) != (len(q.Quoted) == 0) {
			t.Errorf("%v is %s and has %d quoted stretches", q.Span, q.Kind, len(q.Quoted))
		}
		ordered(t, q.Parts)
		ordered(t, q.Quoted)
		for _, s := range q.Quoted {
			if !slices.ContainsFunc(q.Parts, func(part crosscheck.Span) bool { return part.Contains(s) }) {
				t.Errorf("%v: the quoted stretch %v lies in none of the parts %v", q.Span, s, q.Parts)
			}
			if q.Flags&quotes.Nested == 0 { // not in a block quotation
				quoted = append(quoted, s)
			}
		}
		if i > 0 && found[i-1].Span.Start > q.Span.Start {
			t.Errorf("%v comes after %v", q.Span, found[i-1].Span)
		}
		for _, other := range found[max(0, i-20):i] {
			if other.Span.Overlaps(q.Span) && !other.Span.Contains(q.Span) && !q.Span.Contains(other.Span) {
				t.Errorf("%v and %v cross", other.Span, q.Span)
			}
		}
	}
	slices.SortFunc(quoted, func(a, b crosscheck.Span) int { return a.Start - b.Start })
	for i := 1; i < len(quoted); i++ {
		if quoted[i].Overlaps(quoted[i-1]) {
			t.Errorf("the text in quotation marks %v is reported again by %v", quoted[i-1], quoted[i])
		}
	}
}

func ordered(t *testing.T, spans []crosscheck.Span) {
	t.Helper()
	for i, s := range spans {
		if s.Empty() || i > 0 && s.Start < spans[i-1].End {
			t.Errorf("spans are empty or out of order: %v", spans)
		}
	}
}

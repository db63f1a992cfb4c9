package report

import (
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
	"github.com/crosscheck-go/crosscheck/claims"
	"github.com/crosscheck-go/crosscheck/internal/contents"
)

// The articles of the fixture. They hold what a writer must get right: characters of two to four bytes, marks that every
// format escapes in its own way, a quotation split round its cue, line breaks, a control character, a copy.
const (
	postText = "Zoë's café reopens\n\nThe café on Quay Street <closed since “the flood”> will reopen on Friday with 16 tables, " +
		"the owner said.\n\n“We never left,” said Zoë Lindgren. “We were only waiting for the 🌊 to go.”\n"
	heraldText = "The café on Quay Street reopens on Friday with 60 tables & a new stove, according to its owner.\r\n\r\n" +
		"\"We nearly left,\" Lindgren said. \"We were only waiting for the 🌊 to go.\"\r\n"
	recordText = "LINDGREN: We never left. We were only waiting for the 🌊 to go.\n\n\x1b[31mThe flood, 洪水, was in May.\n"
)

// fixture builds a report by hand, so that the writers are tested apart from what finds the differences.
func fixture(t testing.TB) (*align.Report, *Options) {
	t.Helper()
	date := func(value string) crosscheck.Date {
		d, err := crosscheck.ParseDate(value)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	articles := []crosscheck.Article{
		{ID: "post", Source: "Quay Post", URL: "https://post.example/2024/05/cafe?id=7&x=1", Title: "Zoë's café reopens", Text: postText, Published: date("2024-05-21")},
		{ID: "post copy", Source: "Evening Copy", Text: postText},
		{ID: "herald", Text: heraldText, Published: date("2024-05-21T09:30:00+02:00")},
		{ID: "record", Source: "Town, \"the\" <council>", Text: recordText, Kind: crosscheck.Record},
	}
	f := fixtureBuilder{t, map[string]*crosscheck.Document{}}
	o := &Options{}
	r := &align.Report{
		Schema: align.Schema, ID: "café",
		Stories: []align.Story{
			{ID: "s1", Articles: []string{"herald", "post", "post copy", "record"}, When: "2024-05-21"},
			{ID: "s2", Articles: []string{"herald", "record"}},
			{ID: "s3", Articles: []string{"record"}},
		},
		Statements: []align.Statement{}, Facts: []align.Fact{},
	}
	for _, article := range articles {
		doc, err := crosscheck.NewDocument(article)
		if err != nil {
			t.Fatal(err)
		}
		f.docs[article.ID] = doc
		o.Documents = append(o.Documents, doc)
		r.Articles = append(r.Articles, align.Article{ID: article.ID, Source: article.Source, Published: doc.Published()})
	}
	r.Articles[1].CopyOf = "post"
	r.Discrepancies = f.discrepancies()
	r.Diagnostics = []align.Diagnostic{{Article: "record", Diagnostic: claims.Diagnostic{
		Span: f.span("record", "洪水"), Code: "test", Message: "a word that is hard to read",
	}}, {Story: "s<1>", Diagnostic: claims.Diagnostic{Code: "many-articles", Message: "the story has too many articles"}}}
	return r, o
}

type fixtureBuilder struct {
	t    testing.TB
	docs map[string]*crosscheck.Document
}

func (f *fixtureBuilder) discrepancies() []align.Discrepancy {
	return []align.Discrepancy{{
		ID: "d0b1", Kind: align.KindOmission, In: "quote", Severity: align.SeverityNote, Score: 1, Story: "s1",
		Message: "post and record have the whole sentence",
		Sides: []align.Side{
			f.side("We were only waiting for the 🌊 to go", "post", "We were only waiting for the 🌊 to go", "record", "We were only waiting for the 🌊 to go"),
			f.side("We were only waiting", "herald", "We were only waiting"),
		},
		Evidence: align.Evidence{Differs: []string{"We were only waiting for the 🌊 to go"}},
	}, {
		ID: "7c41", Kind: align.KindNumber, In: "claim", Severity: align.SeverityError, Score: 0.871, Story: "s1",
		Message: "The numbers differ: herald has “60 tables”; post has “16 tables”",
		Sides:   []align.Side{f.side("60 table", "herald", "60 tables"), backed(f.side("16 table", "post", "16 tables", "post copy", "16 tables"), 1, false)},
		Evidence: align.Evidence{
			Shared: []align.SharedWord{{Text: "Quay Street", Rarity: 18}, {Text: "café", Rarity: 16}, {Text: "tables", Rarity: 12}}, Differs: []string{"60 / 16"}, RuledOut: []string{"rounding", "a range"},
		},
	}, {
		ID: "99ff", Kind: align.KindWording, In: "quote", Severity: align.SeverityError, Score: 0.902, Story: "s1",
		Message: "The words differ: herald has “We nearly left”",
		Sides: []align.Side{
			f.side("We never left, We were only waiting for the 🌊 to go.", "post", "We never left, We were only waiting for the 🌊 to go.", "record", "We never left."),
			backed(f.side("We nearly left", "herald", "We nearly left"), 1, true),
		},
		Differences: []align.Difference{{
			Severity: align.SeverityNote, Message: "The words differ in “for the … to go”: herald has “<b>sea</b>”; post has “🌊”",
			Sides: []align.Side{f.side("🌊", "post", "🌊"), f.side("We nearly", "herald", "We nearly")},
		}},
	}, {
		ID: "=1+1", Kind: "unheard-of", In: "claim", Severity: align.SeverityWarning, Story: "",
		Message: "a kind and a story that this version does not know",
		Sides: []align.Side{f.side("Friday", "post", "Friday"), {Value: "May", Sources: 1, Mentions: []align.Mention{
			{Article: "missing", Span: crosscheck.Span{Start: 5, End: 8}, Text: "May", Sentence: [2]int{0, 20}}}}},
	}}
}

// backed gives a side the number of its independent sources, where that is not the number of its places, and reports whether it
// is alone.
func backed(side align.Side, sources int, alone bool) align.Side {
	side.Sources, side.Outlier = sources, alone
	return side
}

// side makes a side of pairs of an article and words that stand in it. Words that are divided in the article are looked
// for by their first and last three letters.
func (f *fixtureBuilder) side(value string, pairs ...string) align.Side {
	f.t.Helper()
	side := align.Side{Value: value}
	for i := 0; i < len(pairs); i += 2 {
		id, words := pairs[i], pairs[i+1]
		span := f.span(id, words)
		segments := contents.Segments(f.docs[id])
		first, last := segments.Sentences[segments.SentenceAt(span.Start)], segments.Sentences[segments.SentenceAt(span.End-1)]
		side.Mentions = append(side.Mentions, align.Mention{
			Article: id, Span: span, Text: words, Sentence: [2]int{int(first.Start), int(last.End)},
		})
	}
	side.Sources = len(side.Mentions)
	return side
}

func (f *fixtureBuilder) span(id, words string) crosscheck.Span {
	f.t.Helper()
	text := f.docs[id].Text()
	if at := strings.Index(text, words); at >= 0 {
		return crosscheck.Span{Start: at, End: at + len(words)}
	}
	start := strings.Index(text, words[:8])
	end := strings.LastIndex(text, words[len(words)-4:])
	if start < 0 || end < start {
		f.t.Fatalf("%s does not hold %q", id, words)
	}
	return crosscheck.Span{Start: start, End: end + 4}
}

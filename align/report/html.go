package report

import (
	"bytes"
	"cmp"
	"embed"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
)

//go:embed page.html verdicts.html page.css
var pageFiles embed.FS

// pages are the templates of the HTML reports, parsed on first use.
var pages = sync.OnceValue(func() *template.Template {
	css, err := pageFiles.ReadFile("page.css")
	if err != nil {
		panic(err) // the file is part of the program
	}
	functions := template.FuncMap{
		"style":        func() template.CSS { return template.CSS(css) },
		"aloneHeading": func() string { return aloneHeading },
		"shown":        func(f findingView, why bool) shownFinding { return shownFinding{f, why} },
	}
	return template.Must(template.New("page.html").Funcs(functions).ParseFS(pageFiles, "page.html", "verdicts.html"))
})

// HTML writes the report as one page that needs no script and no other file. It begins with a list of the findings, the
// gravest and likeliest first, which can be narrowed to a severity, a kind or a source. Each story has a table of what its
// sources say, and then each finding with its sides next to each other, the differing words in mark elements; notes are folded.
// From each passage a link leads to its sentence in the article's text, which follows below where it is known, and one to the
// words on the article's own page where that has an address. The page suits light and dark screens, paper and screen readers.
func HTML(w io.Writer, r *align.Report, o *Options) error {
	return writePage(w, "page.html", pageOf(given(r), o))
}

func writePage(w io.Writer, name string, view any) error {
	var out bytes.Buffer
	if err := pages().ExecuteTemplate(&out, name, view); err != nil {
		return err
	}
	_, err := w.Write(bytes.Map(visible, out.Bytes()))
	return err
}

// visible replaces control characters, which no page may hold.
func visible(r rune) rune {
	if unicode.IsControl(r) && r != '\n' && r != '\r' && r != '\t' {
		return unicode.ReplacementChar
	}
	return r
}

// The page as the template sees it.
type (
	pageView struct {
		ID          string
		Summary     string
		Remarks     []string
		Why         bool
		Contents    []findingView // the gravest and likeliest first
		Kinds       []choice
		Sources     []choice
		Filters     template.CSS
		Stories     []storyView
		Alone       []memberView // articles without another to compare them with
		Texts       bool         // the articles' texts are shown open
		Articles    []articleView
		Diagnostics []diagnosticView
	}
	choice struct{ Class, Name string }

	storyView struct {
		Name     string
		Day      string
		Anchor   string
		Tally    string
		Members  []memberView
		Table    *tableView
		Timeline []dayView
		Findings []findingView // errors and warnings
		Notes    []findingView
	}
	memberView struct {
		Name, Source, Date, CopyOf string
		Anchor                     string // of its text; empty when that is not on the page
	}
	findingView struct {
		*align.Discrepancy
		Number  int
		Classes string
		Title   string
		Message []isolatedText
		Values  []string // those of its sides, clipped
		Sides   []sideView
		Others  []otherView
		Reasons []reason
	}
	// otherView is a difference inside a finding.
	otherView struct {
		Class    string
		Severity align.Severity
		Message  []isolatedText
	}
	shownFinding struct {
		Finding findingView
		Why     bool
	}
	sideView struct {
		Value    string
		Standing string
		Alone    bool
		Mentions []mentionView
	}
	mentionView struct {
		Article  string
		Place    string // where the words stand, in bytes
		CopiedBy string
		Anchor   string // of its sentence; empty when that is not on the page
		Live     string // the words on the article's own page; empty when it has none
		Said     []piece
		Pieces   []piece
	}
	diagnosticView struct {
		Article, Place, Message, Code string
	}
)

// openTexts is how many articles a page shows open; more are folded.
const openTexts = 6

// longTexts is how many bytes of articles a page shows in full; of more, what is far from all findings is left out.
const longTexts = 100_000

func pageOf(r *align.Report, o *Options) pageView {
	articles := sourcesOf(r, o)
	texts := contexts{}
	b := pageBuilder{report: r, articles: articles, texts: texts, kinds: map[align.Kind]int{}, shown: map[int]bool{}}
	view := pageView{ID: r.ID, Summary: summary(r)}
	if o != nil {
		view.Why, view.Remarks = o.Why, o.Remarks
	}
	all, alone := chapters(r)
	for i, c := range all {
		view.Stories = append(view.Stories, b.story(i, c))
	}
	for i, c := range all {
		for _, id := range c.Story.Articles {
			view.Stories[i].Members = append(view.Stories[i].Members, memberOf(articles, id, texts))
		}
		view.Contents = slices.Concat(view.Contents, view.Stories[i].Findings, view.Stories[i].Notes)
	}
	slices.SortStableFunc(view.Contents, func(x, y findingView) int {
		return cmp.Or(y.Severity.Compare(x.Severity), cmp.Compare(y.Score, x.Score))
	})
	view.Kinds, view.Sources, view.Filters = b.filters()
	for _, id := range alone {
		view.Alone = append(view.Alone, memberOf(articles, id, texts))
	}
	long := 0
	for _, c := range texts {
		long += len(c.source.text)
	}
	for _, article := range r.Articles {
		if c := texts[article.ID]; c != nil {
			view.Articles = append(view.Articles, c.view(articles, long > longTexts))
		}
	}
	view.Texts = len(view.Articles) <= openTexts
	for _, d := range r.Diagnostics {
		s := articles.of(d.Article)
		one := diagnosticView{Article: s.label, Message: d.Message, Code: d.Code}
		if d.Story != "" {
			one.Article = "story " + d.Story
		}
		if !d.Span.Empty() {
			one.Place = s.place(d.Span)[len(s.label):]
		}
		view.Diagnostics = append(view.Diagnostics, one)
	}
	return view
}

// A pageBuilder numbers what the page shows.
type pageBuilder struct {
	report   *align.Report
	articles sources
	texts    contexts
	number   int                // of the last finding
	kinds    map[align.Kind]int // by the order in which they are met
	shown    map[int]bool       // the articles in findings, by their places in the report
}

func (b *pageBuilder) story(index int, c chapter) storyView {
	view := storyView{
		Name: b.headline(c.Story), Day: c.Story.When, Anchor: fmt.Sprintf("story-%d", index+1), Tally: tallyOf(c.Findings),
		Timeline: b.timeline(c.Story),
	}
	for _, d := range c.Findings {
		b.number++
		f := b.finding(d)
		if d.Severity == align.SeverityNote {
			view.Notes = append(view.Notes, f)
		} else {
			view.Findings = append(view.Findings, f)
		}
	}
	view.Table = b.table(c.Story, view.Findings)
	return view
}

// headline names a story: by the title of its first article that has one, or by a first line that looks like a title, or by
// its ID.
func (b *pageBuilder) headline(s align.Story) string {
	if s.ID == "" {
		return "No story"
	}
	var reports []string // a record is called by its meeting, a report by what happened there
	for _, id := range s.Articles {
		if doc := b.articles.of(id).doc; doc != nil && doc.Article().Kind != crosscheck.Record {
			reports = append(reports, id)
		}
	}
	reports = append(reports, s.Articles...)
	for _, id := range reports {
		if doc := b.articles.of(id).doc; doc != nil && doc.Article().Title != "" {
			return doc.Article().Title
		}
		line, _, more := strings.Cut(strings.TrimSpace(b.articles.of(id).text), "\n")
		line = strings.TrimSpace(line)
		if more && line != "" && len(line) <= longestTitle && !strings.ContainsAny(line[len(line)-1:], ".,:;") {
			return line
		}
	}
	return "Story " + s.ID
}

// longestTitle is how many bytes the first line of an article may have to be taken for its title.
const longestTitle = 120

func memberOf(all sources, id string, texts contexts) memberView {
	s := all.of(id)
	m := memberView{Name: s.title(), Source: s.Source, Date: s.Published.CalendarDay(), CopyOf: all.labelOf(s.CopyOf)}
	if m.Source == m.Name {
		m.Source = ""
	}
	if texts[s.ID] != nil {
		m.Anchor = s.anchor()
	}
	return m
}

func (s *source) anchor() string { return fmt.Sprintf("article-%d", s.number+1) }

func (b *pageBuilder) finding(d *align.Discrepancy) findingView {
	view := findingView{
		Discrepancy: d, Number: b.number, Title: heading(d), Reasons: reasons(d), Classes: b.classes(d),
		Message: isolate(d.Message, b.articles.labels()),
	}
	for i := range d.Sides {
		side := sideView{Value: d.Sides[i].Value, Standing: standing(d, i), Alone: d.Sides[i].Outlier}
		view.Values = append(view.Values, clipped(side.Value, shortValue))
		for _, m := range b.articles.shown(d.Sides[i]) {
			p := b.articles.passageOf(d, i, m.Mention)
			one := mentionView{
				Article: m.source.label, Place: fmt.Sprintf("bytes %d–%d", m.Span.Start, m.Span.End), CopiedBy: strings.Join(m.copiedBy, ", "),
				Anchor: b.texts.add(p, b.number), Live: fragment(p), Pieces: cut(p.text, p.signs()),
			}
			if said, apart := b.articles.said(p); apart {
				one.Said = cut(said.text, said.signs())
				b.texts.add(said, b.number)
			}
			side.Mentions = append(side.Mentions, one)
		}
		view.Sides = append(view.Sides, side)
	}
	for _, other := range d.Differences {
		view.Others = append(view.Others, otherView{severityClass(other.Severity), other.Severity, isolate(other.Message, b.articles.labels())})
	}
	return view
}

// shortValue is how many characters of a value a list or a table shows.
const shortValue = 48

// clipped is a text, or its first characters.
func clipped(text string, characters int) string {
	if first := firstRunes(text, characters); first != text {
		return strings.TrimSpace(first) + "…"
	}
	return text
}

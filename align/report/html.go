package report

import (
	"bytes"
	"embed"
	"fmt"
	"html/template"
	"io"
	"strings"
	"sync"
	"unicode"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
)

//go:embed page.html page.css
var pageFiles embed.FS

// page is the template of the HTML report, parsed on first use.
var page = sync.OnceValue(func() *template.Template {
	css, err := pageFiles.ReadFile("page.css")
	if err != nil {
		panic(err) // the file is part of the program
	}
	functions := template.FuncMap{
		"style":        func() template.CSS { return template.CSS(css) },
		"aloneHeading": func() string { return aloneHeading },
	}
	return template.Must(template.New("page.html").Funcs(functions).ParseFS(pageFiles, "page.html"))
})

// HTML writes the report as one page that needs no script and no other file. Each finding shows its sides next to each
// other, the differing words in mark elements, and links to the sentence in the article's text, which follows below
// where it is known. The page suits light and dark screens, paper and screen readers.
func HTML(w io.Writer, r *align.Report, o *Options) error {
	var out bytes.Buffer
	if err := page().Execute(&out, pageOf(given(r), o)); err != nil {
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
		Why         bool
		Stories     []storyView
		Alone       []memberView  // articles without another to compare them with
		Articles    []articleView // those with a text and a finding
		Diagnostics []align.Diagnostic
	}
	storyView struct {
		Name     string
		Anchor   string
		Tally    string
		Members  []memberView
		Findings []findingView
	}
	memberView struct {
		Name, Source, Date, CopyOf string
		Anchor                     string // of its text; empty when that is not on the page
	}
	findingView struct {
		*align.Discrepancy
		Number  int
		Title   string
		Sides   []sideView
		Reasons []reason
	}
	sideView struct {
		Value    string
		Standing string
		Alone    bool
		Mentions []mentionView
	}
	mentionView struct {
		Article  string
		Span     crosscheck.Span
		CopiedBy string
		Anchor   string // of its sentence; empty when that is not on the page
		Pieces   []piece
	}
)

func pageOf(r *align.Report, o *Options) pageView {
	articles := sourcesOf(r, o)
	texts := contexts{}
	view := pageView{ID: r.ID, Summary: summary(r), Why: o != nil && o.Why}
	number := 0
	all, alone := chapters(r)
	for i, c := range all {
		story := storyView{Name: "Story " + c.Story.ID, Anchor: fmt.Sprintf("story-%d", i+1), Tally: tallyOf(c.Findings)}
		if c.Story.ID == "" {
			story.Name = "No story"
		}
		if c.Story.When != "" {
			story.Name += ", " + c.Story.When
		}
		for _, d := range c.Findings {
			number++
			story.Findings = append(story.Findings, findingOf(articles, texts, number, d))
		}
		view.Stories = append(view.Stories, story)
	}
	for i, c := range all {
		for _, id := range c.Story.Articles {
			view.Stories[i].Members = append(view.Stories[i].Members, memberOf(articles, id, texts))
		}
	}
	for _, id := range alone {
		view.Alone = append(view.Alone, memberOf(articles, id, texts))
	}
	for _, article := range r.Articles {
		if c := texts[article.ID]; c != nil {
			view.Articles = append(view.Articles, c.view(articles))
		}
	}
	for _, d := range r.Diagnostics {
		d.Article = articles.labelOf(d.Article)
		view.Diagnostics = append(view.Diagnostics, d)
	}
	return view
}

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

func findingOf(all sources, texts contexts, number int, d *align.Discrepancy) findingView {
	view := findingView{Discrepancy: d, Number: number, Title: heading(d), Reasons: reasons(d)}
	for i := range d.Sides {
		side := sideView{Value: d.Sides[i].Value, Standing: standing(d, i), Alone: d.Sides[i].Outlier}
		for _, m := range all.shown(d.Sides[i]) {
			p := all.passageOf(d, i, m.Mention)
			side.Mentions = append(side.Mentions, mentionView{
				Article: m.source.label, Span: m.Span, CopiedBy: strings.Join(m.copiedBy, ", "), Anchor: texts.add(p, number),
				Pieces: cut(p.text, p.signs()),
			})
		}
		view.Sides = append(view.Sides, side)
	}
	return view
}

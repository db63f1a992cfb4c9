package report

import (
	"fmt"
	"net/url"
	"slices"
	"sort"
	"unicode/utf8"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
)

// A source is one article of a report, with its text where that is known.
type source struct {
	align.Article
	number int    // its place in the report, from 0
	label  string // its short name
	doc    *crosscheck.Document
	text   string
	lines  []int // the byte offsets at which its lines begin
	runes  []int // how many characters stand before each block of runeBlock bytes
}

const runeBlock = 4096

// sources finds articles by their IDs.
type sources map[string]*source

// sourcesOf puts the articles of a report together with their documents. A document that the report does not list is left
// out.
func sourcesOf(r *align.Report, o *Options) sources {
	all := make(sources, len(r.Articles))
	labels := align.Labels(r.Articles)
	for i, article := range r.Articles {
		all[article.ID] = &source{Article: article, number: i, label: labels[i]}
	}
	if o == nil {
		return all
	}
	for _, doc := range o.Documents {
		if doc == nil {
			continue
		}
		if s := all[doc.ID()]; s != nil {
			s.doc, s.text = doc, doc.Text()
		}
	}
	return all
}

// of returns the article of an ID; an article that the report does not list is known by its ID alone.
func (all sources) of(id string) *source {
	if s := all[id]; s != nil {
		return s
	}
	return &source{Article: align.Article{ID: id}, number: -1, label: id}
}

// labelOf returns the short name of an article; that of no article is empty.
func (all sources) labelOf(id string) string {
	if id == "" {
		return ""
	}
	return all.of(id).label
}

// holds reports whether the text of the article is known and has the span.
func (s *source) holds(span crosscheck.Span) bool {
	return s.doc != nil && 0 <= span.Start && span.Start <= span.End && span.End <= len(s.text)
}

// uri addresses the article: its own address, else its ID as a relative reference.
func (s *source) uri() string {
	if s.doc != nil && s.doc.Article().URL != "" {
		return s.doc.Article().URL
	}
	return (&url.URL{Path: s.ID}).String()
}

// title is what a reader calls the article: its headline, else its short name.
func (s *source) title() string {
	if s.doc != nil && s.doc.Article().Title != "" {
		return s.doc.Article().Title
	}
	return s.label
}

// characters counts the code points before a byte offset.
func (s *source) characters(offset int) int {
	if s.runes == nil {
		s.runes = []int{0}
		for at := runeBlock; at <= len(s.text); at += runeBlock {
			last := s.runes[len(s.runes)-1]
			s.runes = append(s.runes, last+countStarts(s.text[at-runeBlock:at]))
		}
	}
	block := offset / runeBlock
	return s.runes[block] + countStarts(s.text[block*runeBlock:offset])
}

// countStarts counts the bytes that begin a character. Unlike a count of characters it adds up over pieces of a text, cut
// wherever you like.
func countStarts(piece string) int {
	n := 0
	for i := range len(piece) {
		if utf8.RuneStart(piece[i]) {
			n++
		}
	}
	return n
}

// position returns the line of a byte offset and the column in characters, both from 1.
func (s *source) position(offset int) (line, column int) {
	if s.lines == nil {
		s.lines = []int{0}
		for i := range len(s.text) {
			if s.text[i] == '\n' {
				s.lines = append(s.lines, i+1)
			}
		}
	}
	line = sort.SearchInts(s.lines, offset+1)
	return line, s.characters(offset) - s.characters(s.lines[line-1]) + 1
}

// place says where a span begins, for a reader: “post, line 3”; the bytes where the text is not known.
func (s *source) place(span crosscheck.Span) string {
	if !s.holds(span) {
		return s.label + " " + span.String()
	}
	line, _ := s.position(span.Start)
	return fmt.Sprintf("%s, line %d", s.label, line)
}

// A shownMention is a mention that is shown to a reader, with the copies of its article that say the same.
type shownMention struct {
	align.Mention
	source   *source
	copiedBy []string // their short names
}

// shown returns the mentions of a side without those in copies of an article that is on the same side.
func (all sources) shown(side align.Side) []shownMention {
	articles := map[string]bool{}
	copies := map[string][]string{}
	for _, m := range side.Mentions {
		articles[m.Article] = true
	}
	var list []shownMention
	for _, m := range side.Mentions {
		s := all.of(m.Article)
		if articles[s.CopyOf] && s.CopyOf != m.Article {
			if names := copies[s.CopyOf]; !slices.Contains(names, s.label) {
				copies[s.CopyOf] = append(names, s.label)
			}
			continue
		}
		list = append(list, shownMention{Mention: m, source: s})
	}
	for i, m := range list {
		list[i].copiedBy = copies[m.Article]
	}
	return list
}

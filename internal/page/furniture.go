package page

import (
	"strings"
	"sync"

	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// Furniture is what stands on a page round an article: share bars, counts, lists of other headlines, comment boxes,
// credits, advertisements. Its words are nobody's claims. What follows marks it paragraph by paragraph, by phrases of a
// reviewed list and by layout, and would rather keep a line of furniture than lose one of the article.

const (
	longestFurniture = 45 // tokens of the longest paragraph that can be furniture
	longestCaption   = 90 // … where a credit ends it
	listedLines      = 40 // lines of the longest list under a heading
)

// furniturePlace says where in a paragraph a phrase of page-furniture.txt makes it furniture.
type furniturePlace uint8

const (
	wholeLine furniturePlace = 1 << iota
	labelOfLine
	headingLine
	lineAbove
	startOfLine
	endOfLine
	anywhere
)

// furniturePhrases is the list page-furniture.txt.
type furniturePhrases struct {
	*lexicon.Phrases
	places []furniturePlace // by entry
	inside lexicon.Set      // the first words of the phrases that count anywhere
	credit lexicon.Set      // the words of photo-credits.txt that name where a picture is from
}

var pageFurniture = sync.OnceValue(func() *furniturePhrases {
	names := map[string]furniturePlace{
		"whole": wholeLine, "label": labelOfLine, "heading": headingLine, "above": lineAbove, "start": startOfLine,
		"end": endOfLine, "anywhere": anywhere,
	}
	f := &furniturePhrases{Phrases: lexicon.PhrasesOf("page-furniture"), credit: lexicon.SetOf("photo-sources")}
	var inside []lexicon.ID
	for entry := range lexicon.Entries("page-furniture") {
		place := furniturePlace(0)
		for name := range strings.FieldsSeq(entry.Fields[0]) {
			place |= names[name]
		}
		if place&anywhere != 0 {
			inside = append(inside, entry.First())
		}
		f.places = append(f.places, place)
	}
	f.inside = lexicon.SetOfIDs(inside...)
	return f
})

// A furnisher marks the furniture of a text.
type furnisher struct {
	*Reader
	*furniturePhrases
	listed   int  // so many lines may belong to a heading above, until the article goes on
	headline int  // the paragraph that is the headline; -1 before it was met
	begun    bool // a paragraph of the article itself was met
}

// MarkFurniture marks the paragraphs of the text that are furniture.
func (p *Reader) MarkFurniture() {
	f := &furnisher{Reader: p, furniturePhrases: pageFurniture(), headline: -1}
	for i := range p.Paragraphs {
		p.Paragraphs[i].Furniture = f.isFurniture(i)
	}
}

func (f *furnisher) isFurniture(i int) bool {
	paragraph := f.Paragraphs[i]
	if f.endsInCredit(paragraph) {
		return true
	}
	if paragraph.Last-paragraph.First > longestFurniture {
		f.begun, f.listed = true, 0
		return false
	}
	switch place := f.place(paragraph); {
	case place&headingLine != 0:
		f.listed = listedLines
		return true
	case place&lineAbove != 0:
		f.listed = 1
		return true
	case place != 0 || f.isCount(paragraph) || f.isForumHeader(paragraph) || f.isCredit(paragraph):
		return true
	}
	if f.listed > 0 && !f.ends(int(paragraph.Last)) {
		f.listed--
		return true
	}
	f.listed = 0
	if f.finished(paragraph) {
		f.begun = f.begun || f.isBody(i)
		return false
	}
	if _, dated := f.datedLine(paragraph); dated {
		return true
	}
	return f.isStray(i)
}

// place matches the phrases of the list.
func (f *furnisher) place(paragraph segment.Paragraph) furniturePlace {
	first, last := f.inner(paragraph)
	if first == last {
		return 0
	}
	for i := first; i < last; i++ {
		if i > first && !f.inside.Has(f.Tokens[i].Word) && last-i > 4 {
			continue
		}
		length, entry := f.phrase(i, last)
		if length == 0 {
			continue
		}
		place, end := f.places[entry], i+length
		switch {
		case place&anywhere != 0:
			return anywhere
		case place&endOfLine != 0 && end == last && last == int(paragraph.Last):
			return endOfLine
		case i == first && place&startOfLine != 0:
			return startOfLine
		case i == first && place&labelOfLine != 0 && (f.of(end) == ":" || end == last):
			return labelOfLine
		case i == first && place&(wholeLine|headingLine|lineAbove) != 0 && end == last:
			return place & (wholeLine | headingLine | lineAbove)
		case place&headingLine != 0 && length > 1 && paragraph.First > 0 && f.isTitle(first, last) && (i == first || end == last):
			return headingLine
		}
	}
	return 0
}

// phrase finds the longest phrase of the list at a token.
func (f *furnisher) phrase(at, last int) (length, entry int) {
	return f.Longest(func(n int) (lexicon.ID, bool) {
		if at+n >= last {
			return lexicon.Unknown, false
		}
		return f.Tokens[at+n].Word, true
	})
}

// inner returns the tokens of a paragraph without the numbers and marks at its ends.
func (f *furnisher) inner(paragraph segment.Paragraph) (first, last int) {
	first, last = int(paragraph.First), int(paragraph.Last)
	for first < last && f.Tokens[first].Kind != segment.Word {
		first++
	}
	for last > first && f.Tokens[last-1].Kind != segment.Word {
		last--
	}
	return first, last
}

// isTitle reports whether a line is at most eight tokens long and all its words of more than three letters have capitals.
func (f *furnisher) isTitle(first, last int) bool {
	for _, token := range f.Tokens[first:last] {
		if token.Kind == segment.Word && !token.Is(segment.Capital) && token.End-token.Start > 3 {
			return false
		}
	}
	return last-first <= 8
}

// isCount reports whether a paragraph is a number, a mark, or both: “255”, “12.4K”, “-”, “***”.
func (f *furnisher) isCount(paragraph segment.Paragraph) bool {
	for _, token := range f.Tokens[paragraph.First:paragraph.Last] {
		if token.Kind == segment.Word && (token.End-token.Start > 1 || token.Is(segment.SpaceBefore)) {
			return false
		}
	}
	return paragraph.Last-paragraph.First <= 6
}

// isForumHeader reports whether a paragraph is the header of a post: it has the number of one (“No.18259654”) or points at
// others (“>>9685”).
func (f *furnisher) isForumHeader(paragraph segment.Paragraph) bool {
	for i := int(paragraph.First); i+2 < int(paragraph.Last); i++ {
		third := f.Tokens[i+2]
		if third.Kind != segment.Number || f.spaced(i+2) || f.spaced(i+1) {
			continue
		}
		if f.of(i) == ">" && f.of(i+1) == ">" || f.of(i) == "No" && f.of(i+1) == "." && third.End-third.Start > 5 {
			return true
		}
	}
	return false
}

// isCredit reports whether a paragraph only says whose a picture is: “A. Stone | Getty Images”, “(AP Photo/A. Stone)”. Its
// words are capitalised or credit words, one of them at least, and it has a divider or brackets.
func (f *furnisher) isCredit(paragraph segment.Paragraph) bool {
	if paragraph.Last-paragraph.First > 16 {
		return false
	}
	credits, divided := 0, false
	for i := int(paragraph.First); i < int(paragraph.Last); i++ {
		switch token := f.Tokens[i]; {
		case token.Kind == segment.Mark:
			divided = divided || strings.Contains("|/():©", f.of(i))
		case f.credit.Has(token.Word):
			credits++
		case token.Kind == segment.Word && !token.Is(segment.Capital) && f.roles[token.Word] == unlisted:
			return false
		}
	}
	return credits > 0 && divided
}

// longestCredited is how many tokens a name behind the source of a picture has at most.
const longestCredited = 5

// endsInCredit reports whether a paragraph is a caption with its credit behind it: “… on May 2, 2019. REUTERS/A. Stone”.
func (f *furnisher) endsInCredit(paragraph segment.Paragraph) bool {
	last := int(paragraph.Last)
	if last-int(paragraph.First) > longestCaption {
		return false
	}
	if f.of(last-1) == "." {
		last--
	}
	for i := last - 1; i >= max(int(paragraph.First)+1, last-1-longestCredited); i-- {
		switch token := f.Tokens[i]; {
		case f.of(i) == "/":
			return i < last-1 && f.credit.Has(f.Tokens[i-1].Word) && f.Tokens[i-1].Is(segment.Capital)
		case token.Kind == segment.Word && !token.Is(segment.Capital):
			return false
		}
	}
	return false
}

// ends reports whether a period ends a sentence of the article before a token; headlines have none.
func (f *furnisher) ends(last int) bool {
	final := f.of(last - 1)
	if final == "”" || final == `"` || final == ")" {
		final = f.of(last - 2)
	}
	return final == "." || final == "," || final == ":" || final == "。"
}

// finished reports whether a paragraph ends as a sentence does, or goes on in the next one.
func (f *furnisher) finished(paragraph segment.Paragraph) bool {
	switch f.of(int(paragraph.Last) - 1) {
	case ".", "!", "?", "…", "...", "。", "！", "？", "”", "’", `"`, "'", "»", "」", ")", ":", ";", ",", "—", "–", "-":
		return true
	}
	return false
}

// isStray reports whether an unfinished line is a teaser or a repeated headline: it is short and stands under other furniture
// above the article, or it repeats the headline. Other such lines may be subheadings, items or a summary, and stay.
func (f *furnisher) isStray(i int) bool {
	paragraph := f.Paragraphs[i]
	if f.headline < 0 {
		f.headline = i
		return false
	}
	headline := f.Paragraphs[f.headline]
	if f.Text.Text[paragraph.Start:paragraph.End] == f.Text.Text[headline.Start:headline.End] {
		return true
	}
	return !f.begun && f.Paragraphs[i-1].Furniture && paragraph.Last-paragraph.First <= 16
}

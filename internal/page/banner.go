package page

import (
	"strings"
	"sync"
	"time"

	"github.com/crosscheck-go/crosscheck/internal/lexicon"
)

// banner finds a date alone in a line at the top of the page. It may be the day on which the page was read, and is
// uncertain.
func (p *Reader) banner() Date {
	for i := range p.top() {
		if line, ok := p.datedLine(p.Paragraphs[i]); ok && line.cue == unlisted && !line.names {
			line.From = Banner
			return line.Date
		}
	}
	return Date{}
}

// creditWords are the words of captions and of the credits under them.
var creditWords = sync.OnceValue(func() captionWords {
	return captionWords{lexicon.SetOf("photo-sources", "photo-captions"), lexicon.Word("file")}
})

type captionWords struct {
	set  lexicon.Set
	file lexicon.ID // of a picture out of the file
}

// caption finds the day on which the picture at the top was taken: “(left) on Jan. 31, 2023 in Tokyo”. It is taken for the
// article's, and is uncertain, if the first weekday that the article names is that day's.
func (p *Reader) caption() Date {
	for i := range p.top() {
		if !p.isCaption(i) {
			continue
		}
		last := int(p.Paragraphs[i].Last)
		for k := int(p.Paragraphs[i].First); k < last; k++ {
			if date, end := p.read(k); end > k && p.fitsWeekday(date, last) {
				date.From = Dateline
				return date
			}
		}
	}
	return Date{}
}

// isCaption reports whether a paragraph speaks of a picture, alone or together with the credit under it. A picture out of the
// file is no caption in this sense: its day has nothing to do with the article's.
func (p *Reader) isCaption(i int) bool {
	count, credits := 0, creditWords()
	for k := i; k < min(i+2, len(p.Paragraphs)); k++ {
		if k > i && p.isBody(k) {
			break
		}
		for _, token := range p.Tokens[p.Paragraphs[k].First:p.Paragraphs[k].Last] {
			if credits.set.Has(token.Word) {
				count++
			}
			if token.Word == credits.file {
				return false
			}
		}
	}
	return count > 1
}

// fitsWeekday reports whether the first weekday that is named in the hundred tokens from one on is that of a date.
func (p *Reader) fitsWeekday(date Date, from int) bool {
	for _, token := range p.Tokens[from:min(from+100, len(p.Tokens))] {
		if p.roles[token.Word] != weekdayWord {
			continue
		}
		day := time.Date(date.Year, time.Month(date.Month), date.Day, 0, 0, 0, 0, time.UTC).Weekday().String()
		return strings.EqualFold(day, token.Word.String())
	}
	return false
}

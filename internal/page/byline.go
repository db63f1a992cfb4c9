package page

import (
	"fmt"
	"strconv"
	"strings"
	"sync"

	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// bylineRole says what a word of byline-words.txt does in a line that dates an article.
type bylineRole uint8

const (
	unlisted bylineRole = iota
	publishedCue
	changedCue
	byCue
	weekdayWord
	clockWord
	otherWord
	elseCue
)

// bylineRoles returns every word's role by its ID.
var bylineRoles = sync.OnceValue(func() []bylineRole {
	names := map[string]bylineRole{
		"first": publishedCue, "later": changedCue, "by": byCue, "weekday": weekdayWord, "clock": clockWord, "other": otherWord, "else": elseCue,
	}
	table := make([]bylineRole, lexicon.Len())
	for word := range lexicon.WordsOf("weekdays") {
		table[word] = weekdayWord
	}
	for entry := range lexicon.Entries("byline-words") {
		table[entry.Word] = names[entry.Fields[0]]
	}
	table[lexicon.Unknown] = unlisted
	return table
})

// A datedLine is a line with a full date and nothing in it that would make it a sentence of the article.
type datedLine struct {
	Date
	cue    bylineRole // the strongest that it has; unlisted when it has none
	label  bylineRole // the last cue before the next date: what that is the day of
	dated  bylineRole // what the date is the day of
	names  bool       // it has capitalised words beside the date
	odd    int        // words in small letters that are not listed
	closed bool       // a full stop follows the date: what is said behind it does not matter
}

// byline finds the line that dates the article: one that says so, has a time of day, or stands between headline and
// article. The day of publication is better than that of a change.
func (p *Reader) byline() Date {
	var best datedLine
	top := p.top()
	for i := range p.Paragraphs {
		if p.between(i, top) {
			continue
		}
		line, ok := p.datedLine(p.Paragraphs[i])
		if !ok || !p.datesArticle(line, i, top) {
			continue
		}
		if best.IsZero() || line.cue == publishedCue && best.cue != publishedCue {
			best = line
		}
	}
	best.From, best.Certain = Byline, true
	if best.IsZero() {
		return Date{}
	}
	return best.Date
}

// datesArticle reports whether a dated line speaks of the article.
func (p *Reader) datesArticle(line datedLine, i, top int) bool {
	switch {
	case line.cue == publishedCue || line.cue == changedCue:
		return true
	case i >= top || i == 0 && !line.names:
		return false // the date of a page
	case line.cue == byCue || line.Clock != "":
		return true
	}
	return (i == 0 || !p.isBody(i-1)) && p.isBody(p.behindAuthors(i+1))
}

// behindAuthors returns the first paragraph from one on that is no line of authors.
func (p *Reader) behindAuthors(i int) int {
	for i < len(p.Paragraphs) && p.roles[p.Tokens[p.Paragraphs[i].First].Word] == byCue && p.short(p.Paragraphs[i]) && !p.isBody(i) {
		i++
	}
	return i
}

// datedLine reads a paragraph as a dated line.
func (p *Reader) datedLine(paragraph segment.Paragraph) (datedLine, bool) {
	var line datedLine
	if !p.short(paragraph) || !p.holdsYear(paragraph) {
		return line, false
	}
	for i := int(paragraph.First); i < int(paragraph.Last); {
		if date, end := p.read(i); end > i && end <= int(paragraph.Last) {
			if line.label != elseCue && (line.IsZero() || line.label == publishedCue && line.dated != publishedCue) {
				date.Clock = line.Clock
				line.Date, line.dated = date, line.label
			}
			line.label = unlisted
			i = end
			line.closed = line.closed || line.odd == 0 && p.of(i) == "."
			continue
		}
		if clock, end := p.clock(i); end > i && end <= int(paragraph.Last) {
			if line.Clock == "" {
				line.Clock = clock
			}
			i = end
			continue
		}
		if !line.accepts(p, i) && !line.closed {
			return line, false
		}
		i++
	}
	return line, !line.IsZero() && (line.odd == 0 || line.odd <= mostOdd && p.namesAuthor(paragraph))
}

// mostOdd is how many unlisted words a line with an author may have: “By Ada Stone, political correspondent”.
const mostOdd = 2

// namesAuthor reports whether a paragraph begins with “By” and a name.
func (p *Reader) namesAuthor(paragraph segment.Paragraph) bool {
	at := int(paragraph.First) + 1
	return at < int(paragraph.Last) && p.roles[p.Tokens[at-1].Word] == byCue &&
		p.Tokens[at].Kind == segment.Word && p.Tokens[at].Is(segment.Capital) && p.month(at) == 0
}

// accepts reports whether a token may stand in a dated line beside its date, and takes note of what it says.
func (line *datedLine) accepts(p *Reader, i int) bool {
	token := p.Tokens[i]
	role := p.roles[token.Word]
	switch {
	case token.Kind == segment.Mark:
		return strings.Contains("|·•-–—,:;/().&", p.of(i))
	case role == publishedCue || role == changedCue || role == byCue:
		if line.cue == unlisted || role < line.cue {
			line.cue = role
		}
		line.label = role
	case role == elseCue:
		line.label = role
	case role != unlisted:
	case token.Kind == segment.Word && token.Is(segment.Capital):
		line.names = true
	case token.Kind == segment.Word && !line.closed:
		line.odd++
	default:
		return token.End-token.Start < 3
	}
	return true
}

// clock reads a time of day with its zone: “13:33 JST”, “8:57 a.m.”, “08.57 GMT”. It returns at when none stands there.
func (p *Reader) clock(at int) (string, int) {
	hour, minute, end := p.hourMinute(at)
	if end == at {
		return "", at
	}
	second := 0
	if value, size := p.number(end + 1); p.of(end) == ":" && size == 2 && value < 60 {
		second, end = value, end+2
	}
	switch half := strings.ToLower(strings.ReplaceAll(p.of(end), ".", "")); {
	case half == "pm" && hour < 12:
		hour, end = hour+12, end+1
	case half == "am" && hour == 12:
		hour, end = 0, end+1
	case half == "pm" || half == "am":
		end++
	}
	zone, end := p.zone(end)
	return fmt.Sprintf("%02d:%02d:%02d%s", hour%24, minute, second, zone), end
}

// hourMinute reads “13:33”, “8h57” and “08.57”.
func (p *Reader) hourMinute(at int) (hour, minute, end int) {
	of := p.of(at)
	if len(of) == len("08.57") && of[2] == '.' {
		hour, minute, end = decimal(of[:2]), decimal(of[3:]), at+1
	} else {
		digits, size := 0, 0
		hour, digits = p.number(at)
		minute, size = p.number(at + 2)
		if digits == 0 || digits > 2 || size != 2 || p.of(at+1) != ":" && p.of(at+1) != "h" || p.spaced(at+1) {
			return 0, 0, at
		}
		end = at + 3
	}
	if hour < 0 || hour > 24 || minute < 0 || minute > 59 {
		return 0, 0, at
	}
	return hour, minute, end
}

// zone reads a time zone's abbreviation in capitals. A zone that has no offset of its own gives "".
func (p *Reader) zone(at int) (offset string, end int) {
	if at >= len(p.Tokens) || !p.Tokens[at].Is(segment.AllCaps) {
		return "", at
	}
	minutes, ok := zoneMinutes()[p.Tokens[at].Word]
	if !ok {
		return "", at
	}
	if minutes == "" {
		return "", at + 1
	}
	value, _ := strconv.Atoi(minutes) // a list of the program
	sign := '+'
	if value < 0 {
		sign, value = '-', -value
	}
	return fmt.Sprintf("%c%02d:%02d", sign, value/60, value%60), at + 1
}

// zoneMinutes returns the minutes ahead of UTC of time zones, "" for those that have no offset of their own.
var zoneMinutes = sync.OnceValue(func() map[lexicon.ID]string {
	zones := map[lexicon.ID]string{}
	for entry := range lexicon.Entries("time-zones") {
		zones[entry.Word] = entry.Fields[0]
	}
	delete(zones, lexicon.Unknown)
	return zones
})

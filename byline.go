package crosscheck

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
)

// bylineRoles gives every word's role by its ID.
var bylineRoles = sync.OnceValue(func() []bylineRole {
	names := map[string]bylineRole{
		"first": publishedCue, "later": changedCue, "by": byCue, "weekday": weekdayWord, "clock": clockWord, "other": otherWord,
	}
	table := make([]bylineRole, lexicon.Len())
	for _, entry := range lexicon.List("byline-words") {
		table[lexicon.Lookup(entry.Text)] = names[entry.Fields[0]]
	}
	table[lexicon.Unknown] = unlisted
	return table
})

// A datedLine is a line with a full date and nothing in it that would make it a sentence of the article.
type datedLine struct {
	Date
	cue   bylineRole // the strongest that it has; unlisted when it has none
	names bool       // it has capitalised words beside the date
}

// byline finds the line that dates the article: one that says so, has a time of day, or stands between headline and
// article. The day of publication is better than that of a change.
func (p *publishedFinder) byline() Date {
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

// datesArticle says whether a dated line speaks of the article.
func (p *publishedFinder) datesArticle(line datedLine, i, top int) bool {
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

// behindAuthors gives the first paragraph from one on that is no line of authors.
func (p *publishedFinder) behindAuthors(i int) int {
	for i < len(p.Paragraphs) && p.roles[p.Tokens[p.Paragraphs[i].First].Word] == byCue && p.short(p.Paragraphs[i]) && !p.isBody(i) {
		i++
	}
	return i
}

// datedLine reads a paragraph as a dated line.
func (p *publishedFinder) datedLine(paragraph segment.Paragraph) (datedLine, bool) {
	var line datedLine
	if !p.short(paragraph) {
		return line, false
	}
	for i := int(paragraph.First); i < int(paragraph.Last); {
		if date, end := p.read(i); end > i && end <= int(paragraph.Last) {
			if line.IsZero() {
				date.Clock = line.Clock
				line.Date = date
			}
			i = end
			continue
		}
		if clock, end := p.clock(i); end > i && end <= int(paragraph.Last) {
			if line.Clock == "" {
				line.Clock = clock
			}
			i = end
			continue
		}
		if !line.accepts(p, i) {
			return line, false
		}
		i++
	}
	return line, !line.IsZero()
}

// accepts says whether a token may stand in a dated line beside its date, and takes note of what it says.
func (line *datedLine) accepts(p *publishedFinder, i int) bool {
	token := p.Tokens[i]
	role := p.roles[token.Word]
	switch {
	case token.Kind == segment.Mark:
		return strings.Contains("|·•-–—,:;/().&", p.of(i))
	case role == publishedCue || role == changedCue || role == byCue:
		if line.cue == unlisted || role < line.cue {
			line.cue = role
		}
	case role != unlisted:
	case token.Kind == segment.Word && token.Is(segment.Capital):
		line.names = true
	default:
		return token.Kind == segment.Number && token.End-token.Start < 3
	}
	return true
}

// clock reads a time of day with the zone that is written behind it or in front of the date: “13:33 JST”, “8:57 a.m.”. It
// gives "" for a time that it cannot place, and at when none stands there.
func (p *publishedFinder) clock(at int) (string, int) {
	hour, digits := p.number(at)
	if digits == 0 || digits > 2 || hour > 24 || p.of(at+1) != ":" && p.of(at+1) != "h" || p.spaced(at+1) {
		return "", at
	}
	minute, size := p.number(at + 2)
	if size != 2 || minute > 59 {
		return "", at
	}
	end, second := at+3, 0
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

// zone reads a time zone's abbreviation in capitals. A zone that has no offset of its own gives "".
func (p *publishedFinder) zone(at int) (offset string, end int) {
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

// zoneMinutes gives the minutes ahead of UTC of time zones, "" for those that have no offset of their own.
var zoneMinutes = sync.OnceValue(func() map[lexicon.ID]string {
	zones := map[lexicon.ID]string{}
	for _, entry := range lexicon.List("time-zones") {
		zones[lexicon.Lookup(entry.Text)] = entry.Fields[0]
	}
	delete(zones, lexicon.Unknown)
	return zones
})

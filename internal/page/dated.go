package page

import (
	"strconv"
	"sync"
	"time"

	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// The years in which an article can have been published.
const (
	firstYear = 1800
	lastYear  = 2199
)

// monthsByID returns the number of the month that a word of the lexicon names, 0 if it names none.
var monthsByID = sync.OnceValue(func() []uint8 {
	months := make([]uint8, lexicon.Len())
	for _, list := range []string{"months", "month-names"} {
		for entry := range lexicon.Entries(list) {
			number, _ := strconv.Atoi(entry.Fields[0]) // a list of the program, which a test reads
			months[entry.Word] = uint8(number)
		}
	}
	months[lexicon.Unknown] = 0
	return months
})

// A dateReader reads full dates, with day, month and year, off the tokens of a text.
type dateReader struct {
	*segment.Text
	months []uint8
}

// numberForms are the ways to read a date that begins with a number; the first that fits is the right one.
var numberForms = []func(r dateReader, at int) (d Date, end int){
	dateReader.dayMonthYear, dateReader.numeric, dateReader.oneNumber, dateReader.ideographic,
}

// read reads the date that begins with a token. It returns the token behind it, or at when there is no date.
func (r dateReader) read(at int) (Date, int) {
	if at >= len(r.Tokens) {
		return Date{}, at
	}
	if r.Tokens[at].Kind != segment.Number {
		if r.month(at) == 0 {
			return Date{}, at
		}
		return r.placed(dateReader.monthDayYear, at)
	}
	for _, form := range numberForms {
		if d, end := r.placed(form, at); end > at {
			return d, end
		}
	}
	return Date{}, at
}

// placed reads a date of one form and notes where it stands.
func (r dateReader) placed(form func(dateReader, int) (Date, int), at int) (Date, int) {
	d, end := form(r, at)
	if end > at {
		d.Start, d.End = r.extent(at, end)
	}
	return d, end
}

// extent is where the tokens from at to end stand in the text.
func (r dateReader) extent(at, end int) (start, behind int) {
	return int(r.Tokens[at].Start), int(r.Tokens[end-1].End)
}

// calendarDay is a day that exists, or the zero Date.
func calendarDay(year, month, day int) (Date, bool) {
	if year < firstYear || year > lastYear || month < 1 || month > 12 || day < 1 {
		return Date{}, false
	}
	if t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC); t.Day() != day {
		return Date{}, false
	}
	return Date{Year: year, Month: month, Day: day}, true
}

// monthDayYear reads “February 1, 2023” and “Jan. 31st 2023”.
func (r dateReader) monthDayYear(at int) (Date, int) {
	month, day, i := r.monthDay(at)
	if i == at {
		return Date{}, at
	}
	year, i := r.year(r.skip(i, ","))
	return r.checked(year, month, day, at, i)
}

// monthDay reads “February 1”, “Jan. 31st”. It returns at when they do not stand there.
func (r dateReader) monthDay(at int) (month, day, end int) {
	month = r.month(at)
	if month == 0 {
		return 0, 0, at
	}
	i := r.skip(at+1, ".")
	day, end = r.day(i)
	if end == i {
		return 0, 0, at
	}
	return month, day, end
}

// dayMonthYear reads “12 July 2023”, “1st of May, 2023”, “12-Jul-2023”.
func (r dateReader) dayMonthYear(at int) (Date, int) {
	month, day, i := r.dayMonth(at)
	if i == at {
		return Date{}, at
	}
	year, i := r.year(r.skip(i, ".", ",", "-", "de", "г"))
	return r.checked(year, month, day, at, i)
}

// dayMonth reads “12 July”, “1st of May”.
func (r dateReader) dayMonth(at int) (month, day, end int) {
	day, i := r.day(at)
	if i == at {
		return 0, 0, at
	}
	i = r.skip(i, ".", "-", "of", "de", "º")
	if month = r.month(i); month == 0 {
		return 0, 0, at
	}
	return month, day, i + 1
}

// numeric reads “2023-01-31”, “2023. 1. 31” and “31/1/2023”. Where the order of day and month is open it reads nothing.
func (r dateReader) numeric(at int) (Date, int) {
	var part [3]int
	for n := range part {
		value, digits := r.number(at + 2*n)
		if digits == 0 {
			return Date{}, at
		}
		part[n] = value
	}
	mark, i := r.of(at+1), at+5
	touching := !r.spaced(at+1) && !r.spaced(at+2) && !r.spaced(at+3) && !r.spaced(at+4)
	if mark != r.of(at+3) || mark != "." && (mark != "/" && mark != "-" || !touching) {
		return Date{}, at
	}
	if part[0] >= firstYear {
		return r.checked(part[0], part[1], part[2], at, i)
	}
	switch first, second := part[0], part[1]; {
	case first > 12 || first == second:
		return r.checked(part[2], second, first, at, i)
	case second > 12:
		return r.checked(part[2], first, second, at, i)
	}
	return Date{}, at
}

// oneNumber reads “31.01.2023” and “2023.01.31”, which are one token. Where periods divide, the day comes first.
func (r dateReader) oneNumber(at int) (Date, int) {
	of := r.of(at)
	if len(of) != len("31.01.2023") {
		return Date{}, at
	}
	year, month, day := of[6:], of[3:5], of[:2]
	if of[4] == '.' && of[7] == '.' {
		year, month, day = of[:4], of[5:7], of[8:]
	} else if of[2] != '.' || of[5] != '.' {
		return Date{}, at
	}
	return r.checked(decimal(year), decimal(month), decimal(day), at, at+1)
}

// ideographic reads “2023年1月31日”.
func (r dateReader) ideographic(at int) (Date, int) {
	year, _ := r.number(at)
	month, _ := r.number(at + 2)
	day, _ := r.number(at + 4)
	if r.of(at+1) != "年" || r.of(at+3) != "月" || len(r.of(at+5)) < len("日") || r.of(at + 5)[:len("日")] != "日" {
		return Date{}, at
	}
	return r.checked(year, month, day, at, at+6)
}

// checked returns a date that was read from at to end, if there is such a day.
func (r dateReader) checked(year, month, day, at, end int) (Date, int) {
	d, ok := calendarDay(year, month, day)
	if !ok {
		return Date{}, at
	}
	return d, end
}

func (r dateReader) of(i int) string {
	if i < 0 || i >= len(r.Tokens) {
		return ""
	}
	return r.Text.Of(i)
}

func (r dateReader) spaced(i int) bool {
	return i >= len(r.Tokens) || r.Tokens[i].Is(segment.SpaceBefore)
}

// skip passes over one of some marks or words, if it stands there.
func (r dateReader) skip(i int, words ...string) int {
	of := r.of(i)
	for _, word := range words {
		if of == word {
			return i + 1
		}
	}
	return i
}

// month returns the number of the month that a capitalised word or a word that can be nothing else names, or 0.
func (r dateReader) month(i int) int {
	if i >= len(r.Tokens) || r.Tokens[i].Kind != segment.Word {
		return 0
	}
	return int(r.months[r.Tokens[i].Word])
}

// number returns a token's value and the number of its digits, 0 when it is no whole number of at most four digits.
func (r dateReader) number(i int) (value, digits int) {
	of := r.of(i)
	if len(of) == 0 || len(of) > 4 {
		return 0, 0
	}
	value = decimal(of)
	if value < 0 {
		return 0, 0
	}
	return value, len(of)
}

// day reads “31” and “1st”.
func (r dateReader) day(at int) (day, end int) {
	day, digits := r.number(at)
	if digits == 0 || digits > 2 || day == 0 || day > 31 {
		return 0, at
	}
	end = at + 1
	if !r.spaced(end) {
		end = r.skip(end, "st", "nd", "rd", "th", "er")
	}
	return day, end
}

// year reads four digits that no decimals follow.
func (r dateReader) year(at int) (year, end int) {
	year, digits := r.number(at)
	if digits != 4 {
		return 0, at
	}
	return year, at + 1
}

// decimal returns the value of a string of ASCII digits, -1 when it is something else.
func decimal(digits string) int {
	value := 0
	for _, c := range []byte(digits) {
		if c < '0' || c > '9' {
			return -1
		}
		value = 10*value + int(c-'0')
	}
	return value
}

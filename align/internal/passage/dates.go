package passage

import (
	"strings"
	"sync"
	"time"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
	"github.com/crosscheck-go/crosscheck/claims/timex"
	"github.com/crosscheck-go/crosscheck/internal/lexicon"
)

const (
	leastDate     = 100 // reason to believe that two dates date one thing, in tenths of information, before they are compared
	sameMessage   = 650 // per mille that two messages must share for their dates to be compared
	toldInFull    = 10  // what it tells that both name their month or year
	sureDate      = 170 // … so much that it does not matter who else is named
	governed      = 30  // what it tells that both belong to the same verb
	otherSubject  = 20  // what it costs that something else stands before them
	otherAction   = 10  // … that other verbs stand beside them
	bothOccur     = 15  // … that each article has the other's date, too
	usualCoverage = 450 // what the poorer of two passages about one event shares, per mille; ten more or less tell one tenth
	mostCoverage  = 800
)

// dates compares the dates of two passages where both are about one thing.
func (f *finder) dates(m *match) {
	compareSlots(datesIn(m.a), datesIn(m.b), sameGrain, datesAgree, func(x, y slot[timex.Timex], agree bool) {
		reason := f.sameOccasion(m, x, y)
		places := func() (a, b stated) {
			a, b = m.a.place(x.first, x.last), m.b.place(y.first, y.last)
			a.meaning, b.meaning = x.value.Value, y.value.Value
			return a, b
		}
		if !f.belongsTogether(m, finding.KindDate, reason, leastDate, places) {
			return
		}
		a, b := places()
		switch {
		case agree && onCalendar(x.value) && onCalendar(y.value):
			f.agreement(m, finding.KindDate, reason, a, b)
		case !agree && !(x.value.AsOf && y.value.AsOf) && f.comparableDates(m, x, y) && (reason >= sureDate || !f.otherPeople(m)):
			f.conflict(m, finding.KindDate, reason, a, b, dateRuledOut...)
		}
	})
}

// sameOccasion is the reason to believe that two dates are of the same thing.
func (f *finder) sameOccasion(m *match, x, y slot[timex.Timex]) int32 {
	reason := m.context(x.first, y.first) + (min(m.coverage, mostCoverage)-usualCoverage)/10
	governs, told := f.sameGovernor(m, x.first, x.last, y.first, y.last), absolute(m.a, x) && absolute(m.b, y)
	if told {
		reason += toldInFull
	}
	if governs {
		reason += governed
	} else if !told && !m.alike() {
		reason -= governed
	}
	if !f.sameSubject(m, x.first, y.first) {
		reason -= otherSubject
	}
	if f.otherVerbs(m, x.first, x.last, y.first, y.last) {
		reason -= otherAction
	}
	if f.days[m.a.article.Index][corpus.Day(y.value)] && f.days[m.b.article.Index][corpus.Day(x.value)] {
		reason -= bothOccur
	}
	return reason
}

// daysIn gives all days, months and years that an article names.
func daysIn(a *corpus.Article) map[string]bool {
	days := map[string]bool{}
	for _, t := range a.Reading.Timexes {
		if onCalendar(t) {
			days[corpus.Day(t)] = true
		}
	}
	return days
}

// dateRuledOut is what would have explained that two dates differ.
var dateRuledOut = []string{
	"another date beside it that agrees", "a date told less exactly", "a day's slack of an uncertain publication date",
}

func datesIn(p *passage) []slot[timex.Timex] {
	if !p.values.datesRead {
		p.values.dates = slotsIn(p, p.article.Reading.Timexes, func(t timex.Timex) crosscheck.Span { return t.Span })
		p.values.datesRead = true
	}
	return p.values.dates
}

// sameGrain reports whether two dates name days, months or years alike.
func sameGrain(x, y timex.Timex) bool {
	return onCalendar(x) && onCalendar(y) && x.Certain && y.Certain && len(corpus.Day(x)) == len(corpus.Day(y))
}

// onCalendar reports whether a date stands on the calendar: “2023”, “2023-07”, “2023-07-12”.
func onCalendar(t timex.Timex) bool {
	if t.Type != timex.Date && t.Type != timex.Time {
		return false
	}
	v := corpus.Day(t)
	return (len(v) == 4 || len(v) == 7 || len(v) == 10) && strings.Trim(v, "0123456789-") == ""
}

// datesAgree reports whether two dates can be the same: one may be less exact than the other.
func datesAgree(x, y timex.Timex) bool {
	relation := timex.Compare(x, y)
	return relation == timex.Same || relation == timex.Overlap
}

// comparableDates reports whether two dates are put alike: both “since”, or neither, and not the same words that only mean
// another day because the articles appeared on different ones.
func (f *finder) comparableDates(m *match, x, y slot[timex.Timex]) bool {
	one, other := f.text(m.a, x.first-1), f.text(m.b, y.first-1)
	if one != other && (bounds().Has(lexicon.Lookup(one)) || bounds().Has(lexicon.Lookup(other))) {
		return false
	}
	words, otherWords := words(m.a, x.value.Span), words(m.b, y.value.Span)
	if words == otherWords || vague(words) || vague(otherWords) {
		return false
	}
	if (f.stamped(m.a, x) || f.stamped(m.b, y)) && m.coverage < sameMessage {
		return false
	}
	if name := weekday(words); name != "" && name == weekday(otherWords) && !(absolute(m.a, x) && absolute(m.b, y)) {
		return false
	}
	if sameAnniversary(x.value, y.value) && !(strings.Contains(words, corpus.Day(x.value)[:4]) && strings.Contains(otherWords, corpus.Day(y.value)[:4])) {
		return false
	}
	return !(deictic(words) || deictic(otherWords)) || dayDistance(corpus.Day(x.value), corpus.Day(y.value)) > 1
}

// sameAnniversary reports whether two dates are one day of the year: “Sept. 11” may be that of any year.
func sameAnniversary(x, y timex.Timex) bool {
	a, b := corpus.Day(x), corpus.Day(y)
	return len(a) == len("2006-01-02") && len(b) == len(a) && a[4:] == b[4:]
}

// bounds are the words that make a date the beginning or end of a time.
var bounds = sync.OnceValue(func() lexicon.Set { return lexicon.SetOf("date-bounds") })

// deictic reports whether an expression counts days from the day of writing, which may be a day before that of publication.
func deictic(expression string) bool {
	for _, word := range []string{"today", "yesterday", "tomorrow", "tonight", "this morning", "this evening", "this afternoon", "last night"} {
		if strings.Contains(expression, word) {
			return true
		}
	}
	return false
}

// vague reports whether an expression names no day, month or year that could be held against another: “the last year”,
// “early morning”, “two weeks ago”.
func vague(expression string) bool {
	switch {
	case weekday(expression) != "":
		return false
	case strings.Contains(expression, "ago"):
		return !strings.Contains(expression, "year")
	case strings.ContainsAny(expression, "0123456789"):
		return clock(expression)
	case strings.HasPrefix(expression, "the "), strings.HasPrefix(expression, "that "):
		return true
	}
	return !deictic(expression) && !namesMonth(expression) && !strings.HasPrefix(expression, "last ") && !strings.HasPrefix(expression, "next ")
}

func namesMonth(expression string) bool {
	for m := time.January; m <= time.December; m++ {
		if strings.Contains(expression, strings.ToLower(m.String()[:3])) {
			return true
		}
	}
	return false
}

// clock reports whether an expression tells a time of day.
func clock(expression string) bool {
	return strings.Contains(expression, "a.m") || strings.Contains(expression, "p.m") || strings.Contains(expression, ":")
}

// weekday gives the day of the week that an expression names, or "".
func weekday(expression string) string {
	for d := range time.Weekday(7) {
		if name := strings.ToLower(d.String()); strings.Contains(expression, name) {
			return name
		}
	}
	return ""
}

// stamped reports whether a date stands behind a closing bracket, as under a message that an article shows.
func (f *finder) stamped(p *passage, x slot[timex.Timex]) bool {
	first := p.article.Terms[x.first].First
	return first > 0 && p.article.Text.Of(int(first-1)) == ")"
}

// dayOf is the day of a publication date, as in a TIMEX3 value; "" when it is unknown or uncertain.
func dayOf(d crosscheck.Date) string {
	if !d.Certain {
		return ""
	}
	day, _, _ := strings.Cut(d.Value(), "T")
	return day
}

// dayDistance is the number of days between two days; 0 when one is no day.
func dayDistance(a, b string) int {
	x, err := time.Parse(time.DateOnly, a)
	y, err2 := time.Parse(time.DateOnly, b)
	if err != nil || err2 != nil {
		return 0
	}
	d := int(x.Sub(y).Hours() / 24)
	return max(d, -d)
}

// absolute reports whether a date names its month or year, not only a day of the week.
func absolute(p *passage, x slot[timex.Timex]) bool {
	text := words(p, x.value.Span)
	return x.value.Type == timex.Date && strings.ContainsAny(text, "0123456789") && !strings.Contains(text, "ago")
}

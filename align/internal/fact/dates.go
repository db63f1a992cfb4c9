package fact

import (
	"math/bits"
	"strings"

	"github.com/crosscheck-go/crosscheck/claims/timex"
)

var dates = rule{
	kind:     "date",
	slots:    dateSlots,
	sameSort: func(x, y *Slot) bool { return x.form != y.form || datesAgree(x, y) }, // two that say “tonight” on two days do not contradict each other
	agree:    datesAgree,
	equal:    func(x, y *Slot) bool { return x.Timex.Value == y.Timex.Value },
	distinct: distinctDate,
	signals: append([]signal{
		{"grain", func(p *pair) int32 {
			return -1000 * int32(max(grainOf(p.x), grainOf(p.y))-min(grainOf(p.x), grainOf(p.y)))
		}},
	}, contextSignals...),
	values: []signal{
		{"days-apart", daysApart},
		{"grain", func(p *pair) int32 { return 1000 * int32(grainOf(p.x)) }},
	},
	ruledOut: []string{"another way of writing the date", "a weekday for a date"},
}

// A grain is how exactly a date is told. Only dates of one grain exclude each other in a way that is worth telling.
type grain uint8

const (
	year grain = iota
	month
	dayOfMonth
	clock
)

// grainOf gives the grain of a TIMEX3 value.
func grainOf(x *Slot) grain {
	v := x.Timex.Value
	switch {
	case strings.Contains(v, "T"):
		return dayOfMonth
	case strings.Contains(v, "W"):
		return dayOfMonth
	}
	return grain(min(strings.Count(v, "-"), int(dayOfMonth)))
}

// dateSlots gives the dates of an article that stand in the calendar.
func dateSlots(s *slotReader) []Slot {
	slots := make([]Slot, 0, len(s.Reading.Timexes))
	for i := range s.Reading.Timexes {
		t := &s.Reading.Timexes[i]
		if t.Type != timex.Date && t.Type != timex.Time {
			continue
		}
		if _, _, ok := t.Interval(); ok {
			slots = append(slots, Slot{Span: t.Span, Timex: t, Value: t.Value, form: hashOf('w', strings.ToLower(t.Span.Of(s.text.Text)))})
		}
	}
	return slots
}

func datesAgree(x, y *Slot) bool {
	if x.Timex.AsOf && y.Timex.AsOf { // what was known then, and what was known later
		return true
	}
	r := timex.Compare(*x.Timex, *y.Timex)
	return r == timex.Same || r == timex.Overlap
}

// daysApart is the logarithm of the days between two dates.
func daysApart(p *pair) int32 {
	a, _, _ := p.x.Timex.Interval()
	b, _, _ := p.y.Timex.Interval()
	days := (a - b) / (24 * 60 * 60)
	if days < 0 {
		days = -days
	}
	return 1000 * int32(min(bits.Len64(uint64(days)), 12))
}

// distinctDate says how unlikely it is that two dates are equal by chance: the farther from the publication, the less.
func distinctDate(x, _ *Slot) int32 {
	return 1000 * int32(min(strings.Count(x.Timex.Value, "-"), 2))
}

package crosscheck

import (
	"encoding/json"
	"fmt"
	"time"
)

// Origin says where a publication date was found.
type Origin string

// The origins, the most trustworthy first.
const (
	Given    Origin = "given"    // by the caller
	URL      Origin = "url"      // in the path of the article's address
	Meta     Origin = "meta"     // in the page's metadata
	Byline   Origin = "byline"   // in a line of its own, “13:33 JST, February 1, 2023”
	Dateline Origin = "dateline" // before the first sentence, “VILNIUS, July 12 —”
	Banner   Origin = "banner"   // at the top of a page, where it may be the day of reading
	None     Origin = "none"     // nowhere
)

// Date is a publication date: a day, or an instant. The zero Date is unknown.
type Date struct {
	Year       int
	Month, Day int    // from 1
	Clock      string // “13:33:00+09:00”, as written; empty when only the day is known
	From       Origin // empty in a zero Date means None
	Certain    bool
	Span       Span // where in the text it stands; empty when it does not
}

// ParseDate reads “2023-07-12” or an RFC 3339 instant such as “2023-02-01T13:33:00+09:00”. The day of an instant is the
// one written, in its own zone. The result is certain, and given. An empty string gives the zero Date.
func ParseDate(value string) (Date, error) {
	if value == "" {
		return Date{}, nil
	}
	day, clock := value, ""
	if len(value) > 10 && (value[10] == 'T' || value[10] == ' ') {
		day, clock = value[:10], value[11:]
	}
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return Date{}, fmt.Errorf("%q is no date like 2023-07-12 or 2023-02-01T13:33:00+09:00", value)
	}
	if clock != "" && !validClock(clock) {
		return Date{}, fmt.Errorf("%q has no time like 13:33:00+09:00", value)
	}
	return Date{Year: t.Year(), Month: int(t.Month()), Day: t.Day(), Clock: clock, From: Given, Certain: true}, nil
}

func validClock(clock string) bool {
	for _, layout := range []string{"15:04:05Z07:00", "15:04:05", "15:04Z07:00", "15:04", "15:04:05-0700"} {
		if _, err := time.Parse(layout, clock); err == nil {
			return true
		}
	}
	return false
}

// IsZero says whether the date is unknown.
func (d Date) IsZero() bool { return d.Year == 0 }

// Value is the date as in the wire format: “2023-07-12”, “2023-02-01T13:33:00+09:00”, or "" when it is unknown.
func (d Date) Value() string {
	if d.Clock == "" || d.IsZero() {
		return d.CalendarDay()
	}
	return d.CalendarDay() + "T" + d.Clock
}

// CalendarDay is the day alone: “2023-07-12”, or "" when it is unknown.
func (d Date) CalendarDay() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// MarshalJSON writes the date as in the wire format: its value, its origin and whether it is certain.
func (d Date) MarshalJSON() ([]byte, error) {
	from := d.From
	if from == "" {
		from = None
	}
	return json.Marshal(struct {
		Value   string `json:"value"`
		From    Origin `json:"from"`
		Certain bool   `json:"certain"`
	}{d.Value(), from, d.Certain})
}

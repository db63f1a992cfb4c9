package crosscheck

import (
	"cmp"
	"encoding/json"
	"fmt"
	"math"
	"strings"
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

// Date is a publication date: a day, or an instant. The zero Date is unknown. A date made by hand, Date{Year: 2024, Month: 3,
// Day: 5}, has no From: wherever it is used it counts as [Given], and is certain, whatever its Certain says; see
// [Date.Normalized].
type Date struct {
	Year       int
	Month, Day int    // from 1
	Clock      string // “13:33:00+09:00”, as written; empty when only the day is known
	From       Origin // where it was found; empty in a date made by hand
	Certain    bool   // false where it may be another day's, such as the day on which a page was read
	Span       Span   // where in the text it stands; empty when it does not
}

// ParseDate reads “2023-07-12”, an RFC 3339 instant such as “2023-02-01T13:33:00+09:00”, or an instant as feeds and mails
// write it, “Wed, 01 Feb 2023 13:33:00 +0900”. The day of an instant is the one written, in its own zone. The result is
// certain, and given. An empty string gives the zero Date. The error is a [*DateError].
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
		if t, ok := mailDate(value); ok {
			return DateOf(t), nil
		}
		return Date{}, &DateError{value}
	}
	if clock != "" && !validClock(clock) {
		return Date{}, &DateError{value}
	}
	return Date{Year: t.Year(), Month: int(t.Month()), Day: t.Day(), Clock: clock, From: Given, Certain: true}, nil
}

// DateOf is an instant in its own zone, certain and given. The zero time gives the zero Date.
func DateOf(t time.Time) Date {
	if t.IsZero() {
		return Date{}
	}
	year, month, day := t.Date()
	return Date{Year: year, Month: int(month), Day: day, Clock: t.Format("15:04:05Z07:00"), From: Given, Certain: true}
}

// mailDate reads the form of RFC 822 and its successors. A zone by name must be that of UTC: the others have several offsets.
func mailDate(value string) (time.Time, bool) {
	if _, rest, ok := strings.Cut(value, ","); ok {
		value = strings.TrimSpace(rest)
	}
	for _, zone := range []string{"GMT", "UTC", "UT", "Z"} {
		if bare, ok := strings.CutSuffix(value, " "+zone); ok {
			value = bare + " +0000"
			break
		}
	}
	for _, layout := range []string{"2 Jan 2006 15:04:05 -0700", "2 Jan 2006 15:04 -0700"} {
		if t, err := time.Parse(layout, value); err == nil {
			return t, true
		}
	}
	return time.Time{}, false
}

func validClock(clock string) bool {
	for _, layout := range []string{"15:04:05Z07:00", "15:04:05", "15:04Z07:00", "15:04", "15:04:05-0700"} {
		if _, err := time.Parse(layout, clock); err == nil {
			return true
		}
	}
	return false
}

// IsZero reports whether the date is unknown.
func (d Date) IsZero() bool { return d.Year == 0 }

// Normalized returns the date with its origin: a date made by hand is given and certain, and the zero Date, which nobody
// gave, is from None. Any other date is returned as it is.
func (d Date) Normalized() Date {
	switch {
	case d.From != "":
	case d.IsZero():
		d.From = None
	default:
		d.From, d.Certain = Given, true
	}
	return d
}

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

// Compare orders dates by when they are: it returns -1 where d is before other, 1 where it is behind it, and 0 where they are
// written alike. Instants are compared as instants, whatever their zones: “2024-03-06T01:00:00+09:00” is before
// “2024-03-05T23:30:00-05:00”. A day alone comes as it begins in UTC, and so does a time without a zone; an unknown date comes first.
func (d Date) Compare(other Date) int {
	apart := d.day() - other.day()
	switch {
	case apart < -2 || apart > 2: // further than any two zones
		return cmp.Compare(apart, 0)
	case d.Clock == "" && other.Clock == "" && !d.IsZero():
		return cmp.Or(cmp.Compare(apart, 0), cmp.Compare(d.Month, other.Month), cmp.Compare(d.Day, other.Day))
	}
	return cmp.Or(cmp.Compare(d.moment(), other.moment()), cmp.Compare(d.Value(), other.Value()))
}

// day numbers the days; an unknown date comes before all others.
func (d Date) day() int64 {
	if d.IsZero() {
		return math.MinInt64 / 2
	}
	return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC).Unix() / (24 * 60 * 60)
}

// moment is the date in UTC: a text that is in order with others.
func (d Date) moment() string {
	for _, layout := range []string{"2006-01-02T15:04:05Z07:00", "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05-0700"} {
		if t, err := time.Parse(layout, d.Value()); err == nil {
			return t.UTC().Format("2006-01-02T15:04:05")
		}
	}
	return d.Value()
}

type dateWire struct {
	Value   string `json:"value"` // “2023-07-12”, “2023-02-01T13:33:00+09:00”, or "" when it is unknown
	From    Origin `json:"from"`
	Certain bool   `json:"certain"`
}

// MarshalJSON writes the date as in the wire format: its value, its origin and whether it is certain.
func (d Date) MarshalJSON() ([]byte, error) {
	d = d.Normalized()
	return json.Marshal(dateWire{d.Value(), d.From, d.Certain})
}

// UnmarshalJSON reads what MarshalJSON writes, and a string as [ParseDate] does. The place in the text is not kept.
func (d *Date) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		return nil
	}
	if len(data) > 0 && data[0] == '"' {
		var value string
		if err := json.Unmarshal(data, &value); err != nil {
			return err
		}
		read, err := ParseDate(value)
		if err == nil {
			*d = read
		}
		return err
	}
	var read struct {
		Value   string `json:"value"`
		From    Origin `json:"from"`
		Certain bool   `json:"certain"`
	}
	if err := json.Unmarshal(data, &read); err != nil {
		return &DateError{string(data)}
	}
	date, err := ParseDate(read.Value)
	if err != nil {
		return err
	}
	date.From, date.Certain = read.From, read.Certain
	*d = date
	return nil
}

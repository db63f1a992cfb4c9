package timex

import (
	"testing"
	"time"
)

// TestCalendar holds the civil arithmetic against package time, day by day over four centuries and their edges.
func TestCalendar(t *testing.T) {
	for n := dayOf(1599, 12, 1); n <= dayOf(2001, 2, 1); n++ {
		want := time.Unix(int64(n)*86400, 0).UTC()
		y, m, d := civil(n)
		if y != want.Year() || m != int(want.Month()) || d != want.Day() || dayOf(y, m, d) != n {
			t.Fatalf("civil(%d) = %d-%d-%d, want %s; dayOf gives %d", n, y, m, d, want.Format(time.DateOnly), dayOf(y, m, d))
		}
		if got := weekday(n) % 7; got != int(want.Weekday()) {
			t.Fatalf("weekday of %s is %d", want.Format(time.DateOnly), got)
		}
		year, week := isoWeek(n)
		if wantYear, wantWeek := want.ISOWeek(); year != wantYear || week != wantWeek {
			t.Fatalf("week of %s is %d-W%d, want %d-W%d", want.Format(time.DateOnly), year, week, wantYear, wantWeek)
		}
		if start := weekStart(year, week); n < start || n >= start+7 {
			t.Fatalf("%s lies outside its week", want.Format(time.DateOnly))
		}
	}
}

func TestHolidays(t *testing.T) {
	for _, test := range []struct {
		got  int
		want string
	}{
		{easter(2022), "2022-04-17"}, {easter(2023), "2023-04-09"}, {easter(2024), "2024-03-31"}, {easter(2038), "2038-04-25"},
		{nthWeekday(2023, 11, 4, 4), "2023-11-23"}, {nthWeekday(2024, 5, 1, -1), "2024-05-27"}, {nthWeekday(2023, 9, 1, 1), "2023-09-04"},
	} {
		if got := ofDay(test.got).String(); got != test.want {
			t.Errorf("got %s, want %s", got, test.want)
		}
	}
}

// TestPoints holds that every grain's point contains its first day, ends where the next begins, and reads back.
func TestPoints(t *testing.T) {
	for g := century; g <= day; g++ {
		for n := dayOf(1995, 12, 20); n < dayOf(2005, 2, 10); n += 11 {
			p := ofDay(n).around(g)
			if g != weekend && (n < p.first() || n >= p.after()) {
				t.Fatalf("%s does not hold %s", p, ofDay(n))
			}
			if g != weekend && p.after() != p.plus(1).first() {
				t.Fatalf("%s ends on day %d, the next begins on %d", p, p.after(), p.plus(1).first())
			}
			if m, ok := readValue(p.String()); !ok || m.point != p {
				t.Fatalf("%s reads back as %s", p, m.point)
			}
		}
	}
}

func TestLengths(t *testing.T) {
	for _, test := range []struct {
		n    float64
		unit unit
		want string
	}{
		{2, inYears, "P2Y"}, {2.5, inYears, "P2Y6M"}, {0.5, inHours, "PT30M"}, {1.5, inMinutes, "PT1M30S"}, {2, inDecades, "P20Y"},
		{0.5, centuries, "P50Y"}, {2, fortnights, "P4W"}, {unknownNumber, inHours, "PTXH"}, {unknownNumber, inDecades, "PXE"},
		{1.3, inWeeks, "P1.3W"}, {90, inMinutes, "PT90M"}, {2, inWeekends, "P2WE"}, {3, inNights, "P3D"},
	} {
		l := ofLength(test.n, test.unit)
		if l.String() != test.want {
			t.Errorf("%v %c is %s, want %s", test.n, test.unit, l, test.want)
		}
		if m, ok := readValue(test.want); !ok || m.length.String() != test.want {
			t.Errorf("%s does not read back", test.want)
		}
	}
}

package timex

// repeated reads sets of times: “every day”, “each Thursday”, “Mondays”, “$5 a year”.
func (f *finder) repeated(i int) (reading, int) {
	w := f.word(i)
	if w.weekday > 0 && !w.abbreviated && f.word(i+1).parts != "" {
		return reading{kind: Set, value: weekly(w.weekday) + "T" + string(f.word(i+1).parts)}, i + 2
	}
	if w.weekdays > 0 {
		return reading{kind: Set, value: weekly(w.weekdays)}, i + 1
	}
	if !f.is(i, kwEach, kwEvery) {
		return reading{}, 0
	}
	j := i + 1
	n := 1.0
	if f.is(j, kwOther) {
		n, j = 2, j+1
	} else if count, end := f.cardinal(j); end > 0 && count > 0 {
		n, j = count, end
	}
	w = f.word(j)
	switch {
	case w.unit != noUnit && !w.short:
		return reading{kind: Set, length: ofLength(n, w.unit)}, j + 1
	case w.weekday > 0:
		end := f.afterAbbreviation(j)
		value := weekly(w.weekday)
		if p := f.word(end).part; p != "" {
			return reading{kind: Set, value: value + "T" + string(p)}, end + 1
		}
		return reading{kind: Set, value: value}, end
	case w.month > 0:
		return reading{kind: Set, value: yearless(int(w.month), 0)}, j + 1
	case w.season > 0:
		return reading{kind: Set, value: "XXXX-" + seasonCodes[w.season-1]}, j + 1
	case w.part != "":
		return reading{kind: Set, value: "XXXX-XX-XXT" + string(w.part)}, j + 1
	}
	return reading{}, 0
}

// weekly is the value of a day of every week.
func weekly(of int8) string { return "XXXX-WXX-" + string(rune('0'+of)) }

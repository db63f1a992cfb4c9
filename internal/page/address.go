package page

import "strings"

// DateInAddress reads the day in the path of an address: “/2023/01/31/”, “/2023-01-31-title”, “/20230131/”,
// “/2023/jan/31/”. Such a day is certain. A month alone is none.
func DateInAddress(url string) Date {
	path, _, _ := strings.Cut(url, "?")
	path, _, _ = strings.Cut(path, "#")
	if _, rest, ok := strings.Cut(path, "://"); ok {
		path = rest
	}
	slash := strings.IndexByte(path, '/')
	if slash < 0 {
		return Date{}
	}
	path = path[slash:]
	for at := range len(path) {
		if d, ok := dayInPath(path, at); ok {
			d.From, d.Certain = Address, true
			return d
		}
	}
	return Date{}
}

// dayInPath reads the day that begins at an offset, behind something that is no digit.
func dayInPath(path string, at int) (Date, bool) {
	digits := digitsAt(path, at)
	if digits == 0 || at == 0 || digitsAt(path, at-1) > 0 {
		return Date{}, false
	}
	if digits == len("20230131") {
		return recentDay(path[at:at+4], path[at+4:at+6], path[at+6:at+8])
	}
	if digits != len("2023") || at+digits >= len(path) {
		return Date{}, false
	}
	mark := path[at+digits]
	if mark != '/' && mark != '-' && mark != '_' && mark != '.' {
		return Date{}, false
	}
	fields := strings.SplitN(path[at:], string(mark), 4)
	if len(fields) < 3 {
		return Date{}, false
	}
	day := fields[2][:digitsAt(fields[2], 0)]
	return recentDay(fields[0], fields[1], day)
}

// recentDay is a day since there are pages with addresses. The month may be an English name.
func recentDay(year, month, day string) (Date, bool) {
	y, m, d := decimal(year), decimal(month), decimal(day)
	if m < 0 {
		m = monthNamed(month)
	}
	if y < 1990 || len(month) == 0 || len(day) == 0 || len(day) > 2 {
		return Date{}, false
	}
	return calendarDay(y, m, d)
}

// monthNamed returns the number of the English month that has a name or its first three letters, or 0.
func monthNamed(name string) int {
	name = strings.ToLower(name)
	for number, month := range []string{
		"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
		"december",
	} {
		if name == month || name == month[:3] {
			return number + 1
		}
	}
	return 0
}

// digitsAt counts the ASCII digits from an offset on.
func digitsAt(s string, at int) int {
	n := 0
	for at+n < len(s) && s[at+n] >= '0' && s[at+n] <= '9' {
		n++
	}
	return n
}

// address finds the day in an address that stands in the text: in a line of its own at the top, or in the line at the
// bottom by which readers share the article.
func (p *Reader) address() Date {
	top := p.top()
	for i, paragraph := range p.Paragraphs {
		if p.between(i, top) || !p.short(paragraph) {
			continue
		}
		line := p.Text.Text[paragraph.Start:paragraph.End]
		start := strings.Index(line, "http")
		if start < 0 || (i >= top || start > 0) && !strings.Contains(strings.ToLower(line[:start]), "share") {
			continue
		}
		address, rest, _ := strings.Cut(line[start:], " ")
		if date := DateInAddress(address); !date.IsZero() && rest == "" {
			from := int(paragraph.Start) + start
			date.Start, date.End = from, from+len(address)
			return date
		}
	}
	return Date{}
}

package timex

import "github.com/crosscheck-go/crosscheck/internal/segment"

// A note is a line that has no verb and no word but those of time, as people write into a diary, a form or a search field:
// “Friday at half past five”, “in two months”. It is read by other rules than a report:
//
//   - it looks ahead: “Tuesday” is the next one, and “3 a.m.”, where the hour of the reference is known and past it, tomorrow's;
//   - “3:30” is whichever half of the day comes first;
//   - lengths count to the day: “in two months” is the same day of the month;
//   - abbreviations and figures that would need more evidence in a sentence are believed: “sat”, “2015-3”.

// alone reports whether the note is the whole text. Within an article a line such as “two months ago” is no plan.
func (f *finder) alone() bool { return f.note && !f.single && len(f.Paragraphs) == 1 }

// noteLength is how many tokens a note has at most.
const noteLength = 24

// isNote reports whether the paragraph at hand is a note.
func (f *finder) isNote() bool {
	if f.limit-f.first > noteLength {
		return false
	}
	for i := f.first; i < f.limit; i++ {
		w := f.word(i)
		switch {
		case f.Tokens[i].Kind != segment.Word:
		case !w.listed, w.verb != noVerb && w.keyword == kwNone && w.month == 0 && w.weekday == 0:
			return false
		}
	}
	return true
}

package timex

import (
	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/numeral"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// A finder goes over the tokens of a text once, from left to right.
type finder struct {
	*segment.Text
	numbers numeral.Reader
	*vocabulary
	at        []uint16 // by token: its place in words
	reference point    // the day of the reference date; unknown without one
	time      int      // its time of day in seconds
	certain   bool     // the reference date
	single    bool     // the text is one expression cut out of its sentence
	first     int      // of the paragraph at hand
	limit     int      // the token after the paragraph at hand
	note      bool     // the paragraph at hand is a note and no sentence
	quarter   point    // the last quarter told
	anchor    point    // the last date told
	anchorEnd int      // the token after it
	day       point    // the last date of a day, or a time of it, in the paragraph at hand
	order     order    // of day and month in numeric dates
	monthTold told     // the last month and day told
	skipped   int      // tokens before the expression that told its mod
	depth     int      // of dates that are told by others
	lastEnd   int      // the token after the last expression
	across    bool     // the time at hand is the second end of a range of times
	barred    int      // the token after a date that does not exist
	found     []Timex
}

// told is where the last month and day was told: “August 10”, before “- 22”.
type told struct{ year, month, day, end int }

// reading is an expression that was read but not reported yet.
type reading struct {
	kind     Type
	point    point
	length   length
	value    string // for what is neither a point nor a length
	mod      Mod
	zone     string
	leans    bool // on the reference date
	doubtful bool // for want of evidence, whatever the reference date
}

func find(text *segment.Text, reference crosscheck.Date, single bool) []Timex {
	f := &finder{Text: text, numbers: numeral.NewReader(text), vocabulary: vocabularyOnce(), certain: reference.Normalized().Certain, single: single, lastEnd: -1}
	f.monthTold.end = -1
	if !reference.IsZero() {
		f.reference = ofDate(reference.Year, reference.Month, reference.Day)
		f.time = clockOf(reference.Clock)
	}
	f.at = make([]uint16, len(text.Tokens))
	for i := range text.Tokens {
		if token := &text.Tokens[i]; token.Kind == segment.Number {
			f.at[i] = number
			f.order = f.order.seen(text, i)
		} else {
			f.at[i] = f.index[token.Word]
		}
	}
	for _, paragraph := range text.Paragraphs {
		f.first, f.limit = int(paragraph.First), int(paragraph.Last)
		f.numbers.Free = f.first
		f.numbers.Until(f.limit)
		f.day = point{}
		f.note = f.isNote()
		for i := f.first; i < f.limit; {
			if f.classes[f.at[i]] == 0 { // most words
				i++
				continue
			}
			i = f.step(i)
		}
	}
	return f.found
}

// step reads what begins at a token, and gives the token to go on with.
func (f *finder) step(i int) int {
	if !f.begins(i) || i < f.barred {
		return i + 1
	}
	f.skipped = 0
	r, end := f.expression(i)
	if end <= i {
		return i + 1
	}
	f.report(r, i+f.skipped, end)
	f.lastEnd = end
	return end
}

func (f *finder) report(r reading, i, end int) {
	t := Timex{
		Span: crosscheck.Span{Start: int(f.Tokens[i].Start), End: int(f.Tokens[end-1].End)},
		Type: r.kind, Value: r.value, Mod: r.mod, Zone: r.zone, AsOf: f.is(i-1, kwOf) && f.is(i-2, kwAs), Certain: !r.doubtful && (!r.leans || f.certain),
	}
	switch {
	case r.point.known() && r.point.written():
		t.Value, t.Choice = r.point.String(), f.choice(r, i, end)
		f.remember(r.point)
		f.anchorEnd = end
	case r.length.count > 0:
		t.Value = r.length.String()
	}
	if f.found == nil {
		f.found = make([]Timex, 0, 8+len(f.Tokens)/tokensPerTimex)
	}
	f.found = append(f.found, t)
}

// choice reports which of the days or months that some tokens name a reading is.
func (f *finder) choice(r reading, i, end int) Choice {
	if !r.leans || !f.reference.known() {
		return Sole
	}
	var told class
	for ; i < end; i++ {
		told |= f.class(i)
	}
	switch told & (aWeekday | aMonth | aRelation | aDeictic | aUnit) {
	case aWeekday:
		if r.point.first() > f.reference.n {
			return Coming
		}
		return Latest
	case aMonth:
		return OneYear
	}
	return Sole
}

// toldBeside reports whether the last date was told in the sentence of a token. What is counted from one of another sentence, as in
// “The next day he resigned”, may be counted from something else.
func (f *finder) toldBeside(i int) bool {
	return f.anchor.known() && f.SentenceAt(int(f.Tokens[f.anchorEnd-1].Start)) == f.SentenceAt(int(f.Tokens[i].Start))
}

// tokensPerTimex is how many tokens of a report there are for one expression, about.
const tokensPerTimex = 32

// remember keeps what later expressions lean on: “a day earlier”, “that year”, “the quarter”.
func (f *finder) remember(p point) {
	f.anchor = p
	if p.grain >= day {
		f.day = p
	}
	if p.grain == quarter && !f.quarter.known() && p.after() <= f.reference.n+45 {
		f.quarter = p
	}
}

// word returns what the lists say of a token; the zero word past the paragraph's ends.
func (f *finder) word(i int) *word {
	if i < f.first || i >= f.limit {
		return &f.words[unlisted]
	}
	return &f.words[f.at[i]]
}

func (f *finder) keyword(i int) keyword {
	if i < f.first || i >= f.limit {
		return kwNone
	}
	return f.keywords[f.at[i]]
}

// is reports whether a token is one of some function words.
func (f *finder) is(i int, words ...keyword) bool {
	k := f.keyword(i)
	for _, w := range words {
		if k == w {
			return k != kwNone
		}
	}
	return false
}

// skip returns the token after i when i is one of some function words, else i.
func (f *finder) skip(i int, words ...keyword) int {
	if f.is(i, words...) {
		return i + 1
	}
	return i
}

// joined reports whether a token follows the last one without space.
func (f *finder) joined(i int) bool {
	return i > f.first && i < f.limit && !f.Tokens[i].Is(segment.SpaceBefore)
}

func (f *finder) phrase(p *lexicon.Phrases, i int) (length, entry int) {
	return p.Longest(func(n int) (lexicon.ID, bool) {
		if i+n >= f.limit {
			return lexicon.Unknown, false
		}
		return f.Tokens[i+n].Word, true
	})
}

// expression reads what begins at a token: the longest reading, an approximator or bound before it included.
func (f *finder) expression(i int) (reading, int) {
	if f.class(i)&aPhrase != 0 {
		if r, end := f.modified(i); end > 0 {
			return r, end
		}
	}
	return f.core(i)
}

// modified reads “about two years ago”, “more than four hours”. The words that only make a length approximate tell its mod,
// but “about” itself is no part of it.
func (f *finder) modified(i int) (reading, int) {
	n, entry := f.phrase(f.modifiers, i)
	if n == 0 {
		return reading{}, 0
	}
	mod, j := f.mods[entry], i+n
	c := f.class(j)
	switch {
	case c&(aNumber|aNumeral|article|inPhrase) != 0 || f.is(j, kwHalf, kwSeveral):
		if f.is(i, kwOver) && !f.is(j, kwA, kwAn) { // “over three years” is more often their course
			return reading{}, 0
		}
	case mod != Approx || c&(aMonth|aClock|aUnit) == 0:
		return reading{}, 0
	}
	r, end := f.core(j)
	if end == 0 || r.kind == Set || r.kind != Duration && mod != Approx && !f.is(end-1, kwAgo) {
		return reading{}, 0
	}
	if r.mod == "" {
		r.mod = mod
	}
	if f.is(i, kwAbout) && !f.is(end-1, kwAgo) && !f.single {
		f.skipped = n
	}
	return r, end
}

// core reads an expression without a modifier before it.
func (f *finder) core(i int) (reading, int) { return f.tryForms(f.openings(i).expressions, i) }

func (f *finder) fixedExpression(i int) (reading, int) {
	if f.class(i)&aPhrase == 0 {
		return reading{}, 0
	}
	n, entry := f.phrase(f.expressions, i)
	if n == 0 {
		return reading{}, 0
	}
	fields := f.fixed[entry].Fields
	if len(fields) > 2 && f.before(i) != fields[2] {
		return reading{}, 0
	}
	return reading{kind: Type(fields[0]), value: fields[1]}, i + n
}

package story

// How alike the words of two articles are is counted per mille. Of articles of one event it is 300 to 700, of others of the same
// days and the same persons up to 500: the days between two articles tell more than the rest.
const (
	sameStory = 220 // from which two articles, or an article and those of a story on average, are of one story
	aDay      = 100 // taken off for each day between them
	fewDays   = 3   // from so many days on no more is taken off

	// Where the persons whom two articles mention most are others, the likeness is that many per cent: two rounds of one recurring
	// event share all its words. Where a date is unsure, it cannot tell the rounds apart.
	otherPersons, otherPersonsUnsure = 67, 33
)

// How far apart, in days, articles of one story may be published, and copies of one text.
const (
	newsDays   = 10 // with sure dates
	unsureDays = 60 // where a date may be that of the page
	copyDays   = 60
)

// timely reports whether two articles were published within days of each other, as far as that is known.
func timely(a, b *Keys) bool {
	return a.Dating == Undated || b.Dating == Undated || daysBetween(a, b) <= within(a, b)
}

func within(a, b *Keys) int32 {
	if a.Dating == Sure && b.Dating == Sure {
		return newsDays
	}
	return unsureDays
}

func daysBetween(a, b *Keys) int32 { return max(a.Day-b.Day, b.Day-a.Day) }

// alike is how alike two articles are: by their words, corrected by their persons and by the days between them.
func alike(a, b *Keys) int {
	likeness := int(1000 * product(a.Words, b.Words))
	sure := a.Dating == Sure && b.Dating == Sure
	if len(a.Persons) > 0 && len(b.Persons) > 0 && shared(a.Persons, b.Persons) == 0 {
		if sure {
			likeness = likeness * otherPersons / 100
		} else {
			likeness = likeness * otherPersonsUnsure / 100
		}
	}
	if sure {
		likeness -= aDay * int(min(daysBetween(a, b), fewDays))
	}
	return max(likeness, 0)
}

// product is the sum of the products of the weights of those words that two lists share.
func product(a, b []Feature) float32 {
	sum := float32(0)
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0].Word < b[0].Word:
			a = a[1:]
		case a[0].Word > b[0].Word:
			b = b[1:]
		default:
			sum += a[0].Weight * b[0].Weight
			a, b = a[1:], b[1:]
		}
	}
	return sum
}

// Two articles are copies when most of what the shorter one says stands in the other, word for word. On pairs of
// articles by different desks about one event the share is below a third; on those that took a wire's text, or each
// other's, above six tenths.
const (
	copyShare    = 600 // how much of the shorter article the other must have, per mille
	copyEvidence = 8   // runs that must be shared at least: those of some thirty words
)

// copied is how many runs of words two articles share, if one is a copy of the other; 0 if not. A text that comes back much
// later is the report of another round of the event, in the words of the last, unless no letter was changed.
func copied(a, b *Keys) int32 {
	if a.Dating == Sure && b.Dating == Sure && daysBetween(a, b) > copyDays {
		return 0
	}
	n := shared(a.Runs, b.Runs)
	if n < copyEvidence || n*1000 < min(len(a.Runs), len(b.Runs))*copyShare {
		return 0
	}
	return int32(n)
}

// shared counts what two ascending lists have in common.
func shared(a, b []uint64) int {
	n := 0
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] < b[0]:
			a = a[1:]
		case a[0] > b[0]:
			b = b[1:]
		default:
			n++
			a, b = a[1:], b[1:]
		}
	}
	return n
}

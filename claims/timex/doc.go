// Package timex finds temporal expressions in news text and resolves them to TIMEX3 values, as TimeML defines them.
//
//	for _, t := range timex.Find("The line, shut since last June, is to open on Friday.", reference) {
//		fmt.Println(t.Span, t.Type, t.Value)
//	}
//
// [Extract] reads an article, [Find] any text, and [Parse] a single expression. [Compare] reports whether two expressions can
// name one time, [Timex.Interval] when that is. All of it is safe for concurrent use, and nothing depends on the clock, the
// time zone or the locale of the machine.
//
// # What is found
//
//	days          June 14, 2022 · 14 June · Jan. 31 · the 14th of June · Friday, Oct. 23 · Friday the 13th · on the 15th
//	in digits     2022-06-14 · 20220614 · 6/14/2022 · 14.6.2022 · 15/Oct/2024 · 2022-06 · 6/28-7/5/2022 · 9/11
//	weekdays      Tuesday · last Friday · next week on Monday · the first Monday of May · two Fridays ago
//	months, years May · last June · mid-2019 · the year 2000 · nineteen ninety-six · AD 79 · the 1990s · the 20th century
//	seasons       this summer · the winter of 1994
//	quarters      the third quarter of 2021 · Q3 2022 · third-quarter · this year's first quarter · the year-earlier period
//	halves        the first half of 2022 · H1 2019
//	counted       today · the day before yesterday · last week · two years ago · in five years · three days after Easter
//	              the week after next · two hours before midnight
//	told before   that year · the following month · the same day · the day before
//	holidays      Christmas Eve · Thanksgiving · Easter Monday · Election Day · the Labor Day weekend
//	times         9 a.m. · 10:35 · noon on June 3 · half past six · seven thirty · from 9 a.m. to 5 · 0735 GMT
//	              10 p.m. Eastern Tuesday · 9 a.m. local time · noon to midnight on Friday
//	parts of days Friday evening · last night · in the evening at eight · the early hours of Sunday
//	lengths       two-year · three to five weeks · the past two months · a year and a half · half a dozen minutes · decades
//	              weeklong · hours-long · in 2:04:11
//	sets          every day · each Thursday · Tuesdays at 7 a.m. · Friday nights · $5 million a year · daily
//	vague         now · recently · the future
//	parts         early next year · late Monday · the end of the month · 1994 or later
//	hedged        about two years ago · more than four hours · at least 30 days
//
// The two ends of a range, “from 3 to 5 May”, are two expressions. Ages are none, nor are numbers that look like years and
// names that hold a word of time: the Sunday Times, 60 Minutes, Bloody Sunday.
//
// # Values
//
//	199  1994  1994-H2  1994-SU  1994-Q3  1994-06  1994-W23  1994-W23-WE  1994-06-14  1994-06-14T17:00  1994-06-14TEV
//	P2Y  P2Y6M  PT90M  PXD                             a length; X is an unknown number
//	XXXX-06-14  XXXX-WXX-2  T17:00                     of an unknown year, week, day
//	XXXX-WXX-4  XXXX-WXX-2T07:00  XXXX-07  P1D         a set: each Thursday, Tuesdays at 7 a.m., each July, every day
//	PAST_REF  PRESENT_REF  FUTURE_REF
//
// # How they are resolved
//
// An expression that is not complete counts from the reference date, in an article the day of its publication. A weekday is
// the latest such day, the publication day included, unless its own verb looks ahead (“will meet on Friday”, “is to open
// Monday”); months and days without a year go by their verb as well, and prefer the nearer year. “Next Friday” is that of next
// week. “A year earlier” and “the quarter” lean on the quarter that the text told first; “that year” and “the following day” on
// the date told last, “at 5 p.m.” on the day told last.
//
// A line of at most 24 words and marks that has no verb and no word but those of time is a note, as people write into a diary,
// a form or a search field. [Find] reads it by other rules than a report. It looks ahead: “Tuesday” is the next one or today,
// “3 a.m.” that of tomorrow where the reference tells an hour past it, and “3:30” whichever half of the day comes first. Lengths
// count to the day: “in two months” is the same day of that month, in a report only the month.
//
// The order of day and month in 06/12/2023 is that of the text's other dates, where one of them has a day past 12. Without
// such evidence month and day are read in the American order, and the expression is not certain.
package timex

package segment

import (
	"strings"
	"sync"

	"github.com/crosscheck-go/crosscheck/internal/lexicon"
)

// role says what a word or mark can mean for where sentences end.
type role uint32

const (
	stop        role = 1 << iota // ends a sentence: a period, a question mark
	full                         // a stop that no abbreviation explains away: a question or exclamation mark
	ideographic                  // a stop after which no space is written
	dot                          // a single period
	ellipsis                     // a single mark
	closing                      // a quotation mark or bracket that may close
	bracket                      // a closing bracket
	guillemet                    // closes also behind a space
	opening                      // a mark that may begin a sentence
	quoting                      // a quotation mark that may open
	joining                      // goes between words without a space, as in addresses
	bullet                       // begins an item of a list
	title                        // this and the next five: the classes of abbreviations
	before
	between
	last
	numbered
	timed
	opener     // a word of sentence-openers
	clock      // a month, a weekday, or a word of clock-followers
	asking     // a word of asking-verbs
	exclaiming // a word of exclaimed-names
	credit     // a word of credit-openers

	abbreviation = title | before | between | last | numbered | timed
)

// marks gives the roles of marks, whose names stand for themselves.
var marks = []struct {
	role  role
	marks string
}{
	{stop, ". ! ? … 。 ！ ？ ｡ .. ... .... ....."},
	{full, "! ? ！ ？"},
	{ideographic, "。 ！ ？ ｡"},
	{dot, "."},
	{ellipsis, "…"},
	{closing, "\" ' ” ’ » › “ ‘ « ‹ 」 』 ） ) ]"},
	{bracket, "） ) ]"},
	{guillemet, "» ›"},
	{opening | quoting, "\" ' “ ‘ « ‹ „ ‚ » › 「 『 `"},
	{opening, "（ ( [ $ £ € ¥ ₹ # @ ¿ ¡"},
	{joining, "@ / \\ _ - ="},
	{bullet, "• ● ▪ ■ ◦ ‣ ⁃"},
}

// roles returns every word's roles by its ID.
var roles = sync.OnceValue(func() []role {
	table := make([]role, lexicon.Len())
	for _, group := range marks {
		for mark := range strings.FieldsSeq(group.marks) {
			table[lexicon.Word(mark)] |= group.role
		}
	}
	for list, role := range map[string]role{
		"sentence-openers": opener, "months": clock, "weekdays": clock, "clock-followers": clock, "asking-verbs": asking, "exclaimed-names": exclaiming, "credit-openers": credit,
	} {
		for entry := range lexicon.Entries(list) {
			table[entry.Word] |= role
		}
	}
	classes := map[string]role{
		"title": title, "before": before, "between": between, "last": last, "numbered": numbered, "time": timed,
	}
	for entry := range lexicon.Entries("abbreviations") {
		table[entry.Word] |= classes[entry.Fields[0]]
	}
	table[lexicon.Unknown] = 0
	return table
})

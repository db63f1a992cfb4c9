package edit

import (
	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
)

// An allowance is a change that editors may make. A new one is a function and a line in the table.
type allowance struct {
	name string
	is   func(*sides) bool // whether all that differs is of this sort
	but  func(*sides) bool // what makes it a difference all the same; nil for nothing
}

// allowances are tried in order, and the first that a change is of decides.
var allowances = []allowance{
	{"no words", (*sides).wordless, nil},
	{"spaces, hyphens, marks or starred letters", (*sides).sameLetters, nil},
	{"an ellipsis", (*sides).elided, (*sides).leavesOutSense},
	{"brackets", (*sides).bracketed, (*sides).changesMeaning},
	{"a contraction", (*sides).clitic, nil},
	{"a short form", (*sides).shortForm, nil},
	{"verbs of saying", (*sides).reported, nil},
}

// A rule says what sort of difference a change is. A new one is a function and a line in the table.
type rule struct {
	name     string
	kind     finding.Kind // "" for what is no difference
	severity finding.Severity
	is       func(*sides) bool
}

// rules are tried in order, what tells most before the rest; the first that holds decides, and the last always does. In
// quotation marks other words are another quotation; in the articles' own voice they are an edit.
var rules = []rule{
	{"another text", finding.KindWording, finding.SeverityNote, (*sides).rewritten},

	{"a negation", finding.KindPolarity, finding.SeverityError, (*sides).negates},
	{"a denial", finding.KindPolarity, finding.SeverityError, (*sides).deniesInstead},
	{"an office below", finding.KindRole, finding.SeverityError, (*sides).ranked},

	{"numbers that can both be right", finding.KindNumber, finding.SeverityNote, both((*sides).numbers, (*sides).compatible)},
	{"numbers", finding.KindNumber, finding.SeverityError, (*sides).numbers},
	{"one time in other words", finding.KindDate, finding.SeverityNote, both((*sides).times, (*sides).sameTime)},
	{"times", finding.KindDate, finding.SeverityError, (*sides).times},

	{"names of one", "", "", named(oneName)},
	{"spellings of a name", finding.KindName, finding.SeverityNote, named(respelledName)},
	{"places", finding.KindPlace, finding.SeverityError, named(otherPlace)},
	{"names", finding.KindName, finding.SeverityError, named(otherName)},
	{"roles", finding.KindRole, finding.SeverityError, (*sides).roles},

	{"opposites", finding.KindPolarity, finding.SeverityError, (*sides).opposed},
	{"a negating prefix", finding.KindPolarity, finding.SeverityError, (*sides).prefixed},
	{"certainty", finding.KindCertainty, finding.SeverityWarning, (*sides).surer},

	{"many words", finding.KindWording, finding.SeverityNote, (*sides).manyWords},
	{"another phrase", finding.KindWording, finding.SeverityNote, both((*sides).inQuotation, (*sides).otherPhrase)},
	{"a word that transcripts drop", finding.KindWording, finding.SeverityNote, both((*sides).inQuotation, (*sides).droppable)},
	{"more of a name or title", finding.KindWording, finding.SeverityNote, both((*sides).inQuotation, (*sides).onlyAddsTitle)},
	{"quoted content words", finding.KindWording, finding.SeverityError, (*sides).otherContent},
	{"a spoken form", finding.KindWording, finding.SeverityWarning, (*sides).spokenForm},
	{"quoted telling words", finding.KindWording, finding.SeverityWarning, (*sides).otherTelling},
	{"a quoted adverb of degree left out", finding.KindWording, finding.SeverityWarning, (*sides).lacksDegree},
	{"quoted grammatical words or forms", finding.KindWording, finding.SeverityNote, (*sides).inQuotation},
	{"an edit", finding.KindWording, finding.SeverityNote, (*sides).edited},
	{"words", finding.KindWording, finding.SeverityWarning, func(*sides) bool { return true }},
}

// both is the condition that two conditions hold.
func both(one, other func(*sides) bool) func(*sides) bool {
	return func(s *sides) bool { return one(s) && other(s) }
}

// Rewritten is how many words may stand in a region that is still a change of those words; more are another text.
const Rewritten = 6

// The bounds of what is a change of a few words, in words or in content words, those that are not grammatical.
const (
	negatedWords = 3 // words beside it that a negation may bring with it: “did not”, “has never been”. More are a clause of their own
	mostOpposed  = 3 // content words in a region of which two may be what it is about
	quotedChange = 3 // content words of a side that are a change in a quotation; more are another quotation
	phraseWords  = 6 // words on both sides together that are another phrase, not a changed word in it
	mostReplaced = 2 // content words of a side that can be put in the place of others; more are an edit
	roleWords    = 2 // content words of a role
)

// inQuotation reports whether the region stands inside quotation marks in both articles.
func (s *sides) inQuotation() bool { return s.quoted }

// rewritten reports whether there is so much on the sides that nothing can be said of a single word.
func (s *sides) rewritten() bool {
	shorter, longer := min(len(s.a.words), len(s.b.words)), max(len(s.a.words), len(s.b.words))
	return shorter > Rewritten || !s.quoted && longer > Rewritten
}

// negates reports whether one side has a negation that the other lacks, and little else.
func (s *sides) negates() bool {
	a, b := s.a.words, s.b.words
	if s.denies(a) == s.denies(b) || max(len(a), len(b)) > min(len(a), len(b))+negatedWords {
		return false
	}
	more := s.content(a) - s.content(b)
	return s.quoted && -1 <= more && more <= 1 || s.content(a)+s.content(b) <= 1
}

// deniesInstead reports whether one side has a denial in the place of other words, outside quotation marks.
func (s *sides) deniesInstead() bool {
	return !s.quoted && (s.count(corpus.Denial, s.a.words) > 0) != (s.count(corpus.Denial, s.b.words) > 0) && min(len(s.a.words), len(s.b.words)) > 0
}

// numbers reports whether the numbers of the sides differ.
func (s *sides) numbers() bool { return s.valuesDiffer(corpus.Number) }

// times reports whether the days and dates of the sides differ.
func (s *sides) times() bool { return s.valuesDiffer(corpus.Date) || s.valuesDiffer(corpus.Calendar) }

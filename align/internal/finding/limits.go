package finding

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/crosscheck-go/crosscheck"
)

// The limits of the work on a story. What goes beyond one is not compared, and [Limits] says so.
const (
	MostNeighbours = 48     // articles before an article in the order of the story, and as many behind it, that it is compared with
	MostValues     = 32     // values of one kind in a sentence
	MostFigures    = 32     // numbers that an article has for one thing
	MostRoles      = 256    // persons with their roles in an article
	MostSentences  = 256    // sentences of a story that a word may stand in to lead from one to another
	MostAlike      = 48     // places of an article that a word may stand beside to lead to one of them
	MostFindings   = 10_000 // findings of a story
)

// Limit names a limit.
type Limit string

// The names of the limits, which are the codes of diagnostics.
const (
	LimitArticles  Limit = "many-articles"
	LimitValues    Limit = "many-values"
	LimitFigures   Limit = "many-figures"
	LimitRoles     Limit = "many-roles"
	LimitSentences Limit = "many-sentences"
	LimitAlike     Limit = "many-alike"
	LimitFindings  Limit = "many-findings"
)

// limitTexts are what each limit is and says when it is met. Its first number is how many there are.
var limitTexts = map[Limit]struct {
	most int
	text string
}{
	LimitArticles:  {MostNeighbours, "the story has %[1]d articles; each is compared with the %[2]d before it and the %[2]d behind it"},
	LimitValues:    {MostValues, "the sentence has %[1]d %[3]s; the first %[2]d are compared with those of another sentence"},
	LimitFigures:   {MostFigures, "the article has %[1]d numbers for one thing; the first %[2]d are compared with those of another article"},
	LimitRoles:     {MostRoles, "the article has more than %[2]d persons with their roles; from here on they are not compared"},
	LimitSentences: {MostSentences, "%[1]d sentences have no word that fewer than %[2]d sentences of the story have; as claims they are not compared"},
	LimitAlike:     {MostAlike, "%[1]d values (%[3]s) have no word beside them that stands beside fewer than %[2]d others; they are not compared with others in like surroundings"},
	LimitFindings:  {MostFindings, "the story has %[1]d findings; the %[2]d gravest are listed"},
}

// Met says where a limit was met.
type Met struct {
	Limit   Limit
	Article int             // its index in the corpus; -1 for the story as a whole
	Span    crosscheck.Span // empty for the article or the story as a whole
	Count   int             // how many there are
	Of      string          // of what; "" where the limit says it
}

// IsLimit reports whether there is a limit of this name.
func IsLimit(code string) bool { return limitTexts[Limit(code)].most > 0 }

// String says what was met, and what is not compared therefore.
func (m Met) String() string {
	l := limitTexts[m.Limit]
	return fmt.Sprintf(l.text, m.Count, l.most, m.Of)
}

// Limits notes which limits were met in the work on one story. Nil notes nothing.
type Limits struct{ met []Met }

// Note notes that a limit was met.
func (l *Limits) Note(m Met) {
	if l != nil {
		l.met = append(l.met, m)
	}
}

// All returns what was noted, each place once: first what is about the story, then by article, place and limit.
func (l *Limits) All() []Met {
	if l == nil {
		return nil
	}
	slices.SortFunc(l.met, func(x, y Met) int {
		return cmp.Or(cmp.Compare(x.Article, y.Article), cmp.Compare(x.Span.Start, y.Span.Start), cmp.Compare(x.Span.End, y.Span.End),
			cmp.Compare(x.Limit, y.Limit), cmp.Compare(x.Of, y.Of), cmp.Compare(y.Count, x.Count))
	})
	return slices.CompactFunc(l.met, func(x, y Met) bool {
		return x.Article == y.Article && x.Span == y.Span && x.Limit == y.Limit && x.Of == y.Of
	})
}

package align

import (
	"fmt"
	"slices"

	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
	"github.com/crosscheck-go/crosscheck/align/internal/story"
	"github.com/crosscheck-go/crosscheck/claims"
)

// Limits of the work on a story. They keep the time and the memory of a check from growing faster than its articles, whatever
// these hold. News comes nowhere near most of them; where one is met, what goes beyond it is not compared, and a diagnostic of
// the report with the code that stands behind it says so.
const (
	MostNeighbours = 48     // many-articles: articles before one in the order of the story, and as many behind it, that it is compared with
	MostValues     = 32     // many-values: numbers, dates or names in a sentence that are compared, the first ones
	MostFigures    = 32     // many-figures: numbers of an article for one thing, the first ones
	MostRoles      = 256    // many-roles: persons with their roles in an article, the first ones
	MostSentences  = 256    // many-sentences: a word that more sentences of a story have leads from none of them to another
	MostAlike      = 48     // many-alike: a word that stands beside more values of an article leads to none of them
	MostFindings   = 10_000 // many-findings: findings of a story, the gravest ones
)

// limits lists the limits, with what each says when it is met. The first number is how many there are, the second what is done.
var limits = map[finding.Limit]struct {
	most int
	text string
}{
	finding.LimitArticles:  {MostNeighbours, "the story has %[1]d articles; each is compared with the %[2]d before it and the %[2]d behind it"},
	finding.LimitValues:    {MostValues, "the sentence has %[1]d %[3]s; the first %[2]d are compared with those of another sentence"},
	finding.LimitFigures:   {MostFigures, "the article has %[1]d numbers for one thing; the first %[2]d are compared with those of another article"},
	finding.LimitRoles:     {MostRoles, "the article has more than %[2]d persons with their roles; from here on they are not compared"},
	finding.LimitSentences: {MostSentences, "%[1]d sentences have no word that fewer than %[2]d sentences of the story have; as claims they are not compared"},
	finding.LimitAlike:     {MostAlike, "%[1]d values (%[3]s) have no word beside them that stands beside fewer than %[2]d others; they are not compared with others in like surroundings"},
	finding.LimitFindings:  {MostFindings, "the story has %[1]d findings; the %[2]d gravest are listed"},
}

// IsLimit reports whether a diagnostic says that a limit of a check was met: something is not compared.
func (d Diagnostic) IsLimit() bool { return limits[finding.Limit(d.Code)].most > 0 }

// noteArticles notes that a story has more articles than one is compared with.
func noteArticles(s *story.Story) {
	if n := len(s.Articles); n > MostNeighbours+1 {
		s.Limits.Note(finding.Met{Limit: finding.LimitArticles, Article: -1, Count: n})
	}
}

// gravestOf leaves out the least grave of a story's findings where there are more than a report lists.
func gravestOf(all []draft, met *finding.Limits) []draft {
	if len(all) <= MostFindings {
		return all
	}
	met.Note(finding.Met{Limit: finding.LimitFindings, Article: -1, Count: len(all)})
	slices.SortStableFunc(all, func(a, b draft) int { return compareGrades(&a.Discrepancy, &b.Discrepancy) })
	return all[:MostFindings]
}

// metIn turns the limits that were met in the work on a story into diagnostics. Those that are of the story as a whole name
// neither an article nor the story.
func metIn(c *corpus.Corpus, met *finding.Limits) []Diagnostic {
	var out []Diagnostic
	for _, m := range met.All() {
		l := limits[m.Limit]
		d := Diagnostic{Diagnostic: claims.Diagnostic{Span: m.Span, Code: string(m.Limit), Message: fmt.Sprintf(l.text, m.Count, l.most, m.Of)}}
		if m.Article >= 0 {
			d.Article = c.Articles[m.Article].Doc.ID()
		}
		out = append(out, d)
	}
	return out
}

package passage

import (
	"slices"

	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
	"github.com/crosscheck-go/crosscheck/internal/names"
)

// holder is a person of an article with the offices that the article gives to it.
type holder struct {
	person
	article *corpus.Article
	offices []role
}

// offices finds persons to whom two articles of a story give offices that nobody holds together.
func (f *finder) offices(articles []*corpus.Article) {
	ofOnePerson(articles, f.officeHolders, func(x holder) person { return x.person }, f.compareOffices)
}

// officeHolders puts the offices of one person in an article together.
func (f *finder) officeHolders(a *corpus.Article) []holder {
	var holders []holder
	for _, x := range f.roles[a.Index] {
		if x.office.Holds == "" {
			continue
		}
		at := slices.IndexFunc(holders, func(h holder) bool { return h.person == x.person })
		if at < 0 {
			holders = append(holders, holder{x.person, a, nil})
			at = len(holders) - 1
		}
		if !slices.ContainsFunc(holders[at].offices, func(y role) bool { return y.office.Holds == x.office.Holds && past(y) == past(x) }) {
			holders[at].offices = append(holders[at].offices, x)
		}
	}
	return holders
}

// past reports whether a role is not held when the article is written.
func past(x role) bool { return x.standing == names.Former || x.standing == names.Coming }

// compareOffices notes the offices of a person in each article that contradict all its offices in the other.
func (f *finder) compareOffices(a, b holder) {
	for _, x := range a.offices {
		if y, ok := contradicted(x, b.offices); ok {
			f.contradiction(finding.KindRole, officePlace(x), officePlace(y), b.surname)
		}
	}
	for _, y := range b.offices {
		if x, ok := contradicted(y, a.offices); ok {
			f.contradiction(finding.KindRole, officePlace(x), officePlace(y), b.surname)
		}
	}
}

// contradicted reports whether an office is another than all of those given in its sphere, and returns the first of them.
func contradicted(x role, others []role) (role, bool) {
	if past(x) || slices.ContainsFunc(others, func(y role) bool { return past(y) || y.office.Holds == x.office.Holds }) {
		return role{}, false
	}
	at := slices.IndexFunc(others, func(y role) bool { return y.office.Sphere == x.office.Sphere })
	if at < 0 {
		return role{}, false
	}
	return others[at], true
}

func officePlace(x role) stated {
	span := x.article.TokenSpan(corpus.Token(x.office.First), corpus.Token(x.office.Last))
	return statedAt(x.article, span, x.office.Holds)
}

package claims

import (
	"strings"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/internal/names"
)

// namesIn returns the names among Tokens[first:last].
func (r *reader) namesIn(first, last int) []Name {
	from, to := r.names.Between(first, last)
	if from == to {
		return nil
	}
	start := len(r.named)
	for m := from; m < to; m++ {
		mention, entity := r.names.Mentions[m], r.names.EntityOf(m)
		if int(mention.Last) > last {
			break
		}
		r.named = append(r.named, Name{
			Span:    r.span(mention),
			Name:    r.nameOf(m, entity),
			Type:    [...]NameType{names.Other: Other, names.Person: Person, names.Place: Place, names.Organization: Organization}[entity.Type],
			Country: entity.Country,
			Mention: m,
		})
	}
	return r.named[start:len(r.named):len(r.named)]
}

func (r *reader) span(m names.Mention) crosscheck.Span {
	return crosscheck.Span{Start: int(r.text.Tokens[m.First].Start), End: int(r.text.Tokens[m.Last-1].End)}
}

// nameOf returns the name by which a mention is compared: the article's fullest, a country's common one, and for a capital
// that acts, as governments do, its country's.
func (r *reader) nameOf(m int, entity *names.Entity) string {
	if entity.Type == names.Place && (entity.Level == names.Country || entity.Capital && r.acts(m)) {
		if name := names.CountryName(entity.Country); name != "" {
			return name
		}
	}
	return r.span(r.names.Mentions[entity.Fullest]).Of(r.text.Text)
}

// acts reports whether a capital is the subject of a verb, and so stands for its country's government.
func (r *reader) acts(m int) bool {
	mention := r.names.Mentions[m]
	if mention.First > 0 && r.lists.locative.Has(r.text.Tokens[mention.First-1].Word) || int(mention.Last) >= len(r.text.Tokens) {
		return false
	}
	verb := int(mention.Last)
	role := r.role(verb)
	return role&surelyFinite != 0 || role&maybeFinite != 0 && strings.HasSuffix(r.text.Of(verb), "ed") // not “Tokyo shares”
}

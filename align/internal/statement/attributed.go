package statement

import (
	"slices"
	"sync"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/naming"
	"github.com/crosscheck-go/crosscheck/internal/contents"
	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/names"
	"github.com/crosscheck-go/crosscheck/internal/segment"
	"github.com/crosscheck-go/crosscheck/quotes"
)

// knownSpeakers returns the names of the persons who said a quotation, as far as its article leaves no doubt: they are named
// beside it, or meant by a word that can mean nobody else. nil when there is doubt.
func (x *quotation) knownSpeakers() []string {
	q := &x.article.Quotes[x.index]
	if x.article.Doc.Article().Kind == crosscheck.Record && q.Speaker.Type == quotes.Person {
		return []string{q.Speaker.Name}
	}
	if q.Speaker.IsZero() || q.Flags&quotes.Nested != 0 || !x.besideSpeaker() {
		return nil
	}
	a := x.article
	first, last := tokensOf(a, q.Speaker.Span)
	if persons := personsBetween(a, first, last, false); len(persons) > 0 {
		if heads(a, persons[len(persons)-1], last) {
			return fullNames(a, persons, first)
		}
		return nil
	}
	if person := apposed(a, last); person >= 0 {
		return fullNames(a, []int{person}, last)
	}
	switch q.Speaker.Type {
	case quotes.Document:
		return x.issuer(first)
	case quotes.Person:
		return x.meant(first, last)
	}
	return nil
}

// speakerNamed reports whether the speaker of a quotation is mentioned by name.
func (x *quotation) speakerNamed() bool {
	first, last := tokensOf(x.article, x.speaker().Span)
	return len(personsBetween(x.article, first, last, false)) > 0
}

// besideSpeaker reports whether the speaker of a quotation is mentioned in a paragraph in which it stands.
func (x *quotation) besideSpeaker() bool {
	a, q := x.article, &x.article.Quotes[x.index]
	at := a.Text.ParagraphAt(q.Speaker.Span.Start)
	return slices.ContainsFunc(q.Parts, func(part crosscheck.Span) bool { return a.Text.ParagraphAt(part.Start) == at })
}

// tokensOf returns the range of the tokens of a span.
func tokensOf(a *corpus.Article, s crosscheck.Span) (first, last int) {
	return a.Text.TokenAt(s.Start), a.Text.TokenAt(s.End-1) + 1
}

// personsBetween returns the mentions of persons that begin between two tokens; those inside quotation marks are left out
// where the article's own words are asked for.
func personsBetween(a *corpus.Article, first, last int, own bool) []int {
	found := contents.Names(a.Doc)
	var out []int
	from, to := found.Between(first, last)
	for m := from; m < to; m++ {
		if found.EntityOf(m).Type == names.Person && !(own && InMarks(a, int(found.Mentions[m].First))) {
			out = append(out, m)
		}
	}
	return out
}

// InMarks reports whether a token stands inside quotation marks.
func InMarks(a *corpus.Article, token int) bool {
	t := a.TermAt(int(a.Text.Tokens[token].Start))
	return int(t) < len(a.Terms) && a.Quote[t] != 0
}

// fullNames returns the full names of some mentions, the first of which is to begin, with its title, at a token; nil when it
// does not, or when one of them is known by a single word: it may be no person at all.
func fullNames(a *corpus.Article, mentions []int, first int) []string {
	found := contents.Names(a.Doc)
	if !title(a, first, int(found.Mentions[mentions[0]].Title)) {
		return nil
	}
	var out []string
	for _, m := range mentions {
		if !introduced(a, found.EntityOf(m)) {
			return nil
		}
		out = append(out, knownAs(a, m))
	}
	return out
}

// knownAs returns the full name of the person whom a mention means, or the mention itself where another may have the name in full:
// “President Roe”, in an article that names Ada Roe only farther on, can be another Roe.
func knownAs(a *corpus.Article, mention int) string {
	if namedBefore(a, mention) {
		return naming.NameOf(a, mention)
	}
	m := contents.Names(a.Doc).Mentions[mention]
	return a.TokenSpan(corpus.Token(m.First), corpus.Token(m.Last)).Of(a.Doc.Text())
}

// namedBefore reports whether a mention is a name in full, or one of its words, and the bearer is named in full before it.
func namedBefore(a *corpus.Article, mention int) bool {
	found := contents.Names(a.Doc)
	m, e := found.Mentions[mention], found.EntityOf(mention)
	if m.Last-m.First > 1 {
		return true
	}
	fullest := found.Mentions[e.Fullest]
	if fullest.Last-fullest.First > longestName && a.Text.Tokens[fullest.Last-1].Word != a.Text.Tokens[m.First].Word {
		return false // “Roe” for “Roe Campaign for Clean Water”
	}
	return slices.ContainsFunc(e.Mentions[:min(len(e.Mentions), remembered)], func(other int32) bool {
		return int(other) < mention && found.Mentions[other].Last-found.Mentions[other].First > 1
	})
}

// longestName is how many tokens a person's name has at most that is known by its first word.
const longestName = 4

// title reports whether the words between two tokens can stand before a name, as in “the club's manager”. A phrase with a
// preposition or a verb, “a friend of”, “the firm advising”, means somebody else.
func title(a *corpus.Article, first, last int) bool {
	for token := first; token < last; token++ {
		switch lower := a.LowerToken(token); {
		case lower == "the" && token == first, lower == "'s", lower == "’s":
		case corpus.Editorial().Classes[lower].Is(corpus.Function), corpus.VerbForm(lower) && lower == a.Text.Of(token):
			return false
		}
	}
	return true
}

// heads reports whether a name is the head of the phrase that ends before a token: not “Roe” in “the Roe campaign”.
func heads(a *corpus.Article, mention, last int) bool {
	next := int(contents.Names(a.Doc).Mentions[mention].Last)
	if next+1 == last && (a.LowerToken(next) == "'s" || a.LowerToken(next) == "’s") {
		return true // a slip: “Roe's said”
	}
	return next >= last || a.Text.Tokens[next].Kind != segment.Word || corpus.Editorial().Classes[a.LowerToken(next)].Is(corpus.Function)
}

// introduced reports whether an article has the name of a person with more than one word, or with a title.
func introduced(a *corpus.Article, e *names.Entity) bool {
	found := contents.Names(a.Doc)
	return len(e.Roles) > 0 || slices.ContainsFunc(e.Mentions[:min(len(e.Mentions), remembered)], func(m int32) bool {
		mention := found.Mentions[m]
		return mention.Last-mention.First > 1 || mention.Title < mention.First
	})
}

// apposed returns the person named in apposition to the phrase that ends before a token: “the club's manager, Jane Roe, said”;
// -1 when there is none.
func apposed(a *corpus.Article, token int) int {
	if token+1 >= len(a.Text.Tokens) || a.Text.Of(token) != "," {
		return -1
	}
	m := contents.Names(a.Doc).At(token + 1)
	if m < 0 || contents.Names(a.Doc).EntityOf(m).Type != names.Person {
		return -1
	}
	if last := int(contents.Names(a.Doc).Mentions[m].Last); last >= len(a.Text.Tokens) || a.Text.Of(last) != "," {
		return -1
	}
	return m
}

// issuer returns who issued the document at a token, if its sentence names one person before it: “Roe issued a statement”.
func (x *quotation) issuer(document int) []string {
	sentence := x.article.Text.Sentences[x.article.Text.SentenceAt(int(x.article.Text.Tokens[document].Start))]
	persons := personsBetween(x.article, max(int(sentence.First), document-antecedent), document, true)
	if len(persons) != 1 || document-int(contents.Names(x.article.Doc).Mentions[persons[0]].Last) > issuerReach {
		return nil
	}
	return fullNames(x.article, persons, int(contents.Names(x.article.Doc).Mentions[persons[0]].Title))
}

// issuerReach is how many tokens may stand between a person and the document that the person issues.
const issuerReach = 4

// antecedent is how many tokens before a pronoun the person whom it means is looked for.
const antecedent = 100

// meant returns the person whom a pronoun or a role means: the speaker's name, where no other can be meant. “Who” stands right
// behind the name, and “the mayor” is the mayor whom the article mentioned last.
func (x *quotation) meant(first, last int) []string {
	a, name := x.article, x.speaker().Name
	resolved := name != x.speaker().Span.Of(a.Doc.Text())
	switch {
	case resolved && (a.LowerToken(first) == "who" || last-first == 1 && x.speaker().Certain && onlyAntecedent(a, first, name)):
		return []string{name}
	case last-first > 1 && a.LowerToken(first) == "the":
		if bearer := lastBearer(a, first, last); bearer != "" && (!resolved || naming.ShareName(bearer, name)) && speaksLast(a, bearer, first) {
			return []string{bearer}
		}
	}
	return nil
}

// onlyAntecedent reports whether a pronoun can mean only the person of a name: the last one who is named before it, without
// anybody being spoken of by a role since, as the subject of a sentence of the same paragraph, or farther off where nobody
// else is named near.
func onlyAntecedent(a *corpus.Article, pronoun int, name string) bool {
	persons := personsBetween(a, max(pronoun-antecedent, 0), pronoun, true)
	if len(persons) == 0 {
		return false
	}
	last := persons[len(persons)-1]
	if !naming.ShareName(naming.NameOf(a, last), name) || spokenOf(a, last, pronoun) || otherThanOwner(a, last, pronoun) {
		return false
	}
	if opensSentence(a, last) && sameParagraph(a, int(contents.Names(a.Doc).Mentions[last].First), pronoun) {
		return true
	}
	return !slices.ContainsFunc(persons, func(m int) bool { return !naming.ShareName(naming.NameOf(a, m), name) })
}

// otherThanOwner reports whether a person is mentioned as somebody's whom a pronoun means: “his daughter Ada Roe” is not “he”.
func otherThanOwner(a *corpus.Article, mention, pronoun int) bool {
	owner, ok := owners[a.LowerToken(pronoun)]
	if !ok {
		return false
	}
	first := int(contents.Names(a.Doc).Mentions[mention].First)
	for token := first - 1; token >= max(first-ownerReach, 0) && a.Text.Tokens[token].Kind == segment.Word; token-- {
		if a.LowerToken(token) == owner {
			return true
		}
	}
	return false
}

// owners are the possessives of the pronouns that stand for a speaker.
var owners = map[string]string{"he": "his", "she": "her", "him": "his"}

// ownerReach is how many words before a name a possessive is looked for: “his parents and his elder daughter Ada Roe”.
const ownerReach = 5

// opensSentence reports whether a sentence begins with a name and its title: most likely it is the subject.
func opensSentence(a *corpus.Article, mention int) bool {
	title := contents.Names(a.Doc).Mentions[mention].Title
	return title == a.Text.Sentences[a.Text.SentenceAt(int(a.Text.Tokens[title].Start))].First
}

// sameParagraph reports whether two tokens stand in one paragraph.
func sameParagraph(a *corpus.Article, one, other int) bool {
	return a.Text.ParagraphAt(int(a.Text.Tokens[one].Start)) == a.Text.ParagraphAt(int(a.Text.Tokens[other].Start))
}

// The bounds of the search for whom a role means: mentions before it, and roles of each person. They keep the work on hostile
// texts in bounds.
const (
	remembered = 200
	mostRoles  = 16
)

// lastBearer is the name of the person mentioned last before a phrase who has the role that the phrase gives; "" when there is
// none.
func lastBearer(a *corpus.Article, first, last int) string {
	found := contents.Names(a.Doc)
	_, before := found.Between(0, first)
	for m := before - 1; m >= max(0, before-remembered); m-- {
		mention := found.Mentions[m]
		before := names.Role{First: max(0, min(mention.Title, mention.First-1)), Last: mention.First}
		if fitsRole(a, before, first, last) {
			return knownAs(a, m)
		}
		roles := found.EntityOf(m).Roles
		for _, role := range roles[:min(len(roles), mostRoles)] {
			if fitsRole(a, found.Roles[role], first, last) {
				return knownAs(a, m)
			}
		}
	}
	return ""
}

// speaksLast reports whether nobody but the person of a name opens a sentence shortly before a token.
func speaksLast(a *corpus.Article, name string, token int) bool {
	return !slices.ContainsFunc(personsBetween(a, max(token-antecedent, 0), token, true), func(m int) bool {
		return opensSentence(a, m) && !naming.ShareName(naming.NameOf(a, m), name)
	})
}

// fitsRole reports whether a role ends in the last word of a phrase and has all its others: “the Labour leader” is not every
// leader, and “the president” no vice president.
func fitsRole(a *corpus.Article, role names.Role, first, last int) bool {
	tokens := a.Text.Tokens
	if role.First == role.Last || tokens[role.Last-1].Word != tokens[last-1].Word || underling(a, role.First) {
		return false
	}
	for token := int(role.First); token < int(role.Last)-1; token++ {
		if corpus.Editorial().Classes[a.LowerToken(token)].Is(corpus.Rank) {
			same := func(t segment.Token) bool { return t.Word == tokens[token].Word }
			if !slices.ContainsFunc(tokens[first:last], same) {
				return false
			}
		}
	}
	for token := first; token < last-1; token++ {
		same := func(t segment.Token) bool { return t.Word == tokens[token].Word }
		if a.LowerToken(token) != "the" && !slices.ContainsFunc(tokens[role.First:role.Last], same) {
			return false
		}
	}
	return true
}

// roleNouns are the words for persons by what they do.
var roleNouns = sync.OnceValue(func() lexicon.Set { return lexicon.SetOf("person-nouns", "titles") })

// underling reports whether a title is the end of a longer one: “aide to the President” before a name.
func underling(a *corpus.Article, title int32) bool {
	at := int(title)
	if a.LowerToken(at) != "the" {
		at--
	}
	if at >= 0 && a.LowerToken(at) == "the" {
		at--
	}
	if at < 1 || a.LowerToken(at) != "to" && a.LowerToken(at) != "of" {
		return false
	}
	return roleNouns().Has(a.Text.Tokens[at-1].Word)
}

// spokenOf reports whether somebody is spoken of by a role between a mention and a token, outside quotation marks, “the
// senator”, or in the sentence of the mention before it. The role in apposition to the mention itself is none, nor is its title.
func spokenOf(a *corpus.Article, mention, last int) bool {
	found := contents.Names(a.Doc)
	first := found.Mentions[mention].Last
	for _, role := range found.EntityOf(mention).Roles {
		if r := found.Roles[role]; r.Mention == int32(mention) && r.After {
			first = max(first, r.Last)
		}
	}
	title := int(found.Mentions[mention].Title)
	begin := int(a.Text.Sentences[a.Text.SentenceAt(int(a.Text.Tokens[title].Start))].First)
	for title > begin && (a.Text.Tokens[title-1].Is(segment.Capital) || roleNouns().Has(a.Text.Tokens[title-1].Word)) {
		title--
	}
	return namesRole(a, begin, title) || namesRole(a, int(first), last)
}

// namesRole reports whether a word for a person by what they do stands between two tokens, outside quotation marks.
func namesRole(a *corpus.Article, first, last int) bool {
	for token := first; token < last; token++ {
		if roleNouns().Has(a.Text.Tokens[token].Word) && !InMarks(a, token) {
			return true
		}
	}
	return false
}

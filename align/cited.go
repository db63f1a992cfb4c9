package align

import (
	"strings"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/passage"
	"github.com/crosscheck-go/crosscheck/align/internal/statement"
	"github.com/crosscheck-go/crosscheck/internal/lexicon/wordnet"
	"github.com/crosscheck-go/crosscheck/internal/segment"
	"github.com/crosscheck-go/crosscheck/quotes"
)

// cited gives the sources that a draft names for a quotation, by the articles' index: those to which it links in the same
// sentence, and those from whose publisher it says that it has the words. A publisher that no source has is none.
func (v *verifier) cited(q *quotes.Quote) map[int]bool {
	cited := map[int]bool{}
	first, last := v.sentencesAround(q)
	text := crosscheck.Span{Start: int(v.draft.Text.Tokens[first].Start), End: int(v.draft.Text.Tokens[last-1].End)}.Of(v.draft.Doc.Text())
	for _, a := range v.Articles {
		if a == v.draft {
			continue
		}
		if links(text, a.Doc.Article().URL) || v.names(first, last, publisher(a)) {
			cited[a.Index] = true
		}
	}
	return cited
}

// sentencesAround gives the tokens of the sentences that hold a quotation, its cue and its speaker.
func (v *verifier) sentencesAround(q *quotes.Quote) (first, last int) {
	span := q.Span
	for _, other := range []crosscheck.Span{q.Cue, q.Speaker.Span} {
		if !other.Empty() {
			span = crosscheck.Span{Start: min(span.Start, other.Start), End: max(span.End, other.End)}
		}
	}
	text := v.draft.Text
	from, to := text.Sentences[text.SentenceAt(span.Start)], text.Sentences[text.SentenceAt(span.End-1)]
	return max(int(from.First), text.TokenAt(span.Start)-farthestSource), min(int(to.Last), text.TokenAt(span.End-1)+farthestSource)
}

// farthestSource is how many tokens before and after a quotation its source is looked for: a text may be one sentence.
const farthestSource = 200

// links says whether a text holds a link to an article.
func links(text, url string) bool {
	const scheme = "://"
	wanted := address(url)
	for wanted != "" {
		_, rest, found := strings.Cut(text, scheme)
		if !found {
			return false
		}
		if end := strings.IndexAny(rest, " \t\n\r)]>\"”"); end >= 0 && address(rest[:end]) == wanted || address(rest) == wanted {
			return true
		}
		text = rest
	}
	return false
}

// address is what two links to one page have in common: scheme, “www.”, query and what a sentence puts behind are left out.
func address(url string) string {
	if _, rest, ok := strings.Cut(url, "://"); ok {
		url = rest
	}
	if end := strings.IndexAny(url, "?#"); end >= 0 {
		url = url[:end]
	}
	return strings.TrimRight(strings.TrimPrefix(url, "www."), "/.,;:!")
}

// publisher gives the words of the name of an article's publisher, without “The”.
func publisher(a *corpus.Article) []string {
	text := segment.Split(a.Doc.Article().Source)
	var words []string
	for token := range text.Tokens {
		if word := text.Of(token); len(words) > 0 || !strings.EqualFold(word, "the") {
			words = append(words, word)
		}
	}
	return words
}

// names says whether the draft has a publisher's name between two tokens, outside quotation marks, where it says that the
// words come from there.
func (v *verifier) names(first, last int, publisher []string) bool {
	for token := first; len(publisher) > 0 && token+len(publisher) <= last; token++ {
		if spelled(v.draft, token, publisher) && !statement.InMarks(v.draft, token) && v.comesFrom(token, token+len(publisher)) {
			return true
		}
	}
	return false
}

// spelled says whether the tokens from one on are some words, letter by letter.
func spelled(a *corpus.Article, token int, words []string) bool {
	for i, word := range words {
		if a.Text.Of(token+i) != word {
			return false
		}
	}
	return true
}

// comesFrom says whether the words around a name say that something was said to, or printed by, whoever bears it: “told the
// Post”, “in the Post”, “the Post reported”, “(the Post)”.
func (v *verifier) comesFrom(first, last int) bool {
	a := v.draft
	if last < len(a.Text.Tokens) && passage.Sayings()[wordnet.Lemma(a.LowerToken(last))] {
		return true
	}
	before := first - 1
	if before >= 0 && a.LowerToken(before) == "the" {
		before--
	}
	if before < 0 {
		return false
	}
	switch a.LowerToken(before) {
	case "told", "tell", "tells", "telling", "to", "by", "in", "on", "from", "with", "via", "per", "citing", "cited", "quoted", "(", "[":
		return true
	}
	return false
}

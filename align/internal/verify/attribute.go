package verify

import (
	"fmt"
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/internal/fold"
	"github.com/crosscheck-go/crosscheck/internal/lexicon/wordnet"
	"github.com/crosscheck-go/crosscheck/quotes"
)

// claim is what a draft says of the origin of a quotation.
type claim struct {
	speaker  quotes.Speaker
	name     string       // of the speaker, as the draft has it
	cited    map[int]bool // the sources that the draft names, by index; empty when it names none of those given
	beside   []named      // the persons whom the draft names around a quotation whose speaker was not read
	alone    bool         // whether nobody but the one person beside it can be meant
	inferred bool         // whether that is how the speaker is known
	quoted   bool         // whether it was read as a quotation; else it is only marked
	claimed  bool         // whether it is given as somebody's words
}

// claimOf reads what a draft says of a quotation.
func (c *Checker) claimOf(d *draft, q *quotes.Quote, citations []Citation) claim {
	out := claim{speaker: q.Speaker, name: nameOf(d.doc, q.Speaker), quoted: true, claimed: c.isClaimed(d.text, q), cited: c.cited(d.text, q)}
	for i := range citations {
		if at := &citations[i]; at.Span.Start < q.Span.End+afterQuotation && q.Span.Start < at.Span.End && !divided(d.text, q.Span.End, at.Span.Start) {
			for _, source := range at.Sources {
				out.cited[source], out.claimed = true, true
			}
		}
	}
	switch before, ok := c.namedBefore(d, q); {
	case ok:
		out.beside, out.alone, out.inferred = []named{before}, true, true
		out.name, out.speaker = before.written, quotes.Speaker{Name: before.written, Type: quotes.Person, Certain: true}
	case c.setOwner(d, q, &out):
	case c.isUnread(q.Speaker):
		c.infer(d, q.Span, &out)
	case q.Speaker.Certain:
		denies := func(w fold.Word) bool { return c.lists.doubts[w.Key] }
		out.speaker.Certain = !slices.ContainsFunc(fold.Words(q.Cue.Of(d.text)), denies) // Kim disputes that “…”
	default:
		around, alone := c.around(d, q.Span)
		out.speaker.Certain = alone && c.names.same(around[0].name, c.names.nameIn(q.Speaker))
	}
	return out
}

// isUnread reports whether no speaker was read, or words that are nobody's name or role: a label, a pronoun that was not
// resolved, two names, a document with a name.
func (c *Checker) isUnread(s quotes.Speaker) bool {
	switch {
	case s.IsZero(), c.lists.pronouns[strings.ToLower(s.Name)]:
		return true
	case s.Type == quotes.Group:
		return namesSeveral(s.Name)
	case s.Type == quotes.Document:
		return hasCapital(s.Name[min(len(s.Name), 1):])
	}
	if s.Type != quotes.Unknown {
		return false
	}
	name := c.names.nameIn(s)
	return len(name.words) == 0 || !slices.ContainsFunc(c.sources, func(s *source) bool { return c.has(s, name) })
}

// namedBefore returns the person whose name stands right before a quotation, with a colon at most between, where another is read
// as its speaker who is no person: the board heard this from Kim: “…”; the paper quotes Kim: “…”.
func (c *Checker) namedBefore(d *draft, q *quotes.Quote) (named, bool) {
	if q.Speaker.IsZero() || q.Speaker.Type == quotes.Person {
		return named{}, false
	}
	words := q.Quoted[0].Start
	start := d.lineStart(words)
	end := len(strings.TrimRight(d.text[:words], " “\"‘'«„:,*_"))
	if end <= start || !strings.ContainsAny(d.text[end:words], ":,") {
		return named{}, false
	}
	p := people{Checker: c, draft: d}
	p.add(max(start, end-reachAround), end)
	if len(p.found) == 0 {
		return named{}, false
	}
	last := p.found[len(p.found)-1]
	at := end - len(last.written)
	if at < start || d.text[at:end] != last.written {
		return named{}, false
	}
	before := fold.Words(d.text[start:at])
	if len(before) == 0 || strings.ContainsAny(d.text[start+before[len(before)-1].End:at], ".:?!;") {
		return last, true
	}
	return last, c.lists.leads[before[len(before)-1].Key]
}

// ownerBefore returns the person whose words the draft calls those that follow, where no other person is read as their speaker:
// readers will recall Kim’s line, “…”.
func (c *Checker) ownerBefore(d *draft, q *quotes.Quote) (named, bool) {
	const longest = 3 // words behind the name
	if q.Speaker.Type == quotes.Person && !q.Speaker.IsZero() && !c.isReader(q.Speaker) {
		return named{}, false
	}
	start := d.lineStart(q.Quoted[0].Start)
	end := len(strings.TrimRight(d.text[:q.Quoted[0].Start], " “\"‘'«„:,*_"))
	if end <= start {
		return named{}, false
	}
	p := people{Checker: c, draft: d}
	p.add(max(start, end-reachAround), end)
	for _, n := range slices.Backward(p.found) {
		at := start + strings.LastIndex(d.text[start:end], n.written) + len(n.written)
		if words := fold.Words(d.text[at:end]); at > start+len(n.written)-1 && p.ownsWords(at) && len(words) <= longest+1 {
			return n, true
		}
	}
	return named{}, false
}

// setOwner takes the person before a quotation whose words the draft calls it for its speaker, if there is one.
func (c *Checker) setOwner(d *draft, q *quotes.Quote, out *claim) bool {
	owner, ok := c.ownerBefore(d, q)
	if ok {
		out.beside, out.alone, out.inferred, out.claimed = []named{owner}, true, true, true
		out.name, out.speaker = owner.written, quotes.Speaker{Name: owner.written, Type: quotes.Person, Certain: true}
	}
	return ok
}

// isReader reports whether a speaker is who reads the draft, or writes it.
func (c *Checker) isReader(s quotes.Speaker) bool {
	switch strings.ToLower(s.Name) {
	case "readers", "viewers", "listeners":
		return true
	}
	return c.lists.writers[strings.ToLower(s.Name)]
}

// namesSeveral reports whether a speaker is two or more by name: Ann Lee and Bo Kim.
func namesSeveral(speaker string) bool {
	one, other, found := strings.Cut(speaker, " and ")
	return found && hasCapital(one) && hasCapital(other)
}

func hasCapital(text string) bool {
	return slices.ContainsFunc(fold.Words(text), func(w fold.Word) bool { return w.Exact != w.Key })
}

// infer takes the persons named around a quotation for those who may say it; where there is one alone, it is the speaker.
func (c *Checker) infer(d *draft, span crosscheck.Span, out *claim) {
	out.beside, out.alone = c.around(d, span)
	if out.alone && out.speaker.Type != quotes.Document {
		out.name = out.beside[0].written
		out.speaker = quotes.Speaker{Name: out.name, Type: quotes.Person, Certain: true}
		out.inferred = true
	}
}

// isStatement reports whether what is marked is rather what somebody said than a title, a term or an inscription: it has words in
// small letters, and ends as a sentence does or is long.
func isStatement(text string, p piece) bool {
	const longest = 3  // letters of a word that has none in a title
	const fragment = 4 // such words that a term has not, either
	if len(p.words) < accusedWords {
		return false
	}
	ends := strings.ContainsAny(text[len(text)-1:], ".!?,")
	small := 0
	for _, w := range p.words[1:] {
		if w.Exact == w.Key && len(w.Key) > longest {
			small++
		}
	}
	return small > 0 && ends || small >= fragment
}

// afterQuotation is how far behind a quotation what cites its source may begin, in bytes.
const afterQuotation = 200

// divided reports whether a line break or the beginning of another quotation stands between two places.
func divided(text string, from, to int) bool {
	return from < to && strings.ContainsAny(text[from:min(to, len(text))], "\n“«„")
}

// attribute holds the speaker and the source that the draft gives against the place.
func (c *Checker) attribute(f *place, claim claim, index int) {
	f.speaker = c.speaker(f, claim)
	if len(claim.beside) > 0 && !claim.inferred {
		c.besides(f, claim)
	}
	if len(claim.cited) > 0 && !claim.cited[index] {
		f.speaker = "the draft names another source"
	}
	switch {
	case f.speaker == "", len(f.piece.words) < accusedWords:
	case f.verdict == Near:
		f.reason += "; besides, " + f.speaker
	default:
		f.worsen(Misattributed, f.speaker)
	}
}

// besides holds the persons whom a draft names around a quotation against the one who says it in the source.
func (c *Checker) besides(f *place, claim claim) {
	actual := f.source.speakerAt(f.first())
	told := c.names.nameIn(actual)
	if len(told.words) == 0 || len(f.piece.words) < accusedWords {
		return
	}
	mayBe := func(n named) bool {
		return c.names.same(n.name, told) || n.body != told.body && c.together(f.source, n.name, told) || !actual.Certain && c.near(f.source, n.name, f)
	}
	if slices.ContainsFunc(claim.beside, mayBe) {
		return
	}
	if who := nameOf(f.source.doc, actual); claim.alone {
		f.speaker = fmt.Sprintf("it has it from %s, not from %s", who, claim.beside[0].written)
	} else {
		f.doubt = "stands in " + f.source.doc.ID() + ", which has it from " + who + "; whose words they are in the draft was not understood"
	}
}

// isClaimed reports whether a draft gives a quotation as somebody's words: not where the reader or the writer asks or nobody
// speaks, nor where words are a title, a name, or written on a thing.
func (c *Checker) isClaimed(text string, q *quotes.Quote) bool {
	if len(q.Cited) > 0 || isAlone(text, q.Span) {
		return true
	}
	if q.Speaker.IsZero() {
		words := fold.Words(q.Cue.Of(text))
		return len(words) > 0 && !c.lists.naming[words[len(words)-1].Key]
	}
	words := fold.Words(q.Speaker.Name)
	if len(words) == 0 || c.lists.nobody[words[0].Key] || c.lists.writers[words[0].Key] || c.asks(q.Speaker) {
		return false
	}
	return q.Speaker.Type != quotes.Document || !slices.ContainsFunc(words, func(w fold.Word) bool { return c.lists.inscriptions[w.Key] })
}

// asks reports whether a speaker is the one who asks in an interview, whose name the label does not give.
func (c *Checker) asks(s quotes.Speaker) bool { return c.lists.askers[strings.ToLower(s.Name)] }

// nameOf is the fullest name of a speaker; "" when there is none.
func nameOf(doc *crosscheck.Document, s quotes.Speaker) string {
	name := s.Name
	if name == "" {
		name = s.Span.Of(doc.Text())
	}
	return strings.Join(strings.Fields(name), " ")
}

// cited returns the sources, by index, that the draft names for a quotation: those its note marks and links point at, and
// those from whose publisher it says that it has the words; none when it also names one that is not given, for the words may
// stand there.
func (c *Checker) cited(text string, q *quotes.Quote) map[int]bool {
	cited := map[int]bool{}
	for _, citation := range q.Cited {
		given := false
		for i, s := range c.sources {
			if s.isCited(citation, citation.Source.Of(text)) {
				cited[i], given = true, true
			}
		}
		if !given && (citation.Note != "" || citation.URL != "") {
			return map[int]bool{}
		}
	}
	around := sentences(text, q)
	for i, s := range c.sources {
		if article := s.doc.Article(); links(around, article.URL) || c.named(around, withoutThe(article.Source)) {
			cited[i] = true
		}
	}
	return cited
}

// isCited reports whether a citation, whose mark a line explains, means a source: it has its address, or names its publisher
// or its title.
func (s *source) isCited(citation quotes.Citation, line string) bool {
	article := s.doc.Article()
	if citation.URL != "" && article.URL != "" {
		return address(citation.URL) == address(article.URL) || links(line, article.URL)
	}
	for _, name := range []string{withoutThe(article.Source), article.Title} {
		if name != "" && holds(line, name) {
			return true
		}
	}
	return false
}

func withoutThe(name string) string {
	return strings.TrimPrefix(strings.TrimPrefix(name, "The "), "the ")
}

// holds reports whether the words of a name stand in a row in a line, whatever their capitals.
func holds(line, name string) bool {
	var words, wanted []string
	for _, w := range fold.Words(line) {
		words = append(words, w.Key)
	}
	for _, w := range fold.Words(name) {
		wanted = append(wanted, w.Key)
	}
	return len(wanted) > 0 && within(wanted, words)
}

// sentences returns the line that holds a quotation, with its own words blanked.
func sentences(text string, q *quotes.Quote) string {
	const reach = 400
	start, end := q.Span.Start, q.Span.End
	from := max(strings.LastIndexByte(text[:start], '\n')+1, start-reach)
	if stop := strings.LastIndexAny(text[from:start], ".!?”\""); stop >= 0 && stop < start-from-4 && !strings.Contains(text[from+stop:start], "://") {
		from += stop + 1
	}
	to := min(len(text), end+reach)
	if line := strings.IndexByte(text[end:to], '\n'); line >= 0 {
		to = end + line
	}
	after := text[end:to]
	for at := 1; at+1 < len(after); at++ {
		if (after[at] == '.' || after[at] == '!' || after[at] == '?') && after[at+1] == ' ' && at > 3 {
			after = after[:at]
			break
		}
	}
	return text[from:start] + "\n" + after
}

// links reports whether a text holds a link to an article.
func links(text, url string) bool {
	wanted := address(url)
	for wanted != "" {
		_, rest, found := strings.Cut(text, "://")
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

// address is what two links to one page have in common.
func address(url string) string {
	if _, rest, ok := strings.Cut(url, "://"); ok {
		url = rest
	}
	if end := strings.IndexAny(url, "?#"); end >= 0 {
		url = url[:end]
	}
	return strings.TrimRight(strings.TrimPrefix(url, "www."), "/.,;:!")
}

// named reports whether a text says of a publisher that the words come from there: “told the Post”, “the Post reported”.
func (c *Checker) named(text, publisher string) bool {
	for publisher != "" {
		before, after, found := strings.Cut(text, publisher)
		if !found {
			return false
		}
		words, next := fold.Words(before), fold.Words(after)
		if len(words) > 0 && words[len(words)-1].Key == "the" {
			words = words[:len(words)-1]
		}
		if strings.HasSuffix(strings.TrimRight(before, " "), "(") || len(words) > 0 && c.lists.origins[words[len(words)-1].Key] ||
			len(next) > 0 && c.lists.sayings[wordnet.Lemma(next[0].Key)] {
			return true
		}
		text = after
	}
	return false
}

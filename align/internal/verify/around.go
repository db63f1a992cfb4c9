package verify

import (
	"cmp"
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/internal/contents"
	"github.com/crosscheck-go/crosscheck/internal/fold"
	"github.com/crosscheck-go/crosscheck/internal/names"
	"github.com/crosscheck-go/crosscheck/quotes"
)

// A draft is a text whose quotations are judged.
type draft struct {
	doc    *crosscheck.Document
	text   string
	words  []fold.Word
	read   []crosscheck.Span // what was read as quotations, in order, without overlaps
	quoted []crosscheck.Span // these and all else that stands in marks, but names and terms, likewise
}

func newDraft(doc *crosscheck.Document, found []quotes.Quote, marked []crosscheck.Span) *draft {
	const shortest = 24 // bytes of marked words that are rather said than a name or a term
	d := &draft{doc: doc, text: doc.Text(), words: fold.Words(doc.Text())}
	for i := range found {
		if found[i].Flags&quotes.Nested == 0 {
			d.read = append(d.read, found[i].Quoted...)
		}
	}
	for _, span := range slices.Concat(d.read, marked) {
		if span.Len() >= shortest {
			d.quoted = append(d.quoted, span)
		}
	}
	d.quoted = union(d.quoted)
	d.read = union(d.read)
	return d
}

// union sorts spans and joins those that overlap.
func union(spans []crosscheck.Span) []crosscheck.Span {
	slices.SortFunc(spans, func(a, b crosscheck.Span) int { return cmp.Compare(a.Start, b.Start) })
	out := spans[:0]
	for _, span := range spans {
		if n := len(out); n > 0 && span.Start < out[n-1].End {
			out[n-1].End = max(out[n-1].End, span.End)
		} else {
			out = append(out, span)
		}
	}
	return out
}

// overlaps reports whether a span shares a byte with one of some that are in order.
func overlaps(spans []crosscheck.Span, span crosscheck.Span) bool {
	i, _ := slices.BinarySearchFunc(spans, span.Start, func(s crosscheck.Span, at int) int { return cmp.Compare(s.End, at+1) })
	return i < len(spans) && spans[i].Start < span.End
}

func (d *draft) isRead(span crosscheck.Span) bool { return overlaps(d.read, span) }

// isField reports whether what stands in straight marks is the name of a field of an object, or a value of a few words, as a name
// is: {"speaker": "Kim"}.
func (d *draft) isField(span crosscheck.Span) bool {
	before, opened := strings.CutSuffix(d.text[:span.Start], "\"")
	after, closed := strings.CutPrefix(d.text[span.End:], "\"")
	if !opened || !closed {
		return false
	}
	before, after = strings.TrimRight(before[max(0, len(before)-64):], " \t\r\n"), strings.TrimLeft(after[:min(len(after), 64)], " \t\r\n")
	if strings.HasPrefix(after, ":") {
		return strings.HasSuffix(before, "{") || strings.HasSuffix(before, ",")
	}
	return strings.HasSuffix(before, "\":") && len(fold.Words(span.Of(d.text))) < accusedWords
}

// lineStart returns where the line of a place begins, lineEnd where it ends.
func (d *draft) lineStart(at int) int { return strings.LastIndexByte(d.text[:at], '\n') + 1 }

func (d *draft) lineEnd(at int) int {
	if n := strings.IndexByte(d.text[at:], '\n'); n >= 0 {
		return at + n
	}
	return len(d.text)
}

// named is a person whom a draft names.
type named struct {
	name
	written string
}

// Persons are looked for this far around a quotation: so many bytes of its own line, and so many lines above it.
const (
	reachAround    = 400
	mostLinesAbove = 4
)

// around returns the persons whom a draft names around a quotation: in its line, outside of quotations; where nobody is named
// there, in the lines above it up to an empty one, in a line further above that ends in a colon or a question mark, is nothing
// but a name, or says from whom a mail is, or in a line below that is nothing but a name. It is alone where that is one person and
// no other word there means somebody. A short sentence below that names somebody is no more than a hint.
func (c *Checker) around(d *draft, span crosscheck.Span) (found []named, alone bool) {
	start, end := d.lineStart(span.Start), d.lineEnd(span.End)
	p := people{Checker: c, draft: d}
	p.add(max(start, span.Start-reachAround), min(end, span.End+reachAround))
	for above, n := start, 0; p.isEmpty() && above > 0 && n < mostLinesAbove; n++ {
		last := above - 1
		above = d.lineStart(last)
		line := strings.TrimRight(d.text[above:last], " *_>\r\t")
		if line == "" && n == 0 {
			last = len(strings.TrimRight(d.text[:above], " *_>\r\n\t"))
			above = d.lineStart(last)
			line, n = d.text[above:last], mostLinesAbove
			if from, to := d.mailFrom(above); from < to {
				above, last = from, to
			} else if !strings.HasSuffix(line, ":") && !strings.HasSuffix(line, "?") && !c.isName(line) {
				break
			}
		}
		if line == "" || overlaps(d.quoted, crosscheck.Span{Start: above, End: last}) {
			break
		}
		p.add(max(above, last-reachAround), last)
		p.others = p.others && len(p.found) > 0 // “Role: farmer”
	}
	if p.isEmpty() && (isAlone(d.text, span) || isLabelled(d.text[start:span.Start])) {
		below := end + len(d.text[end:]) - len(strings.TrimLeft(d.text[end:], " >\r\n\t"))
		below = min(below, len(d.text))
		last := d.lineEnd(below)
		if end := signatureEnd(d.text[below:last]); end > 0 {
			last = below + end
		}
		p.add(below, last)
		isName := len(p.found) == 1 && len(p.found[0].written) >= len(strings.Trim(afterLabel(d.text[below:last]), " *_-.—–\r\t"))
		switch {
		case isName:
		case len(p.found) == 1 && isHint(d.text[below:last]) && !overlaps(d.quoted, crosscheck.Span{Start: below, End: last}):
			return p.found, false
		default:
			return nil, false
		}
	}
	return p.found, len(p.found) == 1 && !p.others && !p.hears
}

// signatureEnd returns where the name in a line below a quotation ends that signs it and says on what occasion: Kim, to the council.
// It is 0 for a sentence, and for what has no comma.
func signatureEnd(line string) int {
	line = strings.TrimRight(line, " *_\r\t")
	end := strings.IndexAny(line, ",(")
	if end < 0 || strings.ContainsAny(line, "“”\"") || strings.HasSuffix(line, ".") || strings.HasSuffix(line, "?") || strings.HasSuffix(line, "!") || strings.HasSuffix(line, ":") {
		return 0
	}
	return end
}

// isHint reports whether a line below a quotation may say whose it is: it is short, and points at something: Kim said this on Monday.
func isHint(line string) bool {
	const longest = 8 // words
	words := fold.Words(line)
	return len(words) <= longest && slices.ContainsFunc(words, func(w fold.Word) bool {
		switch w.Key {
		case "this", "that", "these", "those", "so":
			return true
		}
		return false
	})
}

// afterLabel returns a line without the label before it: speaker: Kim.
func afterLabel(line string) string {
	const longest = 16 // bytes of a label
	if label, rest, found := strings.Cut(line, ":"); found && len(label) <= longest && !strings.Contains(strings.TrimSpace(label), " ") {
		return rest
	}
	return line
}

// isLabelled reports whether what stands before a quotation in its line is no more than a label.
func isLabelled(before string) bool {
	before = strings.TrimLeft(before, " -*•_>\t")
	return len(fold.Words(before)) == 1 && len(fold.Words(afterLabel(before))) == 0
}

// isName reports whether a line is nothing but a name, behind the number or the sign of a list.
func (c *Checker) isName(line string) bool {
	const longest = 3 // words
	words := fold.Words(strings.TrimLeft(line, " 0123456789.)(#*_-•\t"))
	if len(words) < 2 || len(words) > longest {
		return false
	}
	for _, w := range words {
		if w.Exact == w.Key || w.Before != "" && w.Start > 0 || c.lists.functions[w.Key] {
			return false
		}
	}
	return true
}

// mailFrom returns the line that says from whom a mail is, where the line that begins at a place ends the head of one; nothing
// where it does not.
func (d *draft) mailFrom(above int) (first, last int) {
	const most = 6 // lines of a head
	for n := 0; n < most; n++ {
		last = d.lineEnd(above)
		label, _, found := strings.Cut(d.text[above:last], ":")
		label = strings.Trim(label, " *_>\t")
		if !found || label == "" || strings.Contains(label, " ") {
			return 0, 0
		}
		if label == "From" || label == "Sender" {
			return above, last
		}
		if above == 0 {
			return 0, 0
		}
		above = d.lineStart(above - 1)
	}
	return 0, 0
}

// people are the persons named in some stretches of a draft.
type people struct {
	*Checker
	*draft
	found  []named
	others bool // whether a word stands for somebody without a name
	hears  bool // whether one of them is told something, or is what it is about, rather than says it
}

func (p *people) isEmpty() bool { return len(p.found) == 0 && !p.others }

// add takes the persons of a stretch.
func (p *people) add(first, last int) {
	tokens, all := contents.Segments(p.doc).Tokens, contents.Names(p.doc)
	at, _ := slices.BinarySearchFunc(all.Mentions, first, func(m names.Mention, at int) int { return cmp.Compare(int(tokens[m.First].Start), at) })
	var spans []crosscheck.Span // of the names
	for ; at < len(all.Mentions); at++ {
		m := &all.Mentions[at]
		span := crosscheck.Span{Start: int(tokens[m.First].Start), End: int(tokens[m.Last-1].End)}
		if span.End > last {
			break
		}
		if overlaps(p.quoted, span) || all.EntityOf(at).Type != names.Person {
			continue
		}
		spans = append(spans, span)
		n := p.names.nameIn(quotes.Speaker{Name: span.Of(p.text), Type: quotes.Person})
		if len(n.words) > 0 && !slices.ContainsFunc(p.found, func(other named) bool { return p.names.same(n, other.name) }) {
			p.found = append(p.found, named{n, span.Of(p.text)})
		}
	}
	i, _ := slices.BinarySearchFunc(p.words, first, func(w fold.Word, at int) int { return cmp.Compare(w.Start, at) })
	if len(spans) == 0 && len(p.found) == 0 {
		spans = p.addCapitalised(i, last)
	}
	p.hears = p.hears || slices.ContainsFunc(spans, p.isTold)
	for begin := i; i < len(p.words) && p.words[i].End <= last && !p.others; i++ {
		w := &p.words[i]
		if p.lists.pronouns[w.Key] && (len(spans) == 0 || w.Start < spans[0].Start) {
			p.others = !overlaps(p.quoted, crosscheck.Span{Start: w.Start, End: w.End})
			continue
		}
		p.others = p.lists.meansSomebody(w) && !overlaps(p.quoted, crosscheck.Span{Start: w.Start, End: w.End}) && !p.apposes(begin, i, spans)
	}
}

// isTold reports whether what stands beside a name makes its owner one who is told something, or whom it is about: to Kim; Kim
// was told; Kim disputes. A name may begin inside the last word: 7Kim.
func (p *people) isTold(span crosscheck.Span) bool {
	const near = 4 // words behind the name
	first, _ := slices.BinarySearchFunc(p.words, span.Start, func(w fold.Word, at int) int { return cmp.Compare(w.Start, at) })
	if first > 0 && first < len(p.words) && p.words[first].Before == "" && p.draft.lineStart(span.Start) <= p.words[first-1].Start {
		switch before := p.words[first-1].Key; before {
		case "by", "from", "of", "per", "via":
		case "in":
			if !p.ownsWords(span.End) {
				return true
			}
		case "for":
			if p.words[first-1].Exact == before || !strings.HasPrefix(p.text[span.End:], ",") {
				return true
			}
		case "to":
			if first > 1 && p.lists.origins[p.words[first-2].Key] {
				break
			}
			return true
		default:
			if p.lists.prepositions[before] {
				return true
			}
		}
	}
	next := first
	for next < len(p.words) && p.words[next].End <= span.End {
		next++
	}
	passive := false
	for i := next; i < min(len(p.words), next+near) && !overlaps(p.quoted, crosscheck.Span{Start: p.words[i].Start, End: p.words[i].End}); i++ {
		w := &p.words[i]
		if strings.ContainsAny(w.Before, ".?!;,") {
			break
		}
		if voice, ok := p.lists.hearing[w.Key]; ok && (voice == "" || (voice == "passive") == passive) || p.lists.doubts[w.Key] {
			return true
		}
		passive = passive || w.Key == "was" || w.Key == "is" || w.Key == "were" || w.Key == "been" || w.Key == "got"
	}
	return false
}

// ownsWords reports whether a name that ends at a place owns words: in Kim’s phrase.
func (p *people) ownsWords(end int) bool {
	rest, owns := strings.CutPrefix(p.text[end:], "’s ")
	if !owns {
		rest, owns = strings.CutPrefix(p.text[end:], "'s ")
	}
	next := fold.NewCutter(rest)
	w, ok := next.Next()
	return owns && ok && p.lists.utterances[w.Key]
}

// addCapitalised takes two or three words with capitals in a row for a person's name, although nothing else tells that they are
// one, if a source has the last of them or the first is a given name; it gives where they stand.
func (p *people) addCapitalised(at, last int) []crosscheck.Span {
	const shortest, longest = 2, 3
	for first := at; first < len(p.words) && p.words[first].End <= last; first++ {
		n := first
		for n < len(p.words) && p.words[n].End <= last && p.words[n].Exact != p.words[n].Key && !p.lists.functions[p.words[n].Key] && (n == first || p.words[n].Before == "") {
			n++
		}
		if n-first < shortest || n-first > longest {
			first = max(n-1, first)
			continue
		}
		span := crosscheck.Span{Start: p.words[first].Start, End: p.words[n-1].End}
		name := p.names.nameIn(quotes.Speaker{Name: span.Of(p.text), Type: quotes.Person})
		if !overlaps(p.quoted, span) && len(name.words) >= shortest && (p.names.isGiven(name.words[0]) || slices.ContainsFunc(p.sources, func(s *source) bool { return p.has(s, name) })) {
			p.found = append(p.found, named{name, span.Of(p.text)})
			return []crosscheck.Span{span}
		}
		first = n - 1
	}
	return nil
}

// apposes reports whether a noun belongs to a name beside it: mayor Kim; Kim, the mayor; Kim (mayor); the speaker was Kim.
func (p *people) apposes(first, at int, spans []crosscheck.Span) bool {
	const longest = 5 // words of an apposition before its noun
	for next := at + 1; next < min(len(p.words), at+3) && (next == at+1 || p.words[at+1].Key == "was" || p.words[at+1].Key == "is"); next++ {
		if slices.ContainsFunc(spans, func(s crosscheck.Span) bool { return s.Start == p.words[next].Start }) {
			return true
		}
	}
	for i := at; i > max(first, at-longest); i-- {
		w := &p.words[i]
		if strings.Contains(w.Before, ",") || w.Round {
			return slices.ContainsFunc(spans, func(s crosscheck.Span) bool { return s.End == p.words[i-1].End })
		}
		if w.Before != "" {
			return false
		}
	}
	return false
}

package timex

import "github.com/crosscheck-go/crosscheck/internal/segment"

// direction is which way from the publication date an expression looks.
type direction int8

const (
	unknown direction = iota
	past
	future
)

// verb is what the list time-verbs says of a word.
type verb uint8

const (
	noVerb   verb = iota
	pastForm      // “said”, “was”
	ahead         // “will”, “due”
	aheadTo       // “plans”, before “to”
	present       // “is”
	infinite      // “be”
	perfect       // “has”
	state         // “open”, behind “is”
)

var verbFields = map[string]verb{"past": pastForm, "future": ahead, "future to": aheadTo, "present": present, "be": infinite, "perfect": perfect, "state": state}

// How far a sentence is searched for its verb, in tokens.
const (
	verbsBefore = 24
	verbsAfter  = 24
)

// tense tells from the words around the tokens i to end whether they speak of the past or of what is to come: the nearest
// verb before them in their sentence decides, else the first after them.
func (f *finder) tense(i, end int) direction {
	if f.note && !f.single {
		return future
	}
	first, last := f.sentence(i)
	for j := i - 1; j >= max(first, i-verbsBefore) && !f.is(j, kwSemicolon); j-- {
		if d := f.tenseOf(j); d != unknown {
			return d
		}
	}
	for j := end; j < min(last, end+verbsAfter) && !f.is(j, kwSemicolon); j++ {
		if d := f.tenseOf(j); d != unknown {
			return d
		}
	}
	return unknown
}

// happenedOn reports whether a verb in the past stands right before a date: “sailed on 5 May”, “filed July 9”. A verb farther off
// may say when something was told, “announced a vote on 5 May”.
func (f *finder) happenedOn(i int) bool {
	j := i - 1
	if f.is(j, kwOn) {
		j--
	}
	first, _ := f.sentence(i)
	if j < first || f.word(j).verb == aheadTo || f.is(j-1, kwHyphen) { // “a march planned on 5 May”, “the self-imposed May 6 deadline”
		return false
	}
	return f.tenseOf(j) == past
}

// sentence returns the first token of the sentence that holds a token, and the one after its last.
func (f *finder) sentence(i int) (first, last int) {
	s := f.Sentences[f.SentenceAt(int(f.Tokens[i].Start))]
	return int(s.First), int(s.Last)
}

// opensSentence reports whether a token is the first of its sentence.
func (f *finder) opensSentence(i int) bool {
	first, _ := f.sentence(i)
	return first == i
}

// tenseOf reads one word, with the auxiliary verb before it.
func (f *finder) tenseOf(j int) direction {
	if f.Tokens[j].Kind != segment.Word {
		return unknown
	}
	switch f.word(j).verb {
	case ahead:
		if f.is(j, kwUntil) && f.opensSentence(j) { // “Until Thursday, they had …”
			return unknown
		}
		return f.planned(j)
	case aheadTo:
		if f.is(j+1, kwTo) {
			return f.planned(j)
		}
	case present, infinite:
		if f.is(j+1, kwTo) || f.word(j).verb == infinite {
			return future
		}
	case perfect:
		if f.is(j+1, kwTo) {
			return future
		}
		return past
	case pastForm:
		if text := f.Of(j); (text == "was" || text == "were") && f.is(j+1, kwTo) { // “the bridge was to reopen on Monday”
			return future
		}
		return f.participle(j)
	case state: // “the line is open from noon on Friday”
		if f.word(j-1).verb == present || f.word(j-1).verb == infinite {
			return future
		}
	}
	if f.regularPast(j) && !f.attributive(j) {
		return f.participle(j)
	}
	return unknown
}

// planned tells what is ahead, “is due”, from what was once, “had been due”, and from what could not be done: “could not be
// reached on Friday”.
func (f *finder) planned(j int) direction {
	if governing := f.word(j - 2).verb; f.is(j-1, kwTo) && (governing == ahead || governing == aheadTo) { // “due to expire”
		j -= 2
	}
	if f.before(j) == "been" && f.before(j-1) == "had" || j+1 < f.limit && f.Of(j) == "could" && f.Of(j+1) == "not" {
		return past
	}
	return future
}

// regularPast reports whether a word ends like the past form of a regular verb. A capital is a name's, save at the start.
func (f *finder) regularPast(j int) bool {
	text := f.Of(j)
	if len(text) <= 4 || text[len(text)-2:] != "ed" {
		return false
	}
	return !f.Tokens[j].Is(segment.Capital) || f.opensSentence(j)
}

// attributive reports whether a participle stands before its noun, as in “the proposed merger”.
func (f *finder) attributive(j int) bool {
	return f.class(j-1)&(the|article) != 0 || f.is(j-1, kwPossessive)
}

// participle tells “will be paid” and “is heard” from “was paid” and “paid”; an adverb may stand between.
func (f *finder) participle(j int) direction {
	k := j - 1
	if text := f.before(j); len(text) > 3 && text[len(text)-2:] == "ly" {
		k--
	}
	switch f.word(k).verb {
	case infinite:
		if f.before(k) == "not" && f.before(k-1) == "could" || f.before(k) == "couldn't" {
			return past
		}
		return future
	case present:
		return future
	}
	return past
}

// before returns the text of the token before a token; "" at the start of the paragraph.
func (f *finder) before(j int) string {
	if j <= f.first {
		return ""
	}
	return f.Of(j - 1)
}

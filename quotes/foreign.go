package quotes

import (
	"github.com/crosscheck-go/crosscheck/internal/english"
	"strings"
)

// foreignRole is a set of parts that a word of another language than English plays beside a quotation; see
// words/foreign-cues.txt.
type foreignRole uint8

const (
	foreignVerb foreignRole = 1 << iota
	foreignAuxiliary
	foreignPronoun
	foreignAccording
	foreignJoiner
	foreignStop
	foreignParticle
)

var foreignNames = map[string]foreignRole{
	"verb": foreignVerb, "auxiliary": foreignAuxiliary, "pronoun": foreignPronoun, "according": foreignAccording,
	"joiner": foreignJoiner, "stop": foreignStop, "particle": foreignParticle,
}

func (l *line) foreignRole(k int) foreignRole { return l.words.foreign[l.Word(k)] }

// foreignCue finds who says a run in another language than English, where a verb of saying or the like stands right beside
// it: « … », a dit la maire; El ministro afirmó que “…”; selon Kim, « … ».
func (l *line) foreignCue(k int) (cue, subject stretch, ok bool) {
	verb, speaker := l.foreignAfter(k)
	if verb.Empty() {
		verb, speaker = l.foreignBefore(k)
	}
	if verb.Empty() {
		return stretch{}, stretch{}, false
	}
	if speaker.Empty() {
		return l.stretch(verb), l.speaking, true // «…», añadió
	}
	return l.stretch(verb), l.stretch(speaker), true
}

// foreignAfter reads what follows a run: the verb, its auxiliary and a pronoun between them, then the speaker.
func (l *line) foreignAfter(k int) (verb, speaker span) {
	const longest = 7 // tokens from the run to the verb: a-t-elle ajouté
	first := k + 1
	for l.IsComma(first) || l.IsDash(first) {
		first++
	}
	for j := first; j < first+longest; j++ {
		switch role := l.foreignRole(j); {
		case role&foreignVerb != 0:
			verb = between(j, j+1)
			if l.Is(first, english.Be|english.Have) || l.foreignRole(first)&foreignAuxiliary != 0 {
				verb.First = first
			}
			if speaker.Empty() {
				speaker = l.foreignPhrase(l.skipHyphens(j + 1))
			}
			return verb, speaker
		case role&foreignPronoun != 0:
			speaker = between(j, j+1)
		case role&foreignAuxiliary != 0, l.Word(j) == l.words.Hyphen, l.Spelling(j) == "t":
		case l.Spelling(j) == "so" && j == first && l.isForeign(l.inside[l.Items[k].Token]-1):
			return between(j, j+1), l.foreignPhrase(j + 1) // „…“, so die Ministerin
		default:
			return span{}, span{}
		}
	}
	return span{}, span{}
}

// skipHyphens goes over what French writes between a verb and its pronoun: dit-il, affirme-t-elle.
func (l *line) skipHyphens(k int) int {
	for l.Word(k) == l.words.Hyphen || l.Spelling(k) == "t" && l.Word(k-1) == l.words.Hyphen {
		k++
	}
	return k
}

// foreignBefore reads what leads to a run: the speaker and the verb, or the verb and the speaker.
func (l *line) foreignBefore(k int) (verb, speaker span) {
	const longest = 10 // tokens from the verb to the run
	for j := k - 1; j >= 0 && k-j < longest; j-- {
		if l.IsRun(j) || l.IsStop(j) && !l.isColon(j) {
			break
		}
		role := l.foreignRole(j)
		if role&foreignAccording != 0 {
			return between(j, j+1), l.foreignPhrase(j + 1)
		}
		if role&foreignVerb == 0 || !l.isColon(k-1) && l.foreignRole(k-1)&foreignJoiner == 0 && j != k-1 {
			continue
		}
		verb = between(j, j+1)
		if l.foreignRole(j-1)&foreignAuxiliary != 0 {
			verb.First--
		}
		if speaker = l.foreignSubject(verb.First); speaker.Empty() {
			speaker = l.foreignPhrase(j + 1)
		}
		return verb, speaker
	}
	return span{}, span{}
}

// foreignSubject returns the words that begin a clause and end before its verb, if they can be its subject.
func (l *line) foreignSubject(verb int) span {
	const longest = 8
	first := verb
	for first > 0 && verb-first < longest && l.IsWord(first-1) {
		first--
	}
	if first == verb || l.foreignRole(first)&(foreignStop|foreignAccording) != 0 && l.foreignRole(first)&foreignParticle == 0 {
		return span{}
	}
	return between(first, verb)
}

// foreignPhrase returns the speaker that begins at a place after a verb: a pronoun, or some small words and then a name as
// far as it has capitals.
func (l *line) foreignPhrase(first int) span {
	const small, longest = 4, 8 // words without a capital, and words at all
	if l.foreignRole(first)&foreignPronoun != 0 && (!l.IsWord(first+1) || l.foreignRole(first+1) != 0) {
		return between(first, first+1) // not “il sindaco”
	}
	named := false
	k := first
	for ; k-first < longest && (l.IsWord(k) || named && l.Word(k) == l.words.Hyphen); k++ {
		role := l.foreignRole(k)
		switch {
		case l.IsCapital(k):
			named = true
		case role&foreignParticle != 0:
		case named && !l.IsCapital(k) && l.IsWord(k), role&(foreignStop|foreignJoiner) != 0, k-first >= small:
			return l.trimmedForeign(between(first, k))
		}
	}
	return l.trimmedForeign(between(first, k))
}

// trimmedForeign takes particles off the end of a phrase.
func (l *line) trimmedForeign(s span) span {
	for !s.Empty() && !l.IsCapital(s.Last-1) && l.foreignRole(s.Last-1)&foreignParticle != 0 {
		s.Last--
	}
	return s
}

// ideographicCues end the words before a colon in Chinese and begin those after a quotation in Japanese.
var (
	chineseVerbs     = []string{"补充说", "補充說", "表示", "指出", "强调", "強調", "宣布", "告诉记者", "说道", "說道", "说", "說", "称", "稱", "道"}
	japaneseVerbs    = []string{"と述べ", "と語", "と話", "と言", "と説明", "と明らか", "と強調", "と訴え", "と指摘", "とした", "とも語", "とも述べ"}
	japaneseSubjects = []string{"は", "が", "も"}
)

// ideographicCue finds who says a run in Japanese or Chinese, which write no spaces: the words before it end in the mark of
// the subject or in the verb.
func (l *line) ideographicCue(k int) (cue, subject stretch, ok bool) {
	before := k - 1
	if l.isColon(before) || l.Spelling(before) == "、" || l.Spelling(before) == "，" {
		before--
	}
	if cutSuffix(l.Spelling(before), chineseVerbs) > 0 && l.IsWord(before) {
		return l.stretch(between(before, before+1)), l.stretch(between(before, before+1)), true
	}
	for _, verb := range japaneseVerbs {
		if !strings.HasPrefix(l.Spelling(k+1), verb) {
			continue
		}
		if l.IsWord(before) && cutSuffix(l.Spelling(before), japaneseSubjects) > 0 {
			return l.stretch(between(k+1, k+2)), l.stretch(between(before, before+1)), true
		}
		return l.stretch(between(k+1, k+2)), l.speaking, true
	}
	return stretch{}, stretch{}, false
}

// cutSuffix returns the length of a word without the first of some endings that it has; 0 when it has none, or nothing else.
func cutSuffix(word string, endings []string) int {
	for _, ending := range endings {
		if strings.HasSuffix(word, ending) {
			return len(word) - len(ending)
		}
	}
	return 0
}

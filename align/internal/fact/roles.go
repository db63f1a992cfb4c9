package fact

import (
	"slices"
	"sort"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"

	"github.com/crosscheck-go/crosscheck/internal/contents"
	"github.com/crosscheck-go/crosscheck/internal/lexicon/wordnet"
	"github.com/crosscheck-go/crosscheck/internal/names"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// roles compares what two articles say that a person is: “former director of the Orvena Foundation” and “director of the Orvena
// Foundation”, “campaign chair” and “campaign manager”. Most people are several things, and are called so in several ways; what is
// to be told apart is a second role from another one for the same.
var roles = rule{
	kind:     "role",
	slots:    roleSlots,
	prepare:  func(a *Article, slots []Slot) { a.held = heldRolesOf(slots) },
	partners: otherRoles,
	agree:    func(x, y *Slot) bool { return false },
	signals:  contextSignals,
	values:   roleSignals,
	ruledOut: []string{"a second role that the other article gives, too", "another way of naming the same role"},
}

// A position is a role as two articles can compare it.
type position struct {
	names.Position
	standing       names.Standing
	surname, given string // of its bearer, in small letters; given is "" where the article has none
	middle         string // the letters of other given names; "" where the article has none
	changes        bool   // in a sentence that names an earlier year, or tells of an office's changing hands: “was fired”
	formerly       bool   // in a sentence that says “former” of somebody before
}

// mostRolesOfOne bounds how many roles of one person in an article are compared.
const mostRolesOfOne = 12

// roleSlots gives the roles of the persons of an article, each kind of them once.
func roleSlots(s *slotReader) []Slot {
	found := contents.Names(s.Reading.Doc)
	var slots []Slot
	known := map[string]int{}
	count := map[string]int{}
	for _, r := range found.Roles {
		e := found.EntityOf(int(r.Mention))
		if e.Type != names.Person {
			continue
		}
		p := position{Position: found.Position(s.text, r), standing: r.Standing}
		if len(p.Heads) == 0 || p.Last <= p.First || !s.setOff(found, r) {
			continue
		}
		if p.standing == names.Coming && p.Heads[0].Noun == "nominee" {
			p.standing = names.Held // a nominee is one
		}
		p.given, p.middle, p.surname = s.bearer(found, e)
		p.changes = s.changesBeside(r) || s.earlierYear(r)
		p.formerly = p.standing == names.Held && s.formerBefore(r)
		value := p.String()
		key := p.surname + "|" + p.given
		if at, ok := known[key+"|"+value]; ok {
			slots[at].times++
			continue
		}
		if count[key]++; count[key] > mostRolesOfOne {
			continue
		}
		known[key+"|"+value] = len(slots)
		slots = append(slots, Slot{Span: s.spanOf(p.First, p.Last), Value: value, position: &p, times: 1})
	}
	return slots
}

// changesBeside reports whether the sentence of a role has a word for how an office changes hands, near to it.
func (s *slotReader) changesBeside(r names.Role) bool {
	sentence := s.text.Sentences[s.text.SentenceAt(int(s.text.Tokens[r.First].Start))]
	for t := max(sentence.First, r.First-nearChange); t < min(sentence.Last, r.Last+nearChange); t++ {
		if s.officeChanges.Has(s.text.Tokens[t].Word) && (t < r.First || t >= r.Last) {
			return true
		}
	}
	return false
}

// nearChange is how many tokens a word for such a change may be away.
const nearChange = 14

// formerBefore reports whether somebody is called “former” before a role in its sentence: “former aides, among them the director”.
func (s *slotReader) formerBefore(r names.Role) bool {
	sentence := s.text.Sentences[s.text.SentenceAt(int(s.text.Tokens[r.First].Start))]
	for t := r.First - 1; t >= max(sentence.First, r.First-farFormer); t-- {
		if s.former.Has(s.text.Tokens[t].Word) {
			return true
		}
	}
	return false
}

// farFormer is how many tokens “former” may be away.
const farFormer = 40

// earlierYear reports whether the sentence of a role names a year before that in which the article was published.
func (s *slotReader) earlierYear(r names.Role) bool {
	published := s.Reading.Doc.Published().Year
	sentence := s.text.Sentences[s.text.SentenceAt(int(s.text.Tokens[r.First].Start))]
	times := s.Reading.Timexes
	at := sort.Search(len(times), func(i int) bool { return times[i].Span.Start >= int(sentence.Start) })
	for _, t := range times[at:min(len(times), at+mostTimes)] {
		if t.Span.Start >= int(sentence.End) {
			break
		}
		if len(t.Value) < 4 {
			continue
		}
		if year, err := strconv.Atoi(t.Value[:4]); err == nil && year < published {
			return true
		}
	}
	return false
}

// mostTimes bounds the times of a sentence that are looked at.
const mostTimes = 16

// setOff reports whether a role is set off as that of the name beside it: not as in “the president Orwick worked for”, “like Orwick,
// the mayor said”, or “Rask.Gov. Orwick said”.
func (s *slotReader) setOff(found *names.Found, r names.Role) bool {
	m := found.Mentions[r.Mention]
	if r.After {
		return m.First == 0 || !s.likenesses.Has(s.text.Tokens[m.First-1].Word)
	}
	if r.First == 0 {
		return true
	}
	before := s.text.Of(int(r.First) - 1)
	return !(m.Last-m.First == 1 && strings.EqualFold(before, "the")) && !(before == "." && !s.text.Tokens[r.First].Is(segment.SpaceBefore))
}

// bearer gives the name of a person, by the fullest mention: the first and the last word, and the letters that those between begin with.
func (a *Article) bearer(found *names.Found, e *names.Entity) (given, middle, surname string) {
	m := found.Mentions[e.Fullest]
	last := m.Last - 1
	for last > m.First && (a.text.Tokens[last].Kind == segment.Mark || listsOnce().generations.Has(a.text.Tokens[last].Word)) {
		last--
	}
	surname = strings.ToLower(a.text.Plain(int(last)))
	if last == m.First {
		return "", "", surname
	}
	for t := m.First + 1; t < last; t++ {
		if letter, _ := utf8.DecodeRuneInString(a.text.Plain(int(t))); unicode.IsLetter(letter) {
			middle += string(letter)
		}
	}
	return strings.ToLower(a.text.Plain(int(m.First))), middle, surname
}

// samePerson reports whether two names can be of one person, where the surnames are the same.
func (p *position) samePerson(q *position) bool {
	return (p.given == q.given || p.given == "" || q.given == "") && (p.middle == q.middle || p.middle == "" || q.middle == "")
}

// String is a position in words: “former vice chair, orvena foundation”.
func (p *position) String() string {
	var parts []string
	switch p.standing {
	case names.Former:
		parts = append(parts, "former")
	case names.Coming:
		parts = append(parts, "coming")
	case names.Acting:
		parts = append(parts, "acting")
	}
	for _, h := range p.Heads {
		if h.Holds != "" {
			parts = append(parts, h.Holds)
		} else {
			parts = append(parts, h.Noun)
		}
	}
	return strings.Join(append(append(parts, p.Words...), p.Names...), " ")
}

// A relation says how two roles of one person are related.
type relation uint8

const (
	unrelated  relation = iota
	oneRole             // they can be one
	otherStand          // one is held, and the other was
	otherBody           // of something else, or another of its sort: “president of the Orvena Fund”, “independent counsel”
	otherHead           // something else of the same: “campaign manager”, “campaign chair”
)

// to relates two roles of one person. What somebody was at the time that is told of, or will be, is compared with nothing.
func (p *position) to(q *position) relation {
	between := p.apart(q)
	same := p.sameHead(q)
	switch {
	case same && (p.Then || q.Then || p.standing == names.Coming || q.standing == names.Coming):
		return oneRole
	case same && p.standing != q.standing:
		if !between.conflict() {
			return otherStand
		}
	case same && between.conflict():
		if p.single() && between.shared >= leastOfOneHouse && between.names[0] > 0 && between.names[1] > 0 {
			return otherBody
		}
		return oneRole
	case same:
		return oneRole
	case p.past() != q.past() || p.standing == names.Coming || q.standing == names.Coming:
		return unrelated
	case p.opposed(q):
		return unrelated // package passage tells of it
	case between.shared > 0 && (p.general() || q.general()):
		return oneRole
	case between.shared > 0 && p.single() && q.single():
		return otherHead
	}
	return unrelated
}

// leastOfOneHouse is how many words the names of two bodies share at least before they are two: what shares less is most often one
// body that is described in two ways.
const leastOfOneHouse = 2

// past reports whether somebody had a role.
func (p *position) past() bool { return p.standing == names.Former }

// sameHead reports whether two roles have a noun in common, or nouns that mean the same.
func (p *position) sameHead(q *position) bool {
	return slices.ContainsFunc(p.Heads, func(h names.Head) bool {
		return slices.ContainsFunc(q.Heads, func(g names.Head) bool {
			if h.Holds != "" && g.Holds != "" {
				return h.Holds == g.Holds
			}
			return h.Noun == g.Noun || wordnet.Relate(wordnet.Lemma(h.Noun), wordnet.Lemma(g.Noun)) == wordnet.Synonym
		})
	})
}

// opposed reports whether nobody holds two roles together.
func (p *position) opposed(q *position) bool {
	return slices.ContainsFunc(p.Heads, func(h names.Head) bool {
		return h.Holds != "" && slices.ContainsFunc(q.Heads, func(g names.Head) bool {
			return g.Holds != "" && g.Holds != h.Holds && g.Sphere == h.Sphere
		})
	})
}

// general reports whether a role is one that has many names: “leader”, “aide”.
func (p *position) general() bool {
	return slices.ContainsFunc(p.Heads, func(h names.Head) bool {
		return h.General
	})
}

// A difference counts what two roles say besides their nouns.
type difference struct {
	shared       int
	names, words [2]int // what each has that the other has not
}

// conflict reports whether each of two roles has something that the other has not: both a name, or neither.
func (d difference) conflict() bool {
	return d.names[0] > 0 && d.names[1] > 0 || d.words[0] > 0 && d.words[1] > 0 && (d.names[0] > 0) == (d.names[1] > 0)
}

// apart compares what two roles say besides their nouns. A country that only one of them names is a larger frame.
func (p *position) apart(q *position) (d difference) {
	var countries [2]int
	for i, side := range [][2]*position{{p, q}, {q, p}} {
		one, other := side[0], side[1]
		for _, w := range one.Words {
			switch {
			case !other.says(w):
				d.words[i]++
			case i == 0:
				d.shared++
			}
		}
		for _, w := range one.Names {
			switch {
			case other.says(w):
				if i == 0 {
					d.shared++
				}
			case w[0] == '@':
				countries[i]++
			default:
				d.names[i]++
			}
		}
	}
	if countries[0] > 0 && countries[1] > 0 {
		d.names[0]++
		d.names[1]++
	}
	if initialed(p.Short, q.Names) || initialed(q.Short, p.Names) {
		d.shared++
		d.names = [2]int{}
	}
	return d
}

// says reports whether a role has a word besides its nouns, or one that is a slip of it.
func (p *position) says(word string) bool {
	is := func(w string) bool {
		return w == word || min(len(w), len(word)) >= shortestMisspelt && levenshtein.ComputeDistance(w, word) == 1
	}
	return slices.ContainsFunc(p.Words, is) || slices.ContainsFunc(p.Names, is)
}

// shortestMisspelt is how many letters a word of a role has at least of which another one may be a slip.
const shortestMisspelt = 6

// initialed reports whether some initials are a short name among some words, up to two letters that it leaves out.
func initialed(initials, words []string) bool {
	return slices.ContainsFunc(initials, func(s string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return len(w) > 1 && len(s) >= len(w) && len(s) <= len(w)+2 && within(w, s) })
	})
}

// within reports whether the letters of a word stand in this order in another.
func within(short, long string) bool {
	for i := range len(long) {
		if short != "" && long[i] == short[0] {
			short = short[1:]
		}
	}
	return short == ""
}

// heldRoles are the slots of the roles of an article by the surname of who has them.
type heldRoles map[string][]int32

func heldRolesOf(slots []Slot) heldRoles {
	out := heldRoles{}
	for i := range slots {
		p := slots[i].position
		out[p.surname] = append(out[p.surname], int32(i))
	}
	return out
}

// mostOfOneName bounds the roles of an article that are compared with one of another, of bearers of one surname.
const mostOfOneName = 2 * mostRolesOfOne

// otherRoles pairs the roles of one person in two articles that differ, where neither article gives the other one's role, too.
func otherRoles(a, b *Article, ri int) [][2]int32 {
	xs, ys := a.slots[ri], b.slots[ri]
	var out [][2]int32
	settledX, settledY := map[int32]bool{}, map[int32]bool{}
	for i := range xs {
		x := xs[i].position
		list := b.held[x.surname]
		for _, j := range list[:min(len(list), mostOfOneName)] {
			y := ys[j].position
			if !x.samePerson(y) {
				continue
			}
			switch x.to(y) {
			case unrelated:
			case oneRole:
				settledX[int32(i)], settledY[j] = true, true
			default:
				out = append(out, [2]int32{int32(i), j})
			}
		}
	}
	out = slices.DeleteFunc(out, func(p [2]int32) bool { return settledX[p[0]] || settledY[p[1]] })
	if len(out) > 0 {
		a.place(ri)
		b.place(ri)
	}
	return out
}

// roleSignals are what tells that an editor would act on another role.
var roleSignals = []signal{
	{"other-noun", func(p *pair) int32 { return truth(p.relation() == otherHead) }},
	{"acting", func(p *pair) int32 {
		return truth((p.x.position.standing == names.Acting) != (p.y.position.standing == names.Acting))
	}},
	{"formerly", func(p *pair) int32 { return truth(p.x.position.formerly || p.y.position.formerly) }},
	{"shared", func(p *pair) int32 {
		if p.x.position.changes || p.y.position.changes {
			return 0 // where an office changes hands, both may be said of it
		}
		return 1000 * int32(min(p.x.position.apart(p.y.position).shared, 2))
	}},
}

func (p *pair) relation() relation { return p.x.position.to(p.y.position) }

func (p *position) single() bool { return p.Heads[0].Single }

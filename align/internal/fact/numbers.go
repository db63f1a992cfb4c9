package fact

import (
	"cmp"
	"math"
	"slices"

	"github.com/crosscheck-go/crosscheck/claims/quantity"
	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/lexicon/wordnet"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

var numbers = rule{
	kind:     "number",
	slots:    numberSlots,
	masks:    masksNumber,
	key:      numberKey,
	alike:    numbersAlike,
	sameSort: comparableNumbers,
	agree:    numbersAgree,
	equal:    func(x, y *Slot) bool { return numberVerdict(x, y).Reason == quantity.Equal && !x.Quantity.Vague },
	distinct: distinctNumber,
	signals:  numberSignals,
	values: []signal{
		{"near-values", func(p *pair) int32 { return truth(ratio(p.x, p.y) < 1.5) }},
		{"close-values", func(p *pair) int32 { return truth(ratio(p.x, p.y) < 1.2) }},
		{"neighbours", func(p *pair) int32 { return truth(ratio(p.x, p.y) < 1.06) }},
		{"magnitude", func(p *pair) int32 { return int32(1000 * min(math.Round(math.Log10(ratio(p.x, p.y))), 4)) }},
		{"share", func(p *pair) int32 { return truth(p.x.Quantity.Unit == "%") }},
		{"apart", func(p *pair) int32 { return int32(1000 * min(math.Log2(ratio(p.x, p.y)), mostApart)) }},
		{"small", small},
		{"hedged", func(p *pair) int32 { return truth(hedged(p.x)) + truth(hedged(p.y)) }},
		{"allowed", func(p *pair) int32 { return truth(numberVerdict(p.x, p.y).Compatible) }},
		{"nearer", nearer},
		{"unlikely", unlikely},
	},
	again:    true, // two numbers that differ are seldom of one thing, however much the words around them share
	ruledOut: []string{"another way of writing the number", "a rounding or a hedge"},
}

// comparableNumbers reports whether two numbers can be of one thing by what they count.
func comparableNumbers(x, y *Slot) bool {
	return x.dimension == y.dimension && isAge(x) == isAge(y) &&
		!apart(x.fate, y.fate) && !otherSort(x, y)
}

// How many times the greater of two values may be the smaller one where they are compared though no word near them is shared, and how
// many such values of the other article one is compared with.
const (
	alikeValues = 1.25
	mostAlike   = 6
)

// leastTelling is the number without a unit from which one near to it in value is seldom met by chance.
const leastTelling = 20

// numbersAlike leads from a number to those near it in value, in the same unit: “1,000 were arrested” and “1,100 have been detained”.
func numbersAlike(ys []Slot) alike {
	telling := func(x *Slot) bool {
		return !isAge(x) && (x.Quantity.Unit != "" && x.Quantity.Unit != "%" && !isTime(x) || math.Abs(x.Quantity.Value) >= leastTelling)
	}
	compare := func(x, y *Slot) int {
		return cmp.Or(cmp.Compare(x.Quantity.Unit, y.Quantity.Unit), cmp.Compare(math.Abs(x.Quantity.Value), math.Abs(y.Quantity.Value)))
	}
	var order []int32
	for i := range ys {
		if telling(&ys[i]) {
			order = append(order, int32(i))
		}
	}
	slices.SortStableFunc(order, func(i, j int32) int { return compare(&ys[i], &ys[j]) })
	return func(x *Slot) []int32 {
		if !telling(x) {
			return nil
		}
		at, _ := slices.BinarySearchFunc(order, x, func(j int32, x *Slot) int { return compare(&ys[j], x) })
		near := func(k int) bool {
			return k >= 0 && k < len(order) && ys[order[k]].Quantity.Unit == x.Quantity.Unit && ratio(x, &ys[order[k]]) <= alikeValues
		}
		var out []int32
		for below, above := at-1, at; len(out) < mostAlike && (near(below) || near(above)); {
			if near(above) {
				out = append(out, order[above])
				above++
			}
			if near(below) {
				out = append(out, order[below])
				below--
			}
		}
		return out
	}
}

// nearer counts the numbers of the other article that are nearer in value to one of two than they are to each other, as a
// logarithm.
func nearer(p *pair) int32 { return log2(1 + p.within(ratio(p.x, p.y))) }

// unlikely says how unlikely it is that of the numbers of the other article one comes so near by chance.
func unlikely(p *pair) int32 {
	near := math.Log2(ratio(p.x, p.y))
	if near > 1 {
		return 0
	}
	return int32(1000 * max(0, min(6, -math.Log2(near*float64(p.within(10))/6))))
}

// within counts the numbers that either of two could be compared with and that are less than so many times greater or smaller.
func (p *pair) within(times float64) int32 {
	n := int32(0)
	count := func(x *Slot, others []Slot) {
		for i := range others[:min(len(others), mostRivals)] {
			if y := &others[i]; comparableNumbers(x, y) && ratio(x, y) < times {
				n++
			}
		}
	}
	count(p.x, p.b.slots[p.rule])
	count(p.y, p.a.slots[p.rule])
	return n
}

// mostApart is the logarithm of the ratio from which it matters no more how far apart two values are.
const mostApart = 3

// small reports whether one of two numbers is so small that others like it stand everywhere. The dead and wounded are
// counted one by one.
func small(p *pair) int32 {
	return truth(min(p.x.Quantity.Value, p.y.Quantity.Value) <= 10 && (p.x.fate == "" || p.x.fate != p.y.fate))
}

// numberSignals tell whether two numbers are of one thing.
var numberSignals = append([]signal{
	{"noun", sharedNoun},
	{"unit", func(p *pair) int32 { return truth(p.x.Quantity.Unit != "" && p.x.Quantity.Unit == p.y.Quantity.Unit) }},
	{"age", func(p *pair) int32 { return truth(isAge(p.x)) }},
	{"length-of-time", func(p *pair) int32 { return truth(isTime(p.x)) }},
	{"bearer", bearers},
	{"fate", func(p *pair) int32 { return truth(p.x.fate != "" && p.x.fate == p.y.fate) }},
	{"extra", func(p *pair) int32 { return truth(p.x.extra != p.y.extra) }},
	{"one", func(p *pair) int32 { return truth(isOne(p.x)) + truth(isOne(p.y)) }},
}, contextSignals...)

const age = "age"

// bearers reports whether two ages stand beside one name: 1000 if so, -1000 if beside two.
func bearers(p *pair) int32 {
	switch {
	case !isAge(p.x) || p.x.bearer == 0 || p.y.bearer == 0:
		return 0
	case p.x.bearer == p.y.bearer:
		return 1000
	}
	return -1000
}

func isTime(x *Slot) bool { return !isAge(x) && x.dimension == "time" }

// isOne reports whether a number is a plain “one”, which is hardly more than an article.
func isOne(x *Slot) bool { return x.Quantity.Value == 1 && x.Quantity.Unit == "" && !hedged(x) }

func isAge(x *Slot) bool { return x.Quantity.Noun == age }

func hedged(x *Slot) bool { return x.Quantity.Mod != "" || x.Quantity.IsRange || x.Quantity.Vague }

// numberSlots gives the numbers of an article.
func numberSlots(s *slotReader) []Slot {
	slots := make([]Slot, 0, len(s.Reading.Quantities))
	for i := range s.Reading.Quantities {
		q := &s.Reading.Quantities[i]
		x := Slot{Span: q.Span, Quantity: q, Value: q.String(), dimension: quantity.Dimension(q.Unit)}
		x.extra = s.counted(q)
		if q.Unit == "" {
			x.fate = s.fateOf(q)
		}
		if q.Noun != "" {
			x.Value += " " + q.Noun
			x.noun = wordnet.Lemma(q.Noun)
			x.person = x.fate != "" || s.persons.Has(lexicon.Lookup(q.Noun))
		}
		slots = append(slots, x)
	}
	return slots
}

// counted reports whether a number is told as one beside others.
func (s *slotReader) counted(q *quantity.Quantity) bool {
	first, last := s.tokensOf(q.Span)
	for t := max(first-1, 0); t < min(last+1, int32(len(s.text.Tokens))); t++ {
		if s.others.Has(s.text.Tokens[t].Word) {
			return true
		}
	}
	return false
}

// nearestFate is how many tokens a word may be away from a number whose fate it tells.
const nearestFate = 5

// fateOf gives what happened to those that a number counts, by the nearest word that says it: in the span itself, “31 dead”,
// or beside it, not beyond another number, a mark or “and”. What they are called says it only where nothing else does: “13 hostages
// were freed”.
func (s *slotReader) fateOf(q *quantity.Quantity) string {
	first, last := s.tokensOf(q.Span)
	called := ""
	for t := first; t < last; t++ {
		switch fate := s.fates[s.text.Tokens[t].Word]; {
		case fate == "":
		case t < last-1 || !s.persons.Has(lexicon.Lookup(q.Noun)):
			return fate
		default:
			called = fate
		}
	}
	ends := func(t int32) bool {
		if t < 0 || int(t) >= len(s.text.Tokens) {
			return true
		}
		x := s.text.Tokens[t]
		return x.Kind != segment.Word || s.numbers.Has(x.Word) || x.Word == s.and
	}
	before, after := true, true
	for d := int32(1); d <= nearestFate; d++ {
		if before = before && !ends(first-d); before {
			if fate := s.fates[s.text.Tokens[first-d].Word]; fate != "" {
				return fate
			}
		}
		if after = after && !ends(last+d-1); after {
			if fate := s.fates[s.text.Tokens[last+d-1].Word]; fate != "" {
				return fate
			}
		}
	}
	return called
}

// apart reports whether two fates are told and differ: two numbers of people with another fate are no two numbers of one
// thing.
func apart(x, y string) bool { return x != "" && y != "" && x != y }

// masksNumber reports whether a token of a number's span is part of its value: the number itself, not what it counts.
func masksNumber(s *slotReader, x *Slot, token int32) bool {
	t := s.text.Tokens[token]
	return t.Kind != segment.Word || s.numbers.Has(t.Word)
}

// numberKey is what two numbers share that are told of one sort of thing: what they count, or their unit.
func numberKey(x *Slot) term {
	switch {
	case x.noun != 0:
		return term(x.noun)
	case x.Quantity.Noun != "":
		return hashOf('n', x.Quantity.Noun)
	case x.Quantity.Unit != "":
		return hashOf('u', x.Quantity.Unit)
	}
	return 0
}

// numberVerdict compares two numbers whatever they count: whether that is one thing is for the signals to tell.
func numberVerdict(x, y *Slot) quantity.Verdict {
	a, b := *x.Quantity, *y.Quantity
	if a.Noun != age {
		a.Noun, b.Noun = "", ""
	}
	return quantity.Compatible(a, b)
}

// What is hedged, or told in another unit, may be a little off: “nearly two dozen” is 23, “three and a half decades” 34 years.
const slack = 1.1

// farApart is how many times one of two hedged values is the other from which they are worth comparing, though the hedge
// allows both: “more than a dozen” is true of 20, and no editor would let both stand.
const farApart = 1.5

// exactDigits is how many digits a hedged number has at least that is about as exact as if it were not hedged: “roughly 145
// million” is not 143 million.
const exactDigits = 3

// numbersAgree reports whether both of two numbers can be right. Of “another 21 states” and “29 states” the first comes on top of others,
// and is no part of the second one's count.
func numbersAgree(x, y *Slot) bool {
	r := ratio(x, y)
	if v := numberVerdict(x, y); v.Compatible && v.Reason != quantity.Hedged {
		return true
	} else if v.Compatible && (r < farApart || x.Quantity.Vague || y.Quantity.Vague) && !exactly(x, y) && !exactly(y, x) {
		return true
	}
	if exactly(x, y) || exactly(y, x) {
		return false
	}
	return r == 1 || r < slack && (x.Quantity.Mod == quantity.Approx || y.Quantity.Mod == quantity.Approx || x.Quantity.Unit != y.Quantity.Unit) ||
		x.extra != y.extra && (r <= 1+1/min(math.Abs(x.Quantity.Value), math.Abs(y.Quantity.Value)) || r >= farApart)
}

// exactly reports whether the first of two numbers is hedged, but written so exactly that the other one is not what it hedges.
func exactly(x, y *Slot) bool {
	q := x.Quantity
	if q.Mod != quantity.Approx || q.Step <= 0 || q.Unit != y.Quantity.Unit || q.IsRange || y.Quantity.IsRange {
		return false
	}
	if v := math.Abs(q.Value) / q.Step; v < math.Pow10(exactDigits-1) || math.Mod(math.Round(v), 10) == 0 {
		return false
	}
	return math.Abs(q.Value-y.Quantity.Value) > max(q.Step, y.Quantity.Step)
}

// ratio is how many times the greater of two values is the smaller one, in one unit.
func ratio(x, y *Slot) float64 {
	low, high := math.Abs(x.Quantity.Value), math.Abs(y.Quantity.Value)
	if x.Quantity.Unit != y.Quantity.Unit {
		if c, err := y.Quantity.Convert(x.Quantity.Unit); err == nil {
			high = math.Abs(c.Value)
		}
	}
	if low > high {
		low, high = high, low
	}
	if low == 0 {
		return math.Inf(1)
	}
	return high / low
}

// sharedNoun says how near to each other what two numbers count is.
func sharedNoun(p *pair) int32 {
	x, y := p.x, p.y
	switch {
	case x.Quantity.Noun == y.Quantity.Noun && x.Quantity.Noun != "":
		return 1000
	case x.noun == 0 || y.noun == 0:
		return 0
	case wordnet.Relate(x.noun, y.noun) > wordnet.Antonym:
		return 700
	case x.person && y.person:
		return 400
	}
	return -1000
}

// otherSort reports whether one of two numbers counts people and the other something else.
func otherSort(x, y *Slot) bool {
	return x.noun != 0 && y.noun != 0 && x.person != y.person && sharedNoun(&pair{x: x, y: y}) < 0
}

// distinctNumber says how unlikely it is that two numbers are equal by chance: each digit that is written, zeros at the end
// left out, and a unit count. That they count different things takes one away.
func distinctNumber(x, y *Slot) int32 {
	q := x.Quantity
	if q.Vague {
		return 0
	}
	digits := int32(0)
	if q.Step > 0 {
		for v := math.Round(math.Abs(q.Value) / q.Step); v >= 1 && digits < 6; v = math.Floor(v / 10) {
			digits++
		}
	}
	bonus := int32(0)
	if q.Unit != "" && q.Unit != "%" {
		bonus = 500
	}
	if sharedNoun(&pair{x: x, y: y}) < 0 {
		bonus -= 1000
	}
	return digits*1000 + bonus
}

package fact

// A rule says what may be compared, when two values are about one thing, and when they contradict each other. A new rule is
// a file that holds one, a line in rules, and a run of the trainer, which fits its weights.
type rule struct {
	kind  string                                     // of its differences; names its model in weights.txt
	whole bool                                       // whether its slots are whole clauses, not values inside them
	slots func(*slotReader) []Slot                   // where the values of this kind stand; nil for a rule with meet
	masks func(s *slotReader, x *Slot, t int32) bool // whether a token of a slot is part of its value; nil when all are
	key   func(*Slot) term                           // what slots of one sort share, as what is counted; nil where there is no such thing

	meet     func(r *rule, a, b *Article) (xs, ys []Slot, pairs [][2]int32) // the slots of two articles and which of them are compared, for a rule whose slots depend on both; nil where slots finds them
	prepare  func(a *Article, slots []Slot)                                 // looks up in slots what partners asks for; nil where partners is
	partners func(a, b *Article, ri int) [][2]int32                         // which slots of two articles are compared; nil for those that share a word of their contexts
	alike    func(ys []Slot) alike                                          // which of some slots have so nearly the value of another that they are compared though no word near them is shared; nil for none
	sameSort func(x, y *Slot) bool                                          // whether two values can be compared at all; nil when all can
	agree    func(x, y *Slot) bool                                          // whether both can be true of one thing
	equal    func(x, y *Slot) bool                                          // whether values that agree do so as exactly as two can; nil for always
	distinct func(x, y *Slot) int32                                         // how many thousandths unlikely it is that two values are equal by chance; nil for 0

	factsOnly bool     // whether its differences are not told
	signals   []signal // evidence that two slots are about one thing
	again     bool     // whether the signals weigh once more, and otherwise, in what an editor would act on
	values    []signal // what else tells, of values that differ, that an editor would act
	ruledOut  []string // what would have explained a difference, for the evidence
}

// alike gives those of an article's slots whose values are nearly that of a slot. It may be called by several goroutines at the same time.
type alike func(x *Slot) []int32

var rules = []rule{numbers, dates, spellings, roles, certainty, statements}

func (r *rule) comparable(x, y *Slot) bool { return r.sameSort == nil || r.sameSort(x, y) }

func (r *rule) same(x, y *Slot) bool { return r.agree(x, y) && (r.equal == nil || r.equal(x, y)) }

func (r *rule) telling(x, y *Slot) int32 {
	if r.distinct == nil {
		return 0
	}
	return r.distinct(x, y)
}

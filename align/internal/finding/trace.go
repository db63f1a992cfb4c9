package finding

import "fmt"

// A Pair is two places of two articles that were held against each other, whether they gave a finding or not.
type Pair struct {
	Rule    string // what held them against each other
	Kind    Kind   // "" where no values were found to be compared
	Sides   [2]Place
	Signals []Signal // what was measured
	Score   int      // the probability that both are one thing, or where they differ that an editor would act, in thousandths; 0 for none
	Lacking string   // what it lacked to be a finding, or one thing that both tell; "" for what was found
}

// A Trace collects the pairs that were looked at in the work on one story. Nil collects nothing.
type Trace struct{ Pairs []Pair }

// Note notes a pair, which is only made for a trace that there is.
func (t *Trace) Note(pair func() Pair) {
	if t != nil {
		t.Pairs = append(t.Pairs, pair())
	}
}

// A Lack is what a pair lacks to be a finding: a reason or, where Least is not 0, a measure of which there is too little. The zero Lack is
// none. It is put into words only where it is shown.
type Lack struct {
	What         string
	Value, Least int32
}

func (l Lack) String() string {
	if l.Least == 0 {
		return l.What
	}
	return TooLittle(l.What, l.Value, l.Least)
}

// TooLittle says that there is less of a measure than a rule asks for.
func TooLittle(measure string, value, least int32) string {
	return fmt.Sprintf("%s: %d, where %d is asked for", measure, value, least)
}

package verify

import (
	"cmp"
	"context"
	"slices"
)

// place is where a quotation may come from, word by word.
type place struct {
	source  *source
	piece   piece
	from    []int32 // the word of the source for each word of the quotation; -1 for none
	equal   int     // how many words are the same
	verdict Verdict
	reason  string
	many    bool   // whether the source has the words in more places than are looked at
	rough   bool   // whether a stretch was too long to be compared
	doubt   string // why nobody knows whether the one who speaks is the one whom the draft names
	speaker string // what is wrong with who speaks, or with the source that the draft names
}

// A quotation comes from a place that has this share of its words, per cent; with sureShare beyond doubt.
const (
	foundShare = 55
	sureShare  = 75
)

// share is how much of the quotation stands there; words that end with an ellipsis and stand there in full are enough.
func (f *place) share() int {
	share := 100 * f.equal / len(f.piece.words)
	run := 0
	for i, w := range f.piece.words {
		if w.Cut {
			if run >= accusedWords && run == i {
				return max(share, foundShare)
			}
		}
		if at := f.from[i]; at >= 0 && f.source.ids[at] == f.piece.ids[i] {
			run++
		}
	}
	return share
}

// contents counts the words of the quotation that stand there and are more than grammar.
func (c *Checker) contents(f *place) int {
	n := 0
	for i, at := range f.from {
		if at >= 0 && f.source.ids[at] == f.piece.ids[i] && !c.lists.functions[f.piece.words[i].Key] {
			n++
		}
	}
	return n
}

func (f *place) first() int32 {
	for _, at := range f.from {
		if at >= 0 {
			return at
		}
	}
	return 0
}

func (f *place) last() int32 {
	for i := len(f.from) - 1; i >= 0; i-- {
		if f.from[i] >= 0 {
			return f.from[i]
		}
	}
	return 0
}

// better reports whether a place explains the quotation better than another: by the words, then by the verdict.
func (f *place) better(other *place) bool {
	if passes, passed := f.verdict <= Formatted, other.verdict <= Formatted; passes != passed {
		return passes
	}
	if f.equal != other.equal {
		return f.equal > other.equal
	}
	return f.verdict < other.verdict
}

// MostExact is how many places of a source are looked at that have all words of a quotation in a row. Where it has more, nobody is
// blamed who says them in none of the first ones.
const MostExact = 50

// window is how many words beyond the quotation's own a place may hold, and mostPlaces how many are tried in a source.
const (
	window     = 24
	mostPlaces = 4

	hopelessShare = 40 // below which the words between the cues of a source are not tried, per cent
)

// A search looks for the places of quotations; it belongs to one goroutine.
type search struct {
	*Checker
	ctx   context.Context
	cost  []int32 // of the alignment at hand
	step  []byte
	words []int32 // of the stretch at hand, by their ids
	votes []int32 // for the places of a source where a quotation may begin, none between two searches
}

// near returns the places of a source from which a quotation may come that does not stand there word for word.
func (x *search) near(s *source, p piece) ([]*place, error) {
	if err := x.ctx.Err(); err != nil {
		return nil, err
	}
	if len(p.words) < accusedWords-1 {
		return nil, nil
	}
	reach := len(p.words) + window
	for i, w := range p.words {
		if w.Cut || p.split[i] {
			reach += 4 * window
		}
	}
	var out []*place
	for _, start := range x.starts(s, p) {
		lo, hi := max(0, int(start)-window), min(len(s.ids), int(start)+reach)
		stream := make([]int32, 0, hi-lo)
		for i := lo; i < hi; i++ {
			stream = append(stream, int32(i))
		}
		f := x.align(s, p, stream)
		if f == nil {
			return nil, x.ctx.Err()
		}
		if f.share() >= foundShare {
			out = append(out, f)
		}
		if f.share() < hopelessShare {
			continue
		}
		spoken := s.spoken(lo, hi)
		if row := s.row(p, spoken); row != nil {
			return []*place{row}, nil
		}
		if len(spoken) > 0 && len(spoken) < len(stream) {
			if f = x.align(s, p, spoken); f == nil {
				return nil, x.ctx.Err()
			}
			if f.share() >= foundShare {
				out = append(out, f)
			}
		}
	}
	return out, nil
}

// exact returns the places where all words stand in a row.
func (s *source) exact(p piece) []*place {
	rarest := -1
	for i, id := range p.ids {
		n := len(s.places(id))
		if n == 0 {
			return nil
		}
		if rarest < 0 || n < len(s.places(p.ids[rarest])) {
			rarest = i
		}
	}
	var out []*place
	for _, at := range s.places(p.ids[rarest]) {
		begin := int(at) - rarest
		if begin < 0 || begin+len(p.ids) > len(s.ids) || !slices.Equal(s.ids[begin:begin+len(p.ids)], p.ids) {
			continue
		}
		if len(out) == MostExact {
			for _, f := range out {
				f.many = true
			}
			break
		}
		from := make([]int32, len(p.ids))
		for i := range from {
			from[i] = int32(begin + i)
		}
		out = append(out, &place{source: s, piece: p, from: from, equal: len(from)})
	}
	return out
}

// row returns the place where all words stand in a row among some words of a source: a cue of the source may stand between
// them. It is nil where they do not.
func (s *source) row(p piece, stream []int32) *place {
	for begin := 0; begin+len(p.ids) <= len(stream); begin++ {
		i := 0
		for i < len(p.ids) && s.ids[stream[begin+i]] == p.ids[i] {
			i++
		}
		if i == len(p.ids) {
			return &place{source: s, piece: p, from: slices.Clone(stream[begin : begin+i]), equal: i}
		}
	}
	return nil
}

// mostVotes bounds the search for where a quotation begins. Only one of thousands of words meets it, whose rare words tell enough.
const mostVotes = 1 << 20

// starts returns where the quotation would begin in the source, by the pairs of words that they share, the likeliest first.
func (x *search) starts(s *source, p piece) []int32 {
	const bucket = 16
	buckets := len(s.ids)/bucket + 1
	x.votes = slices.Grow(x.votes[:0], buckets)[:buckets]
	votes := x.votes
	var voted []int32 // buckets
	vote := func(begin int32) {
		b := max(0, begin) / bucket
		if votes[b]++; votes[b] == 1 {
			voted = append(voted, b)
		}
	}
	most := max(mostVotes/max(len(p.ids), 1), 1)
	for i := 0; i+1 < len(p.ids); i++ {
		one, other := s.places(p.ids[i]), s.places(p.ids[i+1])
		if min(len(one), len(other)) > most {
			continue
		}
		if len(one) <= len(other) {
			for _, at := range one {
				if int(at)+1 < len(s.ids) && s.ids[at+1] == p.ids[i+1] {
					vote(at - int32(i))
				}
			}
			continue
		}
		for _, at := range other {
			if at > 0 && s.ids[at-1] == p.ids[i] {
				vote(at - 1 - int32(i))
			}
		}
	}
	likelier := func(a, b int32) int { return cmp.Or(cmp.Compare(votes[b], votes[a]), cmp.Compare(a, b)) }
	out := make([]int32, 0, mostPlaces+1)
	for _, b := range voted {
		at, _ := slices.BinarySearchFunc(out, b, likelier)
		if out = slices.Insert(out, at, b); len(out) > mostPlaces {
			out = out[:mostPlaces]
		}
	}
	for _, b := range voted {
		votes[b] = 0
	}
	for i := range out {
		out[i] *= bucket
	}
	return out
}

package verify

import (
	"cmp"
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

// better says whether a place explains the quotation better than another: by the words, then by the verdict.
func (f *place) better(other *place) bool {
	if passes, passed := f.verdict <= Formatted, other.verdict <= Formatted; passes != passed {
		return passes
	}
	if f.equal != other.equal {
		return f.equal > other.equal
	}
	return f.verdict < other.verdict
}

// window is how many words beyond the quotation's own a place may hold, and mostPlaces how many are tried in a source.
const (
	window     = 24
	mostPlaces = 4
	mostExact  = 50
)

// places gives the places of a source from which a quotation may come, exact ones alone when there are any.
func (c *Checker) places(s *source, p piece) []*place {
	if exact := s.exact(p, nil); len(exact) > 0 {
		return exact
	}
	if exact := s.exact(p, s.spoken); len(exact) > 0 {
		return exact
	}
	if len(p.words) < accusedWords-1 {
		return nil
	}
	var out []*place
	for _, start := range s.starts(p) {
		reach := len(p.words) + window
		for i, w := range p.words {
			if w.Cut || p.split[i] {
				reach += 4 * window
			}
		}
		lo, hi := max(0, int(start)-window), min(len(s.ids), int(start)+reach)
		stream := make([]int32, 0, hi-lo)
		for i := lo; i < hi; i++ {
			stream = append(stream, int32(i))
		}
		if f := s.align(p, stream); f.share() >= foundShare {
			out = append(out, f)
		}
		from, _ := slices.BinarySearch(s.spoken, int32(lo))
		to := min(len(s.spoken), from+hi-lo)
		if from < to {
			if f := s.align(p, s.spoken[from:to]); f.share() >= foundShare {
				out = append(out, f)
			}
		}
	}
	return out
}

// exact gives the places where all words stand in a row, in the text or among given words of it.
func (s *source) exact(p piece, stream []int32) []*place {
	rarest := -1
	for i, id := range p.ids {
		if id < 0 || len(s.places[id]) == 0 {
			return nil
		}
		if rarest < 0 || len(s.places[id]) < len(s.places[p.ids[rarest]]) {
			rarest = i
		}
	}
	var out []*place
	for _, at := range s.places[p.ids[rarest]] {
		begin := int(at)
		if stream != nil {
			n, found := slices.BinarySearch(stream, at)
			if !found {
				continue
			}
			begin = n
		}
		begin -= rarest
		length := len(s.ids)
		if stream != nil {
			length = len(stream)
		}
		if begin < 0 || begin+len(p.ids) > length {
			continue
		}
		from := make([]int32, 0, len(p.ids))
		for i, id := range p.ids {
			place := int32(begin + i)
			if stream != nil {
				place = stream[begin+i]
			}
			if s.ids[place] != id {
				break
			}
			from = append(from, place)
		}
		if len(from) == len(p.ids) {
			out = append(out, &place{source: s, piece: p, from: from, equal: len(from)})
			if len(out) == mostExact {
				break
			}
		}
	}
	return out
}

// starts gives where the quotation would begin in the source, by the pairs of words that they share, the likeliest first.
func (s *source) starts(p piece) []int32 {
	const bucket = 16
	votes := map[int32]int{}
	for i := 0; i+1 < len(p.ids); i++ {
		if p.ids[i] < 0 || p.ids[i+1] < 0 {
			continue
		}
		for _, at := range s.places[p.ids[i]] {
			if int(at)+1 < len(s.ids) && s.ids[at+1] == p.ids[i+1] {
				votes[max(0, at-int32(i))/bucket]++
			}
		}
	}
	var out []int32
	for b := range votes {
		out = append(out, b)
	}
	slices.SortFunc(out, func(a, b int32) int { return cmp.Or(cmp.Compare(votes[b], votes[a]), cmp.Compare(a, b)) })
	out = out[:min(len(out), mostPlaces)]
	for i := range out {
		out[i] *= bucket
	}
	return out
}

// The costs of an alignment. A word that an ellipsis or a cue stands for costs next to nothing.
const (
	costReplace = 15
	costInsert  = 10
	costDelete  = 10
	costSkip    = 0
	costEnter   = 3
)

// align lays the quotation on a stretch of the source with the least changes; what the stretch has before and after is free.
func (s *source) align(p piece, stream []int32) *place {
	n, m := len(p.ids), len(stream)
	cost := make([]int32, (n+1)*(m+1))
	step := make([]byte, (n+1)*(m+1))
	at := func(i, j int) int { return i*(m+1) + j }
	for i := 1; i <= n; i++ {
		cost[at(i, 0)], step[at(i, 0)] = int32(i*costInsert), 'i'
	}
	for i := 1; i <= n; i++ {
		insert := int32(costInsert)
		if p.words[i-1].Bracketed {
			insert = 4
		}
		for j := 1; j <= m; j++ {
			best, how := cost[at(i-1, j)]+insert, byte('i')
			diagonal := cost[at(i-1, j-1)]
			if p.ids[i-1] != s.ids[stream[j-1]] {
				diagonal += costReplace
			}
			if diagonal <= best {
				best, how = diagonal, 'm'
			}
			remove := int32(costDelete)
			if i == n || p.words[i].Cut || p.split[i] {
				remove = costSkip
				if step[at(i, j-1)] != 'd' && i < n {
					remove = costEnter
				}
			}
			if total := cost[at(i, j-1)] + remove; total < best {
				best, how = total, 'd'
			}
			cost[at(i, j)], step[at(i, j)] = best, how
		}
	}
	f := &place{source: s, piece: p, from: make([]int32, n)}
	for i, j := n, m; i > 0; {
		switch step[at(i, j)] {
		case 'm':
			i, j = i-1, j-1
			f.from[i] = stream[j]
			if p.ids[i] == s.ids[stream[j]] {
				f.equal++
			}
		case 'd':
			j--
		default:
			i--
			f.from[i] = -1
		}
	}
	return f
}

package verify

import "slices"

// The costs of an alignment. A word that an ellipsis or a cue stands for costs next to nothing.
const (
	costReplace = 15
	costInsert  = 10
	costBracket = 4 // to insert a word in brackets
	costDelete  = 10
	costSkip    = 0
	costEnter   = 3
)

// mostCells is how large an alignment may be that is made in one piece; a larger one is divided where long rows of words agree.
const mostCells = 1 << 19

// MostCells is how large a part of an alignment may be that cannot be divided; what is larger is not compared.
const MostCells = 4 * mostCells

// align lays the quotation on a stretch of the source with the least changes; what the stretch has before and after is free.
// It is nil when the context is cancelled.
func (x *search) align(s *source, p piece, stream []int32) *place {
	f := &place{source: s, piece: p, from: make([]int32, len(p.ids))}
	for i := range f.from {
		f.from[i] = -1
	}
	l := layer{search: x, place: f, stream: stream}
	if len(p.ids)*len(stream) <= mostCells {
		l.lay(0, len(p.ids), 0, len(stream))
	} else {
		l.divide()
	}
	if x.ctx.Err() != nil {
		return nil
	}
	for i, at := range f.from {
		if at >= 0 && p.ids[i] == s.ids[at] {
			f.equal++
		}
	}
	return f
}

// A layer lays one quotation on one stretch of a source.
type layer struct {
	*search
	*place
	stream []int32
}

// lay lays the words of the quotation from one to another on those of the stretch from one to another. At the ends of the
// quotation what is left of the stretch is free.
func (l *layer) lay(first, last, lo, hi int) {
	p, s := &l.piece, l.source
	n, m := last-first, hi-lo
	if n == 0 || m == 0 || l.ctx.Err() != nil {
		return // words without a place
	}
	if n*m > MostCells {
		l.rough = true
		return
	}
	free, end := first == 0, last == len(p.ids)
	l.cost, l.step = slices.Grow(l.cost[:0], (n+1)*(m+1))[:(n+1)*(m+1)], slices.Grow(l.step[:0], (n+1)*(m+1))[:(n+1)*(m+1)]
	at := func(i, j int) int { return i*(m+1) + j }
	stream := l.words[:0]
	for _, word := range l.stream[lo:hi] {
		stream = append(stream, s.ids[word])
	}
	l.words = stream
	l.cost[0], l.step[0] = 0, 0
	for j := 1; j <= m; j++ {
		l.cost[j], l.step[j] = 0, 'd'
		if !free && !p.words[first].Cut && !p.split[first] {
			l.cost[j] = int32(j * costDelete)
		}
	}
	for i := 1; i <= n; i++ {
		w := first + i
		insert := int32(costInsert)
		if p.words[w-1].Bracketed {
			insert = costBracket
		}
		remove, enter := int32(costDelete), int32(0)
		switch {
		case i == n && end:
			remove = costSkip
		case w < len(p.ids) && (p.words[w].Cut || p.split[w]):
			remove, enter = costSkip, costEnter
		}
		above, cost, step := l.cost[at(i-1, 0):at(i, 0)], l.cost[at(i, 0):at(i+1, 0)], l.step[at(i, 0):at(i+1, 0)]
		cost[0], step[0] = int32(i*costInsert), 'i'
		id, before, how := p.ids[w-1], cost[0], step[0]
		for j := 1; j < len(cost); j++ {
			skip := before + remove
			if how != 'd' {
				skip += enter
			}
			before, how = above[j]+insert, 'i'
			diagonal := above[j-1]
			if id != stream[j-1] {
				diagonal += costReplace
			}
			if diagonal <= before {
				before, how = diagonal, 'm'
			}
			if skip < before {
				before, how = skip, 'd'
			}
			cost[j], step[j] = before, how
		}
	}
	for i, j := n, m; i > 0; {
		switch l.step[at(i, j)] {
		case 'm':
			i, j = i-1, j-1
			l.from[first+i] = l.stream[lo+j]
		case 'd':
			j--
		default:
			i--
		}
	}
}

// divide lays a long quotation between the rows of words that both have once.
func (l *layer) divide() {
	const row = 6 // words
	type anchor struct{ word, at int }
	key := func(ids func(i int) int32, i int) (k [row]int32) {
		for n := range row {
			k[n] = ids(i + n)
		}
		return k
	}
	draft := func(i int) int32 { return l.piece.ids[i] }
	text := func(i int) int32 { return l.source.ids[l.stream[i]] }
	once := map[[row]int32]anchor{}
	for i := 0; i+row <= len(l.piece.ids); i++ {
		k := key(draft, i)
		if _, twice := once[k]; twice {
			once[k] = anchor{-1, -1}
		} else {
			once[k] = anchor{i, -1}
		}
	}
	for j := 0; j+row <= len(l.stream); j++ {
		k := key(text, j)
		switch a, ok := once[k]; {
		case !ok || a.word < 0:
		case a.at >= 0:
			once[k] = anchor{-1, -1}
		default:
			once[k] = anchor{a.word, j}
		}
	}
	var anchors []anchor
	for _, a := range once {
		if a.word >= 0 && a.at >= 0 {
			anchors = append(anchors, a)
		}
	}
	slices.SortFunc(anchors, func(a, b anchor) int { return a.word - b.word })
	at := make([]int, len(anchors))
	for i, a := range anchors {
		at[i] = a.at
	}
	first, lo := 0, 0
	for _, i := range rising(at) {
		a := anchors[i]
		if a.word < first || a.at < lo {
			continue // in the row before
		}
		l.lay(first, a.word, lo, a.at)
		for n := range row {
			l.from[a.word+n] = l.stream[a.at+n]
		}
		first, lo = a.word+row, a.at+row
	}
	l.lay(first, len(l.piece.ids), lo, len(l.stream))
}

// rising returns the indices of the longest rising sequence of some numbers.
func rising(numbers []int) []int {
	var tails []int // by length: the index of the smallest last number
	before := make([]int, len(numbers))
	for i, n := range numbers {
		at, _ := slices.BinarySearchFunc(tails, n, func(tail, n int) int { return numbers[tail] - n })
		before[i] = -1
		if at > 0 {
			before[i] = tails[at-1]
		}
		if at == len(tails) {
			tails = append(tails, i)
		} else {
			tails[at] = i
		}
	}
	out := make([]int, len(tails))
	for n, i := len(tails)-1, -1; n >= 0; n-- {
		if i < 0 {
			i = tails[n]
		}
		out[n] = i
		i = before[i]
	}
	return out
}

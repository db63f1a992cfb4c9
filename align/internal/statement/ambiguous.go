package statement

import (
	"slices"
)

// unambiguous returns the links without those of fragments that fit two utterances alike: such a fragment belongs to neither,
// and does not make one statement of the two.
func unambiguous(links []*link) []*link {
	of := map[*quotation][]*link{}
	for _, l := range links {
		for _, x := range []*quotation{l.a, l.b} {
			if len(of[x]) < mostLinks {
				of[x] = append(of[x], l)
			}
		}
	}
	return slices.DeleteFunc(slices.Clone(links), func(l *link) bool { return fitsTwo(l.a, of) || fitsTwo(l.b, of) })
}

// mostLinks bounds how many utterances a fragment is held against.
const mostLinks = 16

// fitsTwo reports whether the same words of a quotation stand in two much longer ones that nothing else shows to be one utterance.
func fitsTwo(x *quotation, of map[*quotation][]*link) bool {
	for i, one := range of[x] {
		for _, other := range of[x][:i] {
			y, z := one.other(x), other.other(x)
			if y != z && longer(y, x) && longer(z, x) && one.meets(other, x) && !related(y, z, x, of) {
				return true
			}
		}
	}
	return false
}

// related reports whether two quotations are linked, by themselves or through one that is not the given one, or stand in two
// versions of one article, which are not compared here.
func related(y, z, except *quotation, of map[*quotation][]*link) bool {
	if y.article != z.article && y.article.Source == z.article.Source {
		return true
	}
	return slices.ContainsFunc(of[y], func(l *link) bool {
		next := l.other(y)
		return next == z || next != except && slices.ContainsFunc(of[z], func(l *link) bool { return l.other(z) == next })
	})
}

// other returns the quotation that a link joins to one of its two.
func (l *link) other(x *quotation) *quotation {
	if l.a == x {
		return l.b
	}
	return l.a
}

// longer reports whether a quotation is much longer than a fragment.
func longer(x, fragment *quotation) bool { return 2*len(x.terms) >= 3*len(fragment.terms) }

// extent is the range of the terms of one of a link's quotations that it shares with the other.
func (l *link) extent(x *quotation) (first, last int32) {
	head, tail := l.blocks[0], l.blocks[len(l.blocks)-1]
	if l.a == x {
		return head.A, tail.EndA()
	}
	return head.B, tail.EndB()
}

// meets reports whether two links share words of a quotation that both have.
func (l *link) meets(other *link, x *quotation) bool {
	first, last := l.extent(x)
	from, to := other.extent(x)
	return first < to && from < last
}

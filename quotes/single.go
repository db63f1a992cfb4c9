package quotes

import "github.com/crosscheck-go/crosscheck/internal/segment"

// meetSingle handles a single mark, which more often is an apostrophe: it opens only after white space, and closes only
// what a single mark opened.
func (p *pairing) meetSingle(m mark, first, last int32, opens, closes bool) {
	at := p.partner(m)
	if at >= 0 && !p.Tokens[first].Is(segment.SpaceBefore) && !opens {
		if p.isPossessive(first, last) {
			return
		}
		p.closeAt(at, first, last)
		return
	}
	if !opens || !mayOpen(m) || p.isElision(last) {
		return
	}
	if m == rightSingle && p.curly {
		return // an apostrophe before a shortened word: “’em”
	}
	p.begin(m, first, last)
}

// isPossessive reports whether a single mark that could close is rather the apostrophe of a plural, “the drivers’ bus”: a word
// in s comes before it, a small letter after it, and another mark in the paragraph can close.
func (p *pairing) isPossessive(first, last int32) bool {
	const ahead = 4 // marks
	if p.Text.Text[p.Tokens[first].Start-1] != 's' || int(last) >= len(p.Tokens) || p.Tokens[last].Kind != segment.Word || p.Tokens[last].Is(segment.Capital) {
		return false
	}
	for _, i := range p.rest[:min(len(p.rest), ahead)] {
		if i >= last && p.table[p.Tokens[i].Word] == p.table[p.Tokens[first].Word] && !p.Tokens[i].Is(segment.SpaceBefore) {
			return true
		}
	}
	return false
}

// isElision reports whether an apostrophe before this token stands for something left out: ’90s, ’tis, ’em.
func (p *pairing) isElision(next int32) bool {
	token := p.Tokens[next]
	if token.Kind == segment.Number {
		return token.End-token.Start == 2
	}
	switch p.Text.Text[token.Start:token.End] {
	case "tis", "Tis", "twas", "Twas", "em", "til", "Til", "cause", "Cause", "n", "round", "bout", "cuz", "s", "t", "re", "ll", "ve":
		return true
	}
	return false
}

// isMeasure reports whether a straight mark after a number means feet, inches, minutes or seconds.
func (p *pairing) isMeasure(m mark, first int32) bool {
	if m != straight && m != straightSingle && m != rightSingle && m != doubledSingle || first == 0 || p.Tokens[first].Is(segment.SpaceBefore) {
		return false
	}
	if p.Tokens[first-1].Kind != segment.Number {
		return false
	}
	if m == straight && first >= 3 && p.table[p.Tokens[first-2].Word].single() && p.Tokens[first-3].Kind == segment.Number {
		return true // 6'2"
	}
	return p.partner(m) < 0
}

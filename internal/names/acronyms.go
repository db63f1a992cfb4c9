package names

import (
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// acronyms lets the initials of a name stand for it: “World Health Organization”, WHO; “Department of Justice”, DOJ;
// “Department of Health and Human Services”, HHS.
func (r *resolver) acronyms(raw *rawMention, e int32) {
	var capitals, all [12]byte
	c, a := 0, 0
	for i := raw.First; i < raw.Last && a < len(all); i++ {
		t := r.Tokens[i]
		if t.Kind != segment.Word {
			continue
		}
		letter := lower(r.Text.Text[t.Start])
		all[a] = letter
		a++
		if t.Is(segment.Capital) {
			capitals[c] = letter
			c++
		}
	}
	for _, letters := range [][]byte{capitals[:c], all[:a], capitals[min(1, c):c]} {
		if len(letters) >= 2 {
			r.whole.setFirst(acronymKey(letters), e+1)
		}
	}
}

// expansion finds the name of which an acronym is short, one that stands in brackets after it first of all.
func (r *resolver) expansion(m int32) int32 {
	raw := &r.raw[m]
	if m > 0 && r.raw[m-1].Last == raw.First-1 && r.Tokens[raw.First-1].Word == r.words.open && r.entity[m-1] >= 0 {
		if e := r.entity[m-1]; r.drafts[e].initial == lower(r.Text.Text[r.Tokens[raw.First].Start]) {
			r.whole.set(raw.key.full, e+1)
			return e
		}
	}
	if e := r.whole.get(raw.key.full); e > 0 {
		return e - 1
	}
	var letters [12]byte
	n := 0
	for _, c := range []byte(r.Text.Text[r.Tokens[raw.First].Start:r.Tokens[raw.First].End]) {
		if c != '.' && n < len(letters) {
			letters[n] = lower(c)
			n++
		}
	}
	return r.whole.get(acronymKey(letters[:n])) - 1
}

// acronymKey is the key of a word that consists of the letters, apart from that of a name.
func acronymKey(letters []byte) uint64 {
	h := uint64(14695981039346656037)
	for _, c := range letters {
		h = (h ^ uint64(c)) * 1099511628211
	}
	return join(h, 0x6163726f)
}

func lower(c byte) byte {
	if c >= 'A' && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}

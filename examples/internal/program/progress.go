package program

import (
	"fmt"
	"time"
)

// Progress tells a terminal how far a program is, once work takes longer than a second.
type Progress struct {
	env     *Env
	what    string // what is counted, in the plural
	count   int
	next    time.Time // when to tell next
	written bool
}

// NewProgress begins to count.
func (e *Env) NewProgress(what string) *Progress {
	return &Progress{env: e, what: what, next: time.Now().Add(time.Second)}
}

// Step counts one more.
func (p *Progress) Step() {
	p.count++
	if now := time.Now(); p.env.Progress && now.After(p.next) {
		fmt.Fprintf(p.env.Err, "\r%d %s", p.count, p.what)
		p.next, p.written = now.Add(200*time.Millisecond), true
	}
}

// End wipes the line.
func (p *Progress) End() {
	if p.written {
		fmt.Fprint(p.env.Err, "\r\x1b[K")
	}
}

package main

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align/internal/fact"
	"github.com/crosscheck-go/crosscheck/align/internal/fit"
)

// judgedPair is two places of unlabelled articles that somebody looked at. Articles are told by a hash of their IDs.
type judgedPair struct {
	a, b   uint32
	sa, sb crosscheck.Span
	kind   string
}

// readJudged reads a file of pairs that were looked at one by one, because a model thought them likely: lines of two
// places (a hash of the article's ID, start and end in bytes), the kind of the rule, and “act” or “no”.
func readJudged(path string) (map[judgedPair]bool, error) {
	out := map[judgedPair]bool{}
	err := fit.Lines(path, func(line []byte) error {
		if len(line) == 0 || line[0] == '#' {
			return nil
		}
		fields := strings.Split(string(line), "\t")
		if len(fields) != 8 {
			return fmt.Errorf("%d fields, not 8", len(fields))
		}
		var n [6]uint64
		for i := range n {
			base := 10
			if i%3 == 0 {
				base = 16
			}
			var err error
			if n[i], err = strconv.ParseUint(fields[i], base, 32); err != nil {
				return err
			}
		}
		p := judgedPair{uint32(n[0]), uint32(n[3]), crosscheck.Span{Start: int(n[1]), End: int(n[2])}, crosscheck.Span{Start: int(n[4]), End: int(n[5])}, fields[6]}
		out[p] = fields[7] == "act"
		return nil
	})
	return out, err
}

// judgedExamples gives the judged pairs of a rule that it still compares and holds to differ.
func (t *trainer) judgedExamples(ri int) []fit.Example {
	if len(t.judged) == 0 {
		return nil
	}
	kind := fact.Kinds()[ri]
	known := map[uint32]bool{}
	for p := range t.judged {
		known[p.a] = true
	}
	var out []fit.Example
	for _, p := range t.pairs {
		a, b := fit.HashOfID(p.a.Reading.Doc), fit.HashOfID(p.b.Reading.Doc)
		if !known[a] {
			continue
		}
		for _, c := range fact.Candidates(p.a, p.b, ri, &t.models[ri]) {
			act, ok := t.judged[judgedPair{a, b, c.A, c.B, kind}]
			if !ok || c.Agree || c.Settled {
				continue
			}
			e := fit.New(c.Differs, act)
			e.Story = p.story
			out = append(out, e)
		}
	}
	return out
}

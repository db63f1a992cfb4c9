package fit

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/crosscheck-go/crosscheck"
)

// A Place is a span of an article, which is told by a hash of its ID.
type Place struct {
	Article uint32
	Span    crosscheck.Span
}

// PlaceOf is a span of an article.
func PlaceOf(doc *crosscheck.Document, span crosscheck.Span) Place {
	return Place{HashOfID(doc), span}
}

// A Pair is two places of unlabelled articles that somebody looked at, and the kind of what differs between them.
type Pair struct {
	A, B Place
	Kind string
}

// ReadJudged reads a file of pairs that were looked at one by one, and whether an editor would act on what differs: lines of two
// places (a hash of the article's ID, start and end in bytes), the kind, and “act” or “no”.
func ReadJudged(path string) (map[Pair]bool, error) {
	out := map[Pair]bool{}
	err := Lines(path, func(line []byte) error {
		if len(line) == 0 || line[0] == '#' {
			return nil
		}
		fields := strings.Split(string(line), "\t")
		if len(fields) != 8 {
			return fmt.Errorf("%d fields, not 8", len(fields))
		}
		p := Pair{Kind: fields[6]}
		for i, place := range []*Place{&p.A, &p.B} {
			var n [3]uint64
			for k, base := range []int{16, 10, 10} {
				var err error
				if n[k], err = strconv.ParseUint(fields[3*i+k], base, 32); err != nil {
					return err
				}
			}
			*place = Place{uint32(n[0]), crosscheck.Span{Start: int(n[1]), End: int(n[2])}}
		}
		out[p] = fields[7] == "act"
		return nil
	})
	return out, err
}

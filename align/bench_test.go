package align_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
)

// BenchmarkCheck checks articles of 4 KB, five to a story, in one run that groups them. The time of 1,000 articles is to be
// no more than two and a half times that of 500.
func BenchmarkCheck(b *testing.B) {
	for _, n := range []int{500, 1000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			docs, size := newsroom(b, n)
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := align.Check(context.Background(), docs, nil); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// newsroom makes articles about invented events: the five of a story share persons, places, numbers and quotations.
func newsroom(b *testing.B, n int) (docs []*crosscheck.Document, size int) {
	random := rand.New(rand.NewPCG(1, 2))
	for i := range n {
		text := invent(i/5, random)
		doc, err := crosscheck.NewDocument(crosscheck.Article{
			ID: fmt.Sprint(i), Text: text, Published: day(2024, 1+i/5%12, 1+i%28/5),
		})
		if err != nil {
			b.Fatal(err)
		}
		docs, size = append(docs, doc), size+len(text)
	}
	return docs, size
}

// invent writes about 4 KB on a story: sentences that all its articles share, among sentences of its own.
func invent(story int, random *rand.Rand) string {
	shared := rand.New(rand.NewPCG(3, uint64(story)))
	var text strings.Builder
	person, place := name(shared), name(shared)
	for text.Len() < 4000 {
		from := random
		if shared.IntN(3) == 0 {
			from = shared
		}
		switch from.IntN(4) {
		case 0:
			fmt.Fprintf(&text, "“%s,” %s said in %s on Tuesday.\n\n", strings.TrimSpace(words(from, 14)), person, place)
		case 1:
			fmt.Fprintf(&text, "The %s of %s had %d %s. ", words(from, 1), place, 2+from.IntN(900), words(from, 2))
		default:
			fmt.Fprintf(&text, "The %s and the %s of %s. ", words(from, 6), words(from, 7), person)
		}
	}
	return text.String()
}

var common = strings.Fields(`harbour council bridge school river market engine letter garden winter summer doctor teacher driver ` +
	`captain ticket window factory hospital library museum railway station village valley mountain island forest bakery theatre ` +
	`carried opened closed painted repaired visited watched crossed promised rejected welcomed ordered counted delayed finished ` +
	`heavy bright narrow ancient modern quiet crowded empty broken golden northern southern public private local foreign early late`)

func words(random *rand.Rand, n int) string {
	out := make([]string, n)
	for i := range out {
		out[i] = common[random.IntN(len(common))]
	}
	return strings.Join(out, " ")
}

func name(random *rand.Rand) string {
	syllables := []string{"ka", "lo", "mi", "ren", "tas", "vo", "del", "bur", "nia", "sor", "gri", "fen"}
	one := func() string {
		s := syllables[random.IntN(len(syllables))] + syllables[random.IntN(len(syllables))] + syllables[random.IntN(len(syllables))]
		return strings.ToUpper(s[:1]) + s[1:]
	}
	return one() + " " + one()
}

package align_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
)

// longSource writes a report of about so many bytes, in which no quotation stands twice.
func longSource(size int) string {
	var out strings.Builder
	people := []string{"Ida Holm", "Bo Varga", "Ada Finch", "Tomas Reed", "Lucy Okoro"}
	things := []string{"ferry", "weir", "lock", "mill", "bridge", "quay", "tower"}
	for n := 0; out.Len() < size; n++ {
		who, what := people[n%len(people)], things[n%len(things)]
		fmt.Fprintf(&out, "The council met on the %s for the %dth time, and nobody was pleased. “We have counted %d boats at the %s since spring, and not one of them has paid,” said %s, who keeps the books. "+
			"The fee is 4 crowns a boat, or 3 for those who live on the river.\n\n", what, n, 100+n, what, who)
	}
	return out.String()
}

// BenchmarkVerify holds one quotation against a megabyte of source, word for word, changed, and absent; “substring” is a plain
// search for the same words in the same text, the yardstick of the others.
func BenchmarkVerify(b *testing.B) {
	const megabyte = 1 << 20
	text := longSource(megabyte)
	number := 100 + strings.Count(text[:megabyte/2], "counted")
	words := fmt.Sprintf("We have counted %d boats", number)
	at := strings.Index(text, words)
	exact := text[at : at+strings.Index(text[at:], ",”")]
	run := func(name, words string) {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				source, draft := document(b, "source", text), document(b, "draft", "“"+words+",” somebody said.\n")
				if _, err := align.Verify(context.Background(), draft, []*crosscheck.Document{source}, nil); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	b.Run("substring", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		for b.Loop() {
			if strings.Contains(strings.ToLower(text), strings.ToLower(exact)+"?") {
				b.Fatal("found")
			}
		}
	})
	run("exact", exact)
	run("changed", strings.Replace(exact, "not one", "only one", 1))
	run("absent", "The whole valley will be under water by Monday, and nobody has told us")
	run("long", strings.NewReplacer("“", "", "”", "", "\n\n", " ").Replace(text[:40<<10+strings.Index(text[40<<10:], "\n\n")]))
}

// BenchmarkVerifyMany holds a thousand quotations, half of them changed, against a hundred sources of 10 KB; “substring” is a plain
// search for the same quotations in the same sources.
func BenchmarkVerifyMany(b *testing.B) {
	text := longSource(1 << 20)
	var sources []*crosscheck.Document
	var draft strings.Builder
	var all []string
	for n := range 100 {
		part := text[n*len(text)/100 : (n+1)*len(text)/100]
		part = part[strings.Index(part, "\n\n")+2 : strings.LastIndex(part, "\n\n")]
		sources = append(sources, document(b, fmt.Sprint("source-", n), part))
		for i, quoted := range strings.SplitAfterN(part, "“", 12)[1:11] {
			words, _, _ := strings.Cut(quoted, ",”")
			if i%2 == 1 {
				words = strings.Replace(words, "not one", "only one", 1)
			}
			fmt.Fprintf(&draft, "“%s,” somebody said.\n\n", words)
			all = append(all, words)
		}
	}
	b.Run("substring", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		for b.Loop() {
			found := 0
			for _, source := range sources {
				lower := strings.ToLower(source.Text())
				for _, words := range all {
					if strings.Contains(lower, strings.ToLower(words)) {
						found++
					}
				}
			}
			if found != len(all)/2 {
				b.Fatal(found)
			}
		}
	})
	b.Run("verify", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		b.ReportAllocs()
		for b.Loop() {
			found, err := align.Verify(context.Background(), document(b, "draft", draft.String()), sources, nil)
			if err != nil || len(found.Quotations) != len(all) {
				b.Fatal(len(found.Quotations), err)
			}
		}
	})
}

// countdown is a context that is cancelled when it has been asked a number of times.
type countdown struct {
	context.Context
	left int
}

func (c *countdown) Err() error {
	if c.left--; c.left < 0 {
		return context.Canceled
	}
	return nil
}

// A cancelled context ends the work wherever it is: it is asked at least once for a few thousand words, and never again after it
// has been cancelled, but on the way out.
func TestVerifyCancelled(t *testing.T) {
	const wordsBetween, wayOut = 1 << 13, 8
	text := longSource(1 << 19)
	sources := []*crosscheck.Document{document(t, "source", text), document(t, "other", text[:len(text)/2])}
	draft := document(t, "draft", "“We have counted 105 boats at the weir since autumn, and not one of them has paid,” said Ida Holm.\n")
	whole := &countdown{Context: context.Background(), left: 1 << 30}
	if _, err := align.Verify(whole, draft, sources, nil); err != nil {
		t.Fatal(err)
	}
	asked := 1<<30 - whole.left
	if words := len(strings.Fields(text)); asked < words/wordsBetween {
		t.Errorf("asked %d times for %d words", asked, words)
	}
	for after := range asked {
		ctx := &countdown{Context: context.Background(), left: after}
		if _, err := align.Verify(ctx, draft, sources, nil); err == nil || ctx.left < -wayOut {
			t.Errorf("cancelled at question %d of %d: %v, asked %d times more", after+1, asked, err, -ctx.left-1)
		}
	}
}

package names

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/clipperhouse/uax29/v2/words"

	"github.com/crosscheck-go/crosscheck/internal/golden"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// TestGolden reads testdata/texts.txt, texts divided by lines of “---”, and writes what was found in each below it.
func TestGolden(t *testing.T) {
	var out strings.Builder
	for _, text := range texts(t) {
		fmt.Fprintf(&out, "%s\n\n%s---\n", text, describe(text))
	}
	golden.Compare(t, "testdata/texts.golden", out.String())
}

func texts(tb testing.TB) []string {
	data, err := os.ReadFile("testdata/texts.txt")
	if err != nil {
		tb.Fatal(err)
	}
	all := strings.Split(strings.TrimSpace(string(data)), "\n---\n")
	for i := range all {
		all[i] = strings.TrimSpace(all[i])
	}
	return all
}

var typeNames = [...]string{Other: "other", Person: "person", Place: "place", Organization: "organization"}
var genderNames = [...]string{Feminine: " she", Masculine: " he"}

var standingNames = [...]string{Former: "then ", Coming: "soon ", Acting: "for now "}

// describe writes one line an entity: its type and fullest name, then its mentions and roles in brackets.
func describe(source string) string {
	text := segment.Split(source)
	found := Find(text)
	cut := func(first, last int32) string {
		return strings.ReplaceAll(source[text.Tokens[first].Start:text.Tokens[last-1].End], "\n", " ")
	}
	var out strings.Builder
	for _, entity := range found.Entities {
		fullest := found.Mentions[entity.Fullest]
		fmt.Fprintf(&out, "%s%s: %s", typeNames[entity.Type], genderNames[entity.Gender], cut(fullest.First, fullest.Last))
		if entity.Country != "" {
			fmt.Fprintf(&out, " (%s)", entity.Country)
		}
		for _, m := range entity.Mentions {
			if mention := found.Mentions[m]; m != entity.Fullest {
				fmt.Fprintf(&out, " | %s", cut(mention.First, mention.Last))
			}
		}
		for _, r := range entity.Roles {
			role := found.Roles[r]
			fmt.Fprintf(&out, " [%s%s: %s]", standingNames[role.Standing], cut(role.First, role.Last), cut(role.Noun, role.Noun+1))
		}
		out.WriteByte('\n')
	}
	return out.String()
}

func FuzzFind(f *testing.F) {
	for _, text := range texts(f) {
		f.Add(text)
	}
	f.Add("Jr. III, Inc. of the and & - Bank of")
	f.Fuzz(func(t *testing.T, source string) {
		text := segment.Split(strings.ToValidUTF8(source, ""))
		checkInvariants(t, text, Find(text))
	})
}

// checkInvariants: mentions are in order, disjoint and within the text; each belongs to the entity that lists it, and
// only to that; roles lie beside their mention.
func checkInvariants(t *testing.T, text *segment.Text, found *Found) {
	t.Helper()
	end := int32(0)
	for i, m := range found.Mentions {
		if m.First < end || m.First >= m.Last || int(m.Last) > len(text.Tokens) || m.Title > m.First || m.Title < 0 {
			t.Fatalf("mention %d: %+v after token %d of %d", i, m, end, len(text.Tokens))
		}
		if found.At(int(m.First)) != i || found.At(int(m.Last)-1) != i {
			t.Fatalf("mention %d: At does not find it", i)
		}
		end = m.Last
	}
	owners := make([]int, len(found.Mentions))
	for e, entity := range found.Entities {
		if len(entity.Mentions) == 0 || found.Mentions[entity.Fullest].Entity != int32(e) {
			t.Fatalf("entity %d: %+v", e, entity)
		}
		last := int32(-1)
		for _, m := range entity.Mentions {
			if found.Mentions[m].Entity != int32(e) || m <= last {
				t.Fatalf("entity %d: mention %d", e, m)
			}
			owners[m]++
			last = m
		}
		for _, r := range entity.Roles {
			if found.Mentions[found.Roles[r].Mention].Entity != int32(e) {
				t.Fatalf("entity %d: role %d", e, r)
			}
		}
	}
	for m, n := range owners {
		if n != 1 {
			t.Fatalf("mention %d belongs to %d entities", m, n)
		}
	}
	for _, r := range found.Roles {
		m := found.Mentions[r.Mention]
		if r.Noun < r.First || r.Noun >= r.Last || r.First >= r.Last || r.After && r.First < m.Last || !r.After && r.Last > m.First {
			t.Fatalf("role %+v of %+v", r, m)
		}
	}
}

// TestLinear reads hostile texts, which would take minutes if anything were quadratic.
func TestLinear(t *testing.T) {
	for _, unit := range []string{"John Smith ", "Smith, ", "Mr. ", "of the Bank ", "A.", "Al-", "Ann Roe and Ann ", "minister Minister ", "minister Ann ", "Rule of ", "Ann’s minister ", "Ann, the minister of "} {
		text := segment.Split(strings.Repeat(unit, 1<<18/len(unit)))
		checkInvariants(t, text, Find(text))
	}
}

func benchmarkText(b *testing.B) string {
	return strings.Repeat(strings.Join(texts(b), "\n\n")+"\n\n", 5)
}

func BenchmarkFind(b *testing.B) {
	source := benchmarkText(b)
	text := segment.Split(source)
	Find(text)
	b.SetBytes(int64(len(source)))
	b.ReportAllocs()
	for b.Loop() {
		Find(text)
	}
}

func BenchmarkSplitAndFind(b *testing.B) {
	source := benchmarkText(b)
	b.SetBytes(int64(len(source)))
	b.ReportAllocs()
	for b.Loop() {
		Find(segment.Split(source))
	}
}

// BenchmarkWords is the measure for the others: the word boundaries of the same text.
func BenchmarkWords(b *testing.B) {
	source := benchmarkText(b)
	b.SetBytes(int64(len(source)))
	b.ReportAllocs()
	for b.Loop() {
		for tokens := words.FromString(source); tokens.Next(); {
		}
	}
}

package align_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// show writes edits with what differs in brackets: “a [b|c] d”.
func show(a, b string, edits []align.Edit) string {
	var parts []string
	for _, e := range edits {
		if e.Op == align.OpEqual {
			parts = append(parts, e.A.Of(a))
		} else {
			parts = append(parts, fmt.Sprintf("[%s|%s]", e.A.Of(a), e.B.Of(b)))
		}
	}
	return strings.Join(parts, " ")
}

var diffTable = []struct{ a, b, want string }{
	{"We will not sign it.", "We will sign it.", "We will [not|] sign it."},
	{"the 31st of May", "the 32nd of May", "the [31st|32nd] of May"},
	{"It cost $3.5bn, she said", "It cost $3.6bn, she said", "It cost $ [3.5bn|3.6bn] , she said"},
	{"the harbour’s wall", "the harbour's wall", "the harbour’s wall"},
	{"a b c d", "a c b d", "a [|c] b [c|] d"},
	{"a family 👨‍👩‍👧 walks", "a family 👩‍👧 walks", "a family [👨‍👩‍👧|👩‍👧] walks"},
	{"", "new words", "[|new words]"},
	{"", "", ""},
	{"one two three", "four five", "[one two three|four five]"},
}

func TestDiff(t *testing.T) {
	for _, test := range diffTable {
		if got := show(test.a, test.b, align.Diff(test.a, test.b)); got != test.want {
			t.Errorf("Diff(%q, %q)\n got %s\nwant %s", test.a, test.b, got, test.want)
		}
	}
}

func ExampleDiff() {
	a, b := "“We will not sign it,” she said.", "“We will sign it,” she said."
	for _, edit := range align.Diff(a, b) {
		if edit.Op != align.OpEqual {
			fmt.Printf("%s %q %q\n", edit.Op, edit.A.Of(a), edit.B.Of(b))
		}
	}
	// Output: delete "not" ""
}

// FuzzDiff holds that the edits lie in order in both texts and cover no letter twice, that every word of both is in one edit,
// whichever text is the first, and that a text has no difference from itself. What is set aside between words, white space or the
// “1)” of a list, is inside an edit or between two; which may depend on the order of the texts.
func FuzzDiff(f *testing.F) {
	for _, test := range diffTable {
		f.Add(test.a, test.b)
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		if len(a)+len(b) > mostFuzzed {
			t.Skip()
		}
		var covered [2]int
		lastA, lastB := 0, 0
		for _, e := range align.Diff(a, b) {
			checkSpan(t, a, e.A, lastA)
			checkSpan(t, b, e.B, lastB)
			lastA, lastB = max(lastA, e.A.End), max(lastB, e.B.End)
			covered[0], covered[1] = covered[0]+lettersIn(e.A.Of(a)), covered[1]+lettersIn(e.B.Of(b))
		}
		if all := [2]int{lettersIn(a), lettersIn(b)}; covered[0] > all[0] || covered[1] > all[1] {
			t.Fatalf("of %v letters %v are in the edits", all, covered)
		}
		back := align.Diff(b, a)
		for i := range back {
			back[i].A, back[i].B = back[i].B, back[i].A
		}
		for _, edits := range [][]align.Edit{align.Diff(a, b), back} {
			holdsWords(t, a, edits, func(e align.Edit) crosscheck.Span { return e.A })
			holdsWords(t, b, edits, func(e align.Edit) crosscheck.Span { return e.B })
		}
		for _, e := range align.Diff(a, a) {
			if e.Op != align.OpEqual || e.A != e.B {
				t.Fatalf("a text differs from itself: %+v", e)
			}
		}
	})
}

// holdsWords holds that every token of a text lies in one of the edits, on the side at hand.
func holdsWords(t *testing.T, text string, edits []align.Edit, side func(align.Edit) crosscheck.Span) {
	t.Helper()
	if !utf8.ValidString(text) {
		return // it is compared with question marks in it
	}
	at := 0
	for _, token := range segment.Split(text).Tokens {
		word := crosscheck.Span{Start: int(token.Start), End: int(token.End)}
		for at < len(edits) && side(edits[at]).End < word.End {
			at++
		}
		if at == len(edits) || !side(edits[at]).Contains(word) {
			t.Fatalf("%q at %v is in no edit of %+v", word.Of(text), word, edits)
		}
	}
}

// lettersIn counts letters and digits of ASCII.
func lettersIn(text string) int {
	n := 0
	for _, r := range text {
		if 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' {
			n++
		}
	}
	return n
}

func checkSpan(t *testing.T, text string, s crosscheck.Span, from int) {
	t.Helper()
	if s.Start < from || s.End < s.Start || s.End > len(text) {
		t.Fatalf("span %v after %d in %d bytes", s, from, len(text))
	}
	if utf8.ValidString(text) && !utf8.ValidString(s.Of(text)) {
		t.Fatalf("span %v splits a character", s)
	}
}

// TestDiffBounded holds that texts without order end in edits that still cover both: every word is in one of them.
func TestDiffBounded(t *testing.T) {
	var a, b strings.Builder
	for i := range 20000 {
		fmt.Fprintf(&a, "w%d ", (i*i+7*i)%97)
		fmt.Fprintf(&b, "w%d ", (i*i+3*i)%89)
	}
	covered := [2]int{}
	for _, edit := range align.Diff(a.String(), b.String()) {
		covered[0] += len(strings.Fields(edit.A.Of(a.String())))
		covered[1] += len(strings.Fields(edit.B.Of(b.String())))
	}
	if covered != [2]int{20000, 20000} {
		t.Errorf("%v words are in the edits", covered)
	}
}

package packed

import (
	"fmt"
	"testing"
)

func TestFile(t *testing.T) {
	var words []string
	for i := range 1000 {
		words = append(words, fmt.Sprint("word", i))
	}
	words[7] = ""
	data := AppendStrings(nil, words)
	data = AppendSection(data, []byte("bytes"))
	data = AppendLists(data, [][]uint32{{3, 1}, nil, {1 << 31}})
	data = AppendStrings(data, nil)
	f := File(data)

	strings := f.Strings()
	if strings.Len() != len(words) {
		t.Fatalf("%d strings", strings.Len())
	}
	for i, word := range words {
		if got := strings.At(i); got != word {
			t.Errorf("string %d is %q", i, got)
		}
		if Find(strings, word) != i || Find(strings, []byte(word)) != i {
			t.Errorf("%q is not found", word)
		}
	}
	if got := Find(strings, "word"); got != -1 {
		t.Errorf("found %d for a string that is none", got)
	}
	if got := f.Section(); got != "bytes" {
		t.Errorf("section %q", got)
	}
	lists := f.Lists()
	for i, want := range [][]uint32{{3, 1}, {}, {1 << 31}} {
		list := lists.Of(i)
		if list.Len() != len(want) {
			t.Errorf("list %d has %d", i, list.Len())
			continue
		}
		for k, n := range want {
			if list.At(k) != n {
				t.Errorf("list %d: %d at %d", i, list.At(k), k)
			}
		}
	}
	if none := f.Strings(); none.Len() != 0 || Find(none, "word") != -1 {
		t.Error("an empty table holds something")
	}
	if f != "" {
		t.Errorf("%d bytes are left", len(f))
	}
}

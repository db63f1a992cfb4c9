package lexicon

import (
	"bytes"
	"os"
	"testing"

	"github.com/crosscheck-go/crosscheck/internal/golden"
)

// The file that the program reads is what the lists say.
func TestVocabularyFile(t *testing.T) {
	const file = "vocabulary.bin"
	want, err := Build(os.DirFS("words"))
	if err != nil {
		t.Fatal(err)
	}
	if golden.Update() {
		golden.Write(t, file, string(want))
		return
	}
	got, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is not what the lists say; go generate writes it", file)
	}
}

package program_test

import (
	"testing"

	"github.com/crosscheck-go/crosscheck/examples/internal/program"
)

func TestFormat(t *testing.T) {
	known := []string{"text", "json", "html"}
	for _, test := range []struct{ given, file, want string }{
		{"", "", "text"},
		{"json", "", "json"},
		{"json", "a.html", "json"},
		{"json", "a.unknown", "json"},
		{"", "a.HTML", "html"},
		{"", "out", "text"},
		{"", "a.md", ""},
		{"", "a.csv", ""},
		{"yaml", "a.html", ""},
	} {
		got, err := program.Format(test.given, test.file, known)
		if got != test.want || (err != nil) != (test.want == "") {
			t.Errorf("-format %q -o %q: %q, %v; want %q", test.given, test.file, got, err, test.want)
		}
	}
}

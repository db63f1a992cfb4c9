package program

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestParse(t *testing.T) {
	for _, test := range []struct{ args, paths, value string }{
		{"", "", ""},
		{"-v 1 a b", "a b", "1"},
		{"a -v 1 b -v 2", "a b", "2"},
		{"a -- -v 1", "a -v 1", ""},
		{"-v 1 -- -v -- b", "-v -- b", "1"},
		{"- -v=1", "-", "1"},
	} {
		flags := flag.NewFlagSet("test", flag.ContinueOnError)
		value := flags.String("v", "", "")
		paths, err := Parse(&Env{Args: strings.Fields(test.args)}, flags, func(io.Writer) {})
		if err != nil || strings.Join(paths, " ") != test.paths || *value != test.value {
			t.Errorf("%q: paths %q, value %q, error %v", test.args, paths, *value, err)
		}
	}
}

// write puts a text into an output.
func write(t *testing.T, path, text string, commit bool) {
	t.Helper()
	o, err := NewOutput(&Env{Out: new(bytes.Buffer)}, path)
	if err != nil {
		t.Fatal(err)
	}
	defer o.Discard()
	if _, err := o.WriteString(text); err != nil {
		t.Fatal(err)
	}
	if commit {
		err = o.Commit()
	} else {
		err = o.Flush()
	}
	if err != nil {
		t.Fatal(err)
	}
}

func content(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestOutput(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "out.txt")
	write(t, path, "first", true)
	if err := os.Chmod(path, 0o640); err != nil {
		t.Fatal(err)
	}
	write(t, path, "half", false)
	if got := content(t, path); got != "first" {
		t.Errorf("a run that failed leaves %q", got)
	}
	link := filepath.Join(folder, "link")
	if err := os.Symlink("out.txt", link); err != nil {
		t.Skip(err)
	}
	write(t, link, "second", true)
	if got := content(t, path); got != "second" {
		t.Errorf("the file behind the link holds %q", got)
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&fs.ModeSymlink == 0 {
		t.Errorf("the link became %v, %v", info.Mode(), err)
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o640 {
		t.Errorf("the mode became %v, %v", info.Mode(), err)
	}
	entries, err := os.ReadDir(folder)
	if err != nil || len(entries) != 2 {
		t.Errorf("files are left over: %v, %v", entries, err)
	}
}

// TestOutputBehindLinks holds that a link is written through though nothing is there yet, and that a circle of links is an error.
func TestOutputBehindLinks(t *testing.T) {
	folder := t.TempDir()
	in := func(name string) string { return filepath.Join(folder, name) }
	for link, to := range map[string]string{"first": "second", "second": in("new.txt"), "circle": "circle"} {
		if err := os.Symlink(to, in(link)); err != nil {
			t.Skip(err)
		}
	}
	write(t, in("first"), "new", true)
	if got := content(t, in("new.txt")); got != "new" {
		t.Errorf("the file behind the links holds %q", got)
	}
	if info, err := os.Lstat(in("second")); err != nil || info.Mode()&fs.ModeSymlink == 0 {
		t.Errorf("the link became %v, %v", info.Mode(), err)
	}
	if _, err := NewOutput(&Env{}, in("circle")); err == nil {
		t.Error("a circle of links is written to")
	}
	var failed *fs.PathError
	if _, err := NewOutput(&Env{}, in("none/out.txt")); !errors.As(err, &failed) || failed.Path != in("none/out.txt") {
		t.Errorf("a folder that is not there: %v", err)
	}
}

// TestOutputIsNoInput holds that a file that is read is not written to, by whatever name.
func TestOutputIsNoInput(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "article.txt")
	if err := os.WriteFile(path, []byte("It rained."), 0o644); err != nil {
		t.Fatal(err)
	}
	other := filepath.Join(folder, ".", "x", "..", "article.txt")
	var usage *UsageError
	for _, out := range []string{path, other} {
		if _, err := NewOutput(&Env{}, out, filepath.Join(folder, "none.txt"), path); !errors.As(err, &usage) {
			t.Errorf("%s: %v", out, err)
		}
	}
	if got := content(t, path); got != "It rained." {
		t.Errorf("the file holds %q", got)
	}
	if _, err := NewOutput(&Env{}, os.DevNull, os.DevNull); err != nil {
		t.Error(err)
	}
}

// TestOutputToDevice holds that a device is written to and not replaced; the test replaces none of the system's.
func TestOutputToDevice(t *testing.T) {
	before, err := os.Stat(os.DevNull)
	if err != nil {
		t.Fatal(err)
	}
	o, err := NewOutput(&Env{}, os.DevNull)
	if err != nil {
		t.Fatal(err)
	}
	if o.path != "" {
		t.Fatal("the device would be replaced")
	}
	if _, err := o.WriteString("nothing"); err != nil {
		t.Fatal(err)
	}
	if err := o.Commit(); err != nil {
		t.Fatal(err)
	}
	if after, err := os.Stat(os.DevNull); err != nil || after.Mode() != before.Mode() {
		t.Errorf("the device was %v and is %v, %v", before.Mode(), after.Mode(), err)
	}
}

func TestAbandon(t *testing.T) {
	folder := t.TempDir()
	env := &Env{}
	o, err := NewOutput(env, filepath.Join(folder, "out.txt"))
	if err != nil {
		t.Fatal(err)
	}
	env.abandon()
	if err := o.Commit(); err == nil {
		t.Error("an abandoned output can be committed")
	}
	if entries, err := os.ReadDir(folder); err != nil || len(entries) > 0 {
		t.Errorf("files are left over: %v, %v", entries, err)
	}
}

func TestPlain(t *testing.T) {
	if got, want := Plain("a\x1b[31mb\x07\u009d\u202ec\nd\té"), "a\uFFFD[31mb\uFFFD\uFFFD\uFFFDc d é"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	var problems bytes.Buffer
	env := &Env{Err: &problems}
	Status(context.Background(), "test", env, func(context.Context, *Env) (int, error) { return Failed, errors.New("no \x1b]0;title\x07") })
	if slices.ContainsFunc(problems.Bytes(), func(b byte) bool { return b == 0x1b || b == 7 }) {
		t.Errorf("said %q", problems.String())
	}
}

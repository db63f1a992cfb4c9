//go:build unix

package program

import (
	"fmt"
	"io"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// TestOutputToPipe holds that a named pipe is written to: it is there afterwards, and who reads from it gets everything.
func TestOutputToPipe(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Skip(err)
	}
	got := make(chan string, 1)
	go func() {
		data, err := os.ReadFile(pipe)
		if err != nil {
			t.Error(err)
		}
		got <- string(data)
	}()
	o, err := NewOutput(&Env{}, pipe)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.WriteString(o, "findings"); err != nil {
		t.Fatal(err)
	}
	if err := o.Commit(); err != nil {
		t.Fatal(err)
	}
	if text := <-got; text != "findings" {
		t.Errorf("the pipe gave %q", text)
	}
	if info, err := os.Lstat(pipe); err != nil || info.Mode()&fs.ModeNamedPipe == 0 {
		t.Errorf("the pipe became %v, %v", info, err)
	}
}

// TestOutputToDescriptor holds that what is open already can be written to by its name, as “/dev/stdout” does.
func TestOutputToDescriptor(t *testing.T) {
	in, out, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	defer out.Close()
	name := fmt.Sprintf("/dev/fd/%d", out.Fd())
	if _, err := os.Stat(name); err != nil {
		t.Skip(err)
	}
	link := filepath.Join(t.TempDir(), "out")
	if err := os.Symlink(name, link); err != nil {
		t.Skip(err)
	}
	write(t, link, "findings", true)
	out.Close()
	if text, err := io.ReadAll(in); err != nil || string(text) != "findings" {
		t.Errorf("the pipe gave %q, %v", text, err)
	}
}

// TestOutputToSocket holds that a socket, which cannot be opened, is not replaced.
func TestOutputToSocket(t *testing.T) {
	t.Chdir(t.TempDir()) // the name of a socket must be short
	listener, err := net.Listen("unix", "socket")
	if err != nil {
		t.Skip(err)
	}
	defer listener.Close()
	if o, err := NewOutput(&Env{}, "socket"); err == nil {
		o.Commit()
		t.Error("a socket was opened as a file")
	}
	if info, err := os.Lstat("socket"); err != nil || info.Mode()&fs.ModeSocket == 0 {
		t.Errorf("the socket became %v, %v", info, err)
	}
}

// TestOutputMode holds that a new file has the mode that the umask leaves.
func TestOutputMode(t *testing.T) {
	defer syscall.Umask(syscall.Umask(0o027))
	path := filepath.Join(t.TempDir(), "new.txt")
	write(t, path, "new", true)
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o640 {
		t.Errorf("the mode is %v, %v", info.Mode(), err)
	}
}

package program

import (
	"bufio"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// Output is where a program's results go.
type Output struct {
	*bufio.Writer
	env  *Env
	file *os.File // nil for standard output
	path string   // the name that the file gets when it is whole; empty when it is written as it is
}

// NewOutput opens the output: the file of -o, or standard output if the path is empty. A regular file appears under its name
// when the program is done, so that a failed run leaves what was there before; it keeps its mode, and a new one gets that of
// the umask. What is no regular file, such as a device or a pipe, is written to; so is the file that a link leads to, or will lead
// to. A regular file that is one of the inputs is a [*UsageError].
func NewOutput(env *Env, path string, inputs ...string) (*Output, error) {
	if path == "" {
		return &Output{Writer: bufio.NewWriter(env.Out), env: env}, nil
	}
	given := path
	path = behindLinks(path)
	mode := fs.FileMode(0o666)
	info, err := os.Stat(path)
	switch {
	case err == nil && info.Mode().IsRegular() && isOneOf(info, inputs):
		return nil, &UsageError{"the file of -o, " + given + ", is one that is read, and would be lost"}
	case err == nil && !info.Mode().IsRegular():
		file, err := os.OpenFile(path, os.O_WRONLY, 0)
		if err != nil {
			return nil, err
		}
		return &Output{Writer: bufio.NewWriter(file), env: env, file: file}, nil
	case err == nil:
		mode = info.Mode().Perm()
		if file, err := os.OpenFile(path, os.O_WRONLY, 0); err != nil {
			return nil, err // it may not be written, though its folder may
		} else if err := file.Close(); err != nil {
			return nil, err
		}
	case !errors.Is(err, fs.ErrNotExist):
		return nil, err
	}
	file, err := createBeside(path, mode)
	if err != nil {
		var cause *fs.PathError
		if errors.As(err, &cause) {
			cause.Path = given // not that of the file beside it
		}
		return nil, err
	}
	if info != nil { // the umask has no say in the mode of a file that was there
		if err := file.Chmod(mode); err != nil {
			file.Close()
			return nil, errors.Join(err, os.Remove(file.Name()))
		}
	}
	o := &Output{Writer: bufio.NewWriter(file), env: env, file: file, path: path}
	env.mutex.Lock()
	env.outputs = append(env.outputs, o)
	env.mutex.Unlock()
	return o, nil
}

// behindLinks returns the path that a path stands for, if links lead from it, though nothing need be there yet.
func behindLinks(path string) string {
	const mostLinks = 40 // in a circle, which cannot be opened
	for range mostLinks {
		if _, err := os.Stat(path); err == nil {
			if real, err := filepath.EvalSymlinks(path); err == nil {
				return real
			}
			return path // “/dev/stdout” leads to what has no name in a folder
		}
		to, err := os.Readlink(path)
		if err != nil {
			return path
		}
		if !filepath.IsAbs(to) {
			folder, err := filepath.EvalSymlinks(filepath.Dir(path))
			if err != nil {
				return path
			}
			to = filepath.Join(folder, to)
		}
		path = to
	}
	return path
}

// isOneOf reports whether a file is one of some paths.
func isOneOf(file fs.FileInfo, paths []string) bool {
	return slices.ContainsFunc(paths, func(path string) bool {
		info, err := os.Stat(path)
		return err == nil && os.SameFile(info, file)
	})
}

// createBeside makes a new file in the folder of another.
func createBeside(path string, mode fs.FileMode) (*os.File, error) {
	reserved, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+"-*")
	if err != nil {
		return nil, err
	}
	name := reserved.Name()
	if err := errors.Join(reserved.Close(), os.Remove(name)); err != nil {
		return nil, err
	}
	return os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode) // which obeys the umask, as CreateTemp does not
}

// Commit writes out what is left. Without it a regular file is not kept.
func (o *Output) Commit() error {
	if err := o.Flush(); err != nil || o.file == nil {
		return err
	}
	if o.path == "" {
		return o.file.Close()
	}
	if err := errors.Join(o.file.Sync(), o.file.Close()); err != nil {
		return err
	}
	o.env.mutex.Lock()
	defer o.env.mutex.Unlock()
	if !slices.Contains(o.env.outputs, o) {
		return fs.ErrClosed // it was abandoned
	}
	err := os.Rename(o.file.Name(), o.path)
	if err == nil {
		o.env.forget(o)
	}
	return err
}

// Discard removes what was written to a regular file and not committed. What went elsewhere stays.
func (o *Output) Discard() {
	if o.file == nil {
		return
	}
	o.file.Close() // closed already when it was committed
	o.env.mutex.Lock()
	defer o.env.mutex.Unlock()
	if slices.Contains(o.env.outputs, o) {
		os.Remove(o.file.Name()) // nobody is left to be told
		o.env.forget(o)
	}
}

func (e *Env) forget(o *Output) {
	e.outputs = slices.DeleteFunc(e.outputs, func(other *Output) bool { return other == o })
}

// abandon removes what was written to files and not committed, when the program ends in the middle of its work.
func (e *Env) abandon() {
	e.mutex.Lock()
	defer e.mutex.Unlock()
	for _, o := range e.outputs {
		os.Remove(o.file.Name())
	}
	e.outputs = nil
}

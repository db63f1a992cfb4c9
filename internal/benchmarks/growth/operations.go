package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/coverage"
	"strconv"
	"strings"
	"sync"
)

// errNotCounted is the error where the program was built without counters.
var errNotCounted = errors.New("there are no counters: build with -cover -covermode=atomic -coverpkg=" + counted)

// counted are the packages whose statements are counted: this module's, and those of the standard library to which a careless
// caller leaves work that grows.
const counted = "github.com/crosscheck-go/crosscheck/...,github.com/agnivade/levenshtein,strings,bytes,slices,sort,maps,unicode/utf8"

// operations runs some work and gives the number of statements that it executed. Unlike the time that it takes, it is the same
// on every machine and however busy that is.
func operations(work func() error) (float64, error) {
	if err := coverage.ClearCounters(); err != nil {
		return 0, fmt.Errorf("%w (%w)", errNotCounted, err)
	}
	if err := work(); err != nil {
		return 0, err
	}
	folder, err := os.MkdirTemp("", "counters")
	if err != nil {
		return 0, err
	}
	defer os.RemoveAll(folder)
	if err := errors.Join(coverage.WriteCountersDir(folder), coverage.WriteMetaDir(folder)); err != nil {
		return 0, err
	}
	reader, err := covdata()
	if err != nil {
		return 0, err
	}
	profile := filepath.Join(folder, "profile")
	if out, err := exec.Command(reader, "textfmt", "-i", folder, "-o", profile).CombinedOutput(); err != nil {
		return 0, fmt.Errorf("%w\n%s", err, out)
	}
	data, err := os.ReadFile(profile)
	if err != nil {
		return 0, err
	}
	return statements(data)
}

// covdata returns the path of the tool that reads counters. Asked once, it spares the go command's start for each measurement.
var covdata = sync.OnceValues(func() (string, error) {
	out, err := exec.Command("go", "tool", "-n", "covdata").Output()
	if err != nil {
		return "", fmt.Errorf("go tool -n covdata: %w", err)
	}
	path := strings.TrimSpace(string(out))
	if _, err := os.Stat(path); err == nil {
		return path, nil
	}
	// The first use builds the tool.
	if out, err := exec.Command("go", "tool", "covdata", "help").CombinedOutput(); len(out) == 0 && err != nil {
		return "", err
	}
	_, err = os.Stat(path)
	return path, err
})

// statements adds up a profile, whose lines end with the number of statements of a block and how often it was executed.
func statements(profile []byte) (float64, error) {
	sum := 0.0
	for lines := bufio.NewScanner(bytes.NewReader(profile)); lines.Scan(); {
		fields := strings.Fields(lines.Text())
		if len(fields) != 3 {
			continue // the mode
		}
		in, err := strconv.ParseFloat(fields[1], 64)
		times, wrong := strconv.ParseFloat(fields[2], 64)
		if err := errors.Join(err, wrong); err != nil {
			return 0, err
		}
		sum += in * times
	}
	return sum, nil
}

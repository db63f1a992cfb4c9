package program

import (
	"math"
	"testing"
)

// TestMemory holds what is read of the memory of a machine and of a container, and that what is not understood is no limit.
func TestMemory(t *testing.T) {
	for info, want := range map[string]int64{
		"MemTotal:       16384 kB\nMemFree: 12 kB\n": 16384 << 10,
		"MemFree: 12 kB\n":                           math.MaxInt64,
		"MemTotal: many kB\n":                        math.MaxInt64,
		"":                                           math.MaxInt64,
	} {
		if got := totalMemory(info); got != want {
			t.Errorf("%q: %d", info, got)
		}
	}
	for limit, want := range map[string]int64{"536870912\n": 1 << 29, "max\n": math.MaxInt64, "0": math.MaxInt64, "": math.MaxInt64} {
		if got := containerMemory(limit); got != want {
			t.Errorf("%q: %d", limit, got)
		}
	}
	if memoryLimit() <= 0 {
		t.Error("no memory at all")
	}
}

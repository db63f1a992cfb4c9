package program

import (
	"math"
	"os"
	"strconv"
	"strings"
)

// memoryLimit is half of the memory that the machine has, or that the container gives where that is less, in bytes. Where
// neither is known, as outside Linux, there is no limit.
func memoryLimit() int64 {
	limit := int64(math.MaxInt64)
	if content, err := os.ReadFile("/proc/meminfo"); err == nil {
		limit = min(limit, totalMemory(string(content)))
	}
	for _, path := range []string{"/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"} {
		if content, err := os.ReadFile(path); err == nil {
			limit = min(limit, containerMemory(string(content)))
		}
	}
	if limit == math.MaxInt64 {
		return limit
	}
	return limit / 2
}

// totalMemory reads the memory of the machine out of /proc/meminfo: “MemTotal:  16384000 kB”.
func totalMemory(info string) int64 {
	for line := range strings.Lines(info) {
		fields := strings.Fields(line)
		if len(fields) == 3 && fields[0] == "MemTotal:" && fields[2] == "kB" {
			if kilobytes, err := strconv.ParseInt(fields[1], 10, 64); err == nil && kilobytes > 0 && kilobytes < math.MaxInt64>>10 {
				return kilobytes << 10
			}
		}
	}
	return math.MaxInt64
}

// containerMemory reads the limit of a control group: a number of bytes, or “max”.
func containerMemory(limit string) int64 {
	if bytes, err := strconv.ParseInt(strings.TrimSpace(limit), 10, 64); err == nil && bytes > 0 {
		return bytes
	}
	return math.MaxInt64
}

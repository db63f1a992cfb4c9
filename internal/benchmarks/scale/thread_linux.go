package main

import (
	"syscall"
	"time"
)

// threadTime is what the thread of the caller took of the processor until now; 0 where that is not known.
func threadTime() time.Duration {
	const ofThread = 1 // RUSAGE_THREAD
	var usage syscall.Rusage
	if syscall.Getrusage(ofThread, &usage) != nil {
		return 0
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}

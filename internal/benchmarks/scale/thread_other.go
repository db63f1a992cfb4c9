//go:build !linux

package main

import "time"

// threadTime is what the thread of the caller took of the processor until now; 0 where that is not known.
func threadTime() time.Duration { return 0 }

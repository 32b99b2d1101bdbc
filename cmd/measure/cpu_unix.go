//go:build unix

package main

import (
	"syscall"
	"time"
)

// cpuTime is what this process has used of the processors, in its own code and
// in the system's.
func cpuTime() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

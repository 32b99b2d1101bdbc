package main

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// each computes a result for every item, on all processors; the results stand
// in the order of the items.
func each[T, R any](items []T, compute func(T) R) []R {
	results := make([]R, len(items))
	var next atomic.Int64
	var wait sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wait.Go(func() {
			for i := next.Add(1) - 1; i < int64(len(items)); i = next.Add(1) - 1 {
				results[i] = compute(items[i])
			}
		})
	}
	wait.Wait()
	return results
}

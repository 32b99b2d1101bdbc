package nn

import (
	"runtime"
	"sync"
)

// inParallel calls f on ranges that tile [0, n). Only for work in which no
// element depends on another: the number of ranges follows the machine.
func inParallel(n int, f func(from, to int)) {
	workers := runtime.GOMAXPROCS(0)
	var wg sync.WaitGroup
	for w := range workers {
		wg.Go(func() { f(n*w/workers, n*(w+1)/workers) })
	}
	wg.Wait()
}

package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"
	"sync"
	"time"
)

// figures are what was measured of a server.
type figures struct {
	mu     sync.Mutex
	times  map[string][]time.Duration // by what was done
	pages  map[string][]time.Duration // by the page that was read, all records of one sort as one
	errors []string
	memory []int // KiB that the server held, every half second; none where the system does not tell
}

// time does something and notes how long it took, or that it failed.
func (f *figures) time(what string, do func() error) {
	took, err := timed(do)
	f.mu.Lock()
	defer f.mu.Unlock()
	f.note(&f.times, what, took, err)
}

// page reads a page and notes how long it took, among all and of its own.
func (f *figures) page(name string, read func() error) {
	took, err := timed(read)
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.note(&f.times, "read", took, err) {
		f.note(&f.pages, name, took, nil)
	}
}

func timed(do func() error) (time.Duration, error) {
	begin := time.Now()
	err := do()
	return time.Since(begin), err
}

func (f *figures) note(times *map[string][]time.Duration, what string, took time.Duration, err error) bool {
	if err != nil {
		f.errors = append(f.errors, err.Error())
		return false
	}
	if *times == nil {
		*times = map[string][]time.Duration{}
	}
	(*times)[what] = append((*times)[what], took)
	return true
}

// watch notes the memory of a process until the time is over.
func (f *figures) watch(ctx context.Context, pid int) {
	tick := time.NewTicker(500 * time.Millisecond)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
		if kib := residentMemory(pid); kib > 0 {
			f.memory = append(f.memory, kib)
		}
	}
}

// residentMemory is what of a process is in memory, in KiB; 0 where the system
// has no /proc.
func residentMemory(pid int) (kib int) {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return 0
	}
	for line := range strings.Lines(string(status)) {
		if n, _ := fmt.Sscanf(line, "VmRSS: %d kB", &kib); n == 1 {
			return kib
		}
	}
	return 0
}

// share is the value that so many of a hundred of the sorted values do not
// exceed.
func share[V any](sorted []V, percent int) V {
	return sorted[max(0, (len(sorted)*percent+99)/100-1)]
}

// mostGrowth is how much more, of a hundred, the server may hold in the last
// quarter of the time than in the second.
const mostGrowth = 25

// print prints the figures; its error says which mark was missed.
func (f *figures) print(out io.Writer, l *load) error {
	var missed []string
	fmt.Fprintf(out, "%d readers, %d reviewers, %d reports at first, %v more a second, %v\n", l.readers, l.reviewers, l.reports, l.adds, l.lasts)
	fmt.Fprintln(out, "         answers   p50 ms   p90 ms   p99 ms  longest ms")
	for _, what := range []string{"read", "decide", "add"} {
		times := f.times[what]
		if len(times) == 0 && what == "add" && l.adds == 0 {
			continue
		}
		if len(times) == 0 {
			missed = append(missed, "nothing was answered to "+what)
			continue
		}
		slices.Sort(times)
		fmt.Fprintf(out, "%-7s  %7d  %7d  %7d  %7d  %10d\n", what, len(times), share(times, 50).Milliseconds(), share(times, 90).Milliseconds(), share(times, 99).Milliseconds(), times[len(times)-1].Milliseconds())
		if slow := share(times, 99); slow > l.limit {
			missed = append(missed, fmt.Sprintf("%s: p99 %v, more than %v", what, slow.Round(time.Millisecond), l.limit))
		}
	}
	f.slowPages(out)
	fmt.Fprintf(out, "errors: %d\n", len(f.errors))
	for _, e := range f.errors[:min(5, len(f.errors))] {
		fmt.Fprintln(out, " ", e)
	}
	if len(f.errors) > 0 {
		missed = append(missed, fmt.Sprintf("%d errors", len(f.errors)))
	}
	if growth, ok := f.memoryLine(out); ok && growth > mostGrowth {
		missed = append(missed, fmt.Sprintf("memory grew by %d of 100", growth))
	}
	if len(missed) > 0 {
		return fmt.Errorf("the marks are missed: %s", strings.Join(missed, "; "))
	}
	return nil
}

// slowPages prints the pages whose slowest answers took longest.
func (f *figures) slowPages(out io.Writer) {
	slow := func(page string) time.Duration { return share(f.pages[page], 99) }
	for _, times := range f.pages {
		slices.Sort(times)
	}
	pages := slices.Sorted(maps.Keys(f.pages))
	slices.SortStableFunc(pages, func(a, b string) int { return cmp.Compare(slow(b), slow(a)) })
	for _, page := range pages[:min(12, len(pages))] {
		times := f.pages[page]
		fmt.Fprintf(out, "  %-24s  %5d  p50 %5d  p99 %5d ms\n", page, len(times), share(times, 50).Milliseconds(), slow(page).Milliseconds())
	}
}

// memoryLine prints the memory quarter by quarter and gives, in hundredths, by how much
// the last one's is more than the second's.
func (f *figures) memoryLine(out io.Writer) (growth int, ok bool) {
	n := len(f.memory) / 4
	if n == 0 {
		fmt.Fprintln(out, "memory: not measured")
		return 0, false
	}
	var quarters [4]int
	fmt.Fprint(out, "memory MiB, middle value of each quarter:")
	for i := range quarters {
		part := slices.Sorted(slices.Values(f.memory[i*n : (i+1)*n]))
		quarters[i] = share(part, 50)
		fmt.Fprintf(out, " %d", quarters[i]>>10)
	}
	fmt.Fprintf(out, "; most %d\n", slices.Max(f.memory)>>10)
	return (quarters[3] - quarters[1]) * 100 / quarters[1], true
}

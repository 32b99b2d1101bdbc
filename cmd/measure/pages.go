package main

import (
	"cmp"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"
)

// The marks of docs/measures.md for a page and for a picture (timeline,
// network, map, calendar).
const (
	pageTime    = 150 * time.Millisecond
	pageBytes   = 300_000
	pictureTime = 2 * time.Second
)

var (
	picture  = regexp.MustCompile(`timeline|network|map|calendar`)
	pictures = []string{"/meetings/timeline", "/meetings/calendar", "/meetings/calendar?month=1990-03", "/meetings/map", "/parties/network"}
)

// pageTimes measures how long every page takes, and how much it ships, on a large
// store of generated reports.
func pageTimes(args []string, out io.Writer) (err error) {
	set := flag.NewFlagSet("pages", flag.ContinueOnError)
	binary := set.String("binary", "bin/parley", "the program")
	reports := set.Int("n", 100_000, "reports in the store")
	db := set.String("db", "", "a SQLite file that an earlier run made; a new one, taken away afterwards, where empty")
	if err := set.Parse(args); err != nil {
		return err
	}
	ctx := context.Background()
	path := *db
	if path == "" {
		dir, err := os.MkdirTemp("", "parley-pages-")
		if err != nil {
			return err
		}
		defer os.RemoveAll(dir)
		path = filepath.Join(dir, "parley.db")
	}
	if _, err := os.Stat(path); err != nil {
		if err := makePress(ctx, path, *reports); err != nil {
			return err
		}
	}
	server, url, err := startServer(ctx, *binary, path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, server.Process.Signal(os.Interrupt), server.Wait()) }()
	return measurePages(url, server.Process.Pid, out)
}

// A pageCost is what a page costs.
type pageCost struct {
	path         string
	middle, most time.Duration
	cpu          time.Duration // of the processors, for one answer; 0 where the system does not tell
	bytes        int
}

// over says which marks the page misses.
func (c pageCost) over() string {
	limit := pageTime
	if picture.MatchString(c.path) {
		limit = pictureTime
	}
	var missed []string
	if c.middle > limit {
		missed = append(missed, fmt.Sprintf("more than %v", limit))
	}
	if c.bytes > pageBytes {
		missed = append(missed, fmt.Sprintf("more than %d bytes", pageBytes))
	}
	return strings.Join(missed, ", ")
}

func measurePages(url string, pid int, out io.Writer) error {
	s, err := lookAround(url)
	if err != nil {
		return err
	}
	fmt.Fprintln(out, "middle ms  longest ms  cpu ms    bytes  page")
	missed := 0
	for _, path := range s.oneOfEach() {
		c, err := cost(url, path, pid)
		if err != nil {
			return err
		}
		over := c.over()
		if over != "" {
			missed++
		}
		fmt.Fprintf(out, "%9.1f  %10.1f  %6.1f  %7d  %s  %s\n", ms(c.middle), ms(c.most), ms(c.cpu), c.bytes, path, over)
	}
	if missed > 0 {
		return fmt.Errorf("%d pages miss their marks", missed)
	}
	return nil
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

// oneOfEach are the pages, the pictures, the lists filtered, and one record of each list.
func (s *site) oneOfEach() []string {
	paths := slices.Concat(s.pages, pictures)
	for _, page := range s.pages {
		if strings.Count(page, "/") == 1 && len(page) > 1 {
			paths = append(paths, page+"?q=geneva", page+"?from=1990-01&to=1990-01")
		}
	}
	sort := func(path string) string { return path[:strings.LastIndex(path, "/")] }
	records := slices.Clone(s.records)
	slices.SortStableFunc(records, func(a, b string) int { return cmp.Compare(sort(a), sort(b)) })
	return append(paths, slices.CompactFunc(records, func(a, b string) bool { return sort(a) == sort(b) })...)
}

// cost asks for a page eleven times.
func cost(url, path string, pid int) (pageCost, error) {
	c := pageCost{path: path}
	var times []time.Duration
	used := processorTime(pid)
	for range 11 {
		begin := time.Now()
		body, err := fetch(http.DefaultClient, url+path)
		if err != nil {
			return c, err
		}
		times = append(times, time.Since(begin))
		c.bytes = len(body)
	}
	c.cpu = (processorTime(pid) - used) / time.Duration(len(times))
	slices.Sort(times)
	c.middle, c.most = share(times, 50), times[len(times)-1]
	return c, nil
}

// processorTime is what the threads of a process have used of the processors, 0
// where the system has no /proc. On a busy machine it says more than the clock.
func processorTime(pid int) (total time.Duration) {
	files, err := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/schedstat", pid))
	if err != nil {
		return 0
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			continue // the thread has ended
		}
		var ns int64
		if _, err := fmt.Sscan(string(data), &ns); err == nil {
			total += time.Duration(ns)
		}
	}
	return total
}

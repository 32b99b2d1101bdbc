package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"runtime/pprof"
	"slices"
	"strings"
	"time"

	"parley"
	"parley/internal/ingest"
	"parley/internal/press"
	"parley/internal/store"
)

// record measures adding, merging, searching and showing at growing sizes of
// the store, on generated reports.
func record(args []string, out io.Writer) error {
	set := flag.NewFlagSet("record", flag.ContinueOnError)
	most := set.Int("n", 10_000, "how many reports; measured at 1,000, 3,000, 10,000 … on the way")
	db := set.String("db", "", "the data base, which must have nothing yet; a new SQLite file where empty")
	profile := set.String("profile", "", "write a CPU profile to this file")
	if err := set.Parse(args); err != nil {
		return err
	}
	if *profile != "" {
		f, err := os.Create(*profile)
		if err != nil {
			return err
		}
		defer f.Close()
		if err := pprof.StartCPUProfile(f); err != nil {
			return err
		}
		defer pprof.StopCPUProfile()
	}
	path := *db
	if path == "" {
		dir, err := os.MkdirTemp("", "parley-record-")
		if err != nil {
			return err
		}
		defer os.RemoveAll(dir)
		path = filepath.Join(dir, "record.db")
	}
	ctx := context.Background()
	st, err := store.Open(ctx, path)
	if err != nil {
		return err
	}
	defer st.Close()
	fmt.Fprintln(out, "reports  add ms/report  record ms/report  cpu ms/report  search ms  show meeting ms  check claim ms  meetings  heap MB  pages/report  bytes/report")
	done, size := 0, 1000
	for done < *most {
		size = min(size, *most)
		line, err := grow(ctx, st, &pageMeter{path: path}, done, size)
		if err != nil {
			return err
		}
		fmt.Fprintf(out, "%7d  %s  %s\n", size, line, bytesEach(path, size))
		lists, err := slowest(ctx, &st.Reads)
		if err != nil {
			return err
		}
		fmt.Fprintln(out, "        ", lists)
		done, size = size, after(size)
	}
	return nil
}

// after is the next size of 1,000, 3,000, 10,000 …
func after(size int) int {
	if strings.HasPrefix(fmt.Sprint(size), "3") {
		return size / 3 * 10
	}
	return size * 3
}

// batch is how many reports are added at once.
const batch = 64

// grow adds reports until there are so many, and measures the last thousand:
// by the clock, in processor time of this process, of which a server's is no
// part, and by the pages that are written to SQLite's log.
func grow(ctx context.Context, st *store.Store, pages *pageMeter, from, to int) (string, error) {
	var adding, merging, cpu time.Duration
	counted := 0
	pages.written = 0
	for n := from; n < to; n += batch {
		var entries []store.Entry
		for i := n; i < min(n+batch, to); i++ {
			entries = append(entries, press.Entry(i))
		}
		begin, used := time.Now(), cpuTime()
		if _, err := st.Add(ctx, time.Unix(0, 0), entries); err != nil {
			return "", err
		}
		added := time.Now()
		pages.note()
		if err := ingest.Record(ctx, st); err != nil {
			return "", err
		}
		pages.note()
		if to-n > 1000+batch {
			pages.written = 0
		} else {
			adding += added.Sub(begin)
			merging += time.Since(added)
			cpu += cpuTime() - used
			counted += len(entries)
		}
	}
	search, err := median(func(i int) error {
		_, err := st.ReportsWhere(ctx, store.ReportFilter{Text: fmt.Sprintf("%s boats", strings.ToLower(press.Cities[i%len(press.Cities)])), Limit: 50})
		return err
	})
	if err != nil {
		return "", err
	}
	var show time.Duration
	var meetings int
	err = ingest.Open(ctx, st, func(b *ingest.Book) (err error) {
		rows, err := b.Reads().Records(ctx, store.Filter{Kind: parley.MeetingNode, Limit: 1000})
		if err != nil {
			return err
		}
		if meetings, err = b.Reads().CountRecords(ctx, store.Filter{Kind: parley.MeetingNode}); err != nil {
			return err
		}
		show, err = median(func(i int) error {
			_, err := b.Record(rows[i*97%len(rows)].ID)
			return err
		})
		return err
	})
	if err != nil {
		return "", err
	}
	check, err := checkOne(ctx, st)
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	ms := func(d time.Duration, n int) float64 { return float64(d.Microseconds()) / 1000 / float64(n) }
	return fmt.Sprintf("%13.2f  %16.2f  %13.2f  %9.2f  %15.2f  %14.2f  %8d  %7d  %12s", ms(adding, counted), ms(merging, counted), ms(cpu, counted), ms(search, 1), ms(show, 1), ms(check, 1), meetings, m.HeapAlloc>>20, pages.each(counted)), err
}

// median is the median time of 21 calls.
func median(f func(i int) error) (time.Duration, error) {
	var times []time.Duration
	for i := range 21 {
		begin := time.Now()
		if err := f(i); err != nil {
			return 0, err
		}
		times = append(times, time.Since(begin))
	}
	slices.Sort(times)
	return times[len(times)/2], nil
}

// bytesEach is the size of a SQLite file for each report.
func bytesEach(path string, reports int) string {
	total := int64(0)
	for _, end := range []string{"", "-wal"} {
		if info, err := os.Stat(path + end); err == nil {
			total += info.Size()
		}
	}
	if total == 0 {
		return "-"
	}
	return fmt.Sprint(total / int64(reports))
}

package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"sync"
	"time"

	"parley"
	"parley/internal/ingest"
	"parley/internal/press"
	"parley/internal/store"
)

// A load is what is asked of a server, and for how long.
type load struct {
	binary             string
	reports            int // in the store at the beginning
	readers, reviewers int
	adds               float64 // reports a second that come in
	think              time.Duration
	lasts              time.Duration
	limit              time.Duration // of the 99th percentile
}

// serve measures the pages while people read and review and reports come in:
// parley serve on loopback, on a store of generated reports.
func serve(args []string, out io.Writer) error {
	var l load
	set := flag.NewFlagSet("serve", flag.ContinueOnError)
	set.StringVar(&l.binary, "binary", "bin/parley", "the program")
	set.IntVar(&l.reports, "n", 10_000, "reports in the store at the beginning")
	set.IntVar(&l.readers, "readers", 50, "people who read")
	set.IntVar(&l.reviewers, "reviewers", 5, "people who decide")
	set.Float64Var(&l.adds, "adds", 2, "reports a second that come in")
	set.DurationVar(&l.think, "think", 2*time.Second, "how long a person looks at a page, on average")
	set.DurationVar(&l.lasts, "for", 5*time.Minute, "how long")
	set.DurationVar(&l.limit, "limit", 500*time.Millisecond, "what 99 of 100 answers may take")
	if err := set.Parse(args); err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "parley-serve-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	return l.run(context.Background(), filepath.Join(dir, "parley.db"), out)
}

func (l *load) run(ctx context.Context, db string, out io.Writer) error {
	if err := makePress(ctx, db, l.reports); err != nil {
		return err
	}
	server, url, err := startServer(ctx, l.binary, db)
	if err != nil {
		return err
	}
	f, err := l.ask(ctx, url, server.Process.Pid)
	if err = errors.Join(err, server.Process.Signal(os.Interrupt), server.Wait()); err != nil {
		return err
	}
	return f.print(out, l)
}

// makePress makes a store with so many generated reports and their record.
func makePress(ctx context.Context, db string, reports int) (err error) {
	st, err := store.Open(ctx, db)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, st.Close()) }()
	for n := 0; n < reports; n += batch {
		var entries []store.Entry
		for i := n; i < min(n+batch, reports); i++ {
			entries = append(entries, press.Entry(i))
		}
		if _, err := st.Add(ctx, time.Unix(0, 0), entries); err != nil {
			return err
		}
		if err := ingest.Record(ctx, st); err != nil {
			return err
		}
	}
	return nil
}

var listening = regexp.MustCompile(`at (http://127\.0\.0\.1:\d+)/`)

// startServer starts parley serve at a free port and gives its address.
func startServer(ctx context.Context, binary, db string) (*exec.Cmd, string, error) {
	cmd := exec.CommandContext(ctx, binary, "serve", "--db", db, "--addr", "127.0.0.1:0")
	cmd.Stderr = os.Stderr
	stdout, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		return nil, "", err
	}
	line, _ := bufio.NewReader(stdout).ReadString('\n') // without the line there is no address either
	m := listening.FindStringSubmatch(line)
	if m == nil {
		_ = cmd.Process.Kill()
		return nil, "", fmt.Errorf("%s serve says not where it listens: %q (%v)", binary, line, cmd.Wait())
	}
	return cmd, m[1], nil
}

// ask lets all people ask, reports come in and the memory be watched, until the
// time is over.
func (l *load) ask(ctx context.Context, url string, pid int) (*figures, error) {
	site, err := lookAround(url)
	if err != nil {
		return nil, err
	}
	ctx, stop := context.WithTimeout(ctx, l.lasts)
	defer stop()
	f := &figures{}
	var people sync.WaitGroup
	for n := range l.readers + l.reviewers {
		p := newPerson(site, f, n)
		people.Go(func() { p.work(ctx, l.think, n >= l.readers) })
	}
	people.Go(func() { f.watch(ctx, pid) })
	people.Go(func() { l.comeIn(ctx, url, f) })
	people.Wait()
	return f, nil
}

// comeIn sends reports to the server, one at a time, as the program of an agency
// would.
func (l *load) comeIn(ctx context.Context, url string, f *figures) {
	if l.adds <= 0 {
		return
	}
	tick := time.NewTicker(time.Duration(float64(time.Second) / l.adds))
	defer tick.Stop()
	for n := l.reports; ; n++ {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
		report := press.Entry(n).Reading.Report
		f.time("add", func() error { return send(url, &report) })
	}
}

// send gives the server a report to keep.
func send(url string, r *parley.Report) error {
	body, err := json.Marshal(map[string]string{"text": r.Text, "title": r.Title, "date": r.Published, "source": r.Publisher, "url": r.URL})
	if err != nil {
		return err
	}
	res, err := http.Post(url+"/api/v1/reports", "application/json", bytes.NewReader(body))
	if err != nil {
		return err
	}
	defer res.Body.Close()
	answer, err := io.ReadAll(res.Body)
	if err == nil && res.StatusCode != http.StatusCreated {
		err = fmt.Errorf("add %s: %s: %s", r.URL, res.Status, answer)
	}
	return err
}

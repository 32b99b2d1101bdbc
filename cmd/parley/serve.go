package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"os"
	"os/signal"
	"runtime/debug"
	"sync"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"parley"
	"parley/internal/access"
	"parley/internal/desk"
	"parley/internal/extract"
	"parley/internal/store"
	"parley/internal/view"
	"parley/internal/web"
)

// serveCommand is "parley serve": the pages.
func serveCommand(std streams) *cobra.Command {
	var db, lists string
	var door doorFlags
	cmd := &cobra.Command{
		Use:   "serve",
		Short: "Serve the pages: read, compare, correct, follow",
		Long: "Serve shows the record of the data base as pages, at the address that it prints, until it\n" +
			"is stopped (Ctrl-C). What others add to the data base meanwhile is shown as it comes.\n\n" +
			"Without users (parley user) only this computer is served. With users everybody signs in;\n" +
			"docs/serving.md tells how to serve a team.",
		Example: "  parley serve\n  parley serve --db talks.db --addr 127.0.0.1:9000\n  parley serve --addr :443 --tls-cert talks.pem --tls-key talks.key",
		Args:    noArgs,
		RunE: func(cmd *cobra.Command, _ []string) (err error) {
			config, err := configOf(lists)
			if err != nil {
				return err
			}
			st, err := store.Open(cmd.Context(), db)
			if err != nil {
				return err
			}
			defer func() { err = cmp.Or(err, st.Close()) }()
			s := serving{std: std, store: st, door: &door, config: config, now: time.Now}
			return s.run(cmd.Context())
		},
	}
	dbFlag(cmd, &db)
	lexiconFlag(cmd, &lists)
	door.add(cmd)
	return cmd
}

// How long a connection may take to say what it wants, to send it, to take the
// answer, and how long it may be idle.
const (
	headerTime = 10 * time.Second
	readTime   = time.Minute
	writeTime  = 2 * time.Minute
	idleTime   = 2 * time.Minute
)

// A serving is what is served, and where.
type serving struct {
	std    streams
	store  *store.Store
	door   *doorFlags
	config extract.Config
	now    func() time.Time
	ready  func(address string) // called once it is served; nil for nothing
}

// run serves until the program is told to stop, and then lets those whose
// questions are being answered finish.
func (s *serving) run(ctx context.Context) error {
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM)
	defer stop()
	listener, err := s.door.listen(ctx, s.std, s.store)
	if err != nil {
		return err
	}
	spareCollector()
	log := slog.New(slog.NewTextHandler(s.std.err, nil))
	d := &desk.Desk{Store: s.store, Config: s.config, Now: s.now}
	gate := access.NewGate(s.store, access.NewHasher(), s.now)
	in := s.door.door(gate)
	site, err := web.New(web.Config{Archive: archive{d}, Identify: in.Identify, Door: in, Now: s.now, Version: parley.Version, Log: log})
	if err != nil {
		return errors.Join(err, listener.Close())
	}
	server := &http.Server{Handler: site, ReadHeaderTimeout: headerTime, ReadTimeout: readTime, WriteTimeout: writeTime, IdleTimeout: idleTime,
		MaxHeaderBytes: 64 << 10, ErrorLog: slog.NewLogLogger(log.Handler(), slog.LevelDebug)}
	var follows sync.WaitGroup
	follows.Go(func() {
		d.Follow(ctx, time.Second, func(err error) { log.Error("bring the record up to date", "err", err) })
	})
	follows.Go(func() {
		d.FollowVerdicts(ctx, func(err error) { log.Error("follow verdicts", "err", err) })
	})
	follows.Go(func() { sweep(ctx, gate, log) })
	defer follows.Wait()
	defer stop()
	address := fmt.Sprintf("%s://%s/", s.door.scheme(), listener.Addr())
	fmt.Fprintf(s.std.out, "serving %s at %s\n", printable(s.store.Path()), address)
	if s.ready != nil {
		s.ready(address)
	}
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	last, cancel := context.WithTimeout(context.WithoutCancel(ctx), 10*time.Second)
	defer cancel()
	return server.Shutdown(last)
}

// spareCollector lets the heap grow to three times of what is in use before it is
// collected, unless the environment says otherwise: pages make much that is soon
// thrown away, and a fifth of their processor time went into collecting it.
func spareCollector() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(200)
	}
}

// archive lets the pages ask a desk.
type archive struct{ *desk.Desk }

func (a archive) Look(ctx context.Context, f func(web.Book) error) error {
	return a.Desk.Look(ctx, func(b *desk.Book) error { return f(b) })
}

func (a archive) Add(ctx context.Context, g view.Given) (report, status string, err error) {
	added, err := a.Desk.Add(ctx, g)
	return added.Report, added.Status, err
}

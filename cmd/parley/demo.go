package main

import (
	"cmp"
	"context"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"time"

	"github.com/spf13/cobra"

	"parley"
	"parley/examples"
	"parley/internal/extract"
	"parley/internal/ingest"
	"parley/internal/page"
	"parley/internal/store"
)

// demoDay is the day on which the demonstration's record is looked at: a few
// days after the last report of the series.
var demoDay = time.Date(2016, 11, 1, 12, 0, 0, 0, time.UTC)

// demoCommand is "parley demo": the pages with example reports.
func demoCommand(std streams) *cobra.Command {
	var door doorFlags
	var open bool
	cmd := &cobra.Command{
		Use:   "demo",
		Short: "Show the pages with example reports",
		Long: "Demo reads forty reports on two invented negotiations into a store of its own, which is\n" +
			"thrown away at the end, and serves the pages as if today were 1 November 2016.",
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) (err error) {
			dir, err := os.MkdirTemp("", "parley-demo-")
			if err != nil {
				return unwritable("the folder for temporary files", err)
			}
			defer func() { err = cmp.Or(err, os.RemoveAll(dir)) }()
			st, err := store.Open(cmd.Context(), filepath.Join(dir, "demo.db"))
			if err != nil {
				return err
			}
			defer func() { err = cmp.Or(err, st.Close()) }()
			fmt.Fprintln(std.out, "reading forty example reports …")
			if err := addSeries(cmd.Context(), st); err != nil {
				return err
			}
			offset := time.Since(demoDay)
			s := serving{std: std, store: st, door: &door, now: func() time.Time { return time.Now().Add(-offset) }}
			if open {
				s.ready = openBrowser
			}
			return s.run(cmd.Context())
		},
	}
	cmd.Flags().StringVar(&door.addr, "addr", "127.0.0.1:8080", "host and port to listen on")
	cmd.Flags().BoolVar(&open, "open", false, "open the pages in the browser")
	return cmd
}

// addSeries adds the worked series.
func addSeries(ctx context.Context, st *store.Store) error {
	names, err := fs.Glob(examples.Series, "series/*.txt")
	if err != nil {
		return err
	}
	var inputs []ingest.Input
	for _, name := range names {
		inputs = append(inputs, ingest.Input{Name: name, Load: func() ([]byte, error) { return examples.Series.ReadFile(name) }})
	}
	var failed error
	read := func(data []byte) (parley.Reading, error) {
		return ingest.ReadWith(data, page.Options{}, extract.Config{})
	}
	err = ingest.Add(ctx, st, inputs, read, time.Now, func(r ingest.Result) { failed = cmp.Or(failed, r.Err) })
	if err = cmp.Or(err, failed); err != nil {
		return err
	}
	return ingest.Record(ctx, st)
}

// openBrowser opens an address where there is a program for it; where there is
// none the address that was printed has to do.
func openBrowser(url string) {
	name, args := "xdg-open", []string{url}
	switch runtime.GOOS {
	case "darwin":
		name = "open"
	case "windows":
		name, args = "rundll32", []string{"url.dll,FileProtocolHandler", url}
	}
	if path, err := exec.LookPath(name); err == nil {
		_ = exec.Command(path, args...).Start() // a convenience only
	}
}

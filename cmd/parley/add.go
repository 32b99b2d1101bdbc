package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"time"

	"github.com/spf13/cobra"

	"parley"
	"parley/internal/extract"
	"parley/internal/ingest"
	"parley/internal/page"
	"parley/internal/store"
)

// addCommand is "parley add": one line a file, in the order given, printed
// when the report is on the disk.
func addCommand(std streams) *cobra.Command {
	var db, lists string
	var asLines bool
	var opt page.Options
	cmd := &cobra.Command{
		Use:   "add FILE…",
		Short: "Keep reports in the data base",
		Long: "Add reads each FILE (- is standard input) and keeps it with its original bytes.\n" +
			"A folder stands for the reports in it and in its folders, a pattern such as\n" +
			"'talks/*.txt' for the files that match. A file that ends in .jsonl, or standard\n" +
			"input with --jsonl, holds one report a line: an object with \"text\" or \"html\", and\n" +
			"\"url\", \"title\", \"date\", \"source\" where they are known.\n\n" +
			"Adding again changes nothing. Another text at the same address is kept as a\n" +
			"revision of the same report. A FILE that cannot be read stops no other.\n\n" +
			"Exit code: 0 all kept, 1 some failed (each named on standard error), 2 wrong usage.",
		Example: "  parley add talks.txt page.html\n  parley add --date 2025-12-06 - <talks.txt\n  parley add archive/ collected.jsonl",
		RunE: func(cmd *cobra.Command, args []string) error {
			inputs, done, err := addInputs(args, std.in, asLines)
			if err != nil {
				return err
			}
			defer done()
			if opt.Date != "" && opt.ForceDate != "" {
				return usage("--date and --force-date exclude each other; --force-date counts in any case")
			}
			config, err := configOf(lists)
			if err != nil {
				return err
			}
			a := adding{std: std, total: len(inputs), config: config, progress: newProgress(std.err, len(inputs), time.Now)}
			return a.run(cmd.Context(), db, inputs, opt)
		},
	}
	dbFlag(cmd, &db)
	cmd.Flags().BoolVar(&asLines, "jsonl", false, "standard input holds one report a line, as JSON")
	dateFlags(cmd, &opt)
	lexiconFlag(cmd, &lists)
	return cmd
}

// addInputs are the inputs to add; done is to be called when all are added.
func addInputs(args []string, stdin io.Reader, asLines bool) (inputs []input, done func(), err error) {
	if !asLines {
		inputs, err = inputsOf(args, stdin)
		return inputs, func() {}, err
	}
	if len(args) != 1 || args[0] != "-" {
		return nil, nil, usage("--jsonl goes with - alone (standard input); a file that ends in .jsonl needs no flag")
	}
	return spool(stdin)
}

// dbFlag adds --db.
func dbFlag(cmd *cobra.Command, db *string) {
	cmd.Flags().StringVar(db, "db", "parley.db", "the data base: a SQLite file, or postgres://user@host/name")
}

// adding is one run of "parley add".
type adding struct {
	std            streams
	progress       *progress
	config         extract.Config
	total          int
	kept, failures int
}

func (a *adding) run(ctx context.Context, db string, inputs []input, opt page.Options) (err error) {
	if a.nonePossible(inputs) { // and so no data base is made for a mistyped name
		return errSome
	}
	st, err := store.Open(ctx, db)
	if err != nil {
		return err
	}
	defer func() { err = cmp.Or(err, st.Close()) }()
	err = ingest.Add(ctx, st, toIngest(inputs), func(data []byte) (parley.Reading, error) {
		return ingest.ReadWith(data, opt, a.config)
	}, time.Now, a.result)
	a.progress.clear()
	if a.kept > 0 && err == nil {
		err = ingest.Record(ctx, st) // else whoever looks first does it
	}
	switch left := a.total - a.kept - a.failures; {
	case err != nil && left > 0 && a.total > 1:
		return fmt.Errorf("%w (%d of %d files not added; it is safe to add all of them again)", err, left, a.total)
	case err != nil:
		return err
	case a.failures > 0:
		return errSome
	}
	return nil
}

// nonePossible reports whether every input is known to fail, and says why.
func (a *adding) nonePossible(inputs []input) bool {
	for _, in := range inputs {
		if in.err == nil {
			return false
		}
	}
	for _, in := range inputs {
		printFailure(a.std.err, in.err)
	}
	return true
}

func toIngest(inputs []input) []ingest.Input {
	list := make([]ingest.Input, len(inputs))
	for i, in := range inputs {
		list[i] = ingest.Input{Name: in.name, Size: in.size, Load: in.load}
	}
	return list
}

// result prints what happened to one input.
func (a *adding) result(r ingest.Result) {
	a.progress.clear()
	if r.Err != nil {
		a.failures++
		printFailure(a.std.err, r.Err)
	} else {
		a.kept++
		printAdded(a.std.out, r)
	}
	a.progress.step()
}

// printAdded prints status, short ID, date, input and title.
func printAdded(w io.Writer, r ingest.Result) {
	date := r.Report.Published
	if date == "" {
		date = "undated"
	}
	fmt.Fprintf(w, "%-13s  %s  %-10s  %s  %s\n", r.Added.Status, shortID(r.Added.ReportID), printable(date), r.Name, printable(orDash(r.Report.Title)))
}

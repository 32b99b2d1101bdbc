package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"parley"
	"parley/internal/desk"
	"parley/internal/extract"
	"parley/internal/ingest"
	"parley/internal/store"
	"parley/internal/view"
)

// exportCommand is "parley export": the record as tables.
func exportCommand(std streams) *cobra.Command {
	var db string
	var spreadsheet bool
	cmd := &cobra.Command{
		Use:   "export DIR",
		Short: "Write the record as tables with a code book",
		Long: "Export writes every table of the record into DIR, as CSV and as JSON lines, with a code\n" +
			"book (codebook.md) that says what every column is. DIR is made where it is not there; files\n" +
			"of an earlier export are written over. The same store gives the same bytes.",
		Args: oneArg("export", "DIR"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return withBook(cmd.Context(), db, func(b *ingest.Book) error {
				e, err := exportOf(cmd.Context(), b)
				if err != nil {
					return err
				}
				return writeExport(std.out, e, args[0], spreadsheet)
			})
		},
	}
	dbFlag(cmd, &db)
	cmd.Flags().BoolVar(&spreadsheet, "spreadsheet", false, "an apostrophe before cells of CSV that a spreadsheet would take for formulas")
	return cmd
}

// exportOf gathers what is exported.
func exportOf(ctx context.Context, b *ingest.Book) (*view.Export, error) {
	e := &view.Export{Program: "parley " + parley.Version, Extraction: extract.Version}
	for r, err := range b.Records(store.Filter{}) {
		if err != nil {
			return nil, err
		}
		e.Records = append(e.Records, r)
	}
	reports, err := b.Reads().Reports(ctx)
	if err != nil {
		return nil, err
	}
	groups, err := b.WordingGroups()
	if err != nil {
		return nil, err
	}
	e.Reports = desk.ReportRows(reports, groups)
	for _, r := range reports {
		e.CutOff = max(e.CutOff, publishedDay(r.Published))
	}
	e.More, err = furtherTables(b, e)
	return e, err
}

// publishedDay is the day of a publication, "" where only a month or a year is
// known.
func publishedDay(date string) string {
	if len(date) < len(time.DateOnly) {
		return ""
	}
	return date[:len(time.DateOnly)]
}

// writeExport writes the tables and the code book.
func writeExport(out io.Writer, e *view.Export, dir string, spreadsheet bool) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return unwritable(dir, err)
	}
	for _, table := range e.Tables() {
		if err := writeFile(filepath.Join(dir, table.Name+".csv"), func(w io.Writer) error { return table.CSV(w, spreadsheet) }); err != nil {
			return err
		}
		if err := writeFile(filepath.Join(dir, table.Name+".jsonl"), table.JSONL); err != nil {
			return err
		}
		fmt.Fprintf(out, "%8d  %s\n", len(table.Rows), table.Name)
	}
	return writeFile(filepath.Join(dir, "codebook.md"), e.CodeBook)
}

// writeFile writes a file whole, over one of that name.
func writeFile(path string, write func(io.Writer) error) error {
	f, err := os.Create(path)
	if err != nil {
		return unwritable(path, err)
	}
	w := bufio.NewWriterSize(f, 1<<18)
	for _, step := range []func() error{func() error { return write(w) }, w.Flush, f.Close} {
		if err := step(); err != nil {
			f.Close()
			return unwritable(path, err)
		}
	}
	return nil
}

package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"parley"
	"parley/internal/desk"
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
				e, err := (&desk.Book{Book: b}).Export("parley " + parley.Version)
				if err != nil {
					return err
				}
				return writeExport(std.out, e, b, args[0], spreadsheet)
			})
		},
	}
	dbFlag(cmd, &db)
	cmd.Flags().BoolVar(&spreadsheet, "spreadsheet", false, "an apostrophe before cells of CSV that a spreadsheet would take for formulas")
	return cmd
}

// writeExport writes the tables and the code book. It goes through the records
// once and keeps none.
func writeExport(out io.Writer, e *view.Export, b *ingest.Book, dir string, spreadsheet bool) (err error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return unwritable(dir, err)
	}
	var files []*tableFiles
	defer func() {
		for _, t := range files {
			if closing := t.close(); err == nil {
				err = closing
			}
		}
	}()
	for _, m := range e.Tables() {
		t, err := openTable(dir, m, spreadsheet)
		if err != nil {
			return err
		}
		files = append(files, t)
		if err := t.write(m.Rows); err != nil {
			return err
		}
	}
	for r, err := range b.Records(store.Filter{}) {
		if err != nil {
			return err
		}
		for _, t := range files {
			if err := t.write(t.RowsOf(&r, e.Names)); err != nil {
				return err
			}
		}
	}
	rows := map[string]int{}
	for _, t := range files {
		rows[t.Name] = t.rows
		fmt.Fprintf(out, "%8d  %s\n", t.rows, t.Name)
	}
	return writeFile(filepath.Join(dir, "codebook.md"), func(w io.Writer) error { return e.CodeBook(w, rows) })
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

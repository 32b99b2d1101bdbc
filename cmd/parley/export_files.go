package main

import (
	"bufio"
	"errors"
	"os"
	"path/filepath"

	"parley/internal/view"
)

// tableFiles are the two files of a table of the export that is being written,
// over those of the same names.
type tableFiles struct {
	view.Maker
	files []*os.File // CSV, JSON lines
	outs  []*bufio.Writer
	csv   *view.CSVWriter
	rows  int
}

func openTable(dir string, m view.Maker, spreadsheet bool) (*tableFiles, error) {
	t := &tableFiles{Maker: m}
	for _, end := range []string{".csv", ".jsonl"} {
		path := filepath.Join(dir, m.Name+end)
		f, err := os.Create(path)
		if err != nil {
			return nil, errors.Join(unwritable(path, err), t.close())
		}
		t.files, t.outs = append(t.files, f), append(t.outs, bufio.NewWriterSize(f, 1<<16))
	}
	var err error
	if t.csv, err = view.NewCSV(t.outs[0], m.Columns, spreadsheet); err != nil {
		return nil, errors.Join(unwritable(t.files[0].Name(), err), t.close())
	}
	return t, nil
}

// write adds rows to both files.
func (t *tableFiles) write(rows [][]string) error {
	for _, row := range rows {
		if err := t.csv.Row(row); err != nil {
			return unwritable(t.files[0].Name(), err)
		}
		if err := view.JSONRow(t.outs[1], t.Columns, row); err != nil {
			return unwritable(t.files[1].Name(), err)
		}
		t.rows++
	}
	return nil
}

// close writes what is left and closes both files; the error is the first.
func (t *tableFiles) close() (err error) {
	if t.csv != nil {
		err = t.csv.End()
	}
	for i, f := range t.files {
		for _, step := range []func() error{t.outs[i].Flush, f.Close} {
			if failed := step(); failed != nil && err == nil {
				err = failed
			}
		}
		if err != nil {
			return unwritable(f.Name(), err)
		}
	}
	return nil
}

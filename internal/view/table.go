package view

import (
	"encoding/csv"
	"fmt"
	"io"
	"strings"
)

// A Table is rows that pages and exports print, with what its columns mean.
type Table struct {
	Name    string // of its file, without the end
	Row     string // what one row is
	Columns []Column
	Rows    [][]string // one cell a column; "" is absent
}

// A Column says what stands in a cell.
type Column struct {
	Name string
	Doc  string
}

// A CSVWriter writes the rows of a table as RFC 4180 has it, UTF-8, LF line
// ends, the names of the columns first; cells are exact.
type CSVWriter struct {
	w    *csv.Writer
	safe bool
}

// NewCSV begins a table. With safe a cell that a spreadsheet would take for a
// formula begins with an apostrophe.
func NewCSV(w io.Writer, columns []Column, safe bool) (*CSVWriter, error) {
	c := &CSVWriter{csv.NewWriter(w), safe}
	header := make([]string, len(columns))
	for i, col := range columns {
		header[i] = col.Name
	}
	return c, c.w.Write(header)
}

// Row writes a row.
func (c *CSVWriter) Row(row []string) error {
	if c.safe {
		row = spreadsheetSafe(row)
	}
	return c.w.Write(row)
}

// End writes what is left.
func (c *CSVWriter) End() error {
	c.w.Flush()
	return c.w.Error()
}

// CSV writes the table as a CSVWriter does.
func (t *Table) CSV(w io.Writer, safe bool) error {
	c, err := NewCSV(w, t.Columns, safe)
	if err != nil {
		return err
	}
	for _, row := range t.Rows {
		if err := c.Row(row); err != nil {
			return err
		}
	}
	return c.End()
}

// spreadsheetSafe marks cells as text that begin as formulas do:
// https://owasp.org/www-community/attacks/CSV_Injection
func spreadsheetSafe(row []string) []string {
	out := make([]string, len(row))
	for i, cell := range row {
		out[i] = cell
		if cell != "" && strings.ContainsRune("=+-@\t\r＝＋－＠", []rune(cell)[0]) {
			out[i] = "'" + cell
		}
	}
	return out
}

// JSONL writes one object a row, absent cells left out.
func (t *Table) JSONL(w io.Writer) error {
	for _, row := range t.Rows {
		if err := JSONRow(w, t.Columns, row); err != nil {
			return err
		}
	}
	return nil
}

// JSONRow writes one row as JSONL does.
func JSONRow(w io.Writer, columns []Column, row []string) error {
	var b strings.Builder
	b.WriteByte('{')
	for i, cell := range row {
		if cell == "" {
			continue
		}
		if b.Len() > 1 {
			b.WriteByte(',')
		}
		fmt.Fprintf(&b, "%s:%s", jsonString(columns[i].Name), jsonString(cell))
	}
	b.WriteString("}\n")
	_, err := io.WriteString(w, b.String())
	return err
}

// CodeBook writes what a row and each column of the table is, as Markdown, and
// how many rows it has.
func (t *Table) CodeBook(w io.Writer, rows int) error {
	_, err := fmt.Fprintf(w, "## %s\n\nOne row is %s. %d rows.\n\n| column | meaning |\n| --- | --- |\n", t.Name, t.Row, rows)
	for _, c := range t.Columns {
		if err == nil {
			_, err = fmt.Fprintf(w, "| %s | %s |\n", c.Name, c.Doc)
		}
	}
	if err == nil {
		_, err = io.WriteString(w, "\n")
	}
	return err
}

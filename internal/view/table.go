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

// CSV writes the table as RFC 4180 has it, UTF-8, LF line ends, the names of
// the columns first; cells are exact. With safe a cell that a spreadsheet would
// take for a formula begins with an apostrophe.
func (t *Table) CSV(w io.Writer, safe bool) error {
	c := csv.NewWriter(w)
	header := make([]string, len(t.Columns))
	for i, col := range t.Columns {
		header[i] = col.Name
	}
	if err := c.Write(header); err != nil {
		return err
	}
	for _, row := range t.Rows {
		if safe {
			row = spreadsheetSafe(row)
		}
		if err := c.Write(row); err != nil {
			return err
		}
	}
	c.Flush()
	return c.Error()
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
		var b strings.Builder
		b.WriteByte('{')
		for i, cell := range row {
			if cell == "" {
				continue
			}
			if b.Len() > 1 {
				b.WriteByte(',')
			}
			fmt.Fprintf(&b, "%s:%s", jsonString(t.Columns[i].Name), jsonString(cell))
		}
		b.WriteString("}\n")
		if _, err := io.WriteString(w, b.String()); err != nil {
			return err
		}
	}
	return nil
}

// CodeBook writes what a row and each column of the table is, as Markdown.
func (t *Table) CodeBook(w io.Writer) error {
	_, err := fmt.Fprintf(w, "## %s\n\nOne row is %s. %d rows.\n\n| column | meaning |\n| --- | --- |\n", t.Name, t.Row, len(t.Rows))
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

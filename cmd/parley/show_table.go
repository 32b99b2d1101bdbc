package main

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
)

// cellRunes is the length at which the cells of a table are cut.
const cellRunes = 60

// printTable prints rows under header in columns; an absent value is "-", and
// the last column is not cut.
func printTable(w io.Writer, header []string, rows [][]string) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, strings.Join(header, "\t"))
	for _, row := range rows {
		cells := make([]string, len(row))
		for i, c := range row {
			cells[i] = cell(c, i == len(row)-1)
		}
		fmt.Fprintln(t, strings.Join(cells, "\t"))
	}
	return t.Flush()
}

// printList prints rows as printTable does; at a terminal what is wider than it
// is cut, so that every row is one line.
func printList(w io.Writer, header []string, rows [][]string) error {
	width, terminal := terminalWidth(w)
	if !terminal || width < len(header)*4 {
		return printTable(w, header, rows)
	}
	var b strings.Builder
	if err := printTable(&b, header, rows); err != nil {
		return err
	}
	var out strings.Builder
	for line := range strings.Lines(b.String()) {
		out.WriteString(cutLine(strings.TrimSuffix(line, "\n"), width) + "\n")
	}
	_, err := io.WriteString(w, out.String())
	return err
}

// cutLine is a line of at most width characters.
func cutLine(line string, width int) string {
	if r := []rune(line); len(r) > width {
		return string(r[:width-1]) + "…"
	}
	return line
}

// cell is s on one line, safe to print, cut unless it is the last of its row.
func cell(s string, last bool) string {
	s = printable(strings.Join(strings.Fields(s), " "))
	if r := []rune(s); !last && len(r) > cellRunes {
		s = string(r[:cellRunes-1]) + "…"
	}
	return orDash(s)
}

func orDash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

// shortID is the first twelve digits of a hash ID, enough to tell reports
// apart.
func shortID(id string) string {
	digits := strings.TrimPrefix(id, "sha256:")
	return digits[:min(12, len(digits))]
}

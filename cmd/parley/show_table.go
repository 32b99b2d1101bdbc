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

package view

import (
	"fmt"
	"io"

	"parley"
)

// An Export is what a folder of tables is written from, beside the records,
// which are gone through one by one.
type Export struct {
	Program    string // name and version
	Extraction int
	CutOff     string // day of the last publication, ISO date
	Names      *Names // of the records
	Reports    []ReportRow
	More       []Table // tables that follow from the records: occupancies, checks, events
}

// Tables are all tables of the export in the order of the code book.
func (e *Export) Tables() []Maker {
	var out []Maker
	for _, kind := range []parley.NodeKind{parley.MeetingNode, parley.AgreementNode, parley.UndertakingNode, parley.StatementNode, parley.ClaimNode, parley.PersonNode, parley.PartyNode} {
		out = append(out, KindTable(kind))
		switch kind {
		case parley.MeetingNode:
			out = append(out, participants())
		case parley.AgreementNode:
			out = append(out, positions(), terms())
		}
	}
	for _, t := range e.More {
		out = append(out, Maker{Table: t})
	}
	return append(out, MEND(), Maker{Table: ReportTable(e.Reports)}, sources())
}

// CodeBook writes what the tables are, as Markdown: the program's version, the
// cut-off date, every table and column. rows are how many rows each table has,
// by its name.
func (e *Export) CodeBook(w io.Writer, rows map[string]int) error {
	_, err := fmt.Fprintf(w, `# Code book

Made by %s, extraction %d, from %s published until %s, the cut-off date. The
tables follow from the reports and from people's judgements alone: the same store gives the same bytes. What depends on a
day (due, checks) is as of the cut-off date.

- Every table is there as CSV (RFC 4180, UTF-8, line feeds, exact cells) and as JSON lines, where absent cells are left out.
- IDs are permanent. Times are ISO 8601 prefixes whose length is their precision; intervals include both ends.
- An empty cell: no report says it. Nothing is guessed.
- A row that is disputed is listed, but should not be counted as a meeting held.

`, e.Program, e.Extraction, number(len(e.Reports), "report"), cutOffWords(e.CutOff))
	for _, t := range e.Tables() {
		if err == nil {
			err = t.CodeBook(w, rows[t.Name])
		}
	}
	return err
}

func cutOffWords(date string) string {
	if date == "" {
		return "an unknown date"
	}
	return date
}

package desk

import (
	"io"
	"time"

	"parley"
	"parley/internal/extract"
	"parley/internal/lexicon"
	"parley/internal/merge"
	"parley/internal/store"
	"parley/internal/view"
)

// Export gathers what is exported, but for the records themselves. program is
// the name and version that the code book gives.
func (b *Book) Export(program string) (*view.Export, error) {
	e := &view.Export{Program: program, Extraction: extract.Version}
	var err error
	if e.Names, err = b.names(); err != nil {
		return nil, err
	}
	if e.Reports, e.CutOff, err = b.allReports(); err != nil {
		return nil, err
	}
	for _, t := range further {
		table, err := t.rows(b, e)
		if err != nil {
			return nil, err
		}
		e.More = append(e.More, table)
	}
	return e, nil
}

// names are what records are called in the rows of others.
func (b *Book) names() (*view.Names, error) {
	n := &view.Names{}
	for _, kind := range view.KindsNamed {
		for r, err := range b.Book.Records(store.Filter{Kind: kind}) {
			if err != nil {
				return nil, err
			}
			n.Note(&r)
		}
	}
	return n, nil
}

// allReports are all reports with the cut-off date, the day of the last
// publication.
func (b *Book) allReports() (rows []view.ReportRow, cutOff string, err error) {
	reports, err := b.Reads().Reports(b.Context())
	if err != nil {
		return nil, "", err
	}
	groups, err := b.WordingGroups()
	if err != nil {
		return nil, "", err
	}
	for _, r := range reports {
		if len(r.Published) >= len(time.DateOnly) { // else only a month or a year is known
			cutOff = max(cutOff, r.Published[:len(time.DateOnly)])
		}
	}
	return ReportRows(reports, groups), cutOff, nil
}

// further are the tables of the export that are of no kind of record, by how
// their rows are made. What depends on a day is as of the cut-off date, so that
// the same store gives the same bytes.
var further = []struct {
	empty func() view.Table
	rows  func(b *Book, e *view.Export) (view.Table, error)
}{
	{func() view.Table { return view.OccupancyTable(nil, nil) }, func(b *Book, e *view.Export) (view.Table, error) {
		list, _, err := b.Offices()
		return view.OccupancyTable(OfficeRows(list), e.Names), err
	}},
	{func() view.Table { return view.MisdatedTable(nil, nil) }, func(b *Book, e *view.Export) (view.Table, error) {
		_, list, err := b.Offices()
		return view.MisdatedTable(MisdatedRows(list), e.Names), err
	}},
	{func() view.Table { return view.CheckTable(nil) }, func(b *Book, e *view.Export) (view.Table, error) {
		if e.CutOff == "" {
			return view.CheckTable(nil), nil
		}
		list, err := b.Checks(e.CutOff, lexicon.Default().Within)
		return view.CheckTable(CheckRows(list, e.CutOff)), err
	}},
	{func() view.Table { return view.DueTable(nil) }, func(b *Book, e *view.Export) (view.Table, error) {
		if e.CutOff == "" {
			return view.DueTable(nil), nil
		}
		list, err := b.Due(e.CutOff, merge.GraceDays)
		return view.DueTable(DueRows(list, e.CutOff)), err
	}},
	{func() view.Table { return view.EventTable(nil) }, func(b *Book, e *view.Export) (view.Table, error) {
		list, err := b.Events()
		return view.EventTable(EventRows(list)), err
	}},
	{func() view.Table { return view.ReadoutTable(nil) }, func(b *Book, e *view.Export) (view.Table, error) {
		list, err := b.Readouts(lexicon.Default().Within)
		return view.ReadoutTable(ReadoutPairs(list)), err
	}},
}

// Tables are all tables of the export without their rows.
func (b *Book) Tables() []view.Maker {
	var e view.Export
	for _, t := range further {
		e.More = append(e.More, t.empty())
	}
	return e.Tables()
}

// WriteTable writes a table of the export as CSV, safe for spreadsheets where
// asked for, row by row. Of a table that has one row for each record of a kind
// it has those that the query lists. The error is of KindNotFound where there
// is no table of that name.
func (b *Book) WriteTable(w io.Writer, name string, safe bool, q view.Query) error {
	for _, m := range b.Tables() {
		if m.Name == name {
			return b.writeTable(w, &m, safe, q)
		}
	}
	return &parley.Error{Kind: parley.KindNotFound, Msg: "there is no table " + name + "; /tables lists them"}
}

func (b *Book) writeTable(w io.Writer, m *view.Maker, safe bool, q view.Query) error {
	names, rows, err := b.readyRows(m)
	if err != nil {
		return err
	}
	out, err := view.NewCSV(w, m.Columns, safe)
	if err != nil {
		return err
	}
	for _, row := range rows {
		if err := out.Row(row); err != nil {
			return err
		}
	}
	for _, kind := range m.Kinds() {
		if q.Kind = kind; m.Name != view.TableName(kind) {
			q = view.Query{Kind: kind}
		}
		f, some, err := b.Filter(q)
		if err != nil {
			return err
		}
		if !some {
			continue
		}
		for r, err := range b.Book.Records(f) {
			if err != nil {
				return err
			}
			for _, row := range m.RowsOf(&r, names) {
				if err := out.Row(row); err != nil {
					return err
				}
			}
		}
	}
	return out.End()
}

// readyRows are the rows of a table that is not made from records one by one,
// and of others the names that its rows have.
func (b *Book) readyRows(m *view.Maker) (names *view.Names, rows [][]string, err error) {
	if len(m.Kinds()) == 1 && m.Name == view.TableName(m.Kinds()[0]) {
		return &view.Names{}, nil, nil
	}
	e := &view.Export{}
	if e.Names, err = b.names(); err != nil || len(m.Kinds()) > 0 {
		return e.Names, nil, err
	}
	if e.Reports, e.CutOff, err = b.allReports(); err != nil {
		return nil, nil, err
	}
	for _, t := range further {
		if empty := t.empty(); empty.Name == m.Name {
			table, err := t.rows(b, e)
			return nil, table.Rows, err
		}
	}
	table := view.ReportTable(e.Reports)
	return nil, table.Rows, nil
}

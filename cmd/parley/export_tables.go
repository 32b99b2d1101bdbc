package main

import (
	"parley/internal/desk"
	"parley/internal/ingest"
	"parley/internal/lexicon"
	"parley/internal/merge"
	"parley/internal/view"
)

// furtherTables are the tables of the export that are of no kind of record.
// What depends on a day is as of the cut-off date, so that the same store
// gives the same bytes.
func furtherTables(b *ingest.Book, e *view.Export) ([]view.Table, error) {
	occupancies, misdated, err := b.Offices()
	if err != nil {
		return nil, err
	}
	within := lexicon.Default().Within
	var verdicts []merge.Verdict
	var due []merge.Due
	if e.CutOff != "" {
		if verdicts, err = b.Checks(e.CutOff, within); err != nil {
			return nil, err
		}
		if due, err = b.Due(e.CutOff, merge.GraceDays); err != nil {
			return nil, err
		}
	}
	events, err := b.Events()
	if err != nil {
		return nil, err
	}
	readouts, err := b.Readouts(within)
	if err != nil {
		return nil, err
	}
	return []view.Table{
		view.OccupancyTable(desk.OfficeRows(occupancies), e.Names), view.MisdatedTable(desk.MisdatedRows(misdated), e.Names),
		view.CheckTable(desk.CheckRows(verdicts, e.CutOff)), view.DueTable(desk.DueRows(due, e.CutOff)),
		view.EventTable(desk.EventRows(events)), view.ReadoutTable(desk.ReadoutPairs(readouts)),
	}, nil
}

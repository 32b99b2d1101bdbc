package store

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"slices"
	"strings"

	"parley"
)

// undated begins the column listed of what has no date: it comes after all dates.
const undated = "~"

// listed is by what a record stands in lists: its first day, else the first
// publication that tells of it, behind all that have a day.
func (row *RecordRow) listed() string { return cmp.Or(row.From, undated+row.Told) }

// PutRecords writes records, each once, over those of the same IDs, with all
// their facets. Which nodes they hold follows from their profiles.
func (tx *Tx) PutRecords(ctx context.Context, list []RecordRow, facets map[string][]Facet) error {
	ids := make([]string, len(list))
	for i := range list {
		ids[i] = list[i].ID
	}
	numbers, err := tx.Numbers(ctx, ids)
	if err != nil {
		return err
	}
	before, err := tx.listedRecords(ctx, ids)
	if err != nil {
		return tx.fault("write records", err)
	}
	now := make([]listedRecord, len(list))
	rows := make([][]any, len(list))
	for i := range list {
		r := &list[i]
		now[i] = listedRecordOf(r, facets[r.ID])
		data, err := json.Marshal(now[i].facets)
		if err != nil {
			return err
		}
		rows[i] = []any{numbers[r.ID], r.ID, string(r.Kind), r.Label, now[i].listed, r.From, r.To, isWide(r), r.Status, string(r.Review),
			r.Reports, r.Origins, strings.Join(r.Names, "\n"), string(data)}
	}
	slices.SortFunc(rows, byNumber)
	err = tx.put(ctx, "INSERT INTO records (number, record_id, kind, label, listed, date_from, date_to, wide, status, review, reports, origins, names, facets)", []string{"number"},
		`kind = excluded.kind, label = excluded.label, listed = excluded.listed,
			date_from = excluded.date_from, date_to = excluded.date_to, wide = excluded.wide, status = excluded.status, review = excluded.review,
			reports = excluded.reports, origins = excluded.origins, names = excluded.names, facets = excluded.facets`, rows)
	if err == nil {
		err = tx.putFacets(ctx, before, now)
	}
	if err == nil {
		err = tx.putNamed(ctx, ids, facets)
	}
	if err == nil {
		err = tx.findRecords(ctx, before, now)
	}
	if err != nil {
		return tx.fault("write records", err)
	}
	return nil
}

// isWide is 1 for a record whose time is known, and not as one day.
func isWide(r *RecordRow) int {
	if r.To == "" || r.From == r.To && len(r.From) >= len("2006-01-02") {
		return 0
	}
	return 1
}

// A listedRecord is by what a record is found and listed.
type listedRecord struct {
	id           string
	kind         parley.NodeKind
	listed       string
	label, names string
	status       string
	facets       []Facet // sorted, without those of nodes and status
}

func listedRecordOf(r *RecordRow, facets []Facet) listedRecord {
	own := slices.DeleteFunc(slices.Clone(facets), func(f Facet) bool { return f.Name == PersonFacet || f.Name == MeetingFacet })
	slices.SortFunc(own, func(a, b Facet) int { return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.Value, b.Value)) })
	return listedRecord{id: r.ID, kind: r.Kind, listed: r.listed(), label: r.Label, names: strings.Join(r.Names, "\n"),
		status: r.Status, facets: slices.Compact(own)}
}

// listedRecords gives those of the records that there are, by ID.
func (r *Reads) listedRecords(ctx context.Context, ids []string) (map[string]listedRecord, error) {
	records := map[string]listedRecord{}
	numbers, err := r.numbersIn(ctx, ids)
	if err != nil {
		return nil, err
	}
	err = eachIn(ctx, r, func(rows *sql.Rows) error {
		var l listedRecord
		var facets []byte
		if err := rows.Scan(&l.id, &l.kind, &l.listed, &l.label, &l.names, &l.status, &facets); err != nil {
			return err
		}
		err := json.Unmarshal(facets, &l.facets)
		records[l.id] = l
		return err
	}, "SELECT record_id, kind, listed, label, names, status, facets FROM records WHERE number IN %IN%", numbers)
	return records, err
}

// findRecords makes what is found of records whose label, names or day have
// changed. Of most nothing was found before.
func (tx *Tx) findRecords(ctx context.Context, before map[string]listedRecord, now []listedRecord) error {
	var changed []string
	var list []something
	for i := range now {
		l := &now[i]
		was, there := before[l.id]
		if there && was.label == l.label && was.names == l.names && was.listed == l.listed {
			continue
		}
		if there {
			changed = append(changed, l.id)
		}
		list = append(list, something{base: recordParts, id: l.id, dated: l.listed, texts: []string{l.label, l.names}})
	}
	if err := tx.unindex(ctx, changed); err != nil {
		return err
	}
	return tx.index(ctx, list)
}

// DropRecords deletes the records with their facets.
func (tx *Tx) DropRecords(ctx context.Context, ids []string) error {
	records, err := tx.listedRecords(ctx, ids)
	if err == nil && len(records) > 0 {
		err = tx.dropRecords(ctx, ids, records)
	}
	if err != nil {
		return tx.fault("delete records", err)
	}
	return nil
}

func (tx *Tx) dropRecords(ctx context.Context, ids []string, records map[string]listedRecord) error {
	for _, id := range ids {
		l := records[id]
		for _, f := range l.all() {
			if err := tx.dropFacet(ctx, &l, f); err != nil {
				return err
			}
		}
	}
	numbers, err := tx.numbersIn(ctx, ids)
	for _, statement := range []string{
		"DELETE FROM records WHERE number IN %IN%",
		"DELETE FROM record_nodes WHERE record IN %IN%",
	} {
		if err == nil {
			err = execIn(ctx, &tx.Reads, statement, numbers)
		}
	}
	if err != nil {
		return err
	}
	return tx.unindex(ctx, ids)
}

package store

import (
	"context"
	"database/sql"
	"slices"
	"strings"

	"parley"
)

// A Filter says which records to list. What is empty does not restrict.
type Filter struct {
	Kind   parley.NodeKind
	Facets []Facet  // all of them
	Party  []string // one of these parties' IDs
	// Sides are parties' IDs, of each party all: meetings where all these parties met.
	Sides  [][]string
	Person string // ID of a person's record: it, and what names one of its nodes
	// Meeting is the ID of a meeting's record: its parts, and what is said of it.
	Meeting string
	From    string // ISO 8601 prefix: records that may be of that day or later, of known date
	To      string // ISO 8601 prefix: records that may be of that day or earlier, of known date
	Status  string
	Text    string // words that the label has, as in ReportFilter
	Undated bool   // records without a first day
	Limit   int
	After   string // ID of the record after which to go on, for pages
	ByName  bool   // in the order of labels, then of IDs
}

// Records lists records by date, undated last, then by ID, or by name.
func (r *Reads) Records(ctx context.Context, f Filter) (list []RecordRow, err error) {
	where, args, err := f.where(r)
	if err != nil {
		return nil, err
	}
	order := "r.date_from = '', r.date_from, r.record_id"
	if f.ByName {
		order = "r.label, r.record_id"
	}
	if f.After != "" {
		last, err := r.Record(ctx, f.After)
		if err != nil {
			return nil, err
		}
		if f.ByName {
			where, args = append(where, "(r.label, r.record_id) > (?, ?)"), append(args, last.Label, last.ID)
		} else {
			where, args = append(where, "(r.date_from = '', r.date_from, r.record_id) > (? = '', ?, ?)"), append(args, last.From, last.From, last.ID)
		}
	}
	query := recordColumns + allOf(where) + " ORDER BY " + order
	if f.Limit > 0 {
		query, args = query+" LIMIT ?", append(args, f.Limit)
	}
	err = r.each(ctx, func(rows *sql.Rows) error {
		var row RecordRow
		var names string
		err := rows.Scan(row.columns(&names)...)
		row.named(names)
		list = append(list, row)
		return err
	}, query, args...)
	if err != nil {
		return nil, r.fault("list records", err)
	}
	return list, nil
}

// CountRecords counts what Records lists without Limit and After.
func (r *Reads) CountRecords(ctx context.Context, f Filter) (n int, err error) {
	where, args, err := f.where(r)
	if err != nil {
		return 0, err
	}
	if err := r.get(ctx, []any{&n}, "SELECT count(*) FROM records r"+allOf(where), args...); err != nil {
		return 0, r.fault("count records", err)
	}
	return n, nil
}

// where gives the conditions of the filter. An ISO prefix stands for all that
// begins with it: '~' comes after every character of a date.
func (f *Filter) where(r *Reads) (where []string, args []any, err error) {
	add := func(condition string, values ...any) {
		where, args = append(where, condition), append(args, values...)
	}
	if f.Kind != "" {
		add("r.kind = ?", string(f.Kind))
	}
	if f.Undated {
		add("r.date_from = ''")
	}
	if f.Status != "" {
		add("r.status = ?", f.Status)
	}
	if f.From != "" {
		add("r.date_to <> '' AND r.date_to || '~' >= ?", f.From)
	}
	if f.To != "" {
		add("r.date_from <> '' AND r.date_from <= ?", f.To+"~")
	}
	if len(f.Party) > 0 {
		list, values := inList(f.Party)
		add("r.record_id IN (SELECT x.record_id FROM record_facets x WHERE x.facet = ? AND x.value IN "+list+")", append([]any{PartyFacet}, values...)...)
	}
	for _, ids := range f.Sides {
		list, values := inList(ids)
		add("r.record_id IN (SELECT x.record_id FROM record_facets x WHERE x.facet = ? AND x.value IN "+list+")", append([]any{SideFacet}, values...)...)
	}
	if f.Person != "" {
		add(`(r.record_id = ? OR r.record_id IN (SELECT x.record_id FROM record_facets x WHERE x.facet = ? AND x.value IN (
			SELECT s.node_id FROM profiles p JOIN sketches s ON s.profile = p.profile_id WHERE p.record_id = ?)))`, f.Person, PersonFacet, f.Person)
	}
	if f.Meeting != "" {
		add(`r.record_id IN (SELECT x.record_id FROM record_facets x WHERE x.facet = ? AND x.value IN (
			SELECT s.node_id FROM profiles p JOIN sketches s ON s.profile = p.profile_id WHERE p.record_id = ?))`, MeetingFacet, f.Meeting)
	}
	for _, facet := range f.Facets {
		add("r.record_id IN (SELECT x.record_id FROM record_facets x WHERE x.facet = ? AND x.value = ?)", facet.Name, facet.Value)
	}
	if f.Text != "" {
		q, err := r.labelled(f.Text)
		if err != nil {
			return nil, nil, err
		}
		add("r.record_id IN ("+q.sql+")", q.args...)
	}
	return where, args, nil
}

func allOf(where []string) string {
	if len(where) == 0 {
		return ""
	}
	return " WHERE " + strings.Join(where, " AND ")
}

// RecordsMarked are those of the records that bear one of the marks, by ID.
func (r *Reads) RecordsMarked(ctx context.Context, records, marks []string) (list []string, err error) {
	among, args := inList(marks)
	err = eachIn(ctx, r, func(rows *sql.Rows) error {
		var id string
		err := rows.Scan(&id)
		list = append(list, id)
		return err
	}, "SELECT DISTINCT x.record_id FROM record_facets x WHERE x.facet = ? AND x.value IN "+among+" AND x.record_id IN %IN%", records, append([]any{MarkFacet}, args...)...)
	if err != nil {
		return nil, r.fault("list records", err)
	}
	slices.Sort(list)
	return list, nil
}

package store

import (
	"context"
	"database/sql"

	"parley"
)

// A Sitting is that a party met at a meeting.
type Sitting struct {
	Meeting string // the record's ID
	Status  string // the meeting's
	Party   string // the party's ID
}

// Sittings gives who met at the meetings that a filter lists, by meeting, then
// by party. Limit and After are not regarded.
func (r *Reads) Sittings(ctx context.Context, f Filter) (list []Sitting, err error) {
	f.Kind = parley.MeetingNode
	where, args, err := f.where(r)
	if err != nil {
		return nil, err
	}
	err = r.each(ctx, func(rows *sql.Rows) error {
		var s Sitting
		err := rows.Scan(&s.Meeting, &s.Status, &s.Party)
		list = append(list, s)
		return err
	}, "SELECT r.record_id, r.status, y.value FROM records r JOIN record_facets y ON y.record_id = r.record_id AND y.facet = ?"+
		allOf(where)+" ORDER BY r.record_id, y.value", append([]any{SideFacet}, args...)...)
	if err != nil {
		return nil, r.fault("read who met", err)
	}
	return list, nil
}

// FacetsOf gives the values of a facet of the records that have it, each sorted.
func (r *Reads) FacetsOf(ctx context.Context, name string, records []string) (map[string][]string, error) {
	values := map[string][]string{}
	err := eachIn(ctx, r, func(rows *sql.Rows) error {
		var id, facet, value string
		err := rows.Scan(&id, &facet, &value)
		if facet == name {
			values[id] = append(values[id], value)
		}
		return err
	}, "SELECT x.record_id, x.facet, x.value FROM record_facets x WHERE x.record_id IN %IN% ORDER BY x.record_id, x.facet, x.value", distinct(records))
	if err != nil {
		return nil, r.fault("read facets", err)
	}
	return values, nil
}

// RecordsWith gives the IDs of the records that have a facet with that value,
// sorted.
func (r *Reads) RecordsWith(ctx context.Context, f Facet) (ids []string, err error) {
	err = r.each(ctx, func(rows *sql.Rows) error {
		var id string
		err := rows.Scan(&id)
		ids = append(ids, id)
		return err
	}, "SELECT x.record_id FROM record_facets x WHERE x.facet = ? AND x.value = ? ORDER BY x.record_id", f.Name, f.Value)
	if err != nil {
		return nil, r.fault("read facets", err)
	}
	return ids, nil
}

// CountWith counts the records that have a facet with one of the values.
func (r *Reads) CountWith(ctx context.Context, name string, values []string) (n int, err error) {
	if len(values) == 0 {
		return 0, nil
	}
	list, args := inList(values)
	err = r.get(ctx, []any{&n}, "SELECT count(DISTINCT x.record_id) FROM record_facets x WHERE x.facet = ? AND x.value IN "+list, append([]any{name}, args...)...)
	if err != nil {
		return 0, r.fault("count records", err)
	}
	return n, nil
}

// CountNaming counts the records of a kind that name a person, by the person's
// record.
func (r *Reads) CountNaming(ctx context.Context, kind parley.NodeKind, person string) (n int, err error) {
	err = r.get(ctx, []any{&n}, `SELECT count(DISTINCT x.record_id) FROM profiles p
		JOIN sketches s ON s.profile = p.profile_id
		JOIN record_facets x ON x.facet = ? AND x.value = s.node_id
		JOIN records r ON r.record_id = x.record_id AND r.kind = ?
		WHERE p.record_id = ?`, PersonFacet, string(kind), person)
	if err != nil {
		return 0, r.fault("count records", err)
	}
	return n, nil
}

// SomeNodes gives at most so many of the nodes of a record, those with the
// smallest IDs.
func (r *Reads) SomeNodes(ctx context.Context, record string, most int) (list []string, err error) {
	err = r.each(ctx, func(rows *sql.Rows) error {
		var node string
		err := rows.Scan(&node)
		list = append(list, node)
		return err
	}, "SELECT s.node_id FROM profiles p JOIN sketches s ON s.profile = p.profile_id WHERE p.record_id = ? ORDER BY s.node_id LIMIT ?", record, most)
	if err != nil {
		return nil, r.fault("read a record", err)
	}
	return list, nil
}

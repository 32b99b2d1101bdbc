package store

import (
	"context"
	"database/sql"
	"encoding/json"

	"parley"
)

// A Sitting is that a party met at a meeting.
type Sitting struct {
	Meeting string // the record's ID
	Party   string // the party's ID
}

// Sittings gives who met at the meetings that a filter lists, by meeting, then
// by party. Limit and After are not regarded.
func (r *Reads) Sittings(ctx context.Context, f Filter) (list []Sitting, err error) {
	f.Kind = parley.MeetingNode
	s, err := r.matching(&f)
	if err != nil {
		return nil, err
	}
	s.sql = "SELECT r.record_id, r.facets FROM records r WHERE 1 = 1" + s.sql + " ORDER BY r.record_id"
	err = r.eachOf(ctx, func(rows *sql.Rows) error {
		return scanFacets(rows, func(record string, x Facet) {
			if x.Name == SideFacet {
				list = append(list, Sitting{record, x.Value})
			}
		})
	}, s)
	if err != nil {
		return nil, r.fault("read who met", err)
	}
	return list, nil
}

// scanFacets calls f for every facet of a record, by name, then value. more is
// where the columns behind the facets go.
func scanFacets(rows *sql.Rows, f func(record string, x Facet), more ...any) error {
	var record string
	var data []byte
	if err := rows.Scan(append([]any{&record, &data}, more...)...); err != nil {
		return err
	}
	var facets []Facet
	err := json.Unmarshal(data, &facets)
	for _, x := range facets {
		f(record, x)
	}
	return err
}

// FacetsOf gives the values of a facet of the records that have it, each
// sorted. Nodes that records name are none.
func (r *Reads) FacetsOf(ctx context.Context, name string, records []string) (map[string][]string, error) {
	values := map[string][]string{}
	err := r.eachID(ctx, func(rows *sql.Rows) error {
		return scanFacets(rows, func(record string, x Facet) {
			if x.Name == name {
				values[record] = append(values[record], x.Value)
			}
		})
	}, "SELECT r.record_id, r.facets FROM %IDS% i JOIN records r ON r.number = i.number", distinct(records))
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
	err = r.get(ctx, []any{&n}, "SELECT count(DISTINCT x.record) FROM record_facets x WHERE x.facet = ? AND x.value IN "+list, append([]any{name}, args...)...)
	if err != nil {
		return 0, r.fault("count records", err)
	}
	return n, nil
}

// CountNaming counts the records of a kind that name a person, by the person's
// record.
func (r *Reads) CountNaming(ctx context.Context, kind parley.NodeKind, person string) (n int, err error) {
	err = r.get(ctx, []any{&n}, "SELECT count(*) FROM records r WHERE r.kind = ? AND r.number IN ("+namesNodeOf(r.d.oneID())+")", string(kind), person)
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
	}, nodesOf(r.d)+" LIMIT ?", record, most)
	if err != nil {
		return nil, r.fault("read a record", err)
	}
	return list, nil
}

package store

import (
	"context"
	"database/sql"
)

// A FacetCount is how many records have a value of a facet.
type FacetCount struct {
	Value   string
	Records int
	Held    int // of them those that were held and are not disputed
}

// CountByFacet counts the records that a filter lists by their values of a
// facet, the most frequent first, then by value. Limit and After of the filter
// are not regarded.
func (r *Reads) CountByFacet(ctx context.Context, f Filter, facet string) (list []FacetCount, err error) {
	s, err := r.matching(&f)
	if err != nil {
		return nil, err
	}
	query := `SELECT c.value, count(*), sum(CASE WHEN r.status IN ('held', 'ongoing') AND NOT EXISTS (SELECT 1 FROM record_facets d
			WHERE d.facet = ? AND d.value = 'disputed' AND d.kind = r.kind AND d.listed = r.listed AND d.record_id = r.record_id) THEN 1 ELSE 0 END)
		FROM record_facets c JOIN records r ON r.number = c.record WHERE c.facet = ?` + s.sql + " GROUP BY c.value ORDER BY count(*) DESC, c.value"
	err = r.each(ctx, func(rows *sql.Rows) error {
		var c FacetCount
		err := rows.Scan(&c.Value, &c.Records, &c.Held)
		list = append(list, c)
		return err
	}, query, append([]any{MarkFacet, facet}, s.args...)...)
	if err != nil {
		return nil, r.fault("count records", err)
	}
	return list, nil
}

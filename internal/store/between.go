package store

import (
	"context"
	"database/sql"
	"strings"

	"parley"
)

// Between says which records of a kind to look for by who is in them. What is
// empty does not restrict.
type Between struct {
	Kind parley.NodeKind
	// Parties are sets of parties' IDs: of every set a record names one.
	Parties [][]string
	// Bodies says that a person of a party stands for it.
	Bodies bool
	// People are sets of IDs of people's records: of every set a record names one.
	People [][]string
	// From and To are ISO days: of the records of which both the first and the last
	// day are known those in between, and all others.
	From, To string
}

// RecordsBetween gives the IDs of the records, sorted.
func (r *Reads) RecordsBetween(ctx context.Context, f Between) ([]string, error) {
	q := f.query(r.d)
	return r.listIDs(ctx, "list records", "SELECT r.record_id FROM "+q.sql+" ORDER BY 1", q.args...)
}

// namingNodes are the records that name a node of one of those before, which
// the alias has as "record".
func namingNodes(alias string) string {
	return ` CROSS JOIN profiles p CROSS JOIN sketches s CROSS JOIN record_nodes x
		WHERE p.record = ` + alias + ` AND s.profile = p.number AND x.node = s.number`
}

// ClaimsAbout gives the claims that name no party but one of the meetings, by
// ID.
func (r *Reads) ClaimsAbout(ctx context.Context, meetings Between) (ids []string, err error) {
	q := meetings.query(r.d)
	err = r.each(ctx, func(rows *sql.Rows) error {
		named, id := false, ""
		err := scanFacets(rows, func(record string, x Facet) { named = named || x.Name == PartyFacet }, &id)
		if !named {
			ids = append(ids, id)
		}
		return err
	}, `SELECT c.record_id, c.facets, c.record_id FROM records c WHERE c.kind = 'claim' AND c.number IN (
		SELECT x.record FROM (SELECT r.number FROM `+q.sql+`) m`+namingNodes("m.number")+`) ORDER BY c.record_id`, q.args...)
	if err != nil {
		return nil, r.fault("list claims", err)
	}
	return ids, nil
}

// query selects the records r. Its joins are CROSS JOINs, as SQLite keeps their
// order: from the few to the many.
func (f *Between) query(d dialect) statement {
	var sets []string
	var args []any
	for _, set := range f.Parties {
		list, values := inList(orNone(set))
		q := "SELECT x.record FROM record_facets x WHERE x.facet = 'party' AND x.value IN " + list
		if f.Bodies {
			q += " UNION SELECT x.record FROM (SELECT y.record FROM record_facets y WHERE y.facet = 'party' AND y.value IN " + list + ") y" + namingNodes("y.record")
			values = append(values, values...)
		}
		sets, args = append(sets, q), append(args, values...)
	}
	for _, set := range f.People {
		list, values := d.idsIn(orNone(set))
		sets, args = append(sets, "SELECT x.record FROM "+list+" i"+namingNodes("i.number")), append(args, values...)
	}
	q := statement{"records r WHERE r.kind = ?", nil}
	if len(sets) > 0 {
		q.sql = "(SELECT record FROM (" + strings.Join(sets, ") a INTERSECT SELECT record FROM (") + ") a) q CROSS JOIN records r WHERE r.number = q.record AND r.kind = ?"
	}
	q.args = append(args, string(f.Kind))
	if f.From != "" {
		q = q.and("(r.date_from = '' OR r.date_to = '' OR r.date_to || '~' >= ?)", f.From)
	}
	if f.To != "" {
		q = q.and("(r.date_from = '' OR r.date_to = '' OR r.date_from <= ?)", f.To+"~")
	}
	return q
}

// orNone makes of an empty set one that nothing is in.
func orNone(set []string) []string {
	if len(set) == 0 {
		return []string{""}
	}
	return set
}

// NamingMeetings gives the records of a kind that name any of these meetings,
// given by their records, in no order: of meetings their parts.
func (r *Reads) NamingMeetings(ctx context.Context, kind parley.NodeKind, meetings []string) (ids []string, err error) {
	err = r.eachID(ctx, func(rows *sql.Rows) error {
		var id, of string
		err := rows.Scan(&id, &of)
		if of == string(kind) {
			ids = append(ids, id)
		}
		return err
	}, "SELECT r.record_id, r.kind FROM records r WHERE r.number IN (SELECT x.record FROM %IDS% i"+
		namingNodes("i.number")+")", distinct(meetings))
	if err != nil {
		return nil, r.fault("list what names meetings", err)
	}
	return ids, nil
}

// ProposedBeside gives the proposals that have one of the records, without
// their reasons, in no order; one may come twice.
func (r *Reads) ProposedBeside(ctx context.Context, records []string) (list []Proposal, err error) {
	for _, column := range []string{"p.a", "p.b"} {
		err = r.eachID(ctx, func(rows *sql.Rows) error {
			var p Proposal
			err := rows.Scan(&p.A, &p.B, &p.Kind, &p.Score)
			list = append(list, p)
			return err
		}, "SELECT p.a_id, p.b_id, p.kind, p.score FROM %IDS% i JOIN proposals p ON "+column+" = i.number", distinct(records))
		if err != nil {
			return nil, r.fault("read proposals", err)
		}
	}
	return list, nil
}

// A PartyID is an ID under which reports have the party of a record.
type PartyID struct{ Record, ID string }

// PartyIDs gives the IDs of all parties, by record and ID.
func (r *Reads) PartyIDs(ctx context.Context) (list []PartyID, err error) {
	err = r.each(ctx, func(rows *sql.Rows) error {
		var p PartyID
		err := rows.Scan(&p.Record, &p.ID)
		list = append(list, p)
		return err
	}, "SELECT x.record_id, x.value FROM record_facets x WHERE x.facet = 'party' AND x.kind = 'party' ORDER BY x.record_id, x.value")
	if err != nil {
		return nil, r.fault("list parties", err)
	}
	return list, nil
}

// ReportsTellingAll gives the reports of which every set of records has nodes,
// by ID; none for no set.
func (r *Reads) ReportsTellingAll(ctx context.Context, sets [][]string) (list []DatedReport, err error) {
	var queries []string
	var args []any
	for _, set := range sets {
		in, values := r.d.idsIn(orNone(set))
		queries = append(queries, "SELECT s.report FROM "+in+" i JOIN profiles p ON p.record = i.number JOIN sketches s ON s.profile = p.number")
		args = append(args, values...)
	}
	if len(sets) == 0 {
		return nil, nil
	}
	err = r.each(ctx, func(rows *sql.Rows) error {
		var d DatedReport
		err := rows.Scan(&d.Report, &d.Published)
		list = append(list, d)
		return err
	}, "SELECT t.report_id, g.published FROM ("+strings.Join(queries, " INTERSECT ")+`) n JOIN ids i ON i.number = n.report
		JOIN reports t ON t.report_id = i.id JOIN readings g ON g.seq = t.counting ORDER BY t.report_id`, args...)
	if err != nil {
		return nil, r.fault("read the reports of records", err)
	}
	return list, nil
}

func (r *Reads) listIDs(ctx context.Context, doing, query string, args ...any) (ids []string, err error) {
	err = r.each(ctx, func(rows *sql.Rows) error {
		var id string
		err := rows.Scan(&id)
		ids = append(ids, id)
		return err
	}, query, args...)
	if err != nil {
		return nil, r.fault(doing, err)
	}
	return ids, nil
}

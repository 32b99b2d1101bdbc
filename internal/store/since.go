package store

import (
	"context"
	"database/sql"

	"parley"
)

// SeqBefore is the number of the last entry of the log that was kept before a
// day (YYYY-MM-DD, UTC), 0 where none was.
func (r *Reads) SeqBefore(ctx context.Context, day string) (seq int64, err error) {
	if err := r.get(ctx, []any{&seq}, "SELECT coalesce(max(seq), 0) FROM log WHERE at < ?", day); err != nil {
		return 0, r.fault("read the log", err)
	}
	return seq, nil
}

// LastEntryDay is the day (YYYY-MM-DD, UTC) on which the last entry of the log was
// kept, "" for an empty log.
func (r *Reads) LastEntryDay(ctx context.Context) (day string, err error) {
	if err := r.get(ctx, []any{&day}, "SELECT coalesce(substr(max(at), 1, 10), '') FROM log"); err != nil {
		return "", r.fault("read the log", err)
	}
	return day, nil
}

// ChangedSince gives the reports of which other bytes count than when the log
// ended with entry seq, or none any longer, or none did, by ID. One that a newer
// program has read again is none of them.
func (r *Reads) ChangedSince(ctx context.Context, seq int64) ([]string, error) {
	const known = "SELECT 1 FROM readings h WHERE h.report_id = p.report_id AND h.revision = c.revision AND h.seq <= ?"
	return r.listIDs(ctx, "read the log", `SELECT p.report_id FROM reports p JOIN readings c ON c.seq = p.counting
			WHERE p.report_id IN (SELECT l.subject FROM log l WHERE l.seq > ? AND l.kind = 'reading') AND NOT EXISTS (`+known+`)
		UNION SELECT l.subject FROM log l WHERE l.seq > ? AND l.kind = 'withdrawal'
			AND NOT EXISTS (SELECT 1 FROM log m WHERE m.kind = 'withdrawal' AND m.subject = l.subject AND m.seq <= ?)
		ORDER BY 1`, seq, seq, seq, seq)
}

// TouchedSince gives the reports of which entries of the log after seq tell that
// they came, were read again or were withdrawn, at most limit, by ID.
func (r *Reads) TouchedSince(ctx context.Context, seq int64, limit int) ([]string, error) {
	return r.listIDs(ctx, "read the log", "SELECT DISTINCT subject FROM log WHERE seq > ? AND kind IN ('reading', 'withdrawal') ORDER BY 1 LIMIT ?", seq, limit)
}

// ReadingsKnown gives all readings, in the order of receipt, of those bytes of a
// report that had come when the log ended with entry seq; none where none had,
// or they were erased.
func (r *Reads) ReadingsKnown(ctx context.Context, report string, seq int64) (list []parley.Reading, err error) {
	err = r.each(ctx, func(rows *sql.Rows) error {
		var reading, text string
		if err := rows.Scan(&reading, &text); err != nil {
			return err
		}
		one, err := decodeReading(reading, text)
		list = append(list, one)
		return err
	}, `SELECT g.reading, t.text FROM readings g JOIN texts t ON t.text_id = g.text_id WHERE g.report_id = ?
		AND EXISTS (SELECT 1 FROM readings h WHERE h.report_id = g.report_id AND h.revision = g.revision AND h.seq <= ?) ORDER BY g.seq`, report, seq)
	if err != nil {
		return nil, r.fault("read report "+report, err)
	}
	return list, nil
}

// RecordsOf gives the records that now hold any of the nodes, each at least
// once, in no order.
func (r *Reads) RecordsOf(ctx context.Context, nodes []string) (ids []string, err error) {
	err = r.eachID(ctx, func(rows *sql.Rows) error {
		var id string
		err := rows.Scan(&id)
		ids = append(ids, id)
		return err
	}, `SELECT DISTINCT r.id FROM %IDS% i JOIN sketches s ON s.number = i.number JOIN profiles p ON p.number = s.profile JOIN ids r ON r.number = p.record
		WHERE r.id <> ''`, distinct(nodes))
	if err != nil {
		return nil, r.fault("read records", err)
	}
	return ids, nil
}

// An Arrival is a report of which something else counts now, with the entry of
// the log that brought it and its date and publisher; without them where it
// was withdrawn.
type Arrival struct {
	Report    string `json:"report"`
	Seq       int64  `json:"seq,omitempty"`
	Published string `json:"published,omitempty"`
	Publisher string `json:"publisher,omitempty"`
	Title     string `json:"title,omitempty"`
	Withdrawn bool   `json:"withdrawn,omitempty"`
}

// Arrivals gives what counts of the reports now, by ID.
func (r *Reads) Arrivals(ctx context.Context, reports []string) ([]Arrival, error) {
	found := map[string]Arrival{}
	err := eachIn(ctx, r, func(rows *sql.Rows) error {
		var a Arrival
		err := rows.Scan(&a.Report, &a.Seq, &a.Published, &a.Publisher, &a.Title)
		found[a.Report] = a
		return err
	}, `SELECT p.report_id, g.seq, g.published, g.publisher, g.title FROM reports p JOIN readings g ON g.seq = p.counting
		WHERE p.report_id IN %IN%`, distinct(reports))
	if err != nil {
		return nil, r.fault("list reports", err)
	}
	var list []Arrival
	for _, id := range distinct(reports) {
		a, counts := found[id]
		a.Report, a.Withdrawn = id, !counts
		list = append(list, a)
	}
	return list, nil
}

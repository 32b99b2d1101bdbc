package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"strings"
	"time"

	"parley"
)

// Listed is one report as lists show it: the facts of the revision that
// counts. Empty strings are absent.
type Listed struct {
	ID        string    `json:"id"`
	Revision  string    `json:"revision"`
	TextID    string    `json:"text_id"`
	Title     string    `json:"title,omitempty"`
	Publisher string    `json:"publisher,omitempty"`
	Origin    string    `json:"origin,omitempty"`
	Published string    `json:"published,omitempty"` // ISO 8601 prefix
	Updated   string    `json:"updated,omitempty"`   // ISO 8601 prefix
	URL       string    `json:"url,omitempty"`
	Revisions int       `json:"revisions"` // how many revisions are kept
	Added     time.Time `json:"added"`     // first receipt
}

// Stored is the reading of a report that counts now.
type Stored struct {
	Reading parley.Reading // with Report.Text
	Added   time.Time      // first receipt of the report
}

// inOrder is the order of every list: by date of publication, undated last,
// then by ID.
const inOrder = ` ORDER BY g.published = '', g.published, p.report_id`

const listedColumns = `
	SELECT p.report_id, g.revision, g.text_id, g.title, g.publisher, g.origin, g.published, g.updated, coalesce(p.url, ''),
		(SELECT count(*) FROM revisions v WHERE v.report_id = p.report_id), p.added
	FROM reports p JOIN readings g ON g.seq = p.counting`

// Reports lists all reports by date of publication, undated last, then by ID.
func (r *Reads) Reports(ctx context.Context) (list []Listed, err error) {
	err = r.each(ctx, func(rows *sql.Rows) error {
		l, err := scanListed(rows)
		list = append(list, l)
		return err
	}, listedColumns+inOrder)
	if err != nil {
		return nil, r.fault("list reports", err)
	}
	return list, nil
}

// ReportsListed lists the reports of the IDs in the order of the IDs; those
// that there are not, or that are withdrawn, are left out.
func (r *Reads) ReportsListed(ctx context.Context, ids []string) ([]Listed, error) {
	byID := map[string]Listed{}
	err := eachIn(ctx, r, func(rows *sql.Rows) error {
		l, err := scanListed(rows)
		byID[l.ID] = l
		return err
	}, listedColumns+" WHERE p.report_id IN %IN%", ids)
	if err != nil {
		return nil, r.fault("list reports", err)
	}
	var list []Listed
	for _, id := range ids {
		if l, ok := byID[id]; ok { // it may have been withdrawn meanwhile
			list = append(list, l)
		}
	}
	return list, nil
}

func scanListed(rows *sql.Rows) (l Listed, err error) {
	var added string
	if err := rows.Scan(&l.ID, &l.Revision, &l.TextID, &l.Title, &l.Publisher, &l.Origin, &l.Published, &l.Updated, &l.URL, &l.Revisions, &added); err != nil {
		return l, err
	}
	l.Added, err = time.Parse(time.RFC3339, added)
	return l, err
}

const storedColumns = `SELECT g.reading, t.text, p.added
	FROM reports p JOIN readings g ON g.seq = p.counting JOIN texts t ON t.text_id = g.text_id`

// Readings goes through the reading of every report that counts now, in the
// order of Reports. It ends after the first error, of KindStorage. In a Tx ask
// nothing else before the end.
func (r *Reads) Readings(ctx context.Context) iter.Seq2[Stored, error] {
	return func(yield func(Stored, error) bool) {
		rows, err := r.query(ctx, storedColumns+inOrder)
		if err != nil {
			yield(Stored{}, r.fault("read", err))
			return
		}
		defer rows.Close()
		for rows.Next() {
			one, err := scanStored(rows)
			if err != nil {
				yield(Stored{}, r.fault("read", err))
				return
			}
			if !yield(one, nil) {
				return
			}
		}
		if err := rows.Err(); err != nil {
			yield(Stored{}, r.fault("read", err))
		}
	}
}

// Reading gives the reading that counts now of the report with that ID. The
// error is of KindNotFound where there is no such report, or it is withdrawn.
func (r *Reads) Reading(ctx context.Context, reportID string) (Stored, error) {
	var reading, text, added string
	err := r.get(ctx, []any{&reading, &text, &added}, storedColumns+" WHERE p.report_id = ?", reportID)
	if errors.Is(err, sql.ErrNoRows) {
		return Stored{}, r.notFound("report", reportID)
	}
	var one Stored
	if err == nil {
		one, err = decodeStored(reading, text, added)
	}
	if err != nil {
		return Stored{}, r.fault("read", err)
	}
	return one, nil
}

// ReadingsIn gives the readings that count now of those of the reports that
// there are and are not withdrawn, by the reports' IDs.
func (r *Reads) ReadingsIn(ctx context.Context, reports []string) (map[string]Stored, error) {
	readings := map[string]Stored{}
	err := eachIn(ctx, r, func(rows *sql.Rows) error {
		one, err := scanStored(rows)
		readings[one.Reading.Report.ID] = one
		return err
	}, storedColumns+" WHERE p.report_id IN %IN%", distinct(reports))
	if err != nil {
		return nil, r.fault("read", err)
	}
	return readings, nil
}

// ReportsIn gives of those of the reports that there are and are not withdrawn
// what counts now, without what was read in them, by their IDs.
func (r *Reads) ReportsIn(ctx context.Context, reports []string) (map[string]*parley.Report, error) {
	found := map[string]*parley.Report{}
	err := eachIn(ctx, r, func(rows *sql.Rows) error {
		var reading, text, added string
		if err := rows.Scan(&reading, &text, &added); err != nil {
			return err
		}
		one, err := decodeReport(reading, text)
		found[one.ID] = one
		return err
	}, storedColumns+" WHERE p.report_id IN %IN%", distinct(reports))
	if err != nil {
		return nil, r.fault("read", err)
	}
	return found, nil
}

func scanStored(rows *sql.Rows) (Stored, error) {
	var reading, text, added string
	if err := rows.Scan(&reading, &text, &added); err != nil {
		return Stored{}, err
	}
	return decodeStored(reading, text, added)
}

func decodeStored(reading, text, added string) (one Stored, err error) {
	if one.Reading, err = decodeReading(reading, text); err != nil {
		return one, err
	}
	one.Added, err = time.Parse(time.RFC3339, added)
	return one, err
}

func decodeReading(reading, text string) (r parley.Reading, err error) {
	if err := json.Unmarshal([]byte(reading), &r); err != nil {
		return r, fmt.Errorf("decode reading: %w", err)
	}
	r.Report.Text = text
	return r, nil
}

// decodeReport decodes the report of a reading alone, which stands near the
// beginning.
func decodeReport(reading, text string) (*parley.Report, error) {
	r := &parley.Report{Text: text}
	d := json.NewDecoder(strings.NewReader(reading))
	for {
		key, err := d.Token()
		if err != nil {
			return r, fmt.Errorf("decode reading: %w", err)
		}
		switch key {
		case json.Delim('{'):
		case "report":
			if err := d.Decode(r); err != nil {
				return r, fmt.Errorf("decode reading: %w", err)
			}
			r.Text = text
			return r, nil
		default:
			var other json.RawMessage
			if err := d.Decode(&other); err != nil {
				return r, fmt.Errorf("decode reading: %w", err)
			}
		}
	}
}

// Original gives the bytes with that hash (a report's revision) exactly as
// they came. The error is of KindNotFound where they were never added.
func (r *Reads) Original(ctx context.Context, revision string) ([]byte, error) {
	var data []byte
	err := r.get(ctx, []any{&data}, "SELECT bytes FROM originals WHERE hash = ?", revision)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, r.notFound("original", revision)
	}
	if err != nil {
		return nil, r.fault("read original", err)
	}
	return data, nil
}

// CountReports counts the reports that are kept and not withdrawn.
func (r *Reads) CountReports(ctx context.Context) (n int, err error) {
	if err := r.get(ctx, []any{&n}, "SELECT count(*) FROM reports WHERE counting IS NOT NULL"); err != nil {
		return 0, r.fault("count reports", err)
	}
	return n, nil
}

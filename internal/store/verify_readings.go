package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"

	"parley"
)

// repeated is what the columns beside a reading repeat of it.
type repeated struct {
	report, revision, config, given, text, title, publisher, origin, published, updated, dated, url string
	extraction, page                                                                                int
}

// repeat gives what the columns beside r must have.
func repeat(r *parley.Reading) repeated {
	p := &r.Report
	return repeated{
		p.ID, p.Revision, r.Config, givenDate(p), p.TextID, p.Title, p.Publisher, p.Origin,
		p.Published, p.Updated, max(p.Published, p.Updated), p.URL, r.Extraction, p.PageVersion,
	}
}

// readings goes through all readings and the texts that they are of.
func (v *verifier) readings(ctx context.Context) (n int, err error) {
	err = v.each(ctx, func(rows *sql.Rows) error {
		var seq int64
		var c repeated
		var reading, added, kind, at, subject string
		var text, url, revision sql.NullString
		err := rows.Scan(&seq, &c.report, &c.revision, &c.extraction, &c.page, &c.config, &c.given, &c.text,
			&c.title, &c.publisher, &c.origin, &c.published, &c.updated, &c.dated, &reading, &added,
			&text, &url, &revision, &kind, &at, &subject)
		if err != nil {
			return err
		}
		name := fmt.Sprintf("reading %d", seq)
		v.must(kind == string(ReadingEntry) && at == added && subject == c.report, name, "is not what the log says")
		v.must(url.Valid, name, "its report is missing")
		v.must(revision.Valid, name, "its revision is missing")
		c.url = url.String
		v.reading(name, reading, c, text)
		n++
		return nil
	}, `SELECT g.seq, g.report_id, g.revision, g.extraction, g.page_version, g.config, g.given, g.text_id,
			g.title, g.publisher, g.origin, g.published, g.updated, g.dated, g.reading, g.added,
			t.text, CASE WHEN p.report_id IS NULL THEN NULL ELSE coalesce(p.url, '') END, v.revision,
			coalesce(l.kind, ''), coalesce(l.at, ''), coalesce(l.subject, '')
		FROM readings g LEFT JOIN texts t ON t.text_id = g.text_id
			LEFT JOIN reports p ON p.report_id = g.report_id
			LEFT JOIN revisions v ON v.report_id = g.report_id AND v.revision = g.revision
			LEFT JOIN log l ON l.seq = g.seq
		ORDER BY g.seq`)
	return n, err
}

// reading checks one reading against its columns and its text.
func (v *verifier) reading(name, encoded string, columns repeated, text sql.NullString) {
	var r parley.Reading
	if err := json.Unmarshal([]byte(encoded), &r); err != nil {
		v.find(name, "is not JSON: %v", err)
		return
	}
	v.must(repeat(&r) == columns, name, "what stands beside it is not what it says")
	switch {
	case !text.Valid:
		v.find(name, "its text is missing")
	case !hashes(columns.text, []byte(text.String)):
		v.find("text "+columns.text, "is changed")
	default:
		r.EachSpan(func(s *parley.Span) {
			v.must(isSlice(*s, text.String), name, fmt.Sprintf("bytes %d to %d of its text are not %.60q", s.Start, s.End, s.Text))
		})
	}
}

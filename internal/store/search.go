package store

import (
	"context"
	"database/sql"
	"strings"

	"parley"
)

// A ReportFilter says which reports to list. What is empty does not restrict.
type ReportFilter struct {
	// Text are words that the report's text, title, publisher or origin has, all
	// of them, whatever their case and accents; "negotiat*" is every word that
	// begins so. Where they stand makes no difference.
	Text  string
	From  string // ISO 8601 prefix: reports published then or later, of known date
	To    string // ISO 8601 prefix: reports published then or earlier, of known date
	Limit int
	After string // ID of the report after which to go on, for pages
}

// ReportsWhere lists reports in the order of Reports. The error is of KindUsage
// where Text has no word, of KindNotFound where After is none.
func (r *Reads) ReportsWhere(ctx context.Context, f ReportFilter) ([]Listed, error) {
	q, err := r.reportQuery(ctx, f)
	if err != nil {
		return nil, err
	}
	var ids []string
	err = r.each(ctx, func(rows *sql.Rows) error {
		var id string
		err := rows.Scan(&id)
		ids = append(ids, id)
		return err
	}, q.sql, q.args...)
	if err != nil {
		return nil, r.fault("search", err)
	}
	return r.listedIn(ctx, ids)
}

// A statement is SQL with its arguments.
type statement struct {
	sql  string
	args []any
}

// reportQuery asks for the IDs of the reports, in order. It asks the search
// index alone, which has the dates as well: going through the readings of
// 100,000 reports for their order would be slow.
func (r *Reads) reportQuery(ctx context.Context, f ReportFilter) (statement, error) {
	where, args := []string{"p.kind = ?"}, []any{reportKind}
	add := func(condition string, values ...any) {
		where, args = append(where, condition), append(args, values...)
	}
	if f.From != "" {
		add("p.dated <> '' AND p.dated || '~' >= ?", f.From)
	}
	if f.To != "" {
		add("p.dated <> '' AND p.dated <= ?", f.To+"~")
	}
	if f.After != "" {
		last, err := r.Reading(ctx, f.After)
		if err != nil {
			return statement{}, err
		}
		published := last.Reading.Report.Published
		add("(p.dated = '', p.dated, p.id) > (? = '', ?, ?)", published, published, f.After)
	}
	q := statement{"SELECT DISTINCT p.dated, p.id FROM search_parts p" + allOf(where), args}
	if f.Text != "" {
		var err error
		if q, err = r.hits(ctx, f.Text, statement{strings.Join(where, " AND "), args}); err != nil {
			return q, err
		}
	}
	q.sql = "SELECT h.id FROM (" + q.sql + ") AS h ORDER BY h.dated = '', h.dated, h.id"
	if f.Limit > 0 {
		q = statement{q.sql + " LIMIT ?", append(q.args, f.Limit)}
	}
	return q, nil
}

// hits asks for dated and id of what has all words of the text and fits a
// condition on search_parts p. What has more parts than one may have the words
// in different ones.
func (r *Reads) hits(ctx context.Context, text string, fits statement) (statement, error) {
	words := terms(text)
	if len(words) == 0 {
		return statement{}, &parley.Error{Kind: parley.KindUsage, Msg: "search for " + quote(text) + ": there is no word in it"}
	}
	var long bool
	if err := r.get(ctx, []any{&long}, "SELECT EXISTS (SELECT 1 FROM search_parts WHERE parts > 1)"); err != nil {
		return statement{}, r.fault("search", err)
	}
	q := statement{"SELECT p.dated, p.id FROM " + r.d.matching() + " AND p.parts = 1 AND " + fits.sql, append([]any{r.d.match(words)}, fits.args...)}
	if !long {
		return q, nil
	}
	q.sql += " UNION SELECT p.dated, p.id FROM search_parts p WHERE p.parts > 1 AND " + fits.sql
	q.args = append(q.args, fits.args...)
	for _, t := range words {
		q.sql += " AND p.id IN (SELECT p.id FROM " + r.d.matching() + " AND p.parts > 1)"
		q.args = append(q.args, r.d.match([]term{t}))
	}
	return q, nil
}

package store

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"

	"parley"
)

// A ReportFilter says which reports to list. What is empty does not restrict.
type ReportFilter struct {
	// Text are words that the report's text, title, publisher or origin has, all
	// of them, whatever their case and accents; "negotiat*" is every word that
	// begins so. Where they stand makes no difference.
	Text      string
	Wordings  []Wording // of one of these the text has all words
	Publisher string    // who printed it, whatever the case
	From      string    // ISO 8601 prefix: reports published then or later, of known date
	To        string    // ISO 8601 prefix: reports published then or earlier, of known date
	Limit     int
	After     string // ID of the report after which to go on, for pages
	Latest    bool   // the latest first, the undated last
}

// ReportsWhere lists reports in the order of Reports, or the latest first. The error is of KindUsage
// where Text or a form of a Wording has no word, of KindNotFound where After is none.
func (r *Reads) ReportsWhere(ctx context.Context, f ReportFilter) ([]Listed, error) {
	ids, err := r.ReportIDsWhere(ctx, f)
	if err != nil {
		return nil, err
	}
	return r.ReportsListed(ctx, ids)
}

// ReportIDsWhere are the IDs of those that ReportsWhere lists.
func (r *Reads) ReportIDsWhere(ctx context.Context, f ReportFilter) ([]string, error) {
	q, err := r.reportSearch(ctx, f)
	if err != nil {
		return nil, err
	}
	hits, err := q.first(ctx, f.Limit)
	if err != nil {
		return nil, r.fault("search", err)
	}
	ids := make([]string, len(hits))
	for i, h := range hits {
		ids[i] = h.id
	}
	return ids, nil
}

// A statement is SQL with its arguments.
type statement struct {
	sql  string
	args []any
}

func (s statement) and(condition string, args ...any) statement {
	return statement{s.sql + " AND " + condition, append(slices.Clip(s.args), args...)}
}

// A hit is a report or record that was found.
type hit struct {
	part      int64
	id, dated string
}

// A search is a question for parts and where it stands in them.
type search struct {
	*Reads
	from, to int64     // parts [from, to)
	until    int64     // the latest first: the parts of dated ones end here, 0 for to
	latest   bool      // the latest first
	words    formula   // none: everything
	fits     statement // conditions on search_parts p
}

func (r *Reads) reportSearch(ctx context.Context, f ReportFilter) (search, error) {
	q := search{Reads: r, fits: statement{sql: "1 = 1"}, latest: f.Latest}
	first, last := int64(0), undatedDay
	if f.From != "" {
		q.fits = q.fits.and("p.dated || '~' >= ?", f.From)
		first, last = dayOf(f.From[:min(4, len(f.From))]), undatedDay-1 // a report of "2025" may be of any day in it
	}
	if f.To != "" {
		q.fits = q.fits.and("p.dated <= ?", f.To+"~")
		last = lastDayOf(f.To)
	}
	q.from, q.to = partsOf(reportParts, first, last)
	if f.After != "" {
		after, err := r.Reading(ctx, f.After)
		if err != nil {
			return q, err
		}
		q.goOn(reportParts, after.Reading.Report.Published, f.After)
	}
	var publisher []term
	if f.Publisher != "" { // its words first, as they are in the index
		publisher = terms(strings.ReplaceAll(f.Publisher, "*", " "))
		q.fits = q.fits.and(printedBy, f.Publisher)
	}
	words := terms(f.Text)
	q.words.all = slices.Concat(words, publisher)
	for _, w := range f.Wordings {
		one, ok := w.terms()
		if !ok {
			return q, &parley.Error{Kind: parley.KindUsage, Msg: fmt.Sprintf("search for %q: each form is one word", w)}
		}
		q.words.sets = append(q.words.sets, one)
	}
	if f.Text == "" {
		return q, nil
	}
	return q, mustHaveWords(f.Text, words)
}

// goOn goes on after a hit, of reports or records by base.
func (q *search) goOn(base int64, dated, id string) {
	from, to := partsOf(base, dayOf(dated), dayOf(dated))
	if !q.latest {
		q.fits = q.fits.and("(p.dated = '', p.dated, "+idOf("p.found")+") > (? = '', ?, ?)", dated, dated, id)
		q.from = max(q.from, from)
		return
	}
	q.fits = q.fits.and("(p.dated <> '' AND p.dated < '~', p.dated, "+idOf("p.found")+") < (? <> '' AND ? < '~', ?, ?)", dated, dated, dated, id)
	if q.until = to; dayOf(dated) == undatedDay {
		q.from = max(q.from, from)
	}
}

// compare is the order of lists, of those that have a date and those that have
// none each.
func (q *search) compare(a, b hit) int {
	if q.latest {
		a, b = b, a
	}
	return cmp.Or(cmp.Compare(dayOf(a.dated), dayOf(b.dated)), cmp.Compare(a.dated, b.dated), cmp.Compare(a.id, b.id))
}

// isDayBefore reports whether the day of a stands in lists before that of b.
func (q *search) isDayBefore(a, b hit) bool {
	if q.latest {
		a, b = b, a
	}
	return dayOf(a.dated) < dayOf(b.dated)
}

// printedBy asks for the parts of reports with that publisher.
var printedBy = "EXISTS (SELECT 1 FROM reports r JOIN readings g ON g.seq = r.counting WHERE r.report_id = " + idOf("p.found") + " AND lower(g.publisher) = lower(?))"

func mustHaveWords(text string, words []term) error {
	if len(words) > 0 {
		return nil
	}
	return &parley.Error{Kind: parley.KindUsage, Msg: "search for " + quote(text) + ": there is no word in it"}
}

// first gives the first hits in the order of lists, at most limit, 0 for all.
func (q search) first(ctx context.Context, limit int) ([]hit, error) {
	if !q.latest {
		return q.along(ctx, limit)
	}
	dated, without := q, q
	start := undatedPart(q.from)
	dated.to, without.from = min(q.to, start), max(q.from, start)
	if q.until > 0 {
		dated.to = min(dated.to, q.until)
	}
	hits, err := dated.along(ctx, limit)
	if err != nil || limit > 0 && len(hits) == limit {
		return hits, err
	}
	more, err := without.along(ctx, max(0, limit-len(hits)))
	return append(hits, more...), err
}

// along goes along the parts. They are fetched some at a time until no later one
// can be before the last of them.
func (q search) along(ctx context.Context, limit int) ([]hit, error) {
	hits, err := q.long(ctx)
	if err != nil {
		return nil, err
	}
	for fetch := limit + 1; ; fetch *= 4 {
		some, err := q.fetch(ctx, limit, fetch)
		if err != nil {
			return nil, err
		}
		hits = append(hits, some...)
		slices.SortFunc(hits, q.compare)
		if limit == 0 || len(some) < fetch {
			break
		}
		last := some[len(some)-1]
		if len(hits) >= limit && q.isDayBefore(hits[limit-1], last) {
			break
		}
		if q.latest {
			q.to = last.part
		} else {
			q.from = last.part + 1
		}
	}
	if limit > 0 && len(hits) > limit {
		hits = hits[:limit]
	}
	return hits, nil
}

// foundColumns are what hits scans. The ID is asked for each row by itself, so
// that only as many are as are listed.
var foundColumns = "SELECT p.part, " + idOf("p.found") + ", p.dated"

// fetch gives hits of one part in the order of parts, at most n unless limit
// is 0.
func (q search) fetch(ctx context.Context, limit, n int) ([]hit, error) {
	s, number := statement{foundColumns + " FROM search_parts p WHERE " + q.fits.sql, q.fits.args}, "p.part"
	if !q.words.none() {
		number = q.d.matchingPart(baseOf(q.from))
		s = statement{foundColumns + " FROM " + q.d.matching(baseOf(q.from)) + " AND " + q.fits.sql, append([]any{q.words.match(q.d)}, q.fits.args...)}
	}
	s = s.and("p.parts = 1 AND "+number+" >= ? AND "+number+" < ? ORDER BY "+number, q.from, q.to)
	if q.latest {
		s.sql += " DESC"
	}
	if limit > 0 {
		s = statement{s.sql + " LIMIT ?", append(s.args, n)}
	}
	return q.hits(ctx, s)
}

// long gives the hits that have more parts than one, and may have the words
// in different ones. There are few.
func (q search) long(ctx context.Context) ([]hit, error) {
	var there bool
	if err := q.get(ctx, []any{&there}, "SELECT EXISTS (SELECT 1 FROM search_parts WHERE parts > 1)"); err != nil || !there {
		return nil, err
	}
	s := statement{"SELECT min(p.part), " + idOf("p.found") + ", p.dated FROM search_parts p WHERE " + q.fits.sql, q.fits.args}
	s = s.and("p.parts > 1 AND p.part >= ? AND p.part < ?", q.from, q.to)
	if !q.words.none() {
		has := q.words.condition(q.d, "p.found IN (SELECT p.found FROM "+q.d.matching(baseOf(q.from))+" AND p.parts > 1)")
		s = s.and(has.sql, has.args...)
	}
	s.sql += " GROUP BY p.found, p.dated"
	return q.hits(ctx, s)
}

func (q search) hits(ctx context.Context, s statement) (list []hit, err error) {
	err = q.eachOf(ctx, func(rows *sql.Rows) error {
		var h hit
		err := rows.Scan(&h.part, &h.id, &h.dated)
		list = append(list, h)
		return err
	}, s)
	return list, err
}

// labelled asks for the numbers of the records whose label and names have all words
// of the text, in one part; few records have more than one.
func (r *Reads) labelled(text string) (statement, error) {
	words := terms(text)
	number := r.d.matchingPart(recordParts)
	s := statement{"SELECT p.found FROM " + r.d.matching(recordParts) + " AND " + number + " >= ?", []any{formula{all: words}.match(r.d), recordParts}}
	return s, mustHaveWords(text, words)
}

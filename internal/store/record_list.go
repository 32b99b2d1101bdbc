package store

import (
	"cmp"
	"context"
	"database/sql"
	"slices"

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
	Text    string   // words that the label has, as in ReportFilter
	Places  []string // one of these values of PlaceFacet
	Undated bool     // records without a first day
	Limit   int
	After   string // ID of the record after which to go on, for pages
	ByName  bool   // in the order of labels, then of IDs
	Latest  bool   // the latest first, the undated last; not with ByName
	one     string // dialect.oneID, known when it is listed
}

// Records lists records by date, then by ID, the undated last, by the first
// publication that tells of them; or by name.
func (r *Reads) Records(ctx context.Context, f Filter) ([]RecordRow, error) {
	f.one = r.d.oneID()
	after := RecordRow{}
	if f.After != "" {
		var err error
		if after, err = r.Record(ctx, f.After); err != nil {
			return nil, err
		}
	}
	switch {
	case f.ByName:
		return r.recordsByName(ctx, &f, &after)
	case f.Text != "":
		return r.recordsFound(ctx, &f, &after)
	}
	var list []RecordRow
	for _, l := range f.lanesAfter(&after) {
		some, err := r.rows(ctx, l.inOrder(f.Limit))
		if err != nil {
			return nil, r.fault("list records", err)
		}
		list = append(list, some...)
	}
	return firstRecords(list, f.Limit, f.order()), nil
}

// order is the order of lists by day.
func (f *Filter) order() func(a, b RecordRow) int {
	if f.Latest {
		return byLatest
	}
	return byDay
}

// byDay is the order of lists.
func byDay(a, b RecordRow) int {
	return cmp.Or(cmp.Compare(a.listed(), b.listed()), cmp.Compare(a.ID, b.ID))
}

// byLatest is the same with the latest first, the undated last.
func byLatest(a, b RecordRow) int {
	if (a.From == "") != (b.From == "") {
		return byDay(a, b)
	}
	return byDay(b, a)
}

func byName(a, b RecordRow) int {
	return cmp.Or(cmp.Compare(a.Label, b.Label), cmp.Compare(a.ID, b.ID))
}

// firstRecords puts records of several lanes in order, each once, at most
// limit, 0 for all.
func firstRecords(list []RecordRow, limit int, order func(a, b RecordRow) int) []RecordRow {
	slices.SortFunc(list, order)
	list = slices.CompactFunc(list, func(a, b RecordRow) bool { return a.ID == b.ID })
	if limit > 0 && len(list) > limit {
		list = list[:limit]
	}
	return list
}

func (r *Reads) rows(ctx context.Context, s statement) (list []RecordRow, err error) {
	err = r.eachOf(ctx, func(rows *sql.Rows) error {
		var row RecordRow
		var listed, names string
		err := rows.Scan(row.columns(&listed, &names)...)
		row.take(listed, names)
		list = append(list, row)
		return err
	}, s)
	return list, err
}

// recordsFound lists the records whose label has the words of the filter, in
// the order of the index.
func (r *Reads) recordsFound(ctx context.Context, f *Filter, after *RecordRow) ([]RecordRow, error) {
	q := search{Reads: r, words: formula{all: terms(f.Text)}, fits: statement{sql: "1 = 1"}}
	if err := mustHaveWords(f.Text, q.words.all); err != nil {
		return nil, err
	}
	first, last := int64(0), undatedDay
	if f.To != "" {
		last = lastDayOf(f.To)
	}
	q.from, q.to = partsOf(recordParts, first, last)
	q.latest = f.Latest
	if after.ID != "" {
		q.goOn(recordParts, after.listed(), after.ID)
	}
	if rest := f.conditions((*Filter).has); rest.sql != "" {
		q.fits = q.fits.and("p.found IN (SELECT r.number FROM records r WHERE r.number = p.found"+rest.sql+")", rest.args...)
	}
	hits, err := q.first(ctx, f.Limit)
	if err != nil {
		return nil, r.fault("search", err)
	}
	ids := make([]string, len(hits))
	for i := range hits {
		ids[i] = hits[i].id
	}
	var list []RecordRow
	for some := range slices.Chunk(ids, inOneQuery) {
		in, args := r.d.idsIn(some)
		rows, err := r.rows(ctx, statement{recordColumns + " FROM " + in + " i JOIN records r ON r.number = i.number", args})
		if err != nil {
			return nil, r.fault("list records", err)
		}
		list = append(list, rows...)
	}
	return firstRecords(list, f.Limit, f.order()), nil
}

// recordsByName lists records in the order of their labels: people and parties
// along the indexes that have them so.
func (r *Reads) recordsByName(ctx context.Context, f *Filter, after *RecordRow) ([]RecordRow, error) {
	var list []RecordRow
	for _, one := range f.kinds() {
		s := statement{recordColumns + " FROM records r WHERE r.kind = '" + string(one.Kind) + "'", nil}
		rest := one.conditions((*Filter).has)
		if f.Text != "" {
			q, err := r.labelled(f.Text)
			if err != nil {
				return nil, err
			}
			rest = rest.and("r.number IN ("+q.sql+")", q.args...)
		}
		s = statement{s.sql + rest.sql, rest.args}
		if after.ID != "" {
			s = s.and("(r.label, r.record_id) > (?, ?)", after.Label, after.ID)
		}
		some, err := r.rows(ctx, lane{s, "r.label", "r.record_id", false}.inOrder(f.Limit))
		if err != nil {
			return nil, r.fault("list records", err)
		}
		list = append(list, some...)
	}
	return firstRecords(list, f.Limit, byName), nil
}

// CountUpTo counts what Records lists without Limit and After, most at most:
// unlike CountRecords it takes no longer where they are many.
func (r *Reads) CountUpTo(ctx context.Context, f Filter, most int) (int, error) {
	f.Limit, f.After, f.ByName = most, "", false
	list, err := r.Records(ctx, f)
	return len(list), err
}

// CountRecords counts what Records lists without Limit and After.
func (r *Reads) CountRecords(ctx context.Context, f Filter) (n int, err error) {
	f.one = r.d.oneID()
	var list []statement
	if s, ok := f.count(); ok {
		list = []statement{s}
	} else if f.From+f.To != "" && f.Text == "" && len(f.Party) < 2 && len(f.Sides) == 0 { // no record is in two lanes
		for _, l := range f.lanes() {
			list = append(list, statement{"SELECT count(*) FROM (" + l.sql + ") AS l", l.args})
		}
	} else {
		s, err := r.matching(&f)
		if err != nil {
			return 0, err
		}
		list = []statement{{"SELECT count(*) FROM records r WHERE 1 = 1" + s.sql, s.args}}
	}
	for _, s := range list {
		var some int
		if err := r.getOf(ctx, []any{&some}, s); err != nil {
			return 0, r.fault("count records", err)
		}
		n += some
	}
	return n, nil
}

// count asks for how many have one facet, which is counted along the index of
// facets, where the filter asks for nothing else but a kind.
func (f *Filter) count() (s statement, ok bool) {
	var list []Facet
	if len(f.Party) == 1 {
		list = append(list, Facet{PartyFacet, f.Party[0]})
	}
	if f.Status != "" {
		list = append(list, Facet{statusFacet, f.Status})
	}
	list = append(list, f.Facets...)
	if len(list) != 1 || list[0].isNode() || f.Undated || len(f.Places) > 0 || len(f.Party) > 1 || len(f.Sides) > 0 || f.Person+f.Meeting+f.From+f.To+f.Text != "" {
		return s, false
	}
	s = statement{"SELECT count(*) FROM record_facets x WHERE x.facet = ? AND x.value = ?", []any{list[0].Name, list[0].Value}}
	if f.Kind != "" {
		s = s.and("x.kind = ?", string(f.Kind))
	}
	return s, true
}

// matching are all conditions of a filter, each after " AND ", for all records
// at once.
func (r *Reads) matching(f *Filter) (statement, error) {
	f.one = r.d.oneID()
	s := f.conditions((*Filter).among)
	if f.Text == "" {
		return s, nil
	}
	q, err := r.labelled(f.Text)
	return s.and("r.number IN ("+q.sql+")", q.args...), err
}

// RecordsMarked are those of the records that bear one of the marks, by ID.
func (r *Reads) RecordsMarked(ctx context.Context, records, marks []string) (list []string, err error) {
	err = r.eachID(ctx, func(rows *sql.Rows) error {
		return scanFacets(rows, func(record string, x Facet) {
			if x.Name == MarkFacet && slices.Contains(marks, x.Value) && (len(list) == 0 || list[len(list)-1] != record) {
				list = append(list, record)
			}
		})
	}, "SELECT r.record_id, r.facets FROM %IDS% i JOIN records r ON r.number = i.number", distinct(records))
	if err != nil {
		return nil, r.fault("list records", err)
	}
	slices.Sort(list)
	return list, nil
}

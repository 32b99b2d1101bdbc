package ingest

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"parley"
	"parley/internal/merge"
	"parley/internal/store"
)

// The record is made from the log in steps of at most this many entries, each
// a transaction.
const stepEntries = 256

// cursorName is where the store notes up to which entry of the log the record
// is made, and by which version of the merging.
const cursorName = "record"

// Record brings the record up to the log's end. It may be stopped at any time:
// what is left is made next time. A record that another version of the merging
// made is dropped and made anew. Errors are the store's, and of KindInternal.
func Record(ctx context.Context, st *store.Store) error {
	for more := true; more; {
		err := st.Update(ctx, func(tx *store.Tx) (err error) {
			more, err = recordStep(ctx, tx)
			return err
		})
		if err != nil {
			return fmt.Errorf("the record lags behind what is kept, the next command brings it up to date: %w", err)
		}
	}
	return nil
}

// Behind reports whether the log has entries that the record is not made from.
func Behind(ctx context.Context, r *store.Reads) (bool, error) {
	lag, err := Lag(ctx, r)
	return lag > 0, err
}

// Lag is how many entries of the log the record is not made from yet.
func Lag(ctx context.Context, r *store.Reads) (int64, error) {
	c, err := r.Cursor(ctx, cursorName)
	if err != nil {
		return 0, err
	}
	if c.Note != cursorNote() {
		c.Seq = 0
	}
	head, err := r.Head(ctx)
	return head.Seq - c.Seq, err
}

// listing is the version of what is written of records for lists and views.
const listing = 7

func cursorNote() string { return fmt.Sprintf("merge %d, listing %d", merge.Version, listing) }

// recordStep works the next entries of the log in and reports whether there
// may be more.
func recordStep(ctx context.Context, tx *store.Tx) (more bool, err error) {
	c, err := tx.Cursor(ctx, cursorName)
	if err != nil {
		return false, err
	}
	if c.Note != cursorNote() {
		if err := tx.DropRecord(ctx); err != nil {
			return false, err
		}
		c = store.Cursor{Note: cursorNote()}
	}
	entries, err := tx.EntriesAfter(ctx, c.Seq, stepEntries)
	if err != nil || len(entries) == 0 {
		return false, err
	}
	s := step{ctx: ctx, tx: tx, index: newIndex(ctx, tx), renamed: map[string]bool{}, fresh: map[string]wholeNode{}, facets: map[string][]store.Facet{}}
	s.wordings = newWordings(s.index.tables)
	switch again, err := s.run(entries); {
	case err != nil:
		return false, err
	case again:
		if err := tx.DropRecord(ctx); err != nil {
			return false, err
		}
		return true, tx.SetCursor(ctx, cursorName, store.Cursor{Note: cursorNote()})
	}
	c.Seq = entries[len(entries)-1].Seq
	return len(entries) == stepEntries, tx.SetCursor(ctx, cursorName, c)
}

// A step works some entries of the log into the record.
type step struct {
	ctx      context.Context
	tx       *store.Tx
	index    *index
	wordings *wordings
	engine   *merge.Engine
	renamed  map[string]bool      // nodes that are now known as another than before
	judged   map[string]bool      // records of which a judgement names a node; nil until asked
	prints   []merge.Print        // of the reports that are taken in
	fresh    map[string]wholeNode // their nodes
	rows     []store.RecordRow
	facets   map[string][]store.Facet
}

// run works the entries in. again says that a node which a judgement names is
// now known as another, so that all must be made anew.
func (s *step) run(entries []store.Change) (again bool, err error) {
	before, change, err := s.change(entries)
	if err != nil {
		return false, err
	}
	if s.isRenamed(before) {
		return true, nil
	}
	if before, err = renamed(s.ctx, &s.tx.Reads, before); err != nil {
		return false, err
	}
	if change.Judge, err = renamed(s.ctx, &s.tx.Reads, change.Judge); err != nil {
		return false, err
	}
	s.engine = merge.NewEngine(s.index, before)
	changed, err := s.engine.Apply(change)
	if err != nil {
		return false, err
	}
	if err := s.tx.DropRecords(s.ctx, changed.Gone); err != nil {
		return false, err
	}
	records, err := s.regrouped(changed.Records)
	if err != nil {
		return false, err
	}
	if err := s.index.flush(); err != nil {
		return false, err
	}
	if err := s.writeRecords(records); err != nil {
		return false, err
	}
	return false, s.tx.PutRecords(s.ctx, s.rows, s.facets)
}

// regrouped adds to the changed records those that reports tell of which now
// count with others, or no longer do.
func (s *step) regrouped(records []string) ([]string, error) {
	if err := s.wordings.regroup(); err != nil {
		return nil, err
	}
	for report := range s.wordings.changed {
		for _, n := range s.index.NodesOf(report) {
			if id := s.engine.RecordOf(n); id != "" {
				records = append(records, id)
			}
		}
	}
	slices.Sort(records)
	return slices.Compact(records), s.index.err
}

// change is what the entries do, and the judgements that were there before.
func (s *step) change(entries []store.Change) (before []parley.Judgement, change merge.Change, err error) {
	before, err = s.tx.JudgementsUntil(s.ctx, entries[0].Seq-1)
	if err != nil {
		return nil, change, err
	}
	named := map[string]bool{}
	var reports []string
	for _, e := range entries {
		if e.Kind == store.JudgementEntry {
			change.Judge = append(change.Judge, *e.Judgement)
		} else if !named[e.Subject] {
			named[e.Subject] = true
			reports = append(reports, e.Subject)
		}
	}
	if err := s.reports(reports, &change); err != nil {
		return nil, change, err
	}
	if err := s.wordings.update(s.prints, change.Remove); err != nil {
		return nil, change, err
	}
	return before, change, nil
}

// reports adds to the change what counts of the reports now.
func (s *step) reports(ids []string, change *merge.Change) error {
	readings, err := s.tx.ReadingsIn(s.ctx, ids)
	if err != nil {
		return err
	}
	again, err := s.tx.ReadAgain(s.ctx, ids)
	if err != nil {
		return err
	}
	for _, id := range ids {
		stored, counts := readings[id]
		if !counts {
			change.Remove = append(change.Remove, id)
			continue
		}
		if slices.Contains(again, id) {
			if err := s.alias(&stored.Reading); err != nil {
				return err
			}
		}
		if err := s.report(&stored.Reading, change); err != nil {
			return err
		}
	}
	return nil
}

// report adds the reading of a report to the change.
func (s *step) report(r *parley.Reading, change *merge.Change) error {
	nodes := merge.Nodes(r)
	change.Add = append(change.Add, merge.SketchNodes(r, nodes))
	for _, n := range nodes {
		whole := wholeNode{n, merge.PostKeys(&r.Report, &n)}
		data, err := encodeNode(&whole)
		if err != nil {
			return fmt.Errorf("node %s: %w", n.ID, err)
		}
		s.index.whole[n.ID], s.fresh[n.ID] = data, whole
	}
	s.prints = append(s.prints, merge.PrintOf(&r.Report))
	return nil
}

// writeRecords writes the rows of records, by which they are listed and found.
// References stay as the nodes have them: what they lead to may change without
// the record.
func (s *step) writeRecords(ids []string) error {
	var whole, named []string
	for _, id := range ids {
		kind := parley.KindOfNode(id)
		if (kind != parley.PersonNode && kind != parley.PartyNode) || s.isJudged(id) {
			whole = append(whole, id)
		} else {
			named = append(named, id)
		}
	}
	s.index.ExpectNodes(named)
	s.index.ExpectRecords(named)
	for _, id := range named {
		if err := s.writeNamed(id, parley.KindOfNode(id)); err != nil {
			return err
		}
	}
	a := assembly{ctx: s.ctx, reads: &s.tx.Reads, engine: s.engine, known: s.fresh}
	return a.all(whole, func(r parley.Record) error {
		from, to := bounds(&r)
		told := ""
		if from == "" {
			told, _ = r.Dates()
		}
		s.put(store.RecordRow{ID: r.ID, Kind: r.Kind, Label: r.Label, Names: namesIn(&r), From: from, To: to, Told: told, Status: r.Shown("status").Value,
			Review: r.Review, Reports: r.Reports, Origins: r.Origins}, facetsOf(&r))
		return s.index.err
	})
}

// put notes the row of a record, to be written with the others.
func (s *step) put(row store.RecordRow, facets []store.Facet) {
	s.rows, s.facets[row.ID] = append(s.rows, row), facets
}

// isJudged reports whether a judgement names a node of the record.
func (s *step) isJudged(id string) bool {
	if s.judged == nil {
		s.judged = map[string]bool{}
		for _, j := range s.engine.Judged().All() {
			for _, n := range j.Nodes {
				s.judged[s.engine.RecordOf(n)] = true
			}
		}
	}
	return s.judged[id]
}

// writeNamed writes the row of a person or party. It goes by their profiles, as
// thousands of reports may tell of one.
func (s *step) writeNamed(id string, kind parley.NodeKind) error {
	row := store.RecordRow{ID: id, Kind: kind, Review: parley.Machine}
	_, row.Label, _ = s.engine.Refer(id)
	var facets []store.Facet
	for _, key := range s.index.ProfilesOf(id) {
		p, _ := s.index.Profile(key)
		row.Reports += s.index.Count(key)
		for _, f := range p.Sketch.Facts {
			if slices.Contains(partyFields[kind], f.Field) {
				facets = append(facets, store.Facet{Name: store.PartyFacet, Value: f.Value})
			}
			if slices.Contains(nameFields, f.Field) {
				row.Names = append(row.Names, f.Value)
			}
		}
	}
	row.Origins = row.Reports
	slices.Sort(row.Names)
	row.Names = slices.Compact(row.Names)
	if s.index.err != nil {
		return s.index.err
	}
	s.put(row, facets)
	return nil
}

// nameFields are the fields that people and parties are called by.
var nameFields = []string{"form", "id", "name"}

// namesIn are the names by which a person or party is found, sorted.
func namesIn(r *parley.Record) (names []string) {
	if r.Kind != parley.PersonNode && r.Kind != parley.PartyNode {
		return nil
	}
	for _, field := range nameFields {
		for _, v := range r.Field(field).Values {
			names = append(names, v.Value)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// bounds are the days by which a record is listed: its own time, the days of a
// deadline, else the publication of the reports that tell of it.
func bounds(r *parley.Record) (from, to string) {
	for _, field := range []string{"time", "deadline"} {
		if v := r.Shown(field).Value; v != "" {
			from, to = parley.SplitInterval(v)
			return cmp.Or(from, to), to // what is open to the past is listed where it ends
		}
	}
	if r.Kind == parley.StatementNode || r.Kind == parley.ClaimNode {
		return r.Dates()
	}
	return "", ""
}

// facetsOf is what a record can be filtered by: parties, the nodes of people and
// meetings, processes, marks.
func facetsOf(r *parley.Record) []store.Facet {
	var facets []store.Facet
	add := func(name, value string) {
		if value != "" {
			facets = append(facets, store.Facet{Name: name, Value: value})
		}
	}
	for _, f := range r.Fields {
		for _, v := range f.Values {
			if by := deadlineIn(v.Of["deadline"]); by.Value != "" && !slices.Contains(facets, by) {
				facets = append(facets, by)
			}
			switch {
			case parley.KindOfNode(v.Value) == parley.PersonNode:
				add(store.PersonFacet, v.Value)
			case parley.KindOfNode(v.Value) == parley.MeetingNode:
				add(store.MeetingFacet, v.Value)
			case slices.Contains(partyFields[r.Kind], f.Name):
				add(store.PartyFacet, v.Value)
			}
			add(store.PartyFacet, v.Of["side"])
		}
	}
	if r.Kind == parley.MeetingNode {
		for _, v := range r.Present("side") {
			add(store.SideFacet, v.Value)
		}
		add(store.PlaceFacet, placeOf(r))
	}
	for _, p := range r.Processes {
		add(store.ProcessFacet, p)
	}
	for _, m := range r.Marks {
		add(store.MarkFacet, m)
	}
	if slices.ContainsFunc(r.Fields, func(f parley.Field) bool { return f.Conflict }) {
		add(store.MarkFacet, ConflictMark)
	}
	return facets
}

// placeOf is where a meeting was as the map counts it: country/city, the country
// alone where no city is told, or //venue where only that is.
func placeOf(r *parley.Record) string {
	p := parley.SplitPlace(r.Shown("place").Value)
	switch {
	case p[1] != "":
		return p[0] + "/" + p[1]
	case p[0] == "" && p[2] != "":
		return "//" + p[2]
	}
	return p[0]
}

// deadlineFacet is what agreements are listed by of which a term has a deadline:
// the month of its last day.
const deadlineFacet = "deadline"

func deadlineIn(date string) store.Facet {
	f := store.Facet{Name: deadlineFacet}
	if last, ok := merge.LastDay(date); ok {
		f.Value = last[:len("2006-01")]
	}
	return f
}

// ConflictMark is what records are listed by of which reports give values that
// exclude each other.
const ConflictMark = "conflict"

// partyFields are the fields whose values are parties.
var partyFields = map[parley.NodeKind][]string{
	parley.PersonNode:      {"party"},
	parley.PartyNode:       {"id"},
	parley.MeetingNode:     {"side", "third"},
	parley.AgreementNode:   {"party", "position"},
	parley.UndertakingNode: {"of", "to"},
	parley.StatementNode:   {"speaker", "to"},
	parley.ClaimNode:       {"party"},
}

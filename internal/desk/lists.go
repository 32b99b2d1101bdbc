package desk

import (
	"fmt"
	"slices"
	"strings"

	"parley"
	"parley/internal/store"
	"parley/internal/view"
)

// Records lists records by date, undated last, then by ID, in the order that
// the query says. more says that
// there are others after the last one. A party or person that is not there
// lists none; the error is of KindUsage where several people go by the name.
func (b *Book) Records(q view.Query) (list []parley.Record, more bool, err error) {
	f, some, err := b.Filter(q)
	if err != nil || !some {
		return nil, false, err
	}
	if f.Limit > 0 {
		f.Limit++
	}
	for r, err := range b.Book.Records(f) {
		if err != nil {
			return nil, false, err
		}
		list = append(list, r)
	}
	if q.Limit > 0 && len(list) > q.Limit {
		return list[:q.Limit], true, nil
	}
	return list, false, nil
}

// Count counts what Records lists without Limit and After.
func (b *Book) Count(q view.Query) (int, error) {
	f, some, err := b.Filter(q)
	if err != nil || !some {
		return 0, err
	}
	return b.Reads().CountRecords(b.Context(), f)
}

// Filter is what a query asks of the store. some is false where it names a
// party or person that is not there, so that nothing can match.
func (b *Book) Filter(q view.Query) (f store.Filter, some bool, err error) {
	f = store.Filter{Kind: q.Kind, Meeting: q.Meeting, From: q.From, To: q.To, Status: q.Status, Text: q.Text, Limit: q.Limit, After: q.After, ByName: q.ByName, Latest: q.Latest, Undated: q.Undated, Places: q.Places}
	if q.Process != "" {
		f.Facets = append(f.Facets, store.Facet{Name: store.ProcessFacet, Value: q.Process})
	}
	if q.Mark != "" {
		f.Facets = append(f.Facets, store.Facet{Name: store.MarkFacet, Value: q.Mark})
	}
	if q.Party != "" {
		if f.Party, err = b.PartiesCalled(q.Party); err != nil || len(f.Party) == 0 {
			return f, false, err
		}
	}
	for _, name := range q.Sides {
		ids, err := b.PartiesCalled(name)
		if err != nil || len(ids) == 0 {
			return f, false, err
		}
		f.Sides = append(f.Sides, ids)
	}
	if q.Person != "" {
		ids, err := b.PeopleCalled(q.Person)
		switch {
		case err != nil || len(ids) == 0:
			return f, false, err
		case len(ids) > 1:
			return f, false, &parley.Error{Kind: parley.KindUsage, Msg: fmt.Sprintf("several people are called %q: %s; name one by ID", q.Person, strings.Join(ids, ", "))}
		}
		f.Person = ids[0]
	}
	return f, true, nil
}

// Reports lists reports by date of publication, undated last, then by ID.
// Of the query Publisher, From, To, Text, Latest, Limit and After are regarded.
func (b *Book) Reports(q view.Query) (rows []view.ReportRow, more bool, err error) {
	f := store.ReportFilter{Text: q.Text, Publisher: q.Publisher, From: q.From, To: q.To, Limit: q.Limit, After: q.After, Latest: q.Latest}
	if f.Limit > 0 {
		f.Limit++
	}
	list, err := b.Reads().ReportsWhere(b.Context(), f)
	if err != nil {
		return nil, false, err
	}
	if more = q.Limit > 0 && len(list) > q.Limit; more {
		list = list[:q.Limit]
	}
	rows = ReportRows(list, nil)
	err = b.countSame(rows)
	return rows, more, err
}

// countSame notes how many other reports have the same words, and the first of
// them by ID as their group.
func (b *Book) countSame(rows []view.ReportRow) error {
	ids := make([]string, len(rows))
	for i := range rows {
		ids[i] = rows[i].ID
	}
	groups, err := b.SameWords(ids)
	for i := range rows {
		if group := groups[rows[i].ID]; len(group) > 1 {
			rows[i].Group, rows[i].Same = group[0], len(group)-1
		}
	}
	return err
}

// ReportRows are reports with the first of those that each shares its words
// with, by groups.
func ReportRows(reports []store.Listed, groups map[string]string) []view.ReportRow {
	rows := make([]view.ReportRow, len(reports))
	for i, r := range reports {
		rows[i] = view.ReportRow{ID: r.ID, URL: r.URL, Title: r.Title, Publisher: r.Publisher, Origin: r.Origin,
			Published: r.Published, Updated: r.Updated, TextID: r.TextID, Revisions: r.Revisions, Group: groups[r.ID]}
	}
	return rows
}

// ProcessRows are the processes that people made and did not undo, with how
// many records of each kind are in them.
func (b *Book) ProcessRows() ([]view.ProcessRow, error) {
	names, err := b.Processes()
	if err != nil {
		return nil, err
	}
	rows := make([]view.ProcessRow, len(names))
	for i, name := range names {
		rows[i] = view.ProcessRow{Name: name, Counts: map[parley.NodeKind]int{}}
		for _, kind := range parley.NodeKinds {
			if rows[i].Counts[kind], err = b.Count(view.Query{Kind: kind, Process: name}); err != nil {
				return nil, err
			}
		}
	}
	return rows, nil
}

// JudgementRows are all judgements, the latest first.
func (b *Book) JudgementRows() ([]view.JudgementRow, error) {
	return b.judgements(func(*parley.Judgement) bool { return true })
}

func (b *Book) judgements(wanted func(j *parley.Judgement) bool) (rows []view.JudgementRow, err error) {
	counting := map[string]bool{}
	for _, j := range b.Judged().All() {
		counting[j.ID] = true
	}
	for _, j := range slices.Backward(b.Judgements()) {
		if wanted(&j) {
			rows = append(rows, view.JudgementRow{Judgement: j, Undone: !counting[j.ID] && j.Kind != parley.JudgeUndo})
		}
	}
	return rows, nil
}

// Totals count what the store holds.
func (b *Book) Totals() (t view.Totals, err error) {
	t.Records = map[parley.NodeKind]int{}
	for _, kind := range parley.NodeKinds {
		if t.Records[kind], err = b.Count(view.Query{Kind: kind}); err != nil {
			return t, err
		}
	}
	if t.Reports, err = b.Reads().CountReports(b.Context()); err != nil {
		return t, err
	}
	head, err := b.Reads().Head(b.Context())
	t.Log = head.Seq
	return t, err
}

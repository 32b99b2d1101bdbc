package desk

import (
	"cmp"
	"slices"

	"parley"
	"parley/internal/ingest"
	"parley/internal/view"
)

// Named lists people or parties by name; more says that there are others after
// the last one. What stands for nobody lists none, as with Records.
func (b *Book) Named(q view.Query) (rows []view.NamedRow, more bool, err error) {
	f, some, err := b.Filter(q)
	if err != nil || !some {
		return nil, false, err
	}
	if f.Limit > 0 {
		f.Limit++
	}
	list, err := b.Listed(f)
	if err != nil {
		return nil, false, err
	}
	if more = q.Limit > 0 && len(list) > q.Limit; more {
		list = list[:q.Limit]
	}
	names, err := b.partyNames(list)
	if err != nil {
		return nil, false, err
	}
	for i := range list {
		rows = append(rows, namedRow(&list[i], names))
	}
	return rows, more, nil
}

func namedRow(l *ingest.Listed, names map[string]string) view.NamedRow {
	row := view.NamedRow{Named: view.Named{ID: l.ID, Name: l.Label}, Sort: l.Sort, Former: l.Former, Meetings: l.Meetings, Reports: l.Reports, Review: l.Review, Marks: l.Marks}
	for _, p := range l.Parties {
		row.Parties = append(row.Parties, view.Named{ID: p, Name: cmp.Or(names[p], p)})
	}
	return row
}

// partyNames are the names of the parties that the rows have.
func (b *Book) partyNames(list []ingest.Listed) (map[string]string, error) {
	var ids []string
	for i := range list {
		if list[i].Kind == parley.PersonNode {
			ids = append(ids, list[i].Parties...)
		}
	}
	slices.Sort(ids)
	return b.PartyNames(slices.Compact(ids))
}

// PartyNames are the names of parties by their IDs: what the record calls them,
// else what was known before reading.
func (b *Book) PartyNames(ids []string) (map[string]string, error) {
	records, err := b.Parties(ids)
	names := map[string]string{}
	for _, id := range ids {
		names[id] = cmp.Or(records[id].Label, b.Country(id), id)
	}
	return names, err
}

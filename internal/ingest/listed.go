package ingest

import (
	"cmp"
	"slices"

	"parley"
	"parley/internal/store"
)

// A Listed is a person or party as lists show it, without reading all that
// tells of it: thousands of reports may.
type Listed struct {
	store.RecordRow
	Parties []string // IDs: of a person those it is said to belong to, of a party its own
	Sort    string   // of a party its kind, of a person the office; as Sampled of its tellings print it last
	Former  bool     // of the office
	Marks   []string
	// Meetings counts those that name the person, or at which the party met;
	// Uncounted where more than Countable reports tell of this person and of those
	// of the list of whom fewer do.
	Meetings int
}

const (
	// Sampled is how many tellings of each are looked at for Listed.Sort.
	Sampled = 10
	// Countable is by how many reports on people the meetings of a list are
	// counted, those of the people first of whom the fewest reports tell.
	Countable = 1_500
	Uncounted = -1
)

// Listed lists people or parties, by name, without assembling their records.
func (b *Book) Listed(f store.Filter) ([]Listed, error) {
	f.ByName = true
	rows, err := b.reads.Records(b.ctx, f)
	if err != nil {
		return nil, err
	}
	ids := make([]string, len(rows))
	for i, r := range rows {
		ids[i] = r.ID
	}
	parties, err := b.reads.FacetsOf(b.ctx, store.PartyFacet, ids)
	if err != nil {
		return nil, err
	}
	marks, err := b.reads.FacetsOf(b.ctx, store.MarkFacet, ids)
	if err != nil {
		return nil, err
	}
	list := make([]Listed, len(rows))
	for i, r := range rows {
		l := &list[i]
		*l = Listed{RecordRow: r, Parties: parties[r.ID], Marks: marks[r.ID]}
	}
	if err := b.sample(list); err != nil {
		return nil, err
	}
	return list, b.countMeetings(list)
}

func (b *Book) countMeetings(list []Listed) (err error) {
	order := make([]*Listed, len(list))
	for i := range list {
		order[i] = &list[i]
	}
	slices.SortStableFunc(order, func(x, y *Listed) int { return cmp.Compare(x.Reports, y.Reports) })
	reports := 0
	for _, l := range order {
		reports += l.Reports
		switch {
		case l.Kind == parley.PartyNode:
			l.Meetings, err = b.reads.CountWith(b.ctx, store.SideFacet, l.Parties)
		case reports > Countable:
			l.Meetings = Uncounted
		default:
			l.Meetings, err = b.reads.CountNaming(b.ctx, parley.MeetingNode, l.ID)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// sample takes of each the office or kind that is printed last in some of the
// tellings; of what a person has edited, the one that the record shows.
func (b *Book) sample(list []Listed) error {
	nodes := map[string][]string{} // by record
	var all []string
	for i := range list {
		l := &list[i]
		if l.Review == parley.Edited || l.Review == parley.Hand {
			r, err := b.assemble(l.ID)
			if err != nil {
				return err
			}
			v := r.Shown(l.sortField())
			l.Sort, l.Former = v.Value, v.Of["former"] != ""
			continue
		}
		ids, err := b.reads.SomeNodes(b.ctx, l.ID, Sampled)
		if err != nil {
			return err
		}
		nodes[l.ID], all = ids, append(all, ids...)
	}
	w, err := readWhole(b.ctx, b.reads, all, nil)
	for i := range list {
		if l := &list[i]; nodes[l.ID] != nil {
			l.take(nodes[l.ID], &w)
		}
	}
	return err
}

// sortField is the field of Sort.
func (l *Listed) sortField() string {
	if l.Kind == parley.PartyNode {
		return "kind"
	}
	return "office"
}

// take takes Sort from the newest of the nodes that has one.
func (l *Listed) take(nodes []string, w *whole) {
	slices.SortStableFunc(nodes, func(x, y string) int { return cmp.Compare(w.nodes[y].Source.Published, w.nodes[x].Source.Published) })
	for _, id := range nodes {
		for _, f := range w.nodes[id].Facts {
			if f.Field == l.sortField() {
				l.Sort, l.Former = f.Value, f.Of["former"] != ""
				return
			}
		}
	}
}

// Parties are the records of the parties with these IDs, by ID.
func (b *Book) Parties(ids []string) (map[string]store.RecordRow, error) {
	out := map[string]store.RecordRow{}
	if len(ids) == 0 {
		return out, nil
	}
	rows, err := b.reads.Records(b.ctx, store.Filter{Kind: parley.PartyNode, Party: ids})
	if err != nil {
		return nil, err
	}
	var records []string
	for _, r := range rows {
		records = append(records, r.ID)
	}
	codes, err := b.reads.FacetsOf(b.ctx, store.PartyFacet, records)
	for _, r := range rows {
		for _, code := range codes[r.ID] {
			if _, known := out[code]; !known {
				out[code] = r
			}
		}
	}
	return out, err
}

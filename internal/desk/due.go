package desk

import (
	"slices"

	"parley"
	"parley/internal/merge"
	"parley/internal/store"
)

// likeMeetings is how many held meetings of the same sides on the days of one
// announced are looked at.
const likeMeetings = 5

// DueStates say how announced meetings among the records stand on the day asOf
// (YYYY-MM-DD): coming, grace, overdue, unclear, by the records' IDs. Others
// have none.
func (b *Book) DueStates(records []parley.Record, asOf string) (map[string]string, error) {
	list, err := merge.DueList(records, asOf, merge.GraceDays)
	if err != nil {
		return nil, err
	}
	like, err := b.heldLike(records, list)
	if err != nil {
		return nil, err
	}
	if len(like) > 0 {
		if list, err = merge.DueList(slices.Concat(records, like), asOf, merge.GraceDays); err != nil {
			return nil, err
		}
	}
	states := map[string]string{}
	for _, d := range list {
		if d.Kind == parley.MeetingNode {
			states[d.Record] = string(d.State)
		}
	}
	return states, nil
}

// heldLike are held meetings of all sides of every one that is overdue, on its
// days, which are not among the records.
func (b *Book) heldLike(records []parley.Record, list []merge.Due) (out []parley.Record, err error) {
	known := map[string]*parley.Record{}
	for i := range records {
		known[records[i].ID] = &records[i]
	}
	for _, d := range list {
		sides := known[d.Record].Present("side")
		if d.State != merge.Overdue || d.Kind != parley.MeetingNode || len(sides) < 2 {
			continue
		}
		from, to := parley.SplitInterval(d.By)
		f := store.Filter{Kind: parley.MeetingNode, Status: "held", From: from, To: to, Limit: likeMeetings}
		for _, v := range sides {
			f.Sides = append(f.Sides, []string{v.Value})
		}
		for r, err := range b.Book.Records(f) {
			if err != nil {
				return nil, err
			}
			if known[r.ID] == nil && !r.HasMark("irrelevant") && !r.HasMark("wrong") {
				known[r.ID] = &r
				out = append(out, r)
			}
		}
	}
	return out, nil
}

// due is the state of the meeting on the day of looking.
func (w *whole) due() error {
	states, err := w.DueStates([]parley.Record{*w.record()}, w.asOf)
	w.Whole.Due = states[w.record().ID]
	return err
}

package ingest

import (
	"parley"
)

// A ReportEvent is an event of a reading that counts.
type ReportEvent struct {
	Report, Published, Publisher string
	Meeting                      string // the record of its meeting, "" for none
	Event                        parley.Event
}

// Events are the events of all readings that count, in the order of Reports and
// then of the readings.
func (b *Book) Events() ([]ReportEvent, error) {
	var list []ReportEvent
	for stored, err := range b.reads.Readings(b.ctx) {
		if err != nil {
			return nil, err
		}
		r := &stored.Reading
		nodes := meetingNodes(r)
		for _, e := range r.Events {
			list = append(list, ReportEvent{r.Report.ID, r.Report.Published, r.Report.Publisher, nodes[e.Meeting], e})
		}
	}
	for i := range list {
		if node := list[i].Meeting; node != "" {
			record, _, err := b.holder(node)
			if err != nil {
				return nil, err
			}
			list[i].Meeting = record
		}
	}
	return list, nil
}

// meetingNodes are the permanent IDs of a reading's meetings by their IDs
// within it.
func meetingNodes(r *parley.Reading) map[string]string {
	nodes := map[string]string{}
	for _, n := range r.Nodes() {
		if n.Kind == parley.MeetingNode {
			nodes[r.Meetings[n.Index].ID] = n.ID
		}
	}
	return nodes
}

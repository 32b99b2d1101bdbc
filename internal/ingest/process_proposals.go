package ingest

import (
	"slices"

	"parley"
	"parley/internal/merge"
	"parley/internal/store"
)

// ProcessProposals are groups of meetings that may be one negotiation and that
// nobody has put into a process yet, for a person to decide; those that a person
// took out of a process are not proposed for it again. They read all meetings.
func (b *Book) ProcessProposals() ([]merge.ProcessProposal, error) {
	refused, err := b.takenOut()
	if err != nil {
		return nil, err
	}
	var meetings []merge.ProcessMeeting
	names := map[string]string{}
	for r, err := range b.Records(store.Filter{Kind: parley.MeetingNode}) {
		if err != nil {
			return nil, err
		}
		if r.HasMark("irrelevant") || r.HasMark("wrong") {
			continue
		}
		m := merge.ProcessMeetingOf(&r)
		m.Refused = refused[r.ID]
		meetings = append(meetings, m)
		for _, v := range slices.Concat(r.Field("side").Values, r.Field("third").Values) {
			names[v.Value] = v.Text()
		}
	}
	return merge.ProposeProcesses(meetings, func(party string) string { return names[party] }), nil
}

// takenOut are the processes that people have taken meetings out of, by the
// meetings' records.
func (b *Book) takenOut() (map[string][]string, error) {
	out := map[string][]string{}
	for _, j := range b.Judged().All() {
		if j.Kind != parley.JudgeProcess || !j.Out || len(j.Nodes) == 0 || parley.KindOfNode(j.Nodes[0]) != parley.MeetingNode {
			continue
		}
		record, there, err := b.holder(j.Nodes[0])
		if err != nil {
			return nil, err
		}
		if there {
			out[record] = append(out[record], j.Process)
		}
	}
	return out, nil
}

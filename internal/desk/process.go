package desk

import (
	"cmp"

	"parley/internal/view"
)

// proposedMeetings is how many meetings of a proposal are shown at once.
const proposedMeetings = 60

// ProcessProposalRows are groups of meetings that may be one negotiation, for a
// person to decide, the largest first; at most so many. It reads all meetings.
func (b *Book) ProcessProposalRows(limit int) ([]view.ProcessProposal, error) {
	list, err := b.ProcessProposals()
	if err != nil {
		return nil, err
	}
	var rows []view.ProcessProposal
	for _, p := range list[:min(len(list), limit)] {
		row := view.ProcessProposal{Name: p.Name, Existing: p.Existing, Already: p.Already, From: p.From, To: p.To, Why: p.Why}
		shown := p.Meetings[:min(len(p.Meetings), proposedMeetings)]
		row.More = len(p.Meetings) - len(shown)
		for _, id := range shown {
			r, err := b.Reads().Record(b.Context(), id)
			if err != nil {
				return nil, err
			}
			row.Meetings = append(row.Meetings, view.Named{ID: id, Name: cmp.Or(r.Label, id)})
		}
		rows = append(rows, row)
	}
	return rows, nil
}

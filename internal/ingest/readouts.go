package ingest

import (
	"cmp"
	"maps"
	"slices"

	"parley"
	"parley/internal/merge"
)

// A Readouts pairs the accounts that two sides give of one meeting.
type Readouts struct {
	Meeting string // the record's ID
	A, B    merge.Readout
	Points  []merge.AlignedPoint
}

// ReadoutsOf pairs the own accounts of every two sides of a meeting; none
// where fewer than two sides gave one.
func (b *Book) ReadoutsOf(meeting *parley.Record, within Within) ([]Readouts, error) {
	found := ownAccounts{}
	telling, err := b.reads.ReportsTelling(b.ctx, meeting.ID)
	if err != nil {
		return nil, err
	}
	for _, t := range telling {
		stored, err := b.reads.Reading(b.ctx, t.Report)
		if err != nil {
			return nil, err
		}
		found.add(&stored.Reading, within, func(node string) bool { return slices.Contains(meeting.Nodes, node) })
	}
	return found.paired(meeting.ID), nil
}

// Readouts pairs the accounts of all meetings, in the order of the meetings'
// IDs.
func (b *Book) Readouts(within Within) ([]Readouts, error) {
	byNode := map[string]ownAccounts{}
	for stored, err := range b.reads.Readings(b.ctx) {
		if err != nil {
			return nil, err
		}
		for _, node := range meetingNodes(&stored.Reading) {
			one := ownAccounts{}
			if one.add(&stored.Reading, within, func(n string) bool { return n == node }); len(one) > 0 {
				byNode[node] = one
			}
		}
	}
	byMeeting := map[string]ownAccounts{}
	for _, node := range slices.Sorted(maps.Keys(byNode)) {
		record, there, err := b.holder(node)
		if err != nil {
			return nil, err
		}
		if !there {
			continue
		}
		if byMeeting[record] == nil {
			byMeeting[record] = ownAccounts{}
		}
		for _, account := range byNode[node] {
			byMeeting[record].keep(account)
		}
	}
	var out []Readouts
	for _, record := range slices.Sorted(maps.Keys(byMeeting)) {
		out = append(out, byMeeting[record].paired(record)...)
	}
	return out, nil
}

// ownAccounts has the fullest account of each party.
type ownAccounts map[string]ownAccount

type ownAccount struct {
	merge.Readout
	published bool // by the party itself, not told by a reporter in its name
}

// add takes the accounts of a reading's meetings that are wanted, by their
// nodes.
func (a ownAccounts) add(r *parley.Reading, within Within, wanted func(node string) bool) {
	nodes := meetingNodes(r)
	own := merge.SourceOf(r).Own
	partyOf := func(person string) string {
		for i := range r.People {
			if p := &r.People[i]; p.ID == person && len(p.Parties) > 0 {
				return p.Parties[0].Party
			}
		}
		return ""
	}
	for i := range r.Meetings {
		m := &r.Meetings[i]
		if !wanted(nodes[m.ID]) {
			continue
		}
		if side := merge.SideOf(m, own, partyOf, within); side != "" {
			a.keep(ownAccount{merge.ReadoutOf(r, m.ID, side), len(own) > 0})
		}
	}
}

// keep prefers what a party publishes itself, then the account with most
// points, then the smallest report ID.
func (a ownAccounts) keep(x ownAccount) {
	old, known := a[x.Party]
	better := x.published && !old.published || x.published == old.published &&
		cmp.Or(cmp.Compare(len(old.Points), len(x.Points)), cmp.Compare(x.Report, old.Report)) < 0
	if len(x.Points) > 0 && (!known || better) {
		a[x.Party] = x
	}
}

func (a ownAccounts) paired(meeting string) (out []Readouts) {
	parties := slices.Sorted(maps.Keys(a))
	for i, p := range parties {
		for _, q := range parties[i+1:] {
			x, y := a[p].Readout, a[q].Readout
			if x.Report != y.Report {
				out = append(out, Readouts{meeting, x, y, merge.Align(&x, &y)})
			}
		}
	}
	return out
}

package desk

import (
	"slices"

	"parley"
	"parley/internal/store"
	"parley/internal/view"
)

// Network is who met whom at the meetings held that a query finds, and at
// disputed ones, drawn with at most so many parties. With a party in the query it is that party, those it
// met, and whether they met each other. What a person has set aside is left
// out.
func (b *Book) Network(q view.Query, most int) (*view.Network, error) {
	q.Kind = parley.MeetingNode
	party := q.Party
	q.Party = ""
	f, some, err := b.Filter(q)
	if err != nil || !some {
		return view.NetworkOf(nil, most, ""), err
	}
	f.Status = "held"
	held, err := b.Reads().Sittings(b.Context(), f)
	if err != nil {
		return nil, err
	}
	f.Status, f.Facets = "", append(f.Facets, store.Facet{Name: store.MarkFacet, Value: "disputed"})
	disputed, err := b.Reads().Sittings(b.Context(), f)
	if err != nil {
		return nil, err
	}
	named, err := b.sitters(slices.Concat(held, disputed))
	if err != nil {
		return nil, err
	}
	meetings, err := b.gatherings(held, disputed, named)
	if err != nil || party == "" {
		return view.NetworkOf(meetings, most, ""), err
	}
	ids, err := b.PartiesCalled(party)
	if err != nil || len(ids) == 0 {
		return view.NetworkOf(nil, most, ""), err
	}
	centre := named[ids[0]].ID
	return view.NetworkOf(around(meetings, centre), most, centre), nil
}

// sitters are the parties that met, by the parties' IDs: those that one record
// has under several are one.
func (b *Book) sitters(sittings []store.Sitting) (map[string]view.Named, error) {
	named := map[string]view.Named{}
	var ids []string
	for _, s := range sittings {
		if _, known := named[s.Party]; !known {
			named[s.Party] = view.Named{ID: s.Party, Name: s.Party}
			ids = append(ids, s.Party)
		}
	}
	records, err := b.Parties(ids)
	for id, r := range records {
		if _, met := named[id]; met {
			named[id] = view.Named{ID: r.ID, Name: r.Label}
		}
	}
	return named, err
}

// gatherings are the meetings with their sides. Sittings stand by meeting.
func (b *Book) gatherings(held, disputed []store.Sitting, named map[string]view.Named) ([]view.Gathering, error) {
	aside := map[string]bool{} // meetings that are no held ones
	for _, mark := range []string{"irrelevant", "wrong"} {
		ids, err := b.Reads().RecordsWith(b.Context(), store.Facet{Name: store.MarkFacet, Value: mark})
		if err != nil {
			return nil, err
		}
		for _, id := range ids {
			aside[id] = true
		}
	}
	list := gathered(nil, disputed, named, aside, true)
	for _, s := range disputed {
		aside[s.Meeting] = true
	}
	return gathered(list, held, named, aside, false), nil
}

func gathered(list []view.Gathering, sittings []store.Sitting, named map[string]view.Named, aside map[string]bool, disputed bool) []view.Gathering {
	last := ""
	for _, s := range sittings {
		if aside[s.Meeting] {
			continue
		}
		if s.Meeting != last {
			last = s.Meeting
			list = append(list, view.Gathering{Disputed: disputed})
		}
		m := &list[len(list)-1]
		if !hasParty(m.Sides, named[s.Party].ID) {
			m.Sides = append(m.Sides, named[s.Party])
		}
	}
	return list
}

func hasParty(list []view.Named, id string) bool {
	for _, n := range list {
		if n.ID == id {
			return true
		}
	}
	return false
}

// around keeps of meetings the sides that the party at the centre met at any of
// them, and itself.
func around(meetings []view.Gathering, centre string) []view.Gathering {
	near := map[string]bool{}
	for _, m := range meetings {
		if hasParty(m.Sides, centre) {
			for _, s := range m.Sides {
				near[s.ID] = true
			}
		}
	}
	out := make([]view.Gathering, len(meetings))
	for i, m := range meetings {
		out[i].Disputed = m.Disputed
		for _, s := range m.Sides {
			if near[s.ID] {
				out[i].Sides = append(out[i].Sides, s)
			}
		}
	}
	return out
}

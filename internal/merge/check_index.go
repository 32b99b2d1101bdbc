package merge

import (
	"cmp"
	"slices"
	"strings"
)

// A Check is what claims are held against: meetings, and other claims. It may
// be asked from several goroutines.
type Check struct {
	asOf    string
	within  func(party, whole string) bool
	byID    map[string]*Counted
	parts   map[string][]*Counted // by the ID of the whole
	who     map[string][]*Counted // by the ID of each party and person that took part
	parties []string
	claims  map[string][]*Claim // by unit and scope
}

// NewCheck takes the meetings of a record and all its claims. asOf is the day
// (YYYY-MM-DD) on which the record is looked at: a meeting announced for a day
// before it that nobody reports held does not count; "": every announced
// meeting that a claim numbers counts. within reports whether a party is part
// of another; nil: none is.
func NewCheck(meetings []Counted, claims []Claim, asOf string, within func(party, whole string) bool) *Check {
	k := &Check{asOf: asOf, within: within, byID: map[string]*Counted{}, parts: map[string][]*Counted{}, who: map[string][]*Counted{}, claims: map[string][]*Claim{}}
	for i := range meetings {
		k.addMeeting(&meetings[i])
	}
	slices.Sort(k.parties)
	k.parties = slices.Compact(k.parties)
	for i := range claims {
		c := &claims[i]
		for _, s := range Scopes(c, k.byID[c.Meeting]) {
			key := rivalKey(c.Unit, s)
			k.claims[key] = append(k.claims[key], c)
		}
	}
	return k
}

func (k *Check) addMeeting(m *Counted) {
	k.byID[m.ID] = m
	if m.PartOf != "" && m.PartOf != m.ID {
		k.parts[m.PartOf] = append(k.parts[m.PartOf], m)
	}
	parties := slices.Concat(m.Sides, m.Third, m.Bodies)
	k.parties = append(k.parties, parties...)
	all := slices.Concat(parties, m.People)
	slices.Sort(all)
	for _, id := range slices.Compact(all) {
		k.who[id] = append(k.who[id], m)
	}
}

// meeting is the meeting with that ID, nil for none.
func (k *Check) meeting(id string) *Counted { return k.byID[id] }

// isPartOf reports whether the party is the other, or part of it.
func (k *Check) isPartOf(party, whole string) bool {
	return party == whole || k.within != nil && k.within(party, whole)
}

// candidates are the meetings at which the first of a scope took part, in any
// capacity, by ID.
func (k *Check) candidates(s Scope) []*Counted {
	if len(s.People) > 0 {
		return sortedMeetings(k.who[s.People[0]])
	}
	var out []*Counted
	for _, party := range k.parties {
		if len(s.Parties) > 0 && k.isPartOf(party, s.Parties[0]) {
			out = append(out, k.who[party]...)
		}
	}
	return sortedMeetings(out)
}

func sortedMeetings(list []*Counted) []*Counted {
	out := slices.Clone(list)
	slices.SortFunc(out, func(a, b *Counted) int { return cmp.Compare(a.ID, b.ID) })
	return slices.Compact(out)
}

// rivalKey is the same for claims of one unit and scope. A claim without a
// unit speaks of meetings.
func rivalKey(unit string, s Scope) string {
	return strings.Join([]string{cmp.Or(unit, "meeting"), strings.Join(sortedCopy(s.Parties), "\x01"), strings.Join(sortedCopy(s.People), "\x01")}, "\x00")
}

func sortedCopy(list []string) []string { return slices.Sorted(slices.Values(list)) }

package extract

import "slices"

// wholeParties makes one side of a party and a part of it that meet others together ("the European Commission
// and the EU's envoy"), and of an army the state whose it is, where it meets another state or another's army: "the
// Avarian and the Belmarkish army". An army that meets its own state's people acts apart.
func (x *reader) wholeParties() {
	for _, m := range x.meetings {
		for i := 0; i < len(m.sides); i++ {
			whole := x.Lex.PartOf(m.sides[i].party)
			switch {
			case whole == "":
				continue
			case isStateCode(whole):
				if !x.isArmy(m.sides[i].party) || !x.meetsAbroad(m, whole) {
					continue
				}
			case !x.hasSide(m, whole) || len(m.sides) == 2: // a part that meets the whole
				continue
			}
			part := m.sides[i]
			m.sides = slices.Delete(m.sides, i, i+1)
			i--
			var s *side
			for _, e := range part.evidence {
				s = m.addSide(whole, e)
			}
			for _, n := range part.members {
				s.addMember(n)
			}
		}
	}
}

func (x *reader) hasSide(m *meeting, party string) bool { return slices.Contains(m.parties(), party) }

// isArmy reports whether the party is the army of a state.
func (x *reader) isArmy(party string) bool {
	p, known := x.Lex.Party(party)
	return known && p.Kind == "armed_forces"
}

// meetsAbroad reports whether all other sides are other states, or their armies, and there is one.
func (x *reader) meetsAbroad(m *meeting, state string) bool {
	others := 0
	for _, s := range m.sides {
		of := s.party
		if whole := x.Lex.PartOf(of); !isStateCode(of) && x.isArmy(of) {
			of = whole
		}
		if of == state {
			continue
		}
		if p, known := x.Lex.Party(of); !isStateCode(of) && (!known || p.State == "" || p.State == state) {
			return false
		}
		others++
	}
	return others > 0
}

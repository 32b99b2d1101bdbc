package view

import (
	"cmp"
	"slices"
)

// A Network is who met whom: parties, and pairs of them that met.
type Network struct {
	Parties []NetParty // those drawn, most meetings first, then by name
	Pairs   []NetPair  // all pairs, most meetings first, then by names
	// LeftOut counts the parties that are not drawn because others have more
	// meetings, Undrawn the pairs with one of them.
	LeftOut, Undrawn int
	Held, Disputed   int // meetings of two or more parties in all
	Width, Height    int // of the picture
}

// A NetParty is a party in the picture.
type NetParty struct {
	Named
	Held, Disputed int    // meetings with any other party
	X, Y, R        int    // centre and radius
	Short          string // of the name, for the picture
	Anchor         string // of its name: middle, or at the border start or end
}

// A NetPair is two parties that met; A comes before B by name.
type NetPair struct {
	A, B           Named
	Held, Disputed int      // meetings of both; a disputed one is listed, not counted
	Line           *NetLine // nil where it is not drawn
}

// A NetLine is where a pair stands in the picture: the line of meetings held,
// that of disputed ones beside it, and the place of the number.
type NetLine struct {
	X1, Y1, X2, Y2     int
	DX1, DY1, DX2, DY2 int
	X, Y               int
	Wide               int // of the line of meetings held
}

// A Gathering is one held meeting with its sides.
type Gathering struct {
	Sides    []Named // each once
	Disputed bool
}

// NetworkOf counts who met whom, and draws the parties with most meetings, at
// most that many. centre is the ID of the party that is always drawn, "" for
// none. It does not depend on the order of the meetings.
func NetworkOf(meetings []Gathering, most int, centre string) *Network {
	n := &Network{}
	parties, pairs := map[string]*NetParty{}, map[[2]string]*NetPair{}
	for i := range meetings {
		n.count(&meetings[i], parties, pairs)
	}
	for _, p := range parties {
		n.Parties = append(n.Parties, *p)
	}
	slices.SortFunc(n.Parties, func(a, b NetParty) int {
		return cmp.Or(before(a.ID == centre, b.ID == centre), cmp.Compare(b.Held, a.Held), cmp.Compare(b.Disputed, a.Disputed), cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID))
	})
	if n.LeftOut = max(0, len(n.Parties)-most); n.LeftOut > 0 {
		n.Parties = n.Parties[:most]
	}
	for _, p := range pairs {
		n.Pairs = append(n.Pairs, *p)
	}
	slices.SortFunc(n.Pairs, func(a, b NetPair) int {
		return cmp.Or(cmp.Compare(b.Held, a.Held), cmp.Compare(b.Disputed, a.Disputed), cmp.Compare(a.A.Name, b.A.Name), cmp.Compare(a.B.Name, b.B.Name),
			cmp.Compare(a.A.ID, b.A.ID), cmp.Compare(a.B.ID, b.B.ID))
	})
	n.draw()
	return n
}

func before(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}

func (n *Network) count(m *Gathering, parties map[string]*NetParty, pairs map[[2]string]*NetPair) {
	if len(m.Sides) < 2 {
		return
	}
	add := func(held, disputed *int) {
		if m.Disputed {
			*disputed++
		} else {
			*held++
		}
	}
	add(&n.Held, &n.Disputed)
	for i, a := range m.Sides {
		if parties[a.ID] == nil {
			parties[a.ID] = &NetParty{Named: a}
		}
		add(&parties[a.ID].Held, &parties[a.ID].Disputed)
		for _, b := range m.Sides[i+1:] {
			x, y := a, b
			if cmp.Or(cmp.Compare(x.Name, y.Name), cmp.Compare(x.ID, y.ID)) > 0 {
				x, y = y, x
			}
			key := [2]string{x.ID, y.ID}
			if pairs[key] == nil {
				pairs[key] = &NetPair{A: x, B: y}
			}
			add(&pairs[key].Held, &pairs[key].Disputed)
		}
	}
}

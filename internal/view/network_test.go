package view

import (
	"fmt"
	"reflect"
	"slices"
	"testing"
)

func gathering(disputed bool, names ...string) Gathering {
	g := Gathering{Disputed: disputed}
	for _, n := range names {
		g.Sides = append(g.Sides, Named{ID: "o-" + n, Name: n})
	}
	return g
}

// TestNetworkCounts counts held meetings by pair, and disputed ones apart.
func TestNetworkCounts(t *testing.T) {
	meetings := []Gathering{gathering(false, "B", "A"), gathering(false, "A", "B", "C"), gathering(true, "A", "B"), gathering(true, "C", "D"), gathering(false, "A")}
	n := NetworkOf(meetings, 3, "")
	if n.Held != 2 || n.Disputed != 2 || n.LeftOut != 1 || n.Undrawn != 1 {
		t.Errorf("%d held, %d disputed, %d parties left out, %d pairs", n.Held, n.Disputed, n.LeftOut, n.Undrawn)
	}
	var pairs []string
	for _, p := range n.Pairs {
		pairs = append(pairs, fmt.Sprintf("%s%s %d %d %v", p.A.Name, p.B.Name, p.Held, p.Disputed, p.Line != nil))
	}
	if want := []string{"AB 2 1 true", "AC 1 0 true", "BC 1 0 true", "CD 0 1 false"}; !slices.Equal(pairs, want) {
		t.Errorf("pairs %v, want %v", pairs, want)
	}
	if p := n.Parties[0]; p.Name != "A" || p.Held != 2 || p.Disputed != 1 {
		t.Errorf("the first party is %+v", p)
	}
	if n := NetworkOf(meetings, 2, "o-D"); n.Parties[0].Name != "D" {
		t.Errorf("the centre is not drawn first: %+v", n.Parties)
	}
}

// TestNetworkPicture is the same whatever the order of the meetings, inside its
// frame, with no two parties on one place, and those that met nearer than
// others.
func TestNetworkPicture(t *testing.T) {
	var meetings []Gathering
	for group := range 3 {
		for i := range 20 {
			for k := range i {
				if (i*7+k*3)%5 == 0 || k == 0 {
					meetings = append(meetings, gathering(false, fmt.Sprintf("%d-%02d", group, i), fmt.Sprintf("%d-%02d", group, k)))
				}
			}
		}
	}
	n := NetworkOf(meetings, 60, "")
	back := slices.Clone(meetings)
	slices.Reverse(back)
	if m := NetworkOf(back, 60, ""); !reflect.DeepEqual(n, m) {
		t.Error("another order of meetings gives another picture")
	}
	if len(n.Parties) != 60 {
		t.Fatalf("%d parties", len(n.Parties))
	}
	near, far, pairs, others := 0, 0, 0, 0
	for i, a := range n.Parties {
		if a.X < a.R || a.Y < a.R || a.X > n.Width-a.R || a.Y > n.Height-a.R {
			t.Errorf("%s stands at %d, %d", a.Name, a.X, a.Y)
		}
		for _, b := range n.Parties[i+1:] {
			d := int(root(int64((a.X-b.X)*(a.X-b.X) + (a.Y-b.Y)*(a.Y-b.Y))))
			if d < 8 {
				t.Errorf("%s and %s stand %d apart", a.Name, b.Name, d)
			}
			if a.Name[0] == b.Name[0] {
				near, pairs = near+d, pairs+1
			} else {
				far, others = far+d, others+1
			}
		}
	}
	if near/pairs*2 > far/others {
		t.Errorf("those of a group stand %d apart, others %d", near/pairs, far/others)
	}
}

func TestRoot(t *testing.T) {
	for n, want := range map[int64]int64{-1: 0, 0: 0, 1: 1, 3: 1, 4: 2, 99: 9, 100: 10, 1 << 62: 1 << 31, 1<<62 - 1: 1<<31 - 1} {
		if got := root(n); got != want {
			t.Errorf("root of %d is %d, want %d", n, got, want)
		}
	}
}

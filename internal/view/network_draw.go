package view

import (
	"cmp"
	"math/bits"
	"slices"
	"strings"
)

// The picture is laid out by forces (Fruchterman and Reingold 1991): all
// parties push each other off, those that met pull each other. It starts on a
// circle in the order of IDs, takes a fixed number of steps and counts in whole
// numbers, so that it comes out the same everywhere.
const (
	netWidth, netHeight = 960, 640
	netMargin           = 70 // for names at the border
	netSteps            = 300
	netUnfold           = 60     // steps of moving apart what covers each other
	netApart            = 20     // pixels between circles, for a name
	netName, netShort   = 28, 16 // characters of a name, where there are few parties and where there are many
	netFew              = 24
	netUnit             = 1000 // positions are thousandths of a pixel
)

type point struct{ x, y int64 }

// draw places the parties and the pairs between them.
func (n *Network) draw() {
	n.Width, n.Height = netWidth, netHeight
	order := make([]int, len(n.Parties)) // of the circle
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(n.Parties[a].ID, n.Parties[b].ID) })
	at := map[string]int{}
	for i := range n.Parties {
		at[n.Parties[i].ID] = i
	}
	var pulls [][2]int
	for _, p := range n.Pairs {
		a, drawnA := at[p.A.ID]
		b, drawnB := at[p.B.ID]
		if drawnA && drawnB {
			pulls = append(pulls, [2]int{a, b})
		}
	}
	places := layout(order, pulls)
	most := 1
	for i := range n.Parties {
		most = max(most, n.Parties[i].Held)
	}
	big := min(24, 90/root(int64(len(n.Parties))+1)) // pixels, smaller where there are many
	for i := range n.Parties {
		n.Parties[i].R = 5 + int(root(int64(n.Parties[i].Held)*big*big/int64(most))) // the area goes with the meetings
	}
	n.unfold(places)
	longest := netName
	if len(n.Parties) > netFew {
		longest = netShort
	}
	for i := range n.Parties {
		p := &n.Parties[i]
		p.X, p.Y = int(places[i].x/netUnit), int(places[i].y/netUnit)
		p.Short, p.Anchor = clip(p.Name, longest), "middle"
		if p.X < netMargin*3/2 {
			p.Anchor = "start"
		} else if p.X > netWidth-netMargin*3/2 {
			p.Anchor = "end"
		}
	}
	for i := range n.Pairs {
		p := &n.Pairs[i]
		a, drawnA := at[p.A.ID]
		b, drawnB := at[p.B.ID]
		if drawnA && drawnB {
			p.Line = lineOf(&n.Parties[a], &n.Parties[b], p)
		} else {
			n.Undrawn++
		}
	}
}

// unfold moves parties apart that cover each other or each other's names.
func (n *Network) unfold(places []point) {
	for range netUnfold {
		for i := range places {
			for k := i + 1; k < len(places); k++ {
				dx, dy := places[k].x-places[i].x, places[k].y-places[i].y
				if dx == 0 && dy == 0 {
					dy = 1
				}
				far := max(1, root(dx*dx+dy*dy))
				lacks := int64(n.Parties[i].R+n.Parties[k].R+netApart)*netUnit - far
				if lacks > 0 {
					x, y := dx*lacks/far/2, dy*lacks/far/2
					places[i].x, places[i].y, places[k].x, places[k].y = places[i].x-x, places[i].y-y, places[k].x+x, places[k].y+y
				}
			}
		}
		for i := range places {
			places[i].x, places[i].y = within(places[i].x, netWidth), within(places[i].y, netHeight)
		}
	}
}

// within keeps a coordinate inside the picture.
func within(v, size int64) int64 {
	return min(max(v, netMargin/2*netUnit), (size-netMargin/2)*netUnit)
}

// clip is so much of a name, with … for what is left out.
func clip(name string, longest int) string {
	if runes := []rune(name); len(runes) > longest {
		return strings.TrimSpace(string(runes[:longest-1])) + "…"
	}
	return name
}

// lineOf is the line of a pair; that of disputed meetings runs beside one of
// held ones.
func lineOf(a, b *NetParty, p *NetPair) *NetLine {
	l := &NetLine{X1: a.X, Y1: a.Y, X2: b.X, Y2: b.Y, X: (a.X + b.X) / 2, Y: (a.Y + b.Y) / 2}
	l.Wide = bits.Len(uint(p.Held))
	dx, dy := int64(b.X-a.X), int64(b.Y-a.Y)
	aside, far := int64(0), max(1, root(dx*dx+dy*dy))
	if p.Held > 0 {
		aside = int64(4 + l.Wide/2)
	}
	ox, oy := int(-dy*aside/far), int(dx*aside/far)
	l.DX1, l.DY1, l.DX2, l.DY2 = l.X1+ox, l.Y1+oy, l.X2+ox, l.Y2+oy
	return l
}

// layout places as many points as order has; pulls are pairs of them.
func layout(order []int, pulls [][2]int) []point {
	count := int64(len(order))
	places := make([]point, count)
	if count == 0 {
		return places
	}
	for i, index := range order {
		places[index] = onCircle(int64(i), count)
	}
	// spread is the distance at which pushing and pulling are even.
	spread := root(netWidth*netHeight*netUnit*netUnit/count) * 9 / 10
	for step := range int64(netSteps) {
		heat := netWidth * netUnit / 10 * (netSteps - step) / netSteps // how far one may move
		forces := make([]point, count)
		for i := range places {
			for k := i + 1; k < len(places); k++ {
				push(&forces[i], &forces[k], places[i], places[k], spread)
			}
		}
		for _, p := range pulls {
			pull(&forces[p[0]], &forces[p[1]], places[p[0]], places[p[1]], spread)
		}
		for i := range places {
			forces[i].x += (netWidth*netUnit/2 - places[i].x) / 8 // all are drawn to the middle a little
			forces[i].y += (netHeight*netUnit/2 - places[i].y) / 5
			far := max(1, root(forces[i].x*forces[i].x+forces[i].y*forces[i].y))
			by := min(far, heat)
			places[i].x += forces[i].x * by / far
			places[i].y += forces[i].y * by / far
		}
	}
	frame(places, func(p *point) *int64 { return &p.x }, netWidth)
	frame(places, func(p *point) *int64 { return &p.y }, netHeight)
	return places
}

// onCircle is the i-th of count points on a polygon about the middle: a circle
// in whole numbers, by halving its quarters.
func onCircle(i, count int64) point {
	turn := i * 4096 / count // of 4096
	quarter, rest := turn/1024, turn%1024
	// x² + y² = r² with y by the rest of the quarter
	y := int64(netHeight/3*netUnit) * rest / 1024
	r := int64(netHeight / 3 * netUnit)
	x := root(r*r - y*y)
	switch quarter {
	case 1:
		x, y = -y, x
	case 2:
		x, y = -x, -y
	case 3:
		x, y = y, -x
	}
	return point{netWidth*netUnit/2 + x, netHeight*netUnit/2 + y}
}

// push adds to both forces that drive two points apart: spread² / distance.
func push(fa, fb *point, a, b point, spread int64) {
	dx, dy := a.x-b.x, a.y-b.y
	if dx == 0 && dy == 0 {
		dx = 1
	}
	square := max(dx*dx+dy*dy, spread/100*(spread/100), 1)
	x, y := dx*(spread*spread)/square, dy*(spread*spread)/square // below 2^60 in a picture of this size
	fa.x, fa.y, fb.x, fb.y = fa.x+x, fa.y+y, fb.x-x, fb.y-y
}

// pull adds to both forces that draw two points together: distance² / spread.
func pull(fa, fb *point, a, b point, spread int64) {
	dx, dy := a.x-b.x, a.y-b.y
	far := root(dx*dx + dy*dy)
	x, y := dx*far/spread, dy*far/spread
	fa.x, fa.y, fb.x, fb.y = fa.x-x, fa.y-y, fb.x+x, fb.y+y
}

// frame stretches one coordinate of the places over the picture, up to twice.
func frame(places []point, coordinate func(*point) *int64, size int64) {
	least, most := *coordinate(&places[0]), *coordinate(&places[0])
	for i := range places {
		least, most = min(least, *coordinate(&places[i])), max(most, *coordinate(&places[i]))
	}
	room := (size - 2*netMargin) * netUnit
	wide := max(most-least, room/2)
	for i := range places {
		c := coordinate(&places[i])
		*c = size*netUnit/2 + (2**c-least-most)/2*(room/netUnit)/(wide/netUnit)
	}
}

// root is the whole part of a square root.
func root(n int64) int64 {
	if n <= 0 {
		return 0
	}
	x := int64(1) << ((bits.Len64(uint64(n)) + 1) / 2)
	for {
		y := (x + n/x) / 2
		if y >= x {
			return x
		}
		x = y
	}
}

package atlas

import (
	"slices"
	"sync"
)

// A Map is a frame with the shapes in it. It is immutable and safe for
// concurrent use.
type Map struct {
	Width, Height float64 // of the SVG's viewBox, which begins at 0 0

	frame frame
	arcs  [][]pixel // projected and thinned
	land  func() string
	lines func() [2]string // borders, and those in dispute
}

// World is a map of the inhabited world, width units wide; about half as high.
func World(width float64) *Map { return newMap(wholeWorld(width)) }

// Region is a map of the given size around points, each latitude and longitude in
// degrees, with a margin and some land beside a single one; the whole world
// where they lie far apart or there are none, with the height of that.
func Region(width, height float64, points [][2]float64) *Map {
	const least = 14 // degrees from west to east
	return newMap(around(width, height, points, least))
}

func newMap(f frame) *Map {
	s := world()
	m := &Map{Width: f.wide, Height: float64(hundredths(f.high)) / 100, frame: f, arcs: make([][]pixel, len(s.Arcs))}
	for i, arc := range s.Arcs {
		run := make([]pixel, len(arc))
		for j, p := range arc {
			run[j] = f.pixel(float64(p.Y)/grid, float64(p.X)/grid-centre)
		}
		m.arcs[i] = thin(run)
	}
	m.land = sync.OnceValue(func() string { return m.path(s.Land, smallest) })
	m.lines = sync.OnceValue(func() [2]string { return m.borders(s) })
	return m
}

// XY is where a coordinate in degrees lies on the map; ok says that this is
// inside of it.
func (m *Map) XY(lat, lon float64) (x, y float64, ok bool) {
	p := m.frame.pixel(lat, longitude(lon))
	x, y = float64(p.X)/100, float64(p.Y)/100
	return x, y, x >= 0 && y >= 0 && x <= m.Width && y <= m.Height
}

// Land is the path of all land, for fill; holes are seas and lakes under either
// fill rule. Islands of less than half a unit are left out.
func (m *Map) Land() string { return m.land() }

// Borders is the path of the lines between countries, for stroke without fill.
func (m *Map) Borders() string { return m.lines()[0] }

// Disputed is the path of the borders of land whose state is in dispute.
func (m *Map) Disputed() string { return m.lines()[1] }

// An Area is a country on a map.
type Area struct {
	Path string  // for fill, empty where nothing of it is on the map
	X, Y float64 // the middle of its largest part: where to put a sign
	W, H float64 // how wide and high that part is; one of a few units is hard to see
}

// Country is the area of a country by its code, false where it has no outline.
// No island of it is left out.
func (m *Map) Country(code string) (Area, bool) {
	c := world().country(code)
	if c == nil {
		return Area{}, false
	}
	a := Area{Path: m.path(c.Rings, 0)}
	var largest int64 = -1
	for _, r := range c.Rings {
		run := ring(m.arcs, r)
		if size := abs(area(run)); size > largest {
			largest = size
			a.X, a.Y, a.W, a.H = middle(run)
		}
	}
	return a, true
}

// borders are the arcs that two countries have in common, and those that one
// has in common with land without a code.
func (m *Map) borders(s *Shapes) [2]string {
	owners := make([][]string, len(s.Arcs))
	for _, c := range s.Countries {
		for _, r := range c.Rings {
			for _, ref := range r {
				arc := max(ref, ^ref)
				if !slices.Contains(owners[arc], c.Code) {
					owners[arc] = append(owners[arc], c.Code)
				}
			}
		}
	}
	var w [2]pathWriter
	for i, codes := range owners {
		switch {
		case len(codes) < 2:
		case slices.Contains(codes, ""):
			m.frame.lines(&w[1], m.arcs[i])
		default:
			m.frame.lines(&w[0], m.arcs[i])
		}
	}
	return [2]string{string(w[0].out), string(w[1].out)}
}

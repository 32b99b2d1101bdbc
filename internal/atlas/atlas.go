// Package atlas draws outlines of the world's land and countries as SVG path
// data. In goes what is to be shown (the world, or a region around points), out
// come paths, and x and y of a coordinate. Colours, pins and text are the
// page's own.
//
// The shapes are Natural Earth's at 1:50 million (public domain), embedded;
// world.md says how they were made and changed. Codes are ISO 3166-1 alpha-3 as
// in package lexicon, XKX for Kosovo. Land whose state the lexicon leaves open
// has no code, so that the map says no more than the record does.
package atlas

import (
	_ "embed"
	"slices"
	"sync"
)

// grid is the number of steps of a coordinate per degree.
const grid = 500

// The map is cut at the meridian 168.5° west, which meets no land but
// Antarctica and an islet of the Aleutians, that is left whole. So no shape has
// a part on either edge.
const (
	seam   = -168.5
	centre = seam + 180
)

// A Point is a place in steps of 1/500 degree: X east of Greenwich, from the
// seam on, so up to 191.5 degrees; Y north of the equator.
type Point struct{ X, Y int32 }

// A Shape is one country's outline.
type Shape struct {
	Code  string    // ISO 3166-1 alpha-3, empty for land that has no code
	Rings [][]int32 // closed; each the arcs in order, ^i for arc i backwards. Holes are rings too
}

// Shapes are countries whose common borders are drawn once, as common arcs.
type Shapes struct {
	Arcs      [][]Point // at least two points each
	Countries []Shape   // sorted by code, each code once
	Land      [][]int32 // rings of all land, without borders
}

//go:embed world.bin
var worldFile []byte

// world is decoded once; it does not change.
var world = sync.OnceValue(func() *Shapes {
	s, err := Decode(worldFile)
	if err != nil {
		panic("atlas: the embedded world.bin: " + err.Error()) // a test reads it
	}
	return s
})

// Codes are the countries that have an outline, sorted.
func Codes() []string {
	var out []string
	for _, c := range world().Countries {
		if c.Code != "" {
			out = append(out, c.Code)
		}
	}
	return out
}

// country is the outline of a code, nil where there is none.
func (s *Shapes) country(code string) *Shape {
	i, ok := slices.BinarySearchFunc(s.Countries, code, func(c Shape, code string) int {
		switch {
		case c.Code < code:
			return -1
		case c.Code > code:
			return 1
		}
		return 0
	})
	if !ok || code == "" {
		return nil
	}
	return &s.Countries[i]
}

// ring joins arcs to one closed run of points, the first not repeated at the end.
func ring(arcs [][]Point, refs []int32) []Point {
	var out []Point
	for _, ref := range refs {
		arc := arcs[max(ref, ^ref)]
		if ref < 0 {
			arc = slices.Clone(arc)
			slices.Reverse(arc)
		}
		if len(out) > 0 && out[len(out)-1] == arc[0] {
			arc = arc[1:]
		}
		out = append(out, arc...)
	}
	if len(out) > 1 && out[0] == out[len(out)-1] {
		out = out[:len(out)-1]
	}
	return out
}

package main

import (
	"encoding/json"
	"fmt"
	"math"

	"parley/internal/atlas"
)

// grid is the number of steps a degree of package atlas, and seam the meridian
// at which its map is cut.
const (
	grid = 500
	seam = -168.5
)

// A topology is the part of TopoJSON that world-atlas uses.
type topology struct {
	Transform struct{ Scale, Translate [2]float64 }
	Arcs      [][][2]float64 // quantised, as differences
	Objects   struct{ Countries, Land collection }
}

type collection struct{ Geometries []geometry }

type geometry struct {
	ID         string
	Type       string
	Properties struct{ Name string }
	Arcs       json.RawMessage
}

func readTopology(data []byte) (*topology, error) {
	var t topology
	if err := json.Unmarshal(data, &t); err != nil {
		return nil, err
	}
	if len(t.Arcs) == 0 || len(t.Objects.Countries.Geometries) == 0 || len(t.Objects.Land.Geometries) == 0 {
		return nil, fmt.Errorf("no arcs, countries or land: is it countries-50m.json of world-atlas 2?")
	}
	return &t, nil
}

// polygons are lists of rings, the outer one first.
func (g geometry) polygons() ([][][]int32, error) {
	var many [][][]int32
	var one [][]int32
	switch g.Type {
	case "MultiPolygon":
		err := json.Unmarshal(g.Arcs, &many)
		return many, err
	case "Polygon":
		err := json.Unmarshal(g.Arcs, &one)
		return [][][]int32{one}, err
	}
	return nil, fmt.Errorf("%s: unknown geometry %q", g.Properties.Name, g.Type)
}

// points are the coordinates of an arc in degrees, the longitude running on
// over ±180 without a jump, from one between the seam and the seam again.
func (t *topology) points(arc int) [][2]float64 {
	var out [][2]float64
	var x, y float64
	for i, d := range t.Arcs[arc] {
		x, y = x+d[0], y+d[1]
		lon := x*t.Transform.Scale[0] + t.Transform.Translate[0]
		lat := y*t.Transform.Scale[1] + t.Transform.Translate[1]
		if i == 0 && lon < seam {
			lon += 360
		} else if i > 0 {
			lon += 360 * math.Round((out[i-1][0]-lon)/360)
		}
		out = append(out, [2]float64{lon, lat})
	}
	return out
}

func step(degrees float64) int32 { return int32(math.Round(degrees * grid)) }

// onGrid is an arc on the grid, points that fall together once, but never fewer
// than two.
func onGrid(points [][2]float64) []atlas.Point {
	var out []atlas.Point
	for i, p := range points {
		q := atlas.Point{X: step(p[0]), Y: step(p[1])}
		if len(out) == 0 || out[len(out)-1] != q || i == len(points)-1 && len(out) == 1 {
			out = append(out, q)
		}
	}
	return out
}

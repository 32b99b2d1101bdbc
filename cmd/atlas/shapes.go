package main

import (
	_ "embed"
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"

	"parley/internal/atlas"
)

//go:embed numeric.txt
var numericFile string

//go:embed parts.txt
var partsFile string

// unnumbered are the countries that have no number of their own: the code that
// they get, empty for none.
var unnumbered = map[string]string{
	"Kosovo":            "XKX",
	"N. Cyprus":         "CYP",
	"Somaliland":        "", // the lexicon has its cities without a state
	"Siachen Glacier":   "", // between India and Pakistan
	"Indian Ocean Ter.": "", // Christmas and Cocos Islands
}

// A part is a line of parts.txt.
type part struct {
	from, to                 string
	south, west, north, east float64
}

func readParts() ([]part, error) {
	var out []part
	for line := range strings.Lines(partsFile) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(strings.TrimSpace(line), " | ")
		if len(f) != 4 {
			return nil, fmt.Errorf("parts.txt: %q has not 4 columns", line)
		}
		box := strings.Split(f[3], ", ")
		if len(box) != 4 {
			return nil, fmt.Errorf("parts.txt: %q has no box of 4 numbers", line)
		}
		var v [4]float64
		for i, s := range box {
			var err error
			if v[i], err = strconv.ParseFloat(s, 64); err != nil {
				return nil, fmt.Errorf("parts.txt: %q: %w", line, err)
			}
		}
		out = append(out, part{f[1], strings.Trim(f[2], "-"), v[0], v[1], v[2], v[3]})
	}
	return out, nil
}

// codeOf is the alpha-3 code of each country of the topology.
func codeOf(g geometry, numeric map[string]string) (string, error) {
	if code, ok := numeric[g.ID]; ok {
		return code, nil
	}
	if code, ok := unnumbered[g.Properties.Name]; ok && g.ID == "" {
		return code, nil
	}
	return "", fmt.Errorf("the country %q, number %q, is not known: give it a code in cmd/atlas/shapes.go", g.Properties.Name, g.ID)
}

// shapes are the countries by our codes, on the grid.
func (t *topology) shapes() (*atlas.Shapes, error) {
	arcs := make([][][2]float64, len(t.Arcs))
	for i := range arcs {
		arcs[i] = t.points(i)
	}
	s := &atlas.Shapes{}
	drop := closePole(arcs)
	for _, a := range arcs {
		s.Arcs = append(s.Arcs, onGrid(a))
	}
	byCode, err := t.countries(arcs, drop)
	if err != nil {
		return nil, err
	}
	for _, code := range slices.Sorted(maps.Keys(byCode)) {
		s.Countries = append(s.Countries, atlas.Shape{Code: code, Rings: byCode[code]})
	}
	for _, g := range t.Objects.Land.Geometries {
		polygons, err := g.polygons()
		if err != nil {
			return nil, err
		}
		for _, p := range polygons {
			s.Land = append(s.Land, without(p, drop)...)
		}
	}
	return s, nil
}

// countries are the rings of each code.
func (t *topology) countries(arcs [][][2]float64, drop int32) (map[string][][]int32, error) {
	numeric := map[string]string{}
	for line := range strings.Lines(numericFile) {
		if f := strings.Fields(line); len(f) == 2 && f[0] != "#" {
			numeric[f[0]] = f[1]
		}
	}
	parts, err := readParts()
	if err != nil {
		return nil, err
	}
	out := map[string][][]int32{}
	used := make([]bool, len(parts))
	for _, g := range t.Objects.Countries.Geometries {
		code, err := codeOf(g, numeric)
		if err != nil {
			return nil, err
		}
		polygons, err := g.polygons()
		if err != nil {
			return nil, err
		}
		for _, p := range polygons {
			to := code
			if i := slices.IndexFunc(parts, func(q part) bool { return q.from == code && q.holds(p[0], arcs) }); i >= 0 {
				to, used[i] = parts[i].to, true
			}
			out[to] = append(out[to], without(p, drop)...)
		}
	}
	if i := slices.Index(used, false); i >= 0 {
		return nil, fmt.Errorf("parts.txt: no polygon of %s lies in the box %v", parts[i].from, parts[i])
	}
	return out, nil
}

// holds: the ring lies in the part's box.
func (p part) holds(ring []int32, arcs [][][2]float64) bool {
	for _, ref := range ring {
		for _, q := range arcs[max(ref, ^ref)] {
			if q[0] < p.west || q[0] > p.east || q[1] < p.south || q[1] > p.north {
				return false
			}
		}
	}
	return true
}

// without leaves rings out that consist of the arc to drop.
func without(rings [][]int32, drop int32) [][]int32 {
	return slices.DeleteFunc(rings, func(r []int32) bool { return len(r) == 1 && max(r[0], ^r[0]) == drop })
}

// closePole lets the coast of Antarctica, which goes around the pole, begin and
// end at the seam and go back along latitude 90° south. It gives the arc of
// Natural Earth that does so along the meridian 180°, which is to be dropped.
func closePole(arcs [][][2]float64) (drop int32) {
	drop = -1
	for i, a := range arcs {
		first, last := a[0], a[len(a)-1]
		if around := last[0] - first[0]; around < 359 && around > -359 {
			continue
		}
		if first[1] < -89.9 {
			drop = int32(i)
			continue
		}
		arcs[i] = fromSeam(a)
	}
	return drop
}

// fromSeam turns a run eastwards around the pole so that it begins at the seam,
// and closes it over the pole. Where it goes back over the seam it is laid on it.
func fromSeam(a [][2]float64) [][2]float64 {
	a = slices.Clone(a[1:]) // the last is the first again
	west := func(p [2]float64) bool { return math.Mod(p[0]-seam+720, 360) > 180 }
	start := slices.IndexFunc(a, func(p [2]float64) bool { return !west(p) })
	for i := range a {
		if west(a[i]) && !west(a[(i+1)%len(a)]) && math.Mod(a[i][0]-seam+720, 360) > 350 {
			start = (i + 1) % len(a)
			break
		}
	}
	a = append(a[start:len(a):len(a)], a[:start]...)
	a[0][0] = seam + math.Mod(a[0][0]-seam+720, 360)
	for i := range a {
		if i > 0 {
			a[i][0] += 360 * math.Round((a[i-1][0]-a[i][0])/360)
		}
	}
	for i := range a {
		a[i][0] = min(max(a[i][0], seam), seam+360)
	}
	first, last := a[0], a[len(a)-1]
	return append(a, [2]float64{seam + 360, last[1]}, [2]float64{seam + 360, -90}, [2]float64{seam, -90}, [2]float64{seam, first[1]}, first)
}

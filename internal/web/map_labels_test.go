package web

import (
	"fmt"
	"math"
	"testing"

	"parley/internal/atlas"
	"parley/internal/view"
)

// No name lies on another, on another city's circle, or outside of the map.
func TestNamesOnTheMapAreLegible(t *testing.T) {
	var cities []view.PlaceRow
	for i := range 150 {
		cities = append(cities, view.PlaceRow{Name: fmt.Sprintf("City number %d", i), Lat: 40 + float64(i%12)*1.5, Lon: float64(i/12)*2 - 5, Meetings: 150 - i})
	}
	m := drawMap(cities)
	if len(m.Pins) != 150 {
		t.Fatalf("%d pins", len(m.Pins))
	}
	var names []box
	for i := range m.Pins {
		p := &m.Pins[i]
		if p.Label == nil {
			continue
		}
		_, b, ok := (&mapPicture{Map: m.Map, Pins: []mapPin{*p}}).room(0, []box{p.box()})
		if !ok {
			t.Errorf("%s has no room even alone", p.Name)
		}
		wide := b.right - b.left
		left := map[string]float64{"start": p.Label.X, "end": p.Label.X - wide, "middle": p.Label.X - wide/2}[p.Label.Anchor]
		b = box{left + 1, p.Label.Y - labelSize + 1, left + wide - 1, p.Label.Y + labelSize/3 - 1}
		if b.left < 0 || b.top < 0 || b.right > m.Width || b.bottom > m.Height {
			t.Errorf("%s lies outside of the map: %+v", p.Name, b)
		}
		for _, o := range names {
			if b.meets(o) {
				t.Errorf("%s lies on another name", p.Name)
			}
		}
		for j := range m.Pins {
			if j != i && b.meets(m.Pins[j].box()) {
				t.Errorf("%s lies on %s", p.Name, m.Pins[j].Name)
			}
		}
		names = append(names, b)
	}
	if len(names) < 10 || m.Pins[0].Label == nil {
		t.Errorf("%d names on a map of %d cities, the largest: %v", len(names), len(m.Pins), m.Pins[0].Label)
	}
}

func TestAreaGoesWithMeetings(t *testing.T) {
	if one, four := radius(1, 4), radius(4, 4); math.Abs(four/one-2) > 0.05 {
		t.Errorf("four meetings have radius %v, one %v", four, one)
	}
	if radius(0, 4) != 0 || radius(1, 100000) < pinLeast {
		t.Errorf("none has %v, one of very many %v", radius(0, 4), radius(1, 100000))
	}
}

// The picture is the same however often it is drawn.
func TestMapIsDeterministic(t *testing.T) {
	cities := []view.PlaceRow{{Name: "Geneva", Lat: 46.2, Lon: 6.15, Meetings: 3, Held: 2}, {Name: "Vienna", Lat: 48.2, Lon: 16.37, Meetings: 1}}
	a, b := drawMap(cities), drawMap(cities)
	if a.Land() != b.Land() || *a.Pins[0].Label != *b.Pins[0].Label || a.Pins[1].X != b.Pins[1].X {
		t.Error("two drawings differ")
	}
	if w := atlas.World(mapWidth); a.Land() == w.Land() {
		t.Error("two cities of one region are on a map of the world")
	}
}

package atlas

import (
	"math"
	"strings"
	"testing"
)

func near(a, b, by float64) bool { return math.Abs(a-b) <= by }

// The values are those of d3-geo's geoNaturalEarth1Raw (another
// implementation of the same polynomial) at longitude 180° from the middle.
func TestProjection(t *testing.T) {
	for _, c := range []struct{ lat, x, y float64 }{
		{0, 2.735384723480633, 0}, {15, 2.7067633171968413, .26395824270898394}, {30, 2.618473993214681, .5291484743893574},
		{45, 2.463987555985833, .7930513944125289}, {60, 2.2400265354797044, 1.0445702651848194},
		{75, 1.9604270979434046, 1.270834487485365}, {90, 1.5055563920169703, 1.422390506730596},
	} {
		if x, y := project(c.lat, 180); !near(x, c.x, 1e-12) || !near(y, c.y, 1e-12) {
			t.Errorf("latitude %v: %v, %v; want %v, %v", c.lat, x, y, c.x, c.y)
		}
		if x, y := project(-c.lat, -180); !near(x, -c.x, 1e-12) || !near(y, -c.y, 1e-12) {
			t.Errorf("latitude %v is not drawn as its mirror image", -c.lat)
		}
	}
}

func TestWorld(t *testing.T) {
	m := World(1000)
	if m.Width != 1000 || m.Height < 400 || m.Height > 500 {
		t.Errorf("%v wide, %v high", m.Width, m.Height)
	}
	if n := len(m.Land()) + len(m.Borders()); n > 100_000 {
		t.Errorf("%d bytes of paths for a map of the world", n)
	}
	for _, c := range []struct {
		place    string
		lat, lon float64
		x, y     float64
		inside   bool
	}{
		{"the middle", 0, 11.5, 500, 252.7, true},
		{"Geneva", 46.2, 6.15, 486.7, 103.9, true},
		{"Vladivostok", 43.1, 131.9, 804.1, 113.8, true},
		{"Uelen, beyond 180°", 66.2, -169.8, 886.6, 44, true},
		{"Nome, on the other edge", 64.5, -165.4, 111.8, 48.8, true},
		{"the south pole", -90, 0, 482.4, 512.7, false},
	} {
		x, y, ok := m.XY(c.lat, c.lon)
		if !near(x, c.x, .1) || !near(y, c.y, .1) || ok != c.inside {
			t.Errorf("%s: %v, %v, inside %v; want %v, %v, %v", c.place, x, y, ok, c.x, c.y, c.inside)
		}
	}
	for _, run := range corners(t, m.Land()) {
		for i, p := range run {
			if q := run[(i+1)%len(run)]; math.Hypot(p[0]-q[0], p[1]-q[1]) > 60 && p[1] < m.Height {
				t.Errorf("a line from %v to %v", p, q)
			}
		}
	}
}

func TestCountry(t *testing.T) {
	m := World(1000)
	for _, code := range Codes() {
		a, ok := m.Country(code)
		if !ok || a.X < 0 || a.X > m.Width || a.Y < 0 || a.Y > m.Height && code != "ATA" {
			t.Errorf("%s: %v, at %v, %v", code, ok, a.X, a.Y)
		}
		if (a.W > 1 || a.H > 1) && a.Path == "" && code != "ATA" {
			t.Errorf("%s is %v by %v and has no path", code, a.W, a.H)
		}
	}
	swiss, _ := m.Country("CHE")
	if x, y, _ := m.XY(46.8, 8.2); !near(swiss.X, x, 3) || !near(swiss.Y, y, 3) || swiss.W < 5 || swiss.W > 15 {
		t.Errorf("Switzerland at %v, %v, %v wide; its middle is at %v, %v", swiss.X, swiss.Y, swiss.W, x, y)
	}
	if a, ok := m.Country("VAT"); !ok || a.W > 1 {
		t.Errorf("the Vatican: %v, %v wide", ok, a.W)
	}
}

func TestRegion(t *testing.T) {
	points := [][2]float64{{50.4, 30.5}, {41, 29}, {24.5, 54.4}}
	m := Region(900, 600, points)
	for _, p := range points {
		if x, y, ok := m.XY(p[0], p[1]); !ok || x < 20 || y < 20 || x > 880 || y > 580 {
			t.Errorf("%v is at %v, %v, inside %v", p, x, y, ok)
		}
	}
	if _, _, ok := m.XY(40.7, -74); ok {
		t.Error("New York is on a map of the Black Sea")
	}
	for _, run := range corners(t, m.Land()) {
		for _, p := range run {
			if p[0] < -12 || p[1] < -12 || p[0] > 912 || p[1] > 612 {
				t.Fatalf("land is drawn at %v, outside of the map", p)
			}
		}
	}
	if a, ok := m.Country("BRA"); !ok || a.Path != "" {
		t.Errorf("Brazil: %v, path %.20q on a map of the Black Sea", ok, a.Path)
	}
	one := Region(900, 600, [][2]float64{{46.2, 6.15}})
	if _, _, ok := one.XY(46.9, 7.4); !ok || !strings.HasPrefix(one.Borders(), "M") {
		t.Error("a map around Geneva does not show Bern or no border")
	}
	if one.Disputed() != "" || !strings.HasPrefix(m.Disputed(), "M") {
		t.Error("borders in dispute: none are near Geneva, Crimea's is at the Black Sea")
	}
	if far := Region(900, 600, [][2]float64{{0, -120}, {0, 174}}); far.Height >= 600 || far.frame != World(900).frame {
		t.Errorf("places far apart: %v high", far.Height)
	}
	if none := Region(900, 600, nil); none.frame != World(900).frame {
		t.Error("a region around nothing is not the world")
	}
}

// Thinning keeps the course of a line within its tolerance, and its ends.
func TestThin(t *testing.T) {
	var run []Point
	for i := range int32(1000) {
		run = append(run, pixel{i * 10, int32(500 * math.Sin(float64(i)/50))})
	}
	short := thin(run)
	if len(short) >= len(run)/5 || short[0] != run[0] || short[len(short)-1] != run[len(run)-1] {
		t.Errorf("%d of %d points, ends %v and %v", len(short), len(run), short[0], short[len(short)-1])
	}
	for _, p := range run {
		best := int64(math.MaxInt64)
		for i := 1; i < len(short); i++ {
			best = min(best, distance2(p, short[i-1], short[i]))
		}
		if best > tolerance*tolerance {
			t.Errorf("%v is %v from the thinned line", p, math.Sqrt(float64(best)))
		}
	}
}

package atlas

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"parley/internal/lexicon"
)

// countryAt is the country in whose outline a coordinate lies.
func countryAt(lat, lon float64) string {
	s := world()
	east, north := int32((longitude(lon)+centre)*grid), int32(lat*grid)
	for _, c := range s.Countries {
		inside := false
		for _, r := range c.Rings {
			for _, x := range crossings(ring(s.Arcs, r), north) {
				if x < east {
					inside = !inside
				}
			}
		}
		if inside {
			return c.Code
		}
	}
	return ""
}

func TestKnownCitiesLieInTheirCountries(t *testing.T) {
	for _, name := range strings.Split("Kyiv, Lviv, Donetsk, Simferopol, Sevastopol, Moscow, Vladivostok, Novosibirsk, Kaliningrad, Minsk, Warsaw, Geneva, Vienna, "+
		"Berlin, Paris, London, Madrid, Rome, Oslo, Helsinki, Ankara, Tbilisi, Yerevan, Baku, Tehran, Baghdad, Damascus, Amman, Riyadh, Jeddah, "+
		"Doha, Cairo, Khartoum, Juba, Addis Ababa, Asmara, Hargeisa, Nairobi, Kampala, Kinshasa, Goma, Abuja, Bamako, Tripoli, Tunis, Algiers, Kabul, Islamabad, "+
		"New Delhi, Dhaka, Beijing, Pyongyang, Seoul, Hanoi, Naypyidaw, Bangkok, Canberra, Ottawa, Houston, Havana, Caracas, Bogota, Brasilia, Cayenne, Pristina, Belgrade", ", ") {
		entries, _ := lexicon.Default().Meanings(lexicon.Split(name))
		i := slices.IndexFunc(entries, func(e lexicon.Entry) bool { return e.Sort == "city" && e.Lat != 0 })
		if i < 0 {
			t.Errorf("%s: the lexicon has no coordinates", name)
			continue
		}
		if got := countryAt(entries[i].Lat, entries[i].Lon); got != entries[i].Country {
			t.Errorf("%s lies in %q on the map, in %q in the lexicon", name, got, entries[i].Country)
		}
	}
	if got := countryAt(45, -40); got != "" {
		t.Errorf("the middle of the Atlantic lies in %s", got)
	}
}

func TestCodesAreTheLexicons(t *testing.T) {
	codes := Codes()
	if len(codes) < 240 || !slices.IsSorted(codes) {
		t.Errorf("%d codes, sorted %v", len(codes), slices.IsSorted(codes))
	}
	for _, code := range codes {
		if _, ok := lexicon.Default().Party(code); !ok {
			t.Errorf("%s has an outline and is no state of the lexicon", code)
		}
	}
	if _, ok := World(1000).Country("ZZZ"); ok {
		t.Error("ZZZ has an outline")
	}
	if _, ok := World(1000).Country(""); ok {
		t.Error("land without a code is given as a country")
	}
}

func TestRingsClose(t *testing.T) {
	s := world()
	rings := slices.Clone(s.Land)
	for _, c := range s.Countries {
		if len(c.Rings) == 0 {
			t.Errorf("%q has no ring", c.Code)
		}
		rings = append(rings, c.Rings...)
	}
	end := func(ref int32, first bool) Point {
		arc := s.Arcs[max(ref, ^ref)]
		if first == (ref >= 0) {
			return arc[0]
		}
		return arc[len(arc)-1]
	}
	for _, r := range rings {
		for i, ref := range r {
			if next := r[(i+1)%len(r)]; end(ref, false) != end(next, true) {
				t.Errorf("ring %v: arc %d ends where arc %d does not begin", r, ref, next)
			}
		}
	}
}

// A ring that jumped from one edge of the map to the other would be a band
// across it.
func TestNoBands(t *testing.T) {
	s := world()
	long := 0
	for i, arc := range s.Arcs {
		for j := 1; j < len(arc); j++ {
			p, q := arc[j-1], arc[j]
			if abs(int64(p.X-q.X)) <= 16*grid {
				continue
			}
			if p.Y == -90*grid && q.Y == -90*grid {
				long++
			} else {
				t.Errorf("arc %d: from %v to %v", i, p, q)
			}
		}
	}
	if long != 1 {
		t.Errorf("%d lines along the south pole, want the one that closes Antarctica", long)
	}
	for _, code := range []string{"RUS", "FJI", "USA", "NZL", "KIR"} {
		for _, r := range s.country(code).Rings {
			lo, hi := bounds(ring(s.Arcs, r))
			if lo.X < (seam-1)*grid || hi.X > (seam+361)*grid {
				t.Errorf("%s: a ring from %d to %d", code, lo.X, hi.X)
			}
		}
	}
	// Chukotka, beyond the meridian 180°, is one with the rest of Russia.
	if a, b := countryAt(66.5, 179), countryAt(66.5, -175); a != "RUS" || b != "RUS" {
		t.Errorf("at 179° east %q, at 175° west %q", a, b)
	}
}

func TestDecodeRefusesWhatIsCut(t *testing.T) {
	for _, n := range []int{0, 5, len(magic), len(magic) + 1, len(worldFile) / 2, len(worldFile) - 1} {
		if _, err := Decode(worldFile[:n]); err == nil {
			t.Errorf("the first %d bytes of %d were read", n, len(worldFile))
		}
	}
	s, err := Decode(worldFile)
	if err != nil {
		t.Fatal(err)
	}
	if string(Encode(s)) != string(worldFile) {
		t.Error("written again, the shapes are other bytes")
	}
	if len(worldFile) > 400_000 {
		t.Errorf("world.bin has %d bytes", len(worldFile))
	}
}

var commands = regexp.MustCompile(`[Mlz]|-?(?:\d+(?:\.\d)?|\.\d)`)

// corners reads path data: the absolute points of each run.
func corners(t *testing.T, path string) (runs [][][2]float64) {
	t.Helper()
	if rest := strings.Trim(commands.ReplaceAllString(path, ""), " "); rest != "" {
		t.Fatalf("path has %.20q besides M, l, z and numbers", rest)
	}
	var x, y float64
	var command string
	var numbers []float64
	for _, f := range commands.FindAllString(path, -1) {
		v, err := strconv.ParseFloat(f, 64)
		if err != nil {
			command = f
			continue
		}
		if numbers = append(numbers, v); len(numbers) < 2 {
			continue
		}
		if command == "M" {
			x, y = 0, 0
			runs = append(runs, nil)
		}
		x, y = x+numbers[0], y+numbers[1]
		runs[len(runs)-1] = append(runs[len(runs)-1], [2]float64{x, y})
		numbers = nil
	}
	return runs
}

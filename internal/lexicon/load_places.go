package lexicon

import (
	"strconv"
	"strings"

	"parley"
)

// addRegion adds a region that may act: a place by its names; where it has
// adjectives or a kind, a party too.
func (l *Lexicon) addRegion(r []string) {
	name := r[0]
	id := Slug(name)
	l.addAll(append([]string{name}, several(r[2])...), Entry{Kind: Place, Sort: "region", Country: r[1], Name: name, Zone: l.zones[r[1]]})
	if r[4] == "" {
		return
	}
	if _, ok := l.parties[id]; !ok {
		l.parties[id] = parley.Party{ID: id, Name: name, Kind: r[4], State: r[1]}
	}
	e := Entry{Kind: Organisation, Party: id, Name: name}
	l.addAll(append([]string{name}, several(r[2])...), e)
	for _, n := range several(r[3]) {
		l.addAdjective(n, e)
	}
}

// addPlace adds a line of places.txt. What it does not say of a city is taken
// from the table of cities, of a venue from its city.
func (l *Lexicon) addPlace(r []string) {
	names := append([]string{r[0]}, several(r[3])...)
	e := Entry{Kind: Place, Country: r[2], Name: strings.TrimPrefix(r[0], "~"), Sort: r[1], City: r[4]}
	if lat, lon, ok := strings.Cut(r[5], ","); ok {
		e.Lat, _ = strconv.ParseFloat(strings.TrimSpace(lat), 64)
		e.Lon, _ = strconv.ParseFloat(strings.TrimSpace(lon), 64)
	}
	e.Zone = r[6]
	if e.Sort == "city" {
		l.addCity(e, names)
		return
	}
	if e.City != "" {
		city := l.located(Entry{Country: e.Country}, []string{e.City})
		if e.Lat == 0 && e.Lon == 0 {
			e.Lat, e.Lon = city.Lat, city.Lon
		}
		if e.Zone == "" {
			e.Zone = city.Zone
		}
	}
	if e.Zone == "" {
		e.Zone = l.zones[e.Country]
	}
	l.addAll(names, e)
}

// addCity adds a city under its names, each the name of its own entry where
// the entry has none.
func (l *Lexicon) addCity(e Entry, names []string) {
	e.Sort = "city"
	e = l.located(e, names)
	for _, n := range names {
		if own := e; own.Name == "" {
			own.Name = strings.TrimPrefix(n, "~")
			l.addAll([]string{n}, own)
			continue
		}
		l.addAll([]string{n}, e)
	}
}

// located fills in what the table of cities knows of the first of the names
// that it has in the entry's country.
func (l *Lexicon) located(e Entry, names []string) Entry {
	for _, n := range names {
		h, ok := fingerprintOf(strings.TrimPrefix(n, "~"))
		if !ok {
			continue
		}
		found := false
		r, _ := l.cities.find(h)
		l.cities.each(r, func(c Entry) {
			if found || e.Country != "" && c.Country != e.Country {
				return
			}
			found = true
			if e.Lat == 0 && e.Lon == 0 {
				e.Lat, e.Lon = c.Lat, c.Lon
			}
			if e.Zone == "" {
				e.Zone = c.Zone
			}
			e.Population = c.Population
		})
		if found {
			return e
		}
	}
	if e.Zone == "" {
		e.Zone = l.zones[e.Country]
	}
	return e
}

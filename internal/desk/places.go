package desk

import (
	"cmp"
	"slices"
	"strings"

	"parley"
	"parley/internal/lexicon"
	"parley/internal/store"
	"parley/internal/view"
)

// Places counts the meetings of a query by place. A city stands on the map only
// where a report tells its country too and the lexicon knows it there.
func (b *Book) Places(q view.Query) (*view.Places, error) {
	q.Kind, q.Limit, q.After = parley.MeetingNode, 0, ""
	p := &view.Places{Cities: []view.PlaceRow{}, Countries: []view.PlaceRow{}, Unknown: []view.PlaceRow{}}
	f, some, err := b.Filter(q)
	if err != nil || !some {
		return p, err
	}
	if p.Total, err = b.Count(q); err != nil {
		return nil, err
	}
	counts, err := b.Reads().CountByFacet(b.Context(), f, store.PlaceFacet)
	if err != nil {
		return nil, err
	}
	p.Untold = p.Total
	for _, c := range counts {
		p.Untold -= c.Records
		parts := parley.SplitPlace(c.Value)
		row := view.PlaceRow{Places: []string{c.Value}, Country: parts[0], Name: cmp.Or(parts[1], parts[2]), Meetings: c.Records, Held: c.Held}
		var known bool
		switch row.Lat, row.Lon, known = cityAt(parts[1], parts[0]); {
		case row.Name == "":
			row.Name = cmp.Or(b.Country(row.Country), row.Country)
			p.Countries = append(p.Countries, row)
		case known:
			addCity(p, row)
		default:
			p.Unknown = append(p.Unknown, row)
		}
	}
	slices.SortStableFunc(p.Cities, func(x, y view.PlaceRow) int { return cmp.Compare(y.Meetings, x.Meetings) })
	return p, nil
}

// addCity adds a city, to itself where it is there by another of its names.
func addCity(p *view.Places, row view.PlaceRow) {
	for i := range p.Cities {
		if c := &p.Cities[i]; c.Country == row.Country && c.Lat == row.Lat && c.Lon == row.Lon {
			c.Places = append(c.Places, row.Places...)
			c.Meetings, c.Held = c.Meetings+row.Meetings, c.Held+row.Held
			return
		}
	}
	p.Cities = append(p.Cities, row)
}

// cityAt is where a city of a country is, by degrees, of several of one name the
// largest; known is false where the lexicon has none.
func cityAt(city, country string) (lat, lon float64, known bool) {
	words := strings.Fields(city)
	if country == "" || len(words) == 0 {
		return 0, 0, false
	}
	entries, n := lexicon.Default().Meanings(words)
	for _, e := range entries {
		if n == len(words) && e.Country == country && (e.Lat != 0 || e.Lon != 0) {
			return e.Lat, e.Lon, true
		}
	}
	return 0, 0, false
}

package lexicon

import (
	"strconv"
	"strings"
)

// office reads a line of offices.csv.
func (p *listParser) office(r row) error {
	if err := p.knownParty("party", r["party"]); err != nil {
		return err
	}
	tokens, err := p.tokens(r["title"])
	if err != nil {
		return err
	}
	title := strings.ToLower(strings.Join(tokens, " "))
	if err := p.once("title", title); err != nil {
		return err
	}
	p.lists.offices = append(p.lists.offices, &officeKind{name: title, sort: UserOffice, strength: strong, own: []string{"of"}, about: []string{"for", "to"}, party: r["party"]})
	return nil
}

// place reads a line of places.csv.
func (p *listParser) place(r row) error {
	place := ListedPlace{Name: r["name"], Sort: r["kind"], Country: r["country"], City: r["city"], Zone: r["zone"]}
	if place.Sort == "" {
		place.Sort = "city"
	}
	if place.Sort != "city" && place.Sort != "region" && place.Sort != "venue" {
		return p.fail("kind %q is none of city, region, venue", place.Sort)
	}
	if err := p.state(place.Country); err != nil {
		return err
	}
	if err := p.once("place", place.Name+" | "+place.Country); err != nil {
		return err
	}
	var err error
	if place.Lat, err = p.degrees(r["lat"], 90); err != nil {
		return err
	}
	if place.Lon, err = p.degrees(r["lon"], 180); err != nil {
		return err
	}
	if (r["lat"] == "") != (r["lon"] == "") {
		return p.fail("lat and lon go together; give both or none")
	}
	if z := place.Zone; z != "" && !strings.Contains(z, "/") && z != "UTC" {
		return p.fail("zone %q is no time zone; write Europe/Kyiv", z)
	}
	p.lists.places = append(p.lists.places, place)
	for _, n := range append([]string{place.Name}, several(r["other_names"])...) {
		if err := p.addName(n, Entry{Kind: Place, Country: place.Country, Name: place.Name, Sort: place.Sort, City: place.City}); err != nil {
			return err
		}
	}
	return nil
}

// degrees reads a coordinate between -limit and limit.
func (p *listParser) degrees(s string, limit float64) (float64, error) {
	if s == "" {
		return 0, nil
	}
	v, err := strconv.ParseFloat(s, 64)
	if err != nil || !(v >= -limit && v <= limit) {
		return 0, p.fail("%q is no number of degrees between -%g and %g", s, limit, limit)
	}
	return v, nil
}

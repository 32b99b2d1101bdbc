package extract

import (
	"parley"
	"parley/internal/mention"
)

// onlyVenue reports whether the place is a house of which neither city nor state is known: "at the guest house".
func onlyVenue(a *mention.Mention) bool {
	return a.Place.Venue != "" && a.Place.City == "" && a.Place.Country == ""
}

// addVenue adds to a meeting's place, or gives as its place, the house that stands beside what is told: "were held at the
// Iikura Annex of the ministry in Tokyo".
func (x *reader) addVenue(m *meeting, c candidate) {
	if m.out.Channel == "phone" || m.out.Channel == "video" {
		return
	}
	a := x.placeBeside(c, true)
	if a == nil {
		return
	}
	p := a.Place
	p.Evidence = spans(x.Span(a.First, a.End))
	m.out.Place = joinedPlace(m.out.Place, &p)
}

// joinedPlace is what two tellings of one meeting say of its place: the one that names the city, with the house that either
// names. Either may be nil.
func joinedPlace(a, b *parley.Place) *parley.Place {
	if a == nil || b != nil && a.City == "" && b.City != "" {
		a, b = b, a
	}
	if a == nil || b == nil || a.Venue != "" || b.Venue == "" || !placesAgree(a, b) {
		return a
	}
	p := *a
	p.Venue = b.Venue
	for _, e := range b.Evidence {
		p.Evidence = addSpan(p.Evidence, e)
	}
	return &p
}

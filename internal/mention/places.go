package mention

import (
	"parley"
	"parley/internal/lexicon"
)

// takePlaces takes the places of sentence s: names after a preposition of place,
// with what follows in apposition ("in Geneva, Switzerland").
func (f *finder) takePlaces(s int) {
	sen := f.Sentences[s]
	for i := sen.FirstToken; i < sen.EndToken; i++ {
		n, ok := f.name(i)
		if !ok || f.taken[i] || n.Kind != parley.LOC && n.Kind != parley.ORG {
			continue
		}
		first, end := f.bounds(i)
		at := f.article(first, sen.FirstToken)
		lead := at
		place, ok := f.placeOf(first, end)
		if ok && !f.placed(at, sen.FirstToken) {
			if lead, ok = f.described(first, sen.FirstToken); !ok {
				lead, ok = f.qualified(first, sen.FirstToken)
				ok = ok && !(end < sen.EndToken && f.Tokens[end].UPOS == "NOUN" && f.Word(end) != "city" && f.Word(end) != "town")
			}
			place = f.within(place, lead, first)
			if !ok && place.City != "" && f.namesTalks(first, end, sen.EndToken) {
				lead, ok = first, true
				at = first
			}
		}
		named := end
		if ok && end < sen.EndToken && place.City != "" && (f.Word(end) == "city" || f.Word(end) == "town") {
			end++
		}
		if !ok {
			i = end - 1
			continue
		}
		if place, end = f.apposed(place, end, sen.EndToken); f.nameAt[end-1] > 0 {
			named = end
		}
		f.take(Mention{Kind: Place, First: at, End: end, Name: [2]int{first, named}, Lead: lead, Place: place})
		i = end - 1
	}
	f.takeCapitals(sen)
}

// namesTalks reports whether the city at tokens [first, end) is what known talks are called by:
// "the Oslo talks", "the Oslo peace conference".
func (f *finder) namesTalks(first, end, limit int) bool {
	if !f.wordIs(first-1, "the", "this", "these") {
		return false
	}
	k := f.beforeMeeting(end)
	return k < limit && (f.wordIs(k, "talks", "meeting", "summit", "round", "negotiations", "session", "consultations", "conference", "dialogue", "discussions", "meetings"))
}

// placeOf is the place that the name at tokens [first, end) names. Where the
// lexicon does not know it, a lone name counts as a city, one that ends in a word such as
// "Palace" as a venue.
func (f *finder) placeOf(first, end int) (parley.Place, bool) {
	form := f.Span(first, end).Text
	for _, e := range f.entries(first, end) {
		switch e.Kind {
		case lexicon.State:
			return parley.Place{Country: e.Country}, true
		case lexicon.Capital:
			return parley.Place{City: form, Country: e.Country, Derived: derivedCountry(e.Country)}, true
		case lexicon.Place:
			return placeOfEntry(form, e), true
		case lexicon.Metonym:
			p := f.venueIn(first, end)
			if p.Country == "" {
				p.Country, p.Derived = e.Country, derivedCountry(e.Country)
			}
			return p, true
		}
	}
	n, _ := f.name(first)
	switch {
	case f.entries(first, end) != nil, n.Party != "":
		return parley.Place{}, false
	case f.Is(end-1, lexicon.VenueWord):
		return parley.Place{Venue: form}, true
	case f.venueWithin(first, end):
		return f.venueIn(first, end), true
	case n.Kind == parley.LOC && f.wordsOf(first, end) <= 2 && !f.Is(end-1, lexicon.PlaceWord):
		return parley.Place{City: form}, true
	}
	return parley.Place{}, false
}

// wordsOf is how many words a name has, those joined by hyphens one: "Chakan-da-Bagh".
func (f *finder) wordsOf(first, end int) int {
	n := 0
	for i := first; i < end; i++ {
		if !isDash(f.Word(i)) && (i == first || !isDash(f.Word(i-1))) {
			n++
		}
	}
	return n
}

func placeOfEntry(form string, e lexicon.Entry) parley.Place {
	p := parley.Place{Country: e.Country, Derived: derivedCountry(e.Country)}
	switch e.Sort {
	case "city":
		p.City = form
	case "venue":
		p.Venue = form
	}
	return p
}

func derivedCountry(country string) parley.List[string] {
	if country == "" {
		return nil
	}
	return parley.List[string]{"country"}
}

// apposed adds the wider place that follows: ", Switzerland", "in Geneva".
func (f *finder) apposed(p parley.Place, end, limit int) (parley.Place, int) {
	for {
		k := end
		switch w := f.Word(k); {
		case w == ",", w == "in" && p.Venue != "", w == "of" && p.Venue != "":
			k++
		default:
			return p, end
		}
		if f.Word(k) == "the" {
			k++
		}
		n, ok := f.name(k)
		if !ok || n.Kind != parley.LOC || k >= limit || f.taken[k] {
			return p, end
		}
		first, last := f.bounds(k)
		wider, ok := f.placeOf(first, last)
		if !ok || !widens(p, wider) || f.Word(last) == "and" {
			return p, end
		}
		p, end = join(p, wider), last
	}
}

// widens reports whether b can be a wider place around a.
func widens(a, b parley.Place) bool {
	if b.Venue != "" || a.City != "" && b.City != "" || a.City == "" && a.Venue == "" {
		return false
	}
	return a.Country == "" || b.Country == "" || a.Country == b.Country
}

func join(a, b parley.Place) parley.Place {
	if b.City != "" {
		a.City = b.City
	}
	if b.Country != "" {
		a.Country, a.Derived = b.Country, b.Derived
	}
	return a
}

package mention

import (
	"parley"
	"parley/internal/lexicon"
)

// venueNouns are nouns for houses and grounds where people meet, in lower case and singular.
var venueNouns = map[string]bool{"palace": true, "hotel": true, "guesthouse": true, "residence": true, "villa": true, "embassy": true, "consulate": true, "chancery": true,
	"airport": true, "airbase": true, "airstrip": true, "barracks": true, "garrison": true, "headquarters": true, "hq": true, "premises": true, "seat": true, "mansion": true, "château": true, "chateau": true,
	"castle": true, "hacienda": true, "restaurant": true, "monastery": true, "cathedral": true, "church": true, "mosque": true, "convent": true, "seminary": true, "clubhouse": true, "annex": true,
	"annexe": true, "pavilion": true, "lodge": true, "inn": true, "farmhouse": true, "ranch": true, "school": true, "university": true, "hall": true, "haus": true, "office": true, "offices": true, "building": true,
	"complex": true, "compound": true, "resort": true, "clubhouses": true, "camp": true, "base": true, "post": true, "checkpoint": true, "point": true, "house": true, "centre": true, "center": true, "auditorium": true}

// wideVenues are those that mean a place to meet only with a word before them that says which: "guest house",
// "conference centre", "border post", "meeting point".
var wideVenues = map[string][]string{
	"house":    {"guest", "state", "rest", "manor", "country", "circuit", "parish", "safe"},
	"centre":   {"conference", "convention", "congress", "cultural", "training", "community", "retreat"},
	"center":   {"conference", "convention", "congress", "cultural", "training", "community", "retreat"},
	"post":     {"border", "frontier", "customs", "command"},
	"point":    {"meeting", "crossing", "border"},
	"camp":     {"military", "army", "refugee", "base"},
	"base":     {"military", "army", "air", "naval", "peacekeeping"},
	"hall":     {"town", "city", "village", "conference", "assembly", "community", "church", "parish"},
	"office":   {"prime", "minister", "president", "presidential", "governor", "mayor"},
	"offices":  {"government", "un", "ministry"},
	"building": {"parliament", "ministry", "government", "assembly", "un"},
	"complex":  {"presidential", "government", "parliament"},
	"compound": {"un", "presidential", "military", "ministry"},
	"school":   {"primary", "secondary", "village"},
	"seat":     nil, "church": nil, "mosque": nil, "university": nil, "resort": nil,
}

// longestVenue is how many tokens the words before the noun of a venue take at most.
const longestVenue = 6

// takeVenues takes the houses in which something takes place in sentence s by the noun that says what they are: "at the
// state guest house Meghna", "in the Foreign Ministry's premises in Oslo", "at the Iikura Annex".
func (f *finder) takeVenues(s int) {
	sen := f.Sentences[s]
	for i := sen.FirstToken + 1; i < sen.EndToken; i++ {
		if f.taken[i] || !f.isVenueNoun(i) {
			continue
		}
		first, ok := f.venueStart(i, sen.FirstToken)
		if !ok {
			continue
		}
		end, city := f.venueEnd(i, sen.EndToken)
		if end < sen.EndToken && (f.Tokens[end].UPOS == "NOUN" || isPossessive(f.Word(end))) {
			continue // "hotel staff"
		}
		place := parley.Place{Venue: f.Span(first, end).Text}
		if known, ok := f.placeOf(first, end); ok && known.Venue != "" {
			place = known
		}
		if c := f.cityBefore(first, i); c != nil {
			place.City, place.Country, place.Derived = c.City, c.Country, c.Derived
		}
		lead := first
		if f.wordIs(first-1, "the", "a", "an") {
			lead--
		}
		name := [2]int{first, end}
		if city > end { // "State House Entebbe"
			if wider, ok := f.placeOf(end, city); ok && widens(place, wider) {
				place, end = join(place, wider), city
			}
		}
		place, end = f.apposed(place, end, sen.EndToken)
		if end > name[1] {
			begin, last := f.bounds(end - 1) // the city's or the state's, by which the place is known
			name = [2]int{begin, max(last, end)}
		}
		f.take(Mention{Kind: Place, First: lead, End: end, Name: name, Lead: lead, Place: place})
		i = end - 1
	}
}

// isVenueNoun reports whether token i is the noun of a venue, with the word before it where the noun alone may be something else.
func (f *finder) isVenueNoun(i int) bool {
	w := f.Word(i)
	if !venueNouns[w] || f.Tokens[i].UPOS != "NOUN" && f.Tokens[i].UPOS != "PROPN" {
		return false
	}
	before, wide := wideVenues[w]
	return !wide || f.wordIs(i-1, before...) || f.IsCapital(i) && f.IsCapital(i-1) && f.Tokens[i-1].UPOS == "PROPN"
}

// venueStart is the first token of the words that say which venue token i is, behind "at", "in" or "inside" and an article.
func (f *finder) venueStart(i, start int) (int, bool) {
	k := i
	for k > start && k > i-longestVenue {
		w := f.Word(k - 1)
		switch {
		case w == "at" || w == "inside" || w == "in":
			return k, k < i || w != "in" || f.IsCapital(i)
		case w == "the" || w == "a" || w == "an":
			return k, f.wordIs(k-2, "at", "in", "inside") && k-2 >= start
		}
		if f.taken[k-1] {
			return 0, false
		}
		switch f.Tokens[k-1].UPOS {
		case "ADJ", "NOUN", "PROPN", "NUM":
		default:
			if !isPossessive(w) && !isDash(w) {
				return 0, false
			}
		}
		k--
	}
	return 0, false
}

// venueEnd is the token behind the venue's noun and the name behind it ("Hotel Avenida", "guest house Meghna", "Château de
// Sorens"), and the token behind the city that follows without a word between, the same where there is none.
func (f *finder) venueEnd(i, limit int) (end, city int) {
	end = i + 1
	for end < limit && end < i+4 && !f.taken[end] {
		if f.IsCapital(i) && f.wordIs(end, "de", "du", "des", "del", "di", "da", "al") && end+1 < limit && f.IsCapital(end+1) && !f.taken[end+1] {
			end += 2
			continue
		}
		if f.Tokens[end].UPOS != "PROPN" || !f.IsCapital(end) || f.Is(end, lexicon.Weekday|lexicon.Month) {
			break
		}
		for last := min(limit, end+3); last > end; last-- {
			for _, e := range f.entries(end, last) {
				if e.Kind == lexicon.Capital || e.Kind == lexicon.State || e.Kind == lexicon.Place {
					return end, last
				}
			}
		}
		end++
	}
	return end, end
}

// cityBefore is the city named among the tokens [first, i) before the noun of a venue, nil for none: "a Geneva hotel".
func (f *finder) cityBefore(first, i int) *parley.Place {
	for k := first; k < i; k++ {
		if n, ok := f.name(k); !ok || n.Kind != parley.LOC {
			continue
		}
		begin, end := f.bounds(k)
		for _, e := range f.entries(begin, end) {
			if e.Kind == lexicon.Capital || e.Kind == lexicon.Place && e.Sort == "city" {
				p := placeOfEntry(f.Span(begin, end).Text, e)
				p.City = f.Span(begin, end).Text
				return &p
			}
		}
	}
	return nil
}

package mention

import (
	"strings"

	"parley"
	"parley/internal/lexicon"
)

// placeNouns stand before the name of a place and say what it is: "the
// Chadian capital of N'Djamena", "the border town Gaya".
var placeNouns = map[string]bool{"capital": true, "city": true, "town": true, "village": true, "port": true, "resort": true, "district": true, "suburb": true,
	"island": true, "metropolis": true, "province": true, "governorate": true, "region": true, "hub": true, "settlement": true, "crossing": true,
	"neighbour": true, "neighbor": true, "ally": true, "emirate": true, "kingdom": true, "republic": true, "oasis": true, "peninsula": true}

// longestDescription is how many tokens a description before a place's name has
// at most: "the southern Norwegian port city of".
const longestDescription = 8

// described reports whether what stands before the name at token first says
// that it is a place and where: "in the Chadian capital of", "in the port city", "in the
// interim capital,". It gives the first token of that description.
func (f *finder) described(first, start int) (lead int, ok bool) {
	k := first - 1
	if w := f.Word(k); w == "of" || w == "," || w == "called" {
		k--
	}
	if !placeNouns[f.Lemma(k)] && !placeNouns[f.Word(k)] {
		return first, false
	}
	for ; k > start && k > first-longestDescription; k-- {
		if f.placed(k, start) {
			return k, true
		}
		switch f.Tokens[k-1].UPOS {
		case "DET", "ADJ", "NOUN", "PROPN", "NUM", "PART", "PUNCT":
		default:
			return first, false
		}
		if w := f.Word(k - 1); w == "," || w == ";" || w == ":" {
			return first, false
		}
	}
	return first, false
}

// qualified reports whether only adjectives stand between the name at token first and
// a preposition of place: "in neighbouring Chad", "to the occupied town".
func (f *finder) qualified(first, start int) (lead int, ok bool) {
	for k := first; k > start && k > first-4; k-- {
		if k < first && f.placed(k, start) {
			return k, true
		}
		t := f.Tokens[k-1]
		if t.UPOS != "ADJ" && t.UPOS != "DET" && !strings.Contains(t.Feats, "VerbForm=Part") && t.UPOS != "PUNCT" || f.taken[k-1] || f.nameAt[k-1] > 0 {
			return first, false
		}
		if w := f.Word(k - 1); t.UPOS == "PUNCT" && !isDash(w) {
			return first, false
		}
	}
	return first, false
}

// within adds to a place without a country the one that tokens [lead, first) name:
// "the Chadian town of".
func (f *finder) within(p parley.Place, lead, first int) parley.Place {
	if p.Country != "" {
		return p
	}
	if c := f.countryIn(lead, first); c != "" {
		p.Country, p.Derived = c, derivedCountry(c)
	}
	return p
}

// countryIn is the state that a name or an adjective among tokens [first, end) names.
func (f *finder) countryIn(first, end int) string {
	for i := first; i < end; i++ {
		if _, ok := f.name(i); !ok {
			continue
		}
		begin, last := f.bounds(i)
		for _, e := range f.entries(begin, last) {
			if (e.Kind == lexicon.State || e.Kind == lexicon.Adjective) && e.Country != "" {
				return e.Country
			}
		}
	}
	return ""
}

// takeCapitals takes capitals without their names: "in the Chadian capital", "to
// Chad's capital". Their country is known, their name is not printed.
func (f *finder) takeCapitals(sen parley.Sentence) {
	for i := sen.FirstToken + 2; i < sen.EndToken; i++ {
		if f.Word(i) != "capital" || f.taken[i] || f.Tokens[i].UPOS != "NOUN" {
			continue
		}
		if i+1 < sen.EndToken && (f.Tokens[i+1].UPOS == "NOUN" || f.nameAt[i+1] > 0) {
			continue
		}
		lead, ok := f.described(i+1, sen.FirstToken)
		country := ""
		if ok {
			country = f.countryIn(lead, i)
		}
		if country != "" {
			f.take(Mention{Kind: Place, First: lead, End: i + 1, Name: [2]int{lead, i + 1}, Lead: lead, Place: parley.Place{Country: country, Derived: derivedCountry(country)}})
		}
	}
}

// venueWithin reports whether the name holds a word for a venue before its last:
// "State House Entebbe", "Republican Palace in Khartoum".
func (f *finder) venueWithin(first, end int) bool {
	for i := first + 1; i < end-1; i++ {
		if f.Is(i, lexicon.VenueWord) && f.IsCapital(i) {
			return true
		}
	}
	return false
}

// venueIn splits such a name where it ends with that of a city.
func (f *finder) venueIn(first, end int) parley.Place {
	for k := first + 2; k < end; k++ {
		for _, e := range f.entries(k, end) {
			if e.Kind != lexicon.Capital && !(e.Kind == lexicon.Place && e.Sort == "city") {
				continue
			}
			last := k
			for last > first+1 && (f.Word(last-1) == "," || f.Word(last-1) == "in") {
				last--
			}
			return parley.Place{Venue: f.Span(first, last).Text, City: f.Span(k, end).Text, Country: e.Country, Derived: derivedCountry(e.Country)}
		}
	}
	return parley.Place{Venue: f.Span(first, end).Text}
}

// PlaceNamed is the city or country that the name at tokens [first, end) is,
// whoever it stands for in its sentence.
func (d *Doc) PlaceNamed(first, end int) (parley.Place, bool) {
	for _, e := range d.meanings(first, end) {
		switch {
		case e.Weak:
		case e.Kind == lexicon.State:
			return parley.Place{Country: e.Country}, e.Country != ""
		case e.Kind == lexicon.Capital, e.Kind == lexicon.Place && e.Sort == "city":
			return parley.Place{City: d.Span(first, end).Text, Country: e.Country, Derived: derivedCountry(e.Country)}, true
		}
	}
	return parley.Place{}, false
}

// setsOut reports whether token i is a verb after which "for" names where
// somebody goes: "left for Oslo", "headed for Oslo".
func (f *finder) setsOut(i, start int) bool {
	if i < start {
		return false
	}
	switch f.Lemma(i) {
	case "leave", "depart", "head", "bind", "bound", "embark", "fly":
		return f.Tokens[i].UPOS != "NOUN"
	}
	return false
}

// PlaceOfLine is the place that a dateline at bytes [start, end) begins with, with
// its words.
func (d *Doc) PlaceOfLine(start, end int) (parley.Place, bool) {
	for i := range d.Tokens {
		if d.Tokens[i].Start < start {
			continue
		}
		if d.Tokens[i].End > end {
			break
		}
		for n := longestPlaceName; n > 0; n-- {
			if i+n > len(d.Tokens) || d.Tokens[i+n-1].End > end {
				continue
			}
			if p, ok := d.PlaceNamed(i, i+n); ok && p.City != "" {
				p.Evidence = parley.List[parley.Span]{d.Span(i, i+n)}
				return p, true
			}
		}
		if i > 0 && d.Tokens[i].Start > start+mostBeforePlace {
			break
		}
	}
	return parley.Place{}, false
}

// longestPlaceName is how many tokens the name of a city has at most, mostBeforePlace how many
// bytes of date or agency stand before it in a dateline.
const (
	longestPlaceName = 4
	mostBeforePlace  = 40
)

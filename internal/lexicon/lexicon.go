// Package lexicon holds what is known before a report is read: states and
// their adjectives, capitals and metonyms, organisations and armed groups,
// cities and venues with coordinates and time zones, and classes of words
// (offices, kinship, nouns and verbs of meeting, saying and agreeing).
//
// In come the embedded files of data/, each with its sources in its header (the
// table of cities: in data/cities.md); out goes one immutable Lexicon that looks
// up the longest known phrase at a place in a list of tokens. What a phrase
// stands for in its sentence (a government, a place, a topic) is left to package
// mention. It holds no names of people.
package lexicon

import (
	"strings"
	"sync"

	"parley"
)

// Kind is what a phrase of the lexicon is.
type Kind int

// The kinds of entry.
const (
	State        Kind = iota + 1 // a state or territory by name
	Adjective                    // an adjective or a demonym of a party
	Capital                      // a capital: a place, or its government
	Metonym                      // a building or street that stands for a government
	Organisation                 // an organisation, armed group or rival government by name
	Place                        // a city, region or venue
	Body                         // a body, army or agency of a state, or a post, by name; always weak, as it is often part of a title
)

// An Entry is one meaning of a phrase.
type Entry struct {
	Kind    Kind
	Party   string // ID of the party; empty for a place
	Country string // ISO 3166-1 alpha-3 of a place, empty where the state is disputed
	Name    string // the usual name of what the phrase stands for
	Sort    string // of a place: city, region, venue
	City    string // of a venue, where known
	PartOf  string // ID of the party that this one is a body or a wing of

	Lat, Lon   float64 // degrees, WGS 84; both 0 where not known
	Zone       string  // name of the time zone (IANA), empty where the place has several or is not known
	Population int     // of a city, 0 where not known

	// From and To are the first and the last year in which the phrase was in use for
	// this, 0 for an end that is open.
	From, To int
	// Weak: the phrase alone is as likely a word, a person's name or something
	// else ("Nice", "Victoria", "IS"), so that the sentence must show that it means
	// this. Longest leaves such meanings out.
	Weak bool
	// Ambiguous: other prominent places bear the name.
	Ambiguous bool
}

// A Lexicon is immutable and safe for concurrent use.
type Lexicon struct {
	phrases map[uint64]int32 // by fingerprint: index in meanings, -1 where longer phrases only begin so
	means   []meanings
	cities  *cityTable
	zones   map[string]string // of countries that have one
	parties map[string]parley.Party
	partOf  map[string]string
	bodies  map[string][]string
	words   map[string]Class
	lists   map[string][]string
	given   map[string][]int
	// ownOffices are the parties that have an office, by its title in lower case.
	ownOffices map[string][]string
	seats      map[string]string // the office of whoever governs from a house, by its name in lower case
	user       *userLists        // what With has laid over it, nil for none
}

// meanings are the entries of one phrase, those that are not weak first.
type meanings struct {
	entries []Entry
	strong  int
}

// Default is the lexicon of the embedded files, built at the first call.
var Default = sync.OnceValue(build)

// Party is what is known of the party with that ID, without mentions.
func (l *Lexicon) Party(id string) (parley.Party, bool) {
	if l.user != nil {
		return l.user.party(id)
	}
	p, ok := l.parties[id]
	return p, ok
}

// PartOf is the ID of the party that this one is a body or a wing of, empty for
// none. Party leaves it out, as a reading may only point to what it lists.
func (l *Lexicon) PartOf(id string) string { return l.partOf[id] }

// Bodies are the IDs of the bodies, offices and wings of a party that the
// lexicon knows, in the order of its files: those whose PartOf is id.
func (l *Lexicon) Bodies(id string) []string { return l.bodies[id] }

// Within reports whether the party is the other one or a part of it, at
// whatever remove ("un-security-council" is within "united-nations").
func (l *Lexicon) Within(id, other string) bool {
	for range 8 {
		if id == other {
			return true
		}
		if id = l.partOf[id]; id == "" {
			return false
		}
	}
	return false
}

// Zone is the time zone of a country (ISO 3166-1 alpha-3), empty where it has
// several or is not known.
func (l *Lexicon) Zone(country string) string { return l.zones[country] }

// SameGiven reports whether the two given names may stand for one another: equal but
// for case, or on one line of the table of short forms.
func (l *Lexicon) SameGiven(a, b string) bool {
	a, b = strings.ToLower(a), strings.ToLower(b)
	if a == b {
		return true
	}
	for _, x := range l.given[a] {
		for _, y := range l.given[b] {
			if x == y {
				return true
			}
		}
	}
	return false
}

// Package lexicon holds what is known before a report is read: states and
// their adjectives, capitals and metonyms, organisations and armed groups,
// places, and classes of words (offices, kinship, nouns and verbs of meeting,
// saying and agreeing).
//
// In come the embedded text files of data/, each with its sources in its
// header; out goes one immutable Lexicon that looks up the longest known
// phrase at a place in a list of tokens. What a phrase stands for in its
// sentence (a government, a place, a topic) is left to package mention. It
// holds no names of people.
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
)

// An Entry is one meaning of a phrase.
type Entry struct {
	Kind    Kind
	Party   string // ID of the party; empty for a place
	Country string // ISO 3166-1 alpha-3 of a place, empty where the state is disputed
	Name    string // the usual name of what the phrase stands for
	Sort    string // of a place: city, region, venue
	City    string // of a venue, where known
}

// A Lexicon is immutable and safe for concurrent use.
type Lexicon struct {
	root    *node
	parties map[string]parley.Party
	words   map[string]Class
	lists   map[string][]string
	given   map[string][]int
	user    *userLists // what With has laid over it, nil for none
}

// node is a place in the trie over folded tokens.
type node struct {
	next    map[string]*node
	entries []Entry
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

// Longest looks up the longest known phrase that tokens begin with. It gives
// its meanings and the number of tokens it takes, 0 where none is known. Names
// are matched with their case; a phrase in capitals ("RUSSIA") matches where
// it has more than three letters.
func (l *Lexicon) Longest(tokens []string) ([]Entry, int) {
	if l.user != nil {
		return l.user.longest(tokens)
	}
	var found []Entry
	length := 0
	at := l.root
	for i, t := range tokens {
		next := at.next[Fold(t)]
		if next == nil && len(t) > 3 && t == strings.ToUpper(t) {
			next = at.next[capitalized(t)]
		}
		if next == nil {
			break
		}
		at = next
		if len(at.entries) > 0 {
			found, length = at.entries, i+1
		}
	}
	return found, length
}

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

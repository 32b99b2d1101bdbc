package mention

import (
	"strings"

	"parley"
	"parley/internal/lexicon"
)

// ruling reports whether the name of tokens [first, end) is that of those who rule or fight somewhere and
// are no state's government as such: "the Transitional Government", "the Presidential Council",
// "the Belmark Government", "the Hill Liberation Forces". A government that is called after who leads it is his state's.
func (f *finder) ruling(first, end int) bool {
	switch f.Word(end - 1) {
	case "government":
		return !f.surname(end-2) && !f.ofLevel(first, end-1)
	case "administration", "council", "authority", "congress", "command":
		for k := first; k < end-1; k++ {
			if passing[f.Word(k)] {
				return !f.ofLevel(first, end-1)
			}
		}
	case "force", "forces":
		return fighting[f.Word(end-2)]
	}
	return false
}

// groupFor reports whether the name of tokens [first, end) begins with the word for a group and says what
// that is for: "the Front for the Defence of Belmark", "Movement for Justice", "Coalition of the North".
func (f *finder) groupFor(first, end int) bool {
	if f.wordIs(first, "the") {
		first++
	}
	for k := first; k < min(first+3, end-2); k++ {
		if !f.IsCapital(k) {
			return false
		}
		if (f.Is(k, lexicon.GroupWord) || f.wordIs(k, "forum", "league")) && f.Word(k) != "army" && f.Word(k) != "party" {
			return f.wordIs(k+1, "for", "of", "against")
		}
	}
	return false
}

// fighting are the adjectives before the forces of those who rise.
var fighting = map[string]bool{"revolutionary": true, "liberation": true, "resistance": true, "redemption": true, "patriotic": true, "popular": true,
	"democratic": true, "salvation": true}

// passing are the adjectives of those who rule for a time, or by their own account.
var passing = map[string]bool{"transitional": true, "interim": true, "provisional": true, "presidential": true, "sovereign": true, "sovereignty": true, "governing": true,
	"ruling": true, "autonomous": true, "self": true, "revolutionary": true, "military": true, "political": true, "leadership": true, "salvation": true, "unity": true, "transition": true}

// ofLevel reports whether the words before the last one say that it governs a town or a district.
func (f *finder) ofLevel(first, end int) bool {
	for k := first; k < end; k++ {
		if f.wordIs(k, "city", "town", "local", "municipal", "county", "district", "village", "student", "parish", "school") {
			return true
		}
	}
	return false
}

// surname reports whether token i ends a person's name somewhere in the text.
func (f *finder) surname(i int) bool {
	word := f.Tokens[i].Form
	for _, n := range f.Names {
		if n.Kind == parley.PER && strings.HasSuffix(n.Span.Text, " "+word) {
			return true
		}
	}
	return false
}

// shorten gives the group's name the party of the only longer name before it that ends in the same
// words: "the Revolutionary Force" is the Hill Revolutionary Force told of.
func (f *finder) shorten(i int) {
	party := ""
	for _, n := range f.Names[:i] {
		if n.Kind != parley.ORG || n.Party == "" || n.Party == f.Names[i].Party || !strings.HasSuffix(n.Span.Text, " "+f.Names[i].Span.Text) {
			continue
		}
		if party != "" && party != n.Party {
			return
		}
		party = n.Party
	}
	if party != "" {
		f.Names[i].Party = party
	}
}

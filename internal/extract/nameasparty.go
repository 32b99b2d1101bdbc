package extract

import (
	"strings"

	"parley"
	"parley/internal/lexicon"
	"parley/internal/mention"
)

// nameAsParty makes a party of a name that no finder took: an organisation that
// the lexicon does not know gets the slug of its name.
func (x *reader) nameAsParty(h int, n *parley.Name) *mention.Mention {
	first, end := h, x.nameEnd(h)
	for first > 0 && x.names[first-1] == x.names[h] {
		first--
	}
	party := n.Party
	if party == "" {
		party = x.officeOfParty(first, end)
	}
	if party == "" && x.noActor(first, end) {
		return nil
	}
	if party == "" {
		full := x.inFull(n.Span.Text)
		if at := strings.LastIndexByte(full, ' '); full != n.Span.Text && x.Lex.Is(full[at+1:], lexicon.Office) {
			return nil // "the minister of trade (MOT)"
		}
		party = lexicon.Slug(strings.TrimPrefix(full, "the "))
	}
	if party == "" || len(party) == 3 && party == strings.ToUpper(party) && n.Kind == parley.ORG && n.Party == "" {
		party = "organisation-" + strings.ToLower(party)
	}
	return x.invent(mention.Mention{Kind: mention.Party, First: first, End: end, Name: [2]int{first, end}, Person: -1, Parties: []string{party}, Actor: true})
}

// officeOfParty is the party whose office the name at tokens [first, end) is of, where the words behind
// say so: "the Office of the Special Envoy of the United Nations Secretary-General"; empty for others.
func (x *reader) officeOfParty(first, end int) string {
	if !x.wordIs(first, "office", "mission", "secretariat", "embassy", "delegation", "permanent") || !x.wordIs(end, "of", "for", "to") {
		return ""
	}
	k := end + 1
	if x.Word(k) == "the" {
		k++
	}
	if n := x.nameAt(k); n != nil && x.Word(end) == "of" {
		return n.Party
	}
	return ""
}

// inFull is the name of an organisation in the text whose initials the words are, else the words.
func (x *reader) inFull(short string) string {
	if len(short) < 3 || len(short) > 8 || short != strings.ToUpper(short) {
		return short
	}
	for _, n := range x.Names {
		if n.Kind != parley.ORG || n.Party != "" || !strings.Contains(n.Span.Text, " ") {
			continue
		}
		initials := ""
		for _, w := range strings.Fields(n.Span.Text) {
			if w[0] >= 'A' && w[0] <= 'Z' {
				initials += w[:1]
			}
		}
		if initials == short {
			return n.Span.Text
		}
	}
	return short
}

// noActor reports whether the name of an organisation that the lexicon does not know is
// that of a medium, or of talks and bodies in which others meet.
func (x *reader) noActor(first, end int) bool {
	for k := first; k < end; k++ {
		if media[x.Word(k)] {
			return true
		}
	}
	if x.Is(end-1, lexicon.Office) && !x.wordNear(first, end, "of", "for") {
		return true // "External Affairs Minister", which the model takes for a body
	}
	switch x.Word(end - 1) {
	case "dialogue", "conference", "summit", "talks", "session", "negotiations":
		return true
	}
	return false
}

// media are words in the names of papers, agencies and channels.
var media = map[string]bool{"mail": true, "times": true, "post": true, "news": true, "herald": true, "tribune": true, "gazette": true, "tv": true, "television": true,
	"radio": true, "agency": true, "press": true, "daily": true, "journal": true, "guardian": true, "telegraph": true, "newspaper": true, "magazine": true, "broadcasting": true}

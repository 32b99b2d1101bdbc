package mention

import (
	"strings"

	"parley"
	"parley/internal/lexicon"
	"parley/internal/text"
)

// personByTitle reports whether a phrase that the model takes for an organisation is the name of
// whoever the office right before it says: "Southern Front chief Omar Haddad". Names that the lexicon
// knows, abbreviations and names of bodies stay what they are.
func personByTitle(d *parley.Document, lex *lexicon.Lexicon, p phrase) bool {
	if p.name.Kind != parley.ORG || p.first == 0 || p.end-p.first < 2 || p.end-p.first > 4 {
		return false
	}
	before := d.Tokens[p.first-1]
	if !heads[strings.ToLower(before.Form)] || before.UPOS == "VERB" {
		return false
	}
	var words []string
	for i := p.first; i < p.end; i++ {
		form := d.Tokens[i].Form
		if !text.IsCapital(form) || len(form) < 2 || form == strings.ToUpper(form) || lex.Is(form, lexicon.GroupWord|lexicon.VenueWord|lexicon.Meeting|lexicon.Delegation|lexicon.Actor) {
			return false
		}
		words = append(words, form)
	}
	_, n := lex.Longest(words)
	return n == 0
}

// heads are offices that one person has, behind which a name is his and not that of what he leads.
var heads = map[string]bool{"chief": true, "leader": true, "minister": true, "president": true, "envoy": true, "ambassador": true, "commander": true,
	"spokesman": true, "spokeswoman": true, "premier": true, "general": true, "negotiator": true, "mediator": true, "dr": true, "dr.": true, "mr": true, "mr.": true, "mrs.": true, "ms.": true}

// startsWithPost is how many tokens at the start of a person's name belong to the words before it, which say
// where he is posted: "envoy to Sudan Stephen Hale", "ambassador to Moscow Omar Sy", "for the Middle
// East and Africa Igor Belov".
func startsWithPost(d *parley.Document, lex *lexicon.Lexicon, p phrase) int {
	if p.name.Kind != parley.PER || p.end-p.first < 3 {
		return 0
	}
	form := d.Tokens[p.first].Form
	joined := p.first > 1 && d.Tokens[p.first-1].Form == "and" && text.IsCapital(d.Tokens[p.first-2].Form)
	if joined && continents[form] {
		return 1
	}
	if !behindPreposition(d, p.first) {
		return 0
	}
	entries, k := lex.Longest([]string{form})
	if k == 1 && (entries[0].Kind == lexicon.State || entries[0].Kind == lexicon.Capital && postedBefore(d, lex, p.first-1)) {
		return 1
	}
	return 0
}

// postedBefore reports whether the word before token i is that of somebody who is posted abroad.
func postedBefore(d *parley.Document, lex *lexicon.Lexicon, i int) bool {
	return i > 0 && lex.Is(d.Tokens[i-1].Form, lexicon.Office)
}

var continents = map[string]bool{"Africa": true, "Asia": true, "Europe": true, "America": true, "Americas": true, "Caucasus": true, "Balkans": true, "Sahel": true, "Pacific": true, "Caribbean": true}

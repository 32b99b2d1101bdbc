package mention

import (
	"strings"

	"parley"
	"parley/internal/lexicon"
	"parley/internal/text"
)

// lastNames are the names by which the model takes somebody for a person without his first name, and the ends
// of several words of full names, behind the first: "Borrell", "Le Drian" of "Jean-Yves Le Drian".
func lastNames(d *parley.Document, names []phrase) map[string]bool {
	out := map[string]bool{}
	for _, p := range names {
		if p.name.Kind != parley.PER {
			continue
		}
		first := p.first
		if p.end-p.first > 1 {
			first++
		}
		for ; first < p.end; first++ {
			if n := p.end - first; n > 1 || p.end-p.first == 1 {
				out[wordsOf(d, first, p.end)] = true
			}
		}
	}
	return out
}

func wordsOf(d *parley.Document, first, end int) string {
	words := make([]string, 0, end-first)
	for _, t := range d.Tokens[first:end] {
		words = append(words, t.Form)
	}
	return strings.Join(words, " ")
}

// isNameOfPerson reports whether what the model takes for an organisation is a person's name: the end of a full
// name, or, behind an office or a comma, a first name before a last name that is a person's elsewhere.
func (j *joiner) isNameOfPerson(p phrase, last map[string]bool) bool {
	n := p.end - p.first
	if p.name.Kind != parley.ORG || n < 2 || n > 3 || j.isParty(p.first, p.end) {
		return false
	}
	if last[wordsOf(j.d, p.first, p.end)] {
		return true
	}
	if !last[j.d.Tokens[p.end-1].Form] || p.first == 0 || j.d.Tokens[p.first-1].Form != "," && !isTitled(j.lex, j.d.Tokens[p.first-1].Form) {
		return false
	}
	for _, t := range j.d.Tokens[p.first:p.end] {
		if !text.IsCapital(t.Form) || t.Form == strings.ToUpper(t.Form) || j.lex.Is(t.Form, lexicon.OrgWord|lexicon.GroupWord|lexicon.Office|lexicon.Meeting|lexicon.VenueWord|lexicon.PlaceWord) {
			return false
		}
	}
	return true
}

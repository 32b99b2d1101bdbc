package mention

import (
	"strings"

	"parley"
	"parley/internal/lexicon"
)

// organs are the nouns of what a state governs with. The name of one that is said to be a state's is
// that state.
var organs = map[string]bool{"ministry": true, "department": true, "secretariat": true, "embassy": true, "chancellery": true, "presidency": true, "cabinet": true,
	"parliament": true, "senate": true, "assembly": true, "congress": true, "government": true, "navy": true, "police": true, "forces": true, "force": true, "army": true, "military": true}

// longestOrgan is how many tokens the name of an organ has at most: "Ministry of Foreign Affairs,
// Commerce and Industry".
const longestOrgan = 10

// nameOrgans gives the names of ministries, parliaments and armies that no list has the state that they
// are said to be of: "the Ministry of Foreign Affairs of Avaria", "the Avarian Ministry of Defence",
// "the National Assembly of Belmark".
func (f *finder) nameOrgans() {
	for i := range f.Names {
		n := &f.Names[i]
		if n.Kind != parley.ORG || n.Party != "" || n.Span.Text == strings.ToUpper(n.Span.Text) || !f.hasOrgan(f.first[i], f.end[i]) {
			continue
		}
		if state := f.stateOfOrgan(f.first[i], f.end[i]); state != "" {
			n.Party = state
			f.organ[i] = true
		}
	}
}

// hasOrgan reports whether the name of tokens [first, end) begins or ends with the word for an organ
// of a state.
func (f *finder) hasOrgan(first, end int) bool {
	if f.Word(first) == "the" {
		first++
	}
	return organs[f.Word(first)] || organs[f.Word(end-1)] && !fighting[f.Word(end-2)] && !passing[f.Word(max(0, end-2))]
}

// stateOfOrgan is the state of the organ whose name begins at token first: the one behind "of" or in
// brackets, or the adjective or owner before it; empty for none.
func (f *finder) stateOfOrgan(first, end int) string {
	k := end
	for ; k < first+longestOrgan && k < len(f.Tokens); k++ {
		if f.Word(k) == "of" && organs[f.Word(k-1)] && !f.isState(f.pastArticle(k+1)) {
			continue // "the Ministry of Trade and Ministry of Energy of Avaria"
		}
		if f.Word(k) == "of" || !f.IsCapital(k) && !f.wordIs(k, "and", "for", "&", ",") {
			break
		}
	}
	if f.Word(k) == "of" {
		at := k + 1
		if f.Word(at) == "the" {
			at++
		}
		if n, ok := f.name(at); ok && f.isState(at) {
			return n.Party
		}
		return ""
	}
	if f.Word(first) == "the" {
		first++
	}
	k = first - 1
	if isPossessive(f.Word(k)) {
		k--
	} else if n, ok := f.name(k); ok && n.Party != "" {
		if b, e := f.bounds(k); !f.isAdjective(b, e) {
			return ""
		}
	}
	if n, ok := f.name(k); ok && f.isState(k) {
		return n.Party
	}
	return ""
}

// isState reports whether the name at token i is that of a state, or its adjective.
func (f *finder) isState(i int) bool {
	n, _ := f.name(i)
	if len(n.Party) != 3 || !isUpper(n.Party) {
		return false
	}
	first, end := f.bounds(i)
	for _, e := range f.entries(first, end) {
		if e.Kind == lexicon.State || e.Kind == lexicon.Adjective {
			return true
		}
	}
	return false
}

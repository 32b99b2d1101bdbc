package mention

import (
	"slices"
	"strings"

	"parley/internal/lexicon"
)

// organWords are the nouns for the organ that words in the title of one who speaks or works for it mean.
var organWords = map[string][]string{"presidential": {"presidency"}, "presidency": {"presidency"}, "ministry": {"ministry"}, "army": {"army", "military"}, "military": {"army", "military"},
	"parliament": {"parliament"}, "parliamentary": {"parliament"}, "chancellery": {"chancellery"}}

// farOrgan is how many tokens before the one who speaks for it an organ is looked for.
const farOrgan = 120

// organState is the only state of whose organ the text tells in the paragraph before, or shortly before that, the person who speaks or works for one without
// a word whose: "a source close to the Avarian presidency … Presidential spokesperson A", "Belmark's army said …
// army spokesman B".
func (f *finder) organState(p *person) home {
	if !slices.ContainsFunc(p.sorts, func(s lexicon.OfficeSort) bool { return s == lexicon.Spokesperson || s == lexicon.Staff }) {
		return home{}
	}
	var nouns []string
	for _, k := range p.national {
		for _, w := range strings.Fields(strings.ToLower(p.offices[k].Title)) {
			nouns = append(nouns, organWords[w]...)
		}
	}
	if len(nouns) == 0 {
		return home{}
	}
	block := f.Sentences[f.SentenceOf(p.begin)].Block
	first := p.begin
	for first > 0 && f.Sentences[f.SentenceOf(first-1)].Block == block {
		first--
	}
	if h := f.onlyOwner(nouns, max(first, p.begin-farOrgan), p.begin); h.party != "" {
		return h
	}
	return f.onlyOwner(nouns, max(0, p.begin-farOrgan), first)
}

// onlyOwner is the only state whose organ of one of the nouns tokens [first, end) tell of.
func (f *finder) onlyOwner(nouns []string, first, end int) home {
	var out home
	for k := end - 1; k >= first; k-- {
		if !f.wordIs(k, nouns...) {
			continue
		}
		h := f.ownerOfOrgan(k)
		if h.party == "" {
			continue
		}
		if out.party != "" && out.party != h.party {
			return home{}
		}
		out = h
	}
	return out
}

// ownerOfOrgan is the state whose name stands before the noun of an organ at token k, of an organ's name, or behind "of":
// "the Avarian presidency", "Belmark's foreign ministry", "the parliament of Corland".
func (f *finder) ownerOfOrgan(k int) home {
	if n, ok := f.name(k); ok && len(n.Party) == 3 && isUpper(n.Party) {
		return home{party: n.Party, evidence: n.Span, named: true}
	}
	for at := k - 1; at >= 0 && at > k-5; at-- {
		if n, ok := f.name(at); ok {
			if len(n.Party) == 3 && isUpper(n.Party) {
				return home{party: n.Party, evidence: n.Span, named: true}
			}
			break
		}
		if u := f.Tokens[at].UPOS; u != "ADJ" && u != "NOUN" && u != "PART" && u != "PROPN" {
			break
		}
	}
	if f.Word(k+1) == "of" {
		if n, ok := f.name(f.pastArticle(k + 2)); ok && len(n.Party) == 3 && isUpper(n.Party) {
			return home{party: n.Party, evidence: n.Span, named: true}
		}
	}
	return home{}
}

// wholeOf is the organisation of states of which the party is a commission, a mission or a force; itself for others. The
// institutions of the European Union act for themselves.
func (f *finder) wholeOf(party string) string {
	p, known := f.Lex.Party(party)
	if !known || p.Kind != "body" && p.Kind != "institution" && p.Kind != "armed_forces" {
		return party
	}
	if whole := f.organisationOf(party); whole != "" && whole != "european-union" {
		return whole
	}
	return party
}

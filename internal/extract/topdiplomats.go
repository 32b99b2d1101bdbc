package extract

import (
	"slices"
	"strings"

	"parley"
)

// topDiplomat is the person whom the noun at token h means as the one who leads a foreign service, and the
// first token of the phrase: "the head of Avarian diplomacy", "the diplomacy chief", "the chancellor" where
// nobody of the text is called so by his title (a foreign minister in Latin America). -1 for none.
func (x *reader) topDiplomat(h int) (person, first int) {
	first, _ = x.phraseOf(h)
	if first >= h || x.Word(first) != "the" || x.plural(h) || x.inQuotes[h] > 0 || !x.leadsDiplomacy(h, first) {
		return -1, 0
	}
	party := ""
	for _, k := range x.kids(h) {
		for _, g := range append([]int{k}, x.kids(k)...) {
			if parts := x.partAt(g, 1); g > first && len(parts) == 1 && len(parts[0].Parties) == 1 {
				party = parts[0].Parties[0]
			}
		}
	}
	person = -1
	for i := range x.People {
		p := &x.People[i]
		if party != "" && len(p.Parties) > 0 && !x.belongsTo(i, party) || len(p.Mentions) == 0 || p.Mentions[0].Start > x.Tokens[h].Start || !x.isForeignMinister(i) {
			continue
		}
		if person >= 0 && x.lastNamedIn(i, h) < x.lastNamedIn(person, h) {
			continue
		}
		person = i
	}
	return person, first
}

// leadsDiplomacy reports whether the phrase of the noun at token h calls somebody the head of a foreign service.
func (x *reader) leadsDiplomacy(h, first int) bool {
	switch x.Word(h) {
	case "chancellor":
		return h == first+1 && !slices.ContainsFunc(x.People, func(p parley.Person) bool {
			return slices.ContainsFunc(p.Offices, func(o parley.Office) bool { return strings.Contains(strings.ToLower(o.Title), "chancellor") })
		})
	case "head", "chief", "boss":
		return slices.ContainsFunc(x.kids(h), func(k int) bool {
			return k > h && x.rel(k) == "nmod" && x.Word(k) == "diplomacy" && x.wordsAt(k, "of") ||
				k < h && (x.wordIs(k, "diplomacy", "diplomatic") || x.Word(k) == "policy" && x.Word(k-1) == "foreign")
		})
	case "diplomat":
		return x.wordIs(h-1, "top", "chief")
	}
	return false
}

// isForeignMinister reports whether an office of the person is that of a head of a foreign service.
func (x *reader) isForeignMinister(p int) bool {
	return slices.ContainsFunc(x.People[p].Offices, func(o parley.Office) bool {
		words := strings.FieldsFunc(strings.ToLower(o.Title), func(r rune) bool { return r == ' ' || r == ',' || r == '-' })
		has := func(list ...string) bool {
			return slices.ContainsFunc(words, func(w string) bool { return slices.Contains(list, w) })
		}
		return !o.Former && !has("deputy", "vice", "spokesman", "spokeswoman", "spokesperson", "ministry", "adviser", "advisor", "former") &&
			(has("foreign", "external", "exterior", "diplomacy") && has("minister", "secretary", "chief", "representative", "head", "commissioner") || has("high") && has("representative"))
	})
}

// lastNamedIn is the byte at which the person is last named before token h, -1 for never.
func (x *reader) lastNamedIn(p, h int) int {
	at := -1
	for _, m := range x.People[p].Mentions {
		if m.Start < x.Tokens[h].Start {
			at = max(at, m.Start)
		}
	}
	return at
}

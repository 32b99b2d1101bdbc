package mention

import (
	"slices"
	"strings"

	"parley"
	"parley/internal/lexicon"
)

// innerState is the state within which a report on talks with groups plays: the only one that acts by the name of
// its capital or its seat of government ("Manila", "emissaries of Bogotá"), or that does so twice as often as any other, and none named more often.
// Nothing where the text names no group.
func (f *finder) innerState() home {
	groups := f.groupsNamed()
	if len(groups) == 0 {
		return home{}
	}
	count, named := map[string]int{}, map[string]int{}
	first := map[string]parley.Span{}
	for i, n := range f.Names {
		k := f.first[i]
		if len(n.Party) != 3 || !isUpper(n.Party) || f.silent(f.SentenceOf(k)) || f.isPlaceMention(k) || n.Span == f.datelineState().evidence {
			continue
		}
		named[n.Party]++
		if !f.capitalOnly(i) && !f.metonym(i) || f.placed(f.article(k, 0), 0) {
			continue
		}
		if count[n.Party]++; count[n.Party] == 1 {
			first[n.Party] = n.Span
		}
	}
	best := ""
	for party, n := range count {
		if n > count[best] || n == count[best] && party < best {
			best = party
		}
	}
	for party, n := range count {
		if party != best && 2*n > count[best] {
			return home{}
		}
	}
	if line := f.datelineState().party; line != "" && line != best {
		return home{}
	}
	for _, g := range groups {
		if p, known := f.Lex.Party(g.party); known && p.State != "" && p.State != best {
			return home{} // talks of Avaria's rebels in Oslo
		}
	}
	for _, n := range named {
		if n > named[best] {
			return home{} // it is told of another
		}
	}
	return home{party: best, evidence: first[best], named: true}
}

// metonym reports whether name i is that of a state's seat of government.
func (f *finder) metonym(i int) bool {
	return slices.ContainsFunc(f.meanings(f.first[i], f.end[i]), func(e lexicon.Entry) bool { return e.Kind == lexicon.Metonym })
}

// deriveInnerOffices gives the officials of a state within which a report on talks with groups plays to that state where
// nothing else says of which they are: governors, prefects, ministers and commissioners. Foreign ministers and envoys may
// be of any state.
func (f *finder) deriveInnerOffices(number map[*person]int) {
	h := f.innerState()
	if h.party == "" {
		return
	}
	for _, p := range f.persons {
		n, listed := number[p]
		if !listed || len(f.Doc.People[n].Parties) > 0 || len(p.parties) > 0 || len(p.owners) > 0 || f.oneOfHeads(p) || slices.Contains(f.counterpartStates(p), h.party) {
			continue
		}
		out := &f.Doc.People[n]
		for k := range out.Offices {
			o := &out.Offices[k]
			if o.Former || o.Party != "" || !f.innerOffice(p, o.Title) {
				continue
			}
			out.Parties = append(out.Parties, parley.Affiliation{Party: h.party, Evidence: append(slices.Clone(o.Evidence), h.evidence)})
			o.Party, o.Derived = h.party, append(o.Derived, "party")
			break
		}
	}
}

// innerOffice reports whether the office is one that a state has within its borders.
func (f *finder) innerOffice(p *person, title string) bool {
	words := strings.Fields(strings.ToLower(strings.ReplaceAll(title, "-", " ")))
	has := func(of ...string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return slices.Contains(of, w) })
	}
	switch {
	case has("foreign", "external", "ambassador", "envoy", "bank", "former", "bishop", "party", "union", "church"):
		return false
	case has("governor", "gov.", "prefect", "minister"), len(words) > 1 && has("executive", "cabinet", "interior", "chief") && has("secretary"):
		return true
	case has("commissioner"):
		return len(words) > 1
	}
	return slices.Contains(p.sorts, lexicon.HeadOfState) && has("president", "premier")
}

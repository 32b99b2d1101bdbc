package mention

import (
	"slices"

	"parley"
)

// affiliateByTitle gives those whose titles say no party the only one of those that have an
// office of the name that the text names or whose government publishes it: "Secretary of State
// A" where the White House is told of. The office's party is derived.
func (f *finder) affiliateByTitle() {
	named := f.partiesNamed()
	for i := range f.Mentions {
		m := &f.Mentions[i]
		if m.Kind != Person || len(f.persons[m.Person].parties) > 0 {
			continue
		}
		p := f.persons[m.Person]
		for k := range p.offices {
			o := &p.offices[k]
			if o.Former || o.Party != "" || slices.ContainsFunc(p.owners, func(w owner) bool { return w.office == k }) {
				continue
			}
			party, words := f.onlyOf(f.Lex.OfficeOf(o.Title), named, o.Title, p)
			if party == "" {
				continue
			}
			o.Party, o.Derived = party, append(o.Derived, "party")
			evidence := slices.Clone(o.Evidence)
			if words.Text != "" {
				evidence = append(evidence, words)
			}
			f.affiliate(p, m, party, evidence...)
			break
		}
	}
}

// partiesNamed are the first words by which the text names each party, datelines included.
func (f *finder) partiesNamed() map[string]parley.Span {
	out := map[string]parley.Span{}
	for _, n := range f.Names {
		for id := n.Party; id != ""; id = f.Lex.PartOf(id) {
			if _, ok := out[id]; !ok {
				out[id] = n.Span
			}
		}
	}
	if h := f.datelineState(); h.party != "" {
		if _, ok := out[h.party]; !ok {
			out[h.party] = h.evidence
		}
	}
	return out
}

// onlyOf is the one of the parties that the text names, with the words that do so; or the only
// one there is, or the government that publishes the text. Of several that it names it is the
// one in which it appears, if nobody else has the office.
func (f *finder) onlyOf(parties []string, named map[string]parley.Span, title string, p *person) (string, parley.Span) {
	var told []string
	for _, id := range parties {
		if _, ok := named[id]; ok {
			told = append(told, id)
		}
	}
	if h := f.ownPaper(); len(told) > 1 && slices.Contains(told, h.party) && !f.sharedOffice(p, title, func(*person) bool { return true }) {
		return h.party, h.evidence
	}
	switch {
	case len(told) == 1:
		return told[0], named[told[0]]
	case len(told) == 0 && len(parties) == 1:
		return parties[0], parley.Span{}
	case len(told) != 0 || len(parties) == 0:
		return "", parley.Span{}
	}
	if h := f.publisherState(); slices.Contains(parties, h.party) {
		return h.party, parley.Span{}
	}
	return "", parley.Span{}
}

// ownPaper is the state in which the report appears, else the one from whose capital it is filed
// where no more than two states act.
func (f *finder) ownPaper() home {
	if h := f.paperState(); h.party != "" {
		return h
	}
	if h := f.datelineState(); h.party != "" && !f.onlyHosts(h) && len(f.statesActing()) <= 2 {
		return h
	}
	return home{}
}

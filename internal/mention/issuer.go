package mention

import (
	"slices"

	"parley"
	"parley/internal/lexicon"
)

// issuerSorts are the offices whose holders a ministry's own report names without saying whose they are.
var issuerSorts = []lexicon.OfficeSort{lexicon.HeadOfState, lexicon.Minister, lexicon.Envoy, lexicon.Negotiator, lexicon.Spokesperson, lexicon.Staff}

// deriveIssuerOfficials gives the state whose ministry issues the report to those who act in it with a title of no state or
// organisation: in a readout of the Avarian foreign ministry "the special envoy for the lakes, A" is Avarian. Whom others
// meet or receive stays without.
func (f *finder) deriveIssuerOfficials(number map[*person]int) {
	h := f.publisherState()
	if h.party == "" {
		return
	}
	for _, p := range f.persons {
		n, listed := number[p]
		if !listed || len(f.Doc.People[n].Parties) > 0 || len(p.national) > 0 || !f.issuersOwn(p) {
			continue
		}
		out := &f.Doc.People[n]
		for k := range out.Offices {
			if o := &out.Offices[k]; !o.Former && o.Party == "" {
				out.Parties = append(out.Parties, parley.Affiliation{Party: h.party, Evidence: slices.Clone(o.Evidence)})
				o.Party, o.Derived = h.party, append(o.Derived, "party")
				break
			}
		}
	}
}

// toldFirst is how many mentions of a person say first who acts and who is met: in the heading and in the text.
const toldFirst = 2

// issuersOwn reports whether the person has such a title and is not first told of as one whom others meet or receive.
func (f *finder) issuersOwn(p *person) bool {
	if len(p.owners)+len(p.possessed) > 0 || !slices.ContainsFunc(p.sorts, func(s lexicon.OfficeSort) bool { return slices.Contains(issuerSorts, s) }) {
		return false
	}
	titled, n := false, 0
	for m := range f.mentionsOf(p) {
		if n++; n <= toldFirst && (f.isMet(m) || f.isReceived(m) || isPossessive(f.Word(f.titleStart(m.First)-1))) {
			return false
		}
		titled = titled || m.Title || m.First != m.Name[0]
	}
	return titled
}

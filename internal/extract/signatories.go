package extract

import (
	"slices"

	"parley"
	"parley/internal/mention"
)

// A signing is that a person signs for a party.
type signing struct {
	person int
	party  string
	words  parley.Span
}

// findSignatories names who signed for each party: "A signed for Belmark and B
// for Corvia", "the treaty was signed by A and B", "C signed in his place". A
// person who signs does so for the only party that the text gives them.
func (d *dealer) findSignatories() {
	for s := range d.Sentences {
		if d.skips(s) || d.sentences[s].tree == nil {
			continue
		}
		a := d.signedAt(s)
		first, end := d.limits(s)
		for v := first; a != nil && v < end; v++ {
			if d.Tokens[v].UPOS == "VERB" && (d.Lemma(v) == "sign" || d.Lemma(v) == "initial") && !d.negated(v) {
				for _, w := range d.signings(s, v) {
					a.signedBy(w.party, d.People[w.person].ID, w.words)
				}
			}
		}
	}
}

// signedAt is the signed agreement that sentence s tells of, or that was told of last
// before it.
func (d *dealer) signedAt(s int) (at *agreement) {
	for _, a := range d.agreements {
		if (a.out.Status == "signed" || a.out.Status == "initialled") && a.sentence <= s && a.sentence > s-mostBack && (at == nil || a.sentence >= at.sentence) {
			at = a
		}
	}
	return at
}

// signings are those who sign by the verb at token v of sentence s.
func (d *dealer) signings(s, v int) (out []signing) {
	sen := &d.sentences[s]
	var heads []int
	for _, k := range d.kids(v) {
		if d.rel(k) == "obl:agent" || d.rel(k) == "obl" && d.prepOf(k) == "by" {
			heads = append(heads, k)
		}
	}
	if subject := sen.tree.Subject(v - sen.base); subject >= 0 && len(heads) == 0 { // of a passive what is signed, no person
		heads = append(heads, sen.base+subject)
	}
	add := func(m *mention.Mention, party string, end int) {
		p := -1
		if m.Kind == mention.Person || m.Kind == mention.Pronoun {
			p = d.resolve(m)
		}
		if p < 0 || m.Possessive || slices.ContainsFunc(out, func(w signing) bool { return w.person == p }) {
			return
		}
		if party == "" {
			party = d.onlyParty(p)
		}
		if party != "" {
			out = append(out, signing{p, party, d.Span(min(d.start(m), end-1), max(m.End, end))})
		}
	}
	party, to := d.signsFor(s, v)
	for _, h := range heads {
		conjuncts := sen.tree.Conjuncts(h - sen.base)
		for _, c := range conjuncts {
			for _, m := range d.partAt(sen.base+c, 1) {
				if len(conjuncts) > 1 {
					add(m, "", v+1) // "A and B signed for their countries"
				} else {
					add(m, party, to)
				}
			}
		}
	}
	_, end := d.limits(s)
	for i := v + 1; i < end; i++ { // "… and B for Corvia"
		m := d.mentionAt(i)
		if m == nil || m.First != i || m.Kind != mention.Person || !d.wordIs(m.End, "for") {
			continue
		}
		if who := d.partyNamed(d.skipArticle(m.End + 1)); who != nil {
			add(m, who.Parties[0], who.End)
		}
	}
	return out
}

// partyNamed is the only party that the words at token i name, or point to; nil for none.
func (d *dealer) partyNamed(i int) *mention.Mention {
	if m := d.mentionAt(i); m != nil && m.Kind == mention.Party && len(m.Parties) == 1 {
		return m
	}
	return nil
}

// signsFor is the party for which the subject of the verb at token v of sentence s signs, with the
// token after the words that say so: "for Belmark", "on behalf of Belmark", "in
// his place". Without such words it is none, and the token after the verb.
func (d *dealer) signsFor(s, v int) (party string, end int) {
	for _, k := range d.kids(v) {
		if d.rel(k) != "obl" && d.rel(k) != "nmod" || k < v {
			continue
		}
		switch prep := d.prepOf(k); {
		case prep == "for", prep == "on" && d.phrase(d.extentStart(k), "on behalf of"):
			if parts := d.partAt(k, 1); len(parts) == 1 && parts[0].Kind == mention.Party && len(parts[0].Parties) == 1 {
				return parts[0].Parties[0], max(v+1, parts[0].End)
			}
		case prep == "in" && d.wordIs(k, "place", "stead"):
			return d.partyInPlace(s, k), k + 1
		}
	}
	return "", v + 1
}

// partyInPlace is the party of the person in whose place somebody signs: "in his
// place", where token k is the place and he is the topic of the sentence before.
func (d *dealer) partyInPlace(s, k int) string {
	p := -1
	if d.wordIs(k-1, "his", "her") && s > 0 {
		p = d.topicPerson(s - 1)
	} else if m := d.mentionAt(max(0, k-2)); m != nil && m.Kind == mention.Person {
		p = m.Person
	}
	if p < 0 {
		return ""
	}
	return d.onlyParty(p)
}

// signedBy notes that the person signed for the party, where it is one of those
// that signed and nobody else is known to have signed for it.
func (a *agreement) signedBy(party, person string, words parley.Span) {
	if !slices.Contains(a.out.Parties, party) {
		return
	}
	for i := range a.out.Positions {
		p := &a.out.Positions[i]
		if p.Party != party {
			continue
		}
		if (p.Stance == "signed" || p.Stance == "initialled") && p.Person == "" {
			p.Person, p.Evidence = person, addSpan(p.Evidence, words)
		}
		return
	}
	a.out.Positions = append(a.out.Positions, parley.Position{Party: party, Person: person, Stance: a.out.Status, Evidence: spans(words)})
}

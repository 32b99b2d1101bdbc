package extract

import (
	"slices"

	"parley"
)

// provisionVerbs are what an agreement does with its terms.
var provisionVerbs = []string{"provide", "call", "include", "require", "stipulate", "envisage", "envision", "foresee", "oblige", "contain", "cover", "allow", "set", "say", "guarantee", "establish", "demand", "commit", "bind", "specify", "mandate", "entail", "ban", "prohibit"}

// provisions reads the terms that a sentence gives of an agreement as its
// subject or "under" it: "the accord calls for …", "under the deal, A is to …".
func (d *dealer) provisions(s int) {
	first, end := d.limits(s)
	for k := first; k < end; k++ {
		d.calledFor(s, k)
		if v := d.partOfDeal(k); v >= 0 && d.formOf(k) != "" {
			d.providedUnder(s, k, v)
			continue
		}
		if f := d.formOf(k); f == "" && !d.wordIs(k, "which") || d.Tokens[k].UPOS == "VERB" {
			continue
		}
		v := d.head(k)
		if v < 0 || d.Tokens[v].UPOS != "VERB" || abs(v-k) > far {
			continue
		}
		switch {
		case d.rel(k) == "nsubj" && k < v && slices.Contains(provisionVerbs, d.Lemma(v)):
			d.providedBy(s, k, v)
		case d.rel(k) == "obl" && d.wordsAt(k, "under") && d.isProvision(v):
			d.providedUnder(s, k, v)
		}
	}
}

// providedBy adds what is provided by the agreement at token k, the subject of verb v.
func (d *dealer) providedBy(s, k, v int) {
	a := d.agreementAt(s, k)
	if a == nil {
		return
	}
	for _, c := range d.kids(v) {
		if c < v {
			continue
		}
		switch d.rel(c) {
		case "obj", "ccomp", "xcomp":
		case "obl":
			if !d.wordsAt(c, "for") {
				continue
			}
		default:
			continue
		}
		if d.Lemma(v) == "say" && d.rel(c) != "ccomp" || d.Lemma(v) == "call" && d.rel(c) != "obl" {
			continue
		}
		for _, h := range d.withJoined(c) {
			d.addTermOf(a, h)
		}
	}
}

func (d *dealer) addTermOf(a *agreement, h int) {
	f, e := d.piece(h)
	if e > f && d.inBlock(f, e) {
		d.addTerm(a, f, e)
		a.out.Evidence = addSpan(a.out.Evidence, d.Span(f, e))
	}
}

// inBlock reports whether the tokens stand in one sentence.
func (d *dealer) inBlock(first, end int) bool { return d.SentenceOf(first) == d.SentenceOf(end-1) }

// isProvision reports whether the clause of verb v says what is to be done.
func (d *dealer) isProvision(v int) bool {
	for _, k := range d.kids(v) {
		if d.rel(k) == "aux" && d.wordIs(k, "will", "would", "must", "should", "shall", "is", "are", "was", "were", "has", "have", "can", "may") {
			return !d.wordIs(k, "has", "have", "can", "may") || d.wordIs(k+1, "to")
		}
	}
	return d.Lemma(v) == "agree" || d.Lemma(v) == "commit" || d.Lemma(v) == "pledge"
}

// providedUnder adds the clause of verb v, without the "under" phrase at token k.
func (d *dealer) providedUnder(s, k, v int) {
	a := d.agreementAt(s, k)
	if d.wordIs(k, "which") {
		if of := d.head(v); of >= 0 && d.rel(v) == "acl" && d.formOf(of) != "" {
			a = d.agreementAt(s, of)
		} else {
			return
		}
	}
	if a == nil {
		return
	}
	first, end := d.piece(v)
	uf, ue := d.reach(k)
	if d.wordIs(d.head(k), "part", "terms", "accordance", "line") && d.rel(k) == "nmod" {
		uf, ue = d.reach(d.head(k))
		for c := k + 1; c < ue; c++ {
			if d.Word(c) == "," {
				ue = c + 1 // a later comma is hung on it too
			}
		}
	}
	for _, c := range d.kids(v) {
		if d.rel(c) == "conj" && c > v && d.subjectOf(c) > v && d.isProvision(c) {
			if f, e := d.piece(c); f > v && e > f+1 && d.inBlock(f, e) {
				defer d.addTermOf(a, c) // "B will withdraw", told besides
				end = min(end, f)
			}
		}
	}
	if uf <= first && ue < v {
		first, end = d.trim(ue, end)
	} else if uf > v {
		first, end = d.trim(first, min(end, uf))
	}
	if end > first+1 && d.inBlock(first, end) {
		d.addTerm(a, first, end)
		a.out.Evidence = addSpan(a.out.Evidence, d.Span(first, end))
	}
}

// agreementAt is the agreement that the noun at token k of sentence s names: one
// told in the sentence or before, of the form and name.
func (d *dealer) agreementAt(s, k int) *agreement {
	form, name, vague := d.formOf(k), d.properName(k), d.isVague(k)
	for i := len(d.agreements) - 1; i >= max(0, len(d.agreements)-mostBack); i-- {
		a := d.agreements[i]
		if name != "" && a.out.Name != "" {
			if sameName(a.out.Name, name) {
				return a
			}
			continue
		}
		if a.sentence <= s && (a.out.Form == form || vague || a.vague && !a.acts) {
			return a
		}
	}
	return nil
}

// listed reads the items under a sentence that ends in a colon as the terms of
// the agreement that it, or the report before it, tells.
func (d *dealer) listed(s int) {
	_, end := d.limits(s)
	b := d.Sentences[s].Block
	if d.Word(end-1) != ":" || s+1 >= len(d.Sentences) || b+1 >= len(d.Blocks) || d.Blocks[b+1].Kind != parley.Item {
		return
	}
	a := d.listOwner(s)
	if a == nil {
		return
	}
	for i := s + 1; i < len(d.Sentences) && i <= s+maxTerms; i++ {
		if d.BlockOf(i).Kind != parley.Item {
			return
		}
		first, last := d.limits(i)
		first, last = d.trim(first, last)
		for last > first && d.wordIs(last-1, ";", ".", ",", "and") {
			last--
		}
		if last > first && last-first <= 2*far {
			d.addTerm(a, first, last)
			a.out.Evidence = addSpan(a.out.Evidence, d.Span(first, last))
		}
	}
}

// maxTerms is how many items of a list are read.
const maxTerms = 40

// listOwner is the agreement whose terms are listed under sentence s.
func (d *dealer) listOwner(s int) *agreement {
	if len(d.agreements) > 0 && d.agreements[len(d.agreements)-1].sentence == s {
		return d.agreements[len(d.agreements)-1]
	}
	first, end := d.around(s, [2]int{d.Sentences[s].EndToken - 1, d.Sentences[s].EndToken})
	agrees := false
	for k := first; k < end; k++ {
		if d.formOf(k) != "" || d.wordIs(k, "phase", "stage", "terms", "provisions", "points") {
			if n := len(d.agreements); n > 0 && d.agreements[n-1].sentence > s-2*mostBack {
				return d.agreements[n-1]
			}
		}
		agrees = agrees || d.Lemma(k) == "agree" && d.Tokens[k].UPOS == "VERB"
	}
	if !agrees {
		return nil
	}
	return d.listedDeal(s, first, end)
}

// listedDeal makes an agreement of "the sides agreed on the following:".
func (d *dealer) listedDeal(s, first, end int) *agreement {
	for p := first; p < end; p++ {
		if d.Lemma(p) != "agree" || d.Tokens[p].UPOS != "VERB" {
			continue
		}
		base := d.sentences[s].base
		if mood := d.sentences[s].tree.Mood(p-base, d.Lex); mood.Status() != "held" {
			return nil
		}
		t := dealing{p: p, s: s, status: "agreed", stance: "agreed"}
		for _, k := range d.kids(p) {
			if d.rel(k) == "nsubj" {
				t.side1 = d.withJoined(k)
			}
		}
		a := &agreement{sentence: s, acts: true, vague: true}
		a.out = parley.Agreement{Status: "agreed", Form: "other"}
		who := d.stakes(t.side1, s)
		if len(who) == 0 {
			who = d.whoMet(s)
		}
		d.stand(a, "agreed", who)
		n := len(d.agreements)
		d.finishDeal(a, t, p, p+1)
		if len(d.agreements) > n {
			return d.agreements[n]
		}
		return nil
	}
	return nil
}

package extract

import (
	"slices"
	"strings"

	"parley"
)

// findDenials finds who denies having broken what it is told to have broken:
// "Belmark denied that its troops had fired", "Belmark rejected the accusation".
func (d *dealer) findDenials() {
	for _, a := range d.agreements {
		if a.out.Status != "violated" {
			continue
		}
		for s := a.sentence; s < min(len(d.Sentences), a.sentence+mostBack); s++ {
			if !d.skips(s) && d.sentences[s].tree != nil {
				d.deniedIn(s, a)
			}
		}
	}
}

// deniedIn adds those who deny in sentence s.
func (d *dealer) deniedIn(s int, a *agreement) {
	sen := &d.sentences[s]
	first, end := d.limits(s)
	for v := first; v < end; v++ {
		if d.Tokens[v].UPOS != "VERB" || !d.denies(v) || d.negated(v) {
			continue
		}
		subject := sen.tree.Subject(v - sen.base)
		if subject < 0 || sen.tree.Passive(v-sen.base) {
			continue
		}
		for _, w := range d.stakes([]int{sen.base + subject}, s) {
			if slices.Contains(a.out.Parties, w.party) {
				h := sen.base + subject
				a.deny(parley.Position{Party: w.party, Stance: "denied", Evidence: spans(d.Span(min(d.extentStart(h), v), d.verbEnd(v, end)))})
			}
		}
	}
}

// denies reports whether the verb at token v denies what somebody is told to have done.
func (d *dealer) denies(v int) bool {
	switch d.Lemma(v) {
	case "deny":
		return true
	case "reject", "dismiss", "refute":
		for _, k := range d.kids(v) {
			if strings.HasPrefix(d.rel(k), "obj") && d.wordIs(k, "accusation", "accusations", "allegation", "allegations", "charge", "charges", "claim", "claims", "report", "reports") {
				return true
			}
		}
	}
	return false
}

// verbEnd is the token after the words of the clause of the verb at token v.
func (d *dealer) verbEnd(v, end int) int {
	_, to := d.extent(v)
	to = min(max(to, v+1), end)
	for to > v+1 && d.Tokens[to-1].UPOS == "PUNCT" {
		to--
	}
	return to
}

// deny notes a denial once for each party.
func (a *agreement) deny(p parley.Position) {
	if !slices.ContainsFunc(a.out.Positions, func(q parley.Position) bool { return q.Party == p.Party && q.Stance == p.Stance }) {
		a.out.Positions = append(a.out.Positions, p)
	}
}

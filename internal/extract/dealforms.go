package extract

import (
	"slices"

	"parley"
	"parley/internal/mention"
)

// dealForms reads what no frame tells of agreements in sentence s: breaches of which somebody is accused, offers called
// unacceptable, proposals handed over.
func (d *dealer) dealForms(s int, found []dealing) []dealing {
	first, end := d.limits(s)
	var out []dealing
	for v := first; v < end; v++ {
		if d.Tokens[v].UPOS != "VERB" && d.Tokens[v].UPOS != "ADJ" || slices.ContainsFunc(found, func(t dealing) bool { return t.p == v }) {
			continue
		}
		var t dealing
		ok := false
		switch d.Lemma(v) {
		case "fail", "refuse", "renege", "default", "backtrack", "live":
			t, ok = d.failedTo(s, v)
		case "describe", "call", "brand", "deem", "consider", "declare", "find", "label":
			t, ok = d.calledUnacceptable(s, v)
		case "present", "hand", "give", "deliver", "send", "convey":
			t, ok = d.handedPlan(s, v)
		}
		if ok {
			out = append(out, t)
		}
	}
	return out
}

// keeping are verbs of doing what an agreement says.
var keeping = setOf("honour honor respect observe implement uphold fulfil fulfill keep abide comply adhere stick live carry execute")

// failedTo reads "B failed to honour the accord", "A accused B of failing to implement the deal", "reneged on the accord".
func (d *dealer) failedTo(s, v int) (dealing, bool) {
	t := dealing{p: v, s: s, status: "violated"}
	verb := v
	if d.Lemma(v) == "fail" || d.Lemma(v) == "refuse" {
		verb = -1
		for _, k := range d.kids(v) {
			if d.rel(k) == "xcomp" && k > v && keeping[d.Lemma(k)] {
				verb = k
			}
		}
	}
	if verb < 0 || d.negated(v) != (d.Lemma(v) == "live") {
		return t, false // "not living up to the accord"
	}
	for _, k := range d.kids(verb) {
		if (d.rel(k) == "obj" || d.rel(k) == "obl" && d.wordsAt(k, "with", "by", "to", "on", "out", "up")) && k > verb && d.formOf(k) != "" && d.formOf(k) != "plan" {
			t.agreed = append(t.agreed, k)
		}
	}
	if len(t.agreed) == 0 {
		return t, false
	}
	if n := d.subjectOf(v); n >= 0 {
		t.side1 = d.withJoined(n)
		return t, d.toldHeld(s, v)
	}
	if h := d.head(v); d.rel(v) == "acl" && h >= 0 && d.rel(h) == "obj" && d.head(h) >= 0 && (d.Lemma(d.head(h)) == "accuse" || d.Lemma(d.head(h)) == "blame") {
		t.side1 = d.withJoined(h)
		if n := d.subjectOf(d.head(h)); n >= 0 {
			t.teller = d.withJoined(n)
		}
		return t, true
	}
	d.mendAccused(&t)
	return t, len(t.side1) > 0 && d.Lemma(d.head(v)) != "suspect"
}

// calledUnacceptable reads "A described B's offer as unacceptable" as its rejection.
func (d *dealer) calledUnacceptable(s, v int) (dealing, bool) {
	t := dealing{p: v, s: s, status: "rejected", stance: "rejected"}
	plan, bad := -1, false
	for _, k := range d.kids(v) {
		switch {
		case d.rel(k) == "obj" && k > v && d.isOffered(k):
			plan = k
		case d.wordIs(k, "unacceptable", "non-starter", "nonstarter", "unworkable") && k > v && slices.Contains([]string{"obl", "nmod", "xcomp", "advcl"}, d.rel(k)):
			bad = true
		}
	}
	for _, k := range d.kids(max(plan, 0)) {
		bad = bad || plan >= 0 && k > plan && d.wordIs(k, "unacceptable", "non-starter", "nonstarter", "unworkable")
	}
	n := d.subjectOf(v)
	if plan < 0 || !bad || n < 0 || !d.toldHeld(s, v) {
		return t, false
	}
	t.agreed, t.side1 = []int{plan}, d.withJoined(n)
	return t, true
}

// isPeaceOffer reports whether the noun at token h is the offer of terms, not of talks or of help.
func (d *dealer) isPeaceOffer(h int) bool {
	return d.wordIs(h, "offer", "counter-proposal", "counterproposal") &&
		(!d.wordIs(h, "offer") || d.hasWordBefore(h, "peace", "ceasefire", "truce", "settlement", "autonomy", "amnesty", "final", "latest", "counter") || len(d.ownParties(h, d.SentenceOf(h))) > 0 && d.head(h) >= 0 && d.Lemma(d.head(h)) == "describe")
}

// isOffered reports whether the noun at token h is something that one side puts to the other.
func (d *dealer) isOffered(h int) bool {
	return d.isPlan(h) || d.wordIs(h, "offer", "counter-proposal", "counterproposal")
}

// handedPlan reads "A presented B with a plan", "A handed its proposal to B".
func (d *dealer) handedPlan(s, v int) (dealing, bool) {
	t := dealing{p: v, s: s, status: "proposed", stance: "proposed"}
	if d.isPassive(v) || d.subjectOf(v) < 0 || !d.toldHeld(s, v) {
		return t, false
	}
	plan := -1
	for _, k := range d.kids(v) {
		switch {
		case k < v:
		case d.rel(k) == "obj" && d.isPlan(k), d.rel(k) == "obl" && d.wordsAt(k, "with") && d.isPlan(k):
			plan = k
		case d.rel(k) == "obj" || d.rel(k) == "iobj" || d.rel(k) == "obl" && d.wordsAt(k, "to"):
			t.side2 = d.withJoined(k)
		}
	}
	if plan < 0 || len(d.stakes(t.side2, s)) == 0 {
		return t, false
	}
	t.agreed, t.side1 = []int{plan}, d.withJoined(d.subjectOf(v))
	return t, true
}

// calledFor adds the term of "the accord calls for the withdrawal of the guns", where the tagger takes "calls" for a noun.
func (d *dealer) calledFor(s, k int) {
	if d.formOf(k) == "" || d.Word(k+1) != "calls" || d.Tokens[k+1].UPOS != "NOUN" || d.Word(k+2) != "for" {
		return
	}
	_, end := d.limits(s)
	if a := d.agreementAt(s, k); a != nil {
		if e := d.clauseEnd(k+3, end); e > k+4 && d.inBlock(k+3, e) {
			d.addTerm(a, k+3, e)
			a.out.Evidence = addSpan(a.out.Evidence, d.Span(k, e))
		}
	}
}

// partOfDeal is the verb of "as part of the agreement at token k, A will do X", -1 for none.
func (d *dealer) partOfDeal(k int) int {
	h := d.head(k)
	if h < 0 || d.rel(k) != "nmod" || !d.wordIs(h, "part", "terms", "accordance", "line") || !d.wordsAt(h, "as", "under", "in") {
		return -1
	}
	if v := d.head(h); v >= 0 && d.rel(h) == "obl" && d.Tokens[v].UPOS == "VERB" && d.isProvision(v) {
		return v
	}
	return -1
}

// setApart are the parties named between dashes, commas or brackets behind the noun at token h that stands for
// them: "the parties to the conflict - A and B -".
func (d *dealer) setApart(h, s int) []stake {
	_, end := d.limits(s)
	for k := h + 1; k < min(end, h+12); k++ {
		if d.Tokens[k].UPOS == "VERB" || d.Tokens[k].UPOS == "AUX" {
			return nil
		}
		if !d.wordIs(k, "-", "–", "—", "(") || d.Tokens[k].Start == d.Tokens[k-1].End && d.Word(k) == "-" {
			continue
		}
		var heads []int
		for _, m := range d.In(k+1, min(end, k+14)) {
			if d.closes(k+1, m.First) {
				break
			}
			if m.Kind == mention.Party || m.Kind == mention.Person {
				heads = append(heads, d.headOf(m.First, m.End))
			}
		}
		return d.stakes(slices.DeleteFunc(heads, d.pointsToParties), s)
	}
	return nil
}

// closes reports whether a dash, a bracket or a verb stands among tokens [first, end).
func (d *dealer) closes(first, end int) bool {
	for k := first; k < end; k++ {
		if d.wordIs(k, "-", "–", "—", ")") && d.Tokens[k].Start > d.Tokens[k-1].End || d.Word(k) == ")" || d.Tokens[k].UPOS == "VERB" || d.Tokens[k].UPOS == "AUX" {
			return true
		}
	}
	return false
}

// oneSided are nouns for the people of one side, which do not stand for all who met.
var oneSided = setOf("rebel insurgent guerrilla militant fighter separatist soldier troop officer policeman protester gunman islamist jihadist extremist mutineer hostage prisoner captive refugee worker monitor observer mediator official commander")

// pledges whether whoever announces a ceasefire alone is bound by it himself: an armed group or an army, or one that has
// it with somebody.
func (d *dealer) pledges(who stake, t dealing) bool {
	if len(t.side2) > 0 {
		return true
	}
	for _, h := range t.agreed {
		if d.hasWordBefore(h, "unilateral", "one-sided", "its", "own", "temporary") {
			return true
		}
	}
	i := slices.IndexFunc(d.Parties, func(p parley.Party) bool { return p.ID == who.party })
	return i >= 0 && (d.Parties[i].Kind == "armed_group" || d.Parties[i].Kind == "armed_forces" || d.Parties[i].Kind == "faction")
}

package extract

import "parley"

// conditionAs reads what is demanded, set or named "as a condition for" something: "demanded the release of the crew as
// a condition for talks", "the rebels' demand for cash as a condition for disarming".
func (d *dealer) conditionAs(s, h int) {
	v := d.head(h)
	if d.Tokens[h].UPOS != "NOUN" || v < 0 || !d.wordsAt(h, "as") {
		return
	}
	act, actors := -1, []int(nil)
	switch {
	case d.Tokens[v].UPOS == "VERB":
		for _, k := range d.kids(v) {
			if d.rel(k) == "obj" && k < h {
				act = k
			} else if d.Tokens[k].Rel == "nsubj" {
				actors = d.inherit(d.withJoined(k), s)
			}
		}
	case d.Lemma(v) == "demand" || d.Lemma(v) == "request" || d.Lemma(v) == "call":
		act = v
	default:
		if d.rel(v) != "obj" || d.head(v) < 0 {
			return
		}
		act = v
		for _, k := range d.kids(d.head(v)) {
			if d.Tokens[k].Rel == "nsubj" {
				actors = d.inherit(d.withJoined(k), s)
			}
		}
	}
	if act < 0 {
		return
	}
	if d.Lemma(act) == "demand" || d.Lemma(act) == "request" || d.Lemma(act) == "call" {
		for _, k := range d.kids(act) {
			if d.Tokens[k].Rel == "nmod:poss" {
				actors = d.withJoined(k)
			}
		}
		if act = d.actOf(act, max(d.head(act), 0), "condition"); act < 0 {
			return
		}
	} else if !d.isActNoun(act) {
		return
	}
	if len(d.stakes(actors, s)) == 0 && !d.namesPerson(actors) {
		return
	}
	u := parley.Undertaking{Kind: "condition"}
	first, end := d.piece(act)
	for _, k := range d.withJoined(act) {
		if _, e := d.piece(k); k < h {
			end = max(end, e)
		}
	}
	if f, _ := d.reach(h); f > act {
		end = min(end, f)
	}
	d.setWhat(&u, first, end)
	d.forWhat(&u, h)
	d.addCondition(u, h, s, actors)
}

// forWhat sets for what the noun of a condition at token h stands: "for talks", "for signing the deal".
func (d *dealer) forWhat(u *parley.Undertaking, h int) {
	for _, k := range d.kids(h) {
		switch {
		case d.rel(k) == "nmod" && k > h && d.wordsAt(k, "for", "of", "to"):
			d.setFor(u, k)
		case (d.rel(k) == "acl" || d.rel(k) == "advcl") && k > h && d.wordsMark(k, "for", "of", "to"):
			if f, e := d.piece(k); e > k && d.inBlock(k, e) {
				w := d.Span(max(f, k), e)
				u.For = &w
			}
		}
	}
}

// isCondition reads "the release of the crew is a condition for talks", where somebody says so.
func (d *dealer) isCondition(s, h int) {
	act := d.subjectOf(h)
	if act < 0 || !d.hasCopula(h) || d.negated(h) || !d.isActNoun(act) || d.mentionAt(act) != nil {
		return
	}
	if voices := d.voicesAt(h); len(voices) < 2 {
		return
	}
	u := parley.Undertaking{Kind: "condition"}
	d.of(&u, d.agentOf(act, s))
	d.what(&u, []int{act})
	d.forWhat(&u, h)
	if u.For != nil {
		d.addCondition(u, h, s, nil)
	}
}

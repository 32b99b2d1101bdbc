package extract

import (
	"slices"

	"parley"
)

// dutyNouns are nouns of undertakings, by their kind.
var dutyNouns = map[string]string{"demand": "demand", "request": "demand", "promise": "promise", "pledge": "promise", "assurance": "promise", "guarantee": "promise",
	"undertaking": "promise", "offer": "offer", "call": "demand", "appeal": "demand", "readiness": "offer", "willingness": "offer"}

// utterVerbs are what makes such a noun an act of its subject: "renewed its demand".
var utterVerbs = []string{"repeat", "reiterate", "renew", "make", "voice", "present", "issue", "restate", "confirm", "give", "reaffirm", "send", "submit", "extend", "put", "raise"}

// dutyNoun reads "A renewed its offer to free the crew", "A repeated its demand that
// B open the border", "A gave assurances that …".
func (d *dealer) dutyNoun(s, h int) {
	v := d.head(h)
	kind := dutyNouns[d.Lemma(h)]
	if kind == "" || v < 0 || d.Tokens[h].UPOS != "NOUN" || d.rel(h) != "obj" || !slices.Contains(utterVerbs, d.Lemma(v)) && !(readyWords[d.Word(h)] && voicesReadiness[d.Lemma(v)]) ||
		d.Word(h) == "call" && d.wordIs(v, "made", "make", "makes", "making", "put") {
		return
	}
	if mood := d.sentences[s].tree.Mood(v-d.sentences[s].base, d.Lex); mood.Status() != "held" {
		return
	}
	subject := d.subjectOf(v)
	act := d.actOf(h, v, kind)
	if subject < 0 || act < 0 || d.Tokens[act].UPOS == "VERB" && d.isTalk(act) && d.Lemma(act) != "host" {
		return
	}
	actors := d.inherit(d.withJoined(subject), s)
	u := parley.Undertaking{Kind: kind}
	switch who := d.stakes(actors, s); {
	case readyWords[d.Word(h)] && (d.Tokens[act].UPOS != "VERB" || slices.Contains(threats, d.Lemma(act)) || slices.Contains(vagueActs, d.Lemma(act)) || slices.Contains(jointActs, d.Lemma(act)) || len(who) != 1):
		return
	case kind != "demand":
		d.of(&u, who)
		if len(u.Of) == 0 && !d.namesPerson(actors) {
			return
		}
	case d.Tokens[act].UPOS == "VERB" && d.subjectOf(act) >= 0:
		d.of(&u, d.ownersOrSelf(d.subjectOf(act), s))
	case len(who) == 0 && !d.namesPerson(actors):
		return
	case d.Tokens[act].UPOS == "VERB":
		d.of(&u, d.calledUpon(h, s))
		if len(u.Of) == 0 && d.wordIs(h, "call", "appeal") {
			return
		}
	}
	d.what(&u, []int{act})
	if u, ok := d.finishDuty(u, v, s, actors); ok {
		d.addDuty(u)
	}
}

// readyWords are nouns of offering, voicesReadiness the verbs by which one makes them known.
var (
	readyWords      = setOf("readiness willingness")
	voicesReadiness = setOf("express declare announce signal state indicate convey affirm stress underline")
)

// calledUpon are the parties on which the noun at token h calls: "its call for A to", "its appeal to A to".
func (d *dealer) calledUpon(h, s int) []stake {
	for _, k := range d.kids(h) {
		if d.rel(k) == "nmod" && k > h && d.wordsAt(k, "for", "on", "to", "upon") {
			if who := d.stakes(d.withJoined(k), s); len(who) > 0 {
				return who
			}
		}
	}
	return nil
}

// actOf is what the noun at token h, under verb v, says is to be done: its clause, for
// a demand also a noun after "for"; -1 for none.
func (d *dealer) actOf(h, v int, kind string) int {
	for _, k := range append(d.kids(h), d.kids(v)...) {
		if k <= h {
			continue
		}
		switch d.rel(k) {
		case "acl", "ccomp", "advcl", "xcomp":
			if d.wordsMark(k, "to", "that") {
				return k
			}
		case "nmod", "obl":
			if (kind == "demand" && d.isActNoun(k) || kind == "condition" && d.head(k) == h) && d.wordsAt(k, "for", "of") && (kind == "condition" || d.wordsAt(k, "for")) {
				return k
			}
		}
	}
	return -1
}

// namedCondition reads "A made the release of the crew a condition for talks" and
// "A's condition is that B opens the border".
func (d *dealer) namedCondition(s, h int) {
	u := parley.Undertaking{Kind: "condition"}
	act, verb := -1, h
	var actors []int
	switch at := d.head(h); {
	case at >= 0 && d.Lemma(at) == "make" && h > at:
		verb = at
		if n := d.subjectOf(at); n >= 0 {
			actors = d.withJoined(n)
		}
		for _, k := range d.kids(at) {
			if d.rel(k) == "obj" && k > at && k < h {
				act = k
			}
		}
	case at >= 0 && d.rel(h) == "nsubj" && d.wordsMark(at, "that"):
		act = at
	case d.rel(h) == "nsubj":
		for _, k := range d.kids(max(at, 0)) {
			if d.rel(k) == "ccomp" && k > h && d.wordsMark(k, "that") {
				act = k
			}
		}
	}
	if act < 0 || act == h {
		return
	}
	for _, k := range d.kids(h) {
		if d.Tokens[k].Rel == "nmod:poss" && len(actors) == 0 {
			actors = d.withJoined(k)
		}
	}
	if len(d.stakes(actors, s)) == 0 && !d.namesPerson(actors) {
		return
	}
	d.what(&u, []int{act})
	if verb == h {
		d.thatClause(&u, s, h, act)
	}
	for _, k := range d.kids(h) {
		if d.rel(k) == "nmod" && k > h && d.wordsAt(k, "for", "of") {
			d.setFor(&u, k)
		}
	}
	d.addCondition(u, verb, s, actors)
}

// thatClause makes the act of a condition the clause after "that", whose subject is to do it.
func (d *dealer) thatClause(u *parley.Undertaking, s, h, act int) {
	for k := h + 1; k < act; k++ {
		if !d.wordIs(k, "that") {
			continue
		}
		_, end := d.piece(act)
		d.setWhat(u, k+1, end)
		for _, n := range d.kids(act) {
			if d.rel(n) == "nsubj" && n > k {
				d.of(u, d.ownersOrSelf(n, s))
			}
		}
		return
	}
}

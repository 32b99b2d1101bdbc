package extract

import (
	"slices"

	"parley"
)

// dutyForms reads undertakings that are told in other ways than by a verb of promising or demanding in the active.
func (d *dealer) dutyForms(s, v int) {
	switch d.Lemma(v) {
	case "ask", "urge", "tell", "press", "pressure", "call", "implore", "beg":
		d.demandedOf(s, v)
	case "have":
		d.hasUntil(s, v)
	case "ultimatum":
		d.ultimatumNoun(s, v)
	case "demand", "request":
		d.demandIs(s, v)
	case "tie", "link", "peg":
		d.tied(s, v)
	case "propose":
		d.proposedTo(s, v)
	case "want", "seek":
		d.wantedThing(s, v)
	}
}

// demandedOf reads "B was urged by A to do X".
func (d *dealer) demandedOf(s, v int) {
	if d.Tokens[v].UPOS != "VERB" || !d.isPassive(v) || !d.toldHeld(s, v) {
		return
	}
	var whom, actors []int
	act := -1
	for _, k := range d.kids(v) {
		switch {
		case d.Tokens[k].Rel == "nsubj:pass":
			whom = d.withJoined(k)
		case (d.rel(k) == "xcomp" || d.rel(k) == "advcl" || d.rel(k) == "ccomp") && k > v && d.wordsMark(k, "to"):
			act = k
		case d.rel(k) == "obl" && d.wordsAt(k, "by"):
			actors = d.withJoined(k)
		}
	}
	if act < 0 || len(whom) == 0 || d.isTalk(act) {
		return
	}
	for _, k := range d.kids(act) {
		if len(actors) == 0 && d.rel(k) == "obl" && d.wordsAt(k, "by") && len(d.stakes([]int{k}, s)) > 0 {
			actors = d.withJoined(k)
		}
	}
	u := parley.Undertaking{Kind: "demand"}
	d.of(&u, d.stakes(whom, s))
	if len(u.Of) == 0 || len(d.stakes(actors, s)) == 0 && !d.namesPerson(actors) {
		return
	}
	first, end := d.piece(act)
	for _, a := range actors {
		if f, e := d.reach(a); f > act && e >= end-1 && f > first {
			end = f
		}
	}
	d.setWhat(&u, first, end)
	if u, ok := d.finishDuty(u, v, s, actors); ok {
		d.addDuty(u)
	}
}

// hasUntil reads what somebody says that a party has so long to do: "B has until Friday to leave, A said".
func (d *dealer) hasUntil(s, v int) {
	subject, act, length := d.subjectOf(v), -1, -1
	for _, k := range d.kids(v) {
		switch {
		case (d.rel(k) == "advcl" || d.rel(k) == "xcomp" || d.rel(k) == "acl") && k > v && d.wordsMark(k, "to"):
			act = k
		case (d.rel(k) == "obj" || d.rel(k) == "obl") && k > v && d.wordsAt(k, ""):
			if n, _ := d.lengthOf(max(v, k-3), k+1); n > 0 {
				length = k
			}
		}
	}
	if length >= 0 && act < 0 {
		for _, k := range d.kids(length) {
			if d.rel(k) == "acl" && d.wordsMark(k, "to") {
				act = k
			}
		}
	}
	until, timed := d.dueIn(v, max(v, act))
	voices := d.voicesAt(v)
	if subject < 0 || act < 0 || length < 0 && !timed || act-v > 9 || len(voices) < 2 || d.isTalk(act) {
		return
	}
	u := parley.Undertaking{Kind: "ultimatum"}
	d.of(&u, d.stakes(d.withJoined(subject), s))
	if len(u.Of) == 0 || d.speaksFor(voices[len(voices)-1], u.Of) {
		return
	}
	d.what(&u, []int{act})
	d.deadlineOf(&u, v, length, until)
	d.setOtherwise(&u, v, act)
	d.addUltimatum(u, v, s, nil)
}

// addUltimatum adds an ultimatum with the words of what is threatened.
func (d *dealer) addUltimatum(u parley.Undertaking, v, s int, actors []int) {
	u, ok := d.finishDuty(u, v, s, actors)
	if !ok {
		return
	}
	if u.Otherwise != nil {
		e := u.Evidence[0]
		u.Evidence = spans(parley.Cut(d.Text, min(e.Start, u.Otherwise.Start), max(e.End, u.Otherwise.End)))
	}
	d.addDuty(u)
}

// promisedBehind reads what a party will do, as its speaker promises behind it: "A will release the crew, its minister
// promised".
func (d *dealer) promisedBehind() {
	for _, st := range d.statements {
		if st.out.Mode != "indirect" || st.cueToken < st.end || st.speaker == nil || st.first < 0 {
			continue
		}
		switch d.Lemma(st.cueToken) {
		case "promise", "pledge", "vow", "guarantee":
		default:
			continue
		}
		s := d.SentenceOf(st.first)
		h := d.headOf(st.first, st.end)
		subject := d.subjectOf(h)
		if subject < 0 || !d.hasAux(h, "will", "would", "shall") || d.isTalk(h) || slices.Contains(threats, d.Lemma(h)) && !d.negated(h) {
			continue
		}
		u := parley.Undertaking{Kind: "promise"}
		d.of(&u, d.stakes(d.withJoined(subject), s))
		if len(u.Of) != 1 {
			continue
		}
		d.setWhat(&u, st.first, st.end)
		if u, ok := d.finishDuty(u, h, s, nil); ok {
			d.addDuty(u)
		}
	}
}

// receivesUltimatum are verbs whose subject is the one to whom an ultimatum was put.
var receivesUltimatum = setOf("reject ignore defy accept receive face meet dismiss refuse rebuff spurn disregard heed")

// ultimatumNoun reads "B rejected a 48-hour ultimatum from A to leave or face attack", "A's ultimatum to B to leave".
func (d *dealer) ultimatumNoun(s, h int) {
	v := d.head(h)
	if d.Tokens[h].UPOS != "NOUN" || d.plural(h) {
		return
	}
	act, whom, actors := -1, []int(nil), []int(nil)
	near := d.kids(h)
	if v >= 0 && d.rel(h) == "obj" {
		near = append(slices.Clone(near), d.kids(v)...)
	}
	for _, k := range near {
		switch r := d.rel(k); {
		case (r == "acl" || r == "advcl" || r == "xcomp") && k > h && d.wordsMark(k, "to"):
			act = k
		case (r == "nmod" || r == "obl") && k > h && k < h+far/2 && d.wordsAt(k, "from", "by"):
			actors = d.withJoined(k)
		case r == "nmod" && d.Tokens[k].Rel == "nmod:poss" && d.head(k) == h:
			actors = d.withJoined(k)
		case (r == "nmod" || r == "obl") && k > h && k < h+far/2 && d.wordsAt(k, "to", "for"):
			whom = d.withJoined(k)
		}
	}
	if v >= 0 && d.rel(h) == "obj" && receivesUltimatum[d.Lemma(v)] && len(whom) == 0 && d.subjectOf(v) >= 0 {
		whom = d.inherit(d.withJoined(d.subjectOf(v)), s)
	}
	if act < 0 || act > h+far || len(actors) == 0 {
		return
	}
	u := parley.Undertaking{Kind: "ultimatum"}
	d.of(&u, d.stakes(whom, s))
	if len(u.Of) == 0 {
		return
	}
	d.what(&u, []int{act})
	d.setOtherwise(&u, h, act)
	d.addUltimatum(u, h, s, actors)
}

// demandIs reads "A's main demand is the release of the crew" and "A's demands include X and Y".
func (d *dealer) demandIs(s, h int) {
	at := d.head(h)
	if d.Tokens[h].UPOS != "NOUN" || d.rel(h) != "nsubj" || at < h || d.negated(at) {
		return
	}
	var actors, acts []int
	for _, k := range d.kids(h) {
		if d.Tokens[k].Rel == "nmod:poss" || d.rel(k) == "nmod" && k > h && d.wordsAt(k, "of", "by", "from") {
			actors = d.withJoined(k)
		}
	}
	switch {
	case d.Lemma(at) == "include":
		for _, k := range d.kids(at) {
			if d.rel(k) == "obj" && k > at {
				acts = d.withJoined(k)
			}
		}
	case d.hasCopula(at):
		acts = []int{at}
	}
	actors = d.inherit(actors, s)
	if len(d.stakes(actors, s)) == 0 && !d.namesPerson(actors) {
		return
	}
	for _, act := range acts {
		if !d.isActNoun(act) && !d.wordsMark(act, "to", "that") || slices.Contains(emptyThings, d.Lemma(act)) {
			continue
		}
		u := parley.Undertaking{Kind: "demand"}
		if d.Tokens[act].UPOS == "VERB" && d.subjectOf(act) > h {
			d.of(&u, d.ownersOrSelf(d.subjectOf(act), s))
		}
		first, end := d.piece(act)
		if f := d.afterCopula(act, h); f > 0 {
			first = f
		}
		for _, k := range d.kids(act) {
			if d.rel(k) == "conj" && k > act && len(acts) > 1 {
				if f, _ := d.reach(k); f > act {
					end = min(end, f)
				}
			}
		}
		d.setWhat(&u, first, end)
		if u, ok := d.finishDuty(u, at, s, actors); ok {
			u.Voices = d.voiced(actors[0], s, actors)
			d.addDuty(u)
		}
	}
}

// notActs are nouns that end like those of acts and name bodies and things.
var notActs = setOf("government parliament department element document movement regiment statement position nation region station population mission commission building settlement environment instrument equipment investment union version vision condition question tradition generation")

// afterCopula is the token behind the copula between the noun at token h and what it is said to be, 0 for none.
func (d *dealer) afterCopula(act, h int) int {
	for _, k := range d.kids(act) {
		if d.rel(k) == "cop" && k > h && k < act {
			return k + 1
		}
	}
	return 0
}

// tied reads "A tied its withdrawal to the release of the crew" as a condition.
func (d *dealer) tied(s, v int) {
	if d.Tokens[v].UPOS != "VERB" || d.isPassive(v) || d.subjectOf(v) < 0 || !d.toldHeld(s, v) {
		return
	}
	object, act := -1, -1
	for _, k := range d.kids(v) {
		switch {
		case d.rel(k) == "obj" && k > v:
			object = k
		case d.rel(k) == "obl" && k > v && d.wordsAt(k, "to"):
			act = k
		}
	}
	if object < 0 || act < object || !d.isActNoun(act) && !slices.Contains(readyNouns, d.Lemma(act)) || !d.isActNoun(object) && !slices.Contains(readyNouns, d.Lemma(object)) {
		return
	}
	actors := d.inherit(d.withJoined(d.subjectOf(v)), s)
	u := parley.Undertaking{Kind: "condition"}
	d.of(&u, d.ownersOrSelf(act, s))
	if len(d.stakes(actors, s)) == 0 && !d.namesPerson(actors) {
		return
	}
	d.what(&u, []int{act})
	first, _ := d.piece(object)
	if f, _ := d.reach(act); f > object {
		w := d.Span(first, f)
		u.For = &w
	}
	d.addCondition(u, v, s, actors)
}

// proposedTo reads "A proposed to withdraw its troops" as an offer.
func (d *dealer) proposedTo(s, v int) {
	if d.Tokens[v].UPOS != "VERB" || d.isPassive(v) || d.subjectOf(v) < 0 || !d.toldHeld(s, v) {
		return
	}
	for _, k := range d.kids(v) {
		if d.rel(k) != "xcomp" || k < v || !d.wordsMark(k, "to") || d.isTalk(k) || slices.Contains(threats, d.Lemma(k)) || slices.Contains(vagueActs, d.Lemma(k)) || slices.Contains(jointActs, d.Lemma(k)) {
			continue
		}
		actors := d.inherit(d.withJoined(d.subjectOf(v)), s)
		u := parley.Undertaking{Kind: "offer"}
		d.of(&u, d.stakes(actors, s))
		if len(u.Of) != 1 {
			return
		}
		d.what(&u, []int{k})
		if u, ok := d.finishDuty(u, v, s, actors); ok {
			d.addDuty(u)
		}
		return
	}
}

// jointActs are what one proposes that several do.
var jointActs = []string{"create", "establish", "set", "form", "organise", "organize", "hold", "sign", "use", "develop", "launch", "start", "begin", "resume", "make", "conclude", "move", "convene", "expand", "extend", "focus",
	"change", "amend", "add", "draft"}

// wantedThing reads "A wants the crew freed", "A is seeking guarantees that", "A wants an end to the flights" as demands.
func (d *dealer) wantedThing(s, v int) {
	mood := d.sentences[s].tree.Mood(v-d.sentences[s].base, d.Lex)
	if d.Tokens[v].UPOS != "VERB" || d.isPassive(v) || mood.Status() != "held" && mood.Status() != "ongoing" || mood.Conditional || d.negated(v) || d.subjectOf(v) < 0 {
		return
	}
	object, done := -1, -1
	for _, k := range d.kids(v) {
		switch {
		case d.rel(k) == "obj" && k > v:
			object = k
		case d.rel(k) == "xcomp" && k > v && d.Lemma(v) == "want" && d.Tokens[k].UPOS == "VERB" && len(d.kids(k)) < 6 && !d.wordsMark(k, "to") && d.Word(k) != d.Lemma(k):
			done = k
		}
	}
	if object < 0 || d.mentionAt(object) != nil {
		return
	}
	actors := d.inherit(d.withJoined(d.subjectOf(v)), s)
	if len(d.stakes(actors, s)) == 0 {
		return
	}
	u := parley.Undertaking{Kind: "demand"}
	first, end := d.piece(object)
	switch {
	case done > object:
		_, end = d.piece(done)
	case !d.owedThing(object):
		return
	}
	d.of(&u, d.agentOf(object, s))
	for _, k := range d.kids(object) {
		if len(u.Of) == 0 && k < object && (d.rel(k) == "compound" || d.rel(k) == "amod") {
			d.of(&u, d.stakes([]int{k}, s))
		}
	}
	d.setWhat(&u, first, end)
	d.to(&u, actors, s)
	if u, ok := d.finishDuty(u, v, s, actors); ok {
		d.addDuty(u)
	}
}

// owedThing reports whether the noun at token h names what another is to do: "guarantees that", "the release of",
// "an end to the flights".
func (d *dealer) owedThing(h int) bool {
	said := slices.ContainsFunc(d.kids(h), func(k int) bool {
		return k > h && (d.rel(k) == "acl" && d.wordsMark(k, "that") || d.rel(k) == "nmod" && d.wordsAt(k, "of", "to", "from"))
	})
	switch d.Lemma(h) {
	case "end", "halt":
		return slices.ContainsFunc(d.kids(h), func(k int) bool { return k > h && d.rel(k) == "nmod" && d.wordsAt(k, "to") })
	case "release", "return", "pullout", "guarantee", "assurance", "withdrawal", "apology", "compensation", "removal", "lifting", "extradition", "handover", "reopening", "disarmament", "dismissal", "resignation", "departure":
		return said || d.Lemma(h) == "apology" || d.Lemma(h) == "compensation" || d.Lemma(h) == "guarantee"
	}
	return false
}

// toldHeld reports whether the verb at token v is told as done.
func (d *dealer) toldHeld(s, v int) bool {
	mood := d.sentences[s].tree.Mood(v-d.sentences[s].base, d.Lex)
	return mood.Status() == "held" && !mood.Conditional
}

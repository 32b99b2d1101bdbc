package extract

import (
	"slices"

	"parley"
	"parley/internal/lexicon"
)

// obliged reads what somebody says that a party must do: "A must release the
// crew, B said". What a party says of itself is none.
func (d *dealer) obliged(s, v int) {
	subject, top := d.subjectOf(v), v
	if h := d.head(v); subject < 0 && d.rel(v) == "xcomp" && h >= 0 {
		subject, top = d.subjectOf(h), h
	}
	if subject < 0 || d.Tokens[v].UPOS != "VERB" || !d.owes(v) || d.negated(v) || d.isTalk(v) || slices.Contains(vagueActs, d.Lemma(v)) || slices.Contains(threats, d.Lemma(v)) {
		return
	}
	if r := d.rel(top); r != "ccomp" && r != "root" && r != "conj" && r != "parataxis" {
		return
	}
	voices := d.voicesAt(v)
	u := parley.Undertaking{Kind: "demand"}
	d.of(&u, d.stakes(d.withJoined(subject), s))
	if len(voices) < 2 || len(u.Of) == 0 || d.speaksFor(voices[len(voices)-1], u.Of) {
		return
	}
	d.what(&u, []int{v})
	if d.hasAux(v, "must") {
		if d.setOtherwise(&u, v, v); u.Otherwise != nil {
			u.Kind = "ultimatum"
		}
	}
	d.addUltimatum(u, v, s, nil)
}

// owes reports whether the words say that it must be done: "must", "has to", "should".
func (d *dealer) owes(v int) bool {
	if d.hasAux(v, "must", "should") {
		return true
	}
	h := d.head(v)
	return h >= 0 && d.rel(v) == "xcomp" && d.wordIs(h, "has", "have", "needs", "need") && d.wordsMark(v, "to")
}

// speaksFor reports whether the voice is one of the parties, or a person who acts for one.
func (d *dealer) speaksFor(v parley.Voice, parties []string) bool {
	if v.Party != "" {
		return slices.Contains(parties, v.Party)
	}
	for _, p := range d.People {
		if p.ID == v.Person {
			return slices.ContainsFunc(p.Parties, func(a parley.Affiliation) bool { return slices.Contains(parties, a.Party) })
		}
	}
	return false
}

// wanted reads "A wants B to do X" as a demand.
func (d *dealer) wanted(s, v int) {
	mood := d.sentences[s].tree.Mood(v-d.sentences[s].base, d.Lex)
	if d.Tokens[v].UPOS != "VERB" || mood.Status() != "held" || mood.Conditional {
		return
	}
	var whom, actors []int
	act := -1
	for _, k := range d.kids(v) {
		switch r := d.rel(k); {
		case (r == "obj" || r == "iobj") && k > v:
			whom = d.withJoined(k)
		case (r == "xcomp" || r == "ccomp" || r == "advcl" && d.wordIs(v, "press", "pressed", "pressured")) && k > v && d.wordsMark(k, "to"):
			act = k
		case r == "nsubj":
			actors = d.withJoined(k)
		}
	}
	if act >= 0 && whom == nil && d.subjectOf(act) >= 0 {
		whom = d.withJoined(d.subjectOf(act))
	}
	if act < 0 || len(whom) == 0 || d.isTalk(act) {
		return
	}
	u := parley.Undertaking{Kind: "demand"}
	d.of(&u, d.stakes(whom, s))
	actors = d.inherit(actors, s)
	if len(u.Of) == 0 || len(d.stakes(actors, s)) == 0 && !d.namesPerson(actors) {
		return
	}
	d.what(&u, []int{act})
	if u, ok := d.finishDuty(u, v, s, actors); ok {
		d.addDuty(u)
	}
}

// callsOn reads "the plan calls on A to do X" where the tagger takes "calls" for a noun; a second
// "and to" is a demand of its own.
func (d *dealer) callsOn(s, v int) {
	_, end := d.limits(s)
	first, _ := d.limits(s)
	if d.Word(v) != "calls" || d.Tokens[v].UPOS != "NOUN" || d.Word(v+1) != "on" || d.inQuotes[v] > 0 || v == first || d.Tokens[v-1].UPOS == "ADJ" || d.Tokens[v-1].UPOS == "DET" || d.Tokens[v-1].UPOS == "NUM" {
		return
	}
	e, h, ok := d.nounPhrase(v+2, end)
	if !ok || e+1 >= end || d.Word(e) != "to" || d.Tokens[e+1].UPOS != "VERB" || d.isTalk(e+1) {
		return
	}
	who := d.stakes(d.withJoined(h), s)
	if len(who) == 0 {
		return
	}
	stop := d.clauseEnd(e+1, end)
	parts := [][2]int{{e + 1, stop}}
	for k := e + 2; k < stop-2; k++ {
		if d.Word(k) == "and" && d.Word(k+1) == "to" && d.Tokens[k+2].UPOS == "VERB" {
			parts = [][2]int{{e + 1, k}, {k + 2, stop}}
			break
		}
	}
	var actors []int
	if m := d.head(v - 1); d.Tokens[v-1].UPOS == "NOUN" || m == v {
		actors = []int{v - 1}
	}
	for _, part := range parts {
		u := parley.Undertaking{Kind: "demand"}
		d.of(&u, who)
		d.setWhat(&u, part[0], part[1])
		if u, ok := d.finishDuty(u, v, s, actors); ok {
			d.addDuty(u)
		}
	}
}

// deadlineSet reads "A set a deadline of Friday for B to leave" as an ultimatum.
func (d *dealer) deadlineSet(s, v int) {
	mood := d.sentences[s].tree.Mood(v-d.sentences[s].base, d.Lex)
	line, act := -1, -1
	var actors []int
	for _, k := range d.kids(v) {
		switch r := d.rel(k); {
		case r == "obj" && d.wordIs(k, "deadline", "ultimatum"), r == "obl" && d.wordIs(k, "deadline") && d.wordsAt(k, "as"):
			line = k
		case (r == "advcl" || r == "xcomp" || r == "ccomp") && k > v && d.wordsMark(k, "to"):
			act = k
		case r == "nsubj":
			actors = d.withJoined(k)
		}
	}
	if line >= 0 && act < 0 {
		for _, k := range d.kids(line) {
			if d.rel(k) == "acl" && d.wordsMark(k, "to") {
				act = k
			}
		}
	}
	if line < 0 || act < 0 || mood.Status() != "held" {
		return
	}
	whom := d.subjectOf(act)
	for k := line + 1; k < min(act, line+far/2); k++ {
		if whom < 0 && (d.rel(k) == "nmod" || d.rel(k) == "obl") && d.wordsAt(k, "for", "to") {
			whom = k
		}
	}
	if whom < 0 {
		return
	}
	u := parley.Undertaking{Kind: "ultimatum"}
	d.of(&u, d.stakes(d.withJoined(whom), s))
	if len(u.Of) == 0 {
		return
	}
	first, end := d.piece(act)
	if after := whom + 1; after > first && d.wordIs(after, "to") {
		first = after
	}
	d.setWhat(&u, first, end)
	m := d.timeNear(line+1, min(line+6, len(d.Tokens)))
	if d.rel(line) == "obl" {
		m = d.timeNear(v+1, line)
	}
	if m != nil && u.Deadline == nil {
		u.Deadline = d.bound(*m, "by")
	}
	if u, ok := d.finishDuty(u, v, s, d.inherit(actors, s)); ok {
		d.addDuty(u)
	}
}

// inReturn sets what an offer is made for, "in exchange for the release of the
// crew", and ends the act before it.
func (d *dealer) inReturn(u *parley.Undertaking, p int) {
	_, end := d.around(d.SentenceOf(p), [2]int{p, p + 1})
	for k := p + 1; k+3 < end; k++ {
		if !d.phrase(k, "in exchange for") && !d.phrase(k, "in return for") {
			continue
		}
		f, e := d.trim(k+3, d.clauseEnd(k+3, end))
		if e <= f || u.What == nil || d.Tokens[k].Start <= u.What.Start {
			return
		}
		w := d.Span(f, e)
		u.For = &w
		if u.What.End > d.Tokens[k].Start {
			short := parley.Cut(d.Text, u.What.Start, d.Tokens[k-1].End)
			u.What = &short
		}
		return
	}
}

// consent reads what a party alone agreed to do as its promise: "A agreed to open
// the border".
func (d *dealer) consent(s int, m *lexicon.FrameMatch) {
	base := d.sentences[s].base
	p := base + m.Predicate
	content := d.tokens(base, m.Fill(lexicon.RoleContent))
	if d.Lemma(p) != "agree" || len(content) == 0 || m.Mood.Status() != "held" || !d.isAct(content[0], true) || !d.wordsMark(content[0], "to") {
		return
	}
	actors := d.inherit(d.tokens(base, m.Fill(lexicon.RoleSide1)), s)
	u := parley.Undertaking{Kind: "promise"}
	d.of(&u, d.stakes(actors, s))
	if len(u.Of) != 1 || len(m.Fill(lexicon.RoleSide2)) > 0 || d.pointsToParties(actors[0]) || slices.Contains(threats, d.Lemma(content[0])) {
		return
	}
	d.what(&u, content)
	for k := content[0] + 1; u.What != nil && k < len(d.Tokens)-2 && d.Tokens[k].Start < u.What.End; k++ {
		if d.wordIs(k, "on") && d.wordIs(k+1, "condition", "the") && (d.Word(k+1) == "condition" || d.Word(k+2) == "condition") {
			return // the condition is told, not a promise
		}
	}
	if u, ok := d.finishDuty(u, p, s, actors); ok {
		d.addDuty(u)
	}
}

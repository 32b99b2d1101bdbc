package extract

import (
	"slices"
	"strings"

	"parley"
	"parley/internal/lexicon"
)

// conditions finds what somebody makes an act depend on, and ultimatums, in sentence s.
func (d *dealer) conditions(s int) {
	first, end := d.limits(s)
	for v := first; v < end; v++ {
		if d.mentionAt(v) != nil {
			continue
		}
		switch d.Lemma(v) {
		case "depend", "hinge", "rest", "contingent", "conditional", "conditioned":
			d.dependence(s, v)
		case "condition", "precondition":
			d.onCondition(s, v)
			d.namedCondition(s, v)
			d.conditionAs(s, v)
			d.isCondition(s, v)
		case "give":
			d.ultimatum(s, v)
			d.deadlineSet(s, v)
		case "set", "impose", "issue":
			d.deadlineSet(s, v)
		case "want", "tell", "warn", "instruct", "press", "pressure":
			d.wanted(s, v)
		}
		d.callsOn(s, v)
		d.obliged(s, v)
		d.dutyNoun(s, v)
		d.dutyForms(s, v)
		switch {
		case d.rel(v) == "advcl":
			d.conditional(s, v)
		case d.wordIs(v, "provided", "providing") && d.wordIs(v+1, "that"):
			d.provided(s, v)
		}
	}
}

// readyNouns are what an act of another can depend on.
var readyNouns = []string{"readiness", "willingness", "commitment", "consent", "agreement", "decision", "compliance", "approval", "withdrawal", "acceptance", "cooperation", "refusal",
	"release", "adherence", "pledge", "signature", "response", "ability"}

// dependence: "progress depends on A's readiness to do Y": a condition on A, whom it
// binds to nothing.
func (d *dealer) dependence(s, v int) {
	for _, h := range d.kids(v) {
		if h < v || d.rel(h) != "obl" && d.rel(h) != "ccomp" && d.rel(h) != "advcl" && d.rel(h) != "nmod" {
			continue
		}
		u := parley.Undertaking{Kind: "condition"}
		act := h
		switch {
		case d.rel(h) == "obl" && d.wordsAt(h, "on", "upon") && d.doing(v, h) > h:
			d.of(&u, d.stakes(d.withJoined(h), s)) // "conditional on A changing its laws"
			act = d.doing(v, h)
		case d.rel(h) == "advcl" && d.wordsMark(h, "on", "upon") && d.subjectOf(h) > v:
			d.of(&u, d.stakes(d.withJoined(d.subjectOf(h)), s))
			act, h = h, d.subjectOf(h)
		case d.rel(h) != "ccomp" && d.rel(h) != "advcl" && d.wordsAt(h, "on", "upon") && slices.Contains(readyNouns, d.Lemma(h)):
			d.of(&u, d.ownersOrSelf(h, s))
		case (d.rel(h) == "ccomp" || d.rel(h) == "advcl") && d.subjectOf(h) >= 0 && d.wordNear(v+1, h, "whether", "how"):
			d.of(&u, d.stakes(d.withJoined(d.subjectOf(h)), s))
		}
		if len(u.Of) == 0 {
			continue
		}
		d.what(&u, []int{h})
		if act > h {
			first, _ := d.piece(h)
			_, end := d.piece(act)
			d.setWhat(&u, first, end)
		}
		for _, k := range d.kids(v) {
			if d.rel(k) == "nsubj" {
				d.setFor(&u, k)
			}
		}
		d.addCondition(u, v, s, nil)
		return
	}
}

// doing is the participle that says what the party at token h is to do on which something depends, by the verb or
// adjective at token v; -1 for none.
func (d *dealer) doing(v, h int) int {
	for _, k := range append(d.kids(v), d.kids(h)...) {
		if k > h && k < h+4 && (d.rel(k) == "advcl" || d.rel(k) == "acl") && strings.HasSuffix(d.Word(k), "ing") && d.Tokens[k].UPOS == "VERB" {
			return k
		}
	}
	return -1
}

// ownersOrSelf are the parties that own the noun at token h ("Norway's
// readiness", "the readiness of Norway"), else those that it names.
func (d *dealer) ownersOrSelf(h, s int) []stake {
	for _, k := range d.kids(h) {
		if d.Tokens[k].Rel == "nmod:poss" || d.rel(k) == "nmod" && k > h && d.wordsAt(k, "of", "by") {
			if who := d.stakes(d.withJoined(k), s); len(who) > 0 {
				return who
			}
		}
	}
	return d.stakes(d.withJoined(h), s)
}

func (d *dealer) setFor(u *parley.Undertaking, h int) {
	if f, e := d.piece(h); e > f && d.inBlock(f, e) {
		w := d.Span(f, e)
		u.For = &w
	}
}

// onCondition: "accepted on condition that A does Y".
func (d *dealer) onCondition(s, v int) {
	if !d.wordIs(v-1, "on", "the") || !d.wordIs(v-1, "on") && !d.wordIs(v-2, "on") || !d.wordIs(v+1, "that") {
		return
	}
	act := d.head(v + 1)
	if act <= v || act > v+far/2 {
		return
	}
	above := d.head(v)
	for n := 0; n < 4 && above >= 0 && d.Tokens[above].UPOS != "VERB"; n++ {
		above = d.head(above)
	}
	if above < 0 || above == act || d.Tokens[above].UPOS != "VERB" || d.Lemma(above) == "speak" {
		return
	}
	u := parley.Undertaking{Kind: "condition"}
	if subject := d.subjectOf(act); subject >= 0 {
		d.of(&u, d.ownersOrSelf(subject, s))
	}
	d.what(&u, []int{act})
	d.setMain(&u, above, v)
	var actors []int
	n := d.subjectOf(above)
	if n < 0 && d.rel(above) == "xcomp" && d.head(above) >= 0 {
		n = d.subjectOf(d.head(above)) // "agreed to sign on condition that"
	}
	if n >= 0 && !d.anonymity(act) {
		actors = []int{n}
	} else {
		return
	}
	d.addCondition(u, above, s, actors)
}

// anonymity: "spoke on condition that he not be named".
func (d *dealer) anonymity(act int) bool {
	f, e := d.piece(act)
	return d.wordNear(f, e, "named", "identified", "anonymous", "quoted")
}

// conditional: the clause at token v with "if", "unless" or "until", where its main
// clause says what will be done.
func (d *dealer) conditional(s, v int) {
	for _, k := range d.kids(v) {
		if r := d.rel(k); r != "mark" && r != "advmod" || k > v {
			continue
		}
		mark := d.Word(k)
		switch {
		case d.wordIs(k, "if", "unless", "provided", "providing", "until", "before", "once"):
		case mark == "when" && d.wordIs(k-1, "only"):
		case (mark == "soon" || mark == "long") && d.wordIs(k-1, "as", "so"), mark == "as" && d.wordIs(k+1, "soon", "long"), mark == "as" && d.wordIs(k-1, "soon", "long"):
			mark = "once"
		default:
			continue
		}
		d.conditionOn(s, v, d.head(v), mark)
		return
	}
}

// provided: "will return provided that A releases the crew", where the tree makes
// a participle of "provided".
func (d *dealer) provided(s, v int) {
	for _, k := range d.kids(v) {
		if d.rel(k) != "ccomp" {
			continue
		}
		main := d.head(v)
		for n := 0; n < 4 && main >= 0 && d.Tokens[main].UPOS != "VERB"; n++ {
			main = d.head(main)
		}
		d.conditionOn(s, k, main, "provided")
	}
}

// conditionOn makes a condition of the clause at token v for that at token main.
func (d *dealer) conditionOn(s, v, main int, mark string) {
	for n := 0; n < 3 && main >= 0 && d.Tokens[main].UPOS == "ADV"; n++ {
		main = d.head(main) // "as soon as"
	}
	subject := d.subjectOf(v)
	if mark == "" || main < 0 || subject < 0 || d.Tokens[v].UPOS != "VERB" && d.Tokens[v].UPOS != "ADJ" || abs(main-v) > far || d.hasAux(v, "had") && (d.hasAux(main, "have") || d.wordIs(main, "have")) {
		return // "if they had waited, he would have left"
	}
	above := d.head(main)
	if d.rel(main) != "xcomp" {
		above = -1
	}
	if d.past(v) && !d.hasAux(main, "would") && (above < 0 || d.Lemma(above) != "threaten") {
		return
	}
	threat := slices.Contains(blows, d.Lemma(main)) || above >= 0 && d.Lemma(above) == "threaten" || d.warnsOfOwn(main)
	if threat && !d.negated(v) && mark != "unless" {
		return
	}
	if !threat && !d.mayBe(main, mark) || d.wordIs(v-1, "even") {
		return
	}
	u := parley.Undertaking{Kind: "condition"}
	d.of(&u, d.ownersOrSelf(subject, s))
	who := d.subjectOf(main)
	if who < 0 {
		who = d.subjectOf(max(d.head(main), 0))
	}
	if who < 0 || d.wordIs(who, "which", "that", "who") || len(u.Of) == 0 && (!d.tellsAct(main) && !d.tellsAct(v) || d.wordIs(subject, "we", "i", "you", "there") || len(d.stakes([]int{who}, s)) == 0 && !d.isPeopleNoun(who)) {
		return
	}
	d.what(&u, []int{v})
	d.setMain(&u, main, v)
	if threat {
		u.Kind, u.Otherwise, u.For = "ultimatum", u.For, nil
	}
	var actors []int
	if above >= 0 && (threat || d.Lemma(above) == "refuse") && d.subjectOf(above) >= 0 {
		actors = []int{d.subjectOf(above)}
	}
	if d.Lemma(main) == "rule" {
		actors = []int{who} // "Avaria has ruled out talks unless …"
	}
	d.addCondition(u, v, s, actors)
}

// warnsOfOwn reports whether the clause of token main is what somebody warns that he himself would do: "warned
// that it would shut the border".
func (d *dealer) warnsOfOwn(main int) bool {
	warns, own := d.head(main), d.subjectOf(main)
	if warns < 0 || own < 0 || d.rel(main) != "ccomp" || d.Lemma(warns) != "warn" && d.Lemma(warns) != "threaten" {
		return false
	}
	return d.wordIs(own, "it", "they", "he", "she", "we") && d.subjectOf(warns) >= 0
}

// blows are verbs of a threat: "will attack if A does not withdraw".
var blows = []string{"attack", "respond", "retaliate", "strike", "invade", "destroy", "bomb", "punish", "fight", "hit", "react", "shell"}

// tellsAct reports whether a frame of some event stands at token v.
func (d *dealer) tellsAct(v int) bool {
	sen := &d.sentences[d.SentenceOf(v)]
	return slices.ContainsFunc(sen.matches, func(m lexicon.FrameMatch) bool { return sen.base+m.Predicate == v && m.Frame.Attribute("event") != "" })
}

// past reports whether the clause of token v tells what was: "if it did so, …".
func (d *dealer) past(v int) bool {
	return strings.Contains(d.Tokens[v].Feats, "Tense=Past") && strings.Contains(d.Tokens[v].Feats, "VerbForm=Fin") && !d.hasAux(v, "is", "are", "has", "have")
}

func (d *dealer) hasAux(v int, words ...string) bool {
	return slices.ContainsFunc(d.kids(v), func(k int) bool { return (d.rel(k) == "aux" || d.rel(k) == "cop") && d.wordIs(k, words...) })
}

// mayBe reports whether the main clause says what will be done under the
// condition: "will", "would", "is ready to"; with "until" and "before", what will not.
func (d *dealer) mayBe(main int, mark string) bool {
	will := d.hasAux(main, "will", "would", "'ll", "wo", "shall")
	if d.Lemma(main) == "rule" && d.wordIs(main+1, "out") && mark != "if" {
		return true // "has ruled out talks unless, until, as long as"
	}
	switch mark {
	case "until", "before":
		return will && d.negated(main) || d.rel(main) == "xcomp" && d.Lemma(d.head(main)) == "refuse"
	}
	switch d.Lemma(main) {
	case "ready", "prepared", "willing":
		return true
	}
	if h := d.head(main); d.rel(main) == "xcomp" && h >= 0 && slices.Contains([]string{"ready", "prepared", "willing", "agree", "offer", "promise", "refuse"}, d.Lemma(h)) {
		return true
	}
	return will && d.Tokens[main].UPOS == "VERB" && !d.wordIs(main, "be", "know", "see", "happen", "depend", "mean")
}

// setMain sets for what the condition stands: the clause of token main without
// the clause or phrase that token part heads.
func (d *dealer) setMain(u *parley.Undertaking, main, part int) {
	first, end := d.piece(main)
	pf, pe := d.reach(part)
	switch {
	case pf > main:
		end = min(end, pf)
		for end > first && d.wordIs(end-1, "as", "soon", "long", "so") {
			end--
		}
		if d.wordIs(end-1, "provided", "providing") {
			end--
		}
	case pe <= main:
		first = max(first, pe)
	default:
		return
	}
	first, end = d.trim(first, end)
	for end > first && d.wordIs(end-1, "only", "even", "on") {
		first, end = d.trim(first, end-1)
	}
	if end > first && d.inBlock(first, end) {
		w := d.Span(first, end)
		u.For = &w
	}
}

func (d *dealer) addCondition(u parley.Undertaking, p, s int, actors []int) {
	if u.What != nil && u.For != nil && u.What.Start < u.For.End && u.For.Start < u.What.End {
		u.For = nil
	}
	u, ok := d.finishDuty(u, p, s, actors)
	if !ok {
		return
	}
	for _, more := range []*parley.Span{u.For, u.Otherwise} {
		if more != nil {
			e := u.Evidence[0]
			u.Evidence = spans(parley.Cut(d.Text, min(e.Start, more.Start), max(e.End, more.End)))
		}
	}
	d.addDuty(u)
}

// ultimatum: "gave B 48 hours to leave, or …", "gave B until Friday to leave".
func (d *dealer) ultimatum(s, v int) {
	var whom, actors []int
	act, length := -1, -1
	for _, k := range d.kids(v) {
		switch r := d.rel(k); {
		case r == "iobj":
			whom = d.withJoined(k)
		case (r == "obj" || r == "obl") && k > v && d.wordsAt(k, ""):
			if n, _ := d.lengthOf(max(v, k-3), k+1); n > 0 {
				length = k
			} else if whom == nil && r == "obj" {
				whom = d.withJoined(k)
			}
		case (r == "xcomp" || r == "advcl" || r == "ccomp") && k > v && d.wordsMark(k, "to"):
			act = k
		case r == "nsubj":
			actors = d.withJoined(k)
		}
	}
	if act < 0 && length >= 0 {
		for _, k := range d.kids(length) {
			if d.rel(k) == "acl" && d.wordsMark(k, "to") {
				act = k
			}
		}
	}
	if act < 0 && length >= 0 && d.Word(length+1) == "to" && d.Word(length+2) == d.Lemma(length+2) && d.mentionAt(length+2) == nil && !d.definite(length+2) {
		act = length + 2 // "24 hours to open talks", whatever the tagger makes of it
	}
	until, timed := d.dueIn(v, max(v, act))
	mood := d.sentences[s].tree.Mood(v-d.sentences[s].base, d.Lex)
	if act < 0 || length < 0 && !timed || mood.Status() != "held" {
		return
	}
	u := parley.Undertaking{Kind: "ultimatum"}
	d.of(&u, d.stakes(whom, s))
	if len(u.Of) == 0 {
		return
	}
	if d.what(&u, []int{act}); d.Tokens[act].UPOS != "VERB" {
		_, end := d.limits(s)
		d.setWhat(&u, act, d.clauseEnd(act, end))
	}
	d.deadlineOf(&u, v, length, until)
	d.setOtherwise(&u, v, act)
	if u, ok := d.finishDuty(u, v, s, d.inherit(actors, s)); ok {
		if u.Otherwise != nil {
			e := u.Evidence[0]
			u.Evidence = spans(parley.Cut(d.Text, min(e.Start, u.Otherwise.Start), max(e.End, u.Otherwise.End)))
		}
		d.addDuty(u)
	}
}

// deadlineOf sets the deadline of an ultimatum, by its length or its last day.
func (d *dealer) deadlineOf(u *parley.Undertaking, v, length int, until due) {
	if until.time != nil {
		u.Deadline = until.time
		return
	}
	if length < 0 {
		return
	}
	from := length
	for from > v+1 && from > length-3 && d.smallNumber(from-1) > 0 {
		from--
	}
	if day := d.after(from, length+1); day != "" {
		u.Deadline = &parley.Time{To: day, Open: "from", Evidence: spans(d.Span(from, length+1)), Derived: parley.List[string]{"to"}}
	}
}

// setOtherwise sets what is threatened after "or": cut off from the act.
func (d *dealer) setOtherwise(u *parley.Undertaking, v, act int) {
	_, end := d.around(d.SentenceOf(v), [2]int{v, act + 1})
	end = d.beforeClosing(act, end)
	for k := act + 1; k < end; k++ {
		if !d.wordIs(k, "or") || !d.wordIs(k+1, "else", "face", "it", "risk", "they", "be", "he", "suffer", "the", "we", "his", "its") {
			continue
		}
		from := k + 1
		if d.wordIs(from, "else") {
			from++
		}
		f, e := d.trim(from, d.clauseEnd(from, end))
		for i := f + 1; i < e-1; i++ {
			if d.Word(i) == "," && strings.HasSuffix(d.Word(i+1), "ing") && d.Tokens[i+1].UPOS == "VERB" {
				e = i
			}
		}
		if e > f {
			w := d.Span(f, e)
			u.Otherwise = &w
			if u.What != nil && u.What.End > d.Tokens[k].Start && u.What.Start < d.Tokens[k].Start {
				if wf, we := d.trim(d.tokenAt(u.What.Start), k); we > wf {
					w := d.Span(wf, we)
					u.What = &w
				}
			}
			return
		}
	}
}

package extract

import (
	"slices"
	"strings"

	"parley"
	"parley/internal/lexicon"
)

// agreement is an agreement under construction.
type agreement struct {
	out      parley.Agreement
	meeting  *meeting
	sentence int
	noun     int  // the token after the noun that names it, 0 for none
	anew     bool // "a", "another", "new": not one told of before
	vague    bool // "the deal", "the plan": the form is open
	acts     bool // told by what is to be done, without a noun of agreement
	dated    bool // told by its date alone: "the accord of 1966"
	phase    *agreement
}

// A dealing is what one sentence says of one agreement: the word that tells it
// and the heads that fill its parts, as tokens of the document.
type dealing struct {
	p, s     int
	status   string
	stance   string
	modality string
	side1    []int
	side2    []int
	agreed   []int
	content  []int
	teller   []int // who says so, where the verb above does: accuses
}

// findAgreements finds what is proposed, agreed, signed, in force, rejected or
// broken, with its terms. Agreeing to meet or to go on talking is none.
func (x *reader) findAgreements() {
	if x.sport {
		return
	}
	d := x.newDealer()
	for s := range x.Sentences {
		if x.skips(s) || x.sentences[s].tree == nil {
			continue
		}
		for _, t := range d.dealings(s) {
			d.deal(t)
		}
		d.provisions(s)
		d.listed(s)
		d.datedNouns(s)
	}
	d.findSignatories()
	d.findDenials()
	d.nameParts()
}

// dealings reads the frames of agreeing of sentence s, one at each predicate.
func (d *dealer) dealings(s int) []dealing {
	sen := &d.sentences[s]
	var out []dealing
	last := -1
	for i := range sen.matches {
		m := &sen.matches[i]
		if m.Predicate == last || m.Frame.Kind != "agree" && m.Frame.Kind != "propose" {
			continue
		}
		if t, ok := d.dealingOf(s, m); ok {
			out = append(out, t)
			last = m.Predicate
		}
	}
	out = append(out, d.unframed(s, out)...)
	return append(out, d.dealForms(s, out)...)
}

func (d *dealer) dealingOf(s int, m *lexicon.FrameMatch) (dealing, bool) {
	base := d.sentences[s].base
	t := dealing{p: base + m.Predicate, s: s, status: m.Frame.Attribute("agreement"), stance: m.Frame.Attribute("stance")}
	t.side1, t.side2 = d.tokens(base, m.Fill(lexicon.RoleSide1)), d.tokens(base, m.Fill(lexicon.RoleSide2))
	t.agreed, t.content = d.tokens(base, m.Fill(lexicon.RoleAgreement)), d.tokens(base, m.Fill(lexicon.RoleContent))
	if m.Frame.Attribute("status") == "proposed" && t.status == "" || d.isNamingNoun(t.p) || d.Word(t.p) == "initial" && !(d.isFinite(t.p) && len(t.side1) > 0) {
		return t, false
	}
	d.mend(&t)
	if t.status == "" && len(t.content) > 0 && d.Lemma(t.p) == "agree" {
		t.status = "agreed"
	}
	if t.status == "" && t.stance == "" || len(t.agreed) == 0 && len(t.content) == 0 {
		return t, false
	}
	return t, d.moodOf(&t, m)
}

func (d *dealer) tokens(base int, heads []int) []int {
	out := make([]int, len(heads))
	for i, h := range heads {
		out[i] = base + h
	}
	return out
}

// isNamingNoun reports whether token p is a noun that only names an agreement:
// it says nothing of it by itself.
func (d *dealer) isNamingNoun(p int) bool {
	if d.Tokens[p].UPOS == "VERB" {
		return false
	}
	switch d.Lemma(p) {
	case "signing", "ratification", "violation", "breach":
		return false
	}
	return true
}

// unframedVerbs are verbs that can tell of an agreement without a frame that
// matches, and what they say of it.
var unframedVerbs = map[string]string{"agree": "agreed", "initial": "initialled", "violate": "violated", "breach": "violated", "run": "expired", "settle": "agreed", "decide": "agreed", "accept": "agreed"}

// settled are what sides settle between them.
var settled = setOf("schedule terms detail date timetable procedure agenda modality border boundary")

// unframed finds what no frame reads: "agreed late on Tuesday to withdraw",
// "a map was initialled".
func (d *dealer) unframed(s int, found []dealing) []dealing {
	first, end := d.limits(s)
	var out []dealing
	item := d.BlockOf(s).Kind == parley.Item
	for p := first; p < end; p++ {
		lemma := d.Lemma(p)
		if d.wordIs(p, "initialled", "initialed", "initials") {
			lemma = "initial"
		} else if lemma == "initial" {
			continue
		}
		status := unframedVerbs[lemma]
		if status == "" || d.Tokens[p].UPOS != "VERB" || slices.ContainsFunc(found, func(t dealing) bool { return t.p == p }) {
			continue
		}
		mood := d.sentences[s].tree.Mood(p-first, d.Lex)
		if mood.Status() != "held" || lemma == "run" && !d.wordIs(p+1, "out") {
			continue
		}
		t := dealing{p: p, s: s, status: status, stance: status}
		if status == "violated" || status == "expired" {
			t.stance = ""
		}
		for _, k := range d.kids(p) {
			switch d.rel(k) {
			case "nsubj":
				if lemma != "agree" && lemma != "decide" && lemma != "accept" && d.Tokens[k].Rel == "nsubj:pass" || lemma == "run" {
					t.agreed = append(t.agreed, k)
				} else {
					t.side1 = d.withJoined(k)
				}
			case "obl":
				switch {
				case d.Tokens[k].Rel == "obl:agent":
					t.side1 = d.withJoined(k)
				case item && lemma == "agree" && d.wordsAt(k, "on", "upon", "to"):
					t.agreed = append(t.agreed, d.withJoined(k)...)
				}
			case "obj":
				if lemma != "decide" && lemma != "accept" && (lemma != "settle" || settled[d.Lemma(k)]) {
					t.agreed = append(t.agreed, k)
				}
			case "xcomp", "ccomp", "advcl":
				if k > p && (lemma == "agree" && d.wordsMark(k, "to", "that") || lemma == "decide" && d.wordsMark(k, "to") || lemma == "accept" && d.wordsMark(k, "that")) {
					t.content = d.joinedVerbs(k)
				}
			}
		}
		if lemma == "decide" && !d.pointing(t) {
			continue
		}
		if len(t.agreed) > 0 && (len(t.side1) > 0 || t.stance == "" || item) || len(t.content) > 0 {
			out = append(out, t)
		}
	}
	return out
}

// wordsMark reports whether the clause headed by token k begins with one of the words.
func (d *dealer) wordsMark(k int, words ...string) bool {
	for _, c := range d.kids(k) {
		if d.rel(c) == "mark" && d.wordIs(c, words...) {
			return true
		}
	}
	return false
}

// withJoined are token k and what is joined to it.
func (d *dealer) withJoined(k int) []int {
	s := d.SentenceOf(k)
	sen := &d.sentences[s]
	return d.tokens(sen.base, sen.tree.Conjuncts(k-sen.base))
}

// joinedVerbs are token k and the verbs joined to it.
func (d *dealer) joinedVerbs(k int) []int {
	return slices.DeleteFunc(d.withJoined(k), func(h int) bool { return d.rel(h) == "conj" && d.hasSubjectOther(h) })
}

// hasSubjectOther reports whether the joined verb at token h says something of its own.
func (d *dealer) hasSubjectOther(h int) bool {
	return slices.ContainsFunc(d.kids(h), func(k int) bool { return d.rel(k) == "nsubj" && d.isFinite(h) && d.reports(h) })
}

// deal makes agreements of a dealing.
func (d *dealer) deal(t dealing) {
	first, second := d.stakes(t.side1, t.s), d.stakes(t.side2, t.s)
	if len(first) == 0 && !d.pointing(t) || len(t.side1) == 0 {
		if heads := d.sharedSubject(t); len(heads) > 0 {
			t.side1 = heads
			first = d.stakes(heads, t.s)
		}
	}
	if len(first) == 0 && len(t.side1) == 0 && d.BlockOf(t.s).Kind == parley.Item && d.Tokens[t.p].UPOS == "VERB" {
		for _, w := range d.whoMet(t.s) {
			first = append(first, stake{party: w.party, words: d.Span(t.p, t.p+1), because: []parley.Span{w.words}})
		}
	}
	n := 0
	for _, h := range t.agreed {
		if a, ok := d.named(t, h); ok {
			d.settle(a, t, first, h)
			n++
		}
	}
	if n > 0 || len(t.content) == 0 && !(d.Lemma(t.p) == "agree" && (d.wordIs(t.p+1, "on", "upon") || slices.ContainsFunc(t.agreed, d.isActNoun))) {
		return
	}
	d.dealByActs(t, append(first, second...))
}

// sharedSubject is whoever the verb that this one is joined to has as its subject,
// where the frame has none in the active ("met and signed a truce").
func (d *dealer) sharedSubject(t dealing) []int {
	at := t.p
	if d.rel(at) != "conj" || d.Tokens[at].UPOS != "VERB" {
		return nil
	}
	for n := 0; n < 4; n++ {
		if at = d.head(at); at < 0 {
			return nil
		}
		for _, k := range d.kids(at) {
			if heads := d.withJoined(k); d.Tokens[k].Rel == "nsubj" && (slices.ContainsFunc(heads, d.pointsToParties) || d.isGroup(heads) || len(d.stakes(heads, t.s)) > 0) {
				return heads
			}
		}
	}
	return nil
}

// named makes an agreement of the noun at token h.
func (d *dealer) named(t dealing, h int) (*agreement, bool) {
	form := d.formOf(h)
	if form == "" && (t.status == "initialled" || settled[d.Lemma(h)] && d.Lemma(t.p) == "settle") {
		form = "other"
	}
	if form == "" && (d.isPlan(h) && t.stance == "proposed" && len(t.side2) > 0 && len(d.stakes(t.side1, t.s)) > 0 || d.isPeaceOffer(h) && t.stance == "rejected") {
		form = "plan"
	}
	if form == "" && d.isPlan(h) && (t.status == "rejected" || t.stance == "accepted" || t.stance == "studying" || t.stance == "countered") {
		form = "plan"
	}
	a := &agreement{sentence: t.s, noun: h + 1}
	if n := len(d.agreements); form == "" && n > 0 && d.wordIs(h, "phase", "stage", "annex") && d.agreements[n-1].sentence > t.s-2*mostBack {
		form, a.phase = d.agreements[n-1].out.Form, d.agreements[n-1]
	}
	if form == "" || d.several(h) && !(t.status == "signed" && d.few(h)) || d.about(h) {
		return nil, false
	}
	a.out = parley.Agreement{Status: t.status, Form: form, Modality: t.modality, Name: d.properName(h)}
	a.anew = d.isNew(h)
	a.vague = d.isVague(h)
	return a, true
}

// settle adds parties, positions, time, meeting and words, and folds.
func (d *dealer) settle(a *agreement, t dealing, who []stake, h int) {
	own := d.ownParties(h, t.s)
	if len(own) > 1 && t.status == "announced" {
		who = nil // a mediator's word
	}
	if len(who) == 1 && d.Lemma(t.p) == "announce" && !(a.out.Form == "ceasefire" && d.pledges(who[0], t)) {
		who = nil
	}
	d.stand(a, t.stance, who)
	if t.stance == "agreed" || t.stance == "signed" || t.stance == "initialled" {
		d.stand(a, t.stance, d.stakes(t.side2, t.s))
	} else if t.status != "violated" {
		d.stand(a, "", d.stakes(t.side2, t.s))
	}
	for _, o := range own {
		stance := t.stance
		switch {
		case d.isPlan(h) && stance != "agreed" && stance != "signed" && len(own) == 1:
			stance = "proposed"
		case len(own) < 2 || stance == "accepted" || stance == "rejected":
			stance = ""
		}
		d.stand(a, stance, []stake{o})
	}
	if len(a.out.Parties) == 0 && !a.acts && t.status != "rejected" && (t.stance != "" || a.out.Status == "signed") {
		d.fromSentence(a, t)
	}
	first, end := d.phraseOf(h)
	d.finishDeal(a, t, first, end)
}

// finishDeal adds what all agreements have. [first, end) are the tokens of what
// is agreed.
func (d *dealer) finishDeal(a *agreement, t dealing, first, end int) {
	d.addDealTime(a, t, first, end)
	from, to := min(first, t.p), max(end, t.p+1)
	for _, h := range append(slices.Clone(t.side1), t.side2...) {
		if abs(h-t.p) < far/2 && d.SentenceOf(h) == t.s {
			hf, he := d.phraseOf(h)
			from, to = min(from, hf), max(to, he)
		}
	}
	a.out.Evidence = spans(d.Span(from, to))
	a.out.Voices = d.voiced(t.p, t.s, t.teller)
	if a.meeting == nil && a.out.Modality == "" {
		d.addMeeting(a, t)
	}
	d.foldDeal(a, d.worth(a, t))
}

// worth reports whether enough is known of the agreement to tell it.
func (d *dealer) worth(a *agreement, t dealing) bool {
	if a.acts || len(a.out.Parties) > 0 || a.out.Name != "" || a.phase != nil {
		return true
	}
	if a.out.Form == "ceasefire" && len(d.meetings) > 0 && t.status != "proposed" && t.status != "rejected" {
		return true
	}
	if t.status == "signed" && (a.out.Form == "memorandum" || a.out.Form == "treaty") && d.statesMeet() {
		return true
	}
	if a.out.Time == nil && !d.clocked(t) {
		return false
	}
	switch a.out.Form {
	case "ceasefire", "treaty", "memorandum", "exchange":
		return t.status != "rejected" && t.status != "proposed"
	case "declaration", "joint_statement", "plan", "roadmap":
		return false
	}
	return t.status == "signed" || t.status == "initialled" || (t.status == "in_force" || t.status == "expired" || t.status == "violated") && d.statesMeet()
}

// stand adds parties with their stance; a known party's stance only moves on.
func (d *dealer) stand(a *agreement, stance string, who []stake) {
	for _, w := range who {
		if !slices.Contains(a.out.Parties, w.party) {
			a.out.Parties = append(a.out.Parties, w.party)
		}
		for _, b := range w.because {
			a.out.Because = withSpan(a.out.Because, "parties", b)
		}
		if stance != "" {
			a.position(parley.Position{Party: w.party, Stance: stance, Evidence: spans(w.words)})
		}
	}
}

// position adds a position, or moves the party's position on.
func (a *agreement) position(p parley.Position) {
	for i := range a.out.Positions {
		old := &a.out.Positions[i]
		if old.Party == p.Party {
			if slices.Index(stanceOrder, p.Stance) > slices.Index(stanceOrder, old.Stance) {
				*old = p
			}
			return
		}
	}
	a.out.Positions = append(a.out.Positions, p)
}

// stanceOrder: what comes later says more of where a party stands in the end.
var stanceOrder = []string{"proposed", "studying", "countered", "denied", "agreed", "accepted", "rejected", "initialled", "signed"}

// statesMeet reports whether the report tells of a meeting with a state as a side.
func (d *dealer) statesMeet() bool {
	return slices.ContainsFunc(d.meetings[:min(mostBack, len(d.meetings))], func(m *meeting) bool {
		return slices.ContainsFunc(m.sides, func(s side) bool { return len(s.party) == 3 && s.party == strings.ToUpper(s.party) })
	})
}

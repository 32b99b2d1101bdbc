package extract

import (
	"slices"
	"strings"

	"parley"
	"parley/internal/lexicon"
	"parley/internal/mention"
)

// findUndertakings finds promises, offers, demands, conditions and ultimatums.
func (x *reader) findUndertakings() {
	if x.sport {
		return
	}
	d := x.newDealer()
	for s := range x.Sentences {
		if x.skips(s) || x.sentences[s].tree == nil {
			continue
		}
		sen := &x.sentences[s]
		last := -1
		for i := range sen.matches {
			m := &sen.matches[i]
			if m.Predicate == last {
				continue
			}
			if m.Frame.Kind == "agree" {
				d.consent(s, m)
			}
			if u, ok := d.duty(s, m); ok {
				last = m.Predicate
				for _, one := range d.splitDuty(u, m) {
					d.addDuty(one)
				}
			}
		}
		d.conditions(s)
	}
	d.promisedBehind()
}

// dutyRules with a sentence that each matches and one that it must not.
var dutyRules = []struct {
	name    string
	example string
	not     string
}{
	{"condition.depends", "Progress depends on Norway's readiness to open the border.", "The price depends on Norwegian weather."},
	{"condition.if", "Chad will sign only if Libya opens the border.", "Chad will sign if necessary."},
	{"condition.unless", "Chad will not sign unless Libya opens the border.", "Chad signed unless the reports are wrong."},
	{"condition.ruled-out", "Chad has ruled out talks unless Libya opens the border.", "Chad has ruled the valley unless the maps are wrong."},
	{"condition.as-long", "Chad has ruled out talks with Libya for as long as the crew has not been released.", "Chad ruled for as long as the crew was held."},
	{"condition.released", "Chad will not open the border before the crew is released.", "Chad will not sleep before the sun is up."},
	{"condition.on", "Chad accepted the plan on condition that Libya open the border.", "The road is in bad condition that worries drivers."},
	{"ultimatum", "Chad gave Libya 48 hours to leave the town or face attack.", "Chad gave Libya 48 buses."},
	{"promise", "Norway pledged to open the border.", "Norway pledged ten million kroner."},
	{"promise.deny", "Norway promised Oman to free the crew.", "Norway did not promise to open the border."},
	{"promise.threat", "Norway vowed to return the ships.", "Norway vowed to fight on."},
	{"offer", "Oman offered to release the crew.", "Oman offered its condolences."},
	{"offer.thing", "Oman has offered its embassy to the two sides.", "Oman offered a glimpse of its fleet."},
	{"offer.venue", "Oman offered Muscat as a venue.", "Oman offered Muscat as an example."},
	{"demand", "Chad called on Libya to open the border.", "Chad called on Thursday."},
	{"demand.thing", "Chad demanded the release of the crew.", "Chad called for peace."},
	{"demand.insist", "Chad insists that the letters be signed.", "Chad insists that the letters were signed."},
	{"demand.that", "Chad demanded that Libya open the border.", "Chad met demand for oil."},
	{"demand.same", "Chad demanded that Libya halt flights over the border.", "Chad demanded that Libya halted flights over the border."},
	{"demand.calls", "The initiative calls on the Libyan government to withdraw its guns from the border.", "The daily calls on the Libyan government were short."},
	{"promise.self", "Norway committed itself to open the border.", "Norway committed errors to open the border."},
	{"demand.urge", "Chad urged Libya to open the border.", "Chad urged calm."},
}

// Words whose objects or acts make no undertaking.
var (
	emptyThings = []string{"peace", "calm", "restraint", "dialogue", "talk", "talks", "meeting", "unity", "end", "action", "solution", "negotiation", "summit", "ceasefire",
		"truce", "vigilance", "caution", "patience", "attention", "time", "answer", "reform", "change", "cooperation", "moderation", "respect", "explanation", "comment", "round",
		"consultation", "de-escalation", "support", "help", "solidarity", "reconciliation", "stop", "halt", "justice", "effort", "election", "conference", "it", "this", "that", "session"}
	emptyOffers = []string{"condolence", "congratulation", "apology", "thanks", "support", "help", "assistance", "comment", "detail", "view", "explanation", "hope", "insight", "glimpse",
		"praise", "draw", "prayer", "sympathy", "opinion", "evidence", "proof", "chance", "opportunity", "advice", "assessment", "lesson", "example", "way", "cooperation", "service",
		"talk", "meeting", "dialogue", "mediation", "negotiation", "job", "seat", "drink", "food", "lunch", "tour", "ride", "price", "discount", "percent", "word", "toast", "look", "view", "reason", "response"}
	threats = []string{"fight", "avenge", "retaliate", "continue", "defend", "respond", "punish", "destroy", "win", "attack", "resist", "crush", "strike", "keep", "press", "remain", "be",
		"hit", "deepen", "strengthen", "boost", "enhance", "stand", "promote", "serve", "beat", "intensify", "step", "see", "try", "do", "play", "rebuild"}
	citizens = []string{"resident", "protester", "demonstrator", "worker", "employee", "student", "teacher", "farmer", "fan", "union", "customer", "voter", "consumer", "investor",
		"user", "player", "parent", "patient", "driver", "company", "buyer", "shareholder", "doctor", "nurse", "passenger", "court", "judge", "prosecutor", "club", "coach"}
	talkActs = []string{"meet", "talk", "negotiate", "discuss", "speak", "sit", "consult", "assist", "help", "cooperate", "mediate", "facilitate"}
)

// duty reads a frame of promising, offering or demanding.
func (d *dealer) duty(s int, m *lexicon.FrameMatch) (parley.Undertaking, bool) {
	kind := m.Frame.Attribute("kind")
	base := d.sentences[s].base
	p := base + m.Predicate
	if m.Frame.Kind != "call_for" && m.Frame.Kind != "promise" || kind == "" || d.Tokens[p].UPOS == "NOUN" || !d.toldAsDone(m, p) {
		return parley.Undertaking{}, false
	}
	actors := d.inherit(d.tokens(base, m.Fill(lexicon.RoleActor)), s)
	if len(actors) == 0 && kind != "demand" {
		actors = d.participleSubject(p)
	}
	u := parley.Undertaking{Kind: kind}
	content, thing, target := d.tokens(base, m.Fill(lexicon.RoleContent)), d.tokens(base, m.Fill(lexicon.RoleThing)), d.tokens(base, m.Fill(lexicon.RoleTarget))
	if len(content) == 0 && len(thing) > 0 && d.act(p, thing) >= 0 && len(d.stakes(thing, s)) > 0 {
		thing, target = nil, thing
	}
	var ok bool
	if kind == "demand" {
		ok = d.demand(&u, p, s, actors, content, thing, target)
	} else {
		ok = d.promise(&u, p, s, actors, content, thing, target)
	}
	if !ok {
		return u, false
	}
	d.inReturn(&u, p)
	u, ok = d.finishDuty(u, p, s, actors)
	if ok && u.For != nil {
		u.Evidence = spans(parley.Cut(d.Text, min(u.Evidence[0].Start, u.For.Start), max(u.Evidence[0].End, u.For.End)))
	}
	return u, ok
}

// toldAsDone reports whether the promise or demand itself is told as made.
func (d *dealer) toldAsDone(m *lexicon.FrameMatch, p int) bool {
	switch m.Mood.Status() {
	case "held", "ongoing":
		return !m.Mood.Conditional
	case "":
		return d.Tokens[p].UPOS == "VERB" && (d.isFinite(p) || slices.Contains([]string{"advcl", "acl", "conj"}, d.rel(p))) && len(m.Mood.Under) == 0
	}
	return d.Tokens[p].UPOS == "ADJ" && m.Mood.Status() == "possible" && !m.Mood.Negated && !m.Mood.Conditional && m.Mood.Modal == "" && len(m.Mood.Under) == 0
}

// participleSubject is the subject of the clause that the participle at token p hangs
// on: "both sides vowing not to leave".
func (d *dealer) participleSubject(p int) []int {
	h := d.head(p)
	if h < 0 {
		return nil
	}
	if d.rel(p) == "acl" {
		return []int{h}
	}
	for _, k := range d.kids(h) {
		if d.rel(k) == "nsubj" {
			return d.withJoined(k)
		}
	}
	return nil
}

// demand fills who is to do what.
func (d *dealer) demand(u *parley.Undertaking, p, s int, actors, content, thing, target []int) bool {
	lemma := d.Lemma(p)
	if len(actors) > 0 && slices.Contains(citizens, d.Lemma(actors[0])) || lemma == "order" || lemma == "require" || len(actors) == 0 && d.Tokens[p].UPOS == "VERB" {
		return false
	}
	if len(content) > 0 {
		return d.demandAct(u, p, s, actors, content, target)
	}
	if len(thing) == 0 || slices.Contains(emptyThings, d.Lemma(thing[0])) && !d.fromWhom(target) && !d.strongly(p, thing[0]) || d.mentionAt(thing[0]) != nil && d.mentionAt(thing[0]).Kind == mention.Person {
		return false
	}
	if len(d.stakes(actors, s)) == 0 && !d.namesPerson(actors) && lemma != "demand" {
		return false
	}
	if d.fromWhom(target) || lemma == "ask" {
		d.of(u, d.stakes(target, s))
	}
	if lemma != "demand" && lemma != "insist" && len(u.Of) == 0 && !d.isActNoun(thing[0]) {
		return false
	}
	if len(u.Of) == 0 {
		d.of(u, d.agentOf(thing[0], s))
	}
	d.what(u, thing)
	if lemma == "demand" {
		d.to(u, actors, s)
	}
	return true
}

// agentOf are the parties whose act the noun at token h is: "Norway's withdrawal", "the departure of Norwegian
// troops", not "the release of the Norwegians".
func (d *dealer) agentOf(h, s int) []stake {
	own := slices.Contains([]string{"withdrawal", "departure", "pullout", "pullback", "retreat", "disarmament", "surrender", "resignation", "compliance", "exit"}, d.Lemma(h))
	for _, k := range d.kids(h) {
		if d.Tokens[k].Rel == "nmod:poss" && (own || d.isActNoun(h)) || d.rel(k) == "nmod" && k > h && (d.wordsAt(k, "by") || own && d.wordsAt(k, "of")) {
			heads := d.withJoined(k)
			for _, g := range d.kids(k) {
				if d.rel(g) == "amod" || d.rel(g) == "compound" {
					heads = append(heads, g) // "Norwegian troops"
				}
			}
			if who := d.stakes(heads, s); len(who) > 0 {
				return who
			}
		}
	}
	return nil
}

// splitDuty makes two demands of one whose act is told twice with its "to", "on" or "for": "to
// withdraw the guns and to hold an election".
func (d *dealer) splitDuty(u parley.Undertaking, m *lexicon.FrameMatch) []parley.Undertaking {
	if u.What == nil || u.Kind != "demand" {
		return []parley.Undertaking{u}
	}
	first, end := d.tokenAt(u.What.Start), d.tokenAt(u.What.End-1)+1
	for k := first + 1; k < end-2; k++ {
		if d.Word(k) != "and" || !d.wordIs(k+1, "to", "on", "for") || d.inQuotes[k] > 0 {
			continue
		}
		joined := false
		for c := k + 2; c < end; c++ {
			joined = joined || d.rel(c) == "conj" && d.head(c) < k && d.head(c) >= first && d.wordNear(k+1, c, d.Word(k+1))
		}
		f, e := d.trim(first, k)
		if f2, e2 := d.trim(k+2, end); joined && e > f && e2 > f2 {
			a, b := u, u
			wa, wb := d.Span(f, e), d.Span(f2, e2)
			a.What, b.What = &wa, &wb
			return []parley.Undertaking{a, b}
		}
	}
	return []parley.Undertaking{u}
}

// strongly reports whether a demand by a strong verb names the end of fighting: "insisted on an
// immediate ceasefire".
func (d *dealer) strongly(p, h int) bool {
	l := d.Lemma(p)
	return (l == "demand" || l == "insist") && slices.Contains([]string{"ceasefire", "truce", "end", "halt", "stop"}, d.Lemma(h))
}

// isActNoun reports whether the noun at token h names something to be done: "the
// release of the crew", "an inquiry".
func (d *dealer) isActNoun(h int) bool {
	switch d.Lemma(h) {
	case "release", "return", "inquiry", "enquiry", "probe", "access", "exchange", "swap", "pullout", "pullback", "handover", "disarmament", "apology", "compensation", "guarantee",
		"embargo", "sanction", "corridor", "extradition", "safeguard", "pause", "retreat", "transfer":
		return true
	}
	w := d.Lemma(h)
	return len(w) > 6 && !notActs[w] && (strings.HasSuffix(w, "tion") || strings.HasSuffix(w, "sion") || strings.HasSuffix(w, "ment") || strings.HasSuffix(w, "ing") || strings.HasSuffix(w, "wal") || strings.HasSuffix(w, "val"))
}

// demandAct: "called on B to do X", "demanded that B do X", "insists that X be done".
func (d *dealer) demandAct(u *parley.Undertaking, p, s int, actors, content, target []int) bool {
	h := content[0]
	subject := d.subjectOf(h)
	if subject >= 0 && d.tensed(h) {
		return false
	}
	if len(target) == 0 && subject < 0 && !d.wordIs(p, "demanded", "demands", "demanding") {
		return false
	}
	d.of(u, d.stakes(target, s))
	if len(u.Of) == 0 && subject >= 0 {
		d.of(u, d.ownersOrSelf(subject, s))
	}
	if len(u.Of) == 0 && len(target) > 0 || d.isTalk(h) {
		return false
	}
	if subject < 0 && len(target) == 0 {
		return false
	}
	if len(u.Of) == 0 && len(d.stakes(actors, s)) == 0 && !d.namesPerson(actors) {
		return false
	}
	d.what(u, content)
	if lemma := d.Lemma(p); lemma == "demand" {
		d.to(u, actors, s)
	}
	return true
}

// subjectOf is the subject of the clause headed by token h, -1 for none.
func (d *dealer) subjectOf(h int) int {
	for _, k := range d.kids(h) {
		if d.rel(k) == "nsubj" && k < h {
			return k
		}
	}
	return -1
}

// tensed reports whether the clause of token h tells what was or is, not what
// should be: "that the letters were signed".
func (d *dealer) tensed(h int) bool {
	at := h
	for _, k := range d.kids(h) {
		if r := d.rel(k); r == "aux" || r == "cop" {
			if d.wordIs(k, "must", "should", "be", "will", "would", "not") {
				return false
			}
			at = k
			break
		}
	}
	if d.wordIs(at, "be") {
		return false
	}
	s := d.subjectOf(h)
	single := s >= 0 && d.Tokens[s].UPOS != "PRON" && !plural(d.Word(s)) && d.Tokens[s].UPOS != "NOUN" || s >= 0 && !plural(d.Word(s))
	past := strings.Contains(d.Tokens[h].Feats, "Tense=Past") && !sameForms[d.Word(h)]
	if at == h && single && !past && !strings.HasSuffix(d.Word(h), "s") {
		return false // "that Libya open the border"
	}
	return d.wordIs(at, "was", "were", "is", "are", "has", "have", "had", "did", "does", "do", "can", "could", "may", "might") || at == h && d.Word(h) != d.Lemma(h)
}

// sameForms are verbs whose past is their base: "demanded that the army halt flights".
var sameForms = setOf("halt cut put set quit let shut split spread cast rid cease")

// fromWhom reports whether the target stands with "from" or "on".
func (d *dealer) fromWhom(target []int) bool {
	return len(target) > 0 && d.wordsAt(target[0], "from", "on", "to") && d.mentionAt(target[0]) != nil
}

// namesPerson reports whether the heads name a person, in a report that tells of
// meetings: a person without a party binds or asks nobody in others.
func (d *dealer) namesPerson(heads []int) bool {
	w := d.partsOf(heads)
	return len(d.meetings) > 0 && slices.ContainsFunc(w.mentions, func(m *mention.Mention) bool {
		return m.Kind == mention.Person || m.Kind == mention.Pronoun && d.resolve(m) >= 0
	})
}

// isTalk reports whether the act at token h is to meet or to go on talking.
func (d *dealer) isTalk(h int) bool {
	if slices.Contains(talkActs, d.Lemma(h)) {
		return true
	}
	for _, k := range d.kids(h) {
		if r := d.rel(k); (r == "obj" || r == "obl") && k > h && slices.Contains([]string{"talk", "talks", "negotiation", "dialogue", "meeting", "table"}, d.Lemma(k)) && !d.wordsAt(k, "after", "during", "before") {
			return true
		}
	}
	return false
}

// promise fills who would do what for whom.
func (d *dealer) promise(u *parley.Undertaking, p, s int, actors, content, thing, target []int) bool {
	d.of(u, d.stakes(actors, s))
	pointing := slices.ContainsFunc(actors, d.pointsToParties) && len(d.meetingsBefore(s)) > 0
	if len(u.Of) == 0 && !d.namesPerson(actors) && !pointing {
		return false
	}
	for _, t := range d.stakes(target, s) {
		if !slices.Contains(u.Of, t.party) {
			u.To = append(u.To, t.party)
		}
	}
	if d.Lemma(p) == "commit" && d.hasAux(p, "is", "are", "was", "were", "be", "been", "remain", "remains") || d.Tokens[p].UPOS == "ADJ" && d.Lemma(p) == "committed" {
		return false
	}
	if len(content) > 0 {
		h := content[0]
		if d.Tokens[h].UPOS != "VERB" || slices.Contains(threats, d.Lemma(h)) && !d.negated(h) || d.isTalk(h) && (u.Kind != "offer" || d.Lemma(h) != "host") {
			return false
		}
		d.what(u, content)
		return true
	}
	if at := d.act(p, append(slices.Clone(thing), target...)); at >= 0 {
		return d.whatAfter(u, p, at)
	}
	if u.Kind != "offer" || d.Tokens[p].UPOS == "ADJ" || len(thing) == 0 || slices.Contains(emptyOffers, d.Lemma(thing[0])) {
		return false
	}
	if end := d.asVenue(p, thing[0]); end > 0 {
		first, _ := d.piece(thing[0])
		d.setWhat(u, first, end)
		return true
	}
	owned := len(target) > 0 || slices.ContainsFunc(d.kids(thing[0]), func(k int) bool { return d.Tokens[k].Rel == "nmod:poss" })
	if !owned && d.formOf(thing[0]) == "" {
		return false
	}
	d.what(u, thing)
	if len(u.To) > 0 && u.What != nil && target[0] > thing[0] {
		first, _ := d.piece(thing[0])
		if tf, _ := d.reach(target[0]); tf > thing[0] {
			d.setWhat(u, first, tf)
		}
	}
	return true
}

// asVenue is the token after "as a venue", as which the verb at token p offers the place or the house at token h; 0
// for none: "offers Oslo as a venue", "offered its capital as the site of talks".
func (d *dealer) asVenue(p, h int) int {
	for _, k := range d.kids(p) {
		if k > h && k < h+far/2 && d.wordsAt(k, "as") && d.wordIs(k, "venue", "host", "site", "location", "meeting-place", "setting", "mediator", "go-between", "intermediary", "guarantor") {
			return k + 1
		}
	}
	return 0
}

func (d *dealer) negated(h int) bool {
	return slices.ContainsFunc(d.kids(h), func(k int) bool { return d.wordIs(k, "not", "never", "n't") && k < h })
}

package extract

import (
	"cmp"
	"slices"

	"parley"
	"parley/internal/lexicon"
	"parley/internal/mention"
)

// dealByActs makes an agreement of what is to be done: "agreed to open the
// border and withdraw", "agreed that both should be opened", "agreed on the
// recognition of certificates".
func (d *dealer) dealByActs(t dealing, who []stake) {
	heads := t.content
	if len(heads) == 0 {
		heads = t.agreed
	}
	heads = slices.DeleteFunc(slices.Clone(heads), func(h int) bool { return !d.isAct(h, len(t.content) > 0) })
	if len(heads) == 0 || len(t.side1) == 0 && d.Tokens[t.p].UPOS == "NOUN" {
		return
	}
	if len(who) == 0 && d.pointing(t) {
		for _, w := range d.whoMet(t.s) {
			who = append(who, stake{party: w.party, words: d.Span(t.p, t.p+1), because: []parley.Span{w.words}})
		}
	}
	if len(who) < 2 && (len(who) == 1 || !d.pointing(t) || len(d.meetingsBefore(t.s)) == 0) {
		return
	}
	a := &agreement{sentence: t.s, acts: true, vague: true}
	a.out = parley.Agreement{Status: t.status, Form: "other", Modality: t.modality}
	first, end := t.p, t.p+1
	for _, h := range heads {
		f, e := d.piece(h)
		if e <= f {
			continue
		}
		end = max(end, e)
		first = min(first, f)
		if form, moves := d.formOfAct(h, f, e); form != "" {
			if moves || len(heads) == 1 {
				a.out.Form = form
			}
			if moves {
				continue
			}
		}
		d.addTerm(a, f, e)
	}
	d.stand(a, t.stance, who)
	d.finishDeal(a, t, first, end)
}

// pointing reports whether those who agree are named by words that point to those
// who met, or not at all.
func (d *dealer) pointing(t dealing) bool {
	return len(t.side1) == 0 || slices.ContainsFunc(t.side1, d.pointsToParties) || d.isGroup(t.side1)
}

func (d *dealer) isGroup(heads []int) bool {
	return slices.ContainsFunc(heads, func(h int) bool { m := d.mentionAt(h); return m != nil && m.Kind == mention.Group })
}

// addTerm adds the tokens of [first, end) as a term, its deadline apart.
func (d *dealer) addTerm(a *agreement, first, end int) {
	first, end = d.trim(first, end)
	if end <= first {
		return
	}
	term := parley.Term{Evidence: spans(d.Span(first, end))}
	if due, ok := d.dueIn(first, end); ok {
		if d.wordIs(due.end, "and", ",") && due.end < end-3 && due.first > first+1 {
			d.addTerm(a, due.end, end)
			defer d.sortTerms(a)
			end = due.end
		}
		term.Deadline = due.time
		if due.end >= end-1 || due.time == nil {
			first, end = d.trim(first, due.first)
		}
	} else if k := d.lastBefore(first, end); k > 0 {
		first, end = d.trim(first, k)
	}
	if end <= first || countWords(d.Span(first, end).Text) < 2 {
		return
	}
	term.What = d.Span(first, end)
	if !slices.ContainsFunc(a.out.Terms, func(u parley.Term) bool { return u.What == term.What }) {
		a.out.Terms = append(a.out.Terms, term)
	}
}

// sortTerms puts the terms in the order of the text.
func (d *dealer) sortTerms(a *agreement) {
	slices.SortStableFunc(a.out.Terms, func(x, y parley.Term) int { return cmp.Compare(x.What.Start, y.What.Start) })
}

// lastBefore is the token of a "before winter" that ends [first, end), 0 for none.
func (d *dealer) lastBefore(first, end int) int {
	for k := end - 2; k >= max(first+1, end-5); k-- {
		if d.wordIs(k, "before", "by") && d.wordIs(end-1, "winter", "spring", "summer", "autumn", "rains", "ramadan", "christmas", "easter", "harvest", "dawn", "nightfall", "week", "month", "year") {
			return k
		}
	}
	return 0
}

// vagueActs are verbs that promise nothing to be done but more talk.
var vagueActs = []string{"meet", "talk", "speak", "negotiate", "discuss", "consult", "stay", "remain", "hope", "see", "strengthen", "deepen", "enhance", "consider",
	"explore", "intensify", "coordinate", "disagree", "differ", "reconvene", "work", "be", "have", "say", "note", "believe", "promote", "maintain", "boost", "think", "study", "bring"}

// talkNouns are what agreeing to go on with, or on, is no agreement.
var talkNouns = []string{"talk", "talks", "negotiation", "meeting", "dialogue", "contact", "consultation", "discussion", "conversation", "touch", "cooperation",
	"coordination", "tie", "relation", "session", "round", "visit", "summit", "date", "agenda", "need", "importance", "necessity", "point", "issue", "thing", "principle",
	"venue", "place", "effort", "exchange", "view", "call", "much", "everything", "nothing", "something", "most", "that", "this", "it", "conference", "process", "term",
	"condition", "matter", "detail", "price", "proposal", "plan", "demand", "request", "question"}

// isAct reports whether the clause or noun at token h says that something is to be
// done, other than talking on.
func (d *dealer) isAct(h int, clause bool) bool {
	lemma := d.Lemma(h)
	if !clause {
		return d.Tokens[h].UPOS == "NOUN" && !slices.Contains(talkNouns, lemma) && !slices.Contains(talkNouns, d.Word(h)) && d.mentionAt(h) == nil
	}
	if d.Tokens[h].UPOS != "VERB" || d.hasFrame(h, "agree") {
		return false
	}
	if slices.Contains(vagueActs, lemma) && !d.wordIs(h-1, "be") {
		return false
	}
	if d.wordsMark(h, "that") || d.isFinite(h) {
		if !slices.ContainsFunc(d.kids(h), func(k int) bool { return d.rel(k) == "aux" && d.wordIs(k, "should", "would", "will", "must", "shall") }) {
			return false
		}
	}
	for _, k := range d.kids(h) {
		if (d.rel(k) == "obj" || d.rel(k) == "obl" || d.Tokens[k].Rel == "nsubj:pass") && slices.Contains(talkNouns, d.Lemma(k)) && d.rel(k) != "obl" {
			return false
		}
		if d.rel(k) == "obl" && slices.Contains([]string{"talk", "talks", "negotiation", "meeting", "dialogue", "touch", "contact"}, d.Lemma(k)) && d.wordsAt(k, "with", "in", "to", "on") {
			return false
		}
	}
	return true
}

// hasFrame reports whether a frame of that kind with something agreed stands at token h.
func (d *dealer) hasFrame(h int, kind string) bool {
	sen := &d.sentences[d.SentenceOf(h)]
	return slices.ContainsFunc(sen.matches, func(m lexicon.FrameMatch) bool {
		return sen.base+m.Predicate == h && m.Frame.Kind == kind && len(m.Fill(lexicon.RoleAgreement)) > 0 && m.Frame.Attribute("agreement") != "" && d.formOf(sen.base+m.Fill(lexicon.RoleAgreement)[0]) != ""
	})
}

// formOfAct is the form of an agreement by what is to be done: exchanging
// prisoners, or acting on an agreement that the act names; then moves is true.
func (d *dealer) formOfAct(h, first, end int) (form string, moves bool) {
	captives := d.wordNear(first, end, "prisoners", "detainees", "captives", "hostages", "bodies", "prisoner", "detainee")
	switch d.Lemma(h) {
	case "exchange", "swap", "release", "free":
		if captives {
			return "exchange", false
		}
	case "move", "enter", "proceed", "return", "start", "begin", "launch", "renew", "prepare", "establish", "enforce", "observe", "implement", "honour", "honor", "respect",
		"uphold", "restore", "revive", "sign", "extend", "prolong", "finalise", "finalize", "conclude", "stick", "abide", "comply", "adhere", "institute", "impose":
		for k := first; k < end; k++ {
			if f := d.formOfWord(k); f != "" && f != "other" && d.Tokens[k].UPOS == "NOUN" {
				return f, true
			}
		}
	case "stop", "cease", "halt", "end", "suspend":
		if d.wordNear(first, end, "fighting", "hostilities", "shelling", "fire", "firing", "attacks", "shooting") {
			return "ceasefire", false
		}
	}
	return "", false
}

// provisionVerbs are what an agreement does with its terms.
var provisionVerbs = []string{"provide", "call", "include", "require", "stipulate", "envisage", "envision", "foresee", "oblige", "contain", "cover", "allow", "set", "say", "guarantee", "establish", "demand", "commit", "bind", "specify", "mandate", "entail", "ban", "prohibit"}

// provisions reads the terms that a sentence gives of an agreement as its
// subject or "under" it: "the accord calls for …", "under the deal, A is to …".
func (d *dealer) provisions(s int) {
	first, end := d.limits(s)
	for k := first; k < end; k++ {
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

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
		if !slices.ContainsFunc(d.kids(h), func(k int) bool {
			return (d.rel(k) == "aux" || d.rel(k) == "cop") && d.wordIs(k, "should", "would", "will", "must", "shall", "be")
		}) {
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

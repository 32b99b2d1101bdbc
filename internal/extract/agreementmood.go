package extract

import (
	"slices"
	"strings"

	"parley/internal/lexicon"
	"parley/internal/mention"
)

// mend puts right what the frame could not see: "the accord signed on Monday"
// is no signing on to something.
func (d *dealer) mend(t *dealing) {
	if of := d.head(t.p); d.rel(t.p) == "acl" && of >= 0 && len(t.agreed) == 0 && d.formOf(of) != "" {
		t.agreed, t.side1 = []int{of}, nil
		for _, k := range d.kids(t.p) {
			if t.status == "proposed" && d.Tokens[k].Rel == "obl:agent" {
				t.side1 = d.withJoined(k)
			}
		}
	}
	if d.Lemma(t.p) == "agree" && len(t.side1) == 0 {
		for _, k := range d.kids(t.p) {
			if d.Tokens[k].Rel == "nsubj" {
				t.side1 = d.withJoined(k)
			}
		}
	}
	if d.Lemma(t.p) == "declare" && len(t.agreed) > 0 && d.wordIs(t.agreed[0]+1, "over", "dead", "void") {
		t.status = "expired"
	}
	if len(t.agreed) == 0 && (d.Lemma(t.p) == "sign" || d.Lemma(t.p) == "ink") {
		for _, k := range d.kids(t.p) {
			if d.Tokens[k].Rel == "nsubj:pass" {
				t.agreed, t.side1 = []int{k}, nil
			}
		}
	}
	if len(t.agreed) == 0 && d.Lemma(t.p) == "sign" && d.wordIs(t.p+1, "on") && d.mentionAt(t.p+2) != nil && d.mentionAt(t.p+2).Kind == mention.Time {
		for _, k := range d.kids(t.p) {
			if d.Tokens[k].Rel == "obj" && k > t.p { // "signed on Saturday the protocol"
				t.agreed, t.status, t.stance = []int{k}, "signed", "signed"
			}
		}
	}
	if d.Lemma(t.p) == "agree" && len(t.agreed) > 0 && d.isPlan(t.agreed[0]) && d.wordsAt(t.agreed[0], "to", "with") && len(d.ownParties(t.agreed[0], t.s)) > 0 {
		t.stance = "accepted" // "agreed to B's proposal"
	}
	t.agreed = slices.DeleteFunc(t.agreed, func(h int) bool { return d.Word(h) == "it" && d.Lemma(t.p) == "agree" })
	t.side1 = d.inherit(t.side1, t.s)
	switch d.Lemma(t.p) {
	case "broker", "mediate":
		if d.rel(t.p) == "acl" {
			t.status, t.stance = "", "" // "a truce brokered by Egypt was announced"
		}
	case "sign", "ink", "signing":
		if t.status == "agreed" && !d.wordIs(t.p+1, "off", "up") {
			t.status, t.stance = "signed", "signed"
		}
	case "adopt", "draft", "draw":
		t.stance = ""
	}
	switch t.status {
	case "violated", "withdrawn", "suspended", "expired", "in_force", "announced":
		if t.stance != "accepted" {
			t.stance = ""
		}
	case "signed":
		t.stance = "signed"
	case "":
		if t.stance == "studying" {
			t.status = "proposed"
		}
	}
	d.mendAccused(t)
}

// mendAccused: of "A accused B of breaking the truce", B is told to have broken it.
func (d *dealer) mendAccused(t *dealing) {
	at := d.head(t.p)
	if at < 0 || d.Lemma(at) != "accuse" && d.Lemma(at) != "blame" && d.Lemma(at) != "suspect" {
		return
	}
	t.side1 = nil
	for _, k := range d.kids(at) {
		switch d.Tokens[k].Rel {
		case "obj", "nsubj:pass":
			t.side1 = d.withJoined(k)
		case "nsubj":
			t.teller = d.withJoined(k)
		}
	}
}

// moodOf judges how the act is put: false where it says nothing of an agreement.
func (d *dealer) moodOf(t *dealing, m *lexicon.FrameMatch) bool {
	if d.Tokens[t.p].UPOS == "NOUN" && d.openSigning(t.p) || d.Word(t.p-1) == "of" && t.p > 1 && aimNouns[d.Lemma(t.p-2)] {
		return false
	}
	switch status := m.Mood.Status(); status {
	case "held", "ongoing":
		return !d.onlyAimed(t, m)
	case "":
		return d.Tokens[t.p].UPOS == "NOUN" || d.rel(t.p) == "root" || d.rel(t.p) == "acl"
	case "planned":
		if m.Mood.Tense == "past" {
			return true // "agreed to a truce, Egypt announced"
		}
		return d.planned(t, m)
	case "refused":
		if t.status != "agreed" && t.status != "signed" && t.status != "initialled" && t.stance != "accepted" || !d.refuses(t, m) {
			return false
		}
		t.status, t.stance = "rejected", "rejected"
		return true
	case "proposed", "postponed":
		if t.status == "rejected" || t.status == "violated" || len(t.content) > 0 || !d.underProposal(t, m) {
			return false
		}
		t.status, t.stance, t.modality = "proposed", "", "intended"
		return true
	}
	return false
}

// refuses reports whether the parties will not, and not only could not.
func (d *dealer) refuses(t *dealing, m *lexicon.FrameMatch) bool {
	if len(m.Mood.Under) == 0 {
		return false
	}
	switch d.Lemma(d.sentences[t.s].base + m.Mood.Under[0].Token) {
	case "refuse", "decline", "reject", "refusal", "rejection", "rule", "ready", "agree", "unwilling":
		return true
	}
	return false
}

// onlyAimed reports whether the act is what others talk of or work for: "talks about
// reaching a truce", "continue to negotiate a deal".
func (d *dealer) onlyAimed(t *dealing, m *lexicon.FrameMatch) bool {
	if d.Lemma(t.p) == "negotiate" {
		return m.Mood.Status() != "held" || len(m.Mood.Under) > 0
	}
	if !strings.HasSuffix(d.Word(t.p), "ing") || m.Mood.Progressive || d.Tokens[t.p].UPOS != "VERB" {
		return false
	}
	if h := d.head(t.p); h >= 0 && (d.Lemma(h) == "accuse" || d.Lemma(h) == "blame" || d.Lemma(h) == "suspect") {
		return false
	}
	for _, k := range d.kids(t.p) {
		if r := d.rel(k); (r == "mark" || r == "case") && k < t.p {
			return !d.wordIs(k, "after", "since", "following", "by", "upon")
		}
	}
	return d.rel(t.p) != "advcl" && d.rel(t.p) != "acl" || d.wordIs(t.p-1, "to", "about", "of", "for", "on", "toward", "towards", "at", "from")
}

// aimNouns are nouns for what is not done yet: "the importance of signing".
var aimNouns = setOf("significance importance need necessity possibility prospect hope aim purpose goal way chance task benefit idea intention likelihood urgency objective option cost")

// openSigning reports whether the noun of signing at token p tells of what depends on something or is only possible.
func (d *dealer) openSigning(p int) bool {
	h := d.head(p)
	return h >= 0 && d.rel(p) == "nsubj" && d.wordIs(h, "conditional", "contingent", "conditioned", "depends", "depend", "depended", "hinges", "hinged", "impossible", "unattainable", "possible", "unlikely", "likely")
}

// foreseen reports whether the act is told as one to come, and not only as what others
// wish or go somewhere for.
func (d *dealer) foreseen(m *lexicon.FrameMatch) bool {
	if len(m.Mood.Under) == 0 {
		return m.Mood.Modal == "will" || m.Mood.Modal == "be to"
	}
	return m.Mood.Under[0].Sense == "planned" || m.Mood.Under[0].Sense == "reported"
}

// underProposal reports whether what makes the act a proposal is proposing or putting
// off, not asking others for it: "urged B to sign".
func (d *dealer) underProposal(t *dealing, m *lexicon.FrameMatch) bool {
	if len(m.Mood.Under) == 0 {
		return m.Frame.Kind == "propose" && m.Mood.Modal == ""
	}
	switch d.Lemma(d.sentences[t.s].base + m.Mood.Under[0].Token) {
	case "propose", "suggest", "recommend", "offer", "proposal", "suggestion", "postpone", "delay", "defer":
		return true
	}
	return false
}

// planned: what is agreed to be signed is agreed; what will be signed is proposed;
// what will run out is in force.
func (d *dealer) planned(t *dealing, m *lexicon.FrameMatch) bool {
	under := ""
	if len(m.Mood.Under) > 0 {
		under = d.Lemma(d.sentences[t.s].base + m.Mood.Under[0].Token)
	}
	switch {
	case under == "agree" || under == "agreement":
		if t.status != "extended" {
			t.status = "agreed"
		}
		t.stance = "agreed"
	case t.status == "expired":
		t.status = "in_force"
	case t.status == "in_force" && len(t.side1) == 0:
		t.status = "agreed"
	case (t.status == "signed" || t.status == "initialled" || t.status == "extended" || t.status == "announced") && d.foreseen(m):
		t.status, t.stance, t.modality = "proposed", "", "intended"
	default:
		return false
	}
	return true
}

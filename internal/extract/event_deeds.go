package extract

import (
	"slices"

	"parley/internal/lexicon"
)

// A deed is what a sentence says that somebody does to somebody, by a frame that
// the code book has a category for.
type deed struct {
	event, mode, cameo string
	temporal           string
	actors, recipients []named
	at                 int  // the predicate, a token of the document
	mutual             bool // those who act do it with each other
	domestic           bool // the recipient is the actor's own people
	turned             bool // its category comes from what governs the act: "agreed to release"
	under              []int
	strong             bool // by a frame of acts rather than of agreements
}

// actorRoles and recipientRoles are where frames say who does it and to whom, in
// the order in which they are asked.
var (
	actorRoles     = []lexicon.FrameRole{lexicon.RoleActor, lexicon.RoleGiver, lexicon.RoleSide1, lexicon.RoleSpeaker}
	recipientRoles = []lexicon.FrameRole{lexicon.RoleReceiver, lexicon.RoleTarget, lexicon.RoleSide2, lexicon.RoleAddressee, lexicon.RoleFrom, lexicon.RoleThing, lexicon.RoleAgreement, lexicon.RoleEvent}
	weakKinds      = map[string]bool{"agree": true, "propose": true, "call_for": true, "promise": true}
)

// mostDeeds bounds the deeds of one sentence.
const mostDeeds = 100

// deedsOf gives the deeds that sentence s tells of, one a predicate.
func (x *reader) deedsOf(s int) []deed {
	sen := &x.sentences[s]
	out := x.obliged(s)
	if len(sen.matches) == 0 && len(out) == 0 {
		return nil
	}
	for i := range sen.matches {
		m := &sen.matches[i]
		if m.Frame.Kind == "visit" && !x.isAside(sen, m) {
			out = append(out, x.visits(sen, m)...)
		}
		if meetingKinds[m.Frame.Kind] && m.Frame.Kind != "propose" || x.isAside(sen, m) {
			continue
		}
		if d, ok := x.deed(sen, m); ok {
			out = addDeed(out, d)
		}
		if len(out) >= mostDeeds {
			break
		}
	}
	vowed(out)
	all := slices.Clone(out)
	return slices.DeleteFunc(out, func(d deed) bool { return superseded(&d, all) || x.isContent(&d, all) })
}

// isContent reports whether the deed is only what another one is about: "accused the
// rebels of attacking", "rejected a request to release".
func (x *reader) isContent(d *deed, all []deed) bool {
	if x.isFinite(d.at) {
		return false
	}
	at := d.at
	for range 4 {
		r := x.rel(at)
		head := x.head(at)
		if head < 0 || r == "conj" || r == "parataxis" || r == "advcl" && x.prepOf(at) == "" {
			return false
		}
		at = head
		if slices.ContainsFunc(all, func(o deed) bool { return o.at == at && (!o.turned || !d.turned) && !(d.turned && governs[o.event]) }) {
			return true
		}
	}
	return false
}

// addDeed keeps one deed of a predicate: one whose parties are known before
// others, one of a frame of acts before one of a frame of agreements.
func addDeed(list []deed, d deed) []deed {
	for i := range list {
		old := &list[i]
		if old.at != d.at {
			continue
		}
		if len(d.recipients) > 0 && len(old.recipients) == 0 || d.strong && !old.strong && len(d.recipients) > 0 {
			*old = d
		}
		return list
	}
	return append(list, d)
}

// vowed gives a threat under a promise those whom the promise names: "vowed to fight
// until the army leaves".
func vowed(list []deed) {
	for i := range list {
		for j := range list {
			d, o := &list[i], &list[j]
			if d.turned && d.event == "THREATEN" && o.event == "AGREE" && len(d.recipients) == 0 && slices.Contains(d.under, o.at) {
				d.recipients = o.recipients
			}
		}
	}
}

// governs are the categories of words that make a plan, a wish or a refusal of an act.
var governs = map[string]bool{"AGREE": true, "REQUEST": true, "REJECT": true, "THREATEN": true}

// superseded reports whether another deed of the sentence says more of the same:
// of "agreed to release the crew" the release, where it names whose crew.
func superseded(d *deed, all []deed) bool {
	for i := range all {
		o := &all[i]
		if o.turned && governs[d.event] && slices.Contains(o.under, d.at) && len(o.recipients) > 0 {
			return true
		}
		if d.turned && slices.Contains(d.under, o.at) && len(d.recipients) == 0 && len(o.recipients) > 0 && (d.event == o.event || d.event != "THREATEN") {
			return true
		}
	}
	return false
}

// isAside reports whether the match is in words that only describe or date
// something else: a participle before a noun ("alleged bombers").
func (x *reader) isAside(sen *sentence, m *lexicon.FrameMatch) bool {
	p := sen.base + m.Predicate
	return x.rel(p) == "amod" || x.rel(p) == "compound"
}

// deed reads a match. ok is false where the code book has no category for it or
// nobody is known who does it.
func (x *reader) deed(sen *sentence, m *lexicon.FrameMatch) (deed, bool) {
	event, mode, cameo := m.PLOVER()
	if event == "" {
		return deed{}, false
	}
	d := deed{mode: mode, cameo: cameo, at: sen.base + m.Predicate, turned: event != m.Frame.Attribute("event"), strong: !weakKinds[m.Frame.Kind]}
	d.event = event
	if event == "INVESTIGATE" {
		d.event, d.mode = "ACCUSE", "investigate"
	}
	for _, g := range m.Mood.Under {
		d.under = append(d.under, sen.base+g.Token)
	}
	d.temporal = x.temporalOf(m, d.at)
	if event == "THREATEN" && d.turned && len(d.under) > 0 && (x.Lemma(d.under[0]) == "try" || x.Lemma(d.under[0]) == "attempt") {
		d.event, d.mode, d.cameo = m.Frame.Attribute("event"), m.Frame.Attribute("mode"), m.Frame.Attribute("cameo")
	}
	if d.turned && x.asserted(m, d.at) {
		d.event, d.mode, d.cameo, d.turned = m.Frame.Attribute("event"), m.Frame.Attribute("mode"), m.Frame.Attribute("cameo"), false
		d.temporal = "new"
	}
	if d.turned && len(m.Mood.Under) > 0 && m.Mood.Under[0].Sense == "purpose" && d.event == "AGREE" {
		return deed{}, false // "resigned to allow an election"
	}
	if event == "AGREE" && d.turned && x.hasUnless(d.at) {
		d.event, d.cameo = "THREATEN", "130"
	}
	if d.event == "REQUEST" && d.turned {
		x.asked(&d, sen, m)
	} else {
		x.done(&d, sen, m)
	}
	return d, len(d.actors) > 0
}

// asserted reports whether the act is told as done although a word above makes a plan of
// other acts: "announced that it had freed the crew", "marched to protest".
func (x *reader) asserted(m *lexicon.FrameMatch, at int) bool {
	c := &m.Mood.Clause
	if len(m.Mood.Under) > 0 && m.Mood.Under[0].Sense == "purpose" {
		event := m.Frame.Attribute("event")
		return event == "PROTEST" || event == "COERCE" || event == "ASSAULT"
	}
	if slices.ContainsFunc(m.Mood.Under, func(g lexicon.Governor) bool { return g.Sense == "demanded" || g.Sense == "proposed" }) {
		return false
	}
	return x.rel(at) == "ccomp" && c.Modal == "" && !c.Infinitive && !c.Negated && (c.Perfect || c.Tense == "past") && !m.Mood.Conditional
}

// temporalOf places the act in time: new, background, future or hypothetical.
func (x *reader) temporalOf(m *lexicon.FrameMatch, at int) string {
	switch m.Mood.Status() {
	case "planned":
		return "future"
	case "possible", "proposed":
		return "hypothetical"
	case "refused":
		return "new"
	}
	if x.BlockOf(x.SentenceOf(at)).Background || x.hasPluperfect(at) || x.rel(at) == "advcl" && (m.Mood.Mark == "after" || m.Mood.Mark == "since" || m.Mood.Mark == "when") {
		return "background"
	}
	return "new"
}

// hasPluperfect reports whether the verb at token i stands with "had".
func (x *reader) hasPluperfect(i int) bool {
	return slices.ContainsFunc(x.kids(i), func(k int) bool { return x.rel(k) == "aux" && x.Word(k) == "had" })
}

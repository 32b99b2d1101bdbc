package extract

import (
	"slices"

	"parley/internal/lexicon"
	"parley/internal/mention"
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

// done: who does it to whom, as the frame has it.
func (x *reader) done(d *deed, sen *sentence, m *lexicon.FrameMatch) {
	d.actors = x.firstNamed(sen, m, actorRoles, nil)
	if len(d.actors) == 0 && d.turned {
		d.actors = x.asker(sen, m, "")
	}
	if len(d.actors) == 0 && x.Tokens[d.at].UPOS == "NOUN" {
		d.actors = x.partiesBefore(d.at)
	}
	if d.turned && d.event == "REJECT" {
		if by := x.asker(sen, m, ""); len(by) > 0 && len(d.actors) > 0 && len(without(d.actors, by)) > 0 {
			d.recipients, d.actors = without(d.actors, by), by // "refused to let the UN land"
			return
		}
	}
	d.mutual = mutualKinds[m.Frame.Kind] && len(d.actors) > 1 && d.event != "REJECT" || d.cameo == "127"
	d.recipients = x.firstNamed(sen, m, recipientRoles, d.actors)
	if m.Fill(lexicon.RoleTarget) == nil && m.Fill(lexicon.RoleContent) != nil {
		if r := x.inContent(sen, m, d.actors); len(r) > 0 {
			d.recipients = r
		}
	}
	if len(d.recipients) == 0 {
		d.recipients = x.whereTo(sen, m, d)
	}
	own := x.firstNamed(sen, m, recipientRoles[:2], nil)
	if base := m.Frame.Attribute("event"); len(d.recipients) == 0 && len(own) > 0 && (domestic[base] || base == "RETREAT") {
		d.recipients, d.domestic = own, true
	}
	if len(d.recipients) == 0 && !d.mutual {
		d.recipients = x.besides(d)
	}
	if len(d.actors) == 0 {
		x.crowd(d, sen, m)
	}
	if len(d.recipients) == 0 && !d.mutual {
		x.atHome(d, m.Frame.Attribute("event"), x.isOwn(sen, m))
	}
	if len(d.actors) == 0 {
		x.fromHome(d, sen, m)
	}
}

// domestic are the categories of acts that authorities do to their own people and
// people to their own authorities, where no other nation is named.
var domestic = map[string]bool{"COERCE": true, "PROTEST": true, "CONCEDE": true}

// fromHome makes an official without a nation one of those whom he rules or of the state
// where he does so: "The president banned the Norwegian opposition".
func (x *reader) fromHome(d *deed, sen *sentence, m *lexicon.FrameMatch) {
	if !domestic[m.Frame.Attribute("event")] {
		return
	}
	official := slices.ContainsFunc(m.Fill(lexicon.RoleActor), func(h int) bool {
		a := x.mentionAt(sen.base + h)
		return a != nil && (a.Kind == mention.Person && (a.Title || a.Described) || a.Kind == mention.Pronoun)
	})
	if !official {
		return
	}
	if len(d.recipients) == 0 {
		for _, h := range m.Fill(lexicon.RolePlace) {
			if n := x.stateOf(sen.base + h); len(n) > 0 {
				d.recipients = n
				break
			}
		}
	}
	if len(d.recipients) == 1 {
		d.actors, d.domestic = d.recipients, true
	}
}

// isOwn reports whether those to whom it is done are an official or a body without a
// nation, who are then the actor's own: "Norwegian rebels demanded that the president resign".
func (x *reader) isOwn(sen *sentence, m *lexicon.FrameMatch) bool {
	heads := append(slices.Clone(m.Fill(lexicon.RoleTarget)), m.Fill(lexicon.RoleReceiver)...)
	for _, c := range m.Fill(lexicon.RoleContent) {
		if s := sen.tree.Subject(c); s >= 0 {
			heads = append(heads, s)
		}
	}
	for _, h := range heads {
		at := sen.base + h
		if a := x.mentionAt(at); a != nil && a.Kind == mention.Person && (a.Title || a.Described) || a == nil && x.isPeopleNoun(at) && !x.wordIs(at, "counterpart", "counterparts", "neighbour", "neighbor", "partner", "ally", "allies") {
			return true
		}
	}
	return false
}

// mutualKinds are frames whose several actors do it with each other.
var mutualKinds = map[string]bool{"agree": true, "cooperate": true}

// clausal are the categories whose recipient may stand in a clause that says what it is
// for: "began a strike to demand the resignation of the king".
var clausal = map[string]bool{"THREATEN": true, "REJECT": true, "REQUEST": true, "PROTEST": true}

// crowd makes those who protest in a country without being named people of it, or, where no
// place is named, of the state that they protest against.
func (x *reader) crowd(d *deed, sen *sentence, m *lexicon.FrameMatch) {
	if d.event != "PROTEST" && !(d.event == "THREATEN" && m.Frame.Kind == "protest") || len(m.Fill(lexicon.RoleActor)) == 0 {
		return
	}
	for _, k := range x.kids(d.at) {
		if k > d.at && x.rel(k) == "obl" && x.wordsAt(k, "in", "at", "throughout", "across", "outside") {
			if d.actors = x.stateOf(k); len(d.actors) > 0 {
				break
			}
		}
	}
	if len(d.actors) == 0 && len(d.recipients) == 1 {
		d.actors = d.recipients
	}
	if len(d.recipients) == 1 && len(d.actors) == 1 && d.recipients[0].same(d.actors[0]) {
		d.domestic = true
	}
}

// besides gives the first party among the words on the predicate that follow it,
// where the frame has no slot that names one.
func (x *reader) besides(d *deed) []named {
	for _, k := range x.kids(d.at) {
		switch x.rel(k) {
		case "obj", "iobj", "obl", "xcomp":
		case "advcl", "ccomp", "acl":
			if !clausal[d.event] || d.event != "PROTEST" && x.prepOf(k) != "to" && x.rel(k) != "ccomp" {
				continue
			}
		default:
			continue
		}
		if k < d.at || !x.wordIs(k, "defiance", "protest", "retaliation", "support", "response") && x.wordsAt(k, "in", "at", "after", "following", "since", "during", "under", "despite", "before", "as", "because", "through") {
			continue
		}
		if n := without(x.partiesAt(k, 2), d.actors); len(n) > 0 {
			return n
		}
		if n := x.namedUnder(k, d.actors); len(n) > 0 {
			return n
		}
	}
	return nil
}

// hasUnless reports whether the act is to come about unless something else does.
func (x *reader) hasUnless(v int) bool {
	return slices.ContainsFunc(x.kids(v), func(k int) bool { return x.rel(k) == "advcl" && x.prepOf(k) == "unless" })
}

// asked: of an act that somebody asks for, who asks and who is to do it.
func (x *reader) asked(d *deed, sen *sentence, m *lexicon.FrameMatch) {
	d.actors = x.asker(sen, m, "asks")
	d.recipients = x.firstNamed(sen, m, actorRoles, d.actors)
	if len(d.recipients) > 0 {
		return
	}
	d.recipients = x.firstNamed(sen, m, recipientRoles, d.actors)
	if doer := x.firstNamed(sen, m, actorRoles, nil); len(doer) > 0 && len(without(doer, d.actors)) == 0 && offers(x, d) {
		d.event, d.cameo, d.temporal = "AGREE", "03"+d.cameo[2:], "future" // what somebody offers to do himself
	}
}

// offers reports whether the deed is under a word of offering.
func offers(x *reader, d *deed) bool {
	return slices.ContainsFunc(d.under, func(t int) bool { return x.Lemma(t) == "offer" || x.Lemma(t) == "propose" })
}

// asker gives the subject of the innermost word above the act that asks for it, reports
// it or intends it. Where somebody must do it, who says so asks.
func (x *reader) asker(sen *sentence, m *lexicon.FrameMatch, want string) []named {
	for _, g := range m.Mood.Under {
		asks := g.Sense == "proposed" || g.Sense == "demanded"
		if want == "asks" && !asks && !(g.Sense == "reported" && (m.Mood.Modal == "must" || m.Mood.Modal == "should")) {
			continue
		}
		if s := sen.tree.Subject(g.Token); s >= 0 {
			if n := x.partiesAt(sen.base+s, 3); len(n) > 0 {
				return n
			}
		}
	}
	return nil
}

// firstNamed gives the parties of the first of the roles that names any but those
// already known.
func (x *reader) firstNamed(sen *sentence, m *lexicon.FrameMatch, roles []lexicon.FrameRole, not []named) []named {
	for _, role := range roles {
		var out []named
		for _, h := range m.Fill(role) {
			for _, n := range x.namedWith(sen.base + h) {
				if !slices.ContainsFunc(not, n.same) && !slices.ContainsFunc(out, n.same) {
					out = append(out, n)
				}
			}
		}
		if len(out) > 0 {
			return out
		}
	}
	return nil
}

// inContent gives those to whom the clause that the predicate is about would be
// done: its subject, else the first party in it.
func (x *reader) inContent(sen *sentence, m *lexicon.FrameMatch, not []named) []named {
	for _, c := range m.Fill(lexicon.RoleContent) {
		if s := sen.tree.Subject(c); s >= 0 {
			if n := without(x.partiesAt(sen.base+s, 3), not); len(n) > 0 {
				return n
			}
		}
		if n := x.namedUnder(sen.base+c, not); len(n) > 0 {
			return n
		}
	}
	return nil
}

// placed are the categories whose frames name as place what they are done to:
// troops sent to a country, a curfew in a region.
var placed = map[string]bool{"MOBILIZE": true, "COERCE": true, "CONCEDE": true, "RETREAT": true, "ASSAULT": true, "AID": true, "SANCTION": true, "THREATEN": true, "AGREE": true, "REJECT": true, "PROTEST": true}

// whereTo gives the state of the place that the frame names, else a party under
// the predicate's object.
func (x *reader) whereTo(sen *sentence, m *lexicon.FrameMatch, d *deed) []named {
	for _, role := range []lexicon.FrameRole{lexicon.RoleTarget, lexicon.RoleReceiver, lexicon.RoleThing, lexicon.RoleAgreement} {
		for _, h := range m.Fill(role) {
			if n := x.namedUnder(sen.base+h, d.actors); len(n) > 0 {
				return n
			}
		}
	}
	if !placed[d.event] {
		return nil
	}
	for _, role := range []lexicon.FrameRole{lexicon.RoleFrom, lexicon.RolePlace} {
		for _, h := range m.Fill(role) {
			if n := without(x.stateOf(sen.base+h), d.actors); len(n) > 0 {
				return n
			}
		}
	}
	return nil
}

// atHome makes an authority that coerces or yields to people of no other nation do
// so to its own, and people protest to their own state.
func (x *reader) atHome(d *deed, event string, own bool) {
	own = own || domestic[event]
	if !own || len(d.actors) != 1 {
		return
	}
	home := d.actors[0]
	if p, ok := x.Lex.Party(home.party); ok && p.State != "" {
		home.party = p.State
	}
	d.recipients, d.domestic = []named{home}, true
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

package extract

import (
	"slices"

	"parley/internal/lexicon"
	"parley/internal/mention"
)

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
	own = own || domestic[event] && d.mode != "destroy"
	if !own || len(d.actors) != 1 {
		return
	}
	home := d.actors[0]
	if p, ok := x.Lex.Party(home.party); ok && p.State != "" {
		home.party = p.State
	}
	if x.isState(home.party) {
		d.recipients, d.domestic = []named{home}, true
	}
}

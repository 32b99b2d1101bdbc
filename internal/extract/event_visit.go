package extract

import (
	"parley/internal/lexicon"
	"parley/internal/mention"
)

// visits reads "A visited Oslo" or "A arrived in Oslo" of an official: a visit to the
// state, whose host a meeting would name.
func (x *reader) visits(sen *sentence, m *lexicon.FrameMatch) []deed {
	event, _, cameo := m.PLOVER()
	if event != "CONSULT" && event != "AGREE" || !x.isOfficial(sen, m.Fill(lexicon.RoleSide1)) {
		return nil
	}
	d := deed{event: event, mode: "visit", cameo: cameo, at: sen.base + m.Predicate, strong: true}
	if event == "CONSULT" {
		d.cameo = "042"
	}
	d.temporal = x.temporalOf(m, d.at)
	d.actors = x.firstNamed(sen, m, []lexicon.FrameRole{lexicon.RoleSide1}, nil)
	for _, h := range m.Fill(lexicon.RolePlace) {
		d.recipients = append(d.recipients, without(x.stateOf(sen.base+h), append(d.recipients, d.actors...))...)
	}
	if len(d.actors) == 0 || len(d.recipients) == 0 {
		return nil
	}
	return []deed{d}
}

// isOfficial reports whether one of the heads is a person with an office, an office or a
// delegation.
func (x *reader) isOfficial(sen *sentence, heads []int) bool {
	for _, h := range heads {
		m := x.mentionAt(sen.base + h)
		if m != nil && m.Kind == mention.Person || x.Is(sen.base+h, lexicon.Office|lexicon.Delegation) {
			return true
		}
	}
	return false
}

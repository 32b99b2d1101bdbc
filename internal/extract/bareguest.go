package extract

import (
	"slices"
	"strings"

	"parley/internal/lexicon"
	"parley/internal/mention"
)

// personFrames are the frames whose guest or partner may be a bare name: "received Holt". Of other
// names they say something else: "saw Oslo", "received Patriots".
var personFrames = setOf("host.receive host.entertain visit.welcome meet.see-visitor meet.sit-with meet.spend-with call.call call.ring visit.call-on-visit")

// namesNoPerson reports whether the one received, seen or called is a bare name that is nobody's.
func (x *reader) namesNoPerson(sen *sentence, m *lexicon.FrameMatch) bool {
	role := lexicon.RoleSide2
	if strings.HasPrefix(m.Frame.Name, "host.") || m.Frame.Name == "visit.welcome" {
		role = lexicon.RoleSide1
	}
	heads := m.Fill(role)
	if len(heads) == 0 {
		return false
	}
	for _, h := range heads {
		i := sen.base + h
		a := x.mentionAt(i)
		if x.Tokens[i].UPOS != "PROPN" || a != nil && a.Kind == mention.Person && !x.isCalledThing(i) {
			return false
		}
		if a != nil && a.Kind == mention.Party && x.lastNoun(a) >= 0 {
			return false // "received Oman's envoys"
		}
	}
	return true
}

// isCalledThing reports whether a noun in apposition says that the name at token i is no person's:
// "received Barracuda, a fish".
func (x *reader) isCalledThing(i int) bool {
	return slices.ContainsFunc(x.kids(i), func(k int) bool {
		return k > i && x.rel(k) == "appos" && x.Tokens[k].UPOS == "NOUN" && !x.isPeopleNoun(k) && !x.Is(k, lexicon.Office) && !x.Lex.InClass(x.Lemma(k), "people")
	})
}

// namesNoPlace reports whether a frame of being invited to or expected in a place has no place.
func (x *reader) namesNoPlace(sen *sentence, m *lexicon.FrameMatch) bool {
	if m.Frame.Name != "visit.invite-to-place" && m.Frame.Name != "visit.expect-place" {
		return false
	}
	return !slices.ContainsFunc(m.Fill(lexicon.RolePlace), func(h int) bool {
		a, n := x.mentionAt(sen.base+h), x.nameAt(sen.base+h)
		return a != nil && (a.Kind == mention.Place || a.Kind == mention.Party && n != nil && len(n.Party) == 3) || x.Word(sen.base+h) == "capital"
	})
}

package lexicon

import "slices"

// talkKinds are the kinds whose frames are about talks and agreements: under whose
// mediation and beside what they happen is looked for without a slot of its own.
var talkKinds = []string{"meet", "call", "hold", "begin", "resume", "conclude", "break_off", "postpone", "cancel", "host", "talks", "agree"}

func (f *Frame) ofTalks() bool { return slices.Contains(talkKinds, f.Kind) }

// settings adds who stands by ("with the mediation of Oman", "under UN auspices",
// "through mediators") and on whose sidelines it happens, said on the predicate,
// on its object or on the verb above a noun of talks.
func (s *seeker) settings(m *FrameMatch) {
	at := append([]int{s.p}, s.logicalObject()...)
	if h := s.Head(s.p); s.noun && h >= 0 && isCore(s.Base(s.p)) {
		at = append(at, h)
	}
	for _, i := range at {
		for _, k := range s.Kids(i) {
			s.setting(int(k), m)
		}
	}
}

// lacking are the prepositions of what is not there: "met without the Omani mediators".
var lacking = []string{"without", "despite"}

func (s *seeker) setting(k int, m *FrameMatch) {
	base := s.Base(k)
	if base != "obl" && base != "nmod" || s.preps[k] == "" || slices.Contains(lacking, s.preps[k]) {
		return
	}
	switch {
	case s.lex.inClass(s.low[k], "mediationword") && m.Fill(RoleThird) == nil:
		if who := s.whose(k); who != nil {
			m.Fills = append(m.Fills, FrameFill{RoleThird, who})
		}
	case s.lex.inClass(s.low[k], "sidelines") && m.Fill(RoleBeside) == nil:
		if of := s.prepUnder(k, "of"); of != nil {
			m.Fills = append(m.Fills, FrameFill{RoleBeside, of})
		}
	}
}

// whose is the party of "the mediation of Oman", "Omani mediation", "Oman's
// auspices"; where none is named, the mediators themselves.
func (s *seeker) whose(k int) []int {
	of := seeker{Tree: s.Tree, lex: s.lex, p: k, noun: true, frame: s.frame}
	for _, who := range [][]int{of.prepUnder(k, "of"), of.prepUnder(k, "by"), of.possessors(), of.modifiers(k, 4)} {
		if who != nil {
			return s.Conjuncts(who[0])
		}
	}
	if s.preps[k] == "through" || s.preps[k] == "via" {
		return some(k)
	}
	return nil
}

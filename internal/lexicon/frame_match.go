package lexicon

import (
	"slices"
	"strings"

	"parley"
)

// Frames gives the frames of one sentence's tokens (with lemma, tag, head and
// relation), in the order of their predicates; at one predicate those that ask
// for most come first. Tokens without heads have none. Its time is linear in the
// number of tokens but for the depth of the tree under one predicate.
func (l *Lexicon) Frames(tokens []parley.Token) []FrameMatch { return l.FramesOf(ReadTree(tokens)) }

// FramesOf is Frames for a tree already read.
func (l *Lexicon) FramesOf(t *Tree) []FrameMatch {
	x := l.frames()
	var out []FrameMatch
	for i := range t.Tokens {
		if t.Tokens[i].Rel == "" {
			continue
		}
		candidates := x.byForm[t.low[i]]
		if len(candidates) == 0 {
			continue
		}
		first := len(out)
		for _, f := range candidates {
			if m, ok := x.match(t, f, i); ok {
				out = append(out, m)
			}
		}
		out = append(out[:first], chosen(out[first:])...)
		x.finish(t, out[first:], l)
	}
	return out
}

// finish adds to the matches at one predicate what does not decide whether they match.
func (x *frameIndex) finish(t *Tree, matches []FrameMatch, l *Lexicon) {
	for i := range matches {
		m := &matches[i]
		s := seeker{Tree: t, lex: x, p: m.Predicate, noun: m.Frame.upos == "NOUN", frame: m.Frame, passive: m.Passive}
		s.adjuncts(m)
		if i == 0 {
			m.Mood = t.Mood(m.Predicate, l)
		} else {
			m.Mood = matches[0].Mood
		}
	}
}

// chosen puts the frames that ask for most first. Where one has a particle or a
// preposition of its own ("call off", "in talks"), those of the bare word are left out.
func chosen(matches []FrameMatch) []FrameMatch {
	phrasal := slices.ContainsFunc(matches, func(m FrameMatch) bool { return m.Frame.phrasal() })
	if phrasal {
		matches = slices.DeleteFunc(matches, func(m FrameMatch) bool { return !m.Frame.phrasal() })
	}
	slices.SortStableFunc(matches, func(a, b FrameMatch) int { return b.Frame.asks() - a.Frame.asks() })
	return matches
}

func (f *Frame) phrasal() bool { return f.particle != "" || f.before != "" }

// asks counts what the frame requires.
func (f *Frame) asks() int {
	n := 0
	for _, s := range f.slots {
		if s.required {
			n++
			if len(s.class) > 0 {
				n++
			}
		}
	}
	return n
}

func (x *frameIndex) match(t *Tree, f *Frame, i int) (FrameMatch, bool) {
	if !tagged(t.Tokens[i].UPOS, f.upos) || f.upos != "ADP" && (isFunction(t, i) || t.inName(i)) {
		return FrameMatch{}, false
	}
	if f.particle != "" && !t.hasParticle(i, f.particle) || f.before != "" && t.preps[i] != f.before {
		return FrameMatch{}, false
	}
	if f.Kind == "talks" && x.forPress(t, i) {
		return FrameMatch{}, false
	}
	if f.upos == "VERB" && t.Tokens[i].UPOS == "ADJ" && (t.kidOf(i, "nsubj") < 0 || !strings.HasSuffix(t.low[i], "ed")) {
		return FrameMatch{}, false // of adjectives, only participles that have a subject
	}
	s := seeker{Tree: t, lex: x, p: i, noun: f.upos == "NOUN", frame: f}
	if f.upos != "VERB" {
		return s.fill()
	}
	s.passive = t.Passive(i) && !(t.doubtful(i) && f.intransitive())
	m, ok := s.fill()
	if !ok && t.doubtful(i) {
		s.passive = !s.passive
		m, ok = s.fill()
	}
	return m, ok
}

// fill looks for all slots in the voice that s has. In the passive, who does it may
// be left out even where the frame asks for it.
func (s *seeker) fill() (FrameMatch, bool) {
	m := FrameMatch{Frame: s.frame, Predicate: s.p, Passive: s.passive}
	for j := range s.frame.slots {
		sl := &s.frame.slots[j]
		heads := m.unused(s.seek(sl))
		waived := s.passive && sl.paths[0].kind == bySubject && len(sl.class) == 0
		if sl.forbid && heads != nil || sl.required && heads == nil && !waived {
			return FrameMatch{}, false
		}
		if heads != nil && !sl.forbid {
			m.Fills = append(m.Fills, FrameFill{sl.role, heads})
		}
	}
	return m, true
}

// unused leaves out words that fill an earlier slot: "urged both sides to return"
// has one object.
func (m *FrameMatch) unused(heads []int) []int {
	for _, f := range m.Fills {
		heads = slices.DeleteFunc(heads, func(h int) bool { return slices.Contains(f.Heads, h) })
	}
	if len(heads) == 0 {
		return nil
	}
	return heads
}

// isFunction: the word is an auxiliary, a copula or a preposition here ("have met",
// "according to").
func isFunction(t *Tree, i int) bool {
	switch t.Base(i) {
	case "aux", "cop", "case", "mark", "fixed", "flat", "cc":
		return true
	case "compound":
		return t.Tokens[i].UPOS == "NOUN" || t.Tokens[i].UPOS == "PROPN"
	}
	return false
}

// inName: a capital in the middle of a sentence after another name's ("Omar Said"), in
// a sentence that is no headline with capitals throughout.
func (t *Tree) inName(i int) bool {
	return i > 0 && t.Tokens[i].UPOS == "VERB" && t.Tokens[i-1].UPOS == "PROPN" && t.Tokens[i].Form != t.low[i] && t.hasLower
}

// hasParticle looks for the particle on the predicate, or, where the engine gave
// it to a noun ("walked out of the talks"), near after the predicate on a word
// that hangs on it.
func (t *Tree) hasParticle(i int, particle string) bool {
	for k := i + 1; k < len(t.Tokens) && k <= i+6; k++ {
		if t.low[k] != particle {
			continue
		}
		h := t.Head(k)
		if h == i || k == i+1 || h >= 0 && t.Head(h) == i && t.preps[h] != particle {
			return true
		}
	}
	return false
}

// Places and times are looked for at every predicate whose frame does not say
// where, the noun of an event included: "held talks in Oslo".
var placeSlot = slot{role: RolePlace, paths: preps("in", "at", "near", "inside", "outside", "aboard")}

func preps(words ...string) []path {
	var out []path
	for _, w := range words {
		out = append(out, path{byPrep, w})
	}
	return out
}

func (s *seeker) adjuncts(m *FrameMatch) {
	if m.Fill(RolePlace) == nil && !slices.ContainsFunc(s.frame.slots, func(sl slot) bool { return sl.role == RolePlace }) {
		if heads := s.seek(&placeSlot); heads != nil {
			m.Fills = append(m.Fills, FrameFill{RolePlace, heads})
		}
	}
	if s.frame.ofTalks() {
		s.settings(m)
	}
	if heads := s.times(); heads != nil && m.Fill(RoleTime) == nil {
		m.Fills = append(m.Fills, FrameFill{RoleTime, heads})
	}
}

// times are the time nouns on the predicate, or on its object, with a
// preposition or without ("on Monday", "last week", "in May").
func (s *seeker) times() []int {
	at := append([]int{s.p}, s.logicalObject()...)
	if h := s.Head(s.p); s.noun && h >= 0 && isCore(s.Base(s.p)) {
		at = append(at, h)
	}
	for _, i := range at {
		var out []int
		for _, k := range s.Kids(i) {
			switch s.Base(int(k)) {
			case "obl", "nmod", "advmod":
				if s.lex.isTime(s.Tree, int(k)) {
					out = append(out, int(k))
				}
			}
		}
		if out != nil {
			return out
		}
	}
	return nil
}

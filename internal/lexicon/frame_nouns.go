package lexicon

import (
	"unicode"
	"unicode/utf8"
)

// attending: "in a call with the emir, Holt thanked him", "during talks with Belmark,
// Avaria agreed", "Avaria held talks with Belmark".
func (s *seeker) attending() []int {
	v := s.Head(s.p)
	if v < 0 || !s.isPredicate(v) {
		return nil
	}
	if c := s.kidOf(v, "ccomp"); c > s.p && c < v && s.kidOf(c, "nsubj") >= 0 {
		v = c // "At a summit, Holt and the emir rejected the plan, a statement noted"
	}
	if h := s.Head(v); s.Base(v) == "xcomp" && h >= 0 && s.Base(s.p) == "obl" && (s.kid(h, "obj") >= 0 || s.kid(h, "iobj") >= 0) {
		v = h // "Holt urged the rebels to disarm after talks with the emir": Holt has talked
	}
	verb := seeker{Tree: s.Tree, lex: s.lex, p: v, passive: s.Passive(v), frame: s.frame}
	switch base := s.Base(s.p); {
	case base == "obj" && s.lex.inClass(s.low[v], "light"):
		return verb.logicalSubject()
	case base != "obl":
		return nil
	}
	switch s.preps[s.p] {
	case "in", "at", "during", "after", "following", "before", "ahead_of", "upon":
		return verb.logicalSubject()
	}
	return nil
}

// possessors: "Avaria's talks", "their meeting".
func (s *seeker) possessors() []int { return some(s.kid(s.p, "nmod:poss")) }

// modifiers are names before a noun: adjectives with a capital ("Russian-Ukrainian
// talks") and compounds ("US-Iran talks"), where a hyphen joins two names the
// first as well, and words for parties without a capital ("government-rebel talks").
func (s *seeker) modifiers(at, depth int) []int {
	var out []int
	for _, k := range s.Kids(at) {
		i := int(k)
		switch base := s.Base(i); {
		case depth == 0:
		case base == "flat" && i == at+2 && s.joined(at, i) && at != s.p:
			out = append(out, i)
		case i > at:
		case base != "compound" && base != "amod" && base != "punct" && (base != "nmod" || s.preps[i] != ""):
		case s.namesParty(i):
			if at == s.p || s.joined(i, at) {
				out = append(out, i)
				out = append(out, s.modifiers(i, depth-1)...)
			}
		}
	}
	return out
}

func (s *seeker) namesParty(i int) bool {
	r, _ := utf8.DecodeRuneInString(s.Tokens[i].Form)
	if unicode.IsUpper(r) {
		return s.Tokens[i].UPOS != "PUNCT" && !s.lex.isTime(s.Tree, i) && (i > 0 || s.Tokens[i].UPOS != "ADJ" || s.lex.partyEnding(s.low[i]))
	}
	return s.lex.inClass(s.low[i], "actor")
}

// joined reports whether only a hyphen, dash or stroke stands between the words.
func (s *seeker) joined(i, j int) bool {
	if j-i != 2 {
		return false
	}
	switch s.Tokens[i+1].Form {
	case "-", "–", "—", "/", "‑", "‐":
		return true
	}
	return false
}

// led is the name before "-brokered", "-mediated" and the like.
func (s *seeker) led() []int {
	for _, k := range s.Kids(s.p) {
		i := int(k)
		if i > s.p || !s.lex.inClass(s.low[i], "led") {
			continue
		}
		for j := i - 1; j >= 0 && j >= i-3; j-- {
			if s.joined(j, i) {
				return some(j)
			}
		}
	}
	return nil
}

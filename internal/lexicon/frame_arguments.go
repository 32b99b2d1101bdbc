package lexicon

import "slices"

// logicalSubject is who does it. In the passive that is "by X", whatever the
// engine calls it, unless X is a time or a deed ("by Friday", "by signing").
func (s *seeker) logicalSubject() []int {
	if k := s.kid(s.p, "obj"); k >= 0 && s.inverted(k) {
		return some(k)
	}
	if !s.passive {
		return s.listed(s.Subject(s.p))
	}
	for _, k := range s.Kids(s.p) {
		if s.Tokens[k].Rel == "obl:agent" || s.preps[k] == "by" && s.Base(int(k)) == "obl" && !s.lex.isTime(s.Tree, int(k)) {
			return some(int(k))
		}
	}
	return nil
}

// listed adds to a subject the second name of a headline, where a comma stands for
// "and" ("Avaria, Belmark hold talks"): a second subject, or what the engine
// takes for an apposition of one name to another that no comma closes.
func (s *seeker) listed(subject int) []int {
	out := some(subject)
	if subject < 0 || s.Tokens[subject].UPOS != "PROPN" {
		return out
	}
	if first := subject - 2; first >= 0 && s.Head(s.p) == first && s.Base(s.p) == "parataxis" && s.Tokens[first].UPOS == "PROPN" && s.low[subject-1] == "," {
		return []int{first, subject}
	}
	second := subject + 2
	if second >= len(s.Tokens) || s.Tokens[second].UPOS != "PROPN" || s.low[second-1] != "," {
		return out
	}
	if second+1 < len(s.Tokens) && s.low[second+1] == "," {
		return out
	}
	if rel := s.Tokens[second].Rel; rel == "appos" && s.Head(second) == subject || rel == "nsubj" && s.Head(second) == s.Head(subject) {
		out = append(out, second)
	}
	return out
}

// logicalObject is to whom it is done. In the active it is the object; in a
// relative clause without one, the noun that the clause describes ("the envoy
// whom he met", "the envoy he met").
func (s *seeker) logicalObject() []int {
	if second := s.secondObject(); second != nil && s.frame.indirect {
		return second
	}
	if k := s.object(); k >= 0 {
		if i := s.kid(s.p, "iobj"); i < 0 && s.passive {
			return append(some(s.Subject(s.p)), k)
		}
		return some(k)
	}
	if s.passive {
		return some(s.Subject(s.p))
	}
	if k := s.otherObject(); k >= 0 {
		return some(k)
	}
	if h := s.Head(s.p); h >= 0 && s.Base(s.p) == "acl" && s.kid(s.p, "obj") < 0 && s.twoSubjects() {
		return some(h)
	} else if h >= 0 && (s.Tokens[s.p].Rel == "acl:relcl" || s.reducedRelative(s.p)) {
		own := s.kidOf(s.p, "nsubj")
		if own >= 0 && !slices.ContainsFunc(s.Kids(s.p), func(k int32) bool { return s.isRelative(int(k)) }) {
			return some(h)
		}
	}
	return nil
}

// twoSubjects: "the talks that the envoys held", where the engine makes a subject or a conjunction of
// "that".
func (s *seeker) twoSubjects() bool {
	that, own := false, false
	for _, k := range s.Kids(s.p) {
		base := s.Base(int(k))
		that = that || s.low[k] == "that" && (base == "nsubj" || base == "mark")
		own = own || s.low[k] != "that" && base == "nsubj"
	}
	return that && own
}

// otherObject: "urged Belmark to stop", where the engine makes Belmark an indirect
// object, and "called off the talks", where it makes "off" their preposition.
func (s *seeker) otherObject() int {
	for _, k := range s.Kids(s.p) {
		if s.frame.particle != "" && s.preps[k] == s.frame.particle || s.bareOblique(int(k)) {
			return int(k)
		}
	}
	if k := s.kid(s.p, "iobj"); k >= 0 {
		return k
	}
	return s.strayObject()
}

// strayObject is the noun right behind the verb that the engine joined to an earlier
// noun instead: "reviewed relations and exchanged views", views joined to relations.
func (s *seeker) strayObject() int {
	for k := s.p + 1; k < len(s.Tokens) && k <= s.p+4; k++ {
		switch s.Tokens[k].UPOS {
		case "DET", "ADJ", "NUM":
			continue
		case "NOUN":
			if s.Tokens[k].Rel == "conj" && s.Head(k) < s.p && s.Tokens[s.p].Rel == "conj" {
				return k
			}
		}
		break
	}
	return -1
}

// bareOblique: a noun of talks without a preposition is an object, whatever the
// engine calls it ("They broke off the talks").
func (t *Tree) bareOblique(i int) bool {
	return t.Tokens[i].Rel == "obl" && t.preps[i] == "" && t.Tokens[i].UPOS == "NOUN" && !theFrames().isTime(t, i)
}

// indirectObject: the engine makes two objects of "granted Belmark a loan".
func (s *seeker) indirectObject() int {
	if k := s.kid(s.p, "iobj"); k >= 0 || s.secondObject() == nil {
		return k
	}
	return s.object()
}

// object is the first object that is no time: "received Wednesday the minister".
func (s *seeker) object() int {
	for _, k := range s.Kids(s.p) {
		if s.Tokens[k].Rel == "obj" && !s.lex.isTime(s.Tree, int(k)) && !s.inverted(int(k)) {
			return int(k)
		}
	}
	return -1
}

// inverted: "The truce holds, said a source", where the engine makes the speaker an
// object: a clause stands before the verb, no subject does.
func (s *seeker) inverted(object int) bool {
	clause := -1
	for _, k := range s.Kids(s.p) {
		switch base := s.Base(int(k)); {
		case base == "nsubj":
			return false
		case (base == "ccomp" || base == "parataxis") && int(k) < s.p:
			clause = int(k)
		}
	}
	return clause >= 0 && object > s.p
}

// secondObject: the engine makes two objects of "called the president a liar".
func (s *seeker) secondObject() []int {
	first := s.object()
	for _, k := range s.Kids(s.p) {
		if first >= 0 && int(k) > first && s.Tokens[k].Rel == "obj" && !s.lex.isTime(s.Tree, int(k)) {
			return some(int(k))
		}
	}
	return nil
}

package lexicon

// Subject is the grammatical subject of the clause that p heads, its own or one
// that it shares: of the verb it is joined to ("arrived and met"), of the verb that
// governs it ("plans to meet", "asked Avaria to meet"), of the noun that it
// describes ("the envoy, speaking in Oslo", "talks held in Oslo"). -1 where there
// is none.
func (t *Tree) Subject(p int) int { return t.subject(p, 10) }

func (t *Tree) subject(p, depth int) int {
	relative := -1
	for _, k := range t.Kids(p) {
		switch {
		case t.Base(int(k)) != "nsubj":
		case relative < 0 && int(k) < p && t.Base(p) == "acl" && t.low[k] == "that":
			relative = int(k) // "the talks that the envoys held": both are taken for subjects
		default:
			return t.referent(int(k))
		}
	}
	if relative >= 0 {
		return t.referent(relative)
	}
	h := t.Head(p)
	if h < 0 || depth == 0 {
		return -1
	}
	switch t.Base(p) {
	case "conj":
		if t.isPredicate(h) {
			return t.subject(h, depth-1)
		}
		if t.has(p, "VerbForm=Fin") && h < p && t.Base(h) == "nsubj" {
			return t.referent(h) // "A and B opened talks, officials said", read as one list
		}
	case "xcomp", "ccomp":
		return t.controller(p, h, depth)
	case "advcl":
		if k := t.invited(p, h); k >= 0 {
			return t.referent(k)
		}
		return t.subject(h, depth-1)
	case "acl":
		return t.described(p, h, depth)
	}
	return -1
}

// isPredicate: a verb, or a word with a copula or a subject.
func (t *Tree) isPredicate(i int) bool {
	u := t.Tokens[i].UPOS
	return u == "VERB" || u == "AUX" || t.kid(i, "cop") >= 0 || t.kidOf(i, "nsubj") >= 0
}

// controller: the object of the governing verb ("urged Belmark to meet"), else its
// subject. "Promised" and "threatened" are not controlled by their object.
func (t *Tree) controller(p, h, depth int) int {
	if t.Base(p) == "xcomp" && t.low[h] != "promised" && t.low[h] != "promises" {
		for _, rel := range []string{"obj", "iobj"} {
			if k := t.kid(h, rel); k >= 0 && k < p {
				return t.referent(k)
			}
		}
	}
	if t.Base(p) == "ccomp" && t.has(p, "VerbForm=Fin") {
		return -1
	}
	return t.subject(h, depth-1)
}

// described: the noun itself for participles and relative clauses; for "plans to
// meet", whose plans they are.
func (t *Tree) described(p, h, depth int) int {
	if t.Tokens[p].Rel == "acl:relcl" && !t.wishOf(p, h) || t.kid(p, "mark") < 0 && !t.toInfinitive(p) || t.Passive(p) {
		return h
	}
	if t.controlled(h) == p {
		return t.referent(h)
	}
	if k := t.addressed(h, p); k >= 0 {
		return t.referent(k)
	}
	if t.kid(h, "cop") >= 0 {
		return t.subject(h, depth-1) // "is in Oslo to meet"
	}
	if k := t.kid(h, "nmod:poss"); k >= 0 {
		return k
	}
	if v := t.Head(h); v >= 0 && t.isPredicate(v) {
		return t.subject(v, depth-1)
	}
	if t.headline(p, h) {
		return h
	}
	return -1
}

// wishOf reports whether the clause at p, which the engine reads as a relative one, is what somebody's wish or
// plan, the noun at h, is about: "their wish to meet again".
func (t *Tree) wishOf(p, h int) bool {
	return t.toInfinitive(p) && t.kidOf(p, "nsubj") < 0 && theFrames().sense(t, h) != ""
}

// invited is whom the verb at h invites or urges to do what the infinitive at p says, where the engine reads
// a clause of purpose: "invited Belmark to visit Oslo", "extended an invitation to Belmark to visit". -1 for none.
func (t *Tree) invited(p, h int) int {
	if !t.toInfinitive(p) {
		return -1
	}
	k := t.kid(h, "obj")
	if k < 0 || k > p {
		return -1
	}
	if s := theFrames().sense(t, h); s == "proposed" || s == "demanded" {
		return k
	}
	return t.addressed(k, p)
}

// addressed is to whom the invitation, the request or the appeal at noun h goes, before the infinitive at
// p; -1 for others.
func (t *Tree) addressed(h, p int) int {
	if t.Tokens[h].UPOS != "NOUN" || theFrames().sense(t, h) != "proposed" {
		return -1
	}
	for _, k := range t.Kids(h) {
		if int(k) > h && int(k) < p && t.Base(int(k)) == "nmod" && (t.preps[k] == "to" || t.preps[k] == "for") {
			return int(k)
		}
	}
	return -1
}

// controlled is the infinitive that the engine hangs on the object of a verb that
// governs it: "urged Belmark to stop" read as Belmark that is to stop; -1 where there
// is none.
func (t *Tree) controlled(object int) int {
	v := t.Head(object)
	if b := t.Base(object); v < 0 || b != "obj" && b != "iobj" || theFrames().sense(t, v) == "" || theFrames().sense(t, object) != "" {
		return -1
	}
	for _, k := range t.Kids(object) {
		if t.Base(int(k)) == "acl" && t.toInfinitive(int(k)) {
			return int(k)
		}
	}
	return -1
}

// headline reports whether "X to meet Y" is all there is, X no word like "plan":
// the future of headlines.
func (t *Tree) headline(p, h int) bool {
	return t.Base(p) == "acl" && t.Head(h) < 0 && t.toInfinitive(p) && theFrames().sense(t, h) == ""
}

// toInfinitive reports whether "to" stands with the verb, or before it where the
// engine gave it to another word.
func (t *Tree) toInfinitive(i int) bool {
	return t.markIs(i, "to") || i > 0 && t.low[i-1] == "to" && t.has(i, "VerbForm=Inf")
}

// doubtful reports whether the form of a verb leaves its voice open: without an
// auxiliary the engine takes many an active verb for a participle ("The rebels
// signed in Oslo"), and in headlines it may be right ("Talks postponed").
func (t *Tree) doubtful(p int) bool {
	for _, k := range t.Kids(p) {
		switch t.Tokens[k].Rel {
		case "aux", "aux:pass", "cop", "obl:agent":
			return false
		}
	}
	return t.has(p, "VerbForm=Part") && t.has(p, "Tense=Past")
}

// Passive reports whether p is a passive: by its auxiliary, by its subject or
// agent, or as a bare past participle that describes a noun or is joined to a
// passive verb.
func (t *Tree) Passive(p int) bool {
	haveAux := false
	if t.kid(p, "aux:pass") < 0 && (t.kid(p, "obj") >= 0 || t.reducedRelative(p)) {
		return false
	}
	for _, k := range t.Kids(p) {
		switch t.Tokens[k].Rel {
		case "aux:pass", "nsubj:pass", "obl:agent":
			return true
		case "aux":
			haveAux = haveAux || t.Tokens[k].Lemma == "have"
		case "nsubj":
			return false
		}
	}
	if haveAux || !t.has(p, "Voice=Pass") {
		return t.Base(p) == "acl" && t.Tokens[p].Rel != "acl:relcl" && t.has(p, "Tense=Past") && t.has(p, "VerbForm=Part")
	}
	if t.Tokens[p].Rel == "conj" {
		// "received and briefed by": the engine marks the voice of the first alone
		h := t.Head(p)
		return h >= 0 && t.Passive(h)
	}
	return true
}

// reducedRelative reports whether p is the verb of a clause about the noun before it that
// has a subject of its own: "the meeting (that) Lund held". The engine may take its form
// for a participle and its subject for that of a passive.
func (t *Tree) reducedRelative(p int) bool {
	h := t.Head(p)
	if h < 0 || h > p || t.Base(p) != "acl" || t.toInfinitive(p) || t.kid(p, "aux:pass") >= 0 {
		return false
	}
	k := t.kidOf(p, "nsubj")
	return h < k && k < p && !t.isRelative(k)
}

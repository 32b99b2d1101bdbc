package lexicon

import "slices"

// A Mood says how a predicate is put: as a fact, a plan, a wish, a denial. Its
// own clause comes first, then what governs it, innermost first: of "he denied that
// they had agreed to meet", "meet" is an infinitive under agree (planned) under
// deny (denied).
type Mood struct {
	Clause
	Under []Governor
}

// A Clause is what one verb's own words say. For a noun all but Negated is empty.
type Clause struct {
	Negated     bool
	Modal       string // will, would, may, might, can, could, shall, should, must, "be to"; empty where there is none
	Tense       string // past, present, future; empty for infinitives and nouns
	Perfect     bool
	Progressive bool
	Infinitive  bool
	Mark        string // the conjunction of an adverbial clause: after, before, if, while, …
	Conditional bool   // under "if", "unless", "whether" and the like
	Question    bool   // the sentence ends in a question mark
	FutureThen  bool   // "would" that means the future of a past report: "said it would host"
}

// A Governor is a word above the predicate that changes what is said of it.
type Governor struct {
	Clause
	Token int
	Sense string // a sense of frames_governors.txt; "light" for hold, have and the like; "reported"; "purpose"
}

// Mood gives how the word is put. Its time is bounded by the depth of the tree
// and by twelve governors.
func (t *Tree) Mood(p int, lex *Lexicon) Mood {
	m := Mood{Clause: t.clauseOf(p)}
	at, purpose := p, false
	for range 12 {
		g, next := t.governor(at, lex.frames())
		if g.Sense != "" && (!purpose || g.Sense == "denied") { // above a purpose only a denial counts
			m.Under = append(m.Under, g)
		}
		purpose = purpose || g.Sense == "purpose"
		if next < 0 {
			break
		}
		at = next
		if t.conditional(at) {
			m.Conditional = true
		}
	}
	for i := range m.Under {
		if g := &m.Under[i]; g.Sense == "reported" && g.Tense == "past" {
			m.futureThen(i)
		}
	}
	return m
}

// futureThen marks the clause that governor i reports.
func (m *Mood) futureThen(i int) {
	c := &m.Clause
	if i > 0 {
		c = &m.Under[i-1].Clause
	}
	c.FutureThen = c.Modal == "would" && !m.Conditional
}

// governor climbs one step: the word above that governs i, with its sense, and the
// word to go on from, -1 where i stands for itself.
func (t *Tree) governor(i int, lex *frameIndex) (Governor, int) {
	if sense := t.markSense(i, lex); sense != "" {
		// "due to meet", read as one long mark; i itself is the clause
		return Governor{Token: i, Sense: sense}, t.above(i)
	}
	h := t.Head(i)
	if h < 0 {
		return Governor{}, -1
	}
	g := Governor{Clause: t.clauseOf(h), Token: h}
	switch base := t.Base(i); base {
	case "xcomp", "ccomp", "csubj":
		if base == "ccomp" && t.markedBy(i, timely) {
			return Governor{}, -1 // "denied it, two months after they met"
		}
		g.Sense = lex.sense(t, h)
		if base == "ccomp" && lex.says(t.low[h]) && (g.Sense == "" || g.Sense == "planned" && t.toldAsDone(i)) {
			g.Sense = "reported" // "announced that they had met"
		}
		if g.Sense == "" && base == "xcomp" && lex.inClass(t.low[h], "travel") {
			g.Sense = "purpose" // "will travel to meet"
			return g, h
		}
		return g, h
	case "advcl":
		return t.adverbial(i, h, g, lex)
	case "acl":
		if t.Tokens[i].Rel == "acl:relcl" && !t.wishOf(i, h) || t.kid(i, "mark") < 0 && t.preps[i] == "" {
			return Governor{}, -1
		}
		if t.controlled(h) == i {
			v := t.Head(h)
			return Governor{t.clauseOf(v), v, lex.sense(t, v)}, v
		}
		if v := t.Head(h); t.toInfinitive(i) && t.Base(h) == "obj" && v >= 0 && sends[t.Tokens[v].Lemma] {
			return Governor{}, v // "denied that it had sent envoys to meet"
		}
		g.Sense = lex.sense(t, h)
		return g, h
	case "obj", "nsubj", "obl", "nmod":
		return t.nominal(i, h, g, lex)
	case "conj":
		return t.joinedTo(i, h, g, lex)
	}
	return Governor{}, -1
}

// toldAsDone reports whether the clause of verb i is in the past, without a word of what may or will be.
func (t *Tree) toldAsDone(i int) bool {
	c := t.clauseOf(i)
	return c.Modal == "" && c.Tense == "past" && !c.FutureThen
}

// sends are verbs whose objects go to do something.
var sends = map[string]bool{"send": true, "dispatch": true, "despatch": true, "deploy": true, "assign": true, "delegate": true, "appoint": true, "instruct": true, "order": true}

// above goes on from a clause with a long mark: only reporting lies above it.
func (t *Tree) above(i int) int {
	if t.Base(i) == "ccomp" {
		return t.Head(i)
	}
	return -1
}

// markSense is the sense of "due", "set", "about" where the engine makes them a
// mark of the infinitive: "is due to hold".
func (t *Tree) markSense(i int, lex *frameIndex) string {
	for _, k := range t.Kids(i) {
		if t.Tokens[k].Rel == "mark" && len(t.Kids(int(k))) > 0 {
			return lex.sense(t, int(k))
		}
	}
	return ""
}

// adverbial: "ready to meet" is governed by the adjective; "flew in to meet" is
// a purpose; other clauses ("after meeting") stand for themselves.
func (t *Tree) adverbial(i, h int, g Governor, lex *frameIndex) (Governor, int) {
	if !t.toInfinitive(i) {
		if g.Sense = lex.sense(t, h); g.Sense != "" && t.markedBy(i, governing) {
			return g, h // "aimed at ending"
		}
		return Governor{}, -1
	}
	if g.Sense = lex.sense(t, h); g.Sense == "" || g.Sense == "reported" {
		g.Sense = "purpose"
		return g, h // "denied that it had sent an envoy to meet"
	}
	return g, h
}

// markedBy reports whether one of the prepositions is the mark of the clause.
func (t *Tree) markedBy(i int, prepositions []string) bool {
	m := t.kid(i, "mark")
	return m >= 0 && slices.Contains(prepositions, t.low[m])
}

// timely are the conjunctions of clauses that stand for themselves, whatever the engine hangs them on.
var timely = []string{"after", "before", "since", "while", "because", "although", "though"}

func (t *Tree) markIs(i int, word string) bool {
	for _, k := range t.Kids(i) {
		if t.Tokens[k].Rel == "mark" && t.low[k] == word {
			return true
		}
	}
	return false
}

// nominal: a noun as subject or object of a governing or a light verb ("postponed
// the talks", "held talks"), or as the complement of one with a preposition
// ("called for talks", "plans for talks", "rounds of talks").
func (t *Tree) nominal(i, h int, g Governor, lex *frameIndex) (Governor, int) {
	base := t.Base(i)
	if t.bareOblique(i) {
		base = "obj"
	}
	verb := t.Tokens[h].UPOS == "VERB"
	switch {
	case (base == "obj" || t.Tokens[i].Rel == "nsubj:pass" || t.hasParticle(h, "place")) && lex.inClass(t.low[h], "light"):
		g.Sense = "light"
		return g, h
	case base == "nmod" && lex.inClass(t.low[h], "measure") && lex.sense(t, h) == "":
		return g, h
	case isCore(base):
		if g.Sense = lex.sense(t, h); g.Sense != "" && g.Sense != "reported" {
			if t.Tokens[i].Rel != "nsubj" || !lex.actorOnly(g.Sense) {
				return g, h
			}
		}
		if t.Tokens[i].Rel == "nsubj" && g.Sense == "" {
			g.Sense = "subject" // "the talks focused on", "the talks were long"
			return g, h
		}
	case t.preps[i] == "for" && lex.inClass(t.low[h], "travel"):
		g.Sense = "purpose" // "flew to Oslo for talks"
		return g, -1
	case t.preps[i] == "for" && stopsOver[t.Tokens[h].Lemma]:
		g.Sense = "purpose" // "stopped in Oslo for talks"
		return g, -1
	case slices.Contains(governing, t.preps[i]) && (t.preps[i] != "at" || aims[t.Tokens[h].Lemma]):
		if g.Sense = lex.sense(t, h); g.Sense != "" && (g.Sense != "reported" || !verb) {
			return g, h
		}
	}
	return Governor{}, -1
}

// governing are the prepositions through which a word governs a noun of talks.
var governing = []string{"for", "of", "to", "on", "about", "with", "out", "out_of", "from", "away_from", "against", "at"}

// stopsOver are verbs of breaking a journey, or of what one does, for something.
var stopsOver = map[string]bool{"stop": true, "pause": true, "halt": true, "break": true}

// aims are the words that "at" leads to what they are for: "aimed at talks". What is "agreed at
// talks" was agreed there.
var aims = map[string]bool{"aim": true, "look": true, "work": true, "hint": true, "balk": true}

// joinedTo: "agreed to meet and sign" shares what governs the first verb; "agreed
// to meet and left" does not. A bare form behind an infinitive is one too, whatever the
// engine takes it for: "is expected to visit A, meet B and sign".
func (t *Tree) joinedTo(i, h int, g Governor, lex *frameIndex) (Governor, int) {
	if t.bareForm(i) && t.kidOf(i, "nsubj") < 0 && t.kid(i, "aux") < 0 {
		if t.toInfinitive(h) || t.Base(h) == "conj" && t.bareForm(h) {
			return Governor{Clause: g.Clause, Token: h}, h
		}
		if k := t.kid(h, "xcomp"); k >= 0 && k < i && t.toInfinitive(k) {
			g.Sense = lex.sense(t, h)
			return g, h
		}
	}
	same := t.Tokens[i].UPOS == t.Tokens[h].UPOS && t.verbForm(i) == t.verbForm(h)
	if !same || t.kidOf(i, "nsubj") >= 0 || t.kid(i, "aux") >= 0 || t.Base(h) == "root" {
		return Governor{}, -1
	}
	g.Sense = ""
	return g, h
}

// bareForm reports whether token i is a verb in the form of an infinitive.
func (t *Tree) bareForm(i int) bool {
	return t.Tokens[i].UPOS == "VERB" && t.low[i] == t.Tokens[i].Lemma && !t.has(i, "Tense=Past")
}

func (t *Tree) verbForm(i int) string {
	for _, form := range []string{"VerbForm=Inf", "VerbForm=Ger", "VerbForm=Part", "VerbForm=Fin"} {
		if t.has(i, form) {
			return form
		}
	}
	return ""
}

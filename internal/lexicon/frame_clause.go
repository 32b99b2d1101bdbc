package lexicon

import "slices"

// clauseOf reads the auxiliaries and adverbs of a word. A verb without its own
// that is joined to another shares those ("will arrive and meet").
func (t *Tree) clauseOf(i int) Clause {
	c := Clause{Negated: t.negated(i), Question: len(t.low) > 0 && t.low[len(t.low)-1] == "?"}
	t.auxiliaries(i, &c)
	t.marks(i, &c)
	if t.Tokens[i].Rel == "conj" && c.Modal == "" && c.Tense == "" && !c.Infinitive || t.bareJoined(i) {
		if h := t.Head(i); h >= 0 {
			t.auxiliaries(h, &c)
		}
	}
	if h := t.Head(i); h >= 0 && t.Base(i) == "advcl" && c.Mark == "" && c.Tense == "" && !t.toInfinitive(i) && (t.has(i, "VerbForm=Part") || t.has(i, "VerbForm=Ger")) {
		t.auxiliaries(h, &c) // "left Oslo, accusing the army"
	}
	return c
}

// bareJoined: an infinitive without "to", joined to a verb: "will arrive and meet".
func (t *Tree) bareJoined(i int) bool {
	return t.Tokens[i].Rel == "conj" && t.has(i, "VerbForm=Inf") && t.kid(i, "mark") < 0 && t.kid(i, "aux") < 0
}

func (t *Tree) auxiliaries(i int, c *Clause) {
	switch {
	case t.has(i, "VerbForm=Inf"):
		c.Infinitive = true
	case t.has(i, "VerbForm=Fin") && t.has(i, "Tense=Past"):
		c.Tense = "past"
	case t.has(i, "VerbForm=Fin"):
		c.Tense = "present"
	case t.has(i, "VerbForm=Part") && t.has(i, "Tense=Past") && (t.Base(i) == "acl" || t.Base(i) == "root"):
		c.Tense = "past" // "talks held in Oslo"
	}
	be := false
	for _, k := range t.Kids(i) {
		if rel := t.Tokens[k].Rel; rel == "aux" || rel == "aux:pass" || rel == "cop" {
			t.auxiliary(int(k), c)
			be = be || t.Tokens[k].Lemma == "be"
		}
	}
	switch inf := t.toInfinitive(i); {
	case be && inf, inf && t.Head(i) >= 0 && t.headline(i, t.Head(i)), inf && t.Head(i) < 0 && t.kid(i, "nsubj") >= 0:
		c.Modal = "be to" // "the envoy is to meet", "Envoy to meet rebels"
	case c.Infinitive && !inf && c.Modal == "" && t.Tokens[i].Rel == "root":
		c.Tense, c.Infinitive = "present", false // "Avaria, Belmark hold talks"
	}
	c.Progressive = c.Progressive || be && t.has(i, "VerbForm=Ger") || be && t.has(i, "Tense=Pres|VerbForm=Part")
}

func (t *Tree) auxiliary(k int, c *Clause) {
	switch t.low[k] {
	case "will", "'ll", "shall", "wo", "’ll":
		c.Modal, c.Tense = "will", "future"
	case "would", "'d", "may", "might", "can", "could", "should", "must", "ca":
		c.Modal = t.low[k]
	case "have", "has", "'ve", "having", "’ve":
		c.Perfect, c.Tense = true, "past"
	case "had":
		c.Perfect, c.Tense = true, "past"
	case "was", "were", "did":
		c.Tense = "past"
	case "is", "are", "am", "'re", "'s", "do", "does", "’re", "’s":
		if c.Tense != "future" {
			c.Tense = "present"
		}
	}
}

// marks reads the conjunction of the clause, and whether a condition lies over it.
func (t *Tree) marks(i int, c *Clause) {
	for _, k := range t.Kids(i) {
		if t.Tokens[k].Rel == "mark" && t.low[k] != "to" && t.low[k] != "that" && !slices.Contains(governing, t.low[k]) {
			c.Mark = t.low[k]
		}
	}
	c.Conditional = t.conditional(i)
}

func (t *Tree) conditional(i int) bool {
	for _, k := range t.Kids(i) {
		switch t.low[k] {
		case "if", "unless", "whether", "provided", "lest":
			if t.Tokens[k].Rel == "mark" {
				return true
			}
		}
	}
	return false
}

// negated: "not", "never", "no longer" on the word, "no" before it or before its
// subject or object, "without".
func (t *Tree) negated(i int) bool {
	for _, k := range t.Kids(i) {
		switch t.low[k] {
		case "not", "n't", "n’t", "never", "neither", "nor", "without", "no", "hardly":
			return true
		case "nobody", "none", "nothing":
			return t.Base(int(k)) == "nsubj" || t.Base(int(k)) == "obj"
		}
		if b := t.Base(int(k)); b == "nsubj" || b == "obj" && t.Tokens[i].UPOS == "VERB" {
			for _, d := range t.Kids(int(k)) {
				if t.low[d] == "no" || t.low[d] == "neither" {
					return true
				}
			}
		}
	}
	return false
}

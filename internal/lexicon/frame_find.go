package lexicon

import (
	"slices"
	"strings"
)

// A seeker looks for arguments of one predicate.
type seeker struct {
	*Tree
	lex     *frameIndex
	p       int
	noun    bool // the predicate is a noun
	passive bool
	frame   *Frame
}

// seek gives the heads that fill the slot. The first path that holds something
// counts; a path may hold several ("with A and with B").
func (s *seeker) seek(sl *slot) []int {
	for _, p := range sl.paths {
		var out []int
		for _, head := range s.follow(p) {
			head = s.referent(head)
			if head == s.p || !s.lex.admits(s.Tree, head, sl) {
				continue
			}
			for _, c := range s.Conjuncts(head) {
				if !slices.Contains(out, c) && (c == head || sl.role != RoleEvent || s.lex.admits(s.Tree, c, sl)) {
					out = append(out, c)
				}
			}
		}
		if len(out) > 0 {
			slices.Sort(out)
			return out
		}
	}
	return nil
}

func (s *seeker) follow(p path) []int {
	switch p.kind {
	case bySubject:
		return s.logicalSubject()
	case byObject:
		return s.logicalObject()
	case bySecond:
		return s.secondObject()
	case byIndirect:
		if s.passive {
			return some(s.Subject(s.p))
		}
		return some(s.indirectObject())
	case byPrep:
		return s.prepositional(p.prep)
	case byPossessor:
		return s.possessors()
	case byModifier:
		return s.modifiers(s.p, 4)
	case byLed:
		return s.led()
	case byCased:
		return some(s.cased())
	case byAbove:
		if n := s.cased(); n >= 0 {
			return some(s.Head(n))
		}
		return some(s.Head(s.p))
	case byAttending:
		return s.attending()
	}
	return s.clause(p.kind)
}

// some is the list of one word, or of none.
func some(i int) []int {
	if i < 0 {
		return nil
	}
	return []int{i}
}

// prepositional gives the nouns with the preposition under the predicate. Where
// there is none, the engine may have hung the phrase elsewhere, and these are
// tried in turn: under the object ("held talks with X"), under the verb whose
// subject or object a noun of talks is ("Talks were held between A and B"),
// and under the nouns below the predicate, short of another clause ("talked with
// the rebels about peace"): for "with" and "between" at any depth ("talks in Doha
// with X"), for others, which nouns take too, near only.
func (s *seeker) prepositional(prep string) []int {
	own := s.prepUnder(s.p, prep)
	if slices.ContainsFunc(own, func(k int) bool { return !s.lex.isTime(s.Tree, k) }) {
		return own
	}
	if out := s.prepFarther(prep); out != nil {
		return out
	}
	return own // times only: "paid a visit to Avaria from 2 to 5 June"
}

// prepFarther looks where the engine may have hung the phrase instead.
func (s *seeker) prepFarther(prep string) []int {
	for _, obj := range s.logicalObject() {
		if out := s.prepUnder(obj, prep); out != nil {
			return out
		}
	}
	if v := s.Head(s.p); s.noun && v >= 0 && s.Tokens[v].UPOS == "VERB" && isCore(s.Base(s.p)) && (prep != "by" || !s.Passive(v) || s.lex.inClass(s.low[v], "light")) {
		if out := s.prepUnder(v, prep); out != nil {
			return out
		}
	}
	if out := s.prepBelow(s.p, prep, s.reach(prep)); out != nil {
		return out
	}
	return s.prepBehind(prep)
}

// prepBehind: "said after talks in Oslo with X", "announced the start of talks between X and Y",
// where the engine hangs "with X" on a word that the talks hang on: the phrase behind the noun
// and nothing but what belongs to it, or a time.
func (s *seeker) prepBehind(prep string) []int {
	if !s.noun || prep != "with" && prep != "between" {
		return nil
	}
	for v, n := s.Head(s.p), 0; v >= 0 && v < s.p && n < 3; v, n = s.Head(v), n+1 {
		out := slices.DeleteFunc(s.prepUnder(v, prep), func(k int) bool { return !s.rightBehind(k, v) })
		if len(out) > 0 {
			return out
		}
		if s.Tokens[v].UPOS == "VERB" {
			break
		}
	}
	return nil
}

// rightBehind reports whether only what belongs to the noun, or is a time of the word at v, stands
// between the noun and the phrase headed by k.
func (s *seeker) rightBehind(k, v int) bool {
	c := s.kid(k, "case")
	if c < s.p || k < c {
		return false
	}
	for i := s.p + 1; i < c; i++ {
		if s.Tokens[i].UPOS != "PUNCT" && !s.under(i, s.p) && !s.inTime(i, v) {
			return false
		}
	}
	return true
}

// under reports whether token i hangs on token top, at whatever remove.
func (t *Tree) under(i, top int) bool {
	for i >= 0 && i != top {
		i = t.Head(i)
	}
	return i == top
}

// inTime reports whether token i belongs to a time that hangs on token v.
func (s *seeker) inTime(i, v int) bool {
	for i >= 0 && s.Head(i) != v {
		i = s.Head(i)
	}
	return i >= 0 && s.lex.isTime(s.Tree, i)
}

// reach is how many nouns deep a phrase may hang too low. What belongs to nouns
// themselves ("the minister of X", "a request for X") is not looked for.
func (s *seeker) reach(prep string) int {
	switch prep {
	case "with", "between":
		return 5
	case "of", "for":
		return 0
	case "by", "from":
		if !s.noun {
			return 0
		}
	}
	return 2
}

// isCore reports whether the relation is that of a subject or an object.
func isCore(base string) bool { return base == "nsubj" || base == "obj" }

func (s *seeker) prepUnder(at int, prep string) []int {
	var out []int
	for _, k := range s.Kids(at) {
		if s.isPrep(int(k), prep) || len(out) > 0 && s.Base(int(k)) == "conj" && s.preps[k] == prep {
			out = append(out, int(k)) // also "meetings with A and with B", where B is joined to the meetings
		}
	}
	return out
}

func (s *seeker) isPrep(k int, prep string) bool {
	switch s.Base(k) {
	case "obl", "nmod", "advcl", "xcomp", "obj":
	default:
		return false
	}
	key := s.preps[k]
	if prep == "with" && s.Tokens[k].UPOS == "VERB" && s.kidOf(k, "nsubj") >= 0 {
		return false // "with the minister saying"
	}
	if key == "" {
		return s.Base(k) == "advcl" && s.markIs(k, prep) && !s.has(k, "VerbForm=Inf")
	}
	if s.frame != nil && s.frame.particle != "" {
		// "walked out of": the engine gives both words to the noun
		key = strings.TrimPrefix(key, s.frame.particle+"_")
	}
	return key == prep || key == "along_"+prep || key == "together_"+prep
}

// markIs: a gerund with its preposition as mark ("accused of breaking").
func (s *seeker) markIs(k int, prep string) bool {
	m := s.kid(k, "mark")
	return m >= 0 && s.low[m] == prep
}

// prepBelow looks under nouns under at, level by level in the order of the text.
func (s *seeker) prepBelow(at int, prep string, depth int) []int {
	if depth == 0 {
		return nil
	}
	for _, k := range s.Kids(at) {
		if at == s.p && s.frontedTalks(int(k)) || prep == "with" && s.preps[k] == "in" && s.lex.inClass(s.low[k], "jointword") && s.lex.inClass(s.Tokens[at].Lemma, "mediating") {
			continue
		}
		switch s.Base(int(k)) {
		case "obl", "nmod", "obj", "nsubj", "conj", "xcomp":
			if s.Tokens[k].UPOS == "VERB" && !(s.Base(int(k)) == "xcomp" && at == s.p && s.has(int(k), "VerbForm=Ger") && s.lex.inClass(s.Tokens[at].Lemma, "discussing")) {
				continue // but "discusses opening the port with the envoy"
			} else if s.Base(int(k)) == "xcomp" && s.Tokens[k].UPOS != "VERB" {
				continue
			}
			if out := s.prepUnder(int(k), prep); out != nil {
				return out
			}
			if out := s.prepBelow(int(k), prep, depth-1); out != nil {
				return out
			}
		}
	}
	return nil
}

// frontedTalks reports whether token k is a noun of talks that opens the clause of the verb, before its
// subject: "After talks between A and B, a round took place" tells of two.
func (s *seeker) frontedTalks(k int) bool {
	return !s.noun && k < s.p && s.Base(k) == "obl" && s.preps[k] != "" && k < s.Subject(s.p) && s.lex.inClass(s.low[k], "talks")
}

// cased is the noun that "according to" stands with, -1 where the engine makes
// "according" a verb of its own.
func (s *seeker) cased() int {
	if b := s.Base(s.p); b != "case" && b != "mark" {
		return -1
	}
	return s.Head(s.p)
}

// clause is the head of the clause that the verb governs. The engine may hang
// "that" clauses after an addressee on the addressee ("told reporters that …").
func (s *seeker) clause(kind pathKind) []int {
	for _, k := range s.Kids(s.p) {
		switch base := s.Base(int(k)); {
		case base == "xcomp" && (kind == byXcomp || kind == byClause),
			base == "ccomp" && (kind == byCcomp || kind == byClause || kind == byQuote),
			base == "advcl" && kind != byCcomp && kind != byQuote && int(k) == s.p+2 && s.toInfinitive(int(k)),
			base == "advcl" && (kind == byAdvcl || kind == byQuote && s.quoted(int(k))),
			kind == byQuote && base == "parataxis" && int(k) < s.p:
			return some(int(k))
		}
	}
	if kind == byCcomp || kind == byClause {
		for _, rel := range []string{"obj", "iobj"} {
			if o := s.kid(s.p, rel); o >= 0 {
				return s.thatClause(o)
			}
		}
	}
	if kind == byXcomp || kind == byClause {
		for _, k := range s.Kids(s.p) {
			if c := s.controlled(int(k)); c >= 0 {
				return some(c)
			}
		}
	}
	if h := s.Head(s.p); kind == byQuote && h >= 0 && s.Base(s.p) == "parataxis" {
		return some(h)
	}
	return nil
}

// quoted reports whether a quotation mark hangs on the word.
func (s *seeker) quoted(i int) bool {
	for _, k := range s.Kids(i) {
		if strings.ContainsAny(s.low[k], "“”\"„«»") {
			return true
		}
	}
	return false
}

func (s *seeker) thatClause(noun int) []int {
	for _, k := range s.Kids(noun) {
		if m := s.kid(int(k), "mark"); s.Base(int(k)) == "acl" && m >= 0 && s.low[m] == "that" {
			return some(int(k))
		}
	}
	return nil
}

package lexicon

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
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
				if !slices.Contains(out, c) {
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
	if h := s.Head(s.p); h >= 0 && s.Tokens[s.p].Rel == "acl:relcl" {
		own := s.kidOf(s.p, "nsubj")
		if own >= 0 && !slices.ContainsFunc(s.Kids(s.p), func(k int32) bool { return s.isRelative(int(k)) }) {
			return some(h)
		}
	}
	return nil
}

// otherObject: "urged Belmark to stop", where the engine makes Belmark an indirect
// object, and "called off the talks", where it makes "off" their preposition.
func (s *seeker) otherObject() int {
	for _, k := range s.Kids(s.p) {
		if s.frame.particle != "" && s.preps[k] == s.frame.particle || s.bareOblique(int(k)) {
			return int(k)
		}
	}
	return s.kid(s.p, "iobj")
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

// prepositional gives the nouns with the preposition under the predicate. Where
// there is none, the engine may have hung the phrase elsewhere, and these are
// tried in turn: under the object ("held talks with X"), under the verb whose
// subject or object a noun of talks is ("Talks were held between A and B"),
// and under the nouns below the predicate, short of another clause ("talked with
// the rebels about peace"): for "with" and "between" at any depth ("talks in Doha
// with X"), for others, which nouns take too, near only.
func (s *seeker) prepositional(prep string) []int {
	if out := s.prepUnder(s.p, prep); out != nil {
		return out
	}
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
	return s.prepBelow(s.p, prep, s.reach(prep))
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
		if s.isPrep(int(k), prep) {
			out = append(out, int(k))
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
		switch s.Base(int(k)) {
		case "obl", "nmod", "obj", "nsubj", "conj":
			if s.Tokens[k].UPOS == "VERB" {
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

// attending: "in a call with the emir, Holt thanked him", "during talks with Belmark,
// Avaria agreed", "Avaria held talks with Belmark".
func (s *seeker) attending() []int {
	v := s.Head(s.p)
	if v < 0 || !s.isPredicate(v) {
		return nil
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
		return s.Tokens[i].UPOS != "PUNCT" && !s.lex.calendar[s.low[i]] && (i > 0 || s.Tokens[i].UPOS != "ADJ" || s.lex.partyEnding(s.low[i]))
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

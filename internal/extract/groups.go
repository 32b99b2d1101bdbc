package extract

import (
	"slices"
	"strings"

	"parley"
	"parley/internal/mention"
)

// groupPeople gives the people, as indices in order of mention, whom words such as "the two
// ministers", "they", "the leaders" stand for: those named last before them who hold
// such an office, one for each party. Nil where fewer than two fit, or where the words
// stand for sides.
func (x *reader) groupPeople(a *mention.Mention, but ...int) []int {
	head, many := x.groupHead(a)
	if head == "" {
		return nil
	}
	from := a.First - 6*far
	if head == "any" {
		s := x.SentenceOf(a.First)
		if two := x.twoBeside(a); two != nil {
			return two
		}
		if main := x.subjectsOfMain(a); main != nil {
			return main
		}
		if x.Word(a.End-1) == "both" && x.current != nil && len(x.current.people) < 2 {
			if two := x.onlyTwoIn(s - 1); two != nil {
				return two
			}
		}
		if cur := x.current; cur != nil && s-cur.last <= 2 && (len(cur.people) >= 2 || len(cur.sides) >= 2 || !x.countsTwo(a)) {
			if len(cur.people) >= 2 {
				return cur.people
			}
			return nil
		}
		from, _ = x.limits(max(0, s-2))
	}
	near := x.In(max(0, from), a.First)
	var out []int
	for i := len(near) - 1; i >= 0 && len(out) < many; i-- {
		m := &near[i]
		if m.Kind != mention.Person || m.Person < 0 || m.Possessive || slices.Contains(out, m.Person) || slices.Contains(but, m.Person) || !x.heldBy(m.Person, head) {
			continue
		}
		if slices.ContainsFunc(out, func(p int) bool { return x.shareParty(p, m.Person) }) {
			continue
		}
		out = append(out, m.Person)
	}
	if head != "any" && !x.namedTogether(out, a.First) {
		if met := x.metAs(head, many); met != nil {
			return met
		}
	}
	if len(out) < 2 {
		return nil
	}
	slices.Reverse(out)
	return out
}

// countsTwo reports whether the words of the group say that they are two.
func (x *reader) countsTwo(a *mention.Mention) bool {
	return x.wordIs(a.First, "both") || x.wordIs(a.First+1, "two", "pair", "duo")
}

// twoBeside are the only two people whom the sentence names before "the two" in it: "Lund told
// Hadi, when the two met in May, that …".
func (x *reader) twoBeside(a *mention.Mention) []int {
	if !x.countsTwo(a) {
		return nil
	}
	first, _ := x.limits(x.SentenceOf(a.First))
	var out []int
	for _, m := range x.In(first, a.First) {
		switch {
		case m.Kind == mention.Group || m.Kind == mention.Party && m.Actor:
			return nil
		case m.Kind == mention.Person && m.Person >= 0 && !m.Possessive && !slices.Contains(out, m.Person):
			out = append(out, m.Person)
		}
	}
	if len(out) != 2 {
		return nil
	}
	return out
}

// subjectsOfMain are the people who are together the subject of the clause above that of "they": "Lund and
// Hadi praised the truce when they met in May".
func (x *reader) subjectsOfMain(a *mention.Mention) []int {
	if !x.wordIs(a.First, "they", "both", "the") || x.rel(a.End-1) != "nsubj" {
		return nil
	}
	for v, n := x.head(a.End-1), 0; v >= 0 && n < 3; v, n = x.head(v), n+1 {
		if r := x.rel(v); r != "advcl" && r != "ccomp" && r != "conj" && r != "acl" {
			return nil
		}
		sen := &x.sentences[x.SentenceOf(v)]
		h := x.head(v)
		subj := sen.tree.Subject(h - sen.base)
		if subj < 0 || sen.base+subj >= a.First || sen.base+subj == a.End-1 {
			continue
		}
		list := x.partsOf(x.conjoined(sen.base + subj)).mentions
		if len(list) == 1 {
			list = append(list, x.companions(h)...)
		}
		var out []int
		for _, m := range list {
			if m.Kind != mention.Person || m.Person < 0 {
				return nil
			}
			out = append(out, m.Person)
		}
		if len(out) > 1 {
			return out
		}
		return nil
	}
	return nil
}

// companions are the people with whom somebody is said to travel, by the verb at token v: "travelled there
// with A and B, and they saw".
func (x *reader) companions(v int) []*mention.Mention {
	for _, k := range x.kids(v) {
		if x.rel(k) == "obl" && x.wordsAt(k, "with") && k > v {
			return x.partsOf(x.conjoined(k)).mentions
		}
	}
	return nil
}

// onlyTwoIn are the only two people whom sentence s names; nil for others.
func (x *reader) onlyTwoIn(s int) []int {
	if s < 0 || x.skips(s) {
		return nil
	}
	first, end := x.limits(s)
	var out []int
	for _, m := range x.In(first, end) {
		if m.Kind == mention.Person && m.Person >= 0 && !slices.Contains(out, m.Person) {
			out = append(out, m.Person)
		}
	}
	if len(out) != 2 {
		return nil
	}
	return out
}

// namedTogether reports whether the people are named last before token i in one sentence.
func (x *reader) namedTogether(people []int, i int) bool {
	at := -1
	near := x.In(max(0, i-6*far), i)
	for _, p := range people {
		for k := len(near) - 1; k >= 0; k-- {
			if near[k].Kind != mention.Person || near[k].Person != p {
				continue
			}
			s := x.SentenceOf(near[k].First)
			if at >= 0 && s != at {
				return false
			}
			at = s
			break
		}
	}
	return len(people) > 1
}

// metAs gives the people of the meeting told last whose people are so many and hold the
// office that the noun of a group names; nil for none.
func (x *reader) metAs(head string, many int) []int {
	for _, m := range slices.Backward(x.meetings[max(0, len(x.meetings)-8):]) {
		if class(m) == "held" && len(m.people) == many && len(m.sides) == many && !slices.ContainsFunc(m.people, func(p int) bool { return !x.heldBy(p, head) }) {
			return m.people
		}
	}
	return nil
}

// groupHead is the noun, in the singular, of a group of people, and how many it says they
// are: two where it does not say.
func (x *reader) groupHead(a *mention.Mention) (string, int) {
	many := 2
	for k := a.First; k < a.End; k++ {
		if n := x.Lex.Index("number", x.Word(k)); n > 2 && n < 10 {
			many = n
		}
	}
	w := x.Word(a.End - 1)
	if x.Word(a.First) == "each" && !strings.HasSuffix(w, "s") {
		w += "s" // "each president"
	}
	switch w {
	case "they", "them", "we", "two", "both", "pair", "duo", "trio", "men", "women", "rivals", "foes", "adversaries", "principals", "counterparts", "dignitaries", "politicians", "statesmen":
		return "any", many
	case "state", "government":
		if x.Word(a.End-3) == "heads" {
			return "leader", many
		}
	case "chairs", "chairmen":
		return "chair", many
	case "leaders", "ministers", "presidents", "premiers", "envoys", "ambassadors", "diplomats", "generals", "commanders", "negotiators", "officials", "chiefs", "secretaries", "advisers", "co-chairs", "mediators", "facilitators", "commissioners":
		return strings.TrimSuffix(strings.Replace(w, "ies", "ys", 1), "s"), many
	}
	return "", 0
}

// groupOffices are the words of which one stands in the title of whoever belongs to a
// group that is called by more than its own word.
var groupOffices = map[string][]string{
	"leader":   {"leader", "president", "premier", "minister", "king", "queen", "emir", "sultan", "chancellor", "chairman", "prince", "head"},
	"premier":  {"premier", "prime"},
	"chair":    {"chair", "chairman", "chairwoman", "chairperson"},
	"diplomat": {"minister", "ambassador", "envoy", "secretary", "representative", "diplomat"},
	"envoy":    {"envoy", "representative", "ambassador", "adviser"},
	"chief":    {"chief", "head", "director", "commander"},
	"official": {"minister", "envoy", "secretary", "adviser", "chief", "head", "official", "director"},
}

// heldBy reports whether the person holds an office that the noun of a group names.
func (x *reader) heldBy(p int, head string) bool {
	if head == "any" {
		return true
	}
	words := groupOffices[head]
	if words == nil {
		words = []string{head}
	}
	titles := x.People[p].Offices
	for _, o := range titles {
		for _, w := range strings.Fields(strings.ToLower(strings.ReplaceAll(o.Title, "-", " "))) {
			if slices.Contains(words, w) {
				return true
			}
		}
	}
	return false
}

// shareParty reports whether both people are known to be of one party.
func (x *reader) shareParty(p, q int) bool {
	return slices.ContainsFunc(x.People[p].Parties, func(a parley.Affiliation) bool {
		return slices.ContainsFunc(x.People[q].Parties, func(b parley.Affiliation) bool { return a.Party == b.Party })
	})
}

// eachOf is the group of which token h names every one: "each president", "each of the
// ministers"; nil for others.
func (x *reader) eachOf(h int) *mention.Mention {
	first, end := h, h+1
	if x.Word(h) == "each" {
		of := slices.IndexFunc(x.kids(h), func(k int) bool { return k > h && x.rel(k) == "nmod" && x.wordsAt(k, "of") })
		if of < 0 {
			return nil
		}
		end = x.kids(h)[of] + 1
	} else if first = h - 1; first < 0 || x.Word(first) != "each" {
		return nil
	}
	g := x.invent(mention.Mention{Kind: mention.Group, First: first, End: end, Name: [2]int{first, end}, Person: -1})
	if len(x.groupPeople(g)) < 2 && x.twoSidesOf(g) == nil {
		return nil
	}
	return g
}

// eachSideOf gives a mention of each of the two sides for which "each of the delegations" stands.
func (x *reader) eachSideOf(g *mention.Mention) []*mention.Mention {
	m := x.twoSidesOf(g)
	if m == nil {
		return nil
	}
	out := make([]*mention.Mention, len(m.sides))
	for i, side := range m.sides {
		one := *g
		one.Kind, one.Parties, one.Back = mention.Party, []string{side.party}, side.evidence[0]
		out[i] = &one
	}
	return out
}

// twoSidesOf is the meeting told before of whose two sides the group is: "each of the two delegations"; nil for others.
func (x *reader) twoSidesOf(g *mention.Mention) *meeting {
	if !x.isDelegation(g.End-1) || !x.plural(g.End-1) {
		return nil
	}
	if m := x.rowTold(x.SentenceOf(g.First)); m != nil && len(m.sides) == 2 {
		return m
	}
	return nil
}

package extract

import (
	"slices"

	"parley"
	"parley/internal/mention"
)

// A leading is what a sentence says of a delegation: who heads it or is in it.
type leading struct {
	person   int
	party    string // empty for that of "the other side"
	head     bool
	evidence parley.Span
}

// findDelegations reads who heads and who is in the delegations that the text
// tells of ("the Turkish team was headed by A", "A led the American side, which
// included B"). It gives the people the party for which they come.
func (x *reader) findDelegations() {
	x.leadings = map[int][]leading{}
	for s := range x.Sentences {
		sen := &x.sentences[s]
		if sen.tree == nil {
			continue
		}
		for i := range sen.tree.Tokens {
			if sen.tree.Tokens[i].UPOS != "VERB" {
				continue
			}
			switch sen.tree.Tokens[i].Lemma {
			case "lead", "head", "chair":
				x.readLeading(s, i, true)
			case "include", "comprise", "number", "represent":
				x.readLeading(s, i, false)
			case "speak", "negotiate", "act", "sign", "attend", "participate", "take", "come", "arrive", "travel", "fly":
				x.readComing(s, i)
			case "send", "dispatch":
				x.readSent(s, i)
			}
		}
		x.readComposed(s)
		x.readHeadWords(s)
	}
}

// readLeading reads one verb of leading or including, at token i of the sentence's tree.
func (x *reader) readLeading(s, i int, head bool) {
	sen := &x.sentences[s]
	subject, object := sen.tree.Subject(i), -1
	for _, k := range sen.tree.Kids(i) {
		switch {
		case sen.tree.Base(int(k)) == "obj" && object < 0:
			object = int(k)
		case object < 0 && sen.tree.Passive(i) && (sen.tree.Tokens[k].Rel == "obl:agent" || sen.tree.Base(int(k)) == "obl" && x.prepOf(sen.base+int(k)) == "by"):
			object = int(k)
		}
	}
	if subject < 0 || object < 0 {
		return
	}
	group, people := sen.base+object, sen.base+subject
	represented := sen.tree.Tokens[i].Lemma == "represent"
	if (head || represented) && sen.tree.Passive(i) || !head && !represented || head && x.isDelegation(people) {
		group, people = people, group
	}
	switch {
	case x.isDelegation(group) && x.otherSide(group):
		x.addOther(s, group, people, head || represented)
	case x.isDelegation(group) && x.plural(group):
		x.addEach(s, i, head || represented)
	case x.isDelegation(group) && x.ownDelegation(group):
		x.addOwn(s, people, group, head)
	default:
		x.addLeads(s, i, group, people, head)
	}
}

// isDelegation reports whether token i is a word for those whom a party sends.
func (x *reader) isDelegation(i int) bool {
	switch x.Tokens[i].Lemma {
	case "delegation", "side", "team", "mission", "group", "contingent", "party", "panel":
		return true
	}
	return false
}

func (x *reader) addLeads(s, i, group, people int, head bool) {
	parts := x.partAt(group, 2)
	if head && x.isDelegation(group) && (len(parts) == 0 || parts[0].Kind == mention.Person) {
		parts = x.ofLeader(people)
	}
	if len(parts) != 1 || len(parts[0].Parties) != 1 || parts[0].Kind != mention.Party || !x.isDelegation(group) && x.Tokens[x.sentences[s].base+i].Lemma != "represent" {
		return
	}
	party := parts[0].Parties[0]
	sen := &x.sentences[s]
	for _, c := range sen.tree.Conjuncts(people - sen.base) {
		for _, m := range x.partAt(sen.base+c, 1) {
			if m.Kind != mention.Person || m.Person < 0 {
				continue
			}
			first, end := min(parts[0].First, m.First), max(parts[0].End, m.End)
			p := &x.People[m.Person]
			if len(p.Parties) > 0 && !slices.ContainsFunc(p.Parties, func(a parley.Affiliation) bool { return a.Party == party }) {
				continue // of another side: "and Belmark's by A"
			}
			l := leading{person: m.Person, party: party, head: head, evidence: x.Span(first, end)}
			x.leadings[s] = append(x.leadings[s], l)
			if !slices.ContainsFunc(p.Parties, func(a parley.Affiliation) bool { return a.Party == party }) {
				p.Parties = append(p.Parties, parley.Affiliation{Party: party, Evidence: spans(l.evidence)})
			}
		}
		if head {
			break
		}
	}
}

// ofLeader gives the party of the one who leads a delegation of which nothing else says whose it is
// ("a 12-member delegation, led by Avarian minister A").
func (x *reader) ofLeader(people int) []*mention.Mention {
	m := x.mentionAt(people)
	if m == nil || m.Kind != mention.Person || m.Person < 0 || len(x.People[m.Person].Parties) != 1 {
		return nil
	}
	return []*mention.Mention{x.invent(mention.Mention{Kind: mention.Party, First: m.First, End: m.End, Name: m.Name, Person: -1,
		Parties: []string{x.People[m.Person].Parties[0].Party}, Actor: true})}
}

// readDelegations gives the delegations of sentence s to the meeting told there,
// else to the one told before, where that has their side.
func (x *reader) readDelegations(s int) {
	for _, l := range slices.Concat(x.leadings[s], x.otherHeads(s), x.headsFor(s)) {
		if l.party == "" && !x.findOther(s, &l) {
			continue
		}
		m := x.meetingOfSide(s, l.party)
		if m == nil {
			continue
		}
		if !slices.Contains(m.people, l.person) {
			m.people = append(m.people, l.person)
		}
		part := "member"
		if l.head {
			part = "head"
		}
		m.addSide(l.party, l.evidence).addMember(parley.Member{Person: x.People[l.person].ID, Part: part,
			Attendance: attendance(fate{status: m.out.Status}), Evidence: spans(l.evidence)})
		m.out.Evidence = addSpan(m.out.Evidence, l.evidence)
	}
}

// otherHeads are those whom a sentence that tells who heads one delegation says of
// another without its verb: "…, that of Belmark by B", "… and B for Belmark".
func (x *reader) otherHeads(s int) []leading {
	if len(x.leadings[s]) == 0 {
		return nil
	}
	first, end := x.limits(s)
	var out []leading
	for _, m := range x.In(first, end) {
		known := func(l leading) bool { return l.person == m.Person || len(m.Parties) > 0 && l.party == m.Parties[0] }
		if m.Kind != mention.Person || len(m.Parties) != 1 || x.Word(m.First-1) != "by" && !x.comesFor(&m) || slices.ContainsFunc(x.leadings[s], known) {
			continue
		}
		out = append(out, leading{person: m.Person, party: m.Parties[0], head: x.leadings[s][0].head, evidence: x.Span(m.First, x.pastFor(&m))})
	}
	return out
}

// headsFor are those who lead for a party that stands behind each: "the teams, led by A for the
// government and B for the Front".
func (x *reader) headsFor(s int) []leading {
	first, end := x.limits(s)
	var out []leading
	for i := first; i+1 < end; i++ {
		if !x.wordIs(i, "led", "headed", "represented") || x.Word(i+1) != "by" || x.mentionAt(i) != nil {
			continue
		}
		for k := i + 2; k < end; {
			a := x.mentionAt(x.skipArticle(k))
			if a == nil || a.Kind != mention.Person || a.Person < 0 || !x.wordIs(a.End, "for", "from") {
				break
			}
			g := x.mentionAt(x.skipArticle(a.End + 1))
			if g == nil || g.Kind != mention.Party || len(g.Parties) != 1 {
				break
			}
			out = append(out, leading{person: a.Person, party: g.Parties[0], head: true, evidence: x.Span(x.start(a), g.End)})
			if k, _ = x.joinAfter(g.End); k == g.End {
				break
			}
		}
	}
	return out
}

// hasDelegations are the statuses of meetings to which somebody comes.
var hasDelegations = map[string]bool{"held": true, "ongoing": true, "planned": true, "postponed": true}

// meetingOfSide is the meeting told in sentence s or last before it in which the party is a side.
func (x *reader) meetingOfSide(s int, party string) *meeting {
	for _, m := range slices.Backward(x.meetings[max(0, len(x.meetings)-8):]) {
		if m.last >= s-2 && m.last <= s && slices.Contains(m.parties(), party) && hasDelegations[m.out.Status] {
			return x.wholeOf(m)
		}
	}
	if cur := x.current; cur != nil && (slices.Contains(cur.parties(), party) || cur.last >= s-2 && (cur.open || len(cur.sides) < 2)) {
		return cur
	}
	return nil
}

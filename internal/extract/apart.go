package extract

import (
	"slices"
	"strings"

	"parley"
	"parley/internal/lexicon"
	"parley/internal/mention"
)

// tellApart makes a meeting of each of those who were met alone, at different times
// or in different places, and reports whether the telling was of such.
func (x *reader) tellApart(c candidate, t *telling, side1, side2 who) bool {
	c.apart = t.at + 1
	places := x.placesInTurn(t)
	if places == nil {
		places = x.splitByPlace(t)
	}
	var days []*parley.Time
	if len(places) > 0 {
		days = x.respectiveDays(c, places[len(places)-1], len(places))
	}
	for i, h := range places {
		one := c
		one.places, one.split = []int{h}, true
		one.who = append(slices.Clone(c.who), side1, x.ownerThere(h, side2))
		if m := x.mentionAt(h); m != nil {
			one.time = x.dayAfterPlace(m.End)
		}
		if days != nil {
			one.day = days[i]
			x.add(one)
			continue
		}
		x.add(one)
		if more := x.dayJoined(one.time); more != nil {
			one.time = more
			x.add(one)
		}
	}
	if places != nil {
		return true
	}
	side1, side2 = x.oneAfterOther(t, side1, side2)
	side1, side2 = x.oneAndMany(t, side1, side2)
	side2 = x.datedList(side2, c.sentence)
	if later, day := x.withLater(side2, c.sentence); !later.empty() {
		one, two := c, c
		one.who = append(slices.Clone(c.who), side1, side2)
		two.who, two.time = append(slices.Clone(c.who), side1, later), day
		x.add(one)
		x.add(two)
		return true
	}
	list, times := x.eachOfGroup(side2.mentions, t), x.timesBetween(side2.mentions, c.sentence)
	if dated, at := x.datedBefore(t, side2); dated != nil {
		list, times = dated, at
	}
	if times == nil {
		if list = x.eachAlone(list); len(list) < 2 || !x.separately(t) && !x.inTurn(t) && !x.partedBetween(list) && !x.wordIsAny(side2.mentions, "both", "each") && (len(side1.mentions) != 1 || x.jointly(t) || !x.counterparts(list) && !x.spokeToEach(t, side1, list)) {
			return x.tellByDays(c, t, side1, side2)
		}
	}
	side1.mentions = x.eachOfAll(side1.mentions)
	if whole := x.current; x.wordIsAny(side2.mentions, "each", "both") && whole != nil && len(whole.sides) > 1 {
		defer func() { x.current = whole }() // "the parties" are still those whom a mediator saw one by one
	}
	for i, m := range list {
		one := c
		if times != nil {
			one.time = times[i]
		}
		one.who = append(slices.Clone(c.who), side1, who{mentions: []*mention.Mention{m}, first: x.outer(m), end: m.End})
		x.add(one)
	}
	return true
}

// dayAfterPlace is the day right behind a place that ends at token k, nil for none: "in Oslo on Monday, in
// Paris on Tuesday".
func (x *reader) dayAfterPlace(k int) *mention.Mention {
	if x.wordIs(k, "on", ",", "from", "between") {
		k++
	}
	if m := x.mentionAt(k); m != nil && m.Kind == mention.Time && m.When.From != "" {
		return m
	}
	return nil
}

// dayJoined is the day that "and" joins to the day m, nil for none: "in Oslo on 2 May and 3 June".
func (x *reader) dayJoined(m *mention.Mention) *mention.Mention {
	if m == nil || x.Word(m.End) != "and" {
		return nil
	}
	k := m.End + 1
	if x.Word(k) == "on" {
		k++
	}
	if o := x.mentionAt(k); o != nil && o.Kind == mention.Time && len(o.When.From) == len(m.When.From) && len(o.When.From) == len("2006-01-02") && o.When.From != m.When.From {
		return o
	}
	return nil
}

// ownerThere is whose counterpart was met in the place at token h, where the noun is left out
// behind another ("Avaria's president in Oslo, Belmark's in Paris"), else those met.
func (x *reader) ownerThere(h int, met who) who {
	for _, m := range met.mentions {
		if m.Kind == mention.Party && m.First <= h && h < m.End && len(met.mentions) > 1 {
			return who{mentions: []*mention.Mention{m}, first: m.First, end: m.End} // "officials in Avaria and Belmark"
		}
	}
	k := h - 1
	if x.Tokens[k].UPOS == "ADP" {
		k--
	}
	n := x.nameAt(k - 1)
	if !isPossessive(x.Word(k)) || n == nil || n.Party == "" || len(met.mentions) != 1 || met.mentions[0].Kind == mention.Person && !met.mentions[0].Described {
		return met
	}
	first := k - 1
	for first > 0 && x.names[first-1] == x.names[k-1] {
		first--
	}
	m := x.invent(mention.Mention{Kind: mention.Party, First: first, End: k, Name: [2]int{first, k}, Person: -1, Parties: []string{n.Party}})
	return who{mentions: []*mention.Mention{m}, first: first, end: k + 1}
}

// oneAndMany puts those who were met one by one on the second side: "received calls from A
// and B", "meetings between A and officials from B and C".
func (x *reader) oneAndMany(t *telling, side1, side2 who) (who, who) {
	many := x.countsMeetings(t.at) || t.attr["level"] == "call" && strings.HasSuffix(x.Word(t.at), "s")
	switch {
	case !many:
	case len(side2.mentions) == 1 && x.countSides(side2) == 1 && len(x.eachAlone(side1.mentions)) > 1:
		return side2, side1
	case side2.empty() && len(side1.mentions) == 2 && side1.mentions[0].Kind == mention.Person && len(side1.mentions[1].Parties) > 1 && side1.mentions[1].Kind == mention.Party:
		one, other := side1, side1
		one.mentions, other.mentions = side1.mentions[:1], side1.mentions[1:]
		return one, other
	}
	return side1, side2
}

// oneAfterOther puts those whom a host received one after the other on the second side: "A and
// B were received one after the other by C", "each of the ministers was received by C".
func (x *reader) oneAfterOther(t *telling, side1, side2 who) (who, who) {
	host := x.partsOf(t.third["host"])
	if host.empty() || !side2.empty() || t.noun {
		return side1, side2
	}
	guests := side1
	guests.mentions = slices.DeleteFunc(slices.Clone(side1.mentions), func(m *mention.Mention) bool { return slices.Contains(host.mentions, m) })
	if (len(side1.mentions) < 3 || !x.inTurn(t)) && !x.wordIsAny(guests.mentions, "each") {
		return side1, side2
	}
	return host, guests
}

// inTurn reports whether words beside the telling say that one came after the other.
func (x *reader) inTurn(t *telling) bool {
	for k := t.at + 1; k < min(t.at+6, len(x.Tokens)); k++ {
		if x.phrase(k, "one after the other") || x.phrase(k, "one after another") || x.phrase(k, "one by one") || x.phrase(k, "in turn") || x.phrase(k, "in succession") || x.wordIs(k, "separately", "individually", "successively") {
			return true
		}
	}
	return false
}

// spokeToEach reports whether one person spoke with the leaders of several states, each of
// whom one rings up alone.
func (x *reader) spokeToEach(t *telling, side1 who, list []*mention.Mention) bool {
	if !strings.HasPrefix(t.frames[0], "meet.speak") || len(side1.mentions) != 1 || side1.mentions[0].Kind == mention.Party {
		return false
	}
	return !slices.ContainsFunc(list, func(m *mention.Mention) bool { return m.Kind != mention.Party || !x.namesStates(m) })
}

// datedList adds to the one met those behind him who were met at times of their own: "met A
// on Monday, B on Tuesday and C on Thursday".
func (x *reader) datedList(w who, s int) who {
	if len(w.mentions) == 0 || w.mentions[0].Kind != mention.Person && w.mentions[0].Kind != mention.Party {
		return w
	}
	_, limit := x.limits(s)
	out := who{mentions: w.mentions[:1], first: w.first, end: w.mentions[0].End}
	for range longestShuttle {
		last := out.mentions[len(out.mentions)-1]
		k := x.pastTime(last.End, limit)
		if k == last.End {
			break
		}
		k, _ = x.joinAfter(k)
		next := x.mentionAt(x.skipArticle(k))
		next, _ = x.pastOwner(next, k)
		if next == nil || next.Kind != w.mentions[0].Kind || next.First < last.End || next.First > k+2 || x.pastTime(next.End, limit) == next.End || slices.Contains(out.mentions, next) {
			break
		}
		out.mentions = append(slices.Clone(out.mentions), next)
		out.end = max(out.end, next.End)
	}
	if len(out.mentions) <= len(w.mentions) {
		return w
	}
	return out
}

// longestShuttle bounds a list of those met one after the other.
const longestShuttle = 12

// pastTime is the token behind a time that stands at token k ("on Monday", ", on Thursday"), k
// where there is none.
func (x *reader) pastTime(k, limit int) int {
	at := k
	for at < limit && at < k+4 {
		if m := x.mentionAt(at); m != nil {
			if m.Kind == mention.Time {
				return m.End
			}
			if m.Kind != mention.Place {
				return k
			}
			at = m.End
			continue
		}
		if !x.wordIs(at, ",", "on", "in", "later", "early", "late", "at", "from", "between") {
			return k
		}
		at++
	}
	return k
}

// eachOfGroup makes a call to "both leaders" one to each of them.
func (x *reader) eachOfGroup(list []*mention.Mention, t *telling) []*mention.Mention {
	if t.attr["level"] != "call" && !x.wordIsAny(list, "both", "each") || len(list) != 1 || list[0].Kind != mention.Group {
		return list
	}
	var out []*mention.Mention
	for _, p := range x.groupPeople(list[0]) {
		one := *list[0]
		one.Kind, one.Person = mention.Person, p
		out = append(out, &one)
	}
	if len(out) < 2 {
		out = x.eachSideOf(list[0])
	}
	if len(out) < 2 {
		return list
	}
	return out
}

// eachOfAll puts people in the place of the words that stand for them, so that those who meet
// several others one by one are the same each time.
func (x *reader) eachOfAll(list []*mention.Mention) []*mention.Mention {
	var out []*mention.Mention
	for _, m := range list {
		people := []int{}
		if m.Kind == mention.Group {
			people = x.groupPeople(m)
		}
		if len(people) == 0 {
			out = append(out, m)
		}
		for _, p := range people {
			one := *m
			one.Kind, one.Person = mention.Person, p
			out = append(out, &one)
		}
	}
	return out
}

func (x *reader) wordIsAny(list []*mention.Mention, words ...string) bool {
	if len(list) == 0 {
		return false
	}
	at := list[0].First
	return x.wordIs(at, words...) || x.Word(at-1) == "of" && x.wordIs(at-2, words...)
}

// jointly reports whether the words say that all met at once.
func (x *reader) jointly(t *telling) bool {
	return slices.ContainsFunc(t.anchors(), func(at int) bool {
		_, limit := x.limits(x.SentenceOf(at))
		for k := at + 1; k < min(limit, at+14); k++ {
			if togetherWords[x.Word(k)] && x.wordIs(k+1, "call", "conversation") {
				return true // "spoke by phone, in a joint call, with"
			}
		}
		return slices.ContainsFunc(x.kids(at), func(k int) bool { return togetherWords[x.Tokens[k].Lemma] })
	})
}

// togetherWords say that those of a list met at once.
var togetherWords = map[string]bool{"joint": true, "jointly": true, "together": true, "trilateral": true, "conference": true, "tripartite": true, "three-way": true,
	"quadrilateral": true, "four-way": true, "multilateral": true, "quartet": true}

// partedBetween reports whether a word between two of the list says that they were met apart:
// "A and, separately, B", "A and later B", "with A and with B".
func (x *reader) partedBetween(list []*mention.Mention) bool {
	for i := 1; i < len(list); i++ {
		if x.wordNear(list[i-1].End, min(list[i].First, list[i-1].End+6), "separately", "later", "afterwards", "then") ||
			x.outer(list[i]) > list[i-1].End && x.wordIs(x.outer(list[i])-1, "with") && x.Word(x.outer(list[i])-2) == "and" {
			return true
		}
	}
	return false
}

// bothOf reports whether "both" or "each" stands before one of the heads.
func (x *reader) bothOf(heads []int) bool {
	return slices.ContainsFunc(heads, func(h int) bool {
		return slices.ContainsFunc(x.kids(h), func(k int) bool { return k < h && x.rel(k) == "cc" && x.wordIs(k, "both") })
	})
}

// hasCopula reports whether token i is a predicate with a form of "be".
func (x *reader) hasCopula(i int) bool {
	return slices.ContainsFunc(x.kids(i), func(k int) bool { return x.rel(k) == "cop" })
}

// splitByPlace gives the places where a telling sets meetings of its own: "visited
// Oslo and Riyadh", "toured capitals including Oslo and Riyadh", "held talks in
// Norway and Oman". Nil where there is one.
func (x *reader) splitByPlace(t *telling) []int {
	if slices.ContainsFunc(x.kids(t.at), func(k int) bool { return x.Lemma(k) == "time" && x.plural(k) }) {
		return nil // "met 24 times in Ecuador, Brazil and Venezuela"
	}
	sen := &x.sentences[x.SentenceOf(t.at)]
	var out []int
	var seen []string
	var heads []int
	for _, h := range t.places {
		if x.alternative(h) {
			return nil
		}
		for _, c := range sen.tree.Conjuncts(h - sen.base) {
			heads = appendNew(heads, []int{sen.base + c})
		}
		for _, k := range x.placesUnder(h) {
			heads = appendNew(heads, []int{k})
		}
	}
	for _, h := range heads {
		p := x.placeAt(h)
		if p == nil || p.City == "" && p.Country == "" {
			continue
		}
		name := p.City
		if name == "" {
			name = p.Country
		}
		if !slices.Contains(seen, name) {
			seen, out = append(seen, name), append(out, h)
		}
	}
	if len(out) < 2 || x.nested(out) {
		return nil
	}
	return out
}

// alternative reports whether the place at token h is one of which one is still to be chosen: "in Oslo
// or Riyadh".
func (x *reader) alternative(h int) bool {
	return slices.ContainsFunc(x.kids(h), func(k int) bool {
		return x.rel(k) == "conj" && slices.ContainsFunc(x.kids(k), func(c int) bool { return x.rel(c) == "cc" && x.wordIs(c, "or") })
	})
}

// placesUnder gives the places that the words beside a noun for places list: "capitals
// including Oslo and Riyadh".
func (x *reader) placesUnder(h int) []int {
	sen := &x.sentences[x.SentenceOf(h)]
	if x.mentionAt(h) != nil {
		return nil
	}
	var out []int
	for _, k := range x.kids(h) {
		first := k
		if x.rel(k) == "acl" && x.wordIs(k, "including") {
			first = x.listUnder(k)
		} else if k < h || x.rel(k) != "appos" && !(x.rel(k) == "nmod" && x.wordsAt(k, "including", "of", "such")) {
			continue
		}
		if first < 0 {
			continue
		}
		for _, c := range sen.tree.Conjuncts(first - sen.base) {
			if x.placeAt(sen.base+c) != nil || x.Tokens[sen.base+c].UPOS == "PROPN" {
				out = append(out, sen.base+c)
			}
		}
	}
	return out
}

// placeAt is the place that token i names, also as a bare name of a state in a list of
// places; nil for none.
func (x *reader) placeAt(i int) *parley.Place {
	m := x.mentionAt(i)
	switch {
	case m == nil:
		return nil
	case m.Kind == mention.Place:
		return &m.Place
	case m.Kind != mention.Party || len(m.Parties) != 1 || m.Actor || m.Attribute || m.Possessive || x.Tokens[i].UPOS != "PROPN":
		return nil
	}
	name := x.Span(m.Name[0], m.Name[1]).Text
	if x.isSeat(name) {
		return &parley.Place{City: name, Country: m.Parties[0], Derived: parley.List[string]{"country"}}
	}
	if p, known := x.Lex.Party(m.Parties[0]); known && p.Kind == "state" {
		return &parley.Place{Country: m.Parties[0]}
	}
	return nil
}

// nested reports whether the second place only says where the first is: "Oslo, Norway".
func (x *reader) nested(heads []int) bool {
	for _, h := range heads {
		if slices.Contains(heads, x.head(h)) && x.rel(h) != "conj" {
			return true
		}
	}
	a, b := x.placeAt(heads[0]), x.placeAt(heads[1])
	return len(heads) == 2 && (a.City == "") != (b.City == "") && a.Country == b.Country
}

// eachAlone splits the mentions of several parties in one ("the ministers of Avaria
// and Belmark") into one for each party.
func (x *reader) eachAlone(list []*mention.Mention) []*mention.Mention {
	var out []*mention.Mention
	for _, m := range list {
		if m.Kind != mention.Party || len(m.Parties) < 2 {
			out = append(out, m)
			continue
		}
		for _, p := range m.Parties {
			one := *m
			one.Parties = []string{p}
			out = append(out, &one)
		}
	}
	return out
}

// counterparts reports whether those of the list are of different parties, each known:
// counterparts, of whom each is met.
func (x *reader) counterparts(list []*mention.Mention) bool {
	if len(list) < 2 {
		return false
	}
	var seen []string
	for _, m := range list {
		var parties []string
		switch {
		case m.Kind == mention.Person && m.Person >= 0:
			parties = partiesOfPerson(x.People[m.Person])
		case m.Kind == mention.Party && x.ofOffice(m):
			parties = m.Parties
		default:
			return false
		}
		if len(parties) == 0 || slices.ContainsFunc(parties, func(p string) bool { return slices.Contains(seen, p) }) {
			return false
		}
		seen = append(seen, parties...)
	}
	return true
}

// ofOffice reports whether the party's mention is one of those who hold an office of it: "the
// foreign ministers of Avaria and Belmark".
func (x *reader) ofOffice(m *mention.Mention) bool {
	for k := m.First; k < m.End; k++ {
		if x.Is(k, lexicon.Office) && !x.wordIs(k, "officials", "representatives", "ambassadors", "envoys", "diplomats", "chiefs", "mediators", "facilitators", "negotiators", "intermediaries", "observers") {
			return true
		}
	}
	return false
}

func partiesOfPerson(p parley.Person) []string {
	var out []string
	for _, a := range p.Parties {
		out = append(out, a.Party)
	}
	return out
}

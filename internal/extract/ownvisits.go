package extract

import (
	"slices"

	"parley/internal/mention"
)

// speeches are nouns for a text that is somebody's own words from first to last.
var speeches = setOf("briefing remark statement speech address intervention message testimony")

// longestHeading is within how many tokens of the beginning a text says whose words it is.
const longestHeading = 120

// authorOf is the person whose own words the text is, -1 where it is nobody's: "Briefing by the envoy, A, to the
// Council", and a text that says "I" again and again outside quotation marks.
func (x *reader) authorOf() int {
	told := 0
	for i := range x.Tokens {
		if x.Word(i) == "i" && x.Tokens[i].UPOS == "PRON" && x.inQuotes[i] == 0 {
			told++
		}
	}
	if told < 3 {
		return -1
	}
	for i := range x.Tokens[:min(len(x.Tokens), longestHeading)] {
		if !speeches[x.Lemma(i)] || x.inQuotes[i] > 0 || !x.wordIs(i+1, "by", "of", "from") {
			continue
		}
		_, limit := x.limits(x.SentenceOf(i))
		for k := i + 2; k < min(limit, i+24); k++ {
			if m := x.mentionAt(k); m != nil && m.Kind == mention.Person {
				return m.Person
			}
			if x.wordIs(k, "to", "at", "on", "before") {
				break
			}
		}
	}
	return -1
}

// visitorOf is who made the visit whose noun is the telling, where only an owner says so: "his
// recent visits to A and B", "in my visit to A" in the words of a known author.
func (x *reader) visitorOf(t *telling) who {
	if t.attr["level"] != "visit" || !t.noun || len(t.places) == 0 {
		return who{}
	}
	for _, k := range x.kids(t.at) {
		if x.Tokens[k].Rel != "nmod:poss" {
			continue
		}
		m := mention.Mention{Kind: mention.Person, First: k, End: k + 1, Name: [2]int{k, k + 1}, Person: -1}
		switch {
		case x.wordIs(k, "my"):
			m.Person = x.speaks(k)
		case x.wordIs(k, "his", "her"):
			m.Kind = mention.Pronoun
			m.Person = x.resolve(&m)
		}
		if m.Person >= 0 {
			return who{mentions: []*mention.Mention{x.invent(m)}, first: k, end: k + 1}
		}
	}
	return who{}
}

// speaks is the person who says "I" at token i: the speaker of the quotation, else the author; -1 where
// it is not known.
func (x *reader) speaks(i int) int {
	if x.inQuotes[i] > 0 || x.quoted[i] > 0 {
		return x.speakerOf(i)
	}
	return x.author
}

// tellOwnVisits makes meetings of the visits of which somebody tells who is not known ("in my recent visits to A
// and B, I stressed"), in a text about dealings of states: each with the state that was visited.
// It reports whether the telling is of such.
func (x *reader) tellOwnVisits(c candidate, t *telling) bool {
	if t.attr["level"] != "visit" || c.fate.status != "held" || !x.ofState || x.setting != noSetting || x.inQuotes[t.at] > 0 || !x.inFirstPerson(t) {
		return false
	}
	heads := x.splitByPlace(t)
	if heads == nil {
		heads = t.places
	}
	told := false
	for _, h := range heads {
		p := x.placeAt(h)
		if p == nil || p.Country == "" || p.City != "" && !x.isSeat(p.City) {
			continue
		}
		m := x.mentionAt(h)
		state := x.invent(mention.Mention{Kind: mention.Party, First: m.First, End: m.End, Name: m.Name, Person: -1, Parties: []string{p.Country}})
		one := c
		one.places, one.split = []int{h}, len(heads) > 1
		one.who = append(slices.Clone(c.who), who{mentions: []*mention.Mention{state}, first: x.mineBefore(t.at), end: m.End})
		one.proof = proof{two: actor, actors: 1, named: 1, firm: true}
		x.add(one)
		told = true
	}
	return told
}

// mineBefore is "my" before the noun at token i, else i.
func (x *reader) mineBefore(i int) int {
	for _, k := range x.kids(i) {
		if k < i && x.wordIs(k, "my", "our") {
			return k
		}
	}
	return i
}

// byNobodyKnown reports whether the list has nobody whom the text names.
func (x *reader) byNobodyKnown(w who) bool {
	return !slices.ContainsFunc(w.mentions, func(m *mention.Mention) bool { return m.Kind != mention.Pronoun || x.resolve(m) >= 0 })
}

// inFirstPerson reports whether the writer says that the journey was his: "my visit", "I travelled", "I have
// returned from visits".
func (x *reader) inFirstPerson(t *telling) bool {
	mine := func(k int) bool { return x.wordIs(k, "i", "my", "we", "our") }
	if slices.ContainsFunc(t.side1, mine) || slices.ContainsFunc(x.kids(t.at), mine) {
		return true
	}
	for at, n := x.head(t.at), 0; at >= 0 && n < 4; at, n = x.head(at), n+1 {
		if slices.ContainsFunc(x.kids(at), func(k int) bool { return x.rel(k) == "nsubj" && mine(k) }) {
			return true
		}
	}
	return false
}

// addIncluded adds to a journey the places that it is said to have included: "travelled widely in
// the region, including to A and B".
func (x *reader) addIncluded(t *telling) {
	if t.attr["level"] != "visit" {
		return
	}
	for _, k := range x.kids(t.at) {
		if x.rel(k) == "obl" && x.prepOf(k) == "including" && k > t.at && x.placeAt(k) != nil {
			if len(t.places) == 1 && x.placeAt(t.places[0]) == nil {
				t.places = nil // "in the region"
			}
			t.places = appendNew(t.places, []int{k})
		}
	}
}

// includedVisit is the status of visits that stand as an example of what somebody did: "his work,
// including visits to A and B".
func (x *reader) includedVisit(t *telling) string {
	if t.attr["level"] != "visit" || len(t.places) == 0 {
		return ""
	}
	if x.stillAhead(t.at) || slices.ContainsFunc(x.kids(t.at), func(k int) bool { return x.wordIs(k, "possible", "potential") }) {
		return "planned"
	}
	return "held"
}

package extract

import (
	"slices"
	"strings"

	"parley/internal/lexicon"
	"parley/internal/mention"
)

// epithets are words by which reports mean the one who spoke last, whatever office he
// holds: "the diplomat noted".
var epithets = setOf(`diplomat official politician lawmaker legislator parliamentarian statesman stateswoman negotiator envoy mediator dignitary
	functionary premier minister commander leader veteran`)

// specific are those of them that somebody without such an office is not called.
var specific = map[string][]string{"minister": {"minister", "secretary"}, "premier": {"premier", "prime", "chancellor", "taoiseach"},
	"commander": {"commander", "chief", "general", "leader"}, "leader": {"leader", "president", "chairman", "chairwoman", "chief", "head", "commander", "prime"},
	"envoy": {"envoy", "representative", "ambassador"}, "mediator": {"mediator", "envoy", "facilitator"}}

// guests are words for the other of two who meet: "his guest said".
var guests = setOf("guest host visitor interlocutor")

// farEpithet is how many sentences before an epithet its person may have spoken.
const farEpithet = 3

// epithetAt is the person whom the noun at token h means without naming: "the diplomat" is who
// spoke last, "the Norwegian" who spoke last for Norway, "his guest" the other of the only two
// whom the report names. -1 for none.
func (x *reader) epithetAt(h int) int {
	if h < 1 || x.plural(h) || x.inQuotes[h] > 0 {
		return -1
	}
	if guests[x.Word(h)] && x.wordIs(h-1, "his", "her") {
		return x.otherThan(h - 1)
	}
	if x.Word(h-1) != "the" || x.wordIs(h+1, "of", "for", "in", "from", "at", "who", "whose", "’s", "'s", "close", "familiar") {
		return -1
	}
	if x.Is(h, lexicon.Rank) {
		return x.ranked(h)
	}
	party := x.nationalAt(h)
	if party == "" && !epithets[x.Word(h)] || party == "" && x.mentionAt(h) != nil {
		return -1
	}
	s := x.SentenceOf(h)
	if party == "" && x.hasUnnamedSame(h, s) {
		return -1
	}
	farthest := farEpithet
	for back := 1; back <= farthest && s-back >= 0; back++ {
		if x.betweenMarks(s-back, h) {
			farthest = min(farthest+1, 12)
			continue
		}
		p := x.topicPerson(s - back)
		if p < 0 {
			if x.unnamed[s-back] != nil || x.notedParty[s-back] != "" {
				return -1
			}
			continue
		}
		if party != "" && !x.belongsTo(p, party) || party == "" && !x.mayBeCalled(p, x.Word(h)) {
			continue
		}
		return p
	}
	return -1
}

// nationalAt is the party of the adjective of a state at token h that stands for one person
// ("the Norwegian"), "" for any other: "the French" are many, "the Norwegian side" is none.
func (x *reader) nationalAt(h int) string {
	parts := x.partAt(h, 1)
	if len(parts) != 1 || len(parts[0].Parties) != 1 || !x.listed(parts[0].Parties[0]) {
		return ""
	}
	party := parts[0].Parties[0]
	w := x.Word(h)
	if !x.IsCapital(h) || strings.HasSuffix(w, "sh") || strings.HasSuffix(w, "ch") || strings.HasSuffix(w, "ese") || strings.HasSuffix(w, "s") {
		return ""
	}
	if !slices.ContainsFunc([]string{"an", "i", "ek", "ot", "ak", "ene", "de", "ard", "qi"}, func(end string) bool { return strings.HasSuffix(w, end) }) {
		return ""
	}
	if p, known := x.Lex.Party(party); !known || p.Kind != "state" || strings.EqualFold(p.Name, w) {
		return ""
	}
	return party
}

// ranked is the person named last before token h with the rank that stands there: "the colonel".
func (x *reader) ranked(h int) int {
	for i := len(x.Mentions) - 1; i >= 0; i-- {
		m := &x.Mentions[i]
		if m.Kind != mention.Person || m.Person < 0 || m.First >= h {
			continue
		}
		for k := max(0, m.First-3); k < m.End; k++ {
			if x.Word(k) == x.Word(h) && x.Word(k-1) != "the" {
				return m.Person
			}
		}
	}
	return -1
}

// hasUnnamedSame reports whether somebody without a name is called so in the sentences before
// ("a diplomat"): the noun at token h means that one.
func (x *reader) hasUnnamedSame(h, s int) bool {
	first, _ := x.limits(max(0, s-2*farEpithet))
	for k := first; k < h; k++ {
		if x.Lemma(k) != x.Word(h) || x.mentionAt(k) != nil && x.mentionAt(k).Kind == mention.Person {
			continue
		}
		if m := x.mentionAt(k + 1); m != nil && m.Kind == mention.Person && m.First <= k+1 {
			continue
		}
		from, _ := x.phraseOf(k)
		if x.wordIs(from, "a", "an", "another", "one") || x.wordIs(from-1, "a", "an", "another", "one") {
			return true
		}
	}
	return false
}

// mayBeCalled reports whether the person's offices go with the word.
func (x *reader) mayBeCalled(p int, word string) bool {
	need := specific[word]
	if len(need) == 0 || len(x.People[p].Offices) == 0 {
		return true
	}
	for _, o := range x.People[p].Offices {
		for _, w := range strings.FieldsFunc(strings.ToLower(o.Title), func(r rune) bool { return r == ' ' || r == '-' }) {
			if slices.Contains(need, w) {
				return true
			}
		}
	}
	return false
}

func (x *reader) belongsTo(p int, party string) bool {
	for _, a := range x.People[p].Parties {
		if a.Party == party {
			return true
		}
	}
	return false
}

// otherThan is the only other person of the report than the one whom the pronoun at token i means.
func (x *reader) otherThan(i int) int {
	m := x.mentionAt(i)
	if len(x.People) != 2 {
		return -1
	}
	owner := -1
	if m != nil && m.Kind == mention.Pronoun {
		owner = x.resolve(m)
	} else {
		for back := 1; back <= farEpithet && owner < 0 && x.SentenceOf(i)-back >= 0; back++ {
			owner = x.topicPerson(x.SentenceOf(i) - back)
		}
	}
	if owner < 0 {
		return -1
	}
	return 1 - owner
}

// byEpithet makes an attribution of words that mean a person without a name.
func (x *reader) byEpithet(h int) (attribution, bool) {
	p, first, end := x.epithetAt(h), h-1, h+1
	if p < 0 {
		if p, first = x.topDiplomat(h); p < 0 {
			return attribution{}, false
		}
		_, end = x.phraseOf(h)
	}
	a := attribution{person: p, first: first, end: end, cue: -1}
	a.voice.Person = x.People[p].ID
	x.print(&a)
	return a, true
}

// unnamedIn is somebody without a name whom sentence s tells of and who may go on as "he" or
// "she" though nothing is said there: "This was confirmed by a member of the delegation." Nil
// where it names a person.
func (x *reader) unnamedIn(s int) *attribution {
	if x.skips(s) || x.firstPerson(s) >= 0 {
		return nil
	}
	first, end := x.limits(s)
	for k := first; k < min(end, first+far); k++ {
		if x.inQuotes[k] > 0 || x.plural(k) || x.Tokens[k].UPOS != "NOUN" || !x.isUnnamed(k) && !x.Is(k, lexicon.Office) {
			continue
		}
		agent := x.rel(k) == "obl" && x.wordsAt(k, "by") && x.saysAt(x.head(k))
		if !agent && !(x.rel(k) == "nsubj" && x.saysAt(x.head(k))) || x.epithetAt(k) >= 0 {
			continue
		}
		if a, ok := x.attributionAt(k, x.head(k)); ok && a.person < 0 {
			return &a
		}
	}
	return nil
}

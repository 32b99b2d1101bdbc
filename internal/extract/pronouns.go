package extract

import (
	"slices"
	"strings"

	"parley/internal/lexicon"
	"parley/internal/mention"
)

// resolve is the person that a pronoun stands for, -1 where that is open; the
// person of the mention itself where it names one.
func (x *reader) resolve(m *mention.Mention) int {
	if m.Kind != mention.Pronoun || m.Person >= 0 {
		return m.Person
	}
	if w := x.Word(m.First); w == "i" || w == "me" {
		return x.speaks(m.First)
	}
	s := x.SentenceOf(m.First)
	first, _ := x.limits(s)
	if p := x.saidBefore(m, s); p >= 0 {
		return p
	}
	for _, a := range x.In(max(first, m.First-far), m.First) {
		if a.Kind == mention.Person && !a.Possessive && x.inQuotes[a.First] == x.inQuotes[m.First] && !x.contradicts(m.First, a.Person) && !x.metInFront(&a) {
			return a.Person
		}
	}
	farthestBack := 3
	for back := 1; back <= farthestBack && s-back >= 0; back++ {
		if x.betweenMarks(s-back, m.First) {
			farthestBack = min(farthestBack+1, 12)
			continue
		}
		p := x.topicPerson(s - back)
		if p >= 0 && x.contradicts(m.First, p) || p < 0 && x.otherPronoun(s-back, m.First) {
			farthestBack = 8
			p = x.otherPerson(s-back, m.First)
		}
		if p >= 0 {
			return p
		}
	}
	return -1
}

// metInFront reports whether the person is only the one with whom a meeting was that a clause begins with: "In a
// meeting with A, she" is another.
func (x *reader) metInFront(a *mention.Mention) bool {
	h := x.headOf(a.First, a.End)
	if x.prepOf(h) != "with" {
		return false
	}
	n := x.head(h)
	return n >= 0 && x.Tokens[n].UPOS == "NOUN" && x.Is(n, lexicon.Meeting) && slices.Contains([]string{"in", "at", "during", "after", "following", "before"}, x.prepOf(n))
}

// betweenMarks reports whether all of sentence s stands between quotation marks, and token i outside of them: whom
// a speaker names in his words is not who goes on as "he" behind them.
func (x *reader) betweenMarks(s, i int) bool {
	if _, noted := x.noted[s]; noted || x.inQuotes[i] > 0 {
		return false
	}
	first, end := x.limits(s)
	for first < end-1 && x.Tokens[first].UPOS == "PUNCT" {
		first++
	}
	for end > first+1 && x.Tokens[end-1].UPOS == "PUNCT" {
		end--
	}
	return first < end && x.inQuotes[first] > 0 && x.inQuotes[first] == x.inQuotes[end-1]
}

// saidBefore is who spoke in the sentence before and says what the sentence s tells, if the pronoun is only put in
// for him: "Lund and Hadi, he said, had met twice". -1 for others.
func (x *reader) saidBefore(m *mention.Mention, s int) int {
	if x.Word(m.First-1) != "," || !x.wordIs(m.First, "he", "she") || !x.Is(m.First+1, lexicon.Say) || !x.wordIs(m.First+2, ",", ".") {
		return -1
	}
	if p, ok := x.noted[s-1]; ok && p >= 0 && !x.contradicts(m.First, p) {
		return p
	}
	return -1
}

// topicPerson is whom a pronoun in the next sentence stands for: who speaks in
// sentence s, its subject, or the person it names first. -1 where its subject
// is a pronoun itself, so that the sentence before decides.
func (x *reader) topicPerson(s int) int {
	if p, ok := x.noted[s]; ok {
		return p
	}
	if x.skips(s) {
		return -1
	}
	first, end := x.limits(s)
	for i := first; i < min(end, first+far); i++ {
		if !strings.HasPrefix(x.rel(i), "nsubj") {
			continue
		}
		if x.wordIs(i, "he", "she") || x.tellsWhoAttended(i) {
			return -1
		}
		if m := x.mentionAt(i); m != nil && m.Kind == mention.Person && !m.Possessive {
			return m.Person
		}
		if p := x.ownerOf(i); p >= 0 && x.isVisit(i) {
			return p // "Lund's visit ended on Monday"
		}
	}
	return x.firstPerson(s)
}

// tellsWhoAttended reports whether the clause of the subject at token i only says who else was there: "A
// and B were also present", "the meeting was attended by C". Whoever comes up next is none of them.
func (x *reader) tellsWhoAttended(i int) bool {
	h := x.head(i)
	if h < 0 || h < i {
		return false
	}
	if x.wordIs(h, "present") {
		return slices.ContainsFunc(x.kids(h), func(k int) bool { return x.wordIs(k, "were") })
	}
	return x.wordIs(h, "attended") && x.wordIs(h+1, "by")
}

// ownerOf is the person whose the noun at token i is said to be, -1 for none.
func (x *reader) ownerOf(i int) int {
	for _, k := range x.kids(i) {
		if m := x.mentionAt(k); x.Tokens[k].Rel == "nmod:poss" && m != nil && m.Kind == mention.Person {
			return m.Person
		}
	}
	return -1
}

// otherPronoun reports whether the subject of sentence s is the pronoun of the other gender
// than that at token i.
func (x *reader) otherPronoun(s, i int) bool {
	first, end := x.limits(s)
	for k := first; k < min(end, first+far); k++ {
		if strings.HasPrefix(x.rel(k), "nsubj") && x.wordIs(k, "he", "she") {
			return x.Word(k) != x.Word(i) && x.wordIs(i, "he", "she")
		}
	}
	return false
}

// firstPerson is the person whom sentence s names first, -1 for none.
func (x *reader) firstPerson(s int) int {
	first, end := x.limits(s)
	for _, a := range x.In(first, min(end, first+far)) {
		if a.Kind == mention.Person && !a.Possessive {
			return a.Person
		}
	}
	return -1
}

// note remembers whom a sentence lets speak.
func (x *reader) note(person, s int) {
	if person >= 0 {
		x.noted[s] = person
	}
}

// speakerOf is the person who speaks the words at token i, -1 for none.
func (x *reader) speakerOf(i int) int {
	if x.quoted[i] == 0 {
		return -1
	}
	return x.statements[x.quoted[i]-1].person
}

// partyOfPronoun is the party that is the subject of the words of saying above the pronoun at
// token i, where it can stand for that one: an unnamed official for "he" ("Oman's minister said
// he had met"), several or a group for "they" and "it"; nil for none.
func (x *reader) partyOfPronoun(i int) *mention.Mention {
	at := x.head(i)
	for n := 0; n < 5 && at >= 0; n++ {
		if x.rel(at) == "ccomp" && x.reports(x.head(at)) {
			s := &x.sentences[x.SentenceOf(at)]
			subj := s.tree.Subject(x.head(at) - s.base)
			if subj < 0 || s.base+subj >= i {
				return nil
			}
			subj += s.base
			if m := x.mentionAt(subj); m != nil && m.Kind == mention.Party && len(m.Parties) == 1 && !m.Possessive && x.standsFor(i, subj) {
				return m
			}
			return nil
		}
		at = x.head(at)
	}
	return nil
}

// standsFor reports whether the pronoun at token i can stand for the noun of a party at token h.
func (x *reader) standsFor(i, h int) bool {
	one := x.Is(h, lexicon.Office) && !x.plural(h)
	switch x.Word(i) {
	case "it":
		return !one && (!x.plural(h) || x.IsCapital(h))
	case "they", "them":
		return !one
	}
	return one
}

// itAsParty is the party that "it" at token h stands for, as a mention of its own, nil for
// none: "the Front said it had met the mediators".
func (x *reader) itAsParty(h int) *mention.Mention {
	if x.Word(h) == "country" && x.definite(h) && len(x.kids(h)) == 1 {
		return x.countryOfSpeaker(h)
	}
	if x.Word(h) != "it" || x.rel(h) != "nsubj" {
		return nil
	}
	o := x.partyOfPronoun(h)
	if o == nil {
		o = x.partySubjectBefore(h)
	}
	if o == nil {
		return nil
	}
	return x.invent(mention.Mention{Kind: mention.Party, First: h, End: h + 1, Name: [2]int{h, h + 1}, Person: -1, Parties: o.Parties, Actor: true, Back: x.Span(x.start(o), o.End)})
}

// partySubjectBefore is the party that the sentence before that of "it" at token h has for its subject:
// "The delegation arrived on Tuesday. On the same day, it met the envoy".
func (x *reader) partySubjectBefore(h int) *mention.Mention {
	s := x.SentenceOf(h)
	if s == 0 || x.skips(s-1) {
		return nil
	}
	first, end := x.limits(s - 1)
	for k := first; k < min(end, first+far); k++ {
		if !strings.HasPrefix(x.rel(k), "nsubj") {
			continue
		}
		if m := x.mentionAt(k); m != nil && m.Kind == mention.Party && len(m.Parties) == 1 && !m.Possessive && x.standsFor(h, k) {
			return m
		}
		return nil
	}
	return nil
}

// countryOfSpeaker is the state of the person who is the subject of the words of saying above "the
// country" at token h: "the minister said the country was holding talks".
func (x *reader) countryOfSpeaker(h int) *mention.Mention {
	for at, n := x.head(h), 0; at >= 0 && n < 4; at, n = x.head(at), n+1 {
		if x.rel(at) != "ccomp" || !x.reports(x.head(at)) {
			continue
		}
		s := &x.sentences[x.SentenceOf(at)]
		subj := s.tree.Subject(x.head(at) - s.base)
		if subj < 0 {
			return nil
		}
		m := x.mentionAt(s.base + subj)
		if m == nil || m.Kind != mention.Person || m.Person < 0 {
			return nil
		}
		for _, a := range x.People[m.Person].Parties {
			if p, known := x.Lex.Party(a.Party); known && p.Kind == "state" {
				return x.invent(mention.Mention{Kind: mention.Party, First: h - 1, End: h + 1, Name: [2]int{h, h + 1}, Person: -1, Parties: []string{a.Party}, Actor: true, Back: a.Evidence[0]})
			}
		}
		return nil
	}
	return nil
}

package extract

import (
	"slices"
	"strings"

	"parley/internal/mention"
)

// addTold adds what a sentence tells by what one said to another's face: "Minister A told Minister B on
// Friday that the truce must hold". Who speaks for one party and tells somebody who speaks for another
// was in touch with him, that day; by which channel and at what length is left open. What else the report says
// of their meeting or call comes to it.
func (x *reader) addTold(s int, out []*telling) []*telling {
	sen := &x.sentences[s]
	if sen.tree == nil {
		return out
	}
	for i := range sen.tree.Tokens {
		v := sen.base + i
		if !tellingVerbs[x.Lemma(v)] || x.Tokens[v].UPOS != "VERB" || !x.isFinite(v) || !x.isPast(v) || x.isPassive(v) || x.inQuotes[v] > 0 {
			continue
		}
		subject := sen.tree.Subject(i)
		mood := sen.tree.Mood(i, x.Lex)
		if subject < 0 || mood.Status() != "held" || slices.ContainsFunc(x.kids(v), x.inWriting) {
			continue
		}
		t := &telling{at: v, third: map[string][]int{}, status: "held", frames: []string{"meet.told"}, attr: map[string]string{}}
		t.side1 = x.conjoined(sen.base + subject)
		for _, k := range x.kids(v) {
			if r := x.rel(k); k > v && (r == "obj" || r == "iobj") && x.mayBeTold(v, k) {
				t.side2 = append(t.side2, k)
			}
		}
		one, two := x.partsOf(t.side1), x.partsOf(t.side2)
		if len(one.mentions) != 1 || len(two.mentions) != 1 || one.mentions[0].Kind == mention.Group || !x.foreignTo(one, two) {
			continue
		}
		if !slices.ContainsFunc(out, func(o *telling) bool { return x.tellsOfBoth(o, one, two) }) {
			out = append(out, t)
		}
	}
	return out
}

// addGuests adds what a sentence tells by one who is called a visitor beside his host: "President A and visiting
// Minister B stressed the need for a truce".
func (x *reader) addGuests(s int, out []*telling) []*telling {
	sen := &x.sentences[s]
	begin, limit := x.limits(s)
	for at := begin; at+1 < limit && sen.tree != nil; at++ {
		guest := x.mentionAt(at + 1)
		if x.Word(at) != "visiting" || guest == nil || guest.Kind != mention.Person {
			continue
		}
		var host *mention.Mention
		if x.Word(at-1) == "and" {
			host = x.mentionAt(at - 2)
		} else if x.Word(guest.End) == "and" {
			host = x.mentionAt(x.skipArticle(guest.End + 1))
		}
		if host == nil || host.Kind != mention.Person || host.Possessive {
			continue
		}
		v := x.verbOfSubject(min(host.First, guest.First), limit)
		one := who{mentions: []*mention.Mention{host}, first: host.First, end: host.End}
		two := who{mentions: []*mention.Mention{guest}, first: guest.First, end: guest.End}
		if v < max(host.End, guest.End) || !x.foreignTo(one, two) || slices.ContainsFunc(out, func(o *telling) bool { return x.tellsOfBoth(o, one, two) }) {
			continue
		}
		if mood := sen.tree.Mood(v-sen.base, x.Lex); mood.Status() == "held" {
			out = append(out, &telling{at: v, third: map[string][]int{}, status: "held", frames: []string{"meet.beside"},
				attr: map[string]string{"level": "meeting", "channel": "in_person"}, side1: x.headsIn(one), side2: x.headsIn(two)})
		}
	}
	return out
}

// verbOfSubject is the verb of which the mention at token i is the subject, -1 for none.
func (x *reader) verbOfSubject(i, limit int) int {
	m := x.mentionAt(i)
	h := x.headOf(m.First, m.End)
	if !strings.HasPrefix(x.rel(h), "nsubj") {
		return -1
	}
	if v := x.head(h); v >= 0 && v < limit && x.Tokens[v].UPOS == "VERB" {
		return v
	}
	return -1
}

// tellingVerbs are verbs of speaking to somebody, who hears it.
var tellingVerbs = setOf("tell inform brief")

// inWriting reports whether token k says that something was told from afar, or to all: "by letter", "in a statement".
func (x *reader) inWriting(k int) bool {
	return x.rel(k) == "obl" && x.wordsAt(k, "by", "in", "via", "through", "on") && fromAfar[x.Lemma(k)]
}

// fromAfar are nouns for what reaches somebody without a meeting or a call.
var fromAfar = setOf("letter message statement tweet post cable note interview report telegram email e-mail mail speech article memo video address broadcast fax missive")

// mayBeTold reports whether token k is somebody who hears what the verb at token v tells: a person;
// of those who are briefed also envoys who are not named.
func (x *reader) mayBeTold(v, k int) bool {
	m := x.mentionAt(k)
	if m == nil || m.Possessive || m.Attribute {
		return false
	}
	switch m.Kind {
	case mention.Person:
		return x.standingOfMention(m) == actor
	case mention.Pronoun:
		return x.resolve(m) >= 0
	case mention.Party:
		return x.Lemma(v) == "brief" && x.ofPosts(m)
	}
	return false
}

// ofPosts reports whether the party's mention is of people by the post that they hold for it: "the
// Avarian envoys", "the ambassadors of Avaria and Belmark".
func (x *reader) ofPosts(m *mention.Mention) bool {
	return x.ofOffice(m) || slices.ContainsFunc(x.tokensOf(m), func(k int) bool {
		return x.wordIs(k, "ambassadors", "envoys", "diplomats", "mediators", "facilitators", "negotiators", "envoy", "ambassador", "mediator")
	})
}

// tokensOf are the tokens of a mention.
func (x *reader) tokensOf(m *mention.Mention) []int {
	var out []int
	for k := m.First; k < m.End; k++ {
		out = append(out, k)
	}
	return out
}

// tellsOfBoth reports whether the telling has those on both sides already.
func (x *reader) tellsOfBoth(t *telling, one, two who) bool {
	a, b := x.partsOf(t.side1), x.partsOf(t.side2)
	has := func(w who) bool {
		return slices.ContainsFunc(w.mentions, func(m *mention.Mention) bool { return slices.Contains(a.mentions, m) || slices.Contains(b.mentions, m) })
	}
	return has(one) && has(two)
}

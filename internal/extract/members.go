package extract

import (
	"slices"
	"strings"

	"parley/internal/lexicon"
	"parley/internal/mention"
)

// membersOf gives those whom the words beside a group at token h list as its members:
// "the Troika (Norway, Oman and Chad)", "a group comprising Norway and Oman", "the
// three mediators, Norway, Oman and Chad". Nil where fewer than two are listed.
func (x *reader) membersOf(h int) []*mention.Mention {
	if list := x.membersBeside(h); list != nil {
		return list
	}
	return x.membersUnder(h, 2)
}

// membersUnder gives the members of the group that the people at token h are of: "the ministers
// for trade of the group, which comprises A and B".
func (x *reader) membersUnder(h, depth int) []*mention.Mention {
	for _, k := range x.kids(h) {
		if k < h || x.rel(k) != "nmod" || x.mentionAt(k) != nil {
			continue
		}
		if x.wordsAt(k, "of") && x.isGroupNoun(k) {
			return x.membersBeside(k)
		}
		if depth > 1 {
			if list := x.membersUnder(k, depth-1); list != nil {
				return list
			}
		}
	}
	return nil
}

func (x *reader) membersBeside(h int) []*mention.Mention {
	behind := x.membersBehind(h)
	if len(behind) > 1 {
		return behind
	}
	for _, k := range x.kids(h) {
		if k < h {
			continue
		}
		first := -1
		switch x.rel(k) {
		case "appos":
			first = k
		case "acl":
			if comprising[x.Lemma(k)] || x.wordIs(k, "including") {
				first = x.listUnder(k)
			}
		case "nmod", "obl":
			if x.wordsAt(k, "including") {
				first = k
			}
		}
		if first < 0 {
			continue
		}
		list := x.memberList(first)
		if list == nil && x.rel(k) != "appos" {
			list = x.knownOf(first)
		}
		if len(list) >= 2 || len(list) == 1 && (list[0].Kind == mention.Person && x.rel(k) != "appos" || len(list[0].Parties) >= 2) {
			return list
		}
	}
	return behind
}

// membersBehind is the list right behind the words that say that some of the people at token h are named,
// whatever the engine hangs it on: "several leaders, including A, B and C".
func (x *reader) membersBehind(h int) []*mention.Mention {
	k := x.pastWhereAndWhen(h + 1)
	if x.Word(k) == "," {
		k++
	}
	if !x.plural(h) || !x.wordIs(k, "including", "notably", "namely") {
		return nil
	}
	if k++; x.wordIs(k, "those", "the", "both") && x.mentionAt(k) == nil {
		k++
	}
	_, limit := x.limits(x.SentenceOf(h))
	list := x.openList(k, limit)
	if slices.ContainsFunc(list, func(m *mention.Mention) bool {
		return m.Kind != mention.Person && (m.Kind != mention.Party || len(m.Parties) == 0) || m.Possessive || m.Attribute
	}) {
		return nil
	}
	return list
}

// openList is the list of actors that begins at token k, whether or not an "and" closes it. The last of
// those joined by commas alone whom a verb follows begins a new clause.
func (x *reader) openList(k, limit int) []*mention.Mention {
	w := x.right(k, limit)
	list, end := slices.Clone(w.mentions), w.end
	for !w.empty() {
		at, and := x.joinAfter(end)
		next := x.mentionAt(x.skipArticle(at))
		if at == end || and || !isActor(next) || next.End > limit || next.Kind == mention.Pronoun || next.Possessive || x.startsClause(next.End) {
			break
		}
		list, end = append(list, next), next.End
	}
	return list
}

// pastWhereAndWhen is the token behind the places and times that stand at token k: "in Aden on Monday".
func (x *reader) pastWhereAndWhen(k int) int {
	for n := 0; n < 3; n++ {
		at := k
		if x.wordIs(at, "in", "at", "on", "during") {
			at = x.skipArticle(at + 1)
		}
		m := x.mentionAt(at)
		if m == nil || m.Kind != mention.Place && m.Kind != mention.Time {
			break
		}
		k = m.End
	}
	return k
}

// comprising are the verbs that say who is in a group.
var comprising = map[string]bool{"comprise": true, "include": true, "consist": true, "compose": true, "group": true, "make": true, "form": true, "involve": true}

// listUnder is the head of the list that the verb at token k governs, -1 for none.
func (x *reader) listUnder(k int) int {
	for _, o := range x.kids(k) {
		if r := x.rel(o); o > k && (r == "obj" || r == "obl" && x.wordsAt(o, "of", "by")) {
			return o
		}
	}
	return -1
}

// memberList gives the parties and people of the list headed by token i: nothing where
// one of the list is neither.
func (x *reader) memberList(i int) []*mention.Mention {
	sen := &x.sentences[x.SentenceOf(i)]
	var out []*mention.Mention
	for _, c := range sen.tree.Conjuncts(i - sen.base) {
		at := sen.base + c
		m := x.mentionAt(at)
		switch n := x.nameAt(at); {
		case m != nil && m.Kind == mention.Place && x.actsAs(m):
			m = x.asParty(m)
		case m == nil && n != nil && n.Party != "":
			m = x.nameAsParty(at, n)
		}
		if m == nil {
			if parts := x.partAt(at, 1); len(parts) == 1 {
				m = parts[0] // "the Avarian army"
			}
		}
		if m == nil || m.Kind != mention.Party && m.Kind != mention.Person || m.Kind == mention.Party && len(m.Parties) == 0 {
			return nil
		}
		if !slices.Contains(out, m) {
			out = append(out, m)
		}
	}
	return out
}

// knownOf gives the parties of a list behind "including" in which not all are named: "stakeholders
// including Norway, tribes and Oman".
func (x *reader) knownOf(i int) []*mention.Mention {
	sen := &x.sentences[x.SentenceOf(i)]
	var heads []int
	for _, c := range sen.tree.Conjuncts(i - sen.base) {
		heads = append(heads, sen.base+c)
	}
	return x.partsOf(heads).mentions
}

// isGroupNoun reports whether token h is a noun for several who act together.
func (x *reader) isGroupNoun(h int) bool {
	switch strings.ToLower(x.Lemma(h)) {
	case "group", "troika", "quartet", "quint", "quad", "mechanism", "committee", "country", "state", "nation", "mediator", "guarantor", "bloc", "alliance", "power", "side", "government", "partner", "member", "stakeholder", "interlocutor", "actor":
		return true
	}
	return x.Is(h, lexicon.Actor|lexicon.Delegation) && x.plural(h)
}

package extract

import (
	"slices"

	"parley/internal/mention"
)

// standIns are nouns, in the singular, for those who come for somebody who is not there himself.
var standIns = setOf("representative envoy emissary aide adviser advisor negotiator official delegate diplomat ally")

// represented gives, of those whom the noun at token h comes for, each person as the party that he is
// of: "representatives of President A and the Front met". Whose party is not known stays.
func (x *reader) represented(h int, list []*mention.Mention) []*mention.Mention {
	if !standIns[x.Lemma(h)] || !x.plural(h) {
		return list
	}
	out := slices.Clone(list)
	for i, m := range out {
		if m.Kind != mention.Person || m.Person < 0 || m.Possessive {
			continue
		}
		if party := x.onlyParty(m.Person); party != "" {
			p := *m
			p.Kind, p.Person, p.Parties, p.Actor, p.Title = mention.Party, -1, []string{party}, true, false
			out[i] = &p
		}
	}
	return out
}

// ofSenders gives those for whom the noun at token h comes, if the first of them is a person:
// "representatives of Avarian President A and the Front"; nil for others.
func (x *reader) ofSenders(h int) []*mention.Mention {
	if !standIns[x.Lemma(h)] || !x.plural(h) || !x.wordIs(h+1, "of", "from") || x.mentionAt(h) != nil {
		return nil
	}
	m := x.mentionAt(x.skipArticle(h + 2))
	if m == nil || m.Kind != mention.Person {
		return nil
	}
	list := x.represented(h, []*mention.Mention{m})
	if list[0].Kind == mention.Person {
		return nil
	}
	_, limit := x.limits(x.SentenceOf(h))
	if k, ok := x.joinAfter(m.End); ok || x.Word(m.End) == "," {
		list = append(list, x.represented(h, x.right(k, limit).mentions)...)
	}
	return list
}

// ownStaff are nouns, in the singular, for those who serve whoever owns them.
var ownStaff = setOf("team delegation office government administration camp staff cabinet entourage")

// ofOwner is the party for which those at token h come whom somebody owns: "met the envoy A's team",
// "President B's aides"; nil for others.
func (x *reader) ofOwner(h int) []*mention.Mention {
	if l := x.Lemma(h); !ownStaff[l] && !(standIns[l] && x.plural(h)) || x.mentionAt(h) != nil {
		return nil
	}
	for _, k := range x.kids(h) {
		m := x.mentionAt(k)
		if x.Tokens[k].Rel != "nmod:poss" || m == nil || m.Kind != mention.Person || m.Person < 0 || !m.Possessive || m.First > h {
			continue
		}
		if party := x.onlyParty(m.Person); party != "" {
			return []*mention.Mention{x.invent(mention.Mention{Kind: mention.Party, First: m.End, End: h + 1, Name: [2]int{h, h + 1}, Person: -1, Parties: []string{party}, Actor: true, Back: x.Span(m.First, m.End)})}
		}
	}
	return nil
}

// isRepresented reports whether the mention is of the party for which somebody comes whom the words name.
func (x *reader) isRepresented(m *mention.Mention) bool {
	o := x.mentionAt(m.Name[0])
	return m.Kind == mention.Party && o != nil && o.Kind == mention.Person
}

// withoutOwners leaves out whom the words only name as the one for whom the next comes: "minister A's
// special envoy B".
func withoutOwners(w who) who {
	if len(w.mentions) < 2 {
		return w
	}
	kept := make([]*mention.Mention, 0, len(w.mentions))
	for _, m := range w.mentions {
		owns := m.Kind == mention.Person && m.Possessive && slices.ContainsFunc(w.mentions, func(o *mention.Mention) bool {
			return o.Kind == mention.Person && o.First >= m.End && o.First-m.End <= longestPost
		})
		if !owns {
			kept = append(kept, m)
		}
	}
	w.mentions = kept
	return w
}

// longestPost is how many tokens the words of an office between its owner and its holder take at most.
const longestPost = 6

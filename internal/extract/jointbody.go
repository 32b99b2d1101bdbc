package extract

import (
	"slices"
	"strings"

	"parley/internal/lexicon"
	"parley/internal/mention"
)

// A commission that two states have together is no side of its own: those who meet in it are they.

// jointBody is one mention for the parties whose common body token h, or the name around it, is by the words beside it:
// "the Avarian-Belmarkish border committee", "the Joint Commission of Avaria and Belmark". Nil for others.
func (x *reader) jointBody(h int) *mention.Mention {
	b := x.bodyToken(h)
	if b < 0 {
		return nil
	}
	first, end := b, b+1
	var parties []string
	add := func(id string) {
		if !slices.Contains(parties, id) {
			parties = append(parties, id)
		}
	}
	begin, limit := x.limits(x.SentenceOf(b))
	for k := b - 1; k >= max(begin, b-longestBody); k-- {
		if !x.inNounPhrase(k) {
			break
		}
		if id, _ := x.stateAt(k, b); id != "" {
			parties = slices.Insert(parties, 0, id)
			first = k
		}
	}
	if len(parties) == 0 && x.wordIs(b+1, "of", "between") {
		for k := b + 2; k < min(b+longestBody, limit); k++ {
			if m := x.mentionAt(k); m != nil && m.Kind == mention.Party && len(m.Parties) == 1 {
				add(m.Parties[0])
				k, end = m.End-1, m.End
				continue
			}
			if id, n := x.stateAt(k, limit); id != "" {
				add(id)
				k += n - 1
				end = k + 1
				continue
			}
			if !x.wordIs(k, "the", "and", "of", "government", "republic", "kingdom", "governments", "state") {
				break
			}
		}
	}
	parties = slices.Compact(parties)
	if len(parties) == 0 {
		for _, m := range x.ownersOfTheir(b).mentions {
			for _, p := range m.Parties {
				add(p)
			}
		}
	}
	if len(parties) < 2 {
		return nil
	}
	return x.invent(mention.Mention{Kind: mention.Party, First: first, End: end, Name: [2]int{b, b + 1}, Person: -1, Parties: parties, Actor: true})
}

// ownersOfTheir are those whose body is "their" at token b: the subject of a clause above ("Avaria and Belmark settled on a
// day when their joint commission met"), else of the sentence before. Nobody where the word is another.
func (x *reader) ownersOfTheir(b int) who {
	if !slices.ContainsFunc(x.kids(b), func(k int) bool { return k < b && x.Word(k) == "their" }) {
		return who{}
	}
	for at, n := x.head(b), 0; at >= 0 && n < 5; at, n = x.head(at), n+1 {
		if w := x.partiesAbove(at, b); len(w.mentions) >= 2 {
			return w
		}
	}
	if s := x.SentenceOf(b); s > 0 && !x.skips(s-1) && x.sentences[s-1].tree != nil {
		first, end := x.limits(s - 1)
		for k := first; k < min(end, first+far); k++ {
			if x.head(k) < 0 {
				return x.partiesAbove(k, b)
			}
		}
	}
	return who{}
}

// partiesAbove are the parties that are the subject of the verb at token v, b not among them.
func (x *reader) partiesAbove(v, b int) who {
	for _, k := range x.kids(v) {
		if strings.HasPrefix(x.rel(k), "nsubj") && k != b {
			w := x.partsOf(x.conjoined(k))
			w.mentions = slices.DeleteFunc(w.mentions, func(m *mention.Mention) bool { return m.Kind != mention.Party })
			return w
		}
	}
	return who{}
}

// dropBodies leaves out of the sides a common body that no list has, where two others met in it: "the Joint Working
// Group between Avaria and the Front".
func (x *reader) dropBodies(m *meeting) {
	if len(m.sides) < 3 {
		return
	}
	kept := slices.DeleteFunc(slices.Clone(m.sides), func(s side) bool {
		_, known := x.Lex.Party(s.party)
		words := strings.Split(s.party, "-")
		return !known && len(s.members) == 0 && slices.ContainsFunc(words, func(w string) bool { return bodies[w] }) &&
			slices.ContainsFunc(words, func(w string) bool { return commissions[w] || w == "general" || w == "common" })
	})
	if len(kept) >= 2 {
		m.sides = kept
	}
}

// longestBody is how many tokens the words of a body take at most on either side of its noun.
const longestBody = 12

// bodyToken is the noun of a common body at token h or in the name that covers it, -1 where there is none: a
// commission or committee, or a group that is said to be joint.
func (x *reader) bodyToken(h int) int {
	first, end := h, x.nameEnd(h)
	for first > 0 && x.names[h] > 0 && x.names[first-1] == x.names[h] {
		first--
	}
	for k := first; k < end; k++ {
		switch strings.ToLower(x.Lemma(k)) {
		case "commission", "committee", "sub-committee", "subcommittee":
			return k
		case "group", "council", "mechanism", "body", "panel":
			for at := max(first, k-4); at < k; at++ {
				if x.wordIs(at, "joint", "mixed", "working", "bilateral", "contact", "intergovernmental", "coordination") {
					return k
				}
			}
			if x.wordIs(k-1, "working", "joint", "bilateral", "contact") || x.wordIs(k-2, "joint", "bilateral") {
				return k
			}
		}
	}
	return -1
}

// inNounPhrase reports whether token k can stand before a noun in its phrase.
func (x *reader) inNounPhrase(k int) bool {
	switch x.Tokens[k].UPOS {
	case "ADJ", "NOUN", "PROPN", "NUM":
		return true
	case "CCONJ", "PUNCT", "SYM":
		return x.wordIs(k, "and", "-", "–", "—", "/")
	}
	return false
}

// stateAt is the state that the words at token k name, before token limit, and how many they are; empty for others.
func (x *reader) stateAt(k, limit int) (string, int) {
	if !x.IsCapital(k) {
		return "", 0
	}
	var forms []string
	for i := k; i < min(k+longestState, limit); i++ {
		forms = append(forms, x.Tokens[i].Form)
	}
	entries, n := x.Lex.Longest(forms)
	if n == 0 || len(entries[0].Party) != 3 || entries[0].Kind != lexicon.State && entries[0].Kind != lexicon.Adjective {
		return "", 0
	}
	return entries[0].Party, n
}

// longestState is how many tokens the name of a state takes at most.
const longestState = 6

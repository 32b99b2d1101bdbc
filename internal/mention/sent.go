package mention

import (
	"slices"
	"strings"
)

// nearDelegation is how many sentences behind the words that tell of a delegation "the delegation"
// may stand for it.
const nearDelegation = 4

// sent is the party of whose delegation the words at token k speak: the one told of last, where
// none of another party is told of since ("Avaria will send a delegation to Oslo. The delegation will meet …").
func (g *generics) sent(k int) (standing, bool) {
	s := g.SentenceOf(k)
	from := g.Sentences[max(0, s-nearDelegation)].FirstToken
	var found []standing
	for _, m := range g.Mentions {
		if m.Kind == Party && m.First >= from && m.End < k && len(m.Parties) == 1 && g.delegated(m.End-1) {
			found = append(found, standing{token: m.First, party: m.Parties[0], words: g.Span(m.First, m.End)})
		}
	}
	for i := from; i < k; i++ {
		if g.wordIs(i, "send", "sends", "sent", "sending", "dispatch", "dispatched", "dispatching") && g.delegationBehind(i) {
			if st, ok := g.sender(i); ok {
				found = append(found, st)
			}
		}
	}
	if last := g.sameNounBefore(found, k); last.party != "" {
		return last, true
	}
	if len(found) == 0 || slices.ContainsFunc(found, func(o standing) bool { return o.party != found[0].party }) {
		return standing{}, false
	}
	return found[len(found)-1], true
}

// sameNounBefore is the only one of those found that the sentence before token k's tells of last by the same noun: "the mediator
// saw the government team. The team is led by A".
func (g *generics) sameNounBefore(found []standing, k int) standing {
	s := g.SentenceOf(k)
	if k > g.Sentences[s].FirstToken+1 || s == 0 || g.Sentences[s-1].Block != g.Sentences[s].Block {
		return standing{}
	}
	var out standing
	for _, st := range found {
		if st.token < g.Sentences[s-1].FirstToken {
			continue
		}
		if out.party != "" && out.party != st.party || !strings.HasSuffix(strings.ToLower(st.words.Text), g.Word(k)) {
			return standing{}
		}
		out = st
	}
	return out
}

// sentFor reports whether token i is a noun for those who are sent for the sake of what stands behind
// "for", and not by it.
func (f *finder) sentFor(i int) bool {
	return f.wordIs(i, "envoy", "envoys", "representative", "representatives", "mediator", "mediators", "coordinator")
}

// pastMandate is the token behind what those are sent for whose noun ends at token k: behind "for
// Avaria" and an opening bracket in "special envoys for Avaria (from Belmark and Chad)", "envoys to the region of
// Belmark"; k where nobody is said to have sent them.
func (f *finder) pastMandate(k int) int {
	if !f.sentFor(k-1) || !f.wordIs(k, "for", "to", "on") {
		return k
	}
	at := k + 1
	for n := 0; n < longestMandate && (f.IsCapital(at) || f.wordIs(at, "the", "and", "region", "crisis", "process", "conflict")); n++ {
		at++
	}
	if f.Word(at) == "(" {
		at++
	}
	if at == k+1 || !f.wordIs(at, "of", "from", "representing") {
		return k
	}
	return at
}

// longestMandate is how many tokens what somebody is sent for has at most.
const longestMandate = 5

// delegationBehind reports whether a noun for those who are sent follows the verb at token i.
func (g *generics) delegationBehind(i int) bool {
	for k := i + 1; k < min(i+6, len(g.Tokens)); k++ {
		if g.wordIs(k, "delegation", "team", "delegates", "negotiators", "mission") {
			return true
		}
		switch g.Tokens[k].UPOS {
		case "DET", "ADJ", "NUM", "PRON", "NOUN", "PUNCT", "ADV":
		default:
			return false
		}
	}
	return false
}

// sender is the party named last before the verb at token i in its sentence.
func (g *generics) sender(i int) (standing, bool) {
	first := g.Sentences[g.SentenceOf(i)].FirstToken
	for k := i - 1; k >= first; k-- {
		n, ok := g.name(k)
		if !ok || n.Party == "" {
			continue
		}
		begin, end := g.bounds(k)
		if g.placed(begin, first) || !g.canAct(begin, end) && g.against[g.nameAt[k]].state == "" && len(n.Party) == 3 {
			continue
		}
		return standing{token: begin, party: n.Party, words: n.Span}, true
	}
	return standing{}, false
}

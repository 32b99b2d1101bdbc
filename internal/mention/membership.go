package mention

import (
	"slices"
	"strings"

	"parley"
	"parley/internal/lexicon"
)

// belonging are nouns for those who are of a group without leading it.
var belonging = []string{"member", "figure", "official", "leader", "commander", "delegate", "politician", "negotiator", "representative", "cadre", "lawmaker", "fighter", "founder", "ideologue", "veteran"}

// groupNouns are nouns for a group that is named behind them: "the largest opposition group, the Lake Coalition".
var groupNouns = []string{"group", "party", "movement", "bloc", "coalition", "alliance", "front", "faction", "militia", "organisation", "organization", "body", "council"}

// longestBelonging is how many tokens behind a name are read for the group that somebody is said to be of.
const longestBelonging = 20

// byMembership reads the group of which somebody is said to be behind his name, if only behind a noun for
// it: "A, a senior member of the largest opposition group, the Lake Coalition", "B, a leading figure in
// the Front".
func (f *finder) byMembership(i int) (string, []parley.Span, bool) {
	m := &f.Mentions[i]
	k := m.Name[1]
	limit := min(k+longestBelonging, f.Sentences[f.SentenceOf(m.First)].EndToken)
	if f.Word(k) != "," || !f.wordIs(k+1, "a", "an", "one", "the") {
		return "", nil, false
	}
	of := -1
	for n := k + 2; n < min(k+7, limit) && of < 0; n++ {
		if f.wordIs(n, "of", "in", "with", "from", "within") && slices.Contains(belonging, strings.TrimSuffix(f.Word(n-1), "s")) {
			of = n
		}
	}
	if of < 0 {
		return "", nil, false
	}
	noun := false
	for n := of + 1; n < limit; n++ {
		if g := f.partyFrom(n); g != nil {
			if len(g.Parties[0]) == 3 && isUpper(g.Parties[0]) && (noun || f.Word(of) != "of" && !f.delegated(g.End-1) && g.End-g.First < 3) {
				break // "a figure in Avaria"
			}
			return g.Parties[0], []parley.Span{f.Span(m.First, g.End)}, true
		}
		if name, ok := f.name(n); ok && name.Party != "" && !isUpper(name.Party) {
			_, end := f.bounds(n)
			return name.Party, []parley.Span{f.Span(m.First, end)}, true
		}
		noun = noun || slices.Contains(groupNouns, f.Word(n))
		switch f.Tokens[n].UPOS {
		case "DET", "ADJ", "NOUN", "ADV", "NUM":
		default:
			if !isDash(f.Word(n)) && !(f.Word(n) == "," && noun) {
				return "", nil, false
			}
		}
	}
	return "", nil, false
}

// partyFrom is the mention of one party that begins at token i.
func (f *finder) partyFrom(i int) *Mention {
	k, ok := slices.BinarySearchFunc(f.Mentions, i, func(m Mention, at int) int { return m.First - at })
	if !ok || f.Mentions[k].Kind != Party || len(f.Mentions[k].Parties) != 1 || f.Mentions[k].Attribute {
		return nil
	}
	return &f.Mentions[k]
}

// partyOwning is the mention, before mention i, of the one party that owns the delegation whose noun ends at
// token end: "the government's eight-member team", "the Avarian negotiating team".
func (f *finder) partyOwning(i, end int) *Mention {
	if !f.delegated(end-1) || f.Word(end-1) == "," {
		return nil
	}
	for k := end - 2; k > 0 && k > end-8; k-- {
		for n := i - 1; n >= 0 && n >= i-3; n-- {
			if g := &f.Mentions[n]; g.Kind == Party && len(g.Parties) == 1 && (g.End == k && isPossessive(f.Word(k)) || g.End == k+1 && f.isAdjective(g.Name[0], g.Name[1])) {
				return g
			}
		}
		switch f.Tokens[k].UPOS {
		case "NOUN", "ADJ", "NUM", "PUNCT", "VERB":
			if f.Word(k) == "," {
				return nil
			}
		default:
			return nil
		}
	}
	return nil
}

// onlyTarget reports whether the state that stands right before the envoy's noun is the one that he is sent
// for and not the one that sends him: "Avaria envoy A", not "US envoy" nor "Avarian envoy".
func (f *finder) onlyTarget(t *lexicon.OfficeTitle) bool {
	if t.Head != "envoy" && t.Head != "special envoy" || len(t.Parties) != 1 || len(t.About) > 0 {
		return false
	}
	at := t.Parties[0]
	if at.Kind != lexicon.State || at.First >= t.HeadAt.First || isPossessive(f.Word(at.End)) {
		return false
	}
	form := f.Span(at.First, at.End).Text
	return form != strings.ToUpper(form) && !strings.HasPrefix(form, "United ")
}

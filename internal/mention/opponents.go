package mention

import (
	"slices"

	"parley"
	"parley/internal/lexicon"
)

// opponents are those of a state who stand against its government.
type opponents struct {
	state string
	back  parley.Span // the words elsewhere that name the group, where one is named
}

// opposing are the words for them, each with the one that their party is called by.
var opposing = map[string]string{"rebel": "rebels", "rebels": "rebels", "insurgent": "rebels", "insurgents": "rebels", "guerrilla": "rebels", "guerrillas": "rebels",
	"guerilla": "rebels", "guerillas": "rebels", "separatist": "separatists", "separatists": "separatists", "secessionist": "separatists", "secessionists": "separatists",
	"mutineers": "mutineers", "opposition": "opposition", "dissident": "dissidents", "dissidents": "dissidents"}

// longestOpposing is how many adjectives stand at most between a state and such a word.
const longestOpposing = 3

// nameOpponents makes parties of their own of a state's rebels and opposition ("Chadian armed
// rebels", "Chad's opposition"), who are not that state. They are the armed group of that state where
// the text names just one.
func (f *finder) nameOpponents() {
	groups := f.groupsNamed()
	for i, n := range f.Names {
		if len(n.Party) != 3 || !isUpper(n.Party) || f.end[i]-f.first[i] > 3 {
			continue
		}
		k := f.end[i]
		if isPossessive(f.Word(k)) {
			k++
		} else if e := f.entries(f.first[i], f.end[i]); len(e) == 0 || e[0].Kind != lexicon.Adjective {
			continue
		}
		for m := 0; m < longestOpposing && k < len(f.Tokens) && opposing[f.Word(k)] == "" && f.nameAt[k] == 0 && f.Tokens[k].UPOS == "ADJ"; m++ {
			k++
		}
		what := opposing[f.Word(k)]
		if what == "" || f.nameAt[k] > 0 || f.IsCapital(k) || f.SentenceOf(k) != f.SentenceOf(f.first[i]) || what == "opposition" && f.wordIs(k+1, "to", "against") {
			continue
		}
		o := opponents{state: n.Party}
		party := lexicon.Slug(f.Span(f.first[i], f.end[i]).Text + " " + what)
		if only, ok := f.onlyGroup(groups, n.Party, what); ok {
			party, o.back = only.party, only.words
		}
		f.against[i+1] = o
		for t := f.end[i]; t <= k; t++ {
			f.nameAt[t] = i + 1
		}
		f.end[i] = k + 1
		f.Names[i].Span, f.Names[i].Kind, f.Names[i].Party = f.Span(f.first[i], k+1), parley.ORG, party
	}
}

// onlyGroup is the armed group of the state, or the union of its opposition, that the text names,
// if it names just one.
func (f *finder) onlyGroup(groups []standing, state, what string) (standing, bool) {
	var only standing
	for _, g := range groups {
		p, known := f.Lex.Party(g.party)
		fits := p.Kind == "armed_group" && what != "opposition" || (p.Kind == "political_party" || p.Kind == "alliance") && what == "opposition"
		if !known || p.State != state || !fits || what == "dissidents" {
			continue
		}
		if only.party != "" && only.party != g.party {
			return standing{}, false
		}
		if only.party == "" {
			only = g
		}
	}
	return only, only.party != ""
}

// opposes reports whether the party is one of those who stand against the state.
func (f *finder) opposes(party, state string) bool {
	for i, o := range f.against {
		if o.state == state && f.Names[i-1].Party == party {
			return true
		}
	}
	return false
}

// opponentsOf are the rebels or the opposition, whom token k names, of the only state whose
// government the text names, where it names no group: "the Chadian government and the rebels".
func (g *generics) opponentsOf(k int) (standing, bool) {
	named := g.governmentsNamed()
	if len(named) == 0 || len(g.groups) > len(g.against) || slices.ContainsFunc(named, func(s standing) bool { return s.party != named[0].party }) {
		return standing{}, false
	}
	if g.besideAnother(k, named) {
		return standing{}, false
	}
	n, ok := g.name(named[0].token)
	if !ok || n.Party != named[0].party || opposing[g.Word(k)] == "" {
		return standing{}, false
	}
	return standing{token: k, party: lexicon.Slug(n.Span.Text + " " + opposing[g.Word(k)]), words: named[0].words}, true
}

// besideAnother reports whether the sentence of token k names another state and not the governments, but to say what they
// said: whose rebels it means is then open.
func (f *finder) besideAnother(k int, governments []standing) bool {
	sen := f.Sentences[f.SentenceOf(k)]
	for _, g := range governments {
		if g.token >= sen.FirstToken && g.token < sen.EndToken && !f.reports(g.token, sen.EndToken) {
			return false
		}
	}
	for i := sen.FirstToken; i < sen.EndToken; i++ {
		if n, ok := f.name(i); ok && len(n.Party) == 3 && isUpper(n.Party) && n.Party != governments[0].party {
			return true
		}
	}
	return false
}

// reports reports whether the government whose words begin at token i only says something: "an Avarian government
// statement said", "the government of Belmark announced".
func (f *finder) reports(i, end int) bool {
	for k := i + 1; k < min(i+6, end); k++ {
		if f.wordIs(k, "statement", "spokesman", "spokeswoman", "spokesperson", "official", "officials", "source", "sources", "communique", "communiqué", "minister", "adviser") || f.Is(k, lexicon.Say) {
			return true
		}
	}
	return false
}

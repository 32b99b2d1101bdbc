package mention

import (
	"strings"

	"parley"
)

// sendingOf are the plurals and the nouns for those who come or fight for a group that is named behind them:
// "delegates of the Hill Council".
var sendingOf = setOf("delegates delegation delegations emissaries envoys representatives negotiators fighters rebels guerrillas gunmen militants combatants commanders elders cadres insurgents emissary delegate negotiator fighter")

// armedCalled are nouns that say of the name beside them that it is a group's; communities also of those who mediate.
var armedCalled = setOf("group groups movement movements outfit outfits faction factions militia militias wing arm army gang gangs organisation organization rebels guerrillas insurgents fighters splinter offshoot community fraternity brotherhood")

// ofState are words in the names of what belongs to a state, a town, a firm or a school, whose delegates come for those.
var ofState = setOf("ministry department parliament assembly senate congress cabinet court university office bank institute bureau house police government service agency press news times post " +
	"embassy army navy security state ministers city municipal county district town company corporation school federal nations forces guard school chamber commerce representatives deputies board commission committee")

// comesInText reports whether the words beside the name of tokens [first, end) say that people come, fight or
// are led for whoever bears it: "delegates of the Hill Council", "the Hill Column, an armed group", "two groups,
// the Hill Column and the Lake Scouts".
func (f *finder) comesInText(first, end int) bool {
	for k := first; k < end; k++ {
		if ofState[f.Word(k)] && !(k == end-1 && f.Word(k) == "army") {
			return false
		}
	}
	k := first
	if f.wordIs(k-1, "the") {
		k--
	}
	several := end-first > 1
	switch {
	case f.Word(k-1) == "of" && sendingOf[f.Word(k-2)]:
		return several || k < first
	case isPossessive(f.Word(end)) && (sendingOf[f.Word(end+1)] || f.wordIs(end+1, "arm", "armed", "political") && sendingOf[f.Word(end+2)]):
		return several || k < first
	case !several:
		return false
	case f.Word(end) == "," && f.wordIs(end+1, "the", "a", "an"):
		return f.groupNounIn(end+2, end+7)
	case k < first && f.Word(k-1) == ",":
		return f.groupNounBefore(k - 1)
	case k < first && f.Word(k-1) == "and":
		if n, ok := f.name(k - 2); ok && n.Party != "" && !isUpper(n.Party) {
			at, _ := f.bounds(k - 2)
			return f.wordIs(at-1, "the") && f.Word(at-2) == "," && f.groupNounBefore(at-2)
		}
	}
	return false
}

// groupNounIn reports whether a phrase that begins before token first has a noun for a group as its head before token end.
func (f *finder) groupNounIn(first, end int) bool {
	for k := first; k < min(end, len(f.Tokens)); k++ {
		if armedCalled[f.Word(k)] {
			return !f.wordIs(k+1, "of") || !f.wordIs(k, "group", "community", "army")
		}
		if u := f.Tokens[k].UPOS; u != "ADJ" && u != "NOUN" && u != "PROPN" && !isPossessive(f.Word(k)) && !isDash(f.Word(k)) {
			return false
		}
	}
	return false
}

// groupNounBefore reports whether the phrase before the comma at token comma is a noun for groups, perhaps with a clause
// behind it: "A lay community, the Hill Brothers", "Two groups that had fought since May, the Hill Column and".
func (f *finder) groupNounBefore(comma int) bool {
	start := f.Sentences[f.SentenceOf(comma)].FirstToken
	if armedCalled[f.Word(comma-1)] {
		return true
	}
	for k := comma - 1; k > start && k > comma-14; k-- {
		if f.Word(k) == "," {
			return false
		}
		if f.wordIs(k, "that", "who", "which") {
			return armedCalled[f.Word(k-1)]
		}
	}
	return false
}

// nameAlike gives the other names of the same words the party of name i.
func (f *finder) nameAlike(i int) {
	for k := range f.Names {
		if o := &f.Names[k]; o.Party == "" && o.Kind == parley.ORG && o.Span.Text == f.Names[i].Span.Text {
			o.Party = f.Names[i].Party
		}
	}
}

// isNumbered reports whether the word is an ordinal in figures, as units of an army have: "12th".
func isNumbered(word string) bool {
	digits := strings.TrimLeft(word, "0123456789")
	return digits != word && (digits == "st" || digits == "nd" || digits == "rd" || digits == "th")
}

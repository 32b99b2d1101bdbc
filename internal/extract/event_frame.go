package extract

import (
	"parley"
	"parley/internal/mention"
	"parley/internal/when"
)

// timeOfDeed is the time expression of the sentence that belongs most closely to
// the deed and is no bound; nil where there is none near.
func (x *reader) timeOfDeed(d *deed) *parley.Time {
	c := candidate{sentence: x.SentenceOf(d.at), anchors: []int{d.at}}
	begin, end := x.around(c.sentence, [2]int{d.at, d.at + 1})
	best, closest := -1, tie{farthest + 1, 0}
	near := x.In(begin, end)
	for i, a := range near {
		if a.Kind != mention.Time || a.When.Kind == when.Window || a.When.From == "" || !x.dates(a, c) {
			continue
		}
		if t := x.tieOf(x.headOf(a.First, a.End), c.anchors); t.closer(closest) {
			best, closest = i, t
		}
	}
	if best < 0 {
		return nil
	}
	return x.TimeOf(near[best])
}

// contextOf gives the contexts of the code book that the words about the deed
// show: those of its clause's own words, in order; military for force without any.
func (x *reader) contextOf(d *deed) parley.List[string] {
	var out parley.List[string]
	first, end := x.around(x.SentenceOf(d.at), [2]int{d.at, d.at + 1})
	for k := max(first, d.at-25); k < min(end, d.at+25); k++ {
		c := contexts[x.Lemma(k)]
		if c == "" {
			continue
		}
		if len(out) < 3 && !contains(out, c) {
			out = append(out, c)
		}
	}
	if len(out) == 0 && (d.event == "ASSAULT" || d.event == "MOBILIZE") {
		return parley.List[string]{"military"}
	}
	return out
}

func contains(list parley.List[string], s string) bool {
	for _, t := range list {
		if t == s {
			return true
		}
	}
	return false
}

// contexts are nouns that show a context of PLOVER's code book.
var contexts = map[string]string{
	"ambassador": "diplomatic", "embassy": "diplomatic", "envoy": "diplomatic", "diplomat": "diplomatic", "tie": "diplomatic", "relation": "diplomatic",
	"talk": "diplomatic", "negotiation": "diplomatic", "mediation": "diplomatic", "treaty": "diplomatic", "summit": "diplomatic",
	"troop": "military", "army": "military", "soldier": "military", "missile": "military", "ceasefire": "military", "truce": "military", "weapon": "military",
	"warship": "military", "navy": "military", "bomb": "military", "offensive": "military", "rocket": "military",
	"trade": "economic", "tariff": "economic", "loan": "economic", "export": "economic", "import": "economic", "investment": "economic", "bank": "economic",
	"oil": "resource", "gas": "resource", "water": "resource", "grain": "resource", "fishery": "resource", "electricity": "resource",
	"refugee": "migration", "migrant": "migration", "asylum": "migration",
	"election": "election", "ballot": "election", "vote": "election", "court": "legal", "judge": "legal", "trial": "legal", "lawsuit": "legal",
	"terrorist": "terrorism", "terrorism": "terrorism", "torture": "human_rights", "prisoner": "human_rights", "detainee": "human_rights",
	"earthquake": "disaster", "flood": "disaster", "famine": "disaster", "epidemic": "health", "medicine": "health", "vaccine": "health",
	"hacker": "cyber", "crime": "crime", "smuggler": "crime", "drug": "crime", "border": "territory", "inspector": "wmd", "uranium": "wmd", "nuclear": "wmd",
}

package mention

import (
	"slices"

	"parley"
	"parley/internal/lexicon"
)

// goesTo reports whether the text tells that the person visits the state or goes to its capital, so
// that he is hardly of it: "Prime Minister A's visit to Chad", "A will travel to Niamey".
func (f *finder) goesTo(p *person, state string) bool {
	for m := range f.mentionsOf(p) {
		end := min(m.End+12, f.Sentences[f.SentenceOf(m.First)].EndToken)
		if isPossessive(f.Word(m.End)) && f.journeyTo(m.End+1, min(end, m.End+7), end, state) || f.setsOutFor(m.End, end, state) {
			return true
		}
	}
	return false
}

// journeyTo reports whether a noun of travel before token last, which somebody owns, has the state
// for its end: "planned visit to Chad", "Niamey trip".
func (f *finder) journeyTo(k, last, end int, state string) bool {
	within := false
	for ; k < last; k++ {
		if f.isOfState(k, state) {
			within = true
		}
		if f.wordIs(k, "visit", "trip", "tour", "journey", "arrival") {
			return within || f.wordIs(k+1, "to", "in") && k+2 < end && f.isOfState(f.pastArticle(k+2), state)
		}
	}
	return false
}

// setsOutFor reports whether a verb of travel from token k on has the state for its end.
func (f *finder) setsOutFor(k, end int, state string) bool {
	for ; k < end; k++ {
		switch f.Lemma(k) {
		case "visit", "trip", "tour":
			at := k + 1
			if f.wordIs(at, "to", "of") {
				at++
			}
			return f.isOfState(f.pastArticle(at), state)
		case "travel", "fly", "head", "arrive", "journey", "depart":
			at := k + 1
			if f.wordIs(at, "on") {
				at += 2 // "travels on Monday to"
			}
			return f.wordIs(at, "to", "in", "for") && f.isOfState(f.pastArticle(at+1), state)
		}
		switch f.Tokens[k].UPOS {
		case "AUX", "ADV", "VERB", "PART", "DET", "ADJ", "NUM":
		default:
			if !isDash(f.Word(k)) && !f.wordIs(k, "on", "day", "state") {
				return false
			}
		}
	}
	return false
}

func (f *finder) pastArticle(k int) int {
	if f.wordIs(k, "the", "a", "an") {
		k++
	}
	return k
}

// isOfState reports whether the name at token k is the state's own or its capital's.
func (f *finder) isOfState(k int, state string) bool {
	n, ok := f.name(k)
	if !ok || n.Party != state {
		return false
	}
	first, end := f.bounds(k)
	return slices.ContainsFunc(f.entries(first, end), func(e lexicon.Entry) bool { return e.Kind == lexicon.State || e.Kind == lexicon.Capital })
}

// visitorState is, where only two states act, the one that the person with an office of state is of
// who visits the other.
func (f *finder) visitorState(p *person, states []home) home {
	if len(states) != 2 {
		return home{}
	}
	for k, s := range states {
		if f.goesTo(p, s.party) && !f.goesTo(p, states[1-k].party) {
			return states[1-k]
		}
	}
	return home{}
}

// opensReport reports whether the person is named first of all in the first sentence of the
// report, near its beginning: of him the place that it is filed from speaks, wherever he is.
func (f *finder) opensReport(p *person) bool {
	for s, sen := range f.Sentences {
		if k := f.BlockOf(s).Kind; f.silent(s) || k == parley.Headline || k == parley.Item {
			continue
		}
		if f.SentenceOf(p.begin) != s || p.begin > sen.FirstToken+mostBefore {
			return false
		}
		return !slices.ContainsFunc(f.In(sen.FirstToken, p.begin), func(m Mention) bool { return m.Kind == Person || m.Kind == Party })
	}
	return false
}

// mostBefore is how many tokens stand before a name that opens a report: its title.
const mostBefore = 10

package extract

import (
	"slices"

	"parley/internal/lexicon"
	"parley/internal/mention"
)

// attendeesVerb is the verb behind words that open the sentence and say that those who follow took part, -1
// where they do not: "Taking part in the talks were", "Among those in attendance was", "The participants were".
func (x *reader) attendeesVerb(first, end int) int {
	says := false
	for k := first; k < min(end, first+12); k++ {
		switch {
		case x.wordIs(k, "were", "was", "are", "included"):
			if says && k+1 < end {
				return k
			}
			return -1
		case x.wordIs(k, "attending", "attendance", "attendees", "participants", "participating"),
			x.wordIs(k, "present") && k < first+4, x.phrase(k, "taking part"), x.phrase(k, "who attended"), x.phrase(k, "who took"), x.phrase(k, "the table"):
			says = true
		case says && x.Tokens[k].UPOS == "NOUN" && !x.Is(k, lexicon.Meeting) && !x.isPeopleNoun(k) && !x.wordIs(k, "table", "part", "side", "delegation"):
			return -1 // "attending the concert were"
		case x.Tokens[k].UPOS == "PUNCT" || x.wordIs(k, "that", "not", "no", "said"):
			return -1
		}
		if m := x.mentionAt(k); m != nil && (m.Kind == mention.Person || m.Kind == mention.Party && m.Actor) {
			return -1
		}
	}
	return -1
}

// attendeesFrom is the list of those who took part that begins at token k: "A, B and C", "A, the envoy; B, the
// minister; and C".
func (x *reader) attendeesFrom(k, end int) who {
	if w := x.itemsFrom(k, end); len(w.mentions) > 1 {
		return w
	}
	w := x.right(k, end)
	if len(w.mentions) < 2 {
		if m := x.mentionAt(x.skipArticle(k)); isActor(m) && m.Kind == mention.Person {
			if t := x.joinedTo(m); len(t.mentions) > len(w.mentions) {
				return t
			}
		}
	}
	return w
}

// itemsFrom is the list of which semicolons part the items, each with the person or party that begins it.
func (x *reader) itemsFrom(k, end int) who {
	w := who{first: k, end: k}
	for k < end {
		stop := k
		for stop < end && x.Word(stop) != ";" {
			stop++
		}
		for at := k; at < stop; at++ {
			if m := x.mentionAt(at); isActor(m) && (m.Kind == mention.Person || m.Kind == mention.Party) {
				w.mentions, w.end = append(w.mentions, m), m.End
				break
			}
			if x.Tokens[at].UPOS == "VERB" {
				break
			}
		}
		k = stop + 1
	}
	return w
}

// joinedTo is the list that the tree joins to the mention: "A, the envoy, and B, the minister".
func (x *reader) joinedTo(m *mention.Mention) who {
	top := m.First
	for k := m.First; k < m.End; k++ {
		if h := x.head(k); h < m.First || h >= m.End {
			top = k
		}
	}
	w := x.partsOf(x.conjoined(top))
	w.mentions = slices.DeleteFunc(w.mentions, func(m *mention.Mention) bool { return m.Kind != mention.Person && m.Kind != mention.Party })
	return w
}

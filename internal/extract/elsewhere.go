package extract

import (
	"slices"
	"strings"

	"parley/internal/mention"
)

// Who meets may stand in another clause than the words of meeting.

// subjectElsewhere is who meets those on the other side where the words of meeting name nobody: the subject of the
// clause that a participle follows, the traveller behind whose place the meeting is told, the official who tells of talks
// with another party. Else side1.
func (x *reader) subjectElsewhere(t *telling, side1, side2 who) who {
	var w who
	switch {
	case side2.empty():
		return side1
	case !t.noun:
		w = x.subjectOfParticiple(t.at)
	default:
		if w = x.travellerThere(t.at); w.empty() {
			w = x.tellsOfOwn(t, side2)
		}
	}
	if w.empty() {
		return side1
	}
	return w
}

// subjectOfParticiple is who does what the clause says that the participle at token v, behind a comma, goes on with: "A
// used the corridors for contacts, conferring with B".
func (x *reader) subjectOfParticiple(v int) who {
	if !strings.HasSuffix(x.Word(v), "ing") || x.Word(v-1) != "," {
		return who{}
	}
	sen := &x.sentences[x.SentenceOf(v)]
	for at, n := x.head(v), 0; at >= 0 && n < 4; at, n = x.head(at), n+1 {
		if x.Tokens[at].UPOS != "VERB" || !x.isFinite(at) {
			continue
		}
		if subj := sen.tree.Subject(at - sen.base); subj >= 0 {
			return x.partsOf(x.conjoined(sen.base + subj))
		}
		break
	}
	return who{}
}

// travellerThere is who goes to the place behind which the noun of meeting at token i is told: "A is due in Avaria,
// where talks with B are planned".
func (x *reader) travellerThere(i int) who {
	sen := &x.sentences[x.SentenceOf(i)]
	first, _ := x.limits(x.SentenceOf(i))
	where := i - 1
	for where > first && x.Word(where) != "where" {
		if x.Tokens[where].UPOS == "VERB" || i-where > 8 {
			return who{}
		}
		where--
	}
	place := x.mentionAt(where - 1)
	if x.Word(where-1) == "," {
		place = x.mentionAt(where - 2)
	}
	if x.Word(where) != "where" || place == nil || place.Kind != mention.Place && place.Kind != mention.Time {
		return who{}
	}
	goes := false
	for k := where - 1; k > max(first, where-longestPhrase); k-- {
		goes = goes || goesThere[x.Lemma(k)]
	}
	if !goes {
		return who{}
	}
	for at, n := x.head(x.headOf(place.First, place.End)), 0; n < 4; n++ {
		if n == 0 && slices.ContainsFunc(x.kids(x.headOf(place.First, place.End)), func(k int) bool { return strings.HasPrefix(x.rel(k), "nsubj") }) {
			at = x.headOf(place.First, place.End) // "is due in Avaria", where Avaria is the root
		}
		if at < 0 {
			break
		}
		for _, k := range x.kids(at) {
			if strings.HasPrefix(x.rel(k), "nsubj") && k < where {
				return x.partsOf(x.conjoined(k))
			}
		}
		if subj := sen.tree.Subject(at - sen.base); subj >= 0 && x.Tokens[at].UPOS == "VERB" {
			return x.partsOf(x.conjoined(sen.base + subj))
		}
		at = x.head(at)
	}
	return who{}
}

// goesThere are words that say that somebody goes, or is to go, somewhere.
var goesThere = setOf("due expect travel go fly arrive come leave head visit depart return land stop move proceed")

// tellsOfOwn is the party of the official who tells of talks with another party: "Avaria's chief negotiator said that
// talks with Belmark had broken down".
func (x *reader) tellsOfOwn(t *telling, side2 who) who {
	if x.countSides(side2) > 1 {
		return who{} // "talks between A and B will be held, the host's ministry said"
	}
	sen := &x.sentences[x.SentenceOf(t.at)]
	for at, n := t.at, 0; at >= 0 && n < 5; at, n = x.head(at), n+1 {
		h := x.head(at)
		if h < 0 || x.rel(at) != "ccomp" || !x.reports(h) {
			continue
		}
		subj := sen.tree.Subject(h - sen.base)
		if subj < 0 {
			return who{}
		}
		w := x.partsOf([]int{sen.base + subj})
		if len(w.mentions) != 1 {
			return who{}
		}
		of := x.partiesOf(w.mentions[0])
		if len(of) != 1 || slices.ContainsFunc(side2.mentions, func(m *mention.Mention) bool { return slices.Contains(x.partiesOf(m), of[0]) }) {
			return who{}
		}
		m := *w.mentions[0]
		m.Kind, m.Person, m.Parties, m.Actor = mention.Party, -1, of, true
		return who{mentions: []*mention.Mention{&m}, first: w.first, end: w.end}
	}
	return who{}
}

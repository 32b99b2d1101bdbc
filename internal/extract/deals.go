package extract

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"parley"
	"parley/internal/mention"
)

// A dealer reads agreements and undertakings, after the meetings are known.
type dealer struct {
	*reader
	told []toldAt // the places that tell of meetings, in their order
}

// toldAt is a place that tells of a meeting.
type toldAt struct {
	start   int // byte
	meeting *meeting
}

func (x *reader) newDealer() *dealer {
	d := &dealer{reader: x}
	for _, m := range x.meetings {
		for _, e := range m.out.Evidence {
			d.told = append(d.told, toldAt{e.Start, m})
		}
	}
	slices.SortStableFunc(d.told, func(a, b toldAt) int { return cmp.Compare(a.start, b.start) })
	return d
}

// mostBack is how many places before are looked at for the meeting, or the
// agreement, that a sentence points to.
const mostBack = 8

// meetingsBefore are the meetings held or going on that sentence s and those
// before it tell of, the nearest first.
func (d *dealer) meetingsBefore(s int) []*meeting {
	_, end := d.limits(s)
	limit := d.Tokens[end-1].End
	n := sort.Search(len(d.told), func(i int) bool { return d.told[i].start >= limit })
	var out []*meeting
	for i := n - 1; i >= max(0, n-mostBack); i-- {
		m := d.told[i].meeting
		if class(m) == "held" && (m.background == d.BlockOf(s).Background || m.last == s) && !slices.Contains(out, m) {
			out = append(out, m)
		}
	}
	return out
}

// A stake is a party with the words that name it, and those that say whom
// these point to.
type stake struct {
	party   string
	words   parley.Span
	because []parley.Span
}

// stakes gives the parties that the phrases with these heads name. "The sides",
// "they", "both" are those who met before.
func (d *dealer) stakes(heads []int, s int) []stake {
	var out []stake
	add := func(party string, words parley.Span, because ...parley.Span) {
		if party != "" && !slices.ContainsFunc(out, func(t stake) bool { return t.party == party }) {
			d.knowParty(party, words)
			out = append(out, stake{party, words, because})
		}
	}
	for _, h := range heads {
		parts := d.partAt(h, 3)
		if d.wordIs(h, "commission", "committee") {
			parts = nil
		}
		if d.pointsToParties(h) && (len(parts) == 0 || !d.wordIs(h, "they")) {
			if apart := d.setApart(h, s); len(apart) > 1 {
				for _, t := range apart {
					add(t.party, t.words, t.because...)
				}
				continue
			}
		}
		if len(parts) == 0 && d.pointsToParties(h) {
			for _, t := range d.whoMet(s) {
				add(t.party, d.Span(h, h+1), t.words)
			}
		}
		for _, m := range parts {
			words := d.Span(d.start(m), m.End)
			switch m.Kind {
			case mention.Party:
				for _, p := range m.Parties {
					add(p, words)
				}
			case mention.Group:
				for _, t := range d.whoMet(s) {
					add(t.party, words, t.words)
				}
			case mention.Person, mention.Pronoun:
				party, because := d.partyOf(m)
				add(party, words, because...)
			}
		}
	}
	return out
}

// partyOf is the party that a person acts for, with the words that say so.
func (d *dealer) partyOf(m *mention.Mention) (string, []parley.Span) {
	p := d.resolve(m)
	if p < 0 || len(d.People[p].Parties) == 0 {
		return "", nil
	}
	for _, a := range d.People[p].Parties {
		if slices.Contains(m.Parties, a.Party) {
			return a.Party, nil
		}
	}
	a := d.People[p].Parties[0]
	return a.Party, a.Evidence
}

// pointsToParties reports whether the noun or pronoun at token h stands for
// those who were named before: "both", "the ministers", "each side".
func (d *dealer) pointsToParties(h int) bool {
	switch d.Word(h) {
	case "they", "both", "sides", "parties", "countries", "governments", "leaders", "each", "delegations", "neighbours", "neighbors", "states", "foes", "rivals", "two":
		return true
	}
	t := d.Tokens[h]
	return t.UPOS == "NOUN" && plural(d.Word(h)) && !oneSided[d.Lemma(h)] && d.isPeopleNoun(h) && (d.definite(h) || d.hasWordBefore(h, "both", "two", "all")) || d.Word(h) == "commission" || d.Word(h) == "committee"
}

// meant are the meetings before sentence s in the order in which "the sides" may
// mean them: one told of in the sentence itself, in a list then the report's main one,
// then the nearest.
func (d *dealer) meant(s int) []*meeting {
	before := d.meetingsBefore(s)
	main := d.mainMeeting()
	if d.BlockOf(s).Kind == parley.Item && main != nil && class(main) == "held" && main.sentence <= s {
		return append([]*meeting{main}, before...)
	}
	return before
}

// whoMet are the sides of the meeting told of last that has two of them, else
// the parties of the agreement before.
func (d *dealer) whoMet(s int) []stake {
	for _, m := range d.meant(s) {
		var out []stake
		for _, side := range m.sides {
			out = append(out, stake{party: side.party, words: side.evidence[0]})
		}
		for _, p := range m.people {
			for _, a := range d.People[p].Parties[:min(1, len(d.People[p].Parties))] {
				if len(m.sides) < 2 && !slices.ContainsFunc(out, func(t stake) bool { return t.party == a.Party }) {
					out = append(out, stake{party: a.Party, words: a.Evidence[0]})
				}
			}
		}
		if len(out) > 1 {
			return out
		}
	}
	if out := d.namedBefore(s); len(out) == 2 {
		return out
	}
	for i := len(d.agreements) - 1; i >= max(0, len(d.agreements)-mostBack); i-- {
		if a := d.agreements[i]; len(a.out.Parties) > 1 && a.sentence > s-mostBack {
			var out []stake
			for _, p := range a.out.Parties {
				out = append(out, stake{party: p, words: a.out.Evidence[0]})
			}
			return out
		}
	}
	return nil
}

// namedBefore are the parties of the people whom the two sentences before name.
func (d *dealer) namedBefore(s int) []stake {
	var out []stake
	for i := s - 1; i >= max(0, s-2) && !d.skips(i) && d.BlockOf(i).Kind != parley.Headline; i-- {
		first, end := d.limits(i)
		for _, m := range d.In(first, min(end, first+far)) {
			if m.Kind != mention.Person || m.Person < 0 || len(d.People[m.Person].Parties) == 0 {
				continue
			}
			a := d.People[m.Person].Parties[0]
			if !slices.ContainsFunc(out, func(t stake) bool { return t.party == a.Party }) {
				out = append(out, stake{party: a.Party, words: a.Evidence[0]})
			}
		}
	}
	return out
}

// knowParty lists a party that only an agreement or an undertaking names.
func (d *dealer) knowParty(id string, words parley.Span) {
	if slices.ContainsFunc(d.Parties, func(p parley.Party) bool { return p.ID == id }) {
		return
	}
	p, listed := d.Lex.Party(id)
	p.ID, p.Mentions = id, spans(words)
	if !listed {
		p.Name = words.Text
		p.Forms = parley.List[string]{p.Name}
	}
	d.Parties = append(d.Parties, p)
}

// inherit gives "it" the party that is the subject of the sentence before.
func (d *dealer) inherit(heads []int, s int) []int {
	if len(heads) != 1 || d.Word(heads[0]) != "it" || s == 0 || d.skips(s-1) {
		return heads
	}
	first, end := d.limits(s - 1)
	for _, m := range d.In(first, min(end, first+far)) {
		h := d.headOf(m.First, m.End)
		if m.Kind == mention.Party && len(m.Parties) == 1 && d.rel(h) == "nsubj" {
			return []int{h}
		}
	}
	return heads
}

// voiced are the voices at token p and, as the last, who does what the verb there
// says: promises, demands.
func (d *dealer) voiced(p, s int, actors []int) parley.List[parley.Voice] {
	voices := d.voicesAt(p)
	if len(actors) == 0 {
		return voices
	}
	a, ok := d.attributionAt(actors[0], p)
	if !ok || a.voice.AsPrinted == "" {
		return voices
	}
	last := voices[len(voices)-1]
	if last.AsPrinted == a.voice.AsPrinted || last.Person != "" && last.Person == a.voice.Person {
		return voices
	}
	return append(voices, a.voice)
}

// partiesOf are the parties that a mention stands for: a person's is the first that
// the report gives.
func (x *reader) partiesOf(m *mention.Mention) []string {
	switch m.Kind {
	case mention.Party:
		return slices.Clone(m.Parties)
	case mention.Person:
		if ps := x.People[m.Person].Parties; len(ps) > 0 {
			return []string{x.statesman(ps[0], ps).Party}
		}
	}
	return nil
}

// statesman is for whom somebody stands who is said to be of several parties: the state in which
// he holds an office, and not its political party that he leads as well.
func (x *reader) statesman(of parley.Affiliation, all []parley.Affiliation) parley.Affiliation {
	p, known := x.Lex.Party(of.Party)
	for _, a := range all {
		if known && p.Kind == "political_party" && p.State == a.Party || !known && isStateCode(a.Party) && strings.Contains(of.Party, "party") {
			return a
		}
	}
	return of
}

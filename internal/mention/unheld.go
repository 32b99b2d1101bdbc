package mention

import (
	"slices"

	"parley"
	"parley/internal/lexicon"
)

// unheldState is, of the states that act, the only one of which nobody is named and that owns something, where two
// others or more are told of by their people: "PM A met the presidents of Chad, B, and Niger, C. He praised
// Belmark's roads".
func (f *finder) unheldState() home {
	var out home
	held := 0
	for _, h := range f.statesActing() {
		if slices.ContainsFunc(f.persons, func(p *person) bool { return f.actsFor(p, h.party) }) {
			held++
			continue
		}
		if !f.owns(h.party) {
			continue
		}
		if out.party != "" {
			return home{}
		}
		out = h
	}
	if held < 2 {
		return home{}
	}
	out.sole = true
	return out
}

// paired reports whether name i is one of two states between whom something is: "India-Chad ties", "trade
// between India and Chad".
func (f *finder) paired(i int) bool {
	k := f.end[i]
	return isDash(f.Word(k)) && f.partyName(k+1) || isDash(f.Word(f.first[i]-1)) && f.partyName(f.first[i]-2) || f.Word(f.first[i]-1) == "between" && f.Word(k) == "and"
}

// owns reports whether the text tells of something that is the state's, other than those who act for it, or
// that is between it and another.
func (f *finder) owns(state string) bool {
	for i, n := range f.Names {
		k := f.end[i]
		if n.Party != state || f.silent(f.SentenceOf(f.first[i])) {
			continue
		}
		if f.paired(i) {
			return true
		}
		if !isPossessive(f.Word(k)) {
			continue
		}
		if k++; !f.IsCapital(k) && !f.Is(k, lexicon.Office|lexicon.Title|lexicon.Rank|lexicon.Actor) && f.nameAt[min(k, len(f.nameAt)-1)] == 0 {
			return true
		}
	}
	return false
}

// actsFor reports whether the person is of the state or of a body that rules it.
func (f *finder) actsFor(p *person, state string) bool {
	return slices.ContainsFunc(p.parties, func(a parley.Affiliation) bool {
		body, _ := f.Lex.Party(a.Party)
		return a.Party == state || body.State == state && (body.Kind == "government" || body.Kind == "institution" || body.Kind == "body" || body.Kind == "armed_forces")
	})
}

// mayBeOfAnother reports whether a state that acts besides h, of which the text speaks as often, is one of which nobody is
// told who governs or is a minister as the person does or is: of two such states it is open whose he is.
func (f *finder) mayBeOfAnother(p *person, h home, acting []home) bool {
	return slices.ContainsFunc(acting, func(s home) bool {
		return s.party != h.party && f.timesNamed(s.party) >= max(2, f.timesNamed(h.party)) && !f.dealsWith(p, s.party) && !slices.ContainsFunc(f.persons, func(q *person) bool {
			return q != p && f.actsFor(q, s.party) && slices.ContainsFunc(q.sorts, func(k lexicon.OfficeSort) bool {
				return k == lexicon.HeadOfState || k == lexicon.Minister && slices.Contains(p.sorts, k)
			})
		})
	})
}

// timesNamed is how often the prose names the state otherwise than as where something happens.
func (f *finder) timesNamed(state string) int {
	n := 0
	for i := range f.Names {
		if f.stateNamed(i) == state && !f.silent(f.SentenceOf(f.first[i])) && !f.venue(i) {
			n++
		}
	}
	return n
}

// dealsWith reports whether a sentence tells that the person does something with the state: "A held talks with Avaria".
func (f *finder) dealsWith(p *person, state string) bool {
	for m := range f.mentionsOf(p) {
		for _, g := range f.In(m.End, f.Sentences[f.SentenceOf(m.First)].EndToken) {
			if g.Kind == Party && slices.Contains(g.Parties, state) && f.wordIs(g.First-1, "with", "and", ",") {
				return true
			}
		}
	}
	return false
}

// onlyRivalsNamed reports whether somebody is of a government that stands against the state's within it ("the northern
// administration") and nobody of the state: an office without more may be of either.
func (f *finder) onlyRivalsNamed(state string) bool {
	rivals := false
	for _, p := range f.persons {
		if p.isOf(state) {
			return false
		}
		for _, a := range p.parties {
			if body, known := f.Lex.Party(a.Party); known && body.State == state && body.Kind == "government" {
				if slices.Contains(p.sorts, lexicon.HeadOfState) {
					return false // who governs there is told
				}
				rivals = true
			}
		}
	}
	return rivals
}

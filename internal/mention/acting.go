package mention

import (
	"slices"

	"parley"
)

// statesActing are the states that the prose names, without those that it names only by
// capitals in which something happens ("in Astana") or as what is spoken about ("the Chadian crisis").
func (f *finder) statesActing() []home {
	return slices.DeleteFunc(f.statesNamed(), func(h home) bool {
		for i := range f.Names {
			if f.stateNamed(i) == h.party && !f.silent(f.SentenceOf(f.first[i])) && !f.venue(i) {
				return false
			}
		}
		return true
	})
}

// venue reports whether name i is a capital's where something happens or from which the
// report is filed, or that of a state that is only spoken about: "the Chadian crisis", "the war in Chad".
func (f *finder) venue(i int) bool {
	before := f.first[i] - 1
	if f.Word(before) == "the" {
		before--
	}
	if f.wordIs(f.end[i], topics...) || f.wordIs(before, "in", "on", "of", "over") && f.wordIs(before-1, topics...) {
		return true
	}
	return f.capitalOnly(i) && (f.wordIs(before, "in", "at") || f.Names[i].Span == f.datelineState().evidence)
}

// topics are nouns for what is spoken about in a state that need not speak itself.
var topics = []string{"crisis", "conflict", "war", "situation", "file", "issue", "question", "dossier", "settlement", "ceasefire", "truce", "fighting", "violence", "unrest", "developments"}

// datelineAlone is the state from whose capital the report is filed and that the text does not
// name otherwise, if no other state acts in it and no armed group or movement, whose talks with
// its own government are often abroad, or only one, somebody of whom meets the holder of an office without
// a state ("ASTANA – The foreign minister, A, met his Chadian counterpart, B, in Geneva"), or which has no such offices.
func (f *finder) datelineAlone() home {
	h := f.datelineState()
	if h.party == "" || f.onlyHosts(h) {
		return home{}
	}
	others := slices.DeleteFunc(f.statesActing(), func(s home) bool { return s.party == h.party })
	switch len(others) {
	case 0:
		if len(f.groupsNamed()) == 0 || f.venueAbroad(h) {
			return h
		}
	case 1:
		if f.bareMeets(others[0].party) || f.facesCounterpart(others[0].party) || f.noneHas(others[0].party) {
			return h
		}
	}
	return home{}
}

// venueAbroad reports whether the prose tells of something in the capital of another state than the one from
// which the report is filed: a government that talks with a movement there is not that state's.
func (f *finder) venueAbroad(h home) bool {
	for i, n := range f.Names {
		if len(n.Party) == 3 && n.Party != h.party && f.capitalOnly(i) && f.wordIs(f.first[i]-1, "in") && !f.silent(f.SentenceOf(f.first[i])) {
			return true
		}
	}
	return false
}

// onlyVenue reports whether the prose names the state only by its capital, in which something happens, in a
// report that is filed from another's.
func (f *finder) onlyVenue(state string) bool {
	line := f.datelineState()
	return line.party != "" && line.party != state && !slices.ContainsFunc(f.statesActing(), func(h home) bool { return h.party == state })
}

// bareMeets reports whether somebody with an office of state that says of none meets somebody
// of the party.
func (f *finder) bareMeets(party string) bool {
	for i := range f.Mentions {
		m := &f.Mentions[i]
		if m.Kind == Person && len(f.persons[m.Person].parties) == 0 && len(f.persons[m.Person].national) > 0 && f.facesOneOf(i, party) {
			return true
		}
	}
	return false
}

// noneHas reports whether all offices of state that say of none are such as the state has none of.
func (f *finder) noneHas(state string) bool {
	any := false
	for _, p := range f.persons {
		if len(p.parties) > 0 {
			continue
		}
		for _, k := range p.national {
			if !isForeignTo(state, p.offices[k].Title) {
				return false
			}
			any = true
		}
	}
	return any
}

// hasOfficials reports whether the prose tells of people who act for the state, by the state and a noun for
// them ("Avarian officials", "the Avarian delegation"), in a report that no agency of the world files from there.
func (f *finder) hasOfficials(state string) bool {
	if f.Report.Publisher != "" && f.paperState().party != state {
		return false
	}
	for i := range f.Mentions {
		m := &f.Mentions[i]
		if m.Kind == Party && m.Actor && len(m.Parties) == 1 && m.Parties[0] == state && m.End > m.Name[1] && !f.silent(f.SentenceOf(m.First)) {
			return true
		}
	}
	return false
}

// foughtHome is the state of whose armed groups alone the text names some and of whose government it speaks without
// the state, where the report is only filed from the home: "talks between the government and the Front" abroad.
func (f *finder) foughtHome(h home) (home, bool) {
	st, ok := f.foughtState()
	if !ok || st.party == h.party || h != f.datelineState() || !f.saysGovernment() || f.hasOfficials(h.party) {
		return home{}, false
	}
	return home{party: st.party, evidence: st.words, guest: true}, true
}

// saysGovernment reports whether the prose speaks of "the government" and of no state's government by the state.
func (f *finder) saysGovernment() bool {
	if f.governedState().party != "" {
		return false
	}
	for i := range f.Tokens {
		if f.wordIs(i, "government") && !f.IsCapital(i) && (f.wordIs(i-1, "the", "and", "with", "between") || f.BlockOf(f.SentenceOf(i)).Kind == parley.Paragraph && startsSentence(f.Doc.Document, i)) && !f.silent(f.SentenceOf(i)) {
			return true
		}
	}
	return false
}

// leadingState is the state that the prose names more than once and at least twice as often
// as any other, by whatever name; not the one from whose capital the report is filed where the prose names it only so.
func (f *finder) leadingState() home {
	count := map[string]int{}
	for i := range f.Names {
		if state := f.stateNamed(i); len(state) == 3 && isUpper(state) && !f.silent(f.SentenceOf(f.first[i])) {
			count[state]++
		}
	}
	var best home
	for _, h := range f.statesNamed() {
		if count[h.party] > max(1, count[best.party]) {
			best = h
		}
	}
	if f.onlyArranges(best.party) {
		return home{}
	}
	if line := f.datelineState().party; line != "" && line == best.party && f.timesNamed(line) == 0 {
		return home{}
	}
	for party, n := range count {
		if party != best.party && 2*n > count[best.party] {
			return home{}
		}
	}
	return best
}

// onlyArranges reports whether the prose names the state only as a place and as one that brings others together, and
// tells of another that does something.
func (f *finder) onlyArranges(state string) bool {
	own, others, arranges := false, false, false
	for i := range f.Names {
		named := f.stateNamed(i)
		arranges = arranges || named == state && f.arranges(f.first[i])
		if len(named) != 3 || !isUpper(named) || f.silent(f.SentenceOf(f.first[i])) || f.placed(f.first[i], f.Sentences[f.SentenceOf(f.first[i])].FirstToken) || f.Word(f.first[i]-1) == "," && f.partyOfName(f.first[i]-2) == named || f.arranges(f.first[i]) || f.venue(i) {
			continue
		}
		own, others = own || named == state, others || named != state
	}
	return arranges && others && !own
}

// partyOfName is the party of the name that covers token i, empty for none.
func (f *finder) partyOfName(i int) string {
	n, _ := f.name(i)
	return n.Party
}

package mention

import (
	"slices"
	"strings"

	"parley"
	"parley/internal/lexicon"
)

// ownState is the state that the words beside the person say that he, who has an office without a state, is of.
func (f *finder) ownState(p *person) home {
	if h := f.accreditedState(p); h.party != "" {
		return h
	}
	if h := f.representedState(p); h.party != "" {
		return h
	}
	return f.voicedState(p)
}

// accreditedState is the state to which the ambassador is sent whom the person meets: "Foreign
// Minister A received the Avarian ambassador to Belmark, B".
func (f *finder) accreditedState(p *person) home {
	for m := range f.mentionsOf(p) {
		s := f.Sentences[f.SentenceOf(m.First)]
		for _, g := range f.In(s.FirstToken, s.EndToken) {
			if g.Kind != Person || f.persons[g.Person] == p || !f.isMet(&g) && !f.isReceived(&g) && !f.isMet(m) {
				continue
			}
			if h := f.sentTo(g); h.party != "" && !f.persons[g.Person].isOf(h.party) {
				return h
			}
		}
	}
	return home{}
}

// sentTo is the state to which the mention says that an ambassador is sent.
func (f *finder) sentTo(g Mention) home {
	posted := false
	for k := g.First; k < g.End; k++ {
		posted = posted || f.wordIs(k, "ambassador", "commissioner", "consul", "charge", "chargé", "d'affaires", "minister-counsellor")
		if !posted || !f.wordIs(k, "to", "in") {
			continue
		}
		at := f.pastArticle(k + 1)
		if n, ok := f.name(at); ok && len(n.Party) == 3 && f.isOfState(at, n.Party) {
			return home{party: n.Party, evidence: n.Span, named: true}
		}
	}
	return home{}
}

// representedState is the state that the person is said to represent, if he is the first named in the
// sentence: "Prime Minister A met the Avarian president in Geneva, where he represented Belmark".
func (f *finder) representedState(p *person) home {
	m := f.firstMention(p)
	if m == nil {
		return home{}
	}
	for i := range f.Mentions {
		if o := &f.Mentions[i]; o.Kind == Person && f.persons[o.Person] == p {
			if h := f.representedBy(o); h.party != "" {
				return h
			}
		}
	}
	return home{}
}

func (f *finder) representedBy(m *Mention) home {
	s := f.Sentences[f.SentenceOf(m.First)]
	if slices.ContainsFunc(f.In(s.FirstToken, m.First), func(g Mention) bool { return g.Kind == Person || g.Kind == Party }) {
		return home{}
	}
	for k := m.End; k < s.EndToken; k++ {
		if !f.wordIs(k, "represent", "represented", "represents", "representing") || f.wordIs(k-1, "was", "were", "is", "are", "be", "been", "not") {
			continue
		}
		at := f.pastArticle(k + 1)
		if n, ok := f.name(at); ok && len(n.Party) == 3 && f.isOfState(at, n.Party) {
			return home{party: n.Party, evidence: n.Span, named: true}
		}
		return home{}
	}
	return home{}
}

// seatedState is the state in whose capital an office or ministry that says of which state it is no word
// sits, where there is but one such: "the prime minister's office in Oslo said".
func (f *finder) seatedState() home {
	var out home
	for i, n := range f.Names {
		k := f.first[i]
		if len(n.Party) != 3 || f.silent(f.SentenceOf(k)) || f.Word(k-1) != "in" || !f.wordIs(k-2, "office", "ministry", "secretariat", "chancellery", "presidency") || !f.capitalOnly(i) || f.stateBefore(k-2) {
			continue
		}
		if out.party != "" && out.party != n.Party {
			return home{}
		}
		if out.party == "" {
			out = home{party: n.Party, evidence: n.Span, named: true}
		}
	}
	return out
}

// stateBefore reports whether one of the words before the noun at token k names a party.
func (f *finder) stateBefore(k int) bool {
	for i := k; i >= 0 && i > k-6; i-- {
		if f.partyName(i) || f.Is(i, lexicon.OrgWord) && f.IsCapital(i) && !f.wordIs(i, "office", "ministry", "foreign", "department") {
			return true
		}
		switch f.Tokens[i].UPOS {
		case "NOUN", "PROPN", "ADJ", "PART", "DET":
		default:
			return false
		}
	}
	return false
}

// twoBare reports whether the person is one of two between whom something is and neither of whose titles says a
// state: both are hardly of one.
func (f *finder) twoBare(p *person) bool {
	bare := func(q *person) bool { return len(q.parties) == 0 && len(q.national) > 0 }
	for i := 0; i+1 < len(f.Mentions); i++ {
		a, b := &f.Mentions[i], &f.Mentions[i+1]
		if a.Kind != Person || b.Kind != Person || f.Word(a.First-1) != "between" || f.Word(a.End) != "and" || b.First > a.End+2 {
			continue
		}
		if one, two := f.persons[a.Person], f.persons[b.Person]; (one == p || two == p) && bare(one) && bare(two) {
			return true
		}
	}
	return false
}

// oneOfHeads reports whether the person is one of two heads of state under one title: "Presidents A and B" are not both
// of the state that somebody else's words are of.
func (f *finder) oneOfHeads(p *person) bool {
	if !slices.Contains(p.sorts, lexicon.HeadOfState) {
		return false
	}
	for m := range f.mentionsOf(p) {
		k := m.Name[0] - 1
		if f.wordIs(k, "presidents", "premiers", "kings", "emirs", "sultans", "chancellors") || f.wordsAre(k-1, []string{"prime", "ministers"}) {
			return f.Word(m.End) == "and"
		}
	}
	return false
}

// facesCounterpart reports whether somebody of the state is called the counterpart of one whose
// state is not said: "the foreign minister met her Chadian counterpart".
func (f *finder) facesCounterpart(state string) bool {
	for k := range f.Tokens {
		if !f.wordIs(k, "his", "her") {
			continue
		}
		end := f.Sentences[f.SentenceOf(k)].EndToken
		for n := k + 1; n < min(k+5, end); n++ {
			if !f.counterpartAt(n) {
				continue
			}
			first := f.Sentences[f.SentenceOf(k)].FirstToken
			of, ok := f.name(k + 1)
			line := f.datelineState().evidence
			return ok && of.Party == state && !slices.ContainsFunc(f.In(first, k), func(m Mention) bool {
				return m.Kind == Party && f.Tokens[m.First].Start != line.Start || m.Kind == Person && len(m.Parties) > 0
			})
		}
	}
	return false
}

// withoutShared is the party of a title, none where only the name of a ministry says it that
// several states have and the text does not name the one that the lists know it of: "Foreign
// Office spokesman".
func (f *finder) withoutShared(t *lexicon.OfficeTitle, party string) string {
	for _, at := range t.Parties {
		if at.ID != party {
			continue
		}
		name := strings.ToLower(f.Span(at.First, at.End).Text)
		if slices.Contains(sharedMinistries, name) && !slices.ContainsFunc(f.Names, func(n parley.Name) bool { return n.Party == party }) {
			return ""
		}
	}
	return party
}

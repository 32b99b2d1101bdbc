package mention

import (
	"slices"

	"parley"
	"parley/internal/lexicon"
)

// hostState is the state in whose capital the holder of an office of state is met or
// receives: "In Tashkent he held talks with Energy Minister A", "he will travel to Ashgabat,
// where a meeting with President B is planned". The capital is the place named last before
// him, not the one from which the report is filed.
func (f *finder) hostState(p *person) home {
	m := f.firstMention(p)
	if m == nil || !f.isMet(m) {
		return home{}
	}
	s := f.SentenceOf(m.First)
	for t := s; t >= 0 && t > s-3 && (t == s || f.Sentences[t].Block == f.Sentences[s].Block); t-- {
		in := f.In(f.Sentences[t].FirstToken, min(f.Sentences[t].EndToken, m.First))
		for k := len(in) - 1; k >= 0; k-- {
			g := in[k]
			switch {
			case g.Kind != Place || g.Place.Country == "":
			case !f.isCapitalCity(g):
				if v := f.visitedState(m); v.party == g.Place.Country {
					return v
				}
				return home{}
			default:
				return home{party: g.Place.Country, evidence: f.Span(g.Name[0], g.Name[1])}
			}
		}
	}
	if v := f.visitedState(m); v.party != "" {
		return v
	}
	return f.receivingState(m)
}

// receivingState is the state from whose capital a paper of another state reports, if the person
// is one who receives somebody there: "was received in the ministry by Trade Minister A".
func (f *finder) receivingState(m *Mention) home {
	by := m.First - 1
	if f.wordIs(by, "the", "its", "their") {
		by--
	}
	h, paper := f.datelineState(), f.paperState()
	if h.party == "" || paper.party == "" || paper.party == h.party || f.Word(by) != "by" || !f.wordIs(by-1, "received", "greeted", "welcomed") && !f.receivedThere(by) {
		return home{}
	}
	return h
}

// visitedState is the only state to which the text tells a visit, if the person is met by
// somebody of another or by one of whom nothing is known: "after his visit to Chad he called on
// Foreign Minister A".
func (f *finder) visitedState(m *Mention) home {
	var out home
	for i := range f.Names {
		n, k := f.Names[i], f.first[i]-1
		if len(n.Party) != 3 || f.silent(f.SentenceOf(f.first[i])) || !f.isWholeState(f.first[i], f.end[i]) {
			continue
		}
		if f.Word(k) == "the" {
			k--
		}
		if !(f.Word(k) == "to" && f.wordIs(k-1, "visit", "trip", "visits", "trips") || f.Lemma(k) == "visit") {
			continue
		}
		if f.invited(k) {
			continue
		}
		if out.party != "" && out.party != n.Party {
			return home{}
		}
		if out.party == "" {
			out = home{party: n.Party, evidence: n.Span}
		}
	}
	if out.party == "" || !f.metBy(m, func(parties []string) bool { return !slices.Contains(parties, out.party) }) {
		return home{}
	}
	return out
}

// invited reports whether the visit told at token k is one to which somebody is only invited.
func (f *finder) invited(k int) bool {
	start := f.Sentences[f.SentenceOf(k)].FirstToken
	for i := k - 1; i >= start && i > k-24; i-- {
		if l := f.Lemma(i); l == "invite" || l == "invitation" {
			return true
		}
	}
	return false
}

// between reports whether the mention g stands right before "and" and m.
func (f *finder) between(g Mention, m *Mention) bool {
	return f.Word(g.End) == "and" && m.First-g.End <= 2
}

// isCapitalCity reports whether the place is a capital or a state as a whole.
func (f *finder) isCapitalCity(m Mention) bool {
	end := m.Name[0] + 1
	for end < m.Name[1] && f.Word(end) != "," {
		end++ // "Oslo, Norway"
	}
	return f.isWholeState(m.Name[0], end)
}

// isWholeState reports whether the tokens name a state or its capital.
func (f *finder) isWholeState(first, end int) bool {
	for _, e := range f.meanings(first, end) {
		if e.Kind == lexicon.Capital || e.Kind == lexicon.State {
			return true
		}
	}
	return false
}

// isMet reports whether the person stands behind words of meeting: the object of a verb,
// behind "talks with", or the one by whom somebody was received.
func (f *finder) isMet(m *Mention) bool {
	k := m.First - 1
	if f.wordIs(k, "the", "its", "that", "their") {
		k--
	}
	if g := f.joined(k); g != nil {
		return f.isMet(g)
	}
	switch f.Word(k) {
	case "met", "meet", "meets", "meeting", "see", "saw", "brief", "briefed", "visited", "sounded":
		return true
	case "by":
		return f.wordIs(k-1, "received", "greeted", "welcomed") || f.receivedThere(k)
	case "on":
		return f.wordIs(k-1, "called", "call", "calls")
	case "to":
		return f.delivers(k)
	case "between":
		return f.Is(k-1, lexicon.Meeting) || f.Lex.Is(f.Lemma(k-1), lexicon.Meeting) || f.wordIs(k-1, "conversation", "call", "dinner", "lunch", "encounter")
	case "with":
		start := f.Sentences[f.SentenceOf(k)].FirstToken
		for i := k - 1; i >= start && i > k-14; i-- {
			if f.Is(i, lexicon.Meeting) || f.Lex.Is(f.Lemma(i), lexicon.Meeting) || f.wordIs(i, "met", "meet", "talk", "spoke", "conferred", "consulted", "discussed", "telephone", "phone", "negotiations", "lunch", "dinner", "breakfast", "tea", "coffee", "supper", "luncheon", "audience") {
				return true
			}
		}
	}
	return false
}

// receivedThere reports whether "was received" stands before "by" at token k, with where and
// when between: "was received at the trade ministry on Monday by".
func (f *finder) receivedThere(k int) bool {
	start := f.Sentences[f.SentenceOf(k)].FirstToken
	for i := k - 1; i > start && i > k-10; i-- {
		if f.wordIs(i, "received", "greeted", "welcomed") {
			return f.wordIs(i-1, "was", "were", "been", "being") && f.wordIs(i+1, "at", "in", "on", "here", "upon", "today", "yesterday")
		}
		if t := f.Tokens[i].UPOS; t == "VERB" || t == "AUX" || t == "CCONJ" || t == "PUNCT" {
			return false
		}
	}
	return false
}

// byJoined reads the holder of another office of state who is met together with one whose
// state is told: "talks with the Chadian president, A, and Foreign Minister B".
func (f *finder) byJoined(i int) (string, []parley.Span, bool) {
	m := &f.Mentions[i]
	k := m.First - 1
	if f.Word(k) == "the" {
		k--
	}
	g := f.joined(k)
	if g == nil || len(f.persons[m.Person].national) == 0 || !f.isMet(m) {
		return "", nil, false
	}
	of, own := f.persons[g.Person], f.persons[m.Person]
	ids := of.partyIDs()
	if len(slices.Compact(ids)) != 1 || len(of.posts) == 0 || len(ids[0]) != 3 || len(own.posts) == 0 || sameTitle(f.withoutState(of.offices[0].Title), f.withoutState(own.offices[0].Title)) {
		return "", nil, false
	}
	return ids[0], []parley.Span{f.Span(g.First, m.End)}, true
}

// hostingState is the state of whoever receives the first guest of another state that the text
// tells of: "the Emir of Avaria received the Belmarkish minister".
func (f *finder) hostingState() home {
	for i := range f.Mentions {
		m := &f.Mentions[i]
		if m.Kind != Person || !f.isReceived(m) {
			continue
		}
		in := f.In(f.Sentences[f.SentenceOf(m.First)].FirstToken, m.First)
		for k := len(in) - 1; k >= 0; k-- {
			g := in[k]
			if g.Kind != Person || len(g.Parties) != 1 || len(g.Parties[0]) != 3 || f.persons[m.Person].isOf(g.Parties[0]) {
				continue
			}
			return home{party: g.Parties[0], evidence: f.Span(g.First, g.End)}
		}
		return home{}
	}
	return home{}
}

// joined is the person named right before "and", "and with" or the comma of a list at token k.
func (f *finder) joined(k int) *Mention {
	if f.Word(k) == "with" {
		k--
	}
	if f.Word(k) == "and" && f.Word(k-1) == "," {
		k--
	}
	if !f.wordIs(k, "and", ",") {
		return nil
	}
	for i := range f.Mentions {
		if g := &f.Mentions[i]; g.Kind == Person && g.End == k {
			return g
		}
	}
	return nil
}

// isReceived reports whether the person stands behind a verb of receiving, as a guest.
func (f *finder) isReceived(m *Mention) bool {
	k := m.First - 1
	for n := 0; n < 3; n++ {
		if f.wordIs(k, "the", ",") {
			k--
		}
		if first := f.placeOrTimeEnding(k + 1); first >= 0 {
			k = first - 1 // "received in Oslo on Monday the envoy"
			for f.wordIs(k, "in", "at", "on", "the", "his", "her", "office") {
				k--
			}
		}
	}
	return f.receives(k) || f.receives(f.behindHouse(k))
}

// receives reports whether token k is a verb of receiving.
func (f *finder) receives(k int) bool {
	switch f.Lemma(k) {
	case "receive", "welcome", "host", "greet":
		return k >= 0 && f.Tokens[k].UPOS == "VERB"
	}
	return false
}

// behindHouse is the token before where and when somebody is received, of whose words token k is the
// last: "received on Saturday at the Presidential Palace the envoy".
func (f *finder) behindHouse(k int) int {
	start := f.Sentences[f.SentenceOf(max(k, 0))].FirstToken
	at := false
	for n := 0; k > start && n < 10; k, n = k-1, n+1 {
		switch u := f.Tokens[k].UPOS; {
		case f.wordIs(k, "at", "in", "on"):
			at = true
		case u != "NOUN" && u != "PROPN" && u != "ADJ" && u != "DET" && u != "NUM":
			if !at {
				return -1
			}
			return k
		}
	}
	return -1
}

// placeOrTimeEnding is the first token of the place or time that ends at token end, -1 for none.
func (f *finder) placeOrTimeEnding(end int) int {
	for i := range f.Mentions {
		if m := &f.Mentions[i]; m.End == end && (m.Kind == Place || m.Kind == Time) {
			return m.First
		}
	}
	return -1
}

// delivers reports whether the word before token k, or the verb a few words back, hands
// something over.
func (f *finder) delivers(k int) bool {
	start := f.Sentences[f.SentenceOf(k)].FirstToken
	for i := k - 1; i >= start && i > k-10; i-- {
		switch f.Lemma(i) {
		case "deliver", "hand", "present", "bring":
			return true
		}
	}
	return false
}

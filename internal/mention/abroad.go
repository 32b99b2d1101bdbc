package mention

import (
	"slices"

	"parley"
	"parley/internal/lexicon"
)

// abroad reports whether the sentence of the person's first mention, or the one before, tells
// of a place in another country. Where he meets a foreigner says nothing of him, nor where
// something is of which he only speaks; a city that is no capital is nobody's own where he stands beside one.
func (f *finder) abroad(p *person, h home) bool {
	if onlySpeaks(p) {
		return false
	}
	host := ""
	if h.guest {
		host = f.datelineState().party
	}
	s := f.SentenceOf(p.begin)
	first := f.Sentences[max(0, s-1)].FirstToken
	if s > 0 && f.Sentences[s-1].Block != f.Sentences[s].Block {
		first = f.Sentences[s].FirstToken
	}
	speaks := f.speaksBehind(p)
	beside, met := f.foreignBeside(p, h, f.Sentences[s])
	for _, m := range f.In(first, min(p.begin+20, f.Sentences[s].EndToken)) {
		if m.Kind != Place || m.Place.Country == "" || m.Place.Country == h.party || m.Place.Country == host || f.aim(m.First) {
			continue
		}
		if m.First > p.begin && (met > 0 && met < m.First || beside && !f.isCapitalCity(m)) || m.First < p.begin && speaks {
			continue
		}
		return true
	}
	return false
}

// foreignBeside reports whether somebody known to be of another party than the home, or called a
// counterpart, is in the sentence with the person; met is the token of the first behind him, 0 for none.
func (f *finder) foreignBeside(p *person, h home, sen parley.Sentence) (beside bool, met int) {
	for _, m := range f.In(sen.FirstToken, sen.EndToken) {
		if m.Kind != Person || f.persons[m.Person].isOf(h.party) || len(f.persons[m.Person].parties) == 0 && !f.calledCounterpart(&m) {
			continue
		}
		if beside = true; m.First > p.begin && met == 0 {
			met = m.First
		}
	}
	return beside, met
}

// speaksBehind reports whether the person is only he who says what the sentence tells, and who is told of
// behind it: "they will meet in Geneva, Minister A said".
func (f *finder) speaksBehind(p *person) bool {
	m := f.firstMention(p)
	if m == nil {
		return false
	}
	return f.Is(m.End, lexicon.Say) || f.wordIs(m.End, "was") && f.wordIs(m.End+1, "quoted") || f.Is(m.First-1, lexicon.Say) || f.wordIs(m.First-2, "according") && f.wordIs(m.First-1, "to")
}

// briefedState is the state in whose capital somebody who only speaks told the press something:
// "ministry spokeswoman A told reporters in Astana".
func (f *finder) briefedState(p *person) home {
	if !onlySpeaks(p) {
		return home{}
	}
	s := f.Sentences[f.SentenceOf(p.begin)]
	for _, m := range f.In(p.begin, s.EndToken) {
		if m.Kind == Place && f.isCapitalCity(m) && f.wordIs(m.First-1, "in") && f.wordIs(m.First-2, "reporters", "journalists", "newsmen", "briefing", "conference", "said", "press") {
			return home{party: m.Place.Country, evidence: f.Span(m.Name[0], m.Name[1])}
		}
	}
	return home{}
}

// localState is the state at the head of the sentence in which the holder of an office comes next, as
// the one whom that place has: "In Chad, the prime minister, A, said".
func (f *finder) localState(p *person) home {
	s := f.Sentences[f.SentenceOf(p.begin)]
	if f.Word(s.FirstToken) != "in" {
		return home{}
	}
	n, ok := f.name(s.FirstToken + 1)
	if !ok || len(n.Party) != 3 {
		return home{}
	}
	first, k := f.bounds(s.FirstToken + 1)
	if f.Word(k) == "," {
		k++
	}
	m := f.firstMention(p)
	if f.Word(k) != "the" || m == nil || m.First > k+1 || !f.isWholeState(first, first+1) {
		return home{}
	}
	return home{party: n.Party, evidence: n.Span}
}

// onlySpeaks reports whether the person is a spokesman and nothing else.
func onlySpeaks(p *person) bool {
	return len(p.sorts) > 0 && !slices.ContainsFunc(p.sorts, func(s lexicon.OfficeSort) bool { return s != lexicon.Spokesperson })
}

// aim reports whether the place at token i is where somebody goes, not where he is: whoever
// visits Oslo is not of Oslo.
func (f *finder) aim(i int) bool {
	switch f.Word(i - 1) {
	case "to", "visit", "visits", "visited", "visiting", "for", "into":
		return true
	}
	return false
}

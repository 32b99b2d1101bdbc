package mention

import (
	"slices"
	"strings"

	"parley"
	"parley/internal/lexicon"
)

// A home is the state from which a report is written: "the foreign minister"
// without more is its.
type home struct {
	party    string
	evidence parley.Span // the words that say so
	issuer   bool        // its ministry issues the report itself
	guest    bool        // the report is filed elsewhere, from where it talks
}

// deriveHomeOffices gives those who hold an office of state without a word whose
// ("Foreign Minister Kari Lund") to the state from which the report is written,
// marked as derived. Whoever shares the office with another, or stands beside a place
// abroad, stays without.
func (f *finder) deriveHomeOffices(number map[*person]int) {
	h, ok := f.homeState()
	for _, p := range f.persons {
		n, listed := number[p]
		if !listed || len(f.Doc.People[n].Parties) > 0 || len(p.national) == 0 {
			continue
		}
		if host := f.hostState(p); host.party != "" {
			f.ofHome(p, &f.Doc.People[n], host, func(q *person) bool { return q.isOf(host.party) })
		} else if ok && (h.issuer || !f.abroad(p, h) && (h.guest || !f.leadsOneOfSeveral(p))) {
			f.ofHome(p, &f.Doc.People[n], h, func(q *person) bool { return len(q.parties) == 0 || q.isOf(h.party) })
		}
	}
}

// ofHome makes the person's office of state one of the state that h is, unless another
// person shares it who may be of that state.
func (f *finder) ofHome(p *person, out *parley.Person, h home, may func(*person) bool) {
	i := slices.IndexFunc(p.national, func(k int) bool { return !f.sharedOffice(p, p.offices[k].Title, may) })
	if i < 0 {
		return
	}
	title := p.offices[p.national[i]]
	evidence := slices.Clone(title.Evidence)
	if h.evidence.Text != "" {
		evidence = append(evidence, h.evidence)
	}
	out.Parties = append(out.Parties, parley.Affiliation{Party: h.party, Evidence: evidence})
	for k := range out.Offices {
		if o := &out.Offices[k]; o.Title == title.Title && o.Party == "" {
			o.Party, o.Derived = h.party, append(o.Derived, "party")
		}
	}
}

// leadsOneOfSeveral reports whether the person is the first of those who lead delegations
// that are not told apart: "the two delegations, led by minister A and by B".
func (f *finder) leadsOneOfSeveral(p *person) bool {
	start := f.Sentences[f.SentenceOf(p.begin)].FirstToken
	for k := p.begin - 1; k > start && k > p.begin-8; k-- {
		if !f.wordIs(k, "led", "headed") || f.Word(k+1) != "by" {
			continue
		}
		if k--; f.Word(k) == "," {
			k--
		}
		return f.wordIs(k, "delegations", "teams", "sides", "missions")
	}
	return false
}

// hostState is the state in whose capital the holder of an office of state is met or
// receives: "In Tashkent he held talks with Energy Minister A", "he will travel to Ashgabat,
// where a meeting with President B is planned". The capital is the place named last before
// him, not the one from which the report is filed.
func (f *finder) hostState(p *person) home {
	var m *Mention
	for i := range f.Mentions {
		if f.Mentions[i].Kind == Person && f.persons[f.Mentions[i].Person] == p && f.Mentions[i].Name[0] == p.begin {
			m = &f.Mentions[i]
			break
		}
	}
	if m == nil || !f.isMet(m) {
		return home{}
	}
	s := f.SentenceOf(m.First)
	for t := s; t >= 0 && t > s-3 && (t == s || f.Sentences[t].Block == f.Sentences[s].Block); t-- {
		in := f.In(f.Sentences[t].FirstToken, min(f.Sentences[t].EndToken, m.First))
		for k := len(in) - 1; k >= 0; k-- {
			g := in[k]
			switch {
			case g.Kind == Party && g.Actor && t == s && f.between(g, m), g.Kind == Person && t == s && len(f.persons[g.Person].parties) == 0 && len(f.persons[g.Person].national) > 0 && f.between(g, m):
				return home{} // who else is there may be of the place
			case g.Kind != Place:
			case g.Place.Country == "" || !f.isCapitalCity(g):
				return home{}
			default:
				return home{party: g.Place.Country, evidence: f.Span(g.Name[0], g.Name[1])}
			}
		}
	}
	return home{}
}

// between reports whether the mention g stands right before "and" and m.
func (f *finder) between(g Mention, m *Mention) bool {
	return f.Word(g.End) == "and" && m.First-g.End <= 2
}

// isCapitalCity reports whether the place is a capital or a state as a whole.
func (f *finder) isCapitalCity(m Mention) bool {
	for _, e := range f.meanings(m.Name[0], m.Name[1]) {
		if (e.Kind == lexicon.Capital || e.Kind == lexicon.State) && e.Party == m.Place.Country {
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
	switch f.Word(k) {
	case "met", "meet", "meets", "meeting", "see", "saw":
		return true
	case "by":
		return f.wordIs(k-1, "received", "greeted", "welcomed")
	case "on":
		return f.wordIs(k-1, "called", "call", "calls")
	case "to":
		return f.delivers(k)
	case "with":
		start := f.Sentences[f.SentenceOf(k)].FirstToken
		for i := k - 1; i >= start && i > k-14; i-- {
			if f.Is(i, lexicon.Meeting) || f.wordIs(i, "met", "meet", "talk", "spoke", "conferred", "conversation", "negotiations") {
				return true
			}
		}
	}
	return false
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

// homeState is the state whose capital the dateline or whose ministry the heading
// names, if the text names that state too; else the only state that the text names.
func (f *finder) homeState() (home, bool) {
	states := f.statesNamed()
	for _, h := range []home{f.publisherState(), f.datelineState(), f.headingState()} {
		if h.party == "" || !h.issuer && !f.namedBeside(h) {
			continue
		}
		if g := f.governedState(); !h.issuer && g.party != "" && g.party != h.party {
			return g, true
		}
		return h, true
	}
	if len(states) == 1 {
		return states[0], true
	}
	if g := f.governedState(); g.party != "" {
		return g, true
	}
	if h := f.leadingState(); h.party != "" {
		return h, true
	}
	return home{}, false
}

// governedState is the only state of whose government the prose tells: one that talks
// with its own rebels in a capital that is not its own.
func (f *finder) governedState() home {
	var out home
	for _, g := range f.governmentsNamed() {
		if out.party != "" && out.party != g.party {
			return home{}
		}
		if out.party == "" {
			out = home{party: g.party, evidence: g.words, guest: true}
		}
	}
	return out
}

// namedBeside reports whether the text names the state once more than by the words
// that make it the home.
func (f *finder) namedBeside(h home) bool {
	for i, n := range f.Names {
		if f.stateNamed(i) == h.party && n.Span.Start != h.evidence.Start {
			return true
		}
	}
	return false
}

// statesNamed are the states that the prose names, each with its first name there.
func (f *finder) statesNamed() []home {
	var out []home
	seen := map[string]bool{}
	for i, n := range f.Names {
		state := f.stateNamed(i)
		if len(state) != 3 || seen[state] || f.silent(f.SentenceOf(f.first[i])) {
			continue
		}
		seen[state] = true
		out = append(out, home{party: state, evidence: n.Span})
	}
	return out
}

// stateNamed is the party of name i, the state of those who stand against it.
func (f *finder) stateNamed(i int) string {
	if o, ok := f.against[i+1]; ok {
		return o.state
	}
	return f.Names[i].Party
}

// leadingState is the state that the prose names more than once and at least twice as often
// as any other, by whatever name.
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
	for party, n := range count {
		if party != best.party && 2*n > count[best.party] {
			return home{}
		}
	}
	return best
}

// datelineState is the state whose capital the report is filed from.
func (f *finder) datelineState() home {
	if f.Report.Dateline == nil || f.Report.Dateline.Place == "" {
		return home{}
	}
	place := f.Report.Dateline.Place
	at := strings.Index(f.Text, place)
	words := lexicon.Split(place)
	entries, n := f.Lex.Longest(words)
	if at < 0 || n == 0 || n < len(words) || entries[0].Kind != lexicon.Capital {
		return home{}
	}
	return home{party: entries[0].Party, evidence: parley.Cut(f.Text, at, at+len(place))}
}

// publisherState is the state whose ministry or government the report names as its
// publisher ("Ministry of Foreign Affairs of Mongolia"). No words of the text say so.
func (f *finder) publisherState() home {
	words := lexicon.Split(f.Report.Publisher)
	issued := false
	for i := range words {
		switch strings.ToLower(words[i]) {
		case "ministry", "department", "presidency", "chancellery", "cabinet", "government", "office", "president":
			issued = true
		}
		entries, n := f.Lex.Longest(words[i:min(len(words), i+longestName)])
		if n > 0 && issued && (entries[0].Kind == lexicon.State || entries[0].Kind == lexicon.Adjective) && len(entries[0].Party) == 3 {
			return home{party: entries[0].Party, issuer: true}
		}
	}
	return home{}
}

// heading is how many tokens the name of an issuing body at the top takes.
const heading = 14

// headingState is the state whose ministry or government stands at the very top
// ("Ministry of Foreign Affairs of Mongolia"), or the capital behind the name of
// whoever issues the report ("Federal Department of Foreign Affairs, Bern").
func (f *finder) headingState() home {
	if len(f.Sentences) == 0 || f.Sentences[0].EndToken > heading {
		return home{}
	}
	end := f.Sentences[0].EndToken
	issued := false
	for i := 0; i < end; i++ {
		switch f.Word(i) {
		case "ministry", "department", "presidency", "chancellery", "cabinet", "government":
			issued = f.IsCapital(i)
		}
		entries, n := f.Lex.Longest(f.formsFrom(i))
		if n == 0 || i+n > end {
			continue
		}
		e := entries[0]
		last := i+n == end && f.Word(i-1) == ","
		if e.Kind == lexicon.State && issued && f.wordIs(i-1, "of", "the") || e.Kind == lexicon.Capital && last {
			return home{party: e.Party, evidence: f.Span(i, i+n), issuer: !last}
		}
	}
	return home{}
}

func (f *finder) formsFrom(i int) []string {
	var out []string
	for k := i; k < min(i+longestName, len(f.Tokens)); k++ {
		out = append(out, f.Tokens[k].Form)
	}
	return out
}

// sharedOffice reports whether another person who may be of the same party has the
// same office: it is then open whose it is.
func (f *finder) sharedOffice(p *person, title string, may func(*person) bool) bool {
	for _, q := range f.persons[max(0, len(f.persons)-mostPeople):] {
		if q == p || !may(q) {
			continue
		}
		for _, o := range q.offices {
			if !o.Former && sameTitle(o.Title, title) {
				return true
			}
		}
	}
	return false
}

// sameTitle reports whether two titles are of one office, whatever state stands before
// either: "Norwegian Foreign Minister" and "Foreign Minister", not a deputy's.
func sameTitle(a, b string) bool {
	a, b = strings.ToLower(a), strings.ToLower(b)
	if len(a) < len(b) {
		a, b = b, a
	}
	before, ok := strings.CutSuffix(a, b)
	if !ok || before != "" && !strings.HasSuffix(before, " ") {
		return false
	}
	return !slices.ContainsFunc(strings.Fields(before), func(w string) bool {
		return w == "deputy" || w == "vice" || w == "assistant" || w == "first" || w == "senior" || w == "former"
	})
}

// abroad reports whether the sentence of the person's first mention, or the one
// before, tells of a place in another country.
func (f *finder) abroad(p *person, h home) bool {
	host := ""
	if h.guest {
		host = f.datelineState().party
	}
	s := f.SentenceOf(p.begin)
	first := f.Sentences[max(0, s-1)].FirstToken
	if s > 0 && f.Sentences[s-1].Block != f.Sentences[s].Block {
		first = f.Sentences[s].FirstToken
	}
	for _, m := range f.In(first, min(p.begin+20, f.Sentences[s].EndToken)) {
		if m.Kind == Place && m.Place.Country != "" && m.Place.Country != h.party && m.Place.Country != host && !f.aim(m.First) {
			return true
		}
	}
	return false
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

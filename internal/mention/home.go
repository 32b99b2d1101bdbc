package mention

import (
	"iter"
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
	guest    bool        // the report is filed elsewhere, from where it talks or two others meet
	sole     bool        // of all other states that act somebody is named
	named    bool        // where the report is from, its publisher, address, dateline or heading says
}

// deriveHomeOffices gives those who hold an office of state without a word whose
// ("Foreign Minister Kari Lund") to the state from which the report is written,
// marked as derived. Whoever shares the office with another, or stands beside a place
// abroad, stays without.
func (f *finder) deriveHomeOffices(number map[*person]int) {
	h, ok := f.homeState()
	var rest []*person
	for _, p := range f.persons {
		n, listed := number[p]
		if !listed || len(f.Doc.People[n].Parties) > 0 || len(p.national) == 0 {
			continue
		}
		if f.oneOfHeads(p) {
			continue
		}
		if own := f.ownState(p); own.party != "" {
			f.ofHome(p, number, own, func(q *person) bool { return q.isOf(own.party) })
		} else if other, foreign := f.otherThan(h, p); ok && foreign {
			f.ofHome(p, number, other, func(q *person) bool { return len(q.parties) == 0 || q.isOf(other.party) })
		} else if local := f.localState(p); local.party != "" {
			f.ofHome(p, number, local, func(q *person) bool { return q.isOf(local.party) })
		} else if house := f.housedState(p); house.party != "" {
			f.ofHome(p, number, house, func(q *person) bool { return q.isOf(house.party) })
		} else if served := f.servedState(p); served.party != "" {
			f.ofHome(p, number, served, func(q *person) bool { return q.isOf(served.party) })
		} else if organ := f.organState(p); organ.party != "" {
			f.ofHome(p, number, organ, func(q *person) bool { return q.isOf(organ.party) })
		} else if own := f.toldByOwn(p); own.party != "" {
			f.ofHome(p, number, own, func(q *person) bool { return q.isOf(own.party) })
		} else if seat := f.seatOfSpeaker(p); seat.party != "" {
			f.ofHome(p, number, seat, func(q *person) bool { return q.isOf(seat.party) })
		} else if told := f.briefedState(p); told.party != "" {
			f.ofHome(p, number, told, func(q *person) bool { return q.isOf(told.party) })
		} else if host := f.hostState(p); host.party != "" {
			f.ofHome(p, number, host, func(q *person) bool { return q.isOf(host.party) })
		} else {
			rest = append(rest, p)
		}
	}
	acting := f.statesActing()
	for _, p := range rest {
		if v := f.visitorState(p, acting); v.party != "" {
			f.ofHome(p, number, v, func(q *person) bool { return f.mayBeOf(q, v.party, number) })
		} else if ok && !f.twoBare(p) && !f.metByHome(p, h) && !f.governsElsewhere(p, h) && (h.issuer || h.sole && !f.mayBeOfAnother(p, h, acting) || !h.sole && f.athome(p, h)) {
			f.ofHome(p, number, h, func(q *person) bool { return f.mayBeOf(q, h.party, number) })
		} else if u := f.unheldState(); ok && f.goesTo(p, h.party) && u.party != "" && u.party != h.party {
			f.ofHome(p, number, u, func(q *person) bool { return f.mayBeOf(q, u.party, number) })
		}
	}
	f.joinHomes(rest, number)
	f.deriveIssuerOfficials(number)
}

// joinHomes gives those who are met together with one whose state has become known that state:
// "called on Prime Minister A and Foreign Minister B".
func (f *finder) joinHomes(rest []*person, number map[*person]int) {
	for _, p := range rest {
		m := f.firstMention(p)
		if m == nil || len(f.Doc.People[number[p]].Parties) > 0 || !f.isMet(m) {
			continue
		}
		g := f.joined(m.First - 1)
		if g == nil {
			continue
		}
		of := f.Doc.People[number[f.persons[g.Person]]].Parties
		if len(of) == 1 && len(of[0].Party) == 3 && len(f.persons[g.Person].national) > 0 {
			h := home{party: of[0].Party, evidence: f.Span(g.First, g.End), named: true}
			f.ofHome(p, number, h, func(q *person) bool { return f.mayBeOf(q, h.party, number) })
		}
	}
}

// athome reports whether nothing says that the person is of another state than the home.
func (f *finder) athome(p *person, h home) bool {
	if !h.named && f.onlyRivalsNamed(h.party) {
		return false
	}
	if f.goesTo(p, h.party) || !h.guest && f.leadsOneOfSeveral(p) {
		return false
	}
	return h.named && f.opensReport(p) || !f.abroad(p, h)
}

// governsElsewhere reports whether the person governs and the only government of which the prose tells
// by its state is not the home's.
func (f *finder) governsElsewhere(p *person, h home) bool {
	if !slices.Contains(p.sorts, lexicon.HeadOfState) || f.opensReport(p) {
		return false
	}
	g := f.governedState()
	return g.party != "" && g.party != h.party && !f.hasOfficials(h.party)
}

// mayBeOf reports whether the person is of the party, or nothing says of which he is.
func (f *finder) mayBeOf(p *person, party string, number map[*person]int) bool {
	n, ok := number[p]
	if !ok || p.isOf(party) {
		return ok
	}
	of := f.Doc.People[n].Parties
	return len(of) == 0 || slices.ContainsFunc(of, func(a parley.Affiliation) bool { return a.Party == party })
}

// ofHome makes the person's office of state one of the state that h is, unless another
// person shares it who may be of that state, or who is of it is called his counterpart.
func (f *finder) ofHome(p *person, number map[*person]int, h home, may func(*person) bool) {
	if slices.Contains(f.counterpartStates(p), h.party) {
		return
	}
	out := &f.Doc.People[number[p]]
	i := slices.IndexFunc(p.national, func(k int) bool {
		title := p.offices[k].Title
		return !f.sharedOffice(p, title, may) && !isForeignTo(h.party, title) && leadsState(title, h.party) && (h.named || !forRegion(title))
	})
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

// metByHome reports whether the person meets somebody of the home itself or is met by one of
// whom nothing is known: he may then be of any state.
func (f *finder) metByHome(p *person, h home) bool {
	m := f.firstMention(p)
	if m == nil {
		return false
	}
	return f.faces(m, h.party) || f.faces(f.firstInProse(p), h.party) || f.metBy(m, func(parties []string) bool { return len(parties) == 0 || slices.Contains(parties, h.party) })
}

// metBy reports whether the mention is of one who is met or received, and the parties of
// whoever does so fit.
func (f *finder) metBy(m *Mention, fits func(parties []string) bool) bool {
	if !f.isMet(m) && !f.isReceived(m) {
		return false
	}
	in := f.In(f.Sentences[f.SentenceOf(m.First)].FirstToken, m.First)
	for k := len(in) - 1; k >= 0; k-- {
		switch g := in[k]; g.Kind {
		case Person:
			if !f.between(g, m) {
				return fits(f.persons[g.Person].partyIDs())
			}
		case Pronoun:
			return fits(f.subjectOf(g.First).partyIDs())
		case Party:
			return fits(g.Parties)
		}
	}
	return fits(nil)
}

// partyIDs are the parties that the person is said to be of.
func (p *person) partyIDs() []string {
	if p == nil {
		return nil
	}
	out := make([]string, 0, len(p.parties))
	for _, a := range p.parties {
		out = append(out, a.Party)
	}
	return out
}

// subjectOf is whom a pronoun at token i may stand for: the person named first in the block
// before it, else the one named last before the block.
func (f *finder) subjectOf(i int) *person {
	block := f.Sentences[f.SentenceOf(i)].Block
	var out *person
	for _, g := range f.In(0, i) {
		if g.Kind != Person {
			continue
		}
		out = f.persons[g.Person]
		if f.Sentences[f.SentenceOf(g.First)].Block == block {
			break
		}
	}
	return out
}

// mentionsOf goes through the mentions of a person, in order.
func (f *finder) mentionsOf(p *person) iter.Seq[*Mention] {
	return func(yield func(*Mention) bool) {
		for i := range f.Mentions {
			if m := &f.Mentions[i]; m.Kind == Person && f.persons[m.Person] == p && !yield(m) {
				return
			}
		}
	}
}

// firstMention is the mention of the person by name that stands first.
func (f *finder) firstMention(p *person) *Mention {
	for m := range f.mentionsOf(p) {
		if m.Name[0] == p.begin {
			return m
		}
	}
	return nil
}

// leadsOneOfSeveral reports whether the person is the first of those who lead delegations
// that are not told apart: "the two delegations, led by minister A and by B".
func (f *finder) leadsOneOfSeveral(p *person) bool {
	start := f.Sentences[f.SentenceOf(p.begin)].FirstToken
	for k := p.begin - 1; k > start && k > p.begin-8; k-- {
		if !f.wordIs(k, "led", "headed") || f.Word(k+1) != "by" {
			continue
		}
		if k--; f.wordIs(k, ",", "were", "are") {
			k--
		}
		return f.wordIs(k, "delegations", "teams", "sides", "missions")
	}
	return false
}

// homeState is the state whose capital the dateline, whose ministry the heading names or
// where the paper appears, if the text names that state too; else the only state that the
// text names, or the one that meets the other where it names two.
func (f *finder) homeState() (home, bool) {
	states := f.statesNamed()
	for _, h := range []home{f.publisherState(), f.datelineState(), f.headingState(), f.paperState()} {
		if h.party == "" || !h.issuer && !f.namedBeside(h) || f.onlyHosts(h) {
			continue
		}
		if g, ok := f.foughtHome(h); ok {
			return g, true
		}
		if g := f.governedState(); !h.issuer && g.party != "" && g.party != h.party && !f.hasOfficials(h.party) {
			return g, true
		}
		h.named, h.guest = true, f.onlyHosts(f.datelineState())
		return h, true
	}
	if h := f.datelineAlone(); h.party != "" {
		return h, true
	}
	if h := f.seatedState(); h.party != "" {
		return h, true
	}
	if len(states) == 1 && !f.onlyVenue(states[0].party) {
		return states[0], true
	}
	if h := f.oppositeState(); h.party != "" {
		return h, true
	}
	if g := f.governedState(); g.party != "" {
		return g, true
	}
	if h := f.otherState(f.statesActing()); h.party != "" {
		return h, true
	}
	if h := f.hostingState(); h.party != "" {
		return h, true
	}
	if h := f.unheldState(); h.party != "" {
		return h, true
	}
	if h := f.leadingState(); h.party != "" {
		return h, true
	}
	return home{}, false
}

// otherState is, of the two states that the text names, the one that the holder of an
// office of state without a state is of who meets somebody of the other: "Prime Minister A
// received the Chadian minister B".
func (f *finder) otherState(states []home) home {
	if len(states) != 2 {
		return home{}
	}
	for k, h := range states {
		if f.bareMeets(states[1-k].party) {
			return h
		}
	}
	return home{}
}

// facesOneOf reports whether the person of mention i meets one of the party, or the other
// way round: nobody else stands between them and the words of meeting.
func (f *finder) facesOneOf(i int, party string) bool {
	s := f.SentenceOf(f.Mentions[i].First)
	for _, step := range []int{-1, 1} {
		for k := i + step; k >= 0 && k < len(f.Mentions) && f.SentenceOf(f.Mentions[k].First) == s; k += step {
			g := &f.Mentions[k]
			if g.Kind != Person {
				continue
			}
			if met := &f.Mentions[max(i, k)]; f.persons[g.Person].isOf(party) && (f.isMet(met) || f.isReceived(met)) {
				return true
			}
			break
		}
	}
	return false
}

// governedState is the only state of whose government the prose tells: one that talks
// with its own rebels in a capital that is not its own.
func (f *finder) governedState() home {
	var out home
	for _, g := range f.governmentsNamed() {
		if f.arranges(g.token) {
			continue
		}
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
		if f.stateNamed(i) == h.party && n.Span.Start != h.evidence.Start && !(f.capitalOnly(i) && f.venue(i)) {
			return true
		}
	}
	return h.evidence.Text == "" && f.meantAsHome(h)
}

// statesNamed are the states that the prose names, each with its first name there; the place
// from which the report is filed is none.
func (f *finder) statesNamed() []home {
	var out []home
	seen := map[string]bool{}
	line := f.datelineState().evidence
	for i, n := range f.Names {
		state := f.stateNamed(i)
		if len(state) != 3 || seen[state] || f.silent(f.SentenceOf(f.first[i])) || n.Span.Start == line.Start && line.Text != "" {
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

// datelineState is the state whose capital the report is filed from.
func (f *finder) datelineState() home {
	if f.filed == nil {
		h := f.readDateline()
		f.filed = &h
	}
	return *f.filed
}

func (f *finder) readDateline() home {
	if f.Report.Dateline == nil || f.Report.Dateline.Place == "" {
		return home{}
	}
	place, _, _ := strings.Cut(f.Report.Dateline.Place, ",") // "Muscat, Oman"
	at := strings.Index(f.Text, place)
	words := lexicon.Split(place)
	entries, n := f.Lex.Longest(words)
	if at < 0 || n == 0 || n < len(words) || entries[0].Kind != lexicon.Capital {
		return home{}
	}
	return home{party: entries[0].Party, evidence: parley.Cut(f.Text, at, at+len(place))}
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
			if !o.Former && sameTitle(f.withoutState(o.Title), f.withoutState(title)) {
				return true
			}
		}
	}
	return false
}

// sameTitle reports whether two titles are of one office, whatever state stands before
// either: "Norwegian Foreign Minister" and "Foreign Minister", not a deputy's, and not "Minister" alone,
// which is short for any minister's.
func sameTitle(a, b string) bool {
	a, b = withoutRealm(strings.ToLower(a)), withoutRealm(strings.ToLower(b))
	if len(a) < len(b) {
		a, b = b, a
	}
	before, ok := strings.CutSuffix(a, b)
	if !ok || before != "" && (!strings.HasSuffix(before, " ") || slices.Contains(shortTitles, b)) {
		return false
	}
	return !slices.ContainsFunc(strings.Fields(before), func(w string) bool { return slices.Contains(otherOffice, w) })
}

// withoutRealm is the title, in lower case, of one who governs without what he governs.
func withoutRealm(title string) string {
	head, _, ok := strings.Cut(title, " of ")
	if ok && slices.Contains([]string{"president", "prime minister", "chancellor", "premier", "king", "queen", "emir", "sultan"}, head) {
		return head
	}
	return title
}

// shortTitles are short for many offices, otherOffice words before an office that make it another one.
var (
	shortTitles = []string{"minister", "secretary", "adviser", "advisor", "spokesman", "spokeswoman", "spokesperson", "chief", "head", "director", "ambassador", "envoy"}
	otherOffice = []string{"deputy", "vice", "assistant", "first", "senior", "former", "prime", "under"}
)

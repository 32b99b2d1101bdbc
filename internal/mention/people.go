package mention

import (
	"slices"
	"strings"

	"parley"
	"parley/internal/lexicon"
	"parley/internal/name"
)

// person is a human under construction.
type person struct {
	names     []name.Name // of the forms
	forms     []string
	fullest   int
	mentions  []parley.Span
	offices   []parley.Office
	parties   []parley.Affiliation
	relations []relation
	possessed []possessed          // offices under another that is not named
	owners    []owner              // offices whose party is that of another person
	national  []int                // offices of state that name no state
	sorts     []lexicon.OfficeSort // of the offices
	posts     []post               // the offices without the state before them
	begin     int                  // token of the first mention
	official  bool
	last      int // token of the last mention
	index     int // in finder.persons
}

type relation struct {
	kind     string
	to       *person
	evidence parley.Span
}

// A post is an office as a counterpart has it too: "foreign minister".
type post struct {
	title    string
	evidence parley.Span
}

// owner says that an office is held under another person ("the president's adviser").
type owner struct {
	office int
	of     *person
}

// takePeople takes the names of people in sentence s with their titles.
func (f *finder) takePeople(s int) {
	sen := f.Sentences[s]
	limit := sen.FirstToken
	for i := sen.FirstToken; i < sen.EndToken; i++ {
		n, ok := f.name(i)
		if !ok || n.Kind != parley.PER || f.taken[i] {
			continue
		}
		first, end := f.bounds(i)
		if !f.underArticle(first) {
			f.shareOut(first, limit)
			b := f.beside(first, end, limit, sen.EndToken)
			limit = f.addPerson(first, end, sen.EndToken, b)
		}
		i = end - 1
	}
}

// shareOut gives each name of a list its party where a title of several people
// before it names as many ("the presidents of Ecuador and Colombia, A and B", "Chadian and Malian ministers A and B"), whatever
// each is called beside his name ("the ministers of Ecuador and Colombia, Minister A and Mr B").
func (f *finder) shareOut(first, floor int) {
	at := first
	for at-1 > floor && f.calls(at-1) && !f.taken[at-1] {
		at--
	}
	if f.Word(at-1) == "," {
		at--
	}
	if at <= floor {
		return
	}
	far := f.titles.Before(at, floor)
	if len(far) != 1 || !far[0].Plural || len(far[0].Parties) < 2 {
		f.shareOne(first, far)
		return
	}
	names := f.namesInList(first, len(far[0].Parties))
	if len(names) != len(far[0].Parties) {
		return
	}
	for i, n := range names {
		t := far[0]
		t.Parties = far[0].Parties[i : i+1]
		f.respective[n] = t
	}
}

// namesInList are the numbers, as in nameAt, of up to n names of people joined by commas and
// "and", from token i on.
func (f *finder) namesInList(i, n int) []int {
	var out []int
	for len(out) <= n && i < len(f.Tokens) {
		for len(out) > 0 && f.calls(i) && f.nameAt[i] == 0 {
			i++
		}
		p, ok := f.name(i)
		if !ok || p.Kind != parley.PER {
			break
		}
		out = append(out, f.nameAt[i])
		_, i = f.bounds(i)
		if f.Word(i) == "," {
			i++
		}
		if f.Word(i) == "and" {
			i++
		}
	}
	return out
}

// calls reports whether token i is a word by which people are called beside their names.
func (f *finder) calls(i int) bool {
	return f.Is(i, lexicon.Honorific|lexicon.Title|lexicon.Rank) || f.wordIs(i, "minister", "president", "ambassador", ".")
}

// underArticle reports whether the name follows an article: no person is
// called "the Tall Corridor".
func (f *finder) underArticle(first int) bool {
	switch f.Word(first - 1) {
	case "the", "a", "an", "its", "this":
		return !f.ledByTitle[first]
	}
	return false
}

// A besides is the titles that stand beside a name.
type besides struct {
	before, after []lexicon.OfficeTitle
	comma         bool // a comma stands between the titles before and the name
}

// beside finds the titles of the name at tokens [first, end), not before floor
// and not from limit on. Where a title between two names could belong to either,
// it goes to the right when it says itself whom it introduces.
func (f *finder) beside(first, end, floor, limit int) besides {
	if t, ok := f.respective[f.nameAt[first]]; ok {
		return besides{before: []lexicon.OfficeTitle{t}, comma: true}
	}
	if b, ok := f.knownTitles(first, floor); ok {
		return b
	}
	b := besides{before: f.titles.Before(first, floor)}
	if at := f.behindSenders(b.before); at > 0 {
		b.before = f.titles.Before(first, at)
	}
	if len(b.before) > 1 && f.partyOf(b.before[:1]) != "" {
		b.before = ofNoState(b.before)
	}
	f.withoutThen(b.before)
	f.withoutPlace(b.before)
	border := first
	if len(b.before) > 0 {
		border = b.before[0].First
	}
	for f.Is(border-1, lexicon.Honorific) && border-1 > floor {
		border-- // "H.E. Ms."
	}
	if formerPosts(b.before) {
		at := border
		if f.wordIs(at-1, "the", "a", "an") {
			at--
		}
		if f.Word(at-1) == "," && at-1 > floor {
			if far := f.titles.Before(at-1, floor); hasPost(far) && f.introduces(far, floor) && f.partyOf(far) != "" {
				b.before, b.comma = append(far, ofNoState(b.before)...), true
				return b
			}
		}
	}
	if at := f.nationalityBefore(border); at < border && len(b.before) == 0 {
		if far := f.titles.Before(at-1, floor); hasPost(far) && f.introduces(far, floor) && f.partyOf(far) != "" {
			b.before, b.comma = far, true
			return b
		}
	}
	if !hasPost(b.before) && f.Word(border-1) == "," && border-1 > floor {
		if far := f.titles.Before(border-1, floor); f.saysOfHolder(far, end) {
		} else if hasPost(far) && f.introduces(far, floor) && !f.heldByOther(first, end, far) {
			b.before, b.comma = append(far, b.before...), true
		} else if far := f.longTitle(border-1, floor); far != nil {
			b.before, b.comma = append(far, b.before...), true
		}
	}
	if !b.comma && !hasPost(b.before) {
		b.after = f.titles.After(end, limit)
		if f.Word(end) == "(" && f.Word(end+2) == ")" && f.Word(end+3) == "," {
			if behind := f.titles.After(end+3, limit); hasPost(behind) {
				b.after = behind // "A (MP), Minister of Trade of Avaria"
			}
		}
		if f.listedInHeadline(b.after) {
			b.after = nil
		}
	} else if !b.comma {
		b.after = f.secondTitle(end, limit)
	}
	return b
}

// longTitle is the title with a comma behind it, at token comma, whose end says at length
// what the office is for: "the envoy for the dialogue between Avaria and Belmark, A".
func (f *finder) longTitle(comma, floor int) []lexicon.OfficeTitle {
	for k := comma - 2; k > floor && k > comma-14; k-- {
		switch f.Tokens[k].UPOS {
		case "VERB", "AUX", "PUNCT", "PRON", "SCONJ":
			return nil
		}
		if n, ok := f.name(k); ok && n.Kind == parley.PER {
			return nil
		}
		if !f.wordIs(k, "for", "on", "to", "of", "in") {
			continue
		}
		far := f.titles.Before(k, floor)
		if !hasPost(far) || !f.introduces(far, floor) {
			continue
		}
		if f.ofNameBefore(far, comma) {
			return nil
		}
		last := &far[len(far)-1]
		last.End, last.Print.End = comma, comma
		return far
	}
	return nil
}

// secondTitle is the title behind a name that has one before it: only one with an
// article and closed by a comma, and none that another name follows.
func (f *finder) secondTitle(end, limit int) []lexicon.OfficeTitle {
	if f.Word(end) != "," || !f.wordIs(end+1, "the", "a", "an", "who", "also") {
		return nil
	}
	after := f.titles.After(end, limit)
	if len(after) == 0 {
		return nil
	}
	last := after[len(after)-1].End
	if f.Word(end+1) != "who" && last < limit && (f.Tokens[last].UPOS == "VERB" || f.Tokens[last].UPOS == "AUX") && strings.Contains(f.Tokens[last].Feats, "VerbForm=Fin") {
		return nil // "In talks with Minister Lund, the top diplomat spoke": another
	}
	if n, ok := f.name(f.addressed(last + 1)); ok && n.Kind == parley.PER && f.Word(last) == "," {
		return nil
	}
	return after
}

// hasPost reports whether one of the titles is an office or kinship.
func hasPost(titles []lexicon.OfficeTitle) bool {
	for _, t := range titles {
		if t.IsOffice() || t.Kin != "" {
			return true
		}
	}
	return false
}

// introduces reports whether titles with a comma behind them introduce the name
// that follows: of one person, begun by an article, an owner or a capital, and not the
// apposition of a name before them.
func (f *finder) introduces(titles []lexicon.OfficeTitle, floor int) bool {
	t := &titles[0]
	if titles[len(titles)-1].Plural {
		return false
	}
	if t.PossessorKind != lexicon.NoPossessor && t.Possessor.First < t.HeadAt.First {
		return true
	}
	if f.followsName(t.First, floor) {
		return false
	}
	return f.wordIs(t.First-1, "the", "its", "their", "his", "her", "whose") || len(t.Parties) > 0 || f.IsCapital(t.First) || f.opensWithSpeaker(t)
}

// followsName reports whether a comma and before it a name of a person stand
// before token i (and perhaps an article).
func (f *finder) followsName(i, floor int) bool {
	if f.wordIs(i-1, "the", "a", "an") {
		i--
	}
	if f.Word(i-1) != "," || i-2 < floor {
		return false
	}
	n, ok := f.name(i - 2)
	return ok && n.Kind == parley.PER && !f.titledFar[f.nameAt[i-2]]
}

// present are the titles that somebody holds now: what he was before need not be whom he comes for.
func present(titles []lexicon.OfficeTitle) []lexicon.OfficeTitle {
	return slices.DeleteFunc(slices.Clone(titles), func(t lexicon.OfficeTitle) bool { return t.Mods&lexicon.Former != 0 })
}

// addPerson records the mention and gives the token up to which the sentence is used.
func (f *finder) addPerson(first, end, limit int, b besides) int {
	p := f.personFor(first, end, f.partyOf(present(b.before)))
	m := Mention{Kind: Person, First: first, End: end, Name: [2]int{first, end}}
	for i := range b.before {
		t := &b.before[i]
		m.Title = true
		if _, shared := f.respective[f.nameAt[first]]; !shared {
			m.First = min(m.First, f.startOf(t))
		}
	}
	f.titledFar[f.nameAt[first]] = b.comma
	for i := range b.after {
		m.End = max(m.End, b.after[i].End)
		m.Title = m.Title || b.after[i].IsOffice()
	}
	for _, list := range [][]lexicon.OfficeTitle{b.before, b.after} {
		for i := range list {
			f.addTitle(p, &m, &list[i])
		}
	}
	f.addOwner(p, &m)
	f.addElliptic(p, &m)
	f.addPredicate(p, &m, limit)
	m.End = f.ofState(p, &m)
	p.mentions = append(p.mentions, f.Span(first, end))
	p.last = first
	m.Person = p.index
	f.take(m)
	if isPossessive(f.Word(end)) {
		return first // what follows may be titles that he owns
	}
	return max(m.End, end)
}

// startOf is the first token of a title that belongs to the person who holds
// it: behind an owner that is a person himself.
func (f *finder) startOf(t *lexicon.OfficeTitle) int {
	if t.PossessorKind == lexicon.PossessorName && t.Possessor.First == t.First && f.personIn(t.Possessor) != nil {
		k := t.Possessor.End
		if isPossessive(f.Word(k)) {
			k++
		}
		return k
	}
	return t.First
}

// partyOf is the party that the titles name, empty where they name none.
func (f *finder) partyOf(titles []lexicon.OfficeTitle) string {
	for i := range titles {
		if p := f.titleParty(&titles[i]); p != "" {
			return p
		}
	}
	return ""
}

// addTitle makes an office, an affiliation or a relation of a title.
func (f *finder) addTitle(p *person, m *Mention, t *lexicon.OfficeTitle) {
	var boss *person
	if !t.Possessor.Empty() {
		boss = f.personIn(t.Possessor)
	} else {
		boss = f.servedBy(m, t)
	}
	if t.Kin != "" && boss != nil && boss != p {
		p.relations = append(p.relations, relation{f.Span(t.KinAt.First, t.KinAt.End).Text, boss, f.Span(t.KinAt.First, max(t.End, t.KinAt.End))})
	}
	former := t.Mods&lexicon.Former != 0
	p.official = p.official || officials[t.Sort] || !t.Rank.Empty()
	party := f.wholeOf(f.titleParty(t))
	if party == "" && boss == nil {
		party = f.ownOrganisation(t)
	}
	if t.IsOffice() && t.Sort != lexicon.Counterparts && !t.Print.Empty() {
		if boss != nil {
			p.owners = append(p.owners, owner{len(p.offices), boss})
		}
		if boss == nil && party == "" && !former && t.PossessorKind == lexicon.PossessorOffice && !t.Plural && t.Possessor.End != m.Name[0] {
			p.possessed = append(p.possessed, possessed{len(p.offices), t.Possessor})
		}
		if party == "" && !former && boss == nil && f.national(t) && !t.Plural {
			p.national = append(p.national, len(p.offices))
		}
		p.sorts = append(p.sorts, t.Sort)
		o := f.officeOf(t, party, former)
		if !former {
			p.posts = append(p.posts, post{f.bareTitle(t), o.Evidence[0]})
		}
		p.offices = append(p.offices, o)
	}
	if party != "" && !former {
		m.Parties = append(m.Parties, party)
		p.parties = append(p.parties, parley.Affiliation{Party: party, Evidence: parley.List[parley.Span]{f.Span(t.First, t.End)}})
	}
}

// ownOrganisation makes a party of a body that the lexicon does not know and that has
// ministers, commanders, negotiators: "foreign minister of the National Unity Council".
func (f *finder) ownOrganisation(t *lexicon.OfficeTitle) string {
	if t.Sort != lexicon.Military && t.Sort != lexicon.Negotiator && t.Head != "leader" && !strings.HasSuffix(t.Head, "minister") && t.Head != "commander" {
		return ""
	}
	for i := t.First; i < t.End; i++ {
		n, ok := f.name(i)
		if !ok {
			continue
		}
		first, end := f.bounds(i)
		if n.Kind == parley.ORG && n.Party == "" && end-first > 1 && !f.wordIs(end-1, "court", "diwan") && f.Is(end-1, lexicon.OrgWord|lexicon.GroupWord) && (isPossessive(f.Word(end)) || f.ofBefore(first)) {
			f.Names[f.nameAt[i]-1].Party = lexicon.Slug(n.Span.Text)
			return f.Names[f.nameAt[i]-1].Party
		}
		i = end - 1
	}
	return ""
}

// officeOf is the office of a title as printed; of one that several people share,
// the singular, which is derived.
func (f *finder) officeOf(t *lexicon.OfficeTitle, party string, former bool) parley.Office {
	first := t.Print.First
	if begin, ok := f.partyBegins(first); ok {
		first = begin // "Northern Cypriot leader"
	}
	span := f.Span(first, t.Print.End)
	o := parley.Office{Title: span.Text, Party: party, Former: former, Evidence: parley.List[parley.Span]{span}}
	if t.Plural {
		o.Title, o.Derived = f.bareTitle(t), parley.List[string]{"title"}
		if t.Mods&lexicon.Deputy != 0 && !strings.HasPrefix(o.Title, "deputy") && !strings.HasPrefix(o.Title, "vice") {
			o.Title = "deputy " + o.Title
		}
	}
	return o
}

// bareTitle is the office in the singular without the state and what stands before it.
func (f *finder) bareTitle(t *lexicon.OfficeTitle) string {
	if !t.Portfolio.Empty() && t.Portfolio.End == t.HeadAt.First {
		return strings.ToLower(f.Span(t.Portfolio.First, t.Portfolio.End).Text) + " " + t.Head
	}
	return t.Head
}

// officials are the sorts of office whose holders meet for more than themselves.
var officials = map[lexicon.OfficeSort]bool{lexicon.HeadOfState: true, lexicon.Minister: true, lexicon.Envoy: true, lexicon.Negotiator: true,
	lexicon.PartyHead: true, lexicon.Military: true, lexicon.UserOffice: true}

// personIn is the person whose name the range holds or ends with.
func (f *finder) personIn(r lexicon.Range) *person {
	for k := r.End; k > r.First; k-- {
		if p := f.personEndingAt(k); p != nil {
			return p
		}
	}
	return nil
}

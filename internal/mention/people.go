package mention

import (
	"strings"

	"parley"
	"parley/internal/lexicon"
)

// person is a human under construction.
type person struct {
	names     [][]string // forms as lists of words
	forms     []string
	fullest   int
	mentions  []parley.Span
	offices   []parley.Office
	parties   []parley.Affiliation
	relations []relation
	owners    []owner // offices whose party is that of another person
	begin     int     // token of the first mention
	last      int     // token of the last mention
	index     int     // in finder.persons
}

type relation struct {
	kind     string
	to       *person
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
	titledBefore := false
	for i := sen.FirstToken; i < sen.EndToken; i++ {
		n, ok := f.name(i)
		if !ok || n.Kind != parley.PER || f.taken[i] {
			continue
		}
		first, end := f.bounds(i)
		before := f.beforeName(first, limit, titledBefore)
		if f.underArticle(first, before) {
			i = end - 1
			continue
		}
		after := region{}
		if !before.comma || before.region.empty() {
			after = f.afterName(end, sen.EndToken, !before.region.empty())
		}
		limit = f.addPerson(first, end, before, after)
		titledBefore = before.office
		i = end - 1
	}
}

// underArticle reports whether the name follows an article, or is what an
// office is of or for: no person is called "the Tall Corridor".
func (f *finder) underArticle(first int, before titles) bool {
	switch f.Word(first - 1) {
	case "the", "a", "an", "its", "this":
		return true
	case "of", "for":
		return before.office && !before.comma
	}
	return false
}

// titles is what stands before a name: a title close to it and, beyond a rank
// or a comma, a longer one.
type titles struct {
	region
	comma bool
	rankAt
}

// rankAt is a rank or form of address close to the name, beyond which the title lies.
type rankAt struct{ rankFirst int }

// beforeName finds the title before the name at token first. Where a title
// between two names could belong to either, it goes to the right when the
// left one has its own title before it already.
func (f *finder) beforeName(first, limit int, titledBefore bool) titles {
	near := f.titleBefore(first, limit)
	t := titles{region: near}
	if near.office || near.kinship != [2]int{} {
		return t
	}
	border := first
	if !near.empty() && near.rank {
		border = near.first
		t.rankFirst = near.first
	} else if !near.empty() {
		return t
	}
	if f.Word(border-1) != "," || border-1 <= limit {
		return t
	}
	far := f.titleBefore(border-1, limit)
	if far.empty() || !far.office && far.kinship == [2]int{} || f.ofSeveral(far) {
		return t
	}
	if far.possessor == 0 && f.followsName(far.first, limit) && !titledBefore {
		return t
	}
	if far.possessor == 0 && !f.determined(far.first) {
		return t
	}
	t.region, t.comma = far, true
	return t
}

// ofSeveral reports whether the title is of several people ("his Greek and
// Cypriot counterparts"), so that it is not one name's.
func (f *finder) ofSeveral(r region) bool {
	w := f.Word(r.end - 1)
	one, plural := strings.CutSuffix(w, "s")
	return plural && f.Lex.Is(w, lexicon.Office) && f.Lex.Is(one, lexicon.Office)
}

// followsName reports whether a comma and before it a name of a person stand
// before token i (and perhaps an article).
func (f *finder) followsName(i, limit int) bool {
	if w := f.Word(i - 1); w == "the" || w == "a" || w == "an" {
		i--
	}
	if f.Word(i-1) != "," || i-2 < 0 {
		return false
	}
	n, ok := f.name(i - 2)
	return ok && n.Kind == parley.PER
}

// determined reports whether the title at token i begins like one that a name
// in apposition may follow: with an article, or with a party's name.
func (f *finder) determined(i int) bool {
	return f.Word(i-1) == "the" || f.partyName(i) || f.IsCapital(i)
}

// afterName finds the title after the name; a name with a title before it
// seldom has another after it, so then only one with an article counts.
func (f *finder) afterName(end, limit int, titled bool) region {
	r := f.titleAfter(end, limit)
	if r.empty() {
		return r
	}
	if f.Word(r.end) == "," {
		if n, ok := f.name(r.end + 1); ok && n.Kind == parley.PER && titled {
			return region{}
		}
	}
	return r
}

// addPerson records the mention and gives the token up to which the sentence is used.
func (f *finder) addPerson(first, end int, before titles, after region) int {
	p := f.personFor(first, end, f.affiliationOf(before.region))
	m := Mention{Kind: Person, First: first, End: end, Name: [2]int{first, end}}
	m.Title = before.office || before.rank || after.office
	if !before.region.empty() {
		m.First = min(before.first, first)
		if before.possessor > 0 {
			m.First = before.possessor + 1
		}
	}
	if before.rankFirst > 0 {
		m.First = min(m.First, before.rankFirst)
	}
	if !after.empty() {
		m.End = after.end
	}
	f.addTitle(p, &m, before.region)
	f.addTitle(p, &m, after)
	m.End = f.ofState(p, &m)
	p.mentions = append(p.mentions, f.Span(first, end))
	p.last = first
	m.Person = p.index
	f.take(m)
	return max(m.End, end)
}

// addTitle makes an office, an affiliation or a relation of a title.
func (f *finder) addTitle(p *person, m *Mention, r region) {
	if r.empty() {
		return
	}
	var boss *person
	if r.possessor > 0 {
		boss = f.personEndingAt(r.possessor)
	}
	if boss != nil && r.kinship != [2]int{} {
		p.relations = append(p.relations, relation{f.Span(r.kinship[0], r.kinship[1]).Text, boss, f.Span(r.first, r.end)})
	}
	if r.kinship != [2]int{} {
		r.first = r.kinship[1]
		for r.first < r.end && isTitleParticle(f.Word(r.first)) {
			r.first++
		}
	}
	if r.empty() {
		return
	}
	for r.end-1 > r.first && f.Is(r.end-1, lexicon.Honorific|lexicon.Rank) && f.hasOffice(r.first, r.end-1) {
		r.end--
	}
	party := f.partyOfTitle(r)
	former := f.formerly(r)
	if f.hasOffice(r.first, r.end) && !f.onlyCounterpart(r) {
		span := f.Span(r.first, r.end)
		if boss != nil {
			p.owners = append(p.owners, owner{len(p.offices), boss})
		}
		p.offices = append(p.offices, parley.Office{Title: span.Text, Party: party, Former: former, Evidence: parley.List[parley.Span]{span}})
	}
	if party != "" && !former {
		m.Parties = append(m.Parties, party)
		p.parties = append(p.parties, parley.Affiliation{Party: party, Evidence: parley.List[parley.Span]{f.Span(r.first, r.end)}})
	}
}

// onlyCounterpart reports whether the title says only how two people stand to
// each other.
func (f *finder) onlyCounterpart(r region) bool {
	for i := r.first; i < r.end; i++ {
		if f.Is(i, lexicon.Office) && !f.Is(i, lexicon.Counterpart) {
			return false
		}
	}
	return true
}

func (f *finder) formerly(r region) bool {
	for i := r.first; i < r.end; i++ {
		if w := f.Word(i); w == "former" || w == "ex" {
			return true
		}
	}
	return false
}

// affiliationOf is the party that the title names, empty where it names none.
func (f *finder) affiliationOf(r region) string {
	if r.empty() {
		return ""
	}
	return f.partyOfTitle(r)
}

// partyOfTitle is the first party named in the title before what it is for
// ("US envoy to Ukraine": USA).
func (f *finder) partyOfTitle(r region) string {
	for i := r.first; i < r.end; i++ {
		switch f.Word(i) {
		case "for", "to", "on":
			return ""
		}
		n, ok := f.name(i)
		if !ok || n.Party == "" {
			continue
		}
		first, end := f.bounds(i)
		if e := f.entries(first, end); len(e) > 0 && e[0].Kind != lexicon.Capital {
			return n.Party
		}
		i = end - 1
	}
	return ""
}

// ofState adds the state after a name ("of Nigeria") and gives the mention's end.
func (f *finder) ofState(p *person, m *Mention) int {
	if f.Word(m.End) != "of" {
		return m.End
	}
	i := m.End + 1
	if f.Word(i) == "the" {
		i++
	}
	n, ok := f.name(i)
	if !ok || n.Party == "" {
		return m.End
	}
	_, end := f.bounds(i)
	m.Parties = append(m.Parties, n.Party)
	p.parties = append(p.parties, parley.Affiliation{Party: n.Party, Evidence: parley.List[parley.Span]{f.Span(m.First, end)}})
	return end
}

// personEndingAt is the person whose name ends at token end.
func (f *finder) personEndingAt(end int) *person {
	for i := len(f.Mentions) - 1; i >= 0; i-- {
		if m := f.Mentions[i]; m.Kind == Person && m.Name[1] == end {
			return f.persons[m.Person]
		}
	}
	return nil
}

func wordsOfName(form string) []string {
	var out []string
	for _, w := range strings.Fields(strings.ReplaceAll(form, "-", " ")) {
		if w = strings.ToLower(strings.Trim(w, ".,'’")); w != "" {
			out = append(out, w)
		}
	}
	if len(out) == 0 {
		return []string{form}
	}
	return out
}

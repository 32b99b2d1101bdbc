package mention

import (
	"slices"
	"strings"

	"parley"
	"parley/internal/lexicon"
)

// takeParties takes the parties of sentence s: people acting for them ("the
// Ukrainian and American delegations"), attributes of meetings ("US-Russia
// talks"); when these and the places are taken, bare names.
func (f *finder) takeParties(s int, sure bool) {
	sen := f.Sentences[s]
	for i := sen.FirstToken; i < sen.EndToken; i++ {
		if f.taken[i] {
			continue
		}
		if m, ok := f.actorsOf(i, sen.EndToken); ok && f.take(m) {
			i = m.End - 1
			continue
		}
		if m, ok := f.partyAt(i, sen.FirstToken, sen.EndToken); ok && (m.Actor || m.Attribute || !sure) && f.take(m) {
			i = m.End - 1
		}
	}
}

// list reads the names of parties from token i, joined by commas, "and" or
// hyphens, and gives them with the token after the last.
func (f *finder) list(i, limit int) (ids []string, end int) {
	for limit = min(limit, i+longestList); i < limit && f.partyName(i) && !f.taken[i]; {
		n, _ := f.name(i)
		first, last := f.bounds(i)
		if first != i || !f.canAct(first, last) || len(ids) > 0 && f.Word(i-1) == "the" && f.Word(i-2) == "," && f.isAdjective(first, last) && !f.isAdjective(f.bounds(i-3)) {
			break // "in Mexico, the Chilean president"
		}
		if !slices.Contains(ids, n.Party) {
			ids = append(ids, n.Party)
		}
		i, end = last, last
		i = f.skipJoin(i, limit)
	}
	return ids, end
}

// isAdjective reports whether the name is the adjective of a state.
func (f *finder) isAdjective(first, end int) bool {
	entries := f.entries(first, end)
	return len(entries) > 0 && entries[0].Kind == lexicon.Adjective
}

// canAct reports whether the phrase names a party and not only a place.
func (f *finder) canAct(first, end int) bool {
	for _, e := range f.entries(first, end) {
		if e.Party != "" {
			return true
		}
	}
	return f.isHalf(first, end)
}

// skipJoin steps over what joins the names of a list.
func (f *finder) skipJoin(i, limit int) int {
	if f.Word(i) == "," {
		i++
	}
	if w := f.Word(i); w == "and" || isDash(w) || w == "/" || w == "or" {
		i++
	}
	if f.Word(i) == "the" {
		i++
	}
	return min(i, limit)
}

// partyAt reads a mention that begins with names of parties at token i.
func (f *finder) partyAt(i, start, limit int) (Mention, bool) {
	if m, ok := f.newParty(i); ok {
		return m, true
	}
	if m, ok := f.bothHalves(i); ok {
		return m, true
	}
	if m, ok := f.interHalves(i); ok {
		return m, true
	}
	ids, end := f.list(i, limit)
	if len(ids) == 0 {
		return Mention{}, false
	}
	first := f.article(i, start)
	name := [2]int{i, end}
	if k := f.actorNoun(end, limit); k > end {
		return Mention{Kind: Party, First: first, End: k, Name: name, Parties: ids, Actor: true}, true
	}
	if k := f.beforeMeeting(end); len(ids) > 1 && f.Is(k, lexicon.Meeting) {
		return Mention{Kind: Party, First: first, End: end, Name: name, Parties: ids, Attribute: true}, true
	}
	if m, ok := f.pair(i, ids, end); ok {
		return m, true
	}
	return f.bare(i, first, start)
}

// bare reads one name of a party alone: an organisation or a people ("the
// Ukrainians") acts, a state may; an adjective before another noun is nothing.
func (f *finder) bare(i, first, start int) (Mention, bool) {
	n, _ := f.name(i)
	begin, end := f.bounds(i)
	entries := f.entries(begin, end)
	if len(entries) == 0 {
		return Mention{}, false
	}
	m := Mention{Kind: Party, First: first, End: end, Name: [2]int{begin, end}, Parties: []string{n.Party}}
	if f.placed(first, start) && entries[0].Kind != lexicon.Organisation && entries[0].Kind != lexicon.Adjective {
		return Mention{}, false
	}
	switch entries[0].Kind {
	case lexicon.Organisation:
		m.Actor = !f.placed(first, start) && !f.IsCapital(end)
		return m, m.Actor
	case lexicon.Adjective:
		form := f.Tokens[end-1].Form
		m.Actor = form[len(form)-1] == 's' && !f.IsCapital(end) || f.asPeople(first, end)
		if !m.Actor && f.Is(f.beforeMeeting(end), lexicon.Meeting) {
			m.Attribute = true
		}
		return m, m.Actor || m.Attribute
	}
	return m, !f.IsCapital(end) || isPossessive(f.Word(end))
}

// asPeople reports whether the adjective of a state that ends at token end stands with its article alone for those who
// are of it: "the French were led by", "the British, in the chair".
func (f *finder) asPeople(first, end int) bool {
	if f.Word(first) != "the" || end >= len(f.Tokens) || f.Is(end, lexicon.Meeting) {
		return false
	}
	switch f.Tokens[end].UPOS {
	case "VERB", "AUX":
		return !strings.HasSuffix(f.Word(end), "ing") && f.nameAt[end] == 0
	case "PUNCT":
		return f.wordIs(end, ",", ".") && f.Word(end+1) != "and" && f.nameAt[min(end+1, len(f.nameAt)-1)] == 0
	}
	return false
}

// placed reports whether a preposition of place stands before token i.
func (f *finder) placed(i, start int) bool {
	if i <= start {
		return false
	}
	switch f.Word(i - 1) {
	case "in", "at", "near", "to", "from", "into", "across", "inside", "outside", "toward", "towards", "throughout", "around", "via", "through", "over", "leaving":
		return true
	case "visited", "visit", "visiting", "visits", "toured", "reached":
		return true
	case "for":
		return f.setsOut(i-2, start)
	}
	return f.placedWith(i, start)
}

// placedWith reports whether the name at token i is joined to one before it that
// stands where a place does: "visited Oslo and Geneva", not "officials from".
func (f *finder) placedWith(i, start int) bool {
	if f.Word(i) == "the" {
		i++
	}
	h := start + f.Tokens[i].Head - 1
	if f.Tokens[i].Rel != "conj" || h < start || h >= i || f.wordIs(h-1, "from", "to", "over", "through", "via") {
		return false
	}
	n, ok := f.name(h)
	return ok && n.Kind == parley.LOC && f.placed(h, start)
}

// article is the token of the article before i, i where there is none.
func (f *finder) article(i, start int) int {
	if i > start && !f.taken[i-1] {
		if w := f.Word(i - 1); w == "the" || w == "a" || w == "an" {
			return i - 1
		}
	}
	return i
}

// actorNoun is the token after the noun for people who act, past 's and words
// such as "senior"; end where there is none.
func (f *finder) actorNoun(end, limit int) int {
	k := end
	if isPossessive(f.Word(k)) {
		k++
	}
	for n := 0; n <= 5 && k < limit; n++ {
		if length := f.Lex.LongestClass(f.Words(k, min(longestActor, limit-k)), lexicon.Actor); length > 0 {
			if k += length; k < limit && f.wordIs(k-1, "government", "army", "military", "opposition", "rebel") && f.wordIs(k, "delegation", "delegations", "team", "teams", "negotiators", "delegates", "mission") {
				k++
			}
			return k
		}
		and := f.Word(k) == "and" && n > 0 && f.Is(k+1, lexicon.Title)
		if !and && !f.Is(k, lexicon.Title|lexicon.BeforeMeeting) || f.nameAt[k] > 0 {
			return end
		}
		k++
	}
	return end
}

// beforeMeeting is the first token from k that is no word of the kind that
// stands between an attribute and its noun of meeting ("peace" in "US-Russia
// peace talks").
func (f *finder) beforeMeeting(k int) int {
	for n := 0; n < 3 && f.Is(k, lexicon.BeforeMeeting) && !f.Is(k, lexicon.Meeting); n++ {
		k++
		if isDash(f.Word(k)) {
			k++
		}
	}
	return k
}

// actorsOf reads "the delegations of Ukraine and the United States", "officials
// from Iran", "foreign ministers of Norway and Chad".
func (f *finder) actorsOf(i, limit int) (Mention, bool) {
	n := f.Lex.LongestClass(f.Words(i, min(longestActor, limit-i)), lexicon.Actor|lexicon.Delegation)
	if n == 0 {
		return Mention{}, false
	}
	k := f.pastMandate(i + n)
	if w := f.Word(k); w != "of" && w != "from" && w != "for" && w != "representing" || w == "for" && f.sentFor(k-1) {
		return Mention{}, false
	}
	k++
	if f.Word(k) == "the" {
		k++
	}
	ids, end := f.list(k, limit)
	if len(ids) == 0 {
		if k = f.countriesListed(k, limit); k < 0 {
			return Mention{}, false
		}
		if ids, end = f.list(k, limit); len(ids) < 2 {
			return Mention{}, false
		}
	}
	first := f.article(i, 0)
	return Mention{Kind: Party, First: first, End: end, Name: [2]int{k, end}, Parties: ids, Actor: true}, true
}

// countriesListed is where the names begin behind a word for the states that they are of and a mark:
// "ministers from the region – from Avaria, Belmark", "envoys of five countries: Avaria, …"; -1 for none.
func (f *finder) countriesListed(k, limit int) int {
	for n := 0; n < 3 && k < limit && !f.wordIs(k, "region", "countries", "states", "nations", "neighbours", "neighbors", "capitals"); n++ {
		k++
	}
	if !f.wordIs(k, "region", "countries", "states", "nations", "neighbours", "neighbors", "capitals") || !isDash(f.Word(k+1)) && !f.wordIs(k+1, ":", "(", ",", "--") {
		return -1
	}
	k += 2
	if f.wordIs(k, "from", "of", "including", "namely") {
		k++
	}
	if f.Word(k) == "the" {
		k++
	}
	return k
}

// nameGroups makes parties of the names that the lexicon does not know and that end
// in Front, Movement, Army, or that stand before words for rebels.
func (f *finder) nameGroups() {
	for i, n := range f.Names {
		first, end := f.first[i], f.end[i]
		if n.Kind == parley.ORG && n.Party != "" && !isUpper(n.Party) && end-first > 1 {
			f.nameInBrackets(i, end)
		}
		if n.Kind == parley.LOC && n.Party == "" && armed[f.Word(end)] && n.Span.Text == strings.ToUpper(n.Span.Text) {
			n.Kind, f.Names[i].Kind = parley.ORG, parley.ORG // "the M99 rebels"
		}
		if isNumbered(f.Tokens[first].Form) && f.wordIs(end-1, "brigade", "battalion", "army", "legion") {
			continue // "the 12th Brigade" of some army
		}
		if n.Kind != parley.ORG || n.Party != "" || !(end-first > 1 && (f.Is(end-1, lexicon.GroupWord) || f.ruling(first, end) || f.groupFor(first, end))) && !armed[f.Word(end)] && !partyWords(f.Doc.Document, first, end) && !f.comesInText(first, end) {
			continue
		}
		f.Names[i].Party = lexicon.Slug(n.Span.Text)
		f.nameInBrackets(i, end)
		f.shorten(i)
		f.nameAlike(i)
	}
}

// nameInBrackets gives the abbreviation in brackets behind the name, and what else
// bears it, the name's party: "the Eastern Liberation Front (ELF)", "ELF rebels".
func (f *finder) nameInBrackets(i, end int) {
	if f.Word(end) != "(" || !f.wordIs(end+2, ")", ",", ";") {
		return
	}
	short := f.Tokens[end+1].Form
	if len(short) < 2 || len(short) > 12 || !f.IsCapital(end+1) || short[1] < 'A' || short[1] > 'Z' {
		return
	}
	for k, n := range f.Names {
		if n.Span.Text == short && (n.Party == "" || !isUpper(n.Party)) {
			f.Names[k].Party, f.Names[k].Kind = f.Names[i].Party, parley.ORG
		}
	}
}

// newParty reads a party that the lexicon does not know.
func (f *finder) newParty(i int) (Mention, bool) {
	n, ok := f.name(i)
	if !ok || n.Kind != parley.ORG || n.Party == "" {
		return Mention{}, false
	}
	first, end := f.bounds(i)
	if first != i || f.canAct(first, end) {
		return Mention{}, false
	}
	m := Mention{Kind: Party, First: f.article(first, 0), End: end, Name: [2]int{first, end}, Parties: []string{n.Party}, Actor: true}
	if o, ok := f.against[f.nameAt[i]]; ok {
		m.End, m.Back = f.actorNoun(end, f.Sentences[f.SentenceOf(i)].EndToken), o.back
	}
	return m, true
}

// listParties fills Doc.Parties with the parties that the text names, in
// order, places left out.
func (f *finder) listParties() {
	index := map[string]int{}
	for i, n := range f.Names {
		if n.Party == "" || f.isBody(i) || f.isPlaceMention(f.first[i]) || f.silent(f.SentenceOf(f.first[i])) || f.arePeople(f.first[i]) {
			continue
		}
		k, ok := index[n.Party]
		if !ok {
			p, known := f.Lex.Party(n.Party)
			if !known {
				p = parley.Party{ID: n.Party, Name: n.Span.Text, State: f.against[f.nameAt[f.first[i]]].state}
			}
			k = len(f.Doc.Parties)
			index[n.Party] = k
			f.Doc.Parties = append(f.Doc.Parties, p)
		}
		p := &f.Doc.Parties[k]
		if !slices.Contains(p.Forms, n.Span.Text) {
			p.Forms = append(p.Forms, n.Span.Text)
		}
		p.Mentions = append(p.Mentions, n.Span)
	}
}

// isBody reports whether name i is that of a state's body (withBodies), which is no form of the state's
// own name.
func (f *finder) isBody(i int) bool {
	e := f.meanings(f.first[i], f.end[i])
	return f.organ[i] || len(e) > 0 && e[0].Kind == lexicon.Body && len(f.Names[i].Party) == 3
}

// arePeople reports whether the name at token i is that of a nation's people as people, of
// whom something is ("the safety of Norwegians"), and does not stand for their state.
func (f *finder) arePeople(i int) bool {
	t := f.Tokens[i]
	if t.Rel != "nmod" || !strings.HasSuffix(t.Form, "ns") && !strings.HasSuffix(t.Form, "is") || i == 0 {
		return false
	}
	w := f.Word(i - 1)
	return w == "of" || w == "for" || w == "among"
}

// isPlaceMention reports whether the token lies in a mention of a place.
func (f *finder) isPlaceMention(i int) bool {
	for _, m := range f.In(i-2*longestVenue, i+8) {
		if m.Kind == Place && m.First <= i && i < m.End {
			return true
		}
	}
	return false
}

// longestActor is how many words a noun for people who act has at most: "heads of state and government".
const longestActor = 5

// longestList bounds a list of parties, so that a text of nothing but names is
// read in linear time.
const longestList = 40

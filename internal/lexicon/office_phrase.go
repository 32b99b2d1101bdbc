package lexicon

// A nounPhrase is what stands behind a preposition in a title: a portfolio, a
// party, a body, or several joined.
type nounPhrase struct {
	titles     *Titles
	d          *draft
	k, limit   int
	depth      int
	own        bool // its parties own the office
	exact      bool // a person's name begins at limit
	determined bool // an article stands before it
	loose      bool // unknown words in lower case may be a portfolio
	plural     bool // of a plural head: several parties may follow
	places     bool // capitals are places here

	onlyParties, onlyUnknown bool
	unknowns                 int // unknown words in a row
	last                     item
	body                     bool // the last word is a body ("Committee on …")
	deep                     bool // behind "for" or "on" inside the phrase: what a body is for
	content                  bool // the step read a part, not a joint
	tail                     int  // the last "of" where only a party follows it, 0 for none
}

// read moves k behind the phrase; what joins without a part behind it is no
// part of it.
func (n *nounPhrase) read() {
	n.onlyParties, n.onlyUnknown = true, true
	end := n.k
	for n.k < n.limit {
		n.content = false
		next := n.step()
		if next == n.k {
			break
		}
		if n.k = next; n.content {
			end = next
		}
	}
	n.k = end
}

// step reads one part and gives the token behind it, k at the end.
func (n *nounPhrase) step() int {
	t, tok := n.titles, &n.titles.toks[n.k]
	switch {
	case tok.nameEnd > 0:
		if e, l := t.knownAt(n.k, n.limit); l > 0 && e.Kind == State && n.k+l < int(tok.nameEnd) { // a name marked too far to the left
			return n.known(e, l)
		}
		return n.marked()
	case t.possessive(n.k):
		return n.possessive()
	case tok.use&useJoin != 0:
		return n.join()
	case tok.use&usePreposition != 0:
		return n.preposition()
	}
	if e, l := t.knownAt(n.k, n.limit); l > 0 {
		return n.known(e, l)
	}
	switch {
	case t.unknown(n.k, n.limit):
		return n.unknown()
	case tok.use&(usePortfolio|useBody) != 0:
		return n.listed(tok)
	case tok.use&useHead != 0 && (tok.capital || t.possessive(n.k+1)):
		return n.head()
	case tok.use&useModifier != 0 && tok.use&useNeverInside == 0:
		return n.modifier(tok)
	case t.unknownNoun(n.k, n.limit) && n.nounFits():
		n.add(itemUnknown)
		n.onlyUnknown = false
		return n.k + 1
	}
	return n.k
}

// modifier reads a modifier at the phrase's begin, or in a body's name ("the UN
// Interim Force").
func (n *nounPhrase) modifier(tok *titleToken) int {
	t := n.titles
	p, l := t.phraseAt(n.k, n.limit, useModifier, false)
	if p == nil {
		return n.k
	}
	known := t.knownAhead(n.k+l, n.limit)
	if n.last == itemNone || t.possessive(n.k-1) {
		if !tok.capital && !n.determined && !known {
			return n.k
		}
	} else if !tok.capital || !known {
		return n.k
	}
	n.onlyParties, n.onlyUnknown = false, false
	return n.k + l
}

// useNeverInside are the words that end a complement.
const useNeverInside = useStop | useNoOffice

func (n *nounPhrase) add(as item) {
	n.tail, n.content = 0, true
	n.last, n.body = as, false
	n.onlyParties = n.onlyParties && as == itemParty
	n.onlyUnknown = n.onlyUnknown && as == itemUnknown
	if as != itemUnknown {
		n.unknowns = 0
	} else {
		n.unknowns++
	}
}

// marked reads a person's name where one can stand ("aide to Lea Brandt").
func (n *nounPhrase) marked() int {
	if n.last != itemNone || !n.own || n.determined {
		return n.k
	}
	n.add(itemUnknown)
	return min(int(n.titles.toks[n.k].nameEnd), n.limit)
}

// besideStates are adjectives before the name of a state in a list.
var besideStates = map[string]bool{"unrecognized": true, "unrecognised": true, "breakaway": true, "self-declared": true, "self-proclaimed": true, "separatist": true,
	"secessionist": true, "neighboring": true, "neighbouring": true, "nearby": true, "landlocked": true, "rival": true}

// possessive reads 's where a word of titles follows ("the president's office").
func (n *nounPhrase) possessive() int {
	t := n.titles
	if n.last == itemNone || n.k+1 >= n.limit || t.toks[n.k+1].use&(usePortfolio|useBody|useModifier) == 0 && !(t.toks[n.k+1].capital && t.toks[n.k+1].nameEnd == 0) {
		return n.k
	}
	n.onlyParties = false
	return n.k + 1
}

// join reads "and", a comma or hyphen, where a like part follows that begins no office.
func (n *nounPhrase) join() int {
	t := n.titles
	if n.last == itemNone || n.k+1 >= n.limit {
		return n.k
	}
	next := &t.toks[n.k+1]
	if t.toks[n.k].lower == "-" {
		if next.capital && next.nameEnd == 0 || next.use&(usePortfolio|useBody) != 0 {
			return n.k + 1
		}
		return n.k
	}
	at := n.k + 1
	if t.toks[n.k].lower == "," && (t.forms[at] == "and" || t.forms[at] == "&") {
		at++
	}
	at = t.skipArticle(at, n.limit)
	if n.last == itemParty && at+1 < n.limit && besideStates[t.toks[at].lower] {
		at++ // "of Avaria and unrecognised Belmark"
	}
	if at >= n.limit || !n.joins(at) {
		return n.k
	}
	if d, ok := t.parse(at, n.limit, n.exact, n.depth+1); ok && (d.kind != nil || d.rank.End > 0) {
		return n.k
	}
	n.unknowns = 0
	return at
}

// joins reports whether token at can go on after "and" or a comma.
func (n *nounPhrase) joins(at int) bool {
	t := n.titles
	e, l := t.knownAt(at, n.limit)
	switch {
	case l > 0 && e.Kind == Adjective && n.last == itemPortfolio && t.knownAhead(at+l, n.limit):
		return true // "foreign affairs, emigration and Avarian expatriates"
	case l > 0 && e.Party != "":
		return n.last == itemParty && n.plural && (t.toks[n.k].lower != "," || t.listGoesOn(at+l, n.limit))
	case n.last == itemParty:
		return false
	case t.toks[n.k].lower == "," && t.forms[n.k+1] != "and" && !n.listAhead(at):
		return false
	case t.toks[at].use&(usePortfolio|useBody) != 0:
		return t.toks[at].use&useCompound == 0 || t.toks[at].capital
	case !t.toks[at].capital && t.toks[n.k-1].capital: // "the mayor of Oslo and guarantees"
		return false
	case t.unknownNoun(at, n.limit) && t.knownAhead(at+1, n.limit):
		return n.loose || n.determined
	case t.unknown(at, n.limit):
		return n.last == itemUnknown && !n.onlyUnknownName() || t.knownAhead(at+1, n.limit)
	}
	return n.loose && n.last == itemUnknown && t.unknownNoun(at, n.limit)
}

// onlyUnknownName reports whether the phrase so far is nothing but two or
// more unknown capitals, which look like a name.
func (n *nounPhrase) onlyUnknownName() bool { return n.onlyUnknown && n.unknowns > 1 }

// listAhead reports whether, behind one to three words from token at on, a
// list goes on.
func (n *nounPhrase) listAhead(at int) bool {
	t := n.titles
	for k := at; k < min(at+3, n.limit); k++ {
		if t.toks[k].nameEnd > 0 || t.toks[k].use&(usePortfolio|useBody) == 0 && !t.toks[k].capital {
			return false
		}
		if t.listGoesOn(k+1, n.limit) {
			return true
		}
	}
	return false
}

// listGoesOn reports whether a list goes on at token at: a comma or "and".
func (t *Titles) listGoesOn(at, limit int) bool {
	return at < limit && (t.forms[at] == "and" || t.forms[at] == "," || t.forms[at] == "&")
}

// knownAhead reports whether a word of titles stands at token k.
func (t *Titles) knownAhead(k, limit int) bool {
	return k < limit && t.toks[k].use&(usePortfolio|useBody) != 0
}

// preposition reads "of" after any part, "for", "on" and "to" after a body.
func (n *nounPhrase) preposition() int {
	t := n.titles
	word := t.toks[n.k].lower
	with := word == "with" && n.last == itemPortfolio // "relations with parliament"
	if n.last == itemNone || n.k+1 >= n.limit || word != "of" && !with && !(n.body && (word == "for" || word == "on" || word == "to")) {
		return n.k
	}
	at := t.skipArticle(n.k+1, n.limit)
	if at >= n.limit {
		return n.k
	}
	tok := &t.toks[at]
	_, l := t.knownAt(at, n.limit)
	if tok.nameEnd > 0 || l == 0 && tok.use&(usePortfolio|useBody) == 0 && !t.unknown(at, n.limit) && !(tok.use&useHead != 0) {
		return n.k
	}
	if word == "of" && tok.use&useNoOffice != 0 {
		return n.k
	}
	if l == 0 && t.unknown(at, n.limit) && word != "of" {
		return n.k
	}
	n.onlyUnknown, n.unknowns, n.deep = false, 0, n.deep || word != "of"
	return at
}

// known reads a party or place.
func (n *nounPhrase) known(e *Entry, l int) int {
	if e.Party == "" || n.places && e.Kind == Capital {
		n.add(itemPortfolio)
		return n.k + l
	}
	if end := n.titles.actedUpon(n.k+l, n.limit); end > n.k+l {
		n.onlyParties, n.onlyUnknown = false, false
		return end
	}
	if n.last == itemParty && !n.plural && n.k > 0 && n.titles.toks[n.k-1].use&useJoin == 0 && n.onlyParties && e.Kind != Organisation && n.d.kind.strength != weak {
		return n.k
	}
	of := n.ofBefore()
	p := TitleParty{Range: Range{n.k, n.k + l}, ID: e.Party, Kind: e.Kind}
	switch {
	case n.last == itemUnknown && n.onlyUnknown: // "the Counter ISIL Coalition"
	case n.own && !n.deep, of > 0 && n.d.kind.sort == Minister:
		n.d.addOwn(p)
	default:
		n.d.addAbout(p)
	}
	n.add(itemParty)
	n.body = e.Kind == Organisation
	n.tail = of
	return n.k + l
}

// ofBefore is the token of the "of" inside the phrase that stands before k, 0
// for none.
func (n *nounPhrase) ofBefore() int {
	t, k := n.titles, n.k-1
	if k > 0 && t.toks[k].use&useArticle != 0 {
		k--
	}
	if n.last == itemNone || k < 0 || t.toks[k].lower != "of" {
		return 0
	}
	return k
}

// listed reads a portfolio or body.
func (n *nounPhrase) listed(tok *titleToken) int {
	t := n.titles
	if tok.use&useStop != 0 || tok.use&useNoOffice != 0 && n.last == itemNone && n.d.kind.strength == weak {
		return n.k
	}
	if n.last == itemParty && !tok.capital && n.onlyParties && tok.use&useBody == 0 && !n.determined && !t.knownAhead(n.k+1, n.limit) {
		return n.k
	}
	n.add(itemPortfolio)
	n.body = tok.use&useBody != 0
	return n.k + 1
}

// head reads a head inside a body's name ("Office of the President").
func (n *nounPhrase) head() int {
	t := n.titles
	p, l := t.phraseAt(n.k, n.limit, useHead, false)
	inside := n.last == itemPortfolio && n.k > 0 && (t.toks[n.k-1].lower == "of" || t.toks[n.k-1].use&useArticle != 0)
	if p == nil || !inside && !t.possessive(n.k+l) {
		return n.k
	}
	n.add(itemPortfolio)
	return n.k + l
}

// unknown reads a capitalised word in no list. After a known word a name is
// more likely to begin, unless the phrase visibly goes on.
func (n *nounPhrase) unknown() int {
	t := n.titles
	goesOn := t.knownAhead(n.k+1, n.limit)
	switch {
	case n.exact, goesOn:
	case n.determined && n.last == itemPortfolio && !n.body: // "the National Lantern"
	case t.named && n.last == itemPortfolio && !(n.k+1 < n.limit && t.toks[n.k+1].capital): // names are marked, this is none
	case n.last == itemParty || n.last == itemPortfolio:
		if before := t.toks[n.k-1].lower; before != "of" && before != "the" && before != "and" && before != "'s" && before != "-" {
			return n.k
		}
	case n.unknowns >= 4:
		return n.k
	}
	n.add(itemUnknown)
	return n.k + 1
}

// nounFits reports whether an unknown lower-case noun can belong to the phrase.
func (n *nounPhrase) nounFits() bool {
	if n.unknowns >= 3 || n.last == itemParty && n.onlyParties && !n.determined {
		return false
	}
	if n.last == itemPortfolio && n.titles.tags == nil {
		before := n.titles.toks[n.k-1].lower
		return before == "of" || before == "the" || before == "and"
	}
	return n.loose || n.determined
}

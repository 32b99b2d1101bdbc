package lexicon

import "unicode/utf8"

// premodify reads one part of a title before its head at token k and gives the
// token behind it, k where nothing fits.
func (t *Titles) premodify(d *draft, k, limit int) int {
	tok := &t.toks[k]
	if tok.nameEnd > 0 {
		return t.markedOwner(d, k, limit)
	}
	if tok.use&usePronoun != 0 && k == d.first && !tok.capital {
		d.possessor, d.possessorKind, d.last = Range{k, k + 1}, PossessorPronoun, itemOwner
		return k + 1
	}
	if t.possessive(k) {
		return t.mark(d, k)
	}
	if tok.use&useJoin != 0 {
		return t.join(d, k, limit)
	}
	if tok.use&usePreposition != 0 {
		return t.bodyOf(d, k, limit)
	}
	if end := t.party(d, k, limit); end > k {
		return end
	}
	if p, n := t.phraseAt(k, limit, useModifier, false); p != nil && !t.changesCase(d, k) && (tok.use&(usePortfolio|useBody) == 0 || !tok.capital || p.mods&(Senior|First) == 0 || n > 1) {
		d.mods |= p.mods
		d.evidence = d.evidence || p.mods&(Deputy|Acting|Former|Outgoing|Elect|Special|Permanent) != 0
		d.last = itemModifier
		return k + n
	}
	if tok.use&(usePortfolio|useBody) != 0 && tok.use&useStop == 0 {
		if t.changesCase(d, k) {
			return k
		}
		d.addPortfolio(k, itemPortfolio)
		return k + 1
	}
	return t.unlisted(d, k, limit)
}

// changesCase reports whether a capitalised word follows a portfolio in lower
// case: there another title begins ("the office Foreign Minister Brenn led").
func (t *Titles) changesCase(d *draft, k int) bool {
	return t.toks[k].capital && (d.last == itemPortfolio || d.last == itemUnknown) && d.portfolio.End == k && !t.toks[k-1].capital
}

// markedOwner reads a person's name with its 's.
func (t *Titles) markedOwner(d *draft, k, limit int) int {
	end := int(t.toks[k].nameEnd)
	if k != d.first || end >= limit || k > 0 && t.toks[k-1].nameEnd == t.toks[k].nameEnd {
		return k
	}
	next := end
	if t.possessive(end) {
		next, d.marked = end+1, true
	} else if p, _ := t.phraseAt(end, limit, useHead, false); p == nil || p.kind.sort != Staff && p.kind.sort != Envoy && p.kind.strength != owned {
		return k
	}
	d.possessor, d.possessorKind, d.last = Range{k, end}, PossessorName, itemOwner
	return next
}

// mark reads 's behind a party or a capitalised name.
func (t *Titles) mark(d *draft, k int) int {
	switch d.last {
	case itemParty:
	case itemUnknown, itemPortfolio:
		if d.owns > 0 && d.portfolio.End == k { // "the Norwegian government's"
			d.portfolio = Range{}
			break
		}
		if d.portfolio.End != k {
			return k
		}
		if !t.toks[d.portfolio.First].capital { // "the front's chairman"
			break
		}
		if d.owns == 0 && d.portfolio.First == d.first {
			d.possessor, d.possessorKind, d.portfolio, d.marked = d.portfolio, PossessorName, Range{}, true
		}
	default:
		return k
	}
	d.last, d.evidence = itemOwner, true
	return k + 1
}

// join reads "and", a comma or a hyphen between like parts.
func (t *Titles) join(d *draft, k, limit int) int {
	if d.last == itemNone || d.last == itemOwner || d.last == itemJoin || k+1 >= limit {
		return k
	}
	next := &t.toks[k+1]
	if t.toks[k].lower == "-" {
		if next.use&useTitle == 0 && !next.capital || d.last == itemParty && next.use&useHead != 0 {
			return k
		}
		d.last = itemJoin
		return k + 1
	}
	fits, comma := false, t.toks[k].lower == ","
	switch d.last {
	case itemPortfolio:
		p, _ := t.phraseAt(k+1, limit, useHead, false)
		fits = next.use&(usePortfolio|useBody) != 0 && (!comma || t.listGoesOn(k+2, limit)) || p != nil && p.plural && !comma
	case itemParty:
		_, n := t.knownAt(k+1, limit)
		fits = n > 0 && (!comma || t.listGoesOn(k+1+n, limit))
	case itemUnknown:
		fits = !comma && d.portfolio.End-d.portfolio.First == 1 && (t.unknown(k+1, limit) || t.unknownNoun(k+1, limit))
	case itemModifier:
		fits = next.use&useModifier != 0 && !comma || next.use&usePortfolio != 0 && next.capital && t.toks[k-1].capital
	}
	if !fits {
		return k
	}
	d.last = itemJoin
	return k + 1
}

// bodyOf reads "of", "for" and "on" inside a body's name before a head
// ("Ministry of Defence spokesman").
func (t *Titles) bodyOf(d *draft, k, limit int) int {
	word := t.toks[k].lower
	if word != "of" && word != "for" && word != "on" || d.last != itemPortfolio || !t.toks[k-1].capital || t.toks[k-1].use&useBody == 0 {
		return k
	}
	at := t.skipArticle(k+1, limit)
	if at >= limit || !t.toks[at].capital || t.toks[at].nameEnd > 0 {
		return k
	}
	if p, n := t.phraseAt(at, limit, useHead, false); p != nil { // "House of Representatives": no head here
		d.portfolio.End = at + n
		return at + n
	}
	d.last = itemJoin
	return at
}

// insideBody reports whether a capitalised body and "of" stand before token i
// ("Cabinet of Ministers", "Office of the President").
func (t *Titles) insideBody(i int) bool {
	if i > 0 && t.toks[i-1].use&useArticle != 0 {
		i--
	}
	return i > 1 && t.toks[i-1].lower == "of" && t.toks[i-2].capital && t.toks[i-2].use&useBody != 0
}

// participles make of a party before them one that acts upon the office ("Houthi-appointed").
var participles = map[string]bool{"led": true, "backed": true, "appointed": true, "controlled": true, "run": true, "mediated": true, "brokered": true,
	"sponsored": true, "supported": true, "allied": true, "aligned": true, "held": true, "based": true, "installed": true, "occupied": true, "imposed": true, "funded": true, "trained": true}

// actedUpon is the end of "-led" or the like at token k, k for none.
func (t *Titles) actedUpon(k, limit int) int {
	if k+1 < limit && t.toks[k].lower == "-" && participles[t.toks[k+1].lower] {
		return k + 2
	}
	return k
}

// party reads a party or place by its name or adjective.
func (t *Titles) party(d *draft, k, limit int) int {
	e, n := t.knownAt(k, limit)
	if n == 0 {
		return k
	}
	if e.Party == "" {
		d.addPortfolio(k, itemPortfolio)
		d.portfolio.End = k + n
		return k + n
	}
	if t.endsInHead(k, n) {
		return k
	}
	if end := t.actedUpon(k+n, limit); end > k+n {
		d.last, d.evidence = itemModifier, true
		return end
	}
	d.addOwn(TitleParty{Range: Range{k, k + n}, ID: e.Party, Kind: e.Kind})
	d.last, d.evidence = itemParty, true
	return k + n
}

// endsInHead reports whether the known phrase is one word that heads offices.
func (t *Titles) endsInHead(k, n int) bool { return n == 1 && t.toks[k].use&useHead != 0 }

// unlisted reads a word in no list: a capitalised one, or a noun between a
// party and a head ("the Norwegian tunnels minister").
func (t *Titles) unlisted(d *draft, k, limit int) int {
	if t.unknown(k, limit) {
		if d.last == itemUnknown && d.portfolio.End-d.portfolio.First >= 4 || isCyrillic(t.forms[k]) {
			return k
		}
		d.addPortfolio(k, itemUnknown)
		return k + 1
	}
	if !t.unknownNoun(k, limit) || !t.nounFits(d, k, limit) {
		return k
	}
	d.addPortfolio(k, itemUnknown)
	return k + 1
}

// isCyrillic reports whether the word begins with a Cyrillic letter: in those languages
// what an office is for stands behind it.
func isCyrillic(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return r >= 0x400 && r < 0x530
}

// nounFits reports whether an unknown lower-case noun can be a portfolio here.
func (t *Titles) nounFits(d *draft, k, limit int) bool {
	if t.tags != nil {
		p, _ := t.phraseAt(k+1, limit, useHead, false)
		return d.last != itemNone || p != nil && p.kind.strength == strong
	}
	if d.last == itemUnknown || d.last == itemJoin {
		return d.portfolio.End-d.portfolio.First < 3
	}
	adjective := d.last == itemParty && d.own[d.owns-1].Kind == Adjective
	return adjective || d.last == itemOwner || d.last == itemModifier && d.mods&(Deputy|Acting|Former|Outgoing|Elect) != 0
}

// addPortfolio adds token k to what the office is for.
func (d *draft) addPortfolio(k int, as item) {
	if d.portfolio.Empty() || d.last == itemOwner {
		d.portfolio.First = k
	}
	d.portfolio.End = k + 1
	d.last, d.evidence = as, true
}

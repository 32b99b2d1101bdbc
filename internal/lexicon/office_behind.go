package lexicon

import "slices"

// complements reads "of …", "for …", "to …" behind a head, several if they follow
// one another.
func (t *Titles) complements(d *draft, limit int, exact bool, depth int) {
	for range 4 {
		end := t.complement(d, limit, exact, depth)
		if end == d.end {
			return
		}
		d.end, d.behind = end, true
	}
}

// complement reads one and gives its end, d.end where there is none.
func (t *Titles) complement(d *draft, limit int, exact bool, depth int) int {
	k := d.end
	if d.kind.bare {
		return t.bareComplement(d, limit, exact, depth)
	}
	if k+1 >= limit {
		return k
	}
	word := t.toks[k].lower
	own := slices.Contains(d.kind.own, word)
	switch {
	case d.inner && word != "of":
		return k
	case own, slices.Contains(d.kind.about, word):
	case word == "in" && t.toks[k+1].lower == "charge" && k+3 < limit && t.toks[k+2].lower == "of":
		k += 2
	case d.behind && (word == "for" || word == "on"):
	default:
		return k
	}
	start := t.skipDeterminer(k+1, limit)
	if end := t.officeBehind(d, k, start, limit, exact, depth); end > 0 {
		return end
	}
	return t.phraseBehind(d, k, start, limit, own, exact, depth)
}

// skipDeterminer goes over an article, a pronoun, "both" and "all".
func (t *Titles) skipDeterminer(k, limit int) int {
	if k < limit && t.toks[k].use&(useArticle|usePronoun) != 0 {
		return k + 1
	}
	return k
}

// officeBehind reads an office as owner: "adviser to the president of Norway",
// with the name behind it where that is marked. 0 for none.
func (t *Titles) officeBehind(d *draft, k, start, limit int, exact bool, depth int) int {
	if start >= limit || depth >= maxDepth || !t.begins(start, limit) {
		return 0
	}
	o, ok := t.parseFrom(draft{first: start, inner: true}, start, limit, false, depth+1)
	if !ok || o.kind == nil || d.possessorKind == PossessorOffice {
		return 0
	}
	if d.possessorKind == NoPossessor {
		d.possessor, d.possessorKind = Range{start, o.end}, PossessorOffice
	}
	for _, p := range o.own[:o.owns] {
		d.addOwn(p)
	}
	if !exact && o.end < limit && t.toks[o.end].nameEnd > 0 && d.kind.sort == Staff {
		return int(min(int(t.toks[o.end].nameEnd), limit))
	}
	return o.end
}

// phraseBehind reads a noun phrase behind the preposition at token k.
func (t *Titles) phraseBehind(d *draft, k, start, limit int, own, exact bool, depth int) int {
	if start >= limit {
		return d.end
	}
	n := nounPhrase{titles: t, d: d, k: start, limit: limit, own: own, exact: exact, depth: depth,
		determined: start > k+1 && t.toks[k+1].lower != "a" && t.toks[k+1].lower != "an",
		loose:      t.looseBehind(d, t.toks[k].lower), plural: d.plural}
	if d.kind.sort == Local || t.toks[k].lower == "in" && own {
		n.places = true
	}
	if t.toks[start].use&useNoOffice != 0 && d.kind.strength == weak {
		return d.end
	}
	n.read()
	if n.k == start {
		return d.end
	}
	switch {
	case n.onlyParties && own:
	case n.onlyUnknown && own && d.possessorKind == NoPossessor && (d.kind.sort == Staff || d.kind.strength == owned):
		d.possessor, d.possessorKind = Range{start, n.k}, PossessorName
	case d.portfolio.Empty():
		d.portfolio = Range{k, n.k}
		if n.tail > start {
			d.portfolio.End = n.tail
		}
	}
	return n.k
}

// looseBehind reports whether an unknown noun behind the preposition can be
// what the office is for ("minister of kites", "adviser on beekeeping").
func (t *Titles) looseBehind(d *draft, word string) bool {
	switch word {
	case "of":
		return d.kind.strength == strong
	case "on":
		return d.kind.sort == Staff
	}
	return word == "for"
}

// bareComplement reads words that follow a head in the genitive, as in
// Ukrainian and Russian.
func (t *Titles) bareComplement(d *draft, limit int, exact bool, depth int) int {
	k := d.end
	if end := t.officeBehind(d, k, k, limit, exact, depth); end > 0 {
		return end
	}
	for k < limit && k < d.end+8 {
		tok := &t.toks[k]
		if tok.nameEnd > 0 {
			break
		}
		if e, n := t.knownAt(k, limit); n > 0 && e.Party != "" {
			d.addOwn(TitleParty{Range: Range{k, k + n}, ID: e.Party, Kind: e.Kind})
			k += n
			continue
		}
		joins := (tok.lower == "і" || tok.lower == "и" || tok.lower == "та" || tok.lower == "з" || tok.lower == "по") && k+1 < limit && t.toks[k+1].use&(usePortfolio|useBody) != 0
		if tok.use&(usePortfolio|useBody) == 0 && !joins && !(exact && t.unknown(k, limit)) {
			break
		}
		k++
	}
	if k > d.end && d.portfolio.Empty() && t.toks[d.end].use&(usePortfolio|useBody) != 0 {
		d.portfolio = Range{d.end, k}
	}
	return k
}

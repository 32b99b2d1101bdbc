package lexicon

// A draft is a title under construction, without memory of its own.
type draft struct {
	first, end    int
	head          Range
	kind          *officeKind
	kin           *officeKind
	kinAt         Range
	plural        bool
	mods          Modifier
	own, about    [4]TitleParty
	owns, abouts  int
	portfolio     Range
	possessor     Range
	possessorKind PossessorKind
	rank, address Range

	evidence bool // something makes a weak head an office
	last     item // what the last token before the head was
	behind   bool // a complement follows the head
	inner    bool // an office that owns another: what it is for is the other's
	unmarked bool // the possessor is capitals in no list, without 's
	marked   bool // 's stands behind a possessor that is a name
}

// item is what a part of a title before its head is.
type item byte

const (
	itemNone item = iota
	itemModifier
	itemParty
	itemOwner // a party, name or office with 's
	itemPortfolio
	itemUnknown
	itemJoin
)

// maxDepth bounds offices inside offices ("adviser to the head of …").
const maxDepth = 3

// parse is the longest title at tokens [i, limit). exact says that a name
// begins at limit, so that what reaches it needs no other close.
func (t *Titles) parse(i, limit int, exact bool, depth int) (draft, bool) {
	if i < 0 || i >= limit || depth > maxDepth || !t.begins(i, limit) {
		return draft{}, false
	}
	return t.parseFrom(draft{first: i}, i, limit, exact, depth)
}

// begins reports whether a title can begin at token i.
func (t *Titles) begins(i, limit int) bool {
	tok := &t.toks[i]
	switch {
	case tok.use&(useTitle|usePronoun) != 0, tok.capital && tok.use&(useArticle|useJoin|usePreposition|useStop) == 0:
		return true
	}
	return t.tags != nil && t.unknownNoun(i, limit)
}

// parseFrom goes on with a draft at token k: part by part before the head,
// trying at each whether a head begins.
func (t *Titles) parseFrom(d draft, k, limit int, exact bool, depth int) (draft, bool) {
	var best draft
	for steps := 0; k < limit && steps < longestTitle; steps++ {
		use := t.toks[k].use
		if use&useHead != 0 {
			t.headed(&best, d, k, limit, exact, depth)
		}
		if use&useKin != 0 {
			t.kinned(&best, d, k, limit, depth, exact)
		}
		if use&(useRank|useBeforeRank|useHonorific|useArticle|usePronoun) != 0 {
			t.ranked(&best, d, k, limit, exact)
		}
		next := t.premodify(&d, k, limit)
		if next == k {
			break
		}
		k = next
	}
	return best, best.end > 0
}

// headed tries a head at token k with all that follows it, and keeps it in
// best where it is the longest.
func (t *Titles) headed(best *draft, d draft, k, limit int, exact bool, depth int) {
	p, n := t.phraseAt(k, limit, useHead, false)
	if p == nil || n == 1 && t.isVerb(k) || d.last == itemOwner && p.kind.verb && p.plural || t.changesCase(&d, k) {
		return
	}
	d.head, d.kind, d.plural = Range{k, k + n}, p.kind, p.plural
	d.end = k + n
	t.ownerInCapitals(&d, k)
	if p.kind.party != "" {
		d.addOwn(TitleParty{Range: d.head, ID: p.kind.party})
	}
	t.suffixes(&d, limit)
	t.complements(&d, limit, exact, depth)
	t.suffixes(&d, limit)
	if c, ok := t.owning(&d, limit, exact, depth); ok {
		d = c
	} else if d.end < limit && t.possessive(d.end) || !(exact && d.end == limit) && !t.isOffice(&d, limit) {
		return
	} else {
		t.ranksBehind(&d, limit, exact)
	}
	best.keep(&d)
}

// ownerInCapitals takes capitals in no list before somebody's servant for the owner,
// a person or a body ("Trump envoy").
func (t *Titles) ownerInCapitals(d *draft, k int) {
	served := d.kind.sort == Staff || d.kind.sort == Envoy || d.kind.sort == Spokesperson
	if !served || d.owns > 0 || d.possessorKind != NoPossessor || d.portfolio.Empty() || d.portfolio.First != d.first {
		return
	}
	for i := d.portfolio.First; i < d.portfolio.End; i++ {
		if !t.unknown(i, k) {
			return
		}
	}
	d.possessor, d.possessorKind, d.portfolio, d.unmarked = d.portfolio, PossessorName, Range{}, true
}

// keep takes the other draft where it is longer.
func (d *draft) keep(other *draft) {
	if other.end > d.end {
		*d = *other
	}
}

// owning reads on where the office found so far owns another: "US President's
// special envoy", "Secretary-General spokesman".
func (t *Titles) owning(d *draft, limit int, exact bool, depth int) (draft, bool) {
	if d.end >= limit || depth >= maxDepth {
		return draft{}, false
	}
	next := d.end
	if t.possessive(next) {
		next++
	} else if p, _ := t.phraseAt(next, limit, useHead, false); p == nil || p.kind.sort != Staff && p.kind.sort != Spokesperson && p.kind.sort != Envoy {
		return draft{}, false
	}
	of := draft{first: d.first, possessor: Range{d.first, d.end}, possessorKind: PossessorOffice, own: d.own, owns: d.owns, evidence: true, last: itemOwner}
	return t.parseFrom(of, next, limit, exact, depth+1)
}

// isOffice judges a head in the midst of a text.
func (t *Titles) isOffice(d *draft, limit int) bool {
	if t.isCompound(d, limit) || d.kind.verb && t.verbReading(d, limit) {
		return false
	}
	evidence := d.evidence || d.behind || d.owns > 0
	switch d.kind.strength {
	case strong:
		return true
	case weak:
		return evidence || t.beforeName(d, limit)
	}
	return d.possessorKind != NoPossessor || d.owns > 0
}

// beforeName reports whether a capitalised weak head stands before a name.
func (t *Titles) beforeName(d *draft, limit int) bool {
	return t.toks[d.head.First].capital && (t.unknown(d.end, limit) || d.end < limit && t.toks[d.end].nameEnd > 0)
}

// isCompound reports whether the head is part of another word ("secretary
// school", "secretary-bird").
func (t *Titles) isCompound(d *draft, limit int) bool {
	if d.end >= limit || d.behind {
		return false
	}
	tok := &t.toks[d.end]
	switch {
	case tok.lower == "-":
		return d.end+1 < limit && t.wordlike(d.end+1)
	case t.tags == nil:
		return tok.use&useCompound != 0
	}
	return t.tags[d.end] == "NOUN" && tok.use&(useStop|useRank|useHonorific) == 0
}

// verbReading reports whether a word such as "heads" is a verb here.
func (t *Titles) verbReading(d *draft, limit int) bool {
	if t.tags != nil || d.behind || d.end >= limit {
		return t.tags == nil && !d.behind && d.plural && d.end >= limit
	}
	tok := &t.toks[d.end]
	if d.plural {
		return tok.lower != "," && tok.lower != "." && tok.lower != "and" && t.toks[d.end].nameEnd == 0
	}
	return tok.use&(useArticle|usePronoun) != 0 || tok.lower == "to" || tok.lower == "for"
}

// kinned tries kinship at token k; it needs an owner, before or behind it.
func (t *Titles) kinned(best *draft, d draft, k, limit, depth int, exact bool) {
	p, n := t.phraseAt(k, limit, useKin, false)
	if p == nil || t.isVerb(k) {
		return
	}
	d.kin, d.kinAt, d.plural, d.end = p.kind, Range{k, k + n}, p.plural, k+n
	if d.possessorKind == NoPossessor {
		t.kinOf(&d, limit, depth)
	}
	if d.possessorKind == NoPossessor && !(d.last == itemOwner || exact && d.end == limit && k == d.first) {
		return
	}
	if d.end >= limit || !t.possessive(d.end) {
		best.keep(&d)
	}
}

// kinOf reads "of the president", "of Lea Brandt" behind kinship.
func (t *Titles) kinOf(d *draft, limit, depth int) {
	if d.end+1 >= limit || t.toks[d.end].lower != "of" && t.toks[d.end].lower != "to" {
		return
	}
	k := t.skipArticle(d.end+1, limit)
	if o, ok := t.parse(k, limit, false, depth+1); ok && (o.kind != nil || o.rank.End > 0) {
		d.possessor, d.possessorKind, d.end = Range{k, o.end}, PossessorOffice, o.end
		d.end = t.nameRun(d.end, limit)
	} else if end := t.nameRun(k, limit); end > k {
		d.possessor, d.possessorKind, d.end = Range{k, end}, PossessorName, end
	}
}

// nameRun is the end of a name that begins at token k: a marked one, or up to
// four capitalised words in no list.
func (t *Titles) nameRun(k, limit int) int {
	if k < limit && t.toks[k].nameEnd > 0 {
		return min(int(t.toks[k].nameEnd), limit)
	}
	end := k
	for end < min(limit, k+4) && (t.unknown(end, limit) || end > k && nameParticle(t.toks[end].lower) && t.unknown(end+1, limit)) {
		end++
	}
	return end
}

func nameParticle(w string) bool {
	switch w {
	case "bin", "ibn", "al", "el", "de", "van", "von", "-", "da", "abu":
		return true
	}
	return false
}

// suffixes reads "-elect", "designate" behind a head.
func (t *Titles) suffixes(d *draft, limit int) {
	k := d.end
	if k < limit && t.toks[k].lower == "-" {
		k++
	}
	if p, n := t.phraseAt(k, limit, useModifier, true); p != nil {
		d.mods |= p.mods
		d.end = k + n
		d.evidence = true
	}
}

// title gives the draft a life of its own.
func (d *draft) title() OfficeTitle {
	out := OfficeTitle{First: d.first, End: d.end, HeadAt: d.head, Mods: d.mods, Plural: d.plural, Portfolio: d.portfolio,
		Possessor: d.possessor, PossessorKind: d.possessorKind, Rank: d.rank, Honorific: d.address, KinAt: d.kinAt}
	if d.kind != nil {
		out.Head, out.Sort = d.kind.name, d.kind.sort
		out.Print = Range{d.first, d.end}
		for _, r := range []Range{d.rank, d.address} {
			if !r.Empty() && r.First > d.head.First {
				out.Print.End = min(out.Print.End, r.First)
			}
		}
		if d.possessor.End > 0 && d.possessor.First == d.first && d.possessorKind != PossessorOffice && !d.unmarked {
			out.Print.First = d.possessor.End
			if d.marked {
				out.Print.First++
			}
		}
	}
	if d.kin != nil {
		out.Kin = d.kin.name
	}
	out.Parties = append(out.Parties, d.own[:d.owns]...)
	out.About = append(out.About, d.about[:d.abouts]...)
	return out
}

func (d *draft) addOwn(p TitleParty) {
	if d.owns < len(d.own) {
		d.own[d.owns] = p
		d.owns++
	}
}

func (d *draft) addAbout(p TitleParty) {
	if d.abouts < len(d.about) {
		d.about[d.abouts] = p
		d.abouts++
	}
}

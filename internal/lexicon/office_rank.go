package lexicon

// ranked tries a rank or a form of address at token k, as a title of its own.
func (t *Titles) ranked(best *draft, d draft, k, limit int, exact bool) {
	if d.last == itemJoin || d.last == itemUnknown {
		return
	}
	d.end = k
	if t.ranksBehind(&d, limit, exact); d.end > k {
		best.keep(&d)
	}
}

// ranksBehind reads ranks and forms of address at the draft's end, where a name
// follows them.
func (t *Titles) ranksBehind(d *draft, limit int, exact bool) {
	end := d.end
	if end < limit && end > d.first && t.forms[end] == "," && exact { // "foreign minister, Dr"
		return
	}
	rank, address := Range{}, Range{}
	for end < limit {
		if p, n := t.phraseAt(end, limit, useHonorific, false); p != nil {
			address = address.grown(end, n)
			end += n
			continue
		}
		if n := t.rankAt(end, limit); n > 0 {
			rank = rank.grown(end, n)
			end += n
			continue
		}
		tok := &t.toks[end]
		if tok.use&useHonorific == 0 || tok.use&(usePronoun|useArticle) != 0 || !tok.capital {
			break
		}
		address = address.grown(end, 1)
		end++
	}
	if end == d.end || !t.nameFollows(end, limit, exact) {
		return
	}
	if !rank.Empty() {
		d.rank = rank
	}
	if !address.Empty() {
		d.address = address
	}
	d.end = end
}

// grown is the range with n tokens from k on; gaps are other parts' tokens.
func (r Range) grown(k, n int) Range {
	if r.Empty() {
		r.First = k
	}
	r.End = k + n
	return r
}

// rankAt is the number of tokens of a rank at token k ("Lt. Gen.",
// "Colonel-General", "rear admiral"), 0 for none.
func (t *Titles) rankAt(k, limit int) int {
	end := k
	for i := k; i < min(limit, k+6); i++ {
		tok := &t.toks[i]
		switch {
		case tok.nameEnd > 0:
			return end - k
		case tok.use&useRank != 0:
			end = i + 1
		case tok.use&useBeforeRank != 0 && end == k:
		case tok.lower == "-" && i+1 < limit && t.toks[i+1].use&useRank != 0:
		default:
			return end - k
		}
	}
	return end - k
}

// nameFollows reports whether a name begins at token k: the known one, a
// marked one, or a capitalised word that is in no list.
func (t *Titles) nameFollows(k, limit int, exact bool) bool {
	if exact {
		return k == limit
	}
	if k >= limit {
		return false
	}
	tok := &t.toks[k]
	return tok.nameEnd > 0 || t.toks[k-1].capital && t.unknown(k, limit)
}

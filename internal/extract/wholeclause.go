package extract

// findWholeClauses finds indirect speech that ends in a quotation: of "The meeting was held
// 'in a calm and friendly mood', said Lund" the whole clause is what Lund said, besides
// the very words.
func (x *reader) findWholeClauses() {
	told := map[int]bool{}
	for _, st := range x.statements {
		if st.out.Mode == "indirect" && st.cueToken >= 0 {
			told[st.cueToken] = true
		}
	}
	for _, st := range x.statements[:len(x.statements):len(x.statements)] {
		if st.out.Mode != "direct" || st.speaker == nil || st.block < 0 || st.first < 0 || st.cueToken < 0 || told[st.cueToken] {
			continue
		}
		first, _ := x.limits(x.SentenceOf(st.first))
		if st.cueToken < st.first {
			x.wholeBefore(st, first, told)
			continue
		}
		end := x.tokenAt(st.out.Content[0].End-1) + 1
		if st.cueToken < end || x.SentenceOf(st.cueToken) != x.SentenceOf(st.first) || st.speaker.first < end {
			continue
		}
		for k := first; k < st.first; k++ {
			if x.wordIs(k, ":", ";") || x.inQuotes[k] > 0 || x.saysAt(k) {
				first = end
				break
			}
		}
		if first >= st.first-1 || !x.isFiniteIn(first, end) || x.openers(first, st.first) {
			continue
		}
		a := *st.speaker
		a.cue = st.cueToken
		told[st.cueToken] = x.indirect(a, st.cueToken, first, x.clauseBefore(first, st.first, end))
	}
}

// clauseBefore is the end of the clause that stands whole before the one with the quotation
// ("The meeting lasted an hour and was held 'in a calm and friendly mood'"), else end.
func (x *reader) clauseBefore(first, quote, end int) int {
	for k := quote - 1; k > first+2; k-- {
		if x.Tokens[k].UPOS == "CCONJ" && x.isFiniteIn(first, k) && x.isFiniteIn(k, quote) {
			return k
		}
	}
	return end
}

// wholeBefore reads a clause that a quotation ends behind its speaker: "The talks may begin in
// March, she said, 'if all those remember'".
func (x *reader) wholeBefore(st *statement, first int, told map[int]bool) {
	begin := min(st.cueToken, st.speaker.first) - 1
	if st.speaker.first < first || begin < first+3 || x.Word(begin) != "," || !x.isFiniteIn(first, begin) || st.first-max(st.cueToken, st.speaker.end) > 8 {
		return
	}
	for k := first; k < begin; k++ {
		if x.inQuotes[k] > 0 || x.saysAt(k) || x.Tokens[k].UPOS == "SCONJ" && k == first {
			return
		}
	}
	a := *st.speaker
	a.cue = st.cueToken
	told[st.cueToken] = x.indirect(a, st.cueToken, first, begin)
}

// beforeQuotation is the end of the clauses of tokens [first, end) before the one that ends in
// a quotation, end where none does.
func (x *reader) beforeQuotation(first, end int) int {
	last := end - 1
	for last > first && x.Tokens[last].UPOS == "PUNCT" && x.inQuotes[last] == 0 {
		last--
	}
	if n := x.inQuotes[last]; n > 0 {
		if q := x.quotes[n-1].first; q > first+3 {
			return x.clauseBefore(first, q, end)
		}
	}
	return end
}

// openers reports whether the words before a quotation are only an opening that belongs to
// the words of saying: "In Oslo," "Asked about the boats,".
func (x *reader) openers(first, end int) bool {
	k := end - 1
	for k > first && x.Tokens[k].UPOS == "PUNCT" && x.Word(k) != "," {
		k--
	}
	return x.Word(k) == ","
}

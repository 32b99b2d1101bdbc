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
		if st.out.Mode != "direct" || st.speaker == nil || st.block < 0 || st.first < 0 || st.cueToken < st.first || told[st.cueToken] {
			continue
		}
		first, _ := x.limits(x.SentenceOf(st.first))
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

// openers reports whether the words before a quotation are only an opening that belongs to
// the words of saying: "In Oslo," "Asked about the boats,".
func (x *reader) openers(first, end int) bool {
	k := end - 1
	for k > first && x.Tokens[k].UPOS == "PUNCT" && x.Word(k) != "," {
		k--
	}
	return x.Word(k) == ","
}

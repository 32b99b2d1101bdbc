package extract

// byFronted reads a sentence that ends in its verb of saying, where the tree does
// not show what was said: "The talks will go on, the ministry said on Monday."
func (x *reader) byFronted(s int, read map[int]bool) bool {
	first, end := x.limits(s)
	for v := end - 1; v > first+3 && v > end-24; v-- {
		if x.inQuotes[v] > 0 {
			return false
		}
		if !x.saysAt(v) || thinking[x.Lemma(v)] || silentVerbs[x.Lemma(v)] || !x.isFinite(v) || x.isPassive(v) || x.negated(v) || x.hasContent(v) || !x.endsSoon(v, end) {
			continue
		}
		a, begin, ok := x.closingSpeaker(v, first, end)
		if !ok || !x.isFiniteIn(first, begin) {
			return false
		}
		read[v] = x.indirect(a, v, first, begin)
		return read[v]
	}
	return false
}

// byOrder reads "A said … that B" and "A said B did" by the order of the words, for
// verbs whose clause the tree hangs elsewhere.
func (x *reader) byOrder(s int, read map[int]bool) {
	first, end := x.limits(s)
	for v := first + 1; v < end-3; v++ {
		if read[v] || !x.saysAt(v) || thinking[x.Lemma(v)] || x.Tokens[v].UPOS != "VERB" || !x.isFinite(v) || x.isPassive(v) || x.negated(v) {
			continue
		}
		from := x.clauseAfter(v, end)
		if from < 0 || silentVerbs[x.Lemma(v)] {
			continue
		}
		h := x.through(v)
		if h < 0 {
			h = x.subjectOf(v)
		}
		a, ok := x.attributionAt(h, v)
		if !ok || a.first >= from {
			a, ok = x.subjectBefore(v, first)
		}
		to := x.clauseStop(from, end)
		if ok && x.isFiniteIn(from, to) && x.indirect(a, v, from, to) {
			v = to - 1
		}
	}
}

// silentVerbs govern "that" clauses which are no statements.
var silentVerbs = setOf("agree ask demand urge propose suggest insist recommend call quote describe")

// clauseAfter is where what the verb at token v says begins: after "that", with
// nothing between but to whom, when and where, or right after the verb where a
// noun phrase and a finite verb follow; -1 for neither.
func (x *reader) clauseAfter(v, end int) int {
	if e, _, ok := x.nounPhrase(v+1, end); ok && x.Word(v+1) != "that" && e < end && x.inQuotes[e] == 0 && x.isFinite(e) && !x.saysAt(e) && !x.wordIs(v-1, "that", "which") {
		return v + 1
	}
	for k := v + 1; k < min(end-2, v+16); k++ {
		if x.wordIs(k, "that") && x.Tokens[k].UPOS == "SCONJ" {
			return k + 1
		}
		if x.Tokens[k].UPOS == "VERB" || x.Tokens[k].UPOS == "PUNCT" || x.inQuotes[k] > 0 {
			return -1
		}
	}
	return -1
}

// clauseStop is the end of what is said from token k on: before a semicolon, a
// dash, or the comma with which the speaker's next act begins.
func (x *reader) clauseStop(k, limit int) int {
	limit = min(limit, k+3*far)
	for i := k; i < limit; i++ {
		if x.inQuotes[i] > 0 {
			continue
		}
		if x.wordIs(i, ";", "—", "–") || x.spacedDash(i) || x.nextAct(i) {
			return i
		}
	}
	return limit
}

// nextAct reports whether token i begins what the speaker does besides: ", adding",
// "and agreed to".
func (x *reader) nextAct(i int) bool {
	if x.Word(i) == "," && x.wordIs(i+1, "adding", "saying", "noting", "stressing", "warning", "according", "while", "citing", "quoting") {
		return true
	}
	if x.Word(i) == "," && x.Word(i+1) == "and" {
		i++
	}
	if x.Word(i) != "and" || x.Tokens[i].UPOS != "CCONJ" {
		return false
	}
	v := i + 1
	if x.Tokens[v].UPOS == "ADV" {
		v++
	}
	return v < len(x.Tokens) && x.Tokens[v].UPOS == "VERB" && x.isFinite(v) && acting[x.Lemma(v)]
}

// acting are the verbs that go on with what a speaker does after a clause of what
// was said.
var acting = setOf("agree say add call urge express thank accuse warn stress note vow promise pledge reject deny condemn demand ask confirm reaffirm welcome invite propose")

// negated reports whether the verb at token v is denied or only possible.
func (x *reader) negated(v int) bool {
	for k := v - 1; k >= 0 && k >= v-3; k-- {
		if x.wordIs(k, "not", "never", "n't", "n’t", "to", "could", "may", "might", "should", "must", "would", "can") {
			return true
		}
	}
	return false
}

// closingSpeaker reads ", A said" or ", said A" around token v, and the token of
// the comma.
func (x *reader) closingSpeaker(v, first, end int) (attribution, int, bool) {
	if x.Word(v-1) == "," {
		if _, h, ok := x.nounPhrase(v+1, end); ok {
			a, ok := x.attributionAt(h, v)
			return a, v - 1, ok
		}
		return attribution{}, 0, false
	}
	h := x.subjectOf(v)
	if h < 0 || h > v || h < first {
		return attribution{}, 0, false
	}
	a, ok := x.attributionAt(h, v)
	begin, _ := x.phraseOf(h)
	begin = min(begin, a.first) - 1
	if !ok || begin <= first+1 || x.Word(begin) != "," || x.wordIs(begin+1, "which", "who", "that", "when", "where") {
		return attribution{}, 0, false
	}
	return a, begin, true
}

// bySource reads "According to A, …" and "…, according to A": all of the
// sentence besides is what A says.
func (x *reader) bySource(s int) bool {
	first, end := x.limits(s)
	for k := first; k+2 < end; k++ {
		if x.inQuotes[k] > 0 || !x.phrase(k, "according to") || k > first+1 && x.Word(k-1) != "," {
			continue
		}
		a, ok := x.namedBySource(k, end)
		if !ok || x.quoteBetween(first, k) {
			return false
		}
		from, to := first, k
		if k <= first+1 {
			from, to = x.afterComma(a.end, end), end
		}
		if !x.isFiniteIn(from, to) {
			return false
		}
		return x.indirect(a, k, from, to)
	}
	return false
}

// afterComma is the token after the next comma that follows token k closely, k
// where there is none.
func (x *reader) afterComma(k, end int) int {
	for i := k; i < min(end, k+16); i++ {
		if x.Word(i) == "," {
			return i + 1
		}
	}
	return k
}

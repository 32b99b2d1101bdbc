package extract

import (
	"slices"
	"strings"

	"parley/internal/mention"
)

// byFronted reads a sentence that ends in its verb of saying, where the tree does
// not show what was said: "The talks will go on, the ministry said on Monday."
func (x *reader) byFronted(s int, read map[int]bool) bool {
	first, end := x.limits(s)
	for v := end - 1; v > first+3 && v > end-24; v-- {
		if x.inQuotes[v] > 0 {
			return false
		}
		if !x.saysAt(v) || thinking[x.Lemma(v)] || silentVerbs[x.Lemma(v)] || !x.isPast(v) && !x.reportsBehind(v) || x.isPassive(v) || x.negated(v) || x.hasContent(v) || x.hasThing(v) || !x.endsSoon(v, end) {
			continue
		}
		a, begin, ok := x.closingSpeaker(v, first, end)
		if !ok || !x.isFiniteIn(first, begin) || x.wordIs(first, "asked") {
			return false
		}
		read[v] = x.indirect(a, v, first, x.beforeQuotation(first, begin))
		return read[v]
	}
	return false
}

// byOrder reads "A said … that B" and "A said B did" by the order of the words, for
// verbs whose clause the tree hangs elsewhere.
func (x *reader) byOrder(s int, read map[int]bool) {
	first, end := x.limits(s)
	for v := first; v < end-3; v++ {
		if read[v] || !x.saysAt(v) || thinking[x.Lemma(v)] || x.Tokens[v].UPOS != "VERB" || !x.isPast(v) && !x.goesOnSaying(v) && !x.wentOnTo(v) || x.isPassive(v) || x.negated(v) && !x.wentOnTo(v) {
			continue
		}
		if x.interrupts(v, first, end) {
			continue
		}
		from := x.clauseAfter(v, end)
		if from < 0 || silentVerbs[x.Lemma(v)] {
			continue
		}
		if x.demandedThat(v, end) || x.refuted(v) {
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
		if !ok && x.leads(v, first) {
			a, ok = x.leadIn(s, v)
		}
		to := x.beforeClosing(from, x.clauseStop(from, end))
		if ok && (x.isFiniteIn(from, to) || from == v+1 && x.bareClause(v, end)) && x.indirect(a, v, from, to) {
			v = to - 1
		}
	}
}

// beforeClosing is where ", B said" begins that ends the sentence behind what another said:
// "A told B that it would rain, an aide said". It is end where there is none.
func (x *reader) beforeClosing(from, end int) int {
	for v := end - 1; v > from+3 && v > end-24; v-- {
		if x.inQuotes[v] > 0 {
			return end
		}
		if x.saysAt(v) && !thinking[x.Lemma(v)] && (x.isPast(v) || x.reportsBehind(v)) && x.endsSoon(v, end) {
			if _, begin, ok := x.closingSpeaker(v, from, end); ok && begin > from {
				return begin
			}
			return end
		}
	}
	return end
}

// demandedThat reports whether the clause of the verb at token v is one in the
// subjunctive ("insisted that the post be reopened"), which tells what is demanded.
func (x *reader) demandedThat(v, end int) bool {
	for _, k := range x.kids(v) {
		if x.rel(k) == "ccomp" && k > v && x.isDemand(k, v) {
			return true
		}
	}
	return false
}

// interrupts reads a speaker and a verb of saying set between commas after the
// subject of what is said: "The talks, Lund said, would go on."
func (x *reader) interrupts(v, first, end int) bool {
	stop := v + 1
	for stop < min(end, v+10) && x.Word(stop) != "," && x.Tokens[stop].UPOS != "VERB" && x.Tokens[stop].UPOS != "SCONJ" {
		stop++
	}
	if x.Word(stop) != "," || stop+2 >= end || !x.isFinite(stop+1) {
		return false
	}
	comma := v - 1
	for comma > first && comma > v-10 && x.Word(comma) != "," {
		comma--
	}
	if x.Word(comma) != "," || comma-first < 1 || x.hasVerb(first, comma) || silentVerbs[x.Lemma(v)] {
		return false
	}
	a, ok := x.labelIn(comma+1, v)
	if !ok {
		return false
	}
	a.cue = v
	a.cueEnd = stop
	if !x.indirect(a, v, first, x.clauseStop(stop+1, end)) {
		return false
	}
	cue := x.Span(v, v+1)
	x.statements[len(x.statements)-1].out.Cue = &cue
	return true
}

// silentVerbs govern "that" clauses which are no statements.
var silentVerbs = setOf("agree ask demand urge propose suggest insist recommend call quote describe")

// clauseAfter is where what the verb at token v says begins: after "that", with
// nothing between but to whom, when and where, or right after the verb where a
// noun phrase and a finite verb follow; -1 for neither.
func (x *reader) clauseAfter(v, end int) int {
	if k := x.setSaying(v); k > 0 {
		return k
	}
	if x.bareClause(v, end) {
		return v + 1
	}
	if x.Word(v+1) == "that" && x.Tokens[v+1].UPOS != "SCONJ" && !x.isFinite(v+2) && x.inQuotes[v+1] == 0 && x.isFiniteIn(v+2, min(end, v+10)) {
		return v + 2 // whatever the tagger takes "that" for: "said that much remained to be done"
	}
	if k := x.saidInThat(v, end); k > 0 {
		return k
	}
	if k := x.toldBare(v, end); k > 0 {
		return k
	}
	if e, _, ok := x.nounPhrase(v+1, end); ok && x.Word(v+1) != "that" && e < end && x.inQuotes[e] == 0 && x.isFinite(e) && !x.saysAt(e) && !x.wordIs(v-1, "that", "which") {
		return v + 1
	}
	for k := v + 1; k < min(end-2, v+24); k++ {
		if x.wordIs(k, "that") && (x.Tokens[k].UPOS == "SCONJ" || strings.Contains(x.Tokens[k+1].Feats, "Number=Plur") && x.Tokens[k+1].UPOS == "NOUN") {
			return k + 1
		}
		if x.Word(k) == "," && x.thatBehind(k, end) {
			continue
		}
		if x.Tokens[k].UPOS == "CCONJ" && x.mentionAt(k+1) == nil && k > v+1 && x.Word(k-1) == "," {
			return -1
		}
		if k >= v+16 && x.Tokens[k].UPOS == "NOUN" && x.mentionAt(k) == nil {
			return -1
		}
		if x.Word(k) == "," && x.wordIs(k+1, "citing", "quoting") {
			for k += 2; k < min(end-2, v+16) && x.Word(k) != ","; k++ {
			}
			continue
		}
		if x.Tokens[k].UPOS == "VERB" && x.rel(k) == "acl" && strings.Contains(x.Tokens[k].Feats, "VerbForm=Part") && k > v+2 {
			continue // "said in a statement posted on Monday that"
		}
		if x.Tokens[k].UPOS == "VERB" || x.Tokens[k].UPOS == "PUNCT" || x.inQuotes[k] > 0 {
			return -1
		}
	}
	return -1
}

// plainSaying take no object but what is said.
var plainSaying = setOf("say add state claim explain reply answer insist")

// saidInThat is where the clause begins behind a phrase of where and how one says it, whose "that" the
// tagger takes for another word: "said in a note to reporters that the envoy would go". 0 for none.
func (x *reader) saidInThat(v, end int) int {
	if !plainSaying[x.Lemma(v)] || !x.wordIs(v+1, "in", "with", "to", "on", "at", "during", "by", "through", "via") {
		return 0
	}
	for k := v + 2; k < min(end-2, v+14); k++ {
		switch x.Tokens[k].UPOS {
		case "NOUN", "PROPN", "ADJ", "DET", "ADP", "NUM", "PRON", "SCONJ", "PART":
		default:
			return 0
		}
		if x.Word(k) != "that" || x.inQuotes[k] > 0 {
			continue
		}
		if at := x.Tokens[k-1].UPOS; at != "NOUN" && at != "PROPN" && at != "NUM" {
			return 0
		}
		if e, _, ok := x.nounPhrase(k+1, end); ok && e < end && x.isFinite(e) && !x.saysAt(e) && x.inQuotes[e] == 0 {
			return k + 1
		}
		return 0
	}
	return 0
}

// toldBare is where the clause begins that follows whom one was told without "that": "told the
// paper the boats would sail". 0 for none.
func (x *reader) toldBare(v, end int) int {
	if x.Lemma(v) != "tell" {
		return 0
	}
	for k := v + 2; k < min(end-2, v+8); k++ {
		before, at := x.Tokens[k-1].UPOS, x.Tokens[k].UPOS
		if before == "PUNCT" || at == "VERB" || x.inQuotes[k] > 0 || x.Word(k) == "that" {
			return 0
		}
		if before != "NOUN" && before != "PROPN" && before != "PRON" || at != "DET" && at != "PRON" && at != "PROPN" {
			continue
		}
		if m := x.mentionAt(k); m != nil && m.First < k {
			continue
		}
		if e, _, ok := x.nounPhrase(k, end); ok && e < end && x.isFinite(e) && !x.saysAt(e) {
			return k
		}
	}
	return 0
}

// bareClause reports whether what follows the verb of saying at token v is a clause whose verb
// in -ed the tree takes for a participle on its subject: "said 400 jobs depended on it".
func (x *reader) bareClause(v, end int) bool {
	if !x.wordIs(v, "said", "says", "added", "noted", "claimed") {
		return false
	}
	e, h, ok := x.nounPhrase(v+1, end)
	if !ok || e >= end || x.head(h) != v || x.rel(h) != "obj" || x.head(e) != h || x.rel(e) != "acl" || !strings.HasSuffix(x.Word(e), "ed") || x.Word(e+1) == "by" {
		return false
	}
	return !x.isFiniteIn(e+1, end)
}

// thatBehind reports whether what follows the comma at token k is an addition to whom, when
// and where, up to "that": "told his colleague, Omar Haddad, by phone on Monday that".
func (x *reader) thatBehind(k, end int) bool {
	for i := k + 1; i < min(end-2, k+18); i++ {
		if x.wordIs(i, "that") && x.Tokens[i].UPOS == "SCONJ" {
			return true
		}
		if x.Tokens[i].UPOS == "VERB" && !strings.Contains(x.Tokens[i].Feats, "VerbForm=Part") || x.Tokens[i].UPOS == "AUX" || x.Tokens[i].UPOS == "CCONJ" && x.mentionAt(i+1) == nil || x.Tokens[i].UPOS == "PRON" || x.inQuotes[i] > 0 || x.wordIs(i, ";", ":", "—", "–") {
			return false
		}
	}
	return false
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
			if j := x.dashAfter(i, limit); j > 0 {
				i = j
				continue
			}
			return i
		}
	}
	return limit
}

// nextAct reports whether token i begins what the speaker does besides: ", adding",
// "and agreed to".
func (x *reader) nextAct(i int) bool {
	if x.Word(i) == "," && (x.wordIs(i+1, "adding", "saying", "noting", "stressing", "warning", "according", "while", "citing", "quoting") || x.goesOnSaying(i+1)) {
		return true
	}
	if x.Word(i) == "," && x.wordIs(i+1, "and", "but") {
		i++
	}
	if !x.wordIs(i, "and", "but") || x.Tokens[i].UPOS != "CCONJ" {
		return false
	}
	v := i + 1
	if x.Tokens[v].UPOS == "ADV" {
		v++
	}
	if v < len(x.Tokens) && x.Word(v) == "also" {
		v++
	}
	return v < len(x.Tokens) && x.Tokens[v].UPOS == "VERB" && x.isPast(v) && (acting[x.Lemma(v)] || voicing[x.Lemma(v)] || x.Lemma(v) == "insist")
}

// dashAfter is the dash that ends an addition which the dash at token i begins, where the
// clause goes on with its verb: "all points – the river among them – had been raised". 0 for none.
func (x *reader) dashAfter(i, limit int) int {
	if !x.wordIs(i, "—", "–") && !x.spacedDash(i) {
		return 0
	}
	for j := i + 2; j < min(limit-1, i+30); j++ {
		if x.wordIs(j, "—", "–") || x.spacedDash(j) {
			if x.Tokens[j+1].UPOS == "AUX" || x.isFinite(j+1) {
				return j
			}
			return 0
		}
	}
	return 0
}

// goesOnSaying reports whether token i is a participle with which a speaker goes on after a
// comma: ", pointing out that", ", reiterating that".
func (x *reader) goesOnSaying(i int) bool {
	if i >= len(x.Tokens) || x.Word(i-1) != "," || x.Tokens[i].UPOS != "VERB" || !strings.HasSuffix(x.Word(i), "ing") {
		return false
	}
	return (x.saysAt(i) || x.Lemma(i) == "point") && !thinking[x.Lemma(i)]
}

// acting are the verbs that go on with what a speaker does after a clause of what
// was said.
var acting = setOf("agree say add call urge express thank accuse warn stress note vow promise pledge reject deny condemn demand ask confirm reaffirm welcome invite propose commit undertake decide underline underscore emphasise emphasize")

// isPast reports whether the verb at token v tells what somebody did: a finite form, or
// one in -ed without an auxiliary that the tagger takes for a participle.
func (x *reader) isPast(v int) bool {
	if x.isFinite(v) {
		return true
	}
	return x.rel(v) != "acl" && x.rel(v) != "amod" && strings.HasSuffix(x.Word(v), "ed") &&
		!slices.ContainsFunc(x.kids(v), func(k int) bool { return x.rel(k) == "aux" })
}

// negated reports whether the verb at token v is denied or only possible.
func (x *reader) negated(v int) bool {
	if x.Word(v-1) == "to" {
		return true
	}
	for k := v - 1; k >= 0 && k >= v-3; k-- {
		if x.wordIs(k, "not", "never", "n't", "n’t", "could", "may", "might", "should", "must", "would", "can") {
			return true
		}
	}
	return false
}

// closingSpeaker reads ", A said" or ", said A" around token v, and the token of
// the comma.
func (x *reader) closingSpeaker(v, first, end int) (attribution, int, bool) {
	if h := x.subjectOf(v); h >= first && h < v && (x.Tokens[v].UPOS == "VERB" || !x.reportsBehind(v)) {
		a, ok := x.attributionAt(h, v)
		begin, _ := x.phraseOf(h)
		begin = min(begin, a.first) - 1
		return a, begin, ok && x.endsContent(begin, first)
	}
	if m := x.closingName(v); m != nil {
		a, ok := x.attributionAt(x.headOf(m.First, m.End), v)
		begin := x.beforeTitle(m.First, first)
		return a, begin, ok && x.endsContent(begin, first)
	}
	for c := v - 2; c > first+3 && c > v-16; c-- {
		if x.Word(c) != "," {
			continue
		}
		a, ok := x.labelIn(c+1, v)
		if e, h, noun := x.nounPhrase(c+1, v); !ok && noun && e == v && x.isOutlet(h) {
			a, ok = x.attributionAt(h, v)
		}
		if ok && a.end >= v-4 {
			a.cue = v
			return a, c, x.endsContent(c, first)
		}
		break
	}
	if x.Word(v-1) == "," && x.Lemma(v) != "tell" {
		if _, h, ok := x.nounPhrase(v+1, end); ok {
			a, ok := x.attributionAt(h, v)
			return a, v - 1, ok
		}
	}
	return attribution{}, 0, false
}

// endsContent reports whether token i is the comma between what is said and who says it.
func (x *reader) endsContent(i, first int) bool {
	return i > first+1 && x.Word(i) == "," && !x.wordIs(i+1, "which", "who", "that", "when", "where")
}

// closingName is the person named right before the verb at token v, a comma between
// them left out; nil for none.
func (x *reader) closingName(v int) *mention.Mention {
	k := v - 1
	if x.Word(k) == "," {
		k--
	}
	if m := x.mentionAt(k); m != nil && m.Kind == mention.Person && m.End == k+1 {
		return m
	}
	return nil
}

// beforeTitle is the token before the title that stands before a name at token k:
// the comma before "the region's chief diplomat, Vitaly Gnatenko".
func (x *reader) beforeTitle(k, first int) int {
	k--
	if x.Word(k) == "," {
		k--
	}
	for n := 0; k > first && n < 14; n++ {
		switch x.Tokens[k].UPOS {
		case "DET", "ADJ", "NOUN", "PROPN", "PART", "ADP":
			k--
			continue
		}
		if x.wordIs(k, "its", "their", "his", "her") {
			k--
		}
		break
	}
	return k
}

// bySource reads "According to A, …" and "…, according to A": all of the
// sentence besides is what A says.
func (x *reader) bySource(s int) bool {
	first, end := x.limits(s)
	for k := first; k+2 < end; k++ {
		said := x.asSaid(k, end)
		if x.inQuotes[k] > 0 || !x.phrase(k, "according to") && !x.inWordsOf(k) && said == 0 || k > first+1 && x.Tokens[k-1].UPOS != "PUNCT" {
			continue
		}
		a, ok := x.namedBySource(k, end)
		if !ok {
			return false
		}
		from, to := first, k
		if k <= first+1 {
			from, to = x.afterComma(max(a.end, said+1), end), end
		}
		if said > 0 {
			return x.isFiniteIn(from, to) && x.indirect(a, said, from, to)
		}
		if k > first+1 && !x.isFiniteIn(from, to) && x.Word(a.end) == "," && x.isFiniteIn(a.end, end) && k-first <= 8 {
			return x.indirect(a, k, first, end) // "Behind it, according to two diplomats, lie three meetings"
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
	for i := k; i < min(end, k+24); i++ {
		if x.Word(i) != "," {
			continue
		}
		if i == k && (x.wordIs(i+1, "which", "who", "citing", "quoting", "a", "an", "the") || x.Tokens[i+1].UPOS == "VERB" && strings.HasSuffix(x.Word(i+1), "ing")) {
			if next := x.afterAside(i+1, end); next > 0 {
				return next
			}
		}
		if m := x.mentionAt(i + 1); i == k && m != nil && m.Kind == mention.Person && m.First == i+1 && x.Word(m.End) == "," && x.isFiniteIn(m.End+1, end) {
			return m.End + 1 // "according to the ambassador to Oman, A, the sides met"
		}
		return i + 1
	}
	return k
}

// afterAside is the token after the comma that ends an addition between commas that begins
// at token k, where a clause of its own follows; 0 where none does.
func (x *reader) afterAside(k, end int) int {
	for i := k; i < min(end, k+24); i++ {
		if x.Word(i) == "," && i > k+1 {
			if x.isFiniteIn(i+1, end) {
				return i + 1
			}
			return 0
		}
	}
	return 0
}

package extract

import (
	"strings"
)

// nthTime: "met for the fourth time", "the first time that they spoke".
func (x *reader) nthTime(i, first, end int) *claim {
	n := x.ordinalNumber(i)
	t := i + 1
	for t < end && t < i+4 && x.wordIs(t, "such", "consecutive", "straight", "successive", "ever") {
		t++
	}
	if n == 0 || !x.wordIs(t, "time") {
		return nil
	}
	v := x.head(t)
	if v < 0 || !x.isMeetingVerb(v) {
		if v = x.clauseUnder(t); v < 0 {
			return nil
		}
	}
	if x.isNegated(v) {
		return nil
	}
	return numbered("ordinal", n, x.unitOfVerb(v), v, min(v, x.beforeOrdinal(i, first)), max(v+1, t+1))
}

// clauseUnder is the verb of meeting in the clause that says which time is meant:
// "the first time that they spoke", "the first time they have met". -1 for none.
func (x *reader) clauseUnder(t int) int {
	for _, k := range x.kids(t) {
		if r := x.rel(k); r == "acl" && x.isMeetingVerb(k) {
			return k
		}
	}
	_, end := x.limits(x.SentenceOf(t))
	for k := t + 1; k < min(end, t+16); k++ {
		switch r := x.rel(k); {
		case x.Tokens[k].UPOS == "VERB" && x.isMeetingVerb(k) && (r == "acl" || r == "ccomp" || r == "advcl"):
			return k
		case x.Tokens[k].UPOS == "VERB" || x.Tokens[k].UPOS == "PUNCT":
			return -1
		}
	}
	return -1
}

// beforeOrdinal is the first token of the phrase that an ordinal begins: with the
// article or the owner before it, and "for".
func (x *reader) beforeOrdinal(i, first int) int {
	if i > first && x.wordIs(i-1, "the", "a", "an", "their", "its", "his", "her", "our", "my", "this", "very") {
		i--
	}
	if i > first && x.wordIs(i-1, "for") {
		i--
	}
	return i
}

// ordinalAt: "the second round of talks", "was the eighth between the two
// presidents", "a visit, her second in two years".
func (x *reader) ordinalAt(i, first, end int) *claim {
	n := x.ordinalNumber(i)
	if n == 0 || x.Word(i+1) == "-" && strings.HasSuffix(x.Word(i+2), "est") {
		return nil
	}
	noun, unit := x.countedNoun(i, end)
	if noun < 0 {
		noun, unit = x.understood(i)
	}
	if noun < 0 {
		noun, unit = x.dayOfTalks(i)
	}
	if v := x.firstTo(i, end); noun < 0 && n == 1 && v >= 0 {
		return numbered("ordinal", n, x.unitOfVerb(v), v, x.beforeOrdinal(i, first), v+1)
	}
	if noun < 0 || n == 1 && !x.isFirst(i, noun, unit) {
		return nil
	}
	k := numbered("ordinal", n, unit, noun, x.beforeOrdinal(i, first), max(noun, i)+1)
	k.first = min(k.first, noun)
	k.bare = (unit == "round" || unit == "session") && x.ofWhat(noun) < 0
	if k.bare && x.ofAssembly(noun) {
		return nil
	}
	return k
}

// ofAssembly reports whether a session or round is one of a parliament, an assembly, a court or
// a vote: "the court held its third session", "the 77th session of the General Assembly".
func (x *reader) ofAssembly(i int) bool {
	is := func(k int) bool {
		return x.wordIs(k, "court", "tribunal", "parliament", "assembly", "council", "congress", "cabinet", "election", "vote", "ballot", "voting", "senate", "chamber", "elections")
	}
	first, end := x.limits(x.SentenceOf(i))
	for k := i + 1; k < min(end, i+8) && (x.Word(i+1) == "of" || x.Word(i+1) == "in"); k++ {
		if is(k) {
			return true
		}
		if x.Tokens[k].UPOS == "VERB" || x.Tokens[k].UPOS == "PUNCT" {
			break
		}
	}
	for k := first; k < end; k++ {
		if x.wordIs(k, "hearing", "hearings", "trial", "judges", "prosecutor") {
			return true
		}
	}
	sen := &x.sentences[x.SentenceOf(i)]
	if v := x.head(i); v >= 0 && x.rel(i) == "obj" {
		if s := sen.tree.Subject(v - sen.base); s >= 0 && is(sen.base+s) {
			return true
		}
	}
	if x.Lemma(i) == "round" && x.SentenceOf(i) > 0 {
		first, _ = x.limits(max(0, x.SentenceOf(i)-3))
		for k := max(first, i-2*far); k < i; k++ {
			if x.Lemma(k) == "round" && x.Word(k+1) == "of" && !x.rounds(k) {
				return true
			}
		}
	}
	return false
}

// rounds reports whether the round at token k is one of talks.
func (x *reader) rounds(k int) bool {
	of := x.ofWhat(k)
	return of < 0 || x.isTalk(of)
}

// roundNumber: "round three of the talks", "round 2".
func (x *reader) roundNumber(i, first, end int) *claim {
	if !x.wordIs(i, "round") || x.Tokens[i].UPOS == "VERB" || x.Tokens[i].UPOS == "ADP" {
		return nil
	}
	n, _, after := x.numberAt(i+1, end)
	if n < 2 || n > 60 || !x.phrase(after, "of") || x.ofTalksAt(after+1, end) < 0 {
		return nil
	}
	return numbered("ordinal", n, "round", x.ofTalksAt(after+1, end), i, after)
}

// ofTalksAt is the noun of talks at token k or a few tokens behind, -1 for none.
func (x *reader) ofTalksAt(k, end int) int {
	for n := k; n < min(end, k+4); n++ {
		if x.Tokens[n].UPOS == "NOUN" {
			if x.isTalk(n) {
				return n
			}
			if x.rel(n) != "compound" {
				return -1
			}
		}
	}
	return -1
}

// understood is the noun that an ordinal without one stands for: the subject of
// "was the eighth", what "her second" is set beside.
func (x *reader) understood(i int) (int, string) {
	for _, k := range x.kids(i) {
		if x.rel(k) == "nsubj" && k < i {
			return x.unitHere(k)
		}
	}
	if first, _ := x.limits(x.SentenceOf(i)); x.hasCopula(i) {
		for k := max(first, i-far); k < i; k++ {
			if x.rel(k) == "nsubj" { // the tree hangs it on a verb between
				return x.unitHere(k)
			}
		}
	}
	if x.wordIs(i-1, "its", "their", "his", "her", "the") && x.wordIs(i-2, ",", "–", "—") && x.wordIs(i+1, "since", "in", "to", "between", "of", "this", "with", "at", "so", ",", ".") {
		return x.unitBefore(i - 3)
	}
	if x.wordIs(i-1, ",", "–", "—") && x.wordIs(i+1, "since", "in") {
		return x.unitBefore(i - 2)
	}
	if h := x.head(i); h >= 0 && x.rel(i) == "appos" {
		return x.unitHere(h)
	}
	return -1, ""
}

// firstTo is the verb of meeting in "the first Norwegian minister to visit Oman", -1 for none.
func (x *reader) firstTo(i, end int) int {
	for k := i + 1; k < min(end, i+10); k++ {
		if x.Word(k) == "to" && x.isMeetingVerb(k+1) && (x.rel(k+1) == "acl" || x.rel(k+1) == "xcomp" || x.rel(k+1) == "advcl") {
			return k + 1
		}
		if x.Tokens[k].UPOS == "VERB" || x.wordIs(k, ",", ".") {
			return -1
		}
	}
	return -1
}

// unitBefore is the nearest noun of meetings, or verb of meeting, up to token i: what
// "held talks in Oslo on Friday, their third since March" counts.
func (x *reader) unitBefore(i int) (int, string) {
	if i < 0 {
		return -1, ""
	}
	first, _ := x.limits(x.SentenceOf(i))
	for k := i; k >= max(first, i-20); k-- {
		if x.ordinalNumber(k) > 0 {
			return -1, "" // "the first was held in Oslo, the second in Muscat"
		}
	}
	for k := i; k >= max(first, i-14); k-- {
		if noun, unit := x.unitHere(k); noun >= 0 && x.Tokens[k].UPOS == "NOUN" {
			return noun, unit
		}
		if x.Tokens[k].UPOS == "VERB" && x.isMeetingVerb(k) {
			return k, x.unitOfVerb(k)
		}
	}
	return -1, ""
}

// dayOfTalks is "day" after the ordinal at token i, where the subject of its verb is
// talks: "the talks entered their fourth day".
func (x *reader) dayOfTalks(i int) (int, string) {
	k := i + 1
	if x.wordIs(k, "straight", "consecutive", "successive") {
		k++
	}
	if !x.wordIs(k, "day") || x.head(k) < 0 {
		return -1, ""
	}
	v := x.head(k)
	sen := &x.sentences[x.SentenceOf(i)]
	s := sen.tree.Subject(v - sen.base)
	switch {
	case s >= 0 && sen.base+s != k && x.Tokens[sen.base+s].UPOS == "NOUN" && x.isTalk(sen.base+s) && !x.wordIs(v, "begin", "begins", "began", "start", "starts", "started", "open", "opens"):
		return sen.base + s, "day"
	case x.Tokens[v].UPOS == "VERB" && x.isMeetingVerb(v):
		return v, "day"
	}
	return -1, ""
}

// saysSecond reports whether the sentence of token i tells a second or the last one from
// it.
func (x *reader) saysSecond(i int) bool {
	first, end := x.limits(x.SentenceOf(i))
	for k := first; k < end; k++ {
		if k != i && (x.ordinalNumber(k) > 0 || x.wordIs(k, "last", "latest", "next", "other")) {
			return true
		}
	}
	return false
}

// isFirst reports whether "first" before the noun says that there was none before, and
// does not only tell two meetings of the report apart ("The first round was
// held in May, the second in June").
func (x *reader) isFirst(i, noun int, unit string) bool {
	if unit == "day" || x.Tokens[i].UPOS == "ADV" && !x.wordIs(i+1, "since") {
		return false
	}
	if x.wordIs(i+1, "since") || noun < i && x.hasCopula(i) && !x.wordIs(i+1, ",", ".", "and") {
		return true
	}
	if plural(x.Word(noun)) && !x.wordIs(noun, "talks", "consultations", "negotiations", "contacts", "discussions") {
		return false
	}
	if x.wordIs(i-1, "its", "their", "his", "her", "our", "my", "a", "very", "ever") || isPossessive(x.Word(i-1)) || x.wordIs(i+1, "such", "ever", "direct", "official", "known", "public") {
		return true
	}
	for k := i + 1; k < noun+8 && k < len(x.Tokens) && x.SentenceOf(k) == x.SentenceOf(i); k++ {
		if k < noun && x.wordIs(k, "face", "face-to-face", "direct", "official") || k > noun && x.Word(k) == "since" {
			return true
		}
		if k > noun && x.Word(k) == "in" {
			if w, _ := x.lengthWindow(k, len(x.Tokens)); w != nil {
				return true
			}
		}
	}
	switch x.rel(noun) {
	case "root", "appos", "xcomp", "acl", "ccomp", "parataxis":
		return true
	case "nsubj", "nsubj:pass": // rounds are numbered: "The first round was held in Colombo"
		if (unit == "round" || unit == "session") && noun == i+1 && !x.saysSecond(i) {
			return true
		}
	}
	for _, k := range x.kids(noun) {
		if x.rel(k) == "cop" || k > noun && x.rel(k) == "nmod" && x.wordsAt(k, "between", "of", "since", "in", "with") {
			return true
		}
	}
	return false
}

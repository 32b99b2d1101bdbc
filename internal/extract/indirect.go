package extract

import (
	"slices"
	"strings"

	"parley"
	"parley/internal/lexicon"
)

// silentClasses are the classes of verbs of saying whose content is no statement
// (format.md): what is demanded, proposed, asked or refused is an undertaking,
// what two sides agree on an agreement.
var silentClasses = setOf("demand propose ask refuse agree")

// thinking are verbs of the frames of saying that tell of minds, not of words.
var thinking = setOf("think believe feel hope doubt reckon wonder fear expect know")

// findIndirect finds indirect speech: "A said that …", "…, A said", "according to
// A, …". In a list under a lead-in ("The participants:") the lead-in's
// subject speaks.
func (x *reader) findIndirect() {
	for s := range x.Sentences {
		if x.skips(s) || x.sentences[s].tree == nil {
			continue
		}
		read := map[int]bool{}
		if first, end := x.limits(s); x.asSaid(first, end) > 0 && x.bySource(s) {
			continue
		}
		fronted := x.byFrames(s, read)
		if !x.bySource(s) && !fronted {
			x.byFronted(s, read)
		}
		x.byOrder(s, read)
	}
}

// byFrames reads the clauses that the verbs and nouns of saying of sentence s
// govern. It reports whether one of them stands before its verb.
func (x *reader) byFrames(s int, read map[int]bool) bool {
	sen := &x.sentences[s]
	first, end := x.limits(s)
	fronted, last := false, -1
	for i := range sen.matches {
		m := &sen.matches[i]
		cue := sen.base + m.Predicate
		if cue == last || !x.tellsContent(m, cue) || x.phrase(cue, "according to") || x.secondSubject(cue) >= 0 {
			continue
		}
		head := sen.base + m.Fill(lexicon.RoleContent)[0]
		a, ok := x.indirectSpeaker(s, m, cue, first)
		if !ok {
			continue
		}
		from, to := x.extent(head)
		if from > cue {
			to = x.beforeClosing(from, x.clauseStop(from, to))
		} else if to <= cue {
			to = x.beforeQuotation(from, to)
		}
		if from < cue {
			from = x.wholeClause(from, first)
		}
		if x.indirect(a, cue, max(from, first), min(to, end)) {
			last, read[cue] = cue, true
			fronted = fronted || from < cue
		}
	}
	return fronted
}

// wholeClause is where the clause begins that tokens from on belong to, where the tree breaks it off in the
// middle, with no mark before them: the beginning of the sentence.
func (x *reader) wholeClause(from, first int) int {
	if from <= first || from-first > far || x.Tokens[from].UPOS == "SCONJ" {
		return from
	}
	for k := first; k < from; k++ {
		if u := x.Tokens[k].UPOS; u == "PUNCT" && x.Word(k) != "-" || x.inQuotes[k] > 0 || x.saysAt(k) && x.rel(k) != "root" || k == from-1 && (u == "CCONJ" || u == "SCONJ") {
			return from
		}
	}
	return first
}

// tellsContent reports whether a frame says what somebody stated: a clause with
// a subject, in a verb of saying that is neither denied nor only possible.
func (x *reader) tellsContent(m *lexicon.FrameMatch, cue int) bool {
	content := m.Fill(lexicon.RoleContent)
	if !speaks(m) || len(content) == 0 || x.inQuotes[cue] > 0 || silentClasses[m.Frame.Attribute("class")] ||
		thinking[x.Lemma(cue)] || silentVerbs[x.Lemma(cue)] && x.Lemma(cue) != "insist" && x.Lemma(cue) != "suggest" {
		return false
	}
	head := x.sentences[x.SentenceOf(cue)].base + content[0]
	if head == cue || !x.isClause(head) || x.isDemand(head, cue) || x.asksIn(head, cue) {
		return false
	}
	if head < cue && x.saysAt(head) && slices.ContainsFunc(x.kids(head), func(k int) bool { return x.rel(k) == "ccomp" && k > head }) {
		return false // "A said that it would rain, B said": A's words, which B carries
	}
	for k := head + 1; k < cue; k++ {
		if x.Word(k) == ";" && x.inQuotes[k] == 0 {
			return false // "the paper reported that they were paid; they deny it"
		}
	}
	for _, k := range x.kids(cue) {
		if x.rel(k) == "advmod" && x.wordIs(k, "not", "never", "n't") || x.rel(k) == "mark" && x.Word(k) == "to" && !x.wentOnTo(cue) || x.rel(k) == "mark" && x.wordIs(k, "if", "unless") {
			return false
		}
		if x.rel(k) == "aux" && x.wordIs(k, "could", "may", "might", "should", "must", "would", "can") {
			return false
		}
	}
	return true
}

// refuting are verbs that turn others' claims and reports down.
var refuting = setOf("reject dismiss deny refute dispute rebut question doubt brush contradict debunk")

// refuted reports whether the claims or reports at token i are turned down by the verb right
// before them, whatever the tagger takes them for.
func (x *reader) refuted(i int) bool {
	k := i - 1
	for k > 0 && k > i-4 && (x.Tokens[k].UPOS == "ADJ" || x.Tokens[k].UPOS == "DET" || x.Tokens[k].UPOS == "NOUN") {
		k--
	}
	return k >= 0 && x.wordIs(i, "claims", "reports", "claim", "report", "suggestions", "allegations") && refuting[x.Lemma(k)]
}

// wentOnTo reports whether "to" and the verb of saying at token v tell of what was said:
// "went on to say", "was quick to add", "took to the air to say".
func (x *reader) wentOnTo(v int) bool {
	if x.Word(v-1) != "to" {
		return false
	}
	h := x.head(v)
	if h < 0 || x.negated(h) {
		return false
	}
	switch x.Lemma(h) {
	case "go":
		return x.Word(h+1) == "on"
	case "quick", "careful", "hasten", "continue", "proceed", "rush", "use", "return", "interrupt", "pause":
		return true
	case "take":
		return x.Word(h+1) == "to"
	}
	return false
}

// isClause reports whether token h heads a clause with a subject of its own.
func (x *reader) isClause(h int) bool {
	for _, k := range x.kids(h) {
		switch x.rel(k) {
		case "nsubj", "csubj", "expl":
			return true
		}
	}
	return false
}

// isDemand reports whether the clause of token h after a verb such as "insist" is one in
// the subjunctive: "insisted that the post be reopened".
func (x *reader) isDemand(h, cue int) bool {
	switch strings.TrimSuffix(x.Lemma(cue), "ed") {
	case "insist", "suggest", "recommend", "urge", "demand", "request", "propose", "ask":
	default:
		return false
	}
	for _, k := range x.kids(h) {
		if x.rel(k) == "aux" && x.isFinite(k) || x.rel(k) == "cop" && x.isFinite(k) {
			return x.Word(k) == "be"
		}
		if (x.rel(k) == "aux" || x.rel(k) == "cop") && x.Word(k) == "be" {
			return true
		}
	}
	return !x.isFinite(h) && x.Tokens[h].UPOS == "VERB" && x.Word(h) == x.Lemma(h)
}

// asksIn reports whether the clause of token h is a question: "did not say
// when", "explained how".
func (x *reader) asksIn(h, cue int) bool {
	if h < cue {
		from, _ := x.extent(h) // "When the council met, A acknowledged the letter"
		return slices.ContainsFunc(x.kids(h), func(k int) bool {
			return k == from && (x.rel(k) == "mark" || x.rel(k) == "advmod") && x.wordIs(k, "when", "while", "after", "before", "as", "since", "until", "once", "whenever", "where")
		})
	}
	from, _ := x.extent(h)
	return x.wordIs(from, "whether", "if", "when", "how", "why", "where", "who", "what", "which", "whom")
}

// indirectSpeaker is who speaks by the frame at token cue of sentence s: its
// subject, the office through which it speaks, the lead-in of a list; nobody where
// the report itself speaks ("it is noted that").
func (x *reader) indirectSpeaker(s int, m *lexicon.FrameMatch, cue, first int) (attribution, bool) {
	if h := x.through(cue); h >= 0 {
		return x.attributionAt(h, cue)
	}
	if x.refuted(cue) {
		return attribution{}, false // "rejected claims that": others' words
	}
	if x.quotesAs(cue) >= 0 {
		return x.attributionAt(x.subjectOf(cue), cue)
	}
	h := x.withSubject(cue)
	if h < 0 {
		h = x.frameSpeaker(x.leadVerb(cue))
	}
	if x.Tokens[cue].UPOS == "VERB" && (h < 0 || !x.maySpeak(h)) {
		if s := x.subjectOf(cue); h < 0 || s >= 0 && x.maySpeak(s) {
			h = s
		}
	}
	if h < 0 && x.leads(cue, first) {
		if a, ok := x.leadIn(s, cue); ok {
			return a, true
		}
	}
	passive := m.Passive || x.isPassive(cue)
	if passive && x.Lemma(cue) == "note" && x.Word(cue-1) == "is" && (h < 0 || x.Word(h) == "it") {
		return attribution{}, false // "it is noted that they met", which the report itself adds
	}
	if h >= 0 && x.rel(h) == "expl" || h >= 0 && passive && x.Word(h) == "it" || h < 0 && passive {
		return attribution{person: -1, first: cue, end: cue, cue: cue}, true
	}
	if h >= 0 && !(passive && x.Tokens[h].Rel == "nsubj:pass" && x.Lemma(cue) != "say") {
		if a, ok := x.attributionAt(h, cue); ok {
			return a, true
		}
	}
	return attribution{}, false
}

func (x *reader) isPassive(v int) bool {
	return slices.ContainsFunc(x.kids(v), func(k int) bool { return x.Tokens[k].Rel == "aux:pass" || x.Tokens[k].Rel == "nsubj:pass" })
}

// through is the office in "Norway said through its foreign ministry that", -1
// for none.
func (x *reader) through(cue int) int {
	for _, k := range x.kids(cue) {
		if x.rel(k) == "obl" && x.wordsAt(k, "through", "via") && x.isPeopleNoun(k) {
			return k
		}
	}
	return -1
}

// indirect adds the statement whose content is tokens [from, to), its verb, its
// speaker and marks at its ends left out. Where the verb and the speaker
// interrupt the content ("The talks, A said, will go on"), it has two parts.
func (x *reader) indirect(a attribution, cue, from, to int) bool {
	cueEnd := max(a.cueEnd, x.asideEnd(cue))
	parts := [][2]int{{from, to}}
	if from <= cue && cue < to {
		left, right := cue, cueEnd
		if a.first < a.end {
			left, right = min(cue, a.first), max(cueEnd, a.end)
		}
		if from <= a.first && a.end <= to || a.first == a.end {
			parts = [][2]int{{from, left}, {right, to}}
		} else if cue-from > to-cue {
			parts = [][2]int{{from, cue}}
		} else {
			parts = [][2]int{{cueEnd, to}}
		}
	}
	var content parley.List[parley.Span]
	st := &statement{person: a.person, cueToken: cue, first: -1}
	words := 0
	for _, p := range parts {
		f, t := x.trimContent(p[0], p[1])
		if len(parts) > 1 && f >= cue {
			f, t = x.trimContent(f, x.clauseStop(f, t))
			if f < t && x.saysAt(f) && strings.HasSuffix(x.Word(f), "ing") {
				continue
			}
		}
		if t-f < 2 && !(t-f == 1 && len(parts) > 1 && f < cue && x.Tokens[f].UPOS == "PROPN") || len(parts) > 1 && f >= cue && (!x.isFiniteIn(f, t) || x.Tokens[f].UPOS == "SCONJ") {
			continue
		}
		if st.first < 0 {
			st.first = f
		}
		st.end = t
		words += x.unquoted(f, t, cue)
		content = append(content, x.Span(f, t))
	}
	if len(content) == 0 || st.end-st.first < 3 || words < 2 || x.saidAlready(st.first, cue) {
		return false
	}
	a.cue = cue
	st.out = parley.Statement{Mode: "indirect", Content: content}
	x.sayIndirect(st, a, cueEnd)
	x.statements = append(x.statements, st)
	return true
}

// asideEnd is where the words of saying at token cue end: right behind it, or, of an aside within what is
// said ("the boats, Lund wrote in a note, would go"), at the comma behind all that belongs to it.
func (x *reader) asideEnd(cue int) int {
	if x.rel(cue) == "parataxis" {
		if _, end := x.reach(cue); end > cue && (x.Word(end) == "," || x.Word(end-1) == ",") {
			return end
		}
	}
	return cue + 1
}

// saidAlready reports whether a direct quotation that begins at token first has the word of
// saying at token cue.
func (x *reader) saidAlready(first, cue int) bool {
	if x.quoted[first] == 0 || x.quoted[first] > len(x.statements) {
		return false
	}
	st := x.statements[x.quoted[first]-1]
	return st.out.Mode == "direct" && st.first == first && st.cueToken == cue
}

// sayIndirect gives the statement its speaker, word of saying and evidence: all
// of the sentence from the first to the last of them.
func (x *reader) sayIndirect(st *statement, a attribution, cueEnd int) {
	cue := x.Span(a.cue, cueEnd)
	st.out.Cue = &cue
	from, to := min(a.cue, st.first), max(cueEnd, st.end)
	if a.first < a.end {
		v := a.voice
		st.out.Speaker, st.speaker = &v, &a
		st.out.Because = withSpeaker(nil, x.Span(a.first, a.end))
		if a.of[1] > 0 {
			st.out.Because = withSpeaker(st.out.Because, x.Span(a.of[0], a.of[1]))
		}
		if x.SentenceOf(a.first) == x.SentenceOf(a.cue) {
			from, to = min(from, a.first), max(to, a.end)
		}
	}
	st.out.Evidence = spans(x.Span(from, to))
}

// trimContent cuts marks and joining words from both ends of tokens [from, to).
func (x *reader) trimContent(from, to int) (int, int) {
	for from < to && (x.Tokens[from].UPOS == "PUNCT" || x.wordIs(from, "that") && x.rel(from) == "mark" || x.wordIs(from, "•")) {
		from++
	}
	for to > from && (x.Tokens[to-1].UPOS == "PUNCT" || x.wordIs(to-1, "and", "but") || x.wordIs(to-1, "as") && x.rel(to-1) == "mark") {
		to--
	}
	return from, to
}

// isFiniteIn reports whether a finite verb stands among tokens [from, to).
func (x *reader) isFiniteIn(from, to int) bool {
	for k := from; k < min(to, from+far); k++ {
		if x.isFinite(k) || x.Tokens[k].UPOS == "VERB" && x.head(k) < 0 {
			return true
		}
	}
	return false
}

// unquoted is the number of words of tokens [from, to) that are not quoted, or, where
// the word of saying at token cue is, not within another quotation, up to far.
func (x *reader) unquoted(from, to, cue int) int {
	n := 0
	for k := from; k < min(to, from+far); k++ {
		if x.quoted[k] == x.quoted[cue] && x.inQuotes[k] == x.inQuotes[cue] && x.Tokens[k].UPOS != "PUNCT" {
			n++
		}
	}
	return n
}

// leads reports whether token i begins its sentence, a bullet left out.
func (x *reader) leads(i, first int) bool {
	return i == first || i == first+1 && x.wordIs(first, "•", "-", "*", "–", "—", "·")
}

// leadIn reads the subject of a list item that begins with a verb: the first
// words of the paragraph before the list that ends in a colon.
func (x *reader) leadIn(s, cue int) (attribution, bool) {
	first, _ := x.limits(s)
	if b := x.BlockOf(s); b.Kind != parley.Item && !strings.ContainsAny(x.Tokens[first].Form, "•-*–—·") {
		return attribution{}, false
	}
	for k := s - 1; k >= 0 && k > s-12; k-- {
		first, end := x.limits(k)
		if x.Word(end-1) != ":" {
			if x.BlockOf(k).Kind == parley.Item || strings.ContainsAny(x.Tokens[first].Form, "•-*–—·") {
				continue
			}
			return attribution{}, false
		}
		_, h, ok := x.nounPhrase(first, end)
		if !ok {
			return attribution{}, false
		}
		return x.attributionAt(h, cue)
	}
	return attribution{}, false
}

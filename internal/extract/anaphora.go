package extract

import "parley"

// findSaidThis finds who says what the sentence before tells: "The talks have ended.
// This was announced by the ministry." The words said are that sentence.
func (x *reader) findSaidThis() {
	for s := 1; s < len(x.Sentences); s++ {
		if x.skips(s) || x.skips(s-1) || x.BlockOf(s-1).Kind == parley.Headline || x.sentences[s].tree == nil {
			continue
		}
		a, ok := x.saidThis(s)
		if !ok || x.sameSpeech(s-1) {
			continue
		}
		from, to := x.limits(s - 1)
		if from, to = x.trimContent(from, to); to-from < 4 || !x.isFiniteIn(from, to) || x.inQuotes[from] > 0 || x.quoted[from] > 0 {
			continue
		}
		st := &statement{person: a.person, cueToken: a.cue, first: from, end: to, speaker: &a, after: true}
		v, cue := a.voice, x.Span(a.cue, a.cue+1)
		st.out = parley.Statement{Mode: "indirect", Speaker: &v, Cue: &cue, Content: spans(x.Span(from, to)),
			Evidence: spans(x.Span(from, max(a.end, a.cue+1))), Because: withSpeaker(nil, x.Span(a.first, a.end))}
		x.statements = append(x.statements, st)
		x.note(a.person, s)
	}
}

// sameSpeech reports whether sentence s has words of a speaker of its own already.
func (x *reader) sameSpeech(s int) bool {
	first, end := x.limits(s)
	for _, st := range x.statements {
		if st.first < end && first < st.end || st.cueToken >= first && st.cueToken < end {
			return true
		}
	}
	return false
}

// saidThis reads "This was reported by A" and "A announced this" in sentence s.
func (x *reader) saidThis(s int) (attribution, bool) {
	first, end := x.limits(s)
	if x.wordIs(first, "this", "that", "it") && x.rel(first) == "nsubj" {
		by := first + 2
		for by < min(end, first+8) && x.Word(by) != "by" {
			by++
		}
		if v := x.sayingBetween(first+2, by); v >= 0 && x.Word(by) == "by" && x.wordIs(first+1, "was", "is", "has") {
			a, ok := x.speakerAt(by+1, end)
			a.cue = v
			return a, ok
		}
		return attribution{}, false
	}
	for v := first + 1; v < min(end-1, first+far); v++ {
		if !x.saysAt(v) || !x.wordIs(v+1, "this") && !(x.Word(v+1) == "about" && x.Word(v+2) == "this") || !x.isPast(v) && x.Tokens[v].UPOS != "VERB" || x.negated(v) {
			continue
		}
		t := v + 1
		if x.Word(t) == "about" {
			t++
		}
		if t+1 < end && !x.wordIs(t+1, ".", ",", "on", "in", "at", "during", "to", "via") {
			return attribution{}, false
		}
		if h := x.subjectOf(v); h >= first && h < v {
			return x.attributionAt(h, v)
		}
		return attribution{}, false
	}
	return attribution{}, false
}

// sayingBetween is the first verb of saying among tokens [from, to), -1 for none.
func (x *reader) sayingBetween(from, to int) int {
	for k := from; k < to; k++ {
		if x.saysAt(k) {
			return k
		}
	}
	return -1
}

package extract

import (
	"slices"
	"sort"

	"parley"
)

// voicing verbs give the voice for what their object or clause names: "Lund
// announced a meeting of the two sides".
var voicing = setOf("say state tell add note announce confirm report disclose reveal deny acknowledge claim mention declare write admit explain recall")

// voicesAt are the voices through whom the words at token i are said, outermost
// first: the report, then who states what the words stand in, then whom that
// one quotes.
func (x *reader) voicesAt(i int) parley.List[parley.Voice] {
	return x.voicesWithin(i, nil)
}

// voicesWithin is voicesAt as a statement's own chain: without the statement itself and
// what lies within it.
func (x *reader) voicesWithin(i int, self *statement) parley.List[parley.Voice] {
	voices := parley.List[parley.Voice]{{Report: true}}
	for _, st := range x.holding(i) {
		if st == self || self != nil && !(st.first <= self.first && self.end <= st.end && st.end-st.first > self.end-self.first) {
			continue
		}
		if st.via != nil {
			voices = addVoice(voices, st.via.voice)
		}
		if st.out.Speaker != nil {
			voices = addVoice(voices, *st.out.Speaker)
		}
		for _, c := range st.cites {
			voices = addVoice(voices, c.voice)
		}
	}
	if self != nil {
		if self.via != nil {
			voices = addVoice(voices, self.via.voice)
		}
		return voices
	}
	if a, ok := x.voiceOver(i); ok && len(voices) == 1 {
		voices = addVoice(voices, a.voice)
	}
	if a, ok := x.sourceBeside(i); ok && len(voices) == 1 {
		voices = addVoice(voices, a.voice)
	}
	return voices
}

// addVoice adds a voice that is not the one before it again.
func addVoice(voices parley.List[parley.Voice], v parley.Voice) parley.List[parley.Voice] {
	for _, old := range voices {
		if old == v || v.Person != "" && old.Person == v.Person || v.Person == "" && old.AsPrinted == v.AsPrinted && old.Party == v.Party {
			return voices
		}
	}
	return append(voices, v)
}

// holding are the statements whose content holds token i, the widest first.
func (x *reader) holding(i int) []*statement {
	if x.stating == nil {
		x.stating = map[int][]*statement{}
		for _, st := range x.statements {
			for s := x.SentenceOf(st.first); s <= x.SentenceOf(max(st.end-1, st.first)); s++ {
				x.stating[s] = append(x.stating[s], st)
			}
		}
	}
	var out []*statement
	for _, st := range x.stating[x.SentenceOf(i)] {
		if st.holds(x.Tokens[i].Start) {
			out = append(out, st)
		}
		if len(out) == 8 {
			break
		}
	}
	sort.SliceStable(out, func(a, b int) bool { return out[a].end-out[a].first > out[b].end-out[b].first })
	return out
}

// holds reports whether the byte lies in the statement's content.
func (st *statement) holds(at int) bool {
	return slices.ContainsFunc(st.out.Content, func(s parley.Span) bool { return s.Start <= at && at < s.End })
}

// voiceOver is who announces, confirms or denies what token i names: the speaker of
// the verb of saying over it, unless the token only says when or where that verb's
// own act was.
func (x *reader) voiceOver(i int) (attribution, bool) {
	if x.inQuotes[i] > 0 {
		return attribution{}, false
	}
	at := i
	for n := 0; n < mostSteps; n++ {
		h := x.head(at)
		if h < 0 {
			return attribution{}, false
		}
		switch x.rel(at) {
		case "nsubj", "obl", "advcl", "advmod", "acl", "appos", "csubj":
			if !(x.Tokens[h].UPOS == "NOUN" || x.Tokens[at].Rel == "nsubj:pass") {
				if voicing[x.Lemma(h)] {
					return attribution{}, false
				}
			}
		}
		if voicing[x.Lemma(h)] && x.Tokens[h].UPOS == "VERB" && x.inQuotes[h] == 0 {
			switch x.rel(at) {
			case "obj", "ccomp", "xcomp", "nsubj":
				s := x.subjectOf(h)
				if s < 0 || s == at || x.Tokens[s].Rel == "nsubj:pass" {
					return attribution{}, false
				}
				return x.attributionAt(s, h)
			}
		}
		at = h
	}
	return attribution{}, false
}

// sourceBeside reads "according to A" in the sentence of token i.
func (x *reader) sourceBeside(i int) (attribution, bool) {
	first, end := x.around(x.SentenceOf(i), [2]int{i, i})
	for k := first; k+2 < end; k++ {
		if x.phrase(k, "according to") && x.inQuotes[k] == x.inQuotes[i] {
			return x.namedBySource(k, end)
		}
	}
	return attribution{}, false
}

// addCites adds whom the speaker of a statement names as its own source: "Reuters
// reported, citing a senior official, that …".
func (x *reader) addCites(st *statement) {
	if st.cueToken < 0 || st.out.Mode != "indirect" {
		return
	}
	first, end := x.limits(x.SentenceOf(st.cueToken))
	for k := max(first, st.cueToken-14); k < min(end, st.cueToken+14); k++ {
		if !x.wordIs(k, "citing", "quoting") || x.inQuotes[k] > 0 || st.holds(x.Tokens[k].Start) && st.first < k && k < st.end-1 && x.Word(k-1) != "," {
			continue
		}
		if a, ok := x.speakerAt(k+1, end); ok {
			st.cites = append(st.cites, a)
			return
		}
	}
}

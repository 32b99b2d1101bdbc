package extract

import "parley"

// findNested finds who is quoted within a quotation: "He told me, 'we will never
// sign,'" Lund said. The inner words are the inner speaker's, through the
// outer's voice.
func (x *reader) findNested() {
	for _, s := range x.inner {
		if s.words < minWords || isTitle(s.span.Text) || x.quoted[s.first] == 0 {
			continue
		}
		a, ok := x.innerSpeaker(s)
		if !ok || a.person < 0 && a.voice.Party == "" && x.Tokens[a.first].UPOS == "PRON" {
			continue // "people say, 'why bother'": nobody's words
		}
		st := &statement{person: -1, cueToken: -1, first: s.first, end: s.end, block: s.block, words: s.words, kept: true}
		st.out = parley.Statement{Mode: "direct", Content: spans(s.span), Evidence: spans(s.span)}
		x.say(st, a)
		x.statements = append(x.statements, st)
	}
}

// innerSpeaker reads the verb of saying beside the inner stretch, within the
// same outer quotation.
func (x *reader) innerSpeaker(s stretch) (attribution, bool) {
	q := x.inQuotes[s.first]
	for v := s.first - 1; v >= 0 && v >= s.first-5 && x.inQuotes[v] == q; v-- {
		if x.Tokens[v].UPOS == "VERB" && quoteVerbs[x.Lemma(v)] && !silentVerbs[x.Lemma(v)] && !thinking[x.Lemma(v)] {
			if h := x.subjectOf(v); h >= 0 && h < s.first && x.inQuotes[h] == q {
				return x.attributionAt(h, v)
			}
		}
	}
	for v := s.end; v < len(x.Tokens) && v < s.end+6 && x.inQuotes[v] == q; v++ {
		if x.Tokens[v].UPOS == "VERB" && quoteVerbs[x.Lemma(v)] && !silentVerbs[x.Lemma(v)] && !thinking[x.Lemma(v)] {
			if h := x.subjectOf(v); h >= s.end && x.inQuotes[h] == q {
				return x.attributionAt(h, v)
			}
		}
	}
	return attribution{}, false
}

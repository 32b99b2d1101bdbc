package extract

import (
	"parley"
	"parley/internal/lexicon"
)

// findIndirect finds indirect speech: "A said that …". In a list under a
// lead-in ("The participants:") the lead-in's subject speaks.
func (x *reader) findIndirect() {
	for s := range x.Sentences {
		if x.skips(s) {
			continue
		}
		sen := &x.sentences[s]
		first, end := x.limits(s)
		taken := -1 // the end of the last content
		for i := range sen.matches {
			m := &sen.matches[i]
			cue := sen.base + m.Predicate
			content := m.Fill(lexicon.RoleContent)
			if m.Frame.Kind != "say" || len(content) == 0 || x.inQuotes[cue] > 0 || cue < taken {
				continue
			}
			a, ok := x.attributionAt(sen.base, speakerOfMatch(m), cue)
			if !ok && x.leads(cue, first) {
				a, ok = x.leadIn(s, cue)
			}
			if !ok {
				continue
			}
			from, to := x.extent(sen.base + content[0])
			if x.indirect(a, cue, from, min(to, end)) {
				taken = to
			}
		}
	}
}

// indirect adds the statement whose content is tokens [from, to), its verb, its
// speaker and marks at its ends left out.
func (x *reader) indirect(a attribution, cue, from, to int) bool {
	if from <= cue && cue < to {
		if cue-from > to-cue {
			to = min(cue, a.first)
		} else {
			from = cue + 1
		}
	}
	for from < to && (x.Tokens[from].UPOS == "PUNCT" || x.wordIs(from, "that")) {
		from++
	}
	for to > from && x.Tokens[to-1].UPOS == "PUNCT" {
		to--
	}
	if to-from < 3 || x.mostlyQuoted(from, to) {
		return false
	}
	c := x.Span(from, to)
	st := &statement{first: from, end: to, person: a.person}
	st.out = parley.Statement{Mode: "indirect", Content: spans(c), Evidence: spans(c)}
	a.cue = cue
	x.say(st, a)
	if x.SentenceOf(a.first) == x.SentenceOf(cue) {
		st.out.Evidence = spans(x.Span(min(a.first, cue, from), max(a.end, cue+1, to)))
	} else {
		st.out.Evidence = spans(x.Span(min(cue, from), to))
		st.out.Because = parley.Because{"speaker": spans(x.Span(a.first, a.end))}
	}
	x.statements = append(x.statements, st)
	return true
}

// mostlyQuoted reports whether half of the tokens stand in a direct quotation.
func (x *reader) mostlyQuoted(from, to int) bool {
	n := 0
	for k := from; k < to; k++ {
		if x.quoted[k] > 0 {
			n++
		}
	}
	return 2*n >= to-from
}

// leads reports whether token i begins its sentence, a bullet left out.
func (x *reader) leads(i, first int) bool {
	return i == first || i == first+1 && x.wordIs(first, "•", "-", "*", "–", "—", "·")
}

// leadIn reads the subject of a list item that begins with a verb: the first
// words of the paragraph before the list that ends in a colon.
func (x *reader) leadIn(s, cue int) (attribution, bool) {
	if x.BlockOf(s).Kind != parley.Item {
		return attribution{}, false
	}
	for k := s - 1; k >= 0 && k > s-8; k-- {
		if x.BlockOf(k).Kind == parley.Item {
			continue
		}
		first, end := x.limits(k)
		if x.Word(end-1) != ":" {
			return attribution{}, false
		}
		m := x.mentionAt(x.skipArticle(first))
		if !isActor(m) {
			return attribution{}, false
		}
		a := x.attributionOf(m)
		a.cue = cue
		return a, true
	}
	return attribution{}, false
}

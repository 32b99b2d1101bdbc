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
		first, end := x.limits(s)
		for i := first; i < end; i++ {
			if x.mentionAt(i) != nil || !x.Is(i, lexicon.Say) || x.quoted[i] > 0 {
				continue
			}
			that := i + 1
			for that < end && that < i+5 && x.Word(that) != "that" {
				that++
			}
			if x.Word(that) != "that" {
				continue
			}
			a, ok := x.speakerBefore(i, first)
			if !ok && x.leads(i, first) {
				a, ok = x.leadIn(s, i)
			}
			if ok && x.indirect(a, i, that, end) {
				break
			}
		}
	}
}

// indirect adds the statement whose content follows the word "that".
func (x *reader) indirect(a attribution, cue, that, end int) bool {
	last := end
	for last > that+1 && x.wordIs(last-1, ".", "!", "?") {
		last--
	}
	for k := that + 1; k < last; k++ {
		if x.quoted[k] > 0 {
			return false
		}
	}
	if last < that+3 {
		return false
	}
	c := x.Span(that+1, last)
	st := &statement{first: that + 1, end: last, person: a.person}
	st.out = parley.Statement{Mode: "indirect", Content: spans(c), Evidence: spans(c)}
	a.cue = cue
	x.say(st, a)
	if a.first < that {
		st.out.Evidence = spans(x.Span(min(a.first, cue), last))
		if x.SentenceOf(a.first) != x.SentenceOf(cue) {
			st.out.Evidence = spans(x.Span(cue, last))
			st.out.Because = parley.Because{"speaker": spans(x.Span(a.first, a.end))}
		}
	}
	x.statements = append(x.statements, st)
	return true
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

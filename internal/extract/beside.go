package extract

import (
	"parley/internal/mention"
	"strings"
	"unicode/utf8"
)

// rightAfter reads the verb of saying and its subject after the stretch, in either
// order: "…," said A; "…," A told reporters. After a stretch that ends in a
// full stop only a short sentence counts that says nothing else: "…." A said.
func (x *reader) rightAfter(s stretch, hi int) (attribution, bool) {
	if a, ok := x.signature(s); ok {
		return a, true
	}
	limit := min(hi, x.tokenAt(x.blockEnd(s.block)), s.end+30)
	begin, comma := s.end, false
	for begin < limit && x.Tokens[begin].UPOS == "PUNCT" {
		comma = comma || x.wordIs(begin, ",", "-", "–", "—", "--", ".", "?", "!")
		begin++
	}
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s.span.Text, `'’"”`))
	if !comma && !strings.ContainsRune(",.?!-–—…", last) || begin >= limit {
		return attribution{}, false
	}
	stopped := strings.ContainsRune(".?!…", last) || x.wordIs(begin-1, ".", "?", "!")
	if stopped && !x.beginsSentence(s) {
		return attribution{}, false
	}
	if x.phrase(begin, "according to") {
		return x.namedBySource(begin, limit)
	}
	if x.Word(begin) == "as" {
		return x.besideVerb(begin+1, limit, stopped)
	}
	if x.wordIs(begin, "and", "but", "while", "which", "that", "as", "after", "when", "because", "if", "although", "where", "who", "or", "before", "to") {
		return attribution{}, false
	}
	if a, ok := x.besideVerb(begin, limit, stopped); ok || last == '.' || stopped && !strings.ContainsRune("?!", last) {
		return a, ok
	}
	return x.besideAny(begin, limit)
}

// signature reads a name that a dash sets behind a quotation at the end of its line
// or paragraph: “…” — Kari Lund, fisher.
func (x *reader) signature(s stretch) (attribution, bool) {
	stop := x.blockEnd(s.block)
	if nl := strings.IndexByte(x.Text[s.span.End:stop], '\n'); nl >= 0 {
		stop = s.span.End + nl
	}
	begin, end, dash := s.end, x.tokenAt(stop-1), false
	if end < len(x.Tokens) && x.Tokens[end].Start < stop {
		end++
	}
	for begin < end && (x.Tokens[begin].UPOS == "PUNCT" || x.wordIs(begin, "-", "–", "—", "―", "--")) {
		dash = x.wordIs(begin, "-", "–", "—", "―", "--")
		begin++
	}
	if !dash || begin >= end || end-begin > 14 || !x.IsCapital(begin) || x.hasVerb(begin, end) {
		return attribution{}, false
	}
	e, h, ok := x.nounPhrase(begin, end)
	if !ok || x.Tokens[h].UPOS != "PROPN" || e < end && !x.wordIs(e, ",", ".", "(") {
		return attribution{}, false
	}
	a, ok := x.attributionAt(h, -1)
	if ok && a.first < begin { // the name has taken in the dash
		a.first = begin
		x.print(&a)
	}
	return a, ok
}

// besideAny reads any finite verb with its subject right after a quotation that ends
// in a comma or a call: "…," Lund shot back; "…!" chanted the crowd.
func (x *reader) besideAny(begin, limit int) (attribution, bool) {
	if x.Tokens[begin].UPOS == "VERB" && x.isFinite(begin) {
		if _, h, ok := x.nounPhrase(begin+1, limit); ok {
			return x.attributionAt(h, begin)
		}
		return attribution{}, false
	}
	e, h, ok := x.nounPhrase(begin, limit)
	if ok && e < limit && (x.Tokens[e].UPOS == "VERB" || x.head(e) < 0 && x.Tokens[e].UPOS == "NOUN") && !strings.HasSuffix(x.Word(e), "ing") && !x.hasContent(e) {
		return x.attributionAt(h, e)
	}
	return attribution{}, false
}

// besideVerb reads a verb of saying in tokens [begin, limit) and its subject
// before or after it.
func (x *reader) besideVerb(begin, limit int, stopped bool) (attribution, bool) {
	v := begin
	for ; v < limit && !x.saysAt(v); v++ {
		if x.inQuotes[v] > 0 || x.endsClause(v) {
			return attribution{}, false
		}
	}
	if v >= limit || stopped && (x.hasContent(v) || !x.endsSoon(v, limit)) {
		return attribution{}, false
	}
	if m := x.mentionAt(begin); m != nil && m.Kind == mention.Person && !m.Possessive && x.Word(m.End) == "," && x.Word(v-1) == "," && m.End < v-1 {
		return x.attributionAt(x.headOf(m.First, m.End), v) // "Lund, in a red coat, but no hat, said"
	}
	if v == begin || v == begin+1 && x.Tokens[begin].UPOS == "ADV" {
		if _, h, ok := x.nounPhrase(v+1, limit); ok {
			return x.attributionAt(h, v)
		}
		return attribution{}, false
	}
	if h := x.subjectOf(v); h >= begin && h < v {
		return x.attributionAt(h, v)
	}
	if _, h, ok := x.nounPhrase(begin, v); ok {
		return x.attributionAt(h, v)
	}
	return attribution{}, false
}

// endsClause reports whether token i is a mark that ends what a verb of saying can
// govern; the full stop of an abbreviation is none.
func (x *reader) endsClause(i int) bool {
	if x.Tokens[i].UPOS != "PUNCT" {
		return false
	}
	if x.wordIs(i, ";", ":", "?", "!") {
		return true
	}
	_, end := x.limits(x.SentenceOf(i))
	return x.Word(i) == "." && i >= end-2
}

// hasContent reports whether the verb at token v says something in its own clause.
func (x *reader) hasContent(v int) bool {
	for _, k := range x.kids(v) {
		if k > v && (x.rel(k) == "ccomp" || x.rel(k) == "xcomp") {
			return true
		}
	}
	return x.Word(v+1) == "that" || x.Word(v+1) == ":"
}

// endsSoon reports whether the sentence ends shortly after token v without
// another verb.
func (x *reader) endsSoon(v, limit int) bool {
	for k := v + 1; k < limit && k < v+18; k++ {
		if x.wordIs(k, ".", "!", "?") && x.Tokens[k].UPOS == "PUNCT" {
			return true
		}
		if x.Word(k) == "," && k+1 < limit && (x.Tokens[k+1].UPOS == "NUM" || x.Tokens[k+1].UPOS == "ADP" || x.Tokens[k+1].UPOS == "ADV" || x.wordIs(k+1, "citing", "quoting") || x.goesOnSaying(k+1)) {
			return true
		}
		if x.inQuotes[k] > 0 || x.Tokens[k].UPOS == "VERB" && k > v+3 || x.Word(k) == "that" {
			return false
		}
	}
	return true
}

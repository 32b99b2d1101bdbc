package lexicon

import (
	"slices"
	"strings"

	"parley"
)

// headOf is the head of token i, -1 for none within the tokens.
func headOf(tokens []parley.Token, i int) int {
	if h := tokens[i].Head - 1; h < len(tokens) {
		return h
	}
	return -1
}

// lasting are verbs of what begins, goes on and ends.
var lasting = []string{"last", "begin", "start", "open", "end", "conclude", "close", "resume", "continue"}

// nearest hangs on the nearer noun what the engine hangs on a farther word: a clause of how long on
// the meeting before it ("the delegation at the meeting, which lasted until Friday"), the day of what happened
// before ("met him after the attacks on Thursday"), the second of two on the first ("talks between A and
// B"), the first of two subjects on the clause before the verb of saying, and who did it on the verb behind ("after A
// spoke"). It takes a day out of a name, and reads "to jump-start" as one verb.
func nearest(tokens []parley.Token) []parley.Token {
	out := rehanging{tokens, tokens}
	for i := range tokens {
		if m := meetingThatLasts(tokens, i); m >= 0 {
			out.change(i, m, tokens[i].Rel)
		}
		if n := happenedBefore(tokens, i); n >= 0 {
			out.change(i, n, "nmod")
		}
		if a := betweenTwo(tokens, i); a >= 0 {
			out.change(i, a, "conj")
		}
		if tokens[i].UPOS == "NUM" && tokens[i].Rel == "flat" && i+1 < len(tokens) && isDay(tokens, i) && headOf(tokens, i) >= 0 && tokens[i+1].Rel == "flat" {
			name := headOf(tokens, i)
			out.change(i, headOf(tokens, name), "obl:unmarked") // "Kari Lund 4 Dec met"
			out.change(i+1, i, "nmod:unmarked")
		}
		if isEmpty(tokens, i) {
			out.change(i, headOf(tokens, i), "expl")
		}
		if c := subjectOfContent(tokens, i); c >= 0 {
			out.change(i, c, tokens[i].Rel)
		}
		if s, mark := subjectBehind(tokens, i); s >= 0 {
			out.change(s, i, "nsubj")
			out.change(mark, i, "mark")
			out.change(i, headOf(tokens, i), "advcl")
		}
		if to := hyphened(tokens, i); to >= 0 {
			out.change(to, i, "mark")
			out.change(i, headOf(tokens, i), "advcl")
			out.change(i-2, i, "compound")
		}
	}
	return out.now
}

// meetingThatLasts is the noun of a meeting right before the relative clause of the verb at token i, which the
// engine hangs on the noun that the meeting belongs to; -1 for none.
func meetingThatLasts(tokens []parley.Token, i int) int {
	h, k := headOf(tokens, i), i-1
	if tokens[i].Rel != "acl:relcl" || h < 0 || !slices.Contains(lasting, tokens[i].Lemma) {
		return -1
	}
	for k > h && (tokens[k].Head == i+1 || tokens[k].Rel == "punct") {
		k--
	}
	if k > h && tokens[k].Head == h+1 && tokens[k].Rel == "nmod" && theFrames().inClass(tokens[k].Lemma, "talks") && !theFrames().inClass(tokens[h].Lemma, "talks") {
		return k
	}
	return -1
}

// happenedBefore is the noun of what happened right before the day at token i ("after the attacks on
// Thursday"), which the engine hangs on the verb of both; -1 for none, and for talks.
func happenedBefore(tokens []parley.Token, i int) int {
	v, k := headOf(tokens, i), i-2
	if k < 2 || v < 0 || v >= k || tokens[i].Rel != "obl" || !isDay(tokens, i) || tokens[i-1].Rel != "case" || tokens[k].UPOS != "NOUN" || tokens[k].Head != v+1 ||
		tokens[k].Rel != "obl" || isDay(tokens, k) || theFrames().inClass(tokens[k].Lemma, "talks") || !strings.HasPrefix(tokens[i-1].Form, "on") {
		return -1
	}
	if hasCase(tokens, k, "after") || hasCase(tokens, k, "following") || hasCase(tokens, k, "since") {
		return k
	}
	return -1
}

// betweenTwo is who stands behind "between", where the engine joins the other, at token i, to the noun before;
// -1 for none.
func betweenTwo(tokens []parley.Token, i int) int {
	h := headOf(tokens, i)
	if tokens[i].Rel != "conj" || h < 0 || h >= i || tokens[h].UPOS != "NOUN" || hasKid(tokens, i, "case") {
		return -1
	}
	for k := h + 2; k < i; k++ {
		if tokens[k].Head == h+1 && tokens[k].Rel == "nmod" && hasCase(tokens, k, "between") {
			if hasKid(tokens, k, "conj") || strings.Contains(tokens[k].Feats, "Number=Plur") {
				return -1
			}
			return k
		}
	}
	return -1
}

// hyphened is the "to" of a verb of two words with a hyphen ("to jump-start"), whose second the engine
// takes for a verb of its own; i is the second. -1 for none.
func hyphened(tokens []parley.Token, i int) int {
	if i < 3 || tokens[i].UPOS != "VERB" || tokens[i-1].Form != "-" || tokens[i-2].UPOS != "VERB" || tokens[i-2].Head != tokens[i].Head {
		return -1
	}
	return infinitiveMark(tokens, i-2)
}

// subjectOfContent is the clause before the verb of saying at the head of token i ("The envoy met him, the
// ministry said"), where the engine gives that verb two subjects and the clause none; -1 for none.
func subjectOfContent(tokens []parley.Token, i int) int {
	v := headOf(tokens, i)
	if !isSubject(tokens, i) || v <= i {
		return -1
	}
	content, own := -1, false
	for k := i + 1; k < len(tokens); k++ {
		if tokens[k].Head != v+1 {
			continue
		}
		if k < v && content < 0 && tokens[k].Rel == "ccomp" {
			content = k
		}
		own = own || content >= 0 && isSubject(tokens, k)
	}
	if content < 0 || !own || hasKid(tokens, content, "nsubj") || hasKid(tokens, content, "nsubj:pass") {
		return -1
	}
	return content
}

func isSubject(tokens []parley.Token, i int) bool {
	return tokens[i].Rel == "nsubj" || tokens[i].Rel == "nsubj:pass"
}

// subordinators are prepositions that begin clauses as well.
var subordinators = []string{"after", "before", "since", "until"}

// subjectBehind is who does what the verb at token v tells ("told reporters after A and B spoke"), where the engine
// takes "after" for his preposition and not for that of the clause, and that preposition; -1 for none.
func subjectBehind(tokens []parley.Token, v int) (subject, mark int) {
	if tokens[v].UPOS != "VERB" || !strings.Contains(tokens[v].Feats, "VerbForm=Fin") || hasKid(tokens, v, "nsubj") || hasKid(tokens, v, "nsubj:pass") || hasKid(tokens, v, "expl") {
		return -1, -1
	}
	for i := v - 1; i > 0 && tokens[i].UPOS != "PUNCT" && (i == v-1 || tokens[i+1].UPOS != "VERB"); i-- {
		h := headOf(tokens, i)
		under := tokens[i].Rel == "obl" && h+1 == tokens[v].Head || tokens[i].Rel == "nmod" && h >= 0 && tokens[h].Head == tokens[v].Head
		if !under || tokens[i].UPOS != "PROPN" && tokens[i].UPOS != "NOUN" {
			continue
		}
		for c := i - 1; c >= max(0, i-8); c-- {
			if tokens[c].Head == i+1 && tokens[c].Rel == "case" && slices.Contains(subordinators, strings.ToLower(tokens[c].Form)) {
				return i, c
			}
		}
		return -1, -1
	}
	return -1, -1
}

// isEmpty reports whether token i is the "it" of "it is noted that they met", which stands for the clause.
func isEmpty(tokens []parley.Token, i int) bool {
	v := headOf(tokens, i)
	return tokens[i].Rel == "nsubj:pass" && strings.EqualFold(tokens[i].Form, "it") && v > i &&
		slices.ContainsFunc(tokens[v:], func(t parley.Token) bool { return t.Head == v+1 && t.Rel == "ccomp" })
}

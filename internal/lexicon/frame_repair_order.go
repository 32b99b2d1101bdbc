package lexicon

import (
	"slices"
	"strings"

	"parley"
)

// reordered gives the tokens with misreadings put right that come from the order of
// agencies: an adjunct between the verb and its object ("received on Thursday the
// envoy", "discussed with the envoy ways to end the war"), and a subject right
// behind a date ("On 18 July, Oman and Norway met"). The tokens given are not changed.
func reordered(tokens []parley.Token) []parley.Token {
	out := rehanging{tokens, tokens}
	for i := range tokens {
		if o := measuredObject(tokens, i); o >= 0 {
			out.change(o, i, "obj")
		}
		if o := placedObject(tokens, i); o >= 0 {
			if p := placeBefore(tokens, i, o); p >= 0 {
				for k := i; k < p; k++ {
					if tokens[k].Head == o+1 {
						out.change(k, p, tokens[k].Rel)
					}
				}
				out.change(p, i, "obl")
			}
			out.change(o, i, "obj")
		}
		switch {
		case tokens[i].UPOS == "VERB" && tokens[i].Head == 0:
			if first, last := strandedSubject(tokens, i); first >= 0 {
				for k := first + 1; k < i; k++ {
					if tokens[k].Rel == "conj" && tokens[k].Head == tokens[first].Head {
						out.change(k, first, "conj")
					}
				}
				out.change(first, i, "nsubj")
				if last >= 0 {
					out.change(last, first, "conj")
				}
			}
		case tokens[i].Form == "with":
			if v, p, o := splitPartner(tokens, i); v >= 0 {
				for k := i; k < p; k++ {
					if tokens[k].Head == o+1 {
						out.change(k, p, tokens[k].Rel)
					}
				}
				out.change(p, v, "obl")
				out.change(o, v, "obj")
			}
		case tokens[i].Form == "on":
			if v, d, o := splitDay(tokens, i); v >= 0 {
				out.change(i, d, "case")
				out.change(d, v, "obl")
				out.change(o, v, "obj")
			}
		}
	}
	return out.now
}

// strandedSubject is the first of a list before the verb at v that has no subject, or
// only the list's last as its subject, where the engine joins the list to a date in
// front of it; -1 for none.
func strandedSubject(tokens []parley.Token, v int) (first, last int) {
	first, last = -1, -1
	for i := range tokens[:v] {
		t := &tokens[i]
		if t.Head == v+1 && (strings.HasPrefix(t.Rel, "nsubj") || t.Rel == "expl") {
			if first < 0 || i == 0 || !slices.ContainsFunc(tokens[first:i], func(k parley.Token) bool { return k.Rel == "cc" && k.Head == i+1 }) {
				return -1, -1
			}
			last = i
		}
		h := t.Head - 1
		if first >= 0 || i < 2 || t.Rel != "conj" && t.Rel != "appos" || h < 0 || h >= i || !behindComma(tokens, i, h) {
			continue
		}
		day := tokens[h].Head == v+1 && (tokens[h].Rel == "obl" && isDay(tokens, h) || tokens[h].Rel == "obl:unmarked" && theFrames().inClass(strings.ToLower(tokens[h].Form), "timeword"))
		if day && (t.UPOS == "PROPN" || t.UPOS == "NOUN") || t.UPOS == "PROPN" && inFront(tokens, h, v) {
			first = i
		}
	}
	return first, last
}

// inFront reports whether token h belongs to a phrase with a preposition that opens the
// sentence before the verb at v: "In an attempt to ease tensions, Lund and Hadi met".
func inFront(tokens []parley.Token, h, v int) bool {
	for range 6 {
		up := tokens[h].Head - 1
		if up == v {
			return tokens[h].Rel == "obl" && tokens[0].UPOS == "ADP" && tokens[0].Head == h+1
		}
		if up < 0 || up >= v {
			return false
		}
		h = up
	}
	return false
}

// behindComma reports whether a comma, and no "and", parts the phrase of token i from token h before it.
func behindComma(tokens []parley.Token, i, h int) bool {
	comma := false
	for k := h + 1; k < i; k++ {
		if tokens[k].Rel == "cc" && tokens[k].Head == i+1 {
			return false
		}
		comma = comma || tokens[k].Form == ","
	}
	return comma
}

// isDay reports whether token i is a day: a weekday, a month, the number beside one.
func isDay(tokens []parley.Token, i int) bool {
	day := func(k int) bool {
		return k >= 0 && k < len(tokens) && theFrames().inClass(strings.ToLower(tokens[k].Form), "calendar")
	}
	return day(i) || tokens[i].UPOS == "NUM" && (day(i+1) || day(i-1))
}

// splitPartner takes apart "with her counterpart ways to end the war", read as ways
// of the kind counterpart: the verb, the person after "with" at token i, and what is
// discussed; -1 where it is not read so.
func splitPartner(tokens []parley.Token, i int) (verb, person, object int) {
	o := tokens[i].Head - 1
	if tokens[i].Rel != "case" || o <= i+1 || o >= len(tokens) || tokens[o].UPOS != "NOUN" {
		return -1, -1, -1
	}
	v := tokens[o].Head - 1
	if v < 0 || v >= i || tokens[v].UPOS != "VERB" || hasKid(tokens, v, "obj") {
		return -1, -1, -1
	}
	if p := o; theFrames().inClass(strings.ToLower(tokens[p].Form), "officials") && theFrames().inClass(tokens[v].Lemma, "discussing") {
		if k := topicUnder(tokens, p); k >= 0 {
			return v, p, k
		}
		return -1, -1, -1
	}
	for p := i + 1; p < o; p++ {
		t := tokens[p]
		if (t.Rel == "compound" && t.Head == o+1 || t.Rel == "obl" && t.Head == v+1) && (t.UPOS == "PROPN" || t.UPOS == "NOUN" && theFrames().inClass(strings.ToLower(t.Form), "officials")) &&
			!theFrames().inClass(strings.ToLower(tokens[o].Form), "officials") && theFrames().inClass(tokens[v].Lemma, "discussing") {
			return v, p, o
		}
	}
	return -1, -1, -1
}

// topicUnder is what is discussed where the engine hangs it on the person before it: "with
// the head of the mission progress of the talks" read as progress that the head is of; -1
// for none. It stands right behind a noun that the engine takes for its kind.
func topicUnder(tokens []parley.Token, p int) int {
	for k := p + 2; k < len(tokens) && k < p+12; k++ {
		t := tokens[k]
		if t.Head == p+1 && (t.Rel == "nmod" || t.Rel == "appos") && t.UPOS == "NOUN" && tokens[k-1].Rel == "compound" && tokens[k-1].Head == k+1 && theFrames().inClass(strings.ToLower(t.Form), "topicword") {
			return k
		}
	}
	return -1
}

// splitDay takes apart "received on Thursday the envoy", read as an envoy of the
// kind Thursday: the verb, the day after "on" at token i, and the object.
func splitDay(tokens []parley.Token, i int) (verb, day, object int) {
	o := tokens[i].Head - 1
	if tokens[i].Rel != "case" || i+2 >= len(tokens) || o <= i+1 || o >= len(tokens) {
		return -1, -1, -1
	}
	for n := 0; n < 3 && (tokens[o].Rel == "nmod:desc" || tokens[o].Rel == "compound") && tokens[o].Head-1 > o; n++ {
		o = tokens[o].Head - 1
	}
	v, d := tokens[o].Head-1, i+1
	if v != i-1 || tokens[v].UPOS != "VERB" || !isDay(tokens, d) || tokens[d].UPOS == "NUM" || !reaches(tokens, d, o) || hasKid(tokens, v, "obj") || tokens[o].UPOS != "NOUN" && tokens[o].UPOS != "PROPN" {
		return -1, -1, -1
	}
	return v, d, o
}

// reaches reports whether token k stands before the name at token o as a part of it.
func reaches(tokens []parley.Token, k, o int) bool {
	for range 4 {
		if k == o {
			return true
		}
		if r := tokens[k].Rel; r != "compound" && r != "nmod:desc" && r != "nmod" {
			return false
		}
		if k = tokens[k].Head - 1; k < 0 || k > o {
			return false
		}
	}
	return k == o
}

func hasKid(tokens []parley.Token, h int, rel string) bool {
	return slices.ContainsFunc(tokens, func(t parley.Token) bool { return t.Head == h+1 && t.Rel == rel })
}

package extract

import (
	"sort"
	"strings"

	"parley/internal/lexicon"
	"parley/internal/mention"
)

// subjectOf is the head of the phrase that speaks by the verb at token v: the
// speaker of its frame, its subject or agent, or those of the verb that it
// hangs on ("met the press, saying …"); -1 where the tree shows none.
func (x *reader) subjectOf(v int) int {
	if q := x.quotesAs(v); q >= 0 && !x.isPassive(q) {
		for _, k := range x.kids(q) {
			if x.rel(k) == "obj" {
				return k
			}
		}
		if e, h, ok := x.nounPhrase(q+1, v); ok && e <= v {
			return h
		}
	}
	if q := x.quotesAs(v); q >= 0 && x.isPassive(q) {
		for _, k := range x.kids(q) {
			if x.Tokens[k].Rel == "nsubj:pass" && x.maySpeak(k) {
				return k // "Moe was quoted by the agency as saying"
			}
		}
	}
	if h := x.withSubject(v); h >= 0 {
		return h
	}
	h := x.subjectInTree(v)
	if h >= 0 && x.maySpeak(h) {
		return h
	}
	if m := x.mentionAt(v - 1); m != nil && m.Kind == mention.Person && m.End == v && !m.Possessive {
		return x.headOf(m.First, m.End)
	}
	if m := x.apposedBefore(v); m != nil {
		return x.headOf(m.First, m.End)
	}
	if strings.HasSuffix(x.Word(v), "ing") || x.Word(v-1) == "and" && x.isFinite(v) {
		if s := x.rootSubject(v); s >= 0 && x.maySpeak(s) {
			return s
		}
	}
	return h
}

// apposedBefore is the person before an addition between commas that ends right before the
// verb at token v: "when Kari Lund, the envoy, said"; nil for none.
func (x *reader) apposedBefore(v int) *mention.Mention {
	if x.Word(v-1) != "," {
		return nil
	}
	for k := v - 2; k > 0 && k > v-14; k-- {
		if x.Word(k) != "," {
			continue
		}
		if m := x.mentionAt(k - 1); m != nil && m.Kind == mention.Person && m.End == k && !m.Possessive {
			return m
		}
		return nil
	}
	return nil
}

// secondSubject is the subject nearest before the verb of saying at token v where the tree
// gives it two: the first is that of what is said ("The talks ended, an official
// said"). -1 where it has one or none.
func (x *reader) secondSubject(v int) int {
	near, n := -1, 0
	for _, k := range x.kids(v) {
		if x.Tokens[k].Rel == "nsubj" && k == v+1 && x.Word(v-1) == "," && x.isPast(v) {
			if m := x.mentionAt(k); m != nil && m.Kind == mention.Person && n > 0 {
				return k // "The meeting lasted an hour, said Lund"
			}
		}
		if x.Tokens[k].Rel == "nsubj" && k < v {
			near, n = k, n+1
		}
	}
	if n < 2 {
		return -1
	}
	begin, _ := x.phraseOf(near)
	if x.Word(begin-1) != "," {
		return -1
	}
	return near
}

// maySpeak reports whether token h heads a phrase for somebody or something that speaks.
func (x *reader) maySpeak(h int) bool {
	if x.Is(h, lexicon.Meeting) {
		return false
	}
	if m := x.mentionAt(h); m != nil && m.Kind != mention.Time && m.Kind != mention.Place && !m.Attribute && !m.Possessive {
		return true
	}
	if x.Tokens[h].UPOS == "PRON" {
		return true
	}
	return x.isPeopleNoun(h) || x.isUnnamed(h) || x.Is(h, lexicon.SaySource) || writings[x.Word(h)] || x.Tokens[h].UPOS == "PROPN"
}

// rootSubject is the subject of the root of the sentence of token v, -1 for none.
func (x *reader) rootSubject(v int) int {
	sen := &x.sentences[x.SentenceOf(v)]
	for at, n := v, 0; at >= 0 && n < mostSteps; at, n = x.head(at), n+1 {
		if x.head(at) < 0 && sen.tree != nil {
			if s := sen.tree.Subject(at - sen.base); s >= 0 {
				return sen.base + s
			}
		}
	}
	return -1
}

// subjectInTree is what the tree shows as the subject of the verb at token v.
func (x *reader) subjectInTree(v int) int {
	v = x.leadVerb(v)
	for n := 0; n < 4 && v >= 0; n++ {
		if h := x.secondSubject(v); h >= 0 {
			return h
		}
		if h := x.frameSpeaker(v); h >= 0 {
			return h
		}
		subject := -1
		for _, k := range x.kids(v) {
			switch {
			case x.rel(k) == "obl" && x.wordsAt(k, "by"):
				return k
			case x.rel(k) == "nsubj" && subject < 0:
				subject = k
			}
		}
		if subject >= 0 {
			return subject
		}
		switch x.rel(v) {
		case "acl":
			h := x.head(v)
			if m := x.mentionAt(h); m != nil && m.Kind == mention.Person && x.Word(m.End) == "," && x.Word(m.End+1) == "which" {
				for at, n := x.head(h), 0; at >= 0 && n < 4; at, n = x.head(at), n+1 {
					if x.Tokens[at].UPOS == "NOUN" && x.maySpeak(at) {
						return at // "the committee, led by Moe, which has said"
					}
				}
			}
			return h
		case "conj", "advcl", "xcomp":
			v = x.head(v)
		default:
			return -1
		}
	}
	return -1
}

// withSubject is the subject of a participle at token v that "with" begins: "the talks
// ended, with Lund saying that"; -1 for none.
func (x *reader) withSubject(v int) int {
	if !strings.HasSuffix(x.Word(v), "ing") || v < 2 {
		return -1
	}
	m := x.mentionAt(v - 1)
	if !isActor(m) || m.End != v {
		return -1
	}
	first, _ := x.limits(x.SentenceOf(v))
	for k := m.First; k >= max(first, m.First-8); k-- {
		if x.Word(k) == "with" {
			return x.headOf(m.First, m.End)
		}
		if k < m.First && (x.Tokens[k].UPOS == "VERB" || x.Word(k) == ",") {
			return -1
		}
	}
	return -1
}

// quotesAs is the verb of "quoted A as saying" over "saying" at token v, -1 for none.
func (x *reader) quotesAs(v int) int {
	if v < 2 || x.Word(v-1) != "as" || !strings.HasSuffix(x.Word(v), "ing") || !x.saysAt(v) {
		return -1
	}
	for h, n := x.head(v), 0; h >= 0 && n < 3; h, n = x.head(h), n+1 {
		if l := x.Lemma(h); l == "quote" || l == "cite" {
			return h
		}
	}
	for q := v - 2; q > 0 && q > v-14 && x.Tokens[q].UPOS != "PUNCT"; q-- {
		if l := x.Lemma(q); x.Tokens[q].UPOS == "VERB" && (l == "quote" || l == "cite") {
			return q
		}
	}
	return -1
}

// quotedBy is who quotes the words of saying at token v: "state television" of "state
// television quoted an officer as saying".
func (x *reader) quotedBy(v int) (attribution, bool) {
	q := x.quotesAs(v)
	if q < 0 && v >= 0 && x.wordIs(v, "quoted", "cited") && x.Word(v+1) == "as" {
		q = v
	}
	if q < 0 {
		return attribution{}, false
	}
	for _, k := range append(x.kids(q), x.kids(v)...) {
		if x.isPassive(q) && x.rel(k) == "obl" && x.wordsAt(k, "by", "in") || !x.isPassive(q) && x.Tokens[k].Rel == "nsubj" {
			return x.attributionAt(k, q)
		}
	}
	return attribution{}, false
}

// leadVerb is the verb of saying that a verb at token v goes on with: a participle
// ("said that …, adding that …") or one after a comma and "and" ("confirmed that …,
// and said that"). It is v itself for any other.
func (x *reader) leadVerb(v int) int {
	if x.Word(v-1) == "and" && x.Word(v-2) == "," || x.Word(v-1) == "but" || x.wordIs(v-2, "and", "but") && (x.Word(v-1) == "also" || x.Word(v-2) == "but" && x.Tokens[v-1].UPOS == "ADV") {
		first, _ := x.limits(x.SentenceOf(v))
		for h := max(first, v-far); h < v-2; h++ {
			if x.saysAt(h) && x.isPast(h) && x.frameSpeaker(h) >= 0 {
				return h
			}
		}
	}
	if h := x.besideThat(v); h >= 0 {
		return h
	}
	if !strings.HasSuffix(x.Word(v), "ing") || x.rel(v) != "advcl" {
		return v
	}
	for h, n := x.head(v), 0; h >= 0 && n < 5; h, n = x.head(h), n+1 {
		if x.saysAt(h) && x.frameSpeaker(h) >= 0 {
			return h
		}
	}
	return v
}

// besideThat is the verb of saying with a "that" clause beside which the one at token v stands
// with another: "confirmed that a patrol had been fired upon and warned that". The tree may hang
// it on the verb of the first clause, which stands in another tense. -1 for none.
func (x *reader) besideThat(v int) int {
	c := x.head(v)
	if c < 0 || x.rel(v) != "conj" || x.Word(v-1) != "and" || x.Word(v+1) != "that" || x.rel(c) != "ccomp" ||
		x.isFinite(c) && strings.Contains(x.Tokens[c].Feats, "Tense=Past") {
		return -1
	}
	h := x.head(c)
	if h < 0 || h > c || x.Word(h+1) != "that" || !x.saysAt(h) || !x.isPast(h) || x.frameSpeaker(h) < 0 {
		return -1
	}
	return h
}

// frameSpeaker is the speaker of the frame whose predicate is token v, -1 for none.
func (x *reader) frameSpeaker(v int) int {
	sen := &x.sentences[x.SentenceOf(v)]
	i := sort.Search(len(sen.matches), func(i int) bool { return sen.base+sen.matches[i].Predicate >= v })
	for ; i < len(sen.matches) && sen.base+sen.matches[i].Predicate == v; i++ {
		if m := &sen.matches[i]; speaks(m) {
			if h := speakerOfMatch(m); h >= 0 {
				return sen.base + h
			}
		}
	}
	return -1
}

package extract

import (
	"slices"
	"strings"

	"parley"
	"parley/internal/lexicon"
	"parley/internal/mention"
)

// An attribution says who speaks and by which word.
type attribution struct {
	voice      parley.Voice
	person     int    // index in Doc.People, -1
	first, end int    // tokens of the speaker as printed
	cue        int    // token of the verb or noun of saying, -1 where there is none
	cueEnd     int    // the token after it, 0 for cue+1
	of         [2]int // tokens of the unnamed speaker that a pronoun stands for
}

// attributionOf makes an attribution of a mention, without a verb yet.
func (x *reader) attributionOf(m *mention.Mention) attribution {
	a := attribution{person: -1, first: x.start(m), end: m.End, cue: -1}
	switch m.Kind {
	case mention.Person:
		a.person = m.Person
		a.first = min(a.first, x.titleStart(m))
	case mention.Pronoun:
		if b := x.unnamedBefore(m); b != nil {
			a.voice = b.voice
			a.voice.Person = ""
			a.of = [2]int{b.first, b.end}
			return a
		}
		a.person = x.resolve(m)
	case mention.Party:
		if len(m.Parties) == 1 && x.listed(m.Parties[0]) {
			a.voice.Party = m.Parties[0]
		}
		if first, end := x.phraseOf(x.headOf(m.First, m.End)); first <= m.First && end >= m.End {
			for k := m.First - 1; k >= first; k-- {
				if x.Word(k) == "," {
					first = k + 1
				}
			}
			a.first, a.end = min(a.first, first), end
		}
	}
	if a.person >= 0 {
		a.voice.Person = x.People[a.person].ID
	}
	x.print(&a)
	return a
}

// print fills in how the speaker is printed and whether it stays unnamed.
func (x *reader) print(a *attribution) {
	a.voice.AsPrinted = x.Span(a.first, a.end).Text
}

// listed reports whether the party is one of the reading: a voice may cite no other.
func (x *reader) listed(party string) bool {
	for i := range x.Parties {
		if x.Parties[i].ID == party {
			return true
		}
	}
	return false
}

// titleStart is the first word of what stands before a person's name in the
// same phrase: "White House press secretary Ann Lee". A comma ends it.
func (x *reader) titleStart(m *mention.Mention) int {
	first, _ := x.phraseOf(x.headOf(m.First, m.End))
	for k := m.First - 1; k >= first; k-- {
		if x.Tokens[k].UPOS == "PUNCT" && x.Word(k) != "-" || x.Tokens[k].UPOS == "VERB" || x.inQuotes[k] != x.inQuotes[m.First] {
			return x.pastWhen(k+1, m.First)
		}
	}
	return x.pastWhen(min(first, m.First), m.First)
}

// pastWhen is the first token from k on, up to end, that is no word of when: "Earlier on Monday" is no part of
// the title behind it.
func (x *reader) pastWhen(k, end int) int {
	for at := k; at < end; at++ {
		if m := x.mentionAt(at); m != nil && m.Kind == mention.Time && m.End <= end {
			at = m.End - 1
			k = m.End
		} else if !x.wordIs(at, "earlier", "later", "on", "late", "early", "meanwhile", "separately", "also") || x.IsCapital(at) && at > k {
			break
		}
	}
	return k
}

// attributionAt makes an attribution of the phrase whose head is token h and
// the word of saying at token cue. No speaker are words that are quoted
// themselves and relative words that the parse has left open.
func (x *reader) attributionAt(h, cue int) (attribution, bool) {
	if h < 0 || h >= len(x.Tokens) || x.inQuotes[h] > 0 && (cue < 0 || x.inQuotes[cue] != x.inQuotes[h]) {
		return attribution{}, false
	}
	if x.Tokens[h].UPOS == "PRON" && x.mentionAt(h) == nil && !x.wordIs(h, "we", "you", "it", "i", "they", "others", "some", "many", "all", "another", "one", "both", "everybody", "everyone") {
		return attribution{}, false
	}
	if m := x.mentionAt(h); m != nil && m.Kind == mention.Time || x.Is(h, lexicon.Weekday) {
		return attribution{}, false
	}
	a, ok := x.namedAt(h)
	if !ok {
		a = x.sourceOf(h)
		x.stretchTo(&a, cue)
	}
	if a.person < 0 {
		x.cutBefore(&a, cue)
	}
	a.cue = cue
	if a.voice.AsPrinted == "" {
		return attribution{}, false
	}
	return a, true
}

// namedAt makes an attribution of a phrase that names a person or a party:
// itself or in apposition ("the spokesman, Colonel Anders Vik").
func (x *reader) namedAt(h int) (attribution, bool) {
	if w := x.Word(h); w == "it" || w == "they" {
		return x.itselfAt(h), true
	}
	m := x.mentionAt(h)
	if m != nil && (m.Kind == mention.Person || m.Kind == mention.Pronoun) {
		return x.attributionOf(m), true
	}
	if p := x.apposed(h); p != nil {
		return x.attributionOf(p), true
	}
	if a, ok := x.byEpithet(h); ok {
		return a, true
	}
	if m == nil || m.Kind == mention.Time || m.Kind == mention.Place || m.Possessive || m.Attribute {
		return attribution{}, false
	}
	return x.attributionOf(m), true
}

// apposed is the person in apposition to the phrase headed by token h, or whose
// name the parse hangs under it ("government spokesman Erik Moe").
func (x *reader) apposed(h int) *mention.Mention {
	for _, k := range x.kids(h) {
		switch x.rel(k) {
		case "appos", "flat":
			if m := x.mentionAt(k); m != nil && (m.Kind == mention.Person || m.Kind == mention.Party && x.mentionAt(h) == nil) && !m.Possessive {
				return m
			}
		}
	}
	if m := x.mentionAt(h + 1); m != nil && m.Kind == mention.Person && m.First == h+1 && !m.Possessive {
		return m
	}
	_, end := x.phraseOf(h)
	if x.Word(end) == "(" && x.Word(end+2) == ")" {
		end += 3 // the letters that a name goes by
	}
	if m := x.mentionAt(end + 1); x.Word(end) == "," && m != nil && m.Kind == mention.Person && m.First == end+1 && !m.Possessive && x.wordIs(m.End, ",", ".", "said") {
		if x.isPeopleNoun(h) || x.mentionAt(h) == nil {
			return m
		}
	}
	return nil
}

// unnamedBefore is the unnamed person who speaks in the sentence before, whom a
// pronoun stands for ("A diplomat said …. According to him, …"): with no ID to
// link them, the voice is printed as there.
func (x *reader) unnamedBefore(m *mention.Mention) *attribution {
	s := x.SentenceOf(m.First)
	first, _ := x.limits(s)
	if !x.wordIs(m.First, "he", "she", "him", "her") {
		return nil
	}
	for _, a := range x.In(max(first, m.First-far), m.First) {
		if a.Kind == mention.Person {
			return nil
		}
	}
	return x.unnamed[s-1]
}

// itselfAt makes an attribution of "it" or "they": the party that spoke last.
func (x *reader) itselfAt(h int) attribution {
	a := attribution{person: -1, first: h, end: h + 1, cue: -1}
	x.print(&a)
	s := x.SentenceOf(h)
	for back := 1; back <= 2 && s-back >= 0; back++ {
		if p := x.notedParty[s-back]; p != "" && x.Word(h) == "it" {
			a.voice.Party = p
			break
		}
	}
	return a
}

// sourceOf makes an attribution of a phrase that is no mention: "the statement",
// "a senior official". An unnamed person is anonymous.
func (x *reader) sourceOf(h int) attribution {
	first, end := x.phraseOf(h)
	if f, e, ok := x.namedInApposition(h); ok {
		first, end = f, e
	}
	if first > 0 && x.Tokens[first-1].UPOS == "DET" && x.mentionAt(first-1) == nil && x.SentenceOf(first-1) == x.SentenceOf(first) {
		first-- // the article, where the tree hangs it on another word
	}
	if x.phrase(first-1, "at least") || x.phrase(first-1, "at most") || x.phrase(first-1, "more than") {
		first--
	}
	a := attribution{person: -1, first: first, end: end, cue: -1}
	x.print(&a)
	if parts := x.partAt(h, 2); !(x.rel(h) == "nsubj" && x.wordIs(first, "its", "their", "his", "her", "our", "my")) && len(parts) == 1 && len(parts[0].Parties) == 1 && x.listed(parts[0].Parties[0]) && !pressNames[x.Word(h)] &&
		(!x.isUnnamed(h) || x.hasName(first, end)) {
		a.voice.Party = parts[0].Parties[0]
	}
	a.voice.Anonymous = x.isUnnamed(h)
	return a
}

// hasName reports whether a name stands among tokens [first, end).
func (x *reader) hasName(first, end int) bool {
	for k := first; k < end; k++ {
		if x.names[k] > 0 {
			return true
		}
	}
	return false
}

// cutBefore cuts from a source that stands right before its verb what the tree has joined to
// it over a comma: "the war in Syria, a senior official said".
func (x *reader) cutBefore(a *attribution, cue int) {
	if a.end != cue {
		return
	}
	for k := a.end - 2; k > a.first; k-- {
		if x.Word(k) == "," && (x.Tokens[k+1].UPOS == "DET" || x.wordIs(k+1, "its", "his", "her", "their")) {
			a.first, a.voice.Party = k+1, ""
			if parts := x.partAt(cue-1, 2); len(parts) == 1 && len(parts[0].Parties) == 1 && x.listed(parts[0].Parties[0]) {
				a.voice.Party = parts[0].Parties[0]
			}
			x.print(a)
			return
		}
	}
}

// namedInApposition is the name between commas after a common noun at token h: "a
// third group, the Coastal Union, complains". The name says more than the noun.
func (x *reader) namedInApposition(h int) (int, int, bool) {
	for _, k := range x.kids(h) {
		if k < h || x.rel(k) != "appos" || x.Tokens[k].UPOS != "PROPN" || x.Tokens[h].UPOS != "NOUN" {
			continue
		}
		first, end := x.phraseOf(k)
		for end < len(x.Tokens) && end < k+6 && x.Tokens[end].UPOS == "PROPN" {
			end++
		}
		if x.Word(first-1) == "," && x.Word(end) == "," {
			return first, end, true
		}
	}
	return 0, 0, false
}

// stretchTo lets a source that stands before its verb reach up to it, where the tree
// has cut off a part: "a person close to her said".
func (x *reader) stretchTo(a *attribution, cue int) {
	if cue < a.end || cue-a.end > 6 {
		return
	}
	for k := a.end; k < cue; k++ {
		switch x.Tokens[k].UPOS {
		case "VERB", "AUX", "PUNCT", "ADV", "SCONJ", "CCONJ", "PRON":
			if !x.wordIs(k, "her", "him", "them", "it") {
				return
			}
		}
		if m := x.mentionAt(k); m != nil && m.Kind == mention.Time || x.wordIs(k, "in", "at", "on", "during", "after", "before", "who") {
			return
		}
	}
	a.end = cue
	x.print(a)
}

// isUnnamed reports whether token h is a word for a person whose name a report
// withholds.
func (x *reader) isUnnamed(h int) bool {
	if x.Tokens[h].UPOS == "NUM" || x.Lemma(h) == "one" {
		return slices.ContainsFunc(x.kids(h), func(k int) bool { return x.rel(k) == "nmod" && x.isPeopleNoun(k) })
	}
	switch x.Lemma(h) {
	case "official", "source", "diplomat", "aide", "insider", "negotiator", "mediator", "person", "people", "figure", "adviser", "advisor", "witness", "analyst",
		"officer", "resident", "member", "delegate", "participant", "man", "woman":
		return true
	}
	return false
}

// phraseOf is tokens [first, end) of the phrase that token h heads, without what
// is added after commas or in clauses.
func (x *reader) phraseOf(h int) (int, int) { return x.phraseWithin(h, 8) }

func (x *reader) phraseWithin(h, depth int) (int, int) {
	first, end := h, h+1
	if depth == 0 {
		return first, end
	}
	for _, k := range x.kids(h) {
		if !x.inPhrase(k, h) {
			continue
		}
		kf, ke := k, k+1
		switch x.rel(k) {
		case "det", "case":
		case "amod":
			if kf, ke = x.phraseWithin(k, depth-1); k > h {
				_, ke = x.extent(k)
			}
		default:
			kf, ke = x.phraseWithin(k, depth-1)
		}
		if k > h {
			for j := end; j < kf; j++ {
				if x.Tokens[j].UPOS == "PUNCT" && x.Word(j) != "-" {
					kf, ke = end, end // set off: no part of the phrase
					break
				}
			}
			kf = min(kf, end)
		}
		first, end = min(first, kf), max(end, ke)
	}
	return max(first, h-14), min(end, h+14)
}

// isPlaceOf reports whether token k only says where what token h names is.
func (x *reader) isPlaceOf(k, h int) bool {
	return x.rel(k) == "nmod" && k > h && x.wordsAt(k, "in", "at", "on", "outside", "near", "inside", "during", "after")
}

// inPhrase reports whether kid k belongs to the phrase of h as printed.
func (x *reader) inPhrase(k, h int) bool {
	switch x.rel(k) {
	case "nmod":
		if k > h && x.wordIs(k, "turn", "response", "addition", "reply", "part") && x.wordsAt(k, "in", "for") {
			return false // "Oman in turn said"
		}
		m := x.mentionAt(k)
		return k < h || !(m != nil && m.Kind == mention.Time || x.Is(k, lexicon.Weekday))
	case "det", "amod", "compound", "nummod", "flat", "appos":
		return true
	case "advmod":
		return k < h
	case "case":
		return k > h // the possessive 's; a preposition before is none of it
	case "conj", "cc":
		return x.Tokens[h].UPOS != "VERB" && x.Tokens[k].UPOS != "VERB"
	}
	return false
}

// nounPhrase is the noun phrase that begins at token k by the classes of its words
// alone, for sentences whose tree is of no help: [k, end) and its head.
func (x *reader) nounPhrase(k, limit int) (end, head int, ok bool) {
	head = -1
	i := k
words:
	for ; i < min(limit, k+14); i++ {
		if x.inQuotes[i] > 0 {
			break
		}
		if m := x.mentionAt(i); m != nil && m.Kind == mention.Time {
			if head >= 0 {
				break // "the agency this Friday"
			}
			i = m.End - 1
			continue
		}
		if m := x.mentionAt(i); m != nil && m.Kind != mention.Time && m.First == i && !m.Possessive {
			head, i = x.headOf(m.First, m.End), m.End-1
			if m.Kind == mention.Person || m.Kind == mention.Pronoun {
				return m.End, head, true
			}
			continue
		}
		switch x.Tokens[i].UPOS {
		case "NOUN", "PROPN":
			head = i
			continue
		case "DET", "ADJ", "NUM":
			continue
		case "PUNCT":
			if x.Word(i) == "-" && i > k && x.Tokens[i-1].End == x.Tokens[i].Start && i+1 < limit && x.wordIs(i+1, "run", "owned", "based", "backed", "led", "controlled", "affiliated", "funded", "linked", "aligned") {
				i++ // "the state-run agency"
				continue
			}
		case "PRON":
			if i == k && strings.HasPrefix(x.Tokens[i].Rel, "nsubj") {
				return i + 1, i, true
			}
			if i == k {
				continue
			}
		case "PART":
			if isPossessive(x.Word(i)) {
				continue
			}
		case "ADP":
			if head >= 0 && x.Word(i) == "of" {
				e, _, found := x.nounPhrase(i+1, limit)
				if found {
					return e, head, true
				}
			}
		}
		break words
	}
	return i, head, head >= 0
}

package extract

import (
	"parley"
	"parley/internal/lexicon"
	"parley/internal/mention"
)

// statement is words of a voice under construction.
type statement struct {
	out        parley.Statement
	first, end int // tokens from the first content to the last
	person     int // index in Doc.People, -1
	cueToken   int
	block      int
}

// minWords is how many words a direct quotation must have (format.md).
const minWords = 4

// attribution says who speaks and by which verb.
type attribution struct {
	voice      parley.Voice
	person     int
	first, end int // tokens of speaker and verb
	cue        int // token of the verb
}

// findStatements finds direct quotations, inline and in blocks, then indirect speech.
func (x *reader) findStatements() {
	for s := range x.Sentences {
		x.noteSpeaker(s)
	}
	x.findQuotationBlocks()
	x.findInlineQuotes()
	x.findIndirect()
}

// noteSpeaker remembers the person whom a sentence lets speak.
func (x *reader) noteSpeaker(s int) {
	if a, ok := x.speakerIn(s); ok {
		x.note(a.person, s)
	}
}

// speakerAt reads a speaker that begins at token k: a person, a party, a
// pronoun, or a source such as "a senior official".
func (x *reader) speakerAt(k, limit int) (attribution, bool) {
	m := x.mentionAt(x.skipArticle(k))
	m, _ = x.pastOwner(m, k)
	if isActor(m) && m.End <= limit {
		return x.attributionOf(m), true
	}
	return x.sourceAt(k, limit)
}

// attributionOf makes an attribution of a mention, without a verb yet.
func (x *reader) attributionOf(m *mention.Mention) attribution {
	first := x.start(m)
	a := attribution{person: -1, first: first, end: m.End}
	a.voice.AsPrinted = x.Span(first, m.End).Text
	switch m.Kind {
	case mention.Person:
		a.person = m.Person
	case mention.Pronoun:
		a.person = x.resolve(m)
	case mention.Party:
		if len(m.Parties) == 1 {
			a.voice.Party = m.Parties[0]
		}
	}
	if a.person >= 0 {
		a.voice.Person = x.People[a.person].ID
	}
	return a
}

// sourceAt reads a source that is no mention: "the statement", "a senior
// official". An unnamed person is anonymous.
func (x *reader) sourceAt(k, limit int) (attribution, bool) {
	for i := k; i < limit && i < k+4; i++ {
		if x.mentionAt(i) != nil {
			return attribution{}, false
		}
		if !x.Is(i, lexicon.SaySource) {
			if x.wordIs(i, "the", "a", "an", "two", "senior", "unnamed", "another", "joint", "its") || x.Is(i, lexicon.Title|lexicon.BeforeMeeting) {
				continue
			}
			return attribution{}, false
		}
		if x.Is(i+1, lexicon.SaySource) {
			continue
		}
		a := attribution{person: -1, first: k, end: i + 1}
		a.voice.AsPrinted = x.Span(k, i+1).Text
		a.voice.Anonymous = x.wordIs(i, "official", "officials", "source", "sources", "diplomat", "diplomats") && x.Word(k) != "the"
		return a, true
	}
	return attribution{}, false
}

// speakerBefore reads the subject of the verb of saying at token i.
func (x *reader) speakerBefore(i, limit int) (attribution, bool) {
	k := i
	for n := 0; k > limit && n < 4; n++ {
		m := x.mentionAt(k - 1)
		if isActor(m) && m.First >= limit {
			a := x.attributionOf(m)
			a.end, a.cue = i+1, i
			return a, true
		}
		if m != nil && m.Kind == mention.Time && m.First >= limit {
			k = m.First
			continue
		}
		if m != nil || !x.wordIs(k-1, "also", "has", "have", "had", "later", "earlier", "then", "on", "further", "in", "turn", "himself", "herself", "repeatedly", ",") {
			break
		}
		k--
	}
	return x.sourceBefore(i, k, limit)
}

// sourceBefore reads a source such as "the statement" that ends at token k.
func (x *reader) sourceBefore(i, k, limit int) (attribution, bool) {
	if k <= limit || x.mentionAt(k-1) != nil || !x.Is(k-1, lexicon.SaySource) {
		return attribution{}, false
	}
	for first := max(limit, k-4); first < k; first++ {
		if a, ok := x.sourceAt(first, k); ok && a.end == k && x.wordIs(first, "the", "a", "an", "two", "senior", "its", "another") {
			a.end, a.cue = i+1, i
			return a, true
		}
	}
	return attribution{}, false
}

// keep adds a direct statement, numbers its tokens, and notes its speaker.
func (x *reader) keep(st *statement) {
	x.statements = append(x.statements, st)
	x.numberTokens(st, len(x.statements))
	if st.person >= 0 {
		x.note(st.person, x.SentenceOf(st.first))
	}
}

func (x *reader) numberTokens(st *statement, n int) {
	for _, c := range st.out.Content {
		for k := x.tokenAt(c.Start); k < len(x.Tokens) && x.Tokens[k].Start < c.End; k++ {
			x.quoted[k] = n
		}
	}
}

// say gives the statement its speaker.
func (x *reader) say(st *statement, a attribution) {
	v := a.voice
	st.out.Speaker, st.person, st.cueToken = &v, a.person, a.cue
	cue := x.Span(a.cue, a.cue+1)
	st.out.Cue = &cue
	st.out.Evidence = addSpan(st.out.Evidence, x.Span(min(a.first, a.cue), max(a.end, a.cue+1)))
}

package extract

import (
	"parley"
	"parley/internal/lexicon"
	"parley/internal/mention"
)

// A statement is words of a voice under construction.
type statement struct {
	out        parley.Statement
	first, end int // tokens from the first content to the last
	person     int // index in Doc.People, -1
	speaker    *attribution
	cueToken   int // -1 where no word of saying is known
	block      int
	words      int           // quoted words so far
	kept       bool          // it is in the list
	via        *attribution  // who quotes the speaker
	cites      []attribution // whom the speaker names as its source
	after      bool          // attributed by a sentence behind it: the report tells it itself first
}

// minWords is how many words a direct quotation must have (format.md).
const minWords = 4

// findStatements finds direct quotations, inline and in blocks, then indirect speech.
func (x *reader) findStatements() {
	x.notedParty, x.unnamed = map[int]string{}, map[int]*attribution{}
	x.markQuotes()
	x.readGenders()
	for s := range x.Sentences {
		x.noteSpeaker(s)
	}
	x.findQuotationBlocks()
	x.findInlineQuotes()
	x.attributeBlocks()
	x.findNested()
	x.findLabelled()
	x.findIndirect()
	x.findWholeClauses()
	x.findSaidThis()
	x.dropHeadlines()
	for _, st := range x.statements {
		x.addCircumstances(st)
		x.addCites(st)
		if a, ok := x.quotedBy(st.cueToken); ok {
			st.via = &a
			st.out.Because = withSpan(st.out.Because, "voices", x.Span(a.first, a.end))
		}
	}
	for _, st := range x.statements {
		st.out.Voices = x.voicesWithin(max(st.first, 0), st)
	}
}

// noteSpeaker remembers the person or the party whom a sentence lets speak.
func (x *reader) noteSpeaker(s int) {
	if a, ok := x.speakerIn(s); ok {
		x.note(a.person, s)
		if a.person < 0 && a.voice.Party != "" {
			x.notedParty[s] = a.voice.Party
		}
	}
	sen := &x.sentences[s]
	for i := len(sen.matches) - 1; i >= 0; i-- {
		m := &sen.matches[i]
		h := speakerOfMatch(m)
		if !speaks(m) || h < 0 || len(m.Fill(lexicon.RoleContent)) == 0 {
			continue
		}
		if a, ok := x.attributionAt(sen.base+h, sen.base+m.Predicate); ok && a.person < 0 && a.voice.Anonymous && x.Lemma(sen.base+h) == x.Word(sen.base+h) {
			x.unnamed[s] = &a
		}
		break
	}
	if x.unnamed[s] == nil {
		x.unnamed[s] = x.unnamedIn(s)
	}
}

// speakerAt reads a speaker that begins at token k: a person, a party, a
// pronoun, or a source such as "a senior official".
func (x *reader) speakerAt(k, limit int) (attribution, bool) {
	_, h, ok := x.nounPhrase(k, limit)
	if !ok {
		return attribution{}, false
	}
	return x.attributionAt(h, -1)
}

// keep adds a statement of quoted words, numbers its tokens, and notes its speaker.
func (x *reader) keep(st *statement) {
	st.kept = true
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

// say gives the statement its speaker and its word of saying, with the words of both.
func (x *reader) say(st *statement, a attribution) {
	v := a.voice
	st.out.Speaker, st.person, st.cueToken, st.speaker = &v, a.person, a.cue, &a
	words := x.Span(a.first, a.end)
	st.out.Because = withSpeaker(st.out.Because, words)
	if a.of[1] > 0 {
		st.out.Because = withSpeaker(st.out.Because, x.Span(a.of[0], a.of[1]))
	}
	if a.cue < 0 {
		st.out.Evidence = addSpan(st.out.Evidence, words)
		return
	}
	cueEnd := max(a.cueEnd, a.cue+1)
	cue := x.Span(a.cue, cueEnd)
	st.out.Cue = &cue
	if x.SentenceOf(a.first) == x.SentenceOf(a.cue) && gap(a.first, a.end, a.cue, cueEnd) <= 12 {
		st.out.Evidence = addSpan(st.out.Evidence, x.Span(min(a.first, a.cue), max(a.end, cueEnd)))
		return
	}
	st.out.Evidence = addSpan(st.out.Evidence, cue)
}

// sayAs gives the statement the speaker of words elsewhere.
func (x *reader) sayAs(st *statement, a *attribution) {
	v := a.voice
	st.out.Speaker, st.person, st.speaker = &v, a.person, a
	st.out.Because = withSpeaker(st.out.Because, x.Span(a.first, a.end))
}

// addCircumstances adds to whom the words were said, and when, where the clause
// of the word of saying tells.
func (x *reader) addCircumstances(st *statement) {
	v := st.cueToken
	if v < 0 || st.out.Cue == nil {
		return
	}
	if a, ok := x.addressee(v, st); ok && (st.speaker == nil || a.first >= st.speaker.end || a.end <= st.speaker.first) {
		to := a.voice
		st.out.To = &to
		st.out.Because = withSpan(st.out.Because, "to", x.Span(a.first, a.end))
	}
	first, end := x.limits(x.SentenceOf(v))
	for _, m := range x.In(max(first, v-8), min(end, v+12)) {
		if m.Kind != mention.Time || m.When.From == "" || x.inQuotes[m.First] > 0 || st.out.Mode == "indirect" && st.first < m.End && m.First < st.end {
			continue
		}
		if x.hangsOn(x.headOf(m.First, m.End), v) && !x.wordIs(m.First-1, "since", "until", "by", "before", "after") {
			st.out.Time = x.TimeOf(m)
			return
		}
	}
}

// hangsOn reports whether token i hangs on token v directly or in a phrase of
// place beside it ("in Oslo on Thursday").
func (x *reader) hangsOn(i, v int) bool {
	h := x.head(i)
	if h == v {
		return true
	}
	return h >= 0 && x.head(h) == v && (x.rel(h) == "obl" || x.rel(h) == "obj" || x.rel(h) == "iobj") && x.rel(i) == "nmod"
}

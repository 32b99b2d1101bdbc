package extract

import (
	"parley"
	"parley/internal/lexicon"
	"parley/internal/mention"
)

// agreement is an agreement under construction.
type agreement struct {
	out     parley.Agreement
	meeting *meeting
}

// findAgreements finds what is agreed, signed, rejected: "A and B agreed on a
// framework for …", "a ceasefire was signed". Agreeing to go on talking is none.
func (x *reader) findAgreements() {
	for s := range x.Sentences {
		if x.skips(s) || x.sport {
			continue
		}
		first, end := x.limits(s)
		for i := first; i < end; i++ {
			if x.mentionAt(i) == nil {
				x.agreementAt(i, s, first, end)
			}
		}
	}
}

// stances are the verbs and what they say of an agreement and of the party.
func (x *reader) stance(i int) string {
	switch {
	case x.Lex.Has("agree", x.Word(i)):
		return "agreed"
	case x.Lex.Has("sign", x.Word(i)):
		return "signed"
	case x.Lex.Has("initial", x.Word(i)):
		return "initialled"
	case x.Lex.Has("reject", x.Word(i)):
		return "rejected"
	case x.Lex.Has("propose", x.Word(i)):
		return "proposed"
	case x.wordIs(i, "reached", "struck", "concluded") && x.wordIs(i+1, "a", "an", "the"):
		return "agreed"
	}
	return ""
}

func (x *reader) agreementAt(i, s, first, end int) {
	stance := x.stance(i)
	if stance == "" {
		return
	}
	subject, ctx := x.left(i, first)
	f, ok := fateOf(ctx, x.wordIs(i, "agree", "sign", "reject", "propose"))
	if !ok && subject.empty() && x.leads(i, first) {
		f, ok = held, true // a list item without a subject of its own
	}
	if !ok || f != held {
		return
	}
	noun, begin := x.agreedNoun(i+1, end, stance)
	if noun < 0 {
		return
	}
	a := &agreement{out: parley.Agreement{Status: stance, Form: x.Lex.AgreementForm(x.Word(noun))}}
	nameEnd := x.agreedEnd(noun+1, end)
	a.out.Name = x.Span(begin, nameEnd).Text
	from := i
	if !subject.empty() {
		from = subject.first
	}
	a.out.Evidence = spans(x.Span(from, nameEnd))
	a.out.Voices = x.voicesAt(i)
	x.agreeing(a, subject, i, s, stance)
	if stance == "agreed" && len(a.out.Parties) < 2 {
		return
	}
	if len(a.out.Parties) > 0 {
		x.agreements = append(x.agreements, a)
	}
}

// agreedNoun is the noun of agreement after the verb, and the first token of
// its phrase without the article; -1 where there is none near.
func (x *reader) agreedNoun(k, end int, stance string) (noun, begin int) {
	if stance == "agreed" && x.wordIs(k, "on", "to", "upon") {
		k++
	}
	if x.wordIs(k, "a", "an", "the", "its", "their", "this", "that", "any") {
		k++
	}
	begin = k
	for n := 0; n < 5 && k < end; n++ {
		if x.mentionAt(k) == nil && x.Lex.AgreementForm(x.Word(k)) != "" {
			for x.mentionAt(k+1) == nil && x.Lex.AgreementForm(x.Word(k+1)) != "" {
				k++
			}
			return k, begin
		}
		if m := x.mentionAt(k); m != nil && m.Kind == mention.Party {
			k = m.End
			continue
		}
		if x.mentionAt(k) != nil || !x.Is(k, lexicon.BeforeMeeting|lexicon.Title|lexicon.WorkWord) && !isAdjective(x.Word(k)) && !x.wordIs(k, "prisoner", "-", "lasting", "draft", "landmark") {
			return -1, -1
		}
		k++
	}
	return -1, -1
}

// agreedEnd is the end of the agreement's phrase: with "for …", "on …", "of …" after the noun.
func (x *reader) agreedEnd(k, limit int) int {
	if !x.wordIs(k, "for", "on", "of") || x.Lex.Is(x.Word(k+1), lexicon.Weekday) {
		return k
	}
	end := x.phraseEnd(k+1, limit)
	for i := k + 1; i < end; i++ {
		if x.mentionAt(i) == nil && x.Word(i) == "and" && pastTense(x.Word(i+1)) {
			return i
		}
	}
	return end
}

func pastTense(w string) bool { return len(w) > 3 && w[len(w)-2:] == "ed" }

// agreeing adds the parties: the subject's, or those of the meeting told of
// where the subject points to them or a list item has none.
func (x *reader) agreeing(a *agreement, subject who, i, s int, stance string) {
	m := x.meetingBefore(s)
	words := x.Span(i, i+1)
	pointed := subject.empty()
	for _, w := range subject.mentions {
		switch w.Kind {
		case mention.Group:
			pointed = true
		case mention.Party:
			for _, p := range w.Parties {
				a.position(p, stance, x.Span(x.start(w), w.End))
			}
		case mention.Person:
			if ps := x.People[w.Person].Parties; len(ps) > 0 {
				a.position(ps[0].Party, stance, x.Span(w.First, w.End))
			}
		}
	}
	if !pointed {
		return
	}
	if m == nil || len(m.sides) < 2 || m.out.Status != "held" && m.out.Status != "ongoing" {
		return
	}
	if !subject.empty() {
		words = x.Span(subject.first, subject.end)
	}
	a.meeting = m
	for _, side := range m.sides {
		a.position(side.party, stance, words)
		a.out.Because = withSpan(a.out.Because, "parties", side.evidence[0])
	}
}

func (a *agreement) position(party, stance string, words parley.Span) {
	for _, p := range a.out.Parties {
		if p == party {
			return
		}
	}
	a.out.Parties = append(a.out.Parties, party)
	a.out.Positions = append(a.out.Positions, parley.Position{Party: party, Stance: stance, Evidence: spans(words)})
}

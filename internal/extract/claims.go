package extract

import (
	"slices"

	"parley"
	"parley/internal/lexicon"
	"parley/internal/mention"
	"parley/internal/when"
)

// claim is what the report states about the record itself, under construction.
type claim struct {
	out     parley.MeetingClaim
	meeting *meeting
	parties []string
	people  []int
}

// findClaims finds ordinals ("the sixth meeting of the parties in the last
// two weeks") and counts ("held three rounds of talks").
func (x *reader) findClaims() {
	for s := range x.Sentences {
		if x.skips(s) || x.sport {
			continue
		}
		first, end := x.limits(s)
		for i := first; i < end; i++ {
			if x.mentionAt(i) != nil {
				continue
			}
			if n := x.Lex.Index("ordinal", x.Word(i)); n > 0 {
				x.ordinal(i, n, s)
			} else if n := x.Lex.Index("number", x.Word(i)); n > 1 {
				x.count(i, n, s)
			}
		}
	}
}

// claimNoun is the noun of meeting that the number at token i counts, and
// its unit; -1 where it counts something else.
func (x *reader) claimNoun(i, end int) (int, string) {
	k := i + 1
	for n := 0; n < 4 && k < end; n++ {
		m := x.mentionAt(k)
		if m == nil && x.Is(k, lexicon.Meeting) || x.wordIs(k, "day") {
			break
		}
		switch {
		case m != nil && m.Attribute:
			k = m.End
		case m == nil && (x.Is(k, lexicon.BeforeMeeting) || x.wordIs(k, "such", "-", "consecutive")):
			k++
		default:
			return -1, ""
		}
	}
	if k >= end || x.mentionAt(k) != nil {
		return -1, ""
	}
	return x.unitAt(k, end)
}

// unitAt is the unit that the noun at token k names. A round, session or day
// counts only as one of talks.
func (x *reader) unitAt(k, end int) (int, string) {
	noun, ofTalks := k, x.Word(k+1) == "of" && x.Is(x.beforeNoun(k+2), lexicon.Meeting)
	if ofTalks {
		noun = x.beforeNoun(k + 2)
	}
	switch x.Word(k) {
	case "meeting", "meetings", "talks", "negotiations", "encounter":
		return noun, "meeting"
	case "summit", "summits":
		return noun, "summit"
	case "round", "rounds":
		if ofTalks || x.current != nil {
			return noun, "round"
		}
	case "session", "sessions":
		if ofTalks {
			return noun, "session"
		}
	case "call", "conversation":
		return noun, "call"
	case "day":
		if ofTalks {
			return noun, "day"
		}
	}
	return -1, ""
}

func (x *reader) ordinal(i, n, s int) {
	_, end := x.limits(s)
	noun, unit := x.claimNoun(i, end)
	if noun < 0 || x.Word(noun) != "talks" && plural(x.Word(noun)) && unit == "meeting" && n == 1 {
		return
	}
	k := &claim{out: parley.MeetingClaim{Kind: "ordinal", Unit: unit}}
	if n == 1 {
		k.out.Kind = "first"
	}
	k.out.N, k.out.NMax = &n, &n
	x.finishClaim(k, i, noun, s)
}

func plural(w string) bool { return w != "" && w[len(w)-1] == 's' }

// count: "three meetings", "six rounds of talks".
func (x *reader) count(i, n, s int) {
	first, end := x.limits(s)
	noun, unit := x.claimNoun(i, end)
	if noun < 0 || !plural(x.Word(noun)) || unit == "day" {
		return
	}
	if w := x.Word(i - 1); i > first && (w == "last" || w == "past" || w == "next" || w == "the") {
		return
	}
	k := &claim{out: parley.MeetingClaim{Kind: "count", Unit: unit}}
	k.out.N, k.out.NMax = &n, &n
	x.finishClaim(k, i, noun, s)
}

// finishClaim adds who met, over which window, and the meeting that is counted.
func (x *reader) finishClaim(k *claim, i, noun, s int) {
	first, end := x.limits(s)
	from, to := i, noun+1
	if x.wordIs(from-1, "the", "a") {
		from--
	}
	w, after := x.nounWho(noun, x.phraseStart(noun, first), first, end)
	if len(w) > 0 {
		to = max(to, after)
	}
	k.meeting = x.nounOf[noun]
	if k.meeting == nil && k.out.Kind != "count" {
		k.meeting = x.meetingBefore(s)
	}
	for _, list := range w {
		for _, m := range list.mentions {
			k.addOf(x, m)
		}
	}
	if len(k.parties) == 0 && k.meeting != nil {
		k.parties = k.meeting.parties()
	}
	for _, m := range x.In(to, min(end, to+far)) {
		if m.Kind == mention.Time && m.When.Kind == when.Window {
			k.out.Window = &parley.Window{From: m.When.From, To: m.When.To, AsPrinted: x.Span(m.When.Lead, m.End).Text, ISO: m.When.ISO}
			if m.When.From != "" {
				k.out.Window.Derived = parley.List[string]{"from", "to"}
			}
			to = max(to, m.End)
			break
		}
	}
	if len(k.parties) == 0 && len(k.people) == 0 {
		return
	}
	k.out.Evidence = spans(x.Span(from, to))
	k.out.Voices = x.voicesAt(i)
	x.claims = append(x.claims, k)
}

func (k *claim) addOf(x *reader, m *mention.Mention) {
	switch m.Kind {
	case mention.Party:
		for _, p := range m.Parties {
			if !slices.Contains(k.parties, p) {
				k.parties = append(k.parties, p)
			}
		}
	case mention.Person:
		k.people = append(k.people, m.Person)
	case mention.Group:
		if k.meeting != nil {
			k.parties = k.meeting.parties()
		}
	}
}

// meetingBefore is the meeting that the sentences up to s told of last, in a
// block of the same kind.
func (x *reader) meetingBefore(s int) *meeting {
	var best *meeting
	for _, m := range x.meetings {
		if m.sentence <= s && m.background == x.BlockOf(s).Background && m.out.Temporal != "future" && (best == nil || m.last >= best.last && m.last <= s) {
			best = m
		}
	}
	return best
}

package extract

import (
	"slices"

	"parley"
	"parley/internal/lexicon"
	"parley/internal/mention"
)

// readAttendance reads who took part in the meeting told before: "A, B and C
// took part in the talks", "in addition to him, A took part", "the meeting
// was attended by A", "the Omani delegation was led by A".
func (x *reader) readAttendance(s int) {
	first, end := x.limits(s)
	if x.current == nil || x.BlockOf(s).Background != x.current.background {
		return
	}
	if be := x.attendeesVerb(first, end); be >= 0 {
		w := x.attendeesFrom(be+1, end)
		if w.empty() {
			w = x.sentFrom(be+1, end)
		}
		x.attend(w, fate{status: x.current.out.Status}, first, end, be)
		return
	}
	for i := first; i < end; i++ {
		if x.mentionAt(i) != nil {
			continue
		}
		var f fate
		var w who
		switch {
		case x.phrase(i, "took part"), x.phrase(i, "take part"), x.phrase(i, "taking part"), x.wordIs(i, "participated", "participate", "attended", "attend", "joined", "join"):
			if x.listsAttending(i, first, end) {
				x.attendList(s)
				return
			}
			subject, ctx := x.left(i, first)
			if side, ok := x.behindSide(i, first, end); ok {
				subject = side
			}
			var ok bool
			if f, ok = fateOf(ctx, x.wordIs(i, "take", "participate", "attend", "join")); !ok {
				continue
			}
			w = subject
			if x.Word(i+1) == "by" && x.wordIs(i-1, "was", "were", "also", "is") {
				w = x.attendeesFrom(i+2, end)
			} else if !x.pointsToMeeting(i+1, end) && !x.phrase(i+1, "by invitation") && w.first < i {
				continue
			}
		case x.wasPresent(i, end) >= 0:
			subject, ctx := x.left(x.wasPresent(i, end), first)
			var ok bool
			if f, ok = fateOf(ctx, false); !ok || subject.empty() || subject.first >= i || x.wordIs(subject.first-1, "which", "whom") {
				continue
			}
			w = onlyPeople(subject)
		case x.wordIs(i, "included", "include", "including") && x.takesPart(i, first):
			f, w = fate{status: x.current.out.Status}, x.right(i+1, end)
		case i < first+2 && (x.wordIs(i, "present", "attending") || x.wordIs(i, "accompanying") && i == first):
			be := x.presentVerb(i, end)
			if be < 0 || x.Word(i-1) == "not" {
				continue
			}
			if f, w = (fate{status: x.current.out.Status}), x.right(be+1, end); w.empty() {
				w = x.sentFrom(be+1, end)
			}
		case x.phrase(i, "led by"), x.phrase(i, "headed by"):
			x.readHead(i, first, end)
			continue
		case x.phrase(i, "accompanied by") && !x.wordIs(i-1, "is", "are"): // on the whole journey
			x.readCompany(i, first, end)
			continue
		default:
			continue
		}
		x.attend(w, f, first, end, i)
	}
}

// takesPart reports whether the list behind "included" at token i is of those who took part in the
// meeting told before: "participants included A and B", "envoys attended the meeting, including A".
func (x *reader) takesPart(i, first int) bool {
	if x.Word(i) == "including" {
		for k := max(first, i-8); k < i; k++ {
			if x.wordIs(k, "attended", "attend", "participated") && x.Word(i-1) == "," {
				return true
			}
		}
		return false
	}
	for k := first; k < min(i, first+8); k++ {
		if x.wordIs(k, "participants", "attendees", "participant") && (x.head(k) == i || k == first || k == first+1) {
			return true
		}
	}
	return false
}

// pointsToMeeting reports whether a noun of meeting without its own parties
// follows: "part in the negotiations".
func (x *reader) pointsToMeeting(k, end int) bool {
	for n := 0; n < 5 && k < end && x.mentionAt(k) == nil; n++ {
		if x.Is(k, lexicon.Meeting) {
			return !x.wordIs(k+1, "of", "between", "with")
		}
		k++
	}
	return false
}

// attend adds the people to the current meeting.
func (x *reader) attend(w who, f fate, first, end, cue int) {
	if f.status != "held" && f.status != "planned" || class(x.current) != class(&meeting{out: parley.Meeting{Status: f.status}}) {
		return
	}
	begin, open := cue, len(x.current.sides) == 0
	for _, m := range w.mentions {
		p := m.Person
		if m.Kind == mention.Pronoun {
			p = x.resolve(m)
		}
		if m.Kind == mention.Party && !m.Attribute && !m.Possessive && (m.Actor || x.Word(cue+1) == "by") {
			x.addWho(x.current, who{mentions: []*mention.Mention{m}}, candidate{fate: f, sentence: x.SentenceOf(cue)})
			begin = min(begin, w.first)
			continue
		}
		if p < 0 || m.Kind != mention.Person && m.Kind != mention.Pronoun {
			continue
		}
		if open && m.Kind == mention.Person {
			x.addPerson(x.current, p, m, f) // of a meeting of nobody told so far, those who took part are who met
		}
		x.attendOne(p, m, f)
		begin = min(begin, w.first)
	}
	if begin == cue && w.first <= cue {
		return
	}
	if x.wordIs(first, "it", "in") || x.wordIs(first+1, "in", "addition") {
		begin = min(begin, x.attendBeside(first, begin, f))
	}
	x.current.out.Evidence = addSpan(x.current.out.Evidence, x.Span(min(begin, cue), max(cue+2, min(end, w.end))))
}

// attendOne adds one person; a side is not made by a person who only took part.
func (x *reader) attendOne(p int, m *mention.Mention, f fate) {
	cur := x.current
	if !slices.Contains(cur.people, p) {
		cur.people = append(cur.people, p)
	}
	person := x.People[p]
	words := x.Span(m.First, m.End)
	for i := range cur.sides {
		for _, a := range person.Parties {
			if a.Party == cur.sides[i].party {
				cur.sides[i].addMember(parley.Member{Person: person.ID, Part: "member", Attendance: attendance(f), Evidence: spans(words)})
				return
			}
		}
	}
}

// attendBeside adds the one "in addition to" whom the others took part, and
// gives the first token of these words.
func (x *reader) attendBeside(first, limit int, f fate) int {
	for k := first; k < limit; k++ {
		n := 0
		switch {
		case x.phrase(k, "in addition to"):
			n = 3
		case x.phrase(k, "apart from"), x.phrase(k, "along with"), x.phrase(k, "together with"):
			n = 2
		}
		if n == 0 {
			continue
		}
		w := x.right(k+n, limit)
		for _, m := range w.mentions {
			if p := x.resolve(m); p >= 0 {
				x.attendOne(p, m, f)
			}
		}
		if !w.empty() {
			return k
		}
	}
	return limit
}

// readHead reads "the Omani delegation was led by A".
func (x *reader) readHead(i, first, end int) {
	subject, _ := x.left(i, first)
	w := x.right(i+2, end)
	if subject.empty() || w.empty() || w.mentions[0].Kind != mention.Person || len(subject.mentions) != 1 {
		return
	}
	parties := subject.mentions[0].Parties
	p := w.mentions[0].Person
	cur := x.wholeOf(x.current)
	for k := range cur.sides {
		if len(parties) == 1 && cur.sides[k].party == parties[0] && subject.mentions[0].Kind == mention.Party {
			words := x.Span(subject.first, w.mentions[0].End)
			cur.sides[k].addMember(parley.Member{Person: x.People[p].ID, Part: "head",
				Attendance: attendance(fate{status: cur.out.Status}), Evidence: spans(words)})
			if !slices.Contains(cur.people, p) {
				cur.people = append(cur.people, p)
			}
			cur.out.Evidence = addSpan(cur.out.Evidence, words)
		}
	}
}

func withSpan(b parley.Because, field string, s parley.Span) parley.Because {
	if b == nil {
		b = parley.Because{}
	}
	b[field] = addSpan(b[field], s)
	return b
}

package extract

import (
	"time"

	"parley"
	"parley/internal/mention"
	"parley/internal/when"
)

// daysApart gives the days of a telling of as many meetings: "spoke by phone on 3, 5 and 8
// June", "held meetings on Thursday and Friday". Days running of one meeting ("held talks on
// Thursday and Friday") are one time. Nil where one day is told.
func (x *reader) daysApart(c candidate, t *telling) []*parley.Time {
	begin, limit := x.limits(c.sentence)
	for _, a := range x.In(begin, limit) {
		if a.Kind != mention.Time || a.When.Kind == when.Window || !x.dates(a, c) || x.tieOf(x.headOf(a.First, a.End), c.anchors).steps > farthest {
			continue
		}
		days, each := x.daysOfMonth(a, c), false
		if days == nil {
			days, each = x.daysFrom(a, c)
		}
		if len(days) < 2 {
			continue
		}
		if !each && !x.countsMeetings(t.at) && t.attr["level"] != "call" && t.attr["channel"] != "phone" && running(days) {
			return []*parley.Time{stretched(days)}
		}
		return days
	}
	return nil
}

// daysFrom gives the days of a list of times of which a is the first, "Wednesday and Thursday", and whether
// more is told of each: "on Wednesday and again on Thursday".
func (x *reader) daysFrom(a mention.Mention, c candidate) (out []*parley.Time, each bool) {
	joined := false
	for m := &a; ; {
		t := x.timeFor(*m, c.fate, c.anchors)
		if t == nil || t.To == "" || len(t.From) != len(time.DateOnly) {
			return nil, false
		}
		out = append(out, t)
		k, and := x.joinAfter(m.End)
		for k > m.End && x.wordIs(k, "on", "from", "again", "then", "later") {
			each = each || x.Word(k) != "on" && x.Word(k) != "from"
			k++
		}
		next := x.mentionAt(k)
		if k > m.End && (next == nil || next.Kind != mention.Time) && and {
			next, each = x.dayBehind(k, c.sentence), true
		}
		if k == m.End || next == nil || next.Kind != mention.Time || len(out) > longestShuttle {
			if !joined {
				return nil, false // "yesterday, Friday"
			}
			return out, each
		}
		joined = joined || and
		m = next
	}
}

// dayBehind is the next time behind token k of the sentence that no verb and nobody stands before: "met for
// an hour on Monday and for three hours in another room on Tuesday".
func (x *reader) dayBehind(k, s int) *mention.Mention {
	_, limit := x.limits(s)
	if !x.wordIs(k, "for", "at", "in", "over") {
		return nil
	}
	for ; k < min(limit, k+16); k++ {
		m := x.mentionAt(k)
		switch {
		case m != nil && m.Kind == mention.Time:
			return m
		case m != nil && m.Kind != mention.Place, m == nil && (x.Tokens[k].UPOS == "VERB" || x.Tokens[k].UPOS == "AUX" || x.wordIs(k, ";", ":")):
			return nil
		}
	}
	return nil
}

// daysOfMonth gives the days of a list of numbers before or behind a month, of which the
// finder of times takes the last two: "3, 5 and 8 June".
func (x *reader) daysOfMonth(a mention.Mention, c candidate) []*parley.Time {
	whole := x.timeFor(a, c.fate, c.anchors)
	if whole == nil || len(whole.To) != len(time.DateOnly) || !x.joinedDays(a) {
		return nil
	}
	first := a.First
	for x.Word(first-1) == "," && x.smallNumber(first-2) > 0 {
		first -= 2
	}
	var out []*parley.Time
	for k := first; k < a.End; k++ {
		n := x.smallNumber(k)
		if n == 0 || n > 31 {
			continue
		}
		day := whole.To[:8] + string(rune('0'+n/10)) + string(rune('0'+n%10))
		if _, err := time.Parse(time.DateOnly, day); err != nil || day > whole.To {
			return nil
		}
		out = append(out, &parley.Time{From: day, To: day, Evidence: spans(x.Span(first, a.End)), Derived: parley.List[string]{"from", "to"}})
	}
	return out
}

// joinedDays reports whether the words of the time hold two numbers with "and" between them.
func (x *reader) joinedDays(a mention.Mention) bool {
	for k := a.First; k+2 < a.End && x.Word(a.First-1) != "between"; k++ {
		if x.Word(k+1) == "and" && x.smallNumber(k) > 0 && x.smallNumber(k+2) > 0 {
			return true
		}
	}
	return false
}

// running reports whether each of the days follows the one before it.
func running(days []*parley.Time) bool {
	for i := 1; i < len(days); i++ {
		if a, ok := lastDay(days[i-1].To); !ok || a.AddDate(0, 0, 1).Format(time.DateOnly) != days[i].From {
			return false
		}
	}
	return true
}

// stretched is the time from the first of the days to the last.
func stretched(days []*parley.Time) *parley.Time {
	first, last := days[0], days[len(days)-1]
	t := *first
	t.To, t.Evidence = last.To, addSpan(first.Evidence[:1:1], last.Evidence[0])
	return &t
}

// tellByDays makes a meeting of each of the days, and reports whether several are told.
func (x *reader) tellByDays(c candidate, t *telling, side1, side2 who) bool {
	days := x.daysApart(c, t)
	for _, day := range days {
		one := c
		one.day = day
		one.who = append(append([]who{}, c.who...), side1, side2)
		x.add(one)
	}
	return days != nil
}

package extract

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"parley"
	"parley/internal/lexicon"
	"parley/internal/mention"
)

// piece is the half-open range of tokens of the phrase or clause that token h
// heads, without what is joined to it and without marks and prepositions before
// it. It looks at most far tokens to either side.
func (x *reader) piece(h int) (int, int) {
	first, end := x.reach(h)
	for _, k := range x.kids(h) {
		if k < first || k >= end {
			continue
		}
		switch x.rel(k) {
		case "conj":
			if kf, _ := x.reach(k); k > h {
				end = min(end, max(kf, h+1))
			}
		case "parataxis":
			if kf, ke := x.reach(k); k > h {
				end = min(end, max(kf, h+1))
			} else {
				first = max(first, min(ke, h))
			}
		}
	}
	return x.trim(first, end)
}

// reach is the range of the tokens that hang on token h, directly or not, as
// far as its nearer neighbourhood goes.
func (x *reader) reach(h int) (int, int) {
	first, end := h, h+1
	stack := []int{h}
	for steps := 0; len(stack) > 0 && steps < 2*far; steps++ {
		at := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		first, end = min(first, at), max(end, at+1)
		for _, k := range x.kids(at) {
			if abs(k-h) <= far {
				stack = append(stack, k)
			}
		}
	}
	return first, end
}

// notFirst and notLast are words that a span of an act or a topic neither
// begins nor ends with.
var (
	notFirst = []string{"to", "that", "and", "or", "but", "also", ",", ";", ":", "-", "–", "—", "•", "*", "·", "on", "about", "for", "with", "regarding", "concerning", "including", "\"", "“", "”", "(", "by", "of", "into", "upon", "if", "unless", "until", "whether", "provided", "providing", "once", "only", "when", "as", "soon", "long"}
	notLast  = []string{"and", "or", "but", ",", ";", ":", ".", "-", "–", "—", "\"", "“", "”", "!", "?", ")", "on", "in", "at", "of", "to", "for", "the", "a", "an", "with", "that", "by"}
)

// trim steps over words that join, at both ends.
func (x *reader) trim(first, end int) (int, int) {
	for first < end && x.mentionAt(first) == nil && x.wordIs(first, notFirst...) {
		first++
	}
	for end > first && x.wordIs(end-1, notLast...) && (x.mentionAt(end-1) == nil || x.Tokens[end-1].UPOS == "PUNCT") {
		if x.Word(end-1) == ")" && x.wordNear(first, end-1, "(") {
			break
		}
		end--
	}
	return first, end
}

// until are the words before the last day of a deadline.
var until = []string{"by", "before", "within", "until", "till"}

// A due is a deadline among tokens: the time, and the tokens that say it.
type due struct {
	time       *parley.Time
	first, end int
}

// dueIn finds the deadline that the tokens of [first, end) tell, "by May 1",
// "within three weeks". Its time may be unknown ("before winter").
func (x *reader) dueIn(first, end int) (due, bool) {
	for k := first; k < end; k++ {
		if !x.wordIs(k, until...) || k > 0 && x.wordIs(k-1, "from", "due") {
			continue
		}
		m := x.timeNear(k, min(end, k+6))
		if m == nil {
			continue
		}
		at := k
		if x.phrase(k-3, "no later than") || x.phrase(k-2, "not later than") {
			at = k - 2
		}
		return due{x.bound(*m, x.Word(k)), at, m.End}, true
	}
	return due{}, false
}

// timeNear is the first time expression that begins at token k or after words
// like "the end of".
func (x *reader) timeNear(k, end int) *mention.Mention {
	for ; k < end; k++ {
		if m := x.mentionAt(k); m != nil {
			if m.Kind == mention.Time {
				return m
			}
			return nil
		}
		if !x.wordIs(k, "by", "before", "within", "until", "till", "the", "a", "end", "of", "start", "beginning", "next", "this", "noon", "midnight", "than", "later") {
			return nil
		}
	}
	return nil
}

// bound makes a time that is open at its beginning of an expression after "by"
// or "within"; nil where it is not known.
func (x *reader) bound(m mention.Mention, word string) *parley.Time {
	t := &parley.Time{To: m.When.To, Open: "from", Evidence: spans(x.Span(m.First, m.End)), Derived: parley.List[string]{"to"}}
	if !m.When.Relative && m.When.ISO == "" {
		t.Derived = nil
	}
	if word == "within" || m.When.To == "" {
		t.Derived = parley.List[string]{"to"}
		t.To = x.after(m.First, m.End)
	}
	if t.To == "" {
		return nil
	}
	if len(t.To) == 10 && t.To <= x.Report.Published && m.End == m.First+1 && x.Lex.Is(x.Word(m.First), lexicon.Weekday) {
		t.To = nextWeek(t.To)
	}
	return t
}

// nextWeek is the same weekday a week later: a deadline told as "by Friday" lies ahead.
func nextWeek(day string) string {
	if t, err := time.Parse("2006-01-02", day); err == nil {
		return t.AddDate(0, 0, 7).Format("2006-01-02")
	}
	return day
}

// after is the day of publication and the duration that the tokens give.
func (x *reader) after(first, end int) string {
	day, err := time.Parse("2006-01-02", x.Report.Published)
	if err != nil {
		return ""
	}
	n, unit := x.lengthOf(first, end)
	switch unit {
	case "hour":
		day = day.AddDate(0, 0, (n+23)/24)
	case "day":
		day = day.AddDate(0, 0, n)
	case "week":
		day = day.AddDate(0, 0, 7*n)
	case "month":
		day = day.AddDate(0, n, 0)
	case "year":
		day = day.AddDate(n, 0, 0)
	default:
		return ""
	}
	return day.Format("2006-01-02")
}

// lengthOf reads "three weeks", "48 hours"; n is 0 where the tokens say no
// such length.
func (x *reader) lengthOf(first, end int) (n int, unit string) {
	for k := first; k < end; k++ {
		if v := x.smallNumber(k); v > 0 {
			n = v
			continue
		}
		unit = strings.TrimSuffix(x.Word(k), "s")
		if n > 0 && slices.Contains([]string{"hour", "day", "week", "month", "year"}, unit) {
			return n, unit
		}
	}
	return 0, ""
}

// smallNumber is the number of at most three digits at token k, in digits or words.
func (x *reader) smallNumber(k int) int {
	if n := x.Lex.Index("number", x.Word(k)); n > 0 {
		return n
	}
	n := 0
	if _, err := fmt.Sscanf(x.Word(k), "%d", &n); err != nil || n < 0 || n > 999 || fmt.Sprint(n) != x.Word(k) {
		return 0
	}
	return n
}

package extract

import (
	"slices"
	"strings"

	"parley"
)

// to the list where it is worth telling by itself.
func (d *dealer) to(u *parley.Undertaking, actors []int, s int) {
	for _, t := range d.stakes(actors, s) {
		if !slices.Contains(u.Of, t.party) {
			u.To = append(u.To, t.party)
		}
	}
}

func (d *dealer) of(u *parley.Undertaking, who []stake) {
	for _, w := range who {
		if !slices.Contains(u.Of, w.party) {
			u.Of = append(u.Of, w.party)
		}
		for _, b := range w.because {
			u.Because = withSpan(u.Because, "of", b)
		}
	}
}

// what sets the act, from the first head to the last that is joined to it, and
// the deadline told in it.
func (d *dealer) what(u *parley.Undertaking, heads []int) {
	first, end := d.piece(heads[0])
	for _, h := range heads[1:] {
		if f, e := d.piece(h); e > f && f >= first && f <= end+4 {
			end = max(end, e)
		}
	}
	end = d.beforeClause(heads[0], end)
	for k := end - 2; k > max(first+2, end-8); k-- {
		if d.wordIs(k, "before") && d.timeNear(k, min(end, k+6)) == nil && d.lastBefore(first, end) == 0 {
			end = k
		}
	}
	d.setWhat(u, first, end)
}

// beforeClause is where the act that token h heads ends: before a clause that says
// when or on what condition.
func (d *dealer) beforeClause(h, end int) int {
	for _, k := range d.kids(h) {
		if d.rel(k) == "advcl" && k > h && k < end && d.wordsMark(k, "before", "until", "if", "unless", "after", "while", "because", "although", "as") {
			if f, _ := d.reach(k); f > h {
				end = min(end, f)
			}
		}
	}
	return end
}

// setWhat sets the act to tokens of [first, end), its deadline apart.
func (d *dealer) setWhat(u *parley.Undertaking, first, end int) {
	for k := first + 1; k < end; k++ {
		if d.mentionAt(k) == nil && d.nextClause(k) {
			end = k
		}
	}
	first, end = d.trim(first, end)
	if due, ok := d.dueIn(first, min(len(d.Tokens), end+1)); ok && due.first > first {
		u.Deadline = due.time
		if due.end >= end-1 && due.time != nil {
			first, end = d.trim(first, due.first)
		}
	} else if due, ok := d.dueIn(end, min(len(d.Tokens), end+2)); ok && due.first == end && d.SentenceOf(due.end-1) == d.SentenceOf(end-1) {
		u.Deadline = due.time
	}
	if end > first && d.inBlock(first, end) {
		w := d.Span(first, end)
		u.What = &w
	}
}

// act is the token after the "to" that follows the verb at token p, or its
// object, where the tree makes no clause of the act: "promised Oman to free the
// crew"; -1 for none.
func (d *dealer) act(p int, objects []int) int {
	at := p + 1
	for _, h := range objects {
		if h > p && h < p+10 {
			at = max(at, d.nameEnd(h))
		}
	}
	for _, k := range []int{p + 1, at} {
		if d.wordIs(k, "to") && d.mentionAt(k+1) == nil && !d.wordIs(k+1, "the", "a", "an", "its", "their", "his", "her") && !d.IsCapital(k+1) {
			return k + 1
		}
	}
	return -1
}

// whatAfter sets the act to the words from token at to the end of the clause.
func (d *dealer) whatAfter(u *parley.Undertaking, p, at int) bool {
	if slices.Contains(threats, d.Word(at)) || slices.Contains(talkActs, d.Word(at)) || slices.Contains([]string{"hold", "continue"}, d.Word(at)) {
		return false
	}
	_, end := d.limits(d.SentenceOf(p))
	d.setWhat(u, at, d.clauseEnd(at, end))
	return true
}

// finishDuty adds the words, the voices and the agreement that it is about.
func (d *dealer) finishDuty(u parley.Undertaking, p, s int, actors []int) (parley.Undertaking, bool) {
	if u.What == nil || countWords(u.What.Text) < 1 {
		return u, false
	}
	start, end := min(d.Tokens[p].Start, u.What.Start), max(d.Tokens[p].End, u.What.End)
	for _, h := range actors {
		if d.SentenceOf(h) == s && abs(h-p) < far/2 {
			f, e := d.phraseOf(h)
			start, end = min(start, d.Tokens[f].Start), max(end, d.Tokens[e-1].End)
		}
	}
	if end-start > 4000 {
		return u, false
	}
	if u.Deadline != nil {
		for _, e := range u.Deadline.Evidence {
			start, end = min(start, e.Start), max(end, e.End)
		}
	}
	u.Evidence = spans(parley.Cut(d.Text, start, end))
	u.Voices = d.voiced(p, s, actors)
	return u, true
}

// addDuty adds an undertaking that is not told yet: in the same words, or, by a
// headline, in much the same.
func (d *dealer) addDuty(u parley.Undertaking) {
	from := max(0, len(d.duties)-mostBack)
	for i, old := range d.duties[from:] {
		if old.Kind == u.Kind && slices.Equal(old.Of, u.Of) && d.inHeadline(old.Evidence[0].Start) && alike(old.What.Text, u.What.Text) {
			d.duties[from+i] = u
			return
		}
		if old.What != nil && u.What != nil && old.What.Start < u.What.End && u.What.Start < old.What.End {
			return
		}
	}
	d.duties = append(d.duties, u)
}

// inHeadline reports whether the byte stands in a headline.
func (d *dealer) inHeadline(start int) bool {
	for _, b := range d.Blocks {
		if b.Kind == parley.Headline && b.Start <= start && start < b.End {
			return true
		}
	}
	return false
}

// alike reports whether half of the words of the shorter text stand in the other.
func alike(a, b string) bool {
	short, long := strings.Fields(strings.ToLower(a)), strings.Fields(strings.ToLower(b))
	if len(short) > len(long) {
		short, long = long, short
	}
	n := 0
	for _, w := range short {
		if slices.Contains(long, w) {
			n++
		}
	}
	return 2*n >= len(short)
}

package extract

import (
	"slices"
	"strings"

	"parley"
	"parley/internal/mention"
)

// placesInTurn are the places of journeys that stand one after the other, each behind the time of the one
// before: "visited A from 12 to 13 May and B on 16 May". Nil for fewer than two.
func (x *reader) placesInTurn(t *telling) []int {
	if t.attr["level"] != "visit" || len(t.places) == 0 {
		return nil
	}
	_, limit := x.limits(x.SentenceOf(t.at))
	h := t.places[0]
	out := []int{h}
	for range longestShuttle {
		m := x.mentionAt(h)
		if m == nil || x.placeAt(h) == nil {
			break
		}
		k := x.pastTime(m.End, limit)
		if k == m.End {
			break
		}
		k, _ = x.joinAfter(k)
		for x.wordIs(k, "then", "later", "to", "in") {
			k++
		}
		next := x.mentionAt(x.skipArticle(k))
		if next == nil || next.First > k+1 {
			break
		}
		h = x.headOf(next.First, next.End)
		if x.placeAt(h) == nil || x.pastTime(next.End, limit) == next.End || slices.Contains(out, h) {
			break
		}
		out = append(out, h)
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// respectiveDays are the times that "respectively" gives to n places told together, one for each, the
// first for the first; nil where the sentence gives none.
func (x *reader) respectiveDays(c candidate, from, n int) []*parley.Time {
	_, limit := x.limits(c.sentence)
	at := from
	for at < limit && x.Word(at) != "respectively" {
		at++
	}
	if at >= limit {
		return nil
	}
	var out []*parley.Time
	for _, m := range x.In(from, at) {
		if m.Kind != mention.Time || m.When.From == "" {
			continue
		}
		if days := x.daysOfMonth(m, c); len(days) > 1 {
			out = append(out, days...)
		} else if t := x.timeFor(m, c.fate, c.anchors); t != nil {
			out = append(out, t)
		}
	}
	if len(out) != n {
		return nil
	}
	return out
}

// withLater are those with whom the same held talks at a later time, told behind those of the first: "held talks with A
// on Sunday and then on Monday with B".
func (x *reader) withLater(w who, s int) (who, *mention.Mention) {
	if w.empty() {
		return who{}, nil
	}
	_, limit := x.limits(s)
	k := x.pastTime(w.mentions[len(w.mentions)-1].End, limit)
	k, ok := x.joinAfter(k)
	if !ok && x.Word(k-1) != "," {
		return who{}, nil
	}
	for x.wordIs(k, "then", "later", "also", "on", "again") {
		k++
	}
	day := x.mentionAt(k)
	if day == nil || day.Kind != mention.Time || day.When.From == "" || x.Word(day.End) != "with" {
		return who{}, nil
	}
	return x.right(day.End+1, limit), day
}

// onceDue is the day of what the words say had been due, where it lies nearer behind the report than ahead of it:
// "was scheduled to open on Thursday", told on Friday. Nil for others.
func (x *reader) onceDue(behind, ahead *parley.Time, anchors []int) *parley.Time {
	due := false
	for _, at := range anchors {
		for n := 0; n < 3 && at >= 0; n++ {
			due = due || (dueWords[x.Word(at)] && slices.ContainsFunc(x.kids(at), func(k int) bool {
				return (strings.HasPrefix(x.rel(k), "aux") || x.rel(k) == "cop") && x.wordIs(k, "was", "were") || x.Word(k) == "been"
			})) || x.onceDueAt(at)
			at = x.head(at)
		}
	}
	if !due || behind == nil || ahead == nil {
		return nil
	}
	published, ok := lastDay(x.Report.Published)
	b, okB := lastDay(behind.From)
	a, okA := lastDay(ahead.From)
	if !ok || !okB || !okA || published.Sub(b) >= a.Sub(published) {
		return nil
	}
	return behind
}

// onceDueAt reports whether those who were due at the place at token i are told of: "had been due at the Grand Hotel".
func (x *reader) onceDueAt(i int) bool {
	return slices.ContainsFunc(x.kids(i), func(k int) bool { return dueWords[x.Word(k)] && x.wordIs(k-1, "been", "was", "were") })
}

// neverCame makes meetings that had been due on a day before the report, of which it tells no more, ones that were not
// held: "had been due in Oslo on Monday for talks".
func (x *reader) neverCame() {
	published, ok := lastDay(x.Report.Published)
	for _, m := range x.meetings {
		t := m.out.Time
		if !ok || m.out.Status != "planned" || t == nil || t.To == "" || t.Basis != "" || !hadBeenDue(m.out.Evidence[0].Text) {
			continue
		}
		if day, known := lastDay(t.To); known && day.Before(published) {
			m.out.Status, m.out.Temporal, m.out.Modality = notHeld.status, notHeld.temporal, notHeld.modality
		}
	}
}

// hadBeenDue reports whether the words say that something had been due, before what the report tells.
func hadBeenDue(words string) bool {
	w := strings.Fields(strings.ToLower(words))
	for i := range w {
		if i > 1 && dueWords[w[i]] && w[i-1] == "been" && w[i-2] == "had" {
			return true
		}
	}
	return false
}

// dueWords say that something was to come.
var dueWords = setOf("scheduled due expected supposed set slated planned meant")

// spokeBehind reports whether the telling is of the meeting told last, of which no time is known yet, as one of
// those who met spoke behind it: "A said after a meeting in Oslo on Wednesday that".
func (x *reader) spokeBehind(t *telling) bool {
	if x.current == nil || x.current.out.Time != nil || len(x.current.people) == 0 || !slices.Contains([]string{"after", "following", "during"}, x.prepOf(x.measured(t.at))) {
		return false
	}
	w := x.subjectAbove(t.at)
	if len(w.mentions) != 1 {
		return false
	}
	switch m := w.mentions[0]; m.Kind {
	case mention.Person, mention.Pronoun:
		return slices.Contains(x.current.people, x.resolve(m))
	}
	return false
}

// officialsThere are the states in which officials of no named state are met: "talks with senior officials in Doha", "will
// meet leaders in Avaria and Belmark". Others who are met in a capital need not be of its state.
func (x *reader) officialsThere(h, k int) []*mention.Mention {
	if !x.wordIs(h, "officials", "authorities") || slices.ContainsFunc(x.kids(h), func(c int) bool {
		return c < h && (x.mentionAt(c) != nil || !slices.Contains([]string{"amod", "det", "compound", "case", "cc", "conj", "nummod"}, x.rel(c)) ||
			x.rel(c) == "compound" && !x.wordIs(c, "government", "intelligence", "security", "defence", "defense", "state"))
	}) {
		return nil
	}
	_, limit := x.limits(x.SentenceOf(h))
	var out []*mention.Mention
	for range longestShuttle {
		at := x.skipArticle(k)
		m := x.mentionAt(at)
		if m == nil || at >= limit {
			break
		}
		p := x.placeAt(x.headOf(m.First, m.End))
		if p == nil || p.Country == "" || p.City != "" && !x.isSeat(p.City) {
			break
		}
		out = append(out, x.invent(mention.Mention{Kind: mention.Party, First: m.First, End: m.End, Name: m.Name, Person: -1, Parties: []string{p.Country}}))
		next, _ := x.joinAfter(m.End)
		if next == m.End {
			break
		}
		k = next
	}
	return out
}

// cameOutOf reports whether the telling is of talks that its subject is said to be through: "emerged from two days of
// talks", "have come out of talks without a date", "rose from the table after".
func (x *reader) cameOutOf(t *telling) bool {
	at := x.measured(t.at)
	v := x.head(at)
	if v < 0 || x.Tokens[v].UPOS != "VERB" {
		return false
	}
	switch x.prepOf(at) {
	case "from":
		return x.Lemma(v) == "emerge" || x.Lemma(v) == "return" || x.wordIs(v, "rose", "rise", "risen")
	case "of", "out":
		return x.Lemma(v) == "come"
	}
	return false
}

package extract

import (
	"slices"
	"strings"

	"parley"
	"parley/internal/lexicon"
	"parley/internal/mention"
	"parley/internal/when"
)

// A tie says how closely an adjunct belongs to what is told: the steps up the
// tree from it to one of the words that tell, and how far apart they stand in the text.
type tie struct{ steps, tokens int }

func (a tie) closer(b tie) bool {
	return a.steps < b.steps || a.steps == b.steps && a.tokens < b.tokens
}

// noTie is farther than any tie.
var noTie = tie{1 << 20, 1 << 20}

// mostSteps is how many steps a way up a tree may have.
const mostSteps = 24

// tieOf gives how token i belongs to what the words at anchors tell. It climbs
// from the token to an anchor; where it comes to a word that governs the
// anchors instead ("On Monday he flew to Oslo to meet"), the way down counts
// too. A way out of another clause than that of an anchor costs more, one out of
// what somebody else says is none.
func (x *reader) tieOf(i int, anchors []int) tie {
	best := noTie
	at, cost := i, 0
	for n := 0; n <= mostSteps && at >= 0; n++ {
		for _, a := range anchors {
			if down := x.stepsDown(at, a, i); down >= 0 {
				if t := (tie{cost + 2*down, abs(i - a)}); t.closer(best) {
					best = t
				}
			}
		}
		cost += x.costOfLeaving(at)
		at = x.head(at)
	}
	return best
}

// stepsDown is the cost of the way from token top down to token a, -1 where a
// does not hang on it or the clause of somebody's words lies between.
// What stands before all that is said, and the words of saying behind it, belongs to what
// is said: "On Friday Lund met the envoy, a spokesman said".
func (x *reader) stepsDown(top, a, from int) int {
	cost := 0
	for n := 0; n <= mostSteps && a >= 0; n++ {
		if a == top {
			return cost
		}
		if x.rel(a) == "ccomp" && x.reports(x.head(a)) && !(from < a && a < x.head(a)) || x.rel(a) == "parataxis" {
			return -1
		}
		cost++
		a = x.head(a)
	}
	return -1
}

// costOfLeaving is what the step from token i to its head costs: one, and more
// where i heads a clause that says something of its own.
func (x *reader) costOfLeaving(i int) int {
	if slices.ContainsFunc(x.kids(i), func(k int) bool { return k < i && x.wordIs(k, "since", "until", "till") && x.rel(k) == "mark" }) {
		return 2 * farthest // "the first talks since he was killed on Friday"
	}
	switch x.rel(i) {
	case "ccomp", "parataxis":
		return 2 * farthest
	case "acl":
		l, h := x.Lemma(i), x.head(i)
		if (l == "hold" || l == "happen" || l == "occur" || l == "take" && x.Word(i+1) == "place") && (x.Is(h, lexicon.Meeting) && !x.underOther(h) || x.rel(h) == "nmod" && x.Is(x.head(h), lexicon.Meeting)) {
			return 0 // "during a meeting of the group, which took place in Oslo"
		}
		if x.isFinite(i) {
			return farthest + 1
		}
		if l == "hold" || l == "host" || l == "convene" {
			return 0 // "on the sidelines of a meeting held in Oslo"
		}
		return 2
	case "advcl":
		return 4
	case "conj":
		if x.Tokens[i].UPOS == "VERB" {
			return 3
		}
	}
	return 1
}

func (x *reader) isFinite(i int) bool { return strings.Contains(x.Tokens[i].Feats, "VerbForm=Fin") }

// reports reports whether token i is a verb of saying.
func (x *reader) reports(i int) bool {
	return i >= 0 && x.Is(i, lexicon.Say)
}

func abs(n int) int { return max(n, -n) }

// headOf is the token of [first, end) whose head lies outside: the head of the phrase.
func (x *reader) headOf(first, end int) int {
	at := end - 1
	for i := first; i < end; i++ {
		if h := x.head(i); (h < first || h >= end) && x.rel(i) != "case" && x.rel(i) != "det" && x.rel(i) != "punct" {
			return i
		}
	}
	return at
}

// farthest is the tie up to which a time or a place belongs to what is told.
const farthest = 9

// addTime finds when: the time expression of the sentence that belongs most
// closely to what is told and is no bound.
func (x *reader) addTime(m *meeting, c candidate, first, end int) (int, int) {
	if c.day != nil {
		m.out.Time = c.day
		for _, e := range c.day.Evidence {
			first, end = min(first, x.tokenAt(e.Start)), max(end, x.tokenAt(e.End-1)+1)
		}
		return first, end
	}
	if c.time != nil {
		m.out.Time = x.timeFor(*c.time, c.fate, c.anchors)
		return min(first, c.time.First), max(end, c.time.End)
	}
	begin, limit := x.limits(c.sentence)
	near := x.In(begin, limit)
	best, closest := -1, tie{farthest + 1, 0}
	for i, a := range near {
		if a.Kind != mention.Time || a.When.Kind == when.Window || a.When.From == "" && a.When.To == "" || !x.dates(a, c) {
			continue
		}
		if t := x.tieOf(x.headOf(a.First, a.End), c.anchors); t.closer(closest) {
			best, closest = i, t
		}
	}
	if best < 0 {
		return first, end
	}
	a := near[best]
	if m.out.Time = x.dayToldBefore(&a, c); m.out.Time == nil {
		m.out.Time = x.yearOfRow(a, c)
	}
	if m.out.Time == nil {
		m.out.Time = x.timeFor(a, c.fate, c.anchors)
	}
	at := a.First
	if x.wordIs(at-1, "on", "in") {
		at--
	}
	return min(first, at), max(end, a.End)
}

// timeFor is the time that an expression gives a meeting with that fate: a day
// without a date lies ahead of the report for what is planned, behind it for what was held,
// whatever the verb beside it ("was to open on Friday"). What is planned counts from
// the day on which the sentence says that somebody told it.
func (x *reader) timeFor(a mention.Mention, f fate, anchors []int) *parley.Time {
	if b := x.apposedDay(a); b != nil {
		return x.TimeOf(*b)
	}
	if t := x.inSpeech(a); t != nil {
		return t
	}
	published := x.Report.Published
	if !a.When.Relative || len(published) < len("2006-01-02") {
		return x.TimeOf(a)
	}
	tense := when.Past
	switch f.status {
	case "planned", "possible", "proposed":
		if !x.ofPastDeed(a, anchors) {
			tense = when.Future
		}
	case "postponed", "cancelled":
		if !x.nearerBehind(a) {
			tense = when.Future
		}
	}
	if day := x.dayOfSaying(a); tense == when.Future && day != "" {
		if t := a.When.ResolvedFrom(when.Reference(day), tense).Time(x.Text); t != nil && t.From > day {
			return t
		}
	}
	if tense == when.Future {
		if b := x.onceDue(a.When.In(when.Past).Time(x.Text), a.When.In(when.Future).Time(x.Text), anchors); b != nil {
			return b
		}
	}
	other := a.When.In(tense)
	if t := other.Time(x.Text); t != nil && (tense == when.Future && a.When.To < published[:10] && t.From >= published[:10] ||
		tense == when.Past && a.When.From > published[:10] && t.To <= published[:10]) {
		return t
	}
	return x.TimeOf(a)
}

// ofPastDeed reports whether the time is that of something done, other than the
// meeting that it was for: "travelled on Tuesday to meet".
func (x *reader) ofPastDeed(a mention.Mention, anchors []int) bool {
	v := x.head(x.headOf(a.First, a.End))
	if v < 0 || slices.Contains(anchors, v) {
		return false
	}
	s := &x.sentences[x.SentenceOf(v)]
	if x.hasCopula(v) {
		return slices.ContainsFunc(x.kids(v), func(k int) bool { return x.rel(k) == "cop" && x.wordIs(k, "was", "were") })
	}
	if x.Tokens[v].UPOS != "VERB" || x.Lemma(v) == "schedule" || x.Lemma(v) == "set" || x.Lemma(v) == "expect" || x.Lemma(v) == "plan" {
		return false
	}
	mood := s.tree.Mood(v-s.base, x.Lex)
	return mood.Status() == "held" && x.isFinite(v)
}

// nearerBehind reports whether a month or a day of a month without a year lies nearer
// to the report behind it than ahead: "was cancelled in June", told in September.
func (x *reader) nearerBehind(a mention.Mention) bool {
	if len(a.When.From) == len("2006-01-02") && !x.numbersDay(&a) {
		return false
	}
	published, ok := lastDay(x.Report.Published)
	behind, okB := lastDay(a.When.In(when.Past).From)
	ahead, okA := lastDay(a.When.In(when.Future).From)
	return ok && okA && okB && published.Sub(behind) < ahead.Sub(published)
}

// arrives are verbs of coming to where somebody is to meet others.
var arrives = map[string]bool{"arrive": true, "land": true, "fly": true, "come": true, "reach": true, "travel": true, "depart": true, "leave": true, "return": true}

// apposedDay is the date that stands beside a day that is not one: "on Wednesday
// (12 November)", "today, 12 November,".
func (x *reader) apposedDay(a mention.Mention) *mention.Mention {
	if !a.When.Relative || len(a.When.From) < len("2006-01-02") || !x.wordIs(a.End, "(", ",") {
		return nil
	}
	b := x.mentionAt(a.End + 1)
	if b == nil || b.Kind != mention.Time || b.When.From != b.When.To || len(b.When.From) < len("2006-01-02") || !x.numbersDay(b) {
		return nil
	}
	return b
}

// numbersDay reports whether the words of the time hold a number: a day of a month.
func (x *reader) numbersDay(b *mention.Mention) bool {
	for i := b.First; i < b.End; i++ {
		if x.Tokens[i].UPOS == "NUM" {
			return true
		}
	}
	return false
}

// dayOfSaying is the day before the report's on which the sentence of a says that
// somebody spoke or came, empty where there is none.
func (x *reader) dayOfSaying(a mention.Mention) string {
	begin, limit := x.limits(x.SentenceOf(a.First))
	for _, b := range x.In(begin, limit) {
		if b.Kind != mention.Time || b.First == a.First || !b.When.Relative || b.When.From != b.When.To || len(b.When.From) != len("2006-01-02") {
			continue
		}
		v := x.head(x.headOf(b.First, b.End))
		if v < 0 || !x.reports(v) && !arrives[x.Lemma(v)] {
			continue
		}
		if day := b.When.In(when.Past).From; day < x.Report.Published[:len("2006-01-02")] {
			return day
		}
	}
	return ""
}

// timesBetween gives each of the mentions the time that stands right behind it,
// where at least two have one: "met A on Monday and B on Tuesday".
func (x *reader) timesBetween(list []*mention.Mention, s int) []*mention.Mention {
	_, limit := x.limits(s)
	out := make([]*mention.Mention, len(list))
	n := 0
	for i, m := range list {
		end := limit
		if i+1 < len(list) {
			end = list[i+1].First
		}
		near := x.In(m.End, min(end, m.End+6))
		for k := range near {
			if near[k].Kind == mention.Time && near[k].When.From != "" {
				out[i] = &near[k]
				n++
				break
			}
		}
	}
	if n < 2 {
		return nil
	}
	return out
}

// ofOther reports whether the time headed by token h is that of a deed named by a
// noun which is not what is told: "the seizure of the port in June", "a target date of
// 15 January".
func (x *reader) ofOther(h int, c candidate) bool {
	of := x.head(h)
	if of < 0 || x.rel(h) != "nmod" || x.Tokens[of].UPOS != "NOUN" || slices.Contains(c.anchors, of) || x.mentionAt(of) != nil {
		return false
	}
	if x.prepOf(h) == "of" {
		return !x.Is(of, lexicon.Meeting) && x.Lemma(of) != "morning" && x.Lemma(of) != "evening" && x.Lemma(of) != "afternoon" && x.Lemma(of) != "night"
	}
	return otherDeeds[x.Lemma(of)]
}

// ofLater reports whether the time headed by token h is that of a meeting before which the one told was:
// "met the envoy ahead of the session on Tuesday".
func (x *reader) ofLater(h int, c candidate) bool {
	of := x.head(h)
	if of < 0 || !x.Is(of, lexicon.Meeting) || slices.Contains(c.anchors, of) || x.rel(h) != "nmod" && x.rel(h) != "obl" && x.rel(h) != "compound" {
		return false
	}
	return x.aheadOf(of) || x.prepOf(of) == "before"
}

// behindPlace reports whether the day stands right behind a place, or behind a comma after one.
func (x *reader) behindPlace(a mention.Mention) bool {
	k := a.First - 1
	if x.Word(k) == "," {
		k--
	}
	m := x.mentionAt(k)
	return m != nil && m.Kind == mention.Place && m.End == k+1 && len(a.When.From) >= len("2006-01-02")
}

// beforeAnchor reports whether the time stands right before the phrase of what is told: "warned of
// attacks on Thursday in a meeting with".
func (x *reader) beforeAnchor(a mention.Mention, c candidate) bool {
	at := c.anchors[0]
	return x.Tokens[at].UPOS == "NOUN" && a.End < at && at < a.End+6 && x.wordIs(a.End, "in", "at", "during", "after", "following") && x.prepOf(at) == x.Word(a.End)
}

// otherDeeds are nouns of deeds that have days of their own.
var otherDeeds = map[string]bool{"attack": true, "war": true, "coup": true, "election": true, "strike": true, "death": true, "killing": true, "seizure": true,
	"invasion": true, "split": true, "independence": true, "assassination": true, "massacre": true, "raid": true, "offensive": true, "ceasefire": true, "truce": true,
	"agreement": true, "deal": true, "withdrawal": true, "capture": true, "revolution": true, "uprising": true, "resolution": true, "vote": true, "announcement": true,
	"deadline": true, "inauguration": true, "appointment": true, "escalation": true, "clash": true, "explosion": true, "bombing": true, "proposal": true}

// dates reports whether the time says when something was, and does not bound
// it or belong to something else ("since Monday", "the 2014 agreement").
func (x *reader) dates(a mention.Mention, c candidate) bool {
	if x.wordIs(a.First-1, "since", "until", "till", "by", "before", "after", "beyond") || isPossessive(x.Word(a.End)) && !slices.Contains(c.anchors, a.End+1) {
		return false
	}
	h := x.headOf(a.First, a.End)
	if x.aheadOfHeld(a, c) || x.inTopicClause(h, c) || x.opensNext(a, c) || x.ofOtherDeed(a, c) || x.ofBreakBefore(x.head(h)) || x.sinceLast(&a, c) || x.ofSettling(a.First, h, c) || x.notYet(a, h, c) || x.sinceThat(h, c.anchors) {
		return false
	}
	if x.ofOther(h, c) && !x.beforeAnchor(a, c) || x.ofLater(h, c) {
		return false
	}
	if r := x.rel(h); (r == "compound" || r == "amod" || r == "nmod" && x.wordsAt(h, "")) && !x.wordIs(a.First-1, "on", "in", "late", "early") {
		of := x.head(h)
		if x.Word(a.First-1) == "," && r == "nmod" && of < h && x.rel(of) == "nsubj" {
			return true // "Lund, yesterday, met"
		}
		if x.behindPlace(a) {
			return true // "met in Oslo Wednesday", "met in Oslo, yesterday"
		}
		return slices.Contains(c.anchors, of) || of >= 0 && x.Is(of, lexicon.Meeting) || a.End == c.anchors[0] || a.First == c.anchors[0]+1
	}
	return true
}

// sinceLast reports whether the time that was to be of a meeting that was held is how long there had been none:
// "the first visit in twelve years".
func (x *reader) sinceLast(a *mention.Mention, c candidate) bool {
	return class1(c.fate.status) == "held" && (x.Word(a.First) == "in" || x.wordIs(a.First-1, "in", "than", "nearly", "almost", "over")) && x.Report.Published != "" && len(a.When.From) == len("2006") && a.When.From > x.Report.Published[:4]
}

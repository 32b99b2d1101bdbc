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
	switch x.rel(i) {
	case "ccomp", "parataxis":
		return 2 * farthest
	case "acl":
		if x.isFinite(i) {
			return 6
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
	if c.time != nil {
		m.out.Time = x.timeFor(*c.time, c.fate)
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
	f := c.fate
	if of := x.head(x.headOf(a.First, a.End)); of >= 0 && !slices.Contains(c.anchors, of) && x.Tokens[of].UPOS == "VERB" && strings.Contains(x.Tokens[of].Feats, "Tense=Past") && x.isFinite(of) {
		f = held // "began a visit on Thursday, where she will meet"
	}
	m.out.Time = x.timeFor(a, f)
	at := a.First
	if x.wordIs(at-1, "on", "in") {
		at--
	}
	return min(first, at), max(end, a.End)
}

// timeFor is the time that an expression gives a meeting with that fate: a day
// without a date lies ahead of the report for what is planned, behind it for what was held,
// whatever the verb beside it ("was to open on Friday").
func (x *reader) timeFor(a mention.Mention, f fate) *parley.Time {
	published := x.Report.Published
	if !a.When.Relative || len(published) < len("2006-01-02") {
		return x.TimeOf(a)
	}
	tense := when.Past
	switch f.status {
	case "planned", "possible", "proposed", "postponed", "cancelled":
		tense = when.Future
	}
	other := a.When.In(tense)
	if t := other.Time(x.Text); t != nil && (tense == when.Future && a.When.To < published[:10] && t.From >= published[:10] ||
		tense == when.Past && a.When.From > published[:10] && t.To <= published[:10]) {
		return t
	}
	return x.TimeOf(a)
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

// dates reports whether the time says when something was, and does not bound
// it or belong to something else ("since Monday", "the 2014 agreement").
func (x *reader) dates(a mention.Mention, c candidate) bool {
	if x.wordIs(a.First-1, "since", "until", "till", "by", "before", "after") || isPossessive(x.Word(a.End)) && !slices.Contains(c.anchors, a.End+1) {
		return false
	}
	h := x.headOf(a.First, a.End)
	if r := x.rel(h); (r == "compound" || r == "amod" || r == "nmod" && x.wordsAt(h, "")) && !x.wordIs(a.First-1, "on", "in", "late", "early") {
		of := x.head(h)
		if x.Word(a.First-1) == "," && r == "nmod" && of < h && x.rel(of) == "nsubj" {
			return true // "Lund, yesterday, met"
		}
		return slices.Contains(c.anchors, of) || of >= 0 && x.Is(of, lexicon.Meeting) || a.End == c.anchors[0] || a.First == c.anchors[0]+1
	}
	return true
}

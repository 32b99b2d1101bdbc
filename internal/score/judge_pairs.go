package score

import (
	"slices"
	"strings"

	"parley"
)

// likeness says how well an item of got fits a right one of its kind, 0 where
// the two cannot be the same thing. The conditions are those of
// docs/scoring.md.
func (j *judge) likeness(r, g *Item) int {
	switch r.Kind {
	case "meeting":
		return j.meetingLikeness(r, g)
	case "agreement":
		return j.agreementLikeness(r, g)
	case "undertaking":
		return j.undertakingLikeness(r, g)
	case "statement":
		if r.text("mode") != "" && r.text("mode") != g.text("mode") {
			return 0
		}
		return contentLikeness(r, g)
	case "claim":
		return j.claimLikeness(r, g)
	case "event":
		return j.eventLikeness(r, g)
	}
	return 0
}

// statusClass says whether a meeting came about, is to come about, or does
// not.
func statusClass(status string) int {
	switch status {
	case "held", "ongoing":
		return 1
	case "planned", "possible", "proposed", "postponed":
		return 2
	case "cancelled", "refused", "not_held":
		return 3
	}
	return 0
}

// contentLikeness compares what two statements say.
func contentLikeness(r, g *Item) int {
	a, _ := r.given("content")
	b, _ := g.given("content")
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	return wordsLikeness(a[0], b[0])
}

// meetingLikeness: the same class of status; a person or two parties in
// common, one where either has but one, none where the right one says nothing
// of who met; no two dates without a common day unless both are told by the
// same words. Where the right one says neither who met nor words, city or
// date decide.
func (j *judge) meetingLikeness(r, g *Item) int {
	people, parties, known := j.inCommon(r, g)
	words := shared(r.words("words"), g.words("words"))
	days := commonDays(r.text("date"), g.text("date"))
	city := r.text("city") != "" && j.agree(r, g, "city")
	switch {
	case !sameClass(r, g):
		return 0
	case days < 0 && words == 0:
		return 0
	case known && people == 0 && parties == 0:
		return 0
	case !known && words == 0 && days <= 0 && !city:
		return 0
	}
	n := 1 + 100*people + 100*parties + 300*max(days, 0) + min(words, 200)
	for _, key := range []string{"status", "level", "channel", "city", "temporal"} {
		if j.agree(r, g, key) {
			n += 50
		}
	}
	return n
}

func sameClass(r, g *Item) bool {
	field := r.Fields["status"]
	if len(field.Any) == 0 {
		return true
	}
	return slices.ContainsFunc(field.Any, func(set []Value) bool {
		return len(set) > 0 && statusClass(set[0].Text) == statusClass(g.text("status"))
	})
}

// inCommon counts people and parties of both meetings. A single party in
// common counts only where either has but one; known is false where the right
// one says nothing of who met.
func (j *judge) inCommon(r, g *Item) (people, parties int, known bool) {
	here, there := j.everyone(r, j.roster.right), j.everyone(g, j.roster.got)
	rights, gots := 0, 0
	for key := range here {
		party := !strings.HasPrefix(key, "person ")
		rights += one01(party)
		switch {
		case !there[key]:
		case party:
			parties++
		default:
			people++
		}
	}
	for key := range there {
		gots += one01(!strings.HasPrefix(key, "person "))
	}
	if parties == 1 && rights > 1 && gots > 1 {
		parties = 0
	}
	return people, parties, len(here) > 0
}

// agree reports whether the right item gives the field and got's is the same.
func (j *judge) agree(r, g *Item, key string) bool {
	spec, _ := specOf(r.Kind, key)
	if len(r.Fields[key].Any) == 0 {
		return false
	}
	return j.compare(spec, r.Fields[key], g.Fields[key]).same
}

// commonDays is 1 where two dates "from..to" have a day in common, -1 where
// they have none, 0 where one of them is not known or an end is open.
func commonDays(a, b string) int {
	aFrom, aTo, _ := strings.Cut(a, "..")
	bFrom, bTo, _ := strings.Cut(b, "..")
	if aFrom == "" || aTo == "" || bFrom == "" || bTo == "" {
		return 0
	}
	if before(aTo, bFrom) || before(bTo, aFrom) {
		return -1
	}
	return 1
}

// before reports whether the time of ISO prefix a is over when b begins.
func before(a, b string) bool {
	n := min(len(a), len(b), len("2006-01-02"))
	return a[:n] < b[:n]
}

// agreementLikeness: words in common; or one form and a common party, where
// the right one gives them.
func (j *judge) agreementLikeness(r, g *Item) int {
	words := shared(r.words("words", "term"), g.words("words", "term"))
	_, parties, known := j.inCommon(r, g)
	form := j.agree(r, g, "form")
	if words == 0 && !(form && (parties > 0 || !known)) {
		return 0
	}
	return 1 + min(words, 500) + 100*parties + 300*one01(form) + 100*one01(j.agree(r, g, "status"))
}

// undertakingLikeness: the acts (what), else all words, share half of the
// shorter ones.
func (j *judge) undertakingLikeness(r, g *Item) int {
	theirs := g.words("what")
	acts, _ := r.given("what")
	ours := [][]parley.Span{r.words("what", "for", "otherwise", "words")}
	if len(acts) > 0 && len(theirs) > 0 {
		ours = acts[0].stretches()
	} else {
		theirs = g.words("words")
	}
	best := 0
	for _, words := range ours {
		if both := shared(words, theirs); both > 0 && 2*both >= min(length(words), length(theirs)) {
			best = max(best, both)
		}
	}
	if best == 0 {
		return 0
	}
	return best + 1000*one01(j.agree(r, g, "kind"))
}

// claimLikeness: one kind and number. Unit, parties and words decide between
// several.
func (j *judge) claimLikeness(r, g *Item) int {
	if r.text("kind") != g.text("kind") || r.text("n") != "" && r.text("n") != g.text("n") {
		return 0
	}
	n := 1 + min(shared(r.words("words"), g.words("words")), 500)
	for _, key := range []string{"unit", "of", "printed", "meeting"} {
		n += 200 * one01(j.agree(r, g, key))
	}
	return n
}

// reciprocalEvents have no direction (PLOVER code book).
var reciprocalEvents = []string{"AGREE", "CONSULT", "COOPERATE"}

// eventLikeness: one category, actor and recipient; of a reciprocal category
// in either order.
func (j *judge) eventLikeness(r, g *Item) int {
	if r.text("event") != g.text("event") {
		return 0
	}
	side := func(i *Item, n names, key string) string {
		values, _ := i.given(key)
		if len(values) == 0 {
			return ""
		}
		return n.key(values[0].Who)
	}
	a, b := side(r, j.roster.right, "actor"), side(r, j.roster.right, "recipient")
	c, d := side(g, j.roster.got, "actor"), side(g, j.roster.got, "recipient")
	if a == c && b == d || slices.Contains(reciprocalEvents, r.text("event")) && a == d && b == c {
		return 1 + shared(r.words("words"), g.words("words"))
	}
	return 0
}

package extract

import (
	"parley"
	"parley/internal/mention"
)

// placeOfOccasion is the city by which a yearly gathering goes that the sentence puts the meeting beside:
// "met on the sidelines of the Oslo Security Forum"; nil for none. Two such leave it open.
func (x *reader) placeOfOccasion(c candidate) *parley.Place {
	begin, limit := x.limits(c.sentence)
	var found *parley.Place
	for k := begin; k < limit; k++ {
		if !x.IsCapital(k) || !x.namesOccasion(k, limit) || !x.besideIt(k, begin) {
			continue
		}
		p, ok := x.PlaceNamed(k, k+1)
		if !ok || p.City == "" {
			continue
		}
		if found != nil && found.City != p.City {
			return nil
		}
		p.Evidence = spans(x.Span(k, k+1))
		found = &p
	}
	return found
}

// longestOccasion is how many words behind its city the noun of a gathering stands at most.
const longestOccasion = 4

// namesOccasion reports whether the name of a gathering begins at token k: capitals up to a noun such as
// "Forum".
func (x *reader) namesOccasion(k, limit int) bool {
	if x.wordIs(k+1, "forum", "conference", "summit") {
		return true // "on the sidelines of the Oslo conference"
	}
	for i := k + 1; i < min(limit, k+1+longestOccasion) && x.IsCapital(i); i++ {
		if x.wordIs(i, "forum", "conference", "dialogue", "summit", "congress", "symposium", "expo") {
			return true
		}
	}
	return false
}

// besideIt reports whether what is told was at the gathering named at token k: "on the sidelines of the",
// "during her participation in the 61st session of the", "to attend the".
func (x *reader) besideIt(k, begin int) bool {
	if x.wordIs(k+2, "sidelines", "margins") {
		return true // "on the Oslo conference sidelines"
	}
	for i := k - 1; i >= max(begin, k-9); i-- {
		if x.wordIs(i, "sidelines", "sideline", "margins", "fringes", "during", "at", "attend", "attending", "attended", "participation", "participating", "alongside") {
			return true
		}
		if x.Tokens[i].UPOS == "VERB" && x.isFinite(i) || x.wordIs(i, ",", "ahead", "before", "after", "since", "agreed") {
			return false
		}
	}
	return false
}

// bareState reports whether the place is a state alone, of which the city may be told otherwise.
func bareState(a *mention.Mention) bool {
	return a.Place.City == "" && a.Place.Venue == "" && a.Place.Country != ""
}

// pointAll gives the other meetings told together with the current one the place and the time that the
// plural of the noun at token i says of all: "the meetings took place in Oslo on Monday".
func (x *reader) pointAll(i int) {
	cur := x.current
	if cur.apart == 0 || !x.countsMeetings(i) {
		return
	}
	for _, o := range x.meetings[max(0, len(x.meetings)-longestShuttle):] {
		if o == cur || o.apart != cur.apart || class(o) != class(cur) {
			continue
		}
		if o.out.Place == nil && cur.out.Place != nil {
			p := *cur.out.Place
			o.out.Place = &p
			o.out.Because = withSpan(o.out.Because, "place", p.Evidence[0])
		}
		if o.out.Time == nil && cur.out.Time != nil && len(cur.out.Time.Evidence) > 0 {
			t := *cur.out.Time
			o.out.Time = &t
			o.out.Because = withSpan(o.out.Because, "time", t.Evidence[0])
		}
		o.last = max(o.last, cur.last)
	}
}

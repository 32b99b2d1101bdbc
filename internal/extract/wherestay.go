package extract

import (
	"slices"

	"parley/internal/lexicon"
	"parley/internal/mention"
)

// placeOfStay is where the sentence says those who meet are or go: "who is on a
// visit to Oslo", "arrived in Oslo and met", "flew to Oslo for talks".
func (x *reader) placeOfStay(m *meeting, c candidate) *mention.Mention {
	sen := &x.sentences[c.sentence]
	var found *mention.Mention
	for i := range sen.matches {
		f := &sen.matches[i]
		if f.Frame.Kind != "visit" || !x.isStay(sen, f, m, c) {
			continue
		}
		for _, h := range f.Fill(lexicon.RolePlace) {
			a := x.placeHeadedBy(sen.base + h)
			if !hasPlace(a) {
				continue
			}
			if found != nil && found != a {
				return nil
			}
			found = a
		}
	}
	if found == nil {
		found = x.placeOfWay(c)
	}
	if found == nil {
		found = x.placeOfBeing(m, c)
	}
	return found
}

// placeHeadedBy is the place whose words, description included, hold token h.
func (x *reader) placeHeadedBy(h int) *mention.Mention {
	if a := x.mentionAt(h); a != nil {
		return a
	}
	near := x.In(h, h+longestLead)
	for i := range near {
		if hasPlace(&near[i]) && x.lead(&near[i]) <= h {
			return &near[i]
		}
	}
	return nil
}

// longestLead is how many tokens stand at most between the head of a place's
// description and its end.
const longestLead = 8

// isStay reports whether the frame of visiting says that one of those who meet
// is or comes where it says, for this meeting: not before or after it.
func (x *reader) isStay(sen *sentence, f *lexicon.FrameMatch, m *meeting, c candidate) bool {
	p := sen.base + f.Predicate
	switch x.prepOf(p) {
	case "before", "ahead", "since", "until", "after", "following":
		return false
	case "of", "about", "on":
		if x.Tokens[p].UPOS == "NOUN" && !x.isOf(p, m) {
			return x.staysOn(p, m) // "discussed the outcome of the visit to Oman" is no stay
		}
	}
	if s := f.Mood.Status(); s != "" && class(m) == "held" && s != "held" && s != "ongoing" {
		return false
	}
	if slices.ContainsFunc(c.anchors, func(a int) bool { return x.doneThere(a, p) }) {
		return true
	}
	if x.Tokens[p].UPOS == "NOUN" && (slices.ContainsFunc(c.anchors, func(a int) bool { return x.doneThere(p, a) }) || x.isOf(p, m)) {
		return true
	}
	var heads []int
	for _, h := range f.Fill(lexicon.RoleSide1) {
		heads = append(heads, sen.base+h)
	}
	return slices.ContainsFunc(x.partsOf(heads).mentions, func(a *mention.Mention) bool { return x.meets(a, m) })
}

// staysOn reports whether the visit at token p is one on which somebody is who meets: "minister A, on a
// visit to Oman, met".
func (x *reader) staysOn(p int, m *meeting) bool {
	h := x.head(p)
	if x.prepOf(p) != "on" || h < 0 {
		return false
	}
	if a := x.mentionAt(h); a != nil && a.Kind == mention.Person {
		return x.meets(a, m)
	}
	return x.Tokens[h].UPOS == "VERB" && slices.ContainsFunc(x.kids(p), func(k int) bool { return x.rel(k) == "case" && x.Word(k-1) == "," })
}

// meets reports whether the mention names one of those who meet.
func (x *reader) meets(a *mention.Mention, m *meeting) bool {
	switch a.Kind {
	case mention.Person:
		return slices.Contains(m.people, a.Person)
	case mention.Pronoun:
		return slices.Contains(m.people, x.resolve(a))
	case mention.Party:
		return slices.ContainsFunc(a.Parties, func(q string) bool { return slices.Contains(m.parties(), q) })
	}
	return false
}

// doneThere reports whether token i belongs to the clause of token p or to one
// that hangs on it without a subject of its own: what is done there, or for what.
func (x *reader) doneThere(i, p int) bool {
	for range 6 {
		if i == p {
			return true
		}
		switch x.rel(i) {
		case "ccomp", "parataxis", "acl", "csubj":
			return false
		case "conj", "advcl", "xcomp":
			if x.Tokens[i].UPOS == "VERB" && x.ownSubject(i) || x.wordIs(x.markOf(i), "before", "after", "since", "until") {
				return false
			}
		}
		if i = x.head(i); i < 0 {
			return false
		}
	}
	return false
}

// ownSubject reports whether the verb at token i has a subject beside it.
func (x *reader) ownSubject(i int) bool {
	return slices.ContainsFunc(x.kids(i), func(k int) bool { return x.rel(k) == "nsubj" })
}

// markOf is the word that joins the clause of token i to another, -1 for none.
func (x *reader) markOf(i int) int {
	for _, k := range x.kids(i) {
		if x.rel(k) == "mark" {
			return k
		}
	}
	return -1
}

// isOf reports whether the visit at token p is told of one of those who meet:
// "A, on a visit to Oslo," or "A, who is on a visit to Oslo,".
func (x *reader) isOf(p int, m *meeting) bool {
	h := x.head(p)
	if h < 0 || x.rel(p) != "nmod" && x.rel(p) != "acl" {
		return false
	}
	a := x.mentionAt(h)
	return a != nil && x.meets(a, m)
}

// placeOfWay is where those are sent or go whose purpose is to meet: "sent a
// delegation to Oslo to meet the envoy", "returned to Oslo for talks".
func (x *reader) placeOfWay(c candidate) *mention.Mention {
	for _, a := range c.anchors {
		if p := x.goal(a); p != nil && (c.level == "visit" || x.reaches(a)) {
			return p
		}
		at := a
		for n := 0; n < 5 && at >= 0; n++ {
			r := x.rel(at)
			if r == "conj" && x.reaches(x.head(at)) && !x.ownSubject(at) {
				return x.goal(x.head(at)) // "reached Oslo on Monday and met"
			}
			purpose := r == "advcl" && x.wordIs(x.markOf(at), "to") || r == "xcomp" || (r == "obl" || r == "nmod") && x.prepOf(at) == "for"
			if at = x.head(at); at < 0 {
				break
			}
			if !purpose || x.Tokens[at].UPOS != "VERB" {
				continue
			}
			if p := x.goal(at); p != nil {
				return p
			}
		}
	}
	return nil
}

// goal is the place to which what the verb at token v tells goes, nil for none.
func (x *reader) goal(v int) *mention.Mention {
	for _, k := range x.kids(v) {
		p := x.placeHeadedBy(k)
		if hasPlace(p) && (x.rel(k) == "obl" && x.Word(x.lead(p)-1) == "to" || x.rel(k) == "obj" && x.reaches(v)) {
			return p
		}
	}
	return nil
}

// reaches reports whether token v is a verb whose object is where somebody comes.
func (x *reader) reaches(v int) bool {
	return v >= 0 && x.Tokens[v].UPOS == "VERB" && (x.Lemma(v) == "reach" || x.Lemma(v) == "visit" || x.Lemma(v) == "return" || x.Lemma(v) == "arrive")
}

// placeOfBeing is where one of those who meet is said to be: "A, who was in Oslo
// on Monday,".
func (x *reader) placeOfBeing(m *meeting, c candidate) *mention.Mention {
	begin, limit := x.limits(c.sentence)
	near := x.In(begin, limit)
	for i := range near {
		p := &near[i]
		if !hasPlace(p) || x.Word(x.lead(p)-1) != "in" {
			continue
		}
		h := x.headOf(x.lead(p), p.End)
		if r := x.rel(h); r != "acl" && r != "root" || !x.hasCopula(h) {
			continue
		}
		for _, k := range x.kids(h) {
			if a := x.mentionAt(k); x.rel(k) == "nsubj" && a != nil && x.meets(a, m) {
				return p
			}
		}
		if a := x.mentionAt(max(0, x.head(h))); x.rel(h) == "acl" && a != nil && x.meets(a, m) {
			return p
		}
	}
	return nil
}

// cityWithin is, for a place of which only the country is told, the city of that
// country that the sentence names beside it: "went to Norway for talks in Oslo".
func (x *reader) cityWithin(a *mention.Mention, c candidate) *mention.Mention {
	if a.Place.City != "" || a.Place.Venue != "" || a.Place.Country == "" {
		return a
	}
	begin, limit := x.limits(c.sentence)
	near := x.In(begin, limit)
	var found *mention.Mention
	for i := range near {
		b := &near[i]
		if !hasPlace(b) || b.Place.City == "" || b.Place.Country != a.Place.Country || !x.wordIs(x.lead(b)-1, "in", "to", "at") {
			continue
		}
		if found != nil {
			return a
		}
		found = b
	}
	if found == nil || x.placesOther(x.headOf(x.lead(found), found.End), c) {
		return a
	}
	return found
}

package extract

import (
	"slices"
	"strings"

	"parley/internal/lexicon"
	"parley/internal/mention"
)

// joinsJourney adds to a journey those for whom it was made, and reports whether the
// telling is of such: "travelled to Oslo for talks with A", "flew to Oslo to meet A" are
// one meeting, of which the journey gives the day and the place.
func (x *reader) joinsJourney(t *telling, all []*telling) bool {
	if t.attr["level"] == "visit" || t.attr["level"] == "call" {
		return false
	}
	above := x.madeFor(t)
	for _, o := range all {
		if o == t || o.attr["level"] != "visit" || !slices.Contains(o.anchors(), above) {
			continue
		}
		if o.status != "held" && o.status != "ongoing" && o.status != "planned" || x.timed(t) && x.datedBeside(o, t) {
			return false
		}
		o.side2 = appendNew(o.side2, t.side2)
		o.journey = o.journey || len(t.side2) > 0
		o.topics = appendNew(o.topics, t.topics)
		o.addThird(t)
		o.side2 = slices.DeleteFunc(o.side2, func(h int) bool { return slices.Contains(o.side1, h) || slices.Contains(o.places, h) })
		if len(o.places) == 0 {
			o.places = t.places
		}
		return true
	}
	return false
}

// addThird gives the telling the third parties of another.
func (t *telling) addThird(o *telling) {
	for part, heads := range o.third {
		t.third[part] = appendNew(t.third[part], heads)
	}
	t.hosted = t.hosted || len(o.third["host"]) > 0
}

// joinsVerb adds what the noun of a meeting says to the verb of meeting that it stands
// beside, and reports whether the telling is of such: "will meet A in the first meeting
// between their states", "met in a session hosted by B".
func (x *reader) joinsVerb(t *telling, all []*telling) bool {
	if !t.noun || t.attr["level"] == "visit" || t.attr["level"] == "call" || !strings.HasPrefix(x.rel(t.at), "obl") || x.prepOf(t.at) != "in" {
		return false
	}
	if slices.ContainsFunc(t.verbs, func(v int) bool { return x.head(v) != t.at }) {
		return false
	}
	for _, o := range all {
		if o == t || o.noun || o.at != x.head(t.at) || o.attr["level"] == "visit" {
			continue
		}
		o.topics = appendNew(o.topics, t.topics)
		o.places = appendNew(o.places, t.places)
		o.addThird(t)
		if o.attr["level"] == "" || o.attr["level"] == "meeting" && t.attr["level"] != "" {
			o.attr["level"] = t.attr["level"]
		}
		return true
	}
	return false
}

// madeFor is the word for whose purpose the telling is there: the head of "for talks",
// "to meet", "to hold talks", also of a place beside it; -1 where it is no purpose.
func (x *reader) madeFor(t *telling) int {
	p := x.measured(t.at) // "for two hours of talks"
	if len(t.verbs) > 0 {
		p = t.verbs[0]
	}
	if x.rel(p) == "conj" && x.Tokens[p].UPOS == "VERB" {
		p = x.head(p)
	}
	switch x.rel(p) {
	case "advcl", "xcomp", "acl":
		if x.Word(p-1) != "to" && x.prepOf(p) != "to" {
			return -1
		}
	case "obl", "nmod":
		if x.prepOf(p) != "for" {
			return -1
		}
	default:
		return -1
	}
	h := x.head(p)
	if m := x.mentionAt(h); m != nil && m.Kind == mention.Place {
		return x.head(h)
	}
	return h
}

// timed reports whether the words under the telling say when.
func (x *reader) timed(t *telling) bool {
	first, end := x.extent(t.at)
	return slices.ContainsFunc(x.In(first, end), func(m mention.Mention) bool { return m.Kind == mention.Time && m.When.From != "" })
}

// datedBeside reports whether the sentence has another time than those under telling t.
func (x *reader) datedBeside(o, t *telling) bool {
	first, end := x.limits(x.SentenceOf(o.at))
	from, to := x.extent(t.at)
	return slices.ContainsFunc(x.In(first, end), func(m mention.Mention) bool {
		return m.Kind == mention.Time && m.When.From != "" && (m.First < from || m.First >= to)
	})
}

// joinBriefed adds to a journey those whom it was made to brief: "travelled to Oslo to brief the
// minister on the truce".
func (x *reader) joinBriefed(sen *sentence, all []*telling) {
	for i := range sen.matches {
		m := &sen.matches[i]
		if !strings.HasPrefix(m.Frame.Name, "mediate.brief") && !strings.HasPrefix(m.Frame.Name, "mediate.inform") && !strings.HasPrefix(m.Frame.Name, "mediate.update") {
			continue
		}
		above := x.madeFor(&telling{at: sen.base + m.Predicate})
		for _, o := range all {
			if o.attr["level"] == "visit" && slices.Contains(o.anchors(), above) {
				for _, h := range m.Fill(lexicon.RoleTarget) {
					o.side2 = appendNew(o.side2, []int{sen.base + h})
				}
			}
		}
	}
}

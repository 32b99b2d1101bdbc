package extract

import (
	"slices"

	"parley/internal/lexicon"
	"parley/internal/mention"
)

// metBefore is the head of what the words say was the last meeting of those who did not meet after it: "had not sat
// down with the envoy since a session in Oslo in May", "have not met since 2017"; -1 for none. Such words tell of that one.
func (x *reader) metBefore(t *telling) int {
	if t.noun || len(t.verbs) > 0 || !comesTogether[t.frames[0]] {
		return -1
	}
	for _, k := range x.kids(t.at) {
		if k < t.at || x.prepOf(k) != "since" || x.rel(k) != "obl" && x.rel(k) != "advcl" {
			continue
		}
		for _, subj := range x.kids(k) {
			if x.rel(k) == "advcl" && x.rel(subj) == "nsubj" && x.Is(subj, lexicon.Meeting) {
				return subj // "since a session in Oslo ended without a truce"
			}
		}
		m := x.mentionAt(k)
		if m != nil && m.Kind == mention.Time && m.When.From != "" && len(m.When.From) <= len("2006-01-02") || x.Is(k, lexicon.Meeting) && x.Tokens[k].UPOS == "NOUN" {
			return k
		}
	}
	return -1
}

// notSince reports whether the words say that there has been no meeting since something else: "had not sat down with
// them since the war".
func (x *reader) notSince(t *telling) bool {
	_, limit := x.limits(x.SentenceOf(t.at))
	if t.noun || !comesTogether[t.frames[0]] || !slices.ContainsFunc(x.kids(t.at), func(k int) bool { return k < t.at && x.wordIs(k, "has", "have", "had", "'ve") }) {
		return false
	}
	for k := t.at + 1; k < min(limit, t.at+12) && !x.wordIs(k, ";", "."); k++ {
		if x.Word(k) == "since" {
			return true
		}
	}
	return false
}

// takeSince gives the meeting since which there was none the time and the place beside its words.
func (x *reader) takeSince(c *candidate, k int) {
	c.earlier = true
	first, end := x.extent(k)
	near := x.In(first, min(end, first+far))
	for i := range near {
		switch a := &near[i]; {
		case a.Kind == mention.Time && a.When.From != "" && c.time == nil:
			last := *a
			if last.When.To == "" {
				last.When.To, last.When.Open = last.When.From, ""
			}
			c.time = &last
		case hasPlace(a):
			c.places = append(slices.Clone(c.places), x.headOf(a.First, a.End))
		}
	}
}

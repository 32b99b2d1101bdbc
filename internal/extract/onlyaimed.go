package extract

import (
	"slices"
	"strings"

	"parley/internal/lexicon"
)

// Talks that somebody would like others to begin again are no meeting: "met the envoy in a bid to revive talks
// between A and B", "flew in to jump-start the talks", "hopes of restarting negotiations".

// onlyAimed reports whether the telling is of talks that are no more than the aim of what somebody does. Talks
// with a day or a place of their own are more.
func (x *reader) onlyAimed(t *telling) bool {
	if !t.noun || !x.Is(t.at, lexicon.Meeting) || t.attr["level"] == "visit" || x.hasOwnTime(t.at) {
		return false
	}
	aimed := func(v int) bool {
		return !x.isFinite(v) && !x.hasOwnTime(v) && x.isAim(v) && (t.status == "" || class1(t.status) == "planned" || strings.HasSuffix(x.Word(v), "ing") && aims[x.Lemma(x.head(v))])
	}
	return slices.ContainsFunc(t.verbs, aimed) || len(t.verbs) == 0 && x.rel(x.measured(t.at)) == "obj" && x.revives(x.head(x.measured(t.at))) && aimed(x.head(x.measured(t.at)))
}

// class1 is the class of a status: "planned" for possible and proposed as well.
func class1(status string) string {
	m := meeting{}
	m.out.Status = status
	return class(&m)
}

// isAim reports whether the infinitive or gerund at token v says what is aimed at.
func (x *reader) isAim(v int) bool {
	h, revives := x.head(v), x.revives(v)
	if h < 0 {
		return false
	}
	if !revives && !x.isKind(v, "resume", "begin") {
		return false
	}
	switch x.rel(v) {
	case "acl", "nmod", "obl", "advcl", "xcomp":
	case "conj":
		return x.isAim(h)
	default:
		return false
	}
	if x.Tokens[h].UPOS != "VERB" {
		return aims[x.Lemma(h)] || revives && x.rel(v) == "acl" && !settlements[x.Lemma(h)]
	}
	return strives[x.Lemma(h)] && (x.rel(v) == "xcomp" || x.rel(v) == "advcl" || x.prepOf(v) != "") || revives && x.rel(v) == "advcl" && x.markIs(v, "to") && x.Lemma(h) != "agree"
}

// revives reports whether the verb at token v is said of talks that have died down: "revive", "jump-start".
func (x *reader) revives(v int) bool {
	l := strings.ToLower(x.Lemma(v))
	return revivals[l] || (l == "start" || l == "begin") && x.wordIs(v-1, "-") && x.wordIs(v-2, "kick", "jump")
}

// revivals are verbs for what is done to talks that have died down, mostly by others than those who talk.
var revivals = setOf("revive relaunch rekindle revitalise revitalize reinvigorate resuscitate resurrect reignite jumpstart jump-start kickstart kick-start unblock unfreeze salvage rescue save reactivate advance facilitate")

// aims are nouns for what somebody does towards an end.
var aims = setOf("attempt effort bid push drive hope aim goal formula move initiative campaign mission quest endeavour endeavor struggle prospect chance way step pressure chance modality condition scramble task try opportunity momentum ambition need desire deadlock impasse stalemate")

// strives are verbs of working towards an end.
var strives = setOf("try seek attempt struggle strive work help aim endeavour endeavor labour labor fight scramble press push aspire hope fail")

// settlements are nouns for what has been settled, so that talks will follow.
var settlements = setOf("agreement decision deal accord pledge commitment consent promise undertaking announcement plan")

// onlyTried reports whether the words are of talks that somebody tries to have: "attempts at negotiations".
func (x *reader) onlyTried(t *telling, prep string) bool {
	h := x.head(x.measured(t.at))
	return prep == "at" && h >= 0 && x.Tokens[h].UPOS == "NOUN" && (aims[x.Lemma(h)] || x.wordIs(h, "shot", "go", "stab"))
}

// asManner reports whether the words only say how something is done: "in close consultation with A", "in
// coordination with A".
func (x *reader) asManner(t *telling) bool {
	return x.wordIs(t.at, "consultation", "consultations", "dialogue", "contact", "conversation") && len(t.verbs) == 0 && !x.hasOwnTime(t.at) &&
		!slices.ContainsFunc(x.kids(t.at), func(k int) bool { return k < t.at && x.rel(k) != "case" && x.rel(k) != "amod" && x.rel(k) != "punct" })
}

// endsSomethingElse reports whether the verb of the frame has an object of its own, so that it is not the talks
// above it that end or begin: "talks with the aim to end the conflict".
func (x *reader) endsSomethingElse(sen *sentence, m *lexicon.FrameMatch) bool {
	if m.Frame.Kind != "conclude" && m.Frame.Kind != "begin" && m.Frame.Kind != "resume" && m.Frame.Kind != "break_off" {
		return false
	}
	p := sen.base + m.Predicate
	if x.isFinite(p) || x.Word(p-1) != "to" {
		return false
	}
	events := m.Fill(lexicon.RoleEvent)
	return slices.ContainsFunc(x.kids(p), func(k int) bool {
		return x.rel(k) == "obj" && k > p && !slices.Contains(events, k-sen.base) && !slices.Contains(events, x.measuredBy(k)-sen.base)
	}) && !slices.ContainsFunc(events, func(e int) bool { return sen.base+e > p })
}

// measuredBy is what token k measures ("a round of talks"), k itself where it measures nothing.
func (x *reader) measuredBy(k int) int {
	for _, n := range x.kids(k) {
		if n > k && x.rel(n) == "nmod" && x.wordsAt(n, "of") {
			return n
		}
	}
	return k
}

// hopedFor reports whether talks of nobody are only what is hoped for: "hopes of peace talks rose".
func (x *reader) hopedFor(t *telling, prep string) bool {
	h := x.head(x.measured(t.at))
	return (prep == "of" || prep == "for") && h >= 0 && len(t.verbs) == 0 && len(t.side1)+len(t.side2) == 0 && x.wordIs(h, "hopes", "hope", "prospects", "prospect", "chances", "chance")
}

// nationalDialogue reports whether a dialogue of which one side is told is that of a nation with itself: "the national
// dialogue that the government began".
func (x *reader) nationalDialogue(t *telling, sides int) bool {
	return sides < 2 && t.noun && x.Is(t.at, lexicon.Meeting) && strings.HasPrefix(x.Lemma(t.at), "dialogue") && slices.ContainsFunc(x.kids(t.at), func(k int) bool { return k < t.at && x.wordIs(k, "national", "inclusive", "internal", "domestic") })
}

// hadTo reports whether the verb at token v says what somebody had to do, and did: "a meeting had to be held".
func (x *reader) hadTo(v int) bool {
	h := x.head(v)
	return x.Tokens[v].UPOS == "VERB" && h >= 0 && x.Lemma(h) == "have" && x.Word(h) == "had" && (x.rel(v) == "xcomp" || x.rel(v) == "ccomp") && !x.isNegated(h)
}

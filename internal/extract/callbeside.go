package extract

import (
	"slices"

	"parley/internal/lexicon"
)

// addBeside adds what a sentence tells of a call or a summit only beside something
// else that was said or agreed in it: "A told B in a phone call", "A and B agreed by
// phone". The subject and the one addressed are those who met.
func (x *reader) addBeside(s int, out []*telling) []*telling {
	sen := &x.sentences[s]
	if sen.tree == nil {
		return out
	}
	for i := range sen.tree.Tokens {
		at := sen.base + i
		level := besideNouns[x.Tokens[at].Lemma]
		if level == "" || x.rel(at) != "obl" && x.rel(at) != "nmod" || !x.wordIs(at-1, "phone") && !slices.Contains(besideCases, x.prepOf(at)) {
			continue
		}
		verb := x.head(at)
		for _, k := range x.kids(max(verb, 0)) {
			if x.rel(k) == "ccomp" && at < k && k < verb {
				verb = k // what is said stands before who says it
				break
			}
		}
		if x.rel(at) == "nmod" && verb >= 0 && x.rel(verb) == "obj" {
			verb = x.head(verb) // "settled the lists in two calls"
		}
		if verb < 0 || x.Tokens[verb].UPOS != "VERB" || level == "call" && !x.byPhone(at) {
			continue
		}
		t := x.besideOf(sen, at, verb, level)
		switch {
		case t == nil:
		case !x.tellsOfThem(out, at, verb):
			out = append(out, t)
		default:
			addressed(out, at, t)
		}
	}
	return out
}

// addressed gives the telling of the noun at a token the ones addressed in it, where it has
// but one side: "A told B during a conversation by phone".
func addressed(all []*telling, at int, t *telling) {
	for _, o := range all {
		if o.at == at && len(o.side2) == 0 && len(t.side2) > 0 {
			o.side2 = t.side2
		}
	}
}

// besideNouns are the nouns beside a verb of saying, with the level of their meeting.
var besideNouns = map[string]string{"call": "call", "phone": "call", "telephone": "call", "conversation": "call", "talk": "call", "summit": "summit"}

// besideCases are the prepositions that say that the one happened in the other.
var besideCases = []string{"in", "during", "by", "over", "on", "at"}

// byPhone reports whether the noun at token i is a call by phone.
func (x *reader) byPhone(i int) bool {
	if l := x.Tokens[i].Lemma; l == "phone" || l == "telephone" || l == "call" && x.addressed(x.head(i)) && !slices.ContainsFunc(x.kids(i), func(k int) bool { return x.wordsAt(k, "for", "to") && k > i }) {
		return true
	}
	for _, k := range x.kids(i) {
		if k < i && (x.wordIs(k, "phone", "telephone", "video")) {
			return true
		}
	}
	return false
}

// addressed reports whether the verb at token i has somebody to whom it is said.
func (x *reader) addressed(i int) bool {
	return i >= 0 && slices.ContainsFunc(x.kids(i), func(k int) bool { return x.rel(k) == "iobj" || x.rel(k) == "obj" && x.Lemma(i) == "tell" })
}

// tellsOfThem reports whether a telling has the noun or its verb already with those who meet.
func (x *reader) tellsOfThem(all []*telling, at, verb int) bool {
	return slices.ContainsFunc(all, func(t *telling) bool {
		return (slices.Contains(t.anchors(), at) || slices.Contains(t.anchors(), verb)) && (!x.partsOf(t.side1).empty() || !x.partsOf(t.side2).empty())
	})
}

// besideOf makes the telling of the noun at a token that hangs on a verb, nil where
// the clause does not say that it happened or names one side only.
func (x *reader) besideOf(sen *sentence, at, verb int, level string) *telling {
	mood := sen.tree.Mood(verb-sen.base, x.Lex)
	subject := sen.tree.Subject(verb - sen.base)
	if mood.Status() != "held" || subject < 0 {
		return nil
	}
	t := &telling{at: at, third: map[string][]int{}, status: "held", noun: true, frames: []string{"meet.beside"},
		attr: map[string]string{"level": level}}
	if level == "call" {
		t.attr["channel"] = "phone"
	}
	for _, c := range sen.tree.Conjuncts(subject) {
		t.side1 = append(t.side1, sen.base+c)
	}
	for _, k := range x.kids(verb) {
		if r := x.rel(k); level == "call" && (r == "iobj" || r == "obj" && x.Is(verb, lexicon.Say) || r == "obl" && x.prepOf(k) == "to") {
			t.side2 = append(t.side2, k)
		}
	}
	for _, o := range x.kids(verb) {
		if level != "call" || x.rel(o) != "obj" || len(t.side2) > 0 {
			continue
		}
		for _, k := range x.kids(o) {
			if x.rel(k) == "nmod" && x.prepOf(k) == "to" {
				t.side2 = append(t.side2, k) // "offered his condolences to B"
			}
		}
	}
	for _, k := range x.kids(at) {
		if x.wordsAt(k, "with") {
			t.side2 = append(t.side2, k)
		}
	}
	one, two := x.partsOf(t.side1), x.partsOf(t.side2)
	if two.empty() && level == "call" && len(one.mentions) == 1 && x.rel(verb) == "ccomp" && x.reports(x.head(verb)) {
		if s := x.frameSpeaker(x.head(verb)); s >= 0 && s != t.side1[0] { // "A said that B, in a call, had promised"
			t.side2 = []int{s}
			two = x.partsOf(t.side2)
		}
	}
	if two.empty() {
		t.side2 = nil
		if x.countSides(one) < 2 {
			return nil
		}
	}
	if one.empty() {
		return nil
	}
	return t
}

// byVideo reports whether the words beside what is told say that those who met saw each other on
// screens: "spoke by video", "will confer over a video link".
func (x *reader) byVideo(t *telling) bool {
	return slices.ContainsFunc(t.anchors(), func(at int) bool {
		return slices.ContainsFunc(x.kids(at), func(k int) bool {
			return x.rel(k) == "obl" && x.wordsAt(k, "by", "via", "over", "through") && (x.onScreen(k) ||
				slices.ContainsFunc(x.kids(k), func(c int) bool { return c < k && x.onScreen(c) }))
		})
	})
}

// onScreen reports whether token i is a word for pictures sent from afar.
func (x *reader) onScreen(i int) bool {
	return x.wordIs(i, "video", "videolink", "video-link", "videoconference", "videoconferencing", "teleconference", "zoom", "webex")
}

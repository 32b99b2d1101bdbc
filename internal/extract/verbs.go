package extract

import (
	"parley/internal/lexicon"
	"parley/internal/mention"
	"parley/internal/text"
)

// nounAfter is the noun of meeting in the noun phrase that begins at token k: "a
// second round of talks", "face-to-face talks"; -1 where there is none near.
// The last noun of such a chain counts.
func (x *reader) nounAfter(k, limit int) int {
	spare := 2 // words that no list holds: "a clandestine meeting"
	for n := 0; n < 8 && k < limit; n++ {
		m := x.mentionAt(k)
		switch {
		case m != nil && m.Attribute:
			k = m.End
			continue
		case m != nil:
			return -1
		case x.Is(k, lexicon.Meeting):
			for x.Word(k+1) == "of" && x.Is(x.beforeNoun(k+2), lexicon.Meeting) {
				k = x.beforeNoun(k + 2)
			}
			return k
		case x.wordIs(k, "a", "an", "the", "their", "his", "her", "its", "-", "of", "series", "and"),
			x.Is(k, lexicon.BeforeMeeting), x.Lex.Index("ordinal", x.Word(k)) > 0, isAdjective(x.Word(k)):
			k++
		case spare > 0 && n > 0 && !x.IsCapital(k) && !x.Is(k, lexicon.Plain|lexicon.Function) && text.IsWord(x.Tokens[k].Form):
			spare--
			k++
		default:
			return -1
		}
	}
	return -1
}

// isAdjective reports whether the word has an ending that adjectives of talks have.
func isAdjective(w string) bool {
	for _, end := range []string{"ive", "ful", "ous", "ial", "ral", "nal", "cal", "ant", "ent", "some"} {
		if len(w) > len(end)+2 && w[len(w)-len(end):] == end {
			return true
		}
	}
	return false
}

// beforeNoun steps over articles and words that stand before a noun of meeting.
func (x *reader) beforeNoun(k int) int {
	for n := 0; n < 4 && x.mentionAt(k) == nil && (x.wordIs(k, "the", "a", "an", "-") || x.Is(k, lexicon.BeforeMeeting)) && !x.Is(k, lexicon.Meeting); n++ {
		k++
	}
	return k
}

// holdTalks: "A held talks with B", "A and B will hold a second round of talks".
func (x *reader) holdTalks(i, s int) (candidate, bool) {
	first, end := x.limits(s)
	if !x.Is(i, lexicon.Hold) || x.IsCapital(i) && x.BlockOf(s).Kind != "headline" {
		return candidate{}, false
	}
	noun := x.nounAfter(i+1, end)
	if noun < 0 || x.counted(i+1, noun) {
		return candidate{}, false
	}
	subject, ctx := x.left(i, first)
	object := x.object(noun+1, end, "with")
	if object.empty() {
		object = x.object(noun+1, end, "between")
	}
	pair := object
	if pair.empty() && x.attribute(noun) != nil {
		pair = x.attributeWho(noun)
	}
	if subject.empty() || !x.enough(subject, pair, i, first) {
		return candidate{}, false
	}
	f, ok := x.verbFate(ctx, i, s)
	if !ok {
		return candidate{}, false
	}
	x.used[noun] = true
	return candidate{fate: f, who: []who{subject, pair}, cue: [2]int{i, noun + 1}, level: x.level(noun), channel: x.channel(i, noun+1)}, true
}

// counted reports whether a number other than one stands before the noun: "held
// three meetings" tells of several.
func (x *reader) counted(first, noun int) bool {
	for k := first; k < noun; k++ {
		if n := x.Lex.Index("number", x.Word(k)); n > 1 {
			return true
		}
		if x.wordIs(k, "several", "many", "numerous", "series", "no") {
			return true
		}
	}
	return false
}

// spokePhone: "A spoke by phone with B", "A phoned B".
func (x *reader) spokePhone(i, s int) (candidate, bool) {
	first, end := x.limits(s)
	var object who
	switch x.Word(i) {
	case "spoke", "speak", "speaks", "talked", "spoken", "conferred":
		k := i + 1
		if x.phrase(k, "by phone") || x.phrase(k, "by telephone") || x.phrase(k, "by video") {
			k += 2
		} else if x.phrase(k, "over the phone") || x.phrase(k, "on the phone") {
			k += 3
		}
		object = x.object(k, end, "with")
		if object.empty() {
			object = x.object(k, end, "to")
		}
		if k == i+1 && !x.phoneNear(object.end, end) {
			return x.spokeWith(i, s, object)
		}
	case "phoned", "telephoned":
		object = x.object(i+1, end, "with")
	default:
		return candidate{}, false
	}
	subject, ctx := x.left(i, first)
	f, ok := x.verbFate(ctx, i, s)
	if !ok || subject.empty() || !x.enough(subject, object, i, first) {
		return candidate{}, false
	}
	channel := "phone"
	if x.wordNear(i, min(end, i+15), "video", "videoconference") {
		channel = "video"
	}
	return candidate{fate: f, who: []who{subject, object}, cue: [2]int{i, max(i+1, min(i+3, object.first))}, level: "call", channel: channel}, true
}

// spokeWith: "A spoke with B", where both are named people of two parties;
// whether by phone stays open.
func (x *reader) spokeWith(i, s int, object who) (candidate, bool) {
	first, _ := x.limits(s)
	subject, ctx := x.left(i, first)
	f, ok := x.verbFate(ctx, i, s)
	if !ok || len(subject.mentions) != 1 || object.empty() || !x.wordNear(i, object.first, "with") {
		return candidate{}, false
	}
	a, b := subject.mentions[0], object.mentions[0]
	if a.Kind != mention.Person || b.Kind != mention.Person {
		return candidate{}, false
	}
	pa, pb := x.People[a.Person].Parties, x.People[b.Person].Parties
	if len(pa) == 0 || len(pb) == 0 || pa[0].Party == pb[0].Party {
		return candidate{}, false
	}
	return candidate{fate: f, who: []who{subject, object}, cue: [2]int{i, i + 1}}, true
}

// phoneNear reports whether words for a telephone follow within a few tokens.
func (x *reader) phoneNear(k, limit int) bool {
	return k > 0 && x.wordNear(k, min(limit, k+10), "phone", "telephone", "video", "videoconference")
}

func (x *reader) wordNear(k, limit int, words ...string) bool {
	for ; k < limit; k++ {
		if x.wordIs(k, words...) {
			return true
		}
	}
	return false
}

// received: "A received B", "A hosted B", both people or delegations.
func (x *reader) received(i, s int) (candidate, bool) {
	first, end := x.limits(s)
	if !x.wordIs(i, "received", "hosted", "welcomed") {
		return candidate{}, false
	}
	if x.wordIs(i-1, "was", "were", "be", "been") {
		return candidate{}, false
	}
	object := x.right(i+1, end)
	subject, ctx := x.left(i, first)
	if subject.empty() || object.empty() || x.Word(object.end) == "talks" {
		return candidate{}, false
	}
	for _, w := range []who{subject, object} {
		for _, m := range w.mentions {
			if m.Kind != mention.Person && !(m.Kind == mention.Party && m.Actor) {
				return candidate{}, false
			}
		}
	}
	if x.Word(i) == "welcomed" && object.mentions[0].Kind != mention.Person || isPossessive(x.Word(object.end)) {
		return candidate{}, false
	}
	f, ok := x.verbFate(ctx, i, s)
	return candidate{fate: f, who: []who{subject, object}, cue: [2]int{i, i + 1}}, ok
}

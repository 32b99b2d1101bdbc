package extract

import (
	"parley/internal/lexicon"
	"parley/internal/mention"
)

// beforeCue is the first token of the words before a noun phrase that tell what
// becomes of the meeting: "after", "the results of".
func (x *reader) beforeCue(begin, first int) int {
	n := 1
	if x.wordIs(begin-1, "of", "to", "for", "at", "from", "out") {
		n = 2
	}
	if begin-n < first || x.mentionAt(begin-n) != nil {
		return begin
	}
	return begin - n
}

// weakAlone reports whether the noun means talks only with a word of talking
// beside it, which is not there: a round, a session, a visit, a call.
func (x *reader) weakAlone(i, end int) bool {
	if !x.Is(i, lexicon.WeakMeeting) {
		return false
	}
	if x.wordIs(i+1, "of", "with", "between", "-") && (x.wordIs(i, "conversation", "discussions", "dialogue") || x.Is(x.beforeNoun(i+2), lexicon.Meeting)) {
		return false
	}
	switch x.Word(i) {
	case "call":
		return !x.wordIs(i-1, "phone", "telephone", "video", "conference") && x.Word(i+1) != "with"
	case "visit":
		return true
	}
	return !x.wordNear(max(0, i-2), min(end, i+3), "talks", "negotiations", "consultations")
}

// phraseStart is the first token of the noun phrase that holds the noun at
// token i: articles, ordinals, adjectives, attributes, owners.
func (x *reader) phraseStart(i, limit int) int {
	k := i
	for k > limit {
		m := x.mentionAt(k - 1)
		switch {
		case m != nil && m.Attribute && m.First >= limit:
			k = m.First
		case m == nil && isPossessive(x.Word(k-1)):
			if owner := x.mentionAt(k - 2); owner != nil && owner.Possessive && owner.First >= limit {
				return x.start(owner)
			}
			return k
		case m != nil:
			return k
		case x.wordIs(k-1, "a", "an", "the", "this", "these", "his", "her", "their", "no", "any", "-", "already"),
			x.Is(k-1, lexicon.BeforeMeeting), x.Lex.Index("ordinal", x.Word(k-1)) > 0, x.Lex.Index("number", x.Word(k-1)) > 0, isAdjective(x.Word(k - 1)):
			k--
		default:
			return k
		}
	}
	return k
}

// attribute is the mention before the noun that says who meets ("US-Russia talks").
func (x *reader) attributeName(noun int) *mention.Mention {
	for k := noun - 1; k >= 0 && k > noun-6; k-- {
		if m := x.mentionAt(k); m != nil {
			if m.Attribute {
				return m
			}
			return nil
		}
	}
	return nil
}

func (x *reader) attributeWho(noun int) who {
	m := x.attributeName(noun)
	if m == nil {
		return who{}
	}
	return who{mentions: []*mention.Mention{m}, first: m.First, end: m.End}
}

// nounWho finds who meets in a noun phrase: the attribute, the owner, and
// what follows "of", "between", "with", "among". after is the token after all
// of them.
func (x *reader) nounWho(noun, begin, first, end int) (list []who, after int) {
	after = noun + 1
	if a := x.attributeWho(noun); !a.empty() && len(a.mentions[0].Parties) > 1 {
		return []who{a}, after
	}
	k := x.skipTopic(noun+1, end)
	var owner who
	if m := x.mentionAt(begin); m != nil && m.Possessive {
		owner = who{mentions: []*mention.Mention{m}, first: x.start(m), end: m.End}
	}
	switch x.Word(k) {
	case "between", "among":
		w := x.right(k+1, end)
		if !w.empty() && x.enough(w, who{}, noun, first) {
			return []who{w}, w.end
		}
	case "of":
		w := x.right(k+1, end)
		if w.empty() || len(w.mentions) == 1 && w.mentions[0].Kind == mention.Party && len(w.mentions[0].Parties) == 1 && x.Word(w.end) != "with" {
			break
		}
		if x.Word(w.end) == "with" {
			if with := x.right(w.end+1, end); !with.empty() {
				return []who{w, with}, with.end
			}
		}
		if x.enough(w, who{}, noun, first) {
			return []who{w}, w.end
		}
	case "with":
		return x.withWho(k, noun, begin, first, end, owner)
	}
	return nil, after
}

// withWho finds the other side of "a meeting with B": the owner of the
// meeting, else the subject of its sentence.
func (x *reader) withWho(k, noun, begin, first, end int, owner who) ([]who, int) {
	with := x.right(k+1, end)
	if with.empty() {
		return nil, noun + 1
	}
	if !owner.empty() {
		return []who{owner, with}, with.end
	}
	if !x.governed(begin) {
		return nil, noun + 1
	}
	subject := x.sentenceSubject(first, begin, with.end, end)
	if subject.empty() {
		return nil, noun + 1
	}
	return []who{subject, with}, with.end
}

// governed reports whether a word before the noun phrase says that the
// sentence's subject was at the meeting.
func (x *reader) governed(begin int) bool {
	return x.wordIs(begin-1, "after", "following", "during", "at", "in", "before", "for") || x.phrase(begin-2, "ahead of")
}

// sentenceSubject is the first actor of the sentence before the phrase, or,
// where the phrase begins it, after its comma.
func (x *reader) sentenceSubject(first, begin, after, end int) who {
	for k := max(first, begin-far); k < begin-1; k++ {
		if m := x.mentionAt(k); m != nil {
			if isActor(m) && m.Kind != mention.Group {
				return x.right(m.First, begin)
			}
			k = m.End - 1
		}
	}
	if begin-first > 2 {
		return who{}
	}
	for k := after; k < end && k < after+12; k++ {
		if x.Word(k) == "," && x.mentionAt(k) == nil {
			return x.right(k+1, end)
		}
	}
	return who{}
}

// skipTopic steps over times, places and "on peace" after the noun, where the
// words for who meets follow.
func (x *reader) skipTopic(k, end int) int {
	at := k
	for n := 0; n < 6 && at < end; n++ {
		if x.wordIs(at, "of", "between", "with", "among") && x.mentionAt(at) == nil {
			return at
		}
		if m := x.mentionAt(at); m != nil {
			if m.Kind != mention.Time && m.Kind != mention.Place {
				return k
			}
			at = m.End
			continue
		}
		if x.wordIs(at, ",", ".", ":", ";", "that", "which", "and", "to", "\"", "”", "“") {
			return k
		}
		at++
	}
	return k
}

// earlierBefore reports whether the noun phrase itself is set in the past of
// the report: "the recent meeting", "the results of the meeting".
func (x *reader) earlierBefore(begin, noun int) bool {
	for k := begin; k < noun; k++ {
		if x.wordIs(k, "recent", "previous", "earlier", "last", "latest") {
			return true
		}
	}
	return x.wordIs(begin-1, "of") && x.wordIs(begin-2, "results", "outcome", "outcomes", "result", "aftermath")
}

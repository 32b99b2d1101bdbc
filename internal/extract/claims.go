package extract

import (
	"slices"

	"parley"
	"parley/internal/lexicon"
	"parley/internal/mention"
)

// claim is what the report states about the record itself, under construction.
type claim struct {
	out      parley.MeetingClaim
	meeting  *meeting
	parties  []string
	people   []int
	named    []named // the parties that its own words name
	at       int     // the noun or verb that is counted
	first    int     // tokens that say it
	end      int
	headline bool // it stands in a headline, which counts what the text counts again
	bare     bool // a round or session of which the words do not say that it is one of talks
}

// claimRules with a sentence that each matches and one that it must not, in order
// of precedence: a token makes one claim.
var claimRules = []struct {
	name    string
	match   func(x *reader, i, first, end int) *claim
	example string
	not     string
}{
	{"time", (*reader).nthTime, "Norway met Oman for the third time on Friday.", "Norway failed for the third time to win."},
	{"ordinal", (*reader).ordinalAt, "It was the fourth meeting of Norway and Oman.", "It was the fourth phase of the war between Norway and Oman."},
	{"times", (*reader).timesAt, "Norway and Oman have met five times since 2019.", "Norway has tried five times to win."},
	{"round", (*reader).roundNumber, "Round three of the talks between Norway and Oman ended.", "Round three corners stand Norway and Oman."},
	{"count", (*reader).countAt, "Norway and Oman held three rounds of talks.", "Norway and Oman ended the last three rounds of talks."},
	{"recent", (*reader).recentAt, "The most recent round of talks between Norway and Oman took place in March.", "The most recent bridge of Norway opened in March."},
	{"last", (*reader).lastAt, "Norway and Oman last met in May.", "Norway met Oman last week."},
	{"none", (*reader).noneAt, "Norway and Oman have not met since 2019.", "Norway did not meet Oman on Friday."},
	{"superlative", (*reader).superlativeAt, "It was the longest meeting of Norway and Oman.", "It was the longest bridge of Norway."},
}

// findClaims finds ordinals ("the sixth meeting of the parties in the last two
// weeks"), counts ("held three rounds of talks"), firsts, the last meeting there
// was, none at all, and superlatives.
func (x *reader) findClaims() {
	for s := range x.Sentences {
		if x.skips(s) || x.sport || x.sentences[s].tree == nil {
			continue
		}
		first, end := x.limits(s)
		for i := first; i < end; i++ {
			if m := x.mentionAt(i); m != nil && m.Kind != mention.Time {
				continue
			}
			for _, rule := range claimRules {
				if k := rule.match(x, i, first, end); k != nil {
					x.keepClaim(k, s)
					break
				}
			}
		}
	}
}

// keepClaim adds who is meant, over which window, and the meeting that is counted;
// a claim about nobody known is left.
func (x *reader) keepClaim(k *claim, s int) {
	x.claimMeeting(k, s)
	x.claimWho(k)
	if k.out.Unit == "day" && len(k.parties) < 2 {
		return // days are counted of two sides' talks alone
	}
	nobody := len(k.parties) == 0 && len(k.people) == 0 && k.meeting == nil
	if nobody && !x.ofBody(k) && !x.aboutTalks(k, s) {
		return
	}
	if k.bare && (len(k.parties) == 0 && !x.ofBody(k) && !x.aboutTalks(k, s) || x.isPlayed(s)) {
		return // a round of chess players
	}
	if k.out.Kind != "last" {
		x.claimWindow(k, s)
	}
	k.out.Evidence = spans(x.Span(k.first, k.end))
	k.headline = x.BlockOf(s).Kind == parley.Headline
	k.out.Voices = x.voicesAt(k.first)
	if k.meeting != nil && len(k.meeting.out.Voices) == 1 && slices.ContainsFunc(x.holding(k.first), func(st *statement) bool { return st.after }) {
		k.out.Voices = slices.Clone(k.meeting.out.Voices) // the report has told it before in its own voice
	}
	for _, old := range x.claims[max(0, len(x.claims)-mostRecent):] {
		if old.sameAs(k) {
			old.add(k)
			return
		}
	}
	x.claims = append(x.claims, k)
}

// ofBody reports whether a joint body is said to have met again: "the commission held its
// sixth meeting"; whose it is the report need not say.
func (x *reader) ofBody(k *claim) bool {
	sen := &x.sentences[x.SentenceOf(k.at)]
	v := x.head(k.at)
	if v < 0 || x.rel(k.at) != "obj" || k.out.Unit != "meeting" && k.out.Unit != "session" {
		return false
	}
	s := sen.tree.Subject(v - sen.base)
	return s >= 0 && jointBodies[x.Word(sen.base+s)]
}

// jointBodies are what parties set up together, which then meets as one.
var jointBodies = setOf("commission committee body panel subcommittee sub-committee mechanism")

// aboutTalks reports whether a claim about nobody in particular is one about talks all the
// same: the report tells of meetings, and its words count one ("It will be the fifth session").
func (x *reader) aboutTalks(k *claim, s int) bool {
	if x.isPlayed(s) || k.out.Kind == "none" || k.out.Kind == "last" || k.out.Unit == "day" {
		return false
	}
	if len(x.Parties) >= 2 && !x.sport {
		return true
	}
	if k.out.Unit == "session" || k.out.Unit == "meeting" {
		first, end := x.limits(max(0, s-1))
		for i := first; i < min(end, first+far); i++ {
			if x.rel(i) == "nsubj" && jointBodies[x.Word(i)] {
				return true
			}
		}
	}
	if slices.ContainsFunc(x.claims, func(o *claim) bool { return o.out.Unit == k.out.Unit }) {
		return true
	}
	return slices.ContainsFunc(x.meetings, func(m *meeting) bool { return m.last <= s && m.last >= s-6 && (len(m.sides) > 0 || len(m.people) > 0) })
}

// isPlayed reports whether the sentence tells of a game.
func (x *reader) isPlayed(s int) bool {
	first, end := x.limits(s)
	for i := first; i < end; i++ {
		if x.Is(i, lexicon.Sport) {
			return true
		}
		switch x.Lemma(i) {
		case "play", "beat", "tournament", "grandmaster", "champion", "match", "goal", "team", "coach", "tie-break", "knockout":
			return true
		}
	}
	return false
}

// sameAs reports whether both say the same of the same: a headline and its text.
func (k *claim) sameAs(o *claim) bool {
	if k.out.Kind != o.out.Kind || k.out.Unit != o.out.Unit && !(k.headline && (k.out.Unit == "meeting" || o.out.Unit == "meeting")) || !sameNumber(k.out.N, o.out.N) || !sameNumber(k.out.NMax, o.out.NMax) {
		return false
	}
	if len(k.parties)+len(o.parties)+len(k.people)+len(o.people) == 0 || k.headline && (len(k.parties)+len(k.people) == 0 || len(o.parties)+len(o.people) == 0) {
		return true
	}
	return k.at == o.at || within(k.parties, o.parties) || within(o.parties, k.parties) || k.meeting != nil && k.meeting == o.meeting
}

func sameNumber(a, b *int) bool { return a == nil && b == nil || a != nil && b != nil && *a == *b }

// within reports whether all of a, and there are some, are in b.
func within(a, b []string) bool {
	return len(a) > 0 && !slices.ContainsFunc(a, func(s string) bool { return !slices.Contains(b, s) })
}

// add adds what another sentence says of the same claim.
func (k *claim) add(o *claim) {
	k.out.Evidence = addSpan(k.out.Evidence, o.out.Evidence[0])
	if k.out.Window == nil {
		k.out.Window = o.out.Window
	}
	if k.meeting == nil {
		k.meeting = o.meeting
	}
	if k.headline && k.out.Unit == "meeting" {
		k.out.Unit = o.out.Unit
	}
	k.named = append(k.named, o.named...)
	if len(o.parties) > len(k.parties) {
		k.parties = o.parties
	}
	if len(o.people) > len(k.people) {
		k.people = o.people
	}
}

// numbered makes a claim of a number: of an ordinal 1 the kind is first.
func numbered(kind string, n int, unit string, at, first, end int) *claim {
	if kind == "ordinal" && n == 1 {
		kind = "first"
	}
	k := &claim{out: parley.MeetingClaim{Kind: kind, Unit: unit}, at: at, first: first, end: end}
	if n > 0 {
		k.out.N, k.out.NMax = &n, &n
	}
	return k
}

func plural(w string) bool { return w != "" && w[len(w)-1] == 's' }

// countAt: "held three rounds of talks", "six meetings have been held since May".
func (x *reader) countAt(i, first, end int) *claim {
	n, most, after := x.numberAt(i, end)
	if n < 2 || x.wordIs(i-1, "-", "–", "to", "or", "+") {
		return nil
	}
	noun, unit := x.countedNoun(after-1, end)
	if noun < 0 || !plural(x.Word(noun)) || unit == "day" || x.wordIs(i-1, "the", "last", "past", "next", "these", "those", "both", "first", "other", "its", "their") {
		return nil
	}
	if !x.isHeld(noun) || x.isToCome(noun) || x.wordNear(i, noun, "more", "further", "additional", "other") {
		return nil
	}
	k := numbered("count", n, unit, noun, i, noun+1)
	k.out.NMax = &most
	return k
}

// isToCome reports whether the verb over the noun at token i tells of the future: what
// will be held is no count of what there was.
func (x *reader) isToCome(i int) bool {
	v := x.head(i)
	return v >= 0 && x.isToComeAt(v)
}

func (x *reader) isToComeAt(v int) bool {
	return x.Tokens[v].UPOS == "VERB" && slices.ContainsFunc(x.kids(v), func(k int) bool { return x.rel(k) == "aux" && x.wordIs(k, "will", "would", "shall", "'ll") })
}

// isHeld reports whether the noun of meetings at token i is what somebody held or
// had, or what was held: its number then tells how many there were.
func (x *reader) isHeld(i int) bool {
	for _, k := range x.kids(i) {
		if l := x.Lemma(k); x.rel(k) == "acl" && (l == "hold" || l == "have" || l == "conduct") && !x.isNegated(k) && !x.isToComeAt(k) {
			return true // "three meetings that the two sides held"
		}
	}
	v := x.head(i)
	for n := 0; n < 3 && v >= 0 && x.rel(i) == "nmod"; n++ {
		i, v = v, x.head(v)
	}
	if v < 0 {
		return false
	}
	switch x.rel(i) {
	case "obj", "nsubj":
	case "obl":
		counted := x.wordIs(i, "rounds", "sessions", "meetings") || x.hasSince(i)
		return x.Lemma(v) == "meet" || x.Lemma(v) == "yet" || x.Lemma(v) == "talk" || x.wordsAt(i, "after", "over", "during", "following") && counted
	case "root":
		return true
	default:
		return false
	}
	switch x.Lemma(v) {
	case "fail", "produce", "end", "follow", "yield", "bring", "last":
		return x.rel(i) == "nsubj" && !x.isNegated(v)
	case "hold", "have", "conduct", "complete", "take", "attend", "host", "convene", "go", "see", "organise", "organize", "stage", "finish", "conclude", "lead":
		return !x.isNegated(v)
	}
	return false
}

func (x *reader) hasSince(i int) bool {
	return slices.ContainsFunc(x.kids(i), func(k int) bool { return x.wordsAt(k, "since") })
}

// timesAt: "have met five times", "had met twice in May".
func (x *reader) timesAt(i, first, end int) *claim {
	n, most, after := x.numberAt(i, end)
	if x.wordIs(i, "twice", "thrice") {
		n, after = 2, i+1
		if x.wordIs(i, "thrice") {
			n = 3
		}
		most = n
	} else if x.wordIs(i, "once") && x.wordIs(i-1, "only", "just") {
		n, most, after = 1, 1, i+1
	} else if x.phrase(i, "a dozen times") {
		n, most, after = 12, 12, i+3
	} else if n < 2 || !x.wordIs(after, "times", "occasions") {
		return nil
	} else {
		after++
	}
	v := x.head(after - 1)
	for n := 0; n < 2 && v >= 0 && !x.isMeetingVerb(v); n++ {
		v = x.head(v)
	}
	if v < 0 || !x.isMeetingVerb(v) || x.isNegated(v) || v < i-20 || x.wordIs(after, "in") && x.rel(after-1) == "appos" {
		return nil
	}
	k := numbered("count", n, x.unitOfVerb(v), v, min(v, i), max(after, v+1))
	k.out.NMax = &most
	return k
}

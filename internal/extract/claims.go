package extract

import (
	"slices"
	"strings"

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

// nthTime: "met for the fourth time", "the first time that they spoke".
func (x *reader) nthTime(i, first, end int) *claim {
	n := x.ordinalNumber(i)
	t := i + 1
	for t < end && t < i+4 && x.wordIs(t, "such", "consecutive", "straight", "successive", "ever") {
		t++
	}
	if n == 0 || !x.wordIs(t, "time") {
		return nil
	}
	v := x.head(t)
	if v < 0 || !x.isMeetingVerb(v) {
		if v = x.clauseUnder(t); v < 0 {
			return nil
		}
	}
	if x.isNegated(v) {
		return nil
	}
	return numbered("ordinal", n, x.unitOfVerb(v), v, min(v, x.beforeOrdinal(i, first)), max(v+1, t+1))
}

// clauseUnder is the verb of meeting in the clause that says which time is meant:
// "the first time that they spoke", "the first time they have met". -1 for none.
func (x *reader) clauseUnder(t int) int {
	for _, k := range x.kids(t) {
		if r := x.rel(k); r == "acl" && x.isMeetingVerb(k) {
			return k
		}
	}
	_, end := x.limits(x.SentenceOf(t))
	for k := t + 1; k < min(end, t+16); k++ {
		switch r := x.rel(k); {
		case x.Tokens[k].UPOS == "VERB" && x.isMeetingVerb(k) && (r == "acl" || r == "ccomp" || r == "advcl"):
			return k
		case x.Tokens[k].UPOS == "VERB" || x.Tokens[k].UPOS == "PUNCT":
			return -1
		}
	}
	return -1
}

// beforeOrdinal is the first token of the phrase that an ordinal begins: with the
// article or the owner before it, and "for".
func (x *reader) beforeOrdinal(i, first int) int {
	if i > first && x.wordIs(i-1, "the", "a", "an", "their", "its", "his", "her", "our", "my", "this", "very") {
		i--
	}
	if i > first && x.wordIs(i-1, "for") {
		i--
	}
	return i
}

// ordinalAt: "the second round of talks", "was the eighth between the two
// presidents", "a visit, her second in two years".
func (x *reader) ordinalAt(i, first, end int) *claim {
	n := x.ordinalNumber(i)
	if n == 0 || x.Word(i+1) == "-" && strings.HasSuffix(x.Word(i+2), "est") {
		return nil
	}
	noun, unit := x.countedNoun(i, end)
	if noun < 0 {
		noun, unit = x.understood(i)
	}
	if noun < 0 {
		noun, unit = x.dayOfTalks(i)
	}
	if v := x.firstTo(i, end); noun < 0 && n == 1 && v >= 0 {
		return numbered("ordinal", n, x.unitOfVerb(v), v, x.beforeOrdinal(i, first), v+1)
	}
	if noun < 0 || n == 1 && !x.isFirst(i, noun, unit) {
		return nil
	}
	k := numbered("ordinal", n, unit, noun, x.beforeOrdinal(i, first), max(noun, i)+1)
	k.first = min(k.first, noun)
	k.bare = (unit == "round" || unit == "session") && x.ofWhat(noun) < 0
	if k.bare && x.ofAssembly(noun) {
		return nil
	}
	return k
}

// ofAssembly reports whether a session or round is one of a parliament, an assembly, a court or
// a vote: "the court held its third session", "the 77th session of the General Assembly".
func (x *reader) ofAssembly(i int) bool {
	is := func(k int) bool {
		return x.wordIs(k, "court", "tribunal", "parliament", "assembly", "council", "congress", "cabinet", "election", "vote", "ballot", "voting", "senate", "chamber", "elections")
	}
	first, end := x.limits(x.SentenceOf(i))
	for k := i + 1; k < min(end, i+8) && (x.Word(i+1) == "of" || x.Word(i+1) == "in"); k++ {
		if is(k) {
			return true
		}
		if x.Tokens[k].UPOS == "VERB" || x.Tokens[k].UPOS == "PUNCT" {
			break
		}
	}
	for k := first; k < end; k++ {
		if x.wordIs(k, "hearing", "hearings", "trial", "judges", "prosecutor") {
			return true
		}
	}
	sen := &x.sentences[x.SentenceOf(i)]
	if v := x.head(i); v >= 0 && x.rel(i) == "obj" {
		if s := sen.tree.Subject(v - sen.base); s >= 0 && is(sen.base+s) {
			return true
		}
	}
	if x.Lemma(i) == "round" && x.SentenceOf(i) > 0 {
		first, _ = x.limits(max(0, x.SentenceOf(i)-3))
		for k := max(first, i-2*far); k < i; k++ {
			if x.Lemma(k) == "round" && x.Word(k+1) == "of" && !x.rounds(k) {
				return true
			}
		}
	}
	return false
}

// rounds reports whether the round at token k is one of talks.
func (x *reader) rounds(k int) bool {
	of := x.ofWhat(k)
	return of < 0 || x.isTalk(of)
}

// roundNumber: "round three of the talks", "round 2".
func (x *reader) roundNumber(i, first, end int) *claim {
	if !x.wordIs(i, "round") || x.Tokens[i].UPOS == "VERB" || x.Tokens[i].UPOS == "ADP" {
		return nil
	}
	n, _, after := x.numberAt(i+1, end)
	if n < 2 || n > 60 || !x.phrase(after, "of") || x.ofTalksAt(after+1, end) < 0 {
		return nil
	}
	return numbered("ordinal", n, "round", x.ofTalksAt(after+1, end), i, after)
}

// ofTalksAt is the noun of talks at token k or a few tokens behind, -1 for none.
func (x *reader) ofTalksAt(k, end int) int {
	for n := k; n < min(end, k+4); n++ {
		if x.Tokens[n].UPOS == "NOUN" {
			if x.isTalk(n) {
				return n
			}
			if x.rel(n) != "compound" {
				return -1
			}
		}
	}
	return -1
}

// understood is the noun that an ordinal without one stands for: the subject of
// "was the eighth", what "her second" is set beside.
func (x *reader) understood(i int) (int, string) {
	for _, k := range x.kids(i) {
		if x.rel(k) == "nsubj" && k < i {
			return x.unitHere(k)
		}
	}
	if first, _ := x.limits(x.SentenceOf(i)); x.hasCopula(i) {
		for k := max(first, i-far); k < i; k++ {
			if x.rel(k) == "nsubj" { // the tree hangs it on a verb between
				return x.unitHere(k)
			}
		}
	}
	if x.wordIs(i-1, "its", "their", "his", "her", "the") && x.wordIs(i-2, ",", "–", "—") && x.wordIs(i+1, "since", "in", "to", "between", "of", "this", "with", "at", "so", ",", ".") {
		return x.unitBefore(i - 3)
	}
	if x.wordIs(i-1, ",", "–", "—") && x.wordIs(i+1, "since", "in") {
		return x.unitBefore(i - 2)
	}
	if h := x.head(i); h >= 0 && x.rel(i) == "appos" {
		return x.unitHere(h)
	}
	return -1, ""
}

// firstTo is the verb of meeting in "the first Norwegian minister to visit Oman", -1 for none.
func (x *reader) firstTo(i, end int) int {
	for k := i + 1; k < min(end, i+10); k++ {
		if x.Word(k) == "to" && x.isMeetingVerb(k+1) && (x.rel(k+1) == "acl" || x.rel(k+1) == "xcomp" || x.rel(k+1) == "advcl") {
			return k + 1
		}
		if x.Tokens[k].UPOS == "VERB" || x.wordIs(k, ",", ".") {
			return -1
		}
	}
	return -1
}

// unitBefore is the nearest noun of meetings, or verb of meeting, up to token i: what
// "held talks in Oslo on Friday, their third since March" counts.
func (x *reader) unitBefore(i int) (int, string) {
	if i < 0 {
		return -1, ""
	}
	first, _ := x.limits(x.SentenceOf(i))
	for k := i; k >= max(first, i-20); k-- {
		if x.ordinalNumber(k) > 0 {
			return -1, "" // "the first was held in Oslo, the second in Muscat"
		}
	}
	for k := i; k >= max(first, i-14); k-- {
		if noun, unit := x.unitHere(k); noun >= 0 && x.Tokens[k].UPOS == "NOUN" {
			return noun, unit
		}
		if x.Tokens[k].UPOS == "VERB" && x.isMeetingVerb(k) {
			return k, x.unitOfVerb(k)
		}
	}
	return -1, ""
}

// dayOfTalks is "day" after the ordinal at token i, where the subject of its verb is
// talks: "the talks entered their fourth day".
func (x *reader) dayOfTalks(i int) (int, string) {
	k := i + 1
	if x.wordIs(k, "straight", "consecutive", "successive") {
		k++
	}
	if !x.wordIs(k, "day") || x.head(k) < 0 {
		return -1, ""
	}
	v := x.head(k)
	sen := &x.sentences[x.SentenceOf(i)]
	s := sen.tree.Subject(v - sen.base)
	switch {
	case s >= 0 && sen.base+s != k && x.Tokens[sen.base+s].UPOS == "NOUN" && x.isTalk(sen.base+s) && !x.wordIs(v, "begin", "begins", "began", "start", "starts", "started", "open", "opens"):
		return sen.base + s, "day"
	case x.Tokens[v].UPOS == "VERB" && x.isMeetingVerb(v):
		return v, "day"
	}
	return -1, ""
}

// isFirst reports whether "first" before the noun says that there was none before, and
// does not only tell two meetings of the report apart ("The first round was
// held in May, the second in June").
func (x *reader) isFirst(i, noun int, unit string) bool {
	if unit == "day" || x.Tokens[i].UPOS == "ADV" && !x.wordIs(i+1, "since") {
		return false
	}
	if x.wordIs(i+1, "since") || noun < i && x.hasCopula(i) && !x.wordIs(i+1, ",", ".", "and") {
		return true
	}
	if plural(x.Word(noun)) && !x.wordIs(noun, "talks", "consultations", "negotiations", "contacts", "discussions") {
		return false
	}
	if x.wordIs(i-1, "its", "their", "his", "her", "our", "my", "a", "very", "ever") || isPossessive(x.Word(i-1)) || x.wordIs(i+1, "such", "ever", "direct", "official", "known", "public") {
		return true
	}
	for k := i + 1; k < noun+8 && k < len(x.Tokens) && x.SentenceOf(k) == x.SentenceOf(i); k++ {
		if k < noun && x.wordIs(k, "face", "face-to-face", "direct", "official") || k > noun && x.Word(k) == "since" {
			return true
		}
		if k > noun && x.Word(k) == "in" {
			if w, _ := x.lengthWindow(k, len(x.Tokens)); w != nil {
				return true
			}
		}
	}
	switch x.rel(noun) {
	case "root", "appos", "xcomp", "acl", "ccomp", "parataxis":
		return true
	}
	for _, k := range x.kids(noun) {
		if x.rel(k) == "cop" || k > noun && x.rel(k) == "nmod" && x.wordsAt(k, "between", "of", "since", "in", "with") {
			return true
		}
	}
	return false
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

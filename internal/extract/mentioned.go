package extract

import (
	"slices"
	"strings"

	"parley/internal/lexicon"
	"parley/internal/mention"
)

// mentioned judges a meeting that no verb of meeting tells of: by the
// preposition that its noun stands with ("after talks with", "ahead of talks
// with"), by the verb that it is the subject of ("the talks focused on"), or, where
// it is known which meeting is meant, as held.
func (x *reader) mentioned(t *telling) string {
	if !t.noun {
		return ""
	}
	prep := x.prepOf(x.measured(t.at))
	if prep == "" {
		prep = x.prepLeft(t.at)
	}
	if x.onlySettled(t, prep) || x.onlyTried(t, prep) || x.hopedFor(t, prep) || prep == "in" && x.asManner(t) {
		return ""
	}
	if x.toCome(t.at) || prep == "of" && x.aheadOf(t.at) {
		return "planned"
	}
	switch prep {
	case "after", "following", "during", "at", "since", "in", "from", "despite", "upon", "out":
		if (prep == "during" || prep == "at" || prep == "in") && x.stillAhead(t.at) {
			return "planned"
		}
		return "held"
	case "ahead", "before", "until":
		return "planned"
	case "for":
		return x.beThereFor(t.at)
	case "including":
		return x.includedVisit(t)
	case "toward", "towards", "without":
		return ""
	case "with":
		if v := x.doneWith(t.at); v >= 0 {
			sen := &x.sentences[x.SentenceOf(v)]
			mood := sen.tree.Mood(v-sen.base, x.Lex)
			return mood.Status()
		}
	}
	if status := x.saidToBe(t.at); status != "" {
		return status
	}
	s := &x.sentences[x.SentenceOf(t.at)]
	if v := x.includedBy(t); v >= 0 && (x.tellsOfMany(v) || !x.ownerOfSubject(v).empty()) {
		mood := s.tree.Mood(v-s.base, x.Lex)
		return mood.Status()
	}
	h := x.head(t.at)
	switch {
	case h >= 0 && x.wordIs(h, "sidelines", "margins", "sideline", "margin", "fringes") && x.stillAhead(t.at):
		return "planned" // "agreed to meet on the sidelines of the summit"
	case h >= 0 && (x.Lemma(h) == "follow" || x.Lemma(h) == "precede") && x.prepOf(t.at) == "by":
		return "held"
	case h < 0:
		return x.headed(t)
	case x.Tokens[h].UPOS == "VERB":
		mood := s.tree.Mood(h-s.base, x.Lex)
		status := mood.Status()
		if status == "" && x.head(h) < 0 && strings.HasSuffix(x.Word(h), "ing") && x.kids(h)[0] == t.at {
			return x.headed(t) // "Meeting between A and B discussing the truce"
		}
		if x.rel(t.at) == "nsubj" || status != "held" || x.known(t.at) || x.Lemma(h) == "follow" {
			return status
		}
	case x.known(t.at) || outcomes[x.Lemma(h)]:
		return "held"
	}
	return ""
}

// toCome reports whether the noun of meeting at token i is said to be one still ahead: "a seat at
// the next talks"; what was done "at the next meeting" was.
func (x *reader) toCome(i int) bool {
	h := x.head(i)
	for _, k := range x.kids(i) {
		switch {
		case x.wordIs(k, "upcoming", "forthcoming", "future", "planned", "scheduled", "expected", "impending", "envisaged") && k < i:
			return true
		case x.Word(k) == "next" && x.rel(k) == "amod" && h >= 0 && x.Tokens[h].UPOS == "NOUN":
			return true
		}
	}
	return false
}

// aheadOf reports whether "ahead of" stands before the noun of meeting at token i.
func (x *reader) aheadOf(i int) bool {
	for k := i - 1; k > max(0, i-6); k-- {
		if x.Word(k) == "of" {
			return x.Word(k-1) == "ahead"
		}
	}
	return false
}

// prepLeft is the preposition of time before the noun of meeting at token i that the engine gave
// to a word between: "following hours-long talks".
func (x *reader) prepLeft(i int) string {
	for k := i - 1; k > i-6 && k > 0; k-- {
		if x.wordIs(k, "after", "following", "during") {
			return x.Word(k)
		}
		if u := x.Tokens[k].UPOS; u != "ADJ" && u != "NOUN" && u != "NUM" && x.Word(k) != "-" || !x.isUnder(k, i) && x.head(k) != x.head(i) {
			break
		}
	}
	return ""
}

// stillAhead reports whether what is done at the meeting whose noun is token i is only expected:
// "are to discuss the plan during their meeting".
func (x *reader) stillAhead(i int) bool {
	s := &x.sentences[x.SentenceOf(i)]
	for at, n := x.head(i), 0; at >= 0 && n < 3; at, n = x.head(at), n+1 {
		if x.Tokens[at].UPOS != "VERB" || x.whatIsPledged(at) {
			continue
		}
		mood := s.tree.Mood(at-s.base, x.Lex)
		return mood.Status() == "planned" && !x.reports(x.head(at)) && !x.settledThere(i, at)
	}
	return false
}

// settledThere reports whether the meeting whose noun is token i is that at which somebody agreed to what the verb at token v
// tells: "agreed to open the border at a meeting of their commission on Thursday". What is agreed is no meeting itself, and
// the meeting is not the next.
func (x *reader) settledThere(i, v int) bool {
	h := x.head(v)
	if h < 0 || x.rel(v) != "xcomp" && x.rel(v) != "advcl" || !settling[x.Lemma(h)] || !strings.Contains(x.Tokens[h].Feats, "Tense=Past") || x.isMeetingVerb(v) || !slices.Contains([]string{"at", "during"}, x.prepOf(i)) {
		return false
	}
	if x.another(i) || slices.ContainsFunc(x.kids(v), func(k int) bool { return x.rel(k) == "obj" && x.Is(k, lexicon.Meeting) }) {
		return false
	}
	return !slices.ContainsFunc([]string{"raise", "discuss", "continue", "attend", "participate", "join", "present", "consider", "take", "submit", "sign", "finalise", "finalize", "resume", "return", "address"}, func(w string) bool { return x.Lemma(v) == w })
}

// settling are verbs of those who come to terms.
var settling = setOf("agree decide pledge resolve vow undertake commit promise")

// whatIsPledged reports whether the verb at token v says what somebody is committed to or ready
// for, which was said there and then: "reaffirmed their commitment to work together at a meeting".
func (x *reader) whatIsPledged(v int) bool {
	h := x.head(v)
	if h < 0 || x.isFinite(v) {
		return false
	}
	if x.rel(v) == "acl" {
		return pledges[x.Lemma(h)]
	}
	return x.rel(v) == "advcl" && slices.ContainsFunc(x.kids(h), func(k int) bool { return x.rel(k) == "obj" && k < v && pledges[x.Lemma(k)] })
}

// pledges are nouns for what somebody is committed to or ready for.
var pledges = setOf("commitment readiness willingness determination desire intention resolve need importance keenness wish eagerness support pledge")

// headed is the status of a meeting whose noun is all that a sentence or a heading
// says of it: "Meeting between A and B to discuss the truce". It was held unless it
// is set after the report.
func (x *reader) headed(t *telling) string {
	if x.partsOf(t.side1).empty() || x.hasCopula(t.at) {
		return ""
	}
	for _, k := range x.kids(t.at) {
		if strings.HasPrefix(x.rel(k), "nsubj") || x.rel(k) == "ccomp" || x.rel(k) == "parataxis" || x.rel(k) == "det" && x.wordIs(k, "no", "any") {
			return ""
		}
	}
	first, end := x.limits(x.SentenceOf(t.at))
	for _, a := range x.In(first, end) {
		if a.Kind == mention.Time && a.When.From > x.Report.Published && x.Report.Published != "" {
			return "planned"
		}
	}
	return "held"
}

// toldBefore reports whether a meeting that is only mentioned is set before this
// report's news: "the recent meeting", "the results of the meeting".
func (x *reader) toldBefore(i int) bool {
	for _, k := range x.kids(i) {
		if x.wordIs(k, "recent", "previous", "earlier", "last", "latest", "past") {
			return true
		}
	}
	h := x.head(i)
	if h >= 0 && x.Lemma(h) == "course" && x.prepOf(h) == "in" {
		return false // "in the course of a meeting" is during it
	}
	return h >= 0 && outcomes[x.Lemma(h)] && x.prepOf(x.measured(i)) != "during"
}

// beThereFor is the status of talks for which somebody is said to be somewhere: held
// where he was there ("was in Oman on Tuesday for talks with"), planned where he came or will be.
func (x *reader) beThereFor(i int) string {
	s := &x.sentences[x.SentenceOf(i)]
	for at, n := x.head(i), 0; at >= 0 && n < 4; at, n = x.head(at), n+1 {
		be := false
		for _, k := range x.kids(at) {
			be = be || x.rel(k) == "cop"
		}
		if x.Tokens[at].UPOS != "VERB" && !be {
			continue
		}
		mood := s.tree.Mood(at-s.base, x.Lex)
		if be && x.isDue(at) {
			return "planned"
		}
		switch status := mood.Status(); {
		case status == "held" && be:
			return "held"
		case status == "held" || status == "planned" || status == "ongoing":
			return "planned"
		}
		return ""
	}
	if r := x.rootOf(i); r >= 0 && x.isActing(r) && slices.ContainsFunc(x.kids(r), func(k int) bool { return x.wordsAt(k, "in", "at") && k < i }) {
		return "held" // "UN envoy in Oslo for talks with B"
	}
	return ""
}

// rootOf is the top of the tree above token i, where it is a noun that says nothing more;
// -1 for others.
func (x *reader) rootOf(i int) int {
	for range 4 {
		h := x.head(i)
		if h < 0 {
			break
		}
		i = h
	}
	if x.head(i) >= 0 || x.Tokens[i].UPOS != "NOUN" && x.Tokens[i].UPOS != "PROPN" || x.hasCopula(i) {
		return -1
	}
	return i
}

// isActing reports whether token i heads words for somebody who can meet.
func (x *reader) isActing(i int) bool { return !x.partsOf([]int{i}).empty() }

// isDue reports whether the place that is a predicate at token i is one where somebody
// is only due: "is due in Oslo on Monday for talks".
func (x *reader) isDue(i int) bool {
	return slices.ContainsFunc(x.kids(i), func(k int) bool { return k < i && x.wordIs(k, "due", "expected") })
}

// outcomes are nouns that only a meeting that was held has.
var outcomes = map[string]bool{"result": true, "outcome": true, "readout": true, "aftermath": true, "conclusion": true, "end": true, "sideline": true,
	"margin": true, "course": true, "transcript": true, "summary": true}

// known reports whether the noun at token i has a definite article or an
// owner: the writer takes the meeting for known.
func (x *reader) known(i int) bool {
	for _, k := range x.kids(i) {
		if x.Tokens[k].Rel == "nmod:poss" {
			return true
		}
	}
	return x.definite(i)
}

// whileThere reports whether the telling is what somebody was somewhere for: "was in Oslo last week
// to discuss the truce with the envoy".
func (x *reader) whileThere(t *telling) bool {
	h := x.head(t.at)
	if t.noun || h < 0 || x.Word(t.at-1) != "to" || x.rel(t.at) != "acl" && x.rel(t.at) != "advcl" && x.rel(t.at) != "xcomp" {
		return false
	}
	m := x.mentionAt(h)
	return m != nil && m.Kind == mention.Place && x.wordsAt(h, "in", "at") &&
		slices.ContainsFunc(x.kids(h), func(k int) bool { return x.rel(k) == "cop" && x.wordIs(k, "was", "were") })
}

// onlySettled reports whether the words are of what talks of nobody named are to be like: "drew up the
// agenda for the negotiations", "laid down ground rules for future talks".
func (x *reader) onlySettled(t *telling, prep string) bool {
	if prep != "for" || len(t.side1)+len(t.side2)+len(t.places) > 0 {
		return false
	}
	h := x.head(x.measured(t.at))
	return h >= 0 && x.Tokens[h].UPOS == "NOUN" && shapes[x.Lemma(h)]
}

// shapes are nouns for what is settled about talks before they are held.
var shapes = setOf("agenda rule modality framework format basis condition precondition prerequisite timetable timeline calendar guideline procedure parameter protocol ground groundwork foundation programme program plan strategy term climate environment atmosphere mechanism principle topic theme issue")

// doneWith is the verb of what two did with talks between people of theirs, whose noun is token i: "Avaria and
// Belmark ended their silence with an exchange between ministers"; -1 for none.
func (x *reader) doneWith(i int) int {
	if !slices.ContainsFunc(x.kids(i), func(k int) bool {
		return x.rel(k) == "nmod" && k > i && x.wordsAt(k, "between", "of", "among") && x.isPeopleNoun(k) && x.plural(k)
	}) {
		return -1
	}
	h := x.head(i)
	for n := 0; n < 4 && h >= 0 && (x.Tokens[h].UPOS == "NOUN" || x.Tokens[h].UPOS == "PROPN"); n++ {
		h = x.head(h) // "put an end to a silence with"
	}
	if h < 0 || x.Tokens[h].UPOS != "VERB" || x.countSides(x.subjectAbove(i)) < 2 {
		return -1
	}
	return h
}

package extract

import (
	"parley"
	"parley/internal/lexicon"
	"parley/internal/mention"
)

// meeting is a meeting under construction: what one or several sentences say of it.
type meeting struct {
	out        parley.Meeting
	background bool
	sentence   int   // of the first evidence
	last       int   // sentence that told of it last
	people     []int // indices in Doc.People, in order
	sides      []side
	third      []parley.ThirdParty
}

// side is a party that meets, its words, and its people.
type side struct {
	party    string
	evidence parley.List[parley.Span]
	members  []parley.Member
}

// candidate is what a rule found in one sentence.
type candidate struct {
	rule     string
	fate     fate
	who      []who
	cue      [2]int // tokens of the cue
	sentence int
	level    string
	channel  string
	earlier  bool // "the recent meeting", "the results of": not this report's news
}

// findMeetings reads the sentences in order; what they say of one meeting is
// gathered in one.
func (x *reader) findMeetings() {
	for s := range x.Sentences {
		if x.skips(s) {
			continue
		}
		first, end := x.limits(s)
		for i := first; i < end; i++ {
			if x.mentionAt(i) != nil || x.used[i] {
				continue
			}
			for _, rule := range meetingRules {
				c, ok := rule.match(x, i, s)
				if !ok {
					continue
				}
				if c.sentence = s; c.rule == "" {
					c.rule = rule.name
				}
				x.add(c)
				break
			}
		}
		x.readAttendance(s)
		x.readReportedBy(s)
	}
}

// meetingRules in order; each is tried at each token outside of mentions. The
// examples are sentences that the rule must match and must not match; they
// are run as tests.
var meetingRules = []struct {
	name    string
	match   func(*reader, int, int) (candidate, bool)
	example string
	not     string
}{
	{"meet.verb", (*reader).meetVerb, "Norwegian Foreign Minister Kari Lund met Omani Foreign Minister Omar al-Hadi in Geneva.",
		"Norway met the deadline for the payment in Geneva on Thursday."},
	{"meet.hold", (*reader).holdTalks, "Omani diplomats held talks with the Houthis in Muscat on Thursday.",
		"Omani diplomats held a banner with the flag of the Houthis in Muscat."},
	{"meet.phone", (*reader).spokePhone, "President Erik Moe of Norway spoke by phone with Chad's president on Thursday.",
		"President Erik Moe of Norway spoke about Chad on Thursday."},
	{"meet.receive", (*reader).received, "Omani Foreign Minister Omar al-Hadi received Norwegian envoy Nils Dahl on Thursday.",
		"Omani Foreign Minister Omar al-Hadi received a prize in Norway."},
	{"meet.noun", (*reader).meetNoun, "Talks between Norway and Oman ended in Geneva on Thursday.",
		"Talks about the price of fish in Norway are nothing new."},
}

// meetVerb: "A met B", "A and B will meet", "A refused to meet B".
func (x *reader) meetVerb(i, s int) (candidate, bool) {
	first, end := x.limits(s)
	word := x.Word(i)
	switch word {
	case "met", "meet", "meets", "gathered", "convened":
	case "meeting":
		if !x.wordIs(i-1, "is", "are", "was", "were", "denied", "out", "denies") {
			return candidate{}, false
		}
	default:
		return candidate{}, false
	}
	if x.wordIs(i-1, "was", "were", "be", "been", "is") && word == "met" {
		return candidate{}, false
	}
	subject, ctx := x.left(i, first)
	object := who{}
	if word != "gathered" && word != "convened" {
		object = x.object(i+1, end, "with")
	}
	f, ok := x.verbFate(ctx, i, s)
	if !ok || !x.enough(subject, object, i, first) {
		return candidate{}, false
	}
	c := candidate{fate: f, who: []who{subject, object}, cue: [2]int{i, i + 1}}
	if at := x.deniedBefore(i, s); at >= 0 {
		c.who = append(c.who, who{first: at, end: at + 1})
	}
	if at := x.ifBefore(i, s); at >= 0 {
		c.who = append(c.who, who{first: at, end: at + 1})
	}
	return c, true
}

// verbFate judges a verb of meeting from the words before it.
func (x *reader) verbFate(ctx []string, i, s int) (fate, bool) {
	word := x.Word(i)
	bare := word == "meet" || word == "meets" || word == "hold" || word == "holds" || word == "speak"
	f, ok := fateOf(ctx, bare)
	if !ok && x.BlockOf(s).Kind == parley.Headline {
		f, ok = held, true
	}
	if word == "meeting" && f == held {
		f = ongoing
	}
	if f == held && x.deniedBefore(i, s) >= 0 {
		f = notHeld
	}
	if x.ifBefore(i, s) >= 0 {
		f, ok = hypothetical, true
	}
	return f, ok
}

// deniedBefore is the verb by which somebody denies the clause: "denied
// that …", "denied reports that …"; -1 where nobody does.
func (x *reader) deniedBefore(i, s int) int {
	first, _ := x.limits(s)
	for k := i - 1; k > max(first, i-far); k-- {
		if x.Word(k) != "that" {
			continue
		}
		for d := 1; d <= 4; d++ {
			if x.wordIs(k-d, "denied", "denies", "deny", "dismissed", "rejected") {
				return k - d
			}
		}
		return -1
	}
	return -1
}

// ifBefore is the word that makes the clause of token i a condition, -1 for none.
func (x *reader) ifBefore(i, s int) int {
	first, _ := x.limits(s)
	for k := i - 1; k >= first && k > i-15; k-- {
		if x.wordIs(k, "if", "whether", "unless") {
			return k
		}
		if x.wordIs(k, ",", ";") && x.mentionAt(k) == nil {
			return -1
		}
	}
	return -1
}

// object reads the list of actors after a verb or noun at token k: directly or
// after the word, over adverbs, times and places.
func (x *reader) object(k, limit int, word string) who {
	near := true
	for n := 0; n < 12 && k < limit; n++ {
		m := x.mentionAt(x.skipArticle(k))
		switch {
		case x.Word(k) == word && m == nil:
			return x.right(k+1, limit)
		case isActor(m) && near, m != nil && m.Possessive && near:
			return x.right(k, limit)
		case m != nil && (m.Kind == mention.Time || m.Kind == mention.Place):
			k, near = m.End, false
			continue
		case x.wordIs(k, "again", "privately", "briefly", "separately", "face", "-", "to", "virtually", "today", "late", "earlier", "directly", "publicly"):
			if x.Word(k) == "to" && x.Word(k+1) != "face" {
				return who{}
			}
		case x.wordIs(k, "on", "in", "at", ","):
			near = false
		default:
			return who{}
		}
		k++
	}
	return who{}
}

// enough reports whether there are enough who meet: two, a group, or one and
// unnamed others.
func (x *reader) enough(subject, object who, verb, first int) bool {
	n := len(subject.mentions) + len(object.mentions)
	for _, w := range []who{subject, object} {
		for _, m := range w.mentions {
			if m.Kind == mention.Group || m.Kind == mention.Party && len(m.Parties) > 1 {
				n++
			}
		}
	}
	if n >= 2 {
		return !subject.empty()
	}
	return subject.empty() && n == 1 && !object.empty() && verb > first && x.Is(verb-1, lexicon.Delegation) && x.mentionAt(verb-1) == nil
}

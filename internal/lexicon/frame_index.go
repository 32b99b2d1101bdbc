package lexicon

import (
	"slices"
	"strings"
	"sync"
)

// A frameIndex holds the frames by the words that may be their predicates.
type frameIndex struct {
	frames    []*Frame
	byForm    map[string][]*Frame // by every inflected form, lower case
	classes   map[string]map[string]bool
	calendar  map[string]bool
	governors map[string][]governorWord
}

// A governorWord is one line of frames_governors.txt.
type governorWord struct{ upos, particle, sense string }

// frameFiles in the order in which their frames are tried.
var frameFiles = []string{"frames_meet.txt", "frames_host.txt", "frames_talks.txt", "frames_agree.txt", "frames_say.txt", "frames_events.txt"}

// theFrames is built at the first call: the frames are the program's, whoever's
// lexicon asks.
var theFrames = sync.OnceValue(buildFrames)

func (l *Lexicon) frames() *frameIndex { return theFrames() }

func buildFrames() *frameIndex {
	x := &frameIndex{byForm: map[string][]*Frame{}, classes: map[string]map[string]bool{}, governors: map[string][]governorWord{}}
	x.readClasses()
	for _, file := range frameFiles {
		x.readFrames(file)
	}
	x.readGovernors()
	return x
}

// predicateForms are all forms of a lemma, by its tag.
func predicateForms(lemma, upos string) []string {
	switch upos {
	case "VERB":
		return verbForms(lemma)
	case "NOUN":
		return nounForms(lemma)
	}
	return []string{lemma}
}

// addFrame puts the frame under every form of its predicate.
func (x *frameIndex) addFrame(f *Frame) {
	f.order = len(x.frames)
	x.frames = append(x.frames, f)
	for _, w := range f.words {
		for _, form := range w.forms {
			if !slices.Contains(x.byForm[form], f) {
				x.byForm[form] = append(x.byForm[form], f)
			}
		}
	}
}

// tagged reports whether a word with this tag may be a predicate of that one: a
// participle is often tagged an adjective, a plural-only noun a name, and the
// noun in a headline a verb is left alone.
func tagged(have, want string) bool {
	switch want {
	case "VERB":
		return have == "VERB" || have == "AUX" || have == "ADJ"
	case "NOUN":
		return have == "NOUN" || have == "PROPN"
	case "ADJ":
		return have == "ADJ" || have == "VERB" || have == "ADV" || have == "ADP"
	case "ADP":
		return true
	}
	return false
}

func (x *frameIndex) inClass(form, class string) bool { return x.classes[class][form] }

// ofClass reports whether the noun is of one of the classes, itself or, where it
// only measures ("a round of talks", "two days of talks"), what it measures.
func (x *frameIndex) ofClass(t *Tree, i int, classes []string) bool {
	for _, c := range classes {
		switch {
		case c == "call" && x.byPhone(t, i), c == "pressevent" && x.forPress(t, i):
			return true
		case x.inClass(t.low[i], c) && (c != "talks" || !x.forPress(t, i)):
			return true
		case c == "officials" && x.titled(t, i), c == "named" && bareName(t, i):
			return true
		}
	}
	return (x.inClass(t.low[i], "measure") || t.Tokens[i].UPOS == "NUM") && x.measures(t, i, classes)
}

// measures reports whether "of" a noun of one of the classes follows the word: "two days of talks".
func (x *frameIndex) measures(t *Tree, i int, classes []string) bool {
	for _, k := range t.Kids(i) {
		if t.Base(int(k)) != "nmod" || t.preps[k] != "of" {
			continue
		}
		for _, c := range classes {
			if x.inClass(t.low[k], c) {
				return true
			}
		}
	}
	return false
}

// talkClass is the class of the nouns of talks.
var talkClass = []string{"talks"}

// titled: a name with a title of an official before or behind it, "envoy Anna Holt", "Anna
// Holt, the envoy".
func (x *frameIndex) titled(t *Tree, i int) bool {
	if t.Tokens[i].UPOS != "PROPN" {
		return false
	}
	for _, k := range t.Kids(i) {
		r := t.Tokens[k].Rel
		if (int(k) < i && r == "nmod:desc" || int(k) > i && r == "appos") && x.inClass(t.low[k], "officials") {
			return true
		}
	}
	return false
}

// forPress: "a press conference", "a news briefing" are no talks.
func (x *frameIndex) forPress(t *Tree, i int) bool {
	if !x.inClass(t.low[i], "talks") {
		return false
	}
	for _, k := range t.Kids(i) {
		if int(k) < i && x.inClass(t.low[k], "pressword") {
			return true
		}
	}
	return false
}

// byPhone: "telephone talks", "a video conference".
func (x *frameIndex) byPhone(t *Tree, i int) bool {
	if !x.inClass(t.low[i], "talks") {
		return false
	}
	for _, k := range t.Kids(i) {
		if int(k) < i && x.inClass(t.low[k], "phone") {
			return true
		}
	}
	return false
}

// admits reports whether the word may fill the slot.
func (x *frameIndex) admits(t *Tree, i int, sl *slot) bool {
	if len(sl.class) > 0 && !x.ofClass(t, i, sl.class) {
		return false
	}
	if len(sl.exclude) > 0 && x.ofClass(t, i, sl.exclude) {
		return false
	}
	switch sl.role {
	case RoleTime:
		return x.isTime(t, i) || x.dayOfMonth(t, i)
	case RoleTopic:
		return !x.isTime(t, i) && !x.inClass(t.low[i], "notopic") && !x.inClass(t.low[i], "notopicform")
	case RolePlace, RoleFrom:
		return !x.isTime(t, i) && !x.inClass(t.low[i], "noplace")
	}
	return !x.isTime(t, i)
}

// isTime reports whether the word is a day, a month, a year or a stretch of time, not what it
// is filled with: "two days of talks".
func (x *frameIndex) isTime(t *Tree, i int) bool {
	if x.calendar[t.low[i]] {
		if t.forename(i) || t.Tokens[i].Rel != "obl" && x.measures(t, i, talkClass) {
			return false
		}
		return !x.inClass(t.low[i], "monthword") || t.Tokens[i].UPOS == "PROPN"
	}
	form := t.Tokens[i].Form
	if t.Tokens[i].UPOS != "NUM" {
		return false
	}
	return len(form) == 4 || strings.Contains(form, ":") || len(form) <= 2 && slices.ContainsFunc(t.Kids(i), func(k int32) bool { return x.inClass(t.low[k], "monthword") || x.inMonth(t.low[k]) })
}

// bareName: a name without an article, which may be somebody's: "received Holt". The frame
// cannot know whose it is.
func bareName(t *Tree, i int) bool {
	return t.Tokens[i].UPOS == "PROPN" && !slices.ContainsFunc(t.Kids(i), func(k int32) bool { return t.Tokens[k].Rel == "det" })
}

// dayOfMonth reports whether the word is the number before a month: "27 January".
func (x *frameIndex) dayOfMonth(t *Tree, i int) bool {
	return t.Tokens[i].UPOS == "NUM" && i+1 < len(t.Tokens) && t.Head(i+1) == i && x.calendar[t.low[i+1]] && t.Tokens[i+1].UPOS == "PROPN"
}

// forename reports whether the word begins somebody's name: "envoy Jan Dahl", "April Moe".
func (t *Tree) forename(i int) bool {
	return slices.ContainsFunc(t.Kids(i), func(k int32) bool {
		return t.bases[k] == "flat" && int(k) == i+1 && t.Tokens[k].UPOS == "PROPN"
	})
}

// inMonth reports whether the word is the name of a month that no other word is.
func (x *frameIndex) inMonth(low string) bool {
	return x.calendar[low] && slices.Contains(monthNames, low)
}

// monthNames are the names of months, in full and short, of which some are other words as well.
var monthNames = strings.Fields("january february april june july august september october november december jan feb apr jun jul aug sep sept oct nov dec")

// partyEnding: an adjective that may name a people, at the head of a sentence where
// every word has a capital.
func (x *frameIndex) partyEnding(low string) bool {
	for _, end := range []string{"an", "ese", "ish", "ch", "i", "sh"} {
		if strings.HasSuffix(low, end) {
			return true
		}
	}
	return false
}

// sense of a governing word, empty where it is none.
func (x *frameIndex) sense(t *Tree, i int) string {
	if t.low[i] == "prepared" && (t.kid(i, "aux:pass") >= 0 || t.kid(i, "cop") >= 0) {
		return "possible" // "is prepared to meet"
	}
	plain := ""
	for _, g := range x.governors[t.low[i]] {
		switch {
		case !tagged(t.Tokens[i].UPOS, g.upos):
		case g.particle == "" && plain == "":
			plain = g.sense
		case g.particle != "" && t.hasParticle(i, g.particle):
			return g.sense // "call off" before "call"
		}
	}
	return plain
}

// actorOnly: of governors whose subject does it, a noun of talks as subject is not
// governed: "the talks proposed a truce".
func (x *frameIndex) actorOnly(sense string) bool {
	switch sense {
	case "begun", "ended", "failed", "postponed", "fact":
		return false
	}
	return true
}

// says reports whether the form is one of a verb of saying.
func (x *frameIndex) says(form string) bool {
	for _, f := range x.byForm[form] {
		if f.Kind == "say" && f.upos == "VERB" {
			return true
		}
	}
	return false
}

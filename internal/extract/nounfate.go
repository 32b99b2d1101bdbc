package extract

import (
	"parley/internal/lexicon"
	"parley/internal/mention"
)

// nounFate judges a noun of meeting by the verb after its phrase, else by the
// words before it. at is the token after the verb that tells it, 0 where the
// words before tell.
func (x *reader) nounFate(noun, begin, first, after, end int) (f fate, at int, ok bool) {
	if x.Word(begin) == "no" {
		return notHeld, 0, true
	}
	if f, ok := x.governing(begin); ok {
		return f, 0, true
	}
	if f, k := x.verbAfter(after, end, false); k >= 0 {
		if f == held && x.wordIs(begin, "possible", "next", "upcoming") {
			return fate{}, 0, false
		}
		return f, k + 1, true
	}
	f, ok = x.fateBefore(begin, noun, first)
	return f, 0, ok
}

// governing judges by the preposition that governs the phrase: what follows
// then is another clause's verb.
func (x *reader) governing(begin int) (fate, bool) {
	switch {
	case x.phrase(begin-2, "ahead of"), x.phrase(begin-2, "prior to"), x.wordIs(begin-1, "before"):
		return planned, true
	case x.wordIs(begin-1, "after", "following", "during", "since"):
		return held, true
	case x.wordIs(begin-1, "of") && x.wordIs(begin-2, "results", "result", "outcome", "outcomes"):
		return held, true
	}
	return fate{}, false
}

// verbAfter finds the verb that says what a meeting does, from token k, over
// topics, times and places, and judges it. near allows no topic between.
func (x *reader) verbAfter(k, end int, near bool) (fate, int) {
	reach := 30
	if near {
		reach = 8
	}
	for n := 0; k < end && n < reach; n++ {
		if m := x.mentionAt(k); m != nil {
			k = m.End
			continue
		}
		if x.wordIs(k, ".", ";", ":", "that", "which", "who", "where", "but", "?", "!", "while") {
			return fate{}, -1
		}
		if f, at := x.verbAt(k, end); at >= 0 {
			return f, at
		}
		if near && x.Is(k, lexicon.Say) {
			return fate{}, -1
		}
		k++
	}
	return fate{}, -1
}

// verbAt judges the verb group at token k: "has concluded", "will be held",
// "was postponed", "began". at is its last token, -1 where no verb of a
// meeting's course stands here.
func (x *reader) verbAt(k, end int) (fate, int) {
	var aux []string
	at := k
	for at < end && at < k+6 && x.mentionAt(at) == nil && isAuxiliary(x.Word(at)) {
		aux = append(aux, x.Word(at))
		at++
	}
	word := x.Word(at)
	if x.mentionAt(at) != nil || word == "" {
		return fate{}, -1
	}
	switch {
	case x.Is(at, lexicon.VerbPostponed):
		return postponed, at
	case x.Is(at, lexicon.VerbCancelled), word == "called" && x.Word(at+1) == "off":
		return cancelled, at
	case x.Is(at, lexicon.VerbPlanned) && len(aux) > 0:
		return planned, at
	}
	if len(aux) > 0 {
		if f, ok := fateOf(aux, false); ok && f != held {
			if !runs(word) {
				return fate{}, -1
			}
			return f, at
		}
		if isBe(aux[0]) && (aux[len(aux)-1] == "to" || aux[0] == "is" || aux[0] == "are") {
			return presentFate(x, word, aux, at)
		}
	}
	switch {
	case word == "took" && x.Word(at+1) == "place", word == "taken" && x.Word(at+1) == "place":
		return held, at + 1
	case word == "place", word == "took", word == "taken":
		return fate{}, -1
	case x.Is(at, lexicon.VerbHeld), word == "held":
		return held, at
	case x.Is(at, lexicon.VerbBegin):
		return ongoing, at
	}
	return fate{}, -1
}

// runs reports whether the verb in its infinitive is one of what meetings do.
func runs(w string) bool {
	switch w {
	case "held", "take", "taken", "begin", "begun", "start", "started", "resume", "resumed", "open", "opened", "continue", "continued", "discuss",
		"focus", "address", "cover", "last", "happen", "occur", "convene", "convened", "proceed", "go", "kick", "end", "conclude":
		return true
	}
	return false
}

func isBe(w string) bool { return w == "is" || w == "are" || w == "was" || w == "were" }

// presentFate judges "is to be held", "are continuing", "is under way".
func presentFate(x *reader, word string, aux []string, at int) (fate, int) {
	switch {
	case aux[len(aux)-1] == "to" || len(aux) > 1 && aux[len(aux)-2] == "to":
		if runs(word) {
			return planned, at
		}
	case x.wordIs(at, "taking", "continuing", "underway", "ongoing", "under", "held"):
		return ongoing, at
	case x.Is(at, lexicon.VerbHeld) || word == "over":
		return held, at
	}
	return fate{}, -1
}

func isAuxiliary(w string) bool {
	switch w {
	case "has", "have", "had", "was", "were", "is", "are", "will", "would", "may", "might", "could", "can", "be", "been", "not", "n't", "to", "also", "already", "again", "now":
		return true
	}
	return false
}

// before are the words before a noun phrase of meeting and what they say of it.
var before = []struct {
	name  string
	words []string
	fate  fate
}{
	{"postponed", []string{"postponed", "delayed", "postpone", "delay"}, postponed},
	{"cancelled", []string{"cancelled", "canceled", "scrapped", "cancel"}, cancelled},
	{"refused", []string{"refused", "rejected", "refusing", "declined", "refuses", "rejects", "boycotted"}, refused},
	{"denied", []string{"denied", "denies"}, notHeld},
	{"proposed", []string{"proposed", "proposes", "suggested", "urged", "demanded", "offered", "demand"}, proposed},
	{"possible", []string{"possible", "potential"}, possible},
	{"planned", []string{"upcoming", "planned", "scheduled", "planning", "prepare", "preparing"}, planned},
	{"held", []string{"after", "following", "during", "since", "recent", "previous", "earlier", "last", "latest", "held", "concluded", "attended"}, held},
}

// fateBefore judges by the words of the phrase itself and the few before it.
func (x *reader) fateBefore(begin, noun, first int) (fate, bool) {
	if x.phrase(begin-2, "called for") || x.phrase(begin-2, "calls for") || x.phrase(begin-2, "calling for") {
		return proposed, true
	}
	if x.phrase(begin-2, "ruled out") {
		return refused, true
	}
	for _, b := range before {
		if x.wordIs(begin-1, b.words...) || begin-2 >= first && x.wordIs(begin-1, "to", "of", "at", "from") && x.wordIs(begin-2, b.words...) {
			return b.fate, true
		}
		for k := begin; k < noun; k++ {
			if x.mentionAt(k) == nil && x.wordIs(k, b.words...) {
				return b.fate, true
			}
		}
	}
	return fate{}, false
}

// level is the level of meeting that the noun at token i names.
func (x *reader) level(i int) string {
	switch x.Word(i) {
	case "summit", "summits":
		return "summit"
	case "round", "rounds":
		return "round"
	case "session", "sessions":
		return "session"
	case "call", "conversation":
		return "call"
	case "visit":
		return "visit"
	}
	return "meeting"
}

// channel is the channel that words among tokens [first, end) name, empty for none.
func (x *reader) channel(first, end int) string {
	for k := first; k < end; k++ {
		switch x.Word(k) {
		case "phone", "telephone", "call":
			return "phone"
		case "video", "videoconference", "virtual", "online":
			return "video"
		case "person", "face":
			if x.Word(k-1) == "-" || x.Word(k+1) == "-" || x.Word(k-1) == "in" {
				return "in_person"
			}
		}
	}
	return ""
}

// isTimeOrPlace reports whether the mention is neither of people nor of parties.
func isTimeOrPlace(m *mention.Mention) bool {
	return m != nil && (m.Kind == mention.Time || m.Kind == mention.Place)
}

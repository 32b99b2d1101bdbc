package when

import (
	"strings"

	"parley"
)

// foresees are verbs whose objects lie ahead, whatever their own tense: "ruled
// out a meeting in January".
var foresees = map[string]bool{"rule": true, "plan": true, "propose": true, "suggest": true, "announce": true, "postpone": true, "schedule": true, "expect": true, "await": true,
	"anticipate": true, "demand": true, "prepare": true, "cancel": true, "set": true, "fix": true, "promise": true, "invite": true, "arrange": true, "delay": true, "seek": true}

// moves are verbs that put something on a day, named after a word of aims: "has
// been moved to 15 January".
var (
	moves = map[string]bool{"move": true, "put": true, "postpone": true, "delay": true, "reschedule": true, "shift": true, "bring": true, "set": true, "schedule": true, "plan": true, "slate": true, "adjourn": true, "extend": true, "defer": true, "push": true}
	aims  = map[string]bool{"to": true, "until": true, "till": true, "for": true}
)

// tenseAt is the tense of the verb that governs tokens [first, end) of a
// sentence: by the tree where there is one, else by the words around. direct is
// whether the verb governs the time itself, with no noun between.
func tenseAt(tokens []parley.Token, first, end int) (tense Tense, direct bool) {
	if first >= len(tokens) {
		return Unknown, false
	}
	if tokens[first].UPOS == "" {
		return tenseOfWords(tokens, first), true
	}
	at := headOf(tokens, first, end)
	if end < len(tokens) && isPossessive(tokens[end].Form) && at >= 0 && !tobe[strings.ToLower(tokens[at].Lemma)] {
		return Past, true // "Thursday's ruling"
	}
	direct = true
	for range 12 { // trees are shallow; a bound against cycles
		if at < 0 {
			break
		}
		if !direct && first > 0 && tokens[first-1].UPOS == "ADP" && foresees[strings.ToLower(tokens[at].Lemma)] {
			return Future, true
		}
		if first > 0 && moves[strings.ToLower(tokens[at].Lemma)] && aims[strings.ToLower(tokens[first-1].Form)] {
			return Future, true
		}
		if t := verbTense(tokens, at); t != Unknown {
			return t, direct
		}
		direct = direct && tokens[at].UPOS != "NOUN" && tokens[at].UPOS != "ADJ" && tokens[at].UPOS != "PROPN"
		at = tokens[at].Head - 1
	}
	return tenseOfWords(tokens, first), false
}

// headOf is the token above the expression's own words.
func headOf(tokens []parley.Token, first, end int) int {
	at := first
	for range end - first + 1 {
		h := tokens[at].Head - 1
		if h < first || h >= end {
			return h
		}
		at = h
	}
	return tokens[at].Head - 1
}

// verbTense is the tense that token at gives, Unknown where it gives none.
func verbTense(tokens []parley.Token, at int) Tense {
	t := tokens[at]
	if t.UPOS != "VERB" && t.UPOS != "AUX" {
		return nounTense(tokens, at)
	}
	if a := auxiliaryTense(tokens, at); a != Unknown {
		return a
	}
	lemma := strings.ToLower(t.Lemma)
	switch {
	case strings.Contains(t.Feats, "VerbForm=Inf"), toBeDone(tokens, at):
		return infinitiveTense(tokens, at)
	case planned[lemma] && strings.Contains(t.Feats, "VerbForm=Part"):
		return Future
	case strings.Contains(t.Feats, "Tense=Past"):
		return Past
	case strings.Contains(t.Feats, "VerbForm=Ger"), strings.Contains(t.Feats, "VerbForm=Part"):
		return Unknown // the verb above decides
	case strings.Contains(t.Feats, "Tense=Pres") && !says[lemma]:
		return Present
	case says[lemma]:
		return Past
	}
	return Unknown
}

// toBeDone is "to be signed": the participle is then no past.
func toBeDone(tokens []parley.Token, at int) bool {
	be, to := false, false
	for k := max(0, at-8); k < at; k++ {
		if tokens[k].Head-1 == at {
			be = be || strings.EqualFold(tokens[k].Form, "be")
			to = to || strings.EqualFold(tokens[k].Form, "to")
		}
	}
	return be && to
}

// planned are verbs whose participle puts what is planned in the future:
// "the talks planned for Thursday".
var planned = map[string]bool{"plan": true, "schedule": true, "slate": true, "expect": true, "set": true, "intend": true, "due": true, "await": true, "propose": true}

// says are verbs of saying: their present is that of headlines.
var says = map[string]bool{"say": true, "tell": true, "report": true, "write": true, "add": true, "announce": true}

// auxiliaryTense is what the auxiliaries of a verb say: will and shall are
// future, have and was past, "is meeting" future.
func auxiliaryTense(tokens []parley.Token, at int) Tense {
	for k := max(0, at-8); k < at; k++ {
		if tokens[k].Head-1 != at || tokens[k].UPOS != "AUX" {
			continue
		}
		switch strings.ToLower(tokens[k].Form) {
		case "could":
			if perfectAfter(tokens, k, at) {
				return Past
			}
			return Unknown // "could not be found on Wednesday"
		case "will", "shall", "'ll", "’ll", "wo", "would", "may", "might", "can", "should", "must":
			if perfectAfter(tokens, k, at) {
				return Past
			}
			return Future
		case "was", "were", "had", "did", "has", "have", "been", "'ve", "’ve":
			return Past
		case "is", "are", "am", "'s", "’s", "'re", "’re":
			if perfectAfter(tokens, k, at) {
				return Past
			}
			return Future // "is meeting on Thursday", "is held on Thursday"
		}
	}
	return Unknown
}

// perfectAfter is "could have met", "may have been".
func perfectAfter(tokens []parley.Token, k, at int) bool {
	for ; k < at; k++ {
		if f := strings.ToLower(tokens[k].Form); f == "have" || f == "been" {
			return true
		}
	}
	return false
}

// infinitiveTense: "agreed to meet", "is to meet", "plans to meet" lie ahead;
// "managed to meet" is as the verb above.
func infinitiveTense(tokens []parley.Token, at int) Tense {
	h := tokens[at].Head - 1
	if h < 0 {
		return Future
	}
	lemma := strings.ToLower(tokens[h].Lemma)
	if achieved[lemma] {
		return Unknown
	}
	return Future
}

// achieved are verbs with an infinitive that was done when they were.
var achieved = map[string]bool{"manage": true, "begin": true, "start": true, "continue": true, "fail": true, "help": true, "cause": true, "force": true, "allow": true, "use": true, "travel": true, "arrive": true, "come": true, "fly": true, "gather": true, "go": true, "meet": true, "appear": true, "seem": true, "cease": true, "stop": true, "decline": true}

// nounTense: "Thursday's upcoming talks" lie ahead.
func nounTense(tokens []parley.Token, at int) Tense {
	for k := max(0, at-4); k < at; k++ {
		if tokens[k].Head-1 == at {
			switch strings.ToLower(tokens[k].Form) {
			case "upcoming", "planned", "scheduled", "forthcoming", "coming", "future", "expected":
				return Future
			case "previous", "recent", "past", "last", "earlier":
				return Past
			}
		}
	}
	return copulaTense(tokens, at)
}

// copulaTense is what the copula of a noun or adjective says: "was in Geneva on Friday".
func copulaTense(tokens []parley.Token, at int) Tense {
	for k := max(0, at-12); k < min(len(tokens), at+6); k++ {
		if tokens[k].Head-1 != at || tokens[k].UPOS != "AUX" {
			continue
		}
		switch strings.ToLower(tokens[k].Form) {
		case "was", "were", "had", "been", "has", "have":
			return Past
		case "will", "shall", "'ll", "’ll":
			return Future
		case "is", "are":
			if !perfectAfter(tokens, k, at) {
				return Present
			}
		}
	}
	return Unknown
}

// nearWords is how far from a time the words are looked at that may tell its tense.
const nearWords = 40

// tenseOfWords guesses from words alone: the nearest word before the time that
// tells a tense, else the nearest after it.
func tenseOfWords(tokens []parley.Token, at int) Tense {
	for i := at - 1; i >= 0 && i > at-nearWords; i-- {
		if t := wordTense(tokens, i); t != Unknown {
			return t
		}
	}
	for i := at; i < len(tokens) && i < at+nearWords; i++ {
		if t := wordTense(tokens, i); t != Unknown {
			return t
		}
	}
	return Unknown
}

// wordTense is the tense that one word tells: "will", "is to", "scheduled"; "was",
// "met", and what ends as a past does.
func wordTense(tokens []parley.Token, i int) Tense {
	if len(tokens[i].Form) > longestWord {
		return Unknown
	}
	w, next := strings.ToLower(tokens[i].Form), ""
	if i+1 < len(tokens) && len(tokens[i+1].Form) <= longestWord {
		next = strings.ToLower(tokens[i+1].Form)
	}
	switch {
	case aheadWords[w], aheadTo[w] && next == "to", w == "ruled" && next == "out":
		return Future
	case pastWords[w], strings.HasSuffix(w, "ed") && len(w) > 4:
		return Past
	}
	return Unknown
}

// Words by which a sentence without a tree tells its tense; those of aheadTo do
// so before "to".
var (
	aheadWords = map[string]bool{"will": true, "shall": true, "'ll": true, "’ll": true, "would": true, "upcoming": true, "scheduled": true, "slated": true, "planned": true, "postponed": true, "proposed": true, "forthcoming": true}
	aheadTo    = map[string]bool{"is": true, "are": true, "due": true, "set": true, "expected": true, "plan": true, "plans": true, "ready": true, "willing": true, "hopes": true, "hope": true, "going": true, "agreed": true, "intends": true, "was": true, "were": true}
	pastWords  = map[string]bool{"was": true, "were": true, "had": true, "met": true, "said": true, "held": true, "took": true, "has": true, "have": true, "told": true, "began": true, "came": true, "left": true, "gave": true, "made": true, "went": true, "spoke": true, "flew": true, "broke": true, "rose": true, "fell": true, "sent": true, "saw": true, "won": true, "lost": true}
)

func isPossessive(form string) bool { return form == "'s" || form == "’s" }

// tobe are things that Thursday may have before they are: "Thursday's talks" is
// as the verb says, "Thursday's ruling" is past.
var tobe = map[string]bool{"talk": true, "talks": true, "meeting": true, "summit": true, "session": true, "round": true, "negotiation": true, "visit": true, "election": true,
	"vote": true, "call": true, "conference": true, "gathering": true, "deadline": true, "trip": true, "signing": true, "ceremony": true, "hearing": true}

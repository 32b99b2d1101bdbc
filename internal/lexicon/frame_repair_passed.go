package lexicon

import (
	"slices"
	"strings"

	"parley"
)

// timesPassed gives the tokens with those who meet hung on the meeting where the engine hangs them on a time between:
// "a meeting next week of the ministers of A and B". The tokens given are not changed.
func timesPassed(tokens []parley.Token) []parley.Token {
	cloned := false
	for i := range tokens {
		t := tokens[i].Head - 1
		if tokens[i].Rel != "nmod" || t < 1 || t >= i || !betweenTimes[strings.ToLower(tokens[t].Lemma)] || !hasCase(tokens, i, "of") {
			continue
		}
		n := t - 1
		for n > 0 && (tokens[n].UPOS == "ADJ" || tokens[n].UPOS == "DET") {
			n--
		}
		if tokens[n].UPOS != "NOUN" || hasCase(tokens, t, "") || !meetingsOf[strings.ToLower(tokens[n].Lemma)] {
			continue
		}
		if !cloned {
			tokens, cloned = slices.Clone(tokens), true
		}
		tokens[i].Head = n + 1
	}
	return tokens
}

// hasCase reports whether token i has the preposition, any where it is empty.
func hasCase(tokens []parley.Token, i int, word string) bool {
	for k := max(0, i-12); k < i; k++ {
		if tokens[k].Head == i+1 && tokens[k].Rel == "case" && (word == "" || strings.EqualFold(tokens[k].Form, word)) {
			return true
		}
	}
	return false
}

// betweenTimes are nouns of time that may stand, without a preposition, between a meeting and those who meet.
var betweenTimes = map[string]bool{"week": true, "month": true, "year": true, "today": true, "tomorrow": true, "yesterday": true, "monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true, "saturday": true, "sunday": true, "weekend": true, "morning": true, "afternoon": true, "evening": true, "spring": true, "summer": true, "autumn": true, "fall": true, "winter": true}

// meetingsOf are nouns of meetings that are said to be of those who meet.
var meetingsOf = map[string]bool{"meeting": true, "summit": true, "session": true, "gathering": true, "conference": true, "encounter": true, "talk": true, "round": true}

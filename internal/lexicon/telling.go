package lexicon

import "strings"

// Telling says what a word tells of in a report on talks: "meeting",
// "agreement" or "refusal"; "" for every other word. Words that are as often
// something else (round, visit, plan, exchange) are left out, so that a sentence
// with one that is left does tell of talks.
func (l *Lexicon) Telling(word string) string {
	word = strings.ToLower(word)
	switch {
	case l.Is(word, Meet), l.Is(word, Meeting) && !l.Is(word, WeakMeeting):
		return "meeting"
	case l.Has("refuse", word), l.Has("reject", word):
		return "refusal"
	case l.Has("agree", word), l.Has("initial", word), word == "signed", word == "signing", firmForms[l.AgreementForm(word)]:
		return "agreement"
	}
	return ""
}

// firmForms are the forms of agreement whose nouns mean little else.
var firmForms = map[string]bool{"ceasefire": true, "treaty": true, "memorandum": true, "roadmap": true, "joint_statement": true, "other": true}

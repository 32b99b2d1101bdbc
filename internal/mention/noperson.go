package mention

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley"
	"parley/internal/lexicon"
	"parley/internal/text"
)

// festivals are the first words of feasts and seasons, which the finder of names takes for people.
var festivals = strings.Fields("eid ramadan muharram ashura arbaeen mawlid nowruz navruz norouz christmas easter epiphany pentecost lent advent passover hanukkah chanukah purim sukkot yom rosh diwali holi vesak tet chuseok songkran thanksgiving")

// isFestival reports whether the name is that of a feast: "Eid", "Eid al-Fitr". "Yom" and
// "Rosh" are so with "Kippur" and "Hashanah" alone.
func isFestival(d *parley.Document, p phrase) bool {
	first := strings.ToLower(d.Tokens[p.first].Form)
	if !slices.Contains(festivals, first) {
		return false
	}
	if first == "yom" || first == "rosh" {
		return p.end-p.first > 1 && slices.Contains([]string{"kippur", "hashanah"}, strings.ToLower(d.Tokens[p.first+1].Form))
	}
	return p.end-p.first == 1 || slices.ContainsFunc(d.Tokens[p.first+1:p.end], func(t parley.Token) bool {
		w := strings.ToLower(t.Form)
		return strings.HasPrefix(w, "al") || w == "eve" || w == "day" || w == "fitr" || w == "adha"
	})
}

// isPaper reports whether a word for a newspaper, a company or a group stands right before the name:
// "the newspaper Le Soir", "the Omani group Salam Hadi".
func isPaper(d *parley.Document, p phrase) bool {
	if p.first == 0 || startsSentence(d, p.first) {
		return false
	}
	switch d.Tokens[p.first-1].Lemma {
	case "newspaper", "daily", "weekly", "magazine", "broadcaster", "website", "tabloid", "portal",
		"company", "firm", "group", "conglomerate", "bank", "airline", "manufacturer", "producer", "subsidiary", "startup", "retailer", "insurer", "giant":
		return d.Tokens[p.first-1].UPOS == "NOUN"
	}
	return false
}

// isPortfolio reports whether the name of one word is that of an office behind it, whose
// holder comes next: "Treasury Secretary Kari Lund".
func isPortfolio(d *parley.Document, lex *lexicon.Lexicon, p phrase) bool {
	if p.end-p.first != 1 || p.end+1 >= len(d.Tokens) || startsSentence(d, p.end) {
		return false
	}
	head, next := d.Tokens[p.end], d.Tokens[p.end+1]
	return text.IsCapital(head.Form) && lex.Is(head.Form, lexicon.Office) && text.IsCapital(next.Form) && next.UPOS == "PROPN"
}

// withPronoun is the end of a name of one word with the word behind it that looks like a
// pronoun but has a capital within the sentence: "Vice Premier Liu He met".
func withPronoun(d *parley.Document, p phrase) int {
	if p.end-p.first == 1 && p.end < len(d.Tokens) && !startsSentence(d, p.end) && slices.Contains(pronounNames, d.Tokens[p.end].Form) {
		return p.end + 1
	}
	return p.end
}

// pronounNames are given names that are spelled as pronouns and other small words are.
var pronounNames = []string{"He", "She", "You", "We", "So", "An", "My", "Her", "To"}

// buildings are words behind a name that make it one of a house or of a street.
var buildings = []string{"hotel", "palace", "airport", "boulevard", "avenue", "street", "square", "bridge", "stadium", "museum", "airbase", "mosque", "cathedral", "hospital"}

// isBuilding reports whether the name is that of a house after which it stands: "the President Wilson
// hotel". A title before it is a part of the name.
func isBuilding(d *parley.Document, p phrase) bool {
	return p.end < len(d.Tokens) && slices.Contains(buildings, strings.ToLower(d.Tokens[p.end].Form)) && !startsSentence(d, p.end)
}

// isCommonNoun reports whether the name is one small word for people ("the military junta"), or one
// with which what is printed is headed: "Readout of Minister A's call".
func isCommonNoun(d *parley.Document, p phrase) bool {
	t := d.Tokens[p.first]
	if p.end-p.first != 1 {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(t.Form); unicode.IsLower(r) {
		return true
	}
	return startsSentence(d, p.first) && p.end < len(d.Tokens) && slices.Contains([]string{"of", "by", "on"}, d.Tokens[p.end].Form) && slices.Contains(printed, strings.ToLower(t.Form))
}

// printed are words for what an office prints.
var printed = []string{"readout", "statement", "remarks", "transcript", "communique", "communiqué", "summary", "briefing", "speech", "address", "interview"}

// isOfficeOnly reports whether a phrase taken for a person is an office without a
// name: "Omani Sultan".
func isOfficeOnly(d *parley.Document, lex *lexicon.Lexicon, p phrase) bool {
	if p.end-p.first == 1 && d.Tokens[p.first].Form == "General" && p.first > 0 {
		switch d.Tokens[p.first-1].Form {
		case "Secretary", "Attorney", "Director", "Inspector", "Consul", "Governor", "Solicitor", "Auditor":
			return true
		}
	}
	if !lex.Is(d.Tokens[p.end-1].Form, lexicon.Office) {
		return false
	}
	if p.end-p.first == 1 {
		return true
	}
	entries, n := lex.Longest([]string{d.Tokens[p.first].Form})
	return n == 1 && entries[0].Kind == lexicon.Adjective
}

package mention

import (
	"slices"
	"strings"

	"parley"
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

// isPaper reports whether a word for a newspaper or a station stands right before the name:
// "the newspaper Le Soir".
func isPaper(d *parley.Document, p phrase) bool {
	if p.first == 0 || startsSentence(d, p.first) {
		return false
	}
	switch d.Tokens[p.first-1].Lemma {
	case "newspaper", "daily", "weekly", "magazine", "broadcaster", "website", "tabloid", "portal":
		return true
	}
	return false
}

package lexicon

import "strings"

// addOwnOffices reads the offices that only a few parties have by their name, and the houses that
// stand for whoever has one.
func (l *Lexicon) addOwnOffices() {
	for _, r := range rows("ownoffices.txt", 2) {
		parties := strings.Fields(r[1])
		for _, title := range several(r[0]) {
			l.ownOffices[title] = parties
		}
	}
	for _, r := range rows("seats.txt", 2) {
		for _, house := range several(r[1]) {
			l.seats[strings.ToLower(house)] = r[0]
		}
	}
}

// SeatOf is the office, in lower case, of whoever governs from the house of that name, empty where
// it is the seat of nobody ("president" for the White House).
func (l *Lexicon) SeatOf(house string) string {
	return l.seats[strings.ToLower(strings.TrimPrefix(house, "the "))]
}

// beforeOffice are the words before an office that leave it one of the same party.
var beforeOffice = map[string]bool{"acting": true, "interim": true, "deputy": true, "first": true, "new": true, "outgoing": true, "incoming": true, "current": true, "permanent": true, "principal": true}

// OfficeOf are the parties that have an office of this title, in any case of letters, where
// only a few call it so ("Taoiseach", "Secretary of State"), none where many do. What it is
// for does not count, but that a secretary of state for something is none of foreign affairs.
func (l *Lexicon) OfficeOf(title string) []string {
	title = strings.ToLower(title)
	for {
		if parties := l.ownOffices[title]; parties != nil {
			return parties
		}
		word, rest, ok := strings.Cut(title, " ")
		if !ok || !beforeOffice[word] {
			break
		}
		title = rest
	}
	title, _, ok := strings.Cut(title, " for ")
	if !ok || title == "secretary of state" {
		return nil
	}
	return l.ownOffices[title]
}

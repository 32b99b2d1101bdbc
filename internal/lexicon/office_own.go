package lexicon

import "strings"

// addOwnOffices reads the offices that only a few parties have by their name.
func (l *Lexicon) addOwnOffices() {
	for _, r := range rows("ownoffices.txt", 2) {
		parties := strings.Fields(r[1])
		for _, title := range several(r[0]) {
			l.ownOffices[title] = parties
		}
	}
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

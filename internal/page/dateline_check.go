package page

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// plausible reports whether what was taken is a dateline and no sentence that
// happens to begin like one: the weaker the mark, the more the rest must say.
func (p *datelineParser) plausible() bool {
	known := isPlace(p.d.place) || isPlace(firstPart(p.d.place))
	strong := p.d.agency != "" || p.d.stamp.month > 0
	switch {
	case p.d.place == "":
		return p.d.agency != "" && (p.d.stamp.month > 0 || p.mark != ":" && p.mark != "") ||
			!p.whole && p.d.stamp.year > 0 && strings.ContainsAny(p.mark, "-–—") && startsSentence(p.s[p.d.end:])
	case knownAgency(p.d.place) || capitalised.MatchString(p.d.place):
		return false
	case p.d.agency != "" && p.d.stamp.month == 0 && !known && !p.caps && p.whole:
		return behindBullet(p.s)
	case p.whole && p.d.agency == "" && !known && !(p.caps && placeInCapitals(p.d.place)):
		return false
	case strong:
		return true
	case p.whole:
		return false
	}
	return known || p.caps && placeInCapitals(p.d.place)
}

// startsSentence reports whether a text begins as a sentence does.
func startsSentence(s string) bool {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, " \t\u00a0\"“«‘'"))
	return unicode.IsUpper(first) || unicode.Is(unicode.Lo, first)
}

// behindBullet reports whether a line has the form "Place • Publisher".
func behindBullet(s string) bool {
	place, _, _ := strings.Cut(s, " • ")
	return strings.Count(s, " • ") == 1 && !notInNames[strings.TrimSpace(place)]
}

func firstPart(place string) string {
	if i := strings.IndexAny(place, ",/"); i > 0 {
		return strings.TrimSpace(place[:i])
	}
	return place
}

// capitalised are words in capitals before a colon or dash that are no place.
var capitalised = regexp.MustCompile(`^(?:INTRO|TEXT|CONTENT|VOICED|HOST|JPEG|PNG|PDF|CHAIRMAN|EDITOR|URL|UPDATED?|BREAKING|WATCH|OPINION|EXCLUSIVE|PHOTOS?|VIDEOS?|ANALYSIS|LIVE|CORRECTION|CORRECTED|FACTBOX|EXPLAINER|EXPLAINED|TIMELINE|INTERVIEW|QUESTION|ANSWER|MODERATOR|EDITORIAL|COMMENTARY|REUTERS|NATO|ASEAN|BRICS|OSCE|UNICEF|ECOWAS|URGENT|NEWS|HIGHLIGHTS?|FEATURE|SOURCE|NOTE|READ|MORE|ALSO|DETAILS|RECALL|BACKGROUND|SUMMARY|TRANSCRIPT|REMARKS|SECRETARY|PRESIDENT|MINISTER|MR|MRS|MS)\b`)

func placeInCapitals(place string) bool {
	return utf8.RuneCountInString(place) >= 4 && !capitalised.MatchString(place)
}

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
	case len(strings.Fields(firstPart(p.d.place))) > mostPlaceWords && !known:
		return false // a headline in capitals that ends in a day
	case p.whole && p.d.stamp.month == 0 && letterhead.MatchString(p.s):
		return false // "U.S. DEPARTMENT OF STATE"
	case p.whole && p.d.agency == "" && p.d.stamp.year > 0 && p.d.stamp.month > 0 && paper.MatchString(p.d.place):
		p.d.agency, p.d.place = p.d.place, ""
		return true // "Lakeside Weekly Mirror, 10 May 2023"
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

// letterhead is a line with the noun of a body that issues reports.
var letterhead = regexp.MustCompile(`(?i)\b(?:ministry|department|embassy|secretariat|presidency|chancellery) of\b|\b(?:office of the|state department|foreign ministry|foreign office)\b`)

// mostPlaceWords is how many words a place that no list knows has at most.
const mostPlaceWords = 5

// paper is the name of a newspaper by its last word.
var paper = regexp.MustCompile(`^[A-Z].* (?:Mirror|Gazette|Times|Post|News|Herald|Tribune|Journal|Daily|Weekly|Sentinel|Ledger|Review|Standard|Mail|Star|Sun|Observer|Chronicle|Telegraph|Guardian|Express|Monitor|Courier|Bulletin|Record|Voice|Echo|Dispatch|Magazine|Independent)$`)

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

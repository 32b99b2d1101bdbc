package page

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A dateline is what stands before a report's first words: where and when it
// was filed and by which agency, as in "MOSCOW, December 23. /TASS/.".
type dateline struct {
	place  string // as printed, empty where none
	stamp  stamp  // month 0 where none
	agency string // as printed, empty where none
	via    string // a distributor between, as in "(MENAFN- The Peninsula) QNA"
	prints bool   // the agency prints the page, as in "Kyiv • Agency"
	end    int    // bytes of the text that are the dateline, the space after it not counted
}

// maxDateline is the length in bytes that no dateline exceeds.
const maxDateline = 110

// findDateline reads a dateline at the start of s. whole says that s must be
// nothing else; otherwise something must follow.
func findDateline(s string, whole bool) (dateline, bool) {
	if s == "" || !datelineStart(s) {
		return dateline{}, false
	}
	if d, ok := sourceLine(s); ok && (!whole || d.end == len(s)) {
		return d, true
	}
	if d, ok := agencyStart(s); ok && !whole {
		return d, true
	}
	p := datelineParser{s: s, whole: whole}
	if !p.run() {
		return dateline{}, false
	}
	if !whole && p.d.agency == "" && p.d.stamp.month == 0 && !goesOn(s[p.d.end:]) {
		return dateline{}, false
	}
	return p.d, true
}

// datelineStart rules out, cheaply, what begins as no dateline does.
func datelineStart(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(first) || unicode.IsDigit(first) || first == '(' || first == '[' || unicode.Is(unicode.Lo, first)
}

// goesOn reports whether a text is that of a report and not the rest of a
// heading such as "Sudan: talks begin".
func goesOn(s string) bool {
	s = strings.TrimSpace(s)
	return endsSentence(s) && len(s) > 0 || len(s) > 160
}

var (
	bracketSource = regexp.MustCompile(`^\[Source: ?([^,\]]{2,60}), ([^,\]]{2,40}), ([^\]]{3,30})\]`)
	distributor   = regexp.MustCompile(`^\(?([A-Z][A-Za-z]*[A-Z][A-Za-z]*) ?[-–—] ?([^()]{2,60}(?:\([^()]{2,20}\))?)\)(?:[ \t]+([A-Z]{2,8})\b)?`)
	agencyDot     = regexp.MustCompile(`^([A-Z][\w-]{2,24})[.:] ?\p{Lu}`)
	agencyAlone   = regexp.MustCompile(`^\(([A-Z][\w -]{1,24})\) \p{Lu}`)
)

// agencyStart reads an agency alone before a report's first words: "(AP) The
// envoys", "ArmInfo.The envoys".
func agencyStart(s string) (dateline, bool) {
	for _, re := range []*regexp.Regexp{agencyAlone, agencyDot} {
		m := re.FindStringSubmatchIndex(s)
		if m == nil || !knownAgency(s[m[2]:m[3]]) {
			continue
		}
		end := m[3] + 1
		if goesOn(s[end:]) {
			return dateline{agency: s[m[2]:m[3]], end: end}, true
		}
	}
	return dateline{}, false
}

// sourceLine reads the two bracketed forms: "[Source: Xinhua, Moscow,
// 21Feb16]" of monitoring services and "(MENAFN- The Peninsula) QNA" of
// distributors.
func sourceLine(s string) (dateline, bool) {
	if m := bracketSource.FindStringSubmatch(s); m != nil {
		if st := stamps(m[3]); len(st) == 1 {
			return dateline{agency: m[1], place: m[2], stamp: st[0], end: len(m[0])}, true
		}
	}
	if m := distributor.FindStringSubmatchIndex(s); m != nil && (s[0] == '(' || knownAgency(s[m[2]:m[3]])) {
		d := dateline{via: s[m[2]:m[3]], agency: strings.TrimSpace(s[m[4]:m[5]]), end: m[5] + 1}
		if m[6] >= 0 && !isPlace(s[m[6]:m[7]]) {
			d.via, d.agency, d.end = d.via+"\x00"+d.agency, s[m[6]:m[7]], m[1]
		}
		return d, true
	}
	return dateline{}, false
}

package page

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

var (
	dayBefore = regexp.MustCompile(`(?:^|[^\w])(\d{1,2})(?:st|nd|rd|th|er|º|°)?(?:\s|-|\.\s?)?(?:of\s|de\s)?$`)
	yearAfter = regexp.MustCompile(`^(?:\.?,?(?:\s|-)?(?:de\s)?(\d{4})\b|\.?-?(\d{2})\b)`)
	dayAfter  = regexp.MustCompile(`^\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?\b(?:(?:,?\s{1,3}|/)(\d{4})\b)?`)
)

// beforeMonth and afterMonth are how many bytes before and behind the name of
// a month the rest of a date lies.
const beforeMonth, afterMonth = 16, 24

// namedDates finds the dates of s whose month is a name: "5 May 2014",
// "21Feb16", "February 19, 2017", "3rd of June". Looking at the words first
// spares a search for all names at every byte.
func namedDates(s string) []stamp {
	var out []stamp
	for i := 0; i < len(s); {
		n := wordLength(s[i:])
		if n == 0 {
			_, size := utf8.DecodeRuneInString(s[i:])
			i += size
			continue
		}
		if month := monthNumber(s[i : i+n]); month > 0 {
			if st, ok := namedDate(s, i, i+n, month); ok {
				out = append(out, st)
			}
		}
		i += n
	}
	return out
}

// wordLength is the length in bytes of the letters that s begins with.
func wordLength(s string) int {
	n := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) })
	if n < 0 {
		return len(s)
	}
	return n
}

// namedDate reads the date around the month's name at bytes [from, to).
func namedDate(s string, from, to, month int) (stamp, bool) {
	before := s[max(0, from-beforeMonth):from]
	after := s[to:min(len(s), to+afterMonth)]
	st := stamp{month: month, start: from, end: to}
	if m := dayBefore.FindStringSubmatchIndex(before); m != nil {
		st.day, _ = strconv.Atoi(before[m[2]:m[3]])
		st.start = from - len(before) + m[2]
		if y := yearAfter.FindStringSubmatch(after); y != nil {
			digits := y[1] + y[2]
			n, _ := strconv.Atoi(digits)
			st.year = fullYear(n, len(digits))
			st.end = to + len(y[0])
		}
		if st.valid() {
			return st, true
		}
		st = stamp{month: month, start: from, end: to}
	}
	m := dayAfter.FindStringSubmatch(after)
	if m == nil {
		return stamp{}, false
	}
	st.day, _ = strconv.Atoi(m[1])
	st.year, _ = strconv.Atoi(m[2])
	st.end = to + len(m[0])
	return st, st.valid()
}

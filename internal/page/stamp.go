package page

import (
	"fmt"
	"regexp"
	"sort"
	"strconv"
	"strings"
	"time"
)

// A stamp is a date as a page prints it, with the time of day beside it.
type stamp struct {
	year, month, day int    // year 0: none printed
	clock            string // "19:37", empty: none printed
	zone             string // "Z", "+02:00", empty: none printed
	start, end       int    // bytes of the text it was found in
}

// date is the ISO date, empty without a year.
func (s stamp) date() string {
	if s.year == 0 {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", s.year, s.month, s.day)
}

// at is the ISO date with the time of day, empty without one.
func (s stamp) at() string {
	if s.year == 0 || s.clock == "" {
		return ""
	}
	return s.date() + "T" + s.clock + s.zone
}

// valid reports whether the stamp is a day of the calendar between 1900 and
// 2100. Without a year 29 February is one.
func (s stamp) valid() bool {
	year := s.year
	if year == 0 {
		year = 2000
	}
	if year < 1900 || year > 2100 {
		return false
	}
	t := time.Date(year, time.Month(s.month), s.day, 0, 0, 0, 0, time.UTC)
	return s.month >= 1 && t.Day() == s.day && int(t.Month()) == s.month
}

// datePatterns find one shape of date in figures each; the parts are named y,
// m, d, and a, b where either may be the month.
var datePatterns = []*regexp.Regexp{
	regexp.MustCompile(`\b(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})(?:\b|T)`),
	regexp.MustCompile(`\b(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>\d{4}|\d{2})\b`),
	regexp.MustCompile(`\b(?P<y>\d{4})[/.](?P<m>\d{1,2})[/.](?P<d>\d{1,2})\b`),
	regexp.MustCompile(`\b(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<y>\d{4})\b`),
	regexp.MustCompile(`\b(?P<a>\d{1,2})-(?P<b>\d{1,2})-(?P<y>\d{4})\b`),
}

// patternNeeds are the marks of which a text needs one for the pattern of the
// same number to match.
var patternNeeds = []string{"-", ".", "/.", "/", "-"}

var clockPattern = regexp.MustCompile(`(?i)(?:\b|T)([01]?\d|2[0-3])[:.h]([0-5]\d)(?:[:.][0-5]\d(?:\.\d+)?)?(?:\s?([ap])\.?m\b\.?)?(?:\s?\(?(Z\b|(?:GMT|UTC)\s?(?:[+-]\d{1,2}(?::?\d{2})?)?|[+-]\d{2}:?\d{2})\)?)?`)

// stamps finds the dates in s, in order, without overlaps. A time of day is
// joined to the date that it stands next to. "6/7/2020", which may be June or
// July, is no date.
func stamps(s string) []stamp {
	if !strings.ContainsAny(s, "0123456789") {
		return nil
	}
	found := namedDates(s)
	for i, re := range datePatterns {
		if !strings.ContainsAny(s, patternNeeds[i]) {
			continue
		}
		for _, m := range re.FindAllStringSubmatchIndex(s, -1) {
			st := stampOf(re, s, m)
			if st.valid() && !overlapsAny(found, st) {
				found = append(found, st)
			}
		}
	}
	sort.Slice(found, func(i, j int) bool { return found[i].start < found[j].start })
	addClocks(s, found)
	return found
}

func overlapsAny(found []stamp, st stamp) bool {
	for _, f := range found {
		if st.start < f.end && f.start < st.end {
			return true
		}
	}
	return false
}

func stampOf(re *regexp.Regexp, s string, m []int) stamp {
	st := stamp{start: m[0], end: m[1]}
	var a, b int
	for i, name := range re.SubexpNames() {
		if i == 0 || m[2*i] < 0 {
			continue
		}
		part := s[m[2*i]:m[2*i+1]]
		n, _ := strconv.Atoi(part)
		switch name {
		case "y":
			st.year = fullYear(n, len(part))
		case "m":
			st.month = n
		case "d":
			st.day = n
		case "a":
			a = n
		case "b":
			b = n
		}
	}
	if a > 0 {
		st.day, st.month = slashOrder(a, b)
	}
	if strings.HasSuffix(s[st.start:st.end], "T") {
		st.end--
	}
	return st
}

// fullYear gives two digits their century: 50 to 99 are of the twentieth.
func fullYear(n, digits int) int {
	switch {
	case digits > 2:
		return n
	case n >= 50:
		return 1900 + n
	}
	return 2000 + n
}

// slashOrder decides a/b/year where only one order is possible; otherwise the
// month is 0, which is no date.
func slashOrder(a, b int) (day, month int) {
	switch {
	case a > 12 && b <= 12 || a == b:
		return a, b
	case b > 12 && a <= 12:
		return b, a
	}
	return 0, 0
}

// addClocks joins each time of day to the nearest date with at most a few
// characters between them.
func addClocks(s string, found []stamp) {
	if len(found) == 0 {
		return
	}
	for _, m := range clockPattern.FindAllStringSubmatchIndex(s, -1) {
		for i := range found {
			if joins(s, found[i], m[0], m[1]) && found[i].clock == "" {
				setClock(&found[i], s, m)
				break
			}
		}
	}
}

// joins reports whether a clock at [from,to) belongs to the date: no letters
// but "at" stand between them.
func joins(s string, st stamp, from, to int) bool {
	if from < st.end && st.start < to {
		return false
	}
	gap := ""
	if from >= st.end {
		gap = s[st.end:from]
	} else {
		gap = s[to:st.start]
	}
	gap = strings.ToLower(strings.Trim(gap, " ,|•·–—-/[](T\u00a0"))
	return gap == "" || gap == "at" || gap == "on" || gap == "о" || gap == "в" || gap == "г." || gap == "года"
}

func setClock(st *stamp, s string, m []int) {
	hour, _ := strconv.Atoi(s[m[2]:m[3]])
	if m[6] >= 0 {
		pm := strings.EqualFold(s[m[6]:m[7]], "p")
		if hour == 12 {
			hour = 0
		}
		if pm {
			hour += 12
		}
	}
	if hour > 23 {
		return
	}
	st.clock = fmt.Sprintf("%02d:%s", hour, s[m[4]:m[5]])
	if m[8] >= 0 {
		st.zone = isoZone(s[m[8]:m[9]])
	}
	st.start, st.end = min(st.start, m[0]), max(st.end, m[1])
}

// isoZone writes GMT, UTC+3, +0200 as ISO 8601 has it.
func isoZone(z string) string {
	z = strings.ToUpper(strings.ReplaceAll(z, " ", ""))
	z = strings.TrimPrefix(strings.TrimPrefix(z, "GMT"), "UTC")
	if z == "" || z == "Z" {
		return "Z"
	}
	sign, digits := z[:1], strings.ReplaceAll(z[1:], ":", "")
	switch len(digits) {
	case 1:
		digits = "0" + digits + "00"
	case 2:
		digits += "00"
	case 3:
		digits = "0" + digits
	}
	if digits == "0000" {
		return "Z"
	}
	return sign + digits[:2] + ":" + digits[2:]
}

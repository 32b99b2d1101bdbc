package page

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

var (
	parenAgency = regexp.MustCompile(`^\((\p{Lu}[\p{L}\d .&'’/-]{1,40}|[a-z]{2,12}\.[a-z]{2,3})\)`)
	datedAgency = regexp.MustCompile(`^\((\p{Lu}[\p{L}\d .&'’/]{1,40}?) ?(?:[-–,] ?)([^()]{6,30})\)`)
	slashAgency = regexp.MustCompile(`^/ ?(\p{Lu}[\p{L}\d .&'’«»"-]{1,30}) ?/`)
	openAgency  = regexp.MustCompile(`^(\p{Lu}[\p{L}\d.&’-]{1,24}(?: \p{Lu}[\p{L}\d.&’-]{1,24}){0,2})(?: ?/|[ \t]*[-–—:•|.])`)
	wholeAgency = regexp.MustCompile(`^(\p{Lu}[\p{L}\d.&’'-]{1,24}(?: [\p{L}\d.&’'-]{1,24}){0,2})$`)
)

// styleOfPerson is a form of address, which no agency's name begins with: "Minister of Trade, H.E. Ms. Kari Lund".
var styleOfPerson = regexp.MustCompile(`^(?:H\. ?(?:R\. ?)?[EHM]|HRH|HE|HM|HH)\b`)

// bracketAgency reports whether an agency in brackets stands here.
func (p *datelineParser) bracketAgency() bool {
	p.skip(" \t\u00a0")
	return p.i < len(p.s) && p.s[p.i] == '(' && p.agencyPart()
}

// agencyPart takes an agency: in brackets, between strokes, or bare where a
// place or date stands before it and the name is written as agencies are.
func (p *datelineParser) agencyPart() bool {
	if p.d.agency != "" {
		return false
	}
	rest := p.s[p.i:min(len(p.s), p.i+maxDateline)]
	if rest == "" {
		return false
	}
	if rest[0] == '(' || rest[0] == '/' {
		return p.enclosed(rest)
	}
	if p.d.place == "" && p.d.stamp.month == 0 {
		return false
	}
	if first, _ := utf8.DecodeRuneInString(rest); !unicode.IsUpper(first) {
		return false
	}
	m := openAgency.FindStringSubmatch(rest)
	if m == nil && p.whole {
		m = wholeAgency.FindStringSubmatch(rest)
	}
	// What stands alone behind "Place •" prints the page.
	behind := p.whole && m != nil && (p.mark == "•" || p.mark == "|") && len(m[1]) == len(rest) && p.d.place != "" && p.d.stamp.month == 0
	if m == nil || isPlace(m[1]) || styleOfPerson.MatchString(m[1]) || !agencyLike(m[1]) && !behind {
		return false
	}
	p.d.agency, p.d.prints = m[1], behind
	p.i += len(m[1])
	return true
}

// enclosed takes an agency in brackets or between strokes, with a date behind
// it where one stands there, or a place in brackets behind a date.
func (p *datelineParser) enclosed(rest string) bool {
	if m := datedAgency.FindStringSubmatchIndex(rest); m != nil && p.d.stamp.month == 0 {
		if found := stamps(rest[m[4]:m[5]]); len(found) == 1 {
			p.d.agency, p.d.stamp = rest[m[2]:m[3]], found[0]
			p.d.stamp.start, p.d.stamp.end = p.i+m[4]+found[0].start, p.i+m[4]+found[0].end
			p.i += m[1]
			return true
		}
	}
	for _, re := range []*regexp.Regexp{parenAgency, slashAgency} {
		m := re.FindStringSubmatch(rest)
		if m == nil {
			continue
		}
		name := strings.TrimSpace(m[1])
		switch {
		case !isPlace(name) && !placeInBrackets(p, name):
			p.d.agency = name
		case p.d.place == "" && p.d.stamp.month > 0:
			p.d.place, p.caps = name, strings.ToUpper(name) == name
		default:
			return false
		}
		p.i += len(m[0])
		return true
	}
	return false
}

// placeInBrackets reports whether a name in brackets behind a date with its
// year, in capitals and of a place's length, is a place: "May 5, 2014
// (NORTHBANK) -".
func placeInBrackets(p *datelineParser, name string) bool {
	return p.d.place == "" && p.d.stamp.year > 0 && !knownAgency(name) && strings.ToUpper(name) == name && placeInCapitals(name)
}

// agencyLike reports whether a bare word is written as an agency's name is:
// in capitals (TASS, UNN), with a dot inside (REPORT.AZ), with capitals inside
// (ArmInfo), or known as one.
func agencyLike(s string) bool {
	if knownAgency(s) || strings.Contains(strings.Trim(s, "."), ".") {
		return true
	}
	inner := 0
	for i, r := range s {
		if i > 0 && unicode.IsUpper(r) && s[i-1] != ' ' && s[i-1] != '-' {
			inner++
		}
	}
	return inner > 0 && utf8.RuneCountInString(s) >= 2
}

package page

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A datelineParser walks over the parts of a dateline: places, dates,
// agencies, and the mark that ends it.
type datelineParser struct {
	s     string
	whole bool
	i     int
	d     dateline
	caps  bool // the place is printed in capitals
	mark  string
}

// marks are what ends a dateline, the longer before those they begin with.
var marks = []string{"---", "--", "—", "–", "-", "/.", "/", ":", "•", "|", "."}

func (p *datelineParser) run() bool {
	for p.i < len(p.s) && p.i < maxDateline {
		p.skip(" \t\u00a0,")
		if p.i == len(p.s) {
			break
		}
		if !p.date() && !p.agencyPart() && !p.placePart() {
			if !p.endMark() {
				return false
			}
			if p.ends() {
				return p.plausible()
			}
			if p.mark == ":" && (p.d.stamp.month > 0 || p.d.agency != "" || !isPlace(firstPart(p.d.place))) {
				return false // but "New Delhi: Jan 12 2022 (AGENCY) The sides"
			}
		} else if p.unmarked() {
			return p.plausible()
		}
	}
	p.d.end = len(strings.TrimRight(p.s[:min(p.i, len(p.s))], " \t\u00a0"))
	return p.whole && p.i >= len(p.s) && p.plausible()
}

func (p *datelineParser) skip(cut string) {
	p.i = len(p.s) - len(strings.TrimLeft(p.s[p.i:], cut))
}

// endMark takes one of the marks that part or end a dateline.
func (p *datelineParser) endMark() bool {
	for _, m := range marks {
		if strings.HasPrefix(p.s[p.i:], m) {
			p.mark = m
			p.i += len(m)
			return p.i > 0 && (p.d.place != "" || p.d.agency != "" || p.d.stamp.month > 0)
		}
	}
	return false
}

// ends reports whether the mark just taken ends the dateline: what follows is
// neither a date nor an agency, and the mark is one that ends.
func (p *datelineParser) ends() bool {
	rest := strings.TrimLeft(p.s[p.i:], " \t\u00a0")
	if rest == "" {
		p.d.end = p.i
		return p.whole
	}
	q := datelineParser{s: p.s, i: len(p.s) - len(rest), d: p.d}
	if q.date() || q.agencyPart() {
		return false
	}
	if p.mark == "-" && q.d.place != "" && q.placePart() && q.bracketAgency() {
		return false // "Cape Town- South Africa (AGENCY) --"
	}
	switch {
	case p.mark == "." && !p.whole && p.d.stamp.month > 0 && isPlace(firstPart(p.d.place)):
		// "BAKU, Azerbaijan, December 4. The envoys"
	case p.mark == "." || p.mark == "/" || p.mark == "•" || p.mark == "|":
		if p.whole || p.d.agency == "" {
			return false
		}
	}
	if p.mark == "-" && p.i < len(p.s) && p.s[p.i] != ' ' && !strings.HasPrefix(p.s[p.i:], "\u00a0") {
		return false
	}
	p.d.end = p.i
	return !p.whole
}

// unmarked reports whether the dateline ends without a mark, before a new
// sentence: "BAKU (Example News) The envoys", "NAIROBI Dec 31 The envoys", "Bishkek, Jan 9 A
// meeting".
func (p *datelineParser) unmarked() bool {
	if p.whole || p.d.place == "" || p.i >= len(p.s) || p.s[p.i] != ' ' {
		return false
	}
	bracket := p.s[p.i-1] == ')' && p.d.agency != "" && (agencyLike(p.d.agency) || p.d.stamp.month > 0)
	day := p.d.stamp.month > 0 && p.d.agency == "" && p.d.place[len(p.d.place)-1] != ','
	rest := strings.TrimLeft(p.s[p.i:], " ")
	first, n := utf8.DecodeRuneInString(rest)
	second, _ := utf8.DecodeRuneInString(rest[min(n, len(rest)):])
	if !bracket && !day || !unicode.IsUpper(first) || !unicode.IsLower(second) && second != ' ' || len(rest) < 60 {
		return false
	}
	if !p.caps && !isPlace(p.d.place) && !isPlace(firstPart(p.d.place)) || day && !isPlace(p.d.place) {
		return false
	}
	p.d.end = p.i
	p.mark = " "
	return true
}

// date takes a date that begins here.
func (p *datelineParser) date() bool {
	if p.d.stamp.month > 0 || !mayBeDate(p.s[p.i:]) {
		return false
	}
	rest := p.s[p.i:min(len(p.s), p.i+40)]
	open := strings.HasPrefix(rest, "(")
	found := stamps(rest)
	if len(found) == 0 {
		return false
	}
	lead := strings.Trim(rest[:found[0].start], " (")
	if lead != "" && !weekday(lead) {
		return false
	}
	p.d.stamp = found[0]
	p.i += found[0].end
	if open && strings.HasPrefix(p.s[p.i:], ")") {
		p.i++
	}
	return true
}

// mayBeDate rules out, cheaply, most of what is no date: a date begins with a
// digit, a month or a weekday.
func mayBeDate(s string) bool {
	s = strings.TrimLeft(s, "( ")
	if s == "" || s[0] >= '0' && s[0] <= '9' {
		return s != ""
	}
	n := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	if n <= 0 || n > 24 {
		return false
	}
	return monthNumber(s[:n]) > 0 || weekday(s[:n])
}

var weekdayName = regexp.MustCompile(`(?i)^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[.,]*$`)

func weekday(s string) bool { return weekdayName.MatchString(s) }

// maxPlaceWords bounds the words of a place in a dateline ("UNITED NATIONS",
// "Sharm el Sheikh", "Rostov-on-Don").
const maxPlaceWords = 4

// placePart takes a place: up to four capitalised words. A second one after a
// comma or stroke is the country or a second place: "Doha, Qatar",
// "ANKARA/ISTANBUL".
func (p *datelineParser) placePart() bool {
	words, end := 0, p.i
	for words < maxPlaceWords && end < len(p.s) {
		next := end
		if words > 0 {
			if p.s[end] != ' ' {
				break
			}
			next++
		}
		n := placeWord(p.s[next:], words > 0)
		if n == 0 || words > 0 && monthNumber(p.s[next:next+n]) > 0 {
			break
		}
		end = next + n
		words++
	}
	name := strings.TrimRight(p.s[p.i:end], " ")
	if words == 0 || p.d.stamp.month > 0 && p.d.place != "" || weekday(name) {
		return false
	}
	if p.d.place == "" {
		p.d.place = name
		p.caps = strings.ToUpper(name) == name
	} else if strings.ToUpper(name) == name || isPlace(name) || p.i >= 2 && p.s[p.i-2] == ',' {
		p.d.place += p.s[len(p.s[:p.i])-gap(p.s[:p.i]):p.i] + name
	} else {
		return false
	}
	p.i = end + countryInBrackets(p.s[end:])
	return true
}

var bracketCountry = regexp.MustCompile(`^ ?\[(\p{Lu}[\p{L} .-]{2,30})\]`)

// countryInBrackets is the length of a country in square brackets behind its city: "Muscat [Oman], May 5".
func countryInBrackets(s string) int {
	m := bracketCountry.FindStringSubmatch(s[:min(len(s), 40)])
	if m == nil || !isPlace(m[1]) {
		return 0
	}
	return len(m[0])
}

// gap is the length of the separator at the end of s.
func gap(s string) int { return len(s) - len(strings.TrimRight(s, " ,/\u00a0\t-")) }

// placeWord is the length of a word that may be part of a place's name.
func placeWord(s string, inside bool) int {
	n := strings.IndexFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && r != '-' && r != '\'' && r != '’' && r != '.'
	})
	if n < 0 {
		n = len(s)
	}
	word := strings.TrimRight(s[:n], ".-'’")
	if word != "St" && word != "ST" {
		n = len(word)
	}
	first, _ := utf8.DecodeRuneInString(word)
	switch {
	case n == 0:
		return 0
	case unicode.IsUpper(first):
		return n
	case inside && (word == "el" || word == "al" || word == "de" || word == "la" || word == "of" || word == "on" || word == "es" || word == "the"):
		return n
	}
	return 0
}

package when

import (
	"fmt"
	"strings"
	"time"
)

// A zoneRule is a line of data/zones.txt: minutes east of Greenwich in winter,
// and whose summer time is added.
type zoneRule struct {
	minutes int
	summer  string
}

func parseZone(rule string) zoneRule {
	offset, summer, _ := strings.Cut(rule, " ")
	var h, m int
	fmt.Sscanf(offset[1:], "%2d:%2d", &h, &m)
	z := zoneRule{minutes: 60*h + m, summer: summer}
	if offset[0] == '-' {
		z.minutes = -z.minutes
	}
	return z
}

// offset is the zone's offset on a day, "Z" for none. Where it changes with the
// season a day is needed; without one it is left out.
func (z zoneRule) offset(d day) string {
	minutes := z.minutes
	if z.summer != "" {
		if !d.full() {
			return ""
		}
		if summerTime(d, z.summer) {
			minutes += 60
		}
	}
	if minutes == 0 {
		return "Z"
	}
	sign := '+'
	if minutes < 0 {
		sign, minutes = '-', -minutes
	}
	return fmt.Sprintf("%c%02d:%02d", sign, minutes/60, minutes%60)
}

// summerTime: from the last Sunday of March to the last of October in Europe
// (Directive 2000/84/EC), from the second of March to the first of November in
// the United States (Energy Policy Act of 2005). The day of change counts as changed.
func summerTime(d day, rule string) bool {
	from, to := nthWeekday(d.y, 3, 7, -1), nthWeekday(d.y, 10, 7, -1)
	if rule == "us" {
		from, to = nthWeekday(d.y, 3, 7, 2), nthWeekday(d.y, 11, 7, 1)
	}
	return !d.before(from) && d.before(to)
}

// nthWeekday is the n-th weekday w of a month, the last for -1; no day where
// the month has no such day.
func nthWeekday(y, m, w, n int) day {
	if n < 0 {
		last := day{y, m, daysIn(y, m)}
		return last.addDays(-((last.weekday() - w + 7) % 7))
	}
	first := day{y, m, 1}
	d := first.addDays((w-first.weekday()+7)%7 + 7*(n-1))
	if d.m != m {
		return day{}
	}
	return d
}

// before reports whether d lies before other, both full.
func (d day) before(other day) bool { return d.time().Before(other.time()) }

// zone is the name of a time zone; its arg's n is an index that zoneAt resolves.
func (p *parser) zone(i int) (arg, int, bool) {
	if sign := p.atoms[i].text; (sign == "+" || sign == "-") && p.atoms[i].tight {
		return p.zoneDigits(i)
	}
	if !p.words.phraseStart[p.atoms[i].text] && p.words.zones[p.atoms[i].text] == (zoneRule{}) && !p.zoneWord(i) {
		return arg{}, 0, false
	}
	_, end, ok := p.phrase(i, func(s string) bool { _, ok := p.words.zones[s]; return ok })
	if ok && end == i+1 && p.atoms[i].end-p.atoms[i].start > 1 && !allCapitals(p.text[p.atoms[i].start:p.atoms[i].end]) {
		return arg{}, 0, false
	}
	return arg{n: 1}, end, ok
}

func allCapitals(s string) bool { return s == strings.ToUpper(s) }

// zoneWord reports whether atom i may begin the name of a zone.
func (p *parser) zoneWord(i int) bool {
	a := p.atoms[i]
	return a.capital || a.text == "gmt" || a.text == "utc" || a.text == "z"
}

// zoneDigits is "+03:00" right after a time of day.
func (p *parser) zoneDigits(i int) (arg, int, bool) {
	if i+3 < len(p.atoms) && p.atoms[i+1].digits == 2 && p.word(i+2) == ":" && p.atoms[i+3].digits == 2 && p.atoms[i+1].tight && p.atoms[i+2].tight && p.atoms[i+3].tight {
		return arg{n: 1}, i + 4, true
	}
	return arg{}, 0, false
}

// zoneRuleOf is the zone that the captured atoms name.
func (p *parser) zoneRuleOf(a arg) (zoneRule, bool) {
	if !a.found {
		return zoneRule{}, false
	}
	if sign := p.word(a.at); sign == "+" || sign == "-" {
		return parseZone(p.text[p.atoms[a.at].start:p.atoms[a.end-1].end]), true
	}
	name, _, _ := p.phrase(a.at, func(s string) bool { _, ok := p.words.zones[s]; return ok })
	z, ok := p.words.zones[name]
	return z, ok
}

// daysSince is the number of days from 1970-01-01.
func (d day) daysSince() int { return int(d.time().Unix() / int64(24*time.Hour/time.Second)) }

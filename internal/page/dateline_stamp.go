package page

import (
	"regexp"
	"strings"
)

// A dateLine is a line of the page that says when it was published or
// updated: "24.05.2022 [19:37]", "Published Date: 08:59 | 11 March 2023".
type dateLine struct {
	stamp
	updated  bool
	labelled bool // words such as "published" stand before it
}

// dateWords may stand in a date line beside its dates.
var dateWords = regexp.MustCompile(`(?i)\b(?:published|publication|posted|publish|updated?|last|modified|edited|release|released|issued|created|date|time|on|at|from|first|the|` +
	`mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|` +
	`am|pm|hrs|gmt|utc|est|edt|pst|pdt|cet|cest|eet|eest|msk|ist|bst|hrs|hours|local|` +
	`lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|publié|le|à|mis|jour)\b|` +
	`(?:понеділок|вівторок|середа|четвер|п.ятниця|субота|неділя|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|опубліковано|опубликовано|оновлено|обновлено|дата|года|року|р|г|о|в)(?:$|[\s.,:;])`)

// agoWords are the age of a page as it was when it was stored, and how long it takes to read.
var agoWords = regexp.MustCompile(`(?i)\b(?:\d+|an?|one) (?:(?:seconds?|minutes?|mins?|hours?|days?|weeks?|months?|years?) ago|min(?:ute)?s?\.? read)\b|\b\d+[- ]min(?:ute)?s? read(?:ing time)?\b|\b(?:estimated )?reading time:? \d+ min(?:ute)?s?\b`)

var publishedWord = regexp.MustCompile(`(?i)publi|posted|release|issued|created|опублик|опублік`)

var updatedWord = regexp.MustCompile(`(?i)\b(?:updated?|modified|edited|last|mis à jour)\b|оновлено|обновлено`)

// maxDateLine is the length in bytes above which a line is text that holds a
// date, not a date line.
const maxDateLine = 120

// dateLines gives the dates of a line that holds nothing else, nil for any
// other line.
func dateLines(s string) []dateLine {
	if len(s) > maxDateLine || !manyDigits(s) || strings.Count(s, " ") > 14 {
		return nil
	}
	found := stamps(s)
	if len(found) == 0 || found[0].year == 0 || len(s)-found[0].end > 80 {
		return nil
	}
	rest, at := "", 0
	var out []dateLine
	for _, st := range found {
		before := s[at:st.start]
		out = append(out, dateLine{stamp: st, updated: updatedWord.MatchString(before), labelled: publishedWord.MatchString(before)})
		rest += before + " "
		at = st.end
	}
	rest += s[at:]
	rest = clockPattern.ReplaceAllString(rest, " ")
	rest = agoWords.ReplaceAllString(rest, " ")
	rest = dateWords.ReplaceAllString(strings.TrimSpace(rest)+" ", " ")
	if strings.Trim(rest, " \t\u00a0,.;:|•·/[](){}–—-") != "" {
		return nil
	}
	return out
}

// manyDigits reports whether s has the three digits or more that a date with
// its year has.
func manyDigits(s string) bool {
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i] >= '0' && s[i] <= '9' {
			n++
		}
	}
	return n >= 3
}

package page

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A mixedLine is a line of dates with names beside them: "By Jane Roe May 5,
// 2014 4:47 am", "Politics 18.09.2019 | 16:47", "5 May 2014 [14:49] - THE.BANK".
type mixedLine struct {
	dates  []dateLine
	names  []string // who wrote the report
	agency string
	place  string
}

// maxMixed is the length in bytes of the longest mixed line.
const maxMixed = 160

// mixedDateLine reads such a line; ok is false where anything stands beside
// the dates that is no name, place, agency or section, or where neither a
// time of day, a separator nor a name tells the line from a heading.
func mixedDateLine(s string) (m mixedLine, ok bool) {
	if len(s) > maxMixed || !manyDigits(s) || strings.HasSuffix(s, ".") {
		return m, false
	}
	found := stamps(s)
	if len(found) == 0 || found[0].year == 0 {
		return m, false
	}
	rest, sure := m.takeDates(s, found)
	if strings.ContainsAny(s, "|•") {
		sure = true
	}
	for _, d := range m.dates {
		sure = sure || d.labelled
	}
	sections := 0
	for _, part := range mixedGap.Split(rest, -1) {
		part = strings.Trim(part, " \t\u00a0.:;()[]{}'\"&-–")
		if !hasLetters(part) {
			continue
		}
		switch {
		case m.named(part):
			sure = sure || !personName(part) // "Geneva Summit" looks like a name
		case furnitureKind(part) != "":
		case sectionName(part) && sections == 0:
			sections++
		default:
			return mixedLine{}, false
		}
	}
	return m, sure
}

// mixedGap parts what stands beside the dates of a mixed line.
var mixedGap = regexp.MustCompile(`[|•·,\[\]()/–—]| - |  +`)

// takeDates takes the dates of a line and gives what else is on it, parted by
// strokes; sure says that a time of day is among it.
func (m *mixedLine) takeDates(s string, found []stamp) (rest string, sure bool) {
	var out strings.Builder
	at := 0
	for _, st := range found {
		before := s[at:st.start]
		if st.year > 0 {
			m.dates = append(m.dates, dateLine{stamp: st, updated: updatedWord.MatchString(before), labelled: publishedWord.MatchString(before)})
		}
		out.WriteString(before + " | ")
		at = st.end
		sure = sure || st.clock != ""
	}
	out.WriteString(s[at:])
	rest = clockPattern.ReplaceAllString(out.String(), " | ")
	rest = agoWords.ReplaceAllString(rest, " | ")
	rest = mixedDateWords.ReplaceAllString(rest, " | ")
	return rest, sure
}

// mixedDateWords are the words of date lines that are no names; unlike
// dateWords small words between names stay.
var mixedDateWords = regexp.MustCompile(`(?i)\b(?:(?:this )?(?:content|article|story|post|page) was (?:first )?published(?: on)?|published|publication|posted(?: on)?|updated?|last|modified|edited|released|issued|created|date|time|` +
	`(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|gmt|utc|est|edt|pst|pdt|cet|cest|eet|eest|msk|ist|bst|hrs|year)\b|(?-i:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b`)

var (
	creditRole = regexp.MustCompile(`(?i)^(?:source|editor|author|auther|agency|reporter|writer|автор|источник|джерело)\s*:\s*`)
	domainName = regexp.MustCompile(`(?i)^(?:www\.)?([a-z][\w-]*(?:\.[\w-]+)*\.[a-z]{2,6})$`)
)

// named takes a part of the line that is a name of any kind.
func (m *mixedLine) named(part string) bool {
	role := creditRole.FindString(part)
	name := strings.TrimSpace(part[len(role):])
	if names, ok := byline(part); ok {
		m.names = append(m.names, names...)
		return true
	}
	switch {
	case knownAgency(name):
		m.agency = name
	case domainName.MatchString(name):
		m.agency = domainName.FindStringSubmatch(name)[1]
	case isCity(name):
		m.place = name
	case personName(name):
		if !strings.HasPrefix(strings.ToLower(role), "editor") {
			m.names = append(m.names, name)
		}
	default:
		return role != ""
	}
	return true
}

// sectionName reports whether a part of a line can be the name of a site's
// section: at most three words that begin with capitals.
func sectionName(s string) bool {
	words := strings.Fields(s)
	if len(words) > 3 {
		return false
	}
	for _, w := range words {
		if first, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(first) && w != "&" && w != "and" {
			return false
		}
	}
	return true
}

// unclear is a date whose day and month may stand either way.
var unclear = regexp.MustCompile(`^\d{1,2}[/.]\d{1,2}[/.]\d{4}(?:,? +\d{1,2}:\d{2}(?::\d{2})?)? ?(?:[AaPp]\.?[Mm]\.?)? ?[A-Z]{0,4}$`)

// unclearDate reports whether a line is a date of the page that cannot be
// read for sure, such as 6/7/2020.
func unclearDate(s string) bool { return len(s) <= 40 && unclear.MatchString(s) }

func hasLetters(s string) bool { return strings.IndexFunc(s, unicode.IsLetter) >= 0 }

// pageDay gives the day of a line that holds nothing but a day without its
// year, nil for any other line.
func pageDay(s string) []dateLine {
	if len(s) > 40 || !strings.ContainsAny(s, "0123456789") || len(s) < 5 {
		return nil
	}
	found := stamps(s)
	if len(found) != 1 || found[0].year != 0 {
		return nil
	}
	rest := s[:found[0].start] + " " + s[found[0].end:]
	rest = dateWords.ReplaceAllString(clockPattern.ReplaceAllString(rest, " ")+" ", " ")
	if strings.Trim(rest, " \t\u00a0,.;:|•·/[](){}–—-") != "" {
		return nil
	}
	return []dateLine{{stamp: found[0]}}
}

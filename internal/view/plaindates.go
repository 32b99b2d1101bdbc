package view

import (
	"fmt"
	"strings"
	"time"

	"parley"
)

// dateWords says an ISO prefix as precisely as it is: "2025", "December
// 2025", "4 December 2025", "4 December 2025, 15:57 (UTC+03:00)". What it
// cannot parse it gives back.
func dateWords(iso string) string {
	day, clock, _ := strings.Cut(iso, "T")
	for _, l := range []struct{ from, to string }{
		{"2006", "2006"}, {"2006-01", "January 2006"}, {"2006-01-02", "2 January 2006"},
	} {
		if t, err := time.Parse(l.from, day); err == nil {
			return joined(", ", t.Format(l.to), clockWords(clock))
		}
	}
	return iso
}

func clockWords(clock string) string {
	if at := strings.IndexAny(clock, "Z+-"); at >= 0 {
		zone := "UTC" + strings.TrimPrefix(clock[at:], "Z")
		return clock[:at] + " (" + zone + ")"
	}
	return clock
}

// spanWords says an interval of inclusive ISO prefixes, either of which may
// be absent.
func spanWords(from, to string) string {
	switch {
	case from == to:
		return dateWords(from)
	case to == "":
		return "from " + dateWords(from) + " on"
	case from == "":
		return "until " + dateWords(to)
	case len(from) == 10 && len(to) == 10 && from[:7] == to[:7]:
		return strings.TrimPrefix(from[8:], "0") + "–" + dateWords(to)
	case len(from) == 10 && len(to) == 10 && from[:4] == to[:4]:
		return strings.TrimSuffix(dateWords(from), " "+from[:4]) + " – " + dateWords(to)
	}
	return dateWords(from) + " – " + dateWords(to)
}

// Date says an ISO 8601 prefix as people read it, as precisely as it is; what
// is none it gives back.
func Date(iso string) string { return dateWords(iso) }

// Interval says a time as records write it: an ISO prefix, or two with "/"
// between and ".." for an open end.
func Interval(value string) string {
	if value == "" {
		return ""
	}
	return spanWords(parley.SplitInterval(value))
}

// Duration says an ISO 8601 duration: "2 hours 30 minutes".
func Duration(iso string) string { return durationWords(iso) }

// timeWords says a time, with what was worked out marked.
func timeWords(t *parley.Time) string {
	if t.Basis == "published" {
		return "not after " + dateWords(t.To) + ", when the report appeared"
	}
	s := spanWords(t.From, t.To)
	if len(t.Derived) > 0 {
		s += " (worked out)"
	}
	return s
}

// deadlineWords says a time by which something is to be done.
func deadlineWords(t *parley.Time) string {
	s := timeWords(t)
	if t.From == "" || t.From == t.To {
		return "by " + strings.TrimPrefix(s, "until ")
	}
	return s
}

// durationWords says an ISO 8601 duration: "2 h 30 min".
func durationWords(iso string) string {
	date, clock, _ := strings.Cut(strings.TrimPrefix(iso, "P"), "T")
	var parts []string
	for _, half := range []struct {
		text  string
		units string
		words []string
	}{{date, "YMD", []string{"year", "month", "day"}}, {clock, "HMS", []string{"hour", "minute", "second"}}} {
		number := ""
		for _, r := range half.text {
			at := strings.IndexRune(half.units, r)
			if at < 0 {
				number += string(r)
				continue
			}
			parts = append(parts, number+" "+plural(number, half.words[at]))
			number = ""
		}
	}
	return strings.Join(parts, " ")
}

func plural(number, word string) string {
	if number == "1" {
		return word
	}
	return word + "s"
}

// ordinal is 1st, 2nd, 3rd, 11th.
func ordinal(n int) string {
	suffix := "th"
	switch {
	case n%100 >= 11 && n%100 <= 13:
	case n%10 == 1:
		suffix = "st"
	case n%10 == 2:
		suffix = "nd"
	case n%10 == 3:
		suffix = "rd"
	}
	return fmt.Sprint(n) + suffix
}

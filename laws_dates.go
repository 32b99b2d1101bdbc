package parley

import (
	"strings"
	"time"
)

// dateLayouts are the ISO 8601 prefixes of a date, timeLayouts those of a
// time of day, with and without a zone.
var (
	dateLayouts = []string{"2006", "2006-01", "2006-01-02"}
	timeLayouts = []string{"2006-01-02T15", "2006-01-02T15:04", "2006-01-02T15:04:05"}
)

// ValidDate reports whether s is a year, a month or a day that exists in the
// calendar, as an ISO 8601 prefix (2025, 2025-12, 2025-12-04), the years 1 to
// 9999.
func ValidDate(s string) bool {
	_, ok := parseAs(s, dateLayouts)
	return ok
}

// validTime is ValidDate that takes a time of day and a zone as well.
func validTime(s string) bool {
	if ValidDate(s) {
		return true
	}
	_, ok := parseAs(clock(s), timeLayouts)
	return ok
}

// parseAs parses s in the layout of the same length.
func parseAs(s string, layouts []string) (time.Time, bool) {
	for _, layout := range layouts {
		if len(s) != len(layout) {
			continue
		}
		t, err := time.Parse(layout, s)
		return t, err == nil && t.Year() > 0
	}
	return time.Time{}, false
}

// clock is a time without its zone, "" where the zone is malformed.
func clock(s string) string {
	day, rest, ok := strings.Cut(s, "T")
	if !ok {
		return ""
	}
	at := strings.IndexAny(rest, "Z+-")
	if at < 0 {
		return s
	}
	if rest[at:] != "Z" {
		if _, err := time.Parse("-07:00", rest[at:]); err != nil {
			return ""
		}
	}
	return day + "T" + rest[:at]
}

// ordered reports whether from is not after to, both valid: two instants with
// zones are compared as such, two times without zones as printed, anything
// else as far as both are precise.
func ordered(from, to string) bool {
	a, aok := instant(from)
	b, bok := instant(to)
	if aok && bok {
		return !a.After(b)
	}
	n := min(len(from), len(to))
	if aok != bok {
		n = min(n, len("2006-01-02"))
	}
	return from[:n] <= to[:n]
}

// instant is the moment that a time with a zone stands for.
func instant(s string) (time.Time, bool) {
	for _, layout := range timeLayouts {
		if t, err := time.Parse(layout+"Z07:00", s); err == nil {
			return t, true
		}
	}
	return time.Time{}, false
}

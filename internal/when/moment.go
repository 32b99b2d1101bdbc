package when

import (
	"fmt"
	"strings"
)

// A moment is an ISO prefix: a date that may be cut off, and where it is a day
// perhaps a time of day. Its zero value is no moment.
type moment struct {
	day
	clock clock
}

// A clock is a time of day. parts is how many of hour, minute, second are
// known; 0 is no time of day. zone is "", "Z" or "+03:00".
type clock struct {
	h, m, s int
	parts   int
	zone    string
}

func (c clock) valid() bool {
	return c.h >= 0 && c.h <= 24 && c.m >= 0 && c.m < 60 && c.s >= 0 && c.s < 61 && (c.h < 24 || c.m == 0 && c.s == 0)
}

// String is "T15", "T15:57" or "T15:57:30", without the zone.
func (c clock) String() string {
	switch c.parts {
	case 0:
		return ""
	case 1:
		return fmt.Sprintf("T%02d", c.h)
	case 2:
		return fmt.Sprintf("T%02d:%02d", c.h, c.m)
	}
	return fmt.Sprintf("T%02d:%02d:%02d", c.h, c.m, c.s)
}

// timex is the time of day in a TIMEX3 value, which has always minutes.
func (c clock) timex() string {
	c.parts = max(2, c.parts)
	return c.String()
}

// seconds since midnight.
func (c clock) seconds() int { return c.h*3600 + c.m*60 + c.s }

// String is the ISO prefix with its zone, empty for no moment.
func (m moment) String() string {
	if m.clock.parts == 0 || !m.full() {
		return m.day.String()
	}
	return m.day.String() + m.clock.String() + m.clock.zone
}

// parseMoment reads an ISO prefix, perhaps with time of day and zone.
func parseMoment(s string) moment {
	m := moment{day: parseDay(s)}
	if len(s) < 13 || s[10] != 'T' && s[10] != ' ' || !m.full() {
		return m
	}
	rest := s[11:]
	if i := strings.IndexAny(rest, "Z+-"); i >= 0 {
		m.clock.zone, rest = rest[i:], rest[:i]
	}
	m.clock.parts, _ = fmt.Sscanf(rest, "%2d:%2d:%2d", &m.clock.h, &m.clock.m, &m.clock.s)
	if !m.clock.valid() {
		m.clock = clock{}
	}
	return m
}

// shifted moves the moment by n units; by hours and less only where the time of
// day is known, else the day moves by whole days.
func (m moment) shifted(n int, g grain) moment {
	if g >= dayGrain {
		return moment{day: m.day.shifted(n, g), clock: m.clock}
	}
	seconds := n * map[grain]int{hour: 3600, minute: 60, second: 1}[g]
	if n > 1e7 || n < -1e7 {
		return moment{}
	}
	if m.clock.parts == 0 {
		return moment{day: m.day.addDays(seconds / 86400)}
	}
	t := m.clock.seconds() + seconds
	days := t / 86400
	if t %= 86400; t < 0 {
		t, days = t+86400, days-1
	}
	out := moment{day: m.day.addDays(days), clock: m.clock}
	out.clock.h, out.clock.m, out.clock.s = t/3600, t/60%60, t%60
	return out
}

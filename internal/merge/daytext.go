package merge

import "time"

// withinDays reports whether two dates, each known to the day, are at most n
// days apart.
func withinDays(a, b string, n int) bool {
	x, xok := dayOf(a)
	y, yok := dayOf(b)
	return xok && yok && x-y <= n && y-x <= n
}

// plain writes a span of days for people, "20 Nov – 8 Dec 2025", the year once
// where it is the same and an open end in words.
func (d days) plain() string {
	first, last := civil(d.from), civil(d.to)
	switch {
	case d.from == longAgo && d.to == farOff:
		return "any time"
	case d.from == longAgo:
		return "until " + last.Format(plainDay)
	case d.to == farOff:
		return "since " + first.Format(plainDay)
	case d.from == d.to:
		return first.Format(plainDay)
	case first.Year() == last.Year():
		return first.Format("2 Jan") + " – " + last.Format(plainDay)
	}
	return first.Format(plainDay) + " – " + last.Format(plainDay)
}

const plainDay = "2 Jan 2006"

func civil(day int) time.Time { return time.Unix(int64(day)*86400, 0).UTC() }

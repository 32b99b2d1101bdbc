package score

import (
	"slices"
	"strings"
)

// kind checks what holds of entries of one kind only.
func (c *seriesCheck) kind(e SeriesEntry) {
	switch e.Kind {
	case "process":
		c.reportsOf(e)
	case "meeting":
		c.meeting(e)
	case "undertaking":
		c.undertaking(e)
	case "claim":
		c.claim(e)
	case "origin", "apart":
		c.sameWords(e)
	case "revision":
		c.revision(e)
	case "readouts":
		c.readouts(e)
	}
}

func (c *seriesCheck) reportsOf(e SeriesEntry) {
	for _, f := range e.Of("reports") {
		for _, number := range strings.Split(strings.Join(f.Values, ""), ", ") {
			if _, ok := c.reports[number]; !ok {
				c.add(f.Line, "there is no report %s", number)
			}
			if other := c.process[number]; other != "" {
				c.add(f.Line, "report %s is in process %s too", number, other)
			}
			c.process[number] = e.ID
		}
	}
}

// value is the first value of the entry's first field of that key.
func (e SeriesEntry) value(key string) string {
	if f := e.Of(key); len(f) > 0 && len(f[0].Values) > 0 {
		return f[0].Values[0]
	}
	return ""
}

// says reports whether a report tells that of the thing.
func (e SeriesEntry) says(word string) bool {
	return slices.ContainsFunc(e.Of("told"), func(f SeriesField) bool {
		return slices.ContainsFunc(f.Told, func(t Telling) bool { return t.Says == word })
	})
}

// meeting checks that the status follows from what is told.
func (c *seriesCheck) meeting(e SeriesEntry) {
	c.oneOf(e, "status", "held, cancelled, disputed, overdue")
	right := true
	switch status := e.value("status"); status {
	case "held", "cancelled":
		right = e.says(status) && !e.says("not_held")
	case "disputed":
		right = e.says("held") && e.says("not_held")
	case "overdue":
		right = e.says("planned") && !e.says("held") && !e.says("cancelled") && e.value("date") < c.AsOf
	}
	if !right {
		c.add(e.Line, "the status %q does not follow from what is told", e.value("status"))
	}
	c.listed(e, "meeting", e.value("status") == "overdue")
	for _, f := range e.Of("told") {
		if len(f.Told) != 1 || !contains("planned, held, postponed, cancelled, refused, not_held", f.Told[0].Says) {
			c.add(f.Line, "want one report and one of planned, held, postponed, cancelled, refused, not_held")
		}
	}
}

func (c *seriesCheck) undertaking(e SeriesEntry) {
	c.oneOf(e, "outcome", "kept, missed, overdue, disputed")
	outcome := e.value("outcome")
	if (outcome == "kept" || outcome == "missed") && !e.says(outcome) || !e.says("made") {
		c.add(e.Line, "the outcome %q does not follow from what is told", outcome)
	}
	c.listed(e, "undertaking", outcome == "missed" || outcome == "overdue")
}

// listed checks that the list of what is overdue names the entry, or does not.
func (c *seriesCheck) listed(e SeriesEntry, key string, want bool) {
	if list := c.entries[""].value(key); contains(list, e.ID) != want {
		c.add(e.Line, "%s and the list of what is overdue differ", e.ID)
	}
}

func (c *seriesCheck) claim(e SeriesEntry) {
	c.oneOf(e, "verdict", "confirmed, contradicted, cannot tell, cannot tell / confirmed, found 0 of 1")
	if e.value("rests on") == "" || len(e.Of("told")) == 0 {
		c.add(e.Line, "a claim wants \"told\" and \"rests on\"")
	}
	if e.value("verdict") != "confirmed" && e.value("why") == "" {
		c.add(e.Line, "the verdict %q wants a reason", e.value("verdict"))
	}
}

func (c *seriesCheck) oneOf(e SeriesEntry, key, list string) {
	if !contains(list, e.value(key)) {
		c.add(e.Line, "%s %q is none of %s", key, e.value(key), list)
	}
}

// sameWords checks that two reports at least have the same words.
func (c *seriesCheck) sameWords(e SeriesEntry) {
	for _, f := range e.Of("words") {
		same := slices.ContainsFunc(f.Told, func(t Telling) bool { return t.Words != f.Told[0].Words })
		if len(f.Told) < 2 || same {
			c.add(f.Line, "want the same words of two reports")
		}
	}
}

func (c *seriesCheck) revision(e SeriesEntry) {
	from, to := e.first("from"), e.first("to")
	if a, b := c.reports[from], c.reports[to]; a.URL != b.URL || a.Text == b.Text {
		c.add(e.Line, "reports %q and %q want one address and two texts", from, to)
	}
}

// first is the report that the entry's first field of that key names.
func (e SeriesEntry) first(key string) string {
	if f := e.Of(key); len(f) > 0 && len(f[0].Told) > 0 {
		return f[0].Told[0].Report
	}
	return ""
}

// revises reports whether an entry says that the second report revises the first.
func (c *seriesCheck) revises(from, to string) bool {
	return slices.ContainsFunc(c.Entries, func(e SeriesEntry) bool {
		return e.Kind == "revision" && e.first("from") == from && e.first("to") == to
	})
}

// readouts checks that points in common have both readouts, others one.
func (c *seriesCheck) readouts(e SeriesEntry) {
	for _, f := range e.Fields {
		if f.Key == "both" && len(f.Told) != 2 || f.Key == "only" && len(f.Told) != 1 {
			c.add(f.Line, "want two readouts for \"both\", one for \"only\"")
		}
	}
}

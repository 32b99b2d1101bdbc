package extract

import (
	"parley"
	"parley/internal/mention"
	"parley/internal/when"
)

// yearOfRow gives a day or a month without a year, of one of a row of meetings of which the one before is dated to a
// year long past, that year or the next: "The first round was held on 30 August 2001. The second was on 11 September".
// Nil for others.
func (x *reader) yearOfRow(a mention.Mention, c candidate) *parley.Time {
	old := c.same
	if old == nil || old.out.Time == nil || class1(c.fate.status) != "held" || !a.When.Relative || len(a.When.From) < len("2006-01") || a.When.Kind != when.Point {
		return nil
	}
	t := old.out.Time
	if t.Basis != "" || len(t.From) < len("2006-01-02") || len(x.Report.Published) < len("2006") || c.sentence-old.last > 2 || yearOf(t.From) >= x.thisYear-1 {
		return nil
	}
	switch x.Word(a.First) {
	case "last", "next", "this", "yesterday", "today", "earlier":
		return nil
	}
	return a.When.ResolvedFrom(when.Reference(t.To[:len("2006-01-02")]), when.Future).Time(x.Text)
}

package view

import (
	"cmp"
	"slices"
	"strconv"
	"time"
)

// An OfficeStrip is a picture of the offices of a person over time.
type OfficeStrip struct {
	Width, Height, Axis int // Axis is the height at which the ticks stand
	Ticks               []OfficeTick
	Bars                []OfficeBar
}

// An OfficeTick is a date on the axis.
type OfficeTick struct {
	X     int
	Label string
}

// An OfficeBar is one office. Reports give it from X1 to X2. From Since to X1
// and from X2 to Until a report states that it was held. Where none does, nobody
// says of Before to X1 and X2 to After, and it began and ended somewhere there; a
// gap that nothing bounds is open.
type OfficeBar struct {
	Title                string
	Y, X1, X2            int
	Since, Until         int // -1 where not stated
	Before, After        int // where the gap begins and ends
	OpenStart, OpenEnd   bool
	Misdated             []int // reports that give it out of its time
	First, Last          string
	SinceWords, EndWords string // in words, for those who do not see the picture
}

const (
	stripWidth  = 760
	stripLeft   = 60 // room for open gaps
	stripRow    = 44
	openGap     = 36
	stripFooter = 28
)

// OfficeStripOf draws offices; nil where none has a dated report.
func OfficeStripOf(rows []OfficeRow, misdated []MisdatedRow) *OfficeStrip {
	var days []int
	note := func(iso string, last bool) {
		if d, ok := dayNumber(iso, last); ok {
			days = append(days, d)
		}
	}
	for _, o := range rows {
		for _, iso := range []string{o.First, o.Since, o.NotBefore} {
			note(iso, false)
		}
		for _, iso := range []string{o.Last, o.Until, o.NotAfter} {
			note(iso, true)
		}
	}
	for _, m := range misdated {
		note(m.Published, false)
	}
	if len(days) == 0 {
		return nil
	}
	s := &OfficeStrip{Width: stripWidth, Axis: len(rows) * stripRow, Height: len(rows)*stripRow + stripFooter}
	scale := stripScale{slices.Min(days), max(slices.Max(days), slices.Min(days)+27)}
	s.Ticks = scale.ticks()
	for i := range rows {
		s.Bars = append(s.Bars, scale.bar(&rows[i], i, misdated))
	}
	return s
}

// dayNumber is the first or last day of an ISO prefix, as days since 1970.
func dayNumber(iso string, last bool) (int, bool) {
	day := iso[:min(len(iso), len(time.DateOnly))]
	for _, l := range []struct {
		layout       string
		years, month int
	}{{"2006", 1, 0}, {"2006-01", 0, 1}, {time.DateOnly, 0, 0}} {
		t, err := time.Parse(l.layout, day)
		if err != nil {
			continue
		}
		if last && l.years+l.month > 0 {
			t = t.AddDate(l.years, l.month, -1)
		}
		return int(t.Unix() / (24 * 60 * 60)), true
	}
	return 0, false
}

// A stripScale puts days in [from, to] on the picture.
type stripScale struct{ from, to int }

func (s stripScale) x(day int) int {
	return stripLeft + (day-s.from)*(stripWidth-2*stripLeft)/(s.to-s.from)
}

func (s stripScale) at(iso string, last bool) int {
	if d, ok := dayNumber(iso, last); ok {
		return s.x(d)
	}
	return -1
}

func (s stripScale) bar(o *OfficeRow, i int, misdated []MisdatedRow) OfficeBar {
	b := OfficeBar{Title: o.Title, Y: i * stripRow, X1: s.at(o.First, false), X2: s.at(o.Last, true), First: o.First, Last: o.Last,
		Since: s.at(o.Since, false), Until: s.at(o.Until, true), SinceWords: o.Since, EndWords: o.Until}
	b.X2 = max(b.X2, b.X1+3) // one day is seen too
	b.Before, b.After = s.at(o.NotBefore, false), s.at(o.NotAfter, true)
	if b.Since > b.X1 {
		b.Since = -1 // the table has it; a bar cannot run backwards
	}
	if b.Until >= 0 && b.Until < b.X2-3 {
		b.Until = -1
	}
	switch {
	case b.Since >= 0:
		b.Before = b.Since
	case b.Before < 0 || b.Before > b.X1:
		b.OpenStart, b.Before = true, b.X1-openGap
	}
	switch {
	case b.Until >= 0:
		b.Until = max(b.Until, b.X2)
		b.After = b.Until
	case b.After < b.X2:
		b.OpenEnd, b.After = true, b.X2+openGap
	}
	for _, m := range misdated {
		if m.Title == o.Title {
			b.Misdated = append(b.Misdated, s.at(m.Published, false))
		}
	}
	return b
}

// ticks are first days of years, or of months where it is about less than two
// years, at most a dozen.
func (s stripScale) ticks() (list []OfficeTick) {
	from, to := dateOf(s.from), dateOf(s.to)
	months := 12
	if s.to-s.from < 2*365 {
		months = 1 + (s.to-s.from)/250
	} else {
		months *= 1 + (to.Year()-from.Year())/12
	}
	t := time.Date(from.Year(), 1, 1, 0, 0, 0, 0, time.UTC)
	for ; !t.After(to); t = t.AddDate(0, months, 0) {
		if t.Before(from) {
			continue
		}
		label := strconv.Itoa(t.Year())
		if months < 12 {
			label = t.Format("Jan 2006")
		}
		list = append(list, OfficeTick{s.x(int(t.Unix() / (24 * 60 * 60))), label})
	}
	if len(list) < 2 {
		return []OfficeTick{{s.x(s.from), from.Format("2 Jan 2006")}, {s.x(s.to), to.Format("2 Jan 2006")}}
	}
	return list
}

func dateOf(day int) time.Time { return time.Unix(int64(day)*24*60*60, 0).UTC() }

// OfficeOrder sorts offices by their first report.
func OfficeOrder(rows []OfficeRow) []OfficeRow {
	out := slices.Clone(rows)
	slices.SortStableFunc(out, func(a, b OfficeRow) int { return cmp.Or(cmp.Compare(a.First, b.First), cmp.Compare(a.Last, b.Last)) })
	return out
}

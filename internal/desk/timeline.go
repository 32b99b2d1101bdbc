package desk

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"parley"
	"parley/internal/store"
	"parley/internal/view"
)

// How much one picture holds.
const (
	timelineMeetings = 250 // drawn, the latest of the days
	timelineUndated  = 30  // named below it
	timelineMonths   = 12  // drawn where the query names no days
)

// Timeline draws the meetings of a query as they stand on the day asOf
// (YYYY-MM-DD): where it names no days the last months of which there are any,
// not more than a year after asOf; of very many the latest.
func (b *Book) Timeline(q view.Query, asOf string) (*view.TimelineWhole, error) {
	if err := isDay(asOf); err != nil {
		return nil, err
	}
	q.Kind, q.Limit, q.After = parley.MeetingNode, 0, ""
	t := &view.TimelineWhole{Chosen: q.From != "" || q.To != ""}
	dated := q
	dated.From, dated.To = "", ""
	f, some, err := b.Filter(dated)
	if err != nil {
		return nil, err
	}
	if t.From, t.To = q.From, q.To; some {
		if err := b.window(t, f, asOf); err != nil {
			return nil, err
		}
	}
	if t.From == "" {
		t.From, t.To = asOf[:len("2006")], asOf[:len("2006")]
	}
	if t.Total, err = b.Count(dated); err != nil {
		return nil, err
	}
	q.From, q.To = t.From, t.To
	if t.Inside, err = b.Count(q); err != nil {
		return nil, err
	}
	if err := b.drawn(t, q, asOf); err != nil {
		return nil, err
	}
	dated.Undated = true
	if t.Undated, err = b.Count(dated); err != nil {
		return nil, err
	}
	dated.Limit = timelineUndated
	t.Left, _, err = b.Records(dated)
	return t, err
}

// isDay says what is wrong with a day (YYYY-MM-DD).
func isDay(day string) error {
	if !view.IsDate(day) || len(day) != len(time.DateOnly) {
		return &parley.Error{Kind: parley.KindUsage, Msg: fmt.Sprintf("%q is no day; write it as 2025-12-04", day)}
	}
	return nil
}

// window completes the days that are drawn. f lists the meetings of all days.
func (b *Book) window(t *view.TimelineWhole, f store.Filter, asOf string) (err error) {
	if t.To == "" {
		if t.From == "" {
			f.To = after(asOf, timelineMonths)
		}
		for _, to := range []string{f.To, ""} {
			f.To = to
			if t.To, err = b.Reads().LastDay(b.Context(), f, 0); err != nil {
				return err
			}
			if t.To != "" {
				break
			}
		}
		t.To = max(t.To, t.From)
		t.To = t.To[:min(len(t.To), len("2006-01"))]
	}
	if t.From == "" && t.To != "" {
		t.From = after(t.To, 1-timelineMonths)
	}
	return nil
}

// after is the month that many months after the one of a date, in which its
// last day is.
func after(iso string, months int) string {
	for _, layout := range []string{time.DateOnly, "2006-01", "2006"} {
		if day, err := time.Parse(layout, iso); err == nil {
			if layout == "2006" {
				day = day.AddDate(0, 11, 0)
			}
			return day.AddDate(0, 0, 1-day.Day()).AddDate(0, months, 0).Format("2006-01")
		}
	}
	return iso
}

// drawn draws what the query lists.
func (b *Book) drawn(t *view.TimelineWhole, q view.Query, asOf string) error {
	if t.Inside > timelineMeetings {
		f, _, err := b.Filter(q)
		if err != nil {
			return err
		}
		if t.Since, err = b.Reads().LastDay(b.Context(), f, timelineMeetings-1); err != nil {
			return err
		}
		q.From = max(q.From, t.Since)
	}
	q.Limit = 2 * timelineMeetings
	records, _, err := b.Records(q)
	if err != nil {
		return err
	}
	if t.Meetings, err = b.chartMeetings(records, asOf); err != nil {
		return err
	}
	if !t.Chosen && t.Since == "" {
		t.From = firstMonth(t.Meetings, t.From)
	}
	t.Chart = view.ChartOf(t.Meetings, max(t.From, t.Since), t.To, asOf)
	return nil
}

// firstMonth is the month of the first meeting, not before from.
func firstMonth(list []view.ChartMeeting, from string) string {
	first := ""
	for _, m := range list {
		day, _ := parley.SplitInterval(m.Time)
		if first == "" || day < first {
			first = day
		}
	}
	return max(from, first[:min(len(first), len("2006-01"))])
}

// chartMeetings are records of meetings as pictures need them.
func (b *Book) chartMeetings(records []parley.Record, asOf string) ([]view.ChartMeeting, error) {
	due, err := b.DueStates(records, asOf)
	list := make([]view.ChartMeeting, len(records))
	for i := range records {
		r := &records[i]
		m := view.ChartMeeting{ID: r.ID, Label: r.Label, Time: r.Shown("time").Value, State: view.StateOf(r, due[r.ID]), Processes: r.Processes}
		if p := parley.SplitPlace(r.Shown("place").Value); p[0]+p[1]+p[2] != "" {
			m.Where = cmp.Or(p[1], p[2], b.Country(p[0]), p[0])
		}
		for _, v := range r.Present("side") {
			if name := v.Text(); !slices.Contains(m.Sides, name) {
				m.Sides = append(m.Sides, name)
			}
		}
		list[i] = m
	}
	return list, err
}

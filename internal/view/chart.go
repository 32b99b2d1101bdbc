package view

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"parley"
)

// A ChartMeeting is what the picture of a timeline needs of a meeting.
type ChartMeeting struct {
	ID        string   `json:"id"`
	Label     string   `json:"label"`
	Time      string   `json:"time,omitempty"`  // as records write it
	State     string   `json:"state"`           // as StateOf has it
	Where     string   `json:"where,omitempty"` // city, or venue, or country
	Sides     []string `json:"sides,omitempty"`
	Processes []string `json:"processes,omitempty"`
}

// A Chart is meetings along time: a row for each pair of parties, those of a
// process together. All lengths are in units of the drawing.
type Chart struct {
	Width, Height int
	Left          int // where time begins
	Top           int // where the rows begin
	From, To      string
	Groups        []ChartGroup
	Ticks         []ChartTick
	Today         int // x of the day of looking, 0 where it is outside
	Drawn         int // marks; a meeting of two processes has two
}

// A ChartGroup is the rows of a process, or of the meetings in none.
type ChartGroup struct {
	Name string // "" for no process
	Y    int    // of its heading's base line
	Rows []ChartRow
}

// A ChartRow is the meetings of the same sides.
type ChartRow struct {
	Name  string
	Lines []string // the name in lines that fit
	Y, H  int
	Marks []ChartMark
	More  []ChartMore // what has no room
}

// A ChartMark is one meeting. X and Y are the middle of its sign.
type ChartMark struct {
	ChartMeeting
	X, Y int
	// X1 and X2 are the ends of the days that it is of, both 0 for one day. Vague
	// says that it was on one of these, not on all.
	X1, X2 int
	Vague  bool
	When   string
}

// A ChartMore is how many meetings of a row have no room near a day.
type ChartMore struct {
	X, Y, N int
	Day     string // ISO
}

// A ChartTick is a line across with its words.
type ChartTick struct {
	X    int
	Name string
}

const (
	chartWidth = 1200
	chartLeft  = 230
	chartRight = 20
	chartTop   = 34
	chartHead  = 24 // of a group's heading
	chartLane  = 16
	chartLanes = 8  // of one row
	chartStep  = 14 // from one mark to the next beside it
	chartLine  = 13 // of a row's name
	chartNames = 34 // letters of a line of a row's name
)

// ChartOf draws the meetings between two days (ISO 8601, inclusive); of those
// that are not dated or lie outside it draws nothing. today is the day of
// looking.
func ChartOf(meetings []ChartMeeting, from, to, today string) *Chart {
	c := &Chart{Width: chartWidth, Left: chartLeft, Top: chartTop, From: from, To: to}
	first, _, ok := daysOf(from)
	_, last, ok2 := daysOf(to)
	if !ok || !ok2 || last.Before(first) {
		return c
	}
	scale := chartScale{first, last.AddDate(0, 0, 1)}
	y := chartTop
	for _, g := range chartGroups(meetings) {
		if g.Name != "" || y > chartTop {
			y += chartHead
		}
		group := ChartGroup{Name: g.Name, Y: y - 7}
		for _, row := range g.rows {
			if row.draw(scale, y); len(row.Marks) > 0 {
				y += row.H
				c.Drawn += len(row.Marks)
				for _, m := range row.More {
					c.Drawn += m.N
				}
				group.Rows = append(group.Rows, row.ChartRow)
			}
		}
		if len(group.Rows) > 0 {
			c.Groups = append(c.Groups, group)
		}
	}
	c.Height = y + chartTop
	c.Ticks = scale.ticks()
	if day, _, ok := daysOf(today); ok && !day.Before(first) && !day.After(last) {
		c.Today = scale.x(day) + scale.day()/2
	}
	return c
}

// A drawnGroup is a group before it has its place.
type drawnGroup struct {
	Name string
	rows []*drawnRow
}

type drawnRow struct {
	ChartRow
	meetings []ChartMeeting
}

// chartGroups puts meetings into groups by process, by name, those of none last,
// and into rows by their sides, those with most meetings first.
func chartGroups(meetings []ChartMeeting) (groups []*drawnGroup) {
	group := func(name string) *drawnGroup {
		i := slices.IndexFunc(groups, func(g *drawnGroup) bool { return g.Name == name })
		if i < 0 {
			groups = append(groups, &drawnGroup{Name: name})
			i = len(groups) - 1
		}
		return groups[i]
	}
	for _, m := range meetings {
		names := m.Processes
		if len(names) == 0 {
			names = []string{""}
		}
		for _, name := range names {
			group(name).add(m)
		}
	}
	slices.SortFunc(groups, func(a, b *drawnGroup) int {
		return cmp.Or(cmp.Compare(cmp.Or(a.Name, "\U0010ffff"), cmp.Or(b.Name, "\U0010ffff")), 0)
	})
	for _, g := range groups {
		slices.SortStableFunc(g.rows, func(a, b *drawnRow) int {
			return cmp.Or(cmp.Compare(len(b.meetings), len(a.meetings)), cmp.Compare(a.Name, b.Name))
		})
	}
	return groups
}

func (g *drawnGroup) add(m ChartMeeting) {
	sides := slices.Sorted(slices.Values(m.Sides))
	name := strings.Join(sides, " – ")
	if len(sides) == 1 {
		name += " and others not told"
	}
	name = cmp.Or(name, "sides not told")
	for _, r := range g.rows {
		if r.Name == name {
			r.meetings = append(r.meetings, m)
			return
		}
	}
	g.rows = append(g.rows, &drawnRow{ChartRow: ChartRow{Name: name, Lines: linesOf(name)}, meetings: []ChartMeeting{m}})
}

// linesOf cuts a name into at most two lines, the rest left out.
func linesOf(name string) []string {
	lines := []string{""}
	for _, word := range strings.Fields(name) {
		at := &lines[len(lines)-1]
		switch {
		case *at == "":
			*at = word
		case len([]rune(*at))+1+len([]rune(word)) <= chartNames:
			*at += " " + word
		case len(lines) < 2:
			lines = append(lines, word)
		default:
			*at += " …"
			return lines
		}
	}
	for i, l := range lines {
		if r := []rune(l); len(r) > chartNames {
			lines[i] = string(r[:chartNames-1]) + "…"
		}
	}
	return lines
}

// draw gives the row's meetings their places.
func (r *drawnRow) draw(s chartScale, y int) {
	r.Y = y
	slices.SortStableFunc(r.meetings, func(a, b ChartMeeting) int { return cmp.Or(cmp.Compare(a.Time, b.Time), cmp.Compare(a.ID, b.ID)) })
	var ends []int // of the last mark in each lane
	for _, m := range r.meetings {
		mark, ok := s.mark(m)
		if !ok {
			continue
		}
		lane, room := laneOf(ends, min(mark.X-chartStep/2, cmp.Or(mark.X1, mark.X)))
		if !room {
			r.more(mark, m)
			continue
		}
		if lane == len(ends) {
			ends = append(ends, 0)
		}
		ends[lane] = max(mark.X+chartStep/2, mark.X2)
		mark.Y = y + chartLane/2 + lane*chartLane + 2
		r.Marks = append(r.Marks, mark)
	}
	lanes := len(ends)
	for i := range r.More {
		r.More[i].Y = y + lanes*chartLane + 12
	}
	if len(r.More) > 0 {
		lanes++
	}
	r.H = max(lanes*chartLane, len(r.Lines)*chartLine) + 6
}

// laneOf is the first lane that is free from x on; room is false where there is
// none and no more are to be.
func laneOf(ends []int, x int) (lane int, room bool) {
	for i, end := range ends {
		if end <= x {
			return i, true
		}
	}
	return len(ends), len(ends) < chartLanes
}

// more counts a meeting that has no room with others near it.
func (r *drawnRow) more(mark ChartMark, m ChartMeeting) {
	const near = 30
	if n := len(r.More); n > 0 && mark.X-r.More[n-1].X < near {
		r.More[n-1].N++
		return
	}
	from, to := parley.SplitInterval(m.Time)
	r.More = append(r.More, ChartMore{X: mark.X, N: 1, Day: cmp.Or(from, to)})
}

// Words says what the mark is, for those who hear it.
func (m *ChartMark) Words() string {
	return fmt.Sprintf("%s: %s", m.Label, SignOf(m.State).Words)
}

// Above and Below are the base lines of the words of ticks, Bottom is where
// their lines end.
func (c *Chart) Above() int  { return c.Top - 8 }
func (c *Chart) Below() int  { return c.Bottom() + 16 }
func (c *Chart) Bottom() int { return c.Height - chartTop }

// LineY is the base line of a line of the row's name.
func (r ChartRow) LineY(i int) int { return r.Y + 14 + i*chartLine }

// Short says who meets, and where, of a meeting whose day is said elsewhere.
func (m *ChartMeeting) Short() string {
	if len(m.Sides) == 0 {
		return m.Label
	}
	return joined(", ", strings.Join(m.Sides, " – "), m.Where)
}

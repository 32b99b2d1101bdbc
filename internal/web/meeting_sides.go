package web

import (
	"cmp"
	"slices"

	"parley"
)

// A delegation is one side, or a third party, with its people.
type delegation struct {
	Name, Path string
	Roles      string // its capacity, or its parts as a third party
	Attendance belonging
	Size       belonging // how many people
	Origins    int
	Heads      []memberPart
	Members    []memberPart
}

// A memberPart is a person of a delegation.
type memberPart struct {
	Name, Path string
	Head       bool
	Attendance belonging
	Origins    int
	Titles     []titlePart // offices, as reports of the meeting print them
}

// A titlePart is an office with the words that give it.
type titlePart struct {
	Title  string
	Former bool
	Path   string // of the words
	Words  []string
}

// A belonging is what belongs to a side or person: what is shown, and what other
// reports say of it.
type belonging struct {
	Shown string // "" where no report says
	Other []toldSo
}

// toldSo is how many reports say so.
type toldSo struct {
	What    string
	Reports int
}

// delegations sorts those who came, and who were to come, by sides.
func (m *meetingPage) delegations() {
	members := map[string][]memberPart{}
	for _, v := range m.Record.Field("person").Values {
		members[v.Of["side"]] = append(members[v.Of["side"]], m.member(&v))
	}
	placed := map[string]bool{}
	side := func(v *parley.Value, roles string) delegation {
		d := delegation{Name: v.Text(), Path: valuePath("side", v.Value), Roles: roles, Attendance: belongingOf(v, "attendance"), Size: belongingOf(v, "size"), Origins: v.Origins}
		for _, p := range members[v.Value] {
			if p.Head {
				d.Heads = append(d.Heads, p)
			} else {
				d.Members = append(d.Members, p)
			}
		}
		placed[v.Value] = true
		return d
	}
	for _, v := range m.Record.Field("side").Values {
		m.Sides = append(m.Sides, side(&v, capacityWords(v.Of["capacity"])))
	}
	for _, v := range m.Record.Field("third").Values {
		m.Third = append(m.Third, side(&v, v.Of["parts"]))
	}
	for _, v := range m.Record.Field("person").Values {
		if s := v.Of["side"]; !placed[s] {
			m.Others = append(m.Others, members[s]...)
			placed[s] = true
		}
	}
}

func capacityWords(capacity string) string {
	if capacity == "negotiating" {
		return ""
	}
	return capacity
}

func (m *meetingPage) member(v *parley.Value) memberPart {
	p := memberPart{Name: v.Text(), Path: valuePath("person", v.Value), Head: v.Of["part"] == "head", Attendance: belongingOf(v, "attendance"), Origins: v.Origins}
	for _, t := range m.Titles[v.Value] {
		p.Titles = append(p.Titles, titlePart{t.Title, t.Former, recordPath(t.Report) + "#" + t.Node, textsOf(t.Words)})
	}
	return p
}

// belongingOf is what is shown of what belongs to a value, and what reports say of it
// that is not that.
func belongingOf(v *parley.Value, key string) belonging {
	a := belonging{Shown: v.Of[key]}
	reports := map[string][]string{}
	for _, s := range v.Sources {
		if what := s.Of[key]; s.Of != nil && what != a.Shown && what != "" && !slices.Contains(reports[what], s.Report) {
			reports[what] = append(reports[what], s.Report)
		}
	}
	for what, list := range reports {
		a.Other = append(a.Other, toldSo{what, len(list)})
	}
	slices.SortFunc(a.Other, func(x, y toldSo) int { return cmp.Compare(x.What, y.What) })
	return a
}

package store

import (
	"slices"

	"parley"
)

// A lane is a part of a list of records that the data base reads in the order
// of lists, along one index, so that the first of many thousand are found
// without looking at the others: one kind, one value of a facet, days from one
// on. What begins before and reaches into them is a lane of its own.
type lane struct {
	statement
	listed, id string // the columns that give the order
	latest     bool   // the other way round
}

func (l lane) where(condition string, args ...any) lane {
	l.statement = l.and(condition, args...)
	return l
}

// inOrder is the question for the first records of the lane, 0 for all.
func (l lane) inOrder(limit int) statement {
	s := statement{l.sql + " ORDER BY " + l.listed + ", " + l.id, l.args}
	if l.latest {
		s.sql = l.sql + " ORDER BY " + l.listed + " DESC, " + l.id + " DESC"
	}
	if limit > 0 {
		s = statement{s.sql + " LIMIT ?", append(slices.Clip(s.args), limit)}
	}
	return s
}

// kinds are the filter for each of its kinds; other than those of this program
// it does not ask for.
func (f *Filter) kinds() (list []Filter) {
	for _, kind := range parley.NodeKinds {
		if f.Kind == "" || f.Kind == kind {
			one := *f
			one.Kind = kind
			list = append(list, one)
		}
	}
	return list
}

// lanes are the lanes of a filter without Text. A record may be in several.
func (f *Filter) lanes() (list []lane) {
	for _, one := range f.kinds() {
		for _, l := range one.along() {
			list = append(list, one.byDay(l)...)
		}
	}
	return list
}

// lanesAfter are the lanes of what comes after a record, the zero one for all.
// The latest first there are those of the dated, and of the undated, which come
// last.
func (f *Filter) lanesAfter(after *RecordRow) (list []lane) {
	for _, l := range f.lanes() {
		switch {
		case !f.Latest && after.ID == "":
			list = append(list, l)
		case !f.Latest:
			list = append(list, l.where("("+l.listed+", "+l.id+") > (?, ?)", after.listed(), after.ID))
		default:
			l.latest = true
			list = append(list, l.latestAfter(after)...)
		}
	}
	return list
}

func (l lane) latestAfter(after *RecordRow) []lane {
	dated, undatedLane := l.where(l.listed+" < ?", undated), l.where(l.listed+" >= ?", undated)
	switch {
	case after.ID == "":
		return []lane{dated, undatedLane}
	case after.From == "":
		return []lane{undatedLane.where("("+l.listed+", "+l.id+") < (?, ?)", after.listed(), after.ID)}
	}
	return []lane{dated.where("("+l.listed+", "+l.id+") < (?, ?)", after.From, after.ID), undatedLane}
}

// along are lanes of the filter's kind with all its conditions: along a facet
// where it has one, else along the kind. Those that name a node are few and
// need no order.
func (f *Filter) along() (list []lane) {
	i := slices.IndexFunc(f.Facets, func(x Facet) bool { return !x.isNode() })
	rest := *f
	switch {
	case f.Person != "" || f.Meeting != "" || i < 0 && len(f.Facets) > 0:
	case i >= 0:
		rest.Facets = slices.Delete(slices.Clone(f.Facets), i, i+1)
		list = []lane{f.alongFacet(f.Facets[i].Name, f.Facets[i].Value)}
	case len(f.Sides) > 0:
		rest.Sides = f.Sides[1:]
		for _, party := range f.Sides[0] {
			list = append(list, f.alongFacet(SideFacet, party))
		}
	case len(f.Party) > 0:
		rest.Party = nil
		for _, party := range f.Party {
			list = append(list, f.alongFacet(PartyFacet, party))
		}
	case f.Status != "":
		list = []lane{f.alongFacet(statusFacet, f.Status)}
	}
	if list == nil {
		list = []lane{{statement{recordColumns + " FROM records r WHERE 1 = 1", nil}, "r.listed", "r.record_id", false}}
	}
	conditions := rest.conditions((*Filter).has)
	for k := range list {
		list[k].sql += conditions.sql
		list[k].args = append(slices.Clip(list[k].args), conditions.args...)
	}
	return list
}

func (f *Filter) alongFacet(facet, value string) lane {
	s := statement{recordColumns + " FROM record_facets x CROSS JOIN records r WHERE r.number = x.record AND x.facet = ? AND x.value = ? AND x.kind = ?",
		[]any{facet, value, string(f.Kind)}}
	return lane{s, "x.listed", "x.record_id", false}
}

// byDay parts a lane by the days of the filter. What is wide is few, and looked
// for by its end: the day it is listed by is an expression there, so that the
// data base does not go along that.
func (f *Filter) byDay(l lane) []lane {
	var wide lane
	if f.From != "" {
		wide = l.where("r.wide = 1 AND r.date_to >= ?", f.From[:min(4, len(f.From))])
		if wide.listed == "r.listed" {
			wide.listed = "r.listed || ''"
		}
	}
	if f.To != "" {
		l = l.where(l.listed+" <= ?", f.To+"~")
	}
	if f.From == "" {
		return []lane{l}
	}
	return []lane{
		l.where(l.listed+" >= ? AND "+l.listed+" < ?", f.From, undated),
		wide.where(wide.listed+" < ?", f.From),
		wide.where(wide.listed+" >= ?", undated),
	}
}

package store

import (
	"strings"
)

// conditions are all of the filter's but Text, each after " AND ". where says
// how a facet is asked for: has or among.
func (f *Filter) conditions(where func(f *Filter, facet string, values []string) statement) statement {
	var s statement
	if f.Kind != "" {
		s = s.and("r.kind = ?", string(f.Kind))
	}
	list := []statement{f.status(), f.people(), f.dates()}
	if len(f.Party) > 0 {
		list = append(list, where(f, PartyFacet, f.Party))
	}
	for _, ids := range f.Sides {
		list = append(list, where(f, SideFacet, ids))
	}
	if len(f.Places) > 0 {
		list = append(list, where(f, PlaceFacet, f.Places))
	}
	for _, x := range f.Facets {
		if x.isNode() {
			list = append(list, f.names(x))
		} else {
			list = append(list, where(f, x.Name, []string{x.Value}))
		}
	}
	for _, c := range list {
		if c.sql != "" {
			s = s.and(c.sql, c.args...)
		}
	}
	return s
}

func (f *Filter) status() (s statement) {
	if f.Status != "" {
		s = statement{"r.status = ?", []any{f.Status}}
	}
	return s
}

// isNode reports whether the value is a node.
func (x *Facet) isNode() bool { return x.Name == PersonFacet || x.Name == MeetingFacet }

// names is the condition that a record names a node.
func (f *Filter) names(x Facet) statement {
	return statement{"r.number IN (SELECT x.record FROM " + f.one + " i JOIN record_nodes x ON x.node = i.number)", []any{x.Value}}
}

// has is the condition that a record has a facet, for a few records.
func (f *Filter) has(facet string, values []string) statement {
	list, args := inList(values)
	return statement{`EXISTS (SELECT 1 FROM record_facets x WHERE x.facet = ? AND x.value IN ` + list +
		" AND x.kind = r.kind AND x.listed = r.listed AND x.record_id = r.record_id)", append([]any{facet}, args...)}
}

// among is has for all records at once.
func (f *Filter) among(facet string, values []string) statement {
	list, args := inList(values)
	s := statement{"SELECT x.record FROM record_facets x WHERE x.facet = ? AND x.value IN " + list, append([]any{facet}, args...)}
	if f.Kind != "" {
		s = s.and("x.kind = ?", string(f.Kind))
	}
	return statement{"r.number IN (" + s.sql + ")", s.args}
}

// namesNodeOf are the records that name a node of a record; one is dialect.oneID.
func namesNodeOf(one string) string {
	return "SELECT x.record FROM " + one + ` i JOIN profiles p ON p.record = i.number JOIN sketches s ON s.profile = p.number
	JOIN record_nodes x ON x.node = s.number`
}

// people are the conditions of Person and Meeting.
func (f *Filter) people() (s statement) {
	var list []string
	if f.Person != "" {
		list = append(list, "r.number IN ("+namesNodeOf(f.one)+" UNION SELECT i.number FROM "+f.one+" i)")
		s.args = append(s.args, f.Person, f.Person)
	}
	if f.Meeting != "" {
		list = append(list, "r.number IN ("+namesNodeOf(f.one)+")")
		s.args = append(s.args, f.Meeting)
	}
	s.sql = strings.Join(list, " AND ")
	return s
}

// dates are the conditions of From, To and Undated. An ISO prefix stands for
// all that begins with it: '~' comes after every character of a date. The day
// that records are listed by is an expression: lanes say by which index to go.
func (f *Filter) dates() (s statement) {
	var list []string
	if f.From != "" {
		list = append(list, "r.date_to <> '' AND r.date_to || '~' >= ?")
		s.args = append(s.args, f.From)
	}
	if f.To != "" {
		list = append(list, "r.listed || '' <= ?")
		s.args = append(s.args, f.To+"~")
	}
	if f.Undated {
		list = append(list, "r.listed || '' >= '"+undated+"'")
	}
	s.sql = strings.Join(list, " AND ")
	return s
}

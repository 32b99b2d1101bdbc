package merge

import (
	"cmp"
	"fmt"
	"slices"

	"parley"
)

// GraceDays is how many days after its date something may stay unreported
// before it is called overdue: reports come late, and zones differ.
const GraceDays = 3

// DueState says how a date stands to the day it is looked at.
type DueState string

// The states.
const (
	Coming  DueState = "coming"  // the date is not over
	InGrace DueState = "grace"   // it is over by no more than the grace period
	Overdue DueState = "overdue" // it is over by more, and no report says that what was announced came
	Kept    DueState = "kept"    // a later report tells of it (Settle)
	Missed  DueState = "missed"  // a report from after the date says that it did not come (Settle)
	Unclear DueState = "unclear" // it is over, and Perhaps names meetings of the same sides on that day: whether one of them is it, no report says
)

// A Due is something announced for a date: a meeting that is planned or
// proposed, an undertaking or a term of an agreement with a deadline. Overdue
// does not say that it did not come: only that no report kept here says so.
type Due struct {
	Record string          `json:"record"`
	Kind   parley.NodeKind `json:"kind"`
	Label  string          `json:"label"`
	Status string          `json:"status,omitempty"` // of the meeting or agreement; of an undertaking its kind
	Term   string          `json:"term,omitempty"`   // of an agreement: which of its terms
	What   string          `json:"what,omitempty"`   // of an undertaking: the act
	Of     []string        `json:"of,omitempty"`     // of an undertaking the names of those whose act it would be, of an agreement its parties
	Since  string          `json:"since,omitempty"`  // ISO day of the first report of it
	By     string          `json:"by"`               // ISO date or interval, as precise as reports say
	Last   string          `json:"last"`             // the last day that it may mean
	State  DueState        `json:"state"`
	Days   int             `json:"days"` // how many days Last is over, negative while it is to come
	// Perhaps are the record IDs of meetings held on the days of one announced,
	// between the same sides.
	Perhaps []string `json:"perhaps,omitempty"`
	// Answers are what later reports tell of an act, once settled: found by its
	// words, for a person to look at.
	Answers []Answer `json:"answers,omitempty"`
}

// DueList is what the records announce with a date, as it stands on the day
// asOf (YYYY-MM-DD), in order of the last day that each date may mean, then of
// records. A date less precise than a day is over when its month or year is.
// The error is of KindUsage where asOf is no day.
func DueList(records []parley.Record, asOf string, grace int) ([]Due, error) {
	today, ok := dayOf(asOf)
	if !ok || len(asOf) != len("2006-01-02") {
		return nil, &parley.Error{Kind: parley.KindUsage, Msg: fmt.Sprintf("%q is no day; write it as 2025-12-04", asOf)}
	}
	list := []Due{}
	held := heldBySide(records)
	for i := range records {
		for _, d := range dueOf(&records[i]) {
			if !d.judge(today, grace) {
				continue
			}
			if d.Kind == parley.MeetingNode && d.State != Coming {
				d.Perhaps = held.like(&records[i], d.By)
				if d.State == Overdue && len(d.Perhaps) > 0 {
					d.State = Unclear
				}
			}
			list = append(list, d)
		}
	}
	slices.SortFunc(list, func(a, b Due) int {
		return cmp.Or(cmp.Compare(a.Last, b.Last), cmp.Compare(a.Record, b.Record), cmp.Compare(a.Term, b.Term), cmp.Compare(a.By, b.By))
	})
	return list, nil
}

// heldMeetings are the meetings that were held, by each of their sides.
type heldMeetings map[string][]*parley.Record

func heldBySide(records []parley.Record) heldMeetings {
	held := heldMeetings{}
	for i := range records {
		r := &records[i]
		if s := shownValue(r, "status"); r.Kind == parley.MeetingNode && (s == "held" || s == "ongoing") {
			for _, side := range fieldValues(r, "side", cameAlong) {
				held[side] = append(held[side], r)
			}
		}
	}
	return held
}

// like are the IDs, sorted, of held meetings on one of the days, of all sides
// of the one announced.
func (h heldMeetings) like(r *parley.Record, date string) []string {
	sides := fieldValues(r, "side", cameAlong)
	on, ok := readDays(date)
	if len(sides) < 2 || !ok || !on.bounded() {
		return nil
	}
	var out []string
	for _, m := range h[sides[0]] {
		d, ok := readDays(shownValue(m, "time"))
		all := fieldValues(m, "side", cameAlong)
		if ok && d.overlaps(on) && m.ID != r.ID && !slices.ContainsFunc(sides, func(s string) bool { return !slices.Contains(all, s) }) {
			out = append(out, m.ID)
		}
	}
	slices.Sort(out)
	return out
}

// LastDay is the last day (YYYY-MM-DD) that a date or interval may mean; ok is
// false where there is none.
func LastDay(date string) (day string, ok bool) {
	span, ok := readDays(date)
	if !ok || span.to == farOff {
		return "", false
	}
	return isoDay(span.to), true
}

// judge sets the state; it is false where the date has no last day.
func (d *Due) judge(today, grace int) bool {
	span, ok := readDays(d.By)
	if !ok || span.to == farOff {
		return false
	}
	d.Last, d.Days = isoDay(span.to), today-span.to
	switch {
	case d.Days <= 0:
		d.State = Coming
	case d.Days <= grace:
		d.State = InGrace
	default:
		d.State = Overdue
	}
	return true
}

// dueOf are the things with a date that a record announces.
func dueOf(r *parley.Record) []Due {
	if slices.Contains(r.Marks, "irrelevant") {
		return nil
	}
	one := Due{Record: r.ID, Kind: r.Kind, Label: r.Label, Status: shownValue(r, "status"), Since: firstSaid(r)}
	switch r.Kind {
	case parley.MeetingNode:
		one.By = latestDate(r, "time")
		if one.Status == "planned" || one.Status == "proposed" || one.Status == "postponed" && setAnew(r, one.By) {
			return []Due{one}
		}
	case parley.UndertakingNode:
		one.Status, one.By = shownValue(r, "kind"), latestDate(r, "deadline")
		one.What, one.Of = shownValue(r, "what"), fieldNames(r, "of")
		if shownValue(r, "modality") == "" {
			return []Due{one}
		}
	case parley.AgreementNode:
		one.Of = fieldNames(r, "party")
		if binding[one.Status] {
			return termsOf(r, one)
		}
	}
	return nil
}

// binding are the statuses of agreements whose terms run. Of a violated one
// they still do.
var binding = map[string]bool{"announced": true, "agreed": true, "initialled": true, "signed": true, "in_force": true, "extended": true, "violated": true}

// termsOf are the terms with a deadline. That somebody stops or abstains from
// something is reported when he does not: its date passing is no reason to
// look.
func termsOf(r *parley.Record, one Due) []Due {
	var out []Due
	for _, f := range r.Fields {
		if f.Name != "term" {
			continue
		}
		for _, v := range f.Values {
			if v.Of["deadline"] != "" && !abstains(v.Value) {
				one.Term, one.By = v.Value, v.Of["deadline"]
				out = append(out, one)
			}
		}
	}
	return out
}

// firstSaid is the day of the first dated report of the record, "" for none.
func firstSaid(r *parley.Record) string {
	first := ""
	for _, f := range r.Fields {
		for _, v := range f.Values {
			for _, s := range v.Sources {
				if d := day(s.Published); d != "" && (first == "" || d < first) {
					first = d
				}
			}
		}
	}
	return first
}

// fieldNames are the values of a field as people read them.
func fieldNames(r *parley.Record, field string) []string {
	var out []string
	for _, f := range r.Fields {
		if f.Name == field {
			for _, v := range f.Values {
				out = append(out, cmp.Or(v.Label, v.Value))
			}
		}
	}
	return out
}

// latestDate is the value of a field that a person gave, else the one that was
// published last: a new date replaces an older one, which other reports may
// have given more often. "In September" replaces no day of September.
func latestDate(r *parley.Record, field string) string {
	given := datesGiven(r, field)
	if len(given) == 0 {
		return ""
	}
	latest := given[0].value
	for _, g := range given[1:] {
		was, wok := readDays(latest)
		is, iok := readDays(g.value)
		if !wok || !iok || !is.contains(was) {
			latest = g.value
		}
	}
	return latest
}

// A dateGiven is one report's value of a date.
type dateGiven struct{ value, published string }

// datesGiven are the values of a field by publication, or the shown one alone
// where a person gave one.
func datesGiven(r *parley.Record, field string) []dateGiven {
	var out []dateGiven
	for _, f := range r.Fields {
		if f.Name != field {
			continue
		}
		for _, v := range f.Values {
			for _, s := range v.Sources {
				if s.Judgement != "" {
					return []dateGiven{{value: f.Values[0].Value}}
				}
				out = append(out, dateGiven{v.Value, day(s.Published)})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b dateGiven) int { return cmp.Compare(a.published, b.published) })
	return out
}

// setAnew reports whether a date lies after the day on which it was last said
// that the meeting is postponed: then it is the new one.
func setAnew(r *parley.Record, date string) bool {
	span, ok := readDays(date)
	if !ok || span.to == farOff {
		return false
	}
	said := longAgo
	for _, f := range r.Fields {
		if f.Name != "status" {
			continue
		}
		for _, v := range f.Values {
			if v.Value != "postponed" {
				continue
			}
			for _, s := range v.Sources {
				if d, _, ok := dayRange(s.Published); ok {
					said = max(said, d)
				}
			}
		}
	}
	return said != longAgo && span.to > said && datesGiven(r, "time")[0].value != date
}

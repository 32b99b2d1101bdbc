package ingest

import (
	"slices"
	"strings"
	"time"

	"parley"
	"parley/internal/merge"
	"parley/internal/store"
)

// Due is what was announced for a date, as it stands on the day asOf
// (YYYY-MM-DD) with so many days of grace; of what is over, with what later
// reports tell of it.
func (b *Book) Due(asOf string, grace int) ([]merge.Due, error) {
	list, _, err := b.announced(asOf, grace,
		store.Filter{Kind: parley.MeetingNode}, store.Filter{Kind: parley.AgreementNode}, store.Filter{Kind: parley.UndertakingNode})
	if err != nil || !slices.ContainsFunc(list, isAct) {
		return list, err
	}
	answers := make([][]merge.Answer, len(list))
	for stored, err := range b.reads.Readings(b.ctx) {
		if err != nil {
			return nil, err
		}
		answersIn(&stored.Reading.Report, list, answers)
	}
	settle(list, answers, grace)
	return list, nil
}

// isAct reports whether later reports may tell that what was announced was
// done.
func isAct(d merge.Due) bool { return d.Kind != parley.MeetingNode }

// actsOf are those of the list of which later reports may tell.
func actsOf(list []merge.Due) (acts []*merge.Due) {
	for i := range list {
		if isAct(list[i]) {
			acts = append(acts, &list[i])
		}
	}
	return acts
}

// announced is what the records that the filters list, each once, announce for a date.
// complete is false where a filter lists more than its Limit.
func (b *Book) announced(asOf string, grace int, filters ...store.Filter) (list []merge.Due, complete bool, err error) {
	var records []parley.Record
	listed := map[string]bool{}
	complete = true
	for _, f := range filters {
		n := 0
		for r, err := range b.Records(f) {
			if err != nil {
				return nil, false, err
			}
			if n++; !listed[r.ID] && !r.HasMark("irrelevant") && !r.HasMark("wrong") {
				records = append(records, r)
			}
			listed[r.ID] = true
		}
		complete = complete && (f.Limit == 0 || n < f.Limit)
	}
	list, err = merge.DueList(records, asOf, grace)
	return list, complete, err
}

// DueNear looks at no more than so many records of one kind, and for what became
// of no more than so many acts.
const (
	nearRecords = 300
	nearActs    = 60
)

// DueNear is what Due says of what was announced for a day at most so many days
// before or after asOf. It takes the same time however much the store holds:
// complete is false where there is more than it looked at, and then a promise
// may have been kept that it calls overdue.
func (b *Book) DueNear(asOf string, days, grace int) (list []merge.Due, complete bool, err error) {
	day, err := time.Parse(time.DateOnly, asOf)
	if err != nil {
		return nil, false, wrongUse("%q is no day; write it as 2025-12-04", asOf)
	}
	near := store.Filter{From: day.AddDate(0, 0, -days).Format(time.DateOnly), To: day.AddDate(0, 0, days).Format(time.DateOnly), Limit: nearRecords}
	var filters []store.Filter
	for _, status := range []string{"planned", "proposed", "postponed"} {
		f := near
		f.Kind, f.Status = parley.MeetingNode, status
		filters = append(filters, f)
	}
	f := near
	f.Kind = parley.UndertakingNode
	filters = append(filters, f)
	list, complete, err = b.announced(asOf, grace, append(filters, termsWithin(near)...)...)
	if err != nil {
		return nil, false, err
	}
	list = slices.DeleteFunc(list, func(d merge.Due) bool { // an agreement has terms of other days
		return d.Kind == parley.AgreementNode && (d.Last < near.From || d.Last > near.To)
	})
	all, err := b.settleNear(list, grace)
	return list, complete && all, err
}

// termsWithin are filters for the agreements with a term of which the last day
// lies in one of the months of From to To, which are days; the rest of the
// filter holds too. One agreement may be listed by several.
func termsWithin(f store.Filter) (list []store.Filter) {
	last := f.To[:len("2006-01")]
	month, err := time.Parse("2006-01", f.From[:len("2006-01")])
	f.Kind, f.From, f.To = parley.AgreementNode, "", ""
	for ; err == nil && month.Format("2006-01") <= last; month = month.AddDate(0, 1, 0) {
		one := f
		one.Facets = append(slices.Clone(f.Facets), store.Facet{Name: deadlineFacet, Value: month.Format("2006-01")})
		list = append(list, one)
	}
	return list
}

// settleNear settles acts, those that are over first, the latest first. all is
// false where there are more than it looks at.
func (b *Book) settleNear(list []merge.Due, grace int) (all bool, err error) {
	acts := actsOf(list)
	slices.SortStableFunc(acts, func(x, y *merge.Due) int {
		if xc, yc := x.State == merge.Coming, y.State == merge.Coming; xc != yc {
			return map[bool]int{false: -1, true: 1}[xc]
		}
		return strings.Compare(y.Last, x.Last)
	})
	some := acts[:min(len(acts), nearActs)]
	return len(some) == len(acts), b.settleByWords(some, grace)
}

// answersIn adds what a report tells of the acts of the list.
func answersIn(r *parley.Report, list []merge.Due, answers [][]merge.Answer) {
	for i := range list {
		if isAct(list[i]) {
			answers[i] = append(answers[i], merge.Answers(&list[i], r)...)
		}
	}
}

func settle(list []merge.Due, answers [][]merge.Answer, grace int) {
	for i := range list {
		if isAct(list[i]) {
			list[i].Settle(answers[i], grace)
		}
	}
}

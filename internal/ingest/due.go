package ingest

import (
	"slices"
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

// announced is what the records that the filters list announce for a date.
// complete is false where a filter lists more than its Limit.
func (b *Book) announced(asOf string, grace int, filters ...store.Filter) (list []merge.Due, complete bool, err error) {
	var records []parley.Record
	complete = true
	for _, f := range filters {
		n := 0
		for r, err := range b.Records(f) {
			if err != nil {
				return nil, false, err
			}
			if n++; !r.HasMark("irrelevant") && !r.HasMark("wrong") {
				records = append(records, r)
			}
		}
		complete = complete && (f.Limit == 0 || n < f.Limit)
	}
	list, err = merge.DueList(records, asOf, grace)
	return list, complete, err
}

// DueNear looks at no more than so many records of one kind, and through no
// more than so many reports for what became of promises.
const (
	nearRecords = 300
	nearReports = 200
)

// DueNear is what Due says of what was announced for a day at most so many days
// before or after asOf; of terms of agreements for any day. It takes the same
// time however much the store holds: complete is false where there is more than
// it looked at, and then a promise may have been kept that it calls overdue.
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
	filters = append(filters, f, store.Filter{Kind: parley.AgreementNode, Facets: []store.Facet{deadlineFacet}, Limit: nearRecords})
	list, complete, err = b.announced(asOf, grace, filters...)
	if err != nil {
		return nil, false, err
	}
	all, err := b.settleNear(list, asOf, grace)
	return list, complete && all, err
}

// settleNear settles the acts by the first reports from after they were
// announced. all is false where there are more.
func (b *Book) settleNear(list []merge.Due, asOf string, grace int) (all bool, err error) {
	since := ""
	for i := range list {
		if isAct(list[i]) && list[i].Since != "" && (since == "" || list[i].Since < since) {
			since = list[i].Since
		}
	}
	if since == "" {
		return true, nil
	}
	reports, err := b.reads.ReportsWhere(b.ctx, store.ReportFilter{From: since, To: asOf, Limit: nearReports})
	if err != nil {
		return false, err
	}
	answers := make([][]merge.Answer, len(list))
	for _, r := range reports {
		stored, err := b.reads.Reading(b.ctx, r.ID)
		if err != nil {
			return false, err
		}
		answersIn(&stored.Reading.Report, list, answers)
	}
	settle(list, answers, grace)
	return len(reports) < nearReports, nil
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

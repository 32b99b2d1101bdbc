package desk

import (
	"slices"
	"strings"

	"parley"
	"parley/internal/view"
)

// How much of what the reports of a meeting tell besides is looked at for its
// page.
const (
	meetingReports = 60 // reports, one of each origin first
	meetingNext    = 8  // meetings that they announce
)

// present are the offices that reports of the meeting give those who were
// there or were to come.
func (w *whole) present() error {
	reports, _ := tellingReports(w.record(), meetingReports)
	var people []string
	for _, v := range w.record().Field("person").Values {
		people = append(people, v.Value)
	}
	list, err := w.OfficesIn(reports, people)
	if err != nil {
		return err
	}
	w.Titles = map[string][]view.TitleTold{}
	for _, o := range list {
		told := view.TitleTold{Title: o.Title, Former: o.Former, Report: o.Report, Node: o.Node, Words: o.Words}
		same := func(t view.TitleTold) bool { return strings.EqualFold(t.Title, o.Title) && t.Former == o.Former }
		if !slices.ContainsFunc(w.Titles[o.Person], same) {
			w.Titles[o.Person] = append(w.Titles[o.Person], told)
		}
	}
	return nil
}

// next are meetings that reports which tell of this one as held announce.
func (w *whole) next() error {
	all, held := tellingReports(w.record(), meetingReports)
	reports := slices.DeleteFunc(all, func(id string) bool { return !held[id] })
	ids, err := w.RecordsIn(reports, parley.MeetingNode)
	if err != nil {
		return err
	}
	for _, id := range ids {
		if len(w.Next) == meetingNext {
			break
		}
		if id == w.record().ID {
			continue
		}
		r, err := w.Book.Record(id)
		if err != nil {
			return err
		}
		if r.Shown("part_of").Value != w.record().ID && announcedBy(&r, reports) {
			w.Next = append(w.Next, r)
		}
	}
	slices.SortFunc(w.Next, view.ByDate)
	return nil
}

// announcedBy reports whether one of the reports tells of the meeting as one
// that is to come.
func announcedBy(r *parley.Record, reports []string) bool {
	for _, v := range r.Field("status").Values {
		switch v.Value {
		case "planned", "proposed", "possible", "postponed":
			if slices.ContainsFunc(v.Sources, func(s parley.Source) bool { return slices.Contains(reports, s.Report) }) {
				return true
			}
		}
	}
	return false
}

// tellingReports are at most limit reports that tell of a meeting, the first of
// every origin before others; held are those that say that it took place.
func tellingReports(r *parley.Record, limit int) (list []string, held map[string]bool) {
	accounts := view.AccountsOf(r)
	held = map[string]bool{}
	var others []string
	for _, g := range accounts.Groups {
		for i, a := range slices.Concat(g.Shown, g.Folded) {
			held[a.Report] = slices.ContainsFunc(a.Says["status"], func(s view.Saying) bool { return s.Value.Value == "held" || s.Value.Value == "ongoing" })
			if i == 0 {
				list = append(list, a.Report)
			} else {
				others = append(others, a.Report)
			}
		}
	}
	list = append(list, others...)
	return list[:min(len(list), limit)], held
}

// ReportRowsOf are the reports with these IDs; those that are not there or are
// withdrawn are left out.
func (b *Book) ReportRowsOf(ids []string) (map[string]view.ReportRow, error) {
	list, err := b.Reads().ReportsListed(b.Context(), ids)
	rows := map[string]view.ReportRow{}
	for _, row := range ReportRows(list, nil) {
		rows[row.ID] = row
	}
	return rows, err
}

package desk

import (
	"maps"
	"slices"

	"parley"
	"parley/internal/ingest"
	"parley/internal/merge"
	"parley/internal/view"
)

// How much the first page shows of each sort.
const (
	todayReports   = 15
	todayProposals = 5
	dueDays        = 60 // before and after the day
)

// Today is what is new and what waits, as it stands on the day asOf
// (YYYY-MM-DD), without the verdicts that changed (Desk.Changed).
func (b *Book) Today(asOf string) (t view.Today, err error) {
	receipts, err := b.Received(todayReports)
	if err != nil {
		return t, err
	}
	var reports []string
	for _, r := range receipts {
		reports = append(reports, r.Report)
	}
	if t.Received, err = b.received(receipts, reports); err != nil {
		return t, err
	}
	if t.Conflicts, err = b.conflictsIn(reports); err != nil {
		return t, err
	}
	if t.Due, t.DueWhole, err = b.DueNear(asOf, dueDays); err != nil {
		return t, err
	}
	if t.Proposals, err = b.ProposalRows(todayProposals); err != nil {
		return t, err
	}
	if t.Lag, err = ingest.Lag(b.Context(), b.Reads()); err != nil {
		return t, err
	}
	t.Totals, err = b.Totals()
	return t, err
}

func (b *Book) received(receipts []ingest.Receipt, reports []string) ([]view.ReceivedRow, error) {
	listed, err := b.Reads().ReportsListed(b.Context(), reports)
	if err != nil {
		return nil, err
	}
	var rows []view.ReceivedRow
	for i, row := range ReportRows(listed, nil) {
		at := slices.IndexFunc(receipts, func(r ingest.Receipt) bool { return r.Report == listed[i].ID })
		rows = append(rows, view.ReceivedRow{ReportRow: row, At: receipts[at].At})
	}
	return rows, nil
}

// conflictsIn are the records told by the reports of which accounts exclude
// each other or that one account denies.
func (b *Book) conflictsIn(reports []string) (rows []view.ConflictRow, err error) {
	told, err := b.RecordsTold(reports)
	if err != nil {
		return nil, err
	}
	all := slices.Concat(slices.Collect(maps.Values(told))...)
	slices.Sort(all)
	ids, err := b.Reads().RecordsMarked(b.Context(), slices.Compact(all), []string{"disputed", ingest.ConflictMark})
	if err != nil {
		return nil, err
	}
	for _, id := range ids {
		r, err := b.Record(id)
		if err != nil {
			return nil, err
		}
		row := view.ConflictRow{ID: id, Label: r.Label, Disputed: r.HasMark("disputed")}
		for _, f := range r.Fields {
			if f.Conflict {
				row.Fields = append(row.Fields, f.Name)
			}
		}
		rows = append(rows, row)
	}
	return rows, nil
}

// newsReports is through how many reports News looks.
const newsReports = 30

// News are the meetings, agreements and undertakings of which the reports that
// came in last tell, each once with the last that tells of it; the latest first.
func (b *Book) News() (rows []view.NewsRow, err error) {
	receipts, err := b.Received(newsReports)
	if err != nil {
		return nil, err
	}
	var reports []string
	for _, r := range receipts {
		reports = append(reports, r.Report)
	}
	told, err := b.RecordsTold(reports)
	if err != nil {
		return nil, err
	}
	listed, err := b.received(receipts, reports)
	if err != nil {
		return nil, err
	}
	seen := map[string]bool{}
	for _, report := range listed {
		for _, id := range told[report.ID] {
			switch parley.KindOfNode(id) {
			case parley.MeetingNode, parley.AgreementNode, parley.UndertakingNode:
			default:
				continue
			}
			if seen[id] {
				continue
			}
			seen[id] = true
			r, err := b.Record(id)
			if err != nil {
				return nil, err
			}
			rows = append(rows, view.NewsRow{ID: id, Kind: r.Kind, Label: r.Label, Reports: r.Reports, By: report})
		}
	}
	return rows, nil
}

// DueNear is what was announced for a day at most so many days before or after
// asOf (YYYY-MM-DD), without what later reports tell was done. whole is false
// where there was more than is looked at for one page.
func (b *Book) DueNear(asOf string, days int) (rows []view.DueRow, whole bool, err error) {
	list, whole, err := b.Book.DueNear(asOf, days, merge.GraceDays)
	if err != nil {
		return nil, false, err
	}
	list = slices.DeleteFunc(list, func(d merge.Due) bool { return d.State == merge.Kept })
	return DueRows(list, asOf), whole, nil
}

// Head is the head of the log: the number of its last entry and its hash.
func (b *Book) Head() (seq int64, hash string, err error) {
	h, err := b.Reads().Head(b.Context())
	return h.Seq, h.Hash, err
}

// Found is what a search finds of each kind, at most limit of each, and
// reports. more names the lists that have more.
func (b *Book) Found(text string, limit int) (f view.Found, err error) {
	f.More = map[string]bool{}
	if f.Reports, f.More["reports"], err = b.Reports(view.Query{Text: text, Limit: limit}); err != nil {
		return f, err
	}
	for _, kind := range parley.NodeKinds {
		list, more, err := b.Records(view.Query{Kind: kind, Text: text, Limit: limit})
		if err != nil {
			return f, err
		}
		if len(list) > 0 {
			f.Records = append(f.Records, view.FoundKind{Kind: kind, List: list})
		}
		f.More[view.TableName(kind)] = more
	}
	return f, nil
}

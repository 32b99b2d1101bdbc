package desk

import (
	"parley/internal/ingest"
	"parley/internal/merge"
	"parley/internal/view"
)

// OfficeRows are occupancies as tables print them.
func OfficeRows(list []merge.Occupancy) []view.OfficeRow {
	rows := make([]view.OfficeRow, len(list))
	for i, o := range list {
		rows[i] = view.OfficeRow(o)
	}
	return rows
}

// MisdatedRows are offices out of their time as tables print them.
func MisdatedRows(list []merge.MisdatedOffice) []view.MisdatedRow {
	rows := make([]view.MisdatedRow, len(list))
	for i, m := range list {
		rows[i] = view.MisdatedRow(m)
	}
	return rows
}

// EventRows are events as tables print them.
func EventRows(list []ingest.ReportEvent) []view.EventRow {
	rows := make([]view.EventRow, len(list))
	for i, e := range list {
		rows[i] = view.EventRow(e)
	}
	return rows
}

// CheckRows has a row for every count of every verdict.
func CheckRows(verdicts []merge.Verdict, asOf string) (rows []view.CheckRow) {
	for _, v := range verdicts {
		row := view.CheckRow{Claim: v.Claim, Count: 1, AsOf: asOf, Verdict: string(v.Outcome), Says: [2]int{v.N, v.NMax}, Reports: v.Coverage.Reports,
			Inside: v.Coverage.Inside, From: v.Coverage.From, To: v.Coverage.To, Text: v.Text}
		for _, r := range v.Rivals {
			row.Rivals = append(row.Rivals, r.ID)
		}
		for i, t := range v.Tallies {
			row.Count, row.Counted, row.Unit, row.Scope, row.Found = i+1, true, t.Unit, t.Scope, [2]int{t.Lo, t.Hi}
			row.Certain, row.SameDay, row.Duplicates, row.Disputed, row.Doubtful = t.Certain, t.SameDay, t.Duplicates, t.Disputed, nil
			for _, d := range t.Doubtful {
				row.Doubtful = append(row.Doubtful, d.ID+" ("+d.Why+")")
			}
			rows = append(rows, row)
		}
		if len(v.Tallies) == 0 {
			rows = append(rows, row)
		}
	}
	return rows
}

// DueRows are what is announced, as it stands on the day asOf.
func DueRows(list []merge.Due, asOf string) (rows []view.DueRow) {
	for _, d := range list {
		row := view.DueRow{Record: d.Record, Kind: string(d.Kind), Label: d.Label, Status: d.Status, Term: d.Term, What: d.What, Of: d.Of, Since: d.Since, By: d.By,
			Last: d.Last, AsOf: asOf, State: string(d.State), Days: d.Days, Perhaps: d.Perhaps}
		for _, a := range d.Answers {
			row.Answers = append(row.Answers, view.DueAnswer{Report: a.Report, Published: a.Published, Done: a.Done, Words: a.Words.Text})
		}
		rows = append(rows, row)
	}
	return rows
}

// ReadoutPairs are two sides' accounts as tables print them.
func ReadoutPairs(list []ingest.Readouts) (pairs []view.ReadoutPair) {
	for _, r := range list {
		p := view.ReadoutPair{Meeting: r.Meeting, A: readoutSide(&r.A), B: readoutSide(&r.B)}
		for _, x := range r.Points {
			p.Points = append(p.Points, view.ReadoutPoint{A: readoutWords(x.A), B: readoutWords(x.B), Differ: x.Differ})
		}
		pairs = append(pairs, p)
	}
	return pairs
}

func readoutSide(r *merge.Readout) view.ReadoutSide {
	return view.ReadoutSide{Report: r.Report, Published: r.Published, Party: r.Party}
}

func readoutWords(p *merge.Point) *view.ReadoutWords {
	if p == nil {
		return nil
	}
	return &view.ReadoutWords{Kind: p.Kind, Words: p.Words}
}

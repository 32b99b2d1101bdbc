package desk

import (
	"time"

	"parley"
	"parley/internal/merge"
	"parley/internal/view"
)

// lookedAt is how many undertakings are looked at for one page of a list by
// state.
const lookedAt = 300

// Acts lists undertakings by deadline, undated last, with how each stands to it
// on the day AsOf. The error is of KindUsage where AsOf is no day.
func (b *Book) Acts(q view.ActQuery) (*view.Acts, error) {
	if err := narrow(&q); err != nil {
		return nil, err
	}
	out := &view.Acts{}
	for {
		list, more, err := b.Records(q.Query)
		if err != nil {
			return nil, err
		}
		acts, err := b.withDue(list, q.AsOf)
		if err != nil {
			return nil, err
		}
		for _, a := range acts {
			out.Looked++
			if q.State == "" || a.Due != nil && a.Due.State == q.State {
				out.Acts = append(out.Acts, a)
			}
			if q.After = a.Record.ID; len(out.Acts) == q.Limit {
				break
			}
		}
		if full := len(out.Acts) == q.Limit || out.Looked >= lookedAt; full || !more {
			if full && (more || q.After != list[len(list)-1].ID) {
				out.After = q.After
			}
			return out, nil
		}
	}
}

// narrow restricts the deadlines to those that may have the state on the day.
// It gives the list a limit.
func narrow(q *view.ActQuery) error {
	q.Kind = parley.UndertakingNode
	today, err := time.Parse(time.DateOnly, q.AsOf)
	if err != nil {
		return &parley.Error{Kind: parley.KindUsage, Msg: "as_of is a day, such as 2025-12-04; not " + q.AsOf}
	}
	day := func(n int) string { return today.AddDate(0, 0, n).Format(time.DateOnly) }
	switch q.State {
	case string(merge.Coming):
		q.From = max(q.From, day(0))
	case string(merge.InGrace):
		q.From, q.To = max(q.From, day(-merge.GraceDays)), earlier(q.To, day(-1))
	case "", string(merge.Kept): // what was done may have been done before its day
	default:
		q.To = earlier(q.To, day(0))
	}
	if q.State != "" {
		q.From = max(q.From, "0001") // only what has a deadline
	}
	if q.Limit == 0 {
		q.Limit = lookedAt
	}
	return nil
}

// earlier is the earlier of two days; "" is none.
func earlier(a, b string) string {
	if a == "" || b < a {
		return b
	}
	return a
}

// withDue adds to undertakings how they stand to their deadlines.
func (b *Book) withDue(list []parley.Record, asOf string) ([]view.Act, error) {
	dues, err := b.ActsDue(list, asOf, merge.GraceDays)
	acts := make([]view.Act, len(list))
	for i := range list {
		acts[i].Record = list[i]
		for k := range dues {
			if dues[k].Record == list[i].ID {
				acts[i].Due = actDue(&dues[k])
			}
		}
	}
	return acts, err
}

func actDue(d *merge.Due) *view.ActDue {
	out := &view.ActDue{Term: d.Term, By: d.By, Last: d.Last, State: string(d.State), Days: d.Days}
	for _, a := range d.Answers {
		out.Answers = append(out.Answers, view.ActAnswer{Report: a.Report, Published: a.Published, Done: a.Done, Words: a.Words.Text})
	}
	return out
}

// dues are how a record's deadlines stand on the day.
func (w *whole) dues() error {
	list, err := w.ActsDue([]parley.Record{*w.record()}, w.asOf, merge.GraceDays)
	for i := range list {
		w.Whole.Dues = append(w.Whole.Dues, *actDue(&list[i]))
	}
	return err
}

package ingest

import (
	"slices"
	"time"

	"parley"
	"parley/internal/merge"
	"parley/internal/store"
)

// answersAfter and answersBefore are how many reports with enough words of an act
// are looked at: the first from its deadline on, and the last ones before it.
const (
	answersAfter  = 16
	answersBefore = 10
)

// ActsDue is what Due says of these agreements and undertakings. Later reports
// are found by the words of the act: of an act in words that many later reports
// have, those nearest to the deadline are read.
func (b *Book) ActsDue(records []parley.Record, asOf string, grace int) ([]merge.Due, error) {
	var acts []parley.Record
	for i := range records {
		if r := &records[i]; r.Kind != parley.MeetingNode && !r.HasMark("irrelevant") && !r.HasMark("wrong") {
			acts = append(acts, *r)
		}
	}
	list, err := merge.DueList(acts, asOf, grace)
	if err != nil {
		return nil, err
	}
	return list, b.settleByWords(actsOf(list), grace)
}

// settledAtOnce is for how many acts the reports are held in memory.
const settledAtOnce = 20

// settleByWords settles acts by the later reports that have enough of their
// words.
func (b *Book) settleByWords(acts []*merge.Due, grace int) error {
	head, err := b.reads.Head(b.ctx)
	if err != nil {
		return err
	}
	holds, err := b.acts.bring(b.ctx, b.reads, head.Seq)
	if err != nil {
		return err
	}
	for some := range slices.Chunk(acts, settledAtOnce) {
		told := make([]toldOf, len(some))
		var fresh []int
		var all []string
		for i, d := range some {
			known := false
			if told[i], known = b.acts.of(actKey(d), head.Seq); known {
				continue
			}
			if told[i], err = b.mayAnswer(d); err != nil {
				return err
			}
			fresh = append(fresh, i)
			all = append(all, told[i].reports...)
		}
		reports, err := b.reads.ReportsIn(b.ctx, all)
		if err != nil {
			return err
		}
		for _, i := range fresh {
			for _, id := range told[i].reports {
				if r, ok := reports[id]; ok {
					told[i].answers = append(told[i].answers, merge.Answers(some[i], r)...)
				}
			}
			if holds {
				b.acts.keep(actKey(some[i]), head.Seq, told[i])
			}
		}
		for i, d := range some {
			d.Settle(told[i].answers, grace)
		}
	}
	return nil
}

// mayAnswer finds the reports from after the act was announced that have enough
// of its words: of many those nearest to the deadline.
func (b *Book) mayAnswer(d *merge.Due) (t toldOf, err error) {
	for _, w := range merge.AnswerWordings(d) {
		t.wordings = append(t.wordings, w)
	}
	if d.Since == "" || len(t.wordings) == 0 {
		return toldOf{}, nil
	}
	since := dayAfter(d.Since)
	f := store.ReportFilter{Wordings: t.wordings, From: max(since, d.Last), Limit: answersAfter}
	if t.reports, err = b.reads.ReportIDsWhere(b.ctx, f); err != nil {
		if parley.KindOf(err) == parley.KindUsage { // no word that is in the index
			return toldOf{}, nil
		}
		return t, err
	}
	if since < d.Last {
		f.From, f.To, f.Latest, f.Limit = since, dayBefore(d.Last), true, answersBefore
		before, err := b.reads.ReportIDsWhere(b.ctx, f)
		if err != nil {
			return t, err
		}
		t.reports = append(t.reports, before...)
	}
	return t, nil
}

// dayAfter and dayBefore are the days beside an ISO day; what is no day stays as
// it is.
func dayAfter(iso string) string  { return daysOn(iso, 1) }
func dayBefore(iso string) string { return daysOn(iso, -1) }

func daysOn(iso string, n int) string {
	day, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return iso
	}
	return day.AddDate(0, 0, n).Format(time.DateOnly)
}

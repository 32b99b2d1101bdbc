package ingest

import (
	"slices"
	"time"

	"parley"
	"parley/internal/merge"
	"parley/internal/store"
)

// answerReports is how many later reports that have enough words of an act, the
// first by date, are looked at.
const answerReports = 60

// ActsDue is what Due says of these agreements and undertakings. Later reports
// are found by the words of the act: of an act in words that many later reports
// have, the first ones are read.
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
	for some := range slices.Chunk(acts, settledAtOnce) {
		found := make([][]string, len(some))
		var all []string
		for i, d := range some {
			ids, err := b.mayAnswer(d)
			if err != nil {
				return err
			}
			found[i] = ids
			all = append(all, ids...)
		}
		reports, err := b.reads.ReportsIn(b.ctx, all)
		if err != nil {
			return err
		}
		for i, d := range some {
			var answers []merge.Answer
			for _, id := range found[i] {
				if r, ok := reports[id]; ok {
					answers = append(answers, merge.Answers(d, r)...)
				}
			}
			d.Settle(answers, grace)
		}
	}
	return nil
}

// mayAnswer are the IDs of the reports that have enough words of the act.
func (b *Book) mayAnswer(d *merge.Due) ([]string, error) {
	wordings := merge.AnswerWordings(d)
	if d.Since == "" || len(wordings) == 0 {
		return nil, nil
	}
	f := store.ReportFilter{From: dayAfter(d.Since), Limit: answerReports}
	for _, w := range wordings {
		f.Wordings = append(f.Wordings, w)
	}
	ids, err := b.reads.ReportIDsWhere(b.ctx, f)
	if parley.KindOf(err) == parley.KindUsage { // no word that is in the index
		return nil, nil
	}
	return ids, err
}

// dayAfter is the day after an ISO day, or what is no day itself.
func dayAfter(iso string) string {
	day, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return iso
	}
	return day.AddDate(0, 0, 1).Format(time.DateOnly)
}

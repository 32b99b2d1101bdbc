package ingest

import (
	"parley"
	"parley/internal/merge"
	"parley/internal/store"
)

// answerReports is how many later reports, the first by date, are looked at for
// each of the rarer words of an act.
const answerReports = 60

// ActsDue is what Due says of these agreements and undertakings. Later reports
// are found by the words of the act: of an act in words that hundreds of later
// reports have, the first ones are read.
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
	read := map[string]*parley.Report{}
	for i := range list {
		reports, err := b.mayAnswer(&list[i], read)
		if err != nil {
			return nil, err
		}
		var answers []merge.Answer
		for _, r := range reports {
			answers = append(answers, merge.Answers(&list[i], r)...)
		}
		list[i].Settle(answers, grace)
	}
	return list, nil
}

// mayAnswer are the reports that have words of the act, each once.
func (b *Book) mayAnswer(d *merge.Due, read map[string]*parley.Report) (list []*parley.Report, err error) {
	if d.Since == "" {
		return nil, nil
	}
	seen := map[string]bool{}
	for _, forms := range merge.AnswerWords(d) {
		for _, word := range forms {
			found, err := b.reads.ReportsWhere(b.ctx, store.ReportFilter{Text: word, From: d.Since, Limit: answerReports})
			if parley.KindOf(err) == parley.KindUsage { // no word that is in the index
				continue
			}
			if err != nil {
				return nil, err
			}
			for _, r := range found {
				if seen[r.ID] {
					continue
				}
				seen[r.ID] = true
				if read[r.ID] == nil {
					stored, err := b.reads.Reading(b.ctx, r.ID)
					if err != nil {
						return nil, err
					}
					read[r.ID] = &stored.Reading.Report
				}
				list = append(list, read[r.ID])
			}
		}
	}
	return list, nil
}

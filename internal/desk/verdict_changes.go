package desk

import (
	"parley/internal/lexicon"
	"parley/internal/view"
)

// changesMeetings is up to how many meetings the first page says at once which
// verdicts have changed: it takes as long as adding the reports that changed
// them.
const changesMeetings = 2000

// VerdictChanges are the claims of which the verdict is another than before the
// last so many reports came in. It takes about as long as adding those did.
func (b *Book) VerdictChanges(asOf string, reports int) (rows []view.VerdictChange, err error) {
	receipts, err := b.Received(reports)
	if err != nil || len(receipts) == 0 {
		return nil, err
	}
	first := receipts[len(receipts)-1]
	changes, err := b.Changes(first.Seq-1, asOf, lexicon.Default().Within)
	if err != nil {
		return nil, err
	}
	for _, c := range changes {
		claim, err := b.Record(c.Claim)
		if err != nil {
			return nil, err
		}
		row := view.VerdictChange{Claim: c.Claim, Words: ClaimWords(&claim), Before: string(c.Before.Outcome), After: string(c.After.Outcome), Why: c.Why, Text: c.After.Text}
		for _, by := range c.By {
			row.By = append(row.By, view.ReportRow{ID: by.Report, Title: by.Title, Publisher: by.Publisher, Published: by.Published})
		}
		rows = append(rows, row)
	}
	return rows, nil
}

package desk

import (
	"context"
	"sync"
	"time"

	"parley/internal/lexicon"
	"parley/internal/view"
)

// changed keeps which verdicts the newest reports changed. Making that takes as
// long as adding those reports did, up to seconds in a large record, so that
// those who look get what was made last, and it is made anew behind them.
type changed struct {
	mu     sync.Mutex
	wanted chan struct{} // somebody looks; nil while nobody follows
	made   chan struct{} // closed when what comes next is made
	last   *view.VerdictChanges
}

// changedReports is through how many reports that came in last verdicts are
// followed.
const changedReports = 30

// restFor is how long verdicts are left alone after following them took so
// long: they take at most a tenth of the time of one processor.
func restFor(took time.Duration) time.Duration { return max(time.Second, 9*took) }

// FollowVerdicts makes anew, until ctx is done, what Changed gives, when
// somebody looks and the record is another than it was. failed is told what
// went wrong, and it goes on.
func (d *Desk) FollowVerdicts(ctx context.Context, failed func(error)) {
	c := &d.changed
	c.mu.Lock()
	c.wanted, c.made = make(chan struct{}, 1), make(chan struct{})
	c.mu.Unlock()
	for {
		select {
		case <-ctx.Done():
			return
		case <-c.wanted:
		}
		begin := time.Now()
		if err := d.makeChanged(ctx); err != nil && ctx.Err() == nil {
			failed(err)
		}
		select {
		case <-ctx.Done():
			return
		case <-time.After(restFor(time.Since(begin))):
		}
	}
}

// makeChanged makes anew what Changed gives, unless that is of now.
func (d *Desk) makeChanged(ctx context.Context) error {
	d.changed.mu.Lock()
	last := d.changed.last
	d.changed.mu.Unlock()
	if last != nil && last.AsOf == d.today() {
		head, err := d.Store.Head(ctx)
		if err != nil || head.Seq == last.Entry {
			return err
		}
	}
	return d.Look(ctx, func(b *Book) error {
		list, err := b.VerdictChanges(d.today())
		if err == nil {
			d.changed.keep(&list)
		}
		return err
	})
}

func (c *changed) keep(list *view.VerdictChanges) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.last = list
	close(c.made)
	c.made = make(chan struct{})
}

func (d *Desk) today() string { return d.Now().UTC().Format(time.DateOnly) }

// Changed is Book.VerdictChanges as it was made last, which may be some entries
// of the log ago; where it was not made yet, it waits for it, but not longer than
// patience, and gives none, with Pending. known is false where nobody follows
// them (FollowVerdicts) or asOf is not today.
func (d *Desk) Changed(ctx context.Context, asOf string, patience time.Duration) (list view.VerdictChanges, known bool, err error) {
	c := &d.changed
	c.mu.Lock()
	wanted, made, last := c.wanted, c.made, c.last
	c.mu.Unlock()
	if wanted == nil || asOf != d.today() {
		return list, false, nil
	}
	select {
	case wanted <- struct{}{}:
	default: // it is known already
	}
	if last != nil && last.AsOf == asOf {
		return *last, true, nil
	}
	wait := time.NewTimer(patience)
	defer wait.Stop()
	select {
	case <-made:
		c.mu.Lock()
		defer c.mu.Unlock()
		return *c.last, true, nil
	case <-wait.C:
		return view.VerdictChanges{AsOf: asOf, Pending: true, Changes: []view.VerdictChange{}}, true, nil
	case <-ctx.Done():
		return list, true, ctx.Err()
	}
}

// VerdictChanges are the claims of which the verdict on the day asOf
// (YYYY-MM-DD) is another than before the last reports came in. It takes about
// as long as adding those did.
func (b *Book) VerdictChanges(asOf string) (c view.VerdictChanges, err error) {
	c = view.VerdictChanges{AsOf: asOf, Changes: []view.VerdictChange{}}
	if c.Entry, _, err = b.Head(); err != nil {
		return c, err
	}
	receipts, err := b.Received(changedReports)
	if err != nil || len(receipts) == 0 {
		return c, err
	}
	c.Reports = len(receipts)
	changes, err := b.Changes(receipts[len(receipts)-1].Seq-1, c.AsOf, lexicon.Default().Within)
	if err != nil {
		return c, err
	}
	for _, x := range changes {
		claim, err := b.Record(x.Claim)
		if err != nil {
			return c, err
		}
		row := view.VerdictChange{Claim: x.Claim, Words: ClaimWords(&claim), Before: string(x.Before.Outcome), After: string(x.After.Outcome), Why: x.Why, Text: x.After.Text}
		for _, by := range x.By {
			row.By = append(row.By, view.ReportRow{ID: by.Report, Title: by.Title, Publisher: by.Publisher, Published: by.Published})
		}
		c.Changes = append(c.Changes, row)
	}
	return c, nil
}

// Package desk answers what commands and pages ask of a store. In come queries
// in the words of people (a name, a code, a date); out go records, reports and
// verdicts as the structs of internal/view, gathered from internal/ingest and
// internal/store, and what people add and decide goes the other way. How it
// looks is left to internal/view, internal/web and cmd/parley.
package desk

import (
	"context"
	"time"

	"parley"
	"parley/internal/extract"
	"parley/internal/ingest"
	"parley/internal/lexicon"
	"parley/internal/store"
)

// A Desk is an open store with what reading new reports needs. It may be used
// by several goroutines.
type Desk struct {
	Store  *store.Store
	Config extract.Config // the user's own lists
	Now    func() time.Time

	memory  ingest.Memory
	changed changed
}

// A Book reads the record as it is at one moment. It must not be used by two
// goroutines at once, nor after the function that got it.
type Book struct{ *ingest.Book }

// Open brings the record up to date and calls f with a book of it.
func (d *Desk) Open(ctx context.Context, f func(b *Book) error) error {
	return ingest.Open(ctx, d.Store, func(b *ingest.Book) error { return f(&Book{b}) })
}

// Look calls f with a book of the record as it is. It waits for nobody who
// writes; the record may lag behind what is kept (Follow).
func (d *Desk) Look(ctx context.Context, f func(b *Book) error) error {
	return ingest.LookWith(ctx, d.Store, &d.memory, func(b *ingest.Book) error { return f(&Book{b}) })
}

// Follow brings the record up to date whenever it lags behind what is kept, by
// whomever it was added, until ctx is done. It looks once in every interval;
// failed is told what went wrong, and it goes on.
func (d *Desk) Follow(ctx context.Context, interval time.Duration, failed func(error)) {
	tick := time.NewTicker(interval)
	defer tick.Stop()
	for {
		behind, err := ingest.Behind(ctx, &d.Store.Reads)
		if err == nil && behind {
			err = ingest.Record(ctx, d.Store)
		}
		if err != nil && ctx.Err() == nil {
			failed(err)
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}

// Judge keeps what a person decides and brings the record up to date.
func (d *Desk) Judge(ctx context.Context, decision parley.Decision) ([]parley.Judgement, error) {
	return ingest.Judge(ctx, d.Store, d.Now(), decision)
}

// Country is the name of a country by its ISO 3166-1 alpha-3 code, of another
// party that is known before reading by its ID; "" where there is none.
func (b *Book) Country(code string) string {
	p, _ := lexicon.Default().Party(code)
	return p.Name
}

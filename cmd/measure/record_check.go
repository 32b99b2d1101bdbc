package main

import (
	"context"
	"time"

	"parley"
	"parley/internal/ingest"
	"parley/internal/lexicon"
	"parley/internal/store"
)

// checkOne is the median time of holding one claim against the record, from a
// book that has read nothing.
func checkOne(ctx context.Context, st *store.Store) (time.Duration, error) {
	rows, err := st.Records(ctx, store.Filter{Kind: parley.ClaimNode})
	if err != nil || len(rows) == 0 {
		return 0, err
	}
	return median(func(i int) error {
		return ingest.Open(ctx, st, func(b *ingest.Book) error {
			_, err := b.ChecksOf("2030-01-01", lexicon.Default().Within, []string{rows[i*197%len(rows)].ID})
			return err
		})
	})
}

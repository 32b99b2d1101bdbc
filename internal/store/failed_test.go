package store_test

import (
	"testing"

	"parley/internal/store"
	"parley/internal/store/storetest"
)

// TestNothingAfterFailure goes on in a transaction after a statement failed, as
// if nothing were: what comes then is not kept, nor what was before.
func TestNothingAfterFailure(t *testing.T) {
	for name, open := range map[string]func(t *testing.T) *store.Store{
		"SQLite":     func(t *testing.T) *store.Store { return open(t, "") },
		"PostgreSQL": func(t *testing.T) *store.Store { return openPostgres(t, storetest.Postgres(t)) },
	} {
		t.Run(name, func(t *testing.T) {
			s, ctx := open(t), t.Context()
			err := s.Update(ctx, func(tx *store.Tx) error {
				must(t, tx.PutAlias(ctx, "m-1", "m-2"))
				numbers, err := tx.Numbers(ctx, []string{"m-8"})
				if err != nil {
					return err
				}
				if _, err := store.Exec(ctx, tx, "INSERT INTO ids (number, id) VALUES (?, 'm-7')", numbers["m-8"]+1); err != nil {
					return err
				}
				if _, err := tx.Numbers(ctx, []string{"m-9"}); err == nil {
					t.Error("two IDs of one number")
				}
				if err := tx.PutAlias(ctx, "m-3", "m-4"); err == nil {
					t.Error("written after a failure")
				}
				return nil
			})
			if err == nil {
				t.Error("kept after a failure")
			}
			if has, err := s.HasAliases(ctx); err != nil || has {
				t.Errorf("an alias was kept: %v, %v", has, err)
			}
			must(t, s.Update(ctx, func(tx *store.Tx) error { return tx.PutAlias(ctx, "m-1", "m-2") }))
		})
	}
}

package ingest

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"time"

	"parley"
	"parley/internal/page"
	"parley/internal/store"
)

// A Rebuilt says what reading everything again came to.
type Rebuilt struct {
	Read  int // revisions that this version reads otherwise than before
	Same  int // revisions that were read by this version already
	Kinds []Moved
}

// Moved says what became of the records of one kind, by ID. An ID that is gone
// still leads to the record that now holds its node, where one does.
type Moved struct {
	Kind               parley.NodeKind
	Before, Now        int
	New, Gone, Changed []string // IDs, sorted; Changed: with another label, date or status
}

// Rebuild reads every revision that is kept again, with this version of the
// program and the given options, keeps what is read beside what was, and makes
// the record anew. Judgements and IDs stay. failed is called for revisions
// that can no longer be read; what was read of them before goes on counting.
// It may be stopped at any time and run again.
func Rebuild(ctx context.Context, st *store.Store, read func(data []byte, opt page.Options) (parley.Reading, error), now func() time.Time, failed func(report string, err error)) (out Rebuilt, err error) {
	if err := Record(ctx, st); err != nil {
		return out, err
	}
	before, err := rowsOf(ctx, st)
	if err != nil {
		return out, err
	}
	kept, err := st.Revisions(ctx)
	if err != nil {
		return out, err
	}
	for batch := range slices.Chunk(kept, batchInputs) {
		if err := rereadBatch(ctx, st, batch, read, now, failed, &out); err != nil {
			return out, err
		}
	}
	if err := st.Update(ctx, func(tx *store.Tx) error { return tx.DropRecord(ctx) }); err != nil {
		return out, err
	}
	if err := Record(ctx, st); err != nil {
		return out, err
	}
	after, err := rowsOf(ctx, st)
	out.Kinds = movedOf(before, after)
	return out, err
}

func rereadBatch(ctx context.Context, st *store.Store, batch []store.Kept, read func([]byte, page.Options) (parley.Reading, error), now func() time.Time, failed func(string, error), out *Rebuilt) error {
	inputs := make([]Input, len(batch))
	for i, k := range batch {
		inputs[i] = Input{
			Name: k.Report,
			Load: func() ([]byte, error) { return st.Original(ctx, k.Revision) },
			Read: func(data []byte) (parley.Reading, error) {
				return read(data, page.Options{URL: k.URL, ForceDate: k.Given})
			},
		}
	}
	results, entries := readAll(ctx, inputs, nil)
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("rebuild: %w", err)
	}
	for i, r := range results {
		if r.Err != nil && parley.KindOf(r.Err) == parley.KindStorage {
			return r.Err
		}
		if r.Err != nil {
			failed(batch[i].Report, r.Err)
		}
	}
	if err := keep(ctx, st, results, entries, now()); err != nil {
		return err
	}
	for _, r := range results {
		switch {
		case r.Err != nil:
		case r.Added.Status == store.Already:
			out.Same++
		default:
			out.Read++
		}
	}
	return nil
}

// rowsOf are the rows of all records, by ID.
func rowsOf(ctx context.Context, st *store.Store) (map[string]store.RecordRow, error) {
	rows, err := st.Records(ctx, store.Filter{})
	out := make(map[string]store.RecordRow, len(rows))
	for _, r := range rows {
		out[r.ID] = r
	}
	return out, err
}

func movedOf(before, after map[string]store.RecordRow) []Moved {
	byKind := map[parley.NodeKind]*Moved{}
	var out []Moved
	for _, kind := range parley.NodeKinds {
		out = append(out, Moved{Kind: kind})
	}
	for i := range out {
		byKind[out[i].Kind] = &out[i]
	}
	for _, id := range slices.Sorted(maps.Keys(before)) {
		m := byKind[before[id].Kind]
		m.Before++
		if now, there := after[id]; !there {
			m.Gone = append(m.Gone, id)
		} else if b := before[id]; now.Label != b.Label || now.From != b.From || now.To != b.To || now.Status != b.Status {
			m.Changed = append(m.Changed, id)
		}
	}
	for _, id := range slices.Sorted(maps.Keys(after)) {
		m := byKind[after[id].Kind]
		m.Now++
		if _, there := before[id]; !there {
			m.New = append(m.New, id)
		}
	}
	return out
}

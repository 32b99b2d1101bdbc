package ingest

import (
	"context"
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
	"time"

	"parley"
	"parley/internal/store"
)

// A batch is one transaction: at most batchInputs inputs and, once it has one,
// no input that takes it over batchBytes. It bounds what a kill can cost and
// what lies in memory.
const (
	batchInputs = 64
	batchBytes  = 16 << 20
)

// An Input is one thing to add.
type Input struct {
	Name string // for messages
	Size int64  // bytes, 0 where not known before Load
	// Load gives the bytes. Its error names the input.
	Load func() ([]byte, error)
	// Read reads the bytes where they are not to be read as the others are.
	Read Reader
}

// A Reader turns bytes into a reading; its error does not name the input.
type Reader func(data []byte) (parley.Reading, error)

// A Result is what happened to one input: kept as Added says, or Err.
type Result struct {
	Name   string
	Added  store.Added
	Report parley.Report // as read, zero with Err
	Err    error         // names the input
}

// Add reads the inputs with as many workers as there are processors, keeps
// them in st batch by batch, and calls done for each in the order of the
// inputs, from the goroutine that called Add. When done is called with a
// result without Err, it is on the disk. An input that fails is left out and
// stops no other.
//
// The error is of the store, or ctx's: then the inputs for which done was not
// called are not kept, and adding all of them again is safe.
func Add(ctx context.Context, st *store.Store, inputs []Input, read Reader, now func() time.Time, done func(Result)) error {
	for len(inputs) > 0 {
		n := batchLen(inputs)
		results, entries := readAll(ctx, inputs[:n], read)
		if err := ctx.Err(); err != nil {
			return fmt.Errorf("add: %w", err)
		}
		if err := keep(ctx, st, results, entries, now()); err != nil {
			return err
		}
		for _, r := range results {
			done(r)
		}
		inputs = inputs[n:]
	}
	return nil
}

// batchLen is how many of the first inputs make the next batch.
func batchLen(inputs []Input) int {
	n, size := 1, inputs[0].Size
	for n < min(len(inputs), batchInputs) && size+inputs[n].Size <= batchBytes {
		size += inputs[n].Size
		n++
	}
	return n
}

// readAll loads and reads every input; results and entries stand in their
// order.
func readAll(ctx context.Context, inputs []Input, read Reader) ([]Result, []store.Entry) {
	results, entries := make([]Result, len(inputs)), make([]store.Entry, len(inputs))
	var next atomic.Int64
	var working sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(inputs)) {
		working.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(inputs) && ctx.Err() == nil; i = int(next.Add(1)) - 1 {
				entry, err := readOne(inputs[i], read)
				entries[i] = entry
				results[i] = Result{Name: inputs[i].Name, Report: entry.Reading.Report, Err: err}
			}
		})
	}
	working.Wait()
	return results, entries
}

func readOne(in Input, read Reader) (store.Entry, error) {
	if in.Read != nil {
		read = in.Read
	}
	data, err := in.Load()
	if err != nil {
		return store.Entry{}, err
	}
	reading, err := guarded(data, read)
	if err != nil {
		return store.Entry{}, fmt.Errorf("%s: %w", in.Name, err)
	}
	entry := store.Entry{Data: data, Reading: reading}
	if err := store.Check(entry); err != nil {
		return store.Entry{}, fmt.Errorf("%s: %w", in.Name, err)
	}
	return entry, nil
}

// keep adds the entries that were read in one transaction and notes in
// results what that did.
func keep(ctx context.Context, st *store.Store, results []Result, entries []store.Entry, at time.Time) error {
	var good []store.Entry
	for i, r := range results {
		if r.Err == nil {
			good = append(good, entries[i])
		}
	}
	if len(good) == 0 {
		return nil
	}
	added, err := st.Add(ctx, at, good)
	if err != nil {
		return err
	}
	for i := range results {
		if results[i].Err == nil {
			results[i].Added, added = added[0], added[1:]
		}
	}
	return nil
}

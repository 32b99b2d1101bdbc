package ingest

import (
	"context"
	"iter"

	"parley"
	"parley/internal/merge"
	"parley/internal/store"
)

// A Book reads the records of a store as they are at one moment. It must not
// be used by two goroutines at once, nor after the function that got it.
type Book struct {
	ctx    context.Context
	reads  *store.Reads
	index  *index
	engine *merge.Engine
	known  map[string]reference
}

// A reference is how records name what a node stands for.
type reference struct {
	value, label string
	ok           bool
}

// Open brings the record up to date, where it may be written, and calls f with
// a book of it.
func Open(ctx context.Context, st *store.Store, f func(b *Book) error) error {
	behind, err := Behind(ctx, &st.Reads)
	if err != nil {
		return err
	}
	if behind {
		if err := Record(ctx, st); err != nil {
			return err
		}
	}
	return st.View(ctx, func(r *store.Reads) error {
		judgements, err := r.Judgements(ctx)
		if err != nil {
			return err
		}
		b := &Book{ctx: ctx, reads: r, index: newReading(ctx, r), known: map[string]reference{}}
		b.engine = merge.NewEngine(b.index, judgements)
		return f(b)
	})
}

// Reads is the store at the book's moment.
func (b *Book) Reads() *store.Reads { return b.reads }

// Judged are the judgements of the book's moment.
func (b *Book) Judged() *merge.Judged { return b.engine.Judged() }

// Record gives the record that now holds a node, by any ID that was ever
// shown. The error is of KindNotFound where none does.
func (b *Book) Record(node string) (parley.Record, error) {
	id, err := b.reads.RecordOf(b.ctx, node)
	if err != nil {
		return parley.Record{}, err
	}
	return b.assemble(id)
}

func (b *Book) assemble(id string) (parley.Record, error) {
	nodes := b.engine.NodesOf(id)
	read, err := wholeNodes(b.ctx, b.reads, nodes)
	if err != nil {
		return parley.Record{}, err
	}
	a := b.engine.Assembler(nil)
	a.Refer = b.refer
	r := b.engine.Record(a, id, read)
	return r, b.index.err
}

// refer is Engine.Refer, remembered.
func (b *Book) refer(node string) (value, label string, ok bool) {
	x, known := b.known[node]
	if !known {
		x.value, x.label, x.ok = b.engine.Refer(node)
		b.known[node] = x
	}
	return x.value, x.label, x.ok
}

// Name is the name of the person or party whose record that is, "" for none.
func (b *Book) Name(id string) string {
	_, label, _ := b.refer(id)
	return label
}

// Records goes through the records that a filter lists, in its order. It ends
// after the first error.
func (b *Book) Records(f store.Filter) iter.Seq2[parley.Record, error] {
	return func(yield func(parley.Record, error) bool) {
		rows, err := b.reads.Records(b.ctx, f)
		if err != nil {
			yield(parley.Record{}, err)
			return
		}
		for _, row := range rows {
			r, err := b.assemble(row.ID)
			if !yield(r, err) || err != nil {
				return
			}
		}
	}
}

package ingest

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"

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
	labels map[string]string // of records that claims were held against
	past   *past             // nil for the record as the tables have it
	judged *judged
	acts   *actMemory
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
	return Look(ctx, st, f)
}

// Look calls f with a book of the record as it is, which may lag behind what
// is kept.
func Look(ctx context.Context, st *store.Store, f func(b *Book) error) error {
	return LookWith(ctx, st, &Memory{}, f)
}

// LookWith is Look with what earlier books of the store have left in memory.
func LookWith(ctx context.Context, st *store.Store, m *Memory, f func(b *Book) error) error {
	return st.View(ctx, func(r *store.Reads) error {
		b, err := newBook(ctx, r, m)
		if err != nil {
			return err
		}
		return f(b)
	})
}

func newBook(ctx context.Context, r *store.Reads, m *Memory) (*Book, error) {
	j, err := m.judged(ctx, r)
	if err != nil {
		return nil, err
	}
	b := &Book{judged: j, acts: &m.acts, ctx: ctx, reads: r, index: newReading(ctx, r), known: map[string]reference{}, labels: map[string]string{}}
	b.engine = merge.NewEngineOf(b.index, j.now, j.index)
	return b, nil
}

// Reads is the store at the book's moment.
func (b *Book) Reads() *store.Reads { return b.reads }

// Judgements are all judgements of the book's moment as they were made, the
// first first. They must not be changed.
func (b *Book) Judgements() []parley.Judgement { return b.judged.all }

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
	w, err := readWhole(b.ctx, b.reads, b.engine.NodesOf(id), nil)
	if err != nil {
		return parley.Record{}, err
	}
	return w.assemble(b.engine, id, b.refer), b.index.err
}

// errEnough ends an assembly whose records nobody wants any more.
var errEnough = errors.New("enough")

// refer is Engine.Refer, remembered.
func (b *Book) refer(node string) (value, label string, ok bool) {
	x, known := b.known[node]
	if !known {
		x.value, x.label, x.ok = b.engine.Refer(node)
		b.known[node] = x
	}
	return x.value, x.label, x.ok
}

// Label is the label of a record. The error is of KindNotFound where there is
// none with that ID.
func (b *Book) Label(id string) (string, error) {
	if label, known := b.labels[id]; known {
		return label, nil
	}
	r, err := b.Record(id)
	return r.Label, err
}

// Name is the name of the person or party whose record that is, of other
// records the label, "" for none.
func (b *Book) Name(id string) string {
	_, label, _ := b.refer(id)
	if label != "" || parley.KindOfNode(id) == "" {
		return label
	}
	record, err := b.reads.RecordOf(b.ctx, id)
	if err != nil {
		return ""
	}
	row, _ := b.reads.Record(b.ctx, record)
	return row.Label
}

// pageRecords is how many records Records reads at once.
var pageRecords = 500

// Records goes through the records that a filter lists, in its order, a page at
// a time, so that memory does not grow with the list. It ends after the first
// error.
func (b *Book) Records(f store.Filter) iter.Seq2[parley.Record, error] {
	return func(yield func(parley.Record, error) bool) {
		f, left := f, f.Limit
		for {
			f.Limit = pageRecords
			if left > 0 {
				f.Limit = min(left, pageRecords)
			}
			rows, err := b.reads.Records(b.ctx, f)
			if err != nil {
				yield(parley.Record{}, err)
				return
			}
			ids := make([]string, len(rows))
			for i := range rows {
				ids[i] = rows[i].ID
			}
			err = b.assembly().all(ids, func(r parley.Record) error {
				if b.index.err != nil {
					return b.index.err
				}
				if !yield(r, nil) {
					return errEnough
				}
				return nil
			})
			if errors.Is(err, errEnough) {
				return
			}
			if err != nil {
				yield(parley.Record{}, err)
				return
			}
			if left -= len(rows); len(rows) < f.Limit || left == 0 {
				return
			}
			f.After = rows[len(rows)-1].ID
			b.index.forget()
		}
	}
}

// PartiesCalled are the IDs of the parties that go by a name, an ID or the ID
// of a record, case not regarded; none where no party does.
func (b *Book) PartiesCalled(name string) ([]string, error) {
	return b.called(parley.PartyNode, name, b.idsOf)
}

// idsOf are the IDs of the party of a record.
func (b *Book) idsOf(record string) (ids []string) {
	for _, key := range b.index.ProfilesOf(record) {
		p, _ := b.index.Profile(key)
		for _, f := range p.Sketch.Facts {
			if f.Field == "id" && !slices.Contains(ids, f.Value) {
				ids = append(ids, f.Value)
			}
		}
	}
	return ids
}

// PeopleCalled are the IDs of the records of people who go by a name or an ID;
// none where nobody does.
func (b *Book) PeopleCalled(name string) ([]string, error) {
	return b.called(parley.PersonNode, name, func(record string) []string { return []string{record} })
}

// called gathers what of gives for every record of the kind of which the name
// is the ID or one of its names; where there is none such, for those people, and
// for the only party, whose names have all its words. It looks at the records
// that the index has under the words of the name.
func (b *Book) called(kind parley.NodeKind, name string, of func(record string) []string) (out []string, err error) {
	if parley.KindOfNode(name) == kind {
		id, err := b.reads.RecordOf(b.ctx, name)
		if err != nil {
			return nil, err
		}
		return of(id), b.index.err
	}
	rows, err := b.reads.Records(b.ctx, store.Filter{Kind: kind, Text: strings.ReplaceAll(name, "*", " ")})
	if parley.KindOf(err) == parley.KindUsage { // no word that is in the index
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	for _, row := range rows {
		if slices.ContainsFunc(row.Names, func(n string) bool { return strings.EqualFold(n, name) }) {
			out = append(out, of(row.ID)...)
		}
	}
	if len(out) == 0 && (kind == parley.PersonNode || len(rows) == 1) {
		for _, row := range rows {
			out = append(out, of(row.ID)...)
		}
	}
	return out, b.index.err
}

// ReportCalled is the ID of the report with that ID, address, or ID that begins
// with these digits (at least four). The error is of KindNotFound or KindUsage.
func (b *Book) ReportCalled(name string) (string, error) {
	digits := strings.TrimPrefix(name, "sha256:")
	found, err := b.reads.ReportsCalled(b.ctx, name, 100)
	if err != nil {
		return "", err
	}
	if len(digits) < 4 {
		found = nil
	}
	switch len(found) {
	case 0:
		return "", &parley.Error{Kind: parley.KindNotFound, Msg: fmt.Sprintf("there is no report %q; parley show reports lists them", name)}
	case 1:
		return found[0], nil
	}
	return "", wrongUse("%d reports begin with %s; give more of the ID", len(found), name)
}

// Context is the context of the book's moment.
func (b *Book) Context() context.Context { return b.ctx }

package ingest

import (
	"maps"
	"slices"

	"parley"
	"parley/internal/merge"
)

// assembleAll makes the records with these IDs, in their order; those that are
// not there are left out.
func (b *Book) assembleAll(ids []string) ([]parley.Record, error) {
	records := make([]parley.Record, 0, len(ids))
	err := b.assembly().all(ids, func(r parley.Record) error {
		if r.ID != "" {
			records = append(records, r)
		}
		return b.index.err
	})
	return records, err
}

// assembly assembles the book's records.
func (b *Book) assembly() *assembly {
	a := assembly{ctx: b.ctx, reads: b.reads, engine: b.engine, refer: b.refer, expect: b.expect}
	if b.past != nil {
		a.known = b.past.whole
		a.expect = func(w *whole) {
			b.expect(w)
			b.regroup(w)
		}
	}
	return &a
}

// expect reads all at once what nodes may refer to.
func (b *Book) expect(w *whole) {
	wanted := map[string]bool{}
	for _, n := range w.nodes {
		for i := range n.Facts {
			references(n.Source.Report, &n.Facts[i], wanted)
		}
	}
	b.index.ExpectNodes(slices.Sorted(maps.Keys(wanted)))
	profiles, records := map[string]bool{}, map[string]bool{}
	for node := range wanted {
		if e := b.index.nodes[node]; e != nil {
			profiles[e.Profile] = true
		}
	}
	b.index.fetch(slices.Sorted(maps.Keys(profiles)))
	for key := range profiles {
		records[b.index.RecordOf(key)] = true
	}
	b.index.ExpectRecords(slices.Sorted(maps.Keys(records)))
}

// references adds the nodes that a fact may refer to: whether a value is the ID
// of a party is known once its node is looked for.
func references(report string, f *merge.Fact, wanted map[string]bool) {
	want := func(value string) {
		if parley.KindOfNode(value) == "" {
			value = merge.PartyNode(report, value)
		}
		wanted[value] = true
	}
	if merge.Refers(f.Field) {
		want(f.Value)
	}
	for _, key := range []string{"side", "party", "person"} {
		if f.Of[key] != "" {
			want(f.Of[key])
		}
	}
	for _, v := range f.Voices {
		if v.Person != "" {
			wanted[v.Person] = true
		}
	}
}

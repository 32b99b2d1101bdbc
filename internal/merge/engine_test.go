package merge_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"parley"
	"parley/internal/merge"
)

// A desk is an engine with the readings that count, as ingest keeps them.
type desk struct {
	t      testing.TB
	index  *merge.Memory
	engine *merge.Engine
	counts map[string]*parley.Reading
	log    []parley.Judgement
}

func newDesk(t testing.TB) *desk {
	index := merge.NewMemory()
	return &desk{t: t, index: index, engine: merge.NewEngine(index, nil), counts: map[string]*parley.Reading{}}
}

func (d *desk) add(readings ...*parley.Reading) {
	d.t.Helper()
	var c merge.Change
	for _, r := range readings {
		d.counts[r.Report.ID] = r
		c.Add = append(c.Add, merge.SketchReport(r))
	}
	d.apply(c)
}

func (d *desk) remove(report string) {
	d.t.Helper()
	delete(d.counts, report)
	d.apply(merge.Change{Remove: []string{report}})
}

func (d *desk) judge(list ...parley.Judgement) {
	d.t.Helper()
	d.log = append(d.log, list...)
	d.apply(merge.Change{Judge: list})
}

func (d *desk) apply(c merge.Change) merge.Changed {
	d.t.Helper()
	changed, err := d.engine.Apply(c)
	if err != nil {
		d.t.Fatal(err)
	}
	return changed
}

// records are the records as the index has them, and the proposals, as JSON.
func (d *desk) records() string { return asJSON(d.t, d.list(), d.index.AllProposals()) }

// list are the records as the index has them.
func (d *desk) list() []parley.Record {
	nodes := map[string]merge.Node{}
	for _, r := range d.counts {
		for _, n := range merge.Nodes(r) {
			nodes[n.ID] = n
		}
	}
	a := d.engine.Assembler(nil)
	var list []parley.Record
	for _, id := range d.index.Records() {
		list = append(list, d.engine.Record(a, id, func(n string) (merge.Node, bool) { x, ok := nodes[n]; return x, ok }))
	}
	return list
}

// rebuilt are the records from scratch.
func (d *desk) rebuilt() string {
	var readings []*parley.Reading
	for _, r := range d.counts {
		readings = append(readings, r)
	}
	records, proposals := merge.All(readings, d.log, nil)
	return asJSON(d.t, records, proposals)
}

func asJSON(t testing.TB, records []parley.Record, proposals []parley.Proposal) string {
	t.Helper()
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	for _, r := range records {
		if err := enc.Encode(r); err != nil {
			t.Fatal(err)
		}
	}
	for _, p := range proposals {
		if err := enc.Encode(p); err != nil {
			t.Fatal(err)
		}
	}
	return b.String()
}

// same fails with the first line that differs.
func same(t *testing.T, what, got, want string) {
	t.Helper()
	if got == want {
		return
	}
	g, w := bytes.Split([]byte(got), []byte("\n")), bytes.Split([]byte(want), []byte("\n"))
	for i := range min(len(g), len(w)) {
		if !bytes.Equal(g[i], w[i]) {
			t.Fatalf("%s: line %d:\n got %s\nwant %s", what, i+1, g[i], w[i])
		}
	}
	t.Fatalf("%s: %d lines, want %d", what, len(g), len(w))
}

func worlds(t *testing.T, short, long int) int {
	t.Helper()
	if testing.Short() {
		return short
	}
	return long
}

// TestOrderAndBatches adds the reports of a small world in any order, in any
// batches, some twice, some first in another revision, some withdrawn and
// brought back: records and proposals are those of a rebuild.
func TestOrderAndBatches(t *testing.T) {
	for seed := range worlds(t, 40, 200) {
		r := rand.New(rand.NewPCG(uint64(seed), 1))
		var readings []*parley.Reading
		for i := range 3 + r.IntN(8) {
			readings = append(readings, randomReading(r, fmt.Sprint("r", i)))
		}
		first := newDesk(t)
		first.add(readings...)
		want := first.rebuilt()
		same(t, fmt.Sprint("world ", seed, " at once"), first.records(), want)
		for range 3 {
			d := newDesk(t)
			order := slices.Clone(readings)
			r.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
			d.disturb(r, order)
			for len(order) > 0 {
				n := 1 + r.IntN(len(order))
				d.add(order[:n]...)
				order = order[n:]
			}
			same(t, fmt.Sprint("world ", seed), d.records(), want)
		}
	}
}

// disturb adds reports that will be replaced or are removed again.
func (d *desk) disturb(r *rand.Rand, order []*parley.Reading) {
	for i, reading := range order {
		switch r.IntN(4) {
		case 0:
			d.add(randomReading(r, fmt.Sprint("r", i)))
			d.add(reading)
		case 1:
			d.add(reading)
			d.remove(reading.Report.ID)
		}
	}
	// What stands for another report now is not in the world.
	for id := range d.counts {
		if !slices.ContainsFunc(order, func(x *parley.Reading) bool { return x.Report.ID == id }) {
			d.remove(id)
		}
	}
}

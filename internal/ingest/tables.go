package ingest

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"parley"
	"parley/internal/store"
)

// A tables holds profiles, their keys and edges as a step sees them: what it has
// read it remembers, what it changes it writes at its end, all at once. Reads
// that do not go by what is remembered are told first what is pending.
type tables struct {
	ctx context.Context
	r   *store.Reads
	tx  *store.Tx // nil where nothing is to be changed
	err error

	profiles map[string]*profile
	numbered map[int64]string           // IDs of profiles by number, of those that are known
	written  map[string]bool            // profiles to be written, or deleted where they are not there
	byRecord map[string]map[string]bool // the profiles that are known, by the record that they are in now
	loaded   map[string]bool            // records of which all profiles are known
	keyed    map[string][]string        // pending keys → profiles
	freed    map[store.Keyed]bool       // pending deletions of keys
	edges    map[string]map[string]edge // of profiles that were asked for: partner → edge
	drawn    map[[2]string]bool         // edges to be written, or deleted where they are not there
}

// A profile is what is known of one: a row with what its data stands for. Its
// record outlives it until the record is told so.
type profile struct {
	row    store.Profile // its number is 0 where it was never stored
	is     any           // the data, decoded or not yet encoded; nil until asked
	there  bool
	stored bool // there when the step began
	record string
}

// An edge is what comparing two profiles gave.
type edge struct {
	kind  parley.NodeKind
	score int
	doubt bool
}

func newTables(ctx context.Context, r *store.Reads, tx *store.Tx) *tables {
	return &tables{ctx: ctx, r: r, tx: tx, profiles: map[string]*profile{}, numbered: map[int64]string{}, written: map[string]bool{}, byRecord: map[string]map[string]bool{},
		loaded: map[string]bool{}, keyed: map[string][]string{}, freed: map[store.Keyed]bool{}, edges: map[string]map[string]edge{}, drawn: map[[2]string]bool{}}
}

// note keeps the first error and reports whether there is any.
func (t *tables) note(err error) bool {
	if t.err == nil {
		t.err = err
	}
	return t.err != nil
}

// profile is what is known of a profile, read where it was not.
func (t *tables) profile(key string) *profile {
	if _, known := t.profiles[key]; !known {
		t.fetch([]string{key})
	}
	return t.profiles[key]
}

// fetch reads profiles that are not known yet, all at once.
func (t *tables) fetch(keys []string) {
	var missing []string
	for _, key := range keys {
		if _, known := t.profiles[key]; !known {
			missing = append(missing, key)
			t.profiles[key] = &profile{}
		}
	}
	if len(missing) == 0 {
		return
	}
	list, err := t.r.Profiles(t.ctx, missing)
	t.note(err)
	for i := range list {
		t.know(&list[i])
	}
}

// know remembers a profile that was read.
func (t *tables) know(row *store.Profile) {
	if p := t.profiles[row.ID]; p != nil && (p.stored || t.written[row.ID]) {
		return
	}
	t.profiles[row.ID] = &profile{row: *row, there: true, stored: true, record: row.Record}
	t.numbered[row.Number] = row.ID
	t.into(row.ID, row.Record)
}

func (t *tables) into(key, record string) {
	if t.byRecord[record] == nil {
		t.byRecord[record] = map[string]bool{}
	}
	t.byRecord[record][key] = true
}

// name gives the IDs of profiles by number, "" for none, all at once.
func (t *tables) name(numbers []int64) {
	missing := slices.DeleteFunc(slices.Clone(numbers), func(n int64) bool { _, known := t.numbered[n]; return known })
	slices.Sort(missing)
	if missing = slices.Compact(missing); len(missing) == 0 {
		return
	}
	list, err := t.r.ProfilesNumbered(t.ctx, missing)
	t.note(err)
	for i := range list {
		t.know(&list[i])
	}
}

// put takes a profile in, in place of what was there, with all its keys. had
// are the keys of what was.
func (t *tables) put(key string, kind parley.NodeKind, is any, keys, had []string) {
	p := t.profile(key)
	t.free(key, had)
	p.row = store.Profile{ID: key, Number: p.row.Number, Kind: kind, First: p.row.First, Members: p.row.Members}
	p.is, p.there = is, true
	for _, k := range keys {
		delete(t.freed, store.Keyed{Key: k, Profile: p.row.Number})
		t.keyed[k] = append(t.keyed[k], key)
	}
	t.written[key] = true
}

// free takes the keys away that a profile had.
func (t *tables) free(key string, had []string) {
	number := t.profile(key).row.Number
	for _, k := range had {
		if number != 0 {
			t.freed[store.Keyed{Key: k, Profile: number}] = true
		}
		if list := t.keyed[k]; len(list) > 0 {
			t.keyed[k] = slices.DeleteFunc(list, func(x string) bool { return x == key })
		}
	}
}

func (t *tables) drop(key string, had []string) {
	p := t.profile(key)
	t.free(key, had)
	p.is, p.there = nil, false
	t.written[key] = true
}

// setRecord puts a profile into a record; "" takes it out.
func (t *tables) setRecord(key, record string) {
	p := t.profile(key)
	if p.record == record {
		return
	}
	delete(t.byRecord[p.record], key)
	p.record = record
	t.into(key, record)
	t.written[key] = true
}

// fetchRecords reads the profiles of records that are not known yet.
func (t *tables) fetchRecords(records []string) {
	records = slices.DeleteFunc(slices.Clone(records), func(r string) bool { return r == "" || t.loaded[r] })
	if len(records) == 0 {
		return
	}
	list, err := t.r.ProfilesOfRecords(t.ctx, records)
	t.note(err)
	for i := range list {
		t.know(&list[i])
	}
	for _, r := range records {
		t.loaded[r] = true
	}
}

// profilesOf are the profiles of a record, sorted.
func (t *tables) profilesOf(record string) []string {
	if record == "" {
		return nil
	}
	t.fetchRecords([]string{record})
	return slices.Sorted(maps.Keys(t.byRecord[record]))
}

// partners are the profiles that have one of the keys, by key; their profiles
// are then known.
func (t *tables) partners(keys []string) map[string][]string {
	list, err := t.r.ProfilesByKey(t.ctx, keys)
	t.note(err)
	return t.partnersIn(list, keys)
}

// partnersIn is partners where the profiles in the tables are these.
func (t *tables) partnersIn(list []store.Keyed, keys []string) map[string][]string {
	out := map[string][]string{}
	numbers := make([]int64, len(list))
	for i, k := range list {
		numbers[i] = k.Profile
	}
	t.name(numbers)
	for _, k := range list {
		if id := t.numbered[k.Profile]; id != "" && !t.freed[k] {
			out[k.Key] = append(out[k.Key], id)
		}
	}
	for _, key := range keys {
		out[key] = append(out[key], t.keyed[key]...)
	}
	return out
}

// fetchEdges reads the edges of profiles of which they are not known, all at
// once, and gives their other ends.
func (t *tables) fetchEdges(keys []string) []string {
	t.fetch(keys)
	var others []string
	asked := map[int64]string{}
	for _, key := range keys {
		if _, known := t.edges[key]; !known {
			t.edges[key] = map[string]edge{}
			if p := t.profiles[key]; p.stored {
				asked[p.row.Number] = key
			}
		}
	}
	t.readEdges(asked)
	for _, key := range keys {
		others = slices.AppendSeq(others, maps.Keys(t.edges[key]))
	}
	return others
}

// readEdges reads the edges of profiles, given by number.
func (t *tables) readEdges(asked map[int64]string) {
	if len(asked) == 0 {
		return
	}
	list, err := t.r.EdgesOf(t.ctx, slices.Sorted(maps.Keys(asked)))
	t.note(err)
	ends := make([]int64, 0, 2*len(list))
	for _, e := range list {
		ends = append(ends, e.A, e.B)
	}
	t.name(ends)
	for _, e := range list {
		x := edge{e.Kind, e.Score, len(e.Data) > 0}
		a, b := t.numbered[e.A], t.numbered[e.B]
		if asked[e.A] != "" {
			t.edges[a][b] = x
		}
		if asked[e.B] != "" {
			t.edges[b][a] = x
		}
	}
}

// edgesOf are the edges of a profile, read where they were not.
func (t *tables) edgesOf(key string) map[string]edge {
	if _, known := t.edges[key]; !known {
		t.fetchEdges([]string{key})
	}
	return t.edges[key]
}

func (t *tables) draw(a, b string, e edge) {
	t.edgesOf(a)[b], t.edgesOf(b)[a] = e, e
	t.drawn[[2]string{min(a, b), max(a, b)}] = true
}

// cut takes all edges of a profile away.
func (t *tables) cut(key string) {
	for other := range t.edgesOf(key) {
		delete(t.edgesOf(other), key)
		t.drawn[[2]string{min(key, other), max(key, other)}] = true
	}
	t.edges[key] = map[string]edge{}
}

// flush writes what is pending. encode gives the data of a profile.
func (t *tables) flush(encode func(p *profile) []byte) error {
	if t.err != nil {
		return t.err
	}
	var put []store.Profile
	var gone []int64
	for _, key := range slices.Sorted(maps.Keys(t.written)) {
		p := t.profiles[key]
		if !p.there {
			if p.stored {
				gone = append(gone, p.row.Number)
				p.stored = false
			}
			continue
		}
		if p.is != nil && len(p.row.Data) == 0 {
			p.row.Data = encode(p)
		}
		p.row.Record, p.stored = p.record, true
		put = append(put, p.row)
	}
	clear(t.written)
	t.note(t.tx.DropProfiles(t.ctx, gone))
	t.note(t.tx.PutProfiles(t.ctx, put))
	t.number(put)
	t.flushKeys()
	t.flushEdges()
	return t.err
}

// number notes the numbers of profiles that are stored now.
func (t *tables) number(list []store.Profile) {
	ids := make([]string, len(list))
	for i := range list {
		ids[i] = list[i].ID
	}
	numbers, err := t.tx.Numbers(t.ctx, ids)
	t.note(err)
	for _, id := range ids {
		t.profiles[id].row.Number = numbers[id]
		t.numbered[numbers[id]] = id
	}
}

func (t *tables) flushKeys() {
	freed := slices.SortedFunc(maps.Keys(t.freed), compareKeyed)
	t.note(t.tx.DropKeys(t.ctx, freed))
	var put []store.Keyed
	for key, profiles := range t.keyed {
		for _, p := range profiles {
			put = append(put, store.Keyed{Key: key, Profile: t.profiles[p].row.Number})
		}
	}
	t.note(t.tx.PutKeys(t.ctx, put))
	clear(t.freed)
	clear(t.keyed)
}

func (t *tables) flushEdges() {
	pairs := slices.SortedFunc(maps.Keys(t.drawn), func(x, y [2]string) int { return slices.Compare(x[:], y[:]) })
	var put []store.Edge
	var gone [][2]int64
	for _, pair := range pairs {
		a, b := t.profiles[pair[0]].row.Number, t.profiles[pair[1]].row.Number
		e, there := t.edges[pair[0]][pair[1]]
		if !there {
			gone = append(gone, [2]int64{min(a, b), max(a, b)})
			continue
		}
		row := store.Edge{A: min(a, b), B: max(a, b), Kind: e.kind, Score: e.score}
		if e.doubt {
			row.Data = []byte("doubt")
		}
		put = append(put, row)
	}
	t.note(t.tx.CutEdges(t.ctx, gone))
	slices.SortFunc(put, func(x, y store.Edge) int { return cmp.Or(cmp.Compare(x.A, y.A), cmp.Compare(x.B, y.B)) })
	t.note(t.tx.PutEdges(t.ctx, put))
	clear(t.drawn)
}

func compareKeyed(a, b store.Keyed) int {
	return cmp.Or(cmp.Compare(a.Key, b.Key), cmp.Compare(a.Profile, b.Profile))
}

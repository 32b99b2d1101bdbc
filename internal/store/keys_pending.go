package store

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/binary"
	"maps"
	"slices"
)

// How many keys wait at most, of those that have a date and of the others, and
// how many in one row. The more wait, the more of them go into each page that is
// written; all that wait are gone through when some are looked for.
const (
	mostDated    = 1 << 15
	mostUndated  = 1 << 16
	pendingInRow = 240 // so that a row has room in a page of SQLite
)

// The numbers of the first rows of pending_keys.
const (
	firstUndated = 1
	firstDated   = 1 << 32
)

// undatedPlaces is how many parts of profile_keys there are for what waits and
// has no date. They get what waits one by one, that for which most waits first:
// all at once would have to write the whole table.
const undatedPlaces = 16

// A keyRow is a row of profile_keys, there or still waiting.
type keyRow struct{ key, profile int64 }

func compareKeyRow(a, b keyRow) int {
	return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.profile, b.profile))
}

func (k keyRow) place() uint64 { return uint64(k.key) / (1 << 60) % undatedPlaces }

// keyRowSize is how many bytes a key has that waits: its digest and its profile.
const keyRowSize = 16

func eachKeyRow(row []byte, f func(keyRow)) {
	for ; len(row) >= keyRowSize; row = row[keyRowSize:] {
		f(keyRow{int64(binary.BigEndian.Uint64(row)), int64(binary.BigEndian.Uint64(row[8:]))})
	}
}

// pendingKeys are the keys that wait, dated ones or others, as the rows hold
// them.
type pendingKeys struct {
	first   int64 // number of the first row
	rows    [][]byte
	changed map[int]bool // rows that are to be written, or deleted where there is none
}

// add lets keys wait.
func (p *pendingKeys) add(list []keyRow) {
	for _, k := range list {
		last := len(p.rows) - 1
		if last < 0 || len(p.rows[last]) >= pendingInRow*keyRowSize {
			last++
			p.rows = append(p.rows, nil)
		}
		row := binary.BigEndian.AppendUint64(p.rows[last], uint64(k.key))
		p.rows[last] = binary.BigEndian.AppendUint64(row, uint64(k.profile))
		p.changed[last] = true
	}
}

func (p *pendingKeys) size() (n int) {
	for _, row := range p.rows {
		n += len(row) / keyRowSize
	}
	return n
}

// find calls f for those of the sorted keys that wait.
func (p *pendingKeys) find(keys []int64, f func(keyRow)) {
	const bits = 16 // nearly all others differ in them
	var some [1 << bits]bool
	for _, k := range keys {
		some[uint64(k)%(1<<bits)] = true
	}
	for _, row := range p.rows {
		eachKeyRow(row, func(k keyRow) {
			if !some[uint64(k.key)%(1<<bits)] {
				return
			}
			if _, asked := slices.BinarySearch(keys, k.key); asked {
				f(k)
			}
		})
	}
}

// take takes those out that fit, and gives them.
func (p *pendingKeys) take(fits func(keyRow) bool) []keyRow {
	var taken, left []keyRow
	for i, row := range p.rows {
		eachKeyRow(row, func(k keyRow) {
			if fits(k) {
				taken = append(taken, k)
			} else {
				left = append(left, k)
			}
		})
		p.changed[i] = true
	}
	p.rows = nil
	p.add(left)
	return taken
}

// takeFullest takes those of the place for which most wait.
func (p *pendingKeys) takeFullest() []keyRow {
	var waiting [undatedPlaces]int
	for _, row := range p.rows {
		eachKeyRow(row, func(k keyRow) { waiting[k.place()]++ })
	}
	fullest := slices.Index(waiting[:], slices.Max(waiting[:]))
	return p.take(func(k keyRow) bool { return k.place() == uint64(fullest) })
}

// pending gives the keys that wait, which a transaction that writes reads once.
func (r *Reads) pending(ctx context.Context) (dated, undated *pendingKeys, err error) {
	if r.waiting[0] != nil {
		return r.waiting[0], r.waiting[1], nil
	}
	dated = &pendingKeys{first: firstDated, changed: map[int]bool{}}
	undated = &pendingKeys{first: firstUndated, changed: map[int]bool{}}
	err = r.each(ctx, func(rows *sql.Rows) error {
		var number int64
		var keys []byte
		err := rows.Scan(&number, &keys)
		if number < firstDated {
			undated.rows = append(undated.rows, keys)
		} else {
			dated.rows = append(dated.rows, keys)
		}
		return err
	}, "SELECT number, keys FROM pending_keys ORDER BY number")
	if err == nil && r.writes {
		r.waiting = [2]*pendingKeys{dated, undated}
	}
	return dated, undated, err
}

// putPending lets keys wait, and writes some to their place where too many do.
func (tx *Tx) putPending(ctx context.Context, dated, undated []keyRow) error {
	waitingDated, waitingUndated, err := tx.pending(ctx)
	if err != nil {
		return err
	}
	waitingDated.add(dated)
	waitingUndated.add(undated)
	if waitingDated.size() > mostDated {
		err = tx.insertKeys(ctx, waitingDated.take(func(keyRow) bool { return true }))
	}
	for err == nil && waitingUndated.size() > mostUndated {
		err = tx.insertKeys(ctx, waitingUndated.takeFullest())
	}
	return cmp.Or(err, tx.flushPending(ctx, waitingDated), tx.flushPending(ctx, waitingUndated))
}

// insertKeys writes keys to their place.
func (tx *Tx) insertKeys(ctx context.Context, list []keyRow) error {
	slices.SortFunc(list, compareKeyRow)
	rows := make([][]any, len(list))
	for i, k := range list {
		rows[i] = []any{k.key, k.profile}
	}
	return tx.insert(ctx, "INSERT INTO profile_keys (key, profile)", "ON CONFLICT DO NOTHING", rows)
}

// dropPending takes keys away from those that wait.
func (tx *Tx) dropPending(ctx context.Context, gone []keyRow) error {
	dated, undated, err := tx.pending(ctx)
	if err != nil {
		return err
	}
	keys, all := make([]int64, len(gone)), map[keyRow]bool{}
	for i, k := range gone {
		keys[i], all[k] = k.key, true
	}
	slices.Sort(keys)
	for _, p := range []*pendingKeys{dated, undated} {
		there := false
		p.find(keys, func(k keyRow) { there = there || all[k] })
		if !there {
			continue
		}
		p.take(func(k keyRow) bool { return all[k] })
		if err := tx.flushPending(ctx, p); err != nil {
			return err
		}
	}
	return nil
}

// flushPending writes the rows that have changed.
func (tx *Tx) flushPending(ctx context.Context, p *pendingKeys) error {
	var numbers []int64
	var rows [][]any
	for _, i := range slices.Sorted(maps.Keys(p.changed)) {
		numbers = append(numbers, p.first+int64(i))
		if i < len(p.rows) {
			rows = append(rows, []any{p.first + int64(i), p.rows[i]})
		}
	}
	clear(p.changed)
	if err := execIn(ctx, &tx.Reads, "DELETE FROM pending_keys WHERE number IN %IN%", numbers); err != nil {
		return err
	}
	return tx.insert(ctx, "INSERT INTO pending_keys (number, keys)", "", rows)
}

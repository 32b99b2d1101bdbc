package store

import (
	"context"
	"database/sql"
	"slices"
)

// idOf is the ID of a number in a column.
func idOf(column string) string { return "(SELECT n.id FROM ids n WHERE n.number = " + column + ")" }

// noNumber stands for that of an ID that has none.
const noNumber = 0

// numbersOf gives the numbers of the IDs, noNumber for those that have none. The
// map may hold others too and must not be changed.
func (r *Reads) numbersOf(ctx context.Context, ids []string) (map[string]int64, error) {
	known := r.known
	if known == nil {
		known = make(map[string]int64, len(ids))
	}
	var missing []string
	for _, id := range ids {
		if _, there := known[id]; !there {
			missing = append(missing, id)
		}
	}
	if len(missing) == 0 {
		return known, nil
	}
	missing = distinct(missing)
	for _, id := range missing {
		known[id] = noNumber
	}
	err := r.eachID(ctx, func(rows *sql.Rows) error {
		var id string
		var number int64
		err := rows.Scan(&id, &number)
		known[id] = number
		return err
	}, "SELECT i.id, i.number FROM %IDS% i", missing)
	return known, err
}

// mostMet is how many numbers a transaction remembers that only reads.
const mostMet = 1 << 15

// meet notes the number of an ID that was read, so that it need not be looked up.
func (r *Reads) meet(id string, number int64) {
	if !r.writes && len(r.known) >= mostMet {
		clear(r.known)
	}
	if r.known != nil {
		r.known[id] = number
	}
}

// looksUp reports whether it is best to ask for the numbers of the IDs first: where
// they are known, or will be asked for again.
func (r *Reads) looksUp(ids []string) bool {
	return r.writes || !slices.ContainsFunc(ids, func(id string) bool { return r.known[id] == noNumber })
}

// numbersIn are the numbers of those of the IDs that have one, sorted, each as
// often as its ID is there.
func (r *Reads) numbersIn(ctx context.Context, ids []string) ([]int64, error) {
	known, err := r.numbersOf(ctx, ids)
	var numbers []int64
	for _, id := range ids {
		if n := known[id]; n != noNumber {
			numbers = append(numbers, n)
		}
	}
	slices.Sort(numbers)
	return numbers, err
}

// Numbers gives the numbers of the IDs: those that they have, new ones, in the
// order of the list, to those that have none. The map may hold others too and
// must not be changed.
func (tx *Tx) Numbers(ctx context.Context, ids []string) (map[string]int64, error) {
	known, err := tx.numbersOf(ctx, ids)
	if err != nil {
		return nil, tx.fault("read numbers", err)
	}
	var fresh [][]any
	var before int64
	for _, id := range ids {
		if known[id] != noNumber {
			continue
		}
		if tx.lastNumber == 0 {
			if err := tx.get(ctx, []any{&tx.lastNumber}, "SELECT coalesce(max(number), 0) FROM ids"); err != nil {
				return nil, tx.fault("read numbers", err)
			}
			tx.numberBefore = tx.lastNumber
		}
		if len(fresh) == 0 {
			before = tx.lastNumber
		}
		tx.lastNumber++
		known[id] = tx.lastNumber
		fresh = append(fresh, []any{tx.lastNumber, id})
	}
	err = tx.insert(ctx, "INSERT INTO ids (number, id)", "", fresh)
	if err == nil && len(fresh) > 0 {
		err = tx.d.placeIDs(ctx, tx, before, tx.lastNumber)
	}
	if err != nil {
		return nil, tx.fault("write numbers", err)
	}
	return known, nil
}

package store

import (
	"context"
	"database/sql"
	"encoding/json"
)

// How SQLite finds an ID: by its last characters, in three levels. What comes new
// goes into the first, and at every so many IDs a sixteenth of a level is moved to
// the next, in turn: there each page that is written then gets several. In one
// index of all IDs each had a page of its own.
const (
	placeParts = 16
	newestKept = 1 << 13 // how many IDs come until all of the first level has moved
	newerKept  = 1 << 17 // the same of the second
)

// alongPlaces goes from the IDs that are asked for, the values of q, along their places.
const alongPlaces = ` q CROSS JOIN id_places w CROSS JOIN ids n
	WHERE w.level IN (0, 1, 2) AND w.place = substr(q.value, -8) AND n.number = w.number AND n.id = q.value)`

func (sqliteDialect) oneID() string {
	return "(SELECT n.number, n.id FROM (SELECT ? AS value)" + alongPlaces
}

// idsIn has all of a list as one argument, so that one statement is compiled for
// lists of all lengths.
func (d sqliteDialect) idsIn(ids []string) (from string, args []any) {
	if ids = distinct(ids); len(ids) == 1 {
		return d.oneID(), []any{ids[0]}
	}
	list, _ := json.Marshal(ids) // words can always be written
	return "(SELECT n.number, n.id FROM json_each(?)" + alongPlaces, []any{string(list)}
}

func (d sqliteDialect) placeIDs(ctx context.Context, tx *Tx, before, last int64) error {
	_, err := tx.exec(ctx, d.inserting("INSERT INTO id_places (level, place, number)")+" SELECT 0, substr(id, -8), number FROM ids WHERE number > ? ORDER BY 2, 3", before)
	for level, kept := range []int64{newestKept, newerKept} {
		each := kept / placeParts
		for n := before/each + 1; n <= last/each && err == nil; n++ {
			err = d.movePlaces(ctx, tx, level, int(n%placeParts))
		}
	}
	return err
}

// movePlaces moves one part of a level to the next.
func (d sqliteDialect) movePlaces(ctx context.Context, tx *Tx, level, part int) error {
	const digits = "0123456789abcdef" // with which places begin, nearly all
	from, to := digits[part:part+1], "\U0010ffff"
	if part == 0 {
		from = ""
	}
	if part+1 < placeParts {
		to = digits[part+1 : part+2]
	}
	const which = " FROM id_places WHERE level = ? AND place >= ? AND place < ?"
	_, err := tx.exec(ctx, d.inserting("INSERT INTO id_places (level, place, number)")+" SELECT level + 1, place, number"+which, level, from, to)
	if err == nil {
		_, err = tx.exec(ctx, "DELETE"+which, level, from, to)
	}
	return err
}

// lostIDs looks for IDs that are not found by their place, or are there twice.
func lostIDs(ctx context.Context, r *Reads, find func(where, what string, args ...any)) error {
	return r.each(ctx, func(rows *sql.Rows) error {
		var id, what string
		err := rows.Scan(&id, &what)
		find("ID "+quote(id), "%s", what)
		return err
	}, `SELECT n.id, 'is not found' FROM ids n WHERE NOT EXISTS
			(SELECT 1 FROM id_places w WHERE w.level IN (0, 1, 2) AND w.place = substr(n.id, -8) AND w.number = n.number)
		UNION ALL SELECT id, 'has two numbers' FROM ids GROUP BY id HAVING count(*) > 1`)
}

func (postgresDialect) idsIn(ids []string) (from string, args []any) {
	list, args := inList(ids)
	return "(SELECT n.number, n.id FROM ids n WHERE n.id IN " + list + ")", args
}

func (postgresDialect) oneID() string { return "(SELECT n.number, n.id FROM ids n WHERE n.id = ?)" }

// placeIDs has nothing to do: an index of all IDs is no burden there.
func (postgresDialect) placeIDs(context.Context, *Tx, int64, int64) error { return nil }

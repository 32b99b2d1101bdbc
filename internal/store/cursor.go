package store

import (
	"context"
	"database/sql"
	"errors"
)

// PutAlias notes that a node is now known as another. The old ID leads to
// where the new one does.
func (tx *Tx) PutAlias(ctx context.Context, oldNode, newNode string) error {
	_, err := tx.exec(ctx, `INSERT INTO aliases (old_node, new_node) VALUES (?, ?)
		ON CONFLICT (old_node) DO UPDATE SET new_node = excluded.new_node`, oldNode, newNode)
	if err != nil {
		return tx.fault("write an alias", err)
	}
	return nil
}

// DropAlias forgets that a node is known as another, where it is.
func (tx *Tx) DropAlias(ctx context.Context, node string) error {
	if _, err := tx.exec(ctx, "DELETE FROM aliases WHERE old_node = ?", node); err != nil {
		return tx.fault("delete an alias", err)
	}
	return nil
}

// AliasOf is what a node is now known as, "" where it has no other ID.
func (r *Reads) AliasOf(ctx context.Context, node string) (other string, err error) {
	err = r.get(ctx, []any{&other}, "SELECT new_node FROM aliases WHERE old_node = ?", node)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return "", r.fault("read aliases", err)
	}
	return other, nil
}

// HasAliases reports whether any node is now known as another.
func (r *Reads) HasAliases(ctx context.Context) (has bool, err error) {
	if err := r.get(ctx, []any{&has}, "SELECT EXISTS (SELECT 1 FROM aliases)"); err != nil {
		return false, r.fault("read aliases", err)
	}
	return has, nil
}

// AliasesOf gives what those of the nodes that have another ID are now known as.
func (r *Reads) AliasesOf(ctx context.Context, nodes []string) (map[string]string, error) {
	others := map[string]string{}
	err := eachIn(ctx, r, func(rows *sql.Rows) error {
		var old, other string
		err := rows.Scan(&old, &other)
		others[old] = other
		return err
	}, "SELECT old_node, new_node FROM aliases WHERE old_node IN %IN%", distinct(nodes))
	if err != nil {
		return nil, r.fault("read aliases", err)
	}
	return others, nil
}

// A Cursor says up to which entry of the log something is made. Note is the
// maker's, such as its version.
type Cursor struct {
	Seq  int64
	Note string
}

// Cursor gives the cursor of that name, zero where it was never set.
func (r *Reads) Cursor(ctx context.Context, name string) (c Cursor, err error) {
	err = r.get(ctx, []any{&c.Seq, &c.Note}, "SELECT seq, note FROM cursors WHERE name = ?", name)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return Cursor{}, r.fault("read a cursor", err)
	}
	return c, nil
}

// SetCursor sets the cursor of that name.
func (tx *Tx) SetCursor(ctx context.Context, name string, c Cursor) error {
	_, err := tx.exec(ctx, `INSERT INTO cursors (name, seq, note) VALUES (?, ?, ?)
		ON CONFLICT (name) DO UPDATE SET seq = excluded.seq, note = excluded.note`, name, c.Seq, c.Note)
	if err != nil {
		return tx.fault("write a cursor", err)
	}
	return nil
}

// DropRecord empties all tables of the record, with the cursors. Aliases and
// numbers stay: they say what IDs were once shown.
func (tx *Tx) DropRecord(ctx context.Context) error {
	tx.waiting = [2]*pendingKeys{}
	err := tx.unindexRecords(ctx)
	for _, table := range []string{"sketches", "profiles", "report_sources", "profile_keys", "pending_keys", "edges", "proposals", "records", "record_facets", "record_nodes", "cursors"} {
		if err == nil {
			_, err = tx.exec(ctx, "DELETE FROM "+table)
		}
	}
	if err != nil {
		return tx.fault("drop the record", err)
	}
	return nil
}

// Aliases calls f for every alias in the order of old IDs.
func (r *Reads) Aliases(ctx context.Context, f func(oldNode, newNode string)) error {
	err := r.each(ctx, func(rows *sql.Rows) error {
		var from, to string
		err := rows.Scan(&from, &to)
		f(from, to)
		return err
	}, "SELECT old_node, new_node FROM aliases ORDER BY old_node")
	if err != nil {
		return r.fault("read aliases", err)
	}
	return nil
}

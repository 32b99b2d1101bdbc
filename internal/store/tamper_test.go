package store_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"parley/internal/store"
	"parley/internal/store/storetest"
)

// changesEnv names the environment variable with the number of random changes
// that TestTampering makes; make tamper sets 10,000.
const changesEnv = "PARLEY_TEST_CHANGES"

// TestTampering makes random changes in rows and bytes, deletions included:
// Verify finds every one, and nothing where nothing was changed.
func TestTampering(t *testing.T) {
	changes := 300
	if n, err := strconv.Atoi(os.Getenv(changesEnv)); err == nil {
		changes = n
	}
	for name, openFree := range map[string]func(*testing.T) (*store.Store, string){
		"SQLite": func(t *testing.T) (*store.Store, string) {
			s, err := store.OpenLoose(t.Context(), filepath.Join(t.TempDir(), "parley.db"))
			must(t, err)
			return s, "SELECT 1"
		},
		"PostgreSQL": func(t *testing.T) (*store.Store, string) {
			return openPostgres(t, ""), "SET LOCAL session_replication_role = replica"
		},
	} {
		t.Run(name, func(t *testing.T) {
			s, prelude := openFree(t)
			storetest.Fill(t, s)
			head := storetest.Head(t, s)
			if found, err := verify(t, s, head); err != nil || len(found) > 0 {
				t.Fatalf("before any change: %v, %v", found, err)
			}
			before := storetest.Dump(t, s)
			tampering := tamperer{t: t, s: s, random: rand.New(rand.NewPCG(7, uint64(changes))), prelude: prelude, head: head, hit: map[string]int{}, deleted: map[string]int{}}
			for made := 0; made < changes && !t.Failed(); {
				if tampering.once() {
					made++
				}
			}
			for _, table := range tables {
				if tampering.hit[table] == tampering.deleted[table] || tampering.deleted[table] == 0 {
					t.Errorf("%d changes in %s, %d of them deletions", tampering.hit[table], table, tampering.deleted[table])
				}
			}
			if found, err := verify(t, s, head); err != nil || len(found) > 0 || storetest.Dump(t, s) != before {
				t.Errorf("after taking all changes back: %v, %v", found, err)
			}
			if closer := s.Close; name == "SQLite" {
				must(t, closer())
			}
		})
	}
}

// tables are those whose every change must be found.
var tables = []string{"log", "originals", "texts", "reports", "revisions", "readings", "withdrawals", "withdrawn_bytes"}

type tamperer struct {
	t       *testing.T
	s       *store.Store
	random  *rand.Rand
	prelude string // lets rows be deleted that others refer to
	head    store.Head
	hit     map[string]int // changes by table
	deleted map[string]int
}

var errBack = errors.New("take it back")

// once makes a change, verifies, and takes it back. It reports whether the
// data base took the change.
func (x *tamperer) once() (made bool) {
	x.t.Helper()
	err := x.s.Update(x.t.Context(), func(tx *store.Tx) error {
		if _, err := store.Exec(x.t.Context(), tx, x.prelude); err != nil {
			return err
		}
		table := tables[x.random.IntN(len(tables))]
		what, err := x.change(x.t.Context(), tx, table)
		if err != nil || what == "" {
			return errBack // against a constraint, or no row of another value
		}
		made = true
		var found []store.Finding
		_, err = store.VerifyIn(x.t.Context(), tx, x.head, func(f store.Finding) { found = append(found, f) })
		if err == nil && len(found) == 0 {
			x.t.Errorf("not found: %s", what)
		}
		x.hit[table]++
		if strings.HasPrefix(what, "deleted") {
			x.deleted[table]++
		}
		return errBack
	})
	if err != errBack {
		x.t.Fatal(err)
	}
	return made
}

// change deletes a row or changes one of its columns, and says what it did.
func (x *tamperer) change(ctx context.Context, tx *store.Tx, table string) (string, error) {
	columns, rows, err := store.Rows(ctx, tx, table)
	if err != nil || len(rows) == 0 {
		return "", err
	}
	row := rows[x.random.IntN(len(rows))]
	var where []string
	var key []any
	for i, c := range columns {
		if row[i] != nil {
			where, key = append(where, c+" = ?"), append(key, row[i])
		}
	}
	condition := " WHERE " + strings.Join(where, " AND ")
	if x.random.IntN(4) == 0 {
		_, err := store.Exec(ctx, tx, "DELETE FROM "+table+condition, key...)
		return fmt.Sprintf("deleted from %s: %.300v", table, row), err
	}
	i := x.random.IntN(len(columns))
	to := x.other(row[i], rows[x.random.IntN(len(rows))][i])
	if fmt.Sprint(to) == fmt.Sprint(row[i]) {
		return "", nil
	}
	n, err := store.Exec(ctx, tx, "UPDATE "+table+" SET "+columns[i]+" = ?"+condition, append([]any{to}, key...)...)
	if err == nil && n != 1 {
		x.t.Fatalf("%d rows of %s changed", n, table)
	}
	return fmt.Sprintf("%s.%s from %.300v to %.300v", table, columns[i], row[i], to), err
}

// other is another value than v: that of another row, or v with a bit, a
// character, an end changed.
func (x *tamperer) other(v, elsewhere any) any {
	if x.random.IntN(4) == 0 {
		return elsewhere
	}
	switch v := v.(type) {
	case int64:
		return v + []int64{-1, 1, 1000, -v}[x.random.IntN(4)]
	case []byte:
		if len(v) == 0 {
			return []byte{0}
		}
		b := append([]byte(nil), v...)
		b[x.random.IntN(len(b))] ^= 1 << x.random.IntN(8)
		return b
	case string:
		if v == "" {
			return "2025"
		}
		at := x.random.IntN(len(v))
		for _, other := range []string{v[:at] + "7" + v[at+1:], v + " ", strings.ToUpper(v), v[:at]} {
			if x.random.IntN(2) == 0 && strings.ToValidUTF8(other, "") == other {
				return other
			}
		}
		return ""
	}
	return []any{int64(1), "x", nil}[x.random.IntN(3)]
}

func verify(t testing.TB, s *store.Store, head store.Head) (found []store.Finding, err error) {
	t.Helper()
	_, err = s.Verify(t.Context(), head, func(f store.Finding) { found = append(found, f) })
	return found, err
}

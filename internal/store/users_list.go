package store

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"parley"
)

// HasUsers reports whether there are users, or have been: whether whoever
// comes must say who it is.
func (r *Reads) HasUsers(ctx context.Context) (there bool, err error) {
	if err := r.get(ctx, []any{&there}, "SELECT EXISTS (SELECT 1 FROM users)"); err != nil {
		return true, r.fault("read users", err)
	}
	return there, nil
}

const userColumns = "u.name, u.role, u.password, u.added, u.ended"

// Users gives all users, ended ones too, by name.
func (r *Reads) Users(ctx context.Context) (list []parley.User, err error) {
	err = r.each(ctx, func(rows *sql.Rows) error {
		u, _, err := scanUser(rows)
		list = append(list, u)
		return err
	}, "SELECT "+userColumns+" FROM users u ORDER BY u.name")
	if err != nil {
		return nil, r.fault("read users", err)
	}
	return list, nil
}

// User gives the user of that name, whatever its case and accents, and the
// hash of the password, "" where there is none. The error is of KindNotFound
// where there never was one.
func (r *Reads) User(ctx context.Context, name string) (u parley.User, password string, err error) {
	err = r.one(ctx, func(rows *sql.Rows) error {
		u, password, err = scanUser(rows)
		return err
	}, "SELECT "+userColumns+" FROM users u WHERE u.folded = ?", foldWords(name))
	if errors.Is(err, sql.ErrNoRows) {
		return u, "", r.notFound("user", name)
	}
	if err != nil {
		return u, "", r.fault("read users", err)
	}
	return u, password, nil
}

// one calls scan for the one row of a query. The error is sql.ErrNoRows where
// there is none.
func (r *Reads) one(ctx context.Context, scan func(*sql.Rows) error, query string, args ...any) error {
	found := false
	err := r.each(ctx, func(rows *sql.Rows) error {
		found = true
		return scan(rows)
	}, query, args...)
	if err == nil && !found {
		return sql.ErrNoRows
	}
	return err
}

// scanUser reads userColumns and then more.
func scanUser(rows *sql.Rows, more ...any) (u parley.User, password string, err error) {
	var role, added, ended string
	if err := rows.Scan(append([]any{&u.Name, &role, &password, &added, &ended}, more...)...); err != nil {
		return u, "", err
	}
	u.HasPassword = password != ""
	if u.Role, err = parley.ParseRole(role); err != nil {
		return u, "", err
	}
	return u, password, parseTimes(stamped{&u.Added, added}, stamped{&u.Ended, ended})
}

// stamped is a time as a row has it, "" for none, and where it goes.
type stamped struct {
	into *time.Time
	row  string
}

func parseTimes(list ...stamped) (err error) {
	for _, t := range list {
		if t.row == "" {
			continue
		}
		if *t.into, err = time.Parse(time.RFC3339, t.row); err != nil {
			return err
		}
	}
	return nil
}

// stampOrNone is a time as rows have it, "" for none.
func stampOrNone(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return stamp(t)
}

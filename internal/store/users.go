package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"parley"
)

// AddUser adds a user. A name that is or was another user's is not given
// again, nor one that differs from it in case or accents only. While there is
// no admin, the first to be added must be one. The error is of KindUsage where
// the name or the role cannot be.
func (s *Store) AddUser(ctx context.Context, at time.Time, u parley.NewUser) error {
	name, err := properName("user", u.Name)
	if err != nil {
		return err
	}
	if _, err := parley.ParseRole(u.Role.String()); err != nil {
		return err
	}
	u.Name = name
	return s.write(ctx, "add a user", func(tx *Tx) error {
		if err := tx.addUser(ctx, stamp(at), u); err != nil {
			return tx.fault("add a user", err)
		}
		return nil
	})
}

func (tx *Tx) addUser(ctx context.Context, at string, u parley.NewUser) error {
	var known, password, added, ended string
	folded := foldWords(u.Name)
	err := tx.get(ctx, []any{&known, &password, &added, &ended}, "SELECT name, password, added, ended FROM users WHERE folded = ?", folded)
	there := err == nil
	switch {
	case err != nil && !errors.Is(err, sql.ErrNoRows):
		return err
	case there && ended == "" && known == u.Name && password == u.Password && added == at:
		return nil // this very addition, before the connection was lost
	case there && ended == "":
		return tx.unfit("there is a user %s already; name another", quote(known))
	case there && (!u.Again || known != u.Name):
		return tx.unfit("user %s was ended on %s, and the name stays with that person, as judgements have it; name another, or say that it is the same person (--again)", quote(known), ended)
	case !there && u.Again:
		return tx.unfit("there never was a user %s who could come back", quote(u.Name))
	}
	var admins bool
	if err := tx.get(ctx, []any{&admins}, "SELECT EXISTS (SELECT 1 FROM users WHERE role = ? AND ended = '')", parley.Admin.String()); err != nil {
		return err
	}
	if !admins && u.Role != parley.Admin {
		return tx.unfit("there is no admin; add one first (--role admin)")
	}
	_, err = tx.exec(ctx, `INSERT INTO users (name, folded, role, password, added, ended) VALUES (?, ?, ?, ?, ?, '')
		ON CONFLICT (name) DO UPDATE SET role = excluded.role, password = excluded.password, added = excluded.added, ended = ''`,
		u.Name, folded, u.Role.String(), u.Password, at)
	return err
}

// unfit is an error of KindUsage about this data base.
func (r *Reads) unfit(format string, args ...any) error {
	return &parley.Error{Kind: parley.KindUsage, Msg: "data base " + quote(r.path) + ": " + fmt.Sprintf(format, args...)}
}

// EndUser ends a user, and with it all of the user's sessions and tokens. It
// reports whether that changed anything. The error is of KindNotFound where
// there never was such a user.
func (s *Store) EndUser(ctx context.Context, at time.Time, name string) (changed bool, err error) {
	err = s.write(ctx, "end a user", func(tx *Tx) error {
		u, _, err := tx.User(ctx, name)
		if err != nil {
			return err
		}
		changed = u.Ended.IsZero()
		err = tx.do(ctx, []step{
			{"UPDATE users SET ended = ?, password = '' WHERE name = ? AND ended = ''", []any{stamp(at), u.Name}},
			{"DELETE FROM sessions WHERE owner = ?", []any{u.Name}},
			{"UPDATE api_tokens SET revoked = ? WHERE owner = ? AND revoked = ''", []any{stamp(at), u.Name}},
		})
		if err != nil {
			return tx.fault("end a user", err)
		}
		return nil
	})
	return changed && err == nil, err
}

// SetRole gives a user another role, from now on and in all sessions and
// tokens. The error is of KindNotFound where there is no such user.
func (s *Store) SetRole(ctx context.Context, name string, role parley.Role) error {
	if _, err := parley.ParseRole(role.String()); err != nil {
		return err
	}
	return s.ofUser(ctx, name, "change a role", func(tx *Tx, u parley.User) error {
		_, err := tx.exec(ctx, "UPDATE users SET role = ? WHERE name = ?", role.String(), u.Name)
		return err
	})
}

// SetPassword gives a user another password, whose hash is a PHC string, or
// none, and ends the user's sessions but for the one that is to be kept. Tokens
// stay. The error is of KindNotFound where there is no such user.
func (s *Store) SetPassword(ctx context.Context, name, password, keepSession string) error {
	return s.ofUser(ctx, name, "change a password", func(tx *Tx, u parley.User) error {
		return tx.do(ctx, []step{
			{"UPDATE users SET password = ? WHERE name = ?", []any{password, u.Name}},
			{"DELETE FROM sessions WHERE owner = ? AND session_id <> ?", []any{u.Name, keepSession}},
		})
	})
}

// RehashPassword writes the hash of the same password in another form, unless
// the password has been changed since was was read.
func (s *Store) RehashPassword(ctx context.Context, name, was, password string) error {
	return s.write(ctx, "change a password", func(tx *Tx) error {
		if _, err := tx.exec(ctx, "UPDATE users SET password = ? WHERE name = ? AND password = ?", password, name, was); err != nil {
			return tx.fault("change a password", err)
		}
		return nil
	})
}

// ofUser calls f with a user who has not ended.
func (s *Store) ofUser(ctx context.Context, name, doing string, f func(tx *Tx, u parley.User) error) error {
	return s.write(ctx, doing, func(tx *Tx) error {
		u, _, err := tx.User(ctx, name)
		switch {
		case err != nil:
			return err
		case !u.Ended.IsZero():
			return &parley.Error{Kind: parley.KindNotFound, Msg: fmt.Sprintf("data base %s: user %s was ended on %s", quote(tx.path), quote(u.Name), stamp(u.Ended))}
		}
		if err := f(tx, u); err != nil {
			return tx.fault(doing, err)
		}
		return nil
	})
}

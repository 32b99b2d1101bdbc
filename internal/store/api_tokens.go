package store

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"golang.org/x/text/unicode/norm"

	"parley"
)

// MakeToken keeps a token of t.Owner, known by t.ID, the hash of its secret,
// and gives its name: t.Name or, where that is empty, the owner's with a number.
// The error is of KindNotFound where there is no such user, of KindUsage where
// the name was given before, the role is above the user's, or it has expired
// when it is made.
func (s *Store) MakeToken(ctx context.Context, t parley.APIToken) (name string, err error) {
	if t.Name != "" {
		if t.Name, err = properName("token", t.Name); err != nil {
			return "", err
		}
	}
	err = s.ofUser(ctx, t.Owner, "make a token", func(tx *Tx, u parley.User) error {
		t.Owner = u.Name
		name, err = tx.makeToken(ctx, t, u.Role)
		return err
	})
	return name, err
}

func (tx *Tx) makeToken(ctx context.Context, t parley.APIToken, most parley.Role) (string, error) {
	switch {
	case t.Role <= parley.NoRole || t.Role > most:
		return "", tx.unfit("a token of %s can be up to %s, not %s", quote(t.Owner), most, t.Role)
	case !t.Expires.IsZero() && !t.Expires.After(t.Made):
		return "", tx.unfit("the token would have expired when it is made")
	}
	var before string
	err := tx.get(ctx, []any{&before}, "SELECT name FROM api_tokens WHERE token_id = ?", t.ID)
	if !errors.Is(err, sql.ErrNoRows) {
		return before, err // this very token, before the connection was lost
	}
	if t.Name, err = tx.tokenName(ctx, t.Owner, t.Name); err != nil {
		return "", err
	}
	_, err = tx.exec(ctx, "INSERT INTO api_tokens (token_id, name, owner, role, made, expires, revoked) VALUES (?, ?, ?, ?, ?, ?, '')",
		t.ID, t.Name, t.Owner, t.Role.String(), stamp(t.Made), stampOrNone(t.Expires))
	return t.Name, err
}

// tokenName is the name that a token gets: the one that is asked for, if no
// token has or had it, else the owner's with the first number that is free.
func (tx *Tx) tokenName(ctx context.Context, owner, asked string) (string, error) {
	for n := 1; ; n++ {
		name := cmp.Or(asked, fmt.Sprintf("%s-%d", owner, n))
		taken := false
		err := tx.get(ctx, []any{&taken}, "SELECT EXISTS (SELECT 1 FROM api_tokens WHERE name = ?)", name)
		switch {
		case err != nil || !taken:
			return name, err
		case asked != "":
			return "", tx.unfit("there is or was a token %s; name another", quote(asked))
		}
	}
}

// RevokeToken ends a token, of that owner where one is named. It reports
// whether that changed anything. The error is of KindNotFound where there is
// none of that name.
func (s *Store) RevokeToken(ctx context.Context, at time.Time, owner, name string) (changed bool, err error) {
	name = norm.NFC.String(name)
	err = s.write(ctx, "revoke a token", func(tx *Tx) error {
		var there bool
		err := tx.get(ctx, []any{&there}, "SELECT EXISTS (SELECT 1 FROM api_tokens WHERE name = ? AND ? IN ('', owner))", name, owner)
		if err == nil && !there {
			return tx.notFound("token", name)
		}
		var n int64
		if err == nil {
			n, err = tx.exec(ctx, "UPDATE api_tokens SET revoked = ? WHERE name = ? AND revoked = ''", stamp(at), name)
		}
		if err != nil {
			return tx.fault("revoke a token", err)
		}
		changed = n > 0
		return nil
	})
	return changed && err == nil, err
}

const tokenColumns = userColumns + ", t.token_id, t.name, t.role, t.made, t.expires, t.revoked FROM api_tokens t JOIN users u ON u.name = t.owner "

// Token gives the token with that ID, the hash of its secret, and its user as
// of now. The error is of KindNotFound where there is none, where it was
// revoked or has expired at that time, or its user has ended.
func (r *Reads) Token(ctx context.Context, id string, now time.Time) (t parley.APIToken, u parley.User, err error) {
	err = r.one(ctx, func(rows *sql.Rows) error {
		t, u, err = scanToken(rows)
		return err
	}, "SELECT "+tokenColumns+"WHERE t.token_id = ? AND t.revoked = '' AND (t.expires = '' OR t.expires > ?) AND u.ended = ''", id, stamp(now))
	if errors.Is(err, sql.ErrNoRows) {
		return t, u, &parley.Error{Kind: parley.KindNotFound, Msg: "there is no such token, or it has been revoked or has expired; ask an admin for another"}
	}
	if err != nil {
		return t, u, r.fault("read tokens", err)
	}
	return t, u, nil
}

// Tokens gives the tokens of a user, "" for all, revoked and expired ones too,
// by owner and name.
func (r *Reads) Tokens(ctx context.Context, owner string) (list []parley.APIToken, err error) {
	err = r.each(ctx, func(rows *sql.Rows) error {
		t, _, err := scanToken(rows)
		list = append(list, t)
		return err
	}, "SELECT "+tokenColumns+"WHERE ? IN ('', t.owner) ORDER BY t.owner, t.name", owner)
	if err != nil {
		return nil, r.fault("read tokens", err)
	}
	return list, nil
}

func scanToken(rows *sql.Rows) (t parley.APIToken, u parley.User, err error) {
	var role, made, expires, revoked string
	if u, _, err = scanUser(rows, &t.ID, &t.Name, &role, &made, &expires, &revoked); err != nil {
		return t, u, err
	}
	t.Owner = u.Name
	if t.Role, err = parley.ParseRole(role); err != nil {
		return t, u, err
	}
	return t, u, parseTimes(stamped{&t.Made, made}, stamped{&t.Expires, expires}, stamped{&t.Revoked, revoked})
}

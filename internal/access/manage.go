package access

import (
	"context"
	"time"

	"parley"
)

// HasUsers reports whether there are users, or have been.
func (g *Gate) HasUsers(ctx context.Context) (bool, error) { return g.users.HasUsers(ctx) }

// Users gives all users, ended ones too, by name.
func (g *Gate) Users(ctx context.Context) ([]parley.User, error) { return g.users.Users(ctx) }

// Tokens gives the tokens of a user, "" for all, revoked and expired ones too.
func (g *Gate) Tokens(ctx context.Context, owner string) ([]parley.APIToken, error) {
	return g.users.Tokens(ctx, owner)
}

// SessionsOf gives the sessions of a user that count, the newest first.
func (g *Gate) SessionsOf(ctx context.Context, name string) ([]parley.Session, error) {
	return g.users.SessionsOf(ctx, name, g.now())
}

// EndSession ends a session of that user.
func (g *Gate) EndSession(ctx context.Context, owner, id string) error {
	return g.users.EndSession(ctx, owner, id)
}

// AddUser adds a user with a password of ours, to be shown once; again says
// that it is the same person who was ended. The error is of KindUsage where the
// name or the role cannot be.
func (g *Gate) AddUser(ctx context.Context, name string, role parley.Role, again bool) (password string, err error) {
	password = NewPassword()
	hashed, err := g.hasher.Hash(ctx, password)
	if err == nil {
		err = g.users.AddUser(ctx, g.now(), parley.NewUser{Name: name, Role: role, Password: hashed, Again: again})
	}
	if err != nil {
		return "", err
	}
	return password, nil
}

// NewPassword gives a user a password of ours, to be shown once, and ends the
// user's sessions. The error is of KindNotFound where there is no such user.
func (g *Gate) NewPassword(ctx context.Context, name string) (password string, err error) {
	password = NewPassword()
	hashed, err := g.hasher.Hash(ctx, password)
	if err == nil {
		err = g.users.SetPassword(ctx, name, hashed, "")
	}
	if err != nil {
		return "", err
	}
	return password, nil
}

// EndUser ends a user, with all sessions and tokens.
func (g *Gate) EndUser(ctx context.Context, name string) error {
	_, err := g.users.EndUser(ctx, g.now(), name)
	return err
}

// SetRole gives a user another role.
func (g *Gate) SetRole(ctx context.Context, name string, role parley.Role) error {
	return g.users.SetRole(ctx, name, role)
}

// MakeToken makes a token of t.Owner with t's name ("" for one of ours), role
// and end, and gives its secret, to be shown once. The errors are those of the
// store.
func (g *Gate) MakeToken(ctx context.Context, t parley.APIToken) (secret, name string, err error) {
	secret, t.ID = NewToken()
	t.Made = g.now().UTC().Truncate(time.Second)
	if name, err = g.users.MakeToken(ctx, t); err != nil {
		return "", "", err
	}
	return secret, name, nil
}

// RevokeToken ends a token by its name, of that owner where one is named.
func (g *Gate) RevokeToken(ctx context.Context, owner, name string) error {
	_, err := g.users.RevokeToken(ctx, g.now(), owner, name)
	return err
}

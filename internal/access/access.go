// Package access decides who comes in: passwords, sessions of browsers, API
// tokens, and how often somebody may try.
//
// In come names with passwords and secrets as browsers and programs send them;
// out come users with their roles. What is kept stands behind the interface
// Users (internal/store); cookies, headers and pages are left to internal/web,
// the terminal to cmd/parley. A secret is never kept or printed but once, to
// whom it is for.
package access

import (
	"context"
	"time"

	"parley"
)

// Users is what a Gate needs of the store; *store.Store has it, and says there
// what each does.
type Users interface {
	HasUsers(ctx context.Context) (bool, error)
	Users(ctx context.Context) ([]parley.User, error)
	User(ctx context.Context, name string) (u parley.User, password string, err error)
	AddUser(ctx context.Context, at time.Time, u parley.NewUser) error
	EndUser(ctx context.Context, at time.Time, name string) (changed bool, err error)
	SetRole(ctx context.Context, name string, role parley.Role) error
	SetPassword(ctx context.Context, name, password, keepSession string) error
	RehashPassword(ctx context.Context, name, was, password string) error

	BeginSession(ctx context.Context, s parley.Session, password string) error
	Session(ctx context.Context, id string, now time.Time) (parley.Session, error)
	SessionsOf(ctx context.Context, name string, now time.Time) ([]parley.Session, error)
	EndSession(ctx context.Context, owner, id string) error
	SweepSessions(ctx context.Context, now time.Time, seen map[string]time.Time) error

	Token(ctx context.Context, id string, now time.Time) (parley.APIToken, parley.User, error)
	Tokens(ctx context.Context, owner string) ([]parley.APIToken, error)
	MakeToken(ctx context.Context, t parley.APIToken) (name string, err error)
	RevokeToken(ctx context.Context, at time.Time, owner, name string) (changed bool, err error)
}

// denied is what everybody hears who does not come in, so that nobody learns
// which names there are.
func denied(msg string) error { return &parley.Error{Kind: parley.KindDenied, Msg: msg} }

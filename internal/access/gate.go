package access

import (
	"context"
	"strings"
	"sync"
	"time"

	"parley"
)

// SessionTime is how long a session counts, used or not.
const SessionTime = 7 * 24 * time.Hour

// A Gate lets users in. It may be used by several goroutines.
type Gate struct {
	users    Users
	hasher   *Hasher
	now      func() time.Time
	throttle *throttle

	mu   sync.Mutex
	seen map[string]time.Time // sessions that were used since the last sweep
}

// NewGate makes a gate for the users; now is the clock.
func NewGate(users Users, hasher *Hasher, now func() time.Time) *Gate {
	return &Gate{users: users, hasher: hasher, now: now, throttle: newThrottle(), seen: map[string]time.Time{}}
}

// SignIn begins a session, and gives its secret for the browser to keep.
// Address is the IP address it comes from. The error is of KindDenied where
// there is no such user or the password is wrong, which is told apart by
// nothing, of KindBusy where it is tried too often (with a *TooMany) or too many
// sign in at once.
func (g *Gate) SignIn(ctx context.Context, name, password, address string) (secret string, s parley.Session, err error) {
	u, hashed, err := g.check(ctx, name, password, address)
	if err != nil {
		return "", s, err
	}
	secret = newSecret()
	now := g.now().UTC().Truncate(time.Second)
	s = parley.Session{ID: idOf(secret), User: u, Begun: now, Seen: now, Expires: now.Add(SessionTime)}
	if err := g.users.BeginSession(ctx, s, hashed); err != nil {
		return "", parley.Session{}, err
	}
	return secret, s, nil
}

// check gives the user whose password it is, and its hash.
func (g *Gate) check(ctx context.Context, name, password, address string) (u parley.User, hashed string, err error) {
	name = strings.TrimSpace(name)
	if len(name) > MaxPassword || len(password) > MaxPassword {
		name, password = "", "" // takes as long as any other that is wrong
	}
	u, hashed, err = g.users.User(ctx, name)
	switch {
	case err == nil:
		name = u.Name // one name, however it is written
	case parley.KindOf(err) != parley.KindNotFound:
		return u, "", err
	}
	if err := g.throttle.begin(name, address, g.now()); err != nil {
		return u, "", err
	}
	right, stale, err := g.hasher.Check(ctx, password, hashed)
	switch {
	case err != nil:
		return u, "", err
	case !right:
		return u, "", denied("the name or the password is wrong")
	}
	g.throttle.succeeded(name, address)
	if stale {
		hashed, err = g.rehash(ctx, u.Name, hashed, password)
	}
	return u, hashed, err
}

// rehash hashes a password that was right at today's cost.
func (g *Gate) rehash(ctx context.Context, name, was, password string) (string, error) {
	hashed, err := g.hasher.Hash(ctx, password)
	if err == nil {
		err = g.users.RehashPassword(ctx, name, was, hashed)
	}
	return hashed, err
}

// ChangePassword gives the user of a session another password and ends the
// user's other sessions. The errors are those of SignIn for the old password,
// of KindUsage where the new one cannot be.
func (g *Gate) ChangePassword(ctx context.Context, s parley.Session, old, password, address string) error {
	if err := FitPassword(s.User.Name, password); err != nil {
		return err
	}
	if _, _, err := g.check(ctx, s.User.Name, old, address); err != nil {
		return err
	}
	hashed, err := g.hasher.Hash(ctx, password)
	if err != nil {
		return err
	}
	return g.users.SetPassword(ctx, s.User.Name, hashed, s.ID)
}

// Session gives the session whose secret a browser sends, and its user as of
// now. The error is of KindDenied where it does not count.
func (g *Gate) Session(ctx context.Context, secret string) (parley.Session, error) {
	if !secretForm.MatchString(secret) {
		return parley.Session{}, denied("there is no such session; sign in")
	}
	now := g.now()
	s, err := g.users.Session(ctx, idOf(secret), now)
	if parley.KindOf(err) == parley.KindNotFound {
		return s, denied("the session has ended; sign in")
	}
	if err != nil {
		return s, err
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	g.seen[s.ID] = now
	return s, nil
}

// SignOut ends a session.
func (g *Gate) SignOut(ctx context.Context, s parley.Session) error {
	return g.users.EndSession(ctx, s.User.Name, s.ID)
}

// Token gives the token whose secret a program sends, its user as of now, and
// what it may. The error is of KindDenied where it does not count.
func (g *Gate) Token(ctx context.Context, secret string) (t parley.APIToken, u parley.User, may parley.Role, err error) {
	if !IsToken(secret) {
		return t, u, parley.NoRole, denied("this is no token of Parley, or not the whole of it")
	}
	t, u, err = g.users.Token(ctx, idOf(secret), g.now())
	if parley.KindOf(err) == parley.KindNotFound {
		return t, u, parley.NoRole, denied("the token does not count (any more); ask an admin for another")
	}
	if err != nil {
		return t, u, parley.NoRole, err
	}
	return t, u, min(t.Role, u.Role), nil
}

// Sweep deletes sessions that have expired and notes which were used since the
// last time. To be called every few minutes, and before the end.
func (g *Gate) Sweep(ctx context.Context) error {
	g.mu.Lock()
	seen := g.seen
	g.seen = map[string]time.Time{}
	g.mu.Unlock()
	return g.users.SweepSessions(ctx, g.now(), seen)
}

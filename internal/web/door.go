package web

import (
	"context"
	"errors"
	"net"
	"net/http"
	"net/netip"
	"slices"
	"strings"
	"sync/atomic"
	"time"

	"parley"
)

// Users is who may come in. Errors are of KindDenied where somebody may not,
// which tells nothing apart, of KindBusy where it is tried too often, with an
// error that has Seconds to wait, of KindUsage, KindNotFound and KindStorage.
type Users interface {
	// HasUsers reports whether there are users, or have been.
	HasUsers(ctx context.Context) (bool, error)
	Users(ctx context.Context) ([]parley.User, error)
	// AddUser gives a password to be shown once.
	AddUser(ctx context.Context, name string, role parley.Role, again bool) (password string, err error)
	// NewPassword gives a password to be shown once.
	NewPassword(ctx context.Context, name string) (password string, err error)
	EndUser(ctx context.Context, name string) error
	SetRole(ctx context.Context, name string, role parley.Role) error

	// SignIn begins a session and gives its secret, for the browser to keep.
	SignIn(ctx context.Context, name, password, address string) (secret string, s parley.Session, err error)
	Session(ctx context.Context, secret string) (parley.Session, error)
	SignOut(ctx context.Context, s parley.Session) error
	SessionsOf(ctx context.Context, name string) ([]parley.Session, error)
	EndSession(ctx context.Context, owner, id string) error
	// ChangePassword ends all other sessions of the user.
	ChangePassword(ctx context.Context, s parley.Session, old, password, address string) error

	// Token gives the token with that secret, its user, and what it may.
	Token(ctx context.Context, secret string) (t parley.APIToken, u parley.User, may parley.Role, err error)
	Tokens(ctx context.Context, owner string) ([]parley.APIToken, error)
	// MakeToken gives the secret, to be shown once.
	MakeToken(ctx context.Context, t parley.APIToken) (secret, name string, err error)
	// RevokeToken ends a token, of that owner where one is named.
	RevokeToken(ctx context.Context, owner, name string) error
}

// A Door says who sends a request: whoever has a session or a token or, while
// there are no users, the one who uses this computer. It must not be copied.
type Door struct {
	Users  Users
	Local  string // name of the local user
	Secure bool   // browsers come over TLS
	Proxy  bool   // through a proxy before us, which says in X-Forwarded-For from where

	closed atomic.Bool // there are users, and so for good
}

// Identify says who sends a request; its Role is Anybody for nobody known. The
// error is of KindDenied where a token does not count, or where the local user
// is not who asks.
func (d *Door) Identify(r *http.Request) (Identity, error) {
	if !d.closed.Load() {
		there, err := d.Users.HasUsers(r.Context())
		if err != nil {
			return Identity{}, err
		}
		if !there {
			return d.local(r)
		}
		d.closed.Store(true)
	}
	if secret, ok := bearer(r); ok && forPrograms(r) {
		t, u, may, err := d.Users.Token(r.Context(), secret)
		if err != nil {
			return Identity{}, err
		}
		return Identity{Name: u.Name, Role: may, Token: t.Name}, nil
	}
	cookie, err := r.Cookie(d.cookieName())
	if err != nil {
		return Identity{}, nil
	}
	s, err := d.Users.Session(r.Context(), cookie.Value)
	switch {
	case parley.KindOf(err) == parley.KindDenied && err != nil:
		return Identity{}, nil // as without a cookie: it may have expired
	case err != nil:
		return Identity{}, err
	}
	return Identity{Name: s.User.Name, Role: s.User.Role, Session: s}, nil
}

// forPrograms reports whether programs ask: the API, and feeds.
func forPrograms(r *http.Request) bool {
	return strings.HasPrefix(r.URL.Path, apiPrefix+"/") || strings.HasPrefix(r.URL.Path, feedPrefix)
}

// bearer is the token that a request bears (RFC 6750); readers of feeds, who
// know names and passwords only, send it as the password.
func bearer(r *http.Request) (secret string, ok bool) {
	if _, password, basic := r.BasicAuth(); basic && strings.HasPrefix(r.URL.Path, feedPrefix) {
		return password, true
	}
	kind, secret, ok := strings.Cut(r.Header.Get("Authorization"), " ")
	return strings.TrimSpace(secret), ok && strings.EqualFold(kind, "Bearer")
}

// A forbidden error says why nobody may do that here.
type forbidden string

func (f forbidden) Error() string { return string(f) }

// local is whoever uses this computer. It must be asked by one of its loopback
// names, so that no page of another site whose name leads here gets in, and not
// through a proxy, which may bring anybody.
func (d *Door) local(r *http.Request) (Identity, error) {
	switch {
	case d.Local == "" || d.Proxy || !fromLoopback(r.RemoteAddr):
		return Identity{}, forbidden("there are no users yet; add one on the computer that serves this (parley user add NAME --role admin)")
	case !loopbackHost(r):
		return Identity{}, forbidden("without users this is served to this computer only, as localhost or 127.0.0.1 with the port; add users for others (parley user add NAME --role admin)")
	}
	for name := range r.Header {
		if name == "Forwarded" || name == "Via" || name == "X-Real-Ip" || strings.HasPrefix(name, "X-Forwarded-") {
			return Identity{}, forbidden("this came through a proxy (" + name + "), and without users only this computer is served; add users for others (parley user add NAME --role admin)")
		}
	}
	return Identity{Name: d.Local, Role: Admin, Local: true}, nil
}

func fromLoopback(address string) bool {
	a, err := netip.ParseAddrPort(address)
	return err == nil && a.Addr().Unmap().IsLoopback()
}

// loopbackHost reports whether the request asks for a loopback name and the port
// to which it came.
func loopbackHost(r *http.Request) bool {
	host, port, err := net.SplitHostPort(r.Host)
	if err != nil {
		host, port = strings.Trim(r.Host, "[]"), "80"
	}
	came, ok := r.Context().Value(http.LocalAddrContextKey).(net.Addr)
	if !ok {
		return false
	}
	_, want, err := net.SplitHostPort(came.String())
	if err != nil || port != want {
		return false
	}
	a, err := netip.ParseAddr(host)
	return strings.EqualFold(host, "localhost") || err == nil && a.Unmap().IsLoopback()
}

// cookieName is that of the cookie with the session's secret. Over TLS its
// prefix keeps browsers from taking it from anywhere else than this host by TLS.
func (d *Door) cookieName() string {
	if d.Secure {
		return "__Host-parley"
	}
	return "parley"
}

// cookie lets a browser keep the secret of a session; "" takes it away.
func (d *Door) cookie(secret string, expires time.Time) string {
	c := http.Cookie{Name: d.cookieName(), Value: secret, Path: "/", Expires: expires, HttpOnly: true, Secure: d.Secure, SameSite: http.SameSiteLaxMode}
	if secret == "" {
		c.Expires, c.MaxAge = time.Time{}, -1
	}
	return c.String()
}

// address is where a request comes from: what the proxy says, if there is one
// that we know of.
func (d *Door) address(r *http.Request) string {
	if says := r.Header.Values("X-Forwarded-For"); d.Proxy && len(says) > 0 {
		list := strings.Split(says[len(says)-1], ",")
		return strings.TrimSpace(list[len(list)-1])
	}
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		return r.RemoteAddr
	}
	return host
}

// secondsToWait is how long an error says to wait, 0 where it does not.
func secondsToWait(err error) int {
	var wait interface {
		error
		Seconds() int
	}
	if errors.As(err, &wait) {
		return wait.Seconds()
	}
	return 0
}

// live are the tokens that are not revoked, first those that count for long.
func live(list []parley.APIToken) []parley.APIToken {
	return slices.DeleteFunc(list, func(t parley.APIToken) bool { return !t.Revoked.IsZero() })
}

package web_test

import (
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"parley"
	"parley/internal/access"
	"parley/internal/desk"
	"parley/internal/store"
	"parley/internal/web"
)

// A gated site is a server on a copy of the series that asks who it is.
type gated struct {
	*testing.T
	st     *store.Store
	gate   *access.Gate
	door   *web.Door
	site   *web.Server
	server *httptest.Server
	now    time.Time
	n      int // of sessions that were made
	log    journal
}

// A journal is what the server has written to its log.
type journal struct {
	mu   sync.Mutex
	text strings.Builder
}

func (j *journal) Write(p []byte) (int, error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.text.Write(p)
}

func (j *journal) String() string {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.text.String()
}

func newGated(t *testing.T) *gated {
	t.Helper()
	g := &gated{T: t, st: copied(t), now: today}
	now := func() time.Time { return g.now }
	g.gate = access.NewGate(g.st, access.NewHasher(), now)
	g.door = &web.Door{Users: g.gate, Local: "Mona"}
	var err error
	g.site, err = web.New(web.Config{Archive: archive{&desk.Desk{Store: g.st, Now: now}}, Now: now, Version: "test", Log: slog.New(slog.NewTextHandler(&g.log, nil)),
		Identify: g.door.Identify, Door: g.door})
	g.must(err)
	g.server = httptest.NewServer(g.site)
	t.Cleanup(g.server.Close)
	return g
}

func (g *gated) must(err error) {
	g.Helper()
	if err != nil {
		g.Fatal(err)
	}
}

// add adds a user, and gives the password.
func (g *gated) add(name string, role parley.Role) string {
	g.Helper()
	password, err := g.gate.AddUser(g.Context(), name, role, false)
	g.must(err)
	return password
}

// session is the secret of a new session of a user, made without a password.
func (g *gated) session(name string) string {
	g.Helper()
	g.n++
	secret := strings.Map(func(c rune) rune { return 'a' + c - '0' }, fmt.Sprintf("%052d", g.n))
	u, password, err := g.st.User(g.Context(), name)
	g.must(err)
	g.must(g.st.BeginSession(g.Context(), parley.Session{ID: parley.HashID([]byte(secret)), User: u, Begun: g.now, Expires: g.now.Add(access.SessionTime)}, password))
	return secret
}

// token is the secret of a new token of a user.
func (g *gated) token(name string, role parley.Role) (secret, called string) {
	g.Helper()
	secret, called, err := g.gate.MakeToken(g.Context(), parley.APIToken{Owner: name, Role: role})
	g.must(err)
	return secret, called
}

// with says who asks, in a request.
type with func(*http.Request)

func cookie(secret string) with {
	return func(r *http.Request) { r.AddCookie(&http.Cookie{Name: "parley", Value: secret}) }
}

func bearer(secret string) with {
	return func(r *http.Request) { r.Header.Set("Authorization", "Bearer "+secret) }
}

func header(name, value string) with {
	return func(r *http.Request) { r.Header.Set(name, value) }
}

func host(name string) with { return func(r *http.Request) { r.Host = name } }

// A reply is what came back, redirects not followed.
type reply struct {
	status int
	header http.Header
	body   string
}

// ask sends a question or, with a form, a change.
func (g *gated) ask(method, path string, form url.Values, who ...with) reply {
	g.Helper()
	var body io.Reader
	if form != nil {
		body = strings.NewReader(form.Encode())
	}
	r, err := http.NewRequestWithContext(g.Context(), method, g.server.URL+path, body)
	g.must(err)
	if form != nil {
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
	for _, w := range who {
		w(r)
	}
	res, err := http.DefaultTransport.RoundTrip(r)
	g.must(err)
	defer res.Body.Close()
	text, err := io.ReadAll(res.Body)
	g.must(err)
	return reply{res.StatusCode, res.Header, string(text)}
}

// port is that of the server.
func (g *gated) port() string { return g.server.URL[strings.LastIndex(g.server.URL, ":"):] }

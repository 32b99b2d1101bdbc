package web_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"parley"
	"parley/internal/access"
	"parley/internal/web"
)

// exceptions are the routes that need another role than all others: to look, a
// reader; to change anything, a reviewer. A route that is to need another is
// written down here too, so that none is open because its role was forgotten.
var exceptions = map[string]parley.Role{
	"GET /assets/{name}":          web.Anybody,
	"GET /sign-in":                web.Anybody,
	"POST /sign-in":               web.Anybody,
	"POST /sign-out":              web.Anybody,
	"POST /account/password":      web.Reader,
	"POST /account/sessions/end":  web.Reader,
	"POST /account/tokens/revoke": web.Reader,
	"GET /add":                    web.Reviewer,
	"GET /users":                  web.Admin,
	"POST /users/add":             web.Admin,
	"POST /users/role":            web.Admin,
	"POST /users/password":        web.Admin,
	"POST /users/end":             web.Admin,
	"POST /users/tokens/make":     web.Admin,
	"POST /users/tokens/revoke":   web.Admin,
}

func TestEveryRouteDeclaresItsRole(t *testing.T) {
	g := newGated(t)
	unseen := map[string]bool{}
	for name := range exceptions {
		unseen[name] = true
	}
	for _, r := range g.site.Declared() {
		if r.Programs {
			continue
		}
		name := r.Method + " " + r.Path
		want, known := exceptions[name]
		if !known {
			want = map[string]parley.Role{"GET": web.Reader, "POST": web.Reviewer}[r.Method]
		}
		if r.Role != want || want == web.Anybody && !known {
			t.Errorf("%s needs %q, want %q", name, r.Role, want)
		}
		delete(unseen, name)
	}
	for name := range unseen {
		t.Errorf("there is no %s", name)
	}
}

// A credential is one way to ask, with the role that it gives on pages and to
// programs.
type credential struct {
	name            string
	pages, programs parley.Role
	make            func() with
}

// credentials are one of each kind, to be made anew for every change, as some
// changes end them.
func (g *gated) credentials() []credential {
	g.add("Eve", parley.Admin)
	g.add("Dan", parley.Admin)
	g.add("Rev", parley.Reviewer)
	g.add("Rea", parley.Reader)
	ended := g.session("Dan")
	lost, _ := g.token("Dan", parley.Admin)
	g.must(g.gate.EndUser(g.Context(), "Dan"))
	revoked, called := g.token("Eve", parley.Admin)
	g.must(g.gate.RevokeToken(g.Context(), "", called))
	g.now = g.now.Add(-access.SessionTime)
	expired := g.session("Eve")
	g.now = g.now.Add(access.SessionTime)
	short, _, err := g.gate.MakeToken(g.Context(), parley.APIToken{Owner: "Eve", Role: parley.Admin, Expires: g.now.Add(time.Minute)})
	g.must(err)
	g.now = g.now.Add(time.Hour)
	old := func(w with) func() with { return func() with { return w } }
	token := func(name string, role parley.Role) func() with {
		return func() with { secret, _ := g.token(name, role); return bearer(secret) }
	}
	session := func(name string) func() with { return func() with { return cookie(g.session(name)) } }
	const none, reader, reviewer, admin = parley.NoRole, parley.Reader, parley.Reviewer, parley.Admin
	return []credential{
		{"nothing", none, none, old(func(*http.Request) {})},
		{"a session that is none", none, none, old(cookie("a' OR 1=1 --"))},
		{"an expired session", none, none, old(cookie(expired))},
		{"an ended user's session", none, none, old(cookie(ended))},
		{"a reader's session", reader, reader, session("Rea")},
		{"a reviewer's session", reviewer, reviewer, session("Rev")},
		{"an admin's session", admin, admin, session("Eve")},
		{"a token that is none", none, none, old(bearer("parley_" + strings.Repeat("a", 59)))},
		{"a revoked token", none, none, old(bearer(revoked))},
		{"an expired token", none, none, old(bearer(short))},
		{"an ended user's token", none, none, old(bearer(lost))},
		{"a reader's token", none, reader, token("Rea", reader)},
		{"a reviewer's token", none, reviewer, token("Rev", reviewer)},
		{"an admin's token", none, admin, token("Eve", admin)},
		{"an admin's token to read", none, reader, token("Eve", reader)},
	}
}

// TestMatrix asks every route with every credential: what is answered follows
// from the role that the route declares, and from nothing else.
func TestMatrix(t *testing.T) {
	if testing.Short() {
		t.Skip("fifteen credentials on every route, one after the other")
	}
	g := newGated(t)
	list := g.credentials()
	routes := g.site.Declared()
	if len(routes) < 30 || len(list) != 15 {
		t.Fatalf("%d routes, %d credentials", len(routes), len(list))
	}
	asked := make([]with, len(list)) // that still count
	for _, r := range routes {
		path := strings.NewReplacer("{$}", "", "{id}", "none", "{name}", "parley.css", "{file}", "meetings.csv").Replace(r.Path)
		if strings.Contains(path, "{") {
			t.Fatalf("%s: the test does not know what to ask for", r.Path)
		}
		for i, c := range list {
			if asked[i] == nil {
				asked[i] = c.make()
			}
			who := asked[i]
			if r.Method != http.MethodGet {
				asked[i] = nil // it may have ended
			}
			role := c.pages
			if r.Programs {
				role = c.programs
			}
			var form url.Values
			if r.Method == http.MethodPost {
				form = url.Values{"name": {"nobody"}}
			}
			got := g.ask(r.Method, path, form, who)
			if says := entrance(r, got); says != expected(r, role) {
				t.Errorf("%s %s with %s: %s (%d), want %s", r.Method, path, c.name, says, got.status, expected(r, role))
			}
		}
	}
}

// entrance says in a word what a reply means for who asked.
func entrance(r web.Declared, got reply) string {
	switch {
	case got.status == http.StatusSeeOther && strings.HasPrefix(got.header.Get("Location"), "/sign-in") && r.Path != "/sign-out":
		return "sign in"
	case got.status == http.StatusUnauthorized && r.Path != "/sign-in":
		return "unknown"
	case got.status == http.StatusForbidden:
		return "refused"
	}
	return "let in"
}

func expected(r web.Declared, role parley.Role) string {
	switch {
	case role >= r.Role:
		return "let in"
	case role > parley.NoRole:
		return "refused"
	case r.Method == http.MethodGet && !r.Programs:
		return "sign in"
	}
	return "unknown"
}

// TestNothingBesideTheTable: what is no route is for nobody who is not known.
func TestNothingBesideTheTable(t *testing.T) {
	g := newGated(t)
	g.add("Eve", parley.Admin)
	for _, path := range []string{"/debug/pprof/", "/metrics", "/api/v1/nothing", "/api/", "/users/", "/.git/config", "/assets/", "/sign-in/x"} {
		for _, method := range []string{"GET", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"} {
			got := g.ask(method, path, nil)
			if got.status == http.StatusOK || got.status == http.StatusNotFound || strings.Contains(got.body, "there is no page") {
				t.Errorf("%s %s: %d %.100s", method, path, got.status, got.body)
			}
		}
		if got := g.ask("GET", path, nil, cookie(g.session("Eve"))); got.status != http.StatusNotFound {
			t.Errorf("%s for an admin: %d", path, got.status)
		}
	}
}

package web_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"parley"
	"parley/internal/access"
	"parley/internal/store"
)

// wants fails unless the reply has the status and the words.
func (g *gated) wants(what string, got reply, status int, words ...string) {
	g.Helper()
	if got.status != status {
		g.Errorf("%s: status %d, want %d: %.300s", what, got.status, status, got.body)
	}
	for _, w := range words {
		if !strings.Contains(got.body, w) {
			g.Errorf("%s: %q is not there: %.300s", what, w, got.body)
		}
	}
}

// TestLocalUser: while there are no users, whoever uses this computer is served,
// under its loopback names and not through a proxy.
func TestLocalUser(t *testing.T) {
	g := newGated(t)
	port := g.port()
	for _, c := range []struct {
		why    string
		status int
		with   []with
	}{
		{"as it comes", 200, nil},
		{"localhost", 200, []with{host("localhost" + port)}},
		{"LOCALHOST", 200, []with{host("LOCALHOST" + port)}},
		{"IPv6", 200, []with{host("[::1]" + port)}},
		{"another loopback address", 200, []with{host("127.1.2.3" + port)}},
		{"another site's name that leads here", 403, []with{host("talks.example" + port)}},
		{"a name that begins like ours", 403, []with{host("localhost.talks.example" + port)}},
		{"a name that ends like ours", 403, []with{host("talks.localhost" + port)}},
		{"another address", 403, []with{host("192.0.2.1" + port)}},
		{"any address", 403, []with{host("0.0.0.0" + port)}},
		{"no port", 403, []with{host("localhost")}},
		{"another port", 403, []with{host("localhost:1")}},
		{"a proxy", 403, []with{header("X-Forwarded-For", "127.0.0.1")}},
		{"a proxy that hides", 403, []with{header("X-Forwarded-Proto", "https")}},
		{"another proxy", 403, []with{header("Forwarded", "for=127.0.0.1")}},
		{"one more", 403, []with{header("X-Real-Ip", "127.0.0.1")}},
		{"the last", 403, []with{header("Via", "1.1 proxy")}},
		{"a token", 200, []with{bearer("parley_x")}},
	} {
		for _, path := range []string{"/", "/users", "/assets/parley.css", "/api/v1/reports", "/sign-in"} {
			want := c.status
			if path == "/sign-in" && want == 200 {
				want = http.StatusSeeOther
			}
			g.wants(c.why+": "+path, g.ask("GET", path, nil, c.with...), want)
		}
	}
	g.wants("the footer", g.ask("GET", "/", nil), 200, "Mona (this computer)")
	g.wants("the account", g.ask("GET", "/account", nil), 200, "whoever uses this computer may do everything")
	g.wants("a password that is none", g.ask("POST", "/account/password", url.Values{"old": {""}}), 403)
	g.wants("signing in", g.ask("POST", "/sign-in", url.Values{"name": {"Mona"}}), http.StatusSeeOther)
	g.door.Proxy = true
	g.wants("behind a proxy that we know of", g.ask("GET", "/", nil), 403)
	g.door.Proxy, g.door.Local = false, ""
	g.wants("where there is no local user", g.ask("GET", "/", nil), 403, "there are no users yet")
}

// TestFirstUser: the first user is an admin, and as soon as there is one nobody
// is let in as the local user, also after that user has ended.
func TestFirstUser(t *testing.T) {
	g := newGated(t)
	g.wants("the page", g.ask("GET", "/users", nil), 200, "There is nobody yet", "<option>admin</option>")
	g.wants("a reader first", g.ask("POST", "/users/add", url.Values{"name": {"Rea"}, "role": {"reader"}}), 400, "add one first")
	got := g.ask("POST", "/users/add", url.Values{"name": {"Eve"}, "role": {"admin"}})
	g.wants("an admin", got, 200, "Password of Eve", "It is shown this once")
	password := between(got.body, "<code>", "</code>")
	g.wants("then", g.ask("GET", "/users", nil), http.StatusSeeOther)
	g.wants("to programs", g.ask("GET", "/api/v1/reports", nil), http.StatusUnauthorized)
	got = g.ask("POST", "/sign-in", url.Values{"name": {"Eve"}, "password": {password}})
	g.wants("signing in", got, http.StatusSeeOther)
	g.must(g.gate.EndUser(t.Context(), "Eve"))
	g.wants("after the only user has ended", g.ask("GET", "/", nil), http.StatusSeeOther)
}

func between(text, before, after string) string {
	_, rest, _ := strings.Cut(text, before)
	found, _, _ := strings.Cut(rest, after)
	return found
}

// TestSigningIn: from the page that was wanted and back to it, with a cookie
// that no script and no other site gets.
func TestSigningIn(t *testing.T) {
	g := newGated(t)
	password := g.add("Eve", parley.Admin)
	got := g.ask("GET", "/meetings?party=NAM&q=fish", nil)
	g.wants("a page", got, http.StatusSeeOther)
	to := got.header.Get("Location")
	if to != "/sign-in?back=%2Fmeetings%3Fparty%3DNAM%26q%3Dfish" {
		t.Errorf("it leads to %s", to)
	}
	form := g.ask("GET", to, nil)
	g.wants("the form", form, 200, `name="back" value="/meetings?party=NAM&amp;q=fish"`, `autocomplete="current-password"`)
	if strings.Contains(form.body, `aria-label="Pages"`) {
		t.Error("it shows ways to pages that lead to itself")
	}
	wrong := g.ask("POST", "/sign-in", url.Values{"name": {"Eve"}, "password": {"herons in the reeds"}, "back": {"/meetings"}})
	g.wants("a wrong password", wrong, http.StatusUnauthorized, "the name or the password is wrong", `value="/meetings"`, `value="Eve"`)
	nobody := g.ask("POST", "/sign-in", url.Values{"name": {"Eve"}, "password": {"herons in the reeds"}, "back": {"/meetings"}})
	if nobody.body != wrong.body || strings.Contains(wrong.body, "herons") || wrong.header.Get("Set-Cookie") != "" {
		t.Errorf("a refusal tells too much: %s", wrong.body)
	}
	if said := g.log.String(); !strings.Contains(said, `msg="sign-in failed" name=Eve from=127.0.0.1`) || strings.Contains(said, "herons") {
		t.Errorf("the log of failed sign-ins: %s", said)
	}
	g.wants("more than a name and a password", g.ask("POST", "/sign-in", url.Values{"name": {strings.Repeat("a", 64<<10)}}), http.StatusRequestEntityTooLarge)
	right := g.ask("POST", "/sign-in", url.Values{"name": {"eve"}, "password": {password}, "back": {"/meetings"}})
	g.wants("the right one", right, http.StatusSeeOther)
	set := right.header.Get("Set-Cookie")
	if right.header.Get("Location") != "/meetings" || !strings.HasPrefix(set, "parley=") || !strings.Contains(set, "; Path=/; Expires=") ||
		!strings.HasSuffix(set, "; HttpOnly; SameSite=Lax") || strings.Contains(set, "Domain") {
		t.Errorf("to %s with %s", right.header.Get("Location"), set)
	}
	secret := between(set, "parley=", ";")
	g.wants("signed in", g.ask("GET", "/account", nil, cookie(secret)), 200, "Eve", "this one", `action="/sign-out"`)
	again := g.ask("POST", "/sign-in", url.Values{"name": {"Eve"}, "password": {password}}, cookie(secret))
	g.wants("signing in again", again, http.StatusSeeOther)
	g.wants("the session before", g.ask("GET", "/account", nil, cookie(secret)), http.StatusSeeOther)
	secret = between(again.header.Get("Set-Cookie"), "parley=", ";")
	out := g.ask("POST", "/sign-out", url.Values{}, cookie(secret))
	g.wants("signing out", out, http.StatusSeeOther)
	if set := out.header.Get("Set-Cookie"); !strings.HasPrefix(set, "parley=; ") || !strings.Contains(set, "Max-Age=0") {
		t.Errorf("the cookie stays: %s", set)
	}
	g.wants("signed out", g.ask("GET", "/account", nil, cookie(secret)), http.StatusSeeOther)
	for _, back := range []string{"https://elsewhere.example/", "//elsewhere.example", `/\elsewhere.example`, "javascript:alert(1)"} {
		got := g.ask("POST", "/sign-in", url.Values{"name": {"Eve"}, "password": {password}, "back": {back}})
		if to := got.header.Get("Location"); got.status != http.StatusSeeOther || to != "/" {
			t.Errorf("back %q leads to %q", back, to)
		}
	}
}

// TestOverTLS: the cookie's name keeps browsers from taking it otherwise.
func TestOverTLS(t *testing.T) {
	g := newGated(t)
	password := g.add("Eve", parley.Admin)
	g.door.Secure = true
	got := g.ask("POST", "/sign-in", url.Values{"name": {"Eve"}, "password": {password}})
	set := got.header.Get("Set-Cookie")
	if !strings.HasPrefix(set, "__Host-parley=") || !strings.Contains(set, "; Secure") || !strings.Contains(set, "; Path=/;") || strings.Contains(set, "Domain") {
		t.Errorf("set %s", set)
	}
	secret := between(set, "__Host-parley=", ";")
	g.wants("the cookie of plain HTTP", g.ask("GET", "/", nil, cookie(secret)), http.StatusSeeOther)
	token, _ := g.token("Eve", parley.Reader)
	g.wants("links of feeds", g.ask("GET", "/feeds/news.atom", nil, bearer(token)), 200, `href="https://127.0.0.1`)
	g.wants("the cookie", g.ask("GET", "/", nil, func(r *http.Request) { r.AddCookie(&http.Cookie{Name: "__Host-parley", Value: secret}) }), 200)
}

// TestTriesFromAProxy: who fails is told apart by what the proxy says, and only
// a proxy that we know of is asked.
func TestTriesFromAProxy(t *testing.T) {
	for _, proxy := range []bool{true, false} {
		g := newGated(t)
		g.add("Eve", parley.Admin)
		g.door.Proxy = proxy
		try := func(name, from string) reply {
			return g.ask("POST", "/sign-in", url.Values{"name": {name}, "password": {"x"}}, header("X-Forwarded-For", from))
		}
		for i := range 20 {
			g.wants("a failure", try("nobody"+string(rune('a'+i)), "203.0.113.9, 192.0.2.7"), http.StatusUnauthorized)
		}
		late := try("somebody", "198.51.100.1, 192.0.2.7")
		g.wants("one more", late, http.StatusTooManyRequests, "too many failed attempts to sign in: wait a second")
		if late.header.Get("Retry-After") != "1" {
			t.Errorf("retry after %q", late.header.Get("Retry-After"))
		}
		want := map[bool]int{true: http.StatusUnauthorized, false: http.StatusTooManyRequests}[proxy]
		g.wants("from elsewhere", try("somebody", "192.0.2.7, 192.0.2.8"), want)
	}
}

// TestOtherSites: no page of another site changes anything.
func TestOtherSites(t *testing.T) {
	g := newGated(t)
	g.add("Eve", parley.Admin)
	me := cookie(g.session("Eve"))
	form := url.Values{"name": {"Mallory"}, "role": {"admin"}}
	for why, from := range map[string][]with{
		"another site":          {header("Sec-Fetch-Site", "cross-site")},
		"another host of ours":  {header("Sec-Fetch-Site", "same-site")},
		"an old browser":        {header("Origin", "https://elsewhere.example")},
		"a page without origin": {header("Origin", "null")},
	} {
		g.wants(why, g.ask("POST", "/users/add", form, append(from, me)...), 403)
		g.wants(why+", signing in", g.ask("POST", "/sign-in", form, from...), 403)
	}
	if list, err := g.gate.Users(t.Context()); err != nil || len(list) != 1 {
		t.Errorf("users %+v, %v", list, err)
	}
	g.wants("our own page", g.ask("POST", "/users/add", form, me, header("Sec-Fetch-Site", "same-origin"), header("Origin", g.server.URL)), 200)
}

// TestPrograms: what programs are told who may not.
func TestPrograms(t *testing.T) {
	g := newGated(t)
	g.add("Eve", parley.Admin)
	secret, _ := g.token("Eve", parley.Reader)
	for why, who := range map[string]with{"no token": header("Accept", "*/*"), "a wrong one": bearer(secret + "a"), "none of ours": header("Authorization", "Basic RXZlOng=")} {
		got := g.ask("GET", "/api/v1/reports", nil, who)
		g.wants(why, got, http.StatusUnauthorized, `"status":401`)
		if got.header.Get("WWW-Authenticate") != `Bearer realm="parley"` || got.header.Get("Content-Type") != "application/problem+json" {
			t.Errorf("%s: %v", why, got.header)
		}
	}
	g.wants("one that counts", g.ask("GET", "/api/v1/reports", nil, bearer(secret)), 200)
	g.wants("in other letters", g.ask("GET", "/api/v1/reports", nil, header("Authorization", "bearer  "+secret)), 200)
	g.wants("a feed, asked as its readers do", g.ask("GET", "/feeds/news.atom", nil, func(r *http.Request) { r.SetBasicAuth("Eve", secret) }), 200)
	g.wants("no feed", g.ask("GET", "/api/v1/reports", nil, func(r *http.Request) { r.SetBasicAuth("Eve", secret) }), http.StatusUnauthorized)
	if got := g.ask("GET", "/feeds/news.atom", nil); got.status != http.StatusUnauthorized || got.header.Get("WWW-Authenticate") != `Basic realm="parley"` {
		t.Errorf("a feed for nobody: %d, %v", got.status, got.header)
	}
	g.wants("deciding", g.ask("POST", "/api/v1/judge", url.Values{}, bearer(secret)), 403, "at least reviewer", "Eve is reader")
	g.now = g.now.Add(access.SessionTime)
	g.wants("later", g.ask("GET", "/api/v1/reports", nil, bearer(secret)), 200)
}

// TestDecisionsBearTheName: who decides is who asks, whatever the form says.
func TestDecisionsBearTheName(t *testing.T) {
	g := newGated(t)
	g.add("Eve", parley.Admin)
	g.add("Rev", parley.Reviewer)
	list, err := g.st.Records(t.Context(), store.Filter{Kind: parley.MeetingNode, Limit: 1})
	if err != nil || len(list) != 1 {
		t.Fatalf("%v, %v", list, err)
	}
	secret, _ := g.token("Eve", parley.Reviewer)
	form := url.Values{"kind": {"right"}, "id": {list[0].ID}, "author": {"Mallory"}, "Author": {"Mallory"}}
	g.wants("a session", g.ask("POST", "/judge", form, cookie(g.session("Rev"))), http.StatusSeeOther)
	g.wants("a token", g.ask("POST", "/api/v1/judge", form, bearer(secret)), http.StatusCreated, `"author":"Eve"`)
	kept, err := g.st.Judgements(t.Context())
	if err != nil || len(kept) != 2 || kept[0].Author != "Rev" || kept[1].Author != "Eve" {
		t.Errorf("kept %+v, %v", kept, err)
	}
}

// Readers of feeds know names and passwords only: a token is the password.
func TestFeedsTakeATokenAsPassword(t *testing.T) {
	g := newGated(t)
	g.add("Eve", parley.Admin)
	g.add("Rea", parley.Reader)
	secret, _ := g.token("Rea", parley.Reader)
	basic := func(password string) with { return func(r *http.Request) { r.SetBasicAuth("any", password) } }
	if got := g.ask("GET", "/feeds/due.ics", nil, basic(secret)); got.status != http.StatusOK || !strings.HasPrefix(got.body, "BEGIN:VCALENDAR") {
		t.Errorf("with a token: %d %.60s", got.status, got.body)
	}
	if got := g.ask("GET", "/feeds/due.ics", nil, basic("guess")); got.status != http.StatusUnauthorized {
		t.Errorf("with a guess: %d", got.status)
	}
	if got := g.ask("GET", "/feeds/due.ics", nil); got.header.Get("WWW-Authenticate") != `Basic realm="parley"` {
		t.Errorf("with nothing: %q", got.header.Get("WWW-Authenticate"))
	}
	if got := g.ask("GET", "/api/v1/meetings", nil, basic(secret)); got.status == http.StatusOK {
		t.Error("the API takes a password")
	}
}

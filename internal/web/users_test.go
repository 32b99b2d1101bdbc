package web_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"parley"
)

// TestAdminsManageUsers goes through the page of users.
func TestAdminsManageUsers(t *testing.T) {
	g := newGated(t)
	g.add("Eve", parley.Admin)
	me := cookie(g.session("Eve"))
	added := g.ask("POST", "/users/add", url.Values{"name": {"O'Hara"}, "role": {"reader"}}, me)
	g.wants("adding", added, 200, "Password of O&#39;Hara")
	password := between(added.body, "<code>", "</code>")
	in := g.ask("POST", "/sign-in", url.Values{"name": {"O'Hara"}, "password": {password}})
	g.wants("signing in", in, http.StatusSeeOther)
	theirs := cookie(between(in.header.Get("Set-Cookie"), "parley=", ";"))
	page := g.ask("GET", "/users", nil, me)
	g.wants("the page", page, 200, "2 names", "O&#39;Hara", `<option selected>reader</option>`, ">you<")
	if strings.Contains(page.body, password) || strings.Contains(page.body, "argon2id") {
		t.Error("the page has a password or its hash")
	}
	g.wants("twice", g.ask("POST", "/users/add", url.Values{"name": {"o'hara"}, "role": {"reader"}}, me), 400, "there is a user")
	g.wants("a role that is none", g.ask("POST", "/users/add", url.Values{"name": {"Dee"}, "role": {"root"}}, me), 400, "there is no role")
	g.wants("a name that cannot be", g.ask("POST", "/users/add", url.Values{"name": {"<script>alert(1)</script>"}, "role": {"reader"}}, me), 400, "cannot be the name", "&lt;script&gt;")

	g.wants("another role", g.ask("POST", "/users/role", url.Values{"name": {"O'Hara"}, "role": {"reviewer"}}, me), http.StatusSeeOther)
	g.wants("has it", g.ask("GET", "/account", nil, theirs), 200, `<span class="count">reviewer</span>`)
	g.wants("the own role", g.ask("POST", "/users/role", url.Values{"name": {"EVE"}, "role": {"reader"}}, me), 403, "always an admin")
	g.wants("ending oneself", g.ask("POST", "/users/end", url.Values{"name": {"Eve"}}, me), 403, "always an admin")

	made := g.ask("POST", "/users/tokens/make", url.Values{"owner": {"O'Hara"}, "role": {"reader"}, "token": {"nightly"}, "days": {"30"}}, me)
	g.wants("a token", made, 200, "Token nightly", "It is shown this once")
	token := between(made.body, "<code>", "</code>")
	g.wants("it counts", g.ask("GET", "/api/v1/reports", nil, bearer(token)), 200)
	g.wants("the list", g.ask("GET", "/users", nil, me), 200, "1 token", "nightly", "1 December 2016")
	if got := g.ask("GET", "/users", nil, me); strings.Contains(got.body, token) {
		t.Error("the page has a token")
	}
	for _, days := range []string{"0", "-1", "soon", "1e9", "99999999999"} {
		g.wants(days, g.ask("POST", "/users/tokens/make", url.Values{"owner": {"O'Hara"}, "role": {"reader"}, "days": {days}}, me), 400, "no number of days")
	}
	g.wants("above the user", g.ask("POST", "/users/tokens/make", url.Values{"owner": {"O'Hara"}, "role": {"admin"}}, me), 400, "up to reviewer")
	g.wants("revoking", g.ask("POST", "/users/tokens/revoke", url.Values{"token": {"nightly"}}, me), http.StatusSeeOther)
	g.wants("no more", g.ask("GET", "/api/v1/reports", nil, bearer(token)), http.StatusUnauthorized)

	g.wants("another password", g.ask("POST", "/users/password", url.Values{"name": {"O'Hara"}}, me), 200, "Password of O&#39;Hara")
	g.wants("ends sessions", g.ask("GET", "/account", nil, theirs), http.StatusSeeOther)
	g.wants("ending", g.ask("POST", "/users/end", url.Values{"name": {"O'Hara"}}, me), http.StatusSeeOther)
	g.wants("ended", g.ask("GET", "/users", nil, me), 200, `ended <time datetime="2016-11-01">1 November 2016</time>`)
	g.wants("ending nobody", g.ask("POST", "/users/end", url.Values{"name": {"Dee"}}, me), 404)
	g.wants("back again", g.ask("POST", "/users/add", url.Values{"name": {"O'Hara"}, "role": {"reader"}, "again": {"yes"}}, me), 200)
}

// TestAccount goes through the page of the own account.
func TestAccount(t *testing.T) {
	g := newGated(t)
	g.add("Eve", parley.Admin)
	password := g.add("Rea", parley.Reader)
	mine, other, eve := g.session("Rea"), g.session("Rea"), g.session("Eve")
	me := cookie(mine)
	page := g.ask("GET", "/account", nil, me)
	g.wants("the page", page, 200, "2 browsers", "this one", "1 November 2016, 12:00 UTC", "Change your password")
	if strings.Contains(page.body, mine) || strings.Contains(page.body, other) {
		t.Error("the page has the secret of a session")
	}
	change := func(old, password, again string) reply {
		return g.ask("POST", "/account/password", url.Values{"old": {old}, "password": {password}, "again": {again}}, me)
	}
	const unfit = http.StatusUnprocessableEntity
	g.wants("another old one", change("x", "herons in the reeds", "herons in the reeds"), unfit, "the old password is wrong")
	g.wants("two that differ", change(password, "herons in the reeds", "herons in the reed"), unfit, "are not the same")
	g.wants("too short", change(password, "herons", "herons"), unfit, "too short")
	g.wants("the session stays", g.ask("GET", "/account", nil, cookie(other)), 200)
	done := change(password, "herons in the reeds", "herons in the reeds")
	g.wants("changed", done, 200, "all other sessions have ended", "1 browser")
	if strings.Contains(done.body, "herons") {
		t.Error("the page repeats the password")
	}
	g.wants("the other session", g.ask("GET", "/account", nil, cookie(other)), http.StatusSeeOther)
	g.wants("the old one", g.ask("POST", "/sign-in", url.Values{"name": {"Rea"}, "password": {password}}), http.StatusUnauthorized)
	g.wants("the new one", g.ask("POST", "/sign-in", url.Values{"name": {"Rea"}, "password": {"herons in the reeds"}}), http.StatusSeeOther)

	g.wants("ending another's session", g.ask("POST", "/account/sessions/end", url.Values{"session": {parley.HashID([]byte(eve))}}, me), http.StatusSeeOther)
	g.wants("it stays", g.ask("GET", "/account", nil, cookie(eve)), 200)
	third := g.session("Rea")
	g.wants("ending an own one", g.ask("POST", "/account/sessions/end", url.Values{"session": {parley.HashID([]byte(third))}}, me), http.StatusSeeOther)
	g.wants("it has ended", g.ask("GET", "/account", nil, cookie(third)), http.StatusSeeOther)

	_, hers := g.token("Eve", parley.Admin)
	secret, own := g.token("Rea", parley.Reader)
	g.wants("own tokens", g.ask("GET", "/account", nil, me), 200, "1 token", own)
	g.wants("revoking another's", g.ask("POST", "/account/tokens/revoke", url.Values{"token": {hers}}, me), 404)
	g.wants("revoking an own one", g.ask("POST", "/account/tokens/revoke", url.Values{"token": {own}}, me), http.StatusSeeOther)
	g.wants("it counts no more", g.ask("GET", "/api/v1/reports", nil, bearer(secret)), http.StatusUnauthorized)
	g.now = g.now.Add(8 * 24 * time.Hour)
	g.wants("after a week", g.ask("GET", "/account", nil, me), http.StatusSeeOther)
}

package storetest

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"parley"
	"parley/internal/store"
)

// hashed stands for the hash of a password.
func hashed(password string) string { return "$argon2id$" + password }

// FillUsers puts users, sessions and tokens of all kinds into the store.
func FillUsers(t testing.TB, s *store.Store) {
	t.Helper()
	for _, u := range []parley.NewUser{
		{Name: "Ada", Role: parley.Admin, Password: hashed("ada")},
		{Name: "Bo Ek", Role: parley.Reviewer, Password: hashed("bo")},
		{Name: "Cy", Role: parley.Reader},
	} {
		must(t, s.AddUser(t.Context(), received, u))
	}
	for _, k := range []parley.APIToken{
		{ID: parley.HashID([]byte("a")), Owner: "Ada", Role: parley.Admin, Name: "nightly"},
		{ID: parley.HashID([]byte("b")), Owner: "Bo Ek", Role: parley.Reader, Expires: received.Add(time.Hour)},
		{ID: parley.HashID([]byte("c")), Owner: "Cy", Role: parley.Reader},
		{ID: parley.HashID([]byte("d")), Owner: "Cy", Role: parley.Reader},
	} {
		k.Made = received
		_, err := s.MakeToken(t.Context(), k)
		must(t, err)
	}
	begin(t, s, "ada 1", "Ada", received)
	begin(t, s, "bo 1", "Bo Ek", received)
	_, err := s.RevokeToken(t.Context(), received, "", "Cy-1")
	must(t, err)
	_, err = s.EndUser(t.Context(), received, "Bo Ek")
	must(t, err)
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// begin begins a session of an hour.
func begin(t testing.TB, s *store.Store, secret, name string, at time.Time) string {
	t.Helper()
	u, password, err := s.User(t.Context(), name)
	must(t, err)
	id := parley.HashID([]byte(secret))
	must(t, s.BeginSession(t.Context(), parley.Session{ID: id, User: u, Begun: at, Expires: at.Add(time.Hour)}, password))
	return id
}

// wants fails the test unless err is of the kind and says the words.
func wants(t *testing.T, err error, kind parley.Kind, words string) {
	t.Helper()
	if err == nil || parley.KindOf(err) != kind || !strings.Contains(err.Error(), words) {
		t.Errorf("got %v, want an error of kind %d with %q", err, kind, words)
	}
}

// usersAdded: names, roles and passwords come out; no name is given twice.
func usersAdded(t *testing.T, open func(*testing.T) *store.Store) {
	s := open(t)
	there, err := s.HasUsers(t.Context())
	if err != nil || there {
		t.Fatalf("a new store has users: %v, %v", there, err)
	}
	wants(t, s.AddUser(t.Context(), received, parley.NewUser{Name: "Cy", Role: parley.Reader}), parley.KindUsage, "there is no admin")
	FillUsers(t, s)
	list, err := s.Users(t.Context())
	must(t, err)
	var got []string
	for _, u := range list {
		got = append(got, fmt.Sprint(u.Name, " ", u.Role, " ", u.HasPassword, " ", u.Added.Equal(received), " ", u.Ended.Equal(received)))
	}
	want := []string{"Ada admin true true false", "Bo Ek reviewer false true true", "Cy reader false true false"}
	if !slices.Equal(got, want) {
		t.Errorf("users are %q, want %q", got, want)
	}
	if u, password, err := s.User(t.Context(), "ADÁ"); err != nil || u.Name != "Ada" || password != hashed("ada") {
		t.Errorf("whatever case and accents: %+v, %q, %v", u, password, err)
	}
	_, _, err = s.User(t.Context(), "Dee")
	wants(t, err, parley.KindNotFound, "user Dee is not in it")
	for _, c := range []struct {
		u    parley.NewUser
		says string
	}{
		{parley.NewUser{Name: "ada", Role: parley.Reader}, "there is a user Ada already"},
		{parley.NewUser{Name: "Ada", Role: parley.Reader, Again: true}, "there is a user Ada already"},
		{parley.NewUser{Name: "Bo Ek", Role: parley.Reader}, "was ended on 2026-01-02"},
		{parley.NewUser{Name: "bo ek", Role: parley.Reader, Again: true}, "was ended on 2026-01-02"},
		{parley.NewUser{Name: "Dee", Role: parley.Reader, Again: true}, "never was a user Dee"},
		{parley.NewUser{Name: "Dee"}, "there is no role"},
		{parley.NewUser{Name: "", Role: parley.Reader}, "cannot be the name"},
		{parley.NewUser{Name: " Dee", Role: parley.Reader}, "cannot be the name"},
		{parley.NewUser{Name: "Dee ", Role: parley.Reader}, "cannot be the name"},
		{parley.NewUser{Name: "Dee  Ek", Role: parley.Reader}, "cannot be the name"},
		{parley.NewUser{Name: "Dee\nEk", Role: parley.Reader}, "cannot be the name"},
		{parley.NewUser{Name: "<b>Dee", Role: parley.Reader}, "cannot be the name"},
		{parley.NewUser{Name: "Dee\u202eEk", Role: parley.Reader}, "cannot be the name"},
		{parley.NewUser{Name: strings.Repeat("d", 65), Role: parley.Reader}, "cannot be the name"},
		{parley.NewUser{Name: "D\xff", Role: parley.Reader}, "cannot be the name"},
	} {
		wants(t, s.AddUser(t.Context(), received, c.u), parley.KindUsage, c.says)
	}
	must(t, s.AddUser(t.Context(), received.Add(time.Hour), parley.NewUser{Name: "Bo Ek", Role: parley.Reader, Password: hashed("new"), Again: true}))
	if u, password, err := s.User(t.Context(), "Bo Ek"); err != nil || !u.Ended.IsZero() || u.Role != parley.Reader || password != hashed("new") {
		t.Errorf("back again: %+v, %q, %v", u, password, err)
	}
	if list, err := s.Tokens(t.Context(), "Bo Ek"); err != nil || len(list) != 1 || list[0].Revoked.IsZero() {
		t.Errorf("tokens of the time before came back: %+v, %v", list, err)
	}
	for _, name := range []string{"Zoë-Anne O'Hara", "d.ee_7@wire.example", "李 明", strings.Repeat("d", 64)} {
		must(t, s.AddUser(t.Context(), received, parley.NewUser{Name: name, Role: parley.Reader}))
	}
	Verify(t, s, store.Head{})
}

// usersEnd: with a user end the user's sessions and tokens, and no others.
func usersEnd(t *testing.T, open func(*testing.T) *store.Store) {
	s := open(t)
	FillUsers(t, s)
	ada, a := parley.HashID([]byte("ada 1")), parley.HashID([]byte("a"))
	if _, err := s.Session(t.Context(), parley.HashID([]byte("bo 1")), received); parley.KindOf(err) != parley.KindNotFound {
		t.Errorf("a session outlived its user: %v", err)
	}
	if one, err := s.Session(t.Context(), ada, received); err != nil || one.User.Role != parley.Admin || !one.Expires.Equal(received.Add(time.Hour)) {
		t.Errorf("another's session: %+v, %v", one, err)
	}
	if k, u, err := s.Token(t.Context(), a, received); err != nil || k.Name != "nightly" || u.Name != "Ada" {
		t.Errorf("another's token: %+v, %v", k, err)
	}
	if _, _, err := s.Token(t.Context(), parley.HashID([]byte("b")), received); parley.KindOf(err) != parley.KindNotFound {
		t.Errorf("a token outlived its user: %v", err)
	}
	if changed, err := s.EndUser(t.Context(), received.Add(time.Hour), "Bo Ek"); err != nil || changed {
		t.Errorf("ended twice: %v, %v", changed, err)
	}
	_, err := s.EndUser(t.Context(), received, "Dee")
	wants(t, err, parley.KindNotFound, "user Dee")
	for name, do := range map[string]func() error{
		"role":     func() error { return s.SetRole(t.Context(), "Bo Ek", parley.Admin) },
		"password": func() error { return s.SetPassword(t.Context(), "Bo Ek", hashed("x"), "") },
		"token": func() error {
			_, err := s.MakeToken(t.Context(), parley.APIToken{ID: "sha256:z", Owner: "Bo Ek", Role: parley.Reader, Made: received})
			return err
		},
	} {
		if err := do(); err == nil || parley.KindOf(err) != parley.KindNotFound {
			t.Errorf("%s of an ended user: %v", name, err)
		}
	}
	Verify(t, s, store.Head{})
}

// sessionsCount: they expire, end, follow role and password, and are swept.
func sessionsCount(t *testing.T, open func(*testing.T) *store.Store) {
	s := open(t)
	FillUsers(t, s)
	first := parley.HashID([]byte("ada 1"))
	for _, c := range []struct {
		id    string
		after time.Duration
		there bool
	}{{first, 0, true}, {first, time.Hour - time.Second, true}, {first, time.Hour, false}, {"sha256:none", 0, false}} {
		if _, err := s.Session(t.Context(), c.id, received.Add(c.after)); (err == nil) != c.there || err != nil && parley.KindOf(err) != parley.KindNotFound {
			t.Errorf("%s after %s: %v", c.id, c.after, err)
		}
	}
	second := begin(t, s, "ada 2", "Ada", received.Add(time.Minute))
	must(t, s.SweepSessions(t.Context(), received, map[string]time.Time{first: received.Add(9 * time.Minute), second: received, "sha256:none": received}))
	list, err := s.SessionsOf(t.Context(), "Ada", received)
	if err != nil || len(list) != 2 || list[0].ID != second || !list[0].Seen.Equal(received.Add(time.Minute)) || !list[1].Seen.Equal(received.Add(9*time.Minute)) {
		t.Errorf("sessions %+v, %v", list, err)
	}
	must(t, s.SetRole(t.Context(), "Ada", parley.Reader))
	if one, err := s.Session(t.Context(), first, received); err != nil || one.User.Role != parley.Reader {
		t.Errorf("the role of before: %+v, %v", one, err)
	}
	must(t, s.SetPassword(t.Context(), "Ada", hashed("new"), second))
	if list, err := s.SessionsOf(t.Context(), "Ada", received); err != nil || len(list) != 1 || list[0].ID != second {
		t.Errorf("after another password: %+v, %v", list, err)
	}
	u, _, err := s.User(t.Context(), "Ada")
	must(t, err)
	stale := parley.Session{ID: "sha256:late", User: u, Begun: received, Expires: received.Add(time.Hour)}
	wants(t, s.BeginSession(t.Context(), stale, hashed("ada")), parley.KindDenied, "has changed meanwhile")
	cy, _, err := s.User(t.Context(), "Cy")
	must(t, err)
	stale.User = cy
	wants(t, s.BeginSession(t.Context(), stale, ""), parley.KindDenied, "has changed meanwhile")
	must(t, s.RehashPassword(t.Context(), "Ada", hashed("ada"), hashed("too late")))
	must(t, s.RehashPassword(t.Context(), "Ada", hashed("new"), hashed("stronger")))
	if _, password, err := s.User(t.Context(), "Ada"); err != nil || password != hashed("stronger") {
		t.Errorf("rehashed: %q, %v", password, err)
	}
	must(t, s.EndSession(t.Context(), "Cy", second))
	must(t, s.SweepSessions(t.Context(), received.Add(time.Hour), nil))
	if _, err := s.Session(t.Context(), second, received); err != nil {
		t.Errorf("ended by another, or swept before its time: %v", err)
	}
	must(t, s.SweepSessions(t.Context(), received.Add(time.Hour+time.Minute), nil))
	if _, err := s.Session(t.Context(), second, received); err == nil {
		t.Error("an expired session was not swept")
	}
	var last string
	for i := range 25 {
		last = begin(t, s, fmt.Sprint("many ", i), "Ada", received.Add(time.Duration(i)*time.Second))
	}
	if list, err := s.SessionsOf(t.Context(), "Ada", received); err != nil || len(list) != 20 || list[0].ID != last {
		t.Errorf("%d sessions of one user, %v", len(list), err)
	}
	must(t, s.EndSession(t.Context(), "Ada", last))
	if _, err := s.Session(t.Context(), last, received); parley.KindOf(err) != parley.KindNotFound || err == nil {
		t.Errorf("an ended session: %v", err)
	}
}

// tokensCount: they expire, are revoked, are no more than their users.
func tokensCount(t *testing.T, open func(*testing.T) *store.Store) {
	s := open(t)
	FillUsers(t, s)
	list, err := s.Tokens(t.Context(), "")
	must(t, err)
	var got []string
	for _, k := range list {
		got = append(got, fmt.Sprint(k.Owner, " ", k.Name, " ", k.Role, " ", !k.Expires.IsZero(), " ", !k.Revoked.IsZero()))
	}
	want := []string{"Ada nightly admin false false", "Bo Ek Bo Ek-1 reader true true", "Cy Cy-1 reader false true", "Cy Cy-2 reader false false"}
	if !slices.Equal(got, want) {
		t.Errorf("tokens are %q, want %q", got, want)
	}
	made := parley.APIToken{ID: parley.HashID([]byte("e")), Owner: "CY", Role: parley.Reader, Made: received, Expires: received.Add(time.Hour)}
	for range 2 { // the second is the first again, as after a lost connection
		if name, err := s.MakeToken(t.Context(), made); err != nil || name != "Cy-3" {
			t.Errorf("made %q, %v", name, err)
		}
	}
	for after, there := range map[time.Duration]bool{0: true, time.Hour - time.Second: true, time.Hour: false} {
		if _, _, err := s.Token(t.Context(), made.ID, received.Add(after)); (err == nil) != there {
			t.Errorf("after %s: %v", after, err)
		}
	}
	for _, c := range []struct {
		k    parley.APIToken
		kind parley.Kind
		says string
	}{
		{parley.APIToken{Owner: "Cy", Role: parley.Reviewer}, parley.KindUsage, "can be up to reader, not reviewer"},
		{parley.APIToken{Owner: "Cy"}, parley.KindUsage, "can be up to reader"},
		{parley.APIToken{Owner: "Dee", Role: parley.Reader}, parley.KindNotFound, "user Dee"},
		{parley.APIToken{Owner: "Cy", Role: parley.Reader, Name: "Cy-1"}, parley.KindUsage, "there is or was a token Cy-1"},
		{parley.APIToken{Owner: "Cy", Role: parley.Reader, Name: "a/b"}, parley.KindUsage, "cannot be the name of a token"},
		{parley.APIToken{Owner: "Cy", Role: parley.Reader, Expires: received}, parley.KindUsage, "would have expired"},
	} {
		c.k.ID, c.k.Made = "sha256:f", received
		_, err := s.MakeToken(t.Context(), c.k)
		wants(t, err, c.kind, c.says)
	}
	_, err = s.RevokeToken(t.Context(), received, "Ada", "Cy-3")
	wants(t, err, parley.KindNotFound, "token Cy-3")
	for i := range 2 {
		if changed, err := s.RevokeToken(t.Context(), received, "Cy", "Cy-3"); err != nil || changed != (i == 0) {
			t.Errorf("revoked %v, %v", changed, err)
		}
	}
	if _, _, err := s.Token(t.Context(), made.ID, received); parley.KindOf(err) != parley.KindNotFound || err == nil {
		t.Errorf("a revoked token: %v", err)
	}
}

// usersInBackups: users and tokens come back with the rest, sessions do not;
// an archive to be given away has none of them.
func usersInBackups(t *testing.T, open func(*testing.T) *store.Store) {
	s := open(t)
	Fill(t, s)
	again := open(t)
	Restore(t, again, Backup(t, s))
	if sessions, err := again.SessionsOf(t.Context(), "Ada", received); err != nil || len(sessions) != 0 {
		t.Errorf("sessions came back: %v, %v", sessions, err)
	}
	for _, list := range []func(s *store.Store) any{
		func(s *store.Store) any { list, err := s.Users(t.Context()); must(t, err); return list },
		func(s *store.Store) any { list, err := s.Tokens(t.Context(), ""); must(t, err); return list },
	} {
		if got, want := marshal(t, list(again)), marshal(t, list(s)); got != want || len(want) < 100 {
			t.Errorf("restored\n%s\nwant\n%s", got, want)
		}
	}
	var b strings.Builder
	_, err := s.BackupWithoutUsers(t.Context(), &b)
	must(t, err)
	if strings.Contains(b.String(), "argon2id") || strings.Contains(b.String(), "nightly") {
		t.Error("users are in an archive without them")
	}
	for _, archive := range []string{b.String(), strings.Replace(b.String(), `{"format":2,`, `{"format":1,`, 1)} {
		other := open(t)
		Restore(t, other, []byte(archive))
		if there, err := other.HasUsers(t.Context()); err != nil || there || Head(t, other) != Head(t, s) {
			t.Errorf("without users: %v, %v", there, err)
		}
	}
	taken := open(t)
	must(t, taken.AddUser(t.Context(), received, parley.NewUser{Name: "Ada", Role: parley.Admin}))
	_, err = taken.Restore(t.Context(), strings.NewReader(b.String()))
	wants(t, err, parley.KindUsage, "has reports or users already")
	promoted := strings.Replace(string(Backup(t, s)), `["Cy","cy","reader"`, `["Cy","cy","admins"`, 1)
	_, err = open(t).Restore(t.Context(), strings.NewReader(promoted))
	wants(t, err, parley.KindInput, "damaged")
}

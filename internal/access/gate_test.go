package access

import (
	"context"
	"errors"
	"path/filepath"
	"testing"
	"time"

	"parley"
	"parley/internal/store"
)

// a yard is a gate before a store of its own, with a clock to be turned.
type yard struct {
	testing.TB
	*Gate
	st  *store.Store
	now time.Time
}

const lake = "boats on the lake"

func newYard(t testing.TB) *yard {
	t.Helper()
	st, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "parley.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { st.Close() })
	y := &yard{TB: t, st: st, now: noon}
	y.Gate = NewGate(st, NewHasher(), func() time.Time { return y.now })
	y.add("Ada", parley.Admin, lake)
	y.add("Bo", parley.Reviewer, "the ferry is late")
	y.add("Cy", parley.Reader, "")
	return y
}

func (y *yard) must(err error) {
	y.Helper()
	if err != nil {
		y.Fatal(err)
	}
}

func (y *yard) add(name string, role parley.Role, password string) {
	y.Helper()
	u := parley.NewUser{Name: name, Role: role}
	if password != "" {
		hashed, err := y.hasher.Hash(y.Context(), password)
		y.must(err)
		u.Password = hashed
	}
	y.must(y.st.AddUser(y.Context(), y.now, u))
}

// enters signs in and fails the test where that is refused.
func (y *yard) enters(name, password string) (string, parley.Session) {
	y.Helper()
	secret, s, err := y.SignIn(y.Context(), name, password, "192.0.2.1")
	y.must(err)
	return secret, s
}

// refused fails the test unless err is of KindDenied, and gives its words.
func (y *yard) refused(err error) string {
	y.Helper()
	if err == nil || parley.KindOf(err) != parley.KindDenied {
		y.Fatalf("not refused: %v", err)
	}
	return err.Error()
}

func TestSignIn(t *testing.T) {
	y := newYard(t)
	secret, s := y.enters(" ADA ", lake)
	if s.User.Name != "Ada" || !s.Expires.Equal(noon.Add(SessionTime)) || s.ID == secret {
		t.Errorf("session %+v", s)
	}
	got, err := y.Session(t.Context(), secret)
	if y.must(err); got.User.Role != parley.Admin || got.ID != s.ID {
		t.Errorf("session %+v", got)
	}
	_, err = y.st.EndUser(t.Context(), noon, "Bo")
	y.must(err)
	says := map[string]bool{}
	for name, password := range map[string]string{"Ada": "boats on the lakes", "Bo": "the ferry is late", "Cy": "", "Dee": lake, "": ""} {
		_, _, err := y.SignIn(t.Context(), name, password, "192.0.2.1")
		says[y.refused(err)] = true
	}
	if len(says) != 1 {
		t.Errorf("refusals can be told apart: %v", says)
	}
	for _, secret := range []string{"", secret[1:], newSecret(), "x' OR 1=1"} {
		_, err := y.Session(t.Context(), secret)
		y.refused(err)
	}
	y.must(y.SignOut(t.Context(), got))
	_, err = y.Session(t.Context(), secret)
	y.refused(err)
}

func TestSessionsExpire(t *testing.T) {
	y := newYard(t)
	secret, s := y.enters("Ada", lake)
	y.now = noon.Add(SessionTime - time.Second)
	_, err := y.Session(t.Context(), secret)
	y.must(err)
	y.must(y.Sweep(t.Context()))
	list, err := y.st.SessionsOf(t.Context(), "Ada", y.now)
	if y.must(err); len(list) != 1 || !list[0].Seen.Equal(y.now) || list[0].ID != s.ID {
		t.Errorf("sessions %+v", list)
	}
	y.now = noon.Add(SessionTime)
	_, err = y.Session(t.Context(), secret)
	y.refused(err)
	y.must(y.Sweep(t.Context()))
	if list, err := y.st.SessionsOf(t.Context(), "Ada", noon); err != nil || len(list) != 0 {
		t.Errorf("not swept: %+v, %v", list, err)
	}
}

func TestChangePassword(t *testing.T) {
	y := newYard(t)
	other, _ := y.enters("Ada", lake)
	mine, s := y.enters("Ada", lake)
	y.refused(y.ChangePassword(t.Context(), s, "wrong old one", "herons in the reeds", "192.0.2.1"))
	if err := y.ChangePassword(t.Context(), s, lake, "short", "192.0.2.1"); parley.KindOf(err) != parley.KindUsage {
		t.Errorf("a short one: %v", err)
	}
	y.must(y.ChangePassword(t.Context(), s, lake, "herons in the reeds", "192.0.2.1"))
	_, err := y.Session(t.Context(), mine)
	y.must(err)
	_, err = y.Session(t.Context(), other)
	y.refused(err)
	_, _, err = y.SignIn(t.Context(), "Ada", lake, "192.0.2.1")
	y.refused(err)
	y.enters("Ada", "herons in the reeds")
}

// TestHashedAnew: a password whose hash is of another cost is hashed anew when
// its user signs in, and sessions stay.
func TestHashedAnew(t *testing.T) {
	y := newYard(t)
	mine, _ := y.enters("Ada", lake)
	defer func(before cost) { today = before }(today)
	today.passes++
	y.enters("Ada", lake)
	_, hashed, err := y.st.User(t.Context(), "Ada")
	y.must(err)
	if c, _, _, err := parsePHC(hashed); err != nil || c != today {
		t.Errorf("kept as %s, %v", hashed, err)
	}
	_, err = y.Session(t.Context(), mine)
	y.must(err)
	y.enters("Ada", lake)
}

func TestTriesAreSlowedDown(t *testing.T) {
	y := newYard(t)
	for _, name := range []string{"Ada", "ada", "ADA", "Adá", " Ada"} {
		_, _, err := y.SignIn(t.Context(), name, "wrong", "192.0.2.1")
		y.refused(err)
	}
	_, _, err := y.SignIn(t.Context(), "Ada", lake, "192.0.2.9")
	var wait *TooMany
	if !errors.As(err, &wait) || wait.Wait != time.Second || err.Error() != "too many failed attempts to sign in: wait a second" {
		t.Errorf("the sixth try, right: %v", err)
	}
	y.now = y.now.Add(time.Second)
	y.enters("Ada", lake)
	y.enters("Ada", lake)
}

func TestTokensComeIn(t *testing.T) {
	y := newYard(t)
	make := func(owner string, role parley.Role, expires time.Time) (secret, name string) {
		secret, id := NewToken()
		name, err := y.st.MakeToken(t.Context(), parley.APIToken{ID: id, Owner: owner, Role: role, Made: noon, Expires: expires})
		y.must(err)
		return secret, name
	}
	ada, _ := make("Ada", parley.Reviewer, time.Time{})
	bo, _ := make("Bo", parley.Reviewer, noon.Add(time.Hour))
	cy, name := make("Cy", parley.Reader, time.Time{})
	may := func(secret string) parley.Role {
		t.Helper()
		_, _, role, err := y.Token(t.Context(), secret)
		y.must(err)
		return role
	}
	if a, b, c := may(ada), may(bo), may(cy); a != parley.Reviewer || b != parley.Reviewer || c != parley.Reader {
		t.Errorf("they may be %s, %s, %s", a, b, c)
	}
	y.must(y.st.SetRole(t.Context(), "Bo", parley.Reader))
	if r := may(bo); r != parley.Reader {
		t.Errorf("a token is more than its user: %s", r)
	}
	y.now = noon.Add(time.Hour)
	_, err := y.st.RevokeToken(t.Context(), y.now, "", name)
	y.must(err)
	_, err = y.st.EndUser(t.Context(), y.now, "Ada")
	y.must(err)
	unknown, _ := NewToken()
	for _, secret := range []string{ada, bo, cy, unknown, "", lake} {
		_, _, role, err := y.Token(t.Context(), secret)
		if y.refused(err); role != parley.NoRole {
			t.Errorf("refused, but %s", role)
		}
	}
}

// TestStorageFails: a store that fails is no refusal.
func TestStorageFails(t *testing.T) {
	y := newYard(t)
	secret, _ := y.enters("Ada", lake)
	token, _ := NewToken()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, _, one := y.SignIn(ctx, "Ada", lake, "192.0.2.1")
	_, two := y.Session(ctx, secret)
	_, _, _, three := y.Token(ctx, token)
	for _, err := range []error{one, two, three} {
		if err == nil || parley.KindOf(err) != parley.KindStorage {
			t.Errorf("got %v", err)
		}
	}
}

// TestManaging: passwords and tokens of ours let in; what is ended does not.
func TestManaging(t *testing.T) {
	y := newYard(t)
	password, err := y.AddUser(t.Context(), "Dee", parley.Reader, false)
	y.must(err)
	old, s := y.enters("Dee", password)
	if got, err := y.AddUser(t.Context(), "Dee", parley.Reader, false); err == nil || got != "" {
		t.Errorf("added twice: %q, %v", got, err)
	}
	second, err := y.NewPassword(t.Context(), "Dee")
	y.must(err)
	_, err = y.Session(t.Context(), old)
	y.refused(err)
	_, _, err = y.SignIn(t.Context(), "Dee", password, "192.0.2.1")
	y.refused(err)
	y.enters("Dee", second)
	y.must(y.SetRole(t.Context(), "Dee", parley.Reviewer))
	secret, name, err := y.MakeToken(t.Context(), parley.APIToken{Owner: "Dee", Role: parley.Reviewer, Expires: noon.Add(time.Hour)})
	y.must(err)
	if _, u, may, err := y.Token(t.Context(), secret); err != nil || u.Name != "Dee" || may != parley.Reviewer || name != "Dee-1" {
		t.Errorf("token %s: %+v %s, %v", name, u, may, err)
	}
	if secret, _, err := y.MakeToken(t.Context(), parley.APIToken{Owner: "Dee", Role: parley.Admin}); err == nil || secret != "" {
		t.Errorf("a token above its user: %q, %v", secret, err)
	}
	if err := y.RevokeToken(t.Context(), "Ada", name); parley.KindOf(err) != parley.KindNotFound {
		t.Errorf("revoked by another: %v", err)
	}
	y.must(y.RevokeToken(t.Context(), "Dee", name))
	_, _, _, err = y.Token(t.Context(), secret)
	y.refused(err)
	list, err := y.SessionsOf(t.Context(), "Dee")
	if y.must(err); len(list) != 1 || list[0].ID == s.ID {
		t.Errorf("sessions %+v", list)
	}
	y.must(y.EndUser(t.Context(), "Dee"))
	_, _, err = y.SignIn(t.Context(), "Dee", second, "192.0.2.1")
	y.refused(err)
	if got, err := y.NewPassword(t.Context(), "Dee"); parley.KindOf(err) != parley.KindNotFound || got != "" {
		t.Errorf("a password for who has ended: %q, %v", got, err)
	}
}

package web

import (
	"strconv"
	"strings"
	"time"

	"parley"
)

// A usersPage is what admins see of users.
type usersPage struct {
	Users  []parley.User
	Tokens []parley.APIToken // that are not revoked
	Roles  []parley.Role
	First  bool // there is nobody yet, and so the first must be an admin
}

// userRoutes are the routes of users, their sessions and tokens. There are none
// where nobody can sign in.
func (s *Server) userRoutes() []route {
	if s.door == nil {
		return nil
	}
	return []route{
		{method: "GET", path: "/sign-in", role: Anybody, show: s.signInForm},
		{method: "POST", path: "/sign-in", role: Anybody, do: s.signIn},
		{method: "POST", path: "/sign-out", role: Anybody, do: s.signOut},
		{method: "GET", path: "/account", role: Reader, show: s.account},
		{method: "POST", path: "/account/password", role: Reader, do: s.changePassword},
		{method: "POST", path: "/account/sessions/end", role: Reader, do: s.endSession},
		{method: "POST", path: "/account/tokens/revoke", role: Reader, do: s.revokeOwnToken},
		{method: "GET", path: "/users", role: Admin, show: s.users},
		{method: "POST", path: "/users/add", role: Admin, do: s.addUser},
		{method: "POST", path: "/users/role", role: Admin, do: s.setRole},
		{method: "POST", path: "/users/password", role: Admin, do: s.setPassword},
		{method: "POST", path: "/users/end", role: Admin, do: s.endUser},
		{method: "POST", path: "/users/tokens/make", role: Admin, do: s.makeToken},
		{method: "POST", path: "/users/tokens/revoke", role: Admin, do: s.revokeToken},
	}
}

// users is the page of users.
func (s *Server) users(q *request) (*answer, error) {
	users, err := s.door.Users.Users(q.Context())
	if err != nil {
		return nil, err
	}
	tokens, err := s.door.Users.Tokens(q.Context(), "")
	if err != nil {
		return nil, err
	}
	p := usersPage{Users: users, Tokens: live(tokens), Roles: parley.Roles, First: len(users) == 0}
	return &answer{page: "users", title: "Users", data: p}, nil
}

// A secretPage shows a secret once.
type secretPage struct {
	What   string // password of …, token …
	Secret string
	Advice string
}

func secret(what, secret, advice string) *answer {
	return &answer{page: "secret", title: what, data: secretPage{What: what, Secret: secret, Advice: advice}}
}

const passwordAdvice = "Give it to its user in a way that nobody else reads. The user signs in with it and then chooses another, on the page of the account."

// addUser adds a user with a password of ours.
func (s *Server) addUser(q *request) (*answer, error) {
	role, err := parley.ParseRole(q.PostFormValue("role"))
	if err != nil {
		return nil, err
	}
	name := q.PostFormValue("name")
	password, err := s.door.Users.AddUser(q.Context(), name, role, q.PostFormValue("again") != "")
	if err != nil {
		return nil, err
	}
	return secret("Password of "+name, password, passwordAdvice), nil
}

// setPassword gives a user another password of ours.
func (s *Server) setPassword(q *request) (*answer, error) {
	name := q.PostFormValue("name")
	password, err := s.door.Users.NewPassword(q.Context(), name)
	if err != nil {
		return nil, err
	}
	return secret("Password of "+name, password, passwordAdvice), nil
}

// setRole gives a user another role.
func (s *Server) setRole(q *request) (*answer, error) {
	role, err := parley.ParseRole(q.PostFormValue("role"))
	if err != nil {
		return nil, err
	}
	name := q.PostFormValue("name")
	if strings.EqualFold(name, q.who.Name) {
		return nil, forbidden("nobody changes the own role here, so that there is always an admin; another admin can, or parley user role")
	}
	if err := s.door.Users.SetRole(q.Context(), name, role); err != nil {
		return nil, err
	}
	return see("/users"), nil
}

// endUser ends a user.
func (s *Server) endUser(q *request) (*answer, error) {
	name := q.PostFormValue("name")
	if strings.EqualFold(name, q.who.Name) {
		return nil, forbidden("nobody ends themselves here, so that there is always an admin; another admin can, or parley user remove")
	}
	if err := s.door.Users.EndUser(q.Context(), name); err != nil {
		return nil, err
	}
	return see("/users"), nil
}

// makeToken makes a token of a user.
func (s *Server) makeToken(q *request) (*answer, error) {
	role, err := parley.ParseRole(q.PostFormValue("role"))
	if err != nil {
		return nil, err
	}
	t := parley.APIToken{Owner: q.PostFormValue("owner"), Name: q.PostFormValue("token"), Role: role}
	if text := q.PostFormValue("days"); text != "" {
		days, err := strconv.Atoi(text)
		if err != nil || days < 1 || days > 36500 {
			return nil, &parley.Error{Kind: parley.KindUsage, Msg: strconv.Quote(text) + " is no number of days; leave it empty for a token that counts until it is revoked"}
		}
		t.Expires = s.now().UTC().Truncate(24*time.Hour).AddDate(0, 0, days+1)
	}
	text, name, err := s.door.Users.MakeToken(q.Context(), t)
	if err != nil {
		return nil, err
	}
	return secret("Token "+name, text, "Programs send it with every question: Authorization: Bearer and then the token."), nil
}

// revokeToken ends a token of anybody.
func (s *Server) revokeToken(q *request) (*answer, error) {
	if err := s.door.Users.RevokeToken(q.Context(), "", q.PostFormValue("token")); err != nil {
		return nil, err
	}
	return see("/users"), nil
}

// moment is a time as pages show it.
func moment(t time.Time) string { return t.UTC().Format("2 January 2006, 15:04 UTC") }

// isoDay is the day of a time, in UTC.
func isoDay(t time.Time) string { return t.UTC().Format(time.DateOnly) }

// lastDay is the last day (UTC) on which something counts that ends then, ""
// where it does not end.
func lastDay(ends time.Time) string {
	if ends.IsZero() {
		return ""
	}
	return isoDay(ends.Add(-time.Second))
}

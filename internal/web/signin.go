package web

import (
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"parley"
)

// A signInPage asks who it is.
type signInPage struct {
	Name  string // that was tried
	Back  string // where to go then
	Error string // why it failed
}

// signInPath is the page to sign in, which then leads back.
func signInPath(back string) string {
	if back == "" || back == "/" {
		return "/sign-in"
	}
	return "/sign-in?" + url.Values{"back": {back}}.Encode()
}

// signInForm is the page to sign in.
func (s *Server) signInForm(q *request) (*answer, error) {
	if q.who.Role > Anybody {
		return see(q.back()), nil
	}
	return &answer{page: "signin", title: "Sign in", data: signInPage{Back: q.back()}}, nil
}

// signIn begins a session.
func (s *Server) signIn(q *request) (*answer, error) {
	if q.who.Local {
		return see("/"), nil
	}
	if err := q.ParseForm(); err != nil {
		return nil, err
	}
	name, back := strings.TrimSpace(q.PostFormValue("name")), q.back()
	secret, session, err := s.door.Users.SignIn(q.Context(), name, q.PostFormValue("password"), s.door.address(q.Request))
	switch parley.KindOf(err) {
	case parley.KindDenied, parley.KindBusy:
		if err != nil {
			s.log.Warn("sign-in failed", "name", cut(name, 64), "from", s.door.address(q.Request), "err", err)
			return signInFailed(err, signInPage{Name: name, Back: back, Error: err.Error()}), nil
		}
	}
	if err != nil {
		return nil, err
	}
	if q.who.Session.ID != "" {
		if err := s.door.Users.SignOut(q.Context(), q.who.Session); err != nil {
			return nil, err
		}
	}
	a := see(back)
	a.header = http.Header{"Set-Cookie": {s.door.cookie(secret, session.Expires)}}
	return a, nil
}

// cut is the beginning of a text that somebody sent, of at most so many bytes.
func cut(text string, most int) string {
	for n := range text {
		if n > most {
			return text[:n] + "…"
		}
	}
	return text
}

func signInFailed(err error, page signInPage) *answer {
	a := &answer{status: http.StatusUnauthorized, page: "signin", title: "Sign in", data: page}
	if parley.KindOf(err) == parley.KindBusy {
		a.status = http.StatusTooManyRequests
		a.header = http.Header{"Retry-After": {strconv.Itoa(max(1, secondsToWait(err)))}}
	}
	return a
}

// signOut ends the session of the browser.
func (s *Server) signOut(q *request) (*answer, error) {
	if q.who.Session.ID != "" {
		if err := s.door.Users.SignOut(q.Context(), q.who.Session); err != nil {
			return nil, err
		}
	}
	a := see("/sign-in")
	a.header = http.Header{"Set-Cookie": {s.door.cookie("", time.Time{})}}
	return a, nil
}
